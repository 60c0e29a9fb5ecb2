// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/data/catalogue.h"
#include "core/data/readers/decode.h"
#include "tests/core/data/patterns.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>
#include <functional>
#include <sys/resource.h>

using namespace midstage;
using namespace midstage::data;
using namespace midstage::test;

namespace {

using Change = std::function<void(std::string&)>;

Change put(size_t place, const std::string& bytes) {
    return [place, bytes](std::string& content) { content.replace(place, bytes.size(), bytes); };
}

Change cut(size_t size) {
    return [size](std::string& content) { content.resize(size); };
}

Change add(const std::string& bytes) {
    return [bytes](std::string& content) { content += bytes; };
}

/// CRC-32 as PNG has it; without right checksums damage would never get past the first look at a chunk.
uint32_t crc_of(const std::string& content, size_t begin, size_t bytes) {
    uint32_t crc = ~0U;
    for (size_t i = begin; i < begin + bytes; ++i) {
        crc ^= static_cast<uint8_t>(content[i]);
        for (int bit = 0; bit < 8; ++bit) {
            crc = (crc >> 1U) ^ ((crc & 1U) != 0 ? 0xedb88320U : 0U);
        }
    }
    return ~crc;
}

void repair_checksums(std::string& png) {
    constexpr size_t signature = 8;
    for (size_t place = signature; place + 12 <= png.size();) {
        size_t bytes = 0;
        for (size_t i = 0; i < 4; ++i) {
            bytes = bytes << 8U | static_cast<uint8_t>(png[place + i]);
        }
        if (bytes > png.size() - place - 12) {
            return;
        }
        const uint32_t crc = crc_of(png, place + 4, bytes + 4);
        for (size_t i = 0; i < 4; ++i) {
            png[place + 8 + bytes + i] = static_cast<char>(crc >> (24U - 8U * i) & 255U);
        }
        place += 12 + bytes;
    }
}

int64_t peak_megabytes() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss / 1024;
}

/// Every format's small file, as it is read through load_set().
const std::vector<std::string>& samples() {
    static const std::vector<std::string> names{"idx/t10k-images-idx3-ubyte", "idx/train-images-idx3-ubyte.gz",
                                                "cifar/data_batch_1.bin",     "cifar/train.bin",
                                                "mat/compressed.mat",         "mat/plain.mat",
                                                "mat/labels_first.mat",       "archive/flat.tar",
                                                "archive/flat.tar.gz",        "archive/classes.tar.gz",
                                                "numpy/colour_last.npy",      "numpy/colour_f4.npy",
                                                "numpy/labelled.npz",         "numpy/keras.npz"};
    return names;
}

} // namespace

class TestDataBadFiles : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;

    /// A changed copy of a reference file under its own name, with an IDX file's labels beside it.
    std::filesystem::path changed(const std::string& name, const std::function<void(std::string&)>& change) {
        std::string content = read_file(files() / name);
        change(content);
        const std::filesystem::path file = std::filesystem::path(folder_.path().toStdString()) / name;
        write_file(file, content);
        return file;
    }

    static std::string load_error(const std::filesystem::path& file) {
        return input_error_of([&] {
            LoadRequest request;
            request.form = {3, 8, 8, Fit::resize};
            load_set(file.string(), request);
        });
    }

