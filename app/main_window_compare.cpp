// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compare_tab.h"
#include "app/main_window.h"
#include "app/run_follower.h"
#include "app/run_library.h"
#include "app/run_view.h"

namespace midstage::app {

void MainWindow::connect_compare() {
    compare_ = new CompareTab(background_, this);
    view_->add_lasting_tab(compare_, tr("Compare"), compare_->header());
    connect(library_, &RunLibrary::changed, compare_, [this] { compare_->set_runs(library_->items()); });
    connect(follower_, &RunFollower::loaded, compare_, [this](const RunDetails& details) {
        compare_->show_position({details.folder, Checkpoint::unknown});
    });
    connect(compare_, &CompareTab::run_wanted, this, [this](const QString& folder, bool in_front) {
        open_run(folder);
        if (in_front) {
            view_->leave_lasting_tab();
        }
    });
    connect(compare_, &CompareTab::checkpoint_wanted, this, [this](const QString& folder, double epoch) {
        open_run_at(folder, epoch);
        view_->leave_lasting_tab();
    });
    connect(compare_, &CompareTab::updated, this, &MainWindow::update_actions);
    connect(compare_, &CompareTab::told, this, &MainWindow::tell);
    connect(compare_, &CompareTab::failed, this, [this](const QString& sentence) { show_error(sentence); });
}

} // namespace midstage::app
