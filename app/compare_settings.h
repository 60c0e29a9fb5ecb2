// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/comparison_values.h"

#include <QSettings>
#include <QStringList>

namespace midstage::app {

/// What the comparison remembers from one start to the next.
class CompareSettings {
public:
    Grouping grouping() const;
    QString score() const;
    QString rule() const;
    void set_choice(Grouping grouping, const QString& score, const QString& rule);

    QStringList columns() const; ///< empty: the usual ones
    QString sorting() const;
    void set_arrangement(const QStringList& columns, const QString& sorting);

    QString metric() const;
    int plot_kind() const;
    void set_plot(const QString& metric, int kind);

    QString export_dir() const;
    void set_export_dir(const QString& folder);

private:
    QSettings store_;
};

} // namespace midstage::app
