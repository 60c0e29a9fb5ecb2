// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/ood/evaluator.h"
#include "core/ood/score_columns.h"

#include <ATen/ATen.h>
#include <QTemporaryDir>
#include <QTest>
#include <fstream>

using namespace midstage;
using namespace midstage::ood;

namespace {

NamedOutput make(const std::string& name, int64_t count, uint64_t seed, bool labels) {
    at::manual_seed(seed);
    NamedOutput named{name, {at::randn({count, 5}) * 3, at::rand({count, 8})}, {}};
    if (labels) {
        named.labels = at::randint(5, {count}, at::kLong);
    }
    return named;
}

QString message_of(const std::function<void()>& action) {
    try {
        action();
    } catch (const InputError& error) {
        return QString::fromStdString(error.what());
    }
    return {};
}

} // namespace

class TestScoreColumns : public QObject {
    Q_OBJECT

private:
    QTemporaryDir folder_;
    NamedOutput id_ = make("id_test", 50, 1, true);
    std::vector<NamedOutput> ood_{make("a/b", 30, 2, false), make("c", 20, 3, false)};

    std::filesystem::path write(const EvaluationOptions& options) {
        const std::filesystem::path file = folder_.filePath("scores.npz").toStdString();
        write_outputs(file, id_, ood_, options);
        return file;
    }
    void compare(const ScoreColumns& columns, const char* score) {
        QCOMPARE(columns.sets.size(), size_t{3});
        const std::vector<NamedOutput> all{id_, ood_[0], ood_[1]};
        for (size_t i = 0; i < all.size(); ++i) {
            QCOMPARE(columns.sets[i].set, all[i].set);
            const at::Tensor wanted = find_score(score)->compute(all[i].output, {}).contiguous();
            const double* first = wanted.const_data_ptr<double>();
            QCOMPARE(columns.sets[i].values, (std::vector<double>(first, first + wanted.numel())));
        }
    }

private Q_SLOTS:
    void reads_one_score_with_labels_and_predictions() {
        EvaluationOptions options;
        options.scores = {"msp", "energy"};
        const ScoreColumns columns = read_score(write(options), "energy");
        compare(columns, "energy");
        QCOMPARE(columns.stored, (std::vector<std::string>{"msp", "energy"}));
        QVERIFY(columns.has_logits);
        const at::Tensor predictions = id_.output.logits.argmax(1);
        for (size_t i = 0; i < 50; ++i) {
            QCOMPARE(int64_t{columns.sets[0].predictions[i]}, predictions[int64_t(i)].item<int64_t>());
            QCOMPARE(int64_t{columns.sets[0].labels[i]}, id_.labels[int64_t(i)].item<int64_t>());
        }
        QVERIFY(columns.sets[1].labels.empty());
        QCOMPARE(columns.sets[2].predictions.size(), size_t{20});
    }

    void computes_a_score_that_is_not_stored() {
        EvaluationOptions options;
        options.scores = {"msp"};
        const ScoreColumns columns = read_score(write(options), "max_logit");
        compare(columns, "max_logit");
        QCOMPARE(columns.stored, std::vector<std::string>{"msp"});
    }

    void without_outputs_there_are_stored_scores_alone() {
        EvaluationOptions options;
        options.scores = {"msp"};
        options.keep_outputs = false;
        const std::filesystem::path file = write(options);
        const ScoreColumns columns = read_score(file, "msp");
        compare(columns, "msp");
        QVERIFY(!columns.has_logits);
        QVERIFY(columns.sets[0].predictions.empty());
        QVERIFY(message_of([&] { read_score(file, "energy"); }).contains("does not hold the score energy"));
        QVERIFY(message_of([&] { read_score(file, "nonsense"); }).contains("does not hold the score nonsense"));
    }

    void a_damaged_file_is_refused_in_one_sentence() {
        const std::filesystem::path file = write({});
        const std::string whole = read_file(file);
        for (const size_t length : {size_t{0}, size_t{10}, whole.size() / 3, whole.size() / 2, whole.size() - 30}) {
            std::ofstream(file, std::ios::binary | std::ios::trunc).write(whole.data(), std::streamsize(length));
            const QString message = message_of([&] { read_score(file, "energy"); });
            QVERIFY2(message.contains(QString::fromStdString(file.string())), qPrintable(message));
            QVERIFY(!message.contains(QLatin1Char('\n')));
        }
        // A byte of the numbers themselves.
        std::string changed = whole;
        changed[whole.find("energy.npy") + 300] ^= 0x55;
        std::ofstream(file, std::ios::binary | std::ios::trunc).write(changed.data(), std::streamsize(changed.size()));
        QVERIFY(!message_of([&] { read_score(file, "energy"); }).isEmpty());
    }

    void sets_of_unequal_columns_are_refused() {
        id_.labels = id_.labels.narrow(0, 0, 40);
        const std::filesystem::path file = write({});
        QVERIFY(message_of([&] { read_score(file, "energy"); }).contains("one length for id_test"));
    }
};

QTEST_GUILESS_MAIN(TestScoreColumns)
#include "test_score_columns.moc"
