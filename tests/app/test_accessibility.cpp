// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine.h"
#include "tests/app/small_run.h"
#include "tests/app/window_fixture.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QButtonGroup>
#include <QComboBox>
#include <QDockWidget>
#include <QHeaderView>
#include <QMenuBar>
#include <QScrollBar>
#include <QSet>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QToolBar>

using namespace midstage;
using namespace midstage::app;

namespace {

template <typename T>
bool is_inside(const QWidget* widget) {
    for (const QWidget* parent = widget->parentWidget(); parent != nullptr; parent = parent->parentWidget()) {
        if (qobject_cast<const T*>(parent) != nullptr) {
            return true;
        }
    }
    return false;
}

/// What a person acts on: not the parts that Qt builds a control of, and not what a menu or a key of its own does too.
bool is_control(const QWidget* widget) {
    const bool kind = qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QComboBox*>(widget) ||
                      qobject_cast<const QLineEdit*>(widget) || qobject_cast<const QAbstractSpinBox*>(widget) ||
                      qobject_cast<const QAbstractSlider*>(widget) || qobject_cast<const QAbstractItemView*>(widget) ||
                      qobject_cast<const QTabBar*>(widget) || widget->inherits("midstage::widgets::PlotCanvas");
    return kind && !qobject_cast<const QScrollBar*>(widget) && !qobject_cast<const QHeaderView*>(widget) &&
           !is_inside<QToolBar>(widget) && !is_inside<QTabBar>(widget) && !is_inside<QComboBox>(widget) &&
           !is_inside<QAbstractSpinBox>(widget) && !is_inside<QAbstractItemView>(widget) &&
           !is_inside<QLineEdit>(widget) && !is_inside<QMenuBar>(widget) &&
           !widget->objectName().startsWith(QStringLiteral("qt_"));
}

/// A plot that nothing can be done with by itself.
bool is_picture(const QWidget* widget) {
    return widget->inherits("midstage::widgets::PlotCanvas") && widget->focusPolicy() == Qt::NoFocus;
}

/// The arrow keys move within such a group; the Tab key reaches the one that is pressed.
bool shares_focus(const QWidget* control, const QSet<const QWidget*>& focused) {
    const auto* button = qobject_cast<const QAbstractButton*>(control);
    if (button == nullptr || !(button->autoExclusive() || button->group() != nullptr)) {
        return false;
    }
    for (const auto* other : control->parentWidget()->findChildren<QAbstractButton*>(Qt::FindDirectChildrenOnly)) {
        if (other->group() == button->group() && other->autoExclusive() == button->autoExclusive() &&
            focused.contains(other)) {
            return true;
        }
    }
    return false;
}

QString described(const QWidget* widget) {
    QString text = QString::fromLatin1(widget->metaObject()->className()) + QLatin1Char(' ') + widget->objectName();
    if (const auto* button = qobject_cast<const QAbstractButton*>(widget)) {
        text += QLatin1Char('"') + button->text() + QLatin1Char('"');
    }
    text += QLatin1String(" named \"") + widget->accessibleName() + QLatin1String("\" in");
    for (const QWidget* parent = widget->parentWidget(); parent != nullptr; parent = parent->parentWidget()) {
        const QString name = QString::fromLatin1(parent->metaObject()->className());
        if (name.startsWith(QStringLiteral("midstage"))) {
            return text + QLatin1Char(' ') + name;
        }
    }
    return text;
}

QList<QWidget*> controls_of(const QWidget* window) {
    QList<QWidget*> controls;
    for (QWidget* widget : window->findChildren<QWidget*>()) {
        if (widget->isVisible() && is_control(widget)) {
            // Some plots leave the keyboard to the view around them.
            const bool part = is_picture(widget) && widget->parentWidget()->focusPolicy() != Qt::NoFocus;
            controls.append(part ? widget->parentWidget() : widget);
        }
    }
    return controls;
}

} // namespace

/// The window for those who cannot see it or have no mouse.
class TestAccessibility : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        QVERIFY(app_.prepare());
        app_.renew();
        QVERIFY(app_.open());
        app_->resize(1400, 900);
        const QString run = create_run(small_run(QStringLiteral("real"), 3), app_.runs_dir());
        QVERIFY(app_.run_to_end(run));
    }
    void cleanupTestCase() { app_.close(); }

    void each_control_of_each_tab_has_a_name_and_is_reached_with_the_tab_key() {
        auto* tabs = app_->view()->findChild<QTabWidget*>();
        QStringList unnamed;
        QSet<const QWidget*> seen;
        QSet<const QWidget*> focused;
        QHash<const QWidget*, QString> names;
        for (int i = 0; i < tabs->count(); ++i) {
            if (!tabs->isTabVisible(i)) {
                continue;
            }
            tabs->setCurrentIndex(i);
            QTest::qWait(700); // what it shows is read in the background
            const QList<QWidget*> controls = controls_of(app_.window());
            for (const QWidget* control : controls) {
                QAccessibleInterface* face = QAccessible::queryAccessibleInterface(const_cast<QWidget*>(control));
                const bool named = face != nullptr && !face->text(QAccessible::Name).trimmed().isEmpty();
                // The name of a row of tabs is that of the tab in front.
                if (!named && qobject_cast<const QTabBar*>(control) == nullptr && !names.contains(control)) {
                    unnamed.append(described(control));
                }
                if (control->isEnabled() && !is_picture(control)) {
                    seen.insert(control);
                }
                names.insert(control, described(control));
            }
            tabs->tabBar()->setFocus();
            for (qsizetype presses = 0; presses < 3 * controls.size(); ++presses) {
                QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
                const QWidget* at = QApplication::focusWidget();
                QVERIFY(at != nullptr);
                for (; at != nullptr; at = at->parentWidget()) {
                    focused.insert(at);
                }
            }
            // What has gone out of sight meanwhile cannot be reached.
            for (const QWidget* control : controls) {
                if (!control->isVisible() || !control->isEnabled()) {
                    seen.remove(control);
                }
            }
        }
        QStringList unreached;
        for (const QWidget* control : seen) {
            if (!focused.contains(control) && !shares_focus(control, focused)) {
                unreached.append(names[control]);
            }
        }
        unnamed.sort();
        unreached.sort();
        QVERIFY2(unnamed.isEmpty(), qPrintable(unnamed.join(QLatin1Char('\n'))));
        QVERIFY2(unreached.isEmpty(), qPrintable(unreached.join(QLatin1Char('\n'))));
    }

private:
    WindowFixture app_;
};

QTEST_MAIN(TestAccessibility)
#include "test_accessibility.moc"
