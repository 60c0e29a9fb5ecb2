// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/catalogue/entries.h"
#include "core/data/catalogue/locate.h"
#include "core/data/readers/cifar_binary.h"

namespace midstage::data {
namespace {

constexpr int train_files = 5;

std::filesystem::path folder_in(const std::filesystem::path& data_dir) {
    return locate(data_dir, {".", "cifar10", "CIFAR10"}, {"cifar-10-batches-bin"});
}

std::vector<std::string> names_of(Split split) {
    if (split == Split::test) {
        return {"test_batch.bin"};
    }
    std::vector<std::string> names;
    for (int i = 1; i <= train_files; ++i) {
        names.push_back("data_batch_" + std::to_string(i) + ".bin");
    }
    return names;
}

bool has(const std::filesystem::path& data_dir, Split split) {
    const std::filesystem::path folder = folder_in(data_dir);
    for (const std::string& name : names_of(split)) {
        if (folder.empty() || locate(folder, {"."}, {name}).empty()) {
            return false;
        }
    }
    return true;
}

ImageSet load(const LoadRequest& request) {
    const std::filesystem::path folder = folder_in(request.data_dir);
    std::vector<std::filesystem::path> files;
    for (const std::string& name : names_of(request.split)) {
        files.push_back(folder / name);
    }
    return read_cifar_binary(files, CifarLayout::cifar10,
                             cifar_class_names(folder / "batches.meta.txt", cifar10_classes()), request.limit);
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
    for (const Split split : {Split::train, Split::test}) {
        for (const std::string& name : names_of(split)) {
            dataset.info.expected_files.push_back("cifar-10-batches-bin/" + name);
        }
    }
    dataset.available = [](const std::filesystem::path& data_dir) { return has(data_dir, Split::test); };
    dataset.available_as_id = [](const std::filesystem::path& data_dir) {
        return has(data_dir, Split::train) && has(data_dir, Split::test);
    };
    dataset.load = load;
    return dataset;
}

} // namespace midstage::data
