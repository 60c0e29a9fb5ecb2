// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/npz.h"
#include "core/data/prepare.h"
#include "core/models/classifier.h"
#include "core/models/evaluation_mode.h"
#include "core/models/registry.h"
#include "core/models/state_dict.h"
#include "core/runs/training_features.h"
#include "tests/core/runs/tiny_run.h"

#include <ATen/ATen.h>
#include <QTemporaryDir>
#include <QTest>

using namespace midstage;
using namespace midstage::runs;
namespace fs = std::filesystem;

/// What a run's network makes of its training images, beside the run.
class TestTrainingFeatures : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    fs::path run_;

    fs::path file() const { return training_features_file(RunFolder::open(run_), 2); }
    bool there() const { return read_training_features(run_, 2).defined(); }
    template <typename Action>
    static std::string error_of(const Action& action) {
        try {
            action();
        } catch (const InputError& error) {
            return error.what();
        }
        return {};
    }

private Q_SLOTS:
    void initTestCase() {
        Record record;
        run_ = make_and_execute(folder_.path().toStdString(), tiny_spec(2), record).path();
        QVERIFY2(record.message().empty(), record.message().c_str());
    }
    void init() { fs::remove_all(run_ / "features"); }

    void they_are_those_of_the_network() {
        QVERIFY(!there());
        int64_t last_done = 0;
        int64_t last_all = 0;
        compute_training_features(run_, 2, {}, [&](int64_t done, int64_t all) {
            last_done = done;
            last_all = all;
        });
        const RunInfo info = RunFolder::open(run_).info();
        const data::IdData id = data::prepare_id(info.spec.id, {}, info.spec.seed);
        QCOMPARE(last_done, id.train.size());
        QCOMPARE(last_all, id.train.size());
        const auto network = models::make_classifier(
            info.spec.model, {id.train.channels(), id.train.height(), id.train.width(), id.train.classes()}, 99);
        models::load_state_dict(*network, models::read_state_dict(RunFolder::open(run_).checkpoint_file(2)));
        const models::EvaluationMode evaluation_mode(*network);
        const at::NoGradGuard no_grad;
        const at::Tensor mean = at::tensor(id.mean).view({1, -1, 1, 1});
        const at::Tensor std = at::tensor(id.std).view({1, -1, 1, 1});
        const at::Tensor features = read_training_features(run_, 2);
        QVERIFY(features.sizes() == at::IntArrayRef({id.train.size(), network->feature_size()}));
        for (const int64_t sample : {int64_t{0}, int64_t{17}, id.train.size() - 1}) {
            const at::Tensor image = id.train.images.narrow(0, sample, 1).to(at::kFloat) / 255;
            const at::Tensor own = network->forward((image - mean) / std).features.squeeze(0);
            QVERIFY(at::allclose(features[sample], own, 2e-3, 1e-3)); // float16 in the file
        }
        for (const auto& [name, array] : read_npz(file())) {
            QCOMPARE(array.scalar_type(), name == "train/features" ? at::kHalf : at::kByte);
        }
    }

    void what_is_broken_off_leaves_nothing() {
        struct GivenUp {};
        QVERIFY_EXCEPTION_THROWN(compute_training_features(run_, 2, {}, [](int64_t, int64_t) { throw GivenUp(); }),
                                 GivenUp);
        QVERIFY(!fs::exists(file()));
    }

    void those_of_another_state_do_not_count() {
        compute_training_features(run_, 2, {});
        QVERIFY(there());
        const std::string good = read_file(file());
        write_file_atomically(file(), good.substr(0, good.size() / 2));
        QVERIFY(!there());
        std::string flipped = good;
        flipped[flipped.size() / 2] ^= 1;
        write_file_atomically(file(), flipped);
        QVERIFY(!there());
        write_file_atomically(file(), good);
        QVERIFY(there());
        // The checkpoint has been made anew.
        const fs::path weights = RunFolder::open(run_).checkpoint_file(2);
        const std::string before = read_file(weights);
        write_file_atomically(weights, read_file(RunFolder::open(run_).checkpoint_file(1)));
        QVERIFY(!there());
        write_file_atomically(weights, before);
        QVERIFY(there());
    }

    void other_images_are_refused() {
        RunFolder run = RunFolder::open(run_);
        run.lock();
        RunInfo info = run.info();
        const std::string before = info.fingerprints.at("train");
        compute_training_features(run_, 2, {});
        info.fingerprints["train"] = std::string(64, '0');
        run.save(info);
        QVERIFY(!there());
        const std::string error = error_of([&] { compute_training_features(run_, 2, {}); });
        QVERIFY2(error.find("not those that the run was trained on") != std::string::npos, error.c_str());
        info.fingerprints["train"] = before;
        run.save(info);
        QVERIFY(there());
    }

    void a_checkpoint_that_is_not_there_is_named() {
        const std::string error = error_of([&] { compute_training_features(run_, 7, {}); });
        QVERIFY2(error.find("epoch 7") != std::string::npos, error.c_str());
        QVERIFY(!read_training_features(run_, 7).defined());
    }
};

QTEST_GUILESS_MAIN(TestTrainingFeatures)
#include "test_training_features.moc"
