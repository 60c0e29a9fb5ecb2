// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/base/sha256.h"
#include "core/data/prepare.h"
#include "core/data/shapes/shapes.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <QTest>
#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <string>
#include <vector>

using namespace midstage;
using namespace midstage::data;

namespace {

ImageSet load(const std::string& name, const LoadRequest& request) {
    const std::vector<Dataset> sets = shapes_datasets();
    const auto found =
        std::find_if(sets.begin(), sets.end(), [&](const Dataset& set) { return set.info.name == name; });
    if (found == sets.end()) {
        throw std::runtime_error("no such set: " + name);
    }
    return found->load(request);
}

// Not inlined: GCC 12 takes the default kinds for uninitialised where it is (a false warning).
[[gnu::noinline]] LoadRequest train_request(int64_t limit, double fraction, std::vector<AtypicalKind> kinds = {}) {
    LoadRequest request;
    request.split = Split::train;
    request.limit = limit;
    request.seed = 1;
    request.shapes.atypical_fraction = fraction;
    if (!kinds.empty()) {
        request.shapes.atypical_kinds = std::move(kinds);
    }
    return request;
}

const std::vector<AtypicalKind> every_kind{AtypicalKind::low_contrast, AtypicalKind::occluded, AtypicalKind::blended,
                                           AtypicalKind::wrong_label};

std::string digest(const ImageSet& set) {
    Sha256 hash;
    hash.add(set.images.data_ptr(), static_cast<size_t>(set.images.numel()));
    if (set.labels.defined()) {
        hash.add(set.labels.data_ptr(), static_cast<size_t>(set.labels.numel()) * sizeof(int64_t));
    }
    return hash.finish();
}

/// The mean of each channel in a square of 2 x `half` pixels: (N, 3).
at::Tensor mean_around(const at::Tensor& images, int64_t row, int64_t column, int64_t half) {
    return images.slice(2, row - half, row + half).slice(3, column - half, column + half).to(at::kFloat).mean({2, 3});
}

int64_t count_of(const at::Tensor& kinds, AtypicalKind kind) {
    return kinds.eq(static_cast<int64_t>(kind)).sum().item<int64_t>();
}

} // namespace

