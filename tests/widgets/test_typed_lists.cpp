// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/typed_lists.h"

#include "widgets/field_grid.h"
#include "widgets/sweep_fields.h"

#include <QLineEdit>
#include <QLocale>
#include <QTest>

using namespace midstage::widgets;

/// How lists that people type are read, in each of the window's languages.
class TestTypedLists : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void numbers_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("with_point"); ///< what is read where the window's language has the decimal point
        QTest::addColumn<QString>("with_comma"); ///< and where it has the decimal comma
        const auto row = [](const char* text, const char* with_point, const char* with_comma) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromLatin1(with_point)
                                << QString::fromLatin1(with_comma);
        };
        row("", "", "");
        row("  ", "", "");
        row("7", "7", "7");
        row("0.1, 0.05", "0.1|0.05", "0.1|0.05");
        row("0.1,0.05", "0.1|0.05", "0.1|0.05");
        row("0,1", "0|1", "0.1");
        row("0,1, 0,05", "0|1|0|05", "0.1|0.05");
        row("0,1 ,0,05", "0|1|0|05", "0.1|0.05");
        row("0.1, 0,05", "0.1|0|05", "0.1|0.05");
        row("1,5e-3, 2", "1|5e-3|2", "1.5e-3|2");
        row("0,1; 0,05", "0.1|0.05", "0.1|0.05");
        row("0.1; 0.05", "0.1|0.05", "0.1|0.05");
        row("1;2", "1|2", "1|2");
        row("0.5\uff0c0.75", "0.5|0.75", "0.5|0.75");
        row("5\uff0c7", "5|7", "5|7");
        row("5\u30017", "5|7", "5|7");
        row("0,5\uff1b0,75", "0.5|0.75", "0.5|0.75");
        row("1,2,3", "1|2|3", "1.2.3"); // is no number, and is told so
        row("1, 2, 3", "1|2|3", "1|2|3");
        row("1,", "1|", "1|");
        row("1, , 2", "1||2", "1||2");
        row("cnn-small,resnet20", "cnn-small|resnet20", "cnn-small|resnet20");
        row("0-4, 7", "0-4|7", "0-4|7");
    }
    void numbers() {
        QFETCH(const QString, text);
        QFETCH(const QString, with_point);
        QFETCH(const QString, with_comma);
        for (const auto language : {QLocale::C, QLocale::English, QLocale::Chinese}) {
            QLocale::setDefault(QLocale(language));
            QCOMPARE(numbers_in(text).join(QLatin1Char('|')), with_point);
        }
        QLocale::setDefault(QLocale(QLocale::German));
        QCOMPARE(numbers_in(text).join(QLatin1Char('|')), with_comma);
    }

    void words_and_whole_numbers_have_no_decimal_comma() {
        for (const auto language : {QLocale::English, QLocale::German}) {
            QLocale::setDefault(QLocale(language));
            QCOMPARE(words_in(QString::fromUtf8(" layer3.*,fc\uff0c conv1\u3001a; b\uff1b,")),
                     QStringList({"layer3.*", "fc", "conv1", "a", "b"}));
            QCOMPARE(words_in({}), QStringList());
            QCOMPARE(whole_numbers_in(QStringLiteral("0,1,2-4; 7")), QStringList({"0", "1", "2-4", "7"}));
            QCOMPARE(whole_numbers_in(QStringLiteral("0,,1")), QStringList({"0", "", "1"}));
            QCOMPARE(whole_numbers_in(QStringLiteral(" ")), QStringList());
        }
    }

    void one_number() {
        QCOMPARE(number_in(QStringLiteral(" 1e-4 ")), std::optional(1e-4));
        QVERIFY(!number_in(QStringLiteral("0,1")));
        QVERIFY(!number_in(QStringLiteral("inf")));
        QVERIFY(!number_in({}));
        QLocale::setDefault(QLocale(QLocale::German));
        QCOMPARE(number_in(QStringLiteral("0,1")), std::optional(0.1));
        QCOMPARE(number_in(QStringLiteral("0.1")), std::optional(0.1));
        QVERIFY(!number_in(QStringLiteral("1.000,5")));
    }

    void numbers_are_shown_as_they_are_read() {
        for (const QLocale::Language language : {QLocale::C, QLocale::German}) {
            QLocale::setDefault(QLocale(language));
            QCOMPARE(typed_number(0.4), language == QLocale::German ? QStringLiteral("0,4") : QStringLiteral("0.4"));
            for (const double value : {0.4, 1e-5, 123456.5, -2.5e-7, 3.0}) {
                QCOMPARE(number_in(typed_number(value)), std::optional(value));
            }
            NumberEdit one;
            one.set_value(0.965);
            QCOMPARE(one.value(), std::optional(0.965));
            NumberListEdit list;
            list.set_values({0.9, 0.965, 1, 0.99});
            QCOMPARE(list.values(), std::optional(QVector<double>{0.9, 0.965, 1, 0.99}));
        }
    }

    void a_sweep_of_one_value_with_a_decimal_comma_is_one_run() {
        QLocale::setDefault(QLocale(QLocale::German));
        SweepFields fields;
        fields.set_settings({{QStringLiteral("training.lr"), QStringLiteral("Rate"), {}, {}}});
        fields.set_values({QStringLiteral("0,1"), QStringLiteral("training.lr"), QStringLiteral("0,1")});
        QCOMPARE(fields.values().values, QStringLiteral("0.1"));
        QCOMPARE(fields.values().seeds, QStringLiteral("0, 1")); // which are whole
        auto* values = fields.findChild<QLineEdit*>(QStringLiteral("sweep_values"));
        QVERIFY(values->toolTip().contains(QStringLiteral("0,1 is one number")));
        // What it gives it takes back.
        fields.set_values(fields.values());
        QCOMPARE(fields.values().values, QStringLiteral("0.1"));
        QCOMPARE(fields.values().seeds, QStringLiteral("0, 1"));
        values->setText(QStringLiteral("0,1, 0,05"));
        QCOMPARE(fields.values().values, QStringLiteral("0.1, 0.05"));
        QLocale::setDefault(QLocale::c());
        QVERIFY(!SweepFields()
                     .findChild<QLineEdit*>(QStringLiteral("sweep_values"))
                     ->toolTip()
                     .contains(QLatin1Char('\n')));
    }
};

QTEST_MAIN(TestTypedLists)
#include "test_typed_lists.moc"
