// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/appearance.h"
#include "widgets/checkpoint.h"
#include "widgets/curve_options.h"
#include "widgets/experiment_values.h"
#include "widgets/metric.h"
#include "widgets/run_filter.h"
#include "widgets/score_plot.h"

#include <QByteArray>
#include <QSettings>
#include <QString>
#include <QStringList>
#include <optional>

namespace midstage::app {

/// What the program remembers from one start to the next.
class Settings {
public:
    QByteArray geometry() const;
    QByteArray window_state() const;
    void set_window(const QByteArray& geometry, const QByteArray& state);

    /// Empty where the user has not chosen one.
    QString runs_dir() const;
    void set_runs_dir(const QString& folder);
    /// Runs folders that were used, the newest first.
    QStringList recent_runs_dirs() const;
    void add_recent_runs_dir(const QString& folder);
    QString data_dir() const;
    void set_data_dir(const QString& folder);

    /// What was in view: a run, its tab and its checkpoint.
    struct Session {
        QString run;
        QString tab;                                 ///< class of the tab's widget
        double epoch = widgets::Checkpoint::unknown; ///< not known: the newest one was followed
    };
    Session session() const;
    void set_session(const Session& session);
    widgets::RunFilter filter() const;
    void set_filter(const widgets::RunFilter& filter);

    /// Whether the end of a run is told on the desktop.
    bool notifies() const;
    void set_notifies(bool notifies);

    std::optional<widgets::ExperimentValues> form() const;
    QString preset() const;
    void set_form(const QString& preset, const widgets::ExperimentValues& values);
    /// How it is repeated.
    widgets::SweepValues sweep() const;
    void set_sweep(const widgets::SweepValues& sweep);

    widgets::Metric metric() const;
    QString score() const;
    void set_plotted(widgets::Metric metric, const QString& score);

    widgets::CurveOptions curve_options() const;
    void set_curve_options(const widgets::CurveOptions& options);

    /// Checkpoints a second when a run is played through.
    int play_speed() const;
    void set_play_speed(int speed);
    /// Of the tab of scores: which one it shows, and how.
    QString shown_score() const;
    widgets::ScorePlotOptions score_plot() const;
    void set_score_plot(const QString& score, const widgets::ScorePlotOptions& options);

    widgets::Appearance appearance() const;
    void set_appearance(widgets::Appearance appearance);

    /// Key of a Language; empty = the system's.
    QString language() const;
    void set_language(const QString& key);

    QString export_dir() const;
    void set_export_dir(const QString& folder);
    /// Pixels of an exported PNG for each logical pixel, 1 to 4.
    int picture_scale() const;
    void set_picture_scale(int scale);

private:
    QSettings store_;
};

} // namespace midstage::app
