// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/curves.h"

#include "widgets/file_texts.h"
#include <QCoreApplication>
#include <QHash>
#include <QLocale>
#include <algorithm>
#include <cmath>

namespace midstage::widgets {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Curves)
};

double rounded(double percent) {
    return std::round(percent * 10) / 10;
}

Curve curve_of(const QVector<Checkpoint>& checkpoints, const QString& name, const QString& key,
               double Checkpoint::*member, double factor) {
    Curve curve{name, key, {}, {}};
    curve.x.reserve(checkpoints.size());
    curve.y.reserve(checkpoints.size());
    for (const Checkpoint& checkpoint : checkpoints) {
        curve.x.append(checkpoint.epoch);
        curve.y.append(checkpoint.*member * factor);
    }
    return curve;
}

bool has_values(const Curve& curve) {
    return std::any_of(curve.y.begin(), curve.y.end(), [](double value) { return std::isfinite(value); });
}

} // namespace

TrainingCurves training_curves(const QVector<Checkpoint>& checkpoints) {
    TrainingCurves curves;
    curves.loss.append(
        curve_of(checkpoints, Text::tr("Training loss"), QStringLiteral("train_loss"), &Checkpoint::train_loss, 1));
    curves.loss.append(
        curve_of(checkpoints, Text::tr("Test loss"), QStringLiteral("test_loss"), &Checkpoint::test_loss, 1));
    curves.accuracy.append(curve_of(checkpoints, Text::tr("Training accuracy"), QStringLiteral("train_accuracy"),
                                    &Checkpoint::train_accuracy, 100));
    curves.accuracy.append(curve_of(checkpoints, Text::tr("Test accuracy"), QStringLiteral("test_accuracy"),
                                    &Checkpoint::test_accuracy, 100));
    const Curve loss = curve_of(checkpoints, Text::tr("Validation loss"), QStringLiteral("validation_loss"),
                                &Checkpoint::validation_loss, 1);
    if (has_values(loss)) {
        curves.loss.append(loss);
    }
    const Curve accuracy = curve_of(checkpoints, Text::tr("Validation accuracy"), QStringLiteral("validation_accuracy"),
                                    &Checkpoint::validation_accuracy, 100);
    if (has_values(accuracy)) {
        curves.accuracy.append(accuracy);
    }
    const Curve constrained = curve_of(checkpoints, Text::tr("Constrained loss"), QStringLiteral("constrained_loss"),
                                       &Checkpoint::constrained_loss, 1);
    if (has_values(constrained)) {
        curves.loss.append(constrained);
    }
    const Curve lr = curve_of(checkpoints, Text::tr("Learning rate"), QStringLiteral("lr"), &Checkpoint::lr, 1);
    if (has_values(lr)) {
        curves.learning_rate.append(lr);
    }
    return curves;
}

OodCurves ood_curves(const QVector<Checkpoint>& checkpoints, Metric metric, const QString& score) {
    OodCurves curves;
    curves.metric = metric;
    curves.score = score;
    const QString prefix = metric_key(metric) + QLatin1Char('.') + score + QLatin1Char('.');
    QHash<QString, qsizetype> place;
    for (const QString& set : ood_sets_in(checkpoints)) {
        place.insert(set, curves.sets.size());
        Curve curve{short_set_name(set), prefix + set, {}, QVector<double>(checkpoints.size(), Checkpoint::unknown)};
        curve.x.reserve(checkpoints.size());
        for (const Checkpoint& checkpoint : checkpoints) {
            curve.x.append(checkpoint.epoch);
        }
        curves.sets.append(curve);
    }
    for (qsizetype i = 0; i < checkpoints.size(); ++i) {
        for (const OodResult& result : checkpoints[i].ood) {
            if (result.score == score) {
                curves.sets[place.value(result.set)].y[i] = result.values[metric] * 100;
            }
        }
    }
    curves.mean = {Text::tr("Mean"), prefix + QStringLiteral("mean"), {}, {}};
    for (qsizetype i = 0; i < checkpoints.size(); ++i) {
        double sum = 0;
        for (const Curve& curve : curves.sets) {
            sum += curve.y[i];
        }
        curves.mean.x.append(checkpoints[i].epoch);
        curves.mean.y.append(curves.sets.isEmpty() ? Checkpoint::unknown : sum / double(curves.sets.size()));
    }
    return curves;
}

