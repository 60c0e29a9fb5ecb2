// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sample_facts.h"

#include "core/base/error.h"
#include "core/base/npz.h"
#include "core/ood/score_columns.h"
#include "core/runs/run_folder.h"

#include "app/info_conversion.h"
#include "app/scored_columns.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <cmath>

namespace midstage::app {

namespace {

QHash<QString, QVector<float>> scores_of(const std::filesystem::path& file, const QString& score,
                                         const ood::ScoreOptions& options) {
    QHash<QString, QVector<float>> sets;
    for (const ood::SetScores& set : ood::read_score(file, score.toStdString(), options).sets) {
        sets.insert(QString::fromStdString(set.set), QVector<float>(set.values.begin(), set.values.end()));
    }
    return sets;
}

/// What the run cannot tell, for example where it kept no outputs to compute it from, is not shown.
QHash<QString, QVector<float>> scores_or_none(const std::filesystem::path& file, const QString& score,
                                              const ood::ScoreOptions& options) {
    try {
        return scores_of(file, score, options);
    } catch (const Error&) {
        return {};
    }
}

} // namespace

QVector<double> ScoreHistory::of(const QString& set, int sample, bool confidence) const {
    const auto found = sets.constFind(set);
    QVector<double> values;
    if (found == sets.constEnd() || sample < 0 || sample >= found->samples) {
        return values;
    }
    const QVector<float>& table = confidence ? found->confidences : found->scores;
    for (qsizetype at = sample; at < table.size(); at += found->samples) {
        values.append(table[at]);
    }
    return values;
}

ScoreHistoryPtr score_history_of(const QString& folder, const QVector<double>& epochs, const QString& score,
                                 const std::atomic<bool>& cancelled) {
    const runs::RunFolder run = runs::RunFolder::open(path_of(folder));
    const ood::ScoreOptions options = run.info().spec.evaluation.score_options;
    auto history = std::make_shared<ScoreHistory>();
    history->folder = folder;
    history->score = score;
    for (const double epoch : epochs) {
        if (cancelled) {
            return nullptr;
        }
        const std::filesystem::path file = run.scores_file(epoch);
        std::error_code ignored;
        if (!std::filesystem::exists(file, ignored)) {
            continue;
        }
        const QHash<QString, QVector<float>> scores = scores_or_none(file, score, options);
        if (scores.isEmpty()) {
            continue;
        }
        const QHash<QString, QVector<float>> confidences = score == confidence_score
                                                               ? QHash<QString, QVector<float>>()
                                                               : scores_or_none(file, confidence_score, options);
        const bool first = history->epochs.isEmpty();
        const bool fits =
            first || std::all_of(history->sets.keyValueBegin(), history->sets.keyValueEnd(), [&](const auto& known) {
                return scores.value(known.first).size() == known.second.samples;
            });
        if (!fits) {
            continue; // of other sets than the checkpoints before it
        }
        for (auto set = scores.begin(); set != scores.end(); ++set) {
            ScoreHistory::Set& into = history->sets[set.key()];
            into.samples = set.value().size();
            into.scores += set.value();
            const QVector<float> confidence = confidences.value(set.key());
            if (confidence.size() == into.samples) {
                into.confidences += confidence;
            }
        }
        history->epochs.append(epoch);
    }
    return history;
}

FeaturesPtr features_of(const Position& position, const QStringList& sets) {
    const runs::RunFolder run = runs::RunFolder::open(path_of(position.folder));
    const std::filesystem::path file = run.scores_file(position.epoch);
    const QString part = QStringLiteral("/features");
    const NamedArrays arrays = read_npz(file, [&](const std::string& name) {
        const QString text = QString::fromStdString(name);
        return text.endsWith(part) && sets.contains(text.chopped(part.size()));
    });
    auto features = std::make_shared<Features>();
    features->position = position;
    for (const auto& [name, array] : arrays) {
        const at::Tensor table = array.to(at::kFloat).contiguous();
        if (table.dim() != 2 || (features->length != 0 && table.size(1) != features->length)) {
            throw InputError(file.string() + ": the features are not tables of one width: evaluate the checkpoint "
                                             "again.");
        }
        features->length = table.size(1);
        const auto* first = table.const_data_ptr<float>();
        features->sets.insert(QString::fromStdString(name).chopped(part.size()),
                              QVector<float>(first, first + table.numel()));
    }
    if (features->length == 0) {
        throw InputError("The run kept no features of its test samples: evaluate it with the outputs kept.");
    }
    return features;
}

QVector<Neighbour> nearest(const Features& own, const QString& set, int sample, const Features& others,
                           const QString& among, int count) {
    const QVector<float> from_table = own.sets.value(set);
    const QVector<float> to_table = others.sets.value(among);
    const qsizetype length = own.length;
    QVector<Neighbour> found;
    if (length == 0 || length != others.length || sample < 0 || (sample + 1) * length > from_table.size()) {
        return found;
    }
    const float* from = from_table.constData() + sample * length;
    for (qsizetype other = 0; (other + 1) * length <= to_table.size(); ++other) {
        if (set == among && other == sample) {
            continue;
        }
        const float* to = to_table.constData() + other * length;
        float sum = 0;
        for (qsizetype i = 0; i < length; ++i) {
            sum += (from[i] - to[i]) * (from[i] - to[i]);
        }
        found.append({static_cast<int>(other), std::sqrt(double(sum))});
    }
    const auto end = found.begin() + std::min<qsizetype>(count, found.size());
    std::partial_sort(found.begin(), end, found.end(), [](const Neighbour& a, const Neighbour& b) {
        return a.distance != b.distance ? a.distance < b.distance : a.sample < b.sample;
    });
    found.erase(end, found.end());
    return found;
}

} // namespace midstage::app
