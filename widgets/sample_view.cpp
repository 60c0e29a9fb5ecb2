// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sample_view.h"

#include <QElapsedTimer>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>
#include <algorithm>

namespace midstage::widgets {

namespace {
constexpr int largest_zoom = 8;
constexpr int cache_kilobytes = 64 * 1024;
constexpr qint64 paint_budget = 3'000'000; ///< nanoseconds for images that are not in the cache, in one painting
} // namespace

SampleView::SampleView(QWidget* parent)
    : QAbstractScrollArea(parent)
    , images_(cache_kilobytes) {
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Samples"));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // its coming and going would change the columns
    viewport()->setBackgroundRole(QPalette::Base);
    again_.setSingleShot(true);
    again_.setInterval(0);
    connect(&again_, &QTimer::timeout, viewport(), qOverload<>(&QWidget::update));
    lay_out();
}

void SampleView::set_samples(SampleTable table, ImageSource source) {
    table_ = std::move(table);
    source_ = std::move(source);
    images_.clear();
    selected_ = QBitArray(table_.size());
    current_ = -1;
    position_ = -1;
    anchor_ = -1;
    if (!table_.rows().isEmpty()) {
        const QImage first = image_of(table_.rows().first());
        picture_ = first.isNull() ? QSize(32, 32) : first.size();
    }
    verticalScrollBar()->setValue(0);
    lay_out();
    describe_current();
    Q_EMIT current_changed(current_);
    Q_EMIT selection_changed();
}

void SampleView::change(const std::function<void(SampleTable&)>& change) {
    change(table_);
    position_ = current_ < 0 ? -1 : static_cast<int>(table_.rows().indexOf(current_));
    anchor_ = position_;
    QBitArray shown(table_.size());
    for (const int row : table_.rows()) {
        shown.setBit(row);
    }
    const qsizetype before = selected_.count(true);
    selected_ &= shown;
    lay_out();
    if (position_ < 0 && current_ >= 0) {
        current_ = -1;
        describe_current();
        Q_EMIT current_changed(-1);
    } else if (position_ >= 0) {
        show_position(position_);
    }
    if (selected_.count(true) != before) {
        Q_EMIT selection_changed();
    }
}

void SampleView::update_samples(const SampleColumns& columns) {
    table_.update(columns);
    position_ = current_ < 0 ? -1 : static_cast<int>(table_.rows().indexOf(current_));
    anchor_ = position_;
    lay_out();
    describe_current();
}

void SampleView::set_source(ImageSource source) {
    source_ = std::move(source);
    images_.clear();
    if (!table_.rows().isEmpty()) {
        const QImage first = image_of(table_.rows().first());
        picture_ = first.isNull() ? picture_ : first.size();
    }
    lay_out();
}

void SampleView::set_zoom(int zoom) {
    zoom = std::clamp(zoom, 1, largest_zoom);
    if (zoom == zoom_) {
        return;
    }
    // What is in the middle of the screen stays there.
    const int line =
        tile_.height() > 0 ? (verticalScrollBar()->value() + viewport()->height() / 2) / tile_.height() : 0;
    const int middle = line * columns_;
    zoom_ = zoom;
    lay_out();
    verticalScrollBar()->setValue(middle / columns_ * tile_.height() - viewport()->height() / 2);
    Q_EMIT zoom_changed(zoom_);
}

void SampleView::lay_out() {
    size_ = TileSize::at_zoom(picture_, zoom_, font());
    tile_ = size_.whole();
    columns_ = std::max(1, viewport()->width() / tile_.width());
    left_ = std::max(0, (viewport()->width() - columns_ * tile_.width()) / 2);
    const auto count = static_cast<int>(table_.rows().size());
    const int lines = (count + columns_ - 1) / columns_;
    verticalScrollBar()->setRange(0, std::max(0, lines * tile_.height() - viewport()->height()));
    verticalScrollBar()->setSingleStep(std::max(1, tile_.height() / 2));
    verticalScrollBar()->setPageStep(viewport()->height());
    viewport()->update();
}

QPoint SampleView::corner_of(int position) const {
    return {left_ + position % columns_ * tile_.width(),
            position / columns_ * tile_.height() - verticalScrollBar()->value()};
}

int SampleView::position_at(QPoint at) const {
    const int column = (at.x() - left_) / tile_.width();
    if (at.x() < left_ || column >= columns_) {
        return -1;
    }
    const int position = (at.y() + verticalScrollBar()->value()) / tile_.height() * columns_ + column;
    return position < table_.rows().size() ? position : -1;
}

int SampleView::lines_on_screen() const {
    return std::max(1, viewport()->height() / tile_.height());
}

QRect SampleView::tile_rect(int row) const {
    const auto position = static_cast<int>(table_.rows().indexOf(row));
    return position < 0 ? QRect() : QRect(corner_of(position), tile_);
}

QVector<int> SampleView::visible() const {
    const auto count = static_cast<int>(table_.rows().size());
    const int top = verticalScrollBar()->value();
    const int first = std::min(count, top / tile_.height() * columns_);
    const int last = std::min(count, ((top + viewport()->height() - 1) / tile_.height() + 1) * columns_);
    return table_.rows().mid(first, last - first);
}

QImage SampleView::image_of(int row) const {
    if (const QImage* known = images_.object(row)) {
        return *known;
    }
    const QImage image = source_ ? source_(table_.columns().index[row]) : QImage();
    images_.insert(row, new QImage(image), std::max<int>(1, static_cast<int>(image.sizeInBytes() / 1024)));
    return image;
}

SampleTile SampleView::tile_of(int row) const {
    SampleTile tile = widgets::tile_of(table_, row);
    tile.selected = selected_.testBit(row);
    tile.current = row == current_ && hasFocus();
    return tile;
}

void SampleView::paintEvent(QPaintEvent* event) {
    QPainter painter(viewport());
    painter.setFont(font());
    const QRect dirty = event->rect();
    const auto count = static_cast<int>(table_.rows().size());
    if (count == 0) {
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(viewport()->rect().adjusted(20, 20, -20, -20), Qt::AlignCenter | Qt::TextWordWrap,
                         table_.size() == 0 ? tr("There are no samples.") : tr("No sample passes this filter."));
        return;
    }
    const int top = verticalScrollBar()->value() + dirty.top();
    const int first = std::max(0, top / tile_.height()) * columns_;
    const int last = std::min(count, ((top + dirty.height()) / tile_.height() + 1) * columns_);
    // What is seen has to fit, or it would be asked for again and again.
    const qsizetype kilobytes = qsizetype(picture_.width()) * picture_.height() * 4 / 1024 + 1;
    images_.setMaxCost(std::max<qsizetype>(cache_kilobytes, 2 * (last - first) * kilobytes));
    qint64 spent = 0; // on images alone: what is in the cache is painted however many tiles there are
    bool complete = true;
    for (int position = first; position < last; ++position) {
        const QPoint corner = corner_of(position);
        if (!QRect(corner, tile_).intersects(dirty)) {
            continue;
        }
        const int row = table_.rows()[position];
        // A slow source must not stop the scrolling: the rest comes with the next paintings.
        const bool affordable = images_.contains(row) || spent < paint_budget;
        complete = complete && affordable;
        QElapsedTimer timer;
        timer.start();
        const QImage image = affordable ? image_of(row) : QImage();
        spent += timer.nsecsElapsed();
        paint_tile(painter, corner, size_, tile_of(row), image, palette());
    }
    if (!complete) {
        again_.start();
    }
}

void SampleView::resizeEvent(QResizeEvent* event) {
    QAbstractScrollArea::resizeEvent(event);
    lay_out();
}

void SampleView::scrollContentsBy(int dx, int dy) {
    viewport()->scroll(dx, dy); // only what comes into sight is painted
}

void SampleView::changeEvent(QEvent* event) {
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange) {
        lay_out();
    }
}

