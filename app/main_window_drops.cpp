// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of files that are dropped on the window.
#include "app/background.h"
#include "app/drop_target.h"
#include "app/dropped.h"
#include "app/main_window.h"
#include "app/run_library.h"
#include "app/undo_history.h"
#include "widgets/experiment_form.h"
#include "widgets/message_bar.h"

namespace midstage::app {

void MainWindow::connect_drops() {
    auto* target = new DropTarget(this);
    connect(target, &DropTarget::dropped, this, [this](const QStringList& paths) {
        background_->run(
            this, [paths] { return look_at_dropped(paths); },
            [this](const Outcome<Dropped>& outcome) {
                if (outcome.value) {
                    take_dropped(*outcome.value);
                } else {
                    show_error(outcome.error, outcome.detail);
                }
            });
    });
}

void MainWindow::take_dropped(const Dropped& dropped) {
    const QString path = dropped.paths.first();
    switch (dropped.kind) {
    case Dropped::Kind::runs:
        for (const QString& run : dropped.paths) {
            library_->include(run);
        }
        open_run(path);
        break;
    case Dropped::Kind::runs_folder:
        if (path != runs_dir_) {
            undo_->add(
                tr("Took %1 as the runs folder").arg(dropped.name),
                [this, before = runs_dir_] { use_runs_dir(before); }, true);
            use_runs_dir(path);
        }
        break;
    case Dropped::Kind::images:
        offer_images(dropped);
        break;
    case Dropped::Kind::experiment:
        fill_form(dropped.values, tr("Filled the form from %1").arg(dropped.name));
        break;
    case Dropped::Kind::checkpoint:
        Q_EMIT checkpoint_dropped(path);
        break;
    case Dropped::Kind::checkpoint_of_run:
        open_run_at(path, dropped.epoch);
        break;
    case Dropped::Kind::unknown:
        break;
    }
}

void MainWindow::fill_form(const widgets::ExperimentValues& values, const QString& done) {
    const widgets::ExperimentValues before = form_->values();
    form_->set_values(values);
    Q_EMIT form_->changed();
    undo_->add(
        done,
        [this, before] {
            form_->set_values(before);
            Q_EMIT form_->changed();
        },
        true);
}

void MainWindow::offer_images(const Dropped& dropped) {
    QVector<widgets::MessageOffer> offers;
    const QString path = dropped.paths.first();
    const QString name = dropped.name;
    if (dropped.not_ood.isEmpty()) {
        offers.append({tr("Use as OOD set"), [this, path, name] {
                           widgets::ExperimentValues values = form_->values();
                           widgets::OodChoice set;
                           set.dataset = path;
                           values.ood.append(set);
                           fill_form(values, tr("Took %1 as an OOD set").arg(name));
                       }});
    }
    if (dropped.not_id.isEmpty()) {
        offers.append({tr("Use as ID set"), [this, path, name] {
                           widgets::ExperimentValues values = form_->values();
                           values.id_dataset = path;
                           fill_form(values, tr("Took %1 as the ID set").arg(name));
                       }});
    }
    const QString why = dropped.not_id.isEmpty() ? dropped.not_ood : dropped.not_id;
    message_->show_offers(
        widgets::MessageBar::Kind::information,
        tr("What are the images of %1?").arg(name) + (why.isEmpty() ? QString() : QLatin1Char(' ') + why), offers);
}

} // namespace midstage::app
