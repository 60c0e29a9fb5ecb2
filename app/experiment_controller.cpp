// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/experiment_controller.h"

#include "app/engine.h"
#include "app/job_queue.h"
#include "widgets/experiment_form.h"

namespace midstage::app {

namespace {
/// After the last key, so that half a number is not called wrong.
constexpr int check_delay = 350; // milliseconds
} // namespace

ExperimentController::ExperimentController(widgets::ExperimentForm* form, Background* background, JobQueue* queue,
                                           QObject* parent)
    : QObject(parent)
    , form_(form)
    , background_(background)
    , queue_(queue) {
    checks_.use_threads(1);
    check_soon_.setSingleShot(true);
    check_soon_.setInterval(check_delay);
    connect(&check_soon_, &QTimer::timeout, this, &ExperimentController::check);
    connect(form_, &widgets::ExperimentForm::changed, &check_soon_, qOverload<>(&QTimer::start));
    connect(form_, &widgets::ExperimentForm::changed, this, &ExperimentController::count_runs);
    connect(form_, &widgets::ExperimentForm::start_wanted, this, &ExperimentController::start);
    form_->set_choices(built_in_choices());
}

void ExperimentController::set_folders(const QString& runs_dir, const QString& data_dir) {
    runs_dir_ = runs_dir;
    data_dir_ = data_dir;
    load_choices();
}

void ExperimentController::load_choices() {
    background_->run(
        this, [data_dir = data_dir_] { return choices_of_this_machine(data_dir); },
        [this](const Outcome<widgets::ExperimentChoices>& outcome) {
            if (!outcome.value) {
                Q_EMIT failed(outcome.error, outcome.detail);
                return;
            }
            form_->set_choices(*outcome.value);
            check();
        });
}

void ExperimentController::check() {
    count_runs();
    ++check_;
    check_wanted_ = true;
    check_next();
}

void ExperimentController::check_next() {
    // One at a time: where checking takes long, what was entered meanwhile is checked once.
    if (checking_ || starting_ || !check_wanted_) {
        return;
    }
    checking_ = true;
    check_wanted_ = false;
    checks_.run(
        this,
        [values = form_->values(), sweep = form_->sweep(), data_dir = data_dir_] {
            return problems_with(values, sweep, data_dir);
        },
        [this, check = check_](const Outcome<QVector<widgets::FieldProblem>>& outcome) {
            checking_ = false;
            // An answer to an older question would mark what has been put right since.
            if (check == check_) {
                form_->set_problems(outcome.value.value_or(QVector<widgets::FieldProblem>{{{}, outcome.error}}));
            }
            check_next();
        });
}

void ExperimentController::set_starting(bool starting) {
    starting_ = starting;
    const QString start = runs_ == 1 ? tr("Start") : tr("Start %n run(s)", nullptr, runs_);
    form_->set_start_text(starting ? tr("Checking\u2026") : start);
}

/// At once, while it is typed: how many runs it will be has to be known before the button is pressed.
void ExperimentController::count_runs() {
    const SweepCount count = app::count_runs(form_->sweep());
    form_->set_sweep_problems(count.problems);
    if (count.runs != runs_) {
        runs_ = count.runs;
        set_starting(starting_);
    }
}

void ExperimentController::start() {
    form_->set_problems({});
    count_runs();
    if (!form_->problems().isEmpty()) {
        form_->show_first_problem();
        return;
    }
    if (!starting_) {
        ++check_;
        check_wanted_ = false;
        check_soon_.stop();
        set_starting(true);
        begin_runs(form_->values(), form_->sweep());
    }
}

void ExperimentController::begin_runs(const widgets::ExperimentValues& values, const widgets::SweepValues& sweep) {
    struct Started {
        QVector<widgets::FieldProblem> problems;
        QVector<QStringList> trainings; ///< each with what follows it
    };
    queue_->expect_runs();
    checks_.run(
        this,
        [values, sweep, runs_dir = runs_dir_, data_dir = data_dir_] {
            Started started;
            started.problems = problems_with(values, sweep, data_dir);
            if (started.problems.isEmpty()) {
                started.trainings = create_sweep(values, sweep, runs_dir);
            }
            return started;
        },
        [this](const Outcome<Started>& outcome) {
            set_starting(false);
            if (!outcome.value) {
                Q_EMIT failed(outcome.error, outcome.detail);
            } else if (!outcome.value->problems.isEmpty()) {
                form_->set_problems(outcome.value->problems);
                form_->show_first_problem();
            } else {
                QVector<WaitingRun> runs;
                for (const QStringList& folders : outcome.value->trainings) {
                    runs.append({folders.first(), {}, {}});
                    for (const QString& follow_up : folders.mid(1)) {
                        runs.append({follow_up, folders.first(), {}});
                    }
                }
                queue_->enqueue_all(runs);
                Q_EMIT run_created(outcome.value->trainings.first().first());
            }
            queue_->made_runs();
            check_next();
        });
}

bool ExperimentController::start_preset(const QString& name) {
    if (!form_->choose_preset(name)) {
        return false;
    }
    form_->set_sweep({});
    start();
    return true;
}

void ExperimentController::take_options_of(const QString& folder) {
    background_->run(
        this, [folder] { return values_of_run(folder); },
        [this](const Outcome<widgets::ExperimentValues>& outcome) {
            if (outcome.value) {
                form_->set_values(*outcome.value);
                form_->set_sweep({}); // of one run: what was typed for another experiment would make many of it
                Q_EMIT options_taken();
                check();
            } else {
                Q_EMIT failed(outcome.error, outcome.detail);
            }
        });
}

} // namespace midstage::app
