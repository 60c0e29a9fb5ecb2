// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/appearance.h"
#include "widgets/log_view.h"
#include "widgets/message_bar.h"
#include "widgets/run_list_view.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace midstage::widgets;

namespace {
RunItem item(const QString& id, RunItemState state = RunItemState::finished) {
    RunItem result;
    result.id = id;
    result.name = id.toUpper();
    result.state = state;
    result.epochs = 10;
    return result;
}
} // namespace

class TestLists : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_run_that_the_list_does_not_hold_leaves_none_chosen() {
        RunListView view;
        RunItem item;
        item.id = QStringLiteral("/runs/a");
        item.name = QStringLiteral("a");
        view.set_items({item});
        view.select(item.id);
        QCOMPARE(view.selected_ids(), QStringList{item.id});
        view.select(QStringLiteral("/runs/filtered-out"));
        QVERIFY(view.selected_ids().isEmpty()); // else Delete would mean another run than the one that looks chosen
        QVERIFY(view.current_id().isEmpty());
        view.select(item.id);
        QCOMPARE(view.current_id(), item.id);
    }

    void selection_follows_its_run() {
        RunListView view;
        view.set_items({item(QStringLiteral("a")), item(QStringLiteral("b")), item(QStringLiteral("c"))});
        view.select(QStringLiteral("b"));
        QSignalSpy chosen(&view, &RunListView::run_chosen);
        view.set_items({item(QStringLiteral("new"), RunItemState::running), item(QStringLiteral("a")),
                        item(QStringLiteral("b"), RunItemState::failed), item(QStringLiteral("c"))});
        QCOMPARE(view.current_id(), QStringLiteral("b"));
        QVERIFY(chosen.isEmpty());
        view.set_items({item(QStringLiteral("a"))});
        QVERIFY(view.current_id().isEmpty());
    }

    void changed_values_keep_their_rows() {
        RunListModel model;
        model.set_items({item(QStringLiteral("a")), item(QStringLiteral("b"), RunItemState::running)});
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        QSignalSpy layout(&model, &QAbstractItemModel::layoutChanged);
        auto items = model.items();
        items[1].fraction = 0.5;
        model.set_items(items);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed[0][0].toModelIndex().row(), 1);
        QVERIFY(layout.isEmpty());
        model.set_items(items);
        QCOMPARE(changed.size(), 1);
    }

    void every_state_can_be_drawn() {
        for (const bool dark : {false, true}) {
            RunListView view;
            view.setPalette(dark ? dark_palette() : light_palette());
            view.resize(260, 700);
            QVector<RunItem> items;
            for (int state = 0; state <= int(RunItemState::interrupted); ++state) {
                items.append(item(QStringLiteral("run%1").arg(state), RunItemState(state)));
                items.back().fraction = 0.4;
                items.back().created = QDateTime::currentDateTime();
            }
            view.set_items(items);
            view.select(QStringLiteral("run3"));
            const QImage image = view.grab().toImage();
            QSet<QRgb> colours;
            for (int y = 0; y < image.height(); ++y) {
                colours.insert(image.pixel(20, y));
            }
            QVERIFY(colours.size() > 4);
        }
    }

    void delete_key_asks_for_removal() {
        RunListView view;
        view.set_items({item(QStringLiteral("a"))});
        view.select(QStringLiteral("a"));
        QSignalSpy wanted(&view, &RunListView::removal_wanted);
        QTest::keyClick(&view, Qt::Key_Delete);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted[0][0].toString(), QStringLiteral("a"));
    }

    void time_left_reads_well() {
        QCOMPARE(time_left_text(-1), QString());
        QCOMPARE(time_left_text(64.2), QStringLiteral("1:05 left"));
        QCOMPARE(time_left_text(7800), QStringLiteral("2 h 10 min left"));
    }

    void log_is_bounded() {
        LogView log;
        QVector<LogLine> lines(LogView::most_lines + 500,
                               {LogLevel::information, QDateTime::currentDateTime(), QStringLiteral("line")});
        lines.back() = {LogLevel::error, QDateTime::currentDateTime(), QStringLiteral("the last one")};
        log.append_lines(lines);
        QCOMPARE(log.blockCount(), LogView::most_lines);
        QVERIFY(log.toPlainText().endsWith(QStringLiteral("the last one")));
    }

    void message_blocks_nothing() {
        MessageBar bar;
        bar.show_message(MessageBar::Kind::error, QStringLiteral("The disk is full: free some space."),
                         QStringLiteral("ENOSPC"));
        QVERIFY(bar.isVisible());
        QCOMPARE(bar.sentence(), QStringLiteral("The disk is full: free some space."));
    }

    void icons_are_drawn() {
        for (const char* name : {"start", "pause", "stop", "best", "final", "next", "previous", "close", "warning",
                                 "information", "folder", "export", "log"}) {
            const QImage image = themed_icon(QString::fromLatin1(name), light_palette()).pixmap(24, 24).toImage();
            bool drawn = false;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    drawn = drawn || qAlpha(image.pixel(x, y)) > 128;
                }
            }
            QVERIFY2(drawn, name);
        }
    }
};

QTEST_MAIN(TestLists)
#include "test_lists.moc"
