// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/scores_controller.h"

#include "app/background.h"
#include "app/run_images.h"
#include "app/score_store.h"
#include "app/scores_tab.h"
#include "app/settings.h"
#include "widgets/score_comparison.h"
#include "widgets/score_view.h"

#include <cmath>

namespace midstage::app {

namespace {

constexpr int ahead = 8;  ///< checkpoints that are read before they are asked for
constexpr int behind = 2; ///< and in the other direction, where a user may turn back
constexpr size_t most_disagreements = 200;

constexpr int threshold_rest = 150; ///< milliseconds for which a dragged threshold must rest until samples are compared

widgets::ScoreComparisonContent comparison_of(const ScoreData& first, const ScoreData& second, double id_accepted) {
    const ood::ScoreComparison compared =
        ood::compare_scores(*first.sets, *second.sets, id_accepted, most_disagreements);
    widgets::ScoreComparisonContent content;
    content.id_accepted = id_accepted;
    content.first = first.key.score;
    content.second = second.key.score;
    content.first_threshold = compared.first_threshold;
    content.second_threshold = compared.second_threshold;
    for (size_t i = 0; i < compared.sets.size(); ++i) {
        const ood::Judgements& judged = compared.sets[i];
        content.sets.append({QString::fromStdString(first.sets->sets()[i].scores.set), judged.both, judged.only_first,
                             judged.only_second, judged.neither});
    }
    for (const ood::Disagreement& sample : compared.samples) {
        const ood::SetScores& set = first.sets->sets()[sample.set].scores;
        const auto of = [&](const std::vector<int32_t>& column) {
            return column.empty() ? -1 : column[static_cast<size_t>(sample.sample)];
        };
        content.samples.append({QString::fromStdString(set.set), sample.sample, sample.first, sample.second,
                                sample.first_accepts, sample.set == 0 ? of(set.labels) : -1, of(set.predictions)});
    }
    return content;
}

} // namespace

ScoresController::ScoresController(ScoresTab* tab, Background* background, Settings* settings, QObject* parent)
    : QObject(parent)
    , tab_(tab)
    , background_(background)
    , store_(new ScoreStore(background, this))
    , images_(new RunImages(background, this)) {
    tab_->choose_score(settings->shown_score());
    tab_->set_options(settings->score_plot());
    const auto remember = [tab, settings] { settings->set_score_plot(tab->score(), tab->options()); };
    connect(tab_, &ScoresTab::score_changed, this, [this, remember] {
        failed_.clear();
        remember();
        update();
    });
    connect(tab_, &ScoresTab::options_changed, this, remember);
    connect(tab_, &ScoresTab::shown, this, &ScoresController::update);
    connect(tab_->view(), &widgets::ScoreView::part_changed, this, &ScoresController::update);
    connect(tab_->view()->comparison(), &widgets::ScoreComparison::second_changed, this, &ScoresController::update);
    compare_later_.setSingleShot(true);
    compare_later_.setInterval(threshold_rest);
    connect(&compare_later_, &QTimer::timeout, this, &ScoresController::compare);
    connect(tab_->view()->plot(), &widgets::ScorePlot::reading_changed, this, [this] { compare_later_.start(); });
    connect(store_, &ScoreStore::loaded, this, [this](const ScoreDataPtr& data) {
        if (tab_->isVisible() &&
            (data->key == key() || data->key.position == position_ || (pinned_ && data->key.position == *pinned_))) {
            show_what_is_there();
        }
    });
    connect(store_, &ScoreStore::failed, this, [this](const ScoreKey& failed, const QString& sentence) {
        if (failed == key()) {
            failed_ = sentence;
            show_missing(sentence);
        } else if (pinned_ && failed == key_of(*pinned_, tab_->score())) {
            tab_->set_second_problem(sentence);
        } else if (failed == key_of(position_, tab_->view()->comparison()->second_score())) {
            tab_->view()->comparison()->set_content({}, sentence);
        }
    });
    connect(images_, &RunImages::loaded, this, [this](const QString& folder) {
        if (folder == position_.folder) {
            show_images();
        }
    });
}

ScoreKey ScoresController::key() const {
    return {position_, tab_->score()};
}

void ScoresController::show_position(const RunDetails& run, const Position& position) {
    if (position.folder == position_.folder && position.epoch != position_.epoch) {
        direction_ = position.epoch < position_.epoch ? -1 : 1;
    }
    const bool other_run = position.folder != position_.folder;
    run_ = run;
    position_ = position;
    failed_.clear();
    if (other_run) {
        tab_->show_hint({});
        Q_EMIT figure_changed();
    }
    update();
}

void ScoresController::show_pinned(const std::optional<Position>& position) {
    if (position != pinned_) {
        pinned_ = position;
        update();
    }
}

void ScoresController::set_data_dir(const QString& data_dir) {
    images_->set_data_dir(data_dir);
    want_images();
    show_images();
}

/// Nothing is read for a tab that nobody sees.
void ScoresController::update() {
    if (!tab_->isVisible()) {
        return;
    }
    if (position_.folder.isEmpty() || std::isnan(position_.epoch)) {
        show_missing({});
        return;
    }
    show_what_is_there();
    want();
    want_images();
}

void ScoresController::show_what_is_there() {
    const ScoreDataPtr first = store_->find(key());
    ScoreDataPtr second = pinned_ ? store_->find({*pinned_, tab_->score()}) : nullptr;
    // Until it is read the former checkpoint stays in view: an empty plot between two would flicker.
    const ScoreDataPtr before = tab_->second();
    if (pinned_ && !second && before && before->key.position.folder == pinned_->folder &&
        before->key.score == tab_->score()) {
        second = before;
    }
    if (second || !pinned_) {
        tab_->set_second_problem({});
    }
    if (first && (first != tab_->data() || second != tab_->second())) {
        const bool new_run = !tab_->data() || tab_->data()->key.position.folder != position_.folder;
        tab_->set_data(first, second);
        if (new_run) {
            show_images();
            Q_EMIT figure_changed();
        }
        want_images();
    }
    if (!first && !failed_.isEmpty()) {
        show_missing(failed_);
    }
    compare();
}

void ScoresController::show_missing(const QString& problem) {
    QString hint = problem;
    if (run_.checkpoints.isEmpty()) {
        hint = run_.state == RunState::running || run_.state == RunState::queued || run_.state == RunState::paused
                   ? tr("No checkpoint has been evaluated yet: the scores appear with the first one.")
                   : tr("The run has no checkpoint that was evaluated: resume it, or evaluate it with "
                        "midstage-cli evaluate.");
    }
    tab_->show_hint(hint);
    compared_first_ = nullptr;
    compared_second_ = nullptr;
    Q_EMIT figure_changed();
}

int ScoresController::place() const {
    for (int i = 0; i < run_.checkpoints.size(); ++i) {
        if (run_.checkpoints[i].epoch == position_.epoch) {
            return i;
        }
    }
    return -1;
}

void ScoresController::want() {
    QVector<ScoreKey> keys{key()};
    if (pinned_) {
        keys.append({*pinned_, tab_->score()});
    }
    const QString second = tab_->view()->comparison()->second_score();
    if (tab_->view()->shows_comparison() && !second.isEmpty()) {
        keys.append({position_, second});
    }
    const int at = place();
    const auto add = [&](int i) {
        if (at >= 0 && i >= 0 && i < run_.checkpoints.size()) {
            keys.append({{position_.folder, run_.checkpoints[i].epoch}, tab_->score()});
        }
    };
    for (int distance = 1; distance <= ahead; ++distance) {
        add(at + distance * direction_);
    }
    for (int distance = 1; distance <= behind; ++distance) {
        add(at - distance * direction_);
    }
    store_->want(keys);
}

/// In the background: each of many thousand samples is judged twice.
void ScoresController::compare() {
    widgets::ScoreComparison* view = tab_->view()->comparison();
    if (!tab_->view()->shows_comparison()) {
        return;
    }
    const ScoreDataPtr first = tab_->data();
    const ScoreDataPtr second = first ? store_->find({first->key.position, view->second_score()}) : nullptr;
    if (!first || !second) {
        if (view->second_score().isEmpty()) {
            view->set_content({}, tr("The run has one score alone: evaluate it with another one to compare them."));
        }
        return;
    }
    const double id_accepted = tab_->view()->plot()->id_accepted();
    if (first == compared_first_ && second == compared_second_ && id_accepted == compared_at_) {
        return;
    }
    compared_first_ = first;
    compared_second_ = second;
    compared_at_ = id_accepted;
    background_->run(
        this, [first, second, id_accepted] { return comparison_of(*first, *second, id_accepted); },
        [this, request = ++comparison_](const Outcome<widgets::ScoreComparisonContent>& outcome) {
            if (request == comparison_) {
                tab_->view()->comparison()->set_content(outcome.value.value_or(widgets::ScoreComparisonContent()),
                                                        outcome.error);
            }
        });
}

void ScoresController::want_images() {
    if (!tab_->isVisible() || !tab_->view()->shows_samples() || !tab_->data()) {
        return;
    }
    for (const widgets::ScoreSet& set : tab_->data()->content->sets) {
        images_->want(position_.folder, set.name);
    }
}

void ScoresController::show_images() {
    QStringList class_names;
    QString problem;
    if (tab_->data()) {
        for (const widgets::ScoreSet& set : tab_->data()->content->sets) {
            if (const RunImageSetPtr images = images_->find(position_.folder, set.name)) {
                class_names = class_names.isEmpty() ? images->class_names : class_names;
                problem = problem.isEmpty() ? images->problem : problem;
            }
        }
    }
    tab_->view()->set_images(
        [images = images_, folder = position_.folder](const QString& set, int sample) {
            const RunImageSetPtr found = images->find(folder, set);
            return found && found->images ? found->images->image(sample) : QImage();
        },
        class_names, problem);
}

void ScoresController::forget(const QString& folder) {
    store_->forget(folder);
    update();
}

} // namespace midstage::app
