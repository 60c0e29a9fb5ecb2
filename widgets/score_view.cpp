// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/score_view.h"

#include "widgets/score_comparison.h"
#include "widgets/score_table.h"

#include <QLabel>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

namespace midstage::widgets {

ScoreView::ScoreView(QWidget* parent)
    : QWidget(parent)
    , plot_(new ScorePlot(this))
    , sentence_(new QLabel(this))
    , second_sentence_(new QLabel(this))
    , parts_(new QTabWidget(this))
    , table_(new ScoreTable(this))
    , samples_(new ScoredSamples(this))
    , comparison_(new ScoreComparison(this)) {
    for (QLabel* sentence : {sentence_, second_sentence_}) {
        sentence->setContentsMargins(12, 0, 8, 0);
        sentence->setWordWrap(true);
    }
    second_sentence_->hide();
    parts_->setDocumentMode(true);
    parts_->addTab(table_, tr("Sets"));
    parts_->addTab(samples_, tr("Most wrong"));
    parts_->addTab(comparison_, tr("Two scores"));
    parts_->setTabToolTip(1, tr("The OOD samples of the highest and the ID samples of the lowest score"));
    parts_->setTabToolTip(2, tr("Which samples another score judges differently"));
    auto* splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(plot_);
    splitter->addWidget(parts_);
    splitter->setChildrenCollapsible(false);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({420, 190});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(sentence_);
    layout->addWidget(second_sentence_);
    layout->addWidget(splitter, 1);
    connect(plot_, &ScorePlot::reading_changed, this, &ScoreView::show_reading);
    connect(table_, &ScoreTable::hidden_changed, this, [this](const QSet<QString>& hidden) {
        plot_->set_hidden(hidden);
        samples_->set_content(plot_->content(), hidden);
    });
    connect(parts_, &QTabWidget::currentChanged, this, &ScoreView::part_changed);
}

void ScoreView::set_content(const ScoreContentPtr& first, const ScoreContentPtr& second) {
    plot_->set_content(first, second);
    table_->set_content(plot_->content(), plot_->second(), plot_->hidden());
    samples_->set_content(plot_->content(), plot_->hidden());
    show_reading();
}

void ScoreView::set_second_problem(const QString& problem) {
    if (problem != second_problem_) {
        second_problem_ = problem;
        show_reading();
    }
}

void ScoreView::set_images(const ScoredImage& image, const QStringList& class_names, const QString& note) {
    samples_->set_images(image, class_names);
    samples_->set_note(note);
    comparison_->set_images(image, class_names);
}

bool ScoreView::shows_samples() const {
    return parts_->currentWidget() == samples_ || shows_comparison();
}

bool ScoreView::shows_comparison() const {
    return parts_->currentWidget() == comparison_;
}

void ScoreView::show_reading() {
    table_->set_readings(plot_->reading(), plot_->second_reading());
    const QString text = plot_->content() ? threshold_sentence(*plot_->content(), plot_->reading()) : QString();
    sentence_->setText(plot_->second() ? tr("A: %1").arg(text) : text);
    if (plot_->second()) {
        second_sentence_->setText(tr("B: %1").arg(threshold_sentence(*plot_->second(), plot_->second_reading())));
    }
    if (!plot_->second() && !second_problem_.isEmpty()) {
        second_sentence_->setText(tr("B: %1").arg(second_problem_));
    }
    second_sentence_->setVisible(plot_->second() != nullptr || !second_problem_.isEmpty());
}

} // namespace midstage::widgets
