// SPDX-License-Identifier: GPL-3.0-or-later
// Lessons, the demonstration run and the presentation mode.
#include "app/actions.h"
#include "app/background.h"
#include "app/demonstration.h"
#include "app/engine.h"
#include "app/job_queue.h"
#include "app/lesson_controller.h"
#include "app/lesson_stage.h"
#include "app/main_window.h"
#include "app/presentation_mode.h"
#include "app/run_extras.h"
#include "app/run_follower.h"
#include "app/run_library.h"
#include "app/run_view.h"
#include "app/samples_tab.h"
#include "widgets/message_bar.h"
#include "widgets/run_list_view.h"
#include "widgets/sample_gallery.h"

#include <QDir>
#include <QDockWidget>
#include <QMenu>
#include <cmath>

namespace midstage::app {

namespace {

constexpr const char* first_lesson = "intermediate-stage";

bool has_runs(const QString& runs_dir) {
    for (const QFileInfo& folder : QDir(runs_dir).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (QFileInfo::exists(folder.filePath() + QStringLiteral("/run.json"))) {
            return true;
        }
    }
    return false;
}

} // namespace

void MainWindow::connect_lessons() {
    LessonStage::Parts parts;
    parts.window = this;
    parts.actions = actions_;
    parts.view = view_;
    parts.compare = compare_;
    parts.runs = list_;
    parts.form = form_;
    parts.experiment = controller_;
    parts.unmasking = unmasking_;
    parts.queue = queue_;
    parts.library = library_;
    parts.open_run = [this](const QString& run, double epoch) {
        if (std::isfinite(epoch)) {
            open_run_at(run, epoch);
        } else {
            open_run(run);
        }
    };
    parts.open_demonstration = [this] { open_demonstration(); };
    parts.about_to_fill_form = [this] { form_is_the_users_ = false; };
    lessons_ = new LessonController(this, new LessonStage(parts, this), actions_->lessons_menu, background_);
    actions_->view_menu->addAction(lessons_->dock()->toggleViewAction());
    connect(lessons_, &LessonController::failed, this, [this](const QString& sentence) { show_error(sentence); });
    connect(actions_->help_menu, &QMenu::aboutToShow, lessons_, &LessonController::read);

    const auto take_run = [this] {
        const QString before = lessons_->subject().training();
        lessons_->subject().set_run(view_->details());
        if (lessons_->subject().training() != before) {
            read_atypical_fraction();
        }
        lessons_->update();
    };
    // After the view, which takes them first.
    connect(view_, &RunView::position_changed, lessons_, take_run);
    connect(follower_, &RunFollower::loaded, lessons_, take_run);
    connect(queue_, &JobQueue::updated, lessons_, take_run);
    // What is under way already is not to be started again.
    connect(library_, &RunLibrary::changed, lessons_, &LessonController::update);
    connect(queue_, &JobQueue::runs_made, lessons_, &LessonController::update);
    connect(extras_, &RunExtras::relatives_loaded, lessons_, [this](const Relatives& relatives) {
        const QString before = lessons_->subject().training();
        lessons_->subject().set_relatives(relatives);
        if (lessons_->subject().training() != before) {
            read_atypical_fraction();
        }
        lessons_->update();
    });
    connect(extras_, &RunExtras::masks_loaded, lessons_, [this](const MaskData& masks) {
        lessons_->subject().set_masks(masks.content.estimates);
        lessons_->update();
    });
    const auto take_samples = [this] {
        const widgets::SampleTable& table = view_->samples()->gallery()->table();
        lessons_->subject().set_samples(table.size() > 0 ? std::optional(table.counts()) : std::nullopt);
        lessons_->update();
    };
    connect(extras_, &RunExtras::samples_loaded, lessons_, take_samples);
    connect(view_->samples()->gallery(), &widgets::SampleGallery::threshold_changed, lessons_, take_samples);
    lessons_->read();

    connect(actions_->demonstration, &QAction::triggered, this, &MainWindow::open_demonstration);
    actions_->demonstration->setEnabled(!demonstration_run().isEmpty());
    presentation_ = new PresentationMode(this, actions_->presentation, actions_->with_keys());
    presentation_->keep(lessons_->dock());
}

void MainWindow::read_atypical_fraction() {
    const QString training = lessons_->subject().training();
    if (training.isEmpty()) {
        return;
    }
    background_->run(
        lessons_, [training] { return values_of_run(training); },
        [this, training](const Outcome<widgets::ExperimentValues>& outcome) {
            if (outcome.value && outcome.value->id_dataset == QStringLiteral("shapes")) {
                lessons_->subject().set_atypical_fraction(training, outcome.value->atypical_fraction);
                lessons_->update();
            }
        });
}

/// Its runs are listed beside the user's own until the program ends.
void MainWindow::open_demonstration() {
    for (const QString& run : demonstration_runs()) {
        library_->include(run);
    }
    open_run(demonstration_run());
}

/// What needs weights, or writes into the run's folder, cannot be done with a run that only shows something.
void MainWindow::guard_demonstration() {
    const bool shown = is_demonstration(view_->folder());
    const QString reason =
        tr("This is the demonstration run: it is only for looking at, and its weights are left out.");
    for (QAction* action : {actions_->estimate, actions_->fine_tune, actions_->prune, actions_->find_atypical}) {
        if (shown) {
            action->setEnabled(false);
            action->setToolTip(reason);
        } else if (action->toolTip() == reason) {
            action->setToolTip(QStringLiteral("%1 (%2)").arg(action->statusTip(),
                                                             action->shortcut().toString(QKeySequence::NativeText)));
        }
    }
    if (shown && !demonstration_told_) {
        message_->show_message(widgets::MessageBar::Kind::information, reason);
    } else if (!shown) {
        message_->withdraw(reason);
    }
    demonstration_told_ = shown;
}

void MainWindow::offer_lesson() {
    background_->run(
        this, [runs_dir = runs_dir_] { return has_runs(runs_dir); },
        [this](const Outcome<bool>& outcome) {
            if (!outcome.value || *outcome.value || message_->isVisible() || queue_->busy() ||
                !lessons_->take_offer()) {
                return;
            }
            const QString offer = tr("New here? A lesson of five minutes shows what Midstage is about.");
            // Whoever starts a run or a lesson has found the way.
            const auto withdraw = [this, offer] { message_->withdraw(offer); };
            connect(queue_, &JobQueue::updated, message_, withdraw, Qt::SingleShotConnection);
            connect(lessons_, &LessonController::begun, message_, withdraw, Qt::SingleShotConnection);
            message_->show_offers(
                widgets::MessageBar::Kind::information, offer,
                {{tr("Begin the lesson"), [this] { lessons_->begin(QString::fromLatin1(first_lesson)); }},
                 {tr("Open the demonstration run"), [this] { open_demonstration(); }}});
        });
}

} // namespace midstage::app
