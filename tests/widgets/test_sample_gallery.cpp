// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/sample_samples.h"
#include "widgets/appearance.h"
#include "widgets/sample_filter_bar.h"
#include "widgets/sample_gallery.h"
#include "widgets/sample_legend.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStyle>
#include <QStyleOptionComboBox>
#include <QTest>
#include <QThread>
#include <QToolButton>
#include <cmath>
#include <limits>

using namespace midstage::widgets;

namespace {

/// Counts how often a widget is painted.
class Paintings : public QObject {
public:
    explicit Paintings(QWidget* watched) { watched->installEventFilter(this); }
    int count = 0;

protected:
    bool eventFilter(QObject* /*watched*/, QEvent* event) override {
        count += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }
};

} // namespace

class TestSampleGallery : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void what_is_not_known_comes_last_in_either_direction() {
        SampleColumns columns = sample_columns(6);
        columns.loss_full[2] = std::numeric_limits<float>::quiet_NaN();
        columns.loss_full[4] = std::numeric_limits<float>::quiet_NaN();
        SampleTable table(columns);
        for (const bool descending : {true, false}) {
            table.set_sort(QStringLiteral("loss_full"), descending);
            const QVector<int> last = table.rows().mid(4);
            QVERIFY(last.contains(2) && last.contains(4));
            const float first = columns.loss_full[table.rows()[0]];
            const float fourth = columns.loss_full[table.rows()[3]];
            QVERIFY(descending ? first >= fourth : first <= fourth);
        }
    }

    void without_a_search_nothing_is_found_or_missed() {
        SampleColumns columns = sample_columns(50);
        QVERIFY(SampleTable(columns).counts().recall.has_value());
        columns.flip_fraction.clear();
        QVERIFY(!SampleTable(columns).counts().recall);
        QVERIFY(!SampleTable(columns).counts().precision);
    }

    void the_threshold_counts() {
        SampleTable table(sample_columns(2000));
        for (const double threshold : {0.0, 0.3, 0.5, 0.9, 1.0, 2.0}) {
            table.set_threshold(threshold);
            qsizetype flagged = 0;
            qsizetype found = 0;
            for (int row = 0; row < 2000; ++row) {
                flagged += table.flagged(row) ? 1 : 0;
                found += table.flagged(row) && table.columns().atypical(row) ? 1 : 0;
            }
            QCOMPARE(table.counts().flagged, flagged);
            QCOMPARE(table.counts().found, found);
            QCOMPARE(table.counts().atypical, 100);
            QCOMPARE(table.counts().precision.has_value(), flagged > 0);
        }
        SampleColumns unknown = sample_columns(100);
        unknown.kind.clear();
        unknown.wrong_label.clear();
        QVERIFY(!SampleTable(unknown).counts().recall);
        QCOMPARE(SampleTable().counts().all, 0);
        QVERIFY(SampleTable().rows().isEmpty());
    }

    void filters_and_sorts() {
        SampleColumns columns = sample_columns(1000);
        columns.margin_full[3] = -2;
        columns.margin_full[4] = std::nanf("");
        SampleTable table(columns);
        for (const SampleTable::Column& column : table.sort_columns()) {
            table.set_sort(column.key, false);
            QCOMPARE(table.rows().size(), 1000);
        }
        table.set_sort(QStringLiteral("margin_full"), false);
        QCOMPARE(table.rows().first(), 3);
        QCOMPARE(table.rows().last(), 4); // what is not known comes last
        for (int i = 1; i < 999; ++i) {
            QVERIFY(columns.margin_full[table.rows()[i - 1]] <= columns.margin_full[table.rows()[i]]);
        }
        table.set_sort(QStringLiteral("index"), true);
        QCOMPARE(table.rows().first(), 999);
        table.set_filter({4, SampleFilter::Flag::any, false, -1});
        QCOMPARE(table.rows().size(), 100);
        table.set_filter({-1, SampleFilter::Flag::flagged, false, -1});
        QCOMPARE(table.rows().size(), table.counts().flagged);
        table.set_threshold(0.8);
        QCOMPARE(table.rows().size(), table.counts().flagged);
        table.set_filter({-1, SampleFilter::Flag::any, true, -1});
        QCOMPARE(table.rows().size(), 50);
        table.set_filter({-1, SampleFilter::Flag::any, false, 1});
        QVERIFY(!table.rows().isEmpty());
        QCOMPARE(table.columns().kind[table.rows().first()], 1);
    }

    void a_search_finds_words_and_ranges_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("found");
        QTest::newRow("index") << QStringLiteral("12") << 1;
        QTest::newRow("range") << QStringLiteral("12-30") << 19;
        QTest::newRow("turned") << QStringLiteral("30-12") << 19;
        QTest::newRow("two") << QStringLiteral("12-30, 100") << 20;
        QTest::newRow("class") << QStringLiteral("BIRD") << 100;
        QTest::newRow("part of a class") << QStringLiteral("air") << 100;
        QTest::newRow("kind") << QStringLiteral("occluded") << 0; // every 80th from 20 on has kind 1
        QTest::newRow("wrong label") << QStringLiteral("wrong") << 25;
        QTest::newRow("both") << QStringLiteral("bird 0-49") << 5;
        QTest::newRow("nothing") << QStringLiteral("zebra") << 0;
    }
    void a_search_finds_words_and_ranges() {
        QFETCH(QString, text);
        QFETCH(int, found);
        const SampleColumns columns = sample_columns(1000);
        SampleTable table(columns);
        SampleFilter filter;
        filter.text = text;
        table.set_filter(filter);
        if (text == QStringLiteral("occluded")) {
            found = static_cast<int>(columns.kind.count(0));
        }
        QCOMPARE(table.rows().size(), found);
    }

    void answers_and_truth_are_filtered() {
        SampleColumns columns = sample_columns(1000);
        for (int i = 0; i < 1000; ++i) {
            columns.correct.append(i % 10 == 0 ? 0 : i % 10 == 1 ? -1 : 1);
        }
        SampleTable table(columns);
        SampleFilter filter;
        filter.answer = SampleFilter::Answer::wrong;
        table.set_filter(filter);
        QCOMPARE(table.rows().size(), 100);
        filter.answer = SampleFilter::Answer::right;
        table.set_filter(filter);
        QCOMPARE(table.rows().size(), 800);
        filter.answer = SampleFilter::Answer::any;
        filter.truth = SampleFilter::Truth::typical;
        table.set_filter(filter);
        QCOMPARE(table.rows().size(), 950);
        filter.truth = SampleFilter::Truth::wrong_label;
        table.set_filter(filter);
        QCOMPARE(table.rows().size(), 25);
    }

    void another_checkpoint_keeps_what_was_chosen() {
        SampleGallery gallery;
        gallery.resize(600, 400);
        gallery.set_samples(sample_columns(5000), sample_image);
        gallery.show();
        QVERIFY(QTest::qWaitForWindowExposed(&gallery));
        gallery.filters()->search()->setText(QStringLiteral("bird"));
        QCOMPARE(gallery.table().rows().size(), 500);
        gallery.view()->set_current(gallery.table().rows()[3]);
        QTest::keyClick(gallery.view(), Qt::Key_Right, Qt::ShiftModifier);
        const QVector<int> selected = gallery.view()->selected();
        QCOMPARE(selected.size(), 2);
        gallery.view()->verticalScrollBar()->setValue(700);
        SampleColumns later = sample_columns(5000);
        for (float& value : later.flip_fraction) {
            value = 1 - value;
        }
        later.criteria.append({QStringLiteral("epoch_loss"), QStringLiteral("Loss"), later.loss_full});
        gallery.update_samples(later);
        QCOMPARE(gallery.view()->verticalScrollBar()->value(), 700);
        QCOMPARE(gallery.table().rows().size(), 500);
        QVector<int> now = gallery.view()->selected();
        std::sort(now.begin(), now.end());
        QVector<int> before = selected;
        std::sort(before.begin(), before.end());
        QCOMPARE(now, before);
        QCOMPARE(gallery.filters()->search()->text(), QStringLiteral("bird"));
        const QVector<int>& rows = gallery.table().rows();
        for (qsizetype i = 1; i < rows.size(); ++i) {
            QVERIFY(later.flip_fraction[rows[i - 1]] >= later.flip_fraction[rows[i]]);
        }
    }

    void the_selected_ones_can_be_looked_at_alone() {
        SampleGallery gallery;
        gallery.resize(600, 400);
        gallery.set_samples(sample_columns(500), sample_image);
        gallery.view()->select({7, 30, 200});
        QCOMPARE(gallery.view()->selected().size(), 3);
        gallery.show_selected_only();
        QCOMPARE(gallery.table().rows().size(), 3);
        gallery.view()->set_current(30);
        QCOMPARE(gallery.table().rows().size(), 3); // a click does not change what is looked at
        for (QToolButton* button : gallery.findChildren<QToolButton*>()) {
            if (button->accessibleName() == QStringLiteral("Selected samples only")) {
                QVERIFY(button->isChecked());
                button->click();
            }
        }
        QCOMPARE(gallery.table().rows().size(), 500);
    }

    void samples_without_a_search_have_no_threshold() {
        SampleColumns columns;
        for (int i = 0; i < 50; ++i) {
            columns.index.append(i);
        }
        columns.criteria.append({QStringLiteral("score"), QStringLiteral("Score"), QVector<float>(50, 1.5F)});
        SampleGallery gallery;
        gallery.resize(500, 300);
        gallery.set_samples(columns, sample_image);
        gallery.show();
        QVERIFY(QTest::qWaitForWindowExposed(&gallery));
        QVERIFY(!gallery.findChild<QDoubleSpinBox*>()->isVisible());
        QCOMPARE(gallery.table().sort_key(), QStringLiteral("score"));
        QCOMPARE(gallery.view()->tile_of(0).figure, QStringLiteral("1.50"));
        columns.class_names = {QStringLiteral("bird"), QStringLiteral("cat")};
        columns.predicted_full = QVector<int>(50, 1);
        gallery.set_samples(columns, sample_image);
        QCOMPARE(gallery.table().sort_key(), QStringLiteral("score"));
        QVERIFY(gallery.view()->tile_of(0).name.endsWith(QStringLiteral("cat"))); // what it is taken for
        gallery.filters()->search()->setText(QStringLiteral("cat"));
        QCOMPARE(gallery.table().rows().size(), 50);
        gallery.filters()->search()->clear();
        QVERIFY(gallery.counts_text().startsWith(QStringLiteral("50 sample")));
    }

    void rows_become_csv() {
        const SampleTable table(sample_columns(40));
        const QStringList lines = samples_as_csv(table, {0, 21}).trimmed().split(QLatin1Char('\n'));
        QCOMPARE(lines.size(), 3);
        QVERIFY(lines[1].startsWith(QStringLiteral("0,0,airplane,")));
        QCOMPARE(lines[0].split(QLatin1Char(',')).size(), lines[2].split(QLatin1Char(',')).size());
    }

    void only_what_is_seen_is_asked_for() {
        SampleGallery gallery;
        gallery.resize(700, 450);
        int asked = 0;
        gallery.set_samples(sample_columns(10000), [&](int index) {
            ++asked;
            return sample_image(index);
        });
        gallery.show();
        QVERIFY(QTest::qWaitForWindowExposed(&gallery));
        QTRY_VERIFY(asked >= gallery.view()->visible().size());
        QVERIFY(asked < 400);
        gallery.view()->verticalScrollBar()->setValue(gallery.view()->verticalScrollBar()->maximum());
        QCOMPARE(gallery.view()->visible().last(), gallery.table().rows().last());
    }

    void keys_and_mouse_select() {
        SampleView view;
        view.resize(600, 400);
        view.set_samples(SampleTable(sample_columns(500)), sample_image);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        const QVector<int>& rows = view.table().rows();
        QSignalSpy current(&view, &SampleView::current_changed);
        QSignalSpy selection(&view, &SampleView::selection_changed);
        QTest::keyClick(&view, Qt::Key_Right);
        QCOMPARE(view.current(), rows[0]);
        QTest::keyClick(&view, Qt::Key_Right);
        QCOMPARE(view.current(), rows[1]);
        QTest::keyClick(&view, Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(view.selected(), (QVector<int>{rows[1], rows[2]}));
        QCOMPARE(current.size(), 3);
        QCOMPARE(selection.size(), 3);
        QTest::keyClick(&view, Qt::Key_End);
        QCOMPARE(view.current(), rows.last());
        QVERIFY(view.visible().contains(rows.last()));
        QTest::keyClick(&view, Qt::Key_PageUp);
        QVERIFY(view.current() != rows.last());
        QTest::keyClick(&view, Qt::Key_Home);
        QCOMPARE(view.current(), rows.first());
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.tile_rect(rows[3]).center());
        QCOMPARE(view.current(), rows[3]);
        QTest::mouseClick(view.viewport(), Qt::LeftButton, Qt::ControlModifier, view.tile_rect(rows[5]).center());
        QCOMPARE(view.selected(), (QVector<int>{rows[3], rows[5]}));
        QTest::mouseClick(view.viewport(), Qt::LeftButton, Qt::ShiftModifier, view.tile_rect(rows[8]).center());
        QCOMPARE(view.selected().size(), 4);
        QTest::keyClick(&view, Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(view.selected().size(), 500);
        QVERIFY(view.accessibleDescription().startsWith(QStringLiteral("Sample")));
    }

    /// Where painting what is there takes longer than a painting may spend on images, the rest comes all the same, and
    /// the window rests then.
    void all_that_is_seen_gets_its_image() {
        SampleView view;
        view.resize(3000, 2000);
        QSet<int> asked;
        view.set_samples(SampleTable(sample_columns(4000)), [&](int row) {
            asked.insert(row);
            return sample_image(row);
        });
        view.set_zoom(1);
        view.show();
        QVERIFY(view.visible().size() > 1000);
        QTRY_COMPARE(asked.size(), view.visible().size());
        QTest::qWait(50);
        const Paintings paintings(view.viewport());
        QTest::qWait(100);
        QCOMPARE(paintings.count, 0);
    }

    void filters_keep_what_they_can() {
        SampleView view;
        view.resize(600, 400);
        view.set_samples(SampleTable(sample_columns(500)), sample_image);
        view.set_current(20);
        QCOMPARE(view.selected(), QVector<int>{20});
        view.change([](SampleTable& table) { table.set_filter({0, SampleFilter::Flag::any, false, -1}); });
        QCOMPARE(view.current(), 20);
        QCOMPARE(view.selected(), QVector<int>{20});
        QSignalSpy current(&view, &SampleView::current_changed);
        view.change([](SampleTable& table) { table.set_filter({1, SampleFilter::Flag::any, false, -1}); });
        QCOMPARE(view.current(), -1);
        QCOMPARE(current.size(), 1);
        QVERIFY(view.selected().isEmpty());
    }

    void the_gallery_says_what_it_found() {
        SampleGallery gallery;
        gallery.resize(500, 300);
        QVERIFY(!gallery.grab().isNull()); // empty
        gallery.set_samples(sample_columns(2000), sample_image);
        QVERIFY2(gallery.counts_text().contains(QStringLiteral("recall")), qPrintable(gallery.counts_text()));
        gallery.findChild<QComboBox*>()->setCurrentIndex(3);
        QCOMPARE(gallery.table().rows().size(), 200);
        QVERIFY(gallery.counts_text().contains(QStringLiteral("200 shown")));
        QCOMPARE(samples_as_csv(gallery.table(), gallery.table().rows()).count(QLatin1Char('\n')), 201);
    }

    void a_sheet_is_painted_in_light_colours() {
        SampleGallery gallery;
        gallery.resize(500, 400);
        gallery.setPalette(dark_palette());
        gallery.set_samples(sample_columns(2000), sample_image);
        gallery.show();
        const SampleSheet sheet = gallery.sheet(QStringLiteral("title"));
        QCOMPARE(sheet.rows.size(), gallery.view()->visible().size());
        const QSize size = sheet_size(sheet, 800);
        const PaintedPlots png = paint_picture(picture_of(sheet), QStringLiteral("sheet.png"), size, 1);
        QCOMPARE(png.image.size(), size);
        QVERIFY(png.image.pixelColor(2, 2).lightness() > 240);
        gallery.view()->set_current(5);
        QTest::keyClick(gallery.view(), Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(gallery.sheet({}).rows.size(), 2);
    }

    void a_sheet_says_what_it_is_a_part_of_and_fits() {
        SampleGallery gallery;
        gallery.resize(500, 400);
        gallery.set_samples(sample_columns(5000), sample_image);
        gallery.view()->set_zoom(8);
        gallery.view()->select_all();
        const SampleSheet sheet = gallery.sheet(QStringLiteral("title"), QStringLiteral("5 masks"));
        QCOMPARE(sheet.rows.size(), most_sheet_tiles);
        const QString text = sheet_text(sheet);
        for (const char* part : {"2,000 of 5,000", "5 masks", "0.5"}) {
            QVERIFY2(text.contains(QString::fromLatin1(part)), qPrintable(text));
        }
        const QSize size = sheet_size(sheet, 1200);
        QVERIFY(size.width() <= most_pixels && size.height() <= most_pixels);
        QVERIFY(size.height() <= 3 * size.width());
        const Picture picture = picture_of(sheet);
        QVERIFY(picture.any_thread);
        PaintedPlots painted;
        std::unique_ptr<QThread> thread(
            QThread::create([&] { painted = paint_picture(picture, QStringLiteral("sheet.png"), size, 1); }));
        thread->start();
        QVERIFY(thread->wait());
        QVERIFY2(painted.problem.isEmpty(), qPrintable(painted.problem));
        QCOMPARE(painted.image.size(), size);
    }

    void nothing_is_cut_off_where_it_is_narrow() {
        SampleGallery gallery;
        gallery.resize(360, 300);
        gallery.set_samples(sample_columns(2000), sample_image);
        gallery.show();
        QVERIFY(QTest::qWaitForWindowExposed(&gallery));
        for (const QComboBox* box : gallery.findChildren<QComboBox*>()) {
            if (!box->isVisible()) {
                continue; // nobody has classified these samples
            }
            QStyleOptionComboBox option;
            option.initFrom(box);
            const QRect room = box->style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField);
            QVERIFY2(box->fontMetrics().horizontalAdvance(box->currentText()) <= room.width(),
                     qPrintable(box->currentText()));
        }
        QVERIFY(gallery.findChild<SampleLegend*>()->isVisible());
        QVERIFY(gallery.findChild<SampleLegend*>()->geometry().right() <= gallery.width());
    }

    void the_zoom_keeps_the_place() {
        SampleView view;
        view.resize(600, 400);
        view.set_samples(SampleTable(sample_columns(5000)), sample_image);
        view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum() / 2);
        const int middle = view.visible().value(view.visible().size() / 2);
        view.set_zoom(5);
        QVERIFY(view.visible().contains(middle));
        view.set_zoom(99);
        QCOMPARE(view.zoom(), 8);
        QVERIFY(!view.grab().isNull());
    }
};

QTEST_MAIN(TestSampleGallery)
#include "test_sample_gallery.moc"
