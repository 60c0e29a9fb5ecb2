// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/giving_up.h"
#include "core/data/catalogue.h"
#include "core/data/paths.h"
#include "core/data/readers/archive.h"
#include "core/data/readers/cifar_binary.h"
#include "core/data/readers/folder.h"
#include "core/data/readers/idx.h"
#include "core/data/readers/image_collector.h"
#include "core/data/readers/svhn_mat.h"
#include "tests/core/data/patterns.h"

#include <QTemporaryDir>
#include <QTest>

using namespace midstage;
using namespace midstage::data;
using namespace midstage::test;

namespace {

std::vector<int64_t> labels_of(const ImageSet& set) {
    const at::Tensor labels = set.labels.contiguous();
    return {labels.const_data_ptr<int64_t>(), labels.const_data_ptr<int64_t>() + labels.numel()};
}

at::Tensor patterns(const std::vector<int64_t>& indices, int64_t channels, int64_t height, int64_t width) {
    std::vector<at::Tensor> all;
    for (const int64_t index : indices) {
        all.push_back(pattern(index, channels, height, width));
    }
    return at::stack(all);
}

} // namespace

class TestDataReaders : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void idx_plain_and_gzip_give_the_same() {
        const at::Tensor expected = patterns({0, 1, 2, 3, 4, 5, 6}, 1, 5, 4);
        for (const char* name : {"t10k-images-idx3-ubyte", "train-images-idx3-ubyte.gz"}) {
            const auto images = files() / "idx" / name;
            const ImageSet set = read_idx(images, idx_labels_beside(images), {}, 0);
            QVERIFY(set.images.equal(expected));
            QCOMPARE(labels_of(set), (std::vector<int64_t>{0, 3, 6, 9, 2, 5, 8}));
            QCOMPARE(set.class_names.size(), size_t{10});
            check(set);
            const ImageSet part = read_idx(images, {}, {}, 3);
            QVERIFY(part.images.equal(expected.narrow(0, 0, 3)));
            QVERIFY(!part.labels.defined());
        }
    }

    void idx_labels_out_of_range_name_file_and_offset() {
        const auto labels = files() / "idx" / "t10k-labels-idx1-ubyte";
        const std::string error = input_error_of(
            [&] { read_idx(files() / "idx" / "t10k-images-idx3-ubyte", labels, std::vector<std::string>(9, "x"), 0); });
        QVERIFY2(error.find(labels.string() + ", byte 11") != std::string::npos, error.c_str());
    }

    void cifar_files_follow_each_other() {
        const auto folder = files() / "cifar";
        const std::vector<std::filesystem::path> both{folder / "data_batch_1.bin", folder / "data_batch_2.bin"};
        const ImageSet set = read_cifar_binary(both, CifarLayout::cifar10, cifar10_classes(), 0);
        QVERIFY(set.images.equal(patterns({0, 1, 2}, 3, 32, 32)));
        QCOMPARE(labels_of(set), (std::vector<int64_t>{3, 9, 0}));
        check(set);
        for (const int64_t limit : {1, 2, 3, 4}) {
            QCOMPARE(read_cifar_binary(both, CifarLayout::cifar10, cifar10_classes(), limit).size(),
                     std::min<int64_t>(limit, 3));
        }
    }

    void cifar100_takes_the_fine_label() {
        const ImageSet set =
            read_cifar_binary({files() / "cifar" / "train.bin"}, CifarLayout::cifar100, cifar100_classes(), 0);
        QCOMPARE(labels_of(set), (std::vector<int64_t>{99, 0}));
        QVERIFY(set.images.equal(patterns({0, 1}, 3, 32, 32)));
        QCOMPARE(set.class_names.at(99), std::string("worm"));
    }

    void mat_files_of_every_kind() {
        const at::Tensor expected = patterns({0, 1, 2, 3}, 3, 8, 6);
        for (const char* name : {"compressed", "plain", "labels_first", "unlabelled"}) {
            const auto file = files() / "mat" / (std::string(name) + ".mat");
            const ImageSet set = read_svhn_mat(file, 0);
            QVERIFY2(set.images.equal(expected), name);
            QVERIFY(set.images.is_contiguous());
            QCOMPARE(set.labels.defined(), std::string(name) != "unlabelled");
            QCOMPARE(svhn_mat_has_labels(file), set.labels.defined());
            if (set.labels.defined()) {
                QCOMPARE(labels_of(set), (std::vector<int64_t>{1, 0, 9, 0}));
            }
            check(set);
            QVERIFY(read_svhn_mat(file, 2).images.equal(expected.narrow(0, 0, 2)));
        }
        QVERIFY(read_svhn_mat(files() / "mat" / "one_image.mat", 0).images.equal(expected.narrow(0, 0, 1)));
    }

    void archives_are_read_in_their_order() {
        for (const char* name : {"flat.tar", "flat.tar.gz"}) {
            const ImageSet set = read_image_archive(files() / "archive" / name, {}, 0);
            QCOMPARE(set.size(), 4);
            QVERIFY(set.images[0].equal(pattern(0, 3, 6, 5)));
            QVERIFY(set.images[1].equal(pattern(1, 3, 6, 5)));
            QVERIFY(set.images[2].equal(pattern(2, 1, 6, 5).expand({3, 6, 5})));
            QVERIFY(set.images[3].equal(pattern(3, 3, 6, 5)));
            QVERIFY(!set.labels.defined());
            const ImageSet part = read_image_archive(files() / "archive" / name, {}, 2);
            QVERIFY(part.images.equal(set.images.narrow(0, 0, 2)));
        }
    }

    void archives_have_classes_unless_cut_short() {
        const auto file = files() / "archive" / "classes.tar.gz";
        const ImageSet set = read_image_archive(file, {}, 0);
        QCOMPARE(set.class_names, (std::vector<std::string>{"a", "b"}));
        QCOMPARE(labels_of(set), (std::vector<int64_t>{1, 0, 1}));
        QVERIFY(!read_image_archive(file, {}, 2).labels.defined());
        QVERIFY(read_image_archive(file, {}, 3).labels.defined());
    }

    void differing_sizes_need_a_wanted_one() {
        const auto file = files() / "archive" / "sizes.tar.gz";
        const std::string error = input_error_of([&] { read_image_archive(file, {}, 0); });
        QVERIFY2(error.find("2.png") != std::string::npos && error.find("12 x 9") != std::string::npos, error.c_str());
        const ImageSet set = read_image_archive(file, {1, 4, 4, Fit::resize}, 0);
        QVERIFY(set.images[1].equal(resize_bilinear(to_channels(pattern(1, 3, 9, 12), 1), 4, 4)));
    }

    void folders_are_read_in_natural_order() {
        const QTemporaryDir folder;
        const std::filesystem::path root = folder.path().toStdString();
        const std::string one = read_file(files() / "pictures" / "colour_8.png");
        const std::string two = read_file(files() / "pictures" / "colour_alpha_8.png");
        write_file(root / "img10.png", one);
        write_file(root / "img9.PNG", two);
        write_file(root / "notes.txt", "text");
        write_file(root / ".hidden.png", "x");
        const ImageSet flat = read_folder(root, {}, 0);
        QCOMPARE(flat.size(), 2);
        QVERIFY(flat.images[0].equal(read_pnm(files() / "pictures" / "colour_alpha_8.png.ppm")));
        QVERIFY(flat.images[1].equal(read_pnm(files() / "pictures" / "colour_8.png.ppm")));
        QVERIFY(!flat.labels.defined());
    }

    void reading_can_be_given_up() {
        const QTemporaryDir folder;
        const std::filesystem::path root = folder.path().toStdString();
        write_file(root / "a.png", read_file(files() / "pictures" / "colour_8.png"));
        std::atomic<bool> unwanted{false};
        const GiveUpWhen no_longer_wanted(&unwanted);
        QCOMPARE(read_folder(root, {}, 0).size(), 1);
        unwanted = true;
        QVERIFY_EXCEPTION_THROWN(read_folder(root, {}, 0), GivenUp);
        {
            const GiveUpWhen never(nullptr);
            QCOMPARE(read_folder(root, {}, 0).size(), 1);
        }
        QVERIFY_EXCEPTION_THROWN(read_folder(root, {}, 0), GivenUp);
    }

    void folders_are_classes() {
        const QTemporaryDir folder;
        const std::filesystem::path root = folder.path().toStdString();
        const std::string picture = read_file(files() / "pictures" / "colour_8.png");
        for (const char* name : {"set/10/b.png", "set/9/deep/a.png", "set/9/c.png"}) {
            write_file(root / name, picture);
        }
        const ImageSet set = read_folder(root, {}, 0);
        QCOMPARE(set.class_names, (std::vector<std::string>{"10", "9"}));
        QCOMPARE(labels_of(set), (std::vector<int64_t>{1, 1, 0}));
        check(set);
        // A picture beside the folders makes it a flat set.
        write_file(root / "set" / "a.png", picture);
        QVERIFY(!read_folder(root, {}, 0).labels.defined());
    }

    void links_in_folders_end() {
        const QTemporaryDir folder;
        const std::filesystem::path root = folder.path().toStdString();
        write_file(root / "a" / "1.png", read_file(files() / "pictures" / "colour_8.png"));
        std::filesystem::create_directory_symlink(root, root / "a" / "loop");
        std::filesystem::create_directory_symlink(root / "a", root / "z");
        QCOMPARE(pictures_in(root), (std::vector<std::string>{"a/1.png"}));
    }

    void natural_order_is_strict() {
        const std::vector<std::string> sorted{"", "1", "01", "2", "10", "a", "a1", "a1b", "a01c", "a2", "a10", "b"};
        for (size_t i = 0; i < sorted.size(); ++i) {
            for (size_t j = 0; j < sorted.size(); ++j) {
                if (sorted[i] != "01" && sorted[j] != "01") {
                    QVERIFY2(natural_less(sorted[i], sorted[j]) == (i < j), (sorted[i] + " " + sorted[j]).c_str());
                }
            }
        }
        QVERIFY(natural_less("1", "01") != natural_less("01", "1"));
    }

    void any_path_is_a_set() {
        LoadRequest request;
        request.limit = 2;
        for (const char* name : {"idx/t10k-images-idx3-ubyte", "idx/train-images-idx3-ubyte.gz", "cifar/train.bin",
                                 "cifar/data_batch_1.bin", "mat/compressed.mat", "archive/flat.tar.gz"}) {
            const std::string path = (files() / name).string();
            const ImageSet set = load_set(path, request);
            QCOMPARE(set.size(), 2);
            QCOMPARE(set.name, path);
            QCOMPARE(set.fingerprint.size(), size_t{64});
        }
        QCOMPARE(load_set((files() / "cifar/train.bin").string(), request).classes(), 100);
    }

    void unknown_names_are_told() {
        std::string error = input_error_of([] { load_set("fashion-mist", {}); });
        QVERIFY2(error.find("fashion-mnist") != std::string::npos, error.c_str());
        error = input_error_of([] { load_set((files() / "real_data.json").string(), {}); });
        QVERIFY2(error.find("real_data.json") != std::string::npos, error.c_str());
    }

    void missing_sets_say_which_files() {
        const QTemporaryDir empty;
        LoadRequest request;
        request.data_dir = empty.path().toStdString();
        for (const Dataset& dataset : catalogue()) {
            if (dataset.info.generated) {
                continue;
            }
            QVERIFY2(!dataset.available(request.data_dir), dataset.info.name.c_str());
            const std::string error = input_error_of([&] { load_set(dataset.info.name, request); });
            QVERIFY2(error.find(request.data_dir.string()) != std::string::npos, error.c_str());
            QVERIFY(!dataset.info.expected_files.empty());
            for (const std::string& file : dataset.info.expected_files) {
                QVERIFY2(error.find(file) != std::string::npos, error.c_str());
            }
        }
    }

    void data_folder_comes_from_the_environment() {
        const QByteArray before = qgetenv("MIDSTAGE_DATA");
        qputenv("MIDSTAGE_DATA", "/somewhere");
        QCOMPARE(default_data_dir(), std::filesystem::path("/somewhere"));
        qunsetenv("MIDSTAGE_DATA");
        qputenv("XDG_DATA_HOME", "/xdg");
        QCOMPARE(default_data_dir(), std::filesystem::path("/xdg/midstage/data"));
        qunsetenv("XDG_DATA_HOME");
        qputenv("HOME", "/home/someone");
        QCOMPARE(default_data_dir(), std::filesystem::path("/home/someone/.local/share/midstage/data"));
        if (!before.isNull()) {
            qputenv("MIDSTAGE_DATA", before);
        }
    }
};

QTEST_GUILESS_MAIN(TestDataReaders)
#include "test_data_readers.moc"
