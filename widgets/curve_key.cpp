// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/curve_key.h"

#include <algorithm>

namespace midstage::widgets {

namespace {
constexpr int sample_width = 26;
constexpr int gap = 6;
constexpr int widest_name = 170;
} // namespace

CurveKey::CurveKey(PlotCanvas* canvas)
    : QCPLayoutElement(canvas)
    , canvas_(canvas) {
    setLayer(QStringLiteral("overlay"));
}

void CurveKey::set_entries(const QVector<Entry>& entries) {
    entries_ = entries;
}

void CurveKey::set_values(const QString& heading, const QStringList& values) {
    heading_ = heading;
    for (qsizetype i = 0; i < entries_.size(); ++i) {
        entries_[i].value = values.value(i);
    }
}

QFont CurveKey::font_of(const Entry& entry) const {
    QFont font = canvas_->font();
    font.setBold(entry.bold);
    return font;
}

QSize CurveKey::minimumOuterSizeHint() const {
    int names = 0;
    for (const Entry& entry : entries_) {
        names = std::max(names, QFontMetrics(font_of(entry)).horizontalAdvance(entry.name));
    }
    if (!with_values_) {
        return {sample_width + gap + std::min(names, widest_name) + 2 * gap, 0};
    }
    QFont bold = canvas_->font();
    bold.setBold(true);
    const int values = QFontMetrics(bold).horizontalAdvance(QStringLiteral("100.0\u00a0%"));
    return {sample_width + gap + std::min(names, widest_name) + 2 * gap + values + gap, 0};
}

QSize CurveKey::maximumOuterSizeHint() const {
    return {minimumOuterSizeHint().width(), QWIDGETSIZE_MAX};
}

void CurveKey::applyDefaultAntialiasingHint(QCPPainter* painter) const {
    painter->setAntialiasing(true);
}

void CurveKey::draw(QCPPainter* painter) {
    const QFontMetrics metrics(canvas_->font());
    const int lines = static_cast<int>(entries_.size()) + (heading_.isEmpty() ? 0 : 1);
    const int line_height =
        std::min(metrics.height() + 4, std::max(metrics.height() - 3, rect().height() / std::max(1, lines)));
    int top = rect().top();
    if (!heading_.isEmpty()) {
        painter->setFont(canvas_->font());
        painter->setPen(canvas_->theme().subtle);
        painter->drawText(QRect(rect().left(), top, rect().width() - gap, line_height),
                          Qt::AlignRight | Qt::AlignVCenter, heading_);
        top += line_height;
    }
    for (const Entry& entry : entries_) {
        if (top + line_height > rect().bottom() + 4) {
            break;
        }
        const QRect line(rect().left(), top, rect().width() - gap, line_height);
        const double middle = line.center().y() + 0.5;
        painter->setPen(entry.style.pen());
        painter->drawLine(QPointF(line.left() + 2, middle), QPointF(line.left() + sample_width, middle));
        const QCPScatterStyle scatter = entry.style.scatter();
        if (!scatter.isNone()) {
            scatter.applyTo(painter, entry.style.pen());
            scatter.drawShape(painter, line.left() + 2 + (sample_width - 2) / 2.0, middle);
        }
        const QFont font = font_of(entry);
        const QFontMetrics entry_metrics(font);
        painter->setFont(font);
        painter->setPen(canvas_->theme().text);
        const QRect text = line.adjusted(sample_width + gap, 0, 0, 0);
        painter->drawText(text, Qt::AlignRight | Qt::AlignVCenter, entry.value);
        const int room =
            entry.value.isEmpty() ? text.width() : text.width() - entry_metrics.horizontalAdvance(entry.value) - gap;
        painter->drawText(text, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                          entry_metrics.elidedText(entry.name, Qt::ElideMiddle, room));
        top += line_height;
    }
}

} // namespace midstage::widgets