private Q_SLOTS:
    void one_sentence_names_file_and_place_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("said");
        const auto row = [](const char* title, const char* name, const Change& change, const char* said) {
            QTest::newRow(title) << QString(name) << change << QString(said);
        };
        const char* plain = "idx/t10k-images-idx3-ubyte";
        const char* gzip = "idx/train-images-idx3-ubyte.gz";
        row("idx: another magic", plain, put(0, "\1"), "byte 0: it is not an IDX file");
        row("idx: labels for images", plain, put(3, "\1"), "byte 0: it is not an IDX file");
        row("idx: empty", plain, cut(0), "byte 0: the file ends");
        row("idx: cut in the header", plain, cut(10), "byte 10: the file ends");
        row("idx: cut in the images", plain, cut(16 + 139), "too short");
        row("idx: one byte too many", plain, add("x"), "byte 156: more content");
        row("idx: no images", plain, put(4, std::string(4, '\0')), "byte 4");
        row("idx: no pixels", plain, put(8, std::string(4, '\0')), "impossible");
        row("idx: absurd size", plain, put(8, "\xff\xff\xff\xff"), "impossible");
        row("idx: absurd count", plain, put(4, "\xff\xff\xff\xff"), "too short");
        row("gzip: absurd size inside", gzip, put(0, "\x1f\x8c"), "not a gzip file");
        row("gzip: not gzip", gzip, put(0, "<html>"), "byte 0: it is named .gz");
        row(
            "gzip: cut off", gzip, [](std::string& content) { content.resize(content.size() - 20); }, "ends in");
        row(
            "gzip: wrong checksum", gzip,
            [](std::string& content) { content[content.size() - 6] = static_cast<char>(~content[content.size() - 6]); },
            "damaged");
        row("gzip: something after it", gzip, add("trailing"), "follows the compressed");
        row("cifar: cut off", "cifar/data_batch_1.bin", cut(3073 + 100), "byte 3073: the last record is cut off");
        row("cifar: label", "cifar/data_batch_1.bin", put(3073, "\x0a"), "byte 3073: label 10 is out of range");
        row("cifar: empty", "cifar/data_batch_1.bin", cut(0), "empty");
        row("cifar100: label", "cifar/train.bin", put(3074 + 1, "\x64"), "byte 3075: label 100 is out of range");
        row("mat: another file", "mat/compressed.mat", put(124, "abcd"), "byte 124: it is not a MATLAB file");
        row("mat: version 7.3", "mat/compressed.mat", put(124, std::string("\0\2IM", 4)), "-v7");
        row("mat: short", "mat/compressed.mat", cut(100), "byte 0: it is too short");
        row("mat: cut in the array", "mat/compressed.mat", cut(400), "byte 128");
        row("mat: cut in a tag", "mat/compressed.mat", cut(132), "byte 128");
        row("mat: damaged array", "mat/compressed.mat", put(300, "xxxxxxxx"), "damaged");
        row("mat: no array", "mat/plain.mat", put(128, "\7"), "byte 128: there is no array");
        row("mat: another class", "mat/plain.mat", put(144, "\2"), "byte 128: the array that begins here");
        row("mat: absurd dimension", "mat/plain.mat", put(160, "\xff\xff\xff\x7f"), "byte 128");
        row("mat: negative dimension", "mat/plain.mat", put(160, "\xff\xff\xff\xff"), "byte 128");
        row("mat: other dimensions", "mat/plain.mat", put(160, "\x09"), "byte 128");
        row("mat: other name", "mat/unlabelled.mat", cut(128), "no array \"X\"");
        row("tar: not one", "archive/flat.tar", put(0, std::string(600, 'x')), "not a readable .tar");
        row("tar: empty", "archive/flat.tar", cut(0), "not a readable .tar");
        row("tar: cut in a member", "archive/flat.tar", cut(512 + 30), "not a readable .tar");
        row("tar.gz: cut off", "archive/flat.tar.gz", cut(300), "not a readable .tar");
        row("tar: parent folder", "archive/parent.tar", add(""), "parent.tar: ../a.png: its path leaves");
        row("tar: parent folder inside", "archive/inner_parent.tar", add(""), "its path leaves the archive");
        row("tar: absolute path", "archive/absolute.tar", add(""), "/tmp/a.png: its path leaves the archive");
        row("tar: symbolic link", "archive/symlink.tar", add(""), "symlink.tar: b.png: it is a link");
        row("tar: hard link", "archive/hardlink.tar", add(""), "hardlink.tar: b.png: it is a link");
        row("tar: broken picture", "archive/broken_member.tar", add(""), "broken_member.tar: b.png: it is not a read");
        row("tar: empty picture", "archive/empty_member.tar", add(""), "empty_member.tar: a.png: it is empty");
        row("tar: no picture", "archive/no_picture.tar", add(""), "no JPEG or PNG");
    }
    void one_sentence_names_file_and_place() {
        QFETCH(QString, name);
        QFETCH(Change, change);
        QFETCH(QString, said);
        const std::filesystem::path file = changed(name.toStdString(), change);
        const QString error = QString::fromStdString(load_error(file));
        QVERIFY2(error.contains(said), qPrintable(error));
        QVERIFY2(error.contains(QString::fromStdString(file.string())), qPrintable(error));
        QVERIFY2(error.endsWith('.') && !error.contains('\n'), qPrintable(error));
    }

    void headers_allocate_nothing() {
        const int64_t before = peak_megabytes();
        const std::filesystem::path file = changed("idx/t10k-images-idx3-ubyte", put(4, std::string("\0\x40\0\0", 4)));
        QVERIFY(!load_error(file).empty());
        for (int i = 0; i < 64; ++i) {
            std::string content = read_file(files() / "mat" / "plain.mat");
            content.replace(static_cast<size_t>(128 + i), 4, "\xff\xff\xff\x1f");
            const std::filesystem::path mat = std::filesystem::path(folder_.path().toStdString()) / "absurd.mat";
            write_file(mat, content);
            load_error(mat);
        }
        QVERIFY2(peak_megabytes() - before < 64, qPrintable(QString::number(peak_megabytes() - before)));
    }

    void unreadable_files_in_a_folder_are_named() {
        const std::filesystem::path root = std::filesystem::path(folder_.path().toStdString()) / "pictures";
        write_file(root / "1.png", read_file(files() / "pictures" / "colour_8.png"));
        write_file(root / "2.jpg", "<html>not found</html>");
        const std::string error = load_error(root);
        QVERIFY2(error.find((root / "2.jpg").string()) != std::string::npos, error.c_str());
        const std::filesystem::path empty = std::filesystem::path(folder_.path().toStdString()) / "empty";
        std::filesystem::create_directories(empty);
        QVERIFY(load_error(empty).find("no JPEG or PNG") != std::string::npos);
    }

    void truncated_at_any_place_data() {
        QTest::addColumn<QString>("name");
        for (const std::string& name : samples()) {
            QTest::newRow(name.c_str()) << QString::fromStdString(name);
        }
    }
    void truncated_at_any_place() {
        QFETCH(QString, name);
        const std::string whole = read_file(files() / name.toStdString());
        // A tar file may end after any member, a CIFAR file after any record, a MATLAB file after "X": all are shorter
        // sets then.
        const auto may_end = [&](size_t size) {
            constexpr size_t first_array_end = 768;
            return (name == "mat/plain.mat" && size == first_array_end) ||
                   (name.endsWith(".bin") && (size % 3073 == 0 || size % 3074 == 0)) ||
                   (name.endsWith(".tar") && (size % 512 == 0 || whole.size() - size <= 1024));
        };
        const size_t step = std::max<size_t>(1, whole.size() / 150);
        for (size_t size = 0; size < whole.size(); size += step) {
            const std::string error = load_error(changed(name.toStdString(), cut(size)));
            QVERIFY2(may_end(size) || !error.empty(), qPrintable(QString("accepted %1 bytes").arg(size)));
        }
    }

    /// Random damage must end in success or InputError and nothing else: no crash, no other exception, no endless loop.
    void random_damage_data() { truncated_at_any_place_data(); }
    void random_damage() {
        QFETCH(QString, name);
        const std::string whole = read_file(files() / name.toStdString());
        Random random({20, static_cast<uint64_t>(whole.size())});
        QElapsedTimer timer;
        timer.start();
        constexpr int64_t milliseconds = 300;
        int refused = 0;
        for (int round = 0; round < 400 && timer.elapsed() < milliseconds; ++round) {
            const auto damage = [&](std::string& content) {
                const uint64_t changes = 1 + random.below(4);
                for (uint64_t i = 0; i < changes; ++i) {
                    // Headers, where the harm is done, lie at the front more often than not.
                    const uint64_t span =
                        random.below(2) == 0 ? std::min<uint64_t>(content.size(), 256) : content.size();
                    const auto place = static_cast<size_t>(random.below(span));
                    switch (random.below(3)) {
                    case 0:
                        content[place] = static_cast<char>(random.below(256));
                        break;
                    case 1:
                        content[place] = static_cast<char>(content[place] ^ (1 << random.below(8)));
                        break;
                    default:
                        content.replace(place, 4, "\xff\xff\xff\x7f");
                    }
                }
            };
            refused += load_error(changed(name.toStdString(), damage)).empty() ? 0 : 1;
        }
        qInfo("%d refused", refused);
    }

    void damaged_pictures_data() {
        QTest::addColumn<QString>("name");
        for (const auto& entry : std::filesystem::directory_iterator(files() / "pictures")) {
            if (entry.path().extension() != ".ppm") {
                QTest::newRow(entry.path().filename().c_str())
                    << QString::fromStdString(entry.path().filename().string());
            }
        }
    }
    void damaged_pictures() {
        QFETCH(QString, name);
        const std::string whole = read_file(files() / "pictures" / name.toStdString());
        Random random({21, static_cast<uint64_t>(whole.size())});
        QElapsedTimer timer;
        timer.start();
        constexpr int64_t milliseconds = 40;
        for (int round = 0; round < 2000 && timer.elapsed() < milliseconds; ++round) {
            std::string content = whole;
            for (uint64_t i = 0; i <= random.below(3); ++i) {
                content[static_cast<size_t>(random.below(content.size()))] = static_cast<char>(random.below(256));
            }
            if (name.endsWith(".png")) {
                repair_checksums(content);
            }
            try {
                decode_picture(bytes_of(content));
            } catch (const Error& error) {
                QVERIFY(*error.what() != '\0');
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestDataBadFiles)
#include "test_data_bad_files.moc"
