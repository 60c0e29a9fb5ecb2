// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/catalogue.h"

#include <vector>

namespace midstage::data {

/// Built-in Shapes ("shapes": bright shapes on dark ground, ten classes, 32 x 32 colour) and the out-of-distribution
/// sets that belong to it ("shapes-unseen", "shapes-scrambled", "shapes-joined", "shapes-textures").
///
/// LoadRequest::limit is how many images are made (0: 5,000 for training, 2,000 for test, 1,000 of an OOD set). Each
/// image depends on the seed, the set and its own position alone: the first n of a larger set are the set of n, and the
/// bytes are the same on every machine and for every number of threads. In the training split each image is atypical
/// with probability LoadRequest::shapes.atypical_fraction, its kind drawn from those asked for; where
/// wrong labels are among them ImageSet::true_labels keeps the truth. The test split is never atypical.
///
/// Loading throws InputError for a negative or impossible limit and for options out of range.
std::vector<Dataset> shapes_datasets();

} // namespace midstage::data
