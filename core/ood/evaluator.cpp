// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ood/evaluator.h"

#include "core/base/error.h"

#include <span>

namespace midstage::ood {
namespace {

std::span<const double> values_of(const at::Tensor& scores) {
    return {scores.const_data_ptr<double>(), static_cast<size_t>(scores.numel())};
}

at::Tensor scores_of(const Score& score, const NamedOutput& named, const ScoreOptions& options) {
    return score.compute(named.output, options).contiguous();
}

/// Scores would say the same, but there may be none, and a network that has gone astray gives them all.
void require_finite(const NamedOutput& named) {
    const at::Tensor finite = at::isfinite(named.output.logits).all(1);
    if (!finite.all().item<bool>()) {
        const int64_t sample = finite.to(at::kByte).argmin().item<int64_t>();
        throw InputError("The network's outputs for sample " + std::to_string(sample) + " of " + named.set +
                         " are not finite numbers.");
    }
}

} // namespace

EvaluationResult evaluate(const NamedOutput& id, const std::vector<NamedOutput>& ood,
                          const EvaluationOptions& options) {
    require_finite(id);
    const at::Tensor logits = id.output.logits.to(at::kDouble);
    EvaluationResult result;
    result.accuracy = logits.argmax(1).eq(id.labels).to(at::kDouble).mean().item<double>();
    result.loss =
        (at::logsumexp(logits, 1) - logits.gather(1, id.labels.unsqueeze(1)).squeeze(1)).mean().item<double>();
    std::vector<const Score*> chosen;
    std::vector<at::Tensor> id_scores;
    for (const std::string& name : options.scores) {
        const Score* score = find_score(name);
        if (score == nullptr) {
            throw InputError("There is no score named " + name + "; known are " + known_scores() + ".");
        }
        chosen.push_back(score);
        id_scores.push_back(scores_of(*score, id, options.score_options));
    }
    for (const NamedOutput& set : ood) {
        for (size_t i = 0; i < chosen.size(); ++i) {
            const at::Tensor ood_scores = scores_of(*chosen[i], set, options.score_options);
            result.sets.push_back(
                {set.set, chosen[i]->name,
                 compute_metrics(values_of(id_scores[i]), values_of(ood_scores),
                                 chosen[i]->name + " scores of " + id.set, chosen[i]->name + " scores of " + set.set)});
        }
    }
    return result;
}

} // namespace midstage::ood
