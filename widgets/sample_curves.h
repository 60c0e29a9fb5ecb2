// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVector>
#include <QWidget>
#include <optional>

class QComboBox;
class QCPAxisRect;
class QCPGraph;
class QCPItemStraightLine;
class QLabel;

namespace midstage::widgets {

class PlotCanvas;

/// One figure of one sample over the epochs.
struct SampleCurve {
    QString title; ///< "Loss over the epochs"
    QString axis;  ///< "Loss (nats)"
    QVector<double> epochs;
    QVector<double> values; ///< of each epoch; NaN = not known
    bool from_zero = false; ///< the axis begins at 0
    bool to_one = false;    ///< and ends at 1: a probability
    bool is_loss = false;   ///< in the loss's colour
};

/// A sample's history: one of its curves, and the checkpoint that is looked at.
class SampleCurves : public QWidget {
    Q_OBJECT

public:
    explicit SampleCurves(QWidget* parent = nullptr);

    /// The curve that was chosen stays chosen where it is among them. `note` stands in the place of the plot where
    /// there is none.
    void set_curves(const QVector<SampleCurve>& curves, std::optional<double> checkpoint, const QString& note);
    PlotCanvas* canvas() const { return canvas_; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void make_plot();
    void fit_axis();
    void fill();
    void style();
    const SampleCurve* chosen() const;

    QVector<SampleCurve> curves_;
    std::optional<double> checkpoint_;
    QString wanted_; ///< title of the curve that was chosen last
    QComboBox* choice_;
    QLabel* note_;
    PlotCanvas* canvas_;
    QCPAxisRect* rect_ = nullptr;
    QCPGraph* graph_ = nullptr;
    QCPItemStraightLine* line_ = nullptr;
    bool filling_ = false;
};

} // namespace midstage::widgets
