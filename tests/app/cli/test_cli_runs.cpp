// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli_process.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>

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
        for (const char* what : {"metrics", "ood", "scores"}) {
            const CliResult none = cli({"export", run_, "--what", what, "--epoch", "99"});
            QCOMPARE(none.code, 2);
            QVERIFY2(none.err.contains("99") && none.out.isEmpty(), none.out + none.err);
        }
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

    /// As if begun on a GPU that this machine has not.
    void resumed_on_another_device() {
        const QTemporaryDir runs;
        QProcess process;
        process.setProcessEnvironment(cli_environment(runs.path()));
        process.start(MIDSTAGE_CLI, training(3, 600));
        QByteArray seen;
        QTRY_VERIFY_WITH_TIMEOUT((seen += process.readAllStandardError(), seen.contains("epoch 1/3")), 60000);
        ::kill(static_cast<pid_t>(process.processId()), SIGINT);
        QVERIFY(process.waitForFinished(30000));
        QCOMPARE(process.exitCode(), 130);
        const QString run = runs.path() + "/" + QDir(runs.path()).entryList({"2*"}, QDir::Dirs).value(0);
        QFile file(run + "/run.json");
        QByteArray text = content_of(file.fileName());
        text.replace("\"device\": \"cpu\"", "\"device\": \"cuda:7\"")
            .replace("\"device\": \"CPU (1 thread)\"", "\"device\": \"Some GPU\"")
            .replace("\"precision\": \"fp32\"", "\"precision\": \"auto\"");
        QVERIFY(text.contains("cuda:7") && text.contains("Some GPU"));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
        file.close();

        const CliResult refused = run_cli({"resume", run, "--threads", "1"}, runs.path());
        QVERIFY2(refused.code == 1 || refused.code == 2, refused.err);
        const CliResult unknown = run_cli({"resume", run, "--device", "tpu"}, runs.path());
        QCOMPARE(unknown.code, 2);
        QVERIFY2(unknown.err.contains("tpu"), unknown.err);
        const CliResult resumed =
            run_cli({"resume", run, "--device", "cpu", "--precision", "fp32", "--threads", "2", "--json"}, runs.path());
        QVERIFY2(resumed.code == 0, resumed.err);
        QVERIFY2(resumed.err.contains("Some GPU") && resumed.err.contains("bit for bit"), resumed.err);
        const QJsonObject shown = run_cli({"show", run, "--json"}, runs.path()).json();
        QCOMPARE(shown.value("device").toString(), "CPU (2 threads)");
        QCOMPARE(shown.value("precision").toString(), "fp32");
        QCOMPARE(shown.value("spec").toObject().value("device").toString(), "cpu");
        QCOMPARE(shown.value("epochs").toInt(), 3);
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
