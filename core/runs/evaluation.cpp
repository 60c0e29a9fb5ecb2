// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/evaluation.h"

#include "core/runs/summary.h"

#include <algorithm>
#include <set>
#include <spdlog/fmt/fmt.h>

namespace midstage::runs {

Evaluation evaluate_network(models::Classifier& network, const RunData& data, const RunContext& context,
                            const std::function<void(int64_t done)>& between_batches) {
    const WorkTimer timer(context);
    int64_t done = 0;
    const auto look = [&](const EvaluationSet& set) {
        constexpr int64_t batch_size = 500;
        const int64_t after = done + set.set.size();
        const auto next = [&] {
            done = std::min(done + batch_size, after);
            between_batches(done);
        };
        return ood::NamedOutput{set.name, ood::compute_outputs(network, set.set, context.compute, batch_size, next),
                                set.labels};
    };
    Evaluation evaluation;
    evaluation.id = look(data.test);
    for (const EvaluationSet& set : data.ood) {
        evaluation.ood.push_back(look(set));
    }
    if (data.has_validation()) {
        const ood::EvaluationResult validation = ood::evaluate(look(data.validation), {}, context.spec().evaluation);
        evaluation.validation_loss = validation.loss;
        evaluation.validation_accuracy = validation.accuracy;
    }
    evaluation.result = ood::evaluate(evaluation.id, evaluation.ood, context.spec().evaluation);
    evaluation.seconds = timer.seconds();
    return evaluation;
}

int64_t images_to_evaluate(const RunData& data) {
    int64_t images = data.test.set.size();
    for (const EvaluationSet& set : data.ood) {
        images += set.set.size();
    }
    return images + (data.has_validation() ? data.validation.set.size() : 0);
}

void fill_row(CheckpointRow& row, const Evaluation& evaluation) {
    row.validation_loss = evaluation.validation_loss;
    row.validation_accuracy = evaluation.validation_accuracy;
    row.test_loss = evaluation.result.loss;
    row.test_accuracy = evaluation.result.accuracy;
    row.evaluation_seconds = evaluation.seconds;
}

std::vector<OodRow> ood_rows(double epoch, const Evaluation& evaluation, const RunSpec& spec) {
    std::set<std::string> validation;
    const std::vector<std::string> names = ood_set_names(spec);
    for (size_t i = 0; i < names.size(); ++i) {
        if (spec.ood[i].validation) {
            validation.insert(names[i]);
        }
    }
    std::vector<OodRow> rows;
    for (const ood::SetMetrics& set : evaluation.result.sets) {
        rows.push_back({epoch, set.ood_set, set.score, set.metrics, validation.contains(set.ood_set)});
    }
    return rows;
}

std::string summary_of(const CheckpointRow& row, const std::vector<OodRow>& ood) {
    std::string text = fmt::format("test accuracy {:.4f}", row.test_accuracy);
    const std::string score = headline_score(ood);
    for (const CheckpointSummary& checkpoint : summarise_checkpoints({row}, ood, score)) {
        text += fmt::format(", mean AUROC of {} {:.4f}", score, checkpoint.mean.auroc);
    }
    return text;
}

} // namespace midstage::runs
