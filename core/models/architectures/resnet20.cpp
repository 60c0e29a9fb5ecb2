// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/architectures/architectures.h"
#include "core/models/layers.h"

#include <ATen/ATen.h>
#include <limits>

namespace midstage::models {
namespace {

/// The paper's option A: every second pixel, and zeros for the channels that are new.
at::Tensor subsample_and_pad(const at::Tensor& input, int64_t new_channels) {
    constexpr int64_t end = std::numeric_limits<int64_t>::max();
    const int64_t before = new_channels / 2;
    return at::constant_pad_nd(input.slice(2, 0, end, 2).slice(3, 0, end, 2),
                               {0, 0, 0, 0, before, new_channels - before});
}

class Block : public torch::nn::Module {
public:
    Block(int64_t in, int64_t out, int64_t stride, bool affine)
        : conv1_(register_module("conv1", std::make_shared<Conv>(in, out, 3, stride)))
        , bn1_(register_module("bn1", std::make_shared<BatchNorm>(out, affine)))
        , conv2_(register_module("conv2", std::make_shared<Conv>(out, out, 3)))
        , bn2_(register_module("bn2", std::make_shared<BatchNorm>(out, affine)))
        , new_channels_(out - in) {}

    at::Tensor forward(const at::Tensor& input) {
        const at::Tensor x = conv2_->forward(bn1_->forward_relu(conv1_->forward(input)));
        return bn2_->forward_add_relu(x, new_channels_ > 0 ? subsample_and_pad(input, new_channels_) : input);
    }

private:
    std::shared_ptr<Conv> conv1_;
    std::shared_ptr<BatchNorm> bn1_;
    std::shared_ptr<Conv> conv2_;
    std::shared_ptr<BatchNorm> bn2_;
    int64_t new_channels_;
};

/// Names as in akamaster/pytorch_resnet_cifar10.
class ResNet20 : public Classifier {
public:
    ResNet20(const InputShape& shape, const ModelOptions& options)
        : conv1_(register_module("conv1", std::make_shared<Conv>(shape.channels, 16, 3)))
        , bn1_(register_module("bn1", std::make_shared<BatchNorm>(16, options.affine)))
        , layer1_(register_module("layer1", stage(16, 16, options.affine)))
        , layer2_(register_module("layer2", stage(16, 32, options.affine)))
        , layer3_(register_module("layer3", stage(32, features, options.affine)))
        , linear_(register_module("linear", std::make_shared<Linear>(features, shape.classes))) {}

    Output forward(const at::Tensor& images) override {
        at::Tensor x = bn1_->forward_relu(conv1_->forward(images));
        x = layer3_->forward(layer2_->forward(layer1_->forward(x)));
        return pool_and_classify(x, *linear_);
    }

    int64_t feature_size() const override { return features; }

private:
    static constexpr int64_t features = 64;

    static std::shared_ptr<Sequence<Block>> stage(int64_t in, int64_t out, bool affine) {
        auto blocks = std::make_shared<Sequence<Block>>();
        blocks->append(std::make_shared<Block>(in, out, in == out ? 1 : 2, affine));
        blocks->append(std::make_shared<Block>(out, out, 1, affine));
        blocks->append(std::make_shared<Block>(out, out, 1, affine));
        return blocks;
    }

    std::shared_ptr<Conv> conv1_;
    std::shared_ptr<BatchNorm> bn1_;
    std::shared_ptr<Sequence<Block>> layer1_;
    std::shared_ptr<Sequence<Block>> layer2_;
    std::shared_ptr<Sequence<Block>> layer3_;
    std::shared_ptr<Linear> linear_;
};

} // namespace

Architecture resnet20() {
    Architecture entry;
    entry.name = "resnet20";
    entry.title = "ResNet-20";
    entry.summary =
        "He et al. 2016, for CIFAR, shortcuts without parameters; names as akamaster/pytorch_resnet_cifar10";
    entry.make = [](const InputShape& shape, const ModelOptions& options) {
        return std::make_shared<ResNet20>(shape, options);
    };
    entry.initialise = initialise_he_fan_in;
    return entry;
}

} // namespace midstage::models
