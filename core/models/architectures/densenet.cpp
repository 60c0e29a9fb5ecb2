// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/architectures/architectures.h"
#include "core/models/layers.h"

#include <ATen/ATen.h>

namespace midstage::models {
namespace {

struct Variant {
    int64_t depth;
    int64_t growth;
    bool bottleneck;
    int64_t reduction; ///< a transition divides the channels by this
};

at::Tensor dropped(at::Tensor x, double dropout, bool training) {
    return dropout > 0 && training ? at::dropout(x, dropout, /*train=*/true) : std::move(x);
}

/// Appends `growth` channels to its input.
class Layer : public torch::nn::Module {
public:
    Layer(int64_t in, const Variant& variant, const ModelOptions& options)
        : dropout_(options.dropout) {
        bn1_ = register_module("bn1", std::make_shared<BatchNorm>(in, options.affine));
        if (variant.bottleneck) {
            const int64_t inner = 4 * variant.growth;
            conv1_ = register_module("conv1", std::make_shared<Conv>(in, inner, 1));
            bn2_ = register_module("bn2", std::make_shared<BatchNorm>(inner, options.affine));
            conv2_ = register_module("conv2", std::make_shared<Conv>(inner, variant.growth, 3));
        } else {
            conv1_ = register_module("conv1", std::make_shared<Conv>(in, variant.growth, 3));
        }
    }

    at::Tensor forward(const at::Tensor& input) {
        at::Tensor x = dropped(conv1_->forward(bn1_->forward_relu(input)), dropout_, is_training());
        if (conv2_) {
            x = dropped(conv2_->forward(bn2_->forward_relu(x)), dropout_, is_training());
        }
        return at::cat({input, x}, 1);
    }

private:
    std::shared_ptr<BatchNorm> bn1_;
    std::shared_ptr<Conv> conv1_;
    std::shared_ptr<BatchNorm> bn2_;
    std::shared_ptr<Conv> conv2_;
    double dropout_;
};

class Block : public torch::nn::Module {
public:
    Block(int64_t layers, int64_t in, const Variant& variant, const ModelOptions& options)
        : layers_(register_module("layer", std::make_shared<Sequence<Layer>>())) {
        for (int64_t i = 0; i < layers; ++i) {
            layers_->append(std::make_shared<Layer>(in + i * variant.growth, variant, options));
        }
    }

    at::Tensor forward(const at::Tensor& input) { return layers_->forward(input); }

private:
    std::shared_ptr<Sequence<Layer>> layers_;
};

class Transition : public torch::nn::Module {
public:
    Transition(int64_t in, int64_t out, const ModelOptions& options)
        : bn1_(register_module("bn1", std::make_shared<BatchNorm>(in, options.affine)))
        , conv1_(register_module("conv1", std::make_shared<Conv>(in, out, 1)))
        , dropout_(options.dropout) {}

    at::Tensor forward(const at::Tensor& input) {
        return at::avg_pool2d(dropped(conv1_->forward(bn1_->forward_relu(input)), dropout_, is_training()), 2);
    }

private:
    std::shared_ptr<BatchNorm> bn1_;
    std::shared_ptr<Conv> conv1_;
    double dropout_;
};

/// Names as in andreasveit/densenet-pytorch.
class DenseNet : public Classifier {
public:
    DenseNet(const Variant& variant, const InputShape& shape, const ModelOptions& options) {
        const int64_t layers = (variant.depth - 4) / (variant.bottleneck ? 6 : 3);
        int64_t channels = 2 * variant.growth;
        const auto block = [&](const std::string& name) {
            auto made = register_module(name, std::make_shared<Block>(layers, channels, variant, options));
            channels += layers * variant.growth;
            return made;
        };
        const auto transition = [&](const std::string& name) {
            const int64_t out = channels / variant.reduction;
            auto made = register_module(name, std::make_shared<Transition>(channels, out, options));
            channels = out;
            return made;
        };
        conv1_ = register_module("conv1", std::make_shared<Conv>(shape.channels, channels, 3));
        block1_ = block("block1");
        trans1_ = transition("trans1");
        block2_ = block("block2");
        trans2_ = transition("trans2");
        block3_ = block("block3");
        bn1_ = register_module("bn1", std::make_shared<BatchNorm>(channels, options.affine));
        fc_ = register_module("fc", std::make_shared<Linear>(channels, shape.classes));
        feature_size_ = channels;
    }

    Output forward(const at::Tensor& images) override {
        at::Tensor x = trans1_->forward(block1_->forward(conv1_->forward(images)));
        x = block3_->forward(trans2_->forward(block2_->forward(x)));
        return pool_and_classify(bn1_->forward_relu(x), *fc_);
    }

    int64_t feature_size() const override { return feature_size_; }

private:
    int64_t feature_size_ = 0;
    std::shared_ptr<Conv> conv1_;
    std::shared_ptr<Block> block1_;
    std::shared_ptr<Transition> trans1_;
    std::shared_ptr<Block> block2_;
    std::shared_ptr<Transition> trans2_;
    std::shared_ptr<Block> block3_;
    std::shared_ptr<BatchNorm> bn1_;
    std::shared_ptr<Linear> fc_;
};

Architecture densenet(const Variant& variant) {
    Architecture entry;
    entry.has_dropout = true;
    entry.make = [variant](const InputShape& shape, const ModelOptions& options) {
        return std::make_shared<DenseNet>(variant, shape, options);
    };
    entry.initialise = initialise_he_fan_out;
    return entry;
}

} // namespace

Architecture densenet_40_12() {
    Architecture entry = densenet({.depth = 40, .growth = 12, .bottleneck = false, .reduction = 1});
    entry.name = "densenet-40-12";
    entry.title = "DenseNet-40-12";
    entry.summary = "Huang et al. 2017, without bottlenecks and reduction; names as andreasveit/densenet-pytorch";
    return entry;
}

Architecture densenet_bc_100_12() {
    Architecture entry = densenet({.depth = 100, .growth = 12, .bottleneck = true, .reduction = 2});
    entry.name = "densenet-bc-100-12";
    entry.title = "DenseNet-BC-100-12";
    entry.summary = "Huang et al. 2017, \"DenseNet-101\" in OOD papers; names as andreasveit/densenet-pytorch";
    return entry;
}

} // namespace midstage::models
