// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/elided_label.h"

#include <QHelpEvent>
#include <QTest>
#include <QToolTip>

using namespace midstage::widgets;

class TestElidedLabel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        label_.setText(QStringLiteral("Threshold 8.63 keeps 95.0 % of the ID samples"));
        label_.setToolTip({});
        label_.resize(60, 20);
        label_.show();
        QVERIFY(QTest::qWaitForWindowExposed(&label_));
    }
    void cleanup() { QToolTip::hideText(); }

    void what_is_cut_off_is_in_the_tool_tip() {
        QCOMPARE(asked(), label_.text());
        label_.setToolTip(QStringLiteral("How it was chosen"));
        QCOMPARE(asked(), label_.text() + QStringLiteral("\n\nHow it was chosen"));
    }

    void with_room_the_tool_tip_is_as_it_was_set() {
        label_.resize(900, 20);
        label_.setToolTip(QStringLiteral("How it was chosen"));
        QCOMPARE(asked(), QStringLiteral("How it was chosen"));
    }

private:
    QString asked() {
        const QPoint at(5, 5);
        QHelpEvent event(QEvent::ToolTip, at, label_.mapToGlobal(at));
        QCoreApplication::sendEvent(&label_, &event);
        return QToolTip::text();
    }

    ElidedLabel label_;
};

QTEST_MAIN(TestElidedLabel)
#include "test_elided_label.moc"
