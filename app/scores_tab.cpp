// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/scores_tab.h"

#include "app/score_script.h"
#include "widgets/score_comparison.h"
#include "widgets/score_view.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace midstage::app {

using Kind = widgets::ScorePlotOptions::Kind;

ScoresTab::ScoresTab(QWidget* parent)
    : QWidget(parent)
    , wanted_score_(QStringLiteral("energy"))
    , score_(new QComboBox(this))
    , kind_(new QComboBox(this))
    , log_height_(new QCheckBox(tr("Log &density"), this))
    , log_rates_(new QCheckBox(tr("&Log FPR"), this))
    , hint_(new QLabel(this))
    , pages_(new QStackedWidget(this))
    , view_(new widgets::ScoreView(this)) {
    hint_->setAlignment(Qt::AlignCenter);
    hint_->setWordWrap(true);
    hint_->setTextFormat(Qt::PlainText);
    hint_->setForegroundRole(QPalette::PlaceholderText);
    hint_->setMargin(40);
    auto* page = new QWidget(this);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    auto* controls = new QHBoxLayout;
    controls->setContentsMargins(12, 6, 8, 0);
    layout->addWidget(view_, 1);
    pages_->addWidget(hint_);
    pages_->addWidget(page);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(4);
    // Above both pages: another score may be there where the chosen one is not.
    outer->addLayout(controls);
    outer->addWidget(pages_, 1);
    make_controls();
    auto* score_label = new QLabel(tr("Sc&ore"), this);
    score_label->setBuddy(score_);
    auto* kind_label = new QLabel(tr("Sho&w"), this);
    kind_label->setBuddy(kind_);
    auto* usual = new QToolButton(this);
    usual->setText(tr("Keep 95 %"));
    usual->setToolTip(tr("Back to the threshold that keeps 95 % of the ID samples, where FPR95 is read"));
    connect(usual, &QToolButton::clicked, view_->plot(),
            [this] { view_->plot()->set_id_accepted(widgets::usual_id_accepted); });
    for (QWidget* widget :
         {static_cast<QWidget*>(score_label), static_cast<QWidget*>(score_), static_cast<QWidget*>(kind_label),
          static_cast<QWidget*>(kind_), static_cast<QWidget*>(log_height_), static_cast<QWidget*>(log_rates_)}) {
        controls->addWidget(widget);
        controls->addSpacing(widget == score_ || widget == kind_ ? 10 : 0);
    }
    controls->addStretch(1);
    controls->addWidget(usual);
    QWidget::setTabOrder(log_rates_, usual); // before the view, which was made before it
    offer_scores();
    show_hint({});
}

void ScoresTab::make_controls() {
    score_->setAccessibleName(tr("Score that is shown"));
    score_->setToolTip(
        tr("OOD score; higher scores mean more in-distribution. One that the run has not kept is computed "
           "from the outputs of its network."));
    score_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    kind_->setAccessibleName(tr("How distributions are drawn"));
    kind_->addItem(tr("Histogram"), int(Kind::histogram));
    kind_->setItemData(
        0, tr("Share of the samples in each of 24 to 80 equal bins (more for more samples), divided by their width"),
        Qt::ToolTipRole);
    kind_->addItem(tr("Smooth density"), int(Kind::density));
    kind_->setItemData(1, tr("Gaussian kernel density; bandwidth by Silverman's rule"), Qt::ToolTipRole);
    kind_->setToolTip(tr("Histogram of 24 to 80 bins, or Gaussian kernel density (bandwidth by Silverman's rule)"));
    log_height_->setToolTip(tr("Logarithmic axis of the distributions' heights"));
    log_height_->setAccessibleName(tr("Logarithmic density"));
    log_rates_->setToolTip(tr("Logarithmic false-positive rate of the ROC curve, from 0.001 on"));
    log_rates_->setAccessibleName(tr("Logarithmic false-positive rate"));
    const auto take_options = [this] {
        view_->plot()->set_options(options());
        Q_EMIT options_changed();
    };
    connect(kind_, &QComboBox::currentIndexChanged, this, take_options);
    connect(log_height_, &QCheckBox::toggled, this, take_options);
    connect(log_rates_, &QCheckBox::toggled, this, take_options);
    connect(score_, &QComboBox::currentIndexChanged, this, [this] {
        wanted_score_ = score_->currentData().toString();
        Q_EMIT score_changed();
    });
}

/// The score that is wanted is always among them: the run that is shown next may have it.
void ScoresTab::offer_scores() {
    QStringList scores = first_ ? first_->scores : QStringList();
    if (!scores.contains(wanted_score_)) {
        scores.append(wanted_score_);
    }
    QStringList before;
    for (int i = 0; i < score_->count(); ++i) {
        before.append(score_->itemData(i).toString());
    }
    const QSignalBlocker blocker(score_);
    if (scores != before) {
        score_->clear();
        for (const QString& score : scores) {
            score_->addItem(widgets::score_title(score), score);
        }
    }
    score_->setCurrentIndex(score_->findData(wanted_score_));
    view_->comparison()->set_scores(wanted_score_, scores);
}

void ScoresTab::set_data(const ScoreDataPtr& first, const ScoreDataPtr& second) {
    first_ = first;
    second_ = second;
    offer_scores();
    view_->set_content(first ? first->content : nullptr, second ? second->content : nullptr);
    if (first) {
        pages_->setCurrentIndex(1);
    }
}

void ScoresTab::set_second_problem(const QString& problem) {
    view_->set_second_problem(problem);
}

void ScoresTab::show_hint(const QString& hint) {
    first_ = nullptr;
    second_ = nullptr;
    hint_->setText(hint);
    view_->set_content(nullptr);
    pages_->setCurrentIndex(0);
}

QString ScoresTab::hint() const {
    return pages_->currentIndex() == 0 ? hint_->text() : QString();
}

void ScoresTab::choose_score(const QString& score) {
    if (!score.isEmpty() && score != wanted_score_) {
        wanted_score_ = score;
        offer_scores();
        Q_EMIT score_changed();
    }
}

widgets::ScorePlotOptions ScoresTab::options() const {
    return {Kind(kind_->currentData().toInt()), log_height_->isChecked(), log_rates_->isChecked()};
}

void ScoresTab::set_options(const widgets::ScorePlotOptions& options) {
    kind_->setCurrentIndex(kind_->findData(int(options.kind)));
    log_height_->setChecked(options.log_height);
    log_rates_->setChecked(options.log_rates);
}

std::optional<ExportedFigure> ScoresTab::figure() const {
    if (!first_) {
        return std::nullopt;
    }
    constexpr QSize plot_size{1200, 750};
    const widgets::ScorePlot::Snapshot snapshot = view_->plot()->snapshot();
    return ExportedFigure{QStringLiteral("scores"), widgets::picture_of(snapshot), plot_size,
                          [snapshot] {
                              QVector<widgets::ScoreContentPtr> contents{snapshot.first};
                              if (snapshot.second) {
                                  contents.append(snapshot.second);
                              }
                              return widgets::scores_as_csv(contents);
                          },
                          [first = first_->key, second = second_ ? std::optional(second_->key) : std::nullopt,
                           snapshot] { return score_script(first, second, snapshot); }};
}

void ScoresTab::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    Q_EMIT shown();
}

} // namespace midstage::app
