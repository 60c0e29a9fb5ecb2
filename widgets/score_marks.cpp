// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/score_marks.h"

#include <algorithm>

namespace midstage::widgets {

namespace {
constexpr double point_size = 9;
constexpr double handle_size = 6;
constexpr double gap = 5;
constexpr double sample_length = 22;
} // namespace

ScoreMarks::ScoreMarks(PlotCanvas* canvas, QCPAxisRect* first, QCPAxisRect* second, QCPAxisRect* roc,
                       QCPAxisRect* precision)
    : QCPLayerable(canvas, QStringLiteral("overlay"))
    , canvas_(canvas)
    , first_(first)
    , second_(second)
    , roc_(roc)
    , precision_(precision) {}

void ScoreMarks::applyDefaultAntialiasingHint(QCPPainter* painter) const {
    painter->setAntialiasing(true);
}

void ScoreMarks::draw(QCPPainter* painter) {
    draw_title(painter, first_, marks_.first_title);
    if (marks_.first) {
        draw_line(painter, first_, *marks_.first);
    }
    if (second_->visible()) {
        draw_title(painter, second_, marks_.second_title);
        if (marks_.second) {
            draw_line(painter, second_, *marks_.second);
        }
    }
    draw_points(painter, roc_, marks_.roc);
    draw_points(painter, precision_, marks_.precision);
    if (marks_.two) {
        draw_legend_of_two(painter);
    }
}

void ScoreMarks::draw_line(QCPPainter* painter, const QCPAxisRect* rect, const Line& line) const {
    const PlotTheme& theme = canvas_->theme();
    const double x = rect->axis(QCPAxis::atBottom)->coordToPixel(line.threshold);
    if (!(x >= rect->left() - 1 && x <= rect->right() + 1)) {
        return; // its value stands in the sentence
    }
    painter->setPen(QPen(theme.final_checkpoint, marks_.focused ? 3 : 2, Qt::DashDotLine));
    painter->drawLine(QPointF(x, rect->top()), QPointF(x, rect->bottom()));
    // The handle says that the line can be taken hold of.
    painter->setPen(QPen(theme.background, 1.5));
    painter->setBrush(theme.final_checkpoint);
    const double y = rect->bottom() - handle_size - 2;
    painter->drawPolygon(
        QPolygonF({{x - handle_size, y}, {x, y - handle_size}, {x + handle_size, y}, {x, y + handle_size}}));
    QFont font = canvas_->font();
    font.setBold(true);
    const QFontMetrics metrics(font);
    const double width = metrics.horizontalAdvance(line.text);
    const bool left = x - gap - width >= rect->left();
    const bool titled = !marks_.first_title.isEmpty();
    const QPointF baseline(left ? x - gap - width : std::min(x + gap, rect->right() - width),
                           rect->top() + 3 + metrics.ascent() + (titled ? metrics.height() : 0));
    canvas_->draw_rimmed_text(*painter, baseline, font, line.text, theme.final_checkpoint);
}

void ScoreMarks::draw_title(QCPPainter* painter, const QCPAxisRect* rect, const QString& title) const {
    if (title.isEmpty()) {
        return;
    }
    QFont font = canvas_->font();
    font.setBold(true);
    const QFontMetrics metrics(font);
    canvas_->draw_rimmed_text(*painter, QPointF(rect->left() + gap, rect->top() + 2 + metrics.ascent()), font,
                              metrics.elidedText(title, Qt::ElideMiddle, rect->width() - 2 * static_cast<int>(gap)),
                              canvas_->theme().text);
}

void ScoreMarks::draw_points(QCPPainter* painter, const QCPAxisRect* rect, const QVector<Point>& points) const {
    const PlotTheme& theme = canvas_->theme();
    for (const Point& point : points) {
        const QPointF at(rect->axis(QCPAxis::atBottom)->coordToPixel(point.at.x()),
                         rect->axis(QCPAxis::atLeft)->coordToPixel(point.at.y()));
        if (!QRectF(rect->rect()).adjusted(-2, -2, 2, 2).contains(at)) {
            continue;
        }
        const bool open = point.shape == QCPScatterStyle::ssCross || point.shape == QCPScatterStyle::ssPlus;
        // A rim in the background's colour, so that it is seen on the curves.
        const QCPScatterStyle rim(point.shape, QPen(theme.background, 4.5), QBrush(theme.background), point_size);
        rim.applyTo(painter, rim.pen());
        rim.drawShape(painter, at);
        const QCPScatterStyle style(point.shape, QPen(point.colour, open ? 2.4 : 1.8),
                                    point.hollow || open ? QBrush(theme.background) : QBrush(point.colour), point_size);
        style.applyTo(painter, style.pen());
        style.drawShape(painter, at);
    }
}

void ScoreMarks::draw_legend_of_two(QCPPainter* painter) const {
    const QFontMetrics metrics(canvas_->font());
    double y = roc_->bottom() - 4 - 2 * metrics.height();
    const double text_width =
        std::max(metrics.horizontalAdvance(QStringLiteral("A")), metrics.horizontalAdvance(QStringLiteral("B")));
    const double left = roc_->right() - sample_length - text_width - 3 * gap;
    for (const bool second : {false, true}) {
        const double middle = y + metrics.height() / 2.0;
        painter->setPen(QPen(canvas_->theme().text, second ? 1 : 2.2));
        painter->drawLine(QPointF(left, middle), QPointF(left + sample_length, middle));
        canvas_->draw_rimmed_text(*painter, QPointF(left + sample_length + gap, y + metrics.ascent()), canvas_->font(),
                                  second ? QStringLiteral("B") : QStringLiteral("A"), canvas_->theme().text);
        y += metrics.height();
    }
}

} // namespace midstage::widgets
