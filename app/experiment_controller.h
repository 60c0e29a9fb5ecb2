// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/experiment_values.h"

#include <QObject>
#include <QTimer>

namespace midstage::widgets {
class ExperimentForm;
}

namespace midstage::app {

class Background;
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
    void failed(const QString& sentence, const QString& detail);

private:
    void check();

    widgets::ExperimentForm* form_;
    Background* background_;
    JobQueue* queue_;
    QString runs_dir_;
    QString data_dir_;
    QTimer check_soon_;
    int check_ = 0;
    bool starting_ = false;
};

} // namespace midstage::app
