// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli_process.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

/// Estimate, fine-tune, prune and find-atypical by the real program.
class TestCliUnmasking : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    QString run_; ///< of a finished training of two epochs

    CliResult cli(const QStringList& arguments) const { return run_cli(arguments, folder_.path()); }
    /// The result of a command that must succeed.
    QJsonObject done(QStringList arguments) const {
        arguments += QStringList{"--threads", "1", "--json", "--quiet"};
        const CliResult result = cli(arguments);
        if (result.code != 0) {
            QTest::qFail(result.err + result.out, __FILE__, __LINE__);
        }
        return result.json();
    }

private Q_SLOTS:
    void initTestCase() {
        const QJsonObject result =
            done({"train",     "--id",         "shapes", "--ood",         "shapes-unseen", "--ood-limit",
                  "40",        "--epochs",     "2",      "--train-limit", "192",           "--test-limit",
                  "60",        "--batch-size", "32",     "--label-noise", "0.2",           "--model",
                  "cnn-small", "--precision",  "fp32"});
        run_ = result.value("run").toString();
        QVERIFY(!run_.isEmpty());
    }

    void an_estimate_has_the_keys_that_scripts_rely_on() {
        const QJsonObject result = done({"estimate-constraint", run_, "--keep", "0.95,0.8", "--masks", "3"});
        QCOMPARE(result.value("kind").toString(), QString("estimate-constraint"));
        const QJsonArray constraints = result.value("constraints").toArray();
        QCOMPARE(constraints.size(), 2);
        const QJsonObject first = constraints.first().toObject();
        QCOMPARE(first.value("keep_fraction").toDouble(), 0.95);
        QCOMPARE(first.value("masks").toArray().size(), 3);
        QVERIFY(first.value("mean").toDouble() > 0 && first.value("std").isDouble());
        QVERIFY(first.value("nearest_epoch").toInt() >= 1);

        const CliResult table = cli({"export", result.value("run").toString(), "--what", "constraint"});
        QCOMPARE(table.code, 0);
        QCOMPARE(table.out.count('\n'), 1 + 2 * 3);
        QVERIFY(table.out.startsWith("keep_fraction,mask,loss,accuracy\n"));
        const CliResult summary = cli({"export", result.value("run").toString(), "--what", "constraint-summary"});
        QVERIFY(summary.out.startsWith("keep_fraction,masks,mean_loss,"));
        QCOMPARE(summary.out.count('\n'), 1 + 2);

        const QString run = result.value("run").toString();
        QCOMPARE(done({"show", run}).value("constraints").toArray(), constraints);
        QVERIFY(cli({"show", run}).out.contains("nearest epoch"));
        // Of one that was interrupted before its end the masks so far.
        QVERIFY(QFile::remove(run + "/constraint_summary.csv"));
        QCOMPARE(done({"show", run}).value("constraints").toArray(), constraints);

        const CliResult metrics = cli({"export", run, "--what", "metrics"});
        QCOMPARE(metrics.code, 2);
        QVERIFY2(metrics.err.contains("is of kind estimate-constraint, which has no checkpoints"), metrics.err);
    }

    void fine_tune_and_prune_are_runs_like_any_other() {
        for (const QString& command : {QString("fine-tune"), QString("prune")}) {
            const QJsonObject result =
                done({command, run_, "--epoch", "1", "--constraint", "mask:0.9", "--masks", "2", "--epochs", "1"});
            QCOMPARE(result.value("state").toString(), QString("finished"));
            QCOMPARE(result.value("epochs").toInt(), 1);
            QVERIFY(result.value("constraint").toDouble() > 0);
            QVERIFY(result.value("best").isObject() && result.value("final").isObject());
            QVERIFY(QFile::exists(result.value("run").toString() + "/checkpoints/epoch_0001.pt"));
            QCOMPARE(QFile::exists(result.value("run").toString() + "/masks/epoch_0001.npz"), command == "prune");
            const QJsonObject shown = done({"show", result.value("run").toString()});
            QCOMPARE(shown.value("sparsity").toArray().size(), command == "prune" ? 5 : 0);
            const CliResult sparsity = cli({"export", result.value("run").toString(), "--what", "sparsity"});
            QCOMPARE(sparsity.code, command == "prune" ? 0 : 2);
            QCOMPARE(cli({"show", result.value("run").toString()}).out.contains("sparsity"), command == "prune");
            const QJsonObject parent = shown.value("spec").toObject().value("parent").toObject();
            QCOMPARE(parent.value("epoch").toInt(), 1);
            QVERIFY(run_.endsWith(parent.value("run").toString()));
        }
    }

    void atypical_samples_are_told_with_precision_and_recall() {
        const QJsonObject result =
            done({"find-atypical", run_, "--keep", "0.5", "--masks", "3", "--threshold", "0.34"});
        QCOMPARE(result.value("n").toInt(), 192);
        QVERIFY(result.value("flagged").toInt() > 0);
        QVERIFY(result.value("precision").isDouble() && result.value("recall").isDouble());
        QVERIFY(!result.value("criteria").toArray().isEmpty());
        const CliResult table =
            cli({"export", result.value("run").toString(), "--what", "atypical", "--format", "json"});
        const QJsonArray rows = QJsonDocument::fromJson(table.out).array();
        QCOMPARE(rows.size(), 192);
        int flagged = 0;
        for (const auto& row : rows) {
            flagged += row.toObject().value("atypical").toInt();
        }
        QCOMPARE(flagged, result.value("flagged").toInt());
        const QString run = result.value("run").toString();
        QVERIFY(
            cli({"export", run, "--what", "truth-curves"}).out.startsWith("criterion,keep_fraction,kind,threshold"));
        QVERIFY(cli({"export", run, "--what", "correlations"}).out.startsWith("criterion_a,"));
        QCOMPARE(done({"show", run}).value("flagged"), result.value("flagged"));
        for (const char* what : {"atypical", "criteria", "correlations"}) {
            const CliResult epoch = cli({"export", run, "--what", what, "--epoch", "1"});
            QCOMPARE(epoch.code, 2);
            QVERIFY2(epoch.err.contains("--epoch is for metrics, ood and scores"), epoch.err);
        }
    }

    /// A run that is named by its path lends its network to another folder of runs.
    void a_child_lies_where_runs_dir_says() {
        const QString elsewhere = folder_.path() + "/elsewhere";
        const QJsonObject result =
            done({"fine-tune", run_, "--epochs", "1", "--constraint", "1", "--runs-dir", elsewhere});
        QVERIFY2(result.value("run").toString().startsWith(elsewhere + "/"),
                 qPrintable(result.value("run").toString()));
        const QJsonObject spec = done({"show", result.value("run").toString()}).value("spec").toObject();
        QCOMPARE(spec.value("parent").toObject().value("run").toString(), run_);
    }

    void a_fine_tuning_on_other_images_says_so_in_its_result() {
        const QStringList command{"fine-tune", run_, "--epochs", "1", "--constraint", "1", "--seed", "7"};
        const QJsonArray notes = done(command).value("notes").toArray();
        QVERIFY(!notes.isEmpty() && notes.first().toString().contains("training images are not those"));
        QVERIFY(cli(command).out.contains("\nNote   The training images are not those"));
    }

    void starts_from_a_file_of_weights() {
        const QJsonObject result = done({"estimate-constraint", "--weights", run_ + "/checkpoints/epoch_0002.pt",
                                         "--id", "shapes", "--train-limit", "96", "--model", "cnn-small", "--keep",
                                         "0.9", "--masks", "1", "--precision", "fp32"});
        QVERIFY(result.value("constraints").toArray().first().toObject().value("nearest_epoch").isNull());
    }

    void what_cannot_be_is_refused_with_a_sentence_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("part");
        QTest::addRow("no constraint") << QStringList{"fine-tune", run_, "--constraint", "soon"}
                                       << "is no loss constraint";
        QTest::addRow("label smoothing") << QStringList{"fine-tune", run_, "--label-smoothing", "0.1"}
                                         << "set label smoothing to 0";
        QTest::addRow("keep") << QStringList{"prune", run_, "--keep", "0"} << "prune.keep_fraction must be above 0";
        QTest::addRow("nothing trained") << QStringList{"prune", run_, "--no-learn-scores"}
                                         << "Nothing would be trained";
        QTest::addRow("no checkpoint") << QStringList{"find-atypical", run_, "--epoch", "9"}
                                       << "no checkpoint of epoch 9";
        QTest::addRow("all epochs") << QStringList{"prune", run_, "--epoch", "all"} << "--epoch takes";
        QTest::addRow("nowhere") << QStringList{"prune"} << "Give one of RUN";
        QTest::addRow("epoch") << QStringList{"fine-tune", run_, "--constraint", "epoch:99"}
                               << "no checkpoint of epoch 99";
        QTest::addRow("other seed") << QStringList{"estimate-constraint", run_, "--seed", "7"}
                                    << "keep the parent's seed 0";
        QTest::addRow("other kind") << QStringList{"export", run_, "--what", "atypical"} << "has no atypical.csv";
    }
    void what_cannot_be_is_refused_with_a_sentence() {
        QFETCH(const QStringList, arguments);
        QFETCH(const QString, part);
        const CliResult result = cli(arguments);
        QCOMPARE(result.code, 2);
        QVERIFY2(QString::fromUtf8(result.err).contains(part), result.err);
    }
};

QTEST_GUILESS_MAIN(TestCliUnmasking)
#include "test_cli_unmasking.moc"
