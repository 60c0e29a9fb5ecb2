// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/npz.h"

#include <ATen/ATen.h>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <clocale>

using namespace midstage;

namespace {

const std::string files = MIDSTAGE_TEST_FILES "/numpy/";

QString message_of(const std::string& content) {
    const QTemporaryDir folder;
    const std::filesystem::path file = folder.filePath("bad.npz").toStdString();
    write_file_atomically(file, content);
    try {
        read_npz(file);
    } catch (const InputError& error) {
        const QString message = QString::fromStdString(error.what());
        return message.contains("bad.npz") ? message : "does not name the file: " + message;
    }
    return {};
}

} // namespace

class TestNpz : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reads_what_numpy_writes() {
        for (const char* name : {"stored.npz", "deflated.npz"}) {
            const NamedArrays arrays = read_npz(files + name);
            QCOMPARE(arrays.size(), size_t{3});
            QCOMPARE(arrays[0].first, std::string("id_test/logits"));
            QVERIFY(arrays[0].second.sizes() == at::IntArrayRef({4, 3}));
            QCOMPARE(arrays[0].second[3][1].item<float>(), 2.5F);
            QVERIFY(arrays[1].second.equal(at::tensor({0, 1, -2, 3}, at::kLong)));
            QCOMPARE(arrays[2].first, std::string("k\xc3\xa4"
                                                  "fer/x"));
            QCOMPARE(arrays[2].second.scalar_type(), at::kHalf);
        }
    }

    void reads_only_what_is_wanted() {
        const NamedArrays arrays =
            read_npz(files + "deflated.npz", [](const std::string& name) { return name == "id_test/labels"; });
        QCOMPARE(arrays.size(), size_t{1});
        QCOMPARE(arrays[0].first, std::string("id_test/labels"));
    }

    void comes_back_as_written() {
        const QTemporaryDir folder;
        const std::filesystem::path file = folder.filePath("a.npz").toStdString();
        const NamedArrays arrays{{"id_test/logits", at::randn({700, 1000})},
                                 {"/data/m\xc3\xbcll set.tar.gz/features", at::randn({3, 2}).to(at::kHalf)},
                                 {"empty", at::empty({0, 4})},
                                 {"correct", at::tensor({-1, 0, 1}, at::kChar)},
                                 {"strided", at::arange(6).view({2, 3}).t()}};
        std::string first;
        for (const auto compression : {NpzCompression::none, NpzCompression::deflate}) {
            write_npz(file, arrays, compression);
            const NamedArrays back = read_npz(file);
            QCOMPARE(back.size(), arrays.size());
            for (size_t i = 0; i < arrays.size(); ++i) {
                QCOMPARE(back[i].first, arrays[i].first);
                QCOMPARE(back[i].second.scalar_type(), arrays[i].second.scalar_type());
                QVERIFY(back[i].second.equal(arrays[i].second));
            }
        }
    }

    void names_do_not_depend_on_the_locale() {
        const QTemporaryDir folder;
        const std::filesystem::path file = folder.filePath("a.npz").toStdString();
        const std::string previous = std::setlocale(LC_ALL, nullptr);
        std::setlocale(LC_ALL, "C");
        write_npz(file, {{"\xc3\xa4", at::zeros({1})}});
        const NamedArrays back = read_npz(file);
        std::setlocale(LC_ALL, previous.c_str());
        QCOMPARE(back.at(0).first, std::string("\xc3\xa4"));
    }

    void same_arrays_give_the_same_bytes() {
        const QTemporaryDir folder;
        const std::filesystem::path a = folder.filePath("a.npz").toStdString();
        const std::filesystem::path b = folder.filePath("b.npz").toStdString();
        write_npz(a, {{"x", at::ones({5})}});
        QTest::qSleep(2100); // the resolution of time in a zip is 2 s
        write_npz(b, {{"x", at::ones({5})}});
        QVERIFY(read_file(a) == read_file(b));
    }

    void python_reads_what_is_written() {
        QString python = qEnvironmentVariable("MIDSTAGE_TEST_PYTHON", "python3");
        if (QProcess::execute(python, {"-c", "import numpy"}) != 0) {
            QSKIP("This needs a Python with numpy; name it in MIDSTAGE_TEST_PYTHON.");
        }
        const QTemporaryDir folder;
        const QString file = folder.filePath("a.npz");
        for (const auto compression : {NpzCompression::none, NpzCompression::deflate}) {
            write_npz(file.toStdString(),
                      {{"id_test/logits", at::arange(6, at::kFloat).view({2, 3})},
                       {"/set/\xc3\xa4/features", at::full({2}, 1.5).to(at::kHalf)},
                       {"labels", at::tensor({3, -4}, at::kLong)}},
                      compression);
            const char* script = "import sys, numpy as np\n"
                                 "a = np.load(sys.argv[1])\n"
                                 "assert a.files == ['id_test/logits', '/set/\\xe4/features', 'labels'], a.files\n"
                                 "assert a['id_test/logits'].dtype == np.float32\n"
                                 "assert (a['id_test/logits'] == np.arange(6).reshape(2, 3)).all()\n"
                                 "assert a['/set/\\xe4/features'].dtype == np.float16\n"
                                 "assert a['labels'].tolist() == [3, -4]\n";
            QCOMPARE(QProcess::execute(python, {"-c", script, file}), 0);
        }
    }

    void damage_is_refused() {
        const std::string good = read_file(files + "stored.npz");
        QVERIFY(!message_of("").isEmpty());
        QVERIFY(!message_of("no archive at all, only text").isEmpty());
        QVERIFY(!message_of(good.substr(0, good.size() / 2)).isEmpty());
        std::string flipped = good;
        flipped[good.find("\x93NUMPY") + 130] ^= 1; // within the first array's numbers
        QVERIFY(message_of(flipped).contains("id_test/logits"));
        try {
            read_npz("/no/such/file.npz");
            QFAIL("no error");
        } catch (const InputError& error) {
            QVERIFY(QString(error.what()).contains("/no/such/file.npz"));
        }
    }

    void failed_write_leaves_nothing() {
        const QTemporaryDir folder;
        const std::filesystem::path file = folder.filePath("a.npz").toStdString();
        QVERIFY_EXCEPTION_THROWN(write_npz(file, {{"x", at::zeros({2})}, {"y", at::zeros({2}, at::kBFloat16)}}), Error);
        QVERIFY(std::filesystem::is_empty(folder.path().toStdString()));
        QVERIFY_EXCEPTION_THROWN(write_npz("/proc/none/a.npz", {{"x", at::zeros({2})}}), Error);
    }
};

QTEST_GUILESS_MAIN(TestNpz)
#include "test_npz.moc"
