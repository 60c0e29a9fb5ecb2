// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/sample_samples.h"
#include "widgets/appearance.h"
#include "widgets/sample_gallery.h"
#include "widgets/sample_legend.h"

#include <QComboBox>
#include <QElapsedTimer>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStyle>
#include <QStyleOptionComboBox>
#include <QTest>
#include <QThread>
#include <cmath>

using namespace midstage::widgets;

class TestSampleGallery : public QObject {
    Q_OBJECT

private Q_SLOTS:
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
