// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli_process.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

/// `compare` over trainings of two seeds and a fine-tuning of each.
class TestCliCompare : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    QStringList trained_; ///< seeds 1 and 2, with a validation split and a validation OOD set
    QStringList tuned_;   ///< their children, evaluated without a validation OOD set

    CliResult cli(const QStringList& arguments) const { return run_cli(arguments, folder_.path()); }
    QString made_by(const QStringList& arguments) const {
        const CliResult result =
            cli(arguments + QStringList{"--epochs", "2", "--device", "cpu", "--threads", "1", "--json"});
        if (result.code != 0) {
            qWarning("%s", result.err.constData());
        }
        return QFileInfo(result.json().value("run").toString()).fileName();
    }
    QJsonArray rows(const QStringList& arguments) const {
        return cli(QStringList{"compare", "--json"} + arguments).json().value("rows").toArray();
    }
    static QJsonObject row(const QJsonArray& rows, const QString& rule, const QString& figure, const QString& group) {
        for (const auto& one : rows) {
            const QJsonObject object = one.toObject();
            if (object["rule"] == rule && object["figure"] == figure && object["group"] == group) {
                return object;
            }
        }
        return {};
    }

private Q_SLOTS:
    void initTestCase() {
        for (const char* seed : {"1", "2"}) {
            trained_.append(made_by({"train",
                                     "--id",
                                     "shapes",
                                     "--ood",
                                     "shapes-unseen,shapes-scrambled",
                                     "--validation-ood",
                                     "gaussian-noise",
                                     "--validation-fraction",
                                     "0.2",
                                     "--model",
                                     "cnn-small",
                                     "--seed",
                                     seed,
                                     "--train-limit",
                                     "200",
                                     "--test-limit",
                                     "50",
                                     "--ood-limit",
                                     "30",
                                     "--name",
                                     "tiny"}));
            tuned_.append(made_by({"fine-tune", trained_.last(), "--constraint", "0.5", "--set",
                                   "ood=[{\"dataset\": \"shapes-unseen\", \"limit\": 30},"
                                   " {\"dataset\": \"shapes-scrambled\", \"limit\": 30}]"}));
        }
        QVERIFY(!trained_.contains(QString()) && !tuned_.contains(QString()));
    }

    void figures_are_those_of_the_runs() {
        const QJsonArray all = rows(trained_);
        QCOMPARE(all.size(), 4); // final and oracle of each
        const QJsonObject shown = cli({"show", trained_[1], "--json"}).json();
        for (int i = 0; i < 2; ++i) {
            const QJsonObject one = all[2 + i].toObject();
            const QJsonObject same = shown.value(i == 0 ? "final" : "best").toObject();
            QCOMPARE(one["run"].toString(), trained_[1]);
            QCOMPARE(one["rule"].toString(), QString(i == 0 ? "final" : "oracle"));
            QCOMPARE(one["oracle"].toString(), QString(i == 0 ? "no" : "yes"));
            for (const char* figure : {"epoch", "accuracy", "auroc", "fpr95"}) {
                QCOMPARE(one[figure].toDouble(), same[figure].toDouble());
                QVERIFY(one[figure].isDouble());
            }
        }
    }

    void every_rule_and_score() {
        const CliResult result = cli({"compare", trained_[0], "--rule", "all", "--score", "all", "--json"});
        QVERIFY2(result.code == 0 && result.err.isEmpty(), result.err);
        QCOMPARE(result.json().value("rows").toArray().size(), 6 * 3);
    }

    void what_cannot_be_applied_is_said() {
        const QStringList arguments{"compare", tuned_[0], "--rule", "final,validation_ood,early_stopping"};
        const CliResult result = cli(arguments + QStringList{"--json"});
        QVERIFY2(result.code == 0, result.err);
        QCOMPARE(result.json().value("rows").toArray().size(), 1);
        QCOMPARE(result.json().value("notes").toArray().size(), 2);
        QVERIFY2(result.err.contains("validation_ood") && result.err.contains(tuned_[0].toUtf8()), result.err);
        const CliResult text = cli(arguments);
        QVERIFY2(text.out.contains("final") && !text.out.contains("validation_ood"), text.out);
        QVERIFY2(text.err.contains("early_stopping"), text.err);
    }

    void seeds_are_grouped_and_paired() {
        const CliResult result = cli(QStringList{"compare", "--group", "--baseline", trained_[0], "--json"} + tuned_ +
                                     QStringList{trained_[1]});
        QVERIFY2(result.code == 0, result.err);
        const QJsonArray groups = result.json().value("groups").toArray();
        QCOMPARE(groups.size(), 2);
        const QString tuned = groups[0].toObject()["group"].toString();
        const QString trained = groups[1].toObject()["group"].toString();
        QCOMPARE(groups[0].toObject()["runs"].toArray(), QJsonArray::fromStringList(tuned_));
        QCOMPARE(trained, QString("tiny"));

        const QJsonArray all = result.json().value("rows").toArray();
        QCOMPARE(all.size(), 2 * 3 * 7); // groups, rules with that of the mean curve, figures
        const QJsonObject auroc = row(all, "final", "auroc", tuned);
        QCOMPARE(auroc["n"].toInt(), 2);
        QCOMPARE(auroc["seeds"].toString(), QString("1 2"));
        QCOMPARE(auroc["baseline_pairs"].toInt(), 2);
        const double before = row(all, "final", "auroc", trained)["mean"].toDouble();
        QVERIFY(qAbs(auroc["mean"].toDouble() - before - auroc["difference"].toDouble()) < 1e-12);
        QVERIFY(auroc["low"].toDouble() <= auroc["mean"].toDouble());
        QVERIFY(auroc["difference_low"].isDouble());
        QVERIFY(row(all, "final", "auroc", trained)["difference"].isNull());
        QCOMPARE(row(all, "final", "fpr95", tuned)["better"].toString(), QString("lower"));
        QVERIFY(row(all, "oracle", "auroc", tuned)["mean"].toDouble() >=
                row(all, "oracle_mean_curve", "auroc", tuned)["mean"].toDouble());
        // The same draws every time.
        QCOMPARE(cli(QStringList{"compare", "--baseline", trained_[0], "--json"} + tuned_ + QStringList{trained_[1]})
                     .json()
                     .value("rows")
                     .toArray(),
                 all);
    }

    void tables_for_papers() {
        const CliResult csv = cli(QStringList{"compare", "--format", "csv"} + trained_);
        QVERIFY2(csv.out.startsWith("run,kind,seed,rule,oracle,score,epoch,accuracy,auroc,"), csv.out);
        QCOMPARE(csv.out.count('\n'), 5);
        QVERIFY(cli(QStringList{"compare", "--format", "latex"} + trained_).out.contains("\\toprule"));
        QVERIFY(cli(QStringList{"compare", "--format", "markdown"} + trained_).out.contains("| ---: |"));
        const QString file = folder_.filePath("table.csv");
        const CliResult written = cli(QStringList{"compare", "--out", file} + trained_);
        QVERIFY2(written.code == 0 && written.out.isEmpty(), written.err);
        QFile kept(file);
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), csv.out);
    }

    void a_run_named_twice_counts_once() {
        QCOMPARE(rows({trained_[0], trained_[0], folder_.filePath(trained_[0]) + "/"}).size(), 2);
    }

    void bad_input_is_refused() {
        const QList<QStringList> wrong{{"compare"},
                                       {"compare", "no-such-run"},
                                       {"compare", trained_[0], "--rule", "best"},
                                       {"compare", trained_[0], "--score", "odin"},
                                       {"compare", trained_[0], "--metric", "auc"},
                                       {"compare", trained_[0], "--patience", "0"},
                                       {"compare", trained_[0], "--format", "xlsx"},
                                       {"compare", trained_[0], "--json", "--format", "csv"},
                                       {"compare", trained_[0], "--baseline", "no-such-run"}};
        for (const QStringList& arguments : wrong) {
            const CliResult result = cli(arguments);
            QVERIFY2(result.code == 2 && result.err.startsWith("midstage-cli: "), qPrintable(arguments.join(' ')));
        }
    }
};

QTEST_GUILESS_MAIN(TestCliCompare)
#include "test_cli_compare.moc"