class TestShapes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void recorded_bytes_data() {
        QTest::addColumn<QString>("set");
        QTest::addColumn<bool>("train");
        QTest::addColumn<double>("fraction");
        QTest::addColumn<QString>("sha256");
        // Of 200 images, seed 1, recorded once: another value means that every seed's data have changed their meaning.
        QTest::newRow("train, 40 % atypical")
            << "shapes" << true << 0.4 << "669c1d2b6575e2acfef6c901038779dc888044387cae79581d5f28240fdbbce1";
        QTest::newRow("train, typical") << "shapes" << true << 0.0
                                        << "86b5425f81a68fbd04f3b9522d0dc867b2a9832ca78dc127d48539f7d124ac53";
        QTest::newRow("test") << "shapes" << false << 0.4
                              << "40c6073e81acbcf080975b01eb7158f8118affc31fb1e02f7e6c31f753029f69";
        QTest::newRow("unseen") << "shapes-unseen" << false << 0.0
                                << "56761d6e750d2f2f5ad319ea44b5735615ea7945881f2a25c5e910af1c47a994";
        QTest::newRow("scrambled") << "shapes-scrambled" << false << 0.0
                                   << "29d9e1add1c1d77227f52e5c9f033a808cbf6972012324ad280aba82b14a64a6";
        QTest::newRow("joined") << "shapes-joined" << false << 0.0
                                << "75e1d1a053d5b12454d9e3de15e8d3a739b2cf4332d01ce8e80d5584f6c131e6";
        QTest::newRow("textures") << "shapes-textures" << false << 0.0
                                  << "379d5716666fa0f3c2106d27422c09dff292a02e8dd2cd7e337f99b71c02909c";
    }

    void recorded_bytes() {
        QFETCH(const QString, set);
        QFETCH(const bool, train);
        QFETCH(const double, fraction);
        QFETCH(const QString, sha256);
        LoadRequest request = train_request(200, fraction, every_kind);
        request.split = train ? Split::train : Split::test;
        QCOMPARE(QString::fromStdString(digest(load(set.toStdString(), request))), sha256);
    }

    void sizes_and_names() {
        for (const Dataset& dataset : shapes_datasets()) {
            QVERIFY(dataset.info.generated);
            QVERIFY(dataset.available({}));
            LoadRequest request;
            request.split = Split::train;
            const ImageSet set = dataset.load(request);
            const bool id = dataset.info.name == "shapes";
            QCOMPARE(set.images.sizes(), at::IntArrayRef({id ? 5000 : 1000, 3, 32, 32}));
            QCOMPARE(set.images.scalar_type(), at::kByte);
            QCOMPARE(set.size(), id ? dataset.info.default_train : 1000);
            QCOMPARE(set.classes(), dataset.info.classes);
            QCOMPARE(set.labels.defined(), id);
            QCOMPARE(set.name, dataset.info.name);
            QCOMPARE(set.fingerprint, fingerprint_of(set));
            check(set);
        }
        QCOMPARE(load("shapes", {}).size(), int64_t{2000});
    }

    void classes_are_balanced() {
        const ImageSet set = load("shapes", train_request(10000, 0));
        const at::Tensor counts = set.labels.bincount().to(at::kDouble);
        QCOMPARE(counts.numel(), int64_t{10});
        QVERIFY((counts - 1000).abs().max().item<double>() < 5 * std::sqrt(900.0));
    }

    void shapes_are_bright_on_dark() {
        const ImageSet set = load("shapes", train_request(5000, 0));
        const at::Tensor discs = set.images.index({set.labels.eq(0)});
        // The mean over 16 pixels carries noise of up to 4 levels and loses half a level to rounding down.
        const at::Tensor fill = mean_around(discs, 16, 16, 2);
        QVERIFY(fill.min().item<double>() > 130 - 17 && fill.max().item<double>() <= 255);
        QVERIFY(fill.min().item<double>() < 138 && fill.max().item<double>() > 245);
        const at::Tensor ground = mean_around(discs, 1, 1, 1);
        QVERIFY(ground.max().item<double>() < 90 + 30 && ground.max().item<double>() > 80);
        QVERIFY(ground.min().item<double>() < 8);
        QVERIFY(std::abs(fill.mean().item<double>() - 192) < 5);
    }

    void atypical_fraction_and_kinds_are_as_chosen() {
        const ImageSet set = load("shapes", train_request(10000, 0.4, every_kind));
        const int64_t atypical = 10000 - count_of(set.atypical_kinds, AtypicalKind::none);
        QVERIFY(std::abs(static_cast<double>(atypical) - 4000) < 5 * 49);
        for (const AtypicalKind kind : every_kind) {
            QVERIFY(std::abs(static_cast<double>(count_of(set.atypical_kinds, kind)) - 1000) < 5 * 30);
        }
        const ImageSet one = load("shapes", train_request(500, 1, {AtypicalKind::occluded}));
        QCOMPARE(count_of(one.atypical_kinds, AtypicalKind::occluded), int64_t{500});
        QVERIFY(!one.true_labels.defined());
    }

    void typical_images_are_untouched_and_only_flagged_ones_differ() {
        const ImageSet plain = load("shapes", train_request(2000, 0));
        const ImageSet set = load("shapes", train_request(2000, 0.4, every_kind));
        const at::Tensor differs = plain.images.ne(set.images).flatten(1).any(1);
        const at::Tensor kinds = set.atypical_kinds;
        const at::Tensor wrong_label = kinds.eq(static_cast<int64_t>(AtypicalKind::wrong_label));
        QVERIFY(at::equal(differs, kinds.ne(0).logical_and(wrong_label.logical_not())));
        QVERIFY(at::equal(set.true_labels, plain.labels));
        QVERIFY(at::equal(set.labels.ne(set.true_labels), wrong_label));
        // Each other class is as likely: chi-squared of 9 cells, 99.99 % quantile 31.8 (8 degrees of freedom).
        const ImageSet wrong = load("shapes", train_request(9000, 1, {AtypicalKind::wrong_label}));
        const at::Tensor shift = (wrong.labels - wrong.true_labels + 10).remainder(10);
        const at::Tensor counts = shift.bincount({}, 10).to(at::kDouble);
        QCOMPARE(counts[0].item<double>(), 0.0);
        QVERIFY(((counts.slice(0, 1) - 1000).square() / 1000).sum().item<double>() < 31.8);
    }

    void occluder_is_a_square_of_one_colour() {
        const ImageSet plain = load("shapes", train_request(200, 0));
        const ImageSet set = load("shapes", train_request(200, 1, {AtypicalKind::occluded}));
        for (int64_t i = 0; i < 200; ++i) {
            const at::Tensor changed = plain.images[i].ne(set.images[i]).any(0).nonzero();
            const at::Tensor first = std::get<0>(changed.min(0));
            const at::Tensor last = std::get<0>(changed.max(0));
            const auto top = first[0].item<int64_t>();
            const auto left = first[1].item<int64_t>();
            QCOMPARE(last[0].item<int64_t>() - top, int64_t{15});
            QCOMPARE(last[1].item<int64_t>() - left, int64_t{15});
            QVERIFY(top >= 2 && top <= 13 && left >= 2 && left <= 13);
            const at::Tensor square = set.images[i].slice(1, top, top + 16).slice(2, left, left + 16).flatten(1);
            QVERIFY(at::equal(square, square.slice(1, 0, 1).expand_as(square)));
        }
    }

    void test_split_is_never_atypical() {
        LoadRequest request = train_request(500, 1);
        request.split = Split::test;
        const ImageSet set = load("shapes", request);
        QCOMPARE(count_of(set.atypical_kinds, AtypicalKind::none), int64_t{500});
        request.shapes = {};
        QVERIFY(at::equal(set.images, load("shapes", request).images));
    }

    void first_images_of_a_larger_set_are_the_same() {
        for (const Dataset& dataset : shapes_datasets()) {
            const ImageSet few = dataset.load(train_request(50, 0.4, every_kind));
            const ImageSet many = dataset.load(train_request(333, 0.4, every_kind));
            QVERIFY(at::equal(few.images, many.images.slice(0, 0, 50)));
            if (few.labels.defined()) {
                QVERIFY(at::equal(few.labels, many.labels.slice(0, 0, 50)));
                QVERIFY(at::equal(few.true_labels, many.true_labels.slice(0, 0, 50)));
                QVERIFY(at::equal(few.atypical_kinds, many.atypical_kinds.slice(0, 0, 50)));
            }
        }
    }

    void number_of_threads_changes_nothing() {
        const int before = at::get_num_threads();
        at::set_num_threads(1);
        const std::string alone = digest(load("shapes", train_request(1000, 0.4, every_kind)));
        at::set_num_threads(3);
        const std::string together = digest(load("shapes", train_request(1000, 0.4, every_kind)));
        at::set_num_threads(before);
        QCOMPARE(together, alone);
    }

    void seeds_and_sets_differ() {
        LoadRequest request = train_request(20, 0);
        std::vector<std::string> digests{digest(load("shapes", request))};
        request.split = Split::test;
        for (const uint64_t seed : {1, 2}) {
            request.seed = seed;
            for (const Dataset& dataset : shapes_datasets()) {
                digests.push_back(digest(dataset.load(request)));
            }
        }
        std::sort(digests.begin(), digests.end());
        QVERIFY(std::adjacent_find(digests.begin(), digests.end()) == digests.end());
    }

    void runs_get_as_many_as_they_ask_for() {
        IdOptions options;
        options.shapes.atypical_fraction = 0.4;
        QCOMPARE(prepare_id(options, {}, 1).train.size(), int64_t{5000});
        options.train_limit = 6000;
        options.test_limit = 2500;
        const IdData data = prepare_id(options, {}, 1);
        QCOMPARE(data.train.size(), int64_t{6000});
        QCOMPARE(data.test.size(), int64_t{2500});
        QVERIFY(at::equal(data.train.images, load("shapes", train_request(6000, 0.4)).images));
        QCOMPARE(data.mean, std::vector<float>(3, 0.5F));
        const ImageSet grey = prepare_ood({.dataset = "shapes-joined", .limit = 20}, 1, 28, 28, {}, 1);
        QCOMPARE(grey.images.sizes(), at::IntArrayRef({20, 1, 28, 28}));
    }

    void bad_options_are_refused() {
        for (const double fraction : {-0.1, 1.1, std::nan("")}) {
            QVERIFY_EXCEPTION_THROWN(load("shapes", train_request(10, fraction)), InputError);
        }
        QVERIFY_EXCEPTION_THROWN(load("shapes", train_request(10, 0.5, {AtypicalKind::none})), InputError);
        LoadRequest no_kind = train_request(10, 0.5);
        no_kind.shapes.atypical_kinds.clear();
        QVERIFY_EXCEPTION_THROWN(load("shapes", no_kind), InputError);
        for (const Dataset& dataset : shapes_datasets()) {
            QVERIFY_EXCEPTION_THROWN(dataset.load(train_request(-1, 0)), InputError);
            QVERIFY_EXCEPTION_THROWN(dataset.load(train_request(int64_t{1} << 40, 0)), InputError);
        }
    }
};

QTEST_GUILESS_MAIN(TestShapes)
#include "test_shapes.moc"
