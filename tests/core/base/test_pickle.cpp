// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/pickle.h"

#include <QTest>
#include <array>
#include <string>

using namespace midstage;

namespace {

constexpr std::array<std::string_view, 1> globals{"torch.FloatStorage"};
constexpr PickleRules rules{.globals = globals};

std::string bytes(const QByteArray& hex) {
    return QByteArray::fromHex(hex).toStdString();
}

std::string problem_with(const std::string& data) {
    try {
        read_pickle(data, 0, rules);
    } catch (const PickleProblem& problem) {
        return problem.what();
    }
    return {};
}

} // namespace

class TestPickle : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void numbers_data() {
        QTest::addColumn<QByteArray>("hex");
        QTest::addColumn<qint64>("value");
        // Python's pickletools names the instructions; the values are Python's.
        QTest::newRow("BININT1") << QByteArray("4bff2e") << qint64(255);
        QTest::newRow("BININT2") << QByteArray("4dffff2e") << qint64(65535);
        QTest::newRow("BININT negative") << QByteArray("4afeffffff2e") << qint64(-2);
        QTest::newRow("LONG1 empty") << QByteArray("8a002e") << qint64(0);
        QTest::newRow("LONG1 negative") << QByteArray("8a01ff2e") << qint64(-1);
        QTest::newRow("LONG1 2^40") << QByteArray("8a060000000000012e") << (qint64(1) << 40);
        QTest::newRow("LONG4") << QByteArray("8b020000000080"
                                             "2e")
                               << qint64(-32768);
        QTest::newRow("True") << QByteArray("882e") << qint64(1);
    }
    void numbers() {
        QFETCH(QByteArray, hex);
        QFETCH(qint64, value);
        const std::string data = bytes(hex);
        const PickleDocument document = read_pickle(data, 0, rules);
        QCOMPARE(qint64(document[document.root].integer), value);
        QCOMPARE(document.end, data.size());
    }

    void dicts_of_every_protocol() {
        // {'a': 1.5} from Python 3 in protocols 2 and 4, from Python 2 (bytes strings), and as an OrderedDict of pairs.
        const std::array<std::string, 4> pickles{std::string("\x80\x02}q\x00X\x01\x00\x00\x00"
                                                             "aq\x01G?\xf8\x00\x00\x00\x00\x00\x00s.",
                                                             25),
                                                 std::string("\x80\x04\x95\x12\x00\x00\x00\x00\x00\x00\x00}\x94\x8c\x01"
                                                             "a\x94G?\xf8\x00\x00\x00\x00\x00\x00s.",
                                                             29),
                                                 std::string("\x80\x02}q\x00U\x01"
                                                             "aq\x01G?\xf8\x00\x00\x00\x00\x00\x00s.",
                                                             22),
                                                 std::string("\x80\x02"
                                                             "ccollections\nOrderedDict\n]]U\x01"
                                                             "aaG?\xf8\x00\x00\x00\x00\x00\x00"
                                                             "aa\x85R.",
                                                             48)};
        for (const std::string& data : pickles) {
            const PickleDocument document = read_pickle(data, 0, rules);
            const PickleValue& dict = document[document.root];
            QVERIFY(dict.kind == PickleKind::dict);
            QCOMPARE(dict.items.size(), size_t(2));
            QVERIFY(document[dict.items[0]].text == "a");
            QCOMPARE(document[dict.items[1]].real, 1.5);
        }
    }

    void what_no_state_dict_holds_is_refused_data() {
        QTest::addColumn<QByteArray>("data");
        QTest::addColumn<QString>("message");
        QTest::newRow("function") << QByteArray("cposix\nsystem\n.") << "Python's \"posix.system\"";
        QTest::newRow("other dots") << QByteArray("ctorch.FloatStorage\nx\n.") << "torch.FloatStorage.x";
        QTest::newRow("split elsewhere") << QByteArray("c\ntorch.FloatStorage\n.") << "\".torch.FloatStorage\"";
        QTest::newRow("unprintable") << QByteArray("ca\x01\nb\n.") << "\"a?.b\"";
        QTest::newRow("NEWOBJ") << QByteArray("ctorch\nFloatStorage\n)\x81.") << "0x81";
        QTest::newRow("INST") << QByteArray("(ios\nsystem\n.") << "0x69";
        QTest::newRow("call of a text") << QByteArray("U\x01"
                                                      "a)R.")
                                        << "not a function";
        QTest::newRow("attributes") << QByteArray("](NNtb.") << "not a dict";
        QTest::newRow("no value") << QByteArray(".") << "without the value";
        QTest::newRow("no mark") << QByteArray("Nt.") << "without the mark";
        QTest::newRow("below the mark") << QByteArray("N(0(R.") << "without the value";
        QTest::newRow("odd dict") << QByteArray("(Nd.") << "key without value";
        QTest::newRow("odd items") << QByteArray("}(Nu.") << "cannot hold";
        QTest::newRow("append to a dict") << QByteArray("}Na.") << "cannot hold";
        QTest::newRow("unknown reference") << QByteArray("h\x07.") << "not stored";
        QTest::newRow("protocol") << QByteArray("\x80\x09N.") << "newer than 5";
        QTest::newRow("long text") << QByteArray("X\xff\xff\xff\xff"
                                                 "abc.")
                                   << "4294967295 bytes, more";
        QTest::newRow("endless name") << QByteArray("ctorch") << "without an end";
        QTest::newRow("no end") << QByteArray("N") << "1 bytes, more";
    }
    void what_no_state_dict_holds_is_refused() {
        QFETCH(QByteArray, data);
        QFETCH(QString, message);
        const QString problem = QString::fromStdString(problem_with(data.toStdString()));
        QVERIFY2(problem.contains(message), qPrintable(problem));
        QVERIFY2(problem.contains(" at byte "), qPrintable(problem));
    }

    void state_of_a_call_is_kept_where_it_is_allowed() {
        const std::string data = "ctorch\nFloatStorage\n)RU\x01sb.";
        QVERIFY(problem_with(data).find("not a dict") != std::string::npos);
        const PickleDocument document = read_pickle(data, 0, {.globals = globals, .calls_have_state = true});
        const PickleValue& root = document[document.root];
        QVERIFY(root.kind == PickleKind::call && root.state.has_value());
        QVERIFY(document[*root.state].text == "s");
    }

    void memory_is_bounded() {
        // Each byte makes a value; a hostile file could hold billions.
        QVERIFY(problem_with(std::string(5'000'000, 'N')).find("more values") != std::string::npos);
        QVERIFY(problem_with("N" + std::string(5'000'000, '2')).find("more values") != std::string::npos);
        QVERIFY(problem_with(std::string(5'000'000, '(')).find("more values") != std::string::npos);
    }

    void memory_of_repeated_arguments_is_bounded() {
        // A few bytes a call, each of which would copy the same twenty thousand arguments.
        const std::string many(20'000, 'N');
        std::string calls = "ctorch\nFloatStorage\nq" + std::string(1, '\0') + "(" + many + "tq\x01";
        std::string dicts = "ccollections\nOrderedDict\nq" + std::string(1, '\0') + "](";
        for (size_t i = 0; i < many.size(); ++i) {
            dicts += "NN\x86";
        }
        dicts += "e\x85q\x01";
        const std::string again("h\0h\1R0", 6);
        for (int i = 0; i < 2'000; ++i) {
            calls += again;
            dicts += again;
        }
        QVERIFY(problem_with(calls + ".").find("more values") != std::string::npos);
        QVERIFY(problem_with(dicts + ".").find("more values") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TestPickle)
#include "test_pickle.moc"
