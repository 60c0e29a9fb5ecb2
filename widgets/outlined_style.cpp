// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/outlined_style.h"

#include "widgets/appearance.h"

#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>

namespace midstage::widgets {

namespace {

void outline(const QRect& rect, const QColor& colour, double width, QPainter* painter) {
    const double inside = width / 2;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(colour, width));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(QRectF(rect).adjusted(inside, inside, -inside, -inside), 2, 2);
    painter->restore();
}

/// Of a control under high contrast: what has the focus or is pressed in is told by colour and width.
void outline_control(const QRect& rect, const QStyleOption* option, QPainter* painter) {
    const bool marked = option->state.testFlag(QStyle::State_HasFocus) || option->state.testFlag(QStyle::State_On);
    outline(rect, option->palette.color(marked ? QPalette::Highlight : QPalette::ButtonText), marked ? 2 : 1, painter);
}

/// The part of a horizontal slider's groove that is still to go, which Fusion leaves as dark as the window.
void draw_rest(const QRect& groove, const QRect& handle, const QStyleOption* option, QPainter* painter) {
    const bool mirrored = option->direction == Qt::RightToLeft;
    const int from = mirrored ? groove.left() : handle.right() + 1;
    const int to = mirrored ? handle.left() - 1 : groove.right();
    painter->save();
    painter->setPen(QPen(option->palette.color(QPalette::ButtonText), 1));
    painter->drawLine(from, groove.center().y(), to, groove.center().y());
    painter->restore();
}

} // namespace

OutlinedStyle::OutlinedStyle()
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

void OutlinedStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                                  const QWidget* widget) const {
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    const bool contrast = is_high_contrast(option->palette);
    const bool box = element == PE_IndicatorCheckBox || element == PE_IndicatorItemViewItemCheck;
    if (box && (contrast || is_dark(option->palette))) {
        outline(option->rect, option->palette.color(QPalette::PlaceholderText), 1, painter);
    } else if (contrast && (element == PE_FrameLineEdit || element == PE_PanelButtonCommand)) {
        outline_control(option->rect, option, painter);
    }
}

void OutlinedStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                                const QWidget* widget) const {
    QProxyStyle::drawControl(element, option, painter, widget);
    if (element == CE_TabBarTabShape && is_high_contrast(option->palette)) {
        const bool selected = option->state.testFlag(State_Selected);
        outline(option->rect, option->palette.color(selected ? QPalette::Highlight : QPalette::ButtonText),
                selected ? 2 : 1, painter);
    }
}

void OutlinedStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                                       const QWidget* widget) const {
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    if (!is_high_contrast(option->palette)) {
        return;
    }
    const auto outline_part = [&](SubControl part) {
        outline_control(proxy()->subControlRect(control, option, part, widget), option, painter);
    };
    switch (control) {
    case CC_ComboBox:
    case CC_SpinBox:
        outline_control(option->rect, option, painter);
        break;
    case CC_ToolButton:
        if (!option->state.testFlag(State_AutoRaise) || option->state.testFlag(State_On)) {
            outline_control(option->rect, option, painter);
        }
        break;
    case CC_Slider:
        if (option->state.testFlag(State_Horizontal)) {
            draw_rest(proxy()->subControlRect(control, option, SC_SliderGroove, widget),
                      proxy()->subControlRect(control, option, SC_SliderHandle, widget), option, painter);
        }
        outline_part(SC_SliderHandle);
        break;
    case CC_ScrollBar:
        outline_part(SC_ScrollBarSlider);
        break;
    default:
        break;
    }
}

} // namespace midstage::widgets
