// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/sample_run.h"
#include "widgets/checkpoint_scrubber.h"
#include "widgets/checkpoint_table.h"
#include "widgets/play_control.h"

#include <QApplication>
#include <QClipboard>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>
#include <cmath>

using namespace midstage::widgets;

class TestCheckpointWidgets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void scrubber_follows_until_another_checkpoint_is_chosen() {
        CheckpointScrubber scrubber;
        QSignalSpy moved(&scrubber, &CheckpointScrubber::index_changed);
        scrubber.set_checkpoints(sample_run(3), 0, 24);
        QCOMPARE(scrubber.index(), 2);
        scrubber.set_checkpoints(sample_run(5), 0, 24);
        QCOMPARE(scrubber.index(), 4);
        QCOMPARE(moved.last()[0].toInt(), 4);
        scrubber.choose(1);
        scrubber.set_checkpoints(sample_run(6), 0, 24);
        QCOMPARE(scrubber.index(), 1);
        scrubber.choose_final();
        scrubber.set_checkpoints(sample_run(7), 0, 24);
        QCOMPARE(scrubber.index(), 6);
    }

    void scrubber_keys() {
        CheckpointScrubber scrubber;
        scrubber.set_checkpoints(sample_run(10), 2, 10);
        auto* slider = scrubber.findChild<QSlider*>();
        QTest::keyClick(slider, Qt::Key_Left);
        QCOMPARE(scrubber.index(), 8);
        QTest::keyClick(slider, Qt::Key_Home);
        QCOMPARE(scrubber.index(), 0);
        QTest::keyClick(slider, Qt::Key_Right);
        QCOMPARE(scrubber.index(), 1);
        QTest::keyClick(slider, Qt::Key_End);
        QCOMPARE(scrubber.index(), 9);
        scrubber.choose_best();
        QCOMPARE(scrubber.index(), 2);
    }

    void scrubber_plays_to_the_end_and_begins_anew() {
        CheckpointScrubber scrubber;
        scrubber.set_checkpoints(sample_run(4), 0, 4);
        scrubber.player()->set_speed(20);
        QSignalSpy moved(&scrubber, &CheckpointScrubber::index_changed);
        QTest::keyClick(&scrubber, Qt::Key_Space); // at the last checkpoint: from the first one again
        QVERIFY(scrubber.player()->playing());
        QCOMPARE(scrubber.index(), 0);
        QTRY_VERIFY(!scrubber.player()->playing());
        QCOMPARE(scrubber.index(), 3);
        QCOMPARE(moved.size(), 4); // each checkpoint once
        scrubber.choose(1);
        QTest::mouseClick(scrubber.player(), Qt::LeftButton);
        QCOMPARE(scrubber.index(), 1); // elsewhere it goes on from where it is
        QTest::mouseClick(scrubber.player(), Qt::LeftButton);
        QVERIFY(!scrubber.player()->playing());
    }

    void player_takes_the_nearest_speed_that_there_is() {
        PlayControl player;
        QSignalSpy changed(&player, &PlayControl::speed_changed);
        player.set_speed(9);
        QCOMPARE(player.speed(), 10);
        player.set_speed(-4);
        QCOMPARE(player.speed(), 1);
        QCOMPARE(changed.size(), 2);
    }

    void scrubber_goes_to_the_nearest_epoch() {
        CheckpointScrubber scrubber;
        scrubber.choose_epoch(3); // of nothing
        QCOMPARE(scrubber.index(), -1);
        QVERIFY(std::isnan(scrubber.epoch()));
        scrubber.set_checkpoints(sample_run(10), 2, 10);
        scrubber.choose_epoch(4.4);
        QCOMPARE(scrubber.epoch(), 4.0);
        scrubber.choose_epoch(1e9);
        QCOMPARE(scrubber.epoch(), 10.0);
    }

    void scrubber_without_checkpoints_has_none() {
        CheckpointScrubber scrubber;
        QCOMPARE(scrubber.index(), -1);
        scrubber.set_checkpoints(sample_run(3), 0, 3);
        QCOMPARE(scrubber.index(), 2);
        scrubber.set_checkpoints({}, -1, 3);
        QCOMPARE(scrubber.index(), -1);
        scrubber.choose_best();
        QCOMPARE(scrubber.index(), -1);
    }

    void table_has_a_mean_row_for_each_score() {
        CheckpointTableModel model;
        const Checkpoint checkpoint = sample_run(10)[2];
        model.set_checkpoint(checkpoint, {});
        QCOMPARE(model.rowCount(), 6); // two sets and their mean, twice
        model.set_checkpoint(checkpoint, QStringLiteral("energy"));
        QCOMPARE(model.rowCount(), 3);
        const int column = CheckpointTableModel::column_of(Metric::fpr95);
        QCOMPARE(model.index(0, column).data().toString(), QStringLiteral("60.00"));
        QCOMPARE(model.index(2, column).data(Qt::UserRole).toDouble(), 0.45);
        QCOMPARE(model.index(2, CheckpointTableModel::set_column).data().toString(), QStringLiteral("Mean"));
        QVERIFY(model.headerData(column, Qt::Horizontal).toString().contains(QLatin1Char('%')));
    }

    void table_keeps_its_selection_while_scrubbing() {
        CheckpointTable table;
        const auto run = sample_run(10);
        table.set_checkpoint(run[2], QStringLiteral("energy"));
        table.selectRow(1);
        table.set_checkpoint(run[3], QStringLiteral("energy"));
        QVERIFY(table.selectionModel()->isRowSelected(1));
    }

    void table_is_copied_as_a_spreadsheet_takes_it() {
        CheckpointTable table;
        table.set_checkpoint(sample_run(10)[2], QStringLiteral("energy"));
        table.copy();
        const QStringList lines = QApplication::clipboard()->text().split(QLatin1Char('\n'));
        QCOMPARE(lines.size(), 4);
        // All but the score's column, which is hidden where only one score is shown.
        QCOMPARE(lines[0].count(QLatin1Char('\t')), CheckpointTableModel::column_count - 2);
        table.setCurrentIndex(table.table().index(0, CheckpointTableModel::column_of(Metric::fpr95)));
        table.copy();
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("60.00"));
    }

    void table_csv_holds_fractions() {
        CheckpointTableModel model;
        model.set_checkpoint(sample_run(10)[2], {});
        const QStringList lines = table_as_csv(model, 3).split(QLatin1Char('\n'));
        QCOMPARE(lines[0], QStringLiteral(
                               "epoch,ood_set,score,auroc,aupr_in,aupr_out,fpr95,fpr95_openood,fpr95_reference,n_ood"));
        QCOMPARE(lines.size(), 8);
        const QStringList cells = lines[1].split(QLatin1Char(','));
        QCOMPARE(cells[0], QStringLiteral("3"));
        QCOMPARE(cells[6].toDouble(), 0.6);
    }
};

QTEST_MAIN(TestCheckpointWidgets)
#include "test_checkpoint_widgets.moc"
