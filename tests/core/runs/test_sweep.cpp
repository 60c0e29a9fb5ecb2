// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/runs/new_runs.h"
#include "core/runs/sweep.h"

#include <QString>
#include <QTemporaryDir>
#include <QTest>
#include <filesystem>
#include <set>

using namespace midstage;
using namespace midstage::runs;

namespace {

template <class Function>
std::string refusal(const Function& function) {
    try {
        function();
    } catch (const InputError& error) {
        return error.what();
    }
    return {};
}

std::string refused_seeds(const char* text) {
    return refusal([&] { seeds_from_text(text); });
}

} // namespace

/// One plan becomes several.
class TestSweep : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void seeds_are_written_as_people_write_them() {
        using Seeds = std::vector<uint64_t>;
        QVERIFY(seeds_from_text("0-4") == Seeds({0, 1, 2, 3, 4}));
        QVERIFY(seeds_from_text(" 0, 1,2 ") == Seeds({0, 1, 2}));
        QVERIFY(seeds_from_text("7, 0 - 2") == Seeds({7, 0, 1, 2}));
        QVERIFY(seeds_from_text("18446744073709551615") == Seeds({UINT64_MAX}));
        QVERIFY(seeds_from_text("18446744073709551614-18446744073709551615").size() == 2);
        QVERIFY(seeds_from_text("0-999").size() == most_runs_of_sweep);
    }

    void bad_seeds_are_refused_in_one_sentence() {
        for (const char* text : {"", " ", "a", "1.5", "-1", "1-", "0,,1", "0,", "3-1", "0-1000",
                                 "0-18446744073709551615", "1,1", "0-2,1", "18446744073709551616", "0x1", "1 2"}) {
            const std::string sentence = refused_seeds(text);
            QVERIFY2(!sentence.empty() && sentence.back() == '.', text);
        }
        QVERIFY(refused_seeds("0-2,1").find("twice") != std::string::npos);
    }

    void folders_are_made_all_or_none() {
        const QTemporaryDir runs_dir;
        const std::filesystem::path folder = runs_dir.path().toStdString();
        Plan plan;
        plan.then = {{RunKind::fine_tune, R"({"constraint": "0.5"})"}};
        const Sweep sweep{{3, 4}, {}};
        std::vector<Plan> plans = plans_of(plan, sweep);
        // The last of four folders cannot be made.
        plans.back().then.front().changes = R"({"no such option": 1})";
        QVERIFY(!refusal([&] { create_runs(folder, plans); }).empty());
        QVERIFY(std::filesystem::is_empty(folder));
        plans.back().then = plan.then;
        const auto made = create_runs(folder, plans);
        QCOMPARE(made.size(), size_t(2));
        QCOMPARE(made[1][1].info().spec.parent.run, made[1][0].name());
        QCOMPARE(std::distance(std::filesystem::directory_iterator(folder), {}), 4);
    }

    void every_value_goes_with_every_seed() {
        Plan plan;
        plan.then = {{RunKind::fine_tune, {}}};
        const Sweep sweep{{3, 4}, {variation_from_text("training.lr = 0.1, 0.05,1e-2")}};
        const std::vector<Plan> plans = plans_of(plan, sweep);
        QCOMPARE(plans.size(), size_t(6));
        std::set<std::string> names;
        for (size_t i = 0; i < plans.size(); ++i) {
            QCOMPARE(plans[i].first.seed, sweep.seeds[i % 2]);
            QCOMPARE(plans[i].first.training.lr, std::vector<double>({0.1, 0.05, 0.01})[i / 2]);
            QVERIFY(plans[i].then == plan.then);
            names.insert(plans[i].first.name);
            // Nothing else differs.
            RunSpec same = plans[i].first;
            same.name = plan.first.name;
            same.seed = plan.first.seed;
            same.training.lr = plan.first.training.lr;
            QVERIFY(same == plan.first);
        }
        QCOMPARE(names.size(), size_t(6));
        QVERIFY2(names.count("shapes-cnn-small-lr-0.05-seed-4") == 1, names.begin()->c_str());
    }

    void names_say_what_was_varied() {
        Plan plan;
        plan.first.name = std::string(100, 'x');
        const auto schedules = plans_of(plan, {{}, {variation_from_text("training.schedule.kind=cosine,constant")}});
        QCOMPARE(schedules.size(), size_t(2));
        QVERIFY(schedules[1].first.name.ends_with("x-schedule-constant"));
        QCOMPARE(schedules[1].first.name.size(), size_t(60)); // what a folder's name keeps of it
        const auto models = plans_of(Plan(), {{}, {variation_from_text("model.name=cnn-small,resnet18")}});
        QVERIFY(models[1].first.name.ends_with("-model-resnet18"));
        QVERIFY(plans_of(Plan(), {}).front().first.name.empty());
    }

    void several_settings_make_a_grid() {
        const Sweep sweep{{},
                          {variation_from_text("training.lr=0.1,0.05"), variation_from_text("training.epochs=2,3")}};
        const auto plans = plans_of(Plan(), sweep);
        QCOMPARE(plans.size(), size_t(4));
        QCOMPARE(plans[1].first.training.epochs, int64_t(3));
        QCOMPARE(plans[1].first.training.lr, 0.1);
    }

    void what_cannot_be_is_refused_with_its_key() {
        const auto refused = [](const std::string& text, std::vector<uint64_t> seeds = {}) {
            return refusal([&] { plans_of(Plan(), {seeds, {variation_from_text(text)}}); });
        };
        QVERIFY(refused("training.learning_rate=0.1").find("training.lr") != std::string::npos); // did you mean
        QVERIFY(refused("training.lr=fast").find("training.lr") != std::string::npos);
        QVERIFY(refused("training.lr=-1").find("training.lr") != std::string::npos);
        QVERIFY(!refused("training.lr.x=1").empty());
        QVERIFY(!refused("training.lr=0.1,,0.2").empty());
        QVERIFY(!refused("training.lr=0.1,0.1").empty());
        QVERIFY(!refused("training.lr").empty());
        QVERIFY(!refused("=1").empty());
        QVERIFY(!refused("name=a,b").empty());
        QVERIFY(!refused("seed=1,2", {0}).empty());
        QVERIFY(!refusal([] {
                     plans_of(Plan(), {{}, {variation_from_text("seed=1"), variation_from_text("seed=2")}});
                 }).empty());
        std::string many = "training.epochs=1";
        for (int value = 2; value <= 300; ++value) {
            many.append(1, ',').append(std::to_string(value));
        }
        QVERIFY(refused(many, {0, 1, 2, 3}).find("1000") != std::string::npos);
    }
};

QTEST_APPLESS_MAIN(TestSweep)
#include "test_sweep.moc"
