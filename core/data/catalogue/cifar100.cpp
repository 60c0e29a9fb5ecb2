// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/data/catalogue/entries.h"
#include "core/data/catalogue/locate.h"
#include "core/data/readers/cifar_binary.h"
#include "core/data/readers/cifar_pickle.h"

namespace midstage::data {
namespace {

std::filesystem::path binary_file(const std::filesystem::path& data_dir, Split split) {
    return locate(data_dir, {"cifar-100-binary", "cifar100/cifar-100-binary", "CIFAR100/cifar-100-binary"},
                  {split == Split::train ? "train.bin" : "test.bin"});
}

/// As torchvision unpacks it.
std::filesystem::path pickled_file(const std::filesystem::path& data_dir, Split split) {
    return locate(data_dir, {"cifar-100-python", "cifar100/cifar-100-python", "CIFAR100/cifar-100-python"},
                  {split == Split::train ? "train" : "test"});
}

bool has(const std::filesystem::path& data_dir, Split split) {
    return !binary_file(data_dir, split).empty() || !pickled_file(data_dir, split).empty();
}

ImageSet load(const LoadRequest& request) {
    if (const std::filesystem::path file = binary_file(request.data_dir, request.split); !file.empty()) {
        return read_cifar_binary({file}, CifarLayout::cifar100,
                                 cifar_class_names(file.parent_path() / "fine_label_names.txt", cifar100_classes()),
                                 request.limit);
    }
    const std::filesystem::path file = pickled_file(request.data_dir, request.split);
    if (file.empty()) {
        throw InputError("CIFAR-100's " + std::string(request.split == Split::train ? "training" : "test") +
                         " images are not in the data folder " + request.data_dir.string() + ".");
    }
    return read_cifar_pickles(
        {file}, CifarLayout::cifar100,
        cifar_pickle_class_names(file.parent_path() / "meta", CifarLayout::cifar100, cifar100_classes()),
        request.limit);
}

} // namespace

Dataset cifar100_dataset() {
    Dataset dataset;
    dataset.info.name = "cifar100";
    dataset.info.title = "CIFAR-100";
    dataset.info.summary = "Things and living beings in 100 fine classes, 50,000 + 10,000 colour images of 32 x 32";
    dataset.info.channels = 3;
    dataset.info.height = 32;
    dataset.info.width = 32;
    dataset.info.classes = 100;
    // CIFAR-10's values, as the paper uses them for both.
    dataset.info.mean = {125.3F / 255, 123.0F / 255, 113.9F / 255};
    dataset.info.std = {63.0F / 255, 62.1F / 255, 66.7F / 255};
    dataset.info.licence = "none stated";
    dataset.info.address = "https://www.cs.toronto.edu/~kriz/cifar.html";
    dataset.info.expected_files = {
        "cifar-100-python/ (train and test, as torchvision unpacks them) or cifar-100-binary/ (train.bin and "
        "test.bin)"};
    dataset.available = [](const std::filesystem::path& data_dir) { return has(data_dir, Split::test); };
    dataset.available_as_id = [](const std::filesystem::path& data_dir) {
        return has(data_dir, Split::train) && has(data_dir, Split::test);
    };
    dataset.load = load;
    return dataset;
}

} // namespace midstage::data
