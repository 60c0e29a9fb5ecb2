// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/appearance.h"
#include "widgets/queue_panel.h"
#include "widgets/queue_view.h"

#include <QDropEvent>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <cmath>

using namespace midstage::widgets;

namespace {

RunItem item(const QString& id, int place, double seconds_left = -1) {
    RunItem result;
    result.id = id;
    result.name = id;
    result.queue_position = place;
    result.here = place == 0;
    result.state = place == 0 ? RunItemState::running : RunItemState::queued;
    result.seconds_left = seconds_left;
    result.epochs = 10;
    return result;
}

/// One under way, three that wait, one that failed.
QVector<RunItem> queue() {
    QVector<RunItem> items{item(QStringLiteral("now"), 0), item(QStringLiteral("a"), 1), item(QStringLiteral("b"), 2),
                           item(QStringLiteral("c"), 3), item(QStringLiteral("failed"), 0)};
    items[4].here = false;
    items[4].state = RunItemState::failed;
    return items;
}

} // namespace

class TestQueueView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        panel_ = std::make_unique<QueuePanel>();
        panel_->resize(320, 600);
        panel_->set_items(queue());
        panel_->show();
        QVERIFY(QTest::qWaitForWindowExposed(panel_.get()));
    }

    void keys_move_and_take_out() {
        QueueView* view = panel_->view();
        QSignalSpy moves(view, &QueueView::move_wanted);
        QSignalSpy removals(view, &QueueView::removal_wanted);
        view->select(QStringLiteral("b"));
        view->setFocus();
        QTest::keyClick(view, Qt::Key_Up, Qt::AltModifier);
        QTest::keyClick(view, Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(moves.size(), 2);
        QCOMPARE(moves[0], QVariantList({QStringLiteral("b"), 1}));
        QCOMPARE(moves[1], QVariantList({QStringLiteral("b"), 3}));
        QTest::keyClick(view, Qt::Key_Delete);
        QCOMPARE(removals.size(), 1);
        view->select(QStringLiteral("now"));
        QTest::keyClick(view, Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(moves.size(), 2); // what is under way has no place
    }

    void a_dropped_run_comes_where_it_was_dropped() {
        QCOMPARE(dropped(QStringLiteral("c"), QStringLiteral("a"), 0.2), 1);
        QCOMPARE(dropped(QStringLiteral("c"), QStringLiteral("a"), 0.8), 2);
        QCOMPARE(dropped(QStringLiteral("a"), QStringLiteral("b"), 0.8), 2);
        QCOMPARE(dropped(QStringLiteral("a"), QStringLiteral("c"), 0.8), 3);
        QCOMPARE(dropped(QStringLiteral("b"), QStringLiteral("now"), 0.1), 1);    // not before what is under way
        QCOMPARE(dropped(QStringLiteral("a"), QStringLiteral("failed"), 0.9), 3); // nor behind what has ended
        QCOMPARE(dropped(QStringLiteral("b"), QStringLiteral("b"), 0.2), -1);     // its own place
        QCOMPARE(dropped(QStringLiteral("b"), QStringLiteral("b"), 0.8), -1);
        QCOMPARE(dropped(QStringLiteral("now"), QStringLiteral("b"), 0.8), -1);
        QCOMPARE(dropped(QStringLiteral("unknown"), QStringLiteral("b"), 0.8), -1);
    }

    void files_are_left_to_the_window() {
        QMimeData files;
        files.setUrls({QUrl(QStringLiteral("file:///tmp/x"))});
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(panel_->view()->viewport(), &enter);
        QVERIFY(!enter.isAccepted());
    }

    void choosing_a_run_tells_and_selecting_does_not() {
        QSignalSpy chosen(panel_->view(), &QueueView::run_chosen);
        panel_->view()->select(QStringLiteral("c"));
        QVERIFY(chosen.isEmpty());
        QTest::mouseClick(panel_->view()->viewport(), Qt::LeftButton, {}, place(QStringLiteral("a"), 0.5));
        QCOMPARE(chosen.size(), 1);
        panel_->view()->select(QStringLiteral("no such"));
        QVERIFY(panel_->view()->current_id().isEmpty());
    }

    void the_summary_says_what_is_not_known() {
        QVERIFY(queue_summary({}).isEmpty());
        QCOMPARE(queue_summary({item(QStringLiteral("a"), 0, 65), item(QStringLiteral("b"), 1, 60)}),
                 QStringLiteral("2 run(s), about 2 min left"));
        QCOMPARE(queue_summary({item(QStringLiteral("a"), 0, 3600), item(QStringLiteral("b"), 1)}),
                 QStringLiteral("2 run(s), more than about 1 h 0 min left (not known of 1)"));
        QCOMPARE(queue_summary({item(QStringLiteral("a"), 1)}), QStringLiteral("1 run(s), time not known"));
        QCOMPARE(panel_->summary(), QStringLiteral("4 run(s), time not known")); // what has ended does not count
    }

    void times_are_rounded() {
        QCOMPARE(about_time_text(-1), QString());
        QCOMPARE(about_time_text(std::nan("")), QString());
        QCOMPARE(about_time_text(0), QStringLiteral("about 5 s"));
        QCOMPARE(about_time_text(42), QStringLiteral("about 40 s"));
        QCOMPARE(about_time_text(58), QStringLiteral("about 1 min"));
        QCOMPARE(about_time_text(3599), QStringLiteral("about 1 h 0 min"));
        QCOMPARE(about_time_text(7800), QStringLiteral("about 2 h 10 min"));
    }

    void it_can_be_drawn() {
        for (const bool dark : {false, true}) {
            panel_->setPalette(dark ? dark_palette() : light_palette());
            QVERIFY(!panel_->grab().isNull());
            panel_->set_items({});
            QVERIFY(!panel_->grab().isNull());
            panel_->set_items(queue());
        }
    }

private:
    QPoint place(const QString& id, double height) const {
        QueueView* view = panel_->view();
        const QRect rect = view->visualRect(view->runs().index(view->runs().row_of(id)));
        return {rect.center().x(), rect.top() + qRound(height * rect.height())};
    }
    /// Number that it shall have; -1 where nothing is asked for.
    int dropped(const QString& id, const QString& on, double height) const {
        QueueView* view = panel_->view();
        QSignalSpy moves(view, &QueueView::move_wanted);
        QMimeData data;
        data.setData(QStringLiteral("application/x-midstage-waiting-run"), id.toUtf8());
        const QPoint at = place(on, height);
        QDragEnterEvent enter(at, Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(view->viewport(), &enter);
        QDragMoveEvent move(at, Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(view->viewport(), &move);
        QDropEvent drop(at, Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(view->viewport(), &drop);
        return moves.isEmpty() ? -1 : moves[0][1].toInt();
    }

    std::unique_ptr<QueuePanel> panel_;
};

QTEST_MAIN(TestQueueView)
#include "test_queue_view.moc"
