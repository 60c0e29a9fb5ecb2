// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/tables.h"

#include "core/runs/csv_row.h"

#include <algorithm>
#include <cmath>

namespace midstage::runs {
namespace {

const std::vector<std::string>& fixed_metrics_columns() {
    static const std::vector<std::string> columns{"epoch",
                                                  "step",
                                                  "lr",
                                                  "train_loss",
                                                  "train_accuracy",
                                                  "validation_loss",
                                                  "validation_accuracy",
                                                  "test_loss",
                                                  "test_accuracy",
                                                  "seconds",
                                                  "images_per_second",
                                                  "evaluation_seconds",
                                                  "checkpoint"};
    return columns;
}

} // namespace

std::vector<std::string> metrics_columns(const CheckpointRow& row) {
    std::vector<std::string> columns = fixed_metrics_columns();
    for (const auto& [name, value] : row.extra) {
        columns.push_back(name);
    }
    return columns;
}

std::vector<std::string> metrics_fields(const CheckpointRow& row, const std::vector<std::string>& columns) {
    std::vector<std::string> fields{number_text(row.epoch),
                                    std::to_string(row.step),
                                    optional_text(std::optional(row.lr)),
                                    optional_text(std::optional(row.train_loss)),
                                    optional_text(std::optional(row.train_accuracy)),
                                    optional_text(row.validation_loss),
                                    optional_text(row.validation_accuracy),
                                    number_text(row.test_loss),
                                    number_text(row.test_accuracy),
                                    number_text(row.seconds),
                                    number_text(row.images_per_second),
                                    number_text(row.evaluation_seconds),
                                    row.checkpoint};
    for (size_t i = fields.size(); i < columns.size(); ++i) {
        const auto found = row.extra.find(columns[i]);
        fields.push_back(found == row.extra.end() ? std::string() : number_text(found->second));
    }
    return fields;
}

std::vector<CheckpointRow> parse_metrics(std::string_view text, const std::string& file) {
    const CsvTable table = parse_csv(text, file);
    const auto& fixed = fixed_metrics_columns();
    std::vector<CheckpointRow> rows;
    for (size_t i = 0; i < table.rows.size(); ++i) {
        const CsvRow reader(table, i, file);
        CheckpointRow row;
        reader.number("epoch", row.epoch);
        reader.number("step", row.step);
        reader.number_or_nan("lr", row.lr);
        reader.number_or_nan("train_loss", row.train_loss);
        reader.number_or_nan("train_accuracy", row.train_accuracy);
        reader.number("validation_loss", row.validation_loss);
        reader.number("validation_accuracy", row.validation_accuracy);
        reader.number("test_loss", row.test_loss);
        reader.number("test_accuracy", row.test_accuracy);
        reader.number("seconds", row.seconds);
        reader.number("images_per_second", row.images_per_second);
        reader.number("evaluation_seconds", row.evaluation_seconds);
        row.checkpoint = reader.field("checkpoint");
        for (size_t column = 0; column < table.columns.size(); ++column) {
            double value = 0;
            if (std::find(fixed.begin(), fixed.end(), table.columns[column]) == fixed.end() &&
                parse_number(table.rows[i][column], value)) {
                row.extra[table.columns[column]] = value;
            }
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

const std::vector<std::string>& ood_columns() {
    static const std::vector<std::string> columns{"epoch",           "ood_set",  "score", "auroc",
                                                  "aupr_in",         "aupr_out", "fpr95", "fpr95_openood",
                                                  "fpr95_reference", "n_id",     "n_ood", "role"};
    return columns;
}

std::vector<std::string> ood_fields(const OodRow& row) {
    const ood::Metrics& m = row.metrics;
    return {number_text(row.epoch),
            row.ood_set,
            row.score,
            number_text(m.auroc),
            number_text(m.aupr_in),
            number_text(m.aupr_out),
            number_text(m.fpr95),
            number_text(m.fpr95_openood),
            number_text(m.fpr95_reference),
            std::to_string(m.n_id),
            std::to_string(m.n_ood),
            row.validation ? "validation" : "test"};
}

std::vector<std::string> ood_fields(const OodRow& row, const std::vector<std::string>& columns) {
    const std::vector<std::string>& known = ood_columns();
    const std::vector<std::string> fields = ood_fields(row);
    std::vector<std::string> ordered;
    for (const std::string& column : columns) {
        const auto found = std::find(known.begin(), known.end(), column);
        ordered.push_back(found == known.end() ? std::string() : fields[static_cast<size_t>(found - known.begin())]);
    }
    return ordered;
}

std::vector<OodRow> parse_ood(std::string_view text, const std::string& file) {
    const CsvTable table = parse_csv(text, file);
    std::vector<OodRow> rows;
    rows.reserve(table.rows.size());
    for (size_t i = 0; i < table.rows.size(); ++i) {
        const CsvRow reader(table, i, file);
        OodRow row;
        reader.number("epoch", row.epoch);
        row.ood_set = reader.field("ood_set");
        row.score = reader.field("score");
        reader.number("auroc", row.metrics.auroc);
        reader.number("aupr_in", row.metrics.aupr_in);
        reader.number("aupr_out", row.metrics.aupr_out);
        reader.number("fpr95", row.metrics.fpr95);
        reader.number("fpr95_openood", row.metrics.fpr95_openood);
        reader.number("fpr95_reference", row.metrics.fpr95_reference);
        reader.number("n_id", row.metrics.n_id);
        reader.number("n_ood", row.metrics.n_ood);
        // Runs of the first version do not have it.
        row.validation = reader.has("role") && reader.field("role") == "validation";
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace midstage::runs
