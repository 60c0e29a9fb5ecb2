// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/architectures/architectures.h"
#include "core/models/layers.h"

#include <ATen/ATen.h>

namespace midstage::models {
namespace {

class Layer : public torch::nn::Module {
public:
    Layer(int64_t in, int64_t out, int64_t stride, const ModelOptions& options)
        : bn1_(register_module("bn1", std::make_shared<BatchNorm>(in, options.affine)))
        , conv1_(register_module("conv1", std::make_shared<Conv>(in, out, 3, stride)))
        , bn2_(register_module("bn2", std::make_shared<BatchNorm>(out, options.affine)))
        , conv2_(register_module("conv2", std::make_shared<Conv>(out, out, 3)))
        , dropout_(options.dropout) {
        if (in != out) {
            shortcut_ = register_module("convShortcut", std::make_shared<Conv>(in, out, 1, stride));
        }
    }

    at::Tensor forward(const at::Tensor& input) {
        const at::Tensor activated = bn1_->forward_relu(input);
        at::Tensor x = bn2_->forward_relu(conv1_->forward(activated));
        if (dropout_ > 0 && is_training()) {
            x = at::dropout(x, dropout_, /*train=*/true);
        }
        // Where the width changes, the shortcut starts after the activation.
        return conv2_->forward(x).add_(shortcut_ ? shortcut_->forward(activated) : input);
    }

private:
    std::shared_ptr<BatchNorm> bn1_;
    std::shared_ptr<Conv> conv1_;
    std::shared_ptr<BatchNorm> bn2_;
    std::shared_ptr<Conv> conv2_;
    std::shared_ptr<Conv> shortcut_;
    double dropout_;
};

class Block : public torch::nn::Module {
public:
    Block(int64_t layers, int64_t in, int64_t out, int64_t stride, const ModelOptions& options)
        : layers_(register_module("layer", std::make_shared<Sequence<Layer>>())) {
        for (int64_t i = 0; i < layers; ++i) {
            layers_->append(std::make_shared<Layer>(i == 0 ? in : out, out, i == 0 ? stride : 1, options));
        }
    }

    at::Tensor forward(const at::Tensor& input) { return layers_->forward(input); }

private:
    std::shared_ptr<Sequence<Layer>> layers_;
};

/// Names as in xternalz/WideResNet-pytorch.
class WideResNet : public Classifier {
public:
    WideResNet(int64_t depth, int64_t width, const InputShape& shape, const ModelOptions& options)
        : feature_size_(64 * width) {
        const int64_t layers = (depth - 4) / 6;
        conv1_ = register_module("conv1", std::make_shared<Conv>(shape.channels, 16, 3));
        block1_ = register_module("block1", std::make_shared<Block>(layers, 16, 16 * width, 1, options));
        block2_ = register_module("block2", std::make_shared<Block>(layers, 16 * width, 32 * width, 2, options));
        block3_ = register_module("block3", std::make_shared<Block>(layers, 32 * width, 64 * width, 2, options));
        bn1_ = register_module("bn1", std::make_shared<BatchNorm>(feature_size_, options.affine));
        fc_ = register_module("fc", std::make_shared<Linear>(feature_size_, shape.classes));
    }

    Output forward(const at::Tensor& images) override {
        const at::Tensor x = block3_->forward(block2_->forward(block1_->forward(conv1_->forward(images))));
        return pool_and_classify(bn1_->forward_relu(x), *fc_);
    }

    int64_t feature_size() const override { return feature_size_; }

private:
    int64_t feature_size_;
    std::shared_ptr<Conv> conv1_;
    std::shared_ptr<Block> block1_;
    std::shared_ptr<Block> block2_;
    std::shared_ptr<Block> block3_;
    std::shared_ptr<BatchNorm> bn1_;
    std::shared_ptr<Linear> fc_;
};

Architecture wide_resnet(int64_t width) {
    const int64_t depth = 40;
    const std::string numbers = std::to_string(depth) + "-" + std::to_string(width);
    Architecture entry;
    entry.name = "wrn-" + numbers;
    entry.title = "WRN-" + numbers;
    entry.summary = "Zagoruyko and Komodakis 2016; names as xternalz/WideResNet-pytorch";
    entry.has_dropout = true;
    entry.make = [depth, width](const InputShape& shape, const ModelOptions& options) {
        return std::make_shared<WideResNet>(depth, width, shape, options);
    };
    entry.initialise = initialise_he_fan_out;
    return entry;
}

} // namespace

Architecture wrn_40_2() {
    return wide_resnet(2);
}

Architecture wrn_40_4() {
    return wide_resnet(4);
}

} // namespace midstage::models
