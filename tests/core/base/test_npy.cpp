// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/npy.h"

#include <ATen/ATen.h>
#include <QTemporaryDir>
#include <QTest>

using namespace midstage;

namespace {

const std::string files = MIDSTAGE_TEST_FILES "/numpy/";

/// What tests/python/make_numpy_files.py puts into a file, as doubles.
at::Tensor expected(at::ScalarType type, at::IntArrayRef shape) {
    int64_t count = 1;
    for (const int64_t extent : shape) {
        count *= extent;
    }
    const at::Tensor index = at::arange(count, at::kDouble);
    const at::Tensor third = index.remainder(3);
    if (type == at::kBool) {
        return third.eq(1).to(at::kDouble).view(shape);
    }
    const bool has_sign = c10::isSignedType(type);
    const at::Tensor numbers = has_sign ? at::where(third.eq(2), -index, index) : index;
    return (c10::isFloatingType(type) ? numbers / 4 : numbers).view(shape);
}

/// The file as numpy.save would write it.
std::string npy_text(const at::Tensor& array) {
    return npy_header(array) + std::string(static_cast<const char*>(array.const_data_ptr()), array.nbytes());
}

QString message_of(const std::string& content) {
    const QTemporaryDir folder;
    const std::filesystem::path file = folder.filePath("bad.npy").toStdString();
    write_file_atomically(file, content);
    try {
        read_npy(file);
    } catch (const InputError& error) {
        const QString message = QString::fromStdString(error.what());
        return message.contains("bad.npy") ? message : "does not name the file: " + message;
    }
    return "no error";
}

std::string with_header(const std::string& dictionary) {
    return std::string("\x93NUMPY\x01\x00", 8) + static_cast<char>(dictionary.size()) + '\0' + dictionary;
}

} // namespace

class TestNpy : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reads_and_writes_every_type_as_numpy_does() {
        const std::pair<const char*, at::ScalarType> types[] = {
            {"f2", at::kHalf},   {"f4", at::kFloat},  {"f8", at::kDouble}, {"i1", at::kChar},
            {"i2", at::kShort},  {"i4", at::kInt},    {"i8", at::kLong},   {"u1", at::kByte},
            {"u2", at::kUInt16}, {"u4", at::kUInt32}, {"u8", at::kUInt64}, {"b1", at::kBool},
        };
        for (const auto& [name, type] : types) {
            const std::string file = files + name + ".npy";
            const at::Tensor array = read_npy(file);
            QCOMPARE(array.scalar_type(), type);
            QVERIFY2(array.to(at::kDouble).equal(expected(type, {2, 3})), name);
            QVERIFY2(npy_text(array) == read_file(file), name);
        }
    }

    void reads_and_writes_every_shape_as_numpy_does() {
        for (const char* name : {"scalar.npy", "empty.npy", "vector.npy", "cube.npy"}) {
            QVERIFY2(npy_text(read_npy(files + name)) == read_file(files + name), name);
        }
        QCOMPARE(read_npy(files + "scalar.npy").item<double>(), 2.5);
        QCOMPARE(read_npy(files + "scalar.npy").dim(), int64_t{0});
        QVERIFY(read_npy(files + "empty.npy").sizes() == at::IntArrayRef({0, 7}));
    }

    void other_orders_and_versions() {
        const at::Tensor cube = expected(at::kFloat, {2, 3, 4});
        const at::Tensor fortran = read_npy(files + "fortran.npy");
        QVERIFY(fortran.is_contiguous());
        QVERIFY(fortran.to(at::kDouble).equal(cube));
        QVERIFY(read_npy(files + "version2.npy").to(at::kDouble).equal(expected(at::kFloat, {2, 3})));
    }

    void large_arrays_pass_the_growing_buffer() {
        const QTemporaryDir folder;
        const std::filesystem::path file = folder.filePath("t.npy").toStdString();
        const at::Tensor array = at::arange(9'000'001, at::kInt); // 36 MB: several pieces
        write_file_atomically(file, npy_text(array));
        QVERIFY(read_npy(file).equal(array));
    }

    void refuses_with_a_reason() {
        const std::string good = read_file(files + "f4.npy");
        QVERIFY(message_of("").contains("does not begin"));
        QVERIFY(message_of("PK\x03\x04 something else").contains("does not begin"));
        QVERIFY(message_of(good.substr(0, 9)).contains("within its header"));
        QVERIFY(message_of(good.substr(0, 50)).contains("within its header"));
        QVERIFY(
            message_of(good.substr(0, good.size() - 1)).contains("ends at byte " + QString::number(good.size() - 1)));
        QVERIFY(message_of(good + "x").contains("longer"));
        QVERIFY(message_of(std::string("\x93NUMPY\x03\x00", 8) + good.substr(8)).contains("version 3"));
        QVERIFY(message_of(std::string("\x93NUMPY\x02\x00\xff\xff\xff\x7f", 12)).contains("impossible size"));
        QVERIFY(message_of(read_file(files + "big_endian.npy")).contains(">f4"));
        QVERIFY(message_of(read_file(files + "records.npy")).contains("records"));
        QVERIFY(message_of(read_file(files + "text.npy")).contains("<U2"));
    }

    void headers_that_lie_are_refused_without_taking_memory() {
        const auto shape = [](const std::string& text) {
            return message_of(with_header("{'descr': '<f8', 'fortran_order': False, 'shape': " + text + ", }"));
        };
        // 8 PB: would throw bad_alloc if it were allocated on the header's word.
        QVERIFY(shape("(1000000000000000,)").contains("cut short"));
        QVERIFY(shape("(4294967296, 4294967296)").contains("impossible shape"));
        QVERIFY(shape("(9223372036854775807, 0)").contains("impossible shape"));
        QVERIFY(shape("(99999999999999999999,)").contains("whole numbers"));
        QVERIFY(shape("(-1,)").contains("whole numbers"));
        QVERIFY(shape("(1.5,)").contains("lacks a ')'"));
        QVERIFY(shape("3").contains("lacks a '('"));
        QVERIFY(message_of(with_header("{'descr': '<f8', 'shape': (1,)}")).contains("fortran_order"));
        QVERIFY(message_of(with_header("{'descr': '<f8")).contains("without an end"));
        QVERIFY(message_of(with_header("__import__('os')")).contains("lacks a '{'"));
        QVERIFY(message_of(with_header("{'descr': '<f8', 'evil': (1,)}")).contains("evil"));
    }

    void bytes_of_booleans_are_made_0_or_1() {
        const QTemporaryDir folder;
        const std::filesystem::path file = folder.filePath("b.npy").toStdString();
        write_file_atomically(file, with_header("{'descr': '|b1', 'fortran_order': False, 'shape': (3,), }") +
                                        std::string("\x02\x00\xff", 3));
        QVERIFY(read_npy(file).to(at::kLong).equal(at::tensor({1, 0, 1}, at::kLong)));
    }

    void types_that_numpy_lacks_are_refused() {
        QVERIFY_EXCEPTION_THROWN(npy_header(at::zeros({2}, at::kBFloat16)), Error);
    }
};

QTEST_GUILESS_MAIN(TestNpy)
#include "test_npy.moc"
