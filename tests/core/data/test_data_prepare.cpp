// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/range_problems.h"
#include "core/data/catalogue.h"
#include "core/data/fields.h"
#include "core/data/prepare.h"
#include "core/data/readers/cifar_binary.h"
#include "tests/core/data/patterns.h"

#include <QTemporaryDir>
#include <QTest>
#include <limits>
#include <utility>

using namespace midstage;
using namespace midstage::data;
using namespace midstage::test;

namespace {

constexpr int train_count = 500;
constexpr int test_count = 40;

std::string big_endian(uint32_t value) {
    return {static_cast<char>(value >> 24U), static_cast<char>(value >> 16U & 255U),
            static_cast<char>(value >> 8U & 255U), static_cast<char>(value & 255U)};
}

/// MNIST's files with a few images of 28 x 28, each recognisable by its pixels.
void write_mnist(const std::filesystem::path& folder, const std::string& part, int count, int offset) {
    std::string images = big_endian(0x803) + big_endian(static_cast<uint32_t>(count)) + big_endian(28) + big_endian(28);
    std::string labels = big_endian(0x801) + big_endian(static_cast<uint32_t>(count));
    for (int i = 0; i < count; ++i) {
        const at::Tensor image = pattern(i + offset, 1, 28, 28);
        images.append(reinterpret_cast<const char*>(image.const_data_ptr<uint8_t>()), 28 * 28);
        images[images.size() - 1] = static_cast<char>((i + offset) / 256);
        labels += static_cast<char>((i + offset) % 10);
    }
    write_file(folder / (part + "-images-idx3-ubyte"), images);
    write_file(folder / (part + "-labels-idx1-ubyte"), labels);
}

bool same(const ImageSet& a, const ImageSet& b) {
    return a.fingerprint == b.fingerprint && a.images.equal(b.images) && a.labels.equal(b.labels) &&
           a.source_index.equal(b.source_index) && a.true_labels.defined() == b.true_labels.defined() &&
           (!a.true_labels.defined() || a.true_labels.equal(b.true_labels));
}

} // namespace

class TestDataPrepare : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    std::filesystem::path root_;

    IdData id(const std::function<void(IdOptions&)>& change = {}, uint64_t seed = 1) {
        IdOptions options;
        options.dataset = "mnist";
        if (change) {
            change(options);
        }
        return prepare_id(options, root_, seed);
    }

