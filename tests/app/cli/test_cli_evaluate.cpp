// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/npz.h"
#include "core/runs/training_features.h"

#include "cli_process.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>
#include <map>

using namespace midstage;

namespace {

const QStringList metric_keys{"auroc",         "aupr_in",         "aupr_out", "fpr95",
                              "fpr95_openood", "fpr95_reference", "n_id",     "n_ood"};

/// Whether two entries of "ood" are of the same set and score and have the same figures.
bool same_figures(const QJsonObject& a, const QJsonObject& b) {
    for (const QString& key : metric_keys) {
        if (!a.value(key).isDouble() || qAbs(a.value(key).toDouble() - b.value(key).toDouble()) > 1e-12) {
            return false;
        }
    }
    return a.value("set") == b.value("ood_set") && a.value("score") == b.value("score");
}

std::map<std::string, at::Tensor> arrays_of(const QString& file) {
    std::map<std::string, at::Tensor> arrays;
    for (auto& [name, array] : read_npz(file.toStdString())) {
        arrays[name] = array;
    }
    return arrays;
}

} // namespace

/// What `evaluate`, `predict` and `run` make of the checkpoints of a training.
class TestCliEvaluate : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    QString run_;     ///< of a finished training with checkpoints 0.5, 1 and 2
    QJsonArray rows_; ///< its ood.csv

    CliResult cli(const QStringList& arguments, const QString& working_folder = {}) const {
        return run_cli(arguments, folder_.path(), working_folder);
    }
    QStringList weights(const char* file) const {
        return {"--weights", run_ + "/checkpoints/" + file, "--model", "cnn-small"};
    }
    /// The rows of one checkpoint and score.
    QJsonArray rows_of(double epoch, const QString& score = {}) const {
        QJsonArray chosen;
        for (const auto& row : rows_) {
            const QJsonObject object = row.toObject();
            if (object.value("epoch").toDouble() == epoch && (score.isEmpty() || object.value("score") == score)) {
                chosen.append(row);
            }
        }
        return chosen;
    }
    static void compare(const QJsonArray& ood, const QJsonArray& trained) {
        QCOMPARE(ood.size(), trained.size());
        for (int i = 0; i < ood.size(); ++i) {
            QVERIFY2(same_figures(ood[i].toObject(), trained[i].toObject()),
                     QJsonDocument(ood[i].toObject()).toJson() + QJsonDocument(trained[i].toObject()).toJson());
        }
    }

