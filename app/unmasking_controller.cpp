// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/unmasking_controller.h"

#include "app/making_of_runs.h"
#include "widgets/action_dialogs.h"
#include "widgets/mask_values.h"

namespace midstage::app {

namespace {

template <class Values>
widgets::ActionAnswers<Values> answers_for(const Parent& parent) {
    return {[parent](const Values& values) { return problems_with(parent, values); },
            [parent](const Values& values) { return seconds_of(parent, values); }};
}

} // namespace

UnmaskingController::UnmaskingController(Background* background, JobQueue* queue, QWidget* window)
    : QObject(window)
    , background_(background)
    , queue_(queue)
    , window_(window) {}

void UnmaskingController::set_start(const QString& folder, double epoch) {
    folder_ = folder;
    epoch_ = epoch;
}

void UnmaskingController::with_parent(const std::function<void(const Parent&)>& take) {
    if (folder_.isEmpty()) {
        return;
    }
    queue_->expect_runs(); // from the press on: whoever asks must not learn of it only once the parent is read
    background_->run(
        this, [folder = folder_, epoch = epoch_] { return read_parent(folder, epoch); },
        [this, take](const Outcome<Parent>& outcome) {
            if (outcome.value) {
                take(*outcome.value);
            } else {
                Q_EMIT failed(outcome.error, outcome.detail);
            }
            queue_->made_runs();
        });
}

widgets::ActionStart UnmaskingController::start_with_estimates(const Parent& parent) const {
    widgets::ActionStart start = start_of(parent);
    start.estimates = known_estimates(parent, measurements_);
    return start;
}

/// A line that the user has put somewhere is meant; else the dialog begins where the line does, if that is known here.
widgets::ConstraintChoice UnmaskingController::first_constraint(widgets::ConstraintChoice choice,
                                                                const widgets::ActionStart& start) const {
    const auto& known = start.estimates;
    if (!constraint_) {
        const qsizetype first = widgets::first_estimate(known);
        choice.keep_fraction = first < 0 ? choice.keep_fraction : known[first].keep_fraction;
        return choice;
    }
    for (const widgets::ActionStart::Estimate& estimate : known) {
        if (estimate.mean == *constraint_) {
            choice.keep_fraction = estimate.keep_fraction;
            return choice;
        }
    }
    choice.source = widgets::ConstraintChoice::Source::number;
    choice.value = widgets::rounded_loss(*constraint_);
    return choice;
}

template <class Values>
void UnmaskingController::create(const Parent& parent, const Values& values, Watch watch) {
    make_run(
        background_, queue_, this,
        [parent, values, data_dir = data_dir_] { return create_run(parent, values, data_dir); },
        [this, parent, watch](const QString& folder) { Q_EMIT run_created(folder, folder_of(parent), watch); },
        [this](const QString& sentence, const QString& detail) { Q_EMIT failed(sentence, detail); });
}

template <class Dialog>
void UnmaskingController::open(const Parent& parent, Dialog* dialog, Watch watch) {
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, parent, dialog, watch] { create(parent, dialog->values(), watch); });
    dialog->open();
}

void UnmaskingController::estimate() {
    with_parent([this](const Parent& parent) {
        open(parent,
             new widgets::EstimateDialog(start_of(parent), estimate_defaults(parent),
                                         answers_for<widgets::EstimateValues>(parent), window_),
             Watch::masks);
    });
}

void UnmaskingController::fine_tune() {
    with_parent([this](const Parent& parent) {
        widgets::FineTuneValues values = fine_tune_defaults(parent);
        const widgets::ActionStart start = start_with_estimates(parent);
        values.constraint = first_constraint(values.constraint, start);
        open(parent,
             new widgets::FineTuneDialog(start, values, schedule_choices(),
                                         answers_for<widgets::FineTuneValues>(parent), window_),
             Watch::run);
    });
}

void UnmaskingController::prune() {
    with_parent([this](const Parent& parent) {
        widgets::PruneValues values = prune_defaults(parent);
        const widgets::ActionStart start = start_with_estimates(parent);
        values.constraint = first_constraint(values.constraint, start);
        open(parent, new widgets::PruneDialog(start, values, answers_for<widgets::PruneValues>(parent), window_),
             Watch::run);
    });
}

void UnmaskingController::find_atypical() {
    with_parent([this](const Parent& parent) {
        open(parent,
             new widgets::FindAtypicalDialog(start_of(parent), find_atypical_defaults(parent),
                                             answers_for<widgets::FindAtypicalValues>(parent), window_),
             Watch::samples);
    });
}

void UnmaskingController::start_estimate(const std::function<void(widgets::EstimateValues&)>& change) {
    with_parent([this, change](const Parent& parent) {
        widgets::EstimateValues values = estimate_defaults(parent);
        change(values);
        create(parent, values, Watch::masks);
    });
}

void UnmaskingController::start_fine_tune(const std::function<void(widgets::FineTuneValues&)>& change) {
    with_parent([this, change](const Parent& parent) {
        widgets::FineTuneValues values = fine_tune_defaults(parent);
        change(values);
        create(parent, values, Watch::run);
    });
}

void UnmaskingController::start_find_atypical(const std::function<void(widgets::FindAtypicalValues&)>& change) {
    with_parent([this, change](const Parent& parent) {
        widgets::FindAtypicalValues values = find_atypical_defaults(parent);
        change(values);
        create(parent, values, Watch::samples);
    });
}

} // namespace midstage::app
