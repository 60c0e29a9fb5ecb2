// SPDX-License-Identifier: GPL-3.0-or-later
// Names, tags, notes, archive, trash and filter, and the way back from each.
#include "app/trash.h"
#include "tests/app/folder_bytes.h"
#include "tests/app/window_fixture.h"
#include "tests/app/written_run.h"
#include "widgets/run_list_panel.h"

#include <QDialog>
#include <QDir>
#include <QDockWidget>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QRegularExpression>

using namespace midstage;
using namespace midstage::app;

class TestKeepingRuns : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(app_.prepare()); }
    void init() {
        app_.renew();
        a_ = written_run(app_.runs_dir(), QStringLiteral("alpha"), 2, runs::RunState::finished);
        b_ = written_run(app_.runs_dir(), QStringLiteral("beta"), 2, runs::RunState::interrupted);
        c_ = written_run(app_.runs_dir(), QStringLiteral("gamma"), 2, runs::RunState::finished);
        QVERIFY(app_.open());
        QTRY_COMPARE_WITH_TIMEOUT(app_.list()->runs().rowCount(), 3, patience);
        QTRY_COMPARE_WITH_TIMEOUT(app_->view()->folder(), c_, patience);
    }
    void cleanup() { app_.close(); }

    void a_run_is_renamed_where_it_stands() {
        const QByteArray run_json = bytes_of_folder(c_).value(QStringLiteral("/run.json"));
        rename_to(QStringLiteral("the good one"));
        QTRY_COMPARE_WITH_TIMEOUT(app_.item(c_)->name, QStringLiteral("the good one"), patience);
        QTRY_COMPARE_WITH_TIMEOUT(app_->view()->details().name, QStringLiteral("the good one"), patience);
        QCOMPARE(bytes_of_folder(c_).value(QStringLiteral("/run.json")), run_json); // its writer's alone
        // An empty name gives the old one back, and so does Undo.
        rename_to({});
        QTRY_COMPARE_WITH_TIMEOUT(app_.item(c_)->name, QStringLiteral("gamma"), patience);
        QTRY_VERIFY_WITH_TIMEOUT(action("Undo")->text().contains(QStringLiteral("Took the name")), patience);
        undo();
        QTRY_COMPARE_WITH_TIMEOUT(app_.item(c_)->name, QStringLiteral("the good one"), patience);
        undo();
        QTRY_COMPARE_WITH_TIMEOUT(app_.item(c_)->name, QStringLiteral("gamma"), patience);
        QVERIFY(!QFile::exists(c_ + QStringLiteral("/notes.json")));
        QVERIFY(!action("Undo")->isEnabled());
    }

    void typing_a_name_is_not_disturbed_by_the_run() {
        app_.form()->set_values(small_run(QStringLiteral("live"), long_run));
        app_.click_start();
        QTRY_VERIFY_WITH_TIMEOUT(!app_->queue()->told().checkpoints.isEmpty(), patience);
        const QString live = app_->queue()->current();
        QTRY_COMPARE_WITH_TIMEOUT(app_.list()->current_id(), live, patience);
        QLineEdit* editor = open_editor();
        QVERIFY(editor != nullptr);
        editor->selectAll();
        QTest::keyClicks(editor, QStringLiteral("half a na"));
        const auto told = app_->queue()->told().checkpoints.size();
        QTRY_VERIFY_WITH_TIMEOUT(app_->queue()->told().checkpoints.size() > told + 2, patience);
        QCOMPARE(editor->text(), QStringLiteral("half a na"));
        QTest::keyClicks(editor, QStringLiteral("me"));
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(app_.item(live)->name, QStringLiteral("half a name"), patience);
        app_->queue()->stop();
        QTRY_VERIFY_WITH_TIMEOUT(!app_->queue()->busy(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(app_->view()->details().name, QStringLiteral("half a name"), patience);
    }

    void several_runs_are_tagged_and_filtered() {
        select({a_, b_});
        answer_notes(QStringLiteral("paper, seeds"));
        QTRY_COMPARE_WITH_TIMEOUT(app_.item(b_)->tags, QStringList({"paper", "seeds"}), patience);
        QCOMPARE(app_.item(a_)->tags, app_.item(b_)->tags);
        select({b_, c_});
        answer_notes(QStringLiteral("new")); // common tags alone are shown and changed
        QTRY_COMPARE_WITH_TIMEOUT(app_.item(b_)->tags, QStringList({"paper", "seeds", "new"}), patience);
        QTRY_COMPARE_WITH_TIMEOUT(app_.item(c_)->tags, QStringList({"new"}), patience);

        type_filter(QStringLiteral("PAPER"));
        QTRY_COMPARE(app_.list()->runs().rowCount(), 2);
        type_filter(QStringLiteral("paper alpha"));
        QCOMPARE(app_.list()->runs().rowCount(), 1);
        QCOMPARE(app_->view()->folder(), c_); // what is shown stays so
        auto* hidden = panel()->findChild<QLabel*>();
        QVERIFY(hidden->isVisible() && hidden->text().contains(QLatin1Char('2')));
        type_filter(QStringLiteral("no such run"));
        QCOMPARE(app_.list()->runs().rowCount(), 0);
        QTest::keyClick(filter_field(), Qt::Key_Escape);
        QCOMPARE(app_.list()->runs().rowCount(), 3);

        choose_filter("Failed or stopped");
        QCOMPARE(app_.list()->runs().items().value(0).id, b_);
        QCOMPARE(app_.list()->runs().rowCount(), 1);
        choose_filter("All states");
        choose_filter("seeds");
        QCOMPARE(app_.list()->runs().rowCount(), 2);
        choose_filter("new");
        QCOMPARE(app_.list()->runs().rowCount(), 1);
        hidden->linkActivated({});
        QCOMPARE(app_.list()->runs().rowCount(), 3);
        QVERIFY(!hidden->isVisible());
    }

    void a_note_is_kept_beside_the_run() {
        app_.list()->select(a_);
        trigger("Tags and note");
        auto* dialog = app_->findChild<QDialog*>(QStringLiteral("notes_dialog"));
        QVERIFY(dialog != nullptr);
        dialog->findChild<QPlainTextEdit*>()->setPlainText(QStringLiteral("as in the paper,\nbut shorter"));
        dialog->accept();
        QTRY_VERIFY_WITH_TIMEOUT(app_.item(a_)->note.contains(QStringLiteral("shorter")), patience);
        type_filter(QStringLiteral("shorter"));
        QCOMPARE(app_.list()->runs().rowCount(), 1);
        QVERIFY(app_.list()->runs().index(0).data(Qt::ToolTipRole).toString().contains(QStringLiteral("paper")));
    }

    void archived_runs_are_out_of_the_list_until_they_are_asked_for() {
        select({a_, b_});
        trigger("Archive");
        QTRY_COMPARE_WITH_TIMEOUT(app_.list()->runs().rowCount(), 1, patience);
        action("Show archived runs")->trigger();
        QCOMPARE(app_.list()->runs().rowCount(), 3);
        select({a_});
        QTRY_VERIFY_WITH_TIMEOUT(action("Take out of the archive") != nullptr, patience);
        action("Take out of the archive")->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!app_.item(a_)->archived, patience);
        action("Show archived runs")->trigger();
        QCOMPARE(app_.list()->runs().rowCount(), 2);
        QTRY_VERIFY_WITH_TIMEOUT(action("Undo")->text().contains(QStringLiteral("out of the archive")), patience);
        undo();
        QTRY_COMPARE_WITH_TIMEOUT(app_.list()->runs().rowCount(), 1, patience);
        undo();
        QTRY_COMPARE_WITH_TIMEOUT(app_.list()->runs().rowCount(), 3, patience);
    }

    void what_was_deleted_comes_back_byte_for_byte() {
        const auto before_b = bytes_of_folder(b_);
        const auto before_c = bytes_of_folder(c_);
        QVERIFY(before_b.size() >= 3);
        select({b_, c_});
        QTest::keyClick(app_.list(), Qt::Key_Delete);
        QTRY_VERIFY_WITH_TIMEOUT(!QFile::exists(b_) && !QFile::exists(c_), patience);
        QTRY_COMPARE_WITH_TIMEOUT(app_->view()->folder(), a_, patience);
        QTRY_VERIFY_WITH_TIMEOUT(app_.offer(QStringLiteral("Undo")) != nullptr, patience);
        QVERIFY(app_.message()->sentence().contains(QStringLiteral("Deleted")));
        QTest::mouseClick(app_.offer(QStringLiteral("Undo")), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(app_.list()->runs().rowCount(), 3, patience);
        QCOMPARE(bytes_of_folder(b_), before_b);
        QCOMPARE(bytes_of_folder(c_), before_c);
        QVERIFY(!app_.message()->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(app_->view()->folder() == b_ || app_->view()->folder() == c_, patience);
        // Nothing of it is left in the trash.
        const QString trash = qEnvironmentVariable("XDG_DATA_HOME") + QStringLiteral("/Trash/");
        for (const char* part : {"files", "info"}) {
            QVERIFY(QDir(trash + QString::fromLatin1(part))
                        .isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
        }
    }

    void a_name_that_was_taken_meanwhile_is_told() {
        app_->actions()->remove->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!QFile::exists(c_), patience);
        QTRY_VERIFY_WITH_TIMEOUT(action("Undo")->isEnabled(), patience);
        QVERIFY(QDir().mkdir(c_));
        undo();
        QTRY_VERIFY_WITH_TIMEOUT(app_.message()->sentence().contains(QStringLiteral("another folder")), patience);
        // Once that is put right it can be tried again.
        QVERIFY(action("Undo")->isEnabled());
        QVERIFY(QDir(c_).removeRecursively());
        undo();
        QTRY_VERIFY_WITH_TIMEOUT(app_.item(c_) != nullptr, patience);
        QVERIFY(QFile::exists(c_ + QStringLiteral("/run.json")));
        QVERIFY(!action("Undo")->isEnabled());
    }

    void a_deleted_run_that_waited_waits_again() {
        app_.form()->set_values(small_run(QStringLiteral("long"), long_run));
        app_.click_start();
        QTRY_VERIFY_WITH_TIMEOUT(app_->queue()->busy(), patience);
        const QString first = create_run(small_run(QStringLiteral("first"), 1), app_.runs_dir());
        const QString second = create_run(small_run(QStringLiteral("second"), 1), app_.runs_dir());
        app_->queue()->enqueue(first);
        app_->queue()->enqueue(second);
        QTRY_VERIFY_WITH_TIMEOUT(app_.item(second) != nullptr, patience);
        app_.list()->select(first);
        QTRY_VERIFY_WITH_TIMEOUT(app_->actions()->remove->isEnabled(), patience);
        app_->actions()->remove->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!QFile::exists(first), patience);
        QCOMPARE(app_->queue()->waiting(), QStringList(second));
        QTRY_VERIFY_WITH_TIMEOUT(action("Undo")->isEnabled(), patience);
        undo();
        QTRY_COMPARE_WITH_TIMEOUT(app_->queue()->waiting(), QStringList({first, second}), patience);
        app_->queue()->stop_all();
        QTRY_VERIFY_WITH_TIMEOUT(!app_->queue()->busy(), patience);
    }

    void a_run_under_way_cannot_be_deleted_with_others() {
        app_.form()->set_values(small_run(QStringLiteral("live"), long_run));
        app_.click_start();
        QTRY_VERIFY_WITH_TIMEOUT(app_->queue()->busy() && app_.item(app_->queue()->current()) != nullptr, patience);
        const QString live = app_->queue()->current();
        QTRY_COMPARE_WITH_TIMEOUT(app_->view()->folder(), live, patience);
        select({a_, live});
        QVERIFY(!app_->actions()->remove->isEnabled());
        QTest::keyClick(app_.list(), Qt::Key_Delete);
        QTest::qWait(100);
        QVERIFY(QFile::exists(a_) && QFile::exists(live));
        app_->queue()->stop();
        QTRY_VERIFY_WITH_TIMEOUT(!app_->queue()->busy(), patience);
    }

    void without_a_trash_it_goes_to_a_hidden_folder_beside() {
        // Where the home's trash cannot be made there is none.
        const QByteArray home = qgetenv("XDG_DATA_HOME");
        const QString file = app_.folder().filePath(QStringLiteral("no folder"));
        QVERIFY(QFile(file).open(QIODevice::WriteOnly));
        qputenv("XDG_DATA_HOME", file.toUtf8());
        const auto before = bytes_of_folder(a_);
        const TrashedRun trashed = move_to_trash(a_);
        qputenv("XDG_DATA_HOME", home);
        if (!trashed.at.startsWith(app_.runs_dir())) {
            restore_from_trash(trashed);
            QSKIP("This disk has a trash of its own.");
        }
        QCOMPARE(QFileInfo(trashed.at).path(), app_.runs_dir() + QStringLiteral("/.trash"));
        QVERIFY(!QFile::exists(a_));
        QTRY_COMPARE_WITH_TIMEOUT(app_.list()->runs().rowCount(), 2, patience);
        restore_from_trash(trashed);
        QCOMPARE(bytes_of_folder(a_), before);
        QVERIFY(!QFile::exists(app_.runs_dir() + QStringLiteral("/.trash")));
    }

    void another_runs_folder_is_offered_again() {
        const QTemporaryDir other;
        app_->actions()->choose_runs_dir->trigger();
        QVERIFY(app_.answer_file_dialog(other.path()));
        QTRY_COMPARE_WITH_TIMEOUT(app_->library()->runs_dir(), other.path(), patience);
        auto* menu = action("Recent runs folders")->menu();
        Q_EMIT menu->aboutToShow();
        QCOMPARE(menu->actions().size(), 2);
        QVERIFY(!menu->actions().first()->isEnabled());
        menu->actions().last()->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(app_->library()->runs_dir(), app_.runs_dir(), patience);
    }

private:
    widgets::RunListPanel* panel() const { return app_->findChild<widgets::RunListPanel*>(); }
    QLineEdit* filter_field() const { return app_->findChild<QLineEdit*>(QStringLiteral("run_filter")); }
    /// By its text without the mark of its key and without what follows a colon or an ellipsis.
    QAction* action(const char* text) const {
        static const QRegularExpression ending(QStringLiteral("[:\u2026].*$"));
        for (auto* action : app_->findChildren<QAction*>()) {
            if (action->text().remove(QLatin1Char('&')).remove(ending) == QString::fromLatin1(text)) {
                return action;
            }
        }
        return nullptr;
    }
    void trigger(const char* text) const {
        QTRY_VERIFY(action(text) != nullptr && action(text)->isEnabled());
        action(text)->trigger();
    }
    void undo() const {
        QVERIFY(action("Undo")->isEnabled());
        QTest::keyClick(app_.list(), Qt::Key_Z, Qt::ControlModifier);
    }
    QLineEdit* open_editor() const {
        app_.list()->setFocus();
        QTest::keyClick(app_.list(), Qt::Key_F2);
        return app_.list()->viewport()->findChild<QLineEdit*>();
    }
    void rename_to(const QString& name) const {
        QLineEdit* editor = open_editor();
        QVERIFY(editor != nullptr);
        editor->selectAll();
        QTest::keyClick(editor, Qt::Key_Delete);
        QTest::keyClicks(editor, name);
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_VERIFY(app_.list()->viewport()->findChild<QLineEdit*>() == nullptr);
    }
    /// As with Ctrl and the mouse; the last one is shown.
    void select(const QStringList& folders) const {
        widgets::RunListView* list = app_.list();
        for (const QString& folder : folders) {
            const QModelIndex index = list->runs().index(list->runs().row_of(folder));
            list->scrollTo(index);
            QTest::mouseClick(list->viewport(), Qt::LeftButton,
                              folder == folders.first() ? Qt::NoModifier : Qt::ControlModifier,
                              list->visualRect(index).center());
        }
        QCOMPARE(list->selected_ids().size(), folders.size());
        QTRY_COMPARE_WITH_TIMEOUT(app_->view()->folder(), folders.last(), patience);
    }
    void answer_notes(const QString& tags) const {
        trigger("Tags and note");
        auto* dialog = app_->findChild<QDialog*>(QStringLiteral("notes_dialog"));
        QVERIFY(dialog != nullptr);
        dialog->findChild<QLineEdit*>(QStringLiteral("tags"))->setText(tags);
        dialog->accept();
        QTRY_VERIFY(app_->findChild<QDialog*>(QStringLiteral("notes_dialog")) == nullptr);
    }
    void type_filter(const QString& text) const {
        trigger("Filter runs");
        QTest::keyClicks(filter_field(), text);
        QCOMPARE(filter_field()->text(), text);
    }
    void choose_filter(const char* title) const {
        auto* menu = app_->findChild<QToolButton*>(QStringLiteral("run_filter_menu"))->menu();
        Q_EMIT menu->aboutToShow();
        for (QAction* action : menu->actions()) {
            if (action->text() == QString::fromLatin1(title)) {
                action->trigger();
                return;
            }
        }
        QFAIL(title);
    }

    WindowFixture app_;
    QString a_;
    QString b_;
    QString c_;
};

QTEST_MAIN(TestKeepingRuns)
#include "test_keeping_runs.moc"
