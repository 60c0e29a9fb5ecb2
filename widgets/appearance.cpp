// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/appearance.h"

#include "widgets/outlined_style.h"

#include <QApplication>
#include <QFile>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

namespace midstage::widgets {

namespace {

struct Shades {
    QRgb window, base, alternate, text, button, mid, disabled, highlight, highlighted_text, link;
};

QPalette palette_of(const Shades& s) {
    QPalette palette{QColor(s.button), QColor(s.window)};
    palette.setColor(QPalette::Window, s.window);
    palette.setColor(QPalette::WindowText, s.text);
    palette.setColor(QPalette::Base, s.base);
    palette.setColor(QPalette::AlternateBase, s.alternate);
    palette.setColor(QPalette::Text, s.text);
    palette.setColor(QPalette::Button, s.button);
    palette.setColor(QPalette::ButtonText, s.text);
    palette.setColor(QPalette::BrightText, Qt::white);
    palette.setColor(QPalette::Mid, s.mid);
    palette.setColor(QPalette::ToolTipBase, s.base);
    palette.setColor(QPalette::ToolTipText, s.text);
    palette.setColor(QPalette::PlaceholderText, s.disabled);
    palette.setColor(QPalette::Highlight, s.highlight);
    palette.setColor(QPalette::HighlightedText, s.highlighted_text);
    palette.setColor(QPalette::Link, s.link);
    palette.setColor(QPalette::LinkVisited, s.link);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText}) {
        palette.setColor(QPalette::Disabled, role, s.disabled);
    }
    palette.setColor(QPalette::Disabled, QPalette::Highlight, s.mid);
    return palette;
}

} // namespace

QPalette light_palette() {
    return palette_of({.window = 0xfff3f4f6,
                       .base = 0xffffffff,
                       .alternate = 0xfff7f8fa,
                       .text = 0xff1c2024,
                       .button = 0xfff3f4f6,
                       .mid = 0xffc3c8ce,
                       .disabled = 0xff868d95,
                       .highlight = 0xff1668a8,
                       .highlighted_text = 0xffffffff,
                       .link = 0xff0b5c99});
}

QPalette dark_palette() {
    return palette_of({.window = 0xff24272b,
                       .base = 0xff1a1c1f,
                       .alternate = 0xff202327,
                       .text = 0xffe6e8ea,
                       .button = 0xff31353a,
                       .mid = 0xff4a5057,
                       .disabled = 0xff8b929a,
                       .highlight = 0xff2c79b5,
                       .highlighted_text = 0xffffffff,
                       .link = 0xff7cc0f0});
}

QPalette contrast_light_palette() {
    return palette_of({.window = 0xffffffff,
                       .base = 0xffffffff,
                       .alternate = 0xffffffff,
                       .text = 0xff000000,
                       .button = 0xffffffff,
                       .mid = 0xff000000,
                       .disabled = 0xff4a4a4a,
                       .highlight = 0xff00008b,
                       .highlighted_text = 0xffffffff,
                       .link = 0xff00008b});
}

QPalette contrast_dark_palette() {
    return palette_of({.window = 0xff000000,
                       .base = 0xff000000,
                       .alternate = 0xff000000,
                       .text = 0xffffffff,
                       .button = 0xff000000,
                       .mid = 0xffffffff,
                       .disabled = 0xffc0c0c0,
                       .highlight = 0xffffd400,
                       .highlighted_text = 0xff000000,
                       .link = 0xffffd400});
}

bool is_high_contrast(const QPalette& palette) {
    // Of the active group: what is disabled is grey under high contrast as well.
    const QColor base = palette.color(QPalette::Active, QPalette::Base);
    const QColor text = palette.color(QPalette::Active, QPalette::Text);
    return (base == Qt::white && text == Qt::black) || (base == Qt::black && text == Qt::white);
}

bool is_dark(const QPalette& palette) {
    return palette.color(QPalette::Base).lightness() < palette.color(QPalette::Text).lightness();
}

namespace {

/// Ours for what the desktop has set. A bare system has black text on white without having asked for high contrast.
QPalette palette_like(const QPalette& system) {
    const bool dark = is_dark(system);
    if (is_high_contrast(system) && system.color(QPalette::Window) == system.color(QPalette::Base)) {
        return dark ? contrast_dark_palette() : contrast_light_palette();
    }
    return dark ? dark_palette() : light_palette();
}

} // namespace

