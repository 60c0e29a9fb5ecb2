// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli_process.h"

#include <QTemporaryDir>
#include <QTest>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace {

/// What comes through the pipe until `text` was there.
QByteArray read_until(int descriptor, const QByteArray& text) {
    QByteArray seen;
    char buffer[4096];
    while (!seen.contains(text)) {
        const ssize_t got = ::read(descriptor, buffer, sizeof buffer);
        if (got <= 0) {
            break;
        }
        seen.append(buffer, static_cast<qsizetype>(got));
    }
    return seen;
}

} // namespace

/// Standard output and standard error that nobody reads or that cannot be written.
class TestCliStreams : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;

private Q_SLOTS:
    void interrupted_after_its_reader_has_gone() {
        int ends[2] = {-1, -1};
        QVERIFY(::pipe2(ends, O_CLOEXEC) == 0);
        QProcess process;
        process.setProcessEnvironment(cli_environment(folder_.path()));
        // As in `midstage-cli train ... 2>&1 | tee log`, where Ctrl-C ends tee as well.
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.setChildProcessModifier([&ends] { ::dup2(ends[1], STDERR_FILENO); });
        process.start(MIDSTAGE_CLI, {"train", "--id", "shapes", "--ood", "shapes-unseen", "--epochs", "40",
                                     "--train-limit", "1000", "--test-limit", "100", "--ood-limit", "50"});
        QVERIFY(process.waitForStarted());
        ::close(ends[1]);
        const QByteArray seen = read_until(ends[0], "epoch 1/40");
        ::close(ends[0]);
        QVERIFY2(seen.contains("epoch 1/40"), seen);
        ::kill(static_cast<pid_t>(process.processId()), SIGINT);
        QVERIFY(process.waitForFinished(60000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 130);
        const QJsonArray all = run_cli({"list", "--json"}, folder_.path()).json().value("runs").toArray();
        QCOMPARE(all.size(), 1);
        QCOMPARE(all[0].toObject().value("state").toString(), "interrupted");
        QVERIFY(QFile::exists(all[0].toObject().value("run").toString() + "/resume.pt"));
    }

    void result_that_cannot_be_written_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        QTest::newRow("text") << QStringList{"scores"} << 1;
        QTest::newRow("JSON") << QStringList{"scores", "--json"} << 1;
        QTest::newRow("error as JSON") << QStringList{"show", "none", "--json"} << 2;
    }
    void result_that_cannot_be_written() {
        QFETCH(QStringList, arguments);
        QFETCH(int, code);
        QProcess process;
        process.setProcessEnvironment(cli_environment(folder_.path()));
        process.setStandardOutputFile("/dev/full");
        process.start(MIDSTAGE_CLI, arguments);
        QVERIFY(process.waitForFinished(60000));
        const QByteArray said = process.readAllStandardError();
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), code);
        QVERIFY2(said.startsWith("midstage-cli: "), said);
    }

    void usage_errors_are_json_too_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("said");
        QTest::newRow("unknown option") << QStringList{"list", "--jsn"} << "--jsn";
        QTest::newRow("unknown command") << QStringList{"tran"} << "tran";
        QTest::newRow("no number") << QStringList{"train", "--lr", "fast"} << "--lr";
        QTest::newRow("nothing") << QStringList() << "subcommand";
    }
    void usage_errors_are_json_too() {
        QFETCH(QStringList, arguments);
        QFETCH(QString, said);
        const CliResult result = run_cli(arguments + QStringList{"--json"}, folder_.path());
        QCOMPARE(result.code, 2);
        QVERIFY2(result.err.contains(said.toUtf8()), result.err);
        QVERIFY2(result.json().value("error").toString().contains(said), result.out);
    }
};

QTEST_GUILESS_MAIN(TestCliStreams)
#include "test_cli_streams.moc"
