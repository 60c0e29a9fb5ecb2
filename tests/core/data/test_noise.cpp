// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/base/sha256.h"
#include "core/data/noise.h"
#include "core/data/normal_deviates.h"
#include "core/data/prepare.h"

#include <ATen/ATen.h>
#include <QTest>
#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <vector>

using namespace midstage;
using namespace midstage::data;

namespace {

std::string digest(const at::Tensor& images) {
    Sha256 hash;
    hash.add(images.data_ptr(), static_cast<size_t>(images.numel()));
    return hash.finish();
}

} // namespace

class TestNoise : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void deviates_are_normal() {
        constexpr int64_t count = int64_t{1} << 20;
        std::vector<float> deviates(static_cast<size_t>(count));
        Random random({11});
        fill_normal(random, deviates.data(), count);
        double mean = 0;
        double square = 0;
        double fourth = 0;
        for (const float value : deviates) {
            mean += value;
            square += value * value;
            fourth += std::pow(static_cast<double>(value), 4);
        }
        QVERIFY(std::abs(mean / count) < 5e-3);
        QVERIFY(std::abs(square / count - 1) < 7e-3);
        QVERIFY(std::abs(fourth / count - 3) < 5e-2);
        // Kolmogorov and Smirnov: 1.95 / sqrt(n) is passed once in a thousand.
        std::sort(deviates.begin(), deviates.end());
        double largest = 0;
        for (size_t i = 0; i < deviates.size(); i += 64) {
            const double expected = 0.5 * std::erfc(-deviates[i] / std::numbers::sqrt2);
            largest = std::max(largest, std::abs(expected - (static_cast<double>(i) + 0.5) / count));
        }
        QVERIFY(largest < 1.95 / std::sqrt(count));
        QVERIFY(deviates.back() > 4 && deviates.front() < -4);
    }

    void a_length_that_four_does_not_divide_is_filled_and_not_passed() {
        std::vector<float> deviates(8, 99.0F);
        Random random({12});
        fill_normal(random, deviates.data(), 7);
        QVERIFY(std::all_of(deviates.begin(), deviates.end() - 1, [](float value) { return std::abs(value) < 5; }));
        QCOMPARE(deviates.back(), 99.0F);
    }

    void recorded_bytes_data() {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("sha256");
        // Of 8 images of 1 x 28 x 28, seed 1, recorded once.
        QTest::newRow("gaussian") << static_cast<int>(NoiseKind::gaussian)
                                  << "01bd82da172b7dbbbf91878e5d66f0c4a82a6b2c3eaf4ef9551c339ee6c0cab9";
        QTest::newRow("uniform") << static_cast<int>(NoiseKind::uniform)
                                 << "b8d4448ecfab50fcb475d1cc02f682cdb68bc114c1faaa6d962226682a91d54e";
        QTest::newRow("rademacher") << static_cast<int>(NoiseKind::rademacher)
                                    << "d1ff51c72f4cbc4c3f83c3c81648fda055791a8ffa8f5378a220245b758ffb83";
        QTest::newRow("smooth") << static_cast<int>(NoiseKind::smooth)
                                << "722a11b2e3bc3a07924eb438d0caa1a4d0e62d290687c8fa19329c78ac36959d";
        QTest::newRow("blobs") << static_cast<int>(NoiseKind::blobs)
                               << "8bff0921875684e896de56f4aff16b5d6b5febe4a6fff7348e71c22405f0303b";
    }

    void recorded_bytes() {
        QFETCH(const int, kind);
        QFETCH(const QString, sha256);
        QCOMPARE(QString::fromStdString(digest(noise_images(static_cast<NoiseKind>(kind), 8, 1, 28, 28, 1))), sha256);
    }

    void values_have_their_distribution() {
        const at::Tensor gaussian = noise_images(NoiseKind::gaussian, 200, 3, 32, 32, 5).to(at::kFloat);
        // P(z < -1/2) = 0.3085 is cut to black, as much to white.
        QVERIFY(std::abs(gaussian.eq(0).to(at::kFloat).mean().item<double>() - 0.309) < 3e-3);
        QVERIFY(std::abs(gaussian.eq(255).to(at::kFloat).mean().item<double>() - 0.309) < 3e-3);
        QVERIFY(std::abs(gaussian.mean().item<double>() - 127.5) < 1);
        const at::Tensor counts =
            noise_images(NoiseKind::uniform, 200, 3, 32, 32, 5).flatten().bincount({}, 256).to(at::kDouble);
        // Chi-squared with 255 degrees of freedom: 99.99 % quantile 347.
        QVERIFY(((counts - 2400).square() / 2400).sum().item<double>() < 347);
    }

    void blurred_noise_is_what_it_says() {
        const at::Tensor smooth = noise_images(NoiseKind::smooth, 50, 3, 32, 24, 5).to(at::kFloat);
        QVERIFY(std::abs(smooth.mean().item<double>() - 128) < 1);
        QVERIFY(std::abs(smooth.std({2, 3}).mean().item<double>() - 50) < 3); // cut at black and white
        // Neighbours are alike, as they never are in the independent sets.
        const at::Tensor step = smooth.slice(3, 1) - smooth.slice(3, 0, -1);
        QVERIFY(step.abs().mean().item<double>() < 15);
        const at::Tensor blobs = noise_images(NoiseKind::blobs, 50, 3, 32, 24, 5).to(at::kFloat);
        QCOMPARE(blobs.gt(0).logical_and(blobs.lt(191)).sum().item<int64_t>(), int64_t{0});
        const double bright = blobs.gt(0).to(at::kFloat).mean().item<double>();
        QVERIFY2(bright > 0.2 && bright < 0.45, qPrintable(QString::number(bright)));
        const at::Tensor rademacher = noise_images(NoiseKind::rademacher, 50, 3, 32, 24, 5).to(at::kFloat);
        QVERIFY(std::abs(rademacher.mean().item<double>() - 127.5) < 1);
        QCOMPARE(rademacher.eq(0).logical_or(rademacher.eq(255)).all().item<bool>(), true);
    }

    void geometry_prefix_and_seed() {
        for (const NoiseKind kind :
             {NoiseKind::gaussian, NoiseKind::uniform, NoiseKind::rademacher, NoiseKind::smooth, NoiseKind::blobs}) {
            const at::Tensor many = noise_images(kind, 100, 1, 5, 7, 4);
            QCOMPARE(many.sizes(), at::IntArrayRef({100, 1, 5, 7}));
            QVERIFY(at::equal(noise_images(kind, 10, 1, 5, 7, 4), many.slice(0, 0, 10)));
            QVERIFY(!at::equal(noise_images(kind, 100, 1, 5, 7, 5), many));
            QVERIFY(!at::equal(many[0], many[1]));
        }
    }

    void sets_load() {
        for (const Dataset& dataset : noise_datasets()) {
            LoadRequest request;
            QCOMPARE(dataset.load(request).images.sizes(), at::IntArrayRef({1000, 3, 32, 32}));
            request.limit = 20;
            const ImageSet set = dataset.load(request);
            QCOMPARE(set.size(), int64_t{20});
            QCOMPARE(set.name, dataset.info.name);
            check(set);
            // Through the catalogue in the form of the in-distribution set: made so, for resizing would smooth it.
            const OodOptions options{.dataset = dataset.info.name, .limit = 30};
            const ImageSet grey = prepare_ood(options, 1, 28, 20, {}, 6);
            const std::map<std::string, NoiseKind> kinds{{"gaussian-noise", NoiseKind::gaussian},
                                                         {"uniform-noise", NoiseKind::uniform},
                                                         {"rademacher-noise", NoiseKind::rademacher},
                                                         {"smooth-noise", NoiseKind::smooth},
                                                         {"blobs", NoiseKind::blobs}};
            QVERIFY(at::equal(grey.images, noise_images(kinds.at(dataset.info.name), 30, 1, 28, 20, 6)));
            request.limit = -3;
            QVERIFY_EXCEPTION_THROWN(dataset.load(request), InputError);
        }
    }
};

QTEST_GUILESS_MAIN(TestNoise)
#include "test_noise.moc"
