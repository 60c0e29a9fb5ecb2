// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/appearance.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSlider>
#include <QSpinBox>
#include <QStyleOptionSlider>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>
#include <cmath>

using namespace midstage::widgets;

namespace {

/// Relative luminance (WCAG 2.1, "relative luminance").
double luminance(const QColor& colour) {
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor& a, const QColor& b) {
    const double lighter = std::max(luminance(a), luminance(b));
    const double darker = std::min(luminance(a), luminance(b));
    return (lighter + 0.05) / (darker + 0.05);
}

} // namespace

class TestAppearance : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everything_can_be_read_data() {
        QTest::addColumn<QPalette>("palette");
        QTest::addColumn<double>("text_contrast");
        QTest::addColumn<double>("curve_contrast");
        // WCAG 2.1: 4.5 for text, 7 for enhanced contrast, 3 for graphics. The colours of Okabe and Ito, which are told
        // apart by colour-blind people, do not all reach 3 on white; curves have line styles and markers as well.
        QTest::newRow("light") << light_palette() << 4.5 << 1.9;
        QTest::newRow("dark") << dark_palette() << 4.5 << 3.0;
        QTest::newRow("contrast, light") << contrast_light_palette() << 7.0 << 4.5;
        QTest::newRow("contrast, dark") << contrast_dark_palette() << 7.0 << 4.5;
    }
    void everything_can_be_read() {
        QFETCH(QPalette, palette);
        QFETCH(double, text_contrast);
        QFETCH(double, curve_contrast);
        const auto readable = [](const QColor& colour, const QColor& ground, double least) {
            const double reached = contrast(colour, ground);
            return QTest::qVerify(
                reached >= least, qPrintable(colour.name()),
                qPrintable(QStringLiteral("%1 on %2: %3").arg(colour.name(), ground.name()).arg(reached)), __FILE__,
                __LINE__);
        };
        const QColor window = palette.color(QPalette::Window);
        QVERIFY(readable(palette.color(QPalette::WindowText), window, 7));
        QVERIFY(readable(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight), text_contrast));
        const StatusColours status = status_colours(palette);
        for (const QColor& colour : {status.bad, status.warning, status.good, status.active}) {
            QVERIFY(readable(colour, window, text_contrast));
        }
        const PlotTheme theme = plot_theme(palette);
        for (const QColor& colour :
             {theme.text, theme.subtle, theme.loss, theme.accuracy, theme.mean, theme.best, theme.final_checkpoint}) {
            QVERIFY(readable(colour, theme.background, 4.5));
        }
        for (const QColor& colour : theme.series) {
            QVERIFY(readable(colour, theme.background, curve_contrast));
        }
    }

    void kinds_of_palettes_are_told_apart() {
        QVERIFY(!is_high_contrast(light_palette()));
        QVERIFY(!is_high_contrast(dark_palette()));
        QVERIFY(is_high_contrast(contrast_light_palette()));
        QVERIFY(is_high_contrast(contrast_dark_palette()));
        QVERIFY(is_dark(contrast_dark_palette()));
        QVERIFY(!is_dark(contrast_light_palette()));
    }

    void controls_have_outlines_that_can_be_seen_data() {
        QTest::addColumn<Appearance>("appearance");
        QTest::newRow("light") << Appearance::contrast_light;
        QTest::newRow("dark") << Appearance::contrast_dark;
    }
    void controls_have_outlines_that_can_be_seen() {
        QFETCH(Appearance, appearance);
        apply_appearance(appearance);
        QWidget window;
        auto* layout = new QVBoxLayout(&window);
        auto* disabled = new QLineEdit;
        disabled->setEnabled(false);
        auto* choice = new QComboBox;
        choice->addItem(QStringLiteral("Energy"));
        auto* slider = new QSlider(Qt::Horizontal);
        const QList<QWidget*> controls{new QLineEdit,        disabled,        choice, new QSpinBox,
                                       new QPushButton("x"), new QToolButton, slider};
        for (QWidget* control : controls) {
            control->setFocusPolicy(Qt::NoFocus);
            layout->addWidget(control);
        }
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        const QColor ground = QApplication::palette().color(QPalette::Window);
        for (QWidget* control : controls) {
            const QImage image = control->grab().toImage();
            QStyleOptionSlider option;
            option.initFrom(slider);
            option.orientation = Qt::Horizontal;
            const QRect handle = control->style()->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderHandle);
            const int across = control == slider ? handle.center().x() : image.width() / 3;
            double seen = 0; // of the upper edge, wherever exactly it lies
            for (int y = 0; y < image.height() / 2; ++y) {
                seen = std::max(seen, contrast(image.pixelColor(across, y), ground));
            }
            QVERIFY2(seen >= 3, control->metaObject()->className());
        }
        apply_appearance(Appearance::system);
    }

    void a_chosen_appearance_is_applied() {
        apply_appearance(Appearance::contrast_dark);
        QVERIFY(is_high_contrast(QApplication::palette()));
        apply_appearance(Appearance::system); // the desktop of the test has not asked for high contrast
        QVERIFY(!is_high_contrast(QApplication::palette()));
    }
};

QTEST_MAIN(TestAppearance)
#include "test_appearance.moc"