void apply_appearance(Appearance appearance) {
    if (qobject_cast<OutlinedStyle*>(QApplication::style()) == nullptr) {
        QApplication::setStyle(new OutlinedStyle);
    }
    switch (appearance) {
    case Appearance::light:
        QApplication::setPalette(light_palette());
        break;
    case Appearance::dark:
        QApplication::setPalette(dark_palette());
        break;
    case Appearance::system:
        QApplication::setPalette(QPalette());
        QApplication::setPalette(palette_like(QApplication::palette()));
        break;
    case Appearance::contrast_light:
        QApplication::setPalette(contrast_light_palette());
        break;
    case Appearance::contrast_dark:
        QApplication::setPalette(contrast_dark_palette());
        break;
    }
}

QIcon themed_icon(const QString& name, const QPalette& palette) {
    QSvgRenderer renderer(QStringLiteral(":/icons/%1.svg").arg(name));
    QIcon icon;
    for (const int size : {16, 20, 24, 32, 48}) {
        for (const auto& [mode, group] :
             {std::pair{QIcon::Normal, QPalette::Active}, std::pair{QIcon::Disabled, QPalette::Disabled}}) {
            QPixmap pixmap(size, size);
            pixmap.fill(Qt::transparent);
            QPainter painter(&pixmap);
            renderer.render(&painter);
            painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
            painter.fillRect(pixmap.rect(), palette.color(group, QPalette::ButtonText));
            painter.end();
            icon.addPixmap(pixmap, mode);
        }
    }
    return icon;
}

StatusColours status_colours(const QPalette& palette) {
    if (is_high_contrast(palette)) {
        return is_dark(palette)
                   ? StatusColours{.bad = 0xffff9d94, .warning = 0xffffd400, .good = 0xff7dffb8, .active = 0xff8fd3ff}
                   : StatusColours{.bad = 0xff9b0000, .warning = 0xff5c3c00, .good = 0xff004d2e, .active = 0xff00008b};
    }
    if (is_dark(palette)) {
        return {.bad = 0xffff8a80, .warning = 0xfff0b84a, .good = 0xff5fd0a5, .active = 0xff7cc0f0};
    }
    return {.bad = 0xffb3261e, .warning = 0xff8a5a00, .good = 0xff00704f, .active = 0xff0b5c99};
}

PlotTheme plot_theme(const QPalette& palette) {
    PlotTheme theme;
    theme.background = palette.color(QPalette::Base);
    theme.text = palette.color(QPalette::Text);
    if (is_dark(palette)) {
        theme.subtle = 0xffa6adb4;
        theme.grid = 0xff33383d;
        theme.loss = 0xff56b4e9;
        theme.accuracy = 0xffe69f00;
        theme.mean = Qt::white;
        theme.best = 0xff2fcf9a;
        theme.final_checkpoint = 0xffff8a4c;
        theme.scrubber = 0xffd0d4d8;
        theme.series = {0xff56b4e9, 0xffe69f00, 0xff1fb98a, 0xffdf93bd, 0xfff0e442, 0xffe8743b};
    } else {
        theme.subtle = 0xff5a6168;
        theme.grid = 0xffe3e6e9;
        theme.loss = 0xff0072b2;
        theme.accuracy = 0xffc04a00;
        theme.mean = 0xff111417;
        theme.best = 0xff00805c;
        theme.final_checkpoint = 0xffb3261e;
        theme.scrubber = 0xff4a5057;
        theme.series = {0xff0072b2, 0xffd55e00, 0xff009e73, 0xffcc79a7, 0xffe69f00, 0xff56b4e9};
    }
    if (is_high_contrast(palette)) {
        theme.subtle = theme.text;
        theme.scrubber = theme.text;
        theme.mean = theme.text;
        theme.grid = is_dark(palette) ? 0xff5a5a5a : 0xffb0b0b0;
        if (!is_dark(palette)) {
            theme.series = {0xff005a8c, 0xffa84300, 0xff00664a, 0xff94356b, 0xff7a5200, 0xff303030};
        }
    }
    return theme;
}

} // namespace midstage::widgets
