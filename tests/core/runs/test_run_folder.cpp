// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/runs/run_folder.h"
#include "core/runs/run_watch.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>
#include <clocale>
#include <csignal>
#include <fstream>
#include <sys/resource.h>

using namespace midstage;
using namespace midstage::runs;
namespace fs = std::filesystem;

namespace {

CheckpointRow row_of(double epoch, int64_t step) {
    CheckpointRow row;
    row.epoch = epoch;
    row.step = step;
    row.lr = 0.1;
    row.train_loss = 1.0 / 3.0;
    row.train_accuracy = 0.5;
    row.test_loss = 2.0 / 3.0;
    row.test_accuracy = 0.625;
    row.seconds = 1e-7;
    row.images_per_second = 12345.678;
    row.checkpoint = "checkpoints/epoch.pt";
    return row;
}

std::vector<OodRow> ood_of(double epoch, int sets = 2) {
    std::vector<OodRow> rows;
    for (int i = 0; i < sets; ++i) {
        rows.push_back(
            {epoch, "set, \"" + std::to_string(i) + "\"", "energy", {0.1 + 0.2, 1, 0, 0.95, 0.5, 0.25, 9, 8}});
    }
    return rows;
}

void append_raw(const fs::path& file, const std::string& text) {
    std::ofstream(file, std::ios::app) << text;
}

std::string sentence_of(const std::function<void()>& action) {
    try {
        action();
    } catch (const InputError& error) {
        return error.what();
    }
    return {};
}

} // namespace

class TestRunFolder : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    fs::path runs_dir_;

