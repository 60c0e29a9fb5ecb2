// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/atypical_samples.h"

#include "core/data/image_set.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <limits>

namespace midstage::runs {
namespace {

std::vector<double> numbers(const at::Tensor& tensor, double sign = 1) {
    const at::Tensor values = tensor.to(at::kDouble).mul(sign).contiguous();
    const double* first = values.const_data_ptr<double>();
    return {first, first + values.numel()};
}

std::vector<double> negative(std::vector<double> values) {
    std::transform(values.begin(), values.end(), values.begin(), [](double value) { return -value; });
    return values;
}

/// Late is atypical, and never latest; nothing is known of a sample that was never visited.
std::vector<double> first_learnt_ranks(const analysis::TrainingCriteria& training) {
    std::vector<double> ranks;
    ranks.reserve(training.first_learnt.size());
    for (size_t i = 0; i < training.first_learnt.size(); ++i) {
        const double never =
            training.visited(i) ? std::numeric_limits<double>::infinity() : std::numeric_limits<double>::quiet_NaN();
        const int64_t row = training.first_learnt[i];
        ranks.push_back(row < 0 ? never : static_cast<double>(row));
    }
    return ranks;
}

} // namespace

std::vector<Criterion> criteria_of(const AtypicalSamples& samples) {
    std::vector<Criterion> criteria;
    for (size_t i = 0; i < samples.masked.size(); ++i) {
        const masks::MaskedFigures& masked = samples.masked[i];
        const double kept = samples.keep_fractions[i];
        criteria.push_back({"flip_fraction", kept, numbers(masked.flip_fraction)});
        criteria.push_back({"error_fraction", kept, numbers(masked.error_fraction)});
        criteria.push_back({"masked_loss", kept, numbers(masked.loss)});
        criteria.push_back({"masked_margin", kept, numbers(masked.margin, -1)});
    }
    criteria.push_back({"loss", {}, numbers(samples.full.loss)});
    criteria.push_back({"margin", {}, numbers(samples.full.margin, -1)});
    if (samples.training) {
        criteria.push_back({"final_loss", {}, samples.training->final_loss});
        criteria.push_back({"area_under_margin", {}, negative(samples.training->area_under_margin)});
        criteria.push_back({"forgetting_events", {}, samples.training->forgetting_ranks()});
        criteria.push_back({"first_learnt", {}, first_learnt_ranks(*samples.training)});
    }
    return criteria;
}

std::vector<uint8_t> truth_of(const SampleFacts& facts) {
    std::vector<uint8_t> kinds(static_cast<size_t>(facts.labels.numel()));
    if (facts.atypical_kinds.defined()) {
        const at::Tensor known = facts.atypical_kinds.contiguous();
        std::copy_n(known.const_data_ptr<uint8_t>(), kinds.size(), kinds.begin());
    }
    if (facts.true_labels.defined()) {
        const at::Tensor wrong = facts.labels.ne(facts.true_labels).contiguous();
        for (size_t i = 0; i < kinds.size(); ++i) {
            if (wrong.const_data_ptr<bool>()[i]) {
                kinds[i] = static_cast<uint8_t>(data::AtypicalKind::wrong_label);
            }
        }
    }
    if (std::all_of(kinds.begin(), kinds.end(), [](uint8_t kind) { return kind == 0; })) {
        kinds.clear();
    }
    return kinds;
}

} // namespace midstage::runs
