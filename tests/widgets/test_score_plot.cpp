// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/sample_scores.h"
#include "widgets/plot_canvas.h"
#include "widgets/score_comparison.h"
#include "widgets/score_marks.h"
#include "widgets/score_table.h"
#include "widgets/score_view.h"

#include <QComboBox>
#include <QImage>
#include <QListWidget>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>
#include <algorithm>

using namespace midstage::widgets;

namespace {

class Shown {
public:
    explicit Shown(QSize size = {900, 640}) {
        view.resize(size);
        view.show();
        shown = QTest::qWaitForWindowExposed(&view);
    }
    PlotCanvas* canvas() const { return view.plot()->findChild<PlotCanvas*>(); }
    /// The axis rects in view, from left to right and from top to bottom.
    QList<QCPAxisRect*> rects() const {
        canvas()->replot();
        QList<QCPAxisRect*> all = canvas()->axisRects();
        std::sort(all.begin(), all.end(), [](const QCPAxisRect* a, const QCPAxisRect* b) {
            return std::pair(a->left(), a->top()) < std::pair(b->left(), b->top());
        });
        return all;
    }
    QPoint at(QCPAxisRect* rect, double x, double y) const {
        return {qRound(rect->axis(QCPAxis::atBottom)->coordToPixel(x)),
                qRound(rect->axis(QCPAxis::atLeft)->coordToPixel(y))};
    }
    void drag(QPoint from, QPoint to) {
        QTest::mousePress(canvas(), Qt::LeftButton, {}, from);
        // QTest::mouseMove tells of no button.
        QMouseEvent move(QEvent::MouseMove, to, canvas()->mapToGlobal(to), Qt::LeftButton, Qt::LeftButton, {});
        QApplication::sendEvent(canvas(), &move);
        QTest::mouseRelease(canvas(), Qt::LeftButton, {}, to);
    }
    ScoreView view;
    bool shown = false;
};

} // namespace

