// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine.h"
#include "app/mask_tab.h"
#include "app/samples_tab.h"
#include "app/training_tab.h"
#include "tests/app/small_run.h"
#include "tests/app/window_fixture.h"
#include "widgets/action_dialog.h"
#include "widgets/mask_plot.h"
#include "widgets/sample_details.h"
#include "widgets/sample_gallery.h"
#include "widgets/training_plots.h"

#include <QFile>
#include <QLabel>
#include <QSpinBox>

using namespace midstage;
using namespace midstage::app;

/// From a trained run through the dialogs to what masks and fine-tuning did, in the window.
class TestUnmasking : public QObject {
    Q_OBJECT

    /// Waits for the dialog, changes it, and accepts it.
    template <class Change>
    void accept(QAction* action, const Change& change) {
        QVERIFY(action->isEnabled());
        action->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(app_->findChild<widgets::ActionDialog*>() != nullptr, patience);
        auto* dialog = app_->findChild<widgets::ActionDialog*>();
        change(*dialog);
        QVERIFY2(dialog->accept_button()->isEnabled(), qPrintable(dialog->problem_at(QStringLiteral("epochs"))));
        dialog->accept_button()->click();
        QTRY_VERIFY_WITH_TIMEOUT(app_->findChild<widgets::ActionDialog*>() == nullptr, patience);
        QTRY_VERIFY_WITH_TIMEOUT(app_->queue()->busy(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(!app_->queue()->busy(), patience);
    }
    static void set_text(const widgets::ActionDialog& dialog, const char* field, const QString& text) {
        auto* edit = qobject_cast<QLineEdit*>(dialog.editor(QString::fromLatin1(field)));
        QVERIFY2(edit != nullptr, field);
        edit->setText(text);
    }
    static void set_number(const widgets::ActionDialog& dialog, const char* field, int number) {
        auto* spin = qobject_cast<QSpinBox*>(dialog.editor(QString::fromLatin1(field)));
        QVERIFY2(spin != nullptr, field);
        spin->setValue(number);
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(app_.prepare()); }
    void init() { app_.renew(); }
    void cleanup() { app_.close(); }

    void from_a_trained_run_to_what_was_won_back() {
        const QString parent = create_run(small_run(QStringLiteral("parent"), 2), app_.runs_dir());
        QVERIFY(app_.open());
        app_->queue()->enqueue(parent);
        app_->open_run(parent);
        QTRY_VERIFY_WITH_TIMEOUT(!app_->queue()->busy(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(app_->view()->details().checkpoints.size(), 2, patience);
        QVERIFY(!app_->view()->masks()->figure().has_value());
        QVERIFY(!app_->view()->samples()->figure().has_value());

        // Masks are watched beside the run that they look at.
        accept(app_->actions()->estimate, [](const widgets::ActionDialog& dialog) {
            set_text(dialog, "keep_fractions", QStringLiteral("0.99, 0.965"));
            set_number(dialog, "masks", 2);
        });
        QCOMPARE(app_->view()->folder(), parent);
        QTRY_COMPARE_WITH_TIMEOUT(app_->view()->masks()->plot()->content().estimates.size(), 2, patience);
        QTRY_COMPARE_WITH_TIMEOUT(app_->view()->masks()->plot()->content().estimates.first().losses.size(), 2,
                                  patience);
        QCOMPARE(app_->view()->masks()->plot()->content().epochs.size(), 2);
        // The line waits at the paper's keep fraction, although its masks came last.
        const QVector<widgets::MaskEstimate>& estimates = app_->view()->masks()->plot()->content().estimates;
        QCOMPARE(estimates[0].keep_fraction, 0.965);
        QTRY_COMPARE_WITH_TIMEOUT(estimates[0].losses.size(), 2, patience);
        QCOMPARE(app_->view()->masks()->constraint(), std::optional(estimates[0].mean));

        accept(app_->actions()->find_atypical, [](const widgets::ActionDialog& dialog) {
            set_text(dialog, "keep_fractions", QStringLiteral("0.9"));
            set_number(dialog, "masks", 2);
        });
        QTRY_VERIFY_WITH_TIMEOUT(app_->view()->samples()->figure().has_value(), patience);
        widgets::SampleGallery* gallery = app_->view()->samples()->gallery();
        QCOMPARE(gallery->table().size(), 256);
        gallery->view()->set_current(gallery->table().rows().first());
        const widgets::SampleDetail& sample = app_->view()->samples()->details()->sample();
        QCOMPARE(sample.image.size(), QSize(32, 32));
        QCOMPARE(sample.epochs.size(), 2);

        // A line that was dragged is the number that the dialog begins with.
        Q_EMIT app_->view()->masks()->plot()->constraint_changed(0.7500001);
        accept(app_->actions()->fine_tune, [](const widgets::ActionDialog& dialog) {
            auto* value = qobject_cast<QLineEdit*>(dialog.editor(QStringLiteral("constraint.value")));
            QVERIFY(value != nullptr);
            QCOMPARE(value->text(), QStringLiteral("0.75"));
            set_number(dialog, "epochs", 1);
        });
        const QString child = app_->view()->folder();
        QVERIFY(child.endsWith(QStringLiteral("-fine-tune")));
        const auto content = [this] { return app_->view()->training()->plots()->content(); };
        QTRY_VERIFY_WITH_TIMEOUT(content().start.has_value() && content().related.size() == 1, patience);
        QTRY_COMPARE_WITH_TIMEOUT(app_->view()->details().state, RunState::finished, patience);
        // Its constraint is seen where it trains.
        QTRY_VERIFY_WITH_TIMEOUT(content().constraint.has_value(), patience);
        QCOMPARE(*content().constraint, 0.75);
        QVERIFY(app_->view()->details().origin.startsWith(QStringLiteral("from epoch 2 of ")));
        QTRY_VERIFY_WITH_TIMEOUT(app_->view()->training()->plots()->gap_text().startsWith(QStringLiteral("Started at")),
                                 patience);
        // What was estimated and chosen for the parent means nothing for this one.
        app_->actions()->fine_tune->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(app_->findChild<widgets::ActionDialog*>() != nullptr, patience);
        auto* dialog = app_->findChild<widgets::ActionDialog*>();
        QCOMPARE(dialog->findChild<QLabel*>(QStringLiteral("known_constraint"))->text(),
                 QStringLiteral("The constraint is estimated first."));
        QVERIFY(dialog->editor(QStringLiteral("constraint.keep_fraction"))->isVisible());
        dialog->reject();
        app_->open_run(parent);
        QTRY_VERIFY_WITH_TIMEOUT(
            content().related.size() == 1 && content().related.first().name.contains(QStringLiteral("0.75")), patience);
        QVERIFY(!content().start);
    }

    void what_cannot_be_is_said_in_the_dialog() {
        const QString parent = create_run(small_run(QStringLiteral("parent"), 1), app_.runs_dir());
        QVERIFY(app_.open());
        app_->queue()->enqueue(parent);
        app_->open_run(parent);
        QTRY_COMPARE_WITH_TIMEOUT(app_->view()->details().checkpoints.size(), 1, patience);
        QTRY_VERIFY_WITH_TIMEOUT(!app_->queue()->busy(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(app_->actions()->estimate->isEnabled(), patience);
        app_->actions()->estimate->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(app_->findChild<widgets::ActionDialog*>() != nullptr, patience);
        const auto* dialog = app_->findChild<widgets::ActionDialog*>();
        set_text(*dialog, "keep_fractions", QStringLiteral("0.9, 1.5"));
        QVERIFY(!dialog->accept_button()->isEnabled());
        QVERIFY(!dialog->problem_at(QStringLiteral("keep_fractions")).isEmpty());
        set_text(*dialog, "keep_fractions", QStringLiteral("0.9"));
        QVERIFY(dialog->accept_button()->isEnabled());
        QVERIFY(!dialog->time_text().isEmpty());
    }

private:
    WindowFixture app_;
};

QTEST_MAIN(TestUnmasking)
#include "test_unmasking.moc"
