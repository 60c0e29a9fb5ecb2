// SPDX-License-Identifier: GPL-3.0-or-later
// The window on a real display under a real window manager, driven by a mouse and a keyboard that the server believes
// in: see with_window_manager.sh.
#include "app/compare_controls.h"
#include "app/compare_tab.h"
#include "app/engine.h"
#include "tests/app/small_run.h"
#include "tests/app/window_fixture.h"
#include "widgets/checkpoint_scrubber.h"
#include "widgets/play_control.h"

#include <QDir>
#include <QFile>
#include <QMenu>
#include <QMessageBox>
#include <QProcess>
#include <QScreen>
#include <QSlider>
#include <QTabBar>
#include <QTabWidget>
#include <QTimer>

using namespace midstage;
using namespace midstage::app;

namespace {

/// The mouse and the keyboard of the display. Events come through the server and the window manager, as a person's do.
class Person {
public:
    int clicks() const { return clicks_; }
    void forget_clicks() { clicks_ = 0; }

    void move(QPoint at) { run({"mousemove", "--sync", QString::number(at.x()), QString::number(at.y())}); }
    void click(QPoint at) {
        move(at);
        run({"click", "1"});
        ++clicks_;
    }
    void click(const QWidget* widget) { click(widget->mapToGlobal(widget->rect().center())); }
    /// A button's menu has an event loop of its own, which the first click does not come back from before the second.
    void click_entry(const QToolButton* button, const QString& text) {
        QTimer wait;
        QObject::connect(&wait, &QTimer::timeout, button, [&] {
            QMenu* menu = button->menu();
            if (!menu->isVisible()) {
                return;
            }
            wait.stop();
            for (QAction* action : menu->actions()) {
                if (action->text().remove(QLatin1Char('&')) == text) {
                    const QPoint at = menu->mapToGlobal(menu->actionGeometry(action).center());
                    QProcess::startDetached(QStringLiteral("xdotool"), {"mousemove", "--sync", QString::number(at.x()),
                                                                        QString::number(at.y()), "click", "1"});
                    ++clicks_;
                }
            }
        });
        wait.start(100);
        click(button);
        QTRY_VERIFY(!wait.isActive() && !button->menu()->isVisible());
    }
    void drag(QPoint from, QPoint to) {
        move(from);
        run({"mousedown", "1"});
        move((from + to) / 2);
        move(to);
        run({"mouseup", "1"});
    }
    void type(const QString& text) { run({"type", "--delay", "20", text}); }
    void press(const QString& key) { run({"key", key}); }

private:
    static void run(const QStringList& arguments) {
        QProcess xdotool;
        xdotool.start(QStringLiteral("xdotool"), arguments);
        // The window must be able to answer meanwhile.
        QTRY_VERIFY_WITH_TIMEOUT(xdotool.state() == QProcess::NotRunning, patience);
        QCOMPARE(xdotool.exitCode(), 0);
        QTest::qWait(50);
    }

    int clicks_ = 0;
};

} // namespace

