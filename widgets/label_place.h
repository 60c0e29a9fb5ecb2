// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPolygonF>
#include <QRectF>
#include <QVector>

namespace midstage::widgets {

/// Where a label for the point `anchor` hides least: tried above, below and beside it at growing distances, inside
/// `room`. The fewest lines and plates under it win, then the nearest place; on equal terms `prefer_above` decides. All
/// in pixels. lines: polylines, whose points need not be ordered; plates: what is drawn already and must not be
/// covered.
QRectF place_label(QSizeF size, QPointF anchor, const QRectF& room, const QVector<QPolygonF>& lines,
                   const QVector<QRectF>& plates, bool prefer_above);

} // namespace midstage::widgets
