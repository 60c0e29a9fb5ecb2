// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/score_values.h"

#include "widgets/checkpoint.h"
#include "widgets/curves.h"
#include "widgets/file_texts.h"
#include "widgets/plot_export.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <cmath>

namespace midstage::widgets {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ScoreValues)
};

QString row(const QString& head, const char* curve, const QString& set, double x, double y) {
    return head + QString::fromLatin1(curve) + QLatin1Char(',') + csv_text(set) + QLatin1Char(',') + csv_number(x) +
           QLatin1Char(',') + csv_number(y) + QLatin1Char('\n');
}

void append_curves(QString& csv, const ScoreContent& content) {
    const QString head = csv_text(content.run) + QLatin1Char(',') + csv_number(content.epoch) + QLatin1Char(',') +
                         csv_text(content.score) + QLatin1Char(',');
    for (const ScoreSet& set : content.sets) {
        const auto bins = set.heights.size();
        for (qsizetype bin = 0; bin < bins; ++bin) {
            csv += row(head, "histogram", set.name,
                       content.low + double(bin) * (content.high - content.low) / double(bins), set.heights[bin]);
        }
        if (bins > 0) {
            csv += row(head, "histogram", set.name, content.high, 0);
        }
        const auto add = [&](const char* name, const ScoreCurve& curve) {
            for (qsizetype i = 0; i < curve.x.size(); ++i) {
                csv += row(head, name, set.name, curve.x[i], curve.y[i]);
            }
        };
        add("density", set.density);
        add("roc", set.roc);
        add("precision_recall", set.precision);
    }
}

} // namespace

QString score_text(double score, double low, double high) {
    if (!std::isfinite(score)) {
        return QStringLiteral("\u2013");
    }
    const double length = high - low;
    const int digits = length > 0 ? std::clamp(3 - static_cast<int>(std::floor(std::log10(length))), 0, 9) : 3;
    return text_locale().toString(score, 'f', digits);
}

QString score_set_title(const QString& set) {
    return set == QLatin1String("id_test") ? Text::tr("ID test") : short_set_name(set);
}

QString threshold_sentence(const ScoreContent& content, const ThresholdReading& reading) {
    const QString threshold = score_text(reading.threshold, content.low, content.high);
    const QString kept = percent_text(100 * reading.id_accepted);
    const QString of_id =
        std::isfinite(reading.accuracy_of_accepted)
            ? Text::tr("Threshold %1 keeps %2 of ID; of these %3 are classified right (%4 of all ID).")
                  .arg(threshold, kept, percent_text(100 * reading.accuracy_of_accepted),
                       percent_text(100 * reading.right_and_accepted))
            : Text::tr("Threshold %1 keeps %2 of ID.").arg(threshold, kept);
    if (!std::isfinite(reading.mean_ood_accepted)) {
        return of_id;
    }
    const auto counted = static_cast<int>(std::count_if(content.sets.begin() + 1, content.sets.end(),
                                                        [](const ScoreSet& set) { return !set.validation; }));
    const QString passing = percent_text(100 * reading.mean_ood_accepted);
    const QString of_ood = counted == 1
                               ? Text::tr("It lets %1 of OOD pass.").arg(passing)
                               : Text::tr("It lets %1 of OOD pass (mean of %n set(s)).", nullptr, counted).arg(passing);
    //: Two sentences, one after the other.
    return Text::tr("%1 %2").arg(of_id, of_ood);
}

QString scores_as_csv(const QVector<ScoreContentPtr>& contents) {
    QString csv = QStringLiteral("run,epoch,score,curve,set,x,y\n");
    for (const ScoreContentPtr& content : contents) {
        append_curves(csv, *content);
    }
    return csv;
}

} // namespace midstage::widgets
