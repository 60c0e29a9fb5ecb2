// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/paper_table.h"

#include "core/runs/table_text.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace midstage::runs {
namespace {

std::string fixed(double number, int decimals) {
    char buffer[64];
    const auto result = std::to_chars(buffer, buffer + sizeof buffer, number, std::chars_format::fixed, decimals);
    std::string text(buffer, result.ptr);
    const bool zero = text.find_first_not_of("-0.") == std::string::npos;
    if (zero && text.starts_with('-')) {
        text.erase(0, 1);
    }
    return text;
}

std::string with_sign(double number, int decimals) {
    std::string text = fixed(number, decimals);
    if (!text.starts_with('-')) {
        text.insert(text.begin(), '+');
    }
    return text;
}

std::string enclosed(const char* before, const std::string& text, const char* after) {
    std::string result(before);
    result.append(text).append(after);
    return result;
}

std::string value_text(const PaperColumn& column, const PaperCell& cell) {
    return cell.value ? fixed(*cell.value * column.scale, column.decimals) : std::string();
}

/// Which rows have the best value of the column, as it is written; none where there are not two to compare.
std::vector<bool> best_rows(const PaperTable& table, size_t column) {
    const PaperColumn& about = table.columns[column];
    std::vector<bool> best(table.rows.size(), false);
    if (!about.higher_is_better) {
        return best;
    }
    std::optional<double> found;
    int compared = 0;
    for (const PaperRow& row : table.rows) {
        const PaperCell& cell = row.cells[column];
        if (row.depth == 0 && cell.value) {
            ++compared;
            const bool better = !found || (*about.higher_is_better ? *cell.value > *found : *cell.value < *found);
            found = better ? *cell.value : *found;
        }
    }
    if (compared < 2) {
        return best;
    }
    const std::string text = fixed(*found * about.scale, about.decimals);
    for (size_t row = 0; row < table.rows.size(); ++row) {
        best[row] = table.rows[row].depth == 0 && value_text(about, table.rows[row].cells[column]) == text;
    }
    return best;
}

/// Where the better lies, as papers write it behind the title; empty for a column without better and worse.
std::string direction_of(const PaperColumn& column, const char* up, const char* down) {
    return column.higher_is_better ? std::string(" ") + (*column.higher_is_better ? up : down) : std::string();
}

/// The rows' cells as text, made by `text(column, cell, is_best)`.
template <class Text>
std::vector<std::vector<std::string>> texts_of(const PaperTable& table, const Text& text) {
    std::vector<std::vector<std::string>> rows(table.rows.size());
    for (size_t column = 0; column < table.columns.size(); ++column) {
        const std::vector<bool> best = best_rows(table, column);
        for (size_t row = 0; row < table.rows.size(); ++row) {
            rows[row].push_back(text(table.columns[column], table.rows[row].cells[column], best[row]));
        }
    }
    return rows;
}

std::string to_latex(const PaperTable& table) {
    const auto cell_text = [](const PaperColumn& column, const PaperCell& cell, bool best) {
        if (column.is_text) {
            return latex_escaped(cell.text);
        }
        if (!cell.value) {
            return std::string("--");
        }
        std::string text = value_text(column, cell);
        if (cell.deviation) {
            text.append(" \\pm ").append(fixed(*cell.deviation * column.scale, column.decimals));
        }
        text = enclosed(best ? "$\\mathbf{" : "$", text, best ? "}$" : "$");
        if (cell.difference) {
            text.append(" {\\scriptsize ($")
                .append(with_sign(*cell.difference * column.scale, column.decimals))
                .append("$)}");
        }
        return text;
    };
    std::string alignment;
    std::string header;
    for (const PaperColumn& column : table.columns) {
        alignment += column.is_text ? 'l' : 'r';
        header.append(header.empty() ? "" : " & ").append(latex_escaped(column.title));
        header.append(direction_of(column, "$\\uparrow$", "$\\downarrow$"));
    }
    std::string text = "% needs \\usepackage{booktabs}\n";
    for (const std::string& note : table.notes) {
        std::string line = note;
        std::replace(line.begin(), line.end(), '\n', ' ');
        text.append("% ").append(line).append("\n");
    }
    text.append("\\begin{table}\n  \\centering\n  \\caption{").append(latex_escaped(table.caption)).append("}\n");
    text.append("  \\label{").append(table.label).append("}\n  \\begin{tabular}{").append(alignment);
    text.append("}\n    \\toprule\n    ").append(header).append(" \\\\\n    \\midrule\n");
    const auto rows = texts_of(table, cell_text);
    for (size_t row = 0; row < rows.size(); ++row) {
        text += "    ";
        for (int depth = 0; depth < table.rows[row].depth; ++depth) {
            text += "\\quad ";
        }
        for (size_t i = 0; i < rows[row].size(); ++i) {
            text.append(i > 0 ? " & " : "").append(rows[row][i]);
        }
        text += " \\\\\n";
    }
    return text + "    \\bottomrule\n  \\end{tabular}\n\\end{table}\n";
}

std::string to_markdown(const PaperTable& table) {
    const auto cell_text = [](const PaperColumn& column, const PaperCell& cell, bool best) {
        if (column.is_text) {
            return markdown_escaped(cell.text);
        }
        if (!cell.value) {
            return std::string();
        }
        std::string text = value_text(column, cell);
        if (cell.deviation) {
            text.append(" \u00b1 ").append(fixed(*cell.deviation * column.scale, column.decimals));
        }
        text = best ? enclosed("**", text, "**") : text;
        if (cell.difference) {
            text.append(" (").append(with_sign(*cell.difference * column.scale, column.decimals)).append(")");
        }
        return text;
    };
    std::string text = "|";
    std::string rule = "|";
    for (const PaperColumn& column : table.columns) {
        text.append(" ").append(markdown_escaped(column.title));
        text.append(direction_of(column, "\u2191", "\u2193")).append(" |");
        rule += column.is_text ? " --- |" : " ---: |";
    }
    text.append("\n").append(rule).append("\n");
    const auto rows = texts_of(table, cell_text);
    for (size_t row = 0; row < rows.size(); ++row) {
        text += "|";
        for (size_t i = 0; i < rows[row].size(); ++i) {
            text += " ";
            for (int depth = 0; i == 0 && depth < table.rows[row].depth; ++depth) {
                text += "&nbsp;&nbsp;";
            }
            text.append(rows[row][i]).append(" |");
        }
        text += "\n";
    }
    return text.append("\n").append(table.caption).append("\n");
}

/// With every part of a measured figure as a column of its own.
Table tidy(const PaperTable& table) {
    Table result{table.caption, {}, {}};
    result.rows.resize(table.rows.size());
    const auto add = [&](const std::string& name, bool always, const auto& part) {
        const bool any = std::any_of(table.rows.begin(), table.rows.end(),
                                     [&](const PaperRow& row) { return part(row).has_value(); });
        if (any || always) {
            result.columns.push_back(name);
            for (size_t row = 0; row < table.rows.size(); ++row) {
                add_optional(result.rows[row], part(table.rows[row]));
            }
        }
    };
    for (size_t i = 0; i < table.columns.size(); ++i) {
        const PaperColumn& column = table.columns[i];
        if (column.is_text) {
            result.columns.push_back(column.key);
            for (size_t row = 0; row < table.rows.size(); ++row) {
                result.rows[row].emplace_back(table.rows[row].cells[i].text);
            }
            continue;
        }
        const auto end = [i](const PaperRow& row, double analysis::Interval::*which) {
            const auto& interval = row.cells[i].interval;
            return interval ? std::optional<double>((*interval).*which) : std::nullopt;
        };
        add(column.key, true, [i](const PaperRow& row) { return row.cells[i].value; });
        if (column.is_measured) {
            add(column.key + "_std", false, [i](const PaperRow& row) { return row.cells[i].deviation; });
            add(column.key + "_low", false, [&](const PaperRow& row) { return end(row, &analysis::Interval::low); });
            add(column.key + "_high", false, [&](const PaperRow& row) { return end(row, &analysis::Interval::high); });
            add(column.key + "_difference", false, [i](const PaperRow& row) { return row.cells[i].difference; });
        }
    }
    for (const auto& [name, value] : table.constants) {
        result.columns.push_back(name);
        for (std::vector<Cell>& row : result.rows) {
            row.emplace_back(value);
        }
    }
    return result;
}

} // namespace

std::string render(const PaperTable& table, TableFormat format) {
    switch (format) {
    case TableFormat::latex:
        return to_latex(table);
    case TableFormat::markdown:
        return to_markdown(table);
    default:
        return render(tidy(table), format);
    }
}

} // namespace midstage::runs
