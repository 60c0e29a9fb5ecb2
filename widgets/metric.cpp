// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/metric.h"

#include <QCoreApplication>

namespace midstage::widgets {

namespace {
struct Text {
    Q_DECLARE_TR_FUNCTIONS(Metric)
};

const char* title_source(Metric metric) {
    switch (metric) {
    case Metric::auroc:
        return QT_TRANSLATE_NOOP("Metric", "AUROC");
    case Metric::aupr_in:
        return QT_TRANSLATE_NOOP("Metric", "AUPR-in");
    case Metric::aupr_out:
        return QT_TRANSLATE_NOOP("Metric", "AUPR-out");
    case Metric::fpr95:
        return QT_TRANSLATE_NOOP("Metric", "FPR95");
    case Metric::fpr95_openood:
        return QT_TRANSLATE_NOOP("Metric", "FPR95 (OpenOOD)");
    case Metric::fpr95_reference:
        return QT_TRANSLATE_NOOP("Metric", "FPR95 (reference)");
    }
    return "";
}
} // namespace

QString metric_key(Metric metric) {
    switch (metric) {
    case Metric::auroc:
        return QStringLiteral("auroc");
    case Metric::aupr_in:
        return QStringLiteral("aupr_in");
    case Metric::aupr_out:
        return QStringLiteral("aupr_out");
    case Metric::fpr95:
        return QStringLiteral("fpr95");
    case Metric::fpr95_openood:
        return QStringLiteral("fpr95_openood");
    case Metric::fpr95_reference:
        return QStringLiteral("fpr95_reference");
    }
    return {};
}

QString metric_title(Metric metric, TextFor reader) {
    return text_for(reader, "Metric", title_source(metric));
}

QString metric_explanation(Metric metric) {
    switch (metric) {
    case Metric::auroc:
        return Text::tr(
            "Area under the ROC curve, in percent: the chance that a random ID sample scores higher than a random "
            "OOD sample. Higher is better; 50 % is guessing.");
    case Metric::aupr_in:
        return Text::tr(
            "Area under the precision-recall curve by average precision, in percent, ID samples positive. Higher "
            "is better.");
    case Metric::aupr_out:
        return Text::tr(
            "Area under the precision-recall curve by average precision, in percent, OOD samples positive. Higher "
            "is better.");
    case Metric::fpr95:
        return Text::tr(
            "Share of OOD samples accepted at the first threshold that accepts at least 95 % of the ID samples, "
            "in percent. Lower is better.");
    case Metric::fpr95_openood:
        return Text::tr(
            "OpenOOD's convention: share of ID samples rejected at the first threshold that rejects at least "
            "95 % of the OOD samples, in percent. Lower is better; not comparable with FPR95.");
    case Metric::fpr95_reference:
        return Text::tr(
            "Convention of tmlr-group/Unleashing-Mask: share of OOD samples accepted at the threshold whose ID "
            "recall is nearest to 95 %, in percent. Lower is better.");
    }
    return {};
}

bool higher_is_better(Metric metric) {
    return metric == Metric::auroc || metric == Metric::aupr_in || metric == Metric::aupr_out;
}

std::optional<Metric> metric_from_key(QStringView key) {
    for (const Metric metric : all_metrics) {
        if (metric_key(metric) == key) {
            return metric;
        }
    }
    return std::nullopt;
}

} // namespace midstage::widgets
