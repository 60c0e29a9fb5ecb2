// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/runs/tiny_run.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/npz.h"
#include "core/models/state_dict.h"
#include "core/ood/evaluator.h"
#include "core/runs/export.h"
#include "core/runs/plan.h"

#include <ATen/ATen.h>

#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <atomic>
#include <cmath>
#include <fstream>
#include <map>
#include <thread>

using namespace midstage;
using namespace midstage::runs;
namespace fs = std::filesystem;

namespace {

std::vector<std::string> states_of(const Record& record) {
    std::vector<std::string> names;
    for (const StateChanged& change : record.all<StateChanged>()) {
        names.push_back(to_string(change.state));
    }
    return names;
}

std::map<std::string, at::Tensor> arrays_of(const fs::path& file) {
    std::map<std::string, at::Tensor> arrays;
    for (auto& [name, array] : read_npz(file)) {
        arrays[name] = array;
    }
    return arrays;
}

} // namespace

class TestRunner : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    fs::path runs_dir_;
    fs::path reference_; ///< an uninterrupted tiny run

private Q_SLOTS:
    void initTestCase() {
        Record record;
        const RunFolder run =
            make_and_execute(fs::path(folder_.path().toStdString()) / "reference", tiny_spec(), record);
        reference_ = run.path();
        QCOMPARE(record.message(), std::string());
        QCOMPARE(run.info().state, RunState::finished);
    }

    void init() { runs_dir_ = fs::path(folder_.path().toStdString()) / QTest::currentTestFunction(); }

    void folder_holds_everything() {
        const RunFolder run = RunFolder::open(reference_);
        const auto rows = run.checkpoints();
        QCOMPARE(rows.size(), size_t(4)); // one inside the first epoch, three at the ends
        QCOMPARE(rows[0].epoch, 0.5);
        QCOMPARE(rows[3].epoch, 3.0);
        QCOMPARE(rows[3].step, int64_t(24)); // 270 images, 8 whole batches of 32
        QCOMPARE(rows[0].lr, 0.1);
        QVERIFY(std::abs(rows[2].lr - 0.075) < 1e-12); // cosine per epoch: 0.1 * (1 + cos(pi / 3)) / 2
        for (const CheckpointRow& row : rows) {
            QVERIFY(row.train_loss > 0 && row.test_loss > 0 && row.validation_loss > 0);
            QVERIFY(row.train_accuracy >= 0 && row.train_accuracy <= 1);
            QVERIFY(row.seconds > 0 && row.images_per_second > 0 && row.evaluation_seconds > 0);
            QVERIFY(fs::exists(reference_ / row.checkpoint));
            QVERIFY(fs::exists(run.raw_checkpoint_file(row.epoch)));
            QVERIFY(fs::exists(run.scores_file(row.epoch)));
        }
        QCOMPARE(run.ood().size(), size_t(4 * 2 * 3));
        QCOMPARE(run.ood()[0].ood_set, std::string("shapes-unseen"));
        QCOMPARE(run.ood()[0].metrics.n_id, int64_t(60));
        QCOMPARE(run.ood()[0].metrics.n_ood, int64_t(40));
        const RunInfo info = run.info();
        QCOMPARE(info.epochs_done, 3.0);
        QCOMPARE(info.fingerprints.size(), size_t(5));
        QCOMPARE(info.fingerprints.at("train").size(), size_t(64));
        QCOMPARE(info.libtorch.substr(0, 4), std::string("2.11"));
        QCOMPARE(info.device, std::string("CPU (2 threads)"));
        QCOMPARE(info.process, int64_t(0));
        QVERIFY(read_file(run.log_file()).find("Epoch 3 of 3") != std::string::npos);
        QVERIFY(!fs::exists(run.resume_file()));
    }

    void dynamics_hold_each_epoch() {
        auto arrays = arrays_of(RunFolder::open(reference_).dynamics_file());
        QVERIFY(at::equal(arrays.at("epoch"), at::tensor({1, 2, 3}, at::kLong)));
        QVERIFY(arrays.at("loss").sizes() == at::IntArrayRef({3, 270}));
        QCOMPARE(arrays.at("label").numel(), int64_t(270));
        // Eight batches of 32 a epoch: the others were not visited.
        QCOMPARE(arrays.at("correct")[1].ge(0).sum().item<int64_t>(), int64_t(256));
        QCOMPARE(arrays.at("loss")[1].isnan().sum().item<int64_t>(), int64_t(270 - 256));
        QCOMPARE(arrays.at("correct").scalar_type(), at::kChar);
        const double atypical = arrays.at("atypical_kind").gt(0).to(at::kDouble).mean().item<double>();
        QVERIFY2(atypical > 0.15 && atypical < 0.45, std::to_string(atypical).c_str());
        QVERIFY(arrays.count("source_index") == 1);
        // The row's figures are those of the passes.
        const double mean = arrays.at("loss")[2].nanmean().item<double>();
        QVERIFY(std::abs(mean - RunFolder::open(reference_).checkpoints().at(3).train_loss) < 1e-5);
    }

    void outputs_give_the_rows_again() {
        const RunFolder run = RunFolder::open(reference_);
        std::vector<ood::NamedOutput> sets = ood::read_outputs(run.scores_file(2));
        const ood::NamedOutput id = sets.front();
        sets.erase(sets.begin());
        const ood::EvaluationResult result = ood::evaluate(id, sets, run.info().spec.evaluation);
        const CheckpointRow row = run.checkpoints().at(2);
        QCOMPARE(result.accuracy, row.test_accuracy);
        QCOMPARE(result.loss, row.test_loss);
        size_t compared = 0;
        for (const OodRow& one : run.ood()) {
            for (const ood::SetMetrics& set : result.sets) {
                if (one.epoch == row.epoch && set.ood_set == one.ood_set && set.score == one.score) {
                    QCOMPARE(set.metrics.auroc, one.metrics.auroc);
                    QCOMPARE(set.metrics.fpr95_reference, one.metrics.fpr95_reference);
                    ++compared;
                }
            }
        }
        QCOMPARE(compared, size_t(6));
        const Table table = scores_table(run, 2);
        QCOMPARE(table.rows.size(), size_t(60 + 40 + 40));
        QCOMPARE(table.columns.size(), size_t(4 + 3));
    }

    void checkpoint_is_the_moving_average() {
        const RunFolder run = RunFolder::open(reference_);
        const auto average = models::read_state_dict(run.checkpoint_file(3));
        const auto raw = models::read_state_dict(run.raw_checkpoint_file(3));
        QCOMPARE(average.size(), raw.size());
        QVERIFY(!at::equal(average.front().second, raw.front().second));
    }

    void events_tell_the_run() {
        Record record;
        make_and_execute(runs_dir_, tiny_spec(), record);
        QCOMPARE(states_of(record), (std::vector<std::string>{"running", "finished"}));
        QCOMPARE(record.all<RunStarted>().size(), size_t(1));
        QVERIFY(record.all<RunStarted>()[0].rows.empty());
        QCOMPARE(record.all<CheckpointDone>().size(), size_t(4));
        QCOMPARE(record.all<CheckpointDone>()[1].ood.size(), size_t(6));
        double fraction = 0;
        for (const Progress& progress : record.all<Progress>()) {
            QVERIFY(progress.fraction >= fraction && progress.fraction <= 1);
            fraction = progress.fraction;
        }
        QVERIFY(fraction > 0.5);
        QCOMPARE(record.all<Progress>().front().stage, std::string("loading"));
    }

    void second_run_is_the_same_bit_for_bit() {
        Record record;
        const RunFolder run = make_and_execute(runs_dir_, tiny_spec(), record);
        QCOMPARE(difference(reference_, run.path()), std::string());
    }

    void finished_run_is_left_alone() {
        RunFolder run = RunFolder::open(reference_);
        const std::string before = read_file(reference_ / "run.json");
        RunControl control;
        Record record;
        QCOMPARE(execute(run, runs_dir_, control, record.sink()), RunState::finished);
        QCOMPARE(record.all<RunStarted>().at(0).rows.size(), size_t(4));
        QCOMPARE(read_file(reference_ / "run.json"), before);
    }

    void stop_at_any_batch_and_resume_is_the_same() {
        RunFolder run = RunFolder::create(runs_dir_, tiny_spec());
        int stops = 0;
        RunState state = RunState::queued;
        while (state != RunState::finished) {
            // In turn: between two batches, within an evaluation, right after a checkpoint.
            RunControl control;
            bool started = false;
            state = execute(run, runs_dir_, control, [&](const Event& event) {
                started = started || std::holds_alternative<RunStarted>(event);
                const auto* progress = std::get_if<Progress>(&event);
                const bool training = progress != nullptr && started && progress->stage == "training";
                const bool evaluating = progress != nullptr && progress->stage == "evaluating";
                const bool done = std::holds_alternative<CheckpointDone>(event);
                if ((stops % 3 == 0 && training) || (stops % 3 == 1 && evaluating) || (stops % 3 == 2 && done)) {
                    control.stop();
                }
            });
            QVERIFY(state == RunState::interrupted || state == RunState::finished);
            QVERIFY(run.info().state == state);
            QVERIFY(++stops < 100);
        }
        QVERIFY2(stops >= 6, std::to_string(stops).c_str());
        QCOMPARE(difference(reference_, run.path()), std::string());
    }

    void pause_resume_and_cancel_from_another_thread() {
        RunFolder run = RunFolder::create(runs_dir_, tiny_spec(200));
        RunControl control;
        Record record;
        std::atomic<int> checkpoints{0};
        std::atomic<RunState> state{RunState::queued};
        std::thread worker([&] {
            execute(run, runs_dir_, control, [&](const Event& event) {
                if (std::holds_alternative<CheckpointDone>(event)) {
                    ++checkpoints;
                }
                if (const auto* change = std::get_if<StateChanged>(&event)) {
                    state = change->state;
                }
                record.events.push_back(event);
            });
        });
        const auto wait_for = [](const std::function<bool()>& condition) {
            QElapsedTimer timer;
            timer.start();
            while (!condition() && timer.elapsed() < 60000) {
                std::this_thread::sleep_for(std::chrono::milliseconds(2));
            }
            return condition();
        };
        const bool begun = wait_for([&] { return checkpoints > 0; });
        control.pause();
        const bool paused = wait_for([&] { return state == RunState::paused; });
        const int at_pause = checkpoints;
        const RunState seen = RunFolder::open(run.path()).info().state;
        const bool resumable = fs::exists(run.resume_file());
        std::this_thread::sleep_for(std::chrono::milliseconds(300));
        const int after_pause = checkpoints;
        control.resume();
        const bool went_on = wait_for([&] { return checkpoints > at_pause; });
        control.pause();
        const bool paused_again = wait_for([&] { return state == RunState::paused; });
        control.cancel();
        worker.join();
        QVERIFY(begun && paused && went_on && paused_again && resumable);
        QCOMPARE(seen, RunState::paused);
        QCOMPARE(after_pause, at_pause);
        QCOMPARE(run.info().state, RunState::cancelled);
        QCOMPARE(states_of(record), (std::vector<std::string>{"running", "paused", "running", "paused", "cancelled"}));
        QVERIFY(fs::exists(run.resume_file()));
    }

    void loss_that_is_not_finite_fails_and_keeps_the_last_checkpoint() {
        RunSpec spec = tiny_spec();
        spec.training.schedule.kind = training::ScheduleKind::piecewise;
        spec.training.schedule.milestones = {0.5};
        spec.training.schedule.values = {1e6};
        spec.training.lr = 0.1;
        spec.training.momentum = 0.9;
        spec.training.weight_decay = 10;
        spec.training.epochs = 6;
        Record record;
        const RunFolder run = make_and_execute(runs_dir_, spec, record);
        const RunInfo info = run.info();
        QCOMPARE(info.state, RunState::failed);
        QCOMPARE(record.message(), info.error);
        qInfo("%s", info.error.c_str());
        for (const char* word : {"epoch", "batch", "learning rate"}) {
            QVERIFY2(info.error.find(word) != std::string::npos, info.error.c_str());
        }
        const auto rows = run.checkpoints();
        QVERIFY(rows.size() >= 3);
        for (const auto& [name, tensor] : models::read_state_dict(run.path() / rows.back().checkpoint)) {
            QVERIFY2(tensor.isfinite().all().item<bool>(), name.c_str());
        }
        QVERIFY(std::isfinite(rows.back().train_loss));
    }

    void bad_spec_fails_with_a_sentence() {
        RunSpec spec = tiny_spec();
        spec.model.name = "cnn-smal";
        Record record;
        const RunFolder run = make_and_execute(runs_dir_, spec, record);
        QCOMPARE(run.info().state, RunState::failed);
        QVERIFY2(record.message().find("cnn-smal") != std::string::npos, record.message().c_str());
        QVERIFY(record.all<RunStarted>().empty());
    }

    /// The step before a checkpoint may be the one that spoils the network, with a loss that was still finite.
    void network_that_is_not_finite_at_a_checkpoint_fails_with_its_place() {
        for (const bool with_ood : {true, false}) {
            RunSpec spec = tiny_spec(1);
            spec.training.first_epochs = 1;
            spec.training.first_epochs_checkpoints = 100;
            spec.training.lr = 1e6;
            spec.training.weight_decay = 1e6;
            spec.training.ema_decay = 0;
            spec.id.validation_fraction = 0;
            spec.training.augmentation = {};
            if (!with_ood) {
                spec.ood.clear();
            }
            Record record;
            const RunFolder run = make_and_execute(runs_dir_ / (with_ood ? "ood" : "none"), spec, record);
            QCOMPARE(run.info().state, RunState::failed);
            qInfo("%s", record.message().c_str());
            for (const char* word : {"epoch", "step", "learning rate", "ample ", "id_test"}) {
                QVERIFY2(record.message().find(word) != std::string::npos, record.message().c_str());
            }
        }
    }

    void pauses_are_no_evaluation() {
        RunFolder run = RunFolder::create(runs_dir_, tiny_spec(1));
        RunControl control;
        std::atomic<bool> paused{false};
        std::thread other([&] {
            while (!paused) {
                std::this_thread::sleep_for(std::chrono::milliseconds(2));
            }
            std::this_thread::sleep_for(std::chrono::milliseconds(1500));
            control.resume();
        });
        bool asked = false;
        const RunState state = execute(run, runs_dir_, control, [&](const Event& event) {
            const auto* progress = std::get_if<Progress>(&event);
            if (progress != nullptr && progress->stage == "evaluating" && !asked) {
                asked = true;
                control.pause();
            }
            const auto* change = std::get_if<StateChanged>(&event);
            paused = paused || (change != nullptr && change->state == RunState::paused);
        });
        paused = true;
        other.join();
        QCOMPARE(state, RunState::finished);
        QVERIFY(asked);
        for (const CheckpointRow& row : run.checkpoints()) {
            QVERIFY2(row.evaluation_seconds < 1.2, std::to_string(row.evaluation_seconds).c_str());
        }
    }

    void progress_of_an_evaluation_moves_on() {
        RunSpec spec =
            child_of(reference_.string(), RunFolder::open(reference_).info().spec, RunKind::evaluate, all_epochs);
        Record record;
        make_and_execute(runs_dir_, spec, record);
        std::vector<double> fractions;
        bool estimated = false;
        for (const Progress& progress : record.all<Progress>()) {
            if (progress.stage == "evaluating") {
                fractions.push_back(progress.fraction);
                estimated = estimated || progress.seconds_left >= 0;
            }
        }
        QVERIFY(!fractions.empty());
        QVERIFY(std::is_sorted(fractions.begin(), fractions.end()));
        QVERIFY(fractions.back() <= 1);
        // A single checkpoint's progress is seen as well.
        spec.parent.epoch = 3;
        spec.id.test_limit = 4000;
        Record one;
        const RunFolder run = make_and_execute(runs_dir_, spec, one);
        QCOMPARE(run.info().state, RunState::finished);
        double furthest = 0;
        for (const Progress& progress : one.all<Progress>()) {
            furthest = std::max(furthest, progress.fraction);
            estimated = estimated || progress.seconds_left >= 0;
        }
        QVERIFY2(furthest > 0.5 && estimated, std::to_string(furthest).c_str());
    }

    void full_disk_leaves_the_last_good_state() {
        RunFolder run = RunFolder::create(runs_dir_, tiny_spec());
        RunControl control;
        Record record;
        // As if the disk filled up after the second checkpoint: nothing can be made in the folder any more.
        const fs::path checkpoints = run.path() / "checkpoints";
        const fs::path aside = run.path() / "aside";
        int seen = 0;
        const RunState state = execute(run, runs_dir_, control, [&](const Event& event) {
            if (std::holds_alternative<CheckpointDone>(event) && ++seen == 2) {
                fs::rename(checkpoints, aside);
                std::ofstream(checkpoints) << "no folder";
            }
            record.events.push_back(event);
        });
        QCOMPARE(state, RunState::failed);
        QVERIFY2(record.message().find("checkpoints") != std::string::npos, record.message().c_str());
        QCOMPARE(run.checkpoints().size(), size_t(2));
        fs::remove(checkpoints);
        fs::rename(aside, checkpoints);
        QCOMPARE(execute(run, runs_dir_, control, {}), RunState::finished);
        QCOMPARE(difference(reference_, run.path()), std::string());
    }

    void changed_data_are_refused_on_resuming() {
        RunFolder run = RunFolder::create(runs_dir_, tiny_spec());
        RunControl control;
        Record record;
        execute(run, runs_dir_, control, [&](const Event& event) {
            if (std::holds_alternative<CheckpointDone>(event)) {
                control.stop();
            }
        });
        RunInfo info = run.info();
        info.fingerprints["shapes-unseen"] = std::string(64, '0');
        run.save(info);
        RunControl again;
        QCOMPARE(execute(run, runs_dir_, again, record.sink()), RunState::failed);
        QVERIFY2(record.message().find("shapes-unseen") != std::string::npos, record.message().c_str());
    }

    void second_process_on_a_run_is_refused() {
        RunFolder run = RunFolder::create(runs_dir_, tiny_spec());
        run.lock();
        QProcess process;
        process.start(QStringLiteral(MIDSTAGE_BINARY_DIR "/tests/bin/run_helper"),
                      {QString::fromStdString(run.path().string())});
        QVERIFY(process.waitForFinished(60000));
        QCOMPARE(process.exitCode(), 2);
        const QByteArray sentence = process.readAllStandardError();
        QVERIFY2(sentence.contains(run.name().c_str()) && sentence.contains("another program"), sentence.constData());
        QCOMPARE(run.info().state, RunState::queued);
        RunInfo info = run.info();
        info.process = 4711;
        info.host = "lab1";
        run.save(info);
        process.start(QStringLiteral(MIDSTAGE_BINARY_DIR "/tests/bin/run_helper"),
                      {QString::fromStdString(run.path().string())});
        QVERIFY(process.waitForFinished(60000));
        const QByteArray named = process.readAllStandardError();
        QVERIFY2(named.contains("process 4711 on lab1"), named.constData());
    }

    void parent_gives_the_first_weights() {
        RunSpec spec = tiny_spec(1);
        spec.parent.run = reference_.string();
        spec.training.lr = 1e-9;
        spec.training.ema_decay = 0;
        spec.training.augmentation = {};
        Record record;
        const RunFolder run = make_and_execute(runs_dir_, spec, record);
        QCOMPARE(record.message(), std::string());
        QCOMPARE(run.info().spec.parent.epoch, 3.0);
        const auto parent = models::read_state_dict(RunFolder::open(reference_).checkpoint_file(3));
        const auto child = models::read_state_dict(run.checkpoint_file(1));
        QVERIFY(at::allclose(parent.front().second, child.front().second, 1e-4, 1e-6));
        QVERIFY(!fs::exists(run.raw_checkpoint_file(1)));
    }

    void evaluation_of_all_checkpoints_gives_the_same_rows() {
        const RunFolder parent = RunFolder::open(reference_);
        const RunSpec spec = child_of(reference_.string(), parent.info().spec, RunKind::evaluate, all_epochs);
        Record record;
        const RunFolder run = make_and_execute(runs_dir_, spec, record);
        QCOMPARE(record.message(), std::string());
        QCOMPARE(read_file(run.path() / "ood.csv"), read_file(reference_ / "ood.csv"));
        QCOMPARE(run.checkpoints().at(3).test_accuracy, parent.checkpoints().at(3).test_accuracy);
        QCOMPARE(run.checkpoints().at(3).train_loss, parent.checkpoints().at(3).train_loss);
        QCOMPARE(checkpoint_of_run(run.path(), 3), parent.checkpoint_file(3));
    }

    void evaluation_of_a_file_of_weights() {
        RunSpec spec = child_of({}, RunFolder::open(reference_).info().spec, RunKind::evaluate);
        spec.parent.weights = RunFolder::open(reference_).checkpoint_file(2).string();
        Record record;
        const RunFolder run = make_and_execute(runs_dir_, spec, record);
        QCOMPARE(record.message(), std::string());
        const auto rows = run.checkpoints();
        QCOMPARE(rows.size(), size_t(1));
        QCOMPARE(rows[0].test_accuracy, RunFolder::open(reference_).checkpoints().at(2).test_accuracy);
        QVERIFY(std::isnan(rows[0].train_loss));
    }

    void writing_is_small_beside_training() {
        RunSpec spec = presets().front().spec;
        spec.training.epochs = 2;
        spec.id.train_limit = 2000;
        spec.device = "cpu";
        RunFolder run = RunFolder::create(runs_dir_, spec);
        RunControl control;
        QElapsedTimer timer;
        const RunState state = execute(run, runs_dir_, control, [&](const Event& event) {
            if (std::holds_alternative<RunStarted>(event)) {
                timer.start();
            }
        });
        const double elapsed = static_cast<double>(timer.elapsed()) / 1000;
        QCOMPARE(state, RunState::finished);
        const auto rows = run.checkpoints();
        double work = rows.back().seconds;
        for (const CheckpointRow& row : rows) {
            work += row.evaluation_seconds;
        }
        const double writing = (elapsed - work) / static_cast<double>(rows.size());
        qInfo("A checkpoint of 2,000 images: %.3f s of training, %.3f s of evaluation, %.3f s of writing",
              rows.back().seconds / 2, rows.back().evaluation_seconds, writing);
        QVERIFY(writing < 0.25 * work / static_cast<double>(rows.size()));
    }
};

QTEST_GUILESS_MAIN(TestRunner)
#include "test_runner.moc"
