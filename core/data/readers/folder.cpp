// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/readers/folder.h"

#include "core/base/giving_up.h"
#include "core/data/readers/bad_file.h"
#include "core/data/readers/decode.h"
#include "core/data/readers/image_collector.h"
#include "core/data/readers/input_file.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <set>
#include <utility>

namespace midstage::data {
namespace {

/// Links to folders are followed, as researchers link data sets together, but no folder is entered twice.
void gather(const std::filesystem::path& folder, const std::string& prefix, std::set<std::filesystem::path>& entered,
            std::vector<std::string>& pictures) {
    std::error_code error;
    const std::filesystem::path real = std::filesystem::canonical(folder, error);
    if (error || !entered.insert(real).second) {
        return;
    }
    std::vector<std::string> folders;
    for (std::filesystem::directory_iterator entry(folder, error), end; !error && entry != end;
         entry.increment(error)) {
        GiveUpWhen::look();
        const std::string name = entry->path().filename().string();
        std::error_code unreadable;
        if (name.starts_with('.')) {
            continue;
        }
        if (entry->is_directory(unreadable)) {
            folders.push_back(name);
        } else if (is_picture_name(name) && entry->is_regular_file(unreadable)) {
            pictures.push_back(prefix + name);
        }
    }
    if (error) {
        bad_file(folder, "the folder cannot be listed (" + error.message() + ")");
    }
    // In a fixed order, because it decides by which way a folder is reached that two links lead to.
    std::sort(folders.begin(), folders.end());
    for (const std::string& name : folders) {
        gather(folder / name, prefix + name + "/", entered, pictures);
    }
}

} // namespace

std::vector<std::string> pictures_in(const std::filesystem::path& folder) {
    std::vector<std::string> pictures;
    std::set<std::filesystem::path> entered;
    gather(folder, "", entered, pictures);
    std::sort(pictures.begin(), pictures.end(), natural_less);
    return pictures;
}

std::vector<uint8_t> read_picture_file(const std::filesystem::path& file) {
    std::error_code error;
    const uint64_t size = std::filesystem::file_size(file, error);
    if (error || size > largest_picture_file) {
        bad_file(file, error ? "it cannot be read (" + error.message() + ")"
                             : "it is larger than " + std::to_string(largest_picture_file) + " bytes");
    }
    InputFile input(file);
    std::vector<uint8_t> content(static_cast<size_t>(size));
    input.read(content.data(), content.size(), "the picture");
    return content;
}

ImageSet read_folder(const std::filesystem::path& folder, const ImageForm& form, int64_t limit) {
    std::vector<std::string> pictures = pictures_in(folder);
    if (pictures.empty()) {
        bad_file(folder, "there is no JPEG or PNG picture in it");
    }
    FolderClasses classes = classes_of(pictures);
    if (limit > 0 && static_cast<size_t>(limit) < pictures.size()) {
        pictures.resize(static_cast<size_t>(limit));
    }
    ImageCollector collector(form);
    for (const std::string& picture : pictures) {
        const std::filesystem::path file = folder / picture;
        collector.add(file.string(), read_picture_file(file));
    }
    ImageSet set;
    set.images = collector.finish();
    set.source_index = at::arange(set.size(), at::kLong);
    if (!classes.names.empty()) {
        classes.labels.resize(pictures.size());
        set.labels = at::tensor(classes.labels, at::kLong);
        set.class_names = std::move(classes.names);
    }
    return set;
}

} // namespace midstage::data
