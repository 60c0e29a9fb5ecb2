// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/highlight_frame.h"

#include "widgets/appearance.h"

#include <QEvent>
#include <QPainter>
#include <QPainterPath>
#include <QTimer>
#include <algorithm>

namespace midstage::widgets {

namespace {
constexpr int line_width = 3;
constexpr int gap = 3;    // between the part and the outline
constexpr int arrow = 10; // height of the arrow between label and outline
constexpr int padding = 6;
} // namespace

HighlightFrame::HighlightFrame(QWidget* window)
    : QWidget(window) {
    setObjectName(QStringLiteral("highlight_frame"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_NoSystemBackground);
    setFocusPolicy(Qt::NoFocus);
    hide();
}

void HighlightFrame::point_at(QWidget* target, const QString& label, const std::function<QRect()>& area) {
    target_ = target;
    area_ = area;
    label_ = label;
    watch();
    place();
}

/// The part, and all that it lies in: each of them can move it or take it out of sight.
void HighlightFrame::watch() {
    for (const QPointer<QWidget>& watched : watched_) {
        if (watched != nullptr) {
            watched->removeEventFilter(this);
        }
    }
    watched_.clear();
    for (QWidget* widget = target_; widget != nullptr; widget = widget->parentWidget()) {
        widget->installEventFilter(this);
        watched_.append(widget);
        if (widget == parentWidget()) {
            break;
        }
    }
}

bool HighlightFrame::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::Show:
    case QEvent::Hide:
    case QEvent::LayoutRequest:
    case QEvent::ZOrderChange:
    case QEvent::FontChange:
        // Once the layouts have settled.
        QTimer::singleShot(0, this, &HighlightFrame::place);
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

void HighlightFrame::place() {
    framed_ = QRect();
    const bool in_sight = target_ != nullptr && target_->isVisible() && target_->window() == parentWidget()->window();
    if (in_sight) {
        // What the widgets around it let through. visibleRegion() would leave out what opaque children cover.
        QRect seen = area_ ? area_() : target_->rect();
        for (QWidget* widget = target_; widget != parentWidget(); widget = widget->parentWidget()) {
            seen = seen.intersected(widget->rect()).translated(widget->pos());
        }
        framed_ = seen.intersected(parentWidget()->rect());
    }
    setGeometry(parentWidget()->rect());
    setVisible(!framed_.isEmpty());
    raise();
    update();
}

/// Above the outline, else below it, else inside at its top: wherever the window has room.
QRect HighlightFrame::label_place(const QSize& size) const {
    const int margin = gap + line_width + arrow;
    const int most = std::max(0, width() - size.width());
    const int x = std::clamp(framed_.center().x() - size.width() / 2, 0, most);
    const int above = framed_.top() - margin - size.height();
    const int below = framed_.bottom() + margin;
    const int y = above >= 0 ? above : below + size.height() <= height() ? below : framed_.top() + margin;
    return {QPoint(x, y), size};
}

void HighlightFrame::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    // An outline that runs over the edge of the window would not be seen there.
    const QRect inner = rect().adjusted(line_width, line_width, -line_width, -line_width);
    const QRectF outline = QRectF(framed_.adjusted(-gap, -gap, gap, gap).intersected(inner));
    const QColor colour = plot_theme(palette()).final_checkpoint;
    // A rim in the background's colour keeps the dashes readable over curves and pictures.
    painter.setPen(QPen(palette().color(QPalette::Window), line_width + 3));
    painter.drawRoundedRect(outline, 5, 5);
    QPen pen(colour, line_width, Qt::CustomDashLine);
    pen.setDashPattern({4, 2.5});
    painter.setPen(pen);
    painter.drawRoundedRect(outline, 5, 5);
    if (label_.isEmpty()) {
        return;
    }
    QFont bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    const QFontMetrics metrics(bold);
    const QString text = metrics.elidedText(label_, Qt::ElideRight, std::max(40, width() / 2));
    const QRect box = label_place({metrics.horizontalAdvance(text) + 2 * padding, metrics.height() + padding});
    const bool over = box.bottom() < framed_.top();
    const double tip = over ? outline.top() : box.top() > framed_.bottom() ? outline.bottom() : outline.top();
    const double base = over ? box.bottom() : box.top();
    const double x = std::clamp<double>(framed_.center().x(), box.left() + arrow, box.right() - arrow);
    QPainterPath shape;
    shape.addRoundedRect(box, 4, 4);
    QPainterPath point;
    point.addPolygon(QPolygonF({{x - arrow, base}, {x + arrow, base}, {x, tip}}));
    painter.setPen(QPen(colour, 1.5));
    painter.setBrush(palette().color(QPalette::ToolTipBase));
    painter.drawPath(shape.united(point));
    painter.setPen(palette().color(QPalette::ToolTipText));
    painter.drawText(box, Qt::AlignCenter, text);
}

} // namespace midstage::widgets