private Q_SLOTS:
    void initTestCase() {
        root_ = folder_.path().toStdString();
        write_mnist(root_ / "MNIST" / "raw", "train", train_count, 0);
        write_mnist(root_ / "MNIST" / "raw", "t10k", test_count, 1000);
    }

    void whole_set_by_default() {
        const IdData data = id();
        QCOMPARE(data.train.size(), train_count);
        QCOMPARE(data.test.size(), test_count);
        QVERIFY(!data.validation.images.defined());
        QVERIFY(!data.train.true_labels.defined());
        QVERIFY(data.train.source_index.equal(at::arange(train_count, at::kLong)));
        QCOMPARE(data.mean, std::vector<float>{0.1307F});
    }

    void limits_are_drawn_from_the_seed() {
        const auto limited = [](IdOptions& options) {
            options.train_limit = 100;
            options.test_limit = 7;
        };
        const IdData data = id(limited);
        QCOMPARE(data.train.size(), 100);
        QVERIFY(same(data.train, id(limited).train));
        QVERIFY(!same(data.train, id(limited, 2).train));
        // Drawn at random, not the first ones, and each with its own pixels and label.
        QVERIFY(data.train.source_index.max().item<int64_t>() > 400);
        QCOMPARE(std::get<0>(at::_unique(data.train.source_index)).numel(), 100);
        QVERIFY(data.train.labels.equal(data.train.source_index.remainder(10)));
        QVERIFY(data.train.images.equal(id().train.images.index_select(0, data.train.source_index)));
        QVERIFY(data.test.images.equal(id().test.images.narrow(0, 0, 7)));
        QCOMPARE(id([](IdOptions& options) { options.train_limit = 100000; }).train.size(), train_count);
    }

    void validation_is_a_partition() {
        const auto split = [](IdOptions& options) {
            options.train_limit = 300;
            options.validation_fraction = 0.1;
        };
        const IdData data = id(split);
        QCOMPARE(data.validation.size(), 30);
        QCOMPARE(data.train.size(), 270);
        const at::Tensor both = std::get<0>(at::cat({data.train.source_index, data.validation.source_index}).sort());
        const at::Tensor limited = id([](IdOptions& options) { options.train_limit = 300; }).train.source_index;
        QVERIFY(both.equal(limited));
        QVERIFY(same(data.validation, id(split).validation));
        QVERIFY(!same(data.validation, id(split, 3).validation));
        QVERIFY(!input_error_of([&] { id([](IdOptions& o) { o.validation_fraction = 0.0001; }); }).empty());
    }

    void label_noise_is_exact_and_symmetric() {
        const auto noisy = [](IdOptions& options) {
            options.label_noise = 0.4;
            options.validation_fraction = 0.2;
        };
        const IdData data = id(noisy);
        const at::Tensor wrong = data.train.labels.ne(data.train.true_labels);
        QCOMPARE(wrong.sum().item<int64_t>(), 160); // of 400
        QVERIFY(data.train.true_labels.equal(data.train.source_index.remainder(10)));
        QVERIFY(!data.validation.true_labels.defined());
        QVERIFY(data.validation.labels.equal(data.validation.source_index.remainder(10)));
        QVERIFY(data.test.labels.equal(id().test.labels));
        QVERIFY(same(data.train, id(noisy).train));
        QVERIFY(!data.train.labels.equal(id(noisy, 9).train.labels));
        QVERIFY(data.train.fingerprint != id([](IdOptions& o) { o.validation_fraction = 0.2; }).train.fingerprint);
        check(data.train);

        // All labels wrong: each of the nine other classes equally often (500 draws over 9 shifts; 5 sigma).
        const IdData all = id([](IdOptions& options) { options.label_noise = 1.0; });
        const at::Tensor shift = (all.train.labels - all.train.true_labels).remainder(10);
        const at::Tensor counts = at::bincount(shift, {}, 10);
        QCOMPARE(counts[0].item<int64_t>(), 0);
        const double expected = train_count / 9.0;
        for (int i = 1; i < 10; ++i) {
            QVERIFY(std::abs(static_cast<double>(counts[i].item<int64_t>()) - expected) < 5 * std::sqrt(expected));
        }
    }

    void options_out_of_range_are_refused() {
        const double nan = std::numeric_limits<double>::quiet_NaN();
        const std::vector<std::pair<const char*, std::function<void(IdOptions&)>>> bad{
            {"train_limit", [](IdOptions& o) { o.train_limit = -1; }},
            {"test_limit", [](IdOptions& o) { o.test_limit = -1; }},
            {"validation_fraction", [](IdOptions& o) { o.validation_fraction = 1.0; }},
            {"validation_fraction", [](IdOptions& o) { o.validation_fraction = -0.1; }},
            {"label_noise", [nan](IdOptions& o) { o.label_noise = nan; }},
            {"label_noise", [](IdOptions& o) { o.label_noise = 1.1; }},
            {"std", [](IdOptions& o) { o.mean = {0.5}; }},
            {"mean", [](IdOptions& o) { o.std = {0.5}; }},
            {"mean[0]", [](IdOptions& o) { o.mean = {1.5}, o.std = {0.5}; }},
            {"std[0]", [](IdOptions& o) { o.mean = {0.5}, o.std = {0.0}; }},
            // Of a grey set.
            {"mean",
             [](IdOptions& o) {
                 o.mean = {0.4, 0.5, 0.6}, o.std = {0.2, 0.2, 0.2};
             }},
            {"shapes.atypical_fraction", [](IdOptions& o) { o.shapes.atypical_fraction = 2; }},
            {"dataset", [](IdOptions& o) { o.dataset = ""; }},
            {"dataset", [](IdOptions& o) { o.dataset = "no-such-set"; }},
            {"dataset", [](IdOptions& o) { o.dataset = "isun"; }},
            {"dataset", [](IdOptions& o) { o.dataset = "fashion-mnist"; }},
        };
        for (const auto& [field, change] : bad) {
            const std::string sentence = input_error_of([&, &changed = change] { id(changed); });
            QVERIFY2(sentence.ends_with('.'), field);
            IdOptions options;
            options.dataset = "mnist";
            change(options);
            std::vector<FieldProblem> problems = range_problems_of(options);
            for (const FieldProblem& problem : combination_problems(options, root_)) {
                problems.push_back(problem);
            }
            QCOMPARE(problems.front().field, std::string(field));
            QCOMPARE(problems.front().sentence, sentence);
        }
        OodOptions ood;
        ood.dataset = "mnist";
        QVERIFY(combination_problems(ood, root_).empty());
        ood.limit = -5;
        QVERIFY(!input_error_of([&] { prepare_ood(ood, 1, 28, 28, root_, 0); }).empty());
    }

    void normalisation_may_be_given() {
        const IdData usual = id();
        const IdData given = id([](IdOptions& options) { options.mean = {0.25}, options.std = {0.5}; });
        QVERIFY(given.mean == std::vector<float>{0.25F});
        QVERIFY(given.std == std::vector<float>{0.5F});
        QVERIFY(usual.mean != given.mean);
        QVERIFY(same(given.train, usual.train));
    }

    void an_evaluation_does_without_training_images() {
        const auto alone = root_ / "test-alone";
        write_mnist(alone / "MNIST" / "raw", "t10k", test_count, 1000);
        IdOptions options;
        options.dataset = "mnist";
        QVERIFY(!combination_problems(options, alone).empty());
        QVERIFY(combination_problems(options, alone, IdUse::evaluation).empty());
        const IdData data = prepare_id(options, alone, 1, IdUse::evaluation);
        QVERIFY(!data.train.images.defined());
        QVERIFY(same(data.test, id().test));
        QVERIFY(data.mean == id().mean);
        // The split is drawn from them.
        options.validation_fraction = 0.1;
        QVERIFY(!combination_problems(options, alone, IdUse::evaluation).empty());
        QCOMPARE(prepare_id(options, root_, 1, IdUse::evaluation).validation.size(), 50);
    }

    void a_path_serves_as_id_set() {
        const auto path = root_ / "MNIST" / "raw" / "train-images-idx3-ubyte";
        const IdData data = id([&](IdOptions& options) { options.dataset = path.string(); });
        QCOMPARE(data.train.size(), train_count);
        QVERIFY(data.test.images.equal(id().test.images));
        const double mean = data.train.images.to(at::kDouble).div(255).mean().item<double>();
        const double std = data.train.images.to(at::kDouble).div(255).std(false).item<double>();
        QVERIFY(std::abs(data.mean.at(0) - mean) < 1e-6 && std::abs(data.std.at(0) - std) < 1e-6);
    }

    void a_path_without_a_test_part_holds_some_out() {
        const auto path = root_ / "alone" / "images-idx3";
        write_mnist(path.parent_path(), "x", 50, 0);
        std::filesystem::rename(path.parent_path() / "x-images-idx3-ubyte", path);
        std::filesystem::rename(path.parent_path() / "x-labels-idx1-ubyte", path.parent_path() / "labels-idx1");
        const auto choose = [&](IdOptions& options) { options.dataset = path.string(); };
        const IdData data = id(choose);
        QCOMPARE(data.test.size(), 10);
        QCOMPARE(data.train.size(), 40);
        QCOMPARE(std::get<0>(at::_unique(at::cat({data.train.source_index, data.test.source_index}))).numel(), 50);
        // Another seed is tested on the same images.
        QVERIFY(same(id(choose, 5).test, data.test));
    }

    void a_folder_with_train_and_test_is_split() {
        const auto path = root_ / "folder";
        const std::string picture = read_file(files() / "pictures" / "grey_8.png");
        for (const char* name : {"train/a/1.png", "train/b/2.png", "train/b/3.png", "val/a/1.png", "val/b/1.png"}) {
            write_file(path / name, picture);
        }
        const IdData data = id([&](IdOptions& options) { options.dataset = path.string(); });
        QCOMPARE(data.train.size(), 3);
        QCOMPARE(data.test.size(), 2);
        QCOMPARE(data.train.class_names, (std::vector<std::string>{"a", "b"}));
        write_file(path / "val/c/1.png", picture);
        const std::string error = input_error_of([&] { id([&](IdOptions& o) { o.dataset = path.string(); }); });
        QVERIFY2(error.find("same classes") != std::string::npos, error.c_str());
    }

    void a_set_without_labels_is_no_id_set() {
        const std::string path = (files() / "archive" / "flat.tar").string();
        const std::string error = input_error_of([&] { id([&](IdOptions& o) { o.dataset = path; }); });
        QVERIFY2(error.find("no labels") != std::string::npos, error.c_str());
    }

    void ood_is_brought_to_the_id_form() {
        OodOptions options;
        options.dataset = "mnist";
        options.limit = 5;
        const ImageSet set = prepare_ood(options, 3, 32, 32, root_, 0);
        QVERIFY(set.images.equal(to_channels(resize_bilinear(id().test.images.narrow(0, 0, 5), 32, 32), 3)));
        QVERIFY(set.images.is_contiguous());
        QCOMPARE(set.fingerprint, fingerprint_of(set));
        check(set);
        options.dataset = (files() / "archive" / "sizes.tar.gz").string();
        options.fit = Fit::crop;
        const ImageSet sizes = prepare_ood(options, 1, 6, 5, root_, 0);
        QVERIFY(sizes.images[1].equal(center_crop(to_channels(pattern(1, 3, 9, 12), 1), 6, 5)));
    }

    void kinds_have_names() {
        for (int kind = 0; kind < 5; ++kind) {
            const auto value = static_cast<AtypicalKind>(kind);
            QVERIFY(atypical_kind_from_string(to_string(value)) == value);
        }
        QCOMPARE(to_string(AtypicalKind::low_contrast), std::string("low_contrast"));
        QVERIFY(input_error_of([] { atypical_kind_from_string("odd"); }).find("occluded") != std::string::npos);
    }

    void fingerprint_tells_content() {
        ImageSet set = id().test;
        const std::string before = fingerprint_of(set);
        QCOMPARE(before, set.fingerprint);
        set.name = "another";
        QCOMPARE(fingerprint_of(set), before);
        set.labels = set.labels.clone();
        set.labels[3] = 1;
        QVERIFY(fingerprint_of(set) != before);
        set.labels = at::Tensor();
        QVERIFY(fingerprint_of(set) != before);
        // The same bytes in another shape are another set.
        ImageSet turned = set;
        turned.images = set.images.view({test_count, 1, 14, 56});
        QVERIFY(fingerprint_of(turned) != fingerprint_of(set));
    }

    void select_takes_all_that_belongs() {
        ImageSet set = id([](IdOptions& options) { options.label_noise = 0.5; }).train;
        set.atypical_kinds = at::arange(set.size()).remainder(4).to(at::kByte);
        const at::Tensor positions = at::tensor({7, 3, 3}, at::kLong);
        const ImageSet part = select(set, positions);
        check(part);
        QVERIFY(part.source_index.equal(positions));
        QVERIFY(part.atypical_kinds.equal(at::tensor({3, 3, 3}, at::kByte)));
        QVERIFY(part.true_labels.equal(positions));
        QCOMPARE(part.fingerprint, fingerprint_of(part));
        QVERIFY(!input_error_of([&] { select(set, at::tensor({train_count}, at::kLong)); }).empty());
        QVERIFY(!input_error_of([&] { select(set, at::tensor({-1}, at::kLong)); }).empty());
    }

    void check_finds_what_does_not_fit() {
        const ImageSet good = id().test;
        check(good);
        const std::vector<std::function<void(ImageSet&)>> bad{
            [](ImageSet& s) { s.images = at::Tensor(); },
            [](ImageSet& s) { s.images = s.images.to(at::kFloat); },
            [](ImageSet& s) { s.images = s.images.transpose(2, 3); },
            [](ImageSet& s) { s.images = s.images.narrow(0, 0, 0); },
            [](ImageSet& s) { s.labels = s.labels.narrow(0, 0, 3); },
            [](ImageSet& s) { s.labels = s.labels + 1; },
            [](ImageSet& s) { s.labels = s.labels - 1; },
            [](ImageSet& s) { s.labels = s.labels.to(at::kInt); },
            [](ImageSet& s) { s.class_names.clear(); },
            [](ImageSet& s) { s.true_labels = s.labels + 10; },
            [](ImageSet& s) { s.atypical_kinds = at::full({s.size()}, 9, at::kByte); },
            [](ImageSet& s) { s.source_index = s.source_index.narrow(0, 0, 1); },
        };
        for (size_t i = 0; i < bad.size(); ++i) {
            ImageSet set = good;
            bad[i](set);
            const std::string error = input_error_of([&] { check(set); });
            QVERIFY2(error.find("\"mnist\"") != std::string::npos, std::to_string(i).c_str());
        }
    }
};

QTEST_GUILESS_MAIN(TestDataPrepare)
#include "test_data_prepare.moc"
