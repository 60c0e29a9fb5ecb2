// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mask_data.h"
#include "app/relatives.h"
#include "app/sample_data.h"
#include "widgets/curves.h"

#include <QObject>
#include <QTimer>
#include <memory>
#include <optional>

namespace midstage::app {

class Background;

/// What is known around the run that is shown: the runs it comes from and those that came from it, what masks did to
/// its network and which of its samples they found. Reads in the background, anew whenever something may have changed.
class RunExtras : public QObject {
    Q_OBJECT

public:
    explicit RunExtras(Background* background, QObject* parent = nullptr);

    /// An empty folder ends it.
    void show(const QString& folder);
    /// Pictures of samples may be there now that were not before.
    void set_data_dir(const QString& data_dir);
    /// What the mean over seeds is of.
    void set_plotted(widgets::Metric metric, const QString& score);
    /// Soon, and not more often than a plot can be looked at.
    void refresh();

Q_SIGNALS:
    void relatives_loaded(const midstage::app::Relatives& relatives);
    void masks_loaded(const midstage::app::MaskData& masks);
    /// Null where no search for atypical samples is known; not told again for the same one.
    void samples_loaded(const std::shared_ptr<const midstage::app::SampleData>& samples);
    /// Nothing where the run has no repetitions with other seeds.
    void seeds_loaded(const std::optional<midstage::widgets::SeedBand>& band);
    /// A part of it cannot be read, in a sentence that is told once; the other parts are told nevertheless.
    void part_failed(const QString& sentence);

private:
    void read();
    void forget_samples();

    Background* background_;
    QString folder_;
    QString data_dir_;
    widgets::Metric metric_ = widgets::default_metric;
    QString score_;
    QString samples_of_; ///< the search that has been told
    bool samples_told_ = false;
    QStringList problems_; ///< that have been told
    bool reading_ = false;
    bool again_ = false;
    int generation_ = 0; ///< what was asked for another run does not count any more
    QTimer soon_;
};

} // namespace midstage::app
