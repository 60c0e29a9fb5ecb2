// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/background.h"
#include "app/compare_controls.h"
#include "app/compare_settings.h"
#include "app/compare_tab.h"
#include "app/comparison_export.h"
#include "widgets/comparison_view.h"
#include "widgets/plot_export.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>

namespace midstage::app {

namespace {

QString ending_of(TableText format) {
    return format == TableText::csv     ? QStringLiteral("csv")
           : format == TableText::latex ? QStringLiteral("tex")
                                        : QStringLiteral("md");
}

} // namespace

/// The ticked rows that are seen, with their columns as they stand.
ExportedTable CompareTab::exported_table() const {
    const widgets::ComparisonModel* model = table_->runs();
    const QVector<int> columns = table_->visible_columns();
    ExportedTable table{{}, {}, {}, choice(), comparison_.baseline_file_name, comparison_.file_notes};
    for (const int column : columns) {
        table.columns.append(model->columns()[column]);
    }
    for (const int at : table_->visible_rows()) {
        widgets::ComparisonRow row = model->rows()[at];
        if (model->tick_of(at) == Qt::Unchecked) {
            continue;
        }
        int depth = 0;
        for (int parent = row.parent; parent >= 0; parent = model->rows()[parent].parent) {
            ++depth;
        }
        QVector<widgets::ComparisonCell> cells;
        for (const int column : columns) {
            cells.append(row.cells[column]);
        }
        row.cells = cells;
        table.rows.append(row);
        // In a family all are equal runs; members of a group stand for less than the group.
        table.depths.append(controls_->grouping() == Grouping::seeds ? depth : 0);
    }
    return table;
}

void CompareTab::copy_table(int format) {
    const ExportedTable table = exported_table();
    if (table.rows.isEmpty()) {
        Q_EMIT failed(tr("No run is ticked that the table shows: tick those that are to be exported."));
        return;
    }
    QApplication::clipboard()->setText(table_text(table, TableText(format)));
    Q_EMIT told(tr("%n row(s) copied", nullptr, static_cast<int>(table.rows.size())));
}

void CompareTab::save_table() {
    const ExportedTable table = exported_table();
    if (table.rows.isEmpty()) {
        Q_EMIT failed(tr("No run is ticked that the table shows: tick those that are to be exported."));
        return;
    }
    auto* dialog = new QFileDialog(window(), tr("Save table"), settings_->export_dir());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    const QStringList filters{tr("LaTeX table (*.tex)"), tr("CSV table (*.csv)"), tr("Markdown table (*.md)")};
    dialog->setNameFilters(filters);
    dialog->setDefaultSuffix(QStringLiteral("tex"));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog, filters](const QString& filter) {
        const QStringList endings{QStringLiteral("tex"), QStringLiteral("csv"), QStringLiteral("md")};
        dialog->setDefaultSuffix(endings.value(filters.indexOf(filter)));
    });
    dialog->selectFile(QStringLiteral("comparison.tex"));
    connect(dialog, &QFileDialog::fileSelected, this, [this, table](const QString& file) {
        settings_->set_export_dir(QFileInfo(file).absolutePath());
        TableText format = TableText::latex;
        for (const TableText one : {TableText::csv, TableText::markdown}) {
            format = QFileInfo(file).suffix().toLower() == ending_of(one) ? one : format;
        }
        background_->run_surely(
            this, [file, table, format] { return widgets::write_text_file(file, table_text(table, format)); },
            [this, file](const Outcome<QString>& outcome) {
                const QString problem = outcome.value.value_or(outcome.error);
                if (problem.isEmpty()) {
                    Q_EMIT told(tr("Written: %1").arg(file));
                } else {
                    Q_EMIT failed(problem);
                }
            });
    });
    dialog->open();
}

} // namespace midstage::app
