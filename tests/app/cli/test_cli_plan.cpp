// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli_process.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>

/// A training and what follows it, by one command.
class TestCliPlan : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;

    static QJsonObject plan(int epochs, const QJsonObject& follow_up) {
        const QJsonObject spec{
            {"id", QJsonObject{{"dataset", "shapes"}, {"train_limit", 200}, {"test_limit", 100}}},
            {"ood", QJsonArray{QJsonObject{{"dataset", "shapes-unseen"}, {"limit", 50}}}},
            {"model", QJsonObject{{"name", "cnn-small"}}},
            {"training", QJsonObject{{"epochs", epochs}, {"batch_size", 32}, {"lr", 0.05}}},
            {"seed", 4},
            {"threads", 1},
        };
        return {{"spec", spec}, {"then", QJsonArray{follow_up}}};
    }
    QString write(const QJsonObject& document) const {
        const QString path = folder_.filePath("plan.json");
        QFile file(path);
        file.open(QIODevice::WriteOnly | QIODevice::Truncate);
        file.write(QJsonDocument(document).toJson());
        return path;
    }
    QStringList runs(const QString& runs_dir) const {
        return QDir(folder_.filePath(runs_dir)).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    }
    QStringList arguments(const QString& runs_dir) const {
        return {"run", folder_.filePath("plan.json"), "--runs-dir", folder_.filePath(runs_dir)};
    }

private Q_SLOTS:
    void runs_in_turn_with_one_document() {
        write(plan(1, {{"kind", "fine-tune"}, {"constraint", "0.5"}}));
        const CliResult result = run_cli(arguments("all") + QStringList{"--json", "--seed", "9"}, folder_.path());
        QCOMPARE(result.code, 0);
        const QJsonObject first = result.json();
        QCOMPARE(first["state"].toString(), QString("finished"));
        const QJsonArray then = first["then"].toArray();
        QCOMPARE(then.size(), 1);
        QCOMPARE(then[0]["kind"].toString(), QString("fine-tune"));
        QCOMPARE(then[0]["constraint"].toDouble(), 0.5);
        QCOMPARE(runs("all").size(), 2);
        // The seed that was given holds for both.
        for (const QString& run : {first["run"].toString(), then[0]["run"].toString()}) {
            QFile file(run + "/run.json");
            QVERIFY(file.open(QIODevice::ReadOnly));
            QCOMPARE(QJsonDocument::fromJson(file.readAll())["spec"]["seed"].toInt(), 9);
        }
    }

    void a_mistake_in_what_follows_is_refused_before_anything_runs() {
        write(plan(1, {{"kind", "fine-tune"}, {"training", QJsonObject{{"epoch", 2}}}}));
        const CliResult result = run_cli(arguments("none"), folder_.path());
        QCOMPARE(result.code, 2);
        QVERIFY2(result.err.contains("then[0]") && result.err.contains("training.epoch"), result.err);
        QVERIFY(runs("none").isEmpty());
    }

    void one_that_fails_keeps_no_other_from_the_training() {
        QJsonObject document = plan(1, {{"kind", "fine-tune"}, {"constraint", "0.5"}});
        QJsonArray then = document["then"].toArray();
        then.prepend(QJsonObject{
            {"kind", "fine-tune"}, {"constraint", "0.5"}, {"training", QJsonObject{{"lr", 1e6}, {"momentum", 0.99}}}});
        document["then"] = then;
        write(document);
        const CliResult result = run_cli(arguments("partly") + QStringList{"--json"}, folder_.path());
        QCOMPARE(result.code, 1);
        const QJsonArray ended = result.json()["then"].toArray();
        QCOMPARE(ended.size(), 2);
        QCOMPARE(ended[0]["state"].toString(), QString("failed"));
        QCOMPARE(ended[1]["state"].toString(), QString("finished"));
    }

    void an_interruption_loses_nothing() {
        write(plan(5000, {{"kind", "fine-tune"}, {"constraint", "0.5"}, {"training", QJsonObject{{"epochs", 1}}}}));
        QProcess process;
        process.start(MIDSTAGE_CLI, arguments("broken"));
        QTRY_COMPARE_WITH_TIMEOUT(runs("broken").size(), 2, 30000);
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(folder_.filePath("broken/" + runs("broken").value(0) + "/metrics.csv")),
                                 30000);
        ::kill(static_cast<pid_t>(process.processId()), SIGINT);
        QVERIFY(process.waitForFinished(30000));
        QCOMPARE(process.exitCode(), 130);
        const QByteArray said = process.readAllStandardError();
        for (const QString& run : runs("broken")) {
            QVERIFY2(said.contains("midstage-cli resume " + folder_.filePath("broken/" + run).toUtf8()), said);
        }
    }

    /// Of the plan that was interrupted.
    void what_follows_does_not_start_from_half_a_training() {
        const QStringList broken = runs("broken");
        QCOMPARE(broken.size(), 2);
        const CliResult result = run_cli({"resume", folder_.filePath("broken/" + broken[1])}, folder_.path());
        QCOMPARE(result.code, 1);
        QVERIFY2(result.err.contains("has not finished") || result.out.contains("has not finished"), result.err);
    }
};

QTEST_GUILESS_MAIN(TestCliPlan)
#include "test_cli_plan.moc"