private Q_SLOTS:
    void initTestCase() {
        const CliResult result = cli({"train",
                                      "--id",
                                      "shapes",
                                      "--ood",
                                      "shapes-unseen,shapes-scrambled",
                                      "--epochs",
                                      "2",
                                      "--seed",
                                      "3",
                                      "--train-limit",
                                      "300",
                                      "--device",
                                      "cpu",
                                      "--threads",
                                      "1",
                                      "--precision",
                                      "fp32",
                                      "--json",
                                      "--ood-limit",
                                      "50",
                                      "--ema-decay",
                                      "0.5",
                                      "--name",
                                      "tiny",
                                      "--test-limit",
                                      "100",
                                      "--set",
                                      "training.first_epochs=1",
                                      "--first-epochs-checkpoints",
                                      "2"});
        QVERIFY2(result.code == 0, result.err);
        run_ = result.json().value("run").toString();
        rows_ = cli({"show", run_, "--json"}).json().value("ood").toArray();
        QCOMPARE(rows_.size(), 3 * 2 * 3);
    }

    void evaluate_gives_the_figures_of_the_training() {
        const CliResult result = cli({"evaluate", run_, "--epoch", "1", "--json"});
        QVERIFY2(result.code == 0, result.err);
        QCOMPARE(result.json().value("n_id").toInt(), 100);
        QCOMPARE(result.json().value("ood").toArray()[0].toObject().value("n").toInt(), 50);
        compare(result.json().value("ood").toArray(), rows_of(1));
        QCOMPARE(QFileInfo(result.json().value("run").toString()).path(), QFileInfo(run_).path());
    }

    void evaluate_a_checkpoint_inside_an_epoch() {
        // 300 images in batches of 64: the checkpoint lies after two batches of four.
        const CliResult result = cli({"evaluate", run_, "--epoch", "0.5", "--json"});
        QVERIFY2(result.code == 0, result.err);
        QCOMPARE(result.json().value("epoch").toDouble(), 0.5);
        compare(result.json().value("ood").toArray(), rows_of(0.5));
        const CliResult none = cli({"evaluate", run_, "--epoch", "0.25"});
        QCOMPARE(none.code, 2);
        QVERIFY2(none.err.contains("0.25"), none.err);
    }

    void evaluate_takes_a_run_by_any_path() {
        const QStringList more{"--ood", "shapes-unseen", "--score", "energy", "--json"};
        const CliResult slash = cli(QStringList{"evaluate", run_ + "/"} + more);
        QVERIFY2(slash.code == 0, slash.err);
        QCOMPARE(QFileInfo(slash.json().value("run").toString()).path(), QFileInfo(run_).path());
        const CliResult here = cli(QStringList{"evaluate", "."} + more, run_);
        QVERIFY2(here.code == 0, here.err);
    }

    void evaluate_takes_the_run_after_the_options() {
        const CliResult result =
            cli({"evaluate", "--json", "--score", "energy", "--ood", "shapes-unseen,shapes-scrambled", run_});
        QVERIFY2(result.code == 0, result.err);
        QCOMPARE(result.json().value("ood").toArray().size(), 2);
    }

    void evaluate_without_ood_sets() {
        const CliResult result = cli({"evaluate", run_, "--set", "ood=[]", "--json"});
        QVERIFY2(result.code == 0, result.err);
        QCOMPARE(result.json().value("n_id").toInt(), 100);
        QVERIFY(result.json().value("accuracy").isDouble());
        QVERIFY(result.json().value("ood").toArray().isEmpty());
    }

    void evaluate_all_checkpoints() {
        const CliResult result = cli({"evaluate", run_, "--epoch", "all", "--json"});
        QVERIFY2(result.code == 0, result.err);
        const QJsonArray all = result.json().value("checkpoints").toArray();
        QCOMPARE(all.size(), 3);
        compare(all[0].toObject().value("ood").toArray(), rows_of(0.5));
        compare(all[2].toObject().value("ood").toArray(), rows_of(2));
        // The same run from its run.json has the keys of every `run`.
        const CliResult again = cli({"run", result.json().value("run").toString(), "--json"});
        QVERIFY2(again.code == 0, again.err);
        for (const char* key : {"run", "state", "epochs", "accuracy", "best", "final", "n_id", "ood", "checkpoints"}) {
            QVERIFY2(again.json().contains(key), key);
        }
        QCOMPARE(again.json().value("epochs").toInt(), 2);
        QVERIFY(again.json().value("best").toObject().value("auroc").isDouble());
        QCOMPARE(again.json().value("final").toObject().value("epoch").toInt(), 2);
    }

    void evaluate_a_weight_file() {
        const QStringList data{"--id", "shapes", "--test-limit", "100", "--precision", "fp32", "--threads", "1"};
        const CliResult result = cli(QStringList{"evaluate"} + weights("epoch_0002.pt") + data +
                                     QStringList{"--ood", "shapes-unseen", "--ood", "shapes-scrambled", "--ood-limit",
                                                 "50", "--seed", "3", "--score", "energy", "--json"});
        QVERIFY2(result.code == 0, result.err);
        compare(result.json().value("ood").toArray(), rows_of(2, "energy"));
        const CliResult other = cli({"evaluate", "--weights", run_ + "/checkpoints/epoch_0002.pt", "--model",
                                     "resnet20", "--id", "shapes", "--ood", "shapes-unseen", "--json"});
        QVERIFY2(other.code == 1 || other.code == 2, other.err);
        QVERIFY2(other.err.contains("epoch_0002.pt") || other.err.contains("missing"), other.err);
    }

    void predict_writes_what_was_kept_in_training() {
        const QString file = folder_.filePath("out.npz");
        const CliResult result = cli(QStringList{"predict"} + weights("epoch_0002.pt") +
                                     QStringList{"--data", "shapes", "--seed", "3", "--limit", "100", "--out", file,
                                                 "--precision", "fp32", "--threads", "1", "--json"});
        QVERIFY2(result.code == 0, result.err);
        QCOMPARE(result.json().value("n").toInt(), 100);
        QCOMPARE(result.json().value("classes").toInt(), 10);
        QVERIFY(result.json().value("accuracy").isDouble());
        auto kept = arrays_of(run_ + "/scores/epoch_0002.npz");
        auto written = arrays_of(file);
        QCOMPARE(written.size(), size_t{3});
        QVERIFY(written.at("logits").equal(kept.at("id_test/logits")));
        QVERIFY(written.at("labels").equal(kept.at("id_test/labels")));
        // Kept as 16 bits.
        QVERIFY(written.at("features").to(at::kHalf).equal(kept.at("id_test/features").to(at::kHalf)));

        const CliResult refused = cli({"predict", "--weights", run_ + "/run.json", "--model", "cnn-small", "--data",
                                       "shapes", "--out", folder_.filePath("no.npz")});
        QCOMPARE(refused.code, 2);
        QVERIFY2(refused.err.contains("run.json"), refused.err);
        QVERIFY(!QFile::exists(folder_.filePath("no.npz")));
    }

    void features_of_the_training_images_are_kept_beside_the_run() {
        const QStringList command{"features", run_, "--threads", "1", "--json"};
        const CliResult last = cli(command);
        QVERIFY2(last.code == 0, last.err);
        QJsonArray written = last.json().value("features").toArray();
        QCOMPARE(written.size(), 1);
        QCOMPARE(written[0].toObject().value("epoch").toDouble(), 2.0);
        QCOMPARE(written[0].toObject().value("n").toInt(), 300);
        QCOMPARE(written[0].toObject().value("was_there").toBool(), false);
        QCOMPARE(written[0].toObject().value("file").toString(), run_ + "/features/epoch_0002.npz");
        const at::Tensor table = runs::read_training_features(run_.toStdString(), 2);
        QCOMPARE(table.size(0), int64_t{300});
        QCOMPARE(table.size(1), int64_t{written[0].toObject().value("feature_size").toInt()});
        // Those that are there are not computed again.
        const CliResult all = cli(command + QStringList{"--epoch", "all"});
        QVERIFY2(all.code == 0, all.err);
        written = all.json().value("features").toArray();
        QCOMPARE(written.size(), 3);
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(written[i].toObject().value("was_there").toBool(), i == 2);
        }
        QVERIFY(runs::read_training_features(run_.toStdString(), 0.5).defined());
        // In words, by the run's name.
        const CliResult words = cli({"features", QFileInfo(run_).fileName(), "--epoch", "0.5"});
        QVERIFY2(words.code == 0, words.err);
        QVERIFY2(words.out.contains("there already") && words.out.contains(".npz"), words.out);
        const CliResult none = cli({"features", run_, "--epoch", "7"});
        QCOMPARE(none.code, 2);
        QVERIFY2(none.err.contains("no checkpoint of epoch 7"), none.err);
        QCOMPARE(cli({"features", run_, "--epoch", "soon"}).code, 2);
        QCOMPARE(cli({"features"}).code, 2);
        QVERIFY(cli({"features", "--help"}).out.contains("--epoch"));
    }

    /// A run must be resumable from any folder.
    void run_keeps_paths_absolute() {
        const QString work = folder_.filePath("work");
        QVERIFY(QDir().mkpath(work + "/pictures"));
        for (const char* name : {"/pictures/1.png", "/pictures/2.png"}) {
            QVERIFY(QFile::copy(MIDSTAGE_TEST_FILES "/data/pictures/colour_8.png", work + name));
        }
        QVERIFY(QFile::copy(run_ + "/checkpoints/epoch_0002.pt", work + "/first.pt"));
        QFile spec(work + "/spec.json");
        QVERIFY(spec.open(QIODevice::WriteOnly));
        spec.write(R"({"id": {"dataset": "shapes", "train_limit": 100, "test_limit": 50},
                       "ood": [{"dataset": "pictures"}], "training": {"epochs": 1},
                       "parent": {"weights": "first.pt"}})");
        spec.close();
        const CliResult result = cli({"run", "spec.json", "--json"}, work);
        QVERIFY2(result.code == 0, result.err);
        const QJsonObject kept =
            cli({"show", result.json().value("run").toString(), "--json"}).json().value("spec").toObject();
        QCOMPARE(kept.value("ood").toArray()[0].toObject().value("dataset").toString(), work + "/pictures");
        QCOMPARE(kept.value("parent").toObject().value("weights").toString(), work + "/first.pt");
        QCOMPARE(kept.value("id").toObject().value("dataset").toString(), "shapes");
    }

    /// A folder in the current directory may be called as a parent run is.
    void parent_is_looked_for_beside_its_child() {
        const QString work = folder_.filePath("decoy");
        const QString name = QFileInfo(run_).fileName();
        QVERIFY(QDir().mkpath(work + "/" + name));
        QVERIFY(QFile::copy(run_ + "/run.json", work + "/" + name + "/run.json"));
        const CliResult result = cli({"evaluate", run_, "--json"}, work);
        QVERIFY2(result.code == 0, result.err);
        compare(result.json().value("ood").toArray(), rows_of(2));
    }

    /// Other images under the same name make figures that cannot be compared, which must not go unsaid.
    void evaluation_on_other_data_is_told() {
        QFile file(run_ + "/run.json");
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray before = file.readAll();
        file.close();
        const QString print =
            QJsonDocument::fromJson(before).object().value("fingerprints").toObject().value("shapes-unseen").toString();
        QVERIFY(!print.isEmpty());
        const CliResult same = cli({"evaluate", run_, "--json"});
        QVERIFY2(!same.err.contains("not those"), same.err);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(before).replace(print.toUtf8(), QByteArray(64, '0')));
        file.close();
        const CliResult result = cli({"evaluate", run_, "--json"});
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(before);
        file.close();
        QVERIFY2(result.code == 0, result.err);
        QVERIFY2(result.err.contains("shapes-unseen") && result.err.contains("not those"), result.err);
    }
};

QTEST_GUILESS_MAIN(TestCliEvaluate)
#include "test_cli_evaluate.moc"
