// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/metric.h"

#include <QString>
#include <QVector>
#include <functional>
#include <limits>
#include <memory>

namespace midstage::widgets {

/// A line of a plot of scores.
struct ScoreCurve {
    QVector<double> x;
    QVector<double> y;
};

/// One sample with its score.
struct ScoredSample {
    int sample = 0; ///< position in its set
    double score = 0;
    int label = -1;      ///< of ID samples; -1 = not known
    int prediction = -1; ///< of the network; -1 = not known
};

/// One set under one score.
struct ScoreSet {
    QString name; ///< as in files: "id_test", or the OOD set's
    qint64 count = 0;
    bool validation = false; ///< an OOD set that means over OOD sets leave out
    QVector<double> heights; ///< of the histogram's equal bins over the content's range; density a unit of score
    ScoreCurve density;      ///< smoothed
    ScoreCurve roc;          ///< of OOD sets: true-positive rate over false-positive rate
    ScoreCurve precision;    ///< of OOD sets: precision over recall, ID positive
    MetricValues metrics;    ///< of OOD sets
    /// ID: those of the lowest score, lowest first; OOD: those of the highest score, highest first.
    QVector<ScoredSample> most_wrong;
};

/// What a threshold does, as fractions in [0, 1]; NaN where not known.
struct ThresholdReading {
    double threshold = std::numeric_limits<double>::quiet_NaN();
    double id_accepted = std::numeric_limits<double>::quiet_NaN(); ///< true-positive rate
    QVector<double> ood_accepted;                                  ///< false-positive rate of each OOD set
    double mean_ood_accepted = std::numeric_limits<double>::quiet_NaN();
    double accuracy_of_accepted = std::numeric_limits<double>::quiet_NaN(); ///< among the ID samples accepted
    double right_and_accepted = std::numeric_limits<double>::quiet_NaN();   ///< of all ID samples
};

/// One score at one checkpoint: the ID set first, then the OOD sets.
struct ScoreContent {
    QString run; ///< its name, for people
    double epoch = 0;
    QString score;  ///< as in ood.csv
    double low = 0; ///< range of all scores
    double high = 1;
    QVector<ScoreSet> sets;
    /// The costs of any threshold; quick.
    std::function<ThresholdReading(double threshold)> read;
    /// The highest threshold that accepts at least this share of the ID samples; quick.
    std::function<double(double id_accepted)> threshold_at;
};
using ScoreContentPtr = std::shared_ptr<const ScoreContent>;

/// The share of ID samples that a threshold accepts where nobody has chosen another one: that of FPR95.
inline constexpr double usual_id_accepted = 0.95;

/// A score in as many digits as its range needs.
QString score_text(double score, double low, double high);
/// "id_test" for people, a path's last part, or the name.
QString score_set_title(const QString& set);
/// What the threshold costs, in one sentence or two.
QString threshold_sentence(const ScoreContent& content, const ThresholdReading& reading);

/// The curves as CSV, one point a row: run, epoch, score, curve ("histogram", "density", "roc", "precision_recall"),
/// set, x, y. For the histogram x is a bin's lower end, and a last row of each set closes the last bin.
QString scores_as_csv(const QVector<ScoreContentPtr>& contents);

} // namespace midstage::widgets
