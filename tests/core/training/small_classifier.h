// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/models/classifier.h"
#include "core/training/batch.h"

#include <cstdint>
#include <memory>
#include <span>
#include <torch/torch.h>

namespace midstage::testing {

/// A network of a few hundred weights with all that training must handle: convolution, batch norm, dropout, linear.
/// The class SmallClassifier in tests/python/make_training_references.py is the same.
class SmallClassifier : public models::Classifier {
public:
    SmallClassifier(int64_t channels, int64_t classes, double dropout = 0)
        : conv(register_module("conv",
                               torch::nn::Conv2d(torch::nn::Conv2dOptions(channels, 8, 3).padding(1).bias(false))))
        , bn(register_module("bn", torch::nn::BatchNorm2d(8)))
        , conv2(register_module("conv2", torch::nn::Conv2d(torch::nn::Conv2dOptions(8, 12, 3).stride(2).padding(1))))
        , fc(register_module("fc", torch::nn::Linear(12, classes)))
        , dropout_(dropout) {}

    models::Output forward(const at::Tensor& images) override {
        at::Tensor x = torch::relu(bn(conv(images)));
        x = torch::relu(conv2(x));
        if (dropout_ > 0) {
            x = torch::dropout(x, dropout_, is_training());
        }
        x = torch::adaptive_avg_pool2d(x, {1, 1}).flatten(1);
        return {fc(x), x};
    }
    int64_t feature_size() const override { return 12; }

    torch::nn::Conv2d conv;
    torch::nn::BatchNorm2d bn;
    torch::nn::Conv2d conv2;
    torch::nn::Linear fc;

private:
    double dropout_;
};

inline std::shared_ptr<SmallClassifier> make_small_classifier(uint64_t seed, int64_t channels = 3, int64_t classes = 5,
                                                              double dropout = 0) {
    at::manual_seed(seed);
    return std::make_shared<SmallClassifier>(channels, classes, dropout);
}

/// Random pixels and labels, the same as random_set in tests/python/make_training_references.py.
inline training::DeviceSet random_set(int64_t count, int64_t channels, int64_t size, int64_t classes, uint64_t key) {
    Random random({key});
    training::DeviceSet set;
    set.images = at::empty({count, channels, size, size}, at::kByte);
    for (uint8_t& pixel : std::span(set.images.mutable_data_ptr<uint8_t>(), static_cast<size_t>(set.images.numel()))) {
        pixel = static_cast<uint8_t>(random.below(256));
    }
    set.labels = at::empty({count}, at::kLong);
    for (int64_t& label : std::span(set.labels.mutable_data_ptr<int64_t>(), static_cast<size_t>(count))) {
        label = static_cast<int64_t>(random.below(static_cast<uint64_t>(classes)));
    }
    for (int64_t c = 0; c < channels; ++c) {
        set.mean.push_back(0.45F + 0.02F * static_cast<float>(c));
        set.std.push_back(0.25F - 0.01F * static_cast<float>(c));
    }
    return set;
}

} // namespace midstage::testing
