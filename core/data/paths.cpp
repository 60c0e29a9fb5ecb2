// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/paths.h"

#include "core/data/readers/archive.h"
#include "core/data/readers/bad_file.h"
#include "core/data/readers/cifar_binary.h"
#include "core/data/readers/folder.h"
#include "core/data/readers/idx.h"
#include "core/data/readers/numpy_images.h"
#include "core/data/readers/numpy_parts.h"
#include "core/data/readers/svhn_mat.h"

namespace midstage::data {
namespace {

CifarLayout cifar_layout_of(const std::filesystem::path& file) {
    std::error_code error;
    const uint64_t size = std::filesystem::file_size(file, error);
    const bool may_be_10 = size % cifar10_record_bytes == 0;
    const bool may_be_100 = size % cifar100_record_bytes == 0;
    if (may_be_10 != may_be_100) {
        return may_be_10 ? CifarLayout::cifar10 : CifarLayout::cifar100;
    }
    const std::string name = file.filename().string();
    return name == "train.bin" || name == "test.bin" ? CifarLayout::cifar100 : CifarLayout::cifar10;
}

ImageSet read_cifar_file(const std::filesystem::path& file, int64_t limit) {
    const CifarLayout layout = cifar_layout_of(file);
    return layout == CifarLayout::cifar10
               ? read_cifar_binary({file}, layout,
                                   cifar_class_names(file.parent_path() / "batches.meta.txt", cifar10_classes()), limit)
               : read_cifar_binary({file}, layout,
                                   cifar_class_names(file.parent_path() / "fine_label_names.txt", cifar100_classes()),
                                   limit);
}

bool is_archive_name(const std::string& name) {
    return name.ends_with(".tar") || name.ends_with(".tar.gz") || name.ends_with(".tgz");
}

} // namespace

std::filesystem::path split_folder(const std::filesystem::path& folder, Split split) {
    std::error_code error;
    if (!std::filesystem::is_directory(folder / "train", error)) {
        return {};
    }
    for (const char* name : {"test", "val", "validation"}) {
        if (std::filesystem::is_directory(folder / name, error)) {
            return folder / (split == Split::train ? "train" : name);
        }
    }
    return {};
}

PathKind kind_of_path(const std::filesystem::path& path) {
    std::error_code error;
    if (std::filesystem::is_directory(path, error)) {
        return PathKind::folder;
    }
    const std::string name = path.filename().string();
    if (is_archive_name(name)) {
        return PathKind::archive;
    }
    if (path.extension() == ".mat") {
        return PathKind::svhn_mat;
    }
    if (path.extension() == ".bin") {
        return PathKind::cifar_binary;
    }
    if (path.extension() == ".npy" || path.extension() == ".npz") {
        return PathKind::numpy;
    }
    return name.find("idx3") != std::string::npos || idx_image_header(path) ? PathKind::idx : PathKind::unknown;
}

void refuse_unknown_kind(const std::filesystem::path& path) {
    bad_file(path, "it is not a kind of file that holds images here: use a folder of JPEG or PNG pictures, a .tar or "
                   ".tar.gz of them, an IDX file of images, a NumPy .npy or .npz, an SVHN .mat or a CIFAR .bin file");
}

ImageSet load_path(const std::filesystem::path& path, const LoadRequest& request) {
    switch (kind_of_path(path)) {
    case PathKind::folder: {
        const std::filesystem::path divided = split_folder(path, request.split);
        return read_folder(divided.empty() ? path : divided, request.form, request.limit);
    }
    case PathKind::archive:
        return read_image_archive(path, request.form, request.limit);
    case PathKind::svhn_mat:
        return read_svhn_mat(path, request.limit);
    case PathKind::cifar_binary:
        return read_cifar_file(path, request.limit);
    case PathKind::idx:
        return read_idx(path, idx_labels_beside(path), {}, request.limit);
    case PathKind::numpy:
        return read_numpy_images(path, request.split, request.limit, request.needs_labels);
    case PathKind::unknown:
        break;
    }
    refuse_unknown_kind(path);
}

std::filesystem::path test_images_of(const std::filesystem::path& path) {
    std::error_code error;
    if (std::filesystem::is_directory(path, error)) {
        return split_folder(path, Split::test).empty() ? std::filesystem::path() : path;
    }
    if (path.extension() == ".npz" && numpy_file_is_divided(path)) {
        return path;
    }
    const std::string name = path.filename().string();
    const std::string train = "train";
    const size_t place = name.find(train);
    if (place == std::string::npos) {
        return {};
    }
    for (const char* test : {"t10k", "test"}) {
        std::string other = name;
        other.replace(place, train.size(), test);
        if (std::filesystem::is_regular_file(path.parent_path() / other, error)) {
            return path.parent_path() / other;
        }
    }
    return {};
}

} // namespace midstage::data
