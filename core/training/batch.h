// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/options.h"

#include <ATen/core/Tensor.h>
#include <cstdint>
#include <vector>

namespace midstage {
class Random;
}

namespace midstage::training {

/// Images on the device that trains, with what is needed to bring a batch to the network.
struct DeviceSet {
    at::Tensor images;       ///< uint8 (N, C, H, W), contiguous, on the device
    at::Tensor labels;       ///< int64 (N) on the device; undefined where there are none
    std::vector<float> mean; ///< per channel, of pixel values in [0, 1]
    std::vector<float> std;  ///< per channel, likewise

    int64_t size() const { return images.size(0); }
};

/// Normalised float32 batch (B, C, H, W), channels-last, of the images at `positions` (int64, on the device):
/// (pixel / 255 - mean) / std, the same float32 as torchvision's ToTensor and Normalize give.
at::Tensor batch_of(const DeviceSet& set, const at::Tensor& positions);

/// What augmentation does to one image: pixel (y, x) of the result is pixel (y + dy, x' + dx) of the original, x' = x
/// or, flipped, W - 1 - x; zero outside the original.
struct Distortion {
    int64_t dy = 0;
    int64_t dx = 0;
    bool flip = false;
};

/// Drawn for `count` images as torchvision's RandomCrop(padding) and RandomHorizontalFlip draw them: offsets uniform in
/// [-crop_padding, crop_padding], flips with probability 1/2. For each image: dy, dx (where padding > 0), flip (where
/// on).
std::vector<Distortion> draw_distortions(const AugmentationOptions& options, int64_t count, Random& random);

/// batch_of with each image distorted before normalisation (the padding is black, as torchvision's is).
/// `distortions`: one an image, or empty for none.
at::Tensor batch_of(const DeviceSet& set, const at::Tensor& positions, const std::vector<Distortion>& distortions);

/// The same by tensor operations, as it is computed on a GPU; public so that both ways can be compared.
at::Tensor batch_by_tensor_operations(const DeviceSet& set, const at::Tensor& positions,
                                      const std::vector<Distortion>& distortions);

} // namespace midstage::training
