// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/image_set.h"

#include <cstdint>
#include <string>
#include <vector>

namespace midstage::data {

/// Built-in Shapes: how many and which samples of the training set are atypical.
struct ShapesOptions {
    double atypical_fraction = 0.0;          ///< in [0, 1]
    std::vector<AtypicalKind> atypical_kinds{///< drawn from with equal probability
                                             AtypicalKind::low_contrast, AtypicalKind::occluded, AtypicalKind::blended};
    bool operator==(const ShapesOptions&) const = default;
};

/// The in-distribution (ID) data of a run.
struct IdOptions {
    std::string dataset = "shapes";   ///< catalogue name, or a path to a folder, an archive or an IDX image file
    int64_t train_limit = 0;          ///< training images drawn at random from the seed; 0 = all
    int64_t test_limit = 0;           ///< the first so many test images; 0 = all
    double validation_fraction = 0.0; ///< of the (limited) training images, split off at random from the seed
    double label_noise = 0.0;         ///< fraction of training labels replaced by another class, uniformly (symmetric)
    ShapesOptions shapes;             ///< used by dataset "shapes" alone
    std::vector<double> mean;         ///< normalisation per channel, of pixel values in [0, 1]; empty: the catalogue's,
                                      ///< else measured. For weights that were trained with another one.
    std::vector<double> std;          ///< likewise
    bool operator==(const IdOptions&) const = default;
};

/// How an OOD image of another size comes to the ID set's size.
enum class Fit {
    resize, ///< antialiased bilinear, as PIL's and torchvision's resize do it
    crop,   ///< centre crop where the image is larger, else resize
};

/// One OOD set of a run.
struct OodOptions {
    std::string dataset;  ///< catalogue name, or a path to a folder, an archive or an IDX image file
    int64_t limit = 1000; ///< the first so many images in file order; 0 = all
    Fit fit = Fit::resize;
    bool validation = false; ///< what is chosen by OOD data is chosen by this set; figures to be reported leave it out
    bool operator==(const OodOptions&) const = default;
};

} // namespace midstage::data
