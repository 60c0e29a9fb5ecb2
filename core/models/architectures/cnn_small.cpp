// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/architectures/architectures.h"
#include "core/models/layers.h"

#include <array>

namespace midstage::models {
namespace {

/// Names conv1, bn1 ... conv4, bn4, fc.
class CnnSmall : public Classifier {
public:
    CnnSmall(const InputShape& shape, const ModelOptions& options) {
        int64_t channels = shape.channels;
        for (size_t i = 0; i < stages; ++i) {
            const std::string number = std::to_string(i + 1);
            convs_[i] = register_module("conv" + number, std::make_shared<Conv>(channels, widths[i], 3, strides[i]));
            norms_[i] = register_module("bn" + number, std::make_shared<BatchNorm>(widths[i], options.affine));
            channels = widths[i];
        }
        fc_ = register_module("fc", std::make_shared<Linear>(channels, shape.classes));
    }

    Output forward(const at::Tensor& images) override {
        at::Tensor x = images;
        for (size_t i = 0; i < stages; ++i) {
            x = norms_[i]->forward_relu(convs_[i]->forward(x));
        }
        return pool_and_classify(x, *fc_);
    }

    int64_t feature_size() const override { return widths.back(); }

private:
    static constexpr size_t stages = 4;
    static constexpr std::array<int64_t, stages> widths{24, 48, 96, 96};
    static constexpr std::array<int64_t, stages> strides{1, 2, 2, 2};

    std::array<std::shared_ptr<Conv>, stages> convs_;
    std::array<std::shared_ptr<BatchNorm>, stages> norms_;
    std::shared_ptr<Linear> fc_;
};

} // namespace

Architecture cnn_small() {
    Architecture entry;
    entry.name = "cnn-small";
    entry.title = "Small CNN";
    entry.summary = "Four 3x3 convolutions (24, 48, 96, 96) with batch norm: trains in seconds on a processor";
    entry.make = [](const InputShape& shape, const ModelOptions& options) {
        return std::make_shared<CnnSmall>(shape, options);
    };
    entry.initialise = initialise_as_pytorch;
    return entry;
}

} // namespace midstage::models
