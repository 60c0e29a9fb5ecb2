// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/npz.h"

#include "cli_process.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>

using namespace midstage;

namespace {

const QStringList metric_keys{"auroc",         "aupr_in",         "aupr_out", "fpr95",
                              "fpr95_openood", "fpr95_reference", "n_id",     "n_ood"};

bool has_metrics(const QJsonObject& object) {
    for (const QString& key : metric_keys) {
        if (!object.value(key).isDouble()) {
            return false;
        }
    }
    return object.value("auroc").toDouble() >= 0 && object.value("auroc").toDouble() <= 1;
}

QByteArray content_of(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// A real training of seconds, and all that can be asked of its run.
class TestCliRuns : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    QString run_; ///< of the finished training

    CliResult cli(const QStringList& arguments) const { return run_cli(arguments, folder_.path()); }
    static QStringList training(int epochs, int images) {
        return {"train",
                "--id",
                "shapes",
                "--ood",
                "shapes-unseen,shapes-scrambled",
                "--model",
                "cnn-small",
                "--epochs",
                QString::number(epochs),
                "--train-limit",
                QString::number(images),
                "--test-limit",
                "100",
                "--ood-limit",
                "50",
                "--batch-size",
                "32",
                "--seed",
                "3",
                "--lr",
                "0.05",
                "--momentum",
                "0.8",
                "--nesterov",
                "--weight-decay",
                "0.0002",
                "--schedule",
                "linear",
                "--final-lr",
                "0.001",
                "--ema-decay",
                "0.5",
                "--label-noise",
                "0.1",
                "--validation-fraction",
                "0.2",
                "--augment-crop",
                "2",
                "--augment-flip",
                "--ood-fit",
                "crop",
                "--threads",
                "1",
                "--precision",
                "fp32",
                "--device",
                "cpu",
                "--set",
                "training.label_smoothing=0.05",
                "--atypical-fraction",
                "0.25",
                "--atypical-kinds",
                "occluded,blended"};
    }

private Q_SLOTS:
    void initTestCase() {
        const CliResult result = cli(training(2, 300) + QStringList{"--name", "tiny", "--json"});
        QVERIFY2(result.code == 0, result.err);
        const QJsonObject json = result.json();
        run_ = json.value("run").toString();
        QVERIFY2(QFile::exists(run_ + "/run.json"), qPrintable(run_));
        QCOMPARE(json.value("state").toString(), "finished");
        QCOMPARE(json.value("epochs").toInt(), 2);
        QVERIFY(json.value("accuracy").isDouble());
        const QJsonObject best = json.value("best").toObject();
        const QJsonObject last = json.value("final").toObject();
        QVERIFY2(has_metrics(best) && has_metrics(last), result.out);
        QCOMPARE(last.value("epoch").toInt(), 2);
        QCOMPARE(last.value("sets").toArray().size(), 2);
        QVERIFY(best.value("auroc").toDouble() >= last.value("auroc").toDouble());
        QCOMPARE(json.value("selection").toObject().value("oracle").toBool(), true);
        // Progress is on standard error, in plain lines as it is no terminal.
        QVERIFY2(result.err.contains("epoch 1/2") && !result.err.contains('\r'), result.err);
    }

    void every_option_reaches_the_specification() {
        const QJsonObject spec = cli({"show", "--json", run_}).json().value("spec").toObject();
        const QJsonObject training = spec.value("training").toObject();
        const QJsonObject schedule = training.value("schedule").toObject();
        const QJsonObject id = spec.value("id").toObject();
        QCOMPARE(spec.value("seed").toInt(), 3);
        QCOMPARE(spec.value("name").toString(), "tiny");
        QCOMPARE(spec.value("device").toString(), "cpu");
        QCOMPARE(spec.value("precision").toString(), "fp32");
        QCOMPARE(spec.value("threads").toInt(), 1);
        QCOMPARE(training.value("epochs").toInt(), 2);
        QCOMPARE(training.value("lr").toDouble(), 0.05);
        QCOMPARE(training.value("momentum").toDouble(), 0.8);
        QCOMPARE(training.value("nesterov").toBool(), true);
        QCOMPARE(training.value("weight_decay").toDouble(), 0.0002);
        QCOMPARE(training.value("batch_size").toInt(), 32);
        QCOMPARE(training.value("ema_decay").toDouble(), 0.5);
        QCOMPARE(training.value("label_smoothing").toDouble(), 0.05);
        QCOMPARE(training.value("augmentation").toObject().value("crop_padding").toInt(), 2);
        QCOMPARE(training.value("augmentation").toObject().value("flip").toBool(), true);
        QCOMPARE(schedule.value("kind").toString(), "linear");
        QCOMPARE(schedule.value("final_lr").toDouble(), 0.001);
        QCOMPARE(id.value("train_limit").toInt(), 300);
        QCOMPARE(id.value("test_limit").toInt(), 100);
        QCOMPARE(id.value("label_noise").toDouble(), 0.1);
        QCOMPARE(id.value("validation_fraction").toDouble(), 0.2);
        QCOMPARE(id.value("shapes").toObject().value("atypical_kinds").toArray(), (QJsonArray{"occluded", "blended"}));
        const QJsonArray ood = spec.value("ood").toArray();
        QCOMPARE(ood.size(), 2);
        QCOMPARE(ood[1].toObject().value("dataset").toString(), "shapes-scrambled");
        QCOMPARE(ood[1].toObject().value("limit").toInt(), 50);
        QCOMPARE(ood[1].toObject().value("fit").toString(), "crop");
    }

    void list_and_show() {
        const QJsonArray runs = cli({"list", "--json"}).json().value("runs").toArray();
        QCOMPARE(runs.size(), 1);
        QCOMPARE(runs[0].toObject().value("run").toString(), run_);
        QCOMPARE(runs[0].toObject().value("state").toString(), "finished");
        const QString name = QFileInfo(run_).fileName();
        QVERIFY(cli({"list"}).out.contains(name.toUtf8()));
        // By name, and by its beginning.
        QVERIFY(cli({"show", name}).out.contains("oracle"));
        const QJsonObject shown = cli({"show", name.left(name.size() - 2), "--json"}).json();
        QCOMPARE(shown.value("checkpoints").toArray().size(), 2);
        QCOMPARE(shown.value("ood").toArray().size(), 2 * 2 * 3);
        QVERIFY(shown.value("fingerprints").toObject().contains("train"));
    }

    void exports() {
        const CliResult csv = cli({"export", run_, "--what", "ood"});
        QCOMPARE(csv.code, 0);
        QCOMPARE(csv.out.count('\n'), 1 + 2 * 2 * 3);
        QVERIFY(csv.out.startsWith("epoch,"));
        QCOMPARE(cli({"export", run_, "--what", "ood", "--epoch", "2"}).out.count('\n'), 1 + 2 * 3);
        const CliResult scores = cli({"export", run_, "--what", "scores"});
        QCOMPARE(scores.out.count('\n'), 1 + 100 + 2 * 50);
        QVERIFY(scores.out.split('\n').first().contains("energy"));
        const CliResult json = cli({"export", run_, "--what", "metrics", "--json"});
        QCOMPARE(QJsonDocument::fromJson(json.out).array().size(), 2);
        QVERIFY(cli({"export", run_, "--format", "latex"}).out.contains("\\toprule"));
        QVERIFY(cli({"export", run_, "--format", "markdown"}).out.contains("|"));
        const QString file = folder_.filePath("ood.csv");
        QCOMPARE(cli({"export", run_, "--what", "ood", "--out", file}).code, 0);
        QCOMPARE(content_of(file), csv.out);
        const CliResult refused = cli({"export", run_, "--format", "xlsx"});
        QCOMPARE(refused.code, 2);
        QVERIFY2(refused.err.contains("xlsx"), refused.err);
    }

    void evaluate_gives_the_figures_of_the_training() {
        const QString runs_dir = QFileInfo(run_).path();
        const CliResult result = cli({"evaluate", run_, "--epoch", "1", "--json"});
        QVERIFY2(result.code == 0, result.err);
        const QJsonObject json = result.json();
        QCOMPARE(json.value("n_id").toInt(), 100);
        const QJsonArray ood = json.value("ood").toArray();
        QCOMPARE(ood.size(), 2 * 3);
        const QJsonArray trained = cli({"show", run_, "--json"}).json().value("ood").toArray();
        for (int i = 0; i < ood.size(); ++i) {
            const QJsonObject a = ood[i].toObject();
            const QJsonObject b = trained[i].toObject();
            QVERIFY2(has_metrics(a), result.out);
            QCOMPARE(a.value("n").toInt(), 50);
            QCOMPARE(a.value("set").toString(), b.value("ood_set").toString());
            QCOMPARE(a.value("score").toString(), b.value("score").toString());
            QVERIFY(qAbs(a.value("auroc").toDouble() - b.value("auroc").toDouble()) < 1e-3);
        }
        QVERIFY(QDir(json.value("run").toString()).exists());
        QCOMPARE(QFileInfo(json.value("run").toString()).path(), runs_dir);
    }

    void evaluate_a_weight_file() {
        const CliResult result = cli({"evaluate",
                                      "--weights",
                                      run_ + "/checkpoints/epoch_0002.pt",
                                      "--model",
                                      "cnn-small",
                                      "--id",
                                      "shapes",
                                      "--test-limit",
                                      "100",
                                      "--ood",
                                      "shapes-unseen",
                                      "--ood",
                                      "shapes-scrambled",
                                      "--ood-limit",
                                      "50",
                                      "--seed",
                                      "3",
                                      "--score",
                                      "energy",
                                      "--json"});
        QVERIFY2(result.code == 0, result.err);
        QCOMPARE(result.json().value("ood").toArray().size(), 2);
        const CliResult other = cli({"evaluate", "--weights", run_ + "/checkpoints/epoch_0002.pt", "--model",
                                     "resnet20", "--id", "shapes", "--ood", "shapes-unseen", "--json"});
        QVERIFY2(other.code == 1 || other.code == 2, other.err);
        QVERIFY2(other.err.contains("epoch_0002.pt") || other.err.contains("missing"), other.err);
    }

    void predict_writes_what_was_kept_in_training() {
        const QString file = folder_.filePath("out.npz");
        const CliResult result =
            cli({"predict", "--weights", run_ + "/checkpoints/epoch_0002.pt", "--model", "cnn-small", "--data",
                 "shapes", "--limit", "100", "--out", file, "--precision", "fp32", "--threads", "1", "--json"});
        QVERIFY2(result.code == 0, result.err);
        QCOMPARE(result.json().value("n").toInt(), 100);
        QCOMPARE(result.json().value("classes").toInt(), 10);
        QVERIFY(result.json().value("accuracy").isDouble());
        const NamedArrays arrays = read_npz(file.toStdString());
        QCOMPARE(arrays.size(), size_t{3});
        QCOMPARE(arrays[0].first, std::string("logits"));
        QVERIFY(arrays[0].second.sizes() == at::IntArrayRef({100, 10}));
        QCOMPARE(arrays[1].first, std::string("features"));
        QCOMPARE(arrays[1].second.size(1), int64_t{96});
        QCOMPARE(arrays[2].first, std::string("labels"));
        QCOMPARE(arrays[2].second.scalar_type(), at::kLong);

        const CliResult refused = cli({"predict", "--weights", run_ + "/run.json", "--model", "cnn-small", "--data",
                                       "shapes", "--out", folder_.filePath("no.npz")});
        QCOMPARE(refused.code, 2);
        QVERIFY2(refused.err.contains("run.json"), refused.err);
        QVERIFY(!QFile::exists(folder_.filePath("no.npz")));
    }

    void run_from_another_runs_json_gives_the_same_figures() {
        const CliResult result = cli({"run", run_ + "/run.json", "--json", "--quiet"});
        QVERIFY2(result.code == 0, result.err);
        QCOMPARE(result.err, QByteArray());
        const QString again = result.json().value("run").toString();
        QVERIFY(again != run_);
        QCOMPARE(content_of(again + "/ood.csv"), content_of(run_ + "/ood.csv"));
    }

    void resume_of_a_finished_run_is_refused() {
        const CliResult result = cli({"resume", run_});
        QCOMPARE(result.code, 2);
        QVERIFY2(result.err.contains("finished"), result.err);
    }

    void interrupted_and_resumed_data() {
        QTest::addColumn<int>("signal");
        QTest::addColumn<int>("times");
        QTest::newRow("Ctrl-C") << SIGINT << 1;
        QTest::newRow("terminated") << SIGTERM << 1;
        QTest::newRow("twice") << SIGINT << 2;
    }
    void interrupted_and_resumed() {
        QFETCH(int, signal);
        QFETCH(int, times);
        const QTemporaryDir runs;
        QProcess process;
        process.setProcessEnvironment(cli_environment(runs.path()));
        process.start(MIDSTAGE_CLI, training(5, 1500) + QStringList{"--json"});
        QByteArray seen;
        QTRY_VERIFY_WITH_TIMEOUT((seen += process.readAllStandardError(), seen.contains("epoch 1/5")), 60000);
        for (int i = 0; i < times; ++i) {
            ::kill(static_cast<pid_t>(process.processId()), signal);
        }
        QVERIFY(process.waitForFinished(30000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 130);

        const QJsonArray all = run_cli({"list", "--json"}, runs.path()).json().value("runs").toArray();
        QCOMPARE(all.size(), 1);
        QCOMPARE(all[0].toObject().value("state").toString(), "interrupted");
        QVERIFY(all[0].toObject().value("epochs").toDouble() < 5);
        const CliResult resumed =
            run_cli({"resume", all[0].toObject().value("name").toString(), "--json"}, runs.path());
        QVERIFY2(resumed.code == 0, resumed.err);
        QCOMPARE(resumed.json().value("state").toString(), "finished");
        QCOMPARE(resumed.json().value("epochs").toInt(), 5);
        QVERIFY2(resumed.err.contains("going on after epoch"), resumed.err);
    }
};

QTEST_GUILESS_MAIN(TestCliRuns)
#include "test_cli_runs.moc"
