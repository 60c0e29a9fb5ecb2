// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>
#include <cstdint>
#include <string>
#include <vector>

namespace midstage::data {

/// What makes a training sample atypical, where that is known (built-in Shapes).
enum class AtypicalKind : uint8_t { none = 0, low_contrast = 1, occluded = 2, blended = 3, wrong_label = 4 };

/// The name used in files and on the command line, for example "low_contrast".
std::string to_string(AtypicalKind kind);
/// Throws InputError naming the known kinds.
AtypicalKind atypical_kind_from_string(const std::string& name);

/// A set of images of one size, held in memory once.
struct ImageSet {
    std::string name;          ///< catalogue name or path, for tables and files
    at::Tensor images;         ///< uint8 (N, C, H, W), contiguous, on the CPU
    at::Tensor labels;         ///< int64 (N); undefined where the set has none
    at::Tensor true_labels;    ///< int64 (N), the labels before corruption; undefined where nothing was corrupted
    at::Tensor atypical_kinds; ///< uint8 (N) of AtypicalKind; undefined where not known
    at::Tensor source_index;   ///< int64 (N), each sample's position in the file or generator it came from
    std::vector<std::string> class_names; ///< empty where the set has no labels
    std::string fingerprint;              ///< SHA-256 (hex) of shape, images and labels

    int64_t size() const { return images.size(0); }
    int64_t channels() const { return images.size(1); }
    int64_t height() const { return images.size(2); }
    int64_t width() const { return images.size(3); }
    int64_t classes() const { return static_cast<int64_t>(class_names.size()); }
};

/// SHA-256 of shape, images and (where defined) labels.
std::string fingerprint_of(const ImageSet& set);

/// The samples at `positions` (int64) in that order, with everything that belongs to them and a new fingerprint.
ImageSet select(const ImageSet& set, const at::Tensor& positions);

/// Throws InputError (naming the set) unless the invariants above hold: types, shapes, labels within the class names.
void check(const ImageSet& set);

} // namespace midstage::data
