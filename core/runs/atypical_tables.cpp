// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/atypical_tables.h"

#include "core/analysis/detection.h"
#include "core/analysis/rank_correlation.h"
#include "core/base/atomic_file.h"
#include "core/base/npz.h"
#include "core/data/image_set.h"
#include "core/runs/csv_row.h"
#include "core/runs/dynamics_file.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <cmath>
#include <functional>
#include <set>

namespace midstage::runs {
namespace {

using analysis::Detection;
using analysis::DetectionPoint;

const std::vector<std::string> criteria_columns{
    "criterion", "keep_fraction", "kind",   "positives",        "average_precision", "auroc",
    "flagged",   "precision",     "recall", "oracle_threshold", "oracle_precision",  "oracle_recall"};

/// A criterion of the samples of which it is known, with their kinds. It may be known of some alone: the record of a
/// short training lacks those that were in no batch.
struct KnownPart {
    std::vector<double> values;
    std::vector<uint8_t> kinds;
};

KnownPart known_part(const Criterion& criterion, const std::vector<uint8_t>& truth) {
    KnownPart part;
    for (size_t i = 0; i < criterion.values.size(); ++i) {
        if (!std::isnan(criterion.values[i])) {
            part.values.push_back(criterion.values[i]);
            part.kinds.push_back(truth[i]);
        }
    }
    return part;
}

/// "all" and each kind that there is, with how a criterion finds it.
void for_each_kind(const std::vector<Criterion>& criteria, const std::vector<uint8_t>& truth,
                   const std::function<void(const Criterion&, const std::string& kind, const Detection&)>& take) {
    if (truth.empty()) {
        return;
    }
    for (const Criterion& criterion : criteria) {
        const auto& [values, kinds] = known_part(criterion, truth);
        std::set<uint8_t> present(kinds.begin(), kinds.end());
        present.erase(0);
        if (present.empty()) { // nothing that could be found
            continue;
        }
        std::vector<uint8_t> any(kinds.size());
        std::transform(kinds.begin(), kinds.end(), any.begin(), [](uint8_t kind) { return kind == 0 ? 0 : 1; });
        take(criterion, "all", Detection(values, any));
        for (const uint8_t kind : present) {
            take(criterion, data::to_string(static_cast<data::AtypicalKind>(kind)),
                 analysis::detection_of_kind(values, kinds, kind));
        }
    }
}

/// One column of atypical.csv.
struct Column {
    std::string name;
    std::function<std::string(int64_t sample)> text;
};

template <class Number>
Column column_of(const std::string& name, const at::Tensor& tensor) {
    if (!tensor.defined()) {
        return {name, [](int64_t) { return std::string(); }};
    }
    const at::Tensor values = tensor.contiguous();
    return {name, [values](int64_t i) {
                const Number value = values.const_data_ptr<Number>()[i];
                return std::is_floating_point_v<Number> ? number_text(static_cast<double>(value))
                                                        : std::to_string(static_cast<int64_t>(value));
            }};
}

Column column_of(const std::string& name, const std::vector<double>& values) {
    return {name, [&values](int64_t i) {
                const double value = values[static_cast<size_t>(i)];
                return std::isnan(value) ? std::string() : number_text(value);
            }};
}

std::vector<Column> training_columns(const AtypicalSamples& samples) {
    std::vector<Column> columns;
    const auto empty = [](int64_t) { return std::string(); };
    if (!samples.training) {
        for (const char* name : {"final_loss", "area_under_margin", "forgetting_events", "first_learnt"}) {
            columns.push_back({name, empty});
        }
        return columns;
    }
    const analysis::TrainingCriteria& training = *samples.training;
    columns.push_back(column_of("final_loss", training.final_loss));
    columns.push_back(column_of("area_under_margin", training.area_under_margin));
    columns.push_back({"forgetting_events", [&training](int64_t i) {
                           const auto sample = static_cast<size_t>(i);
                           return training.visited(sample) ? std::to_string(training.forgetting_events[sample])
                                                           : std::string();
                       }});
    columns.push_back({"first_learnt", [&samples, &training](int64_t i) {
                           const int64_t row = training.first_learnt[static_cast<size_t>(i)];
                           return row < 0 ? std::string()
                                          : std::to_string(samples.recorded_epochs[static_cast<size_t>(row)]);
                       }});
    return columns;
}

std::vector<Column> atypical_columns(const AtypicalSamples& samples, const std::vector<uint8_t>& truth,
                                     double threshold) {
    const masks::MaskedFigures& masked = samples.masked.front();
    const at::Tensor labels = samples.facts.labels.contiguous();
    const at::Tensor flips = masked.flip_fraction.contiguous();
    std::vector<Column> columns{
        {"index", [](int64_t i) { return std::to_string(i); }},
        column_of<int64_t>("source_index", samples.facts.source_index),
        column_of<int64_t>("label", labels),
        {"class",
         [&samples, labels](int64_t i) {
             const auto label = static_cast<size_t>(labels.const_data_ptr<int64_t>()[i]);
             return label < samples.class_names.size() ? samples.class_names[label] : std::string();
         }},
        column_of<int64_t>("true_label", samples.facts.true_labels),
        {"kind",
         [&truth](int64_t i) {
             const uint8_t kind = truth.empty() ? uint8_t{0} : truth[static_cast<size_t>(i)];
             return kind == 0 ? std::string() : data::to_string(static_cast<data::AtypicalKind>(kind));
         }},
        column_of<int64_t>("prediction_full", samples.full.prediction),
        column_of<int64_t>("prediction_masked", masked.prediction),
        column_of<float>("loss_full", samples.full.loss),
        column_of<float>("loss_masked", masked.loss),
        column_of<float>("margin_full", samples.full.margin),
        column_of<float>("margin_masked", masked.margin),
        column_of<float>("flip_fraction", flips),
        column_of<float>("error_fraction", masked.error_fraction),
    };
    for (Column& column : training_columns(samples)) {
        columns.push_back(std::move(column));
    }
    columns.push_back({"atypical", [flips, threshold](int64_t i) {
                           const bool reached = flips.const_data_ptr<float>()[i] >= masks::flip_threshold(threshold);
                           return std::string(reached ? "1" : "0");
                       }});
    return columns;
}

} // namespace

std::vector<CriterionRow> criterion_rows(const std::vector<Criterion>& criteria, const std::vector<uint8_t>& truth,
                                         double threshold) {
    std::vector<CriterionRow> rows;
    for_each_kind(criteria, truth,
                  [&](const Criterion& criterion, const std::string& kind, const Detection& detection) {
                      const DetectionPoint oracle = detection.oracle_best_f1();
                      CriterionRow row{.criterion = criterion.name,
                                       .keep_fraction = criterion.keep_fraction,
                                       .kind = kind,
                                       .positives = detection.curve().back().true_positives,
                                       .average_precision = detection.average_precision(),
                                       .auroc = detection.auroc(),
                                       .flagged = {},
                                       .precision = {},
                                       .recall = {},
                                       .oracle_threshold = oracle.threshold,
                                       .oracle_precision = oracle.precision.value_or(0),
                                       .oracle_recall = oracle.recall};
                      if (criterion.name == "flip_fraction") {
                          const DetectionPoint point = detection.at(masks::flip_threshold(threshold));
                          row.flagged = point.flagged;
                          row.precision = point.precision;
                          row.recall = point.recall;
                      }
                      rows.push_back(std::move(row));
                  });
    return rows;
}

void write_atypical(const std::filesystem::path& file, const AtypicalSamples& samples, double threshold) {
    const std::vector<uint8_t> truth = truth_of(samples.facts);
    const std::vector<Column> columns = atypical_columns(samples, truth, threshold);
    std::vector<std::string> fields;
    fields.reserve(columns.size());
    for (const Column& column : columns) {
        fields.push_back(column.name);
    }
    std::string text = csv_line(fields) + "\n";
    for (int64_t i = 0; i < samples.full.loss.numel(); ++i) {
        for (size_t k = 0; k < columns.size(); ++k) {
            fields[k] = columns[k].text(i);
        }
        text += csv_line(fields) + "\n";
    }
    write_file_atomically(file, text);
}

std::optional<FlaggedCount> read_flagged(const std::filesystem::path& file) {
    std::error_code ignored;
    if (!std::filesystem::exists(file, ignored)) {
        return std::nullopt;
    }
    const std::string name = file.string();
    const CsvTable table = parse_csv(read_file(file), name);
    FlaggedCount count;
    for (size_t i = 0; i < table.rows.size(); ++i) {
        ++count.samples;
        count.flagged += CsvRow(table, i, name).field("atypical") == "1" ? 1 : 0;
    }
    return count;
}

void write_atypical_arrays(const std::filesystem::path& file, const AtypicalSamples& samples) {
    const auto stacked = [&](at::Tensor masks::MaskedFigures::*member) {
        std::vector<at::Tensor> rows;
        for (const masks::MaskedFigures& masked : samples.masked) {
            rows.push_back(masked.*member);
        }
        return at::stack(rows);
    };
    NamedArrays arrays{{"keep_fraction", at::tensor(samples.keep_fractions, at::kDouble)},
                       {"flip_fraction", stacked(&masks::MaskedFigures::flip_fraction)},
                       {"error_fraction", stacked(&masks::MaskedFigures::error_fraction)},
                       {"masked_loss", stacked(&masks::MaskedFigures::loss)},
                       {"masked_margin", stacked(&masks::MaskedFigures::margin)},
                       {"masked_prediction", stacked(&masks::MaskedFigures::prediction)},
                       {"loss", samples.full.loss},
                       {"margin", samples.full.margin},
                       {"prediction", samples.full.prediction},
                       {"label", samples.facts.labels}};
    add_known_facts(samples.facts, arrays);
    write_npz(file, arrays);
}

void write_criteria(const std::filesystem::path& file, const std::vector<CriterionRow>& rows) {
    std::string text = csv_line(criteria_columns) + "\n";
    for (const CriterionRow& row : rows) {
        text += csv_line({row.criterion, optional_text(row.keep_fraction), row.kind, std::to_string(row.positives),
                          number_text(row.average_precision), optional_text(row.auroc), optional_text(row.flagged),
                          optional_text(row.precision), optional_text(row.recall), number_text(row.oracle_threshold),
                          number_text(row.oracle_precision), number_text(row.oracle_recall)}) +
                "\n";
    }
    write_file_atomically(file, text);
}

std::vector<CriterionRow> read_criteria(const std::filesystem::path& file) {
    const CsvTable table = read_csv_if_there(file);
    const std::string name = file.string();
    std::vector<CriterionRow> rows(table.rows.size());
    for (size_t i = 0; i < rows.size(); ++i) {
        const CsvRow csv(table, i, name);
        CriterionRow& row = rows[i];
        row.criterion = csv.field("criterion");
        row.kind = csv.field("kind");
        csv.number("keep_fraction", row.keep_fraction);
        csv.number("positives", row.positives);
        csv.number("average_precision", row.average_precision);
        csv.number("auroc", row.auroc);
        if (!csv.field("flagged").empty()) {
            csv.number("flagged", row.flagged.emplace());
        }
        csv.number("precision", row.precision);
        csv.number("recall", row.recall);
        csv.number("oracle_threshold", row.oracle_threshold);
        csv.number("oracle_precision", row.oracle_precision);
        csv.number("oracle_recall", row.oracle_recall);
    }
    return rows;
}

void write_truth_curves(const std::filesystem::path& file, const std::vector<Criterion>& criteria,
                        const std::vector<uint8_t>& truth) {
    constexpr size_t points = 200;
    std::string text =
        csv_line({"criterion", "keep_fraction", "kind", "threshold", "flagged", "precision", "recall"}) + "\n";
    for_each_kind(criteria, truth,
                  [&](const Criterion& criterion, const std::string& kind, const Detection& detection) {
                      for (const DetectionPoint& point : analysis::thin_out(detection.curve(), points)) {
                          text += csv_line({criterion.name, optional_text(criterion.keep_fraction), kind,
                                            number_text(point.threshold), std::to_string(point.flagged),
                                            optional_text(point.precision), number_text(point.recall)}) +
                                  "\n";
                      }
                  });
    write_file_atomically(file, text);
}

void write_correlations(const std::filesystem::path& file, const std::vector<Criterion>& criteria) {
    std::string text =
        csv_line({"criterion_a", "keep_fraction_a", "criterion_b", "keep_fraction_b", "spearman"}) + "\n";
    for (size_t a = 0; a < criteria.size(); ++a) {
        for (size_t b = a + 1; b < criteria.size(); ++b) {
            const double rho = analysis::spearman(criteria[a].values, criteria[b].values);
            text += csv_line({criteria[a].name, optional_text(criteria[a].keep_fraction), criteria[b].name,
                              optional_text(criteria[b].keep_fraction), std::isnan(rho) ? "" : number_text(rho)}) +
                    "\n";
        }
    }
    write_file_atomically(file, text);
}

} // namespace midstage::runs
