// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/npy.h"
#include "core/base/npz.h"
#include "core/data/catalogue.h"
#include "core/data/paths.h"
#include "core/data/prepare.h"
#include "core/data/probe.h"
#include "tests/core/data/patterns.h"

#include <QTemporaryDir>
#include <QTest>
#include <sys/resource.h>

using namespace midstage;
using namespace midstage::data;
using namespace midstage::test;
namespace fs = std::filesystem;

namespace {

const fs::path numpy = files() / "numpy";

at::Tensor patterns(int64_t first, int64_t count, int64_t channels, int64_t height = 8, int64_t width = 6) {
    std::vector<at::Tensor> all;
    for (int64_t index = first; index < first + count; ++index) {
        all.push_back(pattern(index, channels, height, width));
    }
    return at::stack(all);
}

ImageSet load(const fs::path& file, Split split = Split::test, int64_t limit = 0) {
    LoadRequest request;
    request.split = split;
    request.limit = limit;
    return load_set(file.string(), request);
}

int64_t peak_megabytes() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss / 1024;
}

} // namespace

/// Sets of images in NumPy's files.
class TestNumpyImages : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;

    fs::path written(const std::string& name, const std::string& content) const {
        const fs::path file = fs::path(folder_.path().toStdString()) / name;
        write_file(file, content);
        return file;
    }
    fs::path array_file(const std::string& name, const at::Tensor& array) const {
        const at::Tensor data = array.contiguous();
        return written(name,
                       npy_header(data) + std::string(static_cast<const char*>(data.const_data_ptr()), data.nbytes()));
    }
    fs::path arrays_file(const std::string& name, const NamedArrays& arrays) const {
        const fs::path file = fs::path(folder_.path().toStdString()) / name;
        write_npz(file, arrays);
        return file;
    }
    /// Why it is not loaded, in a sentence that names it; empty where it is loaded or the sentence is none.
    static std::string refusal(const fs::path& file) {
        const std::string loading = input_error_of([&] { load(file); });
        return loading.find(file.string()) == std::string::npos || loading.back() != '.' ? std::string() : loading;
    }
    static bool says(const std::string& sentence, const char* words) {
        if (sentence.find(words) == std::string::npos) {
            qWarning("%s", sentence.c_str());
            return false;
        }
        return true;
    }

