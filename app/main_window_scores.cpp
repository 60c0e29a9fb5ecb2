// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window.h"

#include "app/job_queue.h"
#include "app/run_follower.h"
#include "app/run_images.h"
#include "app/run_library.h"
#include "app/run_view.h"
#include "app/score_store.h"
#include "app/scores_controller.h"
#include "app/scores_tab.h"

namespace midstage::app {

void MainWindow::connect_scores() {
    scores_ = new ScoresController(view_->scores(), background_, &settings_, this);
    const auto follow = [this] { scores_->show_position(view_->details(), view_->position()); };
    connect(view_, &RunView::position_changed, scores_, follow);
    connect(view_, &RunView::pinned_changed, scores_, [this] { scores_->show_pinned(view_->pinned()); });
    connect(queue_, &JobQueue::updated, scores_, [this](const RunUpdate& update) {
        if (update.began) {
            scores_->forget(update.folder);
        }
    });
    connect(library_, &RunLibrary::restored, scores_, [this](const QStringList& folders) {
        for (const QString& folder : folders) {
            scores_->forget(folder);
        }
    });
    for (RunFollower* follower : {follower_, pin_follower_}) {
        connect(follower, &RunFollower::replaced, scores_->store(), &ScoreStore::forget);
        connect(follower, &RunFollower::replaced, scores_->images(), &RunImages::forget);
    }
    connect(scores_, &ScoresController::figure_changed, this, &MainWindow::update_actions);
}

} // namespace midstage::app
