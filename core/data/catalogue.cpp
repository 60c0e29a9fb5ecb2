// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/catalogue.h"

#include "core/base/error.h"
#include "core/base/user_folders.h"
#include "core/data/catalogue/entries.h"
#include "core/data/noise.h"
#include "core/data/paths.h"
#include "core/data/shapes/shapes.h"

#include <algorithm>
#include <iterator>

namespace midstage::data {
namespace {

std::vector<Dataset> all_datasets() {
    std::vector<Dataset> all;
    const auto add = [&all](std::vector<Dataset> entries) {
        std::move(entries.begin(), entries.end(), std::back_inserter(all));
    };
    // The order is the one in which people see the sets.
    add(shapes_datasets());
    add({cifar10_dataset()});
    add({cifar100_dataset()});
    add({svhn_dataset()});
    add({mnist_dataset()});
    add({fashion_mnist_dataset()});
    add({kmnist_dataset()});
    add({tiny_imagenet_dataset()});
    add({isun_dataset()});
    add(noise_datasets());
    return all;
}

std::string known_names() {
    std::string names;
    for (const Dataset& dataset : catalogue()) {
        names += (names.empty() ? "" : ", ") + dataset.info.name;
    }
    return names;
}

} // namespace

const std::vector<Dataset>& catalogue() {
    static const std::vector<Dataset> all = all_datasets();
    return all;
}

const Dataset* find_dataset(const std::string& name) {
    const auto& all = catalogue();
    const auto found =
        std::find_if(all.begin(), all.end(), [&name](const Dataset& dataset) { return dataset.info.name == name; });
    return found == all.end() ? nullptr : &*found;
}

ImageSet load_set(const std::string& name_or_path, const LoadRequest& request) {
    const Dataset* dataset = find_dataset(name_or_path);
    std::error_code error;
    if (dataset == nullptr && !std::filesystem::exists(name_or_path, error)) {
        throw InputError("There is no data set, file or folder \"" + name_or_path + "\"; the data sets are " +
                         known_names() + ".");
    }
    if (dataset != nullptr && !dataset->available(request.data_dir)) {
        throw InputError(missing_files_sentence(dataset->info, request.data_dir));
    }
    ImageSet set = dataset != nullptr ? dataset->load(request) : load_path(name_or_path, request);
    set.name = name_or_path;
    check(set);
    set.fingerprint = fingerprint_of(set);
    return set;
}

std::string missing_files_sentence(const DatasetInfo& info, const std::filesystem::path& data_dir) {
    std::string files;
    for (size_t i = 0; i < info.expected_files.size(); ++i) {
        files += (i == 0 ? "" : i + 1 == info.expected_files.size() ? " and " : ", ") + info.expected_files[i];
    }
    return info.title + " was not found in the data folder " + data_dir.string() + ": put " + files + " there (from " +
           info.address + "), or choose another data folder.";
}

std::filesystem::path default_data_dir() {
    return user_data_folder("MIDSTAGE_DATA", "data");
}

} // namespace midstage::data
