// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run_extras.h"

#include "app/background.h"

#include <QFileInfo>

namespace midstage::app {

namespace {

constexpr int interval = 400; // milliseconds

struct Extras {
    Relatives relatives;
    MaskData masks;
    QString source;
    std::shared_ptr<const SampleData> samples; ///< read where the source is another one than before
};

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
    samples_of_.clear();
    samples_told_ = false;
    soon_.stop();
    read();
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
        [folder = folder_, data_dir = data_dir_, before = samples_of_] {
            Extras extras;
            extras.relatives = relatives_of(folder);
            extras.masks = mask_data_of(folder, extras.relatives);
            extras.source = sample_source_of(folder, extras.relatives);
            if (!extras.source.isEmpty() && extras.source != before) {
                extras.samples = std::make_shared<SampleData>(sample_data_of(extras.source, data_dir));
            }
            return extras;
        },
        [this, generation = generation_](const Outcome<Extras>& outcome) {
            if (generation != generation_) {
                return;
            }
            reading_ = false;
            // A run that cannot be read is told by whoever shows it.
            if (outcome.value) {
                Q_EMIT relatives_loaded(outcome.value->relatives);
                Q_EMIT masks_loaded(outcome.value->masks);
                if (!samples_told_ || outcome.value->source != samples_of_) {
                    samples_told_ = true;
                    samples_of_ = outcome.value->source;
                    Q_EMIT samples_loaded(outcome.value->samples);
                }
            }
            if (again_) {
                again_ = false;
                read();
            }
        });
}

} // namespace midstage::app
