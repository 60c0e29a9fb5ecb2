// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/training/checks.h"
#include "core/training/schedule.h"

#include <QTest>
#include <cmath>
#include <map>
#include <nlohmann/json.hpp>

using namespace midstage;
using namespace midstage::training;

namespace {

TrainingOptions options_from(const nlohmann::json& json) {
    static const std::map<std::string, ScheduleKind> kinds{
        {"constant", ScheduleKind::constant},   {"cosine", ScheduleKind::cosine},
        {"linear", ScheduleKind::linear},       {"multistep", ScheduleKind::multistep},
        {"piecewise", ScheduleKind::piecewise}, {"one_drop", ScheduleKind::one_drop}};
    TrainingOptions options;
    options.epochs = json.at("epochs");
    options.lr = json.at("lr");
    options.schedule.kind = kinds.at(json.at("kind"));
    options.schedule.per_step = json.at("per_step");
    options.schedule.final_lr = json.value("final_lr", 0.0);
    options.schedule.milestones = json.value("milestones", std::vector<double>{});
    options.schedule.gamma = json.value("gamma", 0.1);
    options.schedule.values = json.value("values", std::vector<double>{});
    options.schedule.warmup_epochs = json.value("warmup_epochs", 0.0);
    return options;
}

} // namespace

class TestSchedule : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void equals_pytorch_schedulers() {
        const auto file = nlohmann::json::parse(read_file(MIDSTAGE_TEST_FILES "/training/schedules.json"));
        QVERIFY(file.size() >= 10);
        for (const auto& item : file) {
            const TrainingOptions options = options_from(item);
            check(options);
            const int64_t batches = item.at("batches_per_epoch");
            const std::vector<double> expected = item.at("rates");
            QCOMPARE(static_cast<int64_t>(expected.size()), options.epochs * batches);
            for (int64_t step = 0; step < options.epochs * batches; ++step) {
                const double rate = learning_rate(options, step / batches, step % batches, batches);
                const double reference = expected[static_cast<size_t>(step)];
                if (std::abs(rate - reference) > 1e-12 * options.lr) {
                    QFAIL(qPrintable(QString("%1: step %2: %3 instead of %4")
                                         .arg(QString::fromStdString(item.at("name")))
                                         .arg(step)
                                         .arg(rate, 0, 'g', 17)
                                         .arg(reference, 0, 'g', 17)));
                }
            }
        }
    }

    void senseless_options_are_refused() {
        const auto refused = [](const auto& change) {
            TrainingOptions options;
            check(options);
            change(options);
            try {
                check(options);
            } catch (const InputError&) {
                return true;
            }
            return false;
        };
        QVERIFY(refused([](auto& o) { o.weight_decay = 2e6; }));
        QVERIFY(refused([](auto& o) { o.schedule.warmup_epochs = 1e3; }));
        QVERIFY(refused([](auto& o) { o.batch_size = 0; }));
        QVERIFY(refused([](auto& o) { o.lr = std::nan(""); }));
        QVERIFY(refused([](auto& o) { o.ema_decay = 1; }));
        QVERIFY(refused([](auto& o) { o.momentum = 0, o.nesterov = true; }));
        QVERIFY(refused([](auto& o) { o.schedule.kind = ScheduleKind::multistep; }));
        const auto refused_milestones = [&](ScheduleKind kind, const std::vector<double>& milestones,
                                            const std::vector<double>& values) {
            return refused([&](auto& o) {
                o.schedule.kind = kind;
                o.schedule.milestones = milestones;
                o.schedule.values = values;
            });
        };
        QVERIFY(refused_milestones(ScheduleKind::multistep, {0.5, 0.5}, {}));
        QVERIFY(refused_milestones(ScheduleKind::multistep, {60}, {}));
        QVERIFY(refused_milestones(ScheduleKind::one_drop, {0.3, 0.5}, {}));
        QVERIFY(refused_milestones(ScheduleKind::piecewise, {0.3, 0.5}, {1}));
        QVERIFY(!refused_milestones(ScheduleKind::piecewise, {0.3, 0.5}, {1, 0.1}));
    }
};

QTEST_GUILESS_MAIN(TestSchedule)
#include "test_schedule.moc"
