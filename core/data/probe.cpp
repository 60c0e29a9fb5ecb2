// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/probe.h"

#include "core/base/error.h"
#include "core/data/catalogue.h"
#include "core/data/paths.h"
#include "core/data/readers/archive.h"
#include "core/data/readers/bad_file.h"
#include "core/data/readers/cifar_binary.h"
#include "core/data/readers/decode.h"
#include "core/data/readers/folder.h"
#include "core/data/readers/idx.h"
#include "core/data/readers/image_collector.h"
#include "core/data/readers/numpy_images.h"
#include "core/data/readers/svhn_mat.h"

#include <algorithm>
#include <span>
#include <vector>

namespace midstage::data {
namespace fs = std::filesystem;
namespace {

[[noreturn]] void refuse_without_classes(const fs::path& path) {
    throw InputError(path.string() +
                     " has no labels: as the in-distribution set, a folder or archive needs at least two sub-folders "
                     "of pictures, one a class. It can serve as an OOD set.");
}

/// Throws InputError where the picture cannot be read.
void try_picture(const std::string& name, std::span<const uint8_t> content) {
    ImageCollector({}).add(name, content);
}

/// Calls body(entry) for what is in the folder and not hidden, until it returns false. What cannot be read is passed
/// over.
template <typename Body>
void for_visible_entries(const fs::path& folder, const Body& body) {
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        if (!entry->path().filename().string().starts_with('.') && !body(*entry)) {
            return;
        }
    }
}

bool is_picture(const fs::directory_entry& entry) {
    std::error_code unreadable;
    return is_picture_name(entry.path().filename().string()) && entry.is_regular_file(unreadable);
}

bool is_folder(const fs::directory_entry& entry) {
    std::error_code unreadable;
    return entry.is_directory(unreadable);
}

/// A picture in the folder or below it, or an empty path. Links may lead in circles, so not for ever.
fs::path some_picture(const fs::path& folder, int levels = 16) {
    fs::path picture;
    std::vector<fs::path> folders;
    for_visible_entries(folder, [&](const fs::directory_entry& entry) {
        if (is_picture(entry)) {
            picture = entry.path();
        } else if (is_folder(entry)) {
            folders.push_back(entry.path());
        }
        return picture.empty();
    });
    for (auto inner = folders.begin(); picture.empty() && levels > 0 && inner != folders.end(); ++inner) {
        picture = some_picture(*inner, levels - 1);
    }
    return picture;
}

/// By classes_of()'s rule: below the folders that all pictures share there are at least two, and no picture beside
/// them.
bool has_classes(const fs::path& folder, int levels = 16) {
    bool picture_beside = false;
    std::vector<fs::path> with_pictures;
    for_visible_entries(folder, [&](const fs::directory_entry& entry) {
        picture_beside = is_picture(entry);
        if (with_pictures.size() < 2 && is_folder(entry) && !some_picture(entry.path()).empty()) {
            with_pictures.push_back(entry.path());
        }
        return !picture_beside;
    });
    if (picture_beside) {
        return false;
    }
    return with_pictures.size() == 2 ||
           (with_pictures.size() == 1 && levels > 0 && has_classes(with_pictures.front(), levels - 1));
}

void check_folder(const fs::path& folder, bool as_id) {
    const fs::path picture = some_picture(folder);
    if (picture.empty()) {
        bad_file(folder, "there is no JPEG or PNG picture in it");
    }
    try_picture(picture.string(), read_picture_file(picture));
    if (as_id && !has_classes(folder)) {
        refuse_without_classes(folder);
    }
}

void check_folders(const fs::path& folder, bool as_id) {
    const fs::path test = split_folder(folder, Split::test);
    check_folder(test.empty() ? folder : test, as_id);
    if (as_id && !test.empty()) {
        check_folder(split_folder(folder, Split::train), as_id);
    }
}

void check_archive(const fs::path& archive, bool as_id) {
    // Flat ones tell that they have no classes only at their end; so long as this takes a moment, it is looked for.
    constexpr size_t most_pictures = 20'000;
    std::vector<std::string> paths;
    bool decided = false;
    const auto wanted = [&](const std::string& path) {
        if (!is_visible_picture(path)) {
            return false;
        }
        paths.push_back(path);
        const bool another_folder = fs::path(path).parent_path() != fs::path(paths.front()).parent_path();
        decided = !as_id || another_folder || paths.size() == most_pictures;
        return paths.size() == 1 || decided;
    };
    read_archive(archive, wanted, [&](const std::string& path, std::span<const uint8_t> content) {
        if (paths.size() == 1) {
            try_picture(member_name(archive, path), content);
        }
        return !decided;
    });
    if (paths.empty()) {
        bad_file(archive, "there is no JPEG or PNG picture in it");
    }
    if (as_id && !decided) {
        refuse_without_classes(archive);
    }
}

void check_cifar(const fs::path& file) {
    const uint64_t size = fs::file_size(file);
    if (size == 0 || (size % cifar10_record_bytes != 0 && size % cifar100_record_bytes != 0)) {
        bad_file(file, "it is no file of the CIFAR sets' binary version, which consists of whole records of " +
                           std::to_string(cifar10_record_bytes) + " or " + std::to_string(cifar100_record_bytes) +
                           " bytes");
    }
}

void check_path(const fs::path& path, bool as_id) {
    switch (kind_of_path(path)) {
    case PathKind::folder:
        check_folders(path, as_id);
        break;
    case PathKind::archive:
        check_archive(path, as_id);
        break;
    case PathKind::svhn_mat:
        if (as_id && !svhn_mat_has_labels(path)) {
            bad_file(path, "it has no labels (y) that could be read: it cannot serve as the in-distribution set");
        }
        break;
    case PathKind::cifar_binary:
        check_cifar(path);
        break;
    case PathKind::idx:
        if (!idx_image_header(path)) {
            bad_file(path, "it is not an IDX file of images");
        }
        if (as_id && idx_labels_beside(path).empty()) {
            bad_file(path, "the IDX file of its labels (\"labels-idx1\" in place of \"images-idx3\") is not beside it: "
                           "without labels it can serve as an OOD set, not as the in-distribution set");
        }
        break;
    case PathKind::numpy:
        check_numpy_headers(path, as_id);
        break;
    case PathKind::unknown:
        refuse_unknown_kind(path);
    }
}

} // namespace

std::string path_problem(const fs::path& path, bool as_id) {
    std::error_code error;
    if (!fs::exists(path, error)) {
        return "There is no data set, file or folder \"" + path.string() + "\".";
    }
    try {
        check_path(path, as_id);
    } catch (const Error& problem) {
        return problem.what();
    } catch (const fs::filesystem_error& problem) {
        return "Cannot use " + path.string() + ": " + problem.code().message() + ".";
    }
    return {};
}

} // namespace midstage::data
