// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exported_figure.h"
#include "app/score_data.h"
#include "widgets/score_plot.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QStackedWidget;

namespace midstage::widgets {
class ScoreView;
}

namespace midstage::app {

/// How ID and OOD samples score at the scrubbed checkpoint: distributions, curves, and what a threshold costs.
class ScoresTab : public QWidget, public FigureSource {
    Q_OBJECT

public:
    explicit ScoresTab(QWidget* parent = nullptr);

    /// Of the chosen score; `second` is B's, or null.
    void set_data(const ScoreDataPtr& first, const ScoreDataPtr& second = nullptr);
    const ScoreDataPtr& data() const { return first_; }
    const ScoreDataPtr& second() const { return second_; }
    /// Why B's scores are not shown; empty where they are or where there is no B.
    void set_second_problem(const QString& problem);
    /// Nothing to be seen, for the reason given.
    void show_hint(const QString& hint);
    QString hint() const;

    /// As in ood.csv; never empty.
    const QString& score() const { return wanted_score_; }
    void choose_score(const QString& score);
    widgets::ScorePlotOptions options() const;
    void set_options(const widgets::ScorePlotOptions& options);
    widgets::ScoreView* view() const { return view_; }

    std::optional<ExportedFigure> figure() const override;
    bool has_figure() const override { return first_ != nullptr; }

Q_SIGNALS:
    void score_changed();
    void options_changed();
    /// The tab came into sight.
    void shown();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void make_controls();
    void offer_scores();

    ScoreDataPtr first_;
    ScoreDataPtr second_;
    QString wanted_score_;
    QComboBox* score_;
    QComboBox* kind_;
    QCheckBox* log_height_;
    QCheckBox* log_rates_;
    QLabel* hint_;
    QStackedWidget* pages_;
    widgets::ScoreView* view_;
};

} // namespace midstage::app
