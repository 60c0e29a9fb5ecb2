// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/masks/atypical.h"
#include "tests/core/masks/mask_helpers.h"

#include <QTemporaryDir>
#include <QTest>

using namespace midstage;
using namespace midstage::masks;

namespace {

constexpr int64_t samples = 40;
constexpr int64_t classes = 6;

SampleFigures random_figures(uint64_t seed) {
    at::manual_seed(seed);
    return {.loss = at::rand({samples}),
            .margin = at::randn({samples}),
            .prediction = at::randint(classes, {samples}, at::kLong)};
}

bool same(const MaskedFigures& a, const MaskedFigures& b) {
    return testing::same_bits(a.flip_fraction, b.flip_fraction) &&
           testing::same_bits(a.error_fraction, b.error_fraction) && testing::same_bits(a.loss, b.loss) &&
           testing::same_bits(a.margin, b.margin) && a.prediction.equal(b.prediction);
}

} // namespace

class TestMaskedSums : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void counts_by_hand() {
        // Right with a margin, right by a hair, wrong, a tie (which is wrong).
        const SampleFigures full{.loss = at::zeros({4}),
                                 .margin = at::tensor({2.0F, 0.1F, -1.0F, 0.0F}),
                                 .prediction = at::tensor({0, 1, 2, 0}, at::kLong)};
        MaskedSums sums(full, 3);
        sums.add({.loss = at::tensor({1.0F, 2.0F, 3.0F, 4.0F}),
                  .margin = at::tensor({1.0F, -1.0F, -1.0F, 1.0F}),
                  .prediction = at::tensor({0, 2, 2, 2}, at::kLong)});
        sums.add({.loss = at::tensor({2.0F, 2.0F, 2.0F, 2.0F}),
                  .margin = at::tensor({3.0F, 0.0F, -2.0F, -3.0F}),
                  .prediction = at::tensor({0, 1, 1, 2}, at::kLong)});
        QCOMPARE(sums.masks(), int64_t{2});
        const MaskedFigures figures = sums.figures();
        QVERIFY(figures.flip_fraction.equal(at::tensor({0.0F, 1.0F, 0.0F, 0.0F})));
        QVERIFY(figures.error_fraction.equal(at::tensor({0.0F, 1.0F, 1.0F, 0.5F})));
        QVERIFY(figures.loss.equal(at::tensor({1.5F, 2.0F, 2.5F, 3.0F})));
        QVERIFY(figures.margin.equal(at::tensor({2.0F, -0.5F, -1.5F, -1.0F})));
        QVERIFY(figures.prediction.equal(at::tensor({0, 1, 1, 2}, at::kLong)));
    }

    void nothing_to_tell_before_the_first_mask() {
        const MaskedSums sums(random_figures(0), classes);
        QVERIFY(!testing::refusal_of<Error>([&] { (void)sums.figures(); }).isEmpty());
    }

    void restored_goes_on_with_the_same_bits() {
        MaskedSums whole(random_figures(0), classes);
        for (uint64_t mask = 1; mask <= 7; ++mask) {
            whole.add(random_figures(mask));
        }
        const QTemporaryDir folder;
        const std::filesystem::path file = folder.filePath("state.pt").toStdString();
        {
            MaskedSums first(random_figures(0), classes);
            for (uint64_t mask = 1; mask <= 3; ++mask) {
                first.add(random_figures(mask));
            }
            const models::StateDict state = first.state("keep0.");
            first.add(random_figures(9)); // what was taken before stays as it was
            models::write_state_dict(file, state);
        }
        MaskedSums second(random_figures(0), classes);
        second.restore(models::read_state_dict(file), "keep0.");
        QCOMPARE(second.masks(), int64_t{3});
        for (uint64_t mask = 4; mask <= 7; ++mask) {
            second.add(random_figures(mask));
        }
        QVERIFY(same(second.figures(), whole.figures()));
    }

    void sums_of_another_set_are_refused() {
        MaskedSums sums(random_figures(0), classes);
        sums.add(random_figures(1));
        const MaskedFigures before = sums.figures();
        SampleFigures other = random_figures(0);
        other.margin = -other.margin;
        models::StateDict without_masks = sums.state("a.");
        without_masks.erase(without_masks.begin());
        for (const models::StateDict& state :
             {models::StateDict{}, sums.state("b."), MaskedSums(random_figures(0), classes + 1).state("a."),
              MaskedSums(other, classes).state("a."), without_masks}) {
            QVERIFY(testing::refusal_of([&] { sums.restore(state, "a."); }).contains("start the run anew"));
            QVERIFY(same(sums.figures(), before));
        }
    }

    void a_pass_over_another_set_is_an_error() {
        MaskedSums sums(random_figures(0), classes);
        SampleFigures shorter = random_figures(1);
        shorter.loss = shorter.loss.narrow(0, 0, 5);
        QVERIFY(!testing::refusal_of<Error>([&] { sums.add(shorter); }).isEmpty());
        SampleFigures other = random_figures(1);
        other.prediction[3] = classes;
        QVERIFY(!testing::refusal_of<Error>([&] { sums.add(other); }).isEmpty());
        QCOMPARE(sums.masks(), int64_t{0});
    }
};

QTEST_GUILESS_MAIN(TestMaskedSums)
#include "test_masked_sums.moc"
