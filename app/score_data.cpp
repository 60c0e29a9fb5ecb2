// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/score_data.h"

#include "core/base/error.h"
#include "core/ood/distribution.h"
#include "core/ood/metrics.h"
#include "core/ood/score_columns.h"
#include "core/ood/threshold_curves.h"
#include "core/runs/run_folder.h"

#include "app/info_conversion.h"

#include <algorithm>

namespace midstage::app {

namespace {

constexpr int density_points = 320;
constexpr qsizetype most_wrong = 48;

QVector<double> values_of(const std::vector<double>& values) {
    return {values.begin(), values.end()};
}

widgets::ScoreCurve curve_of(const ood::ThresholdCurve& curve) {
    return {values_of(curve.x), values_of(curve.y)};
}

widgets::MetricValues values_of(const ood::Metrics& metrics) {
    widgets::MetricValues values;
    for (const widgets::Metric metric : widgets::all_metrics) {
        values[metric] = metrics.*(ood::find_metric(widgets::metric_key(metric).toStdString())->value);
    }
    values.n_id = metrics.n_id;
    values.n_ood = metrics.n_ood;
    return values;
}

/// From the low end of the ranking for ID samples, from the high one for others.
QVector<widgets::ScoredSample> most_wrong_of(const ood::ScoredSets::Set& set, bool id) {
    QVector<widgets::ScoredSample> samples;
    const auto count = set.ranked.values.size();
    for (size_t i = 0; i < std::min<size_t>(count, most_wrong); ++i) {
        const size_t place = id ? i : count - 1 - i;
        const auto sample = static_cast<size_t>(set.ranked.samples[place]);
        const auto of = [sample](const std::vector<int32_t>& column) { return column.empty() ? -1 : column[sample]; };
        samples.append({static_cast<int>(sample), set.ranked.values[place], id ? of(set.scores.labels) : -1,
                        of(set.scores.predictions)});
    }
    return samples;
}

widgets::ScoreSet set_of(const ood::ScoredSets& sets, size_t i, const ood::ScoreRange& range, int bins) {
    const ood::ScoredSets::Set& set = sets.sets()[i];
    widgets::ScoreSet shown;
    shown.name = QString::fromStdString(set.scores.set);
    shown.count = set.ranked.size();
    shown.validation = set.scores.validation;
    shown.heights = values_of(ood::histogram(set.ranked, range, bins));
    const ood::Density density = ood::kernel_density(set.ranked, range, density_points);
    shown.density = {values_of(density.score), values_of(density.density)};
    shown.most_wrong = most_wrong_of(set, i == 0);
    if (i > 0) {
        const ood::RankedScores& id = sets.id().ranked;
        shown.roc = curve_of(ood::roc_curve(id, set.ranked));
        shown.precision = curve_of(ood::precision_recall_curve(id, set.ranked));
        shown.metrics = values_of(ood::compute_metrics(id.values, set.ranked.values));
    }
    return shown;
}

widgets::ThresholdReading reading_of(const ood::ThresholdCosts& costs) {
    return {costs.threshold,         costs.id_accepted,          values_of(costs.ood_accepted),
            costs.mean_ood_accepted, costs.accuracy_of_accepted, costs.right_and_accepted};
}

qsizetype bytes_of(const ScoreData& data) {
    qsizetype bytes = 4096;
    for (const ood::ScoredSets::Set& set : data.sets->sets()) {
        bytes += set.ranked.size() * qsizetype(sizeof(double) + 4 * sizeof(int32_t));
    }
    for (const widgets::ScoreSet& set : data.content->sets) {
        bytes += 2 * qsizetype(sizeof(double)) *
                 (set.heights.size() + set.density.x.size() + set.roc.x.size() + set.precision.x.size());
    }
    return bytes;
}

/// As in the specification: the sets in its order, and which of them are for choosing by.
void take_order(std::vector<ood::SetScores>& sets, const runs::RunSpec& spec) {
    const std::vector<std::string> names = runs::ood_set_names(spec);
    const auto place = [&](const ood::SetScores& set) {
        return std::find(names.begin(), names.end(), set.set) - names.begin();
    };
    for (ood::SetScores& set : sets) {
        const auto at = static_cast<size_t>(place(set));
        set.validation = at < spec.ood.size() && spec.ood[at].validation;
    }
    std::stable_sort(sets.begin() + 1, sets.end(),
                     [&](const ood::SetScores& a, const ood::SetScores& b) { return place(a) < place(b); });
}

} // namespace

ScoreDataPtr score_data_of(const ScoreKey& key) {
    const runs::RunFolder run = runs::RunFolder::open(path_of(key.position.folder));
    const runs::RunInfo info = run.info();
    const std::filesystem::path file = run.scores_file(key.position.epoch);
    std::error_code ignored;
    if (!std::filesystem::exists(file, ignored)) {
        throw InputError("The scores of epoch " + widgets::epoch_text(key.position.epoch).toStdString() +
                         " are not there: " + file.string() + " is missing; evaluate the run again.");
    }
    ood::ScoreColumns columns = ood::read_score(file, key.score.toStdString(), info.spec.evaluation.score_options);
    take_order(columns.sets, info.spec);

    auto data = std::make_shared<ScoreData>();
    data->key = key;
    for (const std::string& name : columns.stored) {
        data->scores.append(QString::fromStdString(name));
    }
    for (const ood::Score& score : ood::scores()) {
        const QString name = QString::fromStdString(score.name);
        if (columns.has_logits && !data->scores.contains(name)) {
            data->scores.append(name);
        }
    }
    const auto sets = std::make_shared<const ood::ScoredSets>(key.score.toStdString(), std::move(columns.sets));
    data->sets = sets;

    auto content = std::make_shared<widgets::ScoreContent>();
    content->run = details_of(info).name;
    content->epoch = key.position.epoch;
    content->score = key.score;
    std::vector<const ood::RankedScores*> ranked;
    for (const ood::ScoredSets::Set& set : sets->sets()) {
        ranked.push_back(&set.ranked);
    }
    const ood::ScoreRange range = ood::common_range(ranked);
    content->low = range.low;
    content->high = range.high;
    const auto smallest = std::min_element(ranked.begin(), ranked.end(),
                                           [](const auto* a, const auto* b) { return a->size() < b->size(); });
    const int bins = ood::histogram_bins((*smallest)->size());
    for (size_t i = 0; i < sets->sets().size(); ++i) {
        content->sets.append(set_of(*sets, i, range, bins));
    }
    content->read = [sets](double threshold) { return reading_of(sets->costs(threshold)); };
    content->threshold_at = [sets](double share) { return sets->threshold_at(share); };
    data->content = content;
    data->bytes = bytes_of(*data);
    return data;
}

} // namespace midstage::app
