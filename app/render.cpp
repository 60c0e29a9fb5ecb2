// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render.h"

#include "core/base/error.h"

#include "app/engine.h"
#include "app/mask_tab.h"
#include "app/run_view.h"
#include "app/samples_tab.h"
#include "app/score_data.h"
#include "app/scored_columns.h"
#include "app/scores_tab.h"
#include "app/seeds_data.h"
#include "app/training_samples.h"
#include "app/training_tab.h"
#include "widgets/file_texts.h"
#include "widgets/mask_plot.h"
#include "widgets/plot_export.h"
#include "widgets/sample_gallery.h"
#include "widgets/sample_scatter.h"
#include "widgets/sample_sheet.h"
#include "widgets/training_plots.h"

#include <QTextStream>
#include <algorithm>
#include <array>
#include <memory>

namespace midstage::app {

namespace {

constexpr qsizetype most_rendered_tiles = 96;

struct Drawing {
    widgets::Picture picture;
    QSize size;
};

/// The run as the window shows it.
class ShownRun {
public:
    ShownRun(const Options& options, const QString& runs_dir)
        : folder_(find_run(options.render, runs_dir))
        , relatives_(relatives_of(folder_)) {
        view_.show_run(read_run(folder_));
        view_.set_relatives(relatives_);
    }

