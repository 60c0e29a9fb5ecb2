// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/sample_table.h"
#include "widgets/sample_tile.h"

#include <QAbstractScrollArea>
#include <QBitArray>
#include <QCache>
#include <QImage>
#include <QTimer>
#include <functional>

namespace midstage::widgets {

/// Thumbnails of samples, of which only those that are seen are painted and asked for. Rows are positions in the
/// table's columns, whatever the order on the screen.
class SampleView : public QAbstractScrollArea {
    Q_OBJECT

public:
    /// The image of a sample, by its index in the data set; called when it is first seen, and from any thread for an
    /// exported sheet.
    using ImageSource = std::function<QImage(int index)>;

    explicit SampleView(QWidget* parent = nullptr);

    void set_samples(SampleTable table, ImageSource source);
    const SampleTable& table() const { return table_; }
    /// Changes the table, for example its filter; the selection stays as far as it is still shown.
    void change(const std::function<void(SampleTable&)>& change);

    /// Other figures of the same samples, as at another checkpoint: the table's filter and order, the selection and the
    /// place that is scrolled to stay.
    void update_samples(const SampleColumns& columns);
    /// Pictures are there now, or others.
    void set_source(ImageSource source);

    /// How many times as large a picture is drawn; 1 to 8.
    void set_zoom(int zoom);
    int zoom() const { return zoom_; }

    /// The current row; -1 = none.
    int current() const { return current_; }
    void set_current(int row);
    /// The selected rows in the order in which they are shown.
    QVector<int> selected() const;
    /// The rows on the screen.
    QVector<int> visible() const;
    /// Where a row's tile is, in the viewport's pixels; empty where the filter hides it.
    QRect tile_rect(int row) const;

    QImage image_of(int row) const;
    /// As on the screen: with selection and keyboard's frame.
    SampleTile tile_of(int row) const;
    const ImageSource& source() const { return source_; }
    QSize picture_size() const { return picture_; }
    QSize sizeHint() const override { return {700, 420}; }

    void select_all();
    /// Rows that are filtered away are left out; the first of them is brought into sight.
    void select(const QVector<int>& rows);
    /// Whatever the filter shows of them.
    const QBitArray& selection() const { return selected_; }

Q_SIGNALS:
    void current_changed(int row);
    void selection_changed();
    void zoom_changed(int zoom);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void changeEvent(QEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    enum class Choose { only, toggle, extend };
    void lay_out();
    int position_at(QPoint at) const;
    QPoint corner_of(int position) const;
    int lines_on_screen() const;
    void go_to(int position, Choose choose);
    void show_position(int position);
    void describe_current();

    SampleTable table_;
    ImageSource source_;
    mutable QCache<int, QImage> images_;
    QTimer again_; ///< paints what there was no time for
    QSize picture_{32, 32};
    TileSize size_;
    QSize tile_{40, 40};
    int columns_ = 1;
    int left_ = 0;
    int zoom_ = 2;
    int current_ = -1;  ///< row
    int position_ = -1; ///< of the current row, as shown
    int anchor_ = -1;   ///< position from which Shift selects
    QBitArray selected_;
};

} // namespace midstage::widgets
