// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/training/batch.h"
#include "tests/core/training/small_classifier.h"

#include <ATen/ATen.h>
#include <QTest>

using namespace midstage;
using namespace midstage::training;

namespace {

at::Tensor normalised(const DeviceSet& set, const at::Tensor& pixels) {
    const auto channels = static_cast<int64_t>(set.mean.size());
    const at::Tensor mean = at::tensor(set.mean).view({1, channels, 1, 1});
    const at::Tensor std = at::tensor(set.std).view({1, channels, 1, 1});
    return pixels.to(at::kFloat).div(255).sub(mean).div(std);
}

} // namespace

class TestBatch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void plain_batch_is_normalised_and_channels_last() {
        for (const int64_t channels : {1, 3}) {
            const DeviceSet set = testing::random_set(20, channels, 9, 5, 1);
            const at::Tensor positions = at::tensor({7, 7, 0, 19, 3}, at::kLong);
            const at::Tensor batch = batch_of(set, positions);
            QVERIFY(batch.is_contiguous(at::MemoryFormat::ChannelsLast));
            QVERIFY(batch.equal(normalised(set, set.images.index_select(0, positions))));
        }
    }

    void distortions_pad_crop_and_flip_as_torchvision_does() {
        const DeviceSet set = testing::random_set(6, 3, 8, 5, 2);
        const int64_t padding = 3;
        const std::vector<Distortion> distortions{{0, 0, false}, {-3, 3, true}, {3, -3, false},
                                                  {1, 2, true},  {0, 0, true},  {-2, 0, false}};
        const at::Tensor positions = at::tensor({5, 4, 3, 2, 1, 0}, at::kLong);
        const at::Tensor batch = batch_of(set, positions, distortions);
        for (int64_t i = 0; i < positions.size(0); ++i) {
            const Distortion& d = distortions[static_cast<size_t>(i)];
            const at::Tensor image = set.images.index_select(0, positions.narrow(0, i, 1));
            at::Tensor expected = at::constant_pad_nd(image, {padding, padding, padding, padding}, 0)
                                      .narrow(2, padding + d.dy, 8)
                                      .narrow(3, padding + d.dx, 8);
            if (d.flip) {
                expected = expected.flip({3});
            }
            QVERIFY(batch.narrow(0, i, 1).equal(normalised(set, expected)));
        }
    }

    void both_ways_give_the_same_bits() {
        const DeviceSet set = testing::random_set(50, 3, 12, 5, 3);
        Random random({4});
        const at::Tensor positions = at::tensor(random.permutation(50), at::kLong);
        for (const AugmentationOptions& options :
             {AugmentationOptions{}, AugmentationOptions{4, false}, AugmentationOptions{0, true},
              AugmentationOptions{2, true}, AugmentationOptions{20, true}}) {
            const std::vector<Distortion> distortions = draw_distortions(options, 50, random);
            QCOMPARE(distortions.empty(), options.crop_padding == 0 && !options.flip);
            const at::Tensor by_kernel = batch_of(set, positions, distortions);
            const at::Tensor by_operations = batch_by_tensor_operations(set, positions, distortions);
            QVERIFY(by_operations.is_contiguous(at::MemoryFormat::ChannelsLast));
            QVERIFY(by_kernel.equal(by_operations));
        }
    }

    void distortions_are_uniform() {
        constexpr int64_t draws = 20000;
        Random random({5});
        std::array<int, 9> dy{};
        std::array<int, 9> dx{};
        int flips = 0;
        for (const Distortion& d : draw_distortions({4, true}, draws, random)) {
            ++dy.at(static_cast<size_t>(d.dy + 4));
            ++dx.at(static_cast<size_t>(d.dx + 4));
            flips += d.flip ? 1 : 0;
        }
        const auto is_near = [](int count, double expected) {
            return std::abs(count - expected) < 5 * std::sqrt(expected);
        };
        for (size_t i = 0; i < dy.size(); ++i) {
            QVERIFY(is_near(dy[i], draws / 9.0));
            QVERIFY(is_near(dx[i], draws / 9.0));
        }
        QVERIFY(is_near(flips, draws / 2.0));
    }
};

QTEST_GUILESS_MAIN(TestBatch)
#include "test_batch.moc"
