// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/training_tab.h"

#include "app/figure_scripts.h"
#include "widgets/checkpoint_scrubber.h"
#include "widgets/checkpoint_table.h"
#include "widgets/curve_options_button.h"
#include "widgets/file_texts.h"
#include "widgets/plot_export.h"
#include "widgets/training_plots.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QSplitter>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <iterator>

namespace midstage::app {

using widgets::Metric;

namespace {

/// What tells runs that started from the same one apart: what they are, their constraint and, where that is not enough,
/// their number.
QStringList names_of(const QVector<Relative>& children) {
    QStringList plain;
    QStringList names;
    for (const Relative& child : children) {
        plain.append(std::isfinite(child.constraint)
                         ? TrainingTab::tr("%1, c = %2")
                               .arg(run_kind_title(child.kind), QLocale().toString(child.constraint, 'g', 3))
                         : run_kind_title(child.kind));
    }
    for (qsizetype i = 0; i < plain.size(); ++i) {
        const bool alone = plain.count(plain[i]) == 1;
        names.append(alone ? plain[i]
                           : TrainingTab::tr("%1 #%2").arg(plain[i]).arg(plain.first(i).count(plain[i]) + 1));
    }
    return names;
}

/// "Parent: Training loss"
QString name_of_loss(const QString& run, const widgets::Curve& loss) {
    return QStringLiteral("%1: %2").arg(run, loss.name);
}

/// The OOD mean of a run and its training loss, in the epochs of the run that is shown.
void add_related(widgets::TrainingPlots::Content& content, const ScriptRun& run,
                 const QVector<Checkpoint>& checkpoints) {
    const auto moved = [&](widgets::Curve curve, const QString& name) {
        for (double& epoch : curve.x) {
            epoch += run.shift;
        }
        curve.name = name;
        curve.key += QLatin1Char('.') + QFileInfo(run.folder).fileName();
        return curve;
    };
    if (checkpoints.isEmpty()) {
        return;
    }
    content.related.append(
        moved(widgets::ood_curves(checkpoints, content.ood.metric, content.ood.score).mean, run.name));
    const widgets::Curve loss = widgets::training_curves(checkpoints).loss.first();
    if (std::any_of(loss.y.begin(), loss.y.end(), [](double value) { return std::isfinite(value); })) {
        content.related_losses.append(moved(loss, name_of_loss(run.name, loss)));
    }
}

} // namespace

TrainingTab::TrainingTab(widgets::CheckpointScrubber* scrubber, QWidget* parent)
    : QWidget(parent)
    , wanted_score_(QStringLiteral("energy"))
    , metric_(new QComboBox(this))
    , score_(new QComboBox(this))
    , all_scores_(new QCheckBox(tr("All scores in the table"), this))
    , curves_(new widgets::CurveOptionsButton(this))
    , plots_(new widgets::TrainingPlots(this))
    , scrubber_(scrubber)
    , table_(new widgets::CheckpointTable(this)) {
    for (const Metric metric : widgets::all_metrics) {
        metric_->addItem(widgets::metric_title(metric), int(metric));
        metric_->setItemData(metric_->count() - 1, widgets::metric_explanation(metric), Qt::ToolTipRole);
    }
    metric_->setAccessibleName(tr("OOD metric"));
    score_->setAccessibleName(tr("OOD score"));
    score_->setToolTip(tr("OOD score whose metric is plotted; higher scores mean more in-distribution"));
    score_->setSizeAdjustPolicy(QComboBox::AdjustToContents);

    auto* controls = new QHBoxLayout;
    controls->setContentsMargins(8, 6, 8, 0);
    auto* metric_label = new QLabel(tr("OOD &metric"), this);
    metric_label->setBuddy(metric_);
    auto* score_label = new QLabel(tr("Sc&ore"), this);
    score_label->setBuddy(score_);
    controls->addWidget(metric_label);
    controls->addWidget(metric_);
    controls->addSpacing(12);
    controls->addWidget(score_label);
    controls->addWidget(score_);
    controls->addSpacing(12);
    controls->addWidget(curves_);
    controls->addStretch(1);
    controls->addWidget(all_scores_);

    auto* splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(plots_);
    splitter->addWidget(table_);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 1);
    splitter->setCollapsible(0, false);
    splitter->setChildrenCollapsible(false);
    splitter->setSizes({600, 160});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addLayout(controls);
    layout->addWidget(splitter, 1);

