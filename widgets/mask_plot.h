// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/mask_values.h"

#include <QFont>
#include <QSize>
#include <QWidget>
#include <optional>

class QCPAxisRect;
class QCPErrorBars;
class QCPGraph;
class QCheckBox;
class QLabel;
class QPaintDevice;
class QTransform;

namespace midstage::widgets {

class ElidedLabel;
class MaskMarks;
class PlotCanvas;
class PlotCaption;

/// The loss under random masks over the keep fraction, beside the training loss of the run that the masks were drawn
/// for, with the loss constraint as a line through both that the user drags.
class MaskPlot : public QWidget {
    Q_OBJECT

public:
    /// All that is exported, by value.
    struct Snapshot {
        MaskContent content;
        std::optional<double> constraint;
        bool logarithmic = true;
        QFont font;
    };

    explicit MaskPlot(QWidget* parent = nullptr);
    ~MaskPlot() override;

    /// Estimates may be given again as they come in.
    void set_content(const MaskContent& content);
    const MaskContent& content() const { return content_; }

    /// The chosen constraint; nothing takes the line away. Does not emit constraint_changed.
    void set_constraint(std::optional<double> constraint);
    std::optional<double> constraint() const { return constraint_; }

    void set_logarithmic(bool logarithmic);
    bool logarithmic() const { return logarithmic_; }

    /// Position of the estimate under the crosshair; -1 = none.
    void set_crosshair(int index);
    int crosshair() const { return crosshair_; }
    /// The estimate at the crosshair, else the one nearest to the constraint, in one line.
    QString readout() const;
    /// What the constraint corresponds to, in words; empty without one.
    QString sentence() const;

    Snapshot snapshot() const;
    /// Paints what a snapshot holds, always in light colours and without crosshair and readout.
    static void paint(const Snapshot& snapshot, QPaintDevice& device, const QTransform& transform, QSize size,
                      bool vector);
    QSize minimumSizeHint() const override { return {320, 220}; }
    QSize sizeHint() const override { return {900, 520}; }

Q_SIGNALS:
    /// The user moved the constraint.
    void constraint_changed(double constraint);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    static constexpr double smallest_loss = 1e-6; ///< a logarithmic axis ends somewhere

    void make_widgets();
    void make_axes();
    void make_graphs();
    void style();
    void fill();
    void fit_axes();
    void fit_loss();
    /// Parts for which there is no data or no room are left out.
    void show_parts(int height);
    void update_marks();
    void update_words();
    void move_to(double constraint);
    void take_constraint(double constraint);
    bool on_line(QPointF at) const;

    MaskContent content_;
    std::optional<double> constraint_;
    bool logarithmic_ = true;
    bool dragging_ = false;
    bool exporting_ = false;
    int crosshair_ = -1;

    PlotCanvas* canvas_ = nullptr;
    QWidget* plots_ = nullptr;
    QLabel* hint_ = nullptr;
    QLabel* sentence_ = nullptr;
    ElidedLabel* readout_ = nullptr;
    QCheckBox* log_box_ = nullptr;
    PlotCaption* title_ = nullptr;
    PlotCaption* caption_ = nullptr;
    QCPAxisRect* masks_ = nullptr;
    QCPAxisRect* training_ = nullptr;
    QCPAxisRect* accuracy_ = nullptr;
    MaskMarks* marks_ = nullptr;
    QCPGraph* band_low_ = nullptr;
    QCPGraph* band_high_ = nullptr;
    QCPGraph* points_ = nullptr;
    QCPGraph* mean_ = nullptr;
    QCPErrorBars* bars_ = nullptr;
    QCPGraph* accuracy_mean_ = nullptr;
    QCPErrorBars* accuracy_bars_ = nullptr;
    QCPGraph* training_loss_ = nullptr;
};

} // namespace midstage::widgets
