// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sample_neighbours.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>

namespace midstage::widgets {

namespace {
constexpr int usual_side = 48; ///< of a picture, in pixels
constexpr int compact_side = 40;
constexpr int gap = 6;
} // namespace

SampleNeighbours::SampleNeighbours(QWidget* parent)
    : QWidget(parent) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleName(tr("Nearest samples"));
}

void SampleNeighbours::set_neighbours(const QString& title, const QVector<SampleNeighbour>& neighbours,
                                      const QString& note) {
    title_ = title;
    neighbours_ = neighbours;
    note_ = note;
    setVisible(!neighbours_.isEmpty() || !note_.isEmpty());
    QStringList words{title_};
    for (const SampleNeighbour& neighbour : neighbours_) {
        words.append(neighbour.about);
    }
    setAccessibleDescription(neighbours_.isEmpty() ? note_ : words.join(QStringLiteral("; ")));
    updateGeometry();
    update();
}

void SampleNeighbours::set_compact(bool compact) {
    if (compact != compact_) {
        compact_ = compact;
        updateGeometry();
        update();
    }
}

int SampleNeighbours::side() const {
    return compact_ ? compact_side : usual_side;
}

QSize SampleNeighbours::sizeHint() const {
    return {5 * (side() + gap), minimumSizeHint().height()};
}

QSize SampleNeighbours::minimumSizeHint() const {
    const int line = fontMetrics().height();
    return {3 * (side() + gap), line + 4 + side() + lines() * line};
}

QRect SampleNeighbours::place_of(int neighbour) const {
    return {neighbour * (side() + gap), fontMetrics().height() + 4, side(), side() + lines() * fontMetrics().height()};
}

void SampleNeighbours::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    const QFontMetrics metrics(font());
    painter.setPen(palette().color(QPalette::WindowText));
    if (neighbours_.isEmpty()) {
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(rect(), Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, note_);
        return;
    }
    painter.drawText(QRect(0, 0, width(), metrics.height()), Qt::AlignLeft | Qt::TextSingleLine,
                     metrics.elidedText(title_, Qt::ElideRight, width()));
    for (int i = 0; i < neighbours_.size(); ++i) {
        const QRect place = place_of(i);
        if (place.right() >= width()) {
            break;
        }
        const SampleNeighbour& neighbour = neighbours_[i];
        const QRect picture(place.topLeft(), QSize(side(), side()));
        if (neighbour.image.isNull()) {
            painter.fillRect(picture, palette().color(QPalette::AlternateBase));
        } else {
            painter.drawImage(picture, neighbour.image);
        }
        int top = picture.bottom() + 1;
        for (const QString& text : QStringList{neighbour.name, neighbour.figure}.mid(0, lines())) {
            painter.drawText(QRect(place.left(), top, side(), metrics.height()), Qt::AlignLeft | Qt::TextSingleLine,
                             metrics.elidedText(text, Qt::ElideRight, side()));
            top += metrics.height();
        }
    }
}

bool SampleNeighbours::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        for (int i = 0; i < neighbours_.size(); ++i) {
            if (place_of(i).contains(help->pos())) {
                QToolTip::showText(help->globalPos(), neighbours_[i].about, this);
                return true;
            }
        }
        QToolTip::showText(help->globalPos(),
                           tr("By the Euclidean distance between the network's features of the two images"), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace midstage::widgets
