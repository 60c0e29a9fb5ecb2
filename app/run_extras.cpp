// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run_extras.h"
#include "app/core_text.h"

#include "app/background.h"
#include "app/seeds_data.h"

#include <optional>

namespace midstage::app {

namespace {

constexpr int interval = 400; // milliseconds

struct Extras {
    Relatives relatives;
    std::optional<MaskData> masks;
    QString source;
    std::shared_ptr<const SampleData> samples; ///< read where the source is another one than before
    std::optional<widgets::SeedBand> band;     ///< of the metric and score
    widgets::Metric metric = widgets::default_metric;
    QString score;
    QStringList problems;
};

template <class Part>
bool read_part(Extras& extras, const Part& part) {
    try {
        part();
        return true;
    } catch (const std::exception& error) { // Error, or a file that makes the memory end
        extras.problems.append(core_text(error.what()));
        return false;
    }
}

/// A damaged part must not take the others with it.
Extras extras_of(const QString& folder, const QString& data_dir, const QString& samples_before, widgets::Metric metric,
                 const QString& score) {
    Extras extras;
    extras.metric = metric;
    extras.score = score;
    extras.relatives = relatives_of(folder);
    read_part(extras, [&] {
        extras.masks = mask_data_of(folder, extras.relatives);
        extras.problems += extras.masks->problems;
    });
    read_part(extras, [&] { extras.band = seed_band_of(folder, metric, score); });
    for (const QString& source : sample_sources_of(folder, extras.relatives)) {
        const bool there = source == samples_before || read_part(extras, [&] {
                               extras.samples = std::make_shared<SampleData>(sample_data_of(source, data_dir));
                           });
        if (there) {
            extras.source = source;
            break;
        }
    }
    return extras;
}

} // namespace

RunExtras::RunExtras(Background* background, QObject* parent)
    : QObject(parent)
    , background_(background) {
    soon_.setSingleShot(true);
    soon_.setInterval(interval);
    connect(&soon_, &QTimer::timeout, this, &RunExtras::read);
}

void RunExtras::show(const QString& folder) {
    if (folder == folder_) {
        return;
    }
    folder_ = folder;
    ++generation_;
    reading_ = false;
    again_ = false;
    problems_.clear();
    forget_samples();
    soon_.stop();
    read();
}

void RunExtras::set_data_dir(const QString& data_dir) {
    if (data_dir != data_dir_) {
        data_dir_ = data_dir;
        forget_samples();
        ++generation_; // what is being read has the former folder's pictures
        reading_ = false;
        refresh();
    }
}

void RunExtras::set_plotted(widgets::Metric metric, const QString& score) {
    if (metric != metric_ || score != score_) {
        metric_ = metric;
        score_ = score;
        refresh();
    }
}

void RunExtras::forget_samples() {
    samples_of_.clear();
    samples_told_ = false;
}

void RunExtras::refresh() {
    if (!folder_.isEmpty() && !soon_.isActive()) {
        soon_.start();
    }
}

void RunExtras::read() {
    if (folder_.isEmpty()) {
        return;
    }
    if (reading_) {
        again_ = true;
        return;
    }
    reading_ = true;
    background_->run(
        this,
        [folder = folder_, data_dir = data_dir_, before = samples_of_, metric = metric_, score = score_] {
            return extras_of(folder, data_dir, before, metric, score);
        },
        [this, generation = generation_](const Outcome<Extras>& outcome) {
            if (generation != generation_) {
                return;
            }
            reading_ = false;
            // A run that cannot be read is told by whoever shows it.
            if (outcome.value) {
                Q_EMIT relatives_loaded(outcome.value->relatives);
                if (outcome.value->metric == metric_ && outcome.value->score == score_) {
                    Q_EMIT seeds_loaded(outcome.value->band);
                }
                if (outcome.value->masks) {
                    Q_EMIT masks_loaded(*outcome.value->masks);
                }
                if (!samples_told_ || outcome.value->source != samples_of_) {
                    samples_told_ = true;
                    samples_of_ = outcome.value->source;
                    Q_EMIT samples_loaded(outcome.value->samples);
                }
                for (const QString& problem : outcome.value->problems) {
                    if (!problems_.contains(problem)) {
                        problems_.append(problem);
                        Q_EMIT part_failed(problem);
                    }
                }
            }
            if (again_) {
                again_ = false;
                read();
            }
        });
}

} // namespace midstage::app
