// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/background.h"
#include "widgets/experiment_values.h"

#include <QObject>
#include <QTimer>

namespace midstage::widgets {
class ExperimentForm;
}

namespace midstage::app {

class JobQueue;

/// Between the form and the queue: fills the form with what this machine has, checks in the background what the user
/// enters, and on Start makes the run and queues it, where nothing is wrong.
class ExperimentController : public QObject {
    Q_OBJECT

public:
    ExperimentController(widgets::ExperimentForm* form, Background* background, JobQueue* queue,
                         QObject* parent = nullptr);

    void set_folders(const QString& runs_dir, const QString& data_dir);
    /// Looks again which files and devices there are.
    void load_choices();
    /// As if Start had been pressed.
    void start();
    /// Fills the form with the preset and starts it. False where there is no such preset.
    bool start_preset(const QString& name);
    /// Fills the form with another run's options.
    void take_options_of(const QString& folder);

Q_SIGNALS:
    void run_created(const QString& folder);
    /// The form holds another run's options.
    void options_taken();
    void failed(const QString& sentence, const QString& detail);

private:
    void check();
    void check_next();
    void begin_runs(const widgets::ExperimentValues& values, const widgets::SweepValues& sweep);
    void set_starting(bool starting);
    void count_runs();

    widgets::ExperimentForm* form_;
    Background* background_;
    JobQueue* queue_;
    QString runs_dir_;
    QString data_dir_;
    QTimer check_soon_;
    /// Of its own: a check that hangs on a dead network drive must not hold up the reading of runs.
    Background checks_;
    bool checking_ = false;
    bool check_wanted_ = false; ///< of what the form holds when the check under way has ended
    int check_ = 0;             ///< an answer to an older question does not count
    bool starting_ = false;
    int runs_ = 1; ///< that Start makes, without what follows them
};

} // namespace midstage::app
