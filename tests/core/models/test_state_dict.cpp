// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/random.h"
#include "core/models/classifier.h"
#include "core/models/registry.h"
#include "core/models/state_dict.h"
#include "tests/core/models/hashed_values.h"

#include <ATen/core/grad_mode.h>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <sys/resource.h>

#ifdef __SANITIZE_ADDRESS__
// LibTorch's own archive reader forgets its buffers when an archive is damaged.
extern "C" const char* __lsan_default_suppressions() {
    return "leak:mz_zip_reader_init\nleak:mz_zip_reader_read_central_dir\n";
}
#endif

using namespace midstage;
using namespace midstage::models;
namespace fs = std::filesystem;

namespace {

const fs::path folder = fs::path(MIDSTAGE_TEST_FILES) / "checkpoints";

nlohmann::json expected() {
    return nlohmann::json::parse(read_file(folder / "expected.json"));
}

/// The message of the InputError, or an empty text where the file was read.
std::string refusal_of(const fs::path& file) {
    try {
        read_state_dict(file);
    } catch (const InputError& error) {
        return error.what();
    }
    return {};
}

void write(const fs::path& file, const std::string& content) {
    std::ofstream(file, std::ios::binary) << content;
}

std::string message_of_loading(torch::nn::Module& module, const StateDict& dict) {
    try {
        load_state_dict(module, dict);
    } catch (const InputError& error) {
        return error.what();
    }
    return {};
}

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

} // namespace

