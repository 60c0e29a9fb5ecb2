// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"

#include "app/engine.h"
#include "app/import_controller.h"
#include "app/imported.h"
#include "app/making_of_runs.h"
#include "widgets/import_dialog.h"

#include <QWidget>

namespace midstage::app {

namespace {
constexpr int check_delay = 300; // milliseconds after the last key
} // namespace

ImportController::ImportController(Background* background, JobQueue* queue, QWidget* window)
    : QObject(window)
    , background_(background)
    , queue_(queue)
    , window_(window) {
    check_soon_.setSingleShot(true);
    check_soon_.setInterval(check_delay);
    connect(&check_soon_, &QTimer::timeout, this, &ImportController::check);
}

void ImportController::set_folders(const QString& runs_dir, const QString& data_dir) {
    runs_dir_ = runs_dir;
    data_dir_ = data_dir;
}

void ImportController::open(const QString& file, const QString& id_dataset, const QVector<widgets::OodChoice>& ood) {
    widgets::ImportValues values;
    values.file = file;
    values.id_dataset = id_dataset;
    values.ood = ood;
    background_->run(
        this, [data_dir = data_dir_] { return choices_of_this_machine(data_dir); },
        [this, values](const Outcome<widgets::ExperimentChoices>& outcome) {
            show_dialog(outcome.value.value_or(built_in_choices()), values);
        });
}

void ImportController::show_dialog(const widgets::ExperimentChoices& choices, const widgets::ImportValues& values) {
    delete dialog_; // one at a time
    dialog_ = new widgets::ImportDialog(choices, values, window_);
    dialog_->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog_, &widgets::ImportDialog::file_changed, this, &ImportController::look_at);
    connect(dialog_, &widgets::ImportDialog::values_changed, this, &ImportController::check_later);
    connect(dialog_, &QDialog::accepted, this, [this] { create(dialog_->values()); });
    dialog_->show();
    look_at(values.file);
    check();
}

void ImportController::look_at(const QString& file) {
    const int asked = ++file_;
    if (file.isEmpty()) {
        return;
    }
    checks_.run(
        dialog_, [file] { return fits_of(file); },
        [this, asked](const Outcome<QVector<widgets::ImportFit>>& outcome) {
            if (asked == file_) {
                dialog_->set_fits(outcome.value.value_or(QVector<widgets::ImportFit>()), outcome.error);
            }
        });
}

/// After the last key; what was found of the former values is no answer about these.
void ImportController::check_later() {
    check_wanted_ = true;
    check_soon_.start();
}

void ImportController::check() {
    // One at a time: where checking takes long, what was entered meanwhile is checked once.
    check_wanted_ = true;
    if (checking_ || dialog_ == nullptr) {
        return;
    }
    checking_ = true;
    check_wanted_ = false;
    checks_.run(
        this, [values = dialog_->values(), data_dir = data_dir_] { return problems_with(values, data_dir); },
        [this, dialog = dialog_](const Outcome<QVector<widgets::FieldProblem>>& outcome) {
            checking_ = false;
            if (check_wanted_ && !check_soon_.isActive()) {
                check();
            } else if (!check_wanted_ && dialog != nullptr && dialog == dialog_) {
                dialog->set_problems(outcome.value.value_or(QVector<widgets::FieldProblem>{{{}, outcome.error}}));
            }
        });
}

void ImportController::create(const widgets::ImportValues& values) {
    make_run(
        &checks_, queue_, this,
        [values, runs_dir = runs_dir_, data_dir = data_dir_] {
            // Who is faster than the check is told all the same.
            const QVector<widgets::FieldProblem> problems = problems_with(values, data_dir);
            if (!problems.isEmpty()) {
                throw InputError(problems.first().sentence.toStdString());
            }
            return create_import(values, runs_dir);
        },
        [this](const QString& folder) { Q_EMIT run_created(folder); },
        [this](const QString& sentence, const QString& detail) { Q_EMIT failed(sentence, detail); });
}

} // namespace midstage::app
