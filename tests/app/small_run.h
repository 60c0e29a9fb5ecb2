// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine.h"
#include "widgets/experiment_values.h"

namespace midstage::app {

/// A real run of a few seconds: Shapes, a few hundred images, two epochs, on the CPU.
inline widgets::ExperimentValues small_run(const QString& name, qint64 epochs = 2) {
    widgets::ExperimentValues values;
    values.name = name;
    values.seed = 3;
    values.id_dataset = QStringLiteral("shapes");
    values.train_limit = 256;
    values.test_limit = 100;
    values.ood = {{QStringLiteral("shapes-unseen"), 60, QStringLiteral("resize")},
                  {QStringLiteral("shapes-joined"), 60, QStringLiteral("resize")}};
    values.model = QStringLiteral("cnn-small");
    values.epochs = epochs;
    values.batch_size = 32;
    values.lr = 0.05;
    values.scores = QStringList{QStringLiteral("msp"), QStringLiteral("energy")};
    values.device = QStringLiteral("cpu");
    values.precision = QStringLiteral("fp32");
    values.threads = 1;
    return values;
}

/// Its folder, queued.
inline QString create_run(const widgets::ExperimentValues& values, const QString& runs_dir) {
    return create_runs(values, runs_dir).first();
}

} // namespace midstage::app
