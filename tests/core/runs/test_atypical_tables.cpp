// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/atomic_file.h"
#include "core/runs/atypical_tables.h"
#include "core/runs/csv.h"

#include <ATen/ATen.h>
#include <QTemporaryDir>
#include <QTest>
#include <cmath>
#include <limits>

using namespace midstage;
using namespace midstage::runs;

namespace {

/// Four samples of a training whose batches held the first three: learnt at once, learnt late, never learnt.
AtypicalSamples samples() {
    const float unknown = std::numeric_limits<float>::quiet_NaN();
    const std::vector<float> loss{0.1F, 2, 3, unknown, 0.1F, 0.5F, 3, unknown};
    const std::vector<float> margin{3, -1, -2, unknown, 3, 1, -2, unknown};
    const std::vector<int8_t> correct{1, 0, 0, -1, 1, 1, 0, -1};
    const at::Tensor figures = at::tensor({0.1F, 0.5F, 3.0F, 1.0F});
    const at::Tensor flips = at::tensor({0.0F, 0.6F, 0.0F, 1.0F});
    const at::Tensor labels = at::zeros({4}, at::kLong);
    return {.facts = {.labels = labels,
                      .true_labels = {},
                      .atypical_kinds = at::tensor({0, 1, 1, 2}, at::kByte),
                      .source_index = {}},
            .class_names = {"one"},
            .full = {figures, figures, labels},
            .keep_fractions = {0.9},
            .masked = {{flips, flips, figures, figures, labels}},
            .training = analysis::training_criteria({.samples = 4, .loss = loss, .margin = margin, .correct = correct}),
            .recorded_epochs = {1, 2}};
}

} // namespace

class TestAtypicalTables : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void what_is_not_known_of_a_sample_is_empty() {
        const QTemporaryDir folder;
        const std::filesystem::path file = folder.filePath("atypical.csv").toStdString();
        write_atypical(file, samples(), 0.6);
        const CsvTable table = parse_csv(read_file(file), "atypical.csv");
        const auto cell = [&](size_t sample, const std::string& column) {
            const auto at = std::find(table.columns.begin(), table.columns.end(), column) - table.columns.begin();
            return table.rows.at(sample).at(static_cast<size_t>(at));
        };
        QCOMPARE(cell(1, "first_learnt"), std::string("2"));
        QCOMPARE(cell(2, "first_learnt"), std::string());
        QCOMPARE(cell(2, "forgetting_events"), std::string("0"));
        for (const char* column : {"final_loss", "area_under_margin", "forgetting_events", "first_learnt"}) {
            QCOMPARE(cell(3, column), std::string());
        }
        QCOMPARE(cell(1, "atypical"), std::string("1")); // reached, as the fractions are held
    }

    void criteria_are_judged_by_the_samples_of_which_they_are_known() {
        const AtypicalSamples all = samples();
        const std::vector<Criterion> criteria = criteria_of(all);
        for (const Criterion& criterion : criteria) {
            if (criterion.name == "first_learnt") {
                QVERIFY(std::isinf(criterion.values[2]));
                QVERIFY(std::isnan(criterion.values[3]));
            }
        }
        size_t of_training = 0;
        for (const CriterionRow& row : criterion_rows(criteria, truth_of(all.facts), 0.5)) {
            const bool recorded = row.criterion == "first_learnt" || row.criterion == "forgetting_events" ||
                                  row.criterion == "final_loss" || row.criterion == "area_under_margin";
            of_training += recorded ? 1 : 0;
            if (row.kind == "all") {
                QCOMPARE(row.positives, int64_t{recorded ? 2 : 3});
            }
            QVERIFY(!recorded || row.kind != "occluded"); // of that kind none was visited
        }
        QCOMPARE(of_training, size_t{8});
    }
};

QTEST_GUILESS_MAIN(TestAtypicalTables)
#include "test_atypical_tables.moc"
