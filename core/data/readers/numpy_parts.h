// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/npy_header.h"
#include "core/data/catalogue.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace midstage::data {

/// One array of an .npz file, or the array of an .npy file.
struct NumpyArray {
    std::filesystem::path file;
    std::string name; ///< in an .npz file; of an .npy file empty
    NpyHeader header;
};

/// Where a split's images and labels lie.
struct NumpyPart {
    NumpyArray images;
    std::optional<NumpyArray> labels;
    std::vector<NumpyArray> all_labels; ///< of every split, `labels` among them: together they say how many classes
};

/// Whether both are one array of one file.
bool is_same_array(const NumpyArray& a, const NumpyArray& b);

/// Calls find(), which looks for labels or reads them. Where they are not needed, an InputError about them is no
/// reason to refuse the images: it is logged.
void where_needed(bool needs_labels, const std::function<void()>& find);

/// True for an .npz file with training and test images under names of their own (x_train and x_test as in Keras'
/// files, train_images and test_images as in MedMNIST's ...). Throws InputError where it cannot be read.
bool numpy_file_is_divided(const std::filesystem::path& file);

/// Finds the arrays by their names, case apart. Images of one split: x_train, train_images ...; without splits:
/// images, imgs, x, data, arr_0. Labels: y_train, train_labels ...; labels, label, y, targets, or arr_1 beside arr_0;
/// else those of a neighbouring file ("labels" for "images" or "imgs", "y" for a leading "x"). Reads headers only.
/// Throws InputError, which names the arrays that there are where none holds images; not for labels that are not
/// needed.
NumpyPart find_numpy_part(const std::filesystem::path& file, Split split, bool needs_labels);

} // namespace midstage::data
