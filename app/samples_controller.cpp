// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/samples_controller.h"

#include "app/background.h"
#include "app/run_images.h"
#include "app/sample_script.h"
#include "app/score_store.h"
#include "app/scored_columns.h"
#include "app/settings.h"
#include "app/training_features.h"
#include "widgets/file_texts.h"
#include "widgets/sample_gallery.h"
#include "widgets/score_values.h"

#include <QLocale>
#include <cmath>

namespace midstage::app {

namespace {

constexpr int ahead = 6;  ///< checkpoints that are read before they are asked for
constexpr int behind = 2; ///< and in the other direction, where a user may turn back
const QString test_set = QStringLiteral("id_test");

} // namespace

SamplesController::SamplesController(SamplesTab* tab, Background* background, Settings* settings, ScoreStore* store,
                                     RunImages* images, JobQueue* queue, QObject* parent)
    : QObject(parent)
    , tab_(tab)
    , background_(background)
    , settings_(settings)
    , store_(store)
    , images_(images)
    , training_features_(new TrainingFeatures(background, queue, this)) {
    connect(training_features_, &TrainingFeatures::changed, this, [this] {
        want_training_neighbours();
        show_more();
    });
    connect(tab_->details(), &widgets::SampleDetails::training_wanted, this, &SamplesController::press_training_button);
    connect(tab_, &SamplesTab::set_changed, this, &SamplesController::update);
    connect(tab_, &SamplesTab::came_to_sight, this, &SamplesController::update);
    connect(tab_, &SamplesTab::sample_shown, this, &SamplesController::want_more);
    connect(store_, &ScoreStore::loaded, this, [this](const ScoreDataPtr& data) {
        if (reads() && !shows_training() && data->key.position == position_) {
            show_scored();
        }
    });
    connect(store_, &ScoreStore::failed, this, [this](const ScoreKey& failed, const QString& sentence) {
        if (!reads()) {
            return;
        }
        if (failed == key(score())) {
            failed_ = sentence;
        } else if (failed == key(confidence_score) && !unreadable_.contains(failed)) {
            unreadable_.insert(failed);
            Q_EMIT this->failed(sentence);
        } else {
            return;
        }
        if (!shows_training()) {
            show_scored();
        }
    });
    connect(images_, &RunImages::loaded, this, [this](const QString& folder) {
        if (folder == position_.folder && reads()) {
            update();
        }
    });
    connect(background_, &Background::ending, this, &SamplesController::give_up_history);
}

SamplesController::~SamplesController() {
    give_up_history();
}

void SamplesController::give_up_history() {
    if (reading_history_) {
        *reading_history_ = true;
        reading_history_ = nullptr;
    }
}

/// Nothing is read for a tab that nobody sees.
bool SamplesController::reads() const {
    return tab_->isVisible() && !position_.folder.isEmpty();
}

bool SamplesController::shows_training() const {
    return tab_->set() == train_set;
}

QString SamplesController::score() const {
    return settings_->shown_score();
}

RunImageSetPtr SamplesController::images_of(const QString& set) const {
    return images_->find(position_.folder, set);
}

void SamplesController::show_position(const RunDetails& run, const Position& position) {
    const bool other_run = position.folder != position_.folder;
    if (!other_run && position.epoch != position_.epoch) {
        direction_ = position.epoch < position_.epoch ? -1 : 1;
    }
    run_ = run;
    position_ = position;
    failed_.clear();
    if (other_run) {
        unreadable_.clear();
        ++generation_;
        search_ = nullptr;
        training_ = nullptr;
        training_of_.clear();
        reading_training_ = false;
        history_ = nullptr;
        features_ = nullptr;
        neighbours_of_ = {};
        training_features_->forget();
        training_neighbours_of_ = {};
        row_ = -1;
        give_up_history();
        tab_->show_hint({});
    }
    update();
}

/// The next run that is shown is another one, whatever its folder.
void SamplesController::forget(const QString& folder) {
    if (folder == position_.folder) {
        position_ = {};
    }
}

void SamplesController::set_search(const std::shared_ptr<const SampleData>& search) {
    search_ = search;
    update();
}

void SamplesController::offer_sets() {
    QVector<SamplesTab::Set> sets{{train_set, tr("Training samples")}};
    if (!run_.checkpoints.isEmpty() && run_kind_trains(run_.kind)) {
        sets.append({test_set, widgets::score_set_title(test_set)});
        for (const widgets::OodResult& result : run_.checkpoints.first().ood) {
            const SamplesTab::Set set{result.set, widgets::score_set_title(result.set)};
            if (!sets.contains(set)) {
                sets.append(set);
            }
        }
    }
    tab_->offer_sets(sets);
}

void SamplesController::update() {
    if (position_.folder.isEmpty()) {
        return;
    }
    offer_sets();
    if (shows_training()) {
        want_training();
        show_training();
    } else {
        want_scores();
        show_scored();
    }
}

/// A training under way records more with each epoch.
void SamplesController::want_training() {
    if (!reads() || reading_training_ ||
        (training_of_ == position_.folder && training_checkpoints_ == run_.checkpoints.size())) {
        return;
    }
    reading_training_ = true;
    training_of_ = position_.folder;
    training_checkpoints_ = run_.checkpoints.size();
    background_->run(
        this, [folder = position_.folder] { return training_samples_of(folder); },
        [this, generation = generation_](const Outcome<TrainingSamplesPtr>& outcome) {
            if (generation != generation_) {
                return;
            }
            reading_training_ = false;
            if (outcome.value && *outcome.value) {
                training_ = *outcome.value;
            }
            update();
        });
}

QString SamplesController::training_about(const widgets::SampleColumns& columns, double epoch) const {
    QStringList parts;
    if (search_) {
        parts.append(widgets::FileTexts::wanted() ? search_->file_about : search_->about);
    }
    const qsizetype row = training_ ? record_row_at(training_->history, epoch) : -1;
    if (row >= 0) {
        qsizetype right = 0;
        qsizetype known = 0;
        for (const qint8 correct : columns.correct) {
            right += correct > 0 ? 1 : 0;
            known += correct >= 0 ? 1 : 0;
        }
        const QString share =
            widgets::text_locale().toString(known == 0 ? 0.0 : 100.0 * double(right) / double(known), 'f', 1);
        parts.append(tr("Epoch %1 of the training: %2\u00a0% right")
                         .arg(widgets::epoch_text(training_->history.epochs[row]), share));
    } else if (training_) {
        parts.append(tr("Before the end of the first epoch nothing is recorded"));
    }
    return parts.join(QStringLiteral("  \u00b7  "));
}

void SamplesController::show_training() {
    if (!search_ && !training_) {
        if (tab_->shown() != nullptr && reading_training_) {
            tab_->show_hint(tr("Reading what the training recorded\u2026"));
        } else if (tab_->shown() != nullptr || reads()) {
            tab_->show_hint(reading_training_ ? tr("Reading what the training recorded\u2026") : QString());
        }
        return;
    }
    ShownSamples shown;
    shown.run = position_.folder;
    shown.set = train_set;
    // A run that only looked at a network has no checkpoint of its own.
    shown.epoch = std::isnan(position_.epoch) && search_ ? search_->epoch : position_.epoch;
    shown.columns = columns_at(training_.get(), search_.get(), shown.epoch);
    const auto about = [&] { return training_about(shown.columns, shown.epoch); };
    shown.about = about();
    shown.file_about = widgets::in_files(about);
    shown.search = search_;
    shown.training = training_;
    if (search_) {
        shown.threshold = search_->threshold;
        shown.images = search_->images;
        shown.images_problem = search_->images_problem;
    }
    if (!shown.images) {
        if (reads()) {
            images_->want(position_.folder, train_set);
        }
        if (const RunImageSetPtr images = images_of(train_set)) {
            shown.images = images->images;
            shown.images_problem = images->problem;
            if (shown.columns.class_names.isEmpty()) {
                shown.columns.class_names = images->class_names;
            }
        }
    }
    shown.script_source = {position_.folder, shown.epoch, search_ ? search_->source : QString(), score(),
                           training_ && search_ && training_->run != search_->parent};
    tab_->show_samples(shown);
}

void SamplesController::want_scores() {
    if (!reads() || std::isnan(position_.epoch)) {
        return;
    }
    QVector<ScoreKey> keys;
    const auto add = [&](double epoch) {
        keys.append({{position_.folder, epoch}, score()});
        if (score() != confidence_score) {
            keys.append({{position_.folder, epoch}, confidence_score});
        }
    };
    add(position_.epoch);
    int at = 0;
    while (at < run_.checkpoints.size() && run_.checkpoints[at].epoch != position_.epoch) {
        ++at;
    }
    const auto add_place = [&](int place) {
        if (place >= 0 && place < run_.checkpoints.size()) {
            add(run_.checkpoints[place].epoch);
        }
    };
    for (int distance = 1; distance <= ahead; ++distance) {
        add_place(at + distance * direction_);
    }
    for (int distance = 1; distance <= behind; ++distance) {
        add_place(at - distance * direction_);
    }
    store_->want(keys);
    images_->want(position_.folder, tab_->set());
    images_->want(position_.folder, test_set); // for names of classes, and for neighbours
}

QString SamplesController::scored_hint() const {
    return failed_.isEmpty() ? tr("Reading the scores of the checkpoint\u2026") : failed_;
}

void SamplesController::show_scored() {
    const ScoreDataPtr data = store_->find(key(score()));
    const ScoreDataPtr confidence = store_->find(key(confidence_score));
    const ShownSamples* before = tab_->shown();
    const QString set = tab_->set();
    // Until it is read the former checkpoint stays in view: an empty gallery between two would flicker.
    const bool same_set = before != nullptr && before->run == position_.folder && before->set == set;
    const bool comes = !confidence && !unreadable_.contains(key(confidence_score));
    if (!data || (comes && same_set)) {
        if (!same_set || !failed_.isEmpty()) {
            tab_->show_hint(scored_hint());
        }
        return;
    }
    const RunImageSetPtr test = images_of(test_set);
    const RunImageSetPtr images = images_of(set);
    ShownSamples shown;
    shown.run = position_.folder;
    shown.set = set;
    shown.epoch = position_.epoch;
    shown.columns = scored_columns(*data, confidence.get(), set, test ? test->class_names : QStringList());
    const auto about = [&] { return about_scored(position_.epoch, data->key.score); };
    shown.about = about();
    shown.file_about = widgets::in_files(about);
    if (shown.columns.size() == 0) {
        tab_->show_hint(tr("This checkpoint has no outputs of the set: evaluate the run again with it."));
        return;
    }
    if (images) {
        shown.images = images->images;
        shown.images_problem = images->problem;
    }
    shown.script_source = {position_.folder, position_.epoch, {}, score(), false};
    tab_->show_samples(shown);
}

} // namespace midstage::app
