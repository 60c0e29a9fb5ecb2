// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/runs/run_folder.h"

#include "app/background.h"
#include "app/render.h"
#include "app/run_images.h"
#include "app/score_store.h"
#include "app/scores_controller.h"
#include "app/scores_tab.h"
#include "app/trash.h"
#include "tests/app/original_run.h"
#include "tests/app/written_run.h"
#include "widgets/checkpoint_scrubber.h"
#include "widgets/score_comparison.h"
#include "widgets/score_table.h"
#include "widgets/score_view.h"

#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QListWidget>
#include <QProcess>
#include <QSignalSpy>
#include <QTabWidget>

using namespace midstage;
using namespace midstage::app;

namespace {

constexpr int epochs = 3;

QString scores_file(const QString& folder, double epoch) {
    return QString::fromStdString(runs::RunFolder::open(folder.toStdString()).scores_file(epoch).string());
}

QString message_of(const std::function<void()>& action) {
    try {
        action();
    } catch (const Error& error) {
        return QString::fromUtf8(error.what());
    }
    return {};
}

} // namespace

class TestScoresTab : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// One real run, which each test has a copy of.
    void initTestCase() {
        QVERIFY(app_.prepare());
        QVERIFY(original_.make(app_, epochs));
    }
    void init() {
        app_.renew();
        run_ = original_.copy_into(app_.runs_dir());
    }
    void cleanup() { app_.close(); }

    void the_tab_shows_the_scrubbed_checkpoint_with_the_figures_of_ood_csv() {
        open_tab();
        for (int i = epochs - 1; i >= 0; --i) {
            app_->view()->scrubber()->choose(i);
            const Checkpoint& checkpoint = app_->view()->details().checkpoints[i];
            QTRY_VERIFY_WITH_TIMEOUT(tab()->data() && tab()->data()->key.position.epoch == checkpoint.epoch, patience);
            const widgets::ScoreContent& content = *tab()->data()->content;
            QCOMPARE(content.sets.size(), 3);
            for (const widgets::OodResult& result : checkpoint.ood) {
                for (const widgets::ScoreSet& set : content.sets) {
                    if (set.name == result.set && result.score == content.score) {
                        QCOMPARE(set.metrics[widgets::Metric::auroc], result.values[widgets::Metric::auroc]);
                        const auto place = &set - content.sets.constData() - 1;
                        QCOMPARE(tab()->view()->plot()->reading().ood_accepted[place],
                                 result.values[widgets::Metric::fpr95]);
                    }
                }
            }
            QVERIFY(std::abs(content.read(-1e9).accuracy_of_accepted - checkpoint.test_accuracy) < 1e-12);
        }
    }

    void another_score_is_shown_and_remembered() {
        open_tab();
        QTRY_VERIFY_WITH_TIMEOUT(tab()->data() != nullptr, patience);
        // The run has kept msp and energy; the third is computed from its outputs.
        QCOMPARE(tab()->data()->scores.size(), 3);
        tab()->choose_score(QStringLiteral("max_logit"));
        QTRY_COMPARE_WITH_TIMEOUT(tab()->data()->key.score, QStringLiteral("max_logit"), patience);
        tab()->set_options({widgets::ScorePlotOptions::Kind::density, true, false});
        app_.close();
        open_tab();
        QTRY_VERIFY_WITH_TIMEOUT(tab()->data() != nullptr, patience);
        QCOMPARE(tab()->data()->key.score, QStringLiteral("max_logit"));
        QCOMPARE(tab()->view()->plot()->options().log_height, true);
        QCOMPARE(int(tab()->view()->plot()->options().kind), int(widgets::ScorePlotOptions::Kind::density));
    }

    void b_has_an_epoch_of_its_own() {
        open_tab();
        controller()->show_pinned(Position{run_, 1});
        QTRY_VERIFY_WITH_TIMEOUT(tab()->second() != nullptr, patience);
        QCOMPARE(tab()->second()->key.position.epoch, 1.0);
        QCOMPARE(tab()->data()->key.position.epoch, double(epochs));
        app_->view()->scrubber()->choose(1);
        QTRY_COMPARE_WITH_TIMEOUT(tab()->data()->key.position.epoch, 2.0, patience);
        QTRY_VERIFY(tab()->second() && tab()->second()->key.position.epoch == 1.0);
        controller()->show_pinned(std::nullopt);
        QTRY_VERIFY(tab()->second() == nullptr);
        QVERIFY(tab()->data() != nullptr);
    }

    void samples_have_their_pictures() {
        open_tab();
        QTRY_VERIFY_WITH_TIMEOUT(tab()->data() != nullptr, patience);
        tab()->view()->parts()->setCurrentWidget(tab()->view()->samples());
        const QString set = QStringLiteral("shapes-unseen");
        QTRY_VERIFY_WITH_TIMEOUT(controller()->images()->find(run_, set) != nullptr, patience);
        QTRY_VERIFY_WITH_TIMEOUT(controller()->images()->find(run_, QStringLiteral("id_test")) != nullptr, patience);
        const RunImageSetPtr images = controller()->images()->find(run_, set);
        QVERIFY2(images->problem.isEmpty(), qPrintable(images->problem));
        QVERIFY(!images->images->image(59).isNull());
        QVERIFY(images->images->image(60).isNull()); // as many rows as the scores have
        QCOMPARE(controller()->images()->find(run_, QStringLiteral("id_test"))->labels.size(), 100);
        const QListWidget* strip = tab()->view()->samples()->rejected();
        QTRY_VERIFY(strip->count() > 0 && strip->item(0)->icon().pixmap(32, 32).toImage().allGray() == false);
    }

    void two_scores_are_compared() {
        open_tab();
        QTRY_VERIFY_WITH_TIMEOUT(tab()->data() != nullptr, patience);
        tab()->view()->parts()->setCurrentWidget(tab()->view()->comparison());
        tab()->view()->comparison()->choose_second(QStringLiteral("msp"));
        const auto& content = tab()->view()->comparison()->content();
        QTRY_COMPARE_WITH_TIMEOUT(content.sets.size(), 3, patience);
        QCOMPARE(content.second, QStringLiteral("msp"));
        const widgets::ScoreAgreement& id = content.sets[0];
        QCOMPARE(id.both + id.only_first + id.only_second + id.neither, 100);
        QVERIFY(id.both + id.only_first >= 95);
        QCOMPARE(content.disagreements(), content.samples.size());
        // Both thresholds follow the one in the plot.
        tab()->view()->plot()->set_id_accepted(0.5);
        QTRY_COMPARE_WITH_TIMEOUT(content.id_accepted, 0.5, patience);
        QVERIFY(content.sets[0].both + content.sets[0].only_first < 95);
    }

    void what_keeps_b_from_being_shown_is_told() {
        QFile::remove(scores_file(run_, 1));
        open_tab();
        QTRY_VERIFY_WITH_TIMEOUT(tab()->data() != nullptr, patience);
        controller()->show_pinned(Position{run_, 1});
        const auto tells = [this] {
            for (const QLabel* label : tab()->view()->findChildren<QLabel*>()) {
                if (label->isVisible() && label->text().startsWith(QStringLiteral("B: ")) &&
                    label->text().contains(QStringLiteral("missing"))) {
                    return true;
                }
            }
            return false;
        };
        QTRY_VERIFY_WITH_TIMEOUT(tells(), patience);
        QVERIFY(tab()->data() != nullptr);
        controller()->show_pinned(Position{run_, 2});
        QTRY_VERIFY_WITH_TIMEOUT(tab()->second() != nullptr && !tells(), patience);
    }

    void a_damaged_file_is_told_in_one_sentence() {
        QFile file(scores_file(run_, 2));
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.resize(file.size() / 2);
        file.close();
        QFile::remove(scores_file(run_, 1));
        open_tab();
        QTRY_VERIFY_WITH_TIMEOUT(tab()->data() != nullptr, patience);
        app_->view()->scrubber()->choose(1);
        QTRY_VERIFY_WITH_TIMEOUT(tab()->hint().contains(QStringLiteral("epoch_0002.npz")), patience);
        QVERIFY(!tab()->hint().contains(QLatin1Char('\n')));
        QVERIFY(!app_->actions()->export_plot->isEnabled());
        app_->view()->scrubber()->choose(0);
        QTRY_VERIFY_WITH_TIMEOUT(tab()->hint().contains(QStringLiteral("missing")), patience);
        app_->view()->scrubber()->choose(2);
        QTRY_VERIFY_WITH_TIMEOUT(tab()->data() != nullptr, patience);
        QVERIFY(tab()->hint().isEmpty());
        QVERIFY(app_->actions()->export_plot->isEnabled());
    }

    void a_run_without_checkpoints_says_so() {
        QDir(run_).removeRecursively();
        run_ = create_run(small_run(QStringLiteral("empty")), app_.runs_dir());
        {
            auto run = runs::RunFolder::open(run_.toStdString());
            run.lock();
            set_state(run, runs::RunState::interrupted);
        }
        open_tab();
        QTRY_VERIFY_WITH_TIMEOUT(tab()->hint().contains(QStringLiteral("no checkpoint")), patience);
    }

    void what_is_shown_is_exported() {
        open_tab();
        QTRY_VERIFY_WITH_TIMEOUT(tab()->data() != nullptr, patience);
        const QString file = app_.folder().filePath(QStringLiteral("out.csv"));
        app_->actions()->export_data->trigger();
        QVERIFY(app_.answer_file_dialog(file));
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(file), patience);
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QVERIFY(written.readAll().contains(",3,energy,roc,shapes-unseen,0,0\n"));
    }

    void the_script_draws_the_figure_anew() {
        const QString python = qEnvironmentVariable("MIDSTAGE_PYTHON");
        if (python.isEmpty()) {
            QSKIP("Set MIDSTAGE_PYTHON to a Python that has numpy, pandas and matplotlib to run the script.");
        }
        open_tab();
        controller()->show_pinned(Position{run_, 1});
        QTRY_VERIFY_WITH_TIMEOUT(tab()->second() != nullptr, patience);
        for (const widgets::ScorePlotOptions& options :
             {widgets::ScorePlotOptions{},
              widgets::ScorePlotOptions{widgets::ScorePlotOptions::Kind::density, true, true}}) {
            tab()->set_options(options);
            const QString script = app_.folder().filePath(QStringLiteral("plot.py"));
            const QString picture = app_.folder().filePath(QStringLiteral("plot.png"));
            QFile file(script);
            QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
            file.write(tab()->figure()->python().toUtf8());
            file.close();
            QFile::remove(picture);
            QProcess process;
            process.start(python, {script, picture});
            QVERIFY(process.waitForFinished(patience));
            const QByteArray said = process.readAllStandardOutput();
            QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
            QVERIFY(QFile::exists(picture));
            const widgets::ScoreSet& set = tab()->data()->content->sets[1];
            const QByteArray auroc = QByteArray::number(set.metrics[widgets::Metric::auroc], 'f', 6);
            const QByteArray fpr = QByteArray::number(tab()->view()->plot()->reading().ood_accepted[0], 'f', 6);
            QVERIFY2(said.contains(set.name.toUtf8() + ": AUROC " + auroc + ", FPR " + fpr), said.constData());
        }
    }

    void the_plot_is_rendered_without_a_window() {
        Options options = app_.options();
        options.render = run_;
        options.plot = QStringLiteral("scores");
        options.epoch = 2;
        options.to = app_.folder().filePath(QStringLiteral("scores.svg"));
        render(options, app_.runs_dir());
        QFile file(options.to);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray svg = file.readAll();
        QVERIFY(svg.contains("False-positive rate") && svg.contains("epoch 2"));
        options.epoch = 17;
        QVERIFY(message_of([&] {
                    render(options, app_.runs_dir());
                }).contains(QStringLiteral("no checkpoint of epoch 17")));
        options.epoch.reset();
        options.score = QStringLiteral("nonsense");
        QVERIFY(message_of([&] { render(options, app_.runs_dir()); }).contains(QStringLiteral("nonsense")));
    }

    void the_store_keeps_what_was_looked_at_last() {
        Background background;
        ScoreStore store(&background);
        QSignalSpy loaded(&store, &ScoreStore::loaded);
        const auto key = [this](double epoch) { return ScoreKey{{run_, epoch}, QStringLiteral("energy")}; };
        store.want({key(1), key(2), key(3)});
        QTRY_COMPARE_WITH_TIMEOUT(loaded.count(), 3, patience);
        QVERIFY(store.find(key(2)) && store.find(key(3)));
        const qsizetype one = store.find(key(1))->bytes; // and so this one was looked at last
        store.set_limit(one + one / 2);
        QCOMPARE(store.size(), 1);
        QVERIFY(store.find(key(1)) && !store.find(key(2)));
        store.forget(run_);
        QVERIFY(!store.find(key(1)));
        QSignalSpy failed(&store, &ScoreStore::failed);
        store.want({key(77)});
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, patience);
    }

    void another_run_in_the_folder_is_read_anew() {
        open_tab();
        const double of_first = auroc_at(1);
        QVERIFY(auroc_at(epochs) != of_first);
        // What stood there goes, and a run that was made later is there under its name.
        app_->open_run(create_run(small_run(QStringLiteral("other")), app_.runs_dir()));
        QTRY_VERIFY_WITH_TIMEOUT(app_->view()->folder() != run_, patience);
        QVERIFY(QDir(run_).removeRecursively());
        original_.copy_into(app_.runs_dir());
        put_first_scores_last(run_);
        {
            auto run = runs::RunFolder::open(run_.toStdString());
            run.lock();
            runs::RunInfo info = run.info();
            info.created = "2031-05-06T07:08:09Z";
            run.save(info);
        }
        app_->open_run(run_);
        QTRY_COMPARE_WITH_TIMEOUT(app_->view()->folder(), run_, patience);
        app_->view()->scrubber()->choose(epochs - 1);
        QTRY_VERIFY_WITH_TIMEOUT(tab()->data() && auroc() == of_first, patience);
    }

    void a_run_that_comes_back_from_the_trash_is_read_anew() {
        open_tab();
        const double of_first = auroc_at(1);
        QVERIFY(auroc_at(epochs) != of_first);
        const TrashedRun trashed = move_to_trash(run_);
        put_first_scores_last(trashed.at);
        app_->library()->restore({trashed});
        QTRY_VERIFY_WITH_TIMEOUT(tab()->data() && auroc() == of_first, patience);
    }

    void what_is_wanted_no_more_is_not_read() {
        Background background;
        ScoreStore store(&background);
        QSignalSpy loaded(&store, &ScoreStore::loaded);
        const auto key = [this](double epoch) { return ScoreKey{{run_, epoch}, QStringLiteral("energy")}; };
        store.want({key(1), key(2)});
        store.want({key(3)});
        QTRY_COMPARE_WITH_TIMEOUT(loaded.count(), 2, patience); // the first one had begun
        QVERIFY(store.find(key(3)) && !store.find(key(2)));
    }

    void images_that_are_others_than_the_runs_are_refused() {
        auto run = runs::RunFolder::open(run_.toStdString());
        run.lock();
        runs::RunInfo info = run.info();
        info.fingerprints["shapes-unseen"] = "another";
        info.spec.id.dataset = "cifar10";
        run.save(info);
        const QString nowhere = app_.folder().filePath(QStringLiteral("nowhere"));
        QVERIFY(!run_image_set_of(run_, QStringLiteral("id_test"), nowhere).problem.isEmpty());
        info.spec.id.dataset = "shapes";
        run.save(info);
        QVERIFY(run_image_set_of(run_, QStringLiteral("shapes-unseen"), nowhere)
                    .problem.contains(QStringLiteral("not those that the run looked at")));
        QVERIFY(run_image_set_of(run_, QStringLiteral("id_test"), nowhere).problem.isEmpty());
        QCOMPARE(run_image_set_of(run_, QStringLiteral("train"), nowhere).labels.size(), 256);
        QVERIFY(run_image_set_of(run_, QStringLiteral("other"), nowhere).problem.contains(QStringLiteral("other")));
        QVERIFY(message_of([&] {
                    score_data_of({{run_, 9}, QStringLiteral("energy")});
                }).contains(QStringLiteral("9")));
    }

private:
    void open_tab() {
        QVERIFY(app_.open());
        app_->open_run(run_);
        QTRY_COMPARE_WITH_TIMEOUT(app_->view()->folder(), run_, patience);
        app_->view()->bring_to_front(run_, tab());
    }
    double auroc() const { return tab()->data()->content->sets[1].metrics[widgets::Metric::auroc]; }
    /// Of what is shown once that checkpoint is.
    double auroc_at(int epoch) const {
        app_->view()->scrubber()->choose(epoch - 1);
        const bool there = QTest::qWaitFor(
            [&] { return tab()->data() && tab()->data()->key.position.epoch == double(epoch); }, patience);
        return there ? auroc() : Checkpoint::unknown;
    }
    static void put_first_scores_last(const QString& folder) {
        const QString last = scores_file(folder, epochs);
        QVERIFY(QFile::remove(last) && QFile::copy(scores_file(folder, 1), last));
    }
    ScoresTab* tab() const { return app_->view()->scores(); }
    ScoresController* controller() const { return app_->findChild<ScoresController*>(); }

    WindowFixture app_;
    OriginalRun original_;
    QString run_;
};

QTEST_MAIN(TestScoresTab)
#include "test_scores_tab.moc"