    const QString& folder() const { return folder_; }
    const Relatives& relatives() const { return relatives_; }
    const RunDetails& details() const { return view_.details(); }
    std::string name() const { return view_.details().name.toStdString(); }
    RunView& view() { return view_; }

private:
    QString folder_;
    Relatives relatives_;
    RunView view_;
};

Drawing training_drawing(const Options& options, const QString& runs_dir) {
    ShownRun run(options, runs_dir);
    const QVector<Checkpoint>& checkpoints = run.details().checkpoints;
    if (checkpoints.isEmpty()) {
        throw InputError("The run " + run.name() +
                         " has no checkpoint, so there is nothing to draw: let it train for an epoch.");
    }
    const QStringList scores = widgets::scores_in(checkpoints);
    if (!scores.isEmpty() && !scores.contains(options.score)) {
        throw InputError("The run has no score \"" + options.score.toStdString() + "\": it has " +
                         scores.join(QStringLiteral(", ")).toStdString() + ".");
    }
    run.view().training()->set_plotted(options.metric, options.score);
    return {widgets::picture_of(run.view().training()->plots()->snapshot()), options.size};
}

Drawing mask_drawing(const Options& options, const QString& runs_dir) {
    ShownRun run(options, runs_dir);
    const MaskData masks = mask_data_of(run.folder(), run.relatives());
    if (masks.content.estimates.isEmpty()) {
        throw InputError("No masks of the run " + run.name() +
                         " have been looked at: run midstage-cli estimate-constraint first.");
    }
    run.view().masks()->set_masks(masks);
    return {widgets::picture_of(run.view().masks()->plot()->snapshot()), options.size};
}

/// Throws where the run has no checkpoint of the epoch that is asked for.
double epoch_of(const Options& options, const ShownRun& run) {
    const QVector<Checkpoint>& checkpoints = run.details().checkpoints;
    if (checkpoints.isEmpty()) {
        throw InputError("The run " + run.name() +
                         " has no checkpoint, so there are no scores to draw: let it train for an epoch.");
    }
    const double epoch = options.epoch.value_or(checkpoints.last().epoch);
    if (std::none_of(checkpoints.begin(), checkpoints.end(),
                     [epoch](const Checkpoint& checkpoint) { return checkpoint.epoch == epoch; })) {
        throw InputError("The run " + run.name() + " has no checkpoint of epoch " +
                         widgets::epoch_text(epoch).toStdString() + ".");
    }
    return epoch;
}

Drawing scores_drawing(const Options& options, const QString& runs_dir) {
    ShownRun run(options, runs_dir);
    const double epoch = epoch_of(options, run);
    ScoresTab* scores = run.view().scores();
    scores->set_data(score_data_of({{run.folder(), epoch}, options.score}));
    const ExportedFigure figure = *scores->figure();
    return {figure.picture, options.size};
}

Drawing gallery_drawing(const Options& options, const QString& runs_dir) {
    ShownRun run(options, runs_dir);
    const QStringList sources = sample_sources_of(run.folder(), run.relatives());
    if (sources.isEmpty()) {
        throw InputError("No atypical samples of the run " + run.name() +
                         " have been looked for: run midstage-cli find-atypical first.");
    }
    const QString data_dir = options.data_dir.isEmpty() ? default_data_dir() : options.data_dir;
    SamplesTab* samples = run.view().samples();
    samples->set_samples(std::make_shared<const SampleData>(sample_data_of(sources.first(), data_dir)));
    widgets::SampleSheet sheet = samples->sheet();
    // No window says how many are seen: as many as a page shows well.
    sheet.rows = sheet.table.rows().first(std::min<qsizetype>(most_rendered_tiles, sheet.table.rows().size()));
    sheet = widgets::fitted(std::move(sheet));
    return {widgets::picture_of(sheet), widgets::sheet_size(sheet, options.size.width())};
}

/// The samples as the window's tab has them.
ShownSamples samples_of(const Options& options, const ShownRun& run) {
    ShownSamples shown;
    shown.run = run.folder();
    shown.set = options.set;
    if (options.set != train_set) {
        shown.epoch = epoch_of(options, run);
        const Position position{run.folder(), shown.epoch};
        const ScoreDataPtr data = score_data_of({position, options.score});
        const ScoreDataPtr confidence = score_data_of({position, confidence_score});
        shown.columns = scored_columns(*data, confidence.get(), options.set, {});
        shown.file_about = about_scored(shown.epoch, options.score);
        if (shown.columns.size() == 0) {
            throw InputError("The run " + run.name() + " has no set of samples \"" + options.set.toStdString() + "\".");
        }
        return shown;
    }
    const QStringList sources = sample_sources_of(run.folder(), run.relatives());
    const QString data_dir = options.data_dir.isEmpty() ? default_data_dir() : options.data_dir;
    if (!sources.isEmpty()) {
        shown.search = std::make_shared<const SampleData>(sample_data_of(sources.first(), data_dir));
        shown.threshold = shown.search->threshold;
        shown.file_about = shown.search->file_about;
    }
    shown.training = training_samples_of(run.folder());
    if (!shown.search && !shown.training) {
        throw InputError("Nothing is known of the training samples of the run " + run.name() +
                         ": it did not record their losses, and midstage-cli find-atypical has not looked for atypical "
                         "ones.");
    }
    shown.epoch = run.details().checkpoints.isEmpty() ? shown.search ? shown.search->epoch : Checkpoint::unknown
                                                      : epoch_of(options, run);
    shown.columns = columns_at(shown.training.get(), shown.search.get(), shown.epoch);
    return shown;
}

/// As --x and --y name it; the one that the window chooses where they are empty.
widgets::SampleScatter::Axis axis_of(const QString& text, const widgets::SampleScatter::Axis& usual,
                                     const widgets::SampleTable& table) {
    if (text.isEmpty()) {
        return usual;
    }
    const QString mark = QStringLiteral("log:");
    const bool logarithmic = text.startsWith(mark);
    const QString key = logarithmic ? text.mid(mark.size()) : text;
    QStringList known;
    for (const widgets::SampleTable::Column& column : table.sort_columns()) {
        known.append(column.key);
    }
    if (!known.contains(key)) {
        throw InputError("These samples have no figure \"" + key.toStdString() + "\": they have " +
                         known.join(QStringLiteral(", ")).toStdString() + ".");
    }
    return {key, logarithmic};
}

Drawing scatter_drawing(const Options& options, const QString& runs_dir) {
    ShownRun run(options, runs_dir);
    SamplesTab* samples = run.view().samples();
    samples->bring_to_front(true);
    samples->show_samples(samples_of(options, run));
    widgets::SampleScatter* scatter = samples->scatter();
    const widgets::SampleTable& table = samples->gallery()->table();
    scatter->set_axes(axis_of(options.x, scatter->x(), table), axis_of(options.y, scatter->y(), table));
    return {samples->figure()->picture, options.size};
}

Drawing seeds_drawing(const Options& options, const QString& runs_dir) {
    QStringList folders;
    for (const QString& run : QStringList{options.render} + options.more_runs) {
        folders.append(find_run(run, runs_dir));
    }
    const SeedsData seeds = seeds_data_of(folders, options.metric, options.score);
    for (const QString& note : seeds.notes) {
        QTextStream(stderr) << note << '\n';
    }
    return {widgets::picture_of(seeds.content, {}), options.size};
}

struct Plot {
    const char* name;
    Drawing (*draw)(const Options& options, const QString& runs_dir);
};
constexpr std::array plots{Plot{"training", training_drawing}, Plot{"mask", mask_drawing},
                           Plot{"scores", scores_drawing},     Plot{"gallery", gallery_drawing},
                           Plot{"scatter", scatter_drawing},   Plot{"seeds", seeds_drawing}};

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
    const Drawing drawing = widgets::in_files([&] { return plot->draw(options, runs_dir); });
    const QString problem =
        widgets::write_plots(widgets::paint_picture(drawing.picture, options.to, drawing.size), options.to);
    if (!problem.isEmpty()) {
        throw Error(problem.toStdString());
    }
}

} // namespace midstage::app
