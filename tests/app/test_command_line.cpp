// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/runs/run_folder.h"

#include "app/engine.h"
#include "app/options.h"
#include "tests/app/small_run.h"

#include <QImage>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <QTest>

using namespace midstage;
using namespace midstage::app;

class TestCommandLine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void options_are_read() {
        const auto options = parse_options(
            {QStringLiteral("--start-preset"), QStringLiteral("shapes"), QStringLiteral("--runs-dir=/r"),
             QStringLiteral("--metric"), QStringLiteral("auroc"), QStringLiteral("--size"), QStringLiteral("640x480")});
        QVERIFY(options);
        QCOMPARE(options->start_preset, QStringLiteral("shapes"));
        QCOMPARE(options->runs_dir, QStringLiteral("/r"));
        QCOMPARE(options->metric, widgets::Metric::auroc);
        QCOMPARE(options->size, QSize(640, 480));
    }

    void wrong_options_are_refused_in_words_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("names");
        QTest::newRow("unknown") << QStringList{QStringLiteral("--frobnicate")} << QStringLiteral("frobnicate");
        QTest::newRow("size") << QStringList{QStringLiteral("--size"), QStringLiteral("3x")} << QStringLiteral("3x");
        QTest::newRow("huge") << QStringList{QStringLiteral("--size"), QStringLiteral("900000x9")}
                              << QStringLiteral("900000x9");
        QTest::newRow("metric") << QStringList{QStringLiteral("--metric"), QStringLiteral("f1")}
                                << QStringLiteral("f1");
        QTest::newRow("plot") << QStringList{QStringLiteral("--plot"), QStringLiteral("pie")} << QStringLiteral("pie");
        QTest::newRow("no file") << QStringList{QStringLiteral("--render"), QStringLiteral("x")}
                                 << QStringLiteral("--to");
    }
    void wrong_options_are_refused_in_words() {
        QFETCH(const QStringList, arguments);
        QFETCH(const QString, names);
        try {
            parse_options(arguments);
            QFAIL("not refused");
        } catch (const InputError& error) {
            QVERIFY2(QString::fromUtf8(error.what()).contains(names), error.what());
        }
    }

    void renders_without_a_display() {
        const QTemporaryDir folder;
        const QString path = create_run(small_run(QStringLiteral("drawn"), 3), folder.path());
        {
            auto run = runs::RunFolder::open(path.toStdString());
            run.lock();
            for (int epoch = 1; epoch <= 3; ++epoch) {
                runs::CheckpointRow row;
                row.epoch = epoch;
                row.step = epoch;
                run.append(row, {{double(epoch), "near", "energy", {}}});
            }
        }
        const QString png = folder.filePath(QStringLiteral("plot.png"));
        QString output;
        QCOMPARE(start({QStringLiteral("--render"), path, QStringLiteral("--plot"), QStringLiteral("training"),
                        QStringLiteral("--to"), png, QStringLiteral("--size"), QStringLiteral("600x400")},
                       &output),
                 0);
        QVERIFY2(output.isEmpty(), qPrintable(output));
        QCOMPARE(QImage(png).size(), QSize(1200, 800));
        // The name's beginning is enough, and a missing run is named.
        const QString svg = folder.filePath(QStringLiteral("plot.svg"));
        QCOMPARE(start({QStringLiteral("--runs-dir"), folder.path(), QStringLiteral("--render"),
                        QFileInfo(path).fileName().left(8), QStringLiteral("--to"), svg},
                       &output),
                 0);
        QVERIFY(QFile::exists(svg));
        QCOMPARE(start({QStringLiteral("--runs-dir"), folder.path(), QStringLiteral("--render"),
                        QStringLiteral("nothing"), QStringLiteral("--to"), svg},
                       &output),
                 2);
        QVERIFY2(output.contains(QStringLiteral("nothing")), qPrintable(output));
        QCOMPARE(start({QStringLiteral("--render"), path, QStringLiteral("--to"), svg, QStringLiteral("--score"),
                        QStringLiteral("odin")},
                       &output),
                 2);
        QVERIFY2(output.contains(QStringLiteral("energy")), qPrintable(output));
    }

    void without_a_display_it_says_what_to_do() {
        QString output;
        QCOMPARE(start({}, &output), 2);
        QVERIFY2(output.contains(QStringLiteral("midstage-cli")), qPrintable(output));
    }

private:
    QTemporaryDir runtime_;

    int start(const QStringList& arguments, QString* output) {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char* name : {"QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"}) {
            environment.remove(QString::fromLatin1(name));
        }
        environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), runtime_.path());
        process.setProcessEnvironment(environment);
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(QStringLiteral(MIDSTAGE_BINARY_DIR "/bin/midstage"), arguments);
        if (!process.waitForFinished(60000)) {
            return -1;
        }
        *output = QString::fromUtf8(process.readAll());
        return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    }
};

QTEST_MAIN(TestCommandLine)
#include "test_command_line.moc"
