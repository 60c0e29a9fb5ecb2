// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compare_plot.h"

#include "app/comparison_columns.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace midstage::app {

namespace {
constexpr QSize figure_size{1200, 750};
} // namespace

ComparePlot::ComparePlot(QWidget* parent)
    : QWidget(parent)
    , figure_(new QComboBox(this))
    , plot_(new QComboBox(this))
    , whisker_(new QComboBox(this))
    , pages_(new QStackedWidget(this))
    , lines_(new widgets::SeedsPlot(this))
    , bars_(new widgets::BarsPlot(this)) {
    for (const widgets::ComparisonColumn& column : comparison_columns()) {
        if (column.kind == widgets::ComparisonColumn::Kind::figure) {
            figure_->addItem(column.title, column.key);
            figure_->setItemData(figure_->count() - 1, column.explanation, Qt::ToolTipRole);
        }
    }
    figure_->setAccessibleName(tr("Figure"));
    figure_->setToolTip(tr("What is drawn of the ticked runs, in percent: the unweighted mean over their OOD sets."));
    plot_->addItem(tr("Over the epochs"), int(ComparedPlot::lines));
    plot_->addItem(tr("Bars"), int(ComparedPlot::bars));
    plot_->addItem(tr("Points"), int(ComparedPlot::points));
    plot_->setAccessibleName(tr("Kind of plot"));
    plot_->setToolTip(tr("Over the epochs: a line a run or group, with the standard deviation as a band.\n"
                         "Bars: the chosen checkpoints, from zero.\n"
                         "Points: the same on an axis that fits them, where small differences show."));
    whisker_->addItem(tr("Standard deviation"), int(Whisker::deviation));
    whisker_->addItem(tr("95 % interval"), int(Whisker::interval));
    whisker_->setAccessibleName(tr("Whiskers"));
    whisker_->setToolTip(tr("What the whiskers show: the population's standard deviation over the trainings, or the "
                            "95 % bootstrap interval of the mean, which of fewer than five trainings is too narrow."));
    for (QComboBox* chooser : {figure_, plot_, whisker_}) {
        connect(chooser, &QComboBox::currentIndexChanged, this, &ComparePlot::choice_changed);
    }
    connect(lines_, &widgets::SeedsPlot::point_chosen, this, &ComparePlot::choose);
    lines_->setToolTip(tr("A click on a line opens the run at that epoch; of a group its first run."));
    auto* hint = new QLabel(tr("Nothing to draw: tick runs in the table that were evaluated with the score."), this);
    hint->setAlignment(Qt::AlignCenter);
    hint->setWordWrap(true);
    hint->setForegroundRole(QPalette::PlaceholderText);
    pages_->addWidget(hint);
    pages_->addWidget(lines_);
    pages_->addWidget(bars_);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(12, 4, 12, 0);
    row->addWidget(figure_);
    row->addWidget(plot_);
    row->addWidget(whisker_);
    row->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addLayout(row);
    layout->addWidget(pages_, 1);
    whisker_->hide();
}

PlotChoice ComparePlot::choice() const {
    return {figure_->currentData().toString(), ComparedPlot(plot_->currentData().toInt()),
            Whisker(whisker_->currentData().toInt())};
}

void ComparePlot::set_choice(const QString& figure, int plot) {
    const QSignalBlocker no_figure(figure_);
    const QSignalBlocker no_plot(plot_);
    figure_->setCurrentIndex(std::max(0, figure_->findData(figure)));
    plot_->setCurrentIndex(std::max(0, plot_->findData(plot)));
}

void ComparePlot::set_data(const ComparisonPlotData& data, const ComparisonPlotData& in_files) {
    data_ = data;
    in_files_ = in_files;
    const bool lines = data.choice.plot == ComparedPlot::lines;
    whisker_->setVisible(!lines);
    if (data.runs.isEmpty()) {
        pages_->setCurrentIndex(0);
    } else if (lines) {
        lines_->set_content(data.lines);
        pages_->setCurrentWidget(lines_);
    } else {
        bars_->set_content(data.bars);
        pages_->setCurrentWidget(bars_);
    }
}

/// A group's first run stands for it.
void ComparePlot::choose(int line, double epoch) {
    const QVector<PlottedRun> runs = data_.runs.value(line);
    if (runs.isEmpty()) {
        return;
    }
    const PlottedRun& run = runs.first();
    constexpr double tolerance = 1e-9;
    if (!run.parent.isEmpty() && epoch - run.start < tolerance) {
        Q_EMIT checkpoint_wanted(run.parent, run.parent_epoch);
    } else {
        Q_EMIT checkpoint_wanted(run.folder, epoch - run.start);
    }
}

std::optional<ExportedFigure> ComparePlot::figure() const {
    if (data_.runs.isEmpty()) {
        return std::nullopt;
    }
    const bool lines = data_.choice.plot == ComparedPlot::lines;
    return ExportedFigure{
        QStringLiteral("comparison"),
        lines ? widgets::picture_of(in_files_.lines, font()) : widgets::picture_of(in_files_.bars, font()), figure_size,
        [data = in_files_] { return plot_as_csv(data); }, [data = in_files_] { return plot_as_python(data); }};
}

} // namespace midstage::app
