// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/score_values.h"

#include <algorithm>
#include <cmath>
#include <memory>

namespace midstage::widgets {

/// Scores 0, 1 ... 99 of ID samples and, `shift` lower, of two OOD sets of 50 samples each.
inline ScoreContentPtr sample_scores(double epoch = 7, double shift = 40, const QString& run = QStringLiteral("run")) {
    auto content = std::make_shared<ScoreContent>();
    content->run = run;
    content->epoch = epoch;
    content->score = QStringLiteral("energy");
    QVector<QVector<double>> values(3);
    for (int i = 0; i < 100; ++i) {
        values[0].append(i);
        if (i % 2 == 0) {
            values[1].append(i - shift);
            values[2].append(i - shift / 2);
        }
    }
    content->low = -shift;
    content->high = 99;
    const QStringList names{QStringLiteral("id_test"), QStringLiteral("near"), QStringLiteral("/data/far")};
    constexpr int bins = 20;
    for (int set = 0; set < 3; ++set) {
        ScoreSet made;
        made.name = names[set];
        made.count = values[set].size();
        made.heights = QVector<double>(bins, 0);
        const double width = (content->high - content->low) / bins;
        for (const double value : values[set]) {
            const int bin = std::min(bins - 1, static_cast<int>((value - content->low) / width));
            made.heights[bin] += 1 / (width * double(made.count));
        }
        for (int i = 0; i < 50; ++i) {
            made.density.x.append(content->low + i * (content->high - content->low) / 49);
            made.density.y.append(0.01 + 0.0001 * i);
        }
        made.roc = {{0, 0.2, 1}, {0, 0.8, 1}};
        made.precision = {{0, 0.5, 1}, {1, 0.9, 0.66}};
        made.metrics[Metric::auroc] = 0.8 + 0.05 * set;
        made.metrics[Metric::fpr95] = 0.4;
        for (int i = 0; i < 10; ++i) {
            const double score = set == 0 ? i : values[set][values[set].size() - 1 - i];
            made.most_wrong.append({i, score, set == 0 ? 1 : -1, 2});
        }
        content->sets.append(made);
    }
    content->read = [values](double threshold) {
        const auto share = [&](int set) {
            return double(std::count_if(values[set].begin(), values[set].end(),
                                        [&](double value) { return value >= threshold; })) /
                   double(values[set].size());
        };
        ThresholdReading reading;
        reading.threshold = threshold;
        reading.id_accepted = share(0);
        reading.ood_accepted = {share(1), share(2)};
        reading.mean_ood_accepted = (share(1) + share(2)) / 2;
        reading.accuracy_of_accepted = 0.9;
        reading.right_and_accepted = 0.9 * share(0);
        return reading;
    };
    content->threshold_at = [](double share) { return 100 - std::max(1.0, std::ceil(share * 100 - 1e-9)); };
    return content;
}

} // namespace midstage::widgets
