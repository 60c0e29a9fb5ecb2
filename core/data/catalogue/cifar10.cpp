// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/data/catalogue/entries.h"
#include "core/data/catalogue/locate.h"
#include "core/data/readers/cifar_binary.h"
#include "core/data/readers/cifar_pickle.h"

#include <algorithm>
#include <iterator>

namespace midstage::data {
namespace {

/// One of the two versions that the publisher offers: the binary one, or the Python one, which torchvision unpacks.
struct Version {
    const char* folder;
    const char* ending;
    bool pickled;
};
constexpr Version versions[] = {{"cifar-10-batches-bin", ".bin", false}, {"cifar-10-batches-py", "", true}};

std::vector<std::string> names_of(const Version& version, Split split) {
    if (split == Split::test) {
        return {std::string("test_batch") + version.ending};
    }
    constexpr int train_files = 5;
    std::vector<std::string> names;
    for (int i = 1; i <= train_files; ++i) {
        names.push_back("data_batch_" + std::to_string(i) + version.ending);
    }
    return names;
}

/// The part's files in that version; none unless all are there.
std::vector<std::filesystem::path> files_of(const std::filesystem::path& data_dir, const Version& version,
                                            Split split) {
    const std::filesystem::path folder = locate(data_dir, {".", "cifar10", "CIFAR10"}, {version.folder});
    std::vector<std::filesystem::path> files;
    for (const std::string& name : names_of(version, split)) {
        if (folder.empty() || locate(folder, {"."}, {name}).empty()) {
            return {};
        }
        files.push_back(folder / name);
    }
    return files;
}

bool has(const std::filesystem::path& data_dir, Split split) {
    return std::any_of(std::begin(versions), std::end(versions),
                       [&](const Version& version) { return !files_of(data_dir, version, split).empty(); });
}

ImageSet load(const LoadRequest& request) {
    for (const Version& version : versions) {
        const auto files = files_of(request.data_dir, version, request.split);
        if (files.empty()) {
            continue;
        }
        const std::filesystem::path folder = files.front().parent_path();
        return version.pickled ? read_cifar_pickles(files, CifarLayout::cifar10,
                                                    cifar_pickle_class_names(folder / "batches.meta",
                                                                             CifarLayout::cifar10, cifar10_classes()),
                                                    request.limit)
                               : read_cifar_binary(files, CifarLayout::cifar10,
                                                   cifar_class_names(folder / "batches.meta.txt", cifar10_classes()),
                                                   request.limit);
    }
    throw InputError("CIFAR-10's " + std::string(request.split == Split::train ? "training" : "test") +
                     " images are not in the data folder " + request.data_dir.string() + ".");
}

} // namespace

Dataset cifar10_dataset() {
    Dataset dataset;
    dataset.info.name = "cifar10";
    dataset.info.title = "CIFAR-10";
    dataset.info.summary = "Animals and vehicles, 50,000 + 10,000 colour images of 32 x 32";
    dataset.info.channels = 3;
    dataset.info.height = 32;
    dataset.info.width = 32;
    dataset.info.classes = 10;
    // The values of the paper and of most OOD work, which are those of CIFAR-10's training set.
    dataset.info.mean = {125.3F / 255, 123.0F / 255, 113.9F / 255};
    dataset.info.std = {63.0F / 255, 62.1F / 255, 66.7F / 255};
    dataset.info.licence = "none stated";
    dataset.info.address = "https://www.cs.toronto.edu/~kriz/cifar.html";
    dataset.info.expected_files = {
        "cifar-10-batches-py/ (data_batch_1 to data_batch_5 and test_batch, as torchvision unpacks them) or "
        "cifar-10-batches-bin/ (the same names with .bin)"};
    dataset.available = [](const std::filesystem::path& data_dir) { return has(data_dir, Split::test); };
    dataset.available_as_id = [](const std::filesystem::path& data_dir) {
        return has(data_dir, Split::train) && has(data_dir, Split::test);
    };
    dataset.load = load;
    return dataset;
}

} // namespace midstage::data
