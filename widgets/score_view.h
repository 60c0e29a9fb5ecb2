// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/score_plot.h"
#include "widgets/scored_samples.h"

#include <QWidget>

class QLabel;
class QTabWidget;

namespace midstage::widgets {

class ScoreComparison;
class ScoreTable;

/// A score at one checkpoint, or at two: the plots, in words what the threshold costs, and below them the sets, the
/// samples judged most wrongly, and the comparison with another score.
class ScoreView : public QWidget {
    Q_OBJECT

public:
    explicit ScoreView(QWidget* parent = nullptr);

    void set_content(const ScoreContentPtr& first, const ScoreContentPtr& second = nullptr);
    /// Why B's curves are not there; empty where they are or where there is no B.
    void set_second_problem(const QString& problem);
    /// `note`: why there are no pictures, or empty.
    void set_images(const ScoredImage& image, const QStringList& class_names, const QString& note);

    ScorePlot* plot() const { return plot_; }
    ScoreTable* table() const { return table_; }
    ScoredSamples* samples() const { return samples_; }
    ScoreComparison* comparison() const { return comparison_; }
    QTabWidget* parts() const { return parts_; }
    /// Whether pictures of samples are in sight, or the comparison is.
    bool shows_samples() const;
    bool shows_comparison() const;

Q_SIGNALS:
    /// Another part came into sight.
    void part_changed();

private:
    void show_reading();

    ScorePlot* plot_;
    QLabel* sentence_;
    QLabel* second_sentence_; ///< of B
    QString second_problem_;
    QTabWidget* parts_;
    ScoreTable* table_;
    ScoredSamples* samples_;
    ScoreComparison* comparison_;
};

} // namespace midstage::widgets
