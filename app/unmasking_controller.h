// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/child_runs.h"
#include "app/mask_data.h"

#include <QObject>
#include <functional>

class QWidget;

namespace midstage::widgets {
class ActionDialog;
}

namespace midstage::app {

class Background;
class JobQueue;

/// Starts runs from the checkpoint that is chosen: asks for their values in a dialog, makes the run and queues it.
class UnmaskingController : public QObject {
    Q_OBJECT

public:
    /// Where what the run finds is seen.
    enum class Watch {
        masks,   ///< in the tab of the run that it looks at
        samples, ///< likewise
        run,     ///< it is a training of its own
    };

    UnmaskingController(Background* background, JobQueue* queue, QWidget* window);

    void set_data_dir(const QString& data_dir) { data_dir_ = data_dir; }
    /// Where runs start from; an empty folder: nowhere.
    void set_start(const QString& folder, double epoch);
    bool can_start() const { return !folder_.isEmpty(); }
    /// What has been measured of masks, for the dialogs, which take what belongs to their checkpoint; `constraint`: the
    /// one that the user has chosen in the plot.
    void set_measurements(const QVector<MaskMeasurement>& measurements) { measurements_ = measurements; }
    void set_constraint(std::optional<double> constraint) { constraint_ = constraint; }

    void estimate();
    void fine_tune();
    void prune();
    void find_atypical();

    /// The same without the dialog: from what it would begin with, as `change` leaves it.
    void start_estimate(const std::function<void(widgets::EstimateValues&)>& change);
    void start_fine_tune(const std::function<void(widgets::FineTuneValues&)>& change);
    void start_find_atypical(const std::function<void(widgets::FindAtypicalValues&)>& change);

Q_SIGNALS:
    /// `parent`: the folder of the run that it starts from.
    void run_created(const QString& folder, const QString& parent, midstage::app::UnmaskingController::Watch watch);
    void failed(const QString& sentence, const QString& detail);

private:
    void with_parent(const std::function<void(const Parent&)>& take);
    widgets::ActionStart start_with_estimates(const Parent& parent) const;
    widgets::ConstraintChoice first_constraint(widgets::ConstraintChoice choice,
                                               const widgets::ActionStart& start) const;
    template <class Dialog>
    void open(const Parent& parent, Dialog* dialog, Watch watch);
    template <class Values>
    void create(const Parent& parent, const Values& values, Watch watch);

    Background* background_;
    JobQueue* queue_;
    QWidget* window_;
    QString folder_;
    double epoch_ = 0;
    QString data_dir_;
    QVector<MaskMeasurement> measurements_;
    std::optional<double> constraint_;
};

} // namespace midstage::app
