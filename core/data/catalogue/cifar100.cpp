// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/catalogue/entries.h"
#include "core/data/catalogue/locate.h"
#include "core/data/readers/cifar_binary.h"

namespace midstage::data {
namespace {

const std::vector<std::string>& folders() {
    static const std::vector<std::string> names{"cifar-100-binary", "cifar100/cifar-100-binary",
                                                "CIFAR100/cifar-100-binary"};
    return names;
}

std::vector<std::string> names_of(Split split) {
    return {split == Split::train ? "train.bin" : "test.bin"};
}

ImageSet load(const LoadRequest& request) {
    const std::filesystem::path file = require_located(request.data_dir, folders(), names_of(request.split));
    return read_cifar_binary({file}, CifarLayout::cifar100,
                             cifar_class_names(file.parent_path() / "fine_label_names.txt", cifar100_classes()),
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
    dataset.info.expected_files = {"cifar-100-binary/train.bin", "cifar-100-binary/test.bin"};
    dataset.available = [](const std::filesystem::path& data_dir) {
        return !locate(data_dir, folders(), names_of(Split::test)).empty();
    };
    dataset.available_as_id = [](const std::filesystem::path& data_dir) {
        return !locate(data_dir, folders(), names_of(Split::train)).empty() &&
               !locate(data_dir, folders(), names_of(Split::test)).empty();
    };
    dataset.load = load;
    return dataset;
}

} // namespace midstage::data
