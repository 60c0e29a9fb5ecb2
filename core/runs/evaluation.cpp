// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/evaluation.h"

#include "core/runs/summary.h"

#include <algorithm>
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
    std::vector<ood::NamedOutput> test_sets;
    std::vector<ood::NamedOutput> validation_sets;
    for (const EvaluationSet& set : data.ood) {
        evaluation.ood.push_back(look(set));
        (set.validation ? validation_sets : test_sets).push_back(evaluation.ood.back());
    }
    const ood::EvaluationOptions& options = context.spec().evaluation;
    const auto add_rows = [&](const ood::EvaluationResult& result, bool validation) {
        for (const ood::SetMetrics& set : result.sets) {
            evaluation.rows.push_back({0, set.ood_set, set.score, set.metrics, validation});
        }
    };
    const ood::EvaluationResult test = ood::evaluate(evaluation.id, test_sets, options);
    evaluation.test_loss = test.loss;
    evaluation.test_accuracy = test.accuracy;
    add_rows(test, false);
    if (data.has_validation()) {
        // What is chosen by must not know the test images either.
        const ood::EvaluationResult validation = ood::evaluate(look(data.validation), validation_sets, options);
        evaluation.validation_loss = validation.loss;
        evaluation.validation_accuracy = validation.accuracy;
        add_rows(validation, true);
    }
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
    row.test_loss = evaluation.test_loss;
    row.test_accuracy = evaluation.test_accuracy;
    row.evaluation_seconds = evaluation.seconds;
}

std::vector<OodRow> ood_rows(double epoch, const Evaluation& evaluation) {
    std::vector<OodRow> rows = evaluation.rows;
    for (OodRow& row : rows) {
        row.epoch = epoch;
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