void SampleView::set_current(int row) {
    const auto position = static_cast<int>(table_.rows().indexOf(row));
    if (position >= 0) {
        go_to(position, Choose::only);
    }
}

QVector<int> SampleView::selected() const {
    QVector<int> rows;
    std::copy_if(table_.rows().begin(), table_.rows().end(), std::back_inserter(rows),
                 [&](int row) { return selected_.testBit(row); });
    return rows;
}

void SampleView::select_all() {
    for (const int row : table_.rows()) {
        selected_.setBit(row);
    }
    viewport()->update();
    Q_EMIT selection_changed();
}

void SampleView::select(const QVector<int>& rows) {
    QBitArray shown(table_.size());
    for (const int row : table_.rows()) {
        shown.setBit(row);
    }
    selected_.fill(false);
    for (const int row : rows) {
        if (row >= 0 && row < shown.size() && shown.testBit(row)) {
            selected_.setBit(row);
        }
    }
    const auto first =
        std::find_if(table_.rows().begin(), table_.rows().end(), [&](int row) { return selected_.testBit(row); });
    const int before = current_;
    if (first != table_.rows().end()) {
        position_ = static_cast<int>(first - table_.rows().begin());
        anchor_ = position_;
        current_ = *first;
        show_position(position_);
    }
    viewport()->update();
    describe_current();
    if (current_ != before) {
        Q_EMIT current_changed(current_);
    }
    Q_EMIT selection_changed();
}

