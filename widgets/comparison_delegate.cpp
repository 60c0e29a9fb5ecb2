// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/comparison_delegate.h"

#include "widgets/appearance.h"
#include "widgets/comparison_model.h"

#include <QApplication>
#include <QPainter>
#include <algorithm>

namespace midstage::widgets {

namespace {

constexpr int side = 6; // pixels beside the text
constexpr double difference_size = 0.9;

QFont smaller(QFont font) {
    font.setPointSizeF(font.pointSizeF() * difference_size);
    return font;
}

} // namespace

void ComparisonDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const QString difference = index.data(ComparisonModel::difference_role).toString();
    if (difference.isEmpty()) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QString value = item.text;
    item.text.clear();
    const QStyle* style = item.widget != nullptr ? item.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);
    const bool selected = item.state.testFlag(QStyle::State_Selected);
    const StatusColours colours = status_colours(item.palette);
    const int judgement = index.data(ComparisonModel::judgement_role).toInt();
    const QColor text = item.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    const QColor judged = judgement > 0 ? colours.good : judgement < 0 ? colours.bad : text;
    const QRect room = item.rect.adjusted(side, 1, -side, -1);
    const QFont below = smaller(item.font);
    const int height = QFontMetrics(item.font).height() + QFontMetrics(below).height();
    const QRect upper(room.left(), room.top() + (room.height() - height) / 2, room.width(),
                      QFontMetrics(item.font).height());
    const QRect lower(room.left(), upper.bottom() + 1, room.width(), QFontMetrics(below).height());
    painter->save();
    painter->setFont(item.font);
    painter->setPen(text);
    painter->drawText(upper, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, value);
    painter->setFont(below);
    painter->setPen(selected ? text : judged);
    painter->drawText(lower, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, difference);
    painter->restore();
}

QSize ComparisonDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    const QString difference = index.data(ComparisonModel::difference_role).toString();
    size.setWidth(std::max(size.width(), QFontMetrics(option.font).horizontalAdvance(difference)) + side);
    const int line = QFontMetrics(option.font).height();
    size.setHeight((with_differences_ ? line + QFontMetrics(smaller(option.font)).height() : line) + 8);
    return size;
}

} // namespace midstage::widgets
