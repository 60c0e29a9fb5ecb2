// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/image_set.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace midstage::data {

/// Tiny ImageNet's text files: the classes' WordNet ids (wnids.txt), their names (words.txt) and the validation
/// pictures' classes (val_annotations.txt). Classes are numbered in the order of their sorted ids, as by torchvision.
class TinyImagenetLabels {
public:
    static bool is_one_of_its_files(const std::string& file_name);

    /// Takes in one of the files by its name's end. Throws InputError naming it where a line cannot be understood.
    void add(const std::string& name, std::span<const uint8_t> content);
    /// The same from disk; a file that is not there is passed over.
    void add_file(const std::filesystem::path& file);

    /// True once ids, names and annotations are known.
    bool complete() const { return !numbers_.empty() && !words_.empty() && !classes_of_pictures_.empty(); }

    /// Gives the pictures of the set (by file name) their labels and class names; where wnids.txt or
    /// val_annotations.txt were missing the set stays without. Throws InputError for a picture without an annotation.
    void apply(const std::vector<std::string>& pictures, ImageSet& set) const;

    /// Replaces class names that are WordNet ids by words.
    void rename_classes(ImageSet& set) const;

private:
    std::string name_of(const std::string& id) const;

    std::map<std::string, int64_t> numbers_;
    std::map<std::string, std::string> words_;
    std::map<std::string, std::string> classes_of_pictures_;
};

} // namespace midstage::data