std::optional<BestAndFinal> best_and_final(const OodCurves& curves) {
    const Curve& mean = curves.mean;
    const double sign = higher_is_better(curves.metric) ? 1 : -1;
    BestAndFinal found;
    bool any = false;
    for (qsizetype i = 0; i < mean.y.size(); ++i) {
        if (!std::isfinite(mean.y[i])) {
            continue;
        }
        if (!any || sign * mean.y[i] > sign * found.best_value) {
            found.best_index = static_cast<int>(i);
            found.best_epoch = mean.x[i];
            found.best_value = mean.y[i];
        }
        found.final_index = static_cast<int>(i);
        found.final_epoch = mean.x[i];
        found.final_value = mean.y[i];
        any = true;
    }
    if (!any) {
        return std::nullopt;
    }
    found.lost = std::max(0.0, sign * (rounded(found.best_value) - rounded(found.final_value)));
    return found;
}

QString gap_sentence(const BestAndFinal& found, Metric metric, bool unfinished) {
    const QString title = metric_title(metric);
    const QString best = percent_text(found.best_value);
    if (found.best_index == found.final_index) {
        return (unfinished ? Text::tr("Best %1 so far: %2 at the latest checkpoint (epoch %3).")
                           : Text::tr("Best %1: %2 at the final checkpoint (epoch %3); nothing lost."))
            .arg(title, best, epoch_text(found.best_epoch));
    }
    const QString pattern = unfinished
                                ? Text::tr("Best %1 so far %2 at epoch %3, latest %4 at epoch %5: %6 points lost.")
                                : Text::tr("Best %1 %2 at epoch %3, final %4 at epoch %5: %6 points lost.");
    return pattern.arg(title, best, epoch_text(found.best_epoch), percent_text(found.final_value),
                       epoch_text(found.final_epoch), text_locale().toString(found.lost, 'f', 1));
}

QString recovery_sentence(const BestAndFinal& found, Metric metric, const StartLevel& start, bool unfinished) {
    const double sign = higher_is_better(metric) ? 1 : -1;
    const double gained = sign * (rounded(found.final_value) - rounded(start.value));
    const double lost_before = std::max(0.0, sign * (rounded(start.parent_best) - rounded(start.value)));
    const double won_back = std::min(gained, lost_before);
    const auto points = [](double value) { return text_locale().toString(std::abs(value), 'f', 1); };
    const QString pattern = unfinished ? Text::tr("Started at %1 %2, latest %3 at epoch %4: %5.")
                                       : Text::tr("Started at %1 %2, final %3 at epoch %4: %5.");
    QString result;
    if (gained < 0) {
        result = Text::tr("%1 points lost").arg(points(gained));
    } else if (gained == 0) {
        result = lost_before > 0 ? Text::tr("nothing won back") : Text::tr("nothing gained");
    } else if (won_back <= 0) {
        result = Text::tr("%1 points gained").arg(points(gained));
    } else if (points(gained - won_back) == points(0)) {
        result = Text::tr("%1 points won back").arg(points(won_back));
    } else {
        result = Text::tr("%1 points won back and %2 gained beyond the parent's best")
                     .arg(points(won_back), points(gained - won_back));
    }
    QString sentence = pattern.arg(metric_title(metric), percent_text(start.value), percent_text(found.final_value),
                                   epoch_text(found.final_epoch), result);
    if (found.best_index != found.final_index) {
        sentence +=
            QLatin1Char(' ') +
            Text::tr("Best %1 at epoch %2 (oracle).").arg(percent_text(found.best_value), epoch_text(found.best_epoch));
    }
    return sentence;
}

QVector<double> shifted(const SeedBand& band, double deviations) {
    QVector<double> y = band.mean;
    for (qsizetype i = 0; i < y.size(); ++i) {
        y[i] += deviations * band.deviation[i];
    }
    return y;
}

QString percent_text(double percent) {
    return std::isfinite(percent) ? QStringLiteral("%1\u00a0%").arg(text_locale().toString(percent, 'f', 1))
                                  : QStringLiteral("\u2013");
}

} // namespace midstage::widgets
