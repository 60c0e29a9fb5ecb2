// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/compared_run.h"
#include "core/runs/run_settings.h"

#include "app/core_text.h"
#include "app/differing_settings.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>

namespace midstage::app {

SettingTable differing_settings(const ComparisonInput& input, const ComparisonTable& table) {
    SettingTable settings;
    std::vector<runs::RunSpec> specs;
    constexpr qsizetype most_columns = 60; // nobody reads more
    for (const ComparisonEntry& entry : table.entries.mid(0, most_columns)) {
        settings.labels.append(entry.label);
        specs.push_back(input.runs[entry.runs.front()].run->info.spec);
    }
    const bool over_seeds = input.choice.grouping == Grouping::seeds;
    for (const runs::DifferingSetting& one : runs::differing_settings(specs, over_seeds)) {
        SettingRow row{core_text(one.title), QString::fromStdString(one.key), {}};
        for (const std::string& value : one.values) {
            row.values.append(QString::fromStdString(value));
        }
        settings.rows.append(row);
    }
    return settings;
}

DifferingSettings::DifferingSettings(QWidget* parent)
    : QTableWidget(parent) {
    setAccessibleName(tr("Settings that differ"));
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setAlternatingRowColors(true);
    setFrameShape(QFrame::NoFrame);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

void DifferingSettings::set_settings(const SettingTable& settings) {
    if (settings == settings_) {
        return;
    }
    settings_ = settings;
    clear();
    setColumnCount(static_cast<int>(settings.labels.size()) + 1);
    setRowCount(static_cast<int>(settings.rows.size()));
    setHorizontalHeaderLabels(QStringList{tr("Setting")} + settings.labels);
    for (int row = 0; row < rowCount(); ++row) {
        const SettingRow& setting = settings.rows[row];
        const QString title =
            setting.title.isEmpty() ? setting.key : QStringLiteral("%1 (%2)").arg(setting.title, setting.key);
        auto* name = new QTableWidgetItem(title);
        name->setToolTip(tr("%1 in run.json").arg(setting.key));
        setItem(row, 0, name);
        for (int column = 1; column < columnCount(); ++column) {
            const QString value = setting.values.value(column - 1);
            auto* item = new QTableWidgetItem(value.isEmpty() ? QStringLiteral("\u2013") : value);
            item->setToolTip(value);
            setItem(row, column, item);
        }
    }
    resizeColumnsToContents();
    constexpr int widest = 320;
    for (int column = 0; column < columnCount(); ++column) {
        setColumnWidth(column, std::min(columnWidth(column), widest));
    }
}

void DifferingSettings::keyPressEvent(QKeyEvent* event) {
    if (!event->matches(QKeySequence::Copy)) {
        QTableWidget::keyPressEvent(event);
        return;
    }
    QStringList lines;
    for (int row = 0; row < rowCount(); ++row) {
        lines.append((QStringList{settings_.rows[row].key} + settings_.rows[row].values).join(QLatin1Char('\t')));
    }
    QApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
    event->accept();
}

} // namespace midstage::app
