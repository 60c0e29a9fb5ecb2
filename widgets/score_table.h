// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/score_values.h"

#include <QSet>
#include <QTreeWidget>

namespace midstage::widgets {

/// The legend of the plot of scores that is its readout as well: one line a set with what the threshold accepts of it
/// and how well the score separates it; OOD sets can be ticked off.
class ScoreTable : public QTreeWidget {
    Q_OBJECT

public:
    enum Column { set_column, count_column, accepted_column, auroc_column, fpr_column, aupr_column, columns };

    explicit ScoreTable(QWidget* parent = nullptr);

    /// `second`: B's, shown after A's in each cell; null = none.
    void set_content(const ScoreContentPtr& first, const ScoreContentPtr& second, const QSet<QString>& hidden);
    void set_readings(const ThresholdReading& first, const ThresholdReading& second);

Q_SIGNALS:
    void hidden_changed(const QSet<QString>& hidden);

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void make_rows();
    void show_swatches();

    ScoreContentPtr first_;
    ScoreContentPtr second_;
    QStringList names_; ///< of the sets that there are rows for
    bool filling_ = false;
};

} // namespace midstage::widgets
