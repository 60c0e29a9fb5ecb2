// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/comparison_values.h"
#include "app/exported_figure.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QTabWidget;

namespace midstage::widgets {
class ComparisonView;
class ElidedLabel;
} // namespace midstage::widgets

namespace midstage::app {

class Background;
class CompareControls;
class ComparePlot;
class CompareSettings;
class DifferingSettings;
struct ExportedTable;

/// Many runs beside each other: their table, a plot of the ticked ones and the settings that they differ in. It is made
/// in the background, anew whenever a run or the choice changes.
class CompareTab : public QWidget, public FigureSource {
    Q_OBJECT

public:
    explicit CompareTab(Background* background, QWidget* parent = nullptr);
    ~CompareTab() override;

    /// All runs that there are; reading their figures waits until the tab is seen.
    void set_runs(const QVector<widgets::RunItem>& items);
    /// The run that the window shows: what is comparable with it is ticked as long as the user ticks nothing.
    void show_position(const Position& position);

    /// What stands above the tabs while this one is in front.
    QWidget* header() const;
    widgets::ComparisonView* table() const { return table_; }
    CompareControls* controls() const { return controls_; }
    ComparePlot* plot() const { return plot_; }
    DifferingSettings* settings_table() const { return differing_; }
    const ComparisonTable& comparison() const { return comparison_; }
    /// Whether all runs have been read and what is shown is of them.
    bool up_to_date() const;
    std::optional<ExportedFigure> figure() const override;
    bool has_figure() const override;

Q_SIGNALS:
    /// A run is to be shown, and where `in_front` its own tab in the place of this one.
    void run_wanted(const QString& folder, bool in_front);
    /// A run is to be shown at that epoch, on its own tab.
    void checkpoint_wanted(const QString& folder, double epoch);
    void told(const QString& text);
    void failed(const QString& sentence);
    void updated();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void connect_table();
    void fill_menus();
    ComparisonChoice choice() const;
    void update_soon();
    void compute();
    void end_computing();
    void take(const ComparisonTable& comparison);
    void take_filter();
    void take_baseline(const QString& id);
    void tick(const QStringList& runs, bool counts);
    void copy_table(int format);
    void save_table();
    ExportedTable exported_table() const;

    Background* background_;
    ComparedRuns* runs_;
    CompareSettings* settings_;
    CompareControls* controls_;
    widgets::ComparisonView* table_;
    ComparePlot* plot_;
    DifferingSettings* differing_;
    QTabWidget* below_;
    QLabel* notes_;
    QWidget* header_;
    widgets::ElidedLabel* about_;
    QVector<widgets::RunItem> items_;
    QString shown_;
    QString score_;
    std::optional<QSet<QString>> ticks_;
    std::optional<QString> baseline_;
    ComparisonTable comparison_;
    QTimer soon_;
    bool computing_ = false;
    bool again_ = true;    ///< something has changed since computing began
    bool hurried_ = false; ///< and it was the choice
};

} // namespace midstage::app
