// SPDX-License-Identifier: GPL-3.0-or-later
// The training samples nearest to the sample whose details are shown: a network says what it makes of all of them only
// when it is asked to.
#include "app/background.h"
#include "app/run_images.h"
#include "app/samples_controller.h"
#include "app/training_features.h"
#include "widgets/action_dialog.h"
#include "widgets/mask_values.h"

#include <QLocale>
#include <cmath>

namespace midstage::app {

void SamplesController::want_training_neighbours() {
    if (!reads() || !shows_sample() || std::isnan(position_.epoch) || run_.checkpoints.isEmpty()) {
        return;
    }
    training_features_->show(position_);
    const NeighboursKey key{position_, tab_->set(), row_};
    const FeaturesPtr training = training_features_->features();
    const FeaturesPtr own = shows_training() ? training : features_;
    const bool known = own && own->position == key.position && own->sets.contains(key.set);
    if (!training || !known || finding_training_ || key == training_neighbours_of_) {
        return;
    }
    images_->want(position_.folder, train_set);
    finding_training_ = true;
    background_->run(
        this,
        [key, own, training, sample = tab_->shown()->columns.index[key.row]] {
            return nearest(*own, key.set, sample, *training, train_set, neighbours_shown);
        },
        [this, key, generation = generation_](const Outcome<QVector<Neighbour>>& outcome) {
            finding_training_ = false;
            if (generation == generation_) {
                training_neighbours_of_ = key;
                training_neighbours_ = outcome.value.value_or(QVector<Neighbour>());
            }
            want_training_neighbours(); // of another sample, which may have been chosen meanwhile
            show_more();
        });
}

void SamplesController::press_training_button() {
    using State = TrainingFeatures::State;
    const State state = training_features_->state();
    if (state == State::waiting || state == State::computing) {
        training_features_->cancel();
    } else {
        training_features_->compute();
    }
}

QVector<widgets::SampleNeighbour> SamplesController::pictured(const QVector<Neighbour>& neighbours, const QString& set,
                                                              const QString& about) const {
    const RunImageSetPtr images = images_of(set);
    QVector<widgets::SampleNeighbour> pictured;
    for (const Neighbour& neighbour : neighbours) {
        widgets::SampleNeighbour shown;
        const int label = images ? images->labels.value(neighbour.sample, -1) : -1;
        shown.name = label < 0 ? QString::number(neighbour.sample)
                               : images->class_names.value(label, QString::number(neighbour.sample));
        shown.figure = widgets::loss_text(neighbour.distance);
        shown.about = about.arg(neighbour.sample).arg(shown.name, shown.figure);
        if (images && images->images) {
            shown.image = images->images->image(neighbour.sample);
        }
        pictured.append(shown);
    }
    return pictured;
}

void SamplesController::add_training_neighbours(widgets::SampleMore& more) const {
    if (std::isnan(position_.epoch) || run_.checkpoints.isEmpty()) {
        return; // a run that only looked at a network has none of its own
    }
    if (!training_features_->features()) {
        add_training_offer(more);
        return;
    }
    more.training_title = tr("Nearest training samples, epoch %1").arg(widgets::epoch_text(position_.epoch));
    if (!(NeighboursKey{position_, tab_->set(), row_} == training_neighbours_of_)) {
        more.training_note = tr("Looking for the nearest training samples\u2026");
        return;
    }
    more.training = pictured(training_neighbours_, train_set, tr("Training sample %1, %2, at distance %3"));
    if (more.training.isEmpty()) {
        more.training_note = tr("This run kept no features to compare the training samples with.");
    }
}

void SamplesController::add_training_offer(widgets::SampleMore& more) const {
    switch (training_features_->state()) {
    case TrainingFeatures::State::unknown:
    case TrainingFeatures::State::there:
        return;
    case TrainingFeatures::State::waiting:
        more.training_offer = tr("Cancel");
        more.training_status = training_features_->worker_is_busy() ? tr("Comes after the run that is under way")
                                                                    : tr("Reading the training images\u2026");
        return;
    case TrainingFeatures::State::computing:
        more.training_offer = tr("Cancel");
        more.training_status = tr("The network looks at the training images: %1\u00a0%")
                                   .arg(QLocale().toString(std::floor(100 * training_features_->fraction()), 'f', 0));
        return;
    case TrainingFeatures::State::absent:
        break;
    }
    more.training_offer = tr("Nearest training samples");
    more.training_offer_tip = tr("The network of this checkpoint looks once at all training images, and the run keeps "
                                 "what it makes of them.");
    if (const auto seconds = training_features_->seconds()) {
        more.training_status = tr("Takes %1").arg(widgets::duration_text(*seconds));
    }
    if (training_features_->worker_is_busy()) {
        more.training_offer_tip += QLatin1Char(' ') + tr("It comes after the run that is under way.");
    }
    if (!training_features_->problem().isEmpty()) {
        more.training_status = training_features_->problem();
    }
}

} // namespace midstage::app
