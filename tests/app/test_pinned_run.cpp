// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pinned_run.h"
#include "app/training_tab.h"
#include "tests/app/window_fixture.h"
#include "tests/app/written_run.h"
#include "widgets/checkpoint_scrubber.h"
#include "widgets/training_plots.h"

#include <QActionGroup>
#include <QClipboard>
#include <QSignalSpy>
#include <QToolButton>

using namespace midstage::app;

/// A second run beside the shown one, in the window.
class TestPinnedRun : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(app_.prepare()); }
    void init() { app_.renew(); }
    void cleanup() { app_.close(); }

    void a_pinned_run_stays_with_its_own_scrubber() {
        const QString first =
            written_run(app_.runs_dir(), QStringLiteral("first"), 4, midstage::runs::RunState::finished);
        const QString second =
            written_run(app_.runs_dir(), QStringLiteral("second"), 6, midstage::runs::RunState::finished);
        QVERIFY(app_.open());
        show(first);
        PinnedRun* pinned = app_->view()->pinned_run();
        QVERIFY(!pinned->isVisible());
        app_->view()->scrubber()->choose_epoch(2);
        app_->actions()->pin->trigger();
        QVERIFY(pinned->isVisible());
        QCOMPARE(app_->view()->pinned(), std::optional(Position{first, 2}));

        QSignalSpy moved(app_->view(), &RunView::position_changed);
        QSignalSpy pinned_moved(app_->view(), &RunView::pinned_changed);
        show(second);
        QVERIFY(!moved.isEmpty());
        QCOMPARE(pinned_moved.size(), 0);
        QCOMPARE(app_->view()->pinned(), std::optional(Position{first, 2}));
        QCOMPARE(app_->view()->position(), (Position{second, 6}));
        // Its curve and its checkpoint are in the plots.
        const auto& content = app_->view()->training()->plots()->content();
        QCOMPARE(content.related.size(), 1);
        QVERIFY(content.related.front().name.contains(QStringLiteral("first")));
        QCOMPARE(content.pinned_epoch, std::optional(2.0));

        pinned->scrubber()->step(1);
        QCOMPARE(app_->view()->pinned()->epoch, 3.0);
        QCOMPARE(pinned_moved.size(), 1);
        QCOMPARE(app_->view()->position().epoch, 6.0);
        QCOMPARE(content.pinned_epoch, std::optional(3.0));

        app_->actions()->pin->trigger();
        QVERIFY(!pinned->isVisible());
        QVERIFY(!app_->view()->pinned());
        QVERIFY(content.related.isEmpty());
    }

    void a_pinned_run_grows_while_another_process_writes_it() {
        const QString first =
            written_run(app_.runs_dir(), QStringLiteral("first"), 2, midstage::runs::RunState::finished);
        const QString second =
            written_run(app_.runs_dir(), QStringLiteral("second"), 3, midstage::runs::RunState::finished);
        QVERIFY(app_.open());
        show(first);
        app_->actions()->pin->trigger();
        show(second);
        {
            auto run = midstage::runs::RunFolder::open(first.toStdString());
            run.lock();
            append_checkpoint(run, 3);
        }
        QTRY_COMPARE_WITH_TIMEOUT(app_->view()->pinned_run()->details().checkpoints.size(), 3, patience);
    }

    void a_run_opens_at_the_checkpoint_that_is_asked_for() {
        const QString first =
            written_run(app_.runs_dir(), QStringLiteral("first"), 4, midstage::runs::RunState::finished);
        const QString second =
            written_run(app_.runs_dir(), QStringLiteral("second"), 6, midstage::runs::RunState::finished);
        QVERIFY(app_.open());
        show(first);
        app_->open_run_at(second, 3);
        QTRY_COMPARE_WITH_TIMEOUT(app_->view()->position(), (Position{second, 3}), patience);
        app_->open_run_at(second, 5); // which is shown already
        QCOMPARE(app_->view()->position().epoch, 5.0);
    }

    void runs_that_differ_in_their_seed_make_a_band() {
        const auto repeated = [&](quint64 seed) {
            auto values = small_run(QStringLiteral("seed %1").arg(seed), 3);
            values.seed = seed;
            const QString path = create_runs(values, app_.runs_dir()).first();
            auto run = midstage::runs::RunFolder::open(path.toStdString());
            run.lock();
            for (int epoch = 1; epoch <= 3; ++epoch) {
                append_checkpoint(run, epoch);
            }
            set_state(run, midstage::runs::RunState::finished);
            return path;
        };
        const QString run = repeated(1);
        repeated(2);
        repeated(3);
        QVERIFY(app_.open());
        show(run);
        const auto& content = app_->view()->training()->plots()->content();
        QTRY_VERIFY_WITH_TIMEOUT(content.band.has_value(), patience);
        QVERIFY(content.band->name.contains(QLatin1Char('3')));
        QCOMPARE(content.band->x, (QVector<double>{1, 2, 3}));
        QVERIFY(std::abs(content.band->mean[0] - content.ood.mean.y[0]) < 1e-9);
    }

    void what_is_copied_is_what_is_shown() {
        const QString run =
            written_run(app_.runs_dir(), QStringLiteral("first"), 4, midstage::runs::RunState::finished);
        QVERIFY(app_.open());
        show(run);
        QClipboard* clipboard = QGuiApplication::clipboard();
        clipboard->clear();
        app_->actions()->copy_data->trigger();
        QTRY_VERIFY(clipboard->text().startsWith(QStringLiteral("epoch,train_loss")));
        app_->actions()->copy_python->trigger();
        QTRY_VERIFY(clipboard->text().contains(run));
        QVERIFY(clipboard->text().contains(QStringLiteral("matplotlib")));
        for (QAction* scale : app_->actions()->picture_scales->actions()) {
            if (scale->data().toInt() == 3) {
                scale->trigger();
            }
        }
        app_->actions()->copy_plot->trigger();
        QCOMPARE(clipboard->image().width(), 3600);
    }

private:
    void show(const QString& run) {
        app_->open_run(run);
        QTRY_COMPARE_WITH_TIMEOUT(app_->view()->folder(), run, patience);
    }

    WindowFixture app_;
};

QTEST_MAIN(TestPinnedRun)
#include "test_pinned_run.moc"