class TestScorePlot : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void begins_where_fpr95_is_read() {
        Shown shown;
        QVERIFY(shown.shown);
        shown.view.set_content(sample_scores());
        QCOMPARE(shown.view.plot()->reading().threshold, 5.0);
        QCOMPARE(shown.view.plot()->reading().id_accepted, 0.95);
        const ScoreTable* table = shown.view.table();
        QCOMPARE(table->topLevelItemCount(), 4); // with the mean
        QVERIFY(table->topLevelItem(0)->text(ScoreTable::accepted_column).startsWith(QStringLiteral("95.0")));
        QVERIFY(table->topLevelItem(2)->text(ScoreTable::set_column) == QStringLiteral("far"));
        QVERIFY(table->topLevelItem(3)->text(ScoreTable::auroc_column).startsWith(QStringLiteral("87.5")));
    }

    void the_mouse_drags_the_threshold_and_the_operating_point() {
        Shown shown;
        shown.view.set_content(sample_scores());
        shown.canvas()->replot();
        QSignalSpy changed(shown.view.plot(), &ScorePlot::reading_changed);
        QCPAxisRect* distributions = shown.rects()[0];
        shown.drag(shown.at(distributions, 5, 0.01), shown.at(distributions, 60, 0.01));
        QVERIFY(std::abs(shown.view.plot()->reading().threshold - 60) < 1);
        QVERIFY(changed.count() >= 2);
        const double accepted = shown.view.plot()->reading().id_accepted;
        QVERIFY(accepted > 0.37 && accepted < 0.43);
        QVERIFY(shown.view.table()->topLevelItem(0)->text(ScoreTable::accepted_column) ==
                QStringLiteral("%1\u00a0%").arg(QLocale().toString(100 * accepted, 'f', 1)));
        QCPAxisRect* roc = shown.rects()[1];
        QCOMPARE(roc->axis(QCPAxis::atBottom)->label(), QStringLiteral("False-positive rate"));
        const QPoint point = shown.at(roc, 0.5, 0.8);
        shown.drag(point, point);
        QVERIFY(std::abs(shown.view.plot()->reading().id_accepted - 0.8) < 0.02);
        QTest::mouseDClick(shown.canvas(), Qt::LeftButton, {}, point);
        QCOMPARE(shown.view.plot()->reading().threshold, 5.0);
    }

    void keys_move_the_threshold() {
        Shown shown;
        shown.view.set_content(sample_scores());
        shown.canvas()->replot();
        ScorePlot* plot = shown.view.plot();
        QTest::keyClick(plot, Qt::Key_Down);
        QCOMPARE(plot->reading().threshold, 6.0); // 94 %
        QTest::keyClick(plot, Qt::Key_Up);
        QCOMPARE(plot->reading().threshold, 5.0);
        QTest::keyClick(plot, Qt::Key_Right, Qt::ShiftModifier);
        QVERIFY(plot->reading().threshold > 5);
        const double far = plot->reading().threshold;
        QTest::keyClick(plot, Qt::Key_Left);
        QVERIFY(plot->reading().threshold < far && plot->reading().threshold > 5);
        QTest::keyClick(plot, Qt::Key_Home);
        QCOMPARE(plot->reading().threshold, 5.0);
    }

    void the_share_stays_from_checkpoint_to_checkpoint() {
        Shown shown;
        shown.view.set_content(sample_scores(1));
        shown.view.plot()->set_id_accepted(0.5);
        QCOMPARE(shown.view.plot()->reading().threshold, 50.0);
        auto moved = std::make_shared<ScoreContent>(*sample_scores(2));
        moved->threshold_at = [](double share) { return 70 - 100 * share; };
        shown.view.set_content(moved);
        QCOMPARE(shown.view.plot()->reading().threshold, 20.0);
    }

    void a_set_is_ticked_off_in_the_legend() {
        Shown shown;
        shown.view.set_content(sample_scores());
        ScoreTable* table = shown.view.table();
        const auto* marks = shown.canvas()->findChild<ScoreMarks*>();
        QCOMPARE(marks->marks().roc.size(), 2);
        table->setCurrentItem(table->topLevelItem(1));
        QTest::keyClick(table, Qt::Key_Space);
        QCOMPARE(shown.view.plot()->hidden(), QSet<QString>{QStringLiteral("near")});
        QCOMPARE(marks->marks().roc.size(), 1);
        QVERIFY(
            !(table->topLevelItem(0)->flags() & Qt::ItemIsUserCheckable)); // the ID set is what all is compared with
        // It stays off at the next checkpoint.
        shown.view.set_content(sample_scores(8));
        QCOMPARE(table->topLevelItem(1)->checkState(ScoreTable::set_column), Qt::Unchecked);
        shown.view.parts()->setCurrentWidget(shown.view.samples());
        for (int i = 0; i < shown.view.samples()->accepted()->count(); ++i) {
            QVERIFY(!shown.view.samples()->accepted()->item(i)->text().contains(QStringLiteral("near")));
        }
    }

    void the_most_wrong_come_first() {
        Shown shown;
        shown.view.set_images({}, {QStringLiteral("zero"), QStringLiteral("one"), QStringLiteral("two")}, {});
        shown.view.set_content(sample_scores());
        shown.view.parts()->setCurrentWidget(shown.view.samples());
        const QListWidget* accepted = shown.view.samples()->accepted();
        QCOMPARE(accepted->count(), 20);
        QVERIFY(accepted->item(0)->text().startsWith(QStringLiteral("far\n"))); // of the higher scores
        QVERIFY(accepted->item(0)->text().contains(QStringLiteral("#0")));
        QVERIFY(accepted->item(0)->text().contains(QStringLiteral("two")));
        QVERIFY(shown.view.samples()->rejected()->item(0)->text().contains(QStringLiteral("one")));
    }

    void b_stands_below_on_the_same_axis() {
        Shown shown;
        shown.view.set_content(sample_scores(7, 40), sample_scores(30, 90, QStringLiteral("other")));
        shown.canvas()->replot();
        QCOMPARE(shown.rects().size(), 4);
        QCOMPARE(shown.rects()[0]->axis(QCPAxis::atBottom)->range().lower,
                 shown.rects()[1]->axis(QCPAxis::atBottom)->range().lower);
        QVERIFY(shown.rects()[1]->axis(QCPAxis::atBottom)->range().lower <= -90);
        QVERIFY(shown.rects()[1]->top() > shown.rects()[0]->bottom());
        QCOMPARE(shown.rects()[0]->left(), shown.rects()[1]->left());
        const auto* marks = shown.canvas()->findChild<ScoreMarks*>();
        QCOMPARE(marks->marks().roc.size(), 4);
        QVERIFY(marks->marks().second_title.contains(QStringLiteral("other")));
        QVERIFY(shown.view.table()->topLevelItem(1)->text(ScoreTable::auroc_column).contains(QLatin1Char('/')));
        shown.view.set_content(sample_scores());
        shown.canvas()->replot();
        QCOMPARE(shown.rects().size(), 3);
        QVERIFY(!shown.view.table()->topLevelItem(1)->text(ScoreTable::auroc_column).contains(QLatin1Char('/')));
    }

    void options_change_the_axes() {
        Shown shown;
        shown.view.set_content(sample_scores());
        const QList<QCPAxisRect*> rects = shown.rects();
        QCPAxis* heights = rects[0]->axis(QCPAxis::atLeft);
        QCOMPARE(heights->range().lower, 0.0);
        shown.view.plot()->set_options({ScorePlotOptions::Kind::density, true, true});
        QCOMPARE(heights->scaleType(), QCPAxis::stLogarithmic);
        QVERIFY(heights->range().lower > 0);
        QCOMPARE(rects[1]->axis(QCPAxis::atBottom)->scaleType(), QCPAxis::stLogarithmic);
        QCOMPARE(shown.canvas()->graph(0)->data()->size(), 50);
    }

    void the_axis_of_scores_stands_still_while_scrubbing() {
        Shown shown;
        shown.view.set_content(sample_scores(1, 60));
        const QCPRange before = shown.rects()[0]->axis(QCPAxis::atBottom)->range();
        shown.view.set_content(sample_scores(2, 50));
        QCOMPARE(shown.rects()[0]->axis(QCPAxis::atBottom)->range(), before);
        auto narrow = std::make_shared<ScoreContent>(*sample_scores(3));
        narrow->low = 0;
        narrow->high = 20;
        shown.view.set_content(narrow);
        QVERIFY(shown.rects()[0]->axis(QCPAxis::atBottom)->range().size() < 25);
    }

    void two_scores_are_compared_in_words_and_lists() {
        Shown shown;
        ScoreComparison* comparison = shown.view.comparison();
        shown.view.parts()->setCurrentWidget(comparison);
        QVERIFY(!comparison->counts()->isVisible()); // as long as there is nothing to count
        QSignalSpy changed(comparison, &ScoreComparison::second_changed);
        comparison->set_scores(QStringLiteral("energy"), {QStringLiteral("energy"), QStringLiteral("msp")});
        QCOMPARE(comparison->second_score(), QStringLiteral("msp"));
        QCOMPARE(changed.count(), 1);
        ScoreComparisonContent content;
        content.first = QStringLiteral("energy");
        content.second = QStringLiteral("msp");
        content.sets = {{QStringLiteral("id_test"), 90, 4, 3, 3}, {QStringLiteral("near"), 10, 20, 1, 5}};
        content.samples = {{QStringLiteral("near"), 17, 5.5, 0.2, true, -1, 1}};
        comparison->set_content(content);
        QCOMPARE(content.disagreements(), 28);
        QVERIFY(comparison->counts()->isVisible());
        QCOMPARE(comparison->counts()->topLevelItemCount(), 2);
        QCOMPARE(comparison->counts()->topLevelItem(1)->text(2), QStringLiteral("20"));
        QVERIFY(comparison->samples()->topLevelItem(0)->text(0).contains(QStringLiteral("#17")));
    }

    void pictures_are_light_and_hold_the_curves() {
        ScorePlot plot;
        plot.set_content(sample_scores(), sample_scores(30));
        plot.set_threshold(42);
        const Picture picture = picture_of(plot.snapshot());
        QVERIFY(picture.description.contains(QStringLiteral("42")));
        QImage image(1000, 600, QImage::Format_RGB32);
        image.fill(Qt::black);
        picture.paint(image, {}, image.size(), false);
        QVERIFY(image.pixelColor(1, 1).lightness() > 240);
        int coloured = 0;
        for (int x = 60; x < 500; ++x) {
            for (int y = 60; y < 560; ++y) {
                coloured += image.pixelColor(x, y).saturation() > 20 ? 1 : 0;
            }
        }
        QVERIFY2(coloured > 2000, qPrintable(QString::number(coloured)));
        auto other = std::make_shared<ScoreContent>(*sample_scores());
        other->run = QStringLiteral("fine-tuned");
        other->epoch = 3;
        const QString csv = scores_as_csv({sample_scores(), other});
        QCOMPARE(csv.count(QStringLiteral("histogram,near,")), 42);
        QCOMPARE(csv.count(QStringLiteral("fine-tuned,3,") + other->score + QStringLiteral(",histogram,near,")), 21);
        QCOMPARE(csv.count(QStringLiteral("roc,/data/far,0.2,0.8\n")), 2);
    }

    void nothing_is_no_reason_to_crash() {
        Shown shown;
        shown.view.set_content(nullptr);
        for (const Qt::Key key : {Qt::Key_Left, Qt::Key_Home, Qt::Key_Up}) {
            QTest::keyClick(shown.view.plot(), key);
        }
        QTest::mouseClick(shown.canvas(), Qt::LeftButton, {}, {300, 100});
        auto alone = std::make_shared<ScoreContent>(*sample_scores());
        alone->sets.resize(1); // no OOD set
        alone->read = [](double threshold) {
            ThresholdReading reading;
            reading.threshold = threshold;
            reading.id_accepted = 0.95;
            return reading;
        };
        shown.view.set_content(alone);
        shown.canvas()->replot();
        QCOMPARE(shown.view.table()->topLevelItemCount(), 1);
    }
};

QTEST_MAIN(TestScorePlot)
#include "test_score_plot.moc"
