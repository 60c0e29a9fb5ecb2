// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/selection.h"
#include "core/base/error.h"

#include <QTest>
#include <limits>
#include <set>

using namespace midstage;
using namespace midstage::analysis;

namespace {

using Values = std::vector<std::optional<double>>;

/// Candidates of epochs 1, 2 ... that have one figure alone.
std::vector<Candidate> candidates(std::optional<double> Candidate::*figure, const Values& values) {
    std::vector<Candidate> all;
    for (const auto& value : values) {
        Candidate& one = all.emplace_back();
        one.epoch = static_cast<double>(all.size());
        one.*figure = value;
    }
    return all;
}

/// The index, or -1 where the rule cannot be applied, which then has a reason.
int chosen(const std::string& rule, const std::vector<Candidate>& all, const SelectionOptions& options = {}) {
    const Selection selection = select(selection_rule(rule), all, options);
    if (selection.index.has_value() != selection.reason.empty()) {
        return -2;
    }
    return selection.index ? static_cast<int>(*selection.index) : -1;
}

} // namespace

class TestSelection : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void the_list_is_whole() {
        std::set<std::string> names;
        for (const SelectionRule& rule : selection_rules()) {
            names.insert(rule.name);
            QVERIFY(!rule.title.empty());
            QCOMPARE(rule.is_oracle, rule.name == "oracle");
        }
        QCOMPARE(names, (std::set<std::string>{"final", "oracle", "validation_accuracy", "validation_loss",
                                               "validation_ood", "early_stopping"}));
        QVERIFY_THROWS_EXCEPTION(InputError, selection_rule("best"));
    }

    void each_rule_looks_at_its_own_figure() {
        std::vector<Candidate> all(6);
        for (Candidate& one : all) {
            one.validation_accuracy = one.test_ood = one.validation_ood = 0.5;
            one.validation_loss = 1;
        }
        all[0].validation_accuracy = 0.9;
        all[1].validation_loss = 0.1;
        all[2].test_ood = 0.9;
        all[3].validation_ood = 0.9;
        QCOMPARE(chosen("final", all), 5);
        QCOMPARE(chosen("validation_accuracy", all), 0);
        QCOMPARE(chosen("validation_loss", all), 1);
        QCOMPARE(chosen("oracle", all), 2);
        QCOMPARE(chosen("validation_ood", all), 3);
        QCOMPARE(chosen("early_stopping", all, {true, 4}), 3);
        QCOMPARE(chosen("early_stopping", all, {true, 2}), 0);
        // Of a metric where lower is better.
        all[4].test_ood = all[4].validation_ood = 0.1;
        QCOMPARE(chosen("oracle", all, {false, 5}), 4);
        QCOMPARE(chosen("validation_ood", all, {false, 5}), 4);
        QCOMPARE(chosen("validation_accuracy", all, {false, 5}), 0);
    }

    void equally_good_gives_the_earliest() {
        QCOMPARE(chosen("oracle", candidates(&Candidate::test_ood, {0.1, 0.7, 0.7})), 1);
        QCOMPARE(chosen("validation_loss", candidates(&Candidate::validation_loss, {0.2, 0.2, 0.3})), 0);
        QCOMPARE(chosen("early_stopping", candidates(&Candidate::validation_ood, {0.5, 0.7, 0.7, 0.7}), {true, 1}), 1);
    }

    void patience_counts_evaluations_in_a_row() {
        const auto all = candidates(&Candidate::validation_ood, {0.5, 0.6, 0.55, 0.58, 0.7, 0.1, 0.1, 0.1, 0.9});
        QCOMPARE(chosen("early_stopping", all, {true, 1}), 1);
        QCOMPARE(chosen("early_stopping", all, {true, 2}), 1);
        QCOMPARE(chosen("early_stopping", all, {true, 3}), 4);
        QCOMPARE(chosen("early_stopping", all, {true, 4}), 8);
        QCOMPARE(chosen("early_stopping", candidates(&Candidate::validation_ood, {0.5, {}, {}, 0.6}), {true, 1}), 3);
        QVERIFY_THROWS_EXCEPTION(InputError, chosen("early_stopping", all, {true, 0}));
    }

    void what_is_no_number_is_never_chosen() {
        const double nan = std::numeric_limits<double>::quiet_NaN();
        QCOMPARE(chosen("oracle", candidates(&Candidate::test_ood, {nan, 0.2, nan})), 1);
        QCOMPARE(chosen("validation_loss", candidates(&Candidate::validation_loss, {nan, nan})), -1);
        QCOMPARE(chosen("early_stopping", candidates(&Candidate::validation_ood, {0.2, nan, 0.3}), {true, 1}), 0);
    }

    void what_is_missing_is_said() {
        for (const SelectionRule& rule : selection_rules()) {
            QCOMPARE(chosen(rule.name, {}), -1);
            QCOMPARE(chosen(rule.name, std::vector<Candidate>(3)), rule.name == "final" ? 2 : -1);
        }
        const std::string reason = select(selection_rule("validation_loss"), std::vector<Candidate>(1), {}).reason;
        QVERIFY(reason.find("validation fraction") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TestSelection)
#include "test_selection.moc"
