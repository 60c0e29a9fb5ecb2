// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/readers/numpy_parts.h"

#include "core/base/log.h"
#include "core/base/npy.h"
#include "core/base/npz.h"
#include "core/data/readers/bad_file.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstring>

namespace midstage::data {
namespace fs = std::filesystem;
namespace {

struct SplitNames {
    std::string images;
    std::string labels;
};

std::vector<SplitNames> names_of(Split split) {
    const std::string part = split == Split::train ? "train" : "test";
    return {{"x_" + part, "y_" + part},
            {part + "_x", part + "_y"},
            {part + "_images", part + "_labels"},
            {"images_" + part, "labels_" + part},
            {part + "_data", part + "_labels"}};
}

const std::vector<std::string>& image_names() {
    static const std::vector<std::string> names{"images", "imgs", "x", "data", "arr_0"};
    return names;
}

const std::vector<std::string>& label_names() {
    static const std::vector<std::string> names{"labels", "label", "y", "targets"};
    return names;
}

std::string lower(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return std::tolower(c); });
    return text;
}

/// The names as the file has them.
std::vector<std::string> names_in(const fs::path& file) {
    std::vector<std::string> names;
    read_npz_headers(file, [&names](const std::string& name) {
        names.push_back(name);
        return false;
    });
    return names;
}

/// The first of the wanted (lower-case) names that is there, as it is spelt there; else an empty text.
std::string first_of(const std::vector<std::string>& wanted, const std::vector<std::string>& there) {
    for (const std::string& name : wanted) {
        const auto found =
            std::find_if(there.begin(), there.end(), [&](const std::string& other) { return lower(other) == name; });
        if (found != there.end()) {
            return *found;
        }
    }
    return {};
}

std::optional<SplitNames> split_in(const std::vector<std::string>& there, Split split) {
    for (const SplitNames& names : names_of(split)) {
        const std::string images = first_of({names.images}, there);
        if (!images.empty()) {
            return SplitNames{images, first_of({names.labels}, there)};
        }
    }
    return std::nullopt;
}

SplitNames undivided_in(const std::vector<std::string>& there) {
    SplitNames names{first_of(image_names(), there), first_of(label_names(), there)};
    if (names.labels.empty() && names.images == "arr_0") {
        names.labels = first_of({"arr_1"}, there);
    }
    return names;
}

NumpyArray array_in(const fs::path& file, const std::string& name) {
    auto headers = read_npz_headers(file, [&](const std::string& other) { return other == name; });
    if (headers.size() != 1) {
        bad_file(file, "it holds the array \"" + name + "\" more than once");
    }
    return {file, name, headers.front().second};
}

[[noreturn]] void refuse_names(const fs::path& file, const std::vector<std::string>& there) {
    constexpr size_t most_shown = 8;
    std::string shown;
    for (size_t i = 0; i < std::min(there.size(), most_shown); ++i) {
        if (i > 0) {
            shown += ", ";
        }
        shown += there[i];
    }
    bad_file(file, there.empty() ? std::string("it holds no array")
                                 : "none of its arrays (" + shown + (there.size() > most_shown ? " ..." : "") +
                                       ") has a name under which images are looked for: images, x, data, arr_0, or "
                                       "x_train and x_test");
}

/// The names that the labels of images of that name may have.
std::vector<std::string> label_files(const std::string& name) {
    for (const char* word : {"images", "imgs"}) {
        const size_t place = name.find(word);
        if (place != std::string::npos) {
            std::string labels = name;
            labels.replace(place, std::strlen(word), "labels");
            return {labels};
        }
    }
    std::vector<std::string> names;
    if (name.starts_with("x_") || name.starts_with("X_") || name.starts_with("x.") || name.starts_with("X.")) {
        for (const char initial : {'y', 'Y'}) {
            names.push_back(name);
            names.back().front() = initial;
        }
    }
    return names;
}

fs::path labels_beside(const fs::path& file) {
    for (const std::string& name : label_files(file.filename().string())) {
        std::error_code error;
        if (fs::is_regular_file(file.parent_path() / name, error)) {
            return file.parent_path() / name;
        }
    }
    return {};
}

std::optional<NumpyArray> array_beside(const fs::path& images) {
    const fs::path file = labels_beside(images);
    if (file.empty()) {
        return std::nullopt;
    }
    if (file.extension() == ".npy") {
        return NumpyArray{file, {}, read_npy_header(file)};
    }
    std::vector<std::string> wanted = label_names();
    wanted.emplace_back("arr_0");
    const std::string name = first_of(wanted, names_in(file));
    return name.empty() ? std::nullopt : std::optional(array_in(file, name));
}

} // namespace

bool numpy_file_is_divided(const fs::path& file) {
    if (file.extension() != ".npz") {
        return false;
    }
    const std::vector<std::string> there = names_in(file);
    return split_in(there, Split::train) && split_in(there, Split::test);
}

bool is_same_array(const NumpyArray& a, const NumpyArray& b) {
    return a.file == b.file && a.name == b.name;
}

void where_needed(bool needs_labels, const std::function<void()>& find) {
    try {
        find();
    } catch (const InputError& error) {
        if (needs_labels) {
            throw;
        }
        logger()->info("Labels that are not needed are left out. {}", error.what());
    }
}

NumpyPart find_numpy_part(const fs::path& file, Split split, bool needs_labels) {
    NumpyPart part;
    std::vector<SplitNames> splits; ///< that the file is divided into, or the one that it is
    size_t chosen = 0;
    if (file.extension() == ".npy") {
        part.images = {file, {}, read_npy_header(file)};
        splits = {{}};
    } else {
        const std::vector<std::string> there = names_in(file);
        for (const Split one : {Split::train, Split::test}) {
            // A file with one split alone gives it for both.
            if (const std::optional<SplitNames> names = split_in(there, one)) {
                chosen = one == split ? splits.size() : chosen;
                splits.push_back(*names);
            }
        }
        if (splits.empty()) {
            splits = {undivided_in(there)};
        }
        if (splits[chosen].images.empty()) {
            refuse_names(file, there);
        }
        part.images = array_in(file, splits[chosen].images);
    }
    where_needed(needs_labels, [&] {
        NumpyPart found;
        for (size_t i = 0; i < splits.size(); ++i) {
            const std::string& name = splits[i].labels;
            const std::optional<NumpyArray> labels = name.empty() ? array_beside(file) : array_in(file, name);
            const bool known = labels && std::any_of(found.all_labels.begin(), found.all_labels.end(),
                                                     [&](const auto& one) { return is_same_array(one, *labels); });
            if (labels && !known) {
                found.all_labels.push_back(*labels);
            }
            if (i == chosen) {
                found.labels = labels;
            }
        }
        part.labels = found.labels;
        part.all_labels = found.all_labels;
    });
    return part;
}

} // namespace midstage::data