void SampleView::go_to(int position, Choose choose) {
    const QVector<int>& rows = table_.rows();
    if (rows.isEmpty()) {
        return;
    }
    position = std::clamp(position, 0, static_cast<int>(rows.size()) - 1);
    const int row = rows[position];
    if (choose == Choose::toggle) {
        selected_.toggleBit(row);
    } else {
        selected_.fill(false);
        const int from = choose == Choose::extend && anchor_ >= 0 ? anchor_ : position;
        for (int i = std::min(from, position); i <= std::max(from, position); ++i) {
            selected_.setBit(rows[i]);
        }
    }
    if (choose != Choose::extend || anchor_ < 0) {
        anchor_ = position;
    }
    position_ = position;
    const bool moved = current_ != row;
    current_ = row;
    show_position(position);
    viewport()->update();
    describe_current();
    if (moved) {
        Q_EMIT current_changed(row);
    }
    Q_EMIT selection_changed();
}

void SampleView::show_position(int position) {
    const int top = position / columns_ * tile_.height();
    const int value = verticalScrollBar()->value();
    if (top < value) {
        verticalScrollBar()->setValue(top);
    } else if (top + tile_.height() > value + viewport()->height()) {
        // Of a tile that is higher than the view its top.
        verticalScrollBar()->setValue(std::min(top, top + tile_.height() - viewport()->height()));
    }
}

void SampleView::describe_current() {
    if (current_ < 0) {
        setAccessibleDescription(tr("%Ln sample(s)", nullptr, static_cast<int>(table_.rows().size())));
        return;
    }
    const SampleTile tile = tile_of(current_);
    QStringList parts{tr("Sample %1").arg(table_.columns().index[current_]), tile.name,
                      tr("%1: %2").arg(table_.figure_title(), tile.figure)};
    if (tile.flagged) {
        parts.append(tr("flagged"));
    }
    if (tile.truth != SampleTile::Truth::none) {
        parts.append(tile.truth == SampleTile::Truth::wrong_label ? tr("wrong label") : tr("atypical"));
    }
    setAccessibleDescription(parts.join(QStringLiteral(", ")));
}

void SampleView::keyPressEvent(QKeyEvent* event) {
    const bool shift = event->modifiers().testFlag(Qt::ShiftModifier);
    const Choose choose = shift ? Choose::extend : Choose::only;
    const int from = std::max(0, position_);
    const bool begun = position_ >= 0;
    const int page = lines_on_screen() * columns_;
    if (event->matches(QKeySequence::SelectAll)) {
        select_all();
        return;
    }
    switch (event->key()) {
    case Qt::Key_Left:
        go_to(begun ? from - 1 : 0, choose);
        break;
    case Qt::Key_Right:
        go_to(begun ? from + 1 : 0, choose);
        break;
    case Qt::Key_Up:
        go_to(from >= columns_ ? from - columns_ : from, choose);
        break;
    case Qt::Key_Down:
        go_to(begun ? from + columns_ : 0, choose);
        break;
    case Qt::Key_PageUp:
        go_to(from >= page ? from - page : from % columns_, choose);
        break;
    case Qt::Key_PageDown:
        go_to(from + page, choose);
        break;
    case Qt::Key_Home:
        go_to(0, choose);
        break;
    case Qt::Key_End:
        go_to(static_cast<int>(table_.rows().size()) - 1, choose);
        break;
    case Qt::Key_Space:
        go_to(from, Choose::toggle);
        break;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        set_zoom(zoom_ + 1);
        break;
    case Qt::Key_Minus:
        set_zoom(zoom_ - 1);
        break;
    default:
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    event->accept();
}

void SampleView::mousePressEvent(QMouseEvent* event) {
    const int position = position_at(event->pos());
    if (event->button() != Qt::LeftButton || position < 0) {
        return;
    }
    const Qt::KeyboardModifiers keys = event->modifiers();
    go_to(position, keys.testFlag(Qt::ShiftModifier)     ? Choose::extend
                    : keys.testFlag(Qt::ControlModifier) ? Choose::toggle
                                                         : Choose::only);
}

void SampleView::wheelEvent(QWheelEvent* event) {
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        set_zoom(zoom_ + (event->angleDelta().y() > 0 ? 1 : -1));
        event->accept();
        return;
    }
    QAbstractScrollArea::wheelEvent(event);
}

} // namespace midstage::widgets
