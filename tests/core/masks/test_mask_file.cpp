// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/atomic_file.h"
#include "core/base/npz.h"
#include "core/models/registry.h"
#include "tests/core/masks/mask_helpers.h"
#include "tests/core/training/small_classifier.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <cmath>

using namespace midstage;
using namespace midstage::masks;

namespace {

Weights odd_shapes() {
    return {{"stem/conv.weight", at::ones({3, 1, 3, 3}).contiguous(at::MemoryFormat::ChannelsLast)},
            {"k\xc3\xa4"
             "fer",
             at::ones({17})},
            {"fc.weight", at::ones({4, 6})}};
}

void put(NamedArrays& arrays, const std::string& name, const at::Tensor& array) {
    for (auto& [known, value] : arrays) {
        if (known == name) {
            value = array;
        }
    }
}

void rename(NamedArrays& arrays, const std::string& name, const std::string& to) {
    for (auto& [known, value] : arrays) {
        if (known == name) {
            known = to;
        }
    }
}

at::Tensor text(const std::string& characters) {
    return at::tensor(std::vector<uint8_t>(characters.begin(), characters.end()), at::kByte);
}

} // namespace

class TestMaskFile : public QObject {
    Q_OBJECT

    const QTemporaryDir folder_;

    std::filesystem::path path(const char* name) const { return folder_.filePath(name).toStdString(); }

    WeightMask written(const char* name) const {
        WeightMask mask = testing::random_mask(odd_shapes(), 0.6, 0xfedcba9876543210U, Ranking::global);
        write_mask(path(name), mask);
        return mask;
    }

    /// What the reader says of a good file in which something was changed.
    QString message_after(const std::function<void(NamedArrays&)>& change) const {
        (void)written("good.npz");
        NamedArrays arrays = read_npz(path("good.npz"));
        change(arrays);
        write_npz(path("bad.npz"), arrays);
        const QString message = testing::refusal_of([&] { (void)read_mask(path("bad.npz")); });
        return message.contains("bad.npz") ? message : "does not name the file: " + message;
    }

    /// What Python prints, or "" where there is none; its exit status in `status`.
    static QString python(const QStringList& arguments, int& status) {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(qEnvironmentVariable("MIDSTAGE_PYTHON"),
                      QStringList{QStringLiteral(MIDSTAGE_SOURCE_DIR "/tests/python/read_mask.py")} + arguments);
        status = process.waitForFinished(100000) ? process.exitCode() : -1;
        return QString::fromUtf8(process.readAll());
    }

private Q_SLOTS:
    void comes_back_as_written() {
        const WeightMask mask = written("mask.npz");
        const WeightMask read = read_mask(path("mask.npz"));
        QCOMPARE(read.keep_fraction, mask.keep_fraction);
        QCOMPARE(read.seed, mask.seed);
        QCOMPARE(read.ranking, mask.ranking);
        QCOMPARE(read.scores, mask.scores);
        QCOMPARE(read.layers.size(), mask.layers.size());
        for (size_t i = 0; i < mask.layers.size(); ++i) {
            QCOMPARE(read.layers[i].name, mask.layers[i].name);
            QVERIFY(read.layers[i].kept.equal(mask.layers[i].kept));
        }
        write_mask(path("again.npz"), read);
        QVERIFY(read_file(path("again.npz")) == read_file(path("mask.npz")));
    }

    void what_cannot_be_read_again_is_not_written() {
        WeightMask mask = testing::random_mask(odd_shapes(), 0.6, 1);
        mask.scores.clear();
        QVERIFY(testing::refusal_of<Error>([&] { write_mask(path("none.npz"), mask); }).contains("scores"));
        mask.scores = "learned";
        mask.layers[0].name = "two\nlines";
        QVERIFY(testing::refusal_of<Error>([&] { write_mask(path("none.npz"), mask); }).contains("name"));
        QVERIFY(!std::filesystem::exists(path("none.npz")));
    }

