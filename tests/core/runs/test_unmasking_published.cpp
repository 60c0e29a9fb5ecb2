// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/runs/tiny_run.h"

#include "core/runs/atypical_tables.h"
#include "core/runs/constraint_file.h"

#include <QTemporaryDir>
#include <QTest>
#include <cmath>

using namespace midstage;
using namespace midstage::runs;
namespace fs = std::filesystem;

/// A checkpoint that was trained by others goes through everything that starts from a checkpoint.
class TestUnmaskingPublished : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    QString data_;

    RunSpec child(RunKind kind) const {
        RunSpec spec = child_of({}, {}, kind);
        spec.name = to_string(kind);
        spec.parent = {};
        spec.parent.weights = (data_ + QStringLiteral("/checkpoints/densenet_cifar10.state_dict.pt")).toStdString();
        spec.id.dataset = "cifar10";
        spec.id.train_limit = 96;
        spec.id.test_limit = 50;
        spec.id.mean = {125.3 / 255, 123.0 / 255, 113.9 / 255};
        spec.id.std = {63.0 / 255, 62.1 / 255, 66.7 / 255};
        spec.ood = {{"svhn", 40}};
        spec.model.name = "densenet-bc-100-12";
        spec.model.affine = true;
        spec.training.epochs = 1;
        spec.training.batch_size = 32;
        spec.training.lr = 0.001;
        spec.mask.keep_fractions = {0.99};
        spec.mask.count = 2;
        spec.constraint = "mask:0.99";
        return spec;
    }

    RunFolder finished(const RunSpec& spec) const {
        RunFolder run = RunFolder::create(folder_.path().toStdString(), spec);
        RunControl control;
        Record record;
        execute(run, data_.toStdString(), control, record.sink());
        if (run.info().state != RunState::finished) {
            QTest::qFail(record.message().c_str(), __FILE__, __LINE__);
        }
        return run;
    }

private Q_SLOTS:
    void initTestCase() {
        data_ = qEnvironmentVariable("MIDSTAGE_TEST_DATA");
        if (data_.isEmpty()) {
            QSKIP("MIDSTAGE_TEST_DATA does not name the folder with real data and checkpoints.");
        }
    }

    void goes_through_all_of_it() {
        const RunFolder estimate = finished(child(RunKind::estimate_constraint));
        const auto losses = read_mask_losses(estimate.constraint_file());
        QCOMPARE(losses.size(), size_t(2));
        for (const masks::MaskLoss& loss : losses) {
            QVERIFY(std::isfinite(loss.loss) && loss.loss > 0);
        }
        for (const RunKind kind : {RunKind::fine_tune, RunKind::prune}) {
            const RunFolder run = finished(child(kind));
            // The same masks on the same images.
            QVERIFY(std::abs(*run.info().constraint - (losses[0].loss + losses[1].loss) / 2) < 1e-9);
            QCOMPARE(run.checkpoints().size(), size_t(1));
            QVERIFY(std::isfinite(run.checkpoints().front().test_loss));
            QVERIFY(!run.ood().empty());
        }
        const RunFolder search = finished(child(RunKind::find_atypical));
        QVERIFY(read_flagged(search.atypical_file())->samples == 96);
    }
};

QTEST_GUILESS_MAIN(TestUnmaskingPublished)
#include "test_unmasking_published.moc"
