// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/small_run.h"
#include "tests/app/window_fixture.h"

#include "app/compare_tab.h"
#include "app/demonstration.h"
#include "app/lesson_controller.h"
#include "app/lesson_names.h"
#include "app/lesson_stage.h"
#include "app/mask_tab.h"
#include "app/presentation_mode.h"
#include "app/run_reader.h"
#include "app/samples_tab.h"
#include "app/scores_tab.h"
#include "app/training_tab.h"
#include "widgets/checkpoint_scrubber.h"
#include "widgets/highlight_frame.h"
#include "widgets/lesson_panel.h"
#include "widgets/mask_plot.h"
#include "widgets/sample_gallery.h"

#include <QDirIterator>
#include <QDockWidget>
#include <QMenu>
#include <QMenuBar>
#include <QSignalSpy>
#include <QToolBar>
#include <QToolButton>
#include <cmath>

using namespace midstage;
using namespace midstage::app;

namespace {
const QString first = QStringLiteral("intermediate-stage");
}

/// Lessons, the demonstration run and the presentation mode in a real window.
class TestLessonWindow : public QObject {
    Q_OBJECT

    WindowFixture window_;

    LessonController* lessons() const { return window_->lessons(); }
    widgets::LessonPanel* panel() const { return lessons()->panel(); }
    bool lessons_there() const {
        return QTest::qWaitFor([this] { return lessons()->lessons().size() >= 2; }, patience);
    }
    void click(QPushButton* button) const { QTest::mouseClick(button, Qt::LeftButton); }
    bool open_demonstration() const {
        window_->actions()->demonstration->trigger();
        return QTest::qWaitFor(
            [this] {
                const LessonFacts facts = lessons()->subject().facts();
                return facts.contains("searched") && facts.contains("estimated") && facts.contains("fine_tuned");
            },
            patience);
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(window_.prepare()); }
    void init() { window_.renew(); }
    void cleanup() { window_.close(); }

    void the_menu_lists_the_lessons() {
        QVERIFY(window_.open());
        QVERIFY(lessons_there());
        const QList<QAction*> actions = window_->actions()->lessons_menu->actions();
        QCOMPARE(actions.size(), lessons()->lessons().size());
        QVERIFY(lessons()->dock()->isHidden());
        QAction* action = window_->actions()->lessons_menu->findChild<QAction*>(first);
        QVERIFY(action != nullptr);
        action->trigger();
        QVERIFY(panel()->isVisible());
        QCOMPARE(panel()->page().step, 0);
    }

    void the_demonstration_shows_everything_with_sane_numbers() {
        QVERIFY(window_.open());
        QVERIFY(open_demonstration());
        const LessonFacts facts = lessons()->subject().facts();
        QVERIFY(facts.contains("demonstration"));
        QCOMPARE(facts.value("epochs"), 24.0);
        QCOMPARE(facts.value("samples"), 5000.0);
        QVERIFY(facts.value("best_value") > 70 && facts.value("best_value") < 100);
        QVERIFY(facts.value("final_accuracy") > 95);
        QVERIFY(facts.value("precision") > facts.value("atypical_share")); // better than chance
        QVERIFY(facts.value("constraint") > 0.001 && facts.value("constraint") < 1);
        QVERIFY(window_->view()->masks()->plot()->content().estimates.size() >= 3);
        QCOMPARE(window_->view()->samples()->gallery()->table().size(), 5000);
        QVERIFY(window_->view()->details().checkpoints.size() == 24);

        // The scores of its checkpoints are there, first to last.
        window_->view()->bring_to_front(window_->view()->folder(), window_->view()->scores());
        for (const int index : {0, 23}) {
            window_->view()->scrubber()->choose(index);
            QTRY_VERIFY_WITH_TIMEOUT(window_->view()->scores()->data() != nullptr &&
                                         window_->view()->scores()->data()->key.position.epoch == index + 1,
                                     patience);
        }
        QCOMPARE(window_->view()->scores()->data()->content->sets.size(), 5);
        QVERIFY(window_->view()->scores()->hint().isEmpty());
    }

    void nothing_starts_from_the_demonstration_and_it_says_why() {
        QVERIFY(window_.open());
        QVERIFY(open_demonstration());
        for (const QAction* action :
             {window_->actions()->fine_tune, window_->actions()->prune, window_->actions()->estimate,
              window_->actions()->find_atypical, window_->actions()->resume_run, window_->actions()->remove}) {
            QVERIFY2(!action->isEnabled(), qPrintable(action->text()));
        }
        QVERIFY(window_.message()->isVisible());
        QVERIFY(window_.message()->sentence().contains(QStringLiteral("demonstration")));
        QVERIFY(window_->actions()->fine_tune->toolTip().contains(QStringLiteral("demonstration")));
    }

