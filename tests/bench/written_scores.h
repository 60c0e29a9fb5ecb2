// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ood/evaluator.h"
#include "core/runs/run_folder.h"

#include "app/engine.h"
#include "tests/app/small_run.h"

#include <ATen/ATen.h>
#include <QDir>

namespace midstage::app::bench {

inline constexpr int64_t usual_id_samples = 10000;
inline constexpr int64_t usual_ood_samples = 1000;
inline constexpr int64_t classes = 10;
inline constexpr int64_t features = 128;
inline constexpr int ood_sets = 5;

/// A finished run with that many checkpoints and their outputs: its folder.
inline QString write_run_with_scores(const QString& runs_dir, const QString& name, int checkpoints,
                                     int64_t id_samples = usual_id_samples, int64_t ood_samples = usual_ood_samples) {
    widgets::ExperimentValues values = small_run(name, checkpoints);
    values.scores = QStringList{QStringLiteral("msp"), QStringLiteral("max_logit"), QStringLiteral("energy")};
    const QString folder = create_run(values, runs_dir);
    auto run = runs::RunFolder::open(folder.toStdString());
    run.lock();
    QDir(folder).mkdir(QStringLiteral("scores"));
    at::manual_seed(1);
    const auto outputs = [](const std::string& name, int64_t count, double separation) {
        at::Tensor logits = at::randn({count, classes});
        logits.select(1, 0) += separation;
        return ood::NamedOutput{name, {logits, at::rand({count, features})}, {}};
    };
    for (int epoch = 1; epoch <= checkpoints; ++epoch) {
        ood::NamedOutput id = outputs("id_test", id_samples, 6);
        id.labels = at::randint(classes, {id_samples}, at::kLong);
        std::vector<ood::NamedOutput> sets;
        for (int set = 0; set < ood_sets; ++set) {
            sets.push_back(outputs("set-" + std::to_string(set), ood_samples, 1 + 0.5 * set + 0.02 * epoch));
        }
        const auto options = run.info().spec.evaluation;
        ood::write_outputs(run.scores_file(epoch), id, sets, options);
        runs::CheckpointRow row;
        row.epoch = epoch;
        row.step = epoch;
        runs::OodRow ood{double(epoch), "set-0", "energy", {}};
        ood.metrics.auroc = 0.9;
        run.append(row, {ood});
    }
    runs::RunInfo info = run.info();
    info.state = runs::RunState::finished;
    run.save(info);
    return folder;
}

} // namespace midstage::app::bench
