// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/masks/mask_helpers.h"

#include <QTest>
#include <limits>

using namespace midstage;
using namespace midstage::masks;

namespace {

/// Layers of many sizes, one channels-last, with scores of which many are equal.
struct Layers {
    explicit Layers(int64_t levels) {
        at::manual_seed(static_cast<uint64_t>(levels));
        for (const std::vector<int64_t>& sizes :
             std::vector<std::vector<int64_t>>{{16, 8, 3, 3}, {1, 5}, {3, 1, 4, 2}, {40, 7}}) {
            at::Tensor score = at::randint(-levels, levels + 1, sizes, at::kFloat) / static_cast<double>(levels);
            if (score.dim() == 4) {
                score = score.contiguous(at::MemoryFormat::ChannelsLast);
            }
            weights.emplace_back("layer" + std::to_string(weights.size()), at::ones_like(score));
            scores.push_back(score);
        }
    }
    Weights weights;
    std::vector<at::Tensor> scores;
};

/// By a stable sort, as the reference does it.
std::vector<at::Tensor> expected_masks(const std::vector<at::Tensor>& scores, double keep_fraction, Ranking ranking) {
    std::vector<at::Tensor> rows;
    for (const at::Tensor& score : scores) {
        rows.push_back(score.contiguous().abs().flatten());
    }
    if (ranking == Ranking::global) {
        rows = {at::cat(rows)};
    }
    for (at::Tensor& row : rows) {
        const at::Tensor order = std::get<1>(row.sort(/*stable=*/true, 0, /*descending=*/false));
        const auto dropped = static_cast<int64_t>((1 - keep_fraction) * static_cast<double>(row.numel()));
        const at::Tensor kept = at::ones({row.numel()}, at::kBool);
        kept.index_fill_(0, order.narrow(0, 0, dropped), false);
        row = kept;
    }
    const at::Tensor all = at::cat(rows);
    std::vector<at::Tensor> masks;
    int64_t begin = 0;
    for (const at::Tensor& score : scores) {
        masks.push_back(all.narrow(0, begin, score.numel()).view(score.sizes()));
        begin += score.numel();
    }
    return masks;
}

} // namespace

