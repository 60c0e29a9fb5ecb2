// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/training_tab.h"

#include "widgets/checkpoint_scrubber.h"
#include "widgets/checkpoint_table.h"
#include "widgets/plot_export.h"
#include "widgets/training_plots.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QSplitter>
#include <QVBoxLayout>
#include <cmath>

namespace midstage::app {

using widgets::Metric;

TrainingTab::TrainingTab(QWidget* parent)
    : QWidget(parent)
    , wanted_score_(QStringLiteral("energy"))
    , metric_(new QComboBox(this))
    , score_(new QComboBox(this))
    , all_scores_(new QCheckBox(tr("All scores in the table"), this))
    , plots_(new widgets::TrainingPlots(this))
    , scrubber_(new widgets::CheckpointScrubber(this))
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
    auto* score_label = new QLabel(tr("S&core"), this);
    score_label->setBuddy(score_);
    controls->addWidget(metric_label);
    controls->addWidget(metric_);
    controls->addSpacing(12);
    controls->addWidget(score_label);
    controls->addWidget(score_);
    controls->addStretch(1);
    controls->addWidget(all_scores_);

    auto* lower = new QWidget(this);
    auto* lower_layout = new QVBoxLayout(lower);
    lower_layout->setContentsMargins(0, 2, 0, 0);
    lower_layout->setSpacing(4);
    auto* scrubber_row = new QHBoxLayout;
    scrubber_row->setContentsMargins(10, 4, 8, 2);
    scrubber_row->addWidget(scrubber_);
    lower_layout->addLayout(scrubber_row);
    lower_layout->addWidget(table_, 1);
    auto* splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(plots_);
    splitter->addWidget(lower);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 1);
    splitter->setCollapsible(0, false);
    splitter->setChildrenCollapsible(false);
    splitter->setSizes({600, 220});
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

void TrainingTab::set_run(const QString& run, const QString& title, const QVector<Checkpoint>& checkpoints,
                          double epochs, bool unfinished) {
    if (run != run_) {
        scrubber_->follow_newest();
        relatives_ = Relatives();
    }
    run_ = run;
    title_ = title;
    checkpoints_ = checkpoints;
    epochs_ = epochs;
    unfinished_ = unfinished;
    offer_scores();
    show_curves();
    show_checkpoint();
}

void TrainingTab::set_relatives(const Relatives& relatives) {
    relatives_ = relatives;
    show_curves();
}

void TrainingTab::add_relatives(widgets::TrainingPlots::Content& content) const {
    const auto add = [&](const Relative& relative, const QString& name) {
        widgets::Curve mean = widgets::ood_curves(relative.checkpoints, metric(), score()).mean;
        if (mean.x.isEmpty()) {
            return;
        }
        mean.name = name;
        mean.key += QLatin1Char('.') + relative.folder;
        content.related.append(mean);
    };
    // An evaluation of the same checkpoints would only lie over their curve.
    const auto trains = [](const Relative& relative) { return relative.kind != QStringLiteral("evaluate"); };
    if (relatives_.parent && trains(*relatives_.parent)) {
        add(*relatives_.parent, tr("Parent"));
        const widgets::Curve mean = widgets::ood_curves(relatives_.parent->checkpoints, metric(), score()).mean;
        const qsizetype start = mean.x.indexOf(relatives_.parent_epoch);
        if (start >= 0 && std::isfinite(mean.y[start])) {
            content.start_value = mean.y[start];
        }
    }
    // Few enough to be told apart; the newest matter most.
    constexpr qsizetype most = 4;
    QVector<const Relative*> children;
    for (const Relative& child : relatives_.children) {
        if (trains(child) && !child.checkpoints.isEmpty()) {
            children.append(&child);
        }
    }
    for (const Relative* child : children.mid(std::max<qsizetype>(0, children.size() - most))) {
        add(*child, std::isfinite(child->constraint)
                        ? tr("%1, c = %2").arg(child->kind, QLocale().toString(child->constraint, 'g', 2))
                        : child->kind);
    }
}

void TrainingTab::offer_scores() {
    QStringList scores = widgets::scores_in(checkpoints_);
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

void TrainingTab::show_curves() {
    widgets::TrainingPlots::Content content{title_,
                                            widgets::training_curves(checkpoints_),
                                            widgets::ood_curves(checkpoints_, metric(), score()),
                                            epochs_,
                                            unfinished_,
                                            run_};
    add_relatives(content);
    plots_->set_content(content);
    const auto& found = plots_->found();
    scrubber_->set_checkpoints(checkpoints_, found ? found->best_index : -1, epochs_);
    plots_->set_scrubbed(scrubber_->index());
}

void TrainingTab::show_checkpoint() {
    plots_->set_scrubbed(scrubber_->index());
    const Checkpoint* chosen = checkpoint();
    table_->set_checkpoint(chosen != nullptr ? *chosen : Checkpoint(), all_scores_->isChecked() ? QString() : score());
}

const Checkpoint* TrainingTab::checkpoint() const {
    const int index = scrubber_->index();
    return index >= 0 && index < checkpoints_.size() ? &checkpoints_[index] : nullptr;
}

QString TrainingTab::data_csv() const {
    return widgets::curves_as_csv(plots_->content().training, plots_->content().ood);
}

QString TrainingTab::table_csv() const {
    QString csv;
    for (const Checkpoint& checkpoint : checkpoints_) {
        widgets::CheckpointTableModel model;
        model.set_checkpoint(checkpoint, {});
        const QString part = widgets::table_as_csv(model, checkpoint.epoch);
        csv += csv.isEmpty() ? part : part.mid(part.indexOf(QLatin1Char('\n')) + 1);
    }
    return csv;
}

} // namespace midstage::app