class TestEndToEnd : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        QCOMPARE(QGuiApplication::platformName(), QStringLiteral("xcb"));
        QVERIFY(app_.prepare());
    }
    void init() {
        app_.renew();
        QVERIFY(app_.open());
        app_->move(20, 20);
        app_->resize(1300, 800);
        QVERIFY(QTest::qWaitForWindowActive(app_.window()));
        QTest::qWait(300); // for the frame of the window manager
        person_.forget_clicks();
    }
    void cleanup() { app_.close(); }

    /// A newcomer's walk, with an experiment of seconds in the place of the preset's.
    void from_start_to_a_latex_table_of_final_against_um_over_three_seeds() {
        widgets::ExperimentValues values = small_run(QStringLiteral("walk"), 2);
        values.then = QStringList{QStringLiteral(R"({"constraint":"0.5","kind":"fine-tune","training":{"epochs":1}})")};
        app_.form()->set_values(values);
        person_.click(button(QStringLiteral("Repeat\u2026")));
        auto* seeds = app_->findChild<QLineEdit*>(QStringLiteral("sweep_seeds"));
        QTRY_VERIFY(seeds->isVisible());
        person_.click(seeds);
        QTRY_VERIFY(seeds->hasFocus());
        person_.type(QStringLiteral("0-2"));
        QTRY_COMPARE(seeds->text(), QStringLiteral("0-2"));
        person_.click(app_.form()->findChild<QPushButton*>());
        QTRY_VERIFY_WITH_TIMEOUT(app_->queue()->busy(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(!app_->queue()->busy(), 4 * patience);

        auto* tab = app_->findChild<CompareTab*>();
        show_tab(tab);
        QTRY_VERIFY_WITH_TIMEOUT(tab->isVisible() && tab->up_to_date(), patience);
        QMenu* menu = tab->controls()->export_menu();
        QToolButton* opens_menu = nullptr;
        for (auto* candidate : tab->findChildren<QToolButton*>()) {
            opens_menu = candidate->menu() == menu ? candidate : opens_menu;
        }
        QVERIFY(opens_menu != nullptr);
        person_.click_entry(opens_menu, QStringLiteral("Save table\u2026"));
        QTRY_VERIFY(QApplication::activeModalWidget() != nullptr);
        QVERIFY(QTest::qWaitForWindowActive(QApplication::activeModalWidget()));
        const QString file = app_.folder().filePath(QStringLiteral("table.tex"));
        person_.press(QStringLiteral("ctrl+a"));
        person_.type(file);
        person_.press(QStringLiteral("Return"));
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(file), patience);
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const QByteArray latex = written.readAll();
        QVERIFY2(latex.contains("\\toprule") && latex.contains("\\pm"), latex.constData());
        QVERIFY2(latex.contains("fine-tune"), latex.constData());
        QVERIFY2(person_.clicks() <= 15, qPrintable(QString::number(person_.clicks())));
        qInfo() << "clicks of the walk:" << person_.clicks();
    }

    void the_scrubber_is_dragged_and_played() {
        const QString run = finished_run();
        auto* scrubber = app_->view()->scrubber();
        QTRY_COMPARE_WITH_TIMEOUT(scrubber->index(), 3, patience);
        auto* slider = scrubber->findChild<QSlider*>();
        const QRect groove(slider->mapToGlobal(QPoint(0, 0)), slider->size());
        person_.drag({groove.right() - 8, groove.center().y()}, {groove.left() + 8, groove.center().y()});
        QTRY_COMPARE(scrubber->index(), 0);
        QCOMPARE(app_->view()->position(), (Position{run, 1}));
        person_.press(QStringLiteral("End"));
        QTRY_COMPARE(scrubber->index(), 3);
        person_.press(QStringLiteral("Home"));
        QTRY_COMPARE(scrubber->index(), 0);
        person_.press(QStringLiteral("space")); // plays to the end
        QTRY_COMPARE_WITH_TIMEOUT(scrubber->index(), 3, patience);
    }

    void presentation_fills_the_screen_and_comes_back() {
        const QSize before = app_->size();
        finished_run();
        person_.press(QStringLiteral("F11"));
        QTRY_COMPARE(app_->size(), app_->screen()->size());
        person_.press(QStringLiteral("F11"));
        QTRY_COMPARE(app_->size(), before);
    }

    void the_managers_close_asks_while_a_run_is_under_way() {
        app_.form()->set_values(small_run(QStringLiteral("under way"), long_run));
        person_.click(app_.form()->findChild<QPushButton*>());
        QTRY_VERIFY_WITH_TIMEOUT(app_->view()->details().checkpoints.size() >= 1, patience);
        const QString run = app_->queue()->current();
        person_.press(QStringLiteral("alt+F4"));
        QTRY_VERIFY(app_->findChild<QMessageBox*>() != nullptr);
        auto* question = app_->findChild<QMessageBox*>();
        QVERIFY(QTest::qWaitForWindowActive(question));
        QVERIFY(app_->geometry().contains(question->geometry().center()));
        person_.press(QStringLiteral("Escape"));
        QTRY_VERIFY(app_->findChild<QMessageBox*>() == nullptr);
        QVERIFY(app_->queue()->busy() && app_->isVisible());
        person_.press(QStringLiteral("alt+F4"));
        QTRY_VERIFY(app_->findChild<QMessageBox*>() != nullptr);
        question = app_->findChild<QMessageBox*>();
        QVERIFY(QTest::qWaitForWindowActive(question));
        person_.press(QStringLiteral("Return")); // what the question proposes
        QTRY_VERIFY_WITH_TIMEOUT(!app_->isVisible(), patience);
        QVERIFY(!app_->queue()->busy());
        QCOMPARE(read_run(run).state, RunState::interrupted);
    }

    void a_small_window_cuts_nothing_off() {
        finished_run();
        app_->resize(1024, 700);
        QTRY_COMPARE(app_->size(), QSize(1024, 700));
        auto* tabs = app_->view()->findChild<QTabWidget*>();
        for (int i = 0; i < tabs->count(); ++i) {
            if (tabs->isTabVisible(i)) {
                show_tab(tabs->widget(i));
                QTest::qWait(200);
                QVERIFY2(app_->size() == QSize(1024, 700), qPrintable(tabs->tabText(i)));
            }
        }
    }

private:
    QAbstractButton* button(const QString& text) const {
        for (auto* candidate : app_->findChildren<QAbstractButton*>()) {
            if (candidate->isVisible() && candidate->text() == text) {
                return candidate;
            }
        }
        return nullptr;
    }
    void show_tab(const QWidget* tab) {
        auto* tabs = app_->view()->findChild<QTabWidget*>();
        int index = -1;
        for (int i = 0; i < tabs->count(); ++i) {
            index = tabs->widget(i) == tab || tabs->widget(i)->isAncestorOf(tab) ? i : index;
        }
        QVERIFY(index >= 0);
        person_.click(tabs->tabBar()->mapToGlobal(tabs->tabBar()->tabRect(index).center()));
        QTRY_COMPARE(tabs->currentIndex(), index);
    }
    QString finished_run() {
        const QString run = create_run(small_run(QStringLiteral("real"), 4), app_.runs_dir());
        [&] { QVERIFY(app_.run_to_end(run)); }();
        return run;
    }

    WindowFixture app_;
    Person person_;
};

QTEST_MAIN(TestEndToEnd)
#include "test_end_to_end.moc"
