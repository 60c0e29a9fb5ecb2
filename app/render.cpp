// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render.h"

#include "core/base/error.h"

#include "app/engine.h"
#include "app/seeds_data.h"
#include "widgets/plot_export.h"
#include "widgets/training_plots.h"

#include <algorithm>
#include <array>

namespace midstage::app {

namespace {

widgets::Picture training_picture(const Options& options, const QString& runs_dir) {
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
    return widgets::picture_of(plots.snapshot());
}

widgets::Picture seeds_picture(const Options& options, const QString& runs_dir) {
    QStringList folders;
    for (const QString& run : QStringList{options.render} + options.more_runs) {
        folders.append(find_run(run, runs_dir));
    }
    return widgets::picture_of(seeds_data_of(folders, options.metric, options.score), {});
}

struct Plot {
    const char* name;
    widgets::Picture (*picture)(const Options& options, const QString& runs_dir);
};
constexpr std::array plots{Plot{"training", training_picture}, Plot{"seeds", seeds_picture}};

} // namespace

QStringList rendered_plots() {
    QStringList names;
    for (const Plot& plot : plots) {
        names.append(QString::fromLatin1(plot.name));
    }
    return names;
}

void render(const Options& options, const QString& runs_dir) {
    const auto plot = std::find_if(plots.begin(), plots.end(),
                                   [&](const Plot& one) { return options.plot == QLatin1String(one.name); });
    const widgets::PaintedPlots painted =
        widgets::paint_picture(plot->picture(options, runs_dir), options.to, options.size);
    const QString problem = widgets::write_plots(painted, options.to);
    if (!problem.isEmpty()) {
        throw Error(problem.toStdString());
    }
}

} // namespace midstage::app
