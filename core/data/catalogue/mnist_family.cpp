// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/catalogue/mnist_family.h"

#include "core/data/catalogue/locate.h"
#include "core/data/readers/idx.h"

#include <utility>

namespace midstage::data {
namespace {

/// A file's names: as published and as some copies have it, plain or compressed.
std::vector<std::string> names_of(Split split, bool labels) {
    const std::string part = split == Split::train ? "train" : "t10k";
    const std::string kind = labels ? "labels" : "images";
    const std::string idx = labels ? "idx1-ubyte" : "idx3-ubyte";
    std::vector<std::string> names;
    for (const char* separator : {"-", "."}) {
        for (const char* ending : {"", ".gz"}) {
            names.push_back(part + "-" + kind);
            names.back() += separator;
            names.back() += idx + ending;
        }
    }
    return names;
}

bool has(const std::filesystem::path& data_dir, const std::vector<std::string>& folders, Split split) {
    return !locate(data_dir, folders, names_of(split, false)).empty() &&
           !locate(data_dir, folders, names_of(split, true)).empty();
}

} // namespace

Dataset mnist_like(DatasetInfo info, std::vector<std::string> folders, std::vector<std::string> class_names) {
    info.channels = 1;
    info.height = 28;
    info.width = 28;
    info.classes = static_cast<int64_t>(class_names.size());
    for (const Split split : {Split::train, Split::test}) {
        for (const bool labels : {false, true}) {
            info.expected_files.push_back(folders.front() + "/" + names_of(split, labels).front() + "[.gz]");
        }
    }
    Dataset dataset;
    dataset.info = std::move(info);
    dataset.available = [folders](const std::filesystem::path& data_dir) {
        return has(data_dir, folders, Split::test);
    };
    dataset.available_as_id = [folders](const std::filesystem::path& data_dir) {
        return has(data_dir, folders, Split::train) && has(data_dir, folders, Split::test);
    };
    dataset.load = [folders, class_names = std::move(class_names)](const LoadRequest& request) {
        return read_idx(require_located(request.data_dir, folders, names_of(request.split, false)),
                        require_located(request.data_dir, folders, names_of(request.split, true)), class_names,
                        request.limit);
    };
    return dataset;
}

} // namespace midstage::data
