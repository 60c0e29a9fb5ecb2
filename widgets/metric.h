// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/text_for.h"

#include <QString>
#include <QStringView>
#include <array>
#include <optional>

namespace midstage::widgets {

/// How well a score separates ID from OOD samples.
enum class Metric { auroc, aupr_in, aupr_out, fpr95, fpr95_openood, fpr95_reference };

inline constexpr std::array all_metrics{Metric::auroc, Metric::aupr_in,       Metric::aupr_out,
                                        Metric::fpr95, Metric::fpr95_openood, Metric::fpr95_reference};

/// What is plotted where nothing else was chosen.
inline constexpr Metric default_metric = Metric::auroc;

/// The column's name in ood.csv, for example "fpr95_openood".
QString metric_key(Metric metric);
/// For people, for example "FPR95 (OpenOOD)".
QString metric_title(Metric metric, TextFor reader = TextFor::window);
/// One or two sentences that say what it measures and by which convention.
QString metric_explanation(Metric metric);
/// False for the false-positive rates.
bool higher_is_better(Metric metric);
std::optional<Metric> metric_from_key(QStringView key);

/// All metrics of one OOD set and score, as fractions in [0, 1]; NaN where not known.
struct MetricValues {
    std::array<double, all_metrics.size()> values{};
    qint64 n_id = 0;
    qint64 n_ood = 0;

    double& operator[](Metric metric) { return values.at(static_cast<size_t>(metric)); }
    double operator[](Metric metric) const { return values.at(static_cast<size_t>(metric)); }
    bool operator==(const MetricValues&) const = default;
};

} // namespace midstage::widgets
