// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/experiment_values.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace midstage::widgets {

class CollapsibleSection;
class FieldGrid;

/// How an experiment is repeated: over seeds and over the values of one setting. Folded away until it is wanted.
class SweepFields : public QWidget {
    Q_OBJECT

public:
    explicit SweepFields(QWidget* parent = nullptr);

    /// The settings that can be varied: their keys and titles.
    void set_settings(const QVector<Choice>& settings);
    void set_values(const SweepValues& values);
    SweepValues values() const;
    /// Problems of "sweep.seeds" and "sweep.values"; true where it is one of these.
    bool set_problem(const QString& field, const QString& sentence);
    void clear_problems();
    QString problem(const QString& field) const;
    /// Unfolds and gives the focus to the first field with a problem; false where there is none.
    bool show_first_problem();

Q_SIGNALS:
    void changed();

private:
    void edited();

    FieldGrid* grid_;
    CollapsibleSection* section_;
    QLineEdit* seeds_;
    QComboBox* key_;
    QLineEdit* values_;
    bool filling_ = false;
};

} // namespace midstage::widgets
