// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/runs/run_folder.h"

#include "app/engine.h"
#include "app/job_queue.h"
#include "app/options.h"
#include "app/settings.h"
#include "tests/app/small_run.h"

#include <QDir>
#include <QImage>
#include <QProcess>
#include <QProcessEnvironment>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>

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
        QTest::newRow("no run") << QStringList{QStringLiteral("--render"), QString(), QStringLiteral("--to"),
                                               QStringLiteral("x.png")}
                                << QStringLiteral("--render");
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
        // Several runs over their seeds; one run is a band of no width.
        const QString seeds = folder.filePath(QStringLiteral("seeds.svg"));
        QCOMPARE(start({QStringLiteral("--render"), path, path, QStringLiteral("--plot"), QStringLiteral("seeds"),
                        QStringLiteral("--to"), seeds},
                       &output),
                 0);
        // What nobody has looked at cannot be drawn, and is told with the command that looks.
        for (const auto& [plot, command] :
             {std::pair{"mask", "estimate-constraint"}, {"gallery", "find-atypical"}, {"scatter", "find-atypical"}}) {
            QCOMPARE(start({QStringLiteral("--render"), path, QStringLiteral("--plot"), QString::fromLatin1(plot),
                            QStringLiteral("--to"), svg},
                           &output),
                     2);
            QVERIFY2(output.contains(QString::fromLatin1(command)), qPrintable(output));
        }
        QFile file(seeds);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("Training"));
    }

    void the_window_and_render_plot_the_same_metric() { QCOMPARE(parse_options({})->metric, Settings().metric()); }

    void a_display_that_cannot_be_used_is_told_in_one_sentence_data() {
        QTest::addColumn<QString>("variable");
        QTest::addColumn<QString>("value");
        QTest::newRow("X11") << QStringLiteral("DISPLAY") << QStringLiteral(":987");
        QTest::newRow("Wayland") << QStringLiteral("WAYLAND_DISPLAY") << QStringLiteral("wayland-987");
    }
    void a_display_that_cannot_be_used_is_told_in_one_sentence() {
        QFETCH(const QString, variable);
        QFETCH(const QString, value);
        QProcessEnvironment display;
        display.insert(variable, value);
        QString output;
        QCOMPARE(start({}, &output, display), 3);
        QVERIFY2(output.contains(value) && output.contains(QStringLiteral("midstage-cli")), qPrintable(output));
        QCOMPARE(output.count(QLatin1Char('\n')), 1);
    }

    void a_signal_stops_the_run_resumably() {
        const QTemporaryDir folder;
        QProcess process;
        process.setProcessEnvironment(clean_environment());
        process.start(program(), {QStringLiteral("-platform"), QStringLiteral("offscreen"),
                                  QStringLiteral("--start-preset"), QStringLiteral("shapes"),
                                  QStringLiteral("--runs-dir"), folder.filePath(QStringLiteral("runs"))});
        QVERIFY(process.waitForStarted());
        const QDir runs_dir(folder.filePath(QStringLiteral("runs")));
        QString path;
        QTRY_VERIFY_WITH_TIMEOUT(
            [&] {
                const QStringList names = runs_dir.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
                path = names.isEmpty() ? QString() : runs_dir.filePath(names.first());
                return !path.isEmpty() && !read_run(path).checkpoints.isEmpty();
            }(),
            60000);
        QCOMPARE(::kill(static_cast<pid_t>(process.processId()), SIGTERM), 0);
        QVERIFY(process.waitForFinished(60000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 0);
        const RunDetails stopped = read_run(path);
        QCOMPARE(stopped.state, RunState::interrupted);
        QVERIFY(QFile::exists(path + QStringLiteral("/resume.pt")));
        // It goes on where it was.
        JobQueue queue(folder.path());
        queue.enqueue(path);
        QTRY_VERIFY_WITH_TIMEOUT(queue.progress().epoch > stopped.checkpoints.back().epoch, 60000);
        QCOMPARE(queue.told().checkpoints.first().train_loss, stopped.checkpoints.first().train_loss);
        const QSettings settings(runtime_.filePath(QStringLiteral("config/midstage/midstage.conf")),
                                 QSettings::NativeFormat);
        QVERIFY(settings.contains(QStringLiteral("window/geometry")));
    }

    void without_a_display_it_says_what_to_do() {
        QString output;
        QCOMPARE(start({}, &output), 3);
        QVERIFY2(output.contains(QStringLiteral("midstage-cli")), qPrintable(output));
    }

private:
    QTemporaryDir runtime_;

    static QString program() { return QStringLiteral(MIDSTAGE_BINARY_DIR "/bin/midstage"); }

    QProcessEnvironment clean_environment() const {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char* name : {"QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"}) {
            environment.remove(QString::fromLatin1(name));
        }
        environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), runtime_.path());
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), runtime_.filePath(QStringLiteral("config")));
        return environment;
    }

    int start(const QStringList& arguments, QString* output, const QProcessEnvironment& more = {}) {
        QProcess process;
        QProcessEnvironment environment = clean_environment();
        environment.insert(more);
        process.setProcessEnvironment(environment);
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(program(), arguments);
        if (!process.waitForFinished(60000)) {
            return -1;
        }
        *output = QString::fromUtf8(process.readAll());
        return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    }
};

QTEST_MAIN(TestCommandLine)
#include "test_command_line.moc"
