// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sha256.h"
#include "core/data/catalogue.h"
#include "core/data/prepare.h"
#include "tests/core/data/patterns.h"

#include <QElapsedTimer>
#include <QTest>
#include <nlohmann/json.hpp>

using namespace midstage;
using namespace midstage::data;
using namespace midstage::test;

namespace {

std::string sha_of(const at::Tensor& tensor) {
    Sha256 hash;
    const at::Tensor values = tensor.contiguous();
    hash.add(values.const_data_ptr(), values.nbytes());
    return hash.finish();
}

} // namespace

/// The real sets against checksums of what Python (gzip, numpy, scipy, Pillow) makes of the same files.
class TestDataReal : public QObject {
    Q_OBJECT

    std::filesystem::path root_;
    nlohmann::json facts_;

    void compare(const std::string& fact, const ImageSet& set) {
        const auto& expected = facts_.at(fact);
        QVERIFY2(set.images.sizes().vec() == expected.at("shape").get<std::vector<int64_t>>(), fact.c_str());
        QVERIFY2(sha_of(set.images) == expected.at("sha256").get<std::string>(), fact.c_str());
        if (expected.contains("labels_sha256")) {
            QVERIFY2(sha_of(set.labels) == expected.at("labels_sha256").get<std::string>(), fact.c_str());
        }
    }

private Q_SLOTS:
    void initTestCase() {
        const QByteArray folder = qgetenv("MIDSTAGE_TEST_DATA");
        if (folder.isEmpty()) {
            QSKIP("MIDSTAGE_TEST_DATA does not name a folder of real data sets.");
        }
        root_ = folder.toStdString();
        facts_ = nlohmann::json::parse(read_file(files() / "real_data.json"));
    }

    void sets_equal_python_s_data() {
        QTest::addColumn<QString>("name");
        for (const char* name : {"mnist", "fashion-mnist", "cifar10", "cifar100", "svhn"}) {
            QTest::newRow(name) << name;
        }
    }
    void sets_equal_python_s() {
        QFETCH(QString, name);
        LoadRequest request;
        request.data_dir = root_;
        for (const Split split : {Split::train, Split::test}) {
            const std::string fact = name.toStdString() + (split == Split::train ? "/train" : "/test");
            if (facts_.contains(fact)) {
                request.split = split;
                QElapsedTimer timer;
                timer.start();
                const ImageSet set = load_set(name.toStdString(), request);
                qInfo("%s: %lld images in %lld ms", fact.c_str(), static_cast<long long>(set.size()),
                      static_cast<long long>(timer.elapsed()));
                compare(fact, set);
            }
        }
    }

    void archives_equal_python_s() {
        LoadRequest request;
        request.data_dir = root_;
        request.limit = 100;
        compare("isun/first100", load_set("isun", request));
        compare("tiny-imagenet/first100", load_set("tiny-imagenet", request));
    }

    void ood_forms_equal_pillow_s() {
        OodOptions options;
        options.limit = 100;
        options.dataset = "tiny-imagenet";
        compare("tiny-imagenet/resized32", prepare_ood(options, 3, 32, 32, root_, 0));
        compare("tiny-imagenet/grey_resized28", prepare_ood(options, 1, 28, 28, root_, 0));
        options.dataset = "isun";
        options.fit = Fit::crop;
        compare("isun/grey_crop28", prepare_ood(options, 1, 28, 28, root_, 0));
    }

    void whole_isun_is_read() {
        OodOptions options;
        options.dataset = "isun";
        options.limit = 0;
        QElapsedTimer timer;
        timer.start();
        const ImageSet set = prepare_ood(options, 3, 32, 32, root_, 0);
        qInfo("8925 pictures in %lld ms", static_cast<long long>(timer.elapsed()));
        QCOMPARE(set.size(), 8925);
    }

    void a_set_without_labels_is_refused_before_reading() {
        IdOptions options;
        options.dataset = "svhn"; // only an unlabelled part is there
        const auto problems = combination_problems(options, root_);
        QCOMPARE(problems.size(), size_t{1});
        QVERIFY(problems.front().sentence.find("test_32x32.mat") != std::string::npos);
        QVERIFY(!combination_problems(options, root_, IdUse::evaluation).empty());
    }

    void fashion_mnist_is_prepared() {
        IdOptions options;
        options.dataset = "fashion-mnist";
        options.train_limit = 10000;
        options.test_limit = 2000;
        options.label_noise = 0.1;
        QElapsedTimer timer;
        timer.start();
        const IdData data = prepare_id(options, root_, 0);
        qInfo("prepared in %lld ms", static_cast<long long>(timer.elapsed()));
        QCOMPARE(data.train.size(), 10000);
        QCOMPARE(data.test.size(), 2000);
        QCOMPARE(data.train.labels.ne(data.train.true_labels).sum().item<int64_t>(), 1000);
        // Drawn at random: each class about a tenth (5 sigma).
        const at::Tensor counts = at::bincount(data.train.true_labels, {}, 10);
        QVERIFY(counts.min().item<int64_t>() > 850 && counts.max().item<int64_t>() < 1150);
    }

    void few_cifar_test_images_are_enough() {
        IdOptions options;
        options.dataset = "cifar10";
        const IdData data = prepare_id(options, root_, 0);
        QCOMPARE(data.train.size(), 8068);
        QCOMPARE(data.test.size(), 1017);
        QCOMPARE(data.test.class_names.at(9), std::string("truck"));
    }
};

QTEST_GUILESS_MAIN(TestDataReal)
#include "test_data_real.moc"