class TestWeightMask : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void drops_as_many_as_python_counts() {
        // python: int((1 - k) * n)
        QCOMPARE(dropped_count(100, 0.9), int64_t{9});
        QCOMPARE(dropped_count(1000, 0.965), int64_t{35});
        QCOMPARE(dropped_count(432, 0.965), int64_t{15});
        QCOMPARE(dropped_count(10, 0.7), int64_t{3});
        QCOMPARE(dropped_count(10, 0.8), int64_t{1});
        QCOMPARE(dropped_count(1000000, 1), int64_t{0});
        QCOMPARE(dropped_count(648, 0.001), int64_t{647});
    }

    void both_ways_equal_a_stable_sort() {
        for (const int64_t levels : {1, 3, 50, 1000000}) {
            const Layers layers(levels);
            for (const Ranking ranking : {Ranking::per_layer, Ranking::global}) {
                for (const double keep_fraction : {1.0, 0.999, 0.9, 0.6, 0.5}) {
                    const auto expected = expected_masks(layers.scores, keep_fraction, ranking);
                    const auto kept = kept_entries(layers.weights, layers.scores, keep_fraction, ranking);
                    const auto by_operations =
                        kept_entries_by_tensor_operations(layers.weights, layers.scores, keep_fraction, ranking);
                    for (size_t i = 0; i < expected.size(); ++i) {
                        QVERIFY(kept[i].equal(expected[i]));
                        QVERIFY(by_operations[i].equal(expected[i]));
                        QVERIFY(kept[i].strides() == layers.scores[i].strides());
                        QVERIFY(by_operations[i].strides() == layers.scores[i].strides());
                    }
                }
            }
        }
    }

    void takes_scores_that_lie_anywhere_in_memory() {
        const at::Tensor wide = at::rand({30, 20});
        for (const at::Tensor& score : {wide.slice(1, 0, 20, 2), wide.t(), wide.narrow(1, 3, 5)}) {
            const Weights weights{{"w", at::ones(score.sizes())}};
            QVERIFY(kept_entries(weights, {score}, 0.7, Ranking::per_layer)[0].equal(
                expected_masks({score}, 0.7, Ranking::per_layer)[0]));
        }
    }

    void infinite_scores_are_the_largest() {
        const float infinity = std::numeric_limits<float>::infinity();
        const at::Tensor score = at::tensor({-infinity, 1.0F, -0.0F, infinity, 1e-42F, 3e38F});
        const Weights weights{{"w", at::ones({6})}};
        const auto kept = kept_entries(weights, {score}, 0.5, Ranking::per_layer);
        QVERIFY(kept[0].equal(at::tensor({1, 0, 0, 1, 0, 1}, at::kByte).to(at::kBool)));
    }

    void scores_that_are_not_numbers_are_refused() {
        const Weights weights{{"a", at::ones({4})}, {"b", at::ones({4})}};
        const float nan = std::numeric_limits<float>::quiet_NaN();
        const std::vector<at::Tensor> scores{at::ones({4}), at::tensor({1.0F, 2.0F, -nan, 0.0F})};
        for (const Ranking ranking : {Ranking::per_layer, Ranking::global}) {
            QCOMPARE(testing::refusal_of([&] { (void)make_mask(weights, scores, 0.5, ranking); }),
                     QString("A score of the layer b is not a number (NaN), so that its weights cannot be ranked."));
        }
    }

    void keep_fractions_out_of_range_are_refused() {
        const Layers layers(10);
        for (const double keep_fraction : {0.0, -0.5, 1.5, std::numeric_limits<double>::quiet_NaN()}) {
            const QString message = testing::refusal_of(
                [&] { (void)make_mask(layers.weights, layers.scores, keep_fraction, Ranking::per_layer); });
            QVERIFY2(message.startsWith("The keep fraction must be above 0 and at most 1, not "), qPrintable(message));
        }
    }

    void a_layer_that_would_lose_all_is_refused() {
        const Weights weights{{"conv1.weight", at::ones({8, 9, 3, 3})}, {"fc.weight", at::ones({10, 100})}};
        // Seen over all layers, the one of smallest scores goes first.
        const std::vector<at::Tensor> scores{at::full({8, 9, 3, 3}, 0.1F), at::rand({10, 100}) + 1};
        const QString expected =
            "At keep fraction 0.001 the layer conv1.weight would lose all its 648 weights; keep more.";
        QCOMPARE(testing::refusal_of([&] { (void)make_mask(weights, scores, 0.001, Ranking::global); }), expected);
        QCOMPARE(testing::refusal_of(
                     [&] { (void)kept_entries_by_tensor_operations(weights, scores, 0.001, Ranking::global); }),
                 expected);
        (void)make_mask(weights, scores, 0.001, Ranking::per_layer); // int() leaves one weight in each
        QVERIFY(testing::refusal_of([&] {
                    (void)make_mask(weights, scores, 1e-17, Ranking::per_layer);
                }).contains("would lose all its 648 weights"));
    }

    void masks_of_smaller_keep_fractions_lie_within_larger_ones() {
        const Layers layers(1000);
        for (const Ranking ranking : {Ranking::per_layer, Ranking::global}) {
            const WeightMask larger = testing::random_mask(layers.weights, 0.965, 7, ranking);
            const WeightMask smaller = testing::random_mask(layers.weights, 0.9, 7, ranking);
            for (size_t i = 0; i < larger.layers.size(); ++i) {
                QVERIFY(!smaller.layers[i].kept.logical_and(~larger.layers[i].kept).any().item<bool>());
            }
        }
    }

    void says_how_much_is_kept() {
        const Weights weights{{"a", at::ones({10, 10})}, {"b", at::ones({5})}};
        const std::vector<LayerSparsity> layers = sparsity_of(testing::random_mask(weights, 0.7, 1));
        QCOMPARE(layers.size(), size_t{2});
        QCOMPARE(layers[0].name, std::string("a"));
        QCOMPARE(layers[0].weights, int64_t{100});
        QCOMPARE(layers[0].kept, int64_t{100 - 30});
        QCOMPARE(layers[1].kept, int64_t{4});
    }

    void scores_of_other_shapes_are_an_error() {
        const Weights weights{{"a", at::ones({4})}};
        for (const std::vector<at::Tensor>& scores :
             {std::vector<at::Tensor>{}, {at::ones({5})}, {at::ones({4}, at::kDouble)}}) {
            QVERIFY(testing::refusal_of<Error>([&] {
                        (void)make_mask(weights, scores, 0.5, Ranking::per_layer);
                    }).contains("do not fit"));
        }
    }
};

QTEST_GUILESS_MAIN(TestWeightMask)
#include "test_weight_mask.moc"
