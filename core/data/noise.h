// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/catalogue.h"

#include <vector>

namespace midstage::data {

/// Independent pixel values: Gaussian with mean 1/2 and deviation 1 of the full range, cut to it, or uniform over it,
/// as Liang, Li and Srikant define these sets (ODIN, ICLR 2018); Rademacher: black or white, each as likely (Hendrycks,
/// Mazeika and Dietterich, Outlier Exposure, ICLR 2019). Blurred ones: see blurred_noise.h.
enum class NoiseKind : uint8_t { gaussian = 1, uniform = 2, rademacher = 3, smooth = 4, blobs = 5 };

/// uint8 (count, C, H, W); the same bytes everywhere, the first n images of a larger set those of the set of n.
at::Tensor noise_images(NoiseKind kind, int64_t count, int64_t channels, int64_t height, int64_t width, uint64_t seed);

/// "gaussian-noise", "uniform-noise" and the others: LoadRequest::limit images (0: 1,000) of LoadRequest::form, by
/// default 32 x 32 colour. Loading throws InputError for a negative or impossible limit.
std::vector<Dataset> noise_datasets();

} // namespace midstage::data
