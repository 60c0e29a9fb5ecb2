// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window.h"

#include "app/run_extras.h"
#include "app/run_follower.h"
#include "app/run_view.h"
#include "app/sample_exporter.h"
#include "app/samples_controller.h"
#include "app/samples_tab.h"
#include "app/scores_controller.h"
#include "widgets/message_bar.h"

namespace midstage::app {

void MainWindow::connect_samples() {
    auto* samples = new SamplesController(view_->samples(), background_, &settings_, scores_->store(),
                                          scores_->images(), queue_, this);
    connect(view_, &RunView::position_changed, samples,
            [this, samples] { samples->show_position(view_->details(), view_->position()); });
    connect(follower_, &RunFollower::replaced, samples, &SamplesController::forget);
    connect(extras_, &RunExtras::samples_loaded, samples, &SamplesController::set_search);
    connect(view_->samples(), &SamplesTab::figure_changed, this, &MainWindow::update_actions);
    connect(samples, &SamplesController::failed, this, [this](const QString& sentence) { show_error(sentence); });
    auto* exporter = new SampleExporter(view_->samples(), background_, &settings_, this);
    connect(exporter, &SampleExporter::written, this, &MainWindow::tell);
    connect(exporter, &SampleExporter::failed, this, [this](const QString& sentence) { show_error(sentence); });
}

} // namespace midstage::app
