// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli_process.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <cmath>

namespace {

/// The training options that every test of a refusal shares.
const QStringList small{"train", "--id", "shapes", "--train-limit", "100"};

} // namespace

/// What needs no training: lists, usage, errors, metrics.
class TestCli : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    CliResult run(const QStringList& arguments) const { return run_cli(arguments, folder_.path()); }
    QString write(const QString& name, const QByteArray& content) const {
        const QString path = folder_.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) {
            qFatal("cannot write %s", qPrintable(path));
        }
        return path;
    }

private Q_SLOTS:
    void usage_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("help") << QStringList{"--help"} << 0 << QByteArray("train");
        QTest::newRow("version") << QStringList{"--version"} << 0 << QByteArray("Midstage ");
        QTest::newRow("command help") << QStringList{"train", "--help"} << 0 << QByteArray("--ema-decay");
        QTest::newRow("nothing") << QStringList{} << 2 << QByteArray("subcommand");
        QTest::newRow("unknown command") << QStringList{"tran"} << 2 << QByteArray("tran");
        QTest::newRow("unknown option") << QStringList{"list", "--jsn"} << 2 << QByteArray("--jsn");
        QTest::newRow("no number") << small + QStringList{"--lr", "fast"} << 2 << QByteArray("--lr");
        QTest::newRow("resume without run") << QStringList{"resume"} << 2 << QByteArray("RUN");
        QTest::newRow("evaluate without run") << QStringList{"evaluate"} << 2 << QByteArray("--weights");
        QTest::newRow("run without spec") << QStringList{"run"} << 2 << QByteArray("--preset");
        QTest::newRow("train without set") << QStringList{"train"} << 2 << QByteArray("--id");
    }
    void usage() {
        QFETCH(QStringList, arguments);
        QFETCH(int, code);
        QFETCH(QByteArray, said);
        const CliResult result = run(arguments);
        QCOMPARE(result.code, code);
        QVERIFY2((code == 0 ? result.out : result.err).contains(said), result.out + result.err);
    }

    void lists_data() {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QString>("entry");
        QTest::newRow("datasets") << "datasets"
                                  << "shapes";
        QTest::newRow("models") << "models"
                                << "cnn-small";
        QTest::newRow("scores") << "scores"
                                << "energy";
        QTest::newRow("presets") << "presets"
                                 << "shapes";
        QTest::newRow("devices") << "devices"
                                 << "cpu";
    }
    void lists() {
        QFETCH(QString, command);
        QFETCH(QString, entry);
        const CliResult text = run({command});
        QCOMPARE(text.code, 0);
        QVERIFY2(text.out.contains(entry.toUtf8()), text.out);
        const CliResult json = run({command, "--json"});
        QCOMPARE(json.code, 0);
        bool found = false;
        for (const auto& item : json.json().value(command).toArray()) {
            found = found || item.toObject().value("name").toString() == entry;
        }
        QVERIFY2(found, json.out);
    }

    void list_of_no_runs() {
        const CliResult result = run({"list", "--json", "--runs-dir", folder_.filePath("none")});
        QCOMPARE(result.code, 0);
        QVERIFY(result.json().contains("runs"));
        QVERIFY(result.json().value("runs").toArray().isEmpty());
        QVERIFY(!QFile::exists(folder_.filePath("none")));
    }

    void bad_input_is_refused_in_words_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArrayList>("said");
        QTest::newRow("unknown set") << QStringList{"train", "--id", "shaps"} << QByteArrayList{"shaps"};
        QTest::newRow("unknown model") << small + QStringList{"--model", "resnet19"}
                                       << QByteArrayList{"resnet19", "cnn-small"};
        QTest::newRow("unknown score") << small + QStringList{"--score", "energie"}
                                       << QByteArrayList{"energie", "energy"};
        QTest::newRow("unknown schedule") << small + QStringList{"--schedule", "cosin"} << QByteArrayList{"cosine"};
        QTest::newRow("unknown device") << small + QStringList{"--device", "tpu"} << QByteArrayList{"tpu"};
        QTest::newRow("unknown precision")
            << small + QStringList{"--precision", "fp8"} << QByteArrayList{"fp8", "bf16"};
        QTest::newRow("unknown preset") << QStringList{"train", "--preset", "shape"} << QByteArrayList{"shapes"};
        QTest::newRow("range") << small + QStringList{"--momentum", "1.5"} << QByteArrayList{"momentum", "1.5"};
        QTest::newRow("fit") << small + QStringList{"--ood", "shapes-unseen", "--ood-fit", "squeeze"}
                             << QByteArrayList{"crop"};
        QTest::newRow("missing files") << QStringList{"train", "--id", "cifar10"} << QByteArrayList{"CIFAR-10"};
        QTest::newRow("unknown key") << small + QStringList{"--set", "training.rate=1"} << QByteArrayList{"rate"};
        QTest::newRow("no key") << small + QStringList{"--set", "lr"} << QByteArrayList{"KEY=VALUE"};
        QTest::newRow("no run") << QStringList{"show", "2020"} << QByteArrayList{"2020"};
        QTest::newRow("no spec") << QStringList{"run", "/no/such/spec.json"} << QByteArrayList{"/no/such/spec.json"};
        QTest::newRow("epoch") << QStringList{"evaluate", "x", "--epoch", "first"} << QByteArrayList{"first", "last"};
        QTest::newRow("weights alone") << QStringList{"evaluate", "--weights", "w.pt"}
                                       << QByteArrayList{"--id", "--ood"};
    }
    void bad_input_is_refused_in_words() {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArrayList, said);
        const CliResult result = run(arguments + QStringList{"--json"});
        QVERIFY2(result.code == 2, result.err);
        for (const QByteArray& part : said) {
            QVERIFY2(result.err.contains(part), result.err);
        }
        QVERIFY2(!result.json().value("error").toString().isEmpty(), result.out);
        // Nothing half made is left behind.
        QVERIFY(QDir(folder_.path()).entryList({"*shapes*"}).isEmpty());
    }

    /// CLI11's own checks write out the range with all its 300 digits.
    void numbers_out_of_their_range_are_refused_in_a_few_words_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("patience") << QStringList{"compare", "x", "--patience", "0"}
                                  << QByteArray("--patience: it must be at least 1, not 0.");
        QTest::newRow("threads") << QStringList{"list", "--threads", "-2"}
                                 << QByteArray("--threads: it must be at least 0, not -2.");
        QTest::newRow("limit") << small + QStringList{"--ood-limit", "-1"}
                               << QByteArray("--ood-limit: it must be at least 0, not -1.");
        QTest::newRow("epoch") << QStringList{"export", "x", "--epoch", "-1"}
                               << QByteArray("--epoch: it must be at least 0, not -1.");
    }
    void numbers_out_of_their_range_are_refused_in_a_few_words() {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, said);
        const CliResult result = run(arguments);
        QCOMPARE(result.code, 2);
        QVERIFY2(result.err.contains(said), result.err);
    }

    void several_problems_are_told_at_once() {
        const CliResult result = run(small + QStringList{"--model", "resnet19", "--score", "energie"});
        QCOMPARE(result.code, 2);
        QVERIFY2(result.err.contains("resnet19") && result.err.contains("energie"), result.err);
    }

    void specification_with_an_unknown_key() {
        const QString file = write("spec.json", R"({"schema": 1, "training": {"learning_rate": 1}})");
        const CliResult result = run({"run", file});
        QCOMPARE(result.code, 2);
        QVERIFY2(result.err.contains("learning_rate"), result.err);
    }

    void metrics_of_score_files() {
        // The case "OOD alone under the last ID" of tests/files/metrics/references.json.
        const QString id = write("id.txt", "5.0\r\n# a comment\n\n  4.0\n3\n");
        const QString ood = write("ood.txt", "3.5\n2.0\n1.0\n+3.0e0");
        const CliResult result = run({"metrics", "--id-scores", id, "--ood-scores", ood, "--json"});
        QCOMPARE(result.code, 0);
        QFile references(MIDSTAGE_TEST_FILES "/metrics/references.json");
        QVERIFY(references.open(QIODevice::ReadOnly));
        const QJsonArray cases = QJsonDocument::fromJson(references.readAll()).object().value("cases").toArray();
        bool compared = false;
        for (const auto& item : cases) {
            const QJsonObject reference = item.toObject();
            if (reference.value("name").toString() == "OOD alone under the last ID") {
                const QJsonObject expected = reference.value("metrics").toObject();
                QCOMPARE(result.json().keys(), expected.keys());
                for (const QString& key : expected.keys()) {
                    QVERIFY(std::abs(result.json().value(key).toDouble() - expected.value(key).toDouble()) < 1e-12);
                }
                compared = true;
            }
        }
        QVERIFY(compared);
        QVERIFY(run({"metrics", "--id-scores", id, "--ood-scores", ood}).out.contains("auroc"));
    }

    void metrics_of_numpy_files() {
        const QString file = MIDSTAGE_TEST_FILES "/numpy/vector.npy"; // 0, 1, -2, 3, 4
        const CliResult result =
            run({"metrics", "--id-scores", file, "--ood-scores", write("o.txt", "-5\n"), "--json"});
        QCOMPARE(result.code, 0);
        QCOMPARE(result.json().value("n_id").toInt(), 5);
        QCOMPARE(result.json().value("auroc").toDouble(), 1.0);
    }

    void metrics_refuse_bad_files() {
        const QString good = write("good.txt", "1\n2\n");
        const auto error_of = [&](const QString& id) {
            const CliResult result = run({"metrics", "--id-scores", id, "--ood-scores", good});
            return result.code == 2 ? result.err : "exit " + QByteArray::number(result.code);
        };
        QVERIFY(error_of(write("word.txt", "1\n2\nthree\n")).contains("Line 3 of"));
        QVERIFY(error_of(write("two.txt", "1 2\n")).contains("Line 1 of"));
        QVERIFY(error_of(write("nan.txt", "1\nnan\n")).contains("Sample 1 "));
        QVERIFY(error_of(write("empty.txt", "")).contains("empty.txt"));
        QVERIFY(error_of("/no/such.txt").contains("/no/such.txt"));
        QVERIFY(error_of(MIDSTAGE_TEST_FILES "/numpy/cube.npy").contains("3 dimensions"));
    }
};

QTEST_GUILESS_MAIN(TestCli)
#include "test_cli.moc"