    connect(metric_, &QComboBox::currentIndexChanged, this, [this] {
        metric_->setToolTip(widgets::metric_explanation(metric()));
        table_->table().set_metric(metric());
        show_curves();
        Q_EMIT plotted_changed();
    });
    connect(score_, &QComboBox::currentIndexChanged, this, [this] {
        wanted_score_ = score();
        show_curves();
        show_checkpoint();
        Q_EMIT plotted_changed();
    });
    connect(curves_, &widgets::CurveOptionsButton::options_changed, this, [this] {
        show_curves();
        Q_EMIT options_changed();
    });
    connect(all_scores_, &QCheckBox::toggled, this, &TrainingTab::show_checkpoint);
    connect(scrubber_, &widgets::CheckpointScrubber::index_changed, this, &TrainingTab::show_checkpoint);
    connect(plots_, &widgets::TrainingPlots::checkpoint_chosen, scrubber_, &widgets::CheckpointScrubber::choose);
    connect(table_, &widgets::CheckpointTable::export_wanted, this, &TrainingTab::table_export_wanted);
    set_plotted(widgets::default_metric, wanted_score_);
}

void TrainingTab::set_plotted(Metric metric, const QString& score) {
    wanted_score_ = score;
    metric_->setCurrentIndex(metric_->findData(int(metric)));
    metric_->setToolTip(widgets::metric_explanation(metric));
    table_->table().set_metric(metric);
    offer_scores();
    show_curves();
    show_checkpoint();
}

Metric TrainingTab::metric() const {
    return static_cast<Metric>(metric_->currentData().toInt());
}

QString TrainingTab::score() const {
    return score_->currentData().toString();
}

void TrainingTab::set_run(const Shown& shown) {
    if (shown.run != shown_.run) {
        scrubber_->follow_newest();
        relatives_ = Relatives();
        band_.reset();
    }
    shown_ = shown;
    offer_scores();
    show_curves();
    show_checkpoint();
}

void TrainingTab::set_relatives(const Relatives& relatives) {
    relatives_ = relatives;
    show_curves();
}

void TrainingTab::set_pinned(const std::optional<Pinned>& pinned) {
    const bool same = pinned && pinned_ && pinned->folder == pinned_->folder &&
                      pinned->checkpoints.size() == pinned_->checkpoints.size();
    pinned_ = pinned;
    if (same) { // its scrubber moved
        plots_->set_pinned_epoch(pinned->epoch + shift_of(pinned->folder));
    } else {
        show_curves();
    }
}

void TrainingTab::set_band(const std::optional<widgets::SeedBand>& band) {
    band_ = band;
    show_curves();
}

void TrainingTab::set_options(const widgets::CurveOptions& options) {
    curves_->set_options(options);
    show_curves();
}

const widgets::CurveOptions& TrainingTab::options() const {
    return curves_->options();
}

double TrainingTab::shift_of(const QString& folder) const {
    if (relatives_.parent && relatives_.parent->folder == folder) {
        // What only looks at its checkpoints keeps their epochs.
        return shown_.trains ? -relatives_.parent_epoch : 0;
    }
    for (const Relative& child : relatives_.children) {
        if (child.folder == folder && run_kind_trains(child.kind)) {
            return child.parent_epoch;
        }
    }
    return 0;
}

void TrainingTab::add_pinned(widgets::TrainingPlots::Content& content) const {
    if (!pinned_) {
        return;
    }
    const double shift = shift_of(pinned_->folder);
    content.pinned_epoch = pinned_->epoch + shift;
    const QString name = tr("B: %1").arg(pinned_->name);
    const QString ending = QLatin1Char('.') + QFileInfo(pinned_->folder).fileName();
    if (pinned_->folder == shown_.run) {
        return;
    }
    const auto is_pinned = [&](const widgets::Curve& curve) { return curve.key.endsWith(ending); };
    const auto drawn = std::find_if(content.related.begin(), content.related.end(), is_pinned);
    if (drawn != content.related.end()) {
        drawn->name = name;
    } else {
        add_related(content, {name, pinned_->folder, shift}, pinned_->checkpoints);
    }
    const auto loss = std::find_if(content.related_losses.begin(), content.related_losses.end(), is_pinned);
    if (loss != content.related_losses.end()) {
        // The run's name stands below, and a long one would take the plot's room.
        loss->name = name_of_loss(QStringLiteral("B"), content.training.loss.first());
    }
}

void TrainingTab::add_relatives(widgets::TrainingPlots::Content& content) const {
    const auto mean_of = [&](const Relative& relative) {
        return widgets::ood_curves(relative.checkpoints, metric(), score());
    };
    // On the way that leads through both runs: a parent ends where the shown run begins, its children go on from there.
    const auto add = [&](const Relative& relative, const QString& name, double shift) {
        add_related(content, {name, relative.folder, shift}, relative.checkpoints);
    };
    // An evaluation of the same checkpoints would only lie over their curve.
    const auto trains = [](const Relative& relative) { return relative.kind != QStringLiteral("evaluate"); };
    if (relatives_.parent && trains(*relatives_.parent)) {
        add(*relatives_.parent, tr("Parent"), shift_of(relatives_.parent->folder));
        const widgets::OodCurves curves = mean_of(*relatives_.parent);
        const auto best = widgets::best_and_final(curves);
        const qsizetype start = curves.mean.x.indexOf(relatives_.parent_epoch);
        // What only looks at a checkpoint again has won nothing back.
        if (shown_.trains && best && start >= 0 && std::isfinite(curves.mean.y[start])) {
            content.start = {curves.mean.y[start], best->best_value};
        }
    }
    QVector<Relative> children;
    std::copy_if(relatives_.children.begin(), relatives_.children.end(), std::back_inserter(children),
                 [&](const Relative& child) { return trains(child) && !child.checkpoints.isEmpty(); });
    // Few enough to be told apart; the newest matter most.
    constexpr qsizetype most = 4;
    const QStringList names = names_of(children);
    const qsizetype first = std::max<qsizetype>(0, children.size() - most);
    for (qsizetype i = first; i < children.size(); ++i) {
        add(children[i], names[i], children[i].parent_epoch);
    }
    content.left_out = static_cast<int>(first);
}

