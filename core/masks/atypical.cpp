// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/masks/atypical.h"

#include "core/base/error.h"

#include <ATen/ATen.h>
#include <algorithm>

namespace midstage::masks {
namespace {

bool fits(const SampleFigures& figures, int64_t samples) {
    return figures.loss.numel() == samples && figures.margin.numel() == samples &&
           figures.prediction.numel() == samples;
}

/// The tensor of that name, checked and apart from the state's memory.
at::Tensor taken(const models::StateDict& state, const std::string& name, at::ScalarType type, at::IntArrayRef sizes) {
    const auto found = std::find_if(state.begin(), state.end(), [&](const auto& entry) { return entry.first == name; });
    if (found == state.end() || found->second.scalar_type() != type || found->second.sizes() != sizes) {
        throw InputError("What was found under the masks so far is of another training set; start the run anew.",
                         name + " is missing, or of another type or shape");
    }
    return found->second.detach().cpu().contiguous().clone();
}

} // namespace

MaskedSums::MaskedSums(const SampleFigures& full, int64_t classes)
    : full_correct_(full.margin.gt(0))
    , wrong_(at::zeros({full.margin.numel()}, at::kLong))
    , loss_(at::zeros({full.margin.numel()}, at::kDouble))
    , margin_(at::zeros({full.margin.numel()}, at::kDouble))
    , predictions_(at::zeros({full.margin.numel(), classes}, at::kInt)) {}

void MaskedSums::add(const SampleFigures& masked) {
    const int64_t samples = wrong_.numel();
    const int64_t classes = predictions_.size(1);
    if (!fits(masked, samples)) {
        throw Error("A masked pass over " + std::to_string(masked.margin.numel()) +
                    " samples cannot be added to those over " + std::to_string(samples) + ".");
    }
    const auto* prediction = masked.prediction.const_data_ptr<int64_t>();
    if (std::any_of(prediction, prediction + samples, [&](int64_t p) { return p < 0 || p >= classes; })) {
        throw Error("A masked pass predicts a class that is not among the " + std::to_string(classes) + " there are.");
    }
    const auto* loss = masked.loss.const_data_ptr<float>();
    const auto* margin = masked.margin.const_data_ptr<float>();
    auto* wrong = wrong_.mutable_data_ptr<int64_t>();
    auto* loss_sum = loss_.mutable_data_ptr<double>();
    auto* margin_sum = margin_.mutable_data_ptr<double>();
    auto* predictions = predictions_.mutable_data_ptr<int32_t>();
    for (int64_t i = 0; i < samples; ++i) {
        wrong[i] += margin[i] > 0 ? 0 : 1;
        loss_sum[i] += loss[i];
        margin_sum[i] += margin[i];
        ++predictions[i * classes + prediction[i]];
    }
    ++masks_;
}

MaskedFigures MaskedSums::figures() const {
    if (masks_ == 0) {
        throw Error("Nothing has been looked at under a mask yet.");
    }
    const auto masks = static_cast<double>(masks_);
    const at::Tensor error_fraction = wrong_.to(at::kDouble).div_(masks).to(at::kFloat);
    MaskedFigures figures{.flip_fraction = error_fraction.mul(full_correct_),
                          .error_fraction = error_fraction,
                          .loss = loss_.div(masks).to(at::kFloat),
                          .margin = margin_.div(masks).to(at::kFloat),
                          .prediction = at::empty_like(wrong_)};
    const int64_t classes = predictions_.size(1);
    auto* prediction = figures.prediction.mutable_data_ptr<int64_t>();
    const auto* counts = predictions_.const_data_ptr<int32_t>();
    for (int64_t i = 0; i < wrong_.numel(); ++i, counts += classes) {
        prediction[i] = std::max_element(counts, counts + classes) - counts; // the first of equals
    }
    return figures;
}

models::StateDict MaskedSums::state(const std::string& prefix) const {
    return {{prefix + "masks", at::tensor({masks_}, at::kLong)},
            {prefix + "full_correct", full_correct_.clone()},
            {prefix + "wrong", wrong_.clone()},
            {prefix + "loss", loss_.clone()},
            {prefix + "margin", margin_.clone()},
            {prefix + "predictions", predictions_.clone()}};
}

void MaskedSums::restore(const models::StateDict& state, const std::string& prefix) {
    const at::Tensor masks = taken(state, prefix + "masks", at::kLong, {1});
    const at::Tensor full_correct = taken(state, prefix + "full_correct", at::kBool, full_correct_.sizes());
    const at::Tensor wrong = taken(state, prefix + "wrong", at::kLong, wrong_.sizes());
    const at::Tensor loss = taken(state, prefix + "loss", at::kDouble, loss_.sizes());
    const at::Tensor margin = taken(state, prefix + "margin", at::kDouble, margin_.sizes());
    const at::Tensor predictions = taken(state, prefix + "predictions", at::kInt, predictions_.sizes());
    // Another number of threads or another device can change what the network says of a sample on the border.
    constexpr int64_t hundredth = 100;
    if (full_correct.ne(full_correct_).sum().item<int64_t>() > full_correct.numel() / hundredth) {
        throw InputError("What was found under the masks so far is of another network or training set; start the run "
                         "anew.");
    }
    full_correct_ = full_correct;
    masks_ = masks.item<int64_t>();
    wrong_ = wrong;
    loss_ = loss;
    margin_ = margin;
    predictions_ = predictions;
}

} // namespace midstage::masks