private Q_SLOTS:
    void init() { runs_dir_ = fs::path(folder_.path().toStdString()) / QTest::currentTestFunction(); }

    void new_run_is_queued_and_comes_back() {
        RunSpec spec;
        spec.name = "A/b c";
        spec.seed = 9;
        const RunFolder run = RunFolder::create(runs_dir_, spec);
        QVERIFY(run.name().ends_with("-A-b-c"));
        const RunInfo info = RunFolder::open(run.path()).info();
        QVERIFY(info.spec == spec);
        QCOMPARE(info.state, RunState::queued);
        QCOMPARE(info.folder, run.path());
        // Same second, same name.
        QVERIFY(RunFolder::create(runs_dir_, spec).path() != run.path());
        QCOMPARE(list_runs(runs_dir_).size(), size_t(2));
    }

    void full_disk_leaves_no_half_folder() {
        fs::create_directories(runs_dir_);
        struct rlimit before {};
        ::getrlimit(RLIMIT_FSIZE, &before);
        const auto signal_before = std::signal(SIGXFSZ, SIG_IGN);
        struct rlimit tight = before;
        tight.rlim_cur = 16;
        ::setrlimit(RLIMIT_FSIZE, &tight);
        bool refused = false;
        try {
            RunFolder::create(runs_dir_, {});
        } catch (const Error&) {
            refused = true;
        }
        ::setrlimit(RLIMIT_FSIZE, &before);
        std::signal(SIGXFSZ, signal_before);
        QVERIFY(refused);
        QVERIFY(fs::is_empty(runs_dir_));
    }

    void info_round_trip() {
        RunFolder run = RunFolder::create(runs_dir_, {});
        RunInfo info = run.info();
        info.state = RunState::failed;
        info.error = "The disk is full.";
        info.device = "CPU (2 threads)";
        info.precision = "fp32";
        info.libtorch = "2.11.0";
        info.threads = 2;
        info.epochs_done = 2.25;
        info.fingerprints = {{"train", "abc"}, {"svhn", "def"}};
        info.process = 17;
        info.host = "here";
        run.save(info);
        const RunInfo back = run.info();
        QCOMPARE(back.state, info.state);
        QCOMPARE(back.error, info.error);
        QCOMPARE(back.device, info.device);
        QCOMPARE(back.precision, info.precision);
        QCOMPARE(back.libtorch, info.libtorch);
        QCOMPARE(back.threads, info.threads);
        QCOMPARE(back.epochs_done, info.epochs_done);
        QVERIFY(back.fingerprints == info.fingerprints);
        QCOMPARE(back.process, info.process);
        QCOMPARE(back.host, info.host);
        QCOMPARE(back.created, info.created);
        QVERIFY(back.updated >= info.updated);
    }

    void running_without_a_lock_is_interrupted() {
        RunFolder run = RunFolder::create(runs_dir_, {});
        RunInfo info = run.info();
        info.state = RunState::running;
        run.lock();
        run.save(info);
        const RunFolder reader = RunFolder::open(run.path());
        QCOMPARE(reader.info().state, RunState::running);
        run.unlock();
        QCOMPARE(reader.info().state, RunState::interrupted);
        info.state = RunState::paused;
        run.save(info);
        QCOMPARE(reader.info().state, RunState::interrupted);
    }

    void second_writer_is_refused() {
        RunFolder run = RunFolder::create(runs_dir_, {});
        run.lock();
        RunFolder second = RunFolder::open(run.path());
        const std::string sentence = sentence_of([&] { second.lock(); });
        QVERIFY2(sentence.find(run.name()) != std::string::npos, sentence.c_str());
        QVERIFY_EXCEPTION_THROWN(second.save(second.info()), InputError);
        run.unlock();
        second.lock();
        QVERIFY(run.is_locked());
    }

    void rows_come_back_exactly() {
        RunFolder run = RunFolder::create(runs_dir_, {});
        CheckpointRow first = row_of(0.25, 2);
        CheckpointRow second = row_of(1, 8);
        second.validation_loss = 0.1;
        second.validation_accuracy = 1e-300;
        run.append(first, ood_of(0.25));
        run.append(second, ood_of(1));
        const auto rows = run.checkpoints();
        QCOMPARE(rows.size(), size_t(2));
        QCOMPARE(rows[0].epoch, 0.25);
        QCOMPARE(rows[0].train_loss, first.train_loss);
        QCOMPARE(rows[0].seconds, first.seconds);
        QCOMPARE(rows[0].checkpoint, first.checkpoint);
        QVERIFY(!rows[0].validation_loss);
        QVERIFY(rows[1].validation_accuracy == second.validation_accuracy);
        const auto ood = run.ood();
        QCOMPARE(ood.size(), size_t(4));
        QCOMPARE(ood[3].ood_set, std::string("set, \"1\""));
        QCOMPARE(ood[3].metrics.auroc, 0.1 + 0.2);
        QCOMPARE(ood[3].metrics.n_ood, int64_t(8));
        const std::string text = read_file(run.path() / "metrics.csv");
        QVERIFY2(text.find("\n1,8,0.1,0.3333333333333333,0.5,0.1,1e-300,") != std::string::npos, text.c_str());
    }

    void figures_of_later_kinds_have_their_columns() {
        RunFolder run = RunFolder::create(runs_dir_, {});
        CheckpointRow row = row_of(1, 8);
        row.extra = {{"constrained_loss", 0.5}};
        run.append(row, {});
        row = row_of(2, 16);
        row.extra = {{"constrained_loss", 0.25}, {"unknown_at_first", 1}};
        run.append(row, {});
        QVERIFY(run.checkpoints().at(1).extra == (std::map<std::string, double>{{"constrained_loss", 0.25}}));
    }

    void half_written_rows_are_not_read() {
        RunFolder run = RunFolder::create(runs_dir_, {});
        run.append(row_of(1, 8), ood_of(1));
        append_raw(run.path() / "ood.csv", "2,a,energy,0.5,0.5,0.5,0.5,0.5,0.5,1,1,test\n2,b,ener");
        append_raw(run.path() / "metrics.csv", "2,16,0.1,");
        const RunFolder reader = RunFolder::open(run.path());
        QCOMPARE(reader.checkpoints().size(), size_t(1));
        // Whole, but of a checkpoint that was never completed.
        QCOMPARE(reader.ood().size(), size_t(2));
        run.cut_after(8);
        run.append(row_of(2, 16), ood_of(2));
        QCOMPARE(reader.checkpoints().size(), size_t(2));
        QCOMPARE(reader.ood().size(), size_t(4));
    }

    void half_written_headers_are_not_read() {
        RunFolder run = RunFolder::create(runs_dir_, {});
        append_raw(run.path() / "ood.csv", "epoch,oo");
        append_raw(run.path() / "metrics.csv", "epo");
        QVERIFY(run.checkpoints().empty());
        QVERIFY(run.ood().empty());
        run.cut_after(0);
        run.append(row_of(1, 8), ood_of(1));
        QCOMPARE(run.checkpoints().size(), size_t(1));
        QCOMPARE(run.ood().size(), size_t(2));
    }

    void resuming_cuts_later_rows_and_left_overs() {
        RunFolder run = RunFolder::create(runs_dir_, {});
        for (int epoch = 1; epoch <= 3; ++epoch) {
            run.append(row_of(epoch, 8 * epoch), ood_of(epoch));
        }
        fs::create_directories(run.path() / "checkpoints");
        append_raw(run.path() / "checkpoints" / "epoch_0003.pt.tmp123", "half");
        append_raw(run.path() / "checkpoints" / "epoch_0003.pt", "whole");
        run.cut_after(16);
        QCOMPARE(run.checkpoints().size(), size_t(2));
        QCOMPARE(run.ood().size(), size_t(4));
        QVERIFY(!fs::exists(run.path() / "checkpoints" / "epoch_0003.pt.tmp123"));
        QVERIFY(fs::exists(run.path() / "checkpoints" / "epoch_0003.pt"));
    }

    void damaged_table_says_where() {
        RunFolder run = RunFolder::create(runs_dir_, {});
        run.append(row_of(1, 8), {});
        append_raw(run.path() / "metrics.csv", "1,2\n");
        const std::string sentence = sentence_of([&] { run.checkpoints(); });
        QVERIFY2(sentence.find("metrics.csv, line 3") != std::string::npos, sentence.c_str());
    }

    void files_are_named_by_epoch() {
        const RunFolder run = RunFolder::create(runs_dir_, {});
        const auto name = [&](double epoch) { return run.checkpoint_file(epoch).filename().string(); };
        QCOMPARE(name(10), std::string("epoch_0010.pt"));
        QCOMPARE(name(0.25), std::string("epoch_0000.250.pt"));
        QCOMPARE(name(2.0 / 3.0), std::string("epoch_0000.666.pt"));
        QCOMPARE(name(0.9999), std::string("epoch_0000.999.pt"));
        QCOMPARE(name(12345), std::string("epoch_12345.pt"));
        QCOMPARE(run.raw_checkpoint_file(1).filename().string(), std::string("epoch_0001.raw.pt"));
        QCOMPARE(run.scores_file(1).filename().string(), std::string("epoch_0001.npz"));
    }

    void list_is_newest_first_and_leaves_out_damaged_runs() {
        const RunFolder first = RunFolder::create(runs_dir_, {});
        QTest::qWait(5);
        const RunFolder second = RunFolder::create(runs_dir_, {});
        fs::create_directories(runs_dir_ / "no-run");
        fs::create_directories(runs_dir_ / "damaged");
        append_raw(runs_dir_ / "damaged" / "run.json", "{");
        fs::create_directories(runs_dir_ / ".new-half");
        const auto runs = list_runs(runs_dir_);
        QCOMPARE(runs.size(), size_t(2));
        QCOMPARE(runs[0].folder, second.path());
        QCOMPARE(runs[1].folder, first.path());
        QVERIFY(list_runs(runs_dir_ / "not-there").empty());
    }

    void run_is_found_by_path_name_or_beginning() {
        RunSpec spec;
        spec.name = "one";
        const RunFolder first = RunFolder::create(runs_dir_, spec);
        const RunFolder second = RunFolder::create(runs_dir_, spec);
        QCOMPARE(find_run(first.path().string(), {}), first.path());
        QCOMPARE(find_run(first.name(), runs_dir_), first.path());
        QCOMPARE(find_run(second.name().substr(0, second.name().size()), runs_dir_), second.path());
        QVERIFY(sentence_of([&] { find_run("20", runs_dir_); }).find("2 runs") != std::string::npos);
        QVERIFY(!sentence_of([&] { find_run("19", runs_dir_); }).empty());
        QVERIFY(!sentence_of([&] { find_run("", runs_dir_); }).empty());
    }

    void open_refuses_other_folders() {
        fs::create_directories(runs_dir_);
        const std::string sentence = sentence_of([&] { RunFolder::open(runs_dir_); });
        QVERIFY2(sentence.find("run.json") != std::string::npos, sentence.c_str());
    }

    void checkpoint_of_a_run() {
        RunFolder run = RunFolder::create(runs_dir_, {});
        QVERIFY(!sentence_of([&] { checkpoint_of_run(run.path(), last_epoch); }).empty());
        for (int epoch = 1; epoch <= 2; ++epoch) {
            CheckpointRow row = row_of(epoch, epoch);
            row.checkpoint = fs::relative(run.checkpoint_file(epoch), run.path()).string();
            run.append(row, {});
        }
        fs::create_directories(run.path() / "checkpoints");
        append_raw(run.checkpoint_file(2), "x");
        QCOMPARE(checkpoint_of_run(run.path(), last_epoch), run.checkpoint_file(2));
        QVERIFY(sentence_of([&] { checkpoint_of_run(run.path(), 1); }).find("epoch_0001.pt") != std::string::npos);
        QVERIFY(sentence_of([&] { checkpoint_of_run(run.path(), 3); }).find("epoch 3") != std::string::npos);
        QVERIFY(sentence_of([&] { checkpoint_of_run(run.path(), 0.25); }).find("epoch 0.25") != std::string::npos);
    }

    void watching_gives_each_row_once() {
        RunFolder run = RunFolder::create(runs_dir_, {});
        RunWatch watch(run.path());
        QCOMPARE(watch.look().info->state, RunState::queued);
        QVERIFY(watch.look().empty());
        run.lock();
        RunInfo info = run.info();
        info.state = RunState::running;
        run.save(info);
        run.append(row_of(1, 8), ood_of(1));
        RunWatch::Change change = watch.look();
        QCOMPARE(change.info->state, RunState::running);
        QCOMPARE(change.rows.size(), size_t(1));
        QCOMPARE(change.ood.size(), size_t(2));
        append_raw(run.path() / "metrics.csv", "2,16");
        QVERIFY(watch.look().empty());
        run.append(row_of(2, 16), ood_of(2));
        change = watch.look();
        QCOMPARE(change.rows.size(), size_t(1));
        QCOMPARE(change.rows[0].epoch, 2.0);
        QCOMPARE(change.ood.size(), size_t(2));
        run.cut_after(8);
        run.append(row_of(2, 16), ood_of(2));
        change = watch.look();
        QVERIFY(change.restarted);
        QCOMPARE(change.rows.size(), size_t(2));
        QCOMPARE(change.ood.size(), size_t(4));
        // Its process dies.
        run.unlock();
        QCOMPARE(watch.look().info->state, RunState::interrupted);
    }

    /// Tables that an earlier version began have a column less.
    void a_run_of_an_earlier_version_goes_on() {
        RunFolder run = RunFolder::create(runs_dir_, {});
        run.append(row_of(1, 8), {});
        write_file_atomically(run.path() / "ood.csv",
                              "epoch,ood_set,score,auroc,aupr_in,aupr_out,fpr95,fpr95_openood,fpr95_reference,n_id,"
                              "n_ood\n1,near,energy,0.5,0.5,0.5,0.5,0.5,0.5,1,1\n");
        run.append(row_of(2, 16), ood_of(2));
        QCOMPARE(run.ood().size(), size_t(1) + ood_of(2).size());
        QVERIFY(!run.ood().back().validation);
        run.cut_after(8);
        QCOMPARE(run.ood().size(), size_t(1));
        run.append(row_of(2, 16), ood_of(2));
        QCOMPARE(run.ood().size(), size_t(1) + ood_of(2).size());
    }

    void long_tables_are_read_quickly() {
        RunFolder run = RunFolder::create(runs_dir_, {});
        std::string ood = "epoch,ood_set,score,auroc,aupr_in,aupr_out,fpr95,fpr95_openood,fpr95_reference,n_id,n_ood\n";
        for (int epoch = 1; epoch <= 100; ++epoch) {
            CheckpointRow row = row_of(epoch, epoch);
            for (int i = 0; i < 6 * 20; ++i) {
                ood += std::to_string(epoch) + ",set-" + std::to_string(i % 6) + ",score-" + std::to_string(i / 6) +
                       ",0.8123456789012345,0.7123456789012345,0.6123456789012345,0.5123456789012345,"
                       "0.4123456789012345,0.3123456789012345,10000,10000\n";
            }
            run.append(row, {});
        }
        write_file_atomically(run.path() / "ood.csv", ood);
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(run.ood().size(), size_t(12000));
        const qint64 elapsed = timer.elapsed();
        qInfo("12,000 rows in %lld ms", static_cast<long long>(elapsed));
        QVERIFY(elapsed < 500);
    }

    void numbers_do_not_follow_the_locale() {
        RunFolder run = RunFolder::create(runs_dir_, {});
        const char* previous = std::setlocale(LC_ALL, nullptr);
        const std::string kept = previous == nullptr ? "C" : previous;
        const bool german = std::setlocale(LC_ALL, "de_DE.UTF-8") != nullptr;
        run.append(row_of(0.5, 8), ood_of(0.5));
        QCOMPARE(run.checkpoints().at(0).epoch, 0.5);
        std::setlocale(LC_ALL, kept.c_str());
        QCOMPARE(run.checkpoints().at(0).epoch, 0.5);
        if (!german) {
            QSKIP("The locale de_DE.UTF-8 is not installed here: only the C locale was tried.");
        }
    }
};

QTEST_GUILESS_MAIN(TestRunFolder)
#include "test_run_folder.moc"
