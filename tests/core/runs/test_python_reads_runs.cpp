// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/runs/tiny_run.h"

#include "core/base/npz.h"
#include "core/data/prepare.h"

#include <ATen/ATen.h>

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace midstage;
using namespace midstage::runs;

class TestPythonReadsRuns : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void python_says_the_same_of_a_run() {
        const QString python = qEnvironmentVariable("MIDSTAGE_PYTHON");
        if (python.isEmpty()) {
            QSKIP("Set MIDSTAGE_PYTHON to a Python that has torch and numpy to read a run folder with it.");
        }
        const QTemporaryDir folder;
        const std::filesystem::path path = folder.path().toStdString();
        RunSpec spec = tiny_spec();
        spec.precision = Precision::fp32;
        Record record;
        const RunFolder run = make_and_execute(path, spec, record);
        QCOMPARE(record.message(), std::string());
        const data::IdData id = data::prepare_id(spec.id, path, spec.seed);
        write_npz(path / "images.npz",
                  {{"images", id.test.images}, {"mean", at::tensor(id.mean)}, {"std", at::tensor(id.std)}});

        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(python, {QStringLiteral(MIDSTAGE_SOURCE_DIR "/tests/python/check_run_folder.py"),
                               QString::fromStdString(run.path().string()),
                               QString::fromStdString((path / "images.npz").string())});
        QVERIFY2(process.waitForFinished(100000), "Python did not end");
        const QByteArray output = process.readAll();
        qInfo("%s", output.constData());
        QCOMPARE(process.exitCode(), 0);
    }
};

QTEST_GUILESS_MAIN(TestPythonReadsRuns)
#include "test_python_reads_runs.moc"
