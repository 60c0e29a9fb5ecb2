// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sample_lasso.h"

#include <algorithm>

namespace midstage::widgets {

namespace {
constexpr double arm = 9; ///< of the keyboard's cross, in pixels
}

SampleLasso::SampleLasso(PlotCanvas* canvas, QCPAxisRect* rect)
    : QCPLayerable(canvas, QStringLiteral("overlay"))
    , canvas_(canvas)
    , rect_(rect) {}

void SampleLasso::begin(QPointF at) {
    begun_ = true;
    way_ = QPolygonF({at});
}

void SampleLasso::go_on(QPointF at) {
    if (begun_) {
        way_.append(at);
    }
}

QPolygonF SampleLasso::shape() const {
    if (!rectangular || way_.isEmpty()) {
        return way_;
    }
    return QPolygonF(QRectF(way_.first(), way_.last()).normalized());
}

QPolygonF SampleLasso::end() {
    const QPolygonF shape = this->shape();
    cancel();
    return shape;
}

void SampleLasso::cancel() {
    begun_ = false;
    way_.clear();
}

void SampleLasso::move_cross(QPointF at) {
    const QRectF room(rect_->rect());
    cross_ = {std::clamp(at.x(), room.left(), room.right()), std::clamp(at.y(), room.top(), room.bottom())};
}

void SampleLasso::applyDefaultAntialiasingHint(QCPPainter* painter) const {
    painter->setAntialiasing(true);
}

void SampleLasso::draw(QCPPainter* painter) {
    const PlotTheme& theme = canvas_->theme();
    painter->setClipRect(rect_->rect());
    if (begun_) {
        QColor filling = theme.scrubber;
        filling.setAlpha(40);
        painter->setBrush(filling);
        painter->setPen(QPen(theme.scrubber, 1.5, Qt::DashLine));
        painter->drawPolygon(shape());
    }
    if (cross_shown) {
        for (const auto& [colour, width] : {std::pair{theme.background, 4.0}, std::pair{theme.text, 2.0}}) {
            painter->setPen(QPen(colour, width));
            painter->drawLine(cross_ - QPointF(arm, 0), cross_ + QPointF(arm, 0));
            painter->drawLine(cross_ - QPointF(0, arm), cross_ + QPointF(0, arm));
        }
    }
}

} // namespace midstage::widgets
