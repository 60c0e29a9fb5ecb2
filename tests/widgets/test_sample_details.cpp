// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/sample_samples.h"
#include "widgets/appearance.h"
#include "widgets/qcustomplot_include.h"
#include "widgets/sample_details.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>
#include <cmath>

using namespace midstage::widgets;

namespace {
SampleDetail sample_detail() {
    SampleDetail detail = detail_of(sample_columns(100), 40, true);
    detail.image = sample_image(40);
    for (int epoch = 1; epoch <= 24; ++epoch) {
        detail.epochs.append(epoch);
        detail.loss.append(3 * std::exp(-epoch / 9.0));
        detail.margin.append(-0.8 + epoch / 15.0);
    }
    detail.checkpoint = 24;
    return detail;
}
} // namespace

class TestSampleDetails : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        details_ = std::make_unique<SampleDetails>();
        details_->resize(520, 460);
        details_->show();
        QVERIFY(QTest::qWaitForWindowExposed(details_.get()));
    }
    void cleanup() { details_.reset(); }

    void begins_with_a_hint() {
        QVERIFY(!details_->findChild<QTableWidget*>()->isVisible());
        QVERIFY(details_->accessibleDescription().startsWith(QStringLiteral("Choose a sample")));
        details_->set_sample(sample_detail());
        QVERIFY(details_->findChild<QTableWidget*>()->isVisible());
        details_->clear();
        QTest::qWait(1); // what has been put off finds no sample
        QVERIFY(!details_->findChild<QTableWidget*>()->isVisible());
    }

    void says_what_is_known() {
        const SampleDetail detail = sample_detail();
        QVERIFY(detail.facts.contains(QStringLiteral("Label: airplane")));
        QVERIFY(detail.facts.contains(QStringLiteral("Wrong label; in truth: cat")));
        details_->set_sample(detail);
        auto* table = details_->findChild<QTableWidget*>();
        QCOMPARE(table->rowCount(), 5);
        QCOMPARE(table->item(0, 1)->text(), QStringLiteral("airplane"));
        QVERIFY(details_->accessibleDescription().contains(QStringLiteral("flagged")));
        SampleColumns bare;
        bare.index = {7};
        QVERIFY(detail_of(bare, 0, false).figures.isEmpty());
        details_->set_sample(detail_of(bare, 0, false));
        QVERIFY(!details_->findChild<QCustomPlot*>()->isVisible());
        QVERIFY(!details_->grab().isNull());
    }

    void switches_to_the_margin() {
        details_->set_sample(sample_detail());
        auto* canvas = details_->findChild<QCustomPlot*>();
        QCOMPARE(canvas->graph(0)->dataCount(), 24);
        QVERIFY(canvas->graph(0)->dataMainValue(0) > 2);
        details_->findChild<QComboBox*>()->setCurrentIndex(1);
        QVERIFY(canvas->graph(0)->dataMainValue(0) < 0);
        QVERIFY(canvas->axisRect(0)->axis(QCPAxis::atLeft)->range().lower < -0.7);
    }

    void a_low_plot_keeps_a_scale() {
        details_->set_sample(sample_detail());
        auto* plot = details_->findChild<QCustomPlot*>();
        plot->setFixedHeight(plot->minimumHeight());
        QTest::qWait(1);
        const QCPAxis* values = plot->axisRect()->axis(QCPAxis::atLeft);
        const QCPAxis* epochs = plot->axisRect()->axis(QCPAxis::atBottom);
        QVERIFY(values->ticker()->tickCount() >= 2);
        QVERIFY(epochs->label().isEmpty());
        plot->setFixedHeight(3 * plot->minimumHeight());
        QTRY_COMPARE(epochs->label(), QStringLiteral("Epoch"));
        QVERIFY(!values->label().isEmpty());
    }

    void pixels_stay_pixels() {
        details_->set_sample(sample_detail());
        const auto labels = details_->findChildren<QLabel*>();
        const auto shown =
            std::find_if(labels.begin(), labels.end(), [](const QLabel* label) { return !label->pixmap().isNull(); });
        QVERIFY(shown != labels.end());
        QCOMPARE((*shown)->pixmap().width() % 32, 0);
    }

    void offers_the_nearest_training_samples_and_shows_them() {
        details_->resize(320, 520);
        details_->set_sample(sample_detail());
        QPushButton* button = details_->training_button();
        QVERIFY(!button->isVisible() && !details_->training()->isVisible());
        SampleMore more;
        more.training_offer = QStringLiteral("Nearest training samples");
        more.training_offer_tip = QStringLiteral("Looks once at all of them.");
        details_->set_more(more);
        QVERIFY(button->isVisible());
        QCOMPARE(button->accessibleDescription(), more.training_offer_tip);
        QSignalSpy wanted(details_.get(), &SampleDetails::training_wanted);
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
        QCOMPARE(wanted.size(), 1);
        const SampleNeighbour neighbour{sample_image(3), QStringLiteral("cat"), QStringLiteral("1.25"),
                                        QStringLiteral("Sample 3, cat, at distance 1.25")};
        more = {};
        more.training_title = QStringLiteral("Nearest training samples, epoch 3");
        more.training = QVector<SampleNeighbour>(8, neighbour);
        details_->set_more(more);
        QVERIFY(!button->isVisible() && details_->training()->isVisible());
        QVERIFY(details_->training()->accessibleDescription().contains(neighbour.about));
        const int alone = details_->training()->height();
        // Beside a second row both are lower here, and as high as before where there is room.
        more.neighbours_title = QStringLiteral("Nearest ID test samples");
        more.neighbours = more.training;
        details_->set_more(more);
        QTRY_VERIFY(details_->training()->height() < alone);
        QVERIFY(details_->neighbours()->isVisible());
        details_->resize(520, 1000);
        QTRY_COMPARE(details_->training()->height(), alone);
    }

    void follows_the_palette() {
        details_->set_sample(sample_detail());
        details_->setPalette(dark_palette());
        QVERIFY(!details_->grab().isNull());
        QVERIFY(details_->findChild<QCustomPlot*>()->grab().toImage().pixelColor(1, 1).lightness() < 60);
    }

private:
    std::unique_ptr<SampleDetails> details_;
};

QTEST_MAIN(TestSampleDetails)
#include "test_sample_details.moc"
