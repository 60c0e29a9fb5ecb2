// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/export.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/runs/csv_row.h"
#include "core/runs/table_text.h"
#include "core/runs/tables.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <nlohmann/json.hpp>

namespace midstage::runs {
namespace {

template <class... Values>
void add(std::vector<Cell>& cells, const Values&... values) {
    (cells.emplace_back(values), ...);
}

std::string exact_text(const Cell& cell) {
    if (const auto* text = std::get_if<std::string>(&cell)) {
        return *text;
    }
    if (const auto* whole = std::get_if<int64_t>(&cell)) {
        return std::to_string(*whole);
    }
    const auto* number = std::get_if<double>(&cell);
    return number == nullptr || std::isnan(*number) ? std::string() : number_text(*number);
}

/// Four places, or four significant digits where that says more; whole numbers as such.
std::string short_text(const Cell& cell) {
    const auto* number = std::get_if<double>(&cell);
    if (number == nullptr || std::isnan(*number) || (*number == std::floor(*number) && std::abs(*number) < 1e15)) {
        return exact_text(cell);
    }
    const double size = std::abs(*number);
    char buffer[64];
    const auto format = size < 0.1 ? std::chars_format::general : std::chars_format::fixed;
    const int digits = size >= 1000 ? 1 : 4;
    char* end = std::to_chars(buffer, buffer + sizeof buffer, *number, format, digits).ptr;
    return {buffer, end};
}

bool is_text_column(const Table& table, size_t column) {
    for (const auto& row : table.rows) {
        if (std::holds_alternative<std::string>(row[column])) {
            return true;
        }
    }
    return false;
}

std::string to_csv(const Table& table) {
    std::string text = csv_line(table.columns) + "\n";
    for (const auto& row : table.rows) {
        std::vector<std::string> fields;
        for (const Cell& cell : row) {
            fields.push_back(exact_text(cell));
        }
        text += csv_line(fields) + "\n";
    }
    return text;
}

std::string to_json_text(const Table& table) {
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const auto& row : table.rows) {
        nlohmann::ordered_json object = nlohmann::ordered_json::object();
        for (size_t i = 0; i < row.size(); ++i) {
            nlohmann::ordered_json& value = object[table.columns[i]];
            std::visit(
                [&value](const auto& cell) {
                    if constexpr (!std::is_same_v<std::decay_t<decltype(cell)>, std::monostate>) {
                        value = cell;
                    }
                },
                row[i]);
        }
        list.push_back(std::move(object));
    }
    return list.dump(1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

std::string to_markdown(const Table& table) {
    std::string text = "|";
    std::string rule = "|";
    for (size_t i = 0; i < table.columns.size(); ++i) {
        text.append(" ").append(markdown_escaped(table.columns[i])).append(" |");
        rule += is_text_column(table, i) ? " --- |" : " ---: |";
    }
    text.append("\n").append(rule).append("\n");
    for (const auto& row : table.rows) {
        text += "|";
        for (const Cell& cell : row) {
            text.append(" ").append(markdown_escaped(short_text(cell))).append(" |");
        }
        text += "\n";
    }
    return text;
}

std::string to_latex(const Table& table) {
    std::string alignment;
    for (size_t i = 0; i < table.columns.size(); ++i) {
        alignment += is_text_column(table, i) ? 'l' : 'r';
    }
    const auto line = [](const std::vector<std::string>& fields) {
        std::string text = "  ";
        for (size_t i = 0; i < fields.size(); ++i) {
            text.append(i > 0 ? " & " : "").append(latex_escaped(fields[i]));
        }
        return text + " \\\\\n";
    };
    std::string text = "% needs \\usepackage{booktabs}\n\\begin{table}\n  \\centering\n";
    if (!table.title.empty()) {
        text += "  \\caption{" + latex_escaped(table.title) + "}\n";
    }
    text += "  \\begin{tabular}{" + alignment + "}\n  \\toprule\n" + line(table.columns) + "  \\midrule\n";
    for (const auto& row : table.rows) {
        std::vector<std::string> fields;
        for (const Cell& cell : row) {
            fields.push_back(short_text(cell));
        }
        text += line(fields);
    }
    return text + "  \\bottomrule\n  \\end{tabular}\n\\end{table}\n";
}

} // namespace

TableFormat table_format_from_string(const std::string& text) {
    if (text == "csv") {
        return TableFormat::csv;
    }
    if (text == "json") {
        return TableFormat::json;
    }
    if (text == "markdown") {
        return TableFormat::markdown;
    }
    if (text == "latex") {
        return TableFormat::latex;
    }
    throw InputError("\"" + text + "\" is no table format; the known ones are csv, json, markdown, latex.");
}

Table metrics_table(const std::vector<CheckpointRow>& rows, const std::string& title) {
    Table table{title, metrics_columns({}), {}};
    std::vector<std::string> extra;
    for (const CheckpointRow& row : rows) {
        for (const auto& [name, value] : row.extra) {
            if (std::find(extra.begin(), extra.end(), name) == extra.end()) {
                extra.push_back(name);
            }
        }
    }
    table.columns.insert(table.columns.end(), extra.begin(), extra.end());
    for (const CheckpointRow& row : rows) {
        std::vector<Cell> cells;
        add(cells, row.epoch, row.step, row.lr, row.train_loss, row.train_accuracy);
        add_optional(cells, row.validation_loss);
        add_optional(cells, row.validation_accuracy);
        add(cells, row.test_loss, row.test_accuracy, row.seconds, row.images_per_second, row.evaluation_seconds,
            row.checkpoint);
        for (const std::string& name : extra) {
            const auto found = row.extra.find(name);
            add_optional(cells, found == row.extra.end() ? std::optional<double>() : found->second);
        }
        table.rows.push_back(std::move(cells));
    }
    return table;
}

Table ood_table(const std::vector<OodRow>& rows, const std::string& title, std::optional<double> epoch) {
    Table table{title, ood_columns(), {}};
    for (const OodRow& row : rows) {
        if (!epoch || row.epoch == *epoch) {
            const ood::Metrics& m = row.metrics;
            add(table.rows.emplace_back(), row.epoch, row.ood_set, row.score, m.auroc, m.aupr_in, m.aupr_out, m.fpr95,
                m.fpr95_openood, m.fpr95_reference, m.n_id, m.n_ood,
                std::string(row.validation ? "validation" : "test"));
        }
    }
    return table;
}

/// In place: moving a cell draws false warnings from GCC 12.
void add_optional(std::vector<Cell>& cells, const std::optional<double>& value) {
    if (value) {
        cells.emplace_back(*value);
    } else {
        cells.emplace_back();
    }
}

std::string render(const Table& table, TableFormat format) {
    switch (format) {
    case TableFormat::csv:
        return to_csv(table);
    case TableFormat::json:
        return to_json_text(table);
    case TableFormat::markdown:
        return to_markdown(table);
    case TableFormat::latex:
        return to_latex(table);
    }
    throw Error("There is no such table format.");
}

std::vector<std::vector<std::string>> readable_rows(const Table& table) {
    std::vector<std::vector<std::string>> rows{table.columns};
    for (const auto& row : table.rows) {
        std::vector<std::string>& cells = rows.emplace_back();
        for (const Cell& cell : row) {
            cells.push_back(short_text(cell));
        }
    }
    return rows;
}

Table file_table(const std::filesystem::path& file, const std::string& title) {
    const CsvTable csv = parse_csv(read_file(file), file.string());
    Table table{title, csv.columns, {}};
    for (const std::vector<std::string>& row : csv.rows) {
        std::vector<Cell>& cells = table.rows.emplace_back();
        for (const std::string& field : row) {
            int64_t whole = 0;
            double number = 0;
            if (field.empty()) {
                cells.emplace_back();
            } else if (parse_number(field, whole)) {
                cells.emplace_back(whole);
            } else if (parse_number(field, number)) {
                cells.emplace_back(number);
            } else {
                cells.emplace_back(field);
            }
        }
    }
    return table;
}

} // namespace midstage::runs
