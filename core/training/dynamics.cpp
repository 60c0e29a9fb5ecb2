// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/dynamics.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <cmath>
#include <limits>

namespace midstage::training {

EpochDynamics empty_dynamics(int64_t samples) {
    return {.loss = at::full({samples}, std::numeric_limits<float>::quiet_NaN(), at::kFloat),
            .margin = at::full({samples}, std::numeric_limits<float>::quiet_NaN(), at::kFloat),
            .correct = at::full({samples}, -1, at::kChar)};
}

at::Tensor sample_figures_by_tensor_operations(const at::Tensor& logits, const at::Tensor& labels) {
    const at::Tensor column = labels.unsqueeze(1);
    const at::Tensor own = logits.gather(1, column).squeeze(1);
    const at::Tensor loss = logits.logsumexp(1) - own;
    const at::Tensor others = logits.scatter(1, column, -std::numeric_limits<double>::infinity());
    const at::Tensor margin = own - others.amax(1);
    return at::stack({loss, margin, margin.gt(0).to(at::kFloat)});
}

at::Tensor sample_figures(const at::Tensor& logits, const at::Tensor& labels) {
    if (!logits.is_cpu()) {
        return sample_figures_by_tensor_operations(logits, labels);
    }
    // A dozen tensor operations on a small table cost more than the table itself.
    const at::Tensor table = logits.contiguous();
    const int64_t samples = table.size(0);
    const int64_t classes = table.size(1);
    at::Tensor figures = at::empty({3, samples}, at::kFloat);
    const float* row = table.const_data_ptr<float>();
    const int64_t* label = labels.const_data_ptr<int64_t>();
    float* loss = figures.mutable_data_ptr<float>();
    float* margin = loss + samples;
    float* correct = margin + samples;
    for (int64_t i = 0; i < samples; ++i, row += classes) {
        const float own = row[label[i]];
        float other = -std::numeric_limits<float>::infinity();
        for (int64_t c = 0; c < classes; ++c) {
            if (c != label[i]) {
                other = std::max(other, row[c]);
            }
        }
        const float largest = std::max(own, other);
        double sum = 0;
        for (int64_t c = 0; c < classes; ++c) {
            sum += std::exp(row[c] - largest);
        }
        loss[i] = static_cast<float>(std::log(sum) + (largest - own));
        margin[i] = own - other;
        correct[i] = own > other ? 1.0F : 0.0F;
    }
    return figures;
}

} // namespace midstage::training