    void damaged_files_are_refused() {
        const auto expect = [&](const char* part, const std::function<void(NamedArrays&)>& change) {
            const QString message = message_after(change);
            QVERIFY2(message.contains(part), qPrintable(message));
        };
        for (const char* name : {"layers", "keep_fraction", "seed", "ranking", "scores", "fc.weight.bits",
                                 "fc.weight.shape", "stem/conv.weight.bits"}) {
            expect("it holds no array", [&](NamedArrays& arrays) { rename(arrays, name, "other"); });
            expect("is of another type or shape", [&](NamedArrays& arrays) {
                put(arrays, name, at::ones({2, 2}, at::kShort));
            });
        }
        const auto shape = [&](const std::vector<int64_t>& sizes) {
            return [sizes](NamedArrays& arrays) { put(arrays, "fc.weight.shape", at::tensor(sizes, at::kLong)); };
        };
        const char* misfit = "the bits of the layer fc.weight (3 bytes) do not fit its shape";
        expect(misfit, shape({4, 7}));
        expect(misfit, shape({4, 4}));
        expect(misfit, shape({-4, -6}));
        expect(misfit, shape({0, 6}));
        expect(misfit, shape({}));
        expect(misfit, shape({int64_t{1} << 62, int64_t{1} << 62}));
        expect(misfit, shape({3037000500, 3037000500}));
        expect(misfit, shape({1, 1, 1, 1, 1, 1, 1, 4, 6}));
        expect("do not fit its shape",
               [](NamedArrays& arrays) { put(arrays, "fc.weight.bits", at::empty({0}, at::kByte)); });
        expect("its keep fraction is 2",
               [](NamedArrays& arrays) { put(arrays, "keep_fraction", at::full({}, 2.0, at::kDouble)); });
        expect("its keep fraction is nan",
               [](NamedArrays& arrays) { put(arrays, "keep_fraction", at::full({}, std::nan(""), at::kDouble)); });
        expect("what its scores were", [](NamedArrays& arrays) { put(arrays, "scores", text("guessed")); });
        expect("how its scores were ranked", [](NamedArrays& arrays) { put(arrays, "ranking", text("")); });
        expect("lists no layers", [](NamedArrays& arrays) { put(arrays, "layers", text("")); });
        expect("lists the layer fc.weight twice",
               [](NamedArrays& arrays) { put(arrays, "layers", text("fc.weight\nfc.weight")); });
        expect("layers that it does not list", [](NamedArrays& arrays) { put(arrays, "layers", text("fc.weight")); });
        expect("holds seed twice", [](NamedArrays& arrays) { arrays.push_back(arrays[8]); });
    }

    void cut_and_foreign_files_are_refused() {
        (void)written("good.npz");
        const std::string whole = read_file(path("good.npz"));
        for (size_t length = 0; length < whole.size(); length += 37) {
            write_file_atomically(path("cut.npz"), whole.substr(0, length));
            QVERIFY(testing::refusal_of([&] { (void)read_mask(path("cut.npz")); }).contains("cut.npz"));
        }
        QVERIFY(testing::refusal_of([&] { (void)read_mask(path("missing.npz")); }).contains("missing.npz"));
        write_npz(path("other.npz"), {{"images", at::zeros({3})}});
        QVERIFY(testing::refusal_of([&] { (void)read_mask(path("other.npz")); }).contains("not a weight mask"));
    }

    void python_reads_it() {
        if (qEnvironmentVariable("MIDSTAGE_PYTHON").isEmpty()) {
            QSKIP("Set MIDSTAGE_PYTHON to a Python that has torch and numpy to read a mask with it.");
        }
        const auto network = testing::make_small_classifier(1);
        const Weights weights = maskable_weights(*network);
        const WeightMask mask = testing::random_mask(weights, 0.75, (uint64_t{1} << 63) + 5);
        const QString file = folder_.filePath("python.npz");
        const QString dense = folder_.filePath("dense.pt");
        const QString masked = folder_.filePath("masked.pt");
        write_mask(file.toStdString(), mask);
        models::write_state_dict(dense.toStdString(), models::state_dict_of(*network));
        {
            MaskScope scope(weights);
            scope.apply(mask);
            models::write_state_dict(masked.toStdString(), models::state_dict_of(*network));
        }
        int status = 0;
        const QString output = python({file, masked}, status);
        QVERIFY2(status == 0, qPrintable(output));
        QVERIFY2(output.contains("keep_fraction 0.75, seed 9223372036854775813, ranking per_layer, scores random"),
                 qPrintable(output));
        for (const LayerSparsity& layer : sparsity_of(mask)) {
            QVERIFY2(output.contains(
                         QString(" %1 %2\n")
                             .arg(layer.kept)
                             .arg(1 - static_cast<double>(layer.kept) / static_cast<double>(layer.weights), 0, 'f', 6)),
                     qPrintable(output));
        }
        QVERIFY(python({file, dense}, status).contains("not zero in: conv.weight, conv2.weight, fc.weight"));
        QCOMPARE(status, 1);
    }
};

QTEST_GUILESS_MAIN(TestMaskFile)
#include "test_mask_file.moc"
