// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/classifier.h"
#include "core/models/registry.h"
#include "core/models/state_dict.h"

#include "tests/app/small_run.h"
#include "tests/app/window_fixture.h"
#include "widgets/import_dialog.h"

#include <QComboBox>
#include <QFile>

using namespace midstage;
using namespace midstage::app;

/// A checkpoint from elsewhere, from the file to its evaluation.
class TestImport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(app_.prepare()); }
    void init() { app_.renew(); }
    void cleanup() { app_.close(); }

    void a_checkpoint_is_recognised_and_evaluated() {
        const QString file = app_.folder().filePath(QStringLiteral("from-python.pth"));
        const auto network = models::make_classifier({"cnn-small", false, 0}, {3, 32, 32, 10}, 1);
        models::write_state_dict(file.toStdString(), models::state_dict_of(*network));
        QVERIFY(app_.open());
        app_.form()->set_values(small_run(QStringLiteral("form"))); // its sets are what is evaluated on
        widgets::ImportDialog* dialog = open(file);
        QVERIFY(dialog != nullptr);
        QTRY_VERIFY_WITH_TIMEOUT(dialog->fit_text().contains(QStringLiteral("Recognised")), patience);
        QCOMPARE(dialog->values().model, QStringLiteral("cnn-small"));
        QVERIFY(!dialog->values().affine);
        QCOMPARE(dialog->values().ood.size(), 2);
        QTRY_VERIFY_WITH_TIMEOUT(dialog->accept_button()->isEnabled(), patience);
        dialog->accept_button()->click();
        QTRY_VERIFY_WITH_TIMEOUT(!app_->queue()->current().isEmpty(), patience);
        const QString run = app_->queue()->current();
        QTRY_VERIFY_WITH_TIMEOUT(app_->view()->folder() == run && app_->view()->details().checkpoints.size() == 1,
                                 patience);
        QCOMPARE(app_->view()->details().kind, QStringLiteral("evaluate"));
        QCOMPARE(app_->view()->details().checkpoints.front().ood.size(), 6); // two sets, three scores
    }

    void what_does_not_fit_is_said_before_anything_starts() {
        const QString file = app_.folder().filePath(QStringLiteral("hundred.pth"));
        const auto network = models::make_classifier({"cnn-small", true, 0}, {3, 32, 32, 100}, 1);
        models::write_state_dict(file.toStdString(), models::state_dict_of(*network));
        QVERIFY(app_.open());
        app_.form()->set_values(small_run(QStringLiteral("form")));
        widgets::ImportDialog* dialog = open(file);
        QVERIFY(dialog != nullptr);
        QTRY_VERIFY_WITH_TIMEOUT(dialog->fit_text().contains(QStringLiteral("100 classes")), patience);
        QTRY_VERIFY_WITH_TIMEOUT(!dialog->problem_text().isEmpty(), patience); // the ID set has 10
        QVERIFY(!dialog->accept_button()->isEnabled());
    }

    void a_file_that_is_no_checkpoint_is_told_in_one_sentence() {
        const QString file = app_.folder().filePath(QStringLiteral("broken.pt"));
        QFile broken(file);
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write("no weights");
        broken.close();
        QVERIFY(app_.open());
        widgets::ImportDialog* dialog = open(file);
        QVERIFY(dialog != nullptr);
        QTRY_VERIFY_WITH_TIMEOUT(dialog->fit_text().contains(QStringLiteral("broken.pt")), patience);
        QTRY_VERIFY_WITH_TIMEOUT(!dialog->problem_text().isEmpty(), patience);
        QVERIFY(!dialog->accept_button()->isEnabled());
    }

private:
    widgets::ImportDialog* open(const QString& file) {
        Q_EMIT app_->checkpoint_dropped(file);
        widgets::ImportDialog* dialog = nullptr;
        const auto found = [&] {
            dialog = app_->findChild<widgets::ImportDialog*>();
            return dialog != nullptr && dialog->isVisible();
        };
        return QTest::qWaitFor(found, patience) ? dialog : nullptr;
    }

    WindowFixture app_;
};

QTEST_MAIN(TestImport)
#include "test_import.moc"
