// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/paper_table.h"

#include "app/comparison_export.h"

#include <algorithm>

namespace midstage::app {

namespace {

using Kind = widgets::ComparisonColumn::Kind;

runs::PaperColumn column_of(const widgets::ComparisonColumn& column) {
    runs::PaperColumn paper;
    paper.key = column.key.toStdString();
    paper.title = column.file_title.toStdString();
    paper.is_text = column.kind == Kind::text || column.kind == Kind::interval;
    paper.decimals = column.decimals;
    paper.scale = column.scale;
    if (column.kind == Kind::figure) {
        paper.higher_is_better = column.higher_is_better;
        paper.is_measured = true;
    }
    return paper;
}

/// "91.60 to 92.50" whatever the language; in CSV fractions with all their digits, as of every figure there.
std::string interval_text(const widgets::ComparisonColumn& column, const widgets::ComparisonCell& cell,
                          TableText format) {
    const auto number = [&](double value) {
        return format == TableText::csv ? QString::number(value, 'g', 17)
                                        : QString::number(value * column.scale, 'f', column.decimals);
    };
    return cell.interval
               ? (number(cell.interval->first) + QStringLiteral(" to ") + number(cell.interval->second)).toStdString()
               : std::string();
}

runs::PaperCell cell_of(const widgets::ComparisonColumn& column, const widgets::ComparisonCell& cell,
                        TableText format) {
    if (column.kind == Kind::interval) {
        return {interval_text(column, cell, format), {}, {}, {}, {}};
    }
    runs::PaperCell paper{cell.text_in_files().toStdString(), cell.value, cell.deviation, {}, cell.difference};
    if (cell.interval) {
        paper.interval = {cell.interval->first, cell.interval->second};
    }
    return paper;
}

bool is_oracle(const ExportedTable& table) {
    return table.choice.rule.startsWith(QLatin1String("oracle"));
}

/// English whatever the window's language: it stands in a paper.
std::string caption_of(const ExportedTable& table) {
    const auto any = [&](const auto& has) {
        return std::any_of(table.rows.begin(), table.rows.end(), [&](const widgets::ComparisonRow& row) {
            return std::any_of(row.cells.begin(), row.cells.end(), has);
        });
    };
    std::string text = "OOD detection with the " + table.choice.score.toStdString() +
                       " score, unweighted mean over the OOD sets; checkpoint chosen by the rule \"" +
                       table.choice.rule.toStdString() + "\"";
    text.append(is_oracle(table) ? ", an oracle that looks at the test OOD data." : ".");
    if (any([](const widgets::ComparisonCell& cell) { return cell.deviation.has_value(); })) {
        text += " Mean and population standard deviation over n trainings.";
    }
    if (any([](const widgets::ComparisonCell& cell) { return cell.difference.has_value(); })) {
        text += " In parentheses the difference to " + table.baseline_name.toStdString() + ".";
    }
    return text;
}

} // namespace

QString table_text(const ExportedTable& table, TableText format) {
    runs::PaperTable paper{caption_of(table), "tab:comparison", {}, {}, {}};
    for (const widgets::ComparisonColumn& column : table.columns) {
        paper.columns.push_back(column_of(column));
    }
    for (qsizetype i = 0; i < table.rows.size(); ++i) {
        runs::PaperRow row{table.depths[i], {}};
        for (qsizetype c = 0; c < table.columns.size(); ++c) {
            row.cells.push_back(cell_of(table.columns[c], table.rows[i].cells[c], format));
        }
        paper.rows.push_back(std::move(row));
    }
    for (const QString& note : table.notes) {
        paper.notes.push_back(note.toStdString());
    }
    paper.constants = {{"score", table.choice.score.toStdString()},
                       {"rule", table.choice.rule.toStdString()},
                       {"oracle", is_oracle(table) ? "true" : "false"}};
    const auto as = format == TableText::csv     ? runs::TableFormat::csv
                    : format == TableText::latex ? runs::TableFormat::latex
                                                 : runs::TableFormat::markdown;
    return QString::fromStdString(runs::render(paper, as));
}

} // namespace midstage::app
