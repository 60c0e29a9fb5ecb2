// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ood/evaluator.h"
#include "core/runs/run_data.h"

#include <functional>
#include <optional>
#include <vector>

namespace midstage::runs {

/// A network looked at on all of a run's sets.
struct Evaluation {
    ood::NamedOutput id;
    std::vector<ood::NamedOutput> ood;
    std::vector<OodRow> rows; ///< of ood.csv, their epoch not set
    double test_loss = 0;
    double test_accuracy = 0;
    std::optional<double> validation_loss;
    std::optional<double> validation_accuracy;
    double seconds = 0;
};

/// `between_batches` is given the number of images done, and may throw to break off. Pauses in it do not count in
/// Evaluation::seconds.
Evaluation evaluate_network(models::Classifier& network, const RunData& data, const RunContext& context,
                            const std::function<void(int64_t done)>& between_batches);

/// Images that evaluate_network looks at.
int64_t images_to_evaluate(const RunData& data);

/// The row's test and validation figures.
void fill_row(CheckpointRow& row, const Evaluation& evaluation);
/// The rows of ood.csv.
std::vector<OodRow> ood_rows(double epoch, const Evaluation& evaluation);
/// For the log: "test accuracy 0.893, mean AUROC of energy 0.825" over the OOD sets, of the score that headlines show.
std::string summary_of(const CheckpointRow& row, const std::vector<OodRow>& ood);

} // namespace midstage::runs
