// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/catalogue/tiny_imagenet_labels.h"

#include "core/data/readers/bad_file.h"
#include "core/data/readers/decode.h"
#include "core/data/readers/input_file.h"

#include <ATen/ATen.h>
#include <sstream>

namespace midstage::data {

bool TinyImagenetLabels::is_one_of_its_files(const std::string& file_name) {
    return file_name == "wnids.txt" || file_name == "words.txt" || file_name == "val_annotations.txt";
}

void TinyImagenetLabels::add(const std::string& name, std::span<const uint8_t> content) {
    std::istringstream text(std::string(content.begin(), content.end()));
    const bool ids = name.ends_with("wnids.txt");
    int64_t number = 0;
    for (std::string line; std::getline(text, line);) {
        ++number;
        if (!line.empty() && line.back() == '\r') {
            line.pop_back();
        }
        if (line.empty()) {
            continue;
        }
        if (ids) {
            numbers_.emplace(line, 0);
            continue;
        }
        const size_t tab = line.find('\t');
        if (tab == std::string::npos || tab == 0) {
            bad_file(name, "line " + std::to_string(number) + " has no tab between its columns");
        }
        if (name.ends_with("words.txt")) {
            // The first of several synonyms.
            words_.emplace(line.substr(0, tab), line.substr(tab + 1, line.find(',', tab) - tab - 1));
        } else {
            classes_of_pictures_.emplace(line.substr(0, tab), line.substr(tab + 1, line.find('\t', tab + 1) - tab - 1));
        }
    }
    int64_t next = 0;
    for (auto& [id, label] : numbers_) {
        label = next++;
    }
}

void TinyImagenetLabels::add_file(const std::filesystem::path& file) {
    std::error_code error;
    if (!std::filesystem::is_regular_file(file, error)) {
        return;
    }
    const uint64_t size = std::filesystem::file_size(file, error);
    if (error || size > largest_picture_file) {
        bad_file(file, "it is too large for a list of classes");
    }
    InputFile input(file);
    std::vector<uint8_t> content(static_cast<size_t>(size));
    input.read(content.data(), content.size(), "the text");
    add(file.string(), content);
}

std::string TinyImagenetLabels::name_of(const std::string& id) const {
    const auto words = words_.find(id);
    return words == words_.end() ? id : words->second;
}

void TinyImagenetLabels::apply(const std::vector<std::string>& pictures, ImageSet& set) const {
    if (numbers_.empty() || classes_of_pictures_.empty()) {
        return;
    }
    std::vector<int64_t> labels;
    for (const std::string& picture : pictures) {
        const auto annotated = classes_of_pictures_.find(picture);
        if (annotated == classes_of_pictures_.end() || !numbers_.contains(annotated->second)) {
            throw InputError("Tiny ImageNet's val_annotations.txt does not name a class of wnids.txt for " + picture +
                             ": fetch the data set again.");
        }
        labels.push_back(numbers_.at(annotated->second));
    }
    set.labels = at::tensor(labels, at::kLong);
    for (const auto& [id, label] : numbers_) {
        set.class_names.push_back(name_of(id));
    }
}

void TinyImagenetLabels::rename_classes(ImageSet& set) const {
    for (std::string& name : set.class_names) {
        name = name_of(name);
    }
}

} // namespace midstage::data
