// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/comparison_values.h"

#include <QWidget>
#include <optional>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QMenu;
class QToolButton;

namespace midstage::app {

/// What is chosen above the table of runs: how runs are grouped, which score and checkpoint their figures are of, which
/// of them are seen, and what is done with the table.
class CompareControls : public QWidget {
    Q_OBJECT

public:
    explicit CompareControls(QWidget* parent = nullptr);

    Grouping grouping() const;
    QString score() const;
    QString rule() const;
    void set_grouping(Grouping grouping);
    void set_rule(const QString& rule);
    /// The chosen one stays where it is among them.
    void set_scores(const QStringList& scores, const QString& chosen);

    QString filter() const;
    QString kind() const; ///< empty = every kind
    std::optional<RunState> state() const;
    bool related() const;

    QMenu* ticks_menu() const { return ticks_; }
    QMenu* columns_menu() const { return columns_; }
    QMenu* export_menu() const { return export_; }
    void focus_filter();

Q_SIGNALS:
    void choice_changed(); ///< grouping, score or rule
    void filter_changed();

private:
    QMenu* add_menu(QToolButton* button, const QString& text, const QString& tip);

    QComboBox* grouping_;
    QComboBox* score_;
    QComboBox* rule_;
    QLineEdit* filter_;
    QComboBox* kind_;
    QComboBox* state_;
    QCheckBox* related_;
    QMenu* ticks_;
    QMenu* columns_;
    QMenu* export_;
};

} // namespace midstage::app
