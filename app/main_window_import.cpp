// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions.h"
#include "app/import_controller.h"
#include "app/main_window.h"
#include "widgets/experiment_form.h"

namespace midstage::app {

void MainWindow::connect_import() {
    importer_ = new ImportController(background_, queue_, this);
    // What the form has chosen is what people evaluate on.
    const auto open = [this](const QString& file) {
        const widgets::ExperimentValues values = form_->values();
        importer_->open(file, values.id_dataset, values.ood);
    };
    connect(actions_->import_checkpoint, &QAction::triggered, this, [open] { open({}); });
    connect(this, &MainWindow::checkpoint_dropped, this, open);
    connect(importer_, &ImportController::run_created, this, [this](const QString& folder) {
        open_run(folder);
        take_created(folder);
    });
    connect(importer_, &ImportController::failed, this,
            [this](const QString& sentence, const QString& detail) { show_error(sentence, detail); });
}

} // namespace midstage::app
