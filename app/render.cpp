// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render.h"

#include "core/base/error.h"

#include "app/engine.h"
#include "widgets/plot_export.h"
#include "widgets/training_plots.h"

namespace midstage::app {

void render(const Options& options, const QString& runs_dir) {
    const RunDetails details = read_run(find_run(options.render, runs_dir));
    if (details.checkpoints.isEmpty()) {
        throw InputError("The run " + details.name.toStdString() +
                         " has no checkpoint yet, so there is nothing to draw: let it train for an epoch.");
    }
    const QStringList scores = widgets::scores_in(details.checkpoints);
    if (!scores.isEmpty() && !scores.contains(options.score)) {
        throw InputError("The run has no score \"" + options.score.toStdString() + "\": it has " +
                         scores.join(QStringLiteral(", ")).toStdString() + ".");
    }
    widgets::TrainingPlots plots;
    const bool unfinished = details.state != RunState::finished;
    plots.set_content({details.name + QStringLiteral("  (") + details.summary + QLatin1Char(')'),
                       widgets::training_curves(details.checkpoints),
                       widgets::ood_curves(details.checkpoints, options.metric, options.score), details.epochs,
                       unfinished, details.folder});
    const QString problem = widgets::export_plots(plots, options.to, options.size);
    if (!problem.isEmpty()) {
        throw Error(problem.toStdString());
    }
}

} // namespace midstage::app
