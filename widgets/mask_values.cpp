// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/mask_values.h"

#include "widgets/checkpoint.h"
#include "widgets/file_texts.h"
#include "widgets/plot_export.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <cmath>

namespace midstage::widgets {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(MaskPlot)
};

template <typename Value>
int nearest(qsizetype count, double wanted, const Value& value) {
    int best = -1;
    double least = std::numeric_limits<double>::infinity();
    for (qsizetype i = 0; i < count; ++i) {
        const double distance = std::abs(value(i) - wanted);
        if (distance < least) { // never true for NaN
            least = distance;
            best = static_cast<int>(i);
        }
    }
    return best;
}

QString percent(double fraction, int digits) {
    return text_locale().toString(100 * fraction, 'f', digits) + QStringLiteral("\u00a0%");
}

} // namespace

MaskContent sorted(MaskContent content) {
    std::stable_sort(content.estimates.begin(), content.estimates.end(),
                     [](const MaskEstimate& a, const MaskEstimate& b) { return a.keep_fraction < b.keep_fraction; });
    return content;
}

int nearest_estimate(const MaskContent& content, double constraint) {
    return nearest(content.estimates.size(), constraint, [&](qsizetype i) { return content.estimates[i].mean; });
}

int nearest_stage(const MaskContent& content, double constraint) {
    const qsizetype count = std::min(content.epochs.size(), content.training_loss.size());
    return nearest(count, constraint, [&](qsizetype i) { return content.training_loss[i]; });
}

QString loss_text(double loss) {
    if (!std::isfinite(loss)) {
        return QStringLiteral("\u2013");
    }
    const double size = std::abs(loss);
    if (size > 0 && size < 1e-4) {
        return text_locale().toString(loss, 'e', 2);
    }
    const int digits = size >= 1 || size == 0 ? 2 : 2 - static_cast<int>(std::floor(std::log10(size)));
    return text_locale().toString(loss, 'f', digits);
}

double rounded_loss(double loss) {
    if (!(loss > 0) || !std::isfinite(loss)) {
        return loss;
    }
    const double digits = std::pow(10, 2 - std::floor(std::log10(loss)));
    return std::round(loss * digits) / digits;
}

QString pruned_text(double keep_fraction) {
    const double pruned = 1 - keep_fraction;
    const double thousandths = std::round(pruned * 1e5) / 1e2; // a tenth of a percent is 1
    const int digits = std::abs(thousandths - std::round(thousandths)) < 1e-6 ? 1 : 2;
    return percent(pruned, digits);
}

QString constraint_sentence(const MaskContent& content, double constraint) {
    const int stage = nearest_stage(content, constraint);
    const int estimate = nearest_estimate(content, constraint);
    const QString value = loss_text(constraint);
    if (stage < 0 && estimate < 0) {
        return {};
    }
    const QString keep =
        estimate < 0 ? QString() : text_locale().toString(content.estimates[estimate].keep_fraction, 'g', 6);
    const QString mean = estimate < 0 ? QString() : loss_text(content.estimates[estimate].mean);
    if (stage < 0) {
        return Text::tr("c = %1 is nearest to keep fraction %2 (mean loss %3).").arg(value, keep, mean);
    }
    const QString epoch = epoch_text(content.epochs[stage]);
    const QString loss = loss_text(content.training_loss[stage]);
    if (estimate < 0) {
        return Text::tr("c = %1 is nearest to epoch %2 (training loss %3).").arg(value, epoch, loss);
    }
    return Text::tr("c = %1 is nearest to epoch %2 (training loss %3) and to keep fraction %4 (mean loss %5).")
        .arg(value, epoch, loss, keep, mean);
}

QString estimate_text(const MaskEstimate& estimate) {
    QStringList parts;
    parts.append(Text::tr("Keep %1").arg(text_locale().toString(estimate.keep_fraction, 'g', 6)));
    parts.append(Text::tr("pruned %1").arg(pruned_text(estimate.keep_fraction)));
    parts.append(Text::tr("loss %1 \u00b1 %2").arg(loss_text(estimate.mean), loss_text(estimate.deviation)));
    if (std::isfinite(estimate.accuracy)) {
        parts.append(Text::tr("accuracy %1 \u00b1 %2")
                         .arg(percent(estimate.accuracy, 1), percent(estimate.accuracy_deviation, 1)));
    }
    if (!estimate.losses.isEmpty()) {
        parts.append(Text::tr("%n mask(s)", nullptr, static_cast<int>(estimate.losses.size())));
    }
    return parts.join(QStringLiteral("  \u00b7  "));
}

QString mask_as_csv(const MaskContent& content) {
    QString text = QStringLiteral("keep_fraction,mask,loss,accuracy,mean,std,accuracy_mean,accuracy_std\n");
    for (const MaskEstimate& estimate : content.estimates) {
        const bool accuracy = std::isfinite(estimate.accuracy);
        const QString summary =
            QStringList{csv_number(estimate.mean), csv_number(estimate.deviation), csv_number(estimate.accuracy),
                        accuracy ? csv_number(estimate.accuracy_deviation) : QString()}
                .join(QLatin1Char(','));
        for (qsizetype mask = 0; mask < std::max<qsizetype>(1, estimate.losses.size()); ++mask) {
            const bool known = mask < estimate.losses.size();
            const bool known_accuracy = mask < estimate.accuracies.size();
            text += QStringList{csv_number(estimate.keep_fraction), known ? QString::number(mask) : QString(),
                                known ? csv_number(estimate.losses[mask]) : QString(),
                                known_accuracy ? csv_number(estimate.accuracies[mask]) : QString(), summary}
                        .join(QLatin1Char(',')) +
                    QLatin1Char('\n');
        }
    }
    return text;
}

} // namespace midstage::widgets