class TestStateDict : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reads_what_python_wrote_data() {
        QTest::addColumn<QString>("name");
        const nlohmann::json entries = expected()["good"];
        for (const auto& item : entries.items()) {
            QTest::newRow(item.key().c_str()) << QString::fromStdString(item.key());
        }
    }
    void reads_what_python_wrote() {
        QFETCH(QString, name);
        const StateDict dict = read_state_dict(folder / name.toStdString());
        const auto entries = expected()["good"][name.toStdString()];
        QCOMPARE(dict.size(), entries.size());
        for (size_t i = 0; i < dict.size(); ++i) {
            const auto& [key, tensor] = dict[i];
            QCOMPARE(key, entries[i]["name"].get<std::string>());
            QCOMPARE(tensor.sizes().vec(), entries[i]["shape"].get<std::vector<int64_t>>());
            const std::string type = entries[i]["type"];
            static const std::map<std::string, c10::ScalarType> types{
                {"float32", at::kFloat}, {"float64", at::kDouble}, {"float16", at::kHalf}, {"bfloat16", at::kBFloat16},
                {"int64", at::kLong},    {"int32", at::kInt},      {"int16", at::kShort},  {"int8", at::kChar},
                {"uint8", at::kByte},    {"bool", at::kBool}};
            QVERIFY2(tensor.scalar_type() == types.at(type), key.c_str());
            const auto values = at::tensor(entries[i]["values"].get<std::vector<double>>(), at::kDouble);
            QVERIFY2(at::equal(tensor.to(at::kDouble).flatten(), values), key.c_str());
        }
    }

    void refuses_forged_files_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("message");
        const nlohmann::json entries = expected()["bad"];
        for (const auto& item : entries.items()) {
            QTest::newRow(item.key().c_str())
                << QString::fromStdString(item.key()) << QString::fromStdString(item.value());
        }
    }
    void refuses_forged_files() {
        QFETCH(QString, name);
        QFETCH(QString, message);
        const std::string refusal = refusal_of(folder / name.toStdString());
        QVERIFY2(has(refusal, message.toStdString()), refusal.c_str());
        QVERIFY2(has(refusal, name.toStdString()), refusal.c_str());
        QVERIFY(!fs::exists("/tmp/midstage-was-here"));
    }

    void missing_file_is_named() { QVERIFY(has(refusal_of(folder / "no_such_file.pt"), "no_such_file.pt")); }

    /// Every cut is refused; only an archive's unused tail may be missing.
    void refuses_cut_files() {
        const QTemporaryDir temporary;
        const fs::path cut = temporary.filePath("cut.pt").toStdString();
        for (const char* name : {"types_zip.pt", "types_legacy.pt", "module_prefix.th"}) {
            const std::string whole = read_file(folder / name);
            for (size_t length = 0; length + 1 < whole.size(); length += 1 + whole.size() / 150) {
                write(cut, whole.substr(0, length));
                const std::string refusal = refusal_of(cut);
                QVERIFY2(!refusal.empty(), (name + std::string(" of ") + std::to_string(length)).c_str());
            }
        }
    }

    /// Whatever a damaged file holds, it is read or refused in words.
    void survives_damaged_files() {
        const QTemporaryDir temporary;
        const fs::path damaged = temporary.filePath("damaged.pt").toStdString();
        Random random({20240229});
        int read = 0;
        int refused = 0;
        for (const char* name : {"types_zip.pt", "types_legacy.pt", "types_protocol5.pt", "types_legacy_protocol4.pt",
                                 "module_prefix.th", "training_state.pt"}) {
            const std::string whole = read_file(folder / name);
            for (int trial = 0; trial < 400; ++trial) {
                std::string content = whole;
                const uint64_t changes = 1 + random.below(8);
                for (uint64_t i = 0; i < changes; ++i) {
                    const size_t position = random.below(content.size());
                    switch (random.below(4)) {
                    case 0:
                        content[position] = static_cast<char>(random.below(256));
                        break;
                    case 1:
                        content[position] = static_cast<char>(content[position] ^ (1 << random.below(8)));
                        break;
                    case 2: { // a piece copied elsewhere
                        const std::string piece = content.substr(random.below(content.size()), random.below(32));
                        content.replace(position, std::min(piece.size(), content.size() - position), piece);
                        break;
                    }
                    default: // four bytes as a huge or negative number
                        content.replace(position, std::min<size_t>(4, content.size() - position),
                                        random.below(2) == 0 ? "\xff\xff\xff\x7f" : "\xff\xff\xff\xff");
                    }
                }
                write(damaged, content);
                (refusal_of(damaged).empty() ? read : refused)++;
            }
        }
        QVERIFY(read > 0 && refused > read);
    }

    void written_file_reads_back_bit_for_bit() {
        const QTemporaryDir temporary;
        const fs::path file = temporary.filePath("state.pt").toStdString();
        StateDict dict{{"empty", at::zeros({0, 3})},
                       {"scalar", at::tensor(int64_t(-5))},
                       {"not finite", at::tensor({0.0F, std::numeric_limits<float>::quiet_NaN(),
                                                  std::numeric_limits<float>::infinity()})},
                       {"déjà vu", at::ones({2, 2}, at::kDouble).t()}};
        for (const auto type : {at::kFloat, at::kDouble, at::kHalf, at::kBFloat16, at::kLong, at::kInt, at::kShort,
                                at::kChar, at::kByte, at::kBool}) {
            dict.emplace_back(c10::toString(type), tests::hashed_values("x", {3, 2, 4, 4}).mul(100).to(type));
        }
        dict.emplace_back("channels-last",
                          tests::hashed_values("y", {3, 2, 4, 4}).contiguous(at::MemoryFormat::ChannelsLast));
        write_state_dict(file, dict);
        const StateDict back = read_state_dict(file);
        QCOMPARE(back.size(), dict.size());
        for (size_t i = 0; i < dict.size(); ++i) {
            QCOMPARE(back[i].first, dict[i].first);
            QVERIFY(back[i].second.scalar_type() == dict[i].second.scalar_type());
            QCOMPARE(back[i].second.sizes().vec(), dict[i].second.sizes().vec());
            const at::Tensor wanted = dict[i].second.contiguous();
            QVERIFY(std::memcmp(back[i].second.const_data_ptr(), wanted.const_data_ptr(), wanted.nbytes()) == 0);
        }
    }

    void failed_write_names_the_file() {
        try {
            write_state_dict("/proc/no-such-folder/state.pt", {{"a", at::ones({1})}});
            QFAIL("no error");
        } catch (const Error& error) {
            QVERIFY(has(error.what(), "/proc/no-such-folder/state.pt"));
        }
    }

    void full_disk_is_an_error_and_leaves_the_old_file() {
        const QTemporaryDir temporary;
        const fs::path file = temporary.filePath("state.pt").toStdString();
        write_state_dict(file, {{"a", at::ones({1})}});
        rlimit old{};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &old), 0);
        rlimit small = old;
        small.rlim_cur = 100'000;
        const auto handler = std::signal(SIGXFSZ, SIG_IGN);
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
        std::string message;
        try {
            write_state_dict(file, {{"b", at::ones({1 << 20})}});
        } catch (const Error& error) {
            message = error.what();
        }
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &old), 0);
        std::signal(SIGXFSZ, handler);
        QVERIFY2(has(message, file.string()) && has(message, "File too large"), message.c_str());
        QCOMPARE(read_state_dict(file).front().first, std::string("a"));
    }

    void loading_says_what_does_not_fit() {
        InputShape shape;
        shape.classes = 100;
        const auto network = make_classifier({.name = "resnet20"}, shape, 0);
        StateDict dict = state_dict_of(*make_classifier({.name = "resnet20"}, {}, 1));
        std::erase_if(dict, [](const auto& entry) { return entry.first == "layer2.1.conv1.weight"; });
        dict.emplace_back("ema.decay", at::ones({1}));
        const at::Tensor before = network->parameters().front().clone();
        const std::string message = message_of_loading(*network, dict);
        QVERIFY2(has(message, "missing: layer2.1.conv1.weight;"), message.c_str());
        QVERIFY2(has(message, "unexpected: ema.decay;"), message.c_str());
        QVERIFY2(has(message, "linear.weight is (10, 64) instead of (100, 64)"), message.c_str());
        QVERIFY(at::equal(network->parameters().front(), before)); // nothing was half loaded
        QVERIFY(has(message_of_loading(*network, {{"weight", at::ones({1})}}), "conv1.weight"));
        QVERIFY(has(message_of_loading(*network, {{"weight", at::ones({1})}}), " more"));
    }

    void loading_hints_at_affine_batch_norms() {
        const StateDict affine = state_dict_of(*make_classifier({.name = "resnet18"}, {}, 1));
        const StateDict plain = state_dict_of(*make_classifier({.name = "resnet18", .affine = false}, {}, 1));
        QVERIFY(has(message_of_loading(*make_classifier({.name = "resnet18", .affine = false}, {}, 0), affine),
                    "affine option to true"));
        QVERIFY(
            has(message_of_loading(*make_classifier({.name = "resnet18"}, {}, 0), plain), "affine option to false"));
    }

    void counters_may_be_missing() {
        const auto source = make_classifier({.name = "resnet20"}, {}, 1);
        const auto target = make_classifier({.name = "resnet20"}, {}, 2);
        StateDict dict = state_dict_of(*source);
        std::erase_if(dict, [](const auto& entry) { return entry.first.ends_with("num_batches_tracked"); });
        load_state_dict(*target, dict);
        QVERIFY(at::equal(target->parameters().back(), source->parameters().back()));
        // The memory format that makes convolutions fast stays.
        QVERIFY(target->parameters().front().is_contiguous(at::MemoryFormat::ChannelsLast));
    }

    /// The other direction: torch.load(weights_only=True) into the same architecture gives the same logits.
    void python_reads_what_was_written_data() {
        QTest::addColumn<QString>("name");
        for (const Architecture& architecture : architectures()) {
            QTest::newRow(architecture.name.c_str()) << QString::fromStdString(architecture.name);
        }
    }
    void python_reads_what_was_written() {
        const QString python = qEnvironmentVariable("MIDSTAGE_PYTHON");
        if (python.isEmpty()) {
            QSKIP("Set MIDSTAGE_PYTHON to a Python that has torch to check our checkpoints with it.");
        }
        QFETCH(QString, name);
        const QTemporaryDir temporary;
        const auto network = make_classifier({.name = name.toStdString()}, {}, 11);
        const at::NoGradGuard no_grad;
        const at::Tensor images = tests::hashed_values("images", {2, 3, 32, 32});
        network->train();
        network->forward(images); // so that the batch norms have statistics
        network->eval();
        write_state_dict(temporary.filePath("weights.pt").toStdString(), state_dict_of(*network));
        const Output output = network->forward(images);
        write_state_dict(temporary.filePath("results.pt").toStdString(),
                         {{"images", images}, {"logits", output.logits}, {"features", output.features}});
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(
            python, {QStringLiteral(MIDSTAGE_SOURCE_DIR "/tests/python/check_checkpoint.py"), name, temporary.path()});
        QVERIFY(process.waitForFinished(120000));
        QVERIFY2(process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0,
                 process.readAll().constData());
    }
};

QTEST_GUILESS_MAIN(TestStateDict)
#include "test_state_dict.moc"
