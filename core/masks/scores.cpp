// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/masks/weights.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <ATen/core/grad_mode.h>
#include <cmath>

namespace midstage::masks {
namespace {

/// In the order of the entries, so that a weight's memory format and device do not change what a seed means.
at::Tensor drawn_scores(const at::Tensor& weight, uint64_t seed, uint64_t layer) {
    at::Tensor scores = at::empty(weight.sizes(), at::kFloat);
    const double bound = 1 / std::sqrt(static_cast<double>(fan_in(weight)));
    Random random({seed, static_cast<uint64_t>(Stream::mask_scores), layer});
    auto* score = scores.mutable_data_ptr<float>();
    for (int64_t i = 0; i < scores.numel(); ++i) {
        score[i] = static_cast<float>(random.uniform(-bound, bound));
    }
    return scores;
}

} // namespace

std::vector<at::Tensor> random_scores(const Weights& weights, uint64_t seed) {
    std::vector<at::Tensor> drawn(weights.size());
    at::parallel_for(0, static_cast<int64_t>(weights.size()), 1, [&](int64_t begin, int64_t end) {
        for (int64_t i = begin; i < end; ++i) {
            const auto layer = static_cast<size_t>(i);
            drawn[layer] = drawn_scores(weights[layer].second, seed, layer);
        }
    });
    for (size_t layer = 0; layer < weights.size(); ++layer) {
        const at::Tensor& weight = weights[layer].second;
        if (!weight.is_cpu() || !weight.is_contiguous()) {
            // empty_like takes over the weight's memory format.
            drawn[layer] =
                at::empty_like(weight, weight.options().dtype(at::kFloat).requires_grad(false)).copy_(drawn[layer]);
        }
    }
    return drawn;
}

std::vector<at::Tensor> magnitude_scores(const Weights& weights) {
    const at::NoGradGuard no_grad;
    std::vector<at::Tensor> scores;
    scores.reserve(weights.size());
    for (const auto& [name, weight] : weights) {
        scores.push_back(weight.detach().abs().to(at::kFloat));
    }
    return scores;
}

std::vector<at::Tensor> initial_scores(const Weights& weights, Scores scores, uint64_t seed) {
    return scores == Scores::magnitude ? magnitude_scores(weights) : random_scores(weights, seed);
}

} // namespace midstage::masks
