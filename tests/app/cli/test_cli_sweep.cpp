// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli_process.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>

/// --seeds and --vary.
class TestCliSweep : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> folder_;

    static QStringList train(int epochs, const QStringList& more) {
        return QStringList{"train",
                           "--id",
                           "shapes",
                           "--ood",
                           "shapes-unseen",
                           "--ood-limit",
                           "50",
                           "--model",
                           "cnn-small",
                           "--train-limit",
                           "200",
                           "--test-limit",
                           "60",
                           "--batch-size",
                           "32",
                           "--epochs",
                           QString::number(epochs),
                           "--threads",
                           "1",
                           "--device",
                           "cpu"} +
               more;
    }
    QStringList runs() const { return QDir(folder_->path()).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name); }

private Q_SLOTS:
    void init() { folder_ = std::make_unique<QTemporaryDir>(); }

    void all_runs_are_made_and_summed_up() {
        const CliResult result =
            run_cli(train(1, {"--seeds", "0-1", "--vary", "training.lr=0.1,0.05", "--json"}), folder_->path());
        QVERIFY2(result.code == 0, result.err);
        const QJsonArray all = QJsonDocument::fromJson(result.out).array();
        QCOMPARE(all.size(), 4);
        QStringList names;
        for (const QJsonValue& run : all) {
            QCOMPARE(run["state"].toString(), QString("finished"));
            names.append(run["name"].toString());
        }
        QVERIFY2(names[1].endsWith("-lr-0.1-seed-1") && names[2].endsWith("-lr-0.05-seed-0"),
                 qPrintable(names.join(' ')));
        QCOMPARE(runs().size(), 4);
        // As text: a line a training at the end.
        const CliResult text = run_cli(train(1, {"--seeds", "7,8"}), folder_->path());
        QCOMPARE(text.code, 0);
        QVERIFY(text.out.trimmed().split('\n').last().contains("seed-8"));
        // Groups over seeds are what they were.
        const CliResult compared = run_cli({"compare", names[0], names[1], "--group", "--json"}, folder_->path());
        QVERIFY2(compared.code == 0, compared.err);
    }

    void what_is_wrong_is_refused_before_anything_is_made() {
        for (const QStringList& wrong : {QStringList{"--seeds", "3-1"}, QStringList{"--vary", "training.lr=0.1,-1"},
                                         QStringList{"--vary", "lr=0.1"}, QStringList{"--vary", "training.lr"},
                                         QStringList{"--vary", "model.name=cnn-small,none"}}) {
            const CliResult result = run_cli(train(1, wrong), folder_->path());
            QVERIFY2(result.code == 2, qPrintable(wrong.join(' ')));
            QVERIFY(!result.err.isEmpty());
            QVERIFY(runs().isEmpty());
        }
    }

    void a_stop_leaves_all_others_to_be_resumed() {
        QProcess process;
        process.setProcessEnvironment(cli_environment(folder_->path()));
        process.start(MIDSTAGE_CLI, train(2000, {"--seeds", "0-2"}));
        QVERIFY(process.waitForStarted());
        QTRY_COMPARE_WITH_TIMEOUT(runs().size(), 3, 60000);
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(folder_->filePath(runs().value(0) + "/metrics.csv")) ||
                                     QFile::exists(folder_->filePath(runs().value(1) + "/metrics.csv")) ||
                                     QFile::exists(folder_->filePath(runs().value(2) + "/metrics.csv")),
                                 60000);
        ::kill(static_cast<pid_t>(process.processId()), SIGTERM);
        QVERIFY(process.waitForFinished(60000));
        QCOMPARE(process.exitCode(), 130);
        const QByteArray said = process.readAllStandardError();
        QCOMPARE(said.count("midstage-cli resume"), 3);
    }

    void notes_are_listed() {
        QCOMPARE(run_cli(train(1, {}), folder_->path()).code, 0);
        QFile file(folder_->filePath(runs().first() + "/notes.json"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"name": "my run", "tags": ["paper"], "note": "short", "archived": true})");
        file.close();
        const QJsonObject listed = run_cli({"list", "--json"}, folder_->path()).json()["runs"].toArray()[0].toObject();
        QCOMPARE(listed["title"].toString(), QString("my run"));
        QCOMPARE(listed["tags"].toArray()[0].toString(), QString("paper"));
        QCOMPARE(listed["archived"].toBool(), true);
        QCOMPARE(run_cli({"show", runs().first(), "--json"}, folder_->path()).json()["note"].toString(),
                 QString("short"));
        QVERIFY(run_cli({"list"}, folder_->path()).out.contains("my run"));
        QVERIFY(run_cli({"show", runs().first()}, folder_->path()).out.contains("paper"));
    }
};

QTEST_GUILESS_MAIN(TestCliSweep)
#include "test_cli_sweep.moc"
