// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plot_export.h"
#include "widgets/sample_groups.h"

#include <QBitArray>
#include <QRectF>
#include <QWidget>
#include <memory>
#include <optional>

class QComboBox;
class QLabel;
class QMouseEvent;
class QToolButton;
class QVBoxLayout;

namespace midstage::widgets {

class CurveKey;
class PlotCanvas;
class PlotCaption;
class SampleLasso;
class SamplePoints;
class ScatterZoom;

/// Samples as points over two of their figures; a lasso, a rectangle or the keyboard's cross selects some of them. The
/// wheel zooms around the mouse, Shift or the middle button drags.
class SampleScatter : public QWidget {
    Q_OBJECT

public:
    struct Axis {
        QString key; ///< of a column of the table
        bool logarithmic = false;
        bool operator==(const Axis&) const = default;
    };
    /// What is shown, by value, as it is exported.
    struct Snapshot {
        QString title;
        QString about;
        SampleTable table;
        Axis x;
        Axis y;
        SampleGrouping grouping = SampleGrouping::none;
        QBitArray selected;
        std::optional<QRectF> part; ///< where zoomed, in the axes' units: left, bottom, width and height
        QFont font;
    };

    explicit SampleScatter(QWidget* parent = nullptr);
    ~SampleScatter() override;

    /// The rows that the table's filter shows. Axes and colours stay where the table still has their columns.
    void set_samples(const SampleTable& table);
    void clear();
    /// A bit a row.
    void set_selected(const QBitArray& selected);

    Axis x() const;
    Axis y() const;
    void set_axes(const Axis& x, const Axis& y);
    SampleGrouping grouping() const;
    void set_grouping(SampleGrouping grouping);
    bool zoomed() const;
    /// All points again, after a zoom.
    void show_whole();
    /// How many points there are and what is left out, in words.
    QString caption() const { return caption_; }
    Snapshot snapshot(const QString& title, const QString& about) const;
    PlotCanvas* canvas() const { return canvas_; }
    /// Where a row's point is, in the canvas's pixels; null where it has none.
    QPointF place_of(int row) const;

    QSize minimumSizeHint() const override { return {320, 220}; }

    static void paint(const Snapshot& snapshot, QPaintDevice& device, const QTransform& transform, QSize size,
                      bool vector);

Q_SIGNALS:
    /// Rows inside what was drawn, with those selected before where Ctrl was held.
    void selected(const QVector<int>& rows);
    /// Axes or colours were chosen.
    void options_changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* make_controls();
    void offer();
    void fill();
    void dress_axis(bool horizontal, bool logarithmic);
    void fit_axes(const QVector<float>& x, const QVector<float>& y);
    void fit_controls();
    /// What mouse and keys do: see sample_scatter_input.cpp.
    bool press_key(int key, Qt::KeyboardModifiers modifiers);
    bool begin_drag(const QMouseEvent& mouse);
    void end_drag();
    void zoom_by(QPointF at, double steps);
    void after_zoom(bool changed);
    void move_cross(QPointF by);
    QVector<int> chosen_rows() const;
    void select_inside(const QPolygonF& shape, bool add);
    void select_nearest(QPointF at, bool add);
    void tell(QVector<int> rows, bool add);
    bool tool_by_mouse_is_rectangle() const;
    void describe();

    SampleTable table_;
    QBitArray selected_;
    QVector<int> rows_; ///< of each point
    QString caption_;
    QComboBox* x_ = nullptr;
    QComboBox* y_ = nullptr;
    QToolButton* log_x_ = nullptr;
    QToolButton* log_y_ = nullptr;
    QComboBox* groups_ = nullptr;
    QComboBox* tool_ = nullptr;
    QVBoxLayout* controls_ = nullptr;
    QVector<QWidget*> parts_;
    QLabel* note_;
    PlotCanvas* canvas_;
    PlotCaption* title_;
    PlotCaption* about_;
    CurveKey* key_;
    SamplePoints* points_ = nullptr;
    SampleLasso* lasso_ = nullptr;
    std::unique_ptr<ScatterZoom> zoom_;
    QToolButton* whole_;
    QVector<Axis> fitted_; ///< axes that the zoom is of
    QPointF pressed_;
    QPointF dragged_from_;
    bool dragging_ = false;
    std::optional<QVector<int>> before_click_; ///< what was selected before the last one at a point
    bool filling_ = false;
};

Picture picture_of(const SampleScatter::Snapshot& snapshot);
/// A row a point: index, both figures, group, and whether it is selected. From any thread.
QString scatter_as_csv(const SampleScatter::Snapshot& snapshot);

} // namespace midstage::widgets