void TrainingTab::offer_scores() {
    QStringList scores = widgets::scores_in(shown_.checkpoints);
    if (scores.isEmpty()) {
        scores = QStringList{wanted_score_};
    }
    QStringList offered;
    for (int i = 0; i < score_->count(); ++i) {
        offered.append(score_->itemData(i).toString());
    }
    const QSignalBlocker blocker(score_);
    if (offered != scores) {
        score_->clear();
        for (const QString& score : scores) {
            score_->addItem(widgets::score_title(score), score);
        }
    }
    // The user's choice is kept for the next run that has that score.
    score_->setCurrentIndex(std::max(0, score_->findData(wanted_score_)));
    all_scores_->setEnabled(scores.size() > 1);
}

widgets::TrainingPlots::Content TrainingTab::content() const {
    widgets::TrainingPlots::Content content;
    content.title = shown_.title;
    content.training = widgets::training_curves(shown_.checkpoints);
    content.ood = widgets::ood_curves(shown_.checkpoints, metric(), score());
    content.epochs = shown_.epochs;
    content.unfinished = shown_.unfinished;
    content.run = shown_.run;
    content.constraint = shown_.constraint;
    content.options = options();
    if (content.options.seed_band) {
        content.band = band_;
        if (band_ && widgets::FileTexts::wanted()) {
            content.band->name = band_->file_name;
        }
    }
    add_relatives(content);
    add_pinned(content);
    return content;
}

void TrainingTab::show_curves() {
    plots_->set_content(content());
    const auto& found = plots_->found();
    scrubber_->set_checkpoints(shown_.checkpoints, found ? found->best_index : -1, shown_.epochs);
    plots_->set_scrubbed(scrubber_->index());
}

void TrainingTab::show_checkpoint() {
    plots_->set_scrubbed(scrubber_->index());
    const Checkpoint* chosen = checkpoint();
    table_->set_checkpoint(chosen != nullptr ? *chosen : Checkpoint(), all_scores_->isChecked() ? QString() : score());
}

const Checkpoint* TrainingTab::checkpoint() const {
    const int index = scrubber_->index();
    return index >= 0 && index < shown_.checkpoints.size() ? &shown_.checkpoints[index] : nullptr;
}

std::optional<ExportedFigure> TrainingTab::figure() const {
    if (shown_.checkpoints.isEmpty()) {
        return std::nullopt;
    }
    constexpr QSize size{1200, 750};
    // Its curves are named anew: for the file, where it is made for one.
    widgets::TrainingPlots::Snapshot snapshot = plots_->snapshot();
    snapshot.content = this->content();
    const widgets::TrainingPlots::Content& content = snapshot.content;
    QVector<ScriptRun> related;
    const auto add = [&](const QString& folder) {
        for (const widgets::Curve& curve : content.related) {
            if (curve.key.endsWith(QLatin1Char('.') + QFileInfo(folder).fileName())) {
                related.append({curve.name, folder, shift_of(folder)});
            }
        }
    };
    if (relatives_.parent) {
        add(relatives_.parent->folder);
    }
    for (const Relative& child : relatives_.children) {
        add(child.folder);
    }
    if (pinned_ && std::none_of(related.begin(), related.end(),
                                [&](const ScriptRun& run) { return run.folder == pinned_->folder; })) {
        add(pinned_->folder);
    }
    const auto start = relatives_.parent
                           ? std::optional(ScriptStart{relatives_.parent->folder, relatives_.parent_epoch})
                           : std::nullopt;
    return ExportedFigure{QStringLiteral("training"), widgets::picture_of(snapshot), size,
                          [content] { return widgets::curves_as_csv(content); },
                          [content, related, start] { return training_figure_script(content, related, start); }};
}

QString tables_as_csv(const QVector<Checkpoint>& checkpoints) {
    QString csv;
    for (const Checkpoint& checkpoint : checkpoints) {
        widgets::CheckpointTableModel model;
        model.set_checkpoint(checkpoint, {});
        const QString part = widgets::table_as_csv(model, checkpoint.epoch);
        csv += csv.isEmpty() ? part : part.mid(part.indexOf(QLatin1Char('\n')) + 1);
    }
    return csv;
}

} // namespace midstage::app