    void the_demonstration_is_never_written_to() {
        const QString folder = demonstration_folder();
        QVERIFY(!folder.isEmpty());
        const auto listing = [&] {
            QStringList files;
            for (QDirIterator it(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); it.hasNext();) {
                const QString file = it.next();
                files.append(file + QString::number(it.fileInfo().size()) + it.fileInfo().lastModified().toString());
            }
            files.sort();
            return files;
        };
        const QStringList before = listing();
        qint64 bytes = 0;
        for (QDirIterator it(folder, QDir::Files, QDirIterator::Subdirectories); it.hasNext();) {
            it.next();
            bytes += it.fileInfo().size();
        }
        QVERIFY2(bytes < 4 * 1000 * 1000, qPrintable(QString::number(bytes)));
        QVERIFY(window_.open());
        QVERIFY(open_demonstration());
        window_->actions()->demonstration->trigger(); // twice
        QCOMPARE(window_->view()->folder(), demonstration_run());
        window_.close();
        QCOMPARE(listing(), before);
    }

    void an_installed_program_finds_it_beside_itself() {
        const QTemporaryDir prefix;
        const QString run = prefix.filePath(QStringLiteral("share/midstage/demo/demonstration"));
        QVERIFY(QDir().mkpath(run) && QDir().mkpath(prefix.filePath(QStringLiteral("bin"))));
        QFile file(run + QStringLiteral("/run.json"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        QCOMPARE(demonstration_folder_of(prefix.filePath(QStringLiteral("bin"))),
                 prefix.filePath(QStringLiteral("share/midstage/demo")));
        QCOMPARE(demonstration_folder_of(QStringLiteral("/nowhere/bin")),
                 QStringLiteral(MIDSTAGE_SOURCE_DIR "/resources/demo"));
    }

    void the_first_lesson_leads_through_the_demonstration_and_back() {
        QVERIFY(window_.open());
        window_->resize(1400, 880);
        QVERIFY(lessons_there());
        QVERIFY(lessons()->begin(first));
        QVERIFY(!panel()->back_button()->isEnabled());
        // The first step waits for a run; going on is possible all the same.
        QVERIFY(!panel()->page().waiting.isEmpty());
        QVERIFY(panel()->next_button()->isEnabled());
        QCOMPARE(panel()->action_buttons().size(), 2);
        click(panel()->action_buttons()[1]); // opens the demonstration
        QTRY_VERIFY_WITH_TIMEOUT(lessons()->subject().facts().contains("fine_tuned") &&
                                     lessons()->subject().facts().contains("searched"),
                                 patience);
        QTRY_VERIFY(panel()->page().waiting.isEmpty());
        const int steps = panel()->page().steps;
        QVERIFY(steps >= 8);
        const QWidget* tabs[] = {nullptr,
                                 window_->view()->training(),
                                 window_->view()->training(),
                                 window_->view()->scores(),
                                 window_->view()->samples(),
                                 window_->view()->samples(),
                                 window_->view()->masks(),
                                 window_->view()->training(),
                                 nullptr,
                                 nullptr};
        constexpr int a_while = 15000; // milliseconds
        const auto visit = [&](int step) {
            QCOMPARE(panel()->page().step, step);
            if (tabs[step] != nullptr) {
                QTRY_COMPARE_WITH_TIMEOUT(window_->view()->current_tab(), tabs[step], a_while);
            }
            const QString& highlight = lessons()->lessons().first().steps[step].highlight;
            QTRY_VERIFY2_WITH_TIMEOUT(!lessons()->frame()->framed().isEmpty(), qPrintable(highlight), a_while);
            QVERIFY(window_->rect().contains(lessons()->frame()->framed()));
            QVERIFY2(!panel()->shown_text().contains(QLatin1Char('{')), qPrintable(panel()->shown_text()));
            if (step + 1 < steps) { // only the contrast is not in the demonstration
                QTRY_VERIFY2_WITH_TIMEOUT(panel()->page().waiting.isEmpty(), qPrintable(panel()->page().waiting),
                                          a_while);
                QVERIFY2(!panel()->shown_text().contains(QChar(0x2013)), qPrintable(panel()->shown_text()));
            }
        };
        for (int step = 0; step + 1 < steps; ++step) {
            visit(step);
            click(panel()->next_button());
        }
        visit(steps - 1);
        for (int step = steps - 1; step > 0; --step) {
            click(panel()->back_button());
            visit(step - 1);
        }
    }

    void buttons_do_things_for_real() {
        QVERIFY(window_.open());
        QVERIFY(lessons_there());
        QVERIFY(open_demonstration());
        QVERIFY(lessons()->begin(first));
        click(panel()->next_button());
        click(panel()->next_button()); // the best stage
        QCOMPARE(panel()->action_buttons().size(), 2);
        click(panel()->action_buttons()[0]);
        QTRY_COMPARE(window_->view()->position().epoch, lessons()->subject().best_epoch());
        click(panel()->action_buttons()[1]);
        QTRY_COMPARE(window_->view()->position().epoch, 24.0);
        QVERIFY(!panel()->answer_shown());
        click(panel()->answer_button());
        QVERIFY(panel()->answer_shown());
        click(panel()->next_button());
        QVERIFY(!panel()->answer_shown());
        click(panel()->next_button()); // the search, which the demonstration cannot repeat
        QVERIFY(!panel()->action_buttons()[0]->isEnabled());
        QVERIFY(!panel()->page().actions[0].problem.isEmpty());
    }

    void a_real_run_is_trained_and_searched() {
        QVERIFY(window_.open());
        QVERIFY(lessons_there());
        const QString folder = create_run(small_run(QStringLiteral("real")), window_.runs_dir());
        window_->queue()->enqueue(folder);
        window_->open_run(folder);
        QVERIFY(lessons()->begin(first));
        click(panel()->next_button());
        QTRY_VERIFY_WITH_TIMEOUT(panel()->page().waiting.isEmpty(), patience); // finished
        for (int i = 0; i < 3; ++i) {
            click(panel()->next_button());
        }
        QCOMPARE(panel()->page().step, 4);
        QVERIFY(!panel()->page().waiting.isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(panel()->action_buttons()[0]->isEnabled(), patience);
        // An impatient second press starts nothing, neither at once nor while the search is under way.
        click(panel()->action_buttons()[0]);
        QVERIFY(!panel()->action_buttons()[0]->isEnabled());
        click(panel()->action_buttons()[0]);
        QTRY_VERIFY_WITH_TIMEOUT(window_->queue()->busy(), patience);
        QVERIFY(!panel()->action_buttons()[0]->isEnabled());
        QTRY_VERIFY_WITH_TIMEOUT(lessons()->subject().facts().contains("searched"), patience);
        QTRY_VERIFY_WITH_TIMEOUT(panel()->page().waiting.isEmpty(), patience);
        QCOMPARE(window_->view()->current_tab(), window_->view()->samples());
        QCOMPARE(window_->view()->folder(), folder);
        QTRY_VERIFY_WITH_TIMEOUT(panel()->action_buttons()[0]->isEnabled(), patience);
        QCOMPARE(QDir(window_.runs_dir()).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(), 2);
    }

    void leaving_changes_nothing_and_the_place_is_remembered() {
        QVERIFY(window_.open());
        QVERIFY(lessons_there());
        QVERIFY(lessons()->begin(first));
        click(panel()->next_button());
        click(panel()->next_button());
        const QString run = window_->view()->folder();
        click(panel()->leave_button());
        QVERIFY(lessons()->dock()->isHidden());
        QVERIFY(!lessons()->under_way());
        QVERIFY(lessons()->frame()->isHidden());
        QCOMPARE(window_->view()->folder(), run);
        QVERIFY(!window_->queue()->busy());
        QVERIFY(window_.open()); // another start
        QVERIFY(lessons_there());
        QVERIFY(lessons()->begin(first));
        QCOMPARE(panel()->page().step, 2);
    }

    void the_frame_follows_what_it_is_around() {
        QVERIFY(window_.open());
        QVERIFY(lessons_there());
        QVERIFY(open_demonstration());
        QVERIFY(lessons()->begin(first));
        click(panel()->next_button());
        widgets::HighlightFrame* frame = lessons()->frame();
        QTRY_VERIFY(!frame->framed().isEmpty());
        const QRect before = frame->framed();
        window_->resize(window_->width() + 60, window_->height() - 80);
        QTRY_VERIFY(frame->framed() != before);
        const QWidget* target = frame->target();
        QTRY_COMPARE(frame->framed().topLeft(), target->mapTo(window_.window(), QPoint(0, 0)));
        window_->view()->bring_to_front(window_->view()->folder(), window_->view()->masks()); // another tab covers it
        QTRY_VERIFY(frame->isHidden());
        window_->view()->bring_to_front(window_->view()->folder(), window_->view()->training());
        QTRY_VERIFY(frame->isVisible());
    }

    void every_name_of_the_registry_is_a_part_of_the_window() {
        QVERIFY(window_.open());
        QVERIFY(lessons_there());
        QVERIFY(open_demonstration());
        const auto* stage = window_->findChild<LessonStage*>();
        QVERIFY(stage != nullptr);
        for (const QString& name : lesson_highlights()) {
            const LessonStage::Part part = stage->part(name);
            QVERIFY2(part.widget != nullptr, qPrintable(name));
            QVERIFY2(!part.area || !part.area().isEmpty(), qPrintable(name));
        }
        for (const QString& name : lesson_tabs()) {
            QVERIFY2(stage->tab(name) != nullptr, qPrintable(name));
        }
        QVERIFY(stage->part(QStringLiteral("nothing")).widget == nullptr);
    }

    void presentation_hides_the_rest_and_brings_it_back() {
        QVERIFY(window_.open());
        window_->resize(1300, 800);
        QVERIFY(lessons_there());
        QVERIFY(lessons()->begin(first));
        auto* log = window_->findChild<QDockWidget*>(QStringLiteral("log"));
        log->show();
        QTest::qWait(50);
        const QByteArray before = window_->saveState();
        const QSize size = window_->size(); // where it lies is the window manager's affair
        const QFont font = QApplication::font();
        QTest::keyClick(window_.window(), Qt::Key_F11);
        QTRY_VERIFY(window_->presentation()->active());
        QVERIFY(QApplication::font().pointSizeF() > 1.3 * font.pointSizeF());
        QVERIFY(window_->menuBar()->isHidden());
        QVERIFY(window_->findChild<QToolBar*>()->isHidden());
        for (const char* name : {"experiment", "runs", "log"}) {
            QVERIFY2(window_->findChild<QDockWidget*>(QString::fromLatin1(name))->isHidden(), name);
        }
        QVERIFY(panel()->isVisible());
        QVERIFY(window_->view()->isVisible());
        QTest::keyClick(window_.window(), Qt::Key_Escape);
        QTRY_VERIFY(!window_->presentation()->active());
        QVERIFY(!window_->actions()->presentation->isChecked());
        QCOMPARE(QApplication::font(), font);
        QVERIFY(!window_->menuBar()->isHidden());
        QTRY_COMPARE(window_->size(), size);
        QCOMPARE(window_->saveState(), before);
        QVERIFY(panel()->isVisible());
        QTest::keyClick(window_.window(), Qt::Key_F11);
        QVERIFY(window_->presentation()->active());
        QTest::keyClick(window_.window(), Qt::Key_F11); // its key works although the menu is hidden
        QVERIFY(!window_->presentation()->active());
    }

    void closing_while_presenting_remembers_the_layout_from_before() {
        QVERIFY(window_.open());
        const QFont font = QApplication::font();
        window_->actions()->presentation->trigger();
        QVERIFY(window_->presentation()->active());
        window_->close();
        QCOMPARE(QApplication::font(), font);
        QVERIFY(window_.open());
        QVERIFY(!window_->findChild<QDockWidget*>(QStringLiteral("experiment"))->isHidden());
        QVERIFY(!window_->findChild<QToolBar*>()->isHidden());
    }

    void the_first_start_offers_the_lesson_once() {
        QVERIFY(window_.open());
        QVERIFY(lessons_there());
        window_->offer_lesson();
        QTRY_VERIFY_WITH_TIMEOUT(window_.message()->isVisible(), patience);
        QToolButton* begin = nullptr;
        for (QToolButton* button : window_.message()->findChildren<QToolButton*>()) {
            begin = button->text().contains(QStringLiteral("lesson")) ? button : begin;
        }
        QVERIFY(begin != nullptr);
        QTest::mouseClick(begin, Qt::LeftButton);
        QVERIFY(panel()->isVisible());
        QVERIFY(window_.message()->isHidden());
        QVERIFY(window_.open());
        window_->offer_lesson();
        QTest::qWait(200);
        QVERIFY(window_.message()->isHidden());
    }

    void the_offer_goes_when_a_lesson_begins_from_the_menu() {
        QVERIFY(window_.open());
        QVERIFY(lessons_there());
        window_->offer_lesson();
        QTRY_VERIFY_WITH_TIMEOUT(window_.message()->isVisible(), patience);
        QVERIFY(lessons()->begin(QStringLiteral("fashion-mnist")));
        QVERIFY(window_.message()->isHidden());
    }
};

QTEST_MAIN(TestLessonWindow)
#include "test_lesson_window.moc"
