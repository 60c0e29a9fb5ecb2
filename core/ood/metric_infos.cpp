// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ood/metrics.h"

#include <algorithm>

namespace midstage::ood {

const std::vector<MetricInfo>& metric_infos() {
    static const std::vector<MetricInfo> all{
        {"auroc", "AUROC", true, &Metrics::auroc},
        {"aupr_in", "AUPR (ID positive)", true, &Metrics::aupr_in},
        {"aupr_out", "AUPR (OOD positive)", true, &Metrics::aupr_out},
        {"fpr95", "FPR95 (ID positive)", false, &Metrics::fpr95},
        {"fpr95_openood", "FPR95 (OOD positive, OpenOOD)", false, &Metrics::fpr95_openood},
        {"fpr95_reference", "FPR95 (nearest recall, Unleashing Mask)", false, &Metrics::fpr95_reference},
    };
    return all;
}

const MetricInfo* find_metric(const std::string& name) {
    const auto found = std::find_if(metric_infos().begin(), metric_infos().end(),
                                    [&](const MetricInfo& info) { return info.name == name; });
    return found == metric_infos().end() ? nullptr : &*found;
}

std::string known_metrics() {
    std::string names;
    for (const MetricInfo& info : metric_infos()) {
        names += (names.empty() ? "" : ", ") + info.name;
    }
    return names;
}

} // namespace midstage::ood