private Q_SLOTS:
    void every_layout_and_type_gives_the_same_pixels_data() {
        QTest::addColumn<int>("channels");
        for (const char* name : {"grey", "grey_last", "grey_first"}) {
            QTest::newRow(name) << 1;
        }
        for (const char* name : {"colour_last", "colour_first", "colour_fortran", "colour_int64", "colour_whole",
                                 "colour_f2", "colour_f4", "colour_f8", "colour_multiplied"}) {
            QTest::newRow(name) << 3;
        }
    }
    void every_layout_and_type_gives_the_same_pixels() {
        QFETCH(int, channels);
        const fs::path file = numpy / (std::string(QTest::currentDataTag()) + ".npy");
        QCOMPARE(path_problem(file, false), std::string());
        QVERIFY(!path_problem(file, true).empty());
        const ImageSet set = load(file);
        QVERIFY(set.images.equal(patterns(0, 4, channels)));
        QVERIFY(!set.labels.defined());
        QVERIFY(load(file, Split::test, 3).images.equal(patterns(0, 3, channels)));
        QCOMPARE(load(file, Split::test, 9).size(), int64_t{4});
    }

    void where_both_axes_could_be_the_colour_it_is_the_last() {
        QVERIFY(load(numpy / "both.npy").images.equal(patterns(0, 4, 3, 3, 6)));
    }

    void labels_lie_in_the_archive() {
        QCOMPARE(path_problem(numpy / "labelled.npz", true), std::string());
        const ImageSet set = load(numpy / "labelled.npz");
        QVERIFY(set.images.equal(patterns(0, 4, 3)));
        QVERIFY(set.labels.equal(at::tensor({2, 0, 1, 0}, at::kLong)));
        QCOMPARE(set.class_names, (std::vector<std::string>{"0", "1", "2"}));
        // Classes are counted over the whole file, not over what is kept of it.
        const ImageSet part = load(numpy / "positional.npz", Split::test, 2);
        QVERIFY(part.images.equal(patterns(0, 2, 1)));
        QVERIFY(part.labels.equal(at::tensor({2, 0}, at::kLong)));
        QCOMPARE(part.classes(), int64_t{3});
        QVERIFY(!load(numpy / "unlabelled.npz").labels.defined());
        QVERIFY(!path_problem(numpy / "unlabelled.npz", true).empty());
    }

    void labels_lie_beside() {
        const fs::path file = numpy / "small-train-imgs.npz";
        QCOMPARE(path_problem(file, true), std::string());
        QVERIFY(load(file).labels.equal(at::tensor({2, 0, 1, 0}, at::kLong)));
        array_file("x_train.npy", patterns(0, 4, 1));
        array_file("y_train.npy", at::tensor({1, 0, 1, 0}, at::kInt));
        array_file("x_test.npy", patterns(4, 2, 1));
        const fs::path test = array_file("y_test.npy", at::tensor({1.0F, 0.0F}));
        const ImageSet train = load(test.parent_path() / "x_train.npy");
        QVERIFY(train.labels.equal(at::tensor({1, 0, 1, 0}, at::kLong)));
        QCOMPARE(test_images_of(test.parent_path() / "x_train.npy"), test.parent_path() / "x_test.npy");
        QVERIFY(load(test.parent_path() / "x_test.npy").labels.equal(at::tensor({1, 0}, at::kLong)));
    }

    void a_file_with_both_parts_serves_as_id_set() {
        const fs::path file = numpy / "keras.npz";
        QCOMPARE(path_problem(file, true), std::string());
        QVERIFY(load(file, Split::train).images.equal(patterns(0, 4, 1)));
        QVERIFY(load(file, Split::test).images.equal(patterns(4, 2, 1)));
        IdOptions options;
        options.dataset = file.string();
        const IdData data = prepare_id(options, {}, 0);
        QVERIFY(data.train.images.equal(patterns(0, 4, 1)));
        QVERIFY(data.test.labels.equal(at::tensor({3, 0}, at::kLong)));
        QCOMPARE(data.train.classes(), int64_t{4});
    }

    void an_ood_set_needs_no_labels() {
        const at::Tensor images = patterns(0, 4, 1);
        const auto ood = [](const fs::path& file) {
            OodOptions options;
            options.dataset = file.string();
            return prepare_ood(options, 1, 8, 6, {}, 0);
        };
        std::vector<fs::path> files{
            arrays_file("halves.npz", {{"images", images}, {"labels", at::full({4}, 0.5F)}}),
            arrays_file("too_few.npz", {{"images", images}, {"labels", at::tensor({0, 1, 2}, at::kLong)}}),
            arrays_file("one_hot.npz", {{"images", images}, {"labels", at::zeros({4, 10}, at::kLong)}})};
        const fs::path beside = array_file("labels-beside.npy", at::tensor({0, 1, 0, 1}, at::kLong));
        written("labels-beside.npy", read_file(beside).substr(0, 40));
        files.push_back(array_file("images-beside.npy", images));
        for (const fs::path& file : files) {
            QVERIFY(!input_error_of([&] { load(file); }).empty());
            QCOMPARE(path_problem(file, false), std::string());
            const ImageSet set = ood(file);
            QVERIFY(set.images.equal(images));
            QVERIFY(!set.labels.defined() && set.class_names.empty());
        }
        // Labels that can be used are part of what tells a set from others, whether they are needed or not.
        LoadRequest request;
        request.needs_labels = false;
        const fs::path good = numpy / "labelled.npz";
        QCOMPARE(load_set(good.string(), request).fingerprint, load(good).fingerprint);
        QVERIFY(load_set(good.string(), request).labels.defined());
    }

    void classes_are_counted_over_the_file_and_its_neighbour() {
        const fs::path file = arrays_file(
            "parts-images.npz",
            {{"x_train", patterns(0, 4, 1)}, {"x_test", patterns(4, 2, 1)}, {"y_test", at::tensor({1, 0}, at::kLong)}});
        arrays_file("parts-labels.npz", {{"labels", at::tensor({0, 3, 1, 2}, at::kLong)}});
        QCOMPARE(path_problem(file, true), std::string());
        IdOptions options;
        options.dataset = file.string();
        const IdData data = prepare_id(options, {}, 0);
        QVERIFY(data.train.labels.equal(at::tensor({0, 3, 1, 2}, at::kLong)));
        QVERIFY(data.test.labels.equal(at::tensor({1, 0}, at::kLong)));
        QCOMPARE(data.train.classes(), int64_t{4});
        QCOMPARE(data.test.classes(), int64_t{4});
    }

    void what_holds_no_images_is_refused_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("words");
        const auto row = [](const char* title, const fs::path& file, const char* words) {
            QTest::newRow(title) << QString::fromStdString(file.string()) << QString::fromLatin1(words);
        };
        const at::Tensor images = patterns(0, 4, 1);
        row("pickled objects", numpy / "objects.npy", "pickled Python objects");
        row("one picture", array_file("one.npy", at::zeros({8, 6, 3}, at::kByte)), "a single picture");
        row("flat", array_file("flat.npy", at::zeros({8, 784}, at::kByte)), "shape (8, 784) is not one of images");
        row("channels", array_file("four.npy", at::zeros({8, 5, 6, 4}, at::kByte)), "not one of images");
        row("no image", array_file("none.npy", at::zeros({0, 5, 6}, at::kByte)), "holds no images");
        row("too large", array_file("long.npy", at::zeros({1, 1, 4097}, at::kByte)), "more than 4096 pixels");
        row("truth", array_file("truth.npy", at::ones({2, 5, 5}, at::kBool)), "only true and false");
        row("negative", array_file("negative.npy", at::full({2, 5, 5}, -1, at::kShort)), "value -1 in image 0");
        row("16 bits", array_file("deep.npy", at::full({2, 5, 5}, 256, at::kUInt16)), "value 256 in image 0");
        at::Tensor fractions = at::zeros({3, 5, 5});
        fractions[1][2][3] = 0.5;
        row("fraction", array_file("fraction.npy", fractions), "value 0.5 in image 1");
        fractions[1][2][3] = std::nan("");
        row("no number", array_file("nan.npy", fractions), "nan in image 1");
        row("names", arrays_file("names.npz", {{"weights", at::ones({2})}, {"bias", at::ones({2})}}),
            "(weights, bias)");
        row("no array", arrays_file("nothing.npz", {}), "");
        row("labels too few", arrays_file("few.npz", {{"x", images}, {"y", at::zeros({3}, at::kLong)}}),
            "has 3 labels, but there are 4 images");
        row("one-hot", arrays_file("hot.npz", {{"x", images}, {"y", at::zeros({4, 3}, at::kLong)}}),
            "not one of labels");
        row("negative label", arrays_file("minus.npz", {{"x", images}, {"y", at::tensor({0, 1, -1, 0}, at::kLong)}}),
            "label -1 at position 2");
        row("absurd label", arrays_file("absurd.npz", {{"x", images}, {"y", at::full({4}, 1L << 40, at::kLong)}}),
            "label 1099511627776");
        row("broken label", arrays_file("half.npz", {{"x", images}, {"y", at::full({4}, 0.5)}}), "label 0.5");
    }
    void what_holds_no_images_is_refused() {
        QFETCH(QString, file);
        QFETCH(QString, words);
        const std::string sentence = refusal(file.toStdString());
        QVERIFY(says(sentence, words.toStdString().c_str()));
        QVERIFY(sentence.find('\n') == std::string::npos);
    }

    void labels_of_objects_are_refused_before_a_run() {
        const std::string good = read_file(numpy / "labelled.npz");
        QCOMPARE(path_problem(written("good.npz", good), true), std::string());
        QVERIFY(says(path_problem(numpy / "objects.npy", true), "pickled Python objects"));
        QVERIFY(
            says(path_problem(array_file("flat2.npy", at::zeros({8, 784}, at::kByte)), false), "not one of images"));
    }

    void truncated_at_any_place_data() {
        QTest::addColumn<QString>("name");
        for (const char* name : {"colour_last.npy", "colour_fortran.npy", "labelled.npz", "keras.npz"}) {
            QTest::newRow(name) << QString::fromLatin1(name);
        }
    }
    void truncated_at_any_place() {
        QFETCH(QString, name);
        const std::string whole = read_file(numpy / name.toStdString());
        for (size_t size = 0; size < whole.size(); size += 1 + whole.size() / 150) {
            QVERIFY(!refusal(written("cut_" + name.toStdString(), whole.substr(0, size))).empty());
        }
    }

    void headers_allocate_nothing() {
        std::string content = npy_header(at::zeros({1'000, 32, 32}, at::kByte));
        content.replace(content.find("(1000,"), 6, "(9999999999999,");
        const int64_t before = peak_megabytes();
        QVERIFY(!refusal(written("promise.npy", content)).empty());
        content = npy_header(at::zeros({1'000, 32, 32}, at::kByte));
        content.replace(content.find("(1000, 32, 32), }         "), 26, "(1000000, 32, 32), }      ");
        QVERIFY(says(refusal(written("promise.npy", content)), "cut short"));
        QVERIFY2(peak_megabytes() - before < 64, qPrintable(QString::number(peak_megabytes() - before)));
    }
};

QTEST_GUILESS_MAIN(TestNumpyImages)
#include "test_numpy_images.moc"
