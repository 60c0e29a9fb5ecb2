// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/comparison_values.h"

#include <QTableWidget>

namespace midstage::app {

/// A setting that is not the same in all ticked runs.
struct SettingRow {
    QString title;
    QString key;        ///< as in run.json
    QStringList values; ///< one an entry; empty where it has no such setting
    bool operator==(const SettingRow&) const = default;
};
struct SettingTable {
    QStringList labels; ///< of the entries
    QVector<SettingRow> rows;
    bool operator==(const SettingTable&) const = default;
};

/// The settings that the entries of the table differ in, of more than sixty the first. On any thread.
SettingTable differing_settings(const ComparisonInput& input, const ComparisonTable& table);

/// Shows them: one row a setting, one column a run or group.
class DifferingSettings : public QTableWidget {
    Q_OBJECT

public:
    explicit DifferingSettings(QWidget* parent = nullptr);
    void set_settings(const SettingTable& settings);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    SettingTable settings_;
};

} // namespace midstage::app
