// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/architectures/architectures.h"
#include "core/models/layers.h"

#include <ATen/ATen.h>

namespace midstage::models {
namespace {

/// Convolution "0" and batch norm "1"; without either where the block changes no shape.
class Shortcut : public torch::nn::Module {
public:
    Shortcut(int64_t in, int64_t out, int64_t stride, bool affine) {
        if (in != out || stride != 1) {
            conv_ = register_module("0", std::make_shared<Conv>(in, out, 1, stride));
            norm_ = register_module("1", std::make_shared<BatchNorm>(out, affine));
        }
    }

    at::Tensor forward(const at::Tensor& input) { return conv_ ? norm_->forward(conv_->forward(input)) : input; }

private:
    std::shared_ptr<Conv> conv_;
    std::shared_ptr<BatchNorm> norm_;
};

class Block : public torch::nn::Module {
public:
    Block(int64_t in, int64_t out, int64_t stride, bool affine)
        : conv1_(register_module("conv1", std::make_shared<Conv>(in, out, 3, stride)))
        , bn1_(register_module("bn1", std::make_shared<BatchNorm>(out, affine)))
        , conv2_(register_module("conv2", std::make_shared<Conv>(out, out, 3)))
        , bn2_(register_module("bn2", std::make_shared<BatchNorm>(out, affine)))
        , shortcut_(register_module("shortcut", std::make_shared<Shortcut>(in, out, stride, affine))) {}

    at::Tensor forward(const at::Tensor& input) {
        const at::Tensor x = conv2_->forward(bn1_->forward_relu(conv1_->forward(input)));
        return bn2_->forward_add_relu(x, shortcut_->forward(input));
    }

private:
    std::shared_ptr<Conv> conv1_;
    std::shared_ptr<BatchNorm> bn1_;
    std::shared_ptr<Conv> conv2_;
    std::shared_ptr<BatchNorm> bn2_;
    std::shared_ptr<Shortcut> shortcut_;
};

/// Names as in OpenOOD's ResNet18_32x32.
class ResNet18 : public Classifier {
public:
    ResNet18(const InputShape& shape, const ModelOptions& options)
        : conv1_(register_module("conv1", std::make_shared<Conv>(shape.channels, 64, 3)))
        , bn1_(register_module("bn1", std::make_shared<BatchNorm>(64, options.affine)))
        , layer1_(register_module("layer1", stage(64, 64, options.affine)))
        , layer2_(register_module("layer2", stage(64, 128, options.affine)))
        , layer3_(register_module("layer3", stage(128, 256, options.affine)))
        , layer4_(register_module("layer4", stage(256, features, options.affine)))
        , fc_(register_module("fc", std::make_shared<Linear>(features, shape.classes))) {}

    Output forward(const at::Tensor& images) override {
        at::Tensor x = bn1_->forward_relu(conv1_->forward(images));
        x = layer4_->forward(layer3_->forward(layer2_->forward(layer1_->forward(x))));
        return pool_and_classify(x, *fc_);
    }

    int64_t feature_size() const override { return features; }

private:
    static constexpr int64_t features = 512;

    static std::shared_ptr<Sequence<Block>> stage(int64_t in, int64_t out, bool affine) {
        auto blocks = std::make_shared<Sequence<Block>>();
        blocks->append(std::make_shared<Block>(in, out, in == out ? 1 : 2, affine));
        blocks->append(std::make_shared<Block>(out, out, 1, affine));
        return blocks;
    }

    std::shared_ptr<Conv> conv1_;
    std::shared_ptr<BatchNorm> bn1_;
    std::shared_ptr<Sequence<Block>> layer1_;
    std::shared_ptr<Sequence<Block>> layer2_;
    std::shared_ptr<Sequence<Block>> layer3_;
    std::shared_ptr<Sequence<Block>> layer4_;
    std::shared_ptr<Linear> fc_;
};

} // namespace

Architecture resnet18() {
    Architecture entry;
    entry.name = "resnet18";
    entry.title = "ResNet-18";
    entry.summary = "He et al. 2016, with a 3x3 stem for small images; names as OpenOOD's ResNet18_32x32";
    entry.make = [](const InputShape& shape, const ModelOptions& options) {
        return std::make_shared<ResNet18>(shape, options);
    };
    entry.initialise = initialise_as_pytorch;
    return entry;
}

} // namespace midstage::models
