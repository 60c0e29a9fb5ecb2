// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/catalogue.h"
#include "core/data/checks.h"
#include "core/data/readers/cifar_pickle.h"
#include "tests/core/data/patterns.h"

#include <QTemporaryDir>
#include <QTest>

using namespace midstage;
using namespace midstage::data;
using namespace midstage::test;

namespace {

/// Made by tests/python/make_cifar_pickles.py.
std::filesystem::path python_files() {
    return files() / "cifar_python";
}

ImageSet load(const std::string& name, Split split, int64_t limit = 0) {
    LoadRequest request;
    request.data_dir = python_files();
    request.split = split;
    request.limit = limit;
    return load_set(name, request);
}

std::vector<int64_t> numbers(const at::Tensor& tensor) {
    const auto* first = tensor.const_data_ptr<int64_t>();
    return {first, first + tensor.numel()};
}

/// Whether the images are pattern() of these indices.
bool shows(const ImageSet& set, const std::vector<int64_t>& indices) {
    if (set.size() != static_cast<int64_t>(indices.size())) {
        return false;
    }
    for (size_t i = 0; i < indices.size(); ++i) {
        if (!set.images[static_cast<int64_t>(i)].equal(pattern(indices[i], 3, 32, 32))) {
            return false;
        }
    }
    return true;
}

} // namespace

class TestCifarPickles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cifar10_in_torchvisions_layout() {
        const ImageSet train = load("cifar10", Split::train);
        QVERIFY(shows(train, {10, 11, 20, 30, 40, 50}));
        QVERIFY(numbers(train.labels) == (std::vector<int64_t>{2, 2, 4, 6, 8, 0}));
        QCOMPARE(train.class_names.at(3), std::string("class 3")); // of batches.meta
        const ImageSet test = load("cifar10", Split::test);
        QVERIFY(shows(test, {70, 71}));
        QVERIFY(numbers(test.labels) == (std::vector<int64_t>{9, 0}));
        QVERIFY(shows(load("cifar10", Split::train, 3), {10, 11, 20}));
        IdOptions options;
        options.dataset = "cifar10";
        QVERIFY(combination_problems(options, python_files()).empty());
    }

    void cifar100_in_torchvisions_layout() {
        const ImageSet train = load("cifar100", Split::train);
        QVERIFY(shows(train, {1, 2}));
        QVERIFY(numbers(train.labels) == (std::vector<int64_t>{99, 0})); // the fine ones
        QCOMPARE(train.class_names.at(99), std::string("worm"));         // there is no meta file
        QVERIFY(shows(load("cifar100", Split::test), {3}));
    }

    void what_is_missing_is_said() {
        const QTemporaryDir folder;
        LoadRequest request;
        request.data_dir = folder.path().toStdString();
        const std::string error = input_error_of([&] { load_set("cifar10", request); });
        QVERIFY2(error.find("cifar-10-batches-py/") != std::string::npos, error.c_str());
    }

    void anything_else_is_refused_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("said");
        QTest::newRow("a function") << "system"
                                    << "posix.system";
        QTest::newRow("label out of range") << "label"
                                            << "from 0 to 9";
        QTest::newRow("too few labels") << "few_labels"
                                        << "1 labels for 2 images";
        QTest::newRow("no labels") << "no_labels"
                                   << "no entry \"labels\"";
        QTest::newRow("data cut off") << "short_data"
                                      << "shape (N, 3072)";
        QTest::newRow("more rows than data") << "rows"
                                             << "shape (N, 3072)";
        QTest::newRow("other columns") << "columns"
                                       << "shape (N, 3072)";
        QTest::newRow("other numbers") << "floats"
                                       << "array of bytes";
        QTest::newRow("Fortran order") << "fortran"
                                       << "C order";
        QTest::newRow("a list as data") << "no_array"
                                        << "array of bytes";
        QTest::newRow("a list") << "list"
                                << "not a dict";
        QTest::newRow("file cut off") << "cut_off"
                                      << "bytes, more than there are";
        QTest::newRow("a text") << "text"
                                << "0x6e";
    }
    void anything_else_is_refused() {
        QFETCH(QString, file);
        QFETCH(QString, said);
        const std::filesystem::path path = python_files() / "bad" / file.toStdString();
        const std::string error =
            input_error_of([&] { read_cifar_pickles({path}, CifarLayout::cifar10, cifar10_classes(), 0); });
        QVERIFY2(error.find(said.toStdString()) != std::string::npos, error.c_str());
        QVERIFY2(error.find(path.string()) != std::string::npos && error.find("byte ") != std::string::npos,
                 error.c_str());
    }

    void class_names_must_be_complete() {
        const std::filesystem::path meta = python_files() / "cifar-10-batches-py" / "batches.meta";
        const std::string error = input_error_of([&] {
            cifar_pickle_class_names(meta, CifarLayout::cifar10, {"one", "two"});
        });
        QVERIFY2(error.find("10 classes instead of 2") != std::string::npos, error.c_str());
    }
};

QTEST_GUILESS_MAIN(TestCifarPickles)
#include "test_cifar_pickles.moc"
