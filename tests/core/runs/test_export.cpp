// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/runs/export.h"

#include <nlohmann/json.hpp>

#include <QTest>

using namespace midstage;
using namespace midstage::runs;

namespace {

Table sample_table() {
    return {"Run of 40 % & more",
            {"set_name", "n", "auroc", "loss"},
            {{std::string("a,b|c"), int64_t(1000), 0.8612345678901234, std::monostate()},
             {std::string("x_y"), int64_t(7), 1.0, 0.00001234567}}};
}

} // namespace

class TestExport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void csv_holds_every_digit() {
        QCOMPARE(render(sample_table(), TableFormat::csv),
                 std::string("set_name,n,auroc,loss\n\"a,b|c\",1000,0.8612345678901234,\nx_y,7,1,1.234567e-05\n"));
    }

    void json_keeps_types_and_order() {
        const auto json = nlohmann::ordered_json::parse(render(sample_table(), TableFormat::json));
        QCOMPARE(json[0].dump(),
                 std::string(R"({"set_name":"a,b|c","n":1000,"auroc":0.8612345678901234,"loss":null})"));
    }

    void markdown_is_a_table() {
        QCOMPARE(render(sample_table(), TableFormat::markdown),
                 std::string("| set_name | n | auroc | loss |\n| --- | ---: | ---: | ---: |\n"
                             "| a,b\\|c | 1000 | 0.8612 |  |\n| x_y | 7 | 1 | 1.235e-05 |\n"));
    }

    void latex_is_escaped_booktabs() {
        const std::string text = render(sample_table(), TableFormat::latex);
        QVERIFY(text.find("\\caption{Run of 40 \\% \\& more}") != std::string::npos);
        QVERIFY(text.find("\\begin{tabular}{lrrr}\n  \\toprule\n  set\\_name & n & auroc & loss \\\\\n  \\midrule\n") !=
                std::string::npos);
        QVERIFY(text.find("  x\\_y & 7 & 1 & 1.235e-05 \\\\\n  \\bottomrule") != std::string::npos);
    }

    void tables_of_a_run() {
        CheckpointRow row;
        row.epoch = 2;
        row.test_accuracy = 0.5;
        row.extra = {{"constrained_loss", 0.25}};
        const Table metrics = metrics_table({row});
        QCOMPARE(metrics.columns.back(), std::string("constrained_loss"));
        QCOMPARE(metrics.columns.size(), metrics.rows.at(0).size());
        QVERIFY(std::holds_alternative<std::monostate>(metrics.rows[0][5])); // no validation split

        const std::vector<OodRow> rows{{1, "a", "energy", {}}, {2, "a", "energy", {}}, {2, "b", "energy", {}}};
        QCOMPARE(ood_table(rows).rows.size(), size_t(3));
        QCOMPARE(ood_table(rows, "", 2.0).rows.size(), size_t(2));
        QCOMPARE(ood_table(rows).columns.size(), ood_table(rows).rows[0].size());
    }

    void unknown_format_is_refused() { QVERIFY_EXCEPTION_THROWN(table_format_from_string("xml"), InputError); }
};

QTEST_GUILESS_MAIN(TestExport)
#include "test_export.moc"
