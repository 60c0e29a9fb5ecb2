// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lesson_stage.h"

#include "app/actions.h"
#include "app/compare_tab.h"
#include "app/demonstration.h"
#include "app/engine.h"
#include "app/experiment_controller.h"
#include "app/job_queue.h"
#include "app/lesson_names.h"
#include "app/lesson_options.h"
#include "app/mask_tab.h"
#include "app/pinned_run.h"
#include "app/run_library.h"
#include "app/run_view.h"
#include "app/samples_tab.h"
#include "app/scores_tab.h"
#include "app/training_tab.h"
#include "app/unmasking_controller.h"
#include "widgets/checkpoint_scrubber.h"
#include "widgets/checkpoint_table.h"
#include "widgets/comparison_view.h"
#include "widgets/experiment_form.h"
#include "widgets/mask_plot.h"
#include "widgets/play_control.h"
#include "widgets/sample_details.h"
#include "widgets/sample_gallery.h"
#include "widgets/score_plot.h"
#include "widgets/score_table.h"
#include "widgets/score_view.h"
#include "widgets/training_plots.h"

#include <QAction>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>
#include <QToolButton>
#include <algorithm>
#include <cmath>

namespace midstage::app {

namespace {

/// Whether what a button of that name does is to start a run from the lesson's training.
bool starts_from_training(const QString& what) {
    return what == QLatin1String("estimate-constraint") || what == QLatin1String("find-atypical") ||
           what == QLatin1String("fine-tune");
}

} // namespace

LessonStage::LessonStage(const Parts& parts, QObject* parent)
    : QObject(parent)
    , parts_(parts) {}

/// The one that holds the run's tabs.
QTabWidget* LessonStage::tabs() const {
    for (QWidget* widget = parts_.view->training()->parentWidget(); widget != nullptr;
         widget = widget->parentWidget()) {
        if (auto* found = qobject_cast<QTabWidget*>(widget)) {
            return found;
        }
    }
    return nullptr;
}

QWidget* LessonStage::tab(const QString& name) const {
    const RunView* view = parts_.view;
    const std::pair<const char*, QWidget*> known[] = {{"training", view->training()},
                                                      {"scores", view->scores()},
                                                      {"mask", view->masks()},
                                                      {"samples", view->samples()},
                                                      {"compare", parts_.compare}};
    for (const auto& [key, widget] : known) {
        if (name == QLatin1String(key)) {
            return widget;
        }
    }
    return nullptr;
}

void LessonStage::bring_to_front(const QString& name) {
    QTabWidget* tabs = this->tabs();
    QWidget* wanted = tab(name);
    const int index = tabs != nullptr && wanted != nullptr ? tabs->indexOf(wanted) : -1;
    if (index >= 0 && tabs->isTabVisible(index)) {
        tabs->setCurrentIndex(index);
    }
}

/// The first in sight of the buttons that trigger it, in tabs and the tool bar; null where there is none.
QWidget* LessonStage::button(QAction* action) const {
    QWidget* any = nullptr;
    for (QToolButton* one : parts_.window->findChildren<QToolButton*>()) {
        if (one->defaultAction() == action) {
            if (one->isVisible()) {
                return one;
            }
            any = one;
        }
    }
    return any;
}

LessonStage::Part LessonStage::part(const QString& highlight) const {
    if (highlight.endsWith(QLatin1String("-tab"))) {
        QTabWidget* tabs = this->tabs();
        QWidget* page = tab(highlight.chopped(4));
        const int index = tabs != nullptr && page != nullptr ? tabs->indexOf(page) : -1;
        if (index < 0) {
            return {};
        }
        QTabBar* bar = tabs->tabBar();
        return {bar, [bar, index] { return bar->tabRect(index); }};
    }
    const RunView* view = parts_.view;
    const auto widget = [&]() -> QWidget* {
        const std::pair<const char*, std::function<QWidget*()>> known[] = {
            {"experiment", [&] { return parts_.form; }},
            {"start", [&] { return parts_.form->findChild<QPushButton*>(); }},
            {"runs", [&] { return parts_.runs; }},
            {"training-plots", [&] { return view->training()->plots(); }},
            {"training-table", [&] { return view->training()->table(); }},
            {"score-plot", [&] { return view->scores()->view()->plot(); }},
            {"score-table", [&] { return view->scores()->view()->table(); }},
            {"mask-plot", [&] { return view->masks()->plot(); }},
            {"gallery", [&] { return view->samples()->gallery(); }},
            {"sample-details", [&] { return view->samples()->details(); }},
            {"comparison", [&] { return parts_.compare->table(); }},
            {"scrubber", [&] { return view->scrubber(); }},
            {"play", [&] { return view->scrubber()->player(); }},
            {"pinned", [&] { return view->pinned_run(); }},
            {"estimate-constraint", [&] { return button(parts_.actions->estimate); }},
            {"fine-tune", [&] { return button(parts_.actions->fine_tune); }},
            {"prune", [&] { return button(parts_.actions->prune); }},
            {"find-atypical", [&] { return button(parts_.actions->find_atypical); }}};
        for (const auto& [key, find] : known) {
            if (highlight == QLatin1String(key)) {
                return find();
            }
        }
        return nullptr;
    }();
    return {widget, {}};
}

void LessonStage::show_run(const QString& run, const LessonSubject& subject) {
    const QString& folder = run == QLatin1String("fine-tuned") ? subject.fine_tuned() : subject.training();
    if (!run.isEmpty() && !folder.isEmpty() && folder != parts_.view->folder()) {
        parts_.open_run(folder, Checkpoint::unknown);
    }
}

/// Why the action must not start a run now: pressed twice, its button would start two. Empty where it may.
QString LessonStage::under_way(const QString& what, const LessonSubject& subject) const {
    const bool starts_training = what == QLatin1String("start-preset");
    if (!starts_training && !starts_from_training(what)) {
        return {};
    }
    QStringList in_queue = parts_.queue->waiting();
    if (parts_.queue->busy()) {
        in_queue.append(parts_.queue->current());
    }
    // What the list has not read yet may be that run.
    const bool unknown = std::any_of(in_queue.begin(), in_queue.end(),
                                     [this](const QString& folder) { return parts_.library->find(folder) == nullptr; });
    if (unknown || parts_.queue->expects_runs()) {
        return tr("A run is being made.");
    }
    const bool busy = std::any_of(in_queue.begin(), in_queue.end(), [&](const QString& folder) {
        return (starts_training ? folder : parts_.library->find(folder)->parent) == subject.training();
    });
    if (!busy) {
        return {};
    }
    return starts_training ? tr("The training is under way.")
                           : tr("A run from this training is under way or waits: see the list of runs.");
}

QString LessonStage::problem(const LessonAction& action, const LessonSubject& subject) const {
    const LessonFacts facts = subject.facts();
    const auto has = [&](const char* fact) { return facts.contains(QString::fromLatin1(fact)); };
    const QString& what = action.what;
    const QString under_way = this->under_way(what, subject);
    if (!under_way.isEmpty()) {
        return under_way;
    }
    if (what == QLatin1String("start-preset")) {
        const auto presets = built_in_choices().presets;
        const QString name = action.options.value(QStringLiteral("preset")).toString();
        const bool there =
            std::any_of(presets.begin(), presets.end(), [&](const auto& one) { return one.name == name; });
        return there ? QString() : tr("There is no preset \"%1\".").arg(name);
    }
    if (what == QLatin1String("open-demonstration")) {
        return demonstration_run().isEmpty() ? tr("The demonstration run is not installed.") : QString();
    }
    if (what == QLatin1String("open-compare")) {
        return {};
    }
    if (!has("run")) {
        return tr("There is no run yet: go back to the step that starts one.");
    }
    if (what == QLatin1String("open-fine-tuned")) {
        return subject.fine_tuned().isEmpty() ? tr("Nothing has been fine-tuned from this run yet.") : QString();
    }
    if (!has("checkpoints")) {
        return tr("The run has no checkpoint yet.");
    }
    if (starts_from_training(what)) {
        if (has("demonstration")) {
            return tr(
                "The demonstration holds the result already, and no weights to start from: look at it and go on.");
        }
        return has("finished") ? QString() : tr("The training has not finished yet.");
    }
    return {};
}

void LessonStage::perform(const LessonAction& action, const LessonSubject& subject) {
    if (!problem(action, subject).isEmpty()) {
        return;
    }
    const QString& what = action.what;
    const QJsonObject& options = action.options;
    const auto start = [&](auto take) {
        parts_.unmasking->set_start(subject.training(), subject.final_epoch());
        take();
    };
    if (what == QLatin1String("start-preset")) {
        start_preset(action);
    } else if (what == QLatin1String("open-demonstration")) {
        parts_.open_demonstration();
    } else if (what == QLatin1String("go-to")) {
        const QJsonValue place = options.value(QStringLiteral("checkpoint"));
        const double epoch = place.isDouble()                  ? subject.epoch_at(place.toDouble())
                             : place == QStringLiteral("best") ? subject.best_epoch()
                                                               : subject.final_epoch();
        if (std::isfinite(epoch)) {
            parts_.open_run(subject.training(), epoch);
        }
    } else if (what == QLatin1String("play")) {
        parts_.view->scrubber()->player()->set_playing(true);
    } else if (what == QLatin1String("estimate-constraint")) {
        start([&] {
            parts_.unmasking->start_estimate(
                [options](widgets::EstimateValues& values) { take_lesson_options(options, values); });
        });
    } else if (what == QLatin1String("find-atypical")) {
        start([&] {
            parts_.unmasking->start_find_atypical(
                [options](widgets::FindAtypicalValues& values) { take_lesson_options(options, values); });
        });
    } else if (what == QLatin1String("fine-tune")) {
        start([&] {
            parts_.unmasking->start_fine_tune(
                [options](widgets::FineTuneValues& values) { take_lesson_options(options, values); });
        });
    } else if (what == QLatin1String("open-training")) {
        parts_.open_run(subject.training(), Checkpoint::unknown);
    } else if (what == QLatin1String("open-fine-tuned")) {
        parts_.open_run(subject.fine_tuned(), Checkpoint::unknown);
    } else if (what == QLatin1String("pin")) {
        if (!parts_.view->pinned_run()->pinned()) {
            parts_.actions->pin->trigger();
        }
    } else if (what == QLatin1String("open-compare")) {
        bring_to_front(QStringLiteral("compare"));
    }
}

/// Of a preset, the training alone, unless the lesson asks for what follows it: its steps do that one by one.
void LessonStage::start_preset(const LessonAction& action) {
    parts_.about_to_fill_form();
    if (!parts_.form->choose_preset(action.options.value(QStringLiteral("preset")).toString())) {
        return;
    }
    if (!action.options.value(QStringLiteral("follow-ups")).toBool(false)) {
        widgets::ExperimentValues values = parts_.form->values();
        values.then.clear();
        parts_.form->set_values(values);
    }
    parts_.experiment->start();
}

} // namespace midstage::app
