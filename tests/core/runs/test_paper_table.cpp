// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/comparison.h"
#include "core/runs/paper_table.h"
#include "core/runs/run_settings.h"
#include "tests/core/runs/written_runs.h"

#include <algorithm>

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace midstage;
using namespace midstage::runs;

namespace {

PaperCell measured(double value, double deviation, std::optional<double> difference = {}) {
    return {{}, value, deviation, analysis::Interval{value - 0.01, value + 0.01}, difference};
}

PaperTable sample_table() {
    return {
        "Final & UM, 100 %",
        "tab:comparison",
        {{"name", "Run", true, 0, 1, {}, false},
         {"n", "n", false, 0, 1, {}, false},
         {"auroc", "AUROC (%)", false, 2, 100, true, true},
         {"fpr95", "FPR95 (%)", false, 2, 100, false, true}},
        {{0, {{"Training_1", {}, {}, {}, {}}, {{}, 3.0, {}, {}, {}}, measured(0.9207, 0.0035), measured(0.4, 0.01)}},
         {0,
          {{"Fine-tune (UM)", {}, {}, {}, {}},
           {{}, 3.0, {}, {}, {}},
           measured(0.93731, 0.002, 0.01661),
           measured(0.333, 0.02, -0.067)}},
         {1, {{"seed 1", {}, {}, {}, {}}, {{}, 1.0, {}, {}, {}}, {{}, 0.99, {}, {}, {}}, {}}}},
        {"Over fewer than five\ntrainings."}};
}

} // namespace

class TestPaperTable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void latex_is_ready_for_a_paper() {
        const std::string expected = R"tex(% needs \usepackage{booktabs}
% Over fewer than five trainings.
\begin{table}
  \centering
  \caption{Final \& UM, 100 \%}
  \label{tab:comparison}
  \begin{tabular}{lrrr}
    \toprule
    Run & n & AUROC (\%) $\uparrow$ & FPR95 (\%) $\downarrow$ \\
    \midrule
    Training\_1 & $3$ & $92.07 \pm 0.35$ & $40.00 \pm 1.00$ \\
    Fine-tune (UM) & $3$ & $\mathbf{93.73 \pm 0.20}$ {\scriptsize ($+1.66$)} & $\mathbf{33.30 \pm 2.00}$ {\scriptsize ($-6.70$)} \\
    \quad seed 1 & $1$ & $99.00$ & -- \\
    \bottomrule
  \end{tabular}
\end{table}
)tex";
        const std::string text = render(sample_table(), TableFormat::latex);
        QVERIFY2(text == expected, text.c_str());
    }

    void latex_compiles() {
        const QString compiler = QStandardPaths::findExecutable(QStringLiteral("pdflatex"));
        if (compiler.isEmpty()) {
            QSKIP("There is no pdflatex.");
        }
        QProcess finder;
        finder.start(QStringLiteral("kpsewhich"), {QStringLiteral("booktabs.sty")});
        if (!finder.waitForFinished(60000) || finder.exitCode() != 0) {
            QSKIP("There is no booktabs.sty: it comes with the package texlive-latex-recommended.");
        }
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("table.tex")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("\\documentclass{article}\\usepackage{booktabs}\\begin{document}\n");
        file.write(QByteArray::fromStdString(render(sample_table(), TableFormat::latex)));
        file.write("\\end{document}\n");
        file.close();
        QProcess process;
        process.setWorkingDirectory(folder.path());
        process.start(compiler, {QStringLiteral("-interaction=nonstopmode"), QStringLiteral("table.tex")});
        QVERIFY(process.waitForFinished(60000));
        QVERIFY2(process.exitCode() == 0, process.readAllStandardOutput().constData());
    }

    void csv_holds_every_digit_and_no_percent() {
        const std::string text = render(sample_table(), TableFormat::csv);
        const std::string header = "name,n,auroc,auroc_std,auroc_low,auroc_high,auroc_difference,fpr95,fpr95_std,"
                                   "fpr95_low,fpr95_high,fpr95_difference\n";
        QVERIFY2(text.starts_with(header), text.c_str());
        QVERIFY2(text.find("\nFine-tune (UM),3,0.93731,0.002,") != std::string::npos, text.c_str());
        QVERIFY2(text.find("\nseed 1,1,0.99,,,,,,,,,\n") != std::string::npos, text.c_str());
    }

    void markdown_marks_the_best() {
        const std::string text = render(sample_table(), TableFormat::markdown);
        QVERIFY2(text.starts_with("| Run | n | AUROC (%) \u2191 | FPR95 (%) \u2193 |\n| --- | ---: | ---: | ---: |\n"),
                 text.c_str());
        QVERIFY2(text.find("| **93.73 \u00b1 0.20** (+1.66) | **33.30 \u00b1 2.00** (-6.70) |") != std::string::npos,
                 text.c_str());
    }

    void equal_values_are_all_best_and_a_single_one_is_not() {
        PaperTable table = sample_table();
        table.rows.pop_back();
        table.rows[0].cells[2] = measured(0.937309, 0.0035); // the same as it is written
        std::string text = render(table, TableFormat::markdown);
        QVERIFY2(text.find("**93.73 \u00b1 0.35**") != std::string::npos, text.c_str());
        QVERIFY2(text.find("**93.73 \u00b1 0.20**") != std::string::npos, text.c_str());
        table.rows.erase(table.rows.begin());
        text = render(table, TableFormat::markdown);
        QVERIFY2(text.find("**") == std::string::npos, text.c_str());
    }

    void settings_that_differ_are_told_with_their_names() {
        RunSpec a = written_spec(1);
        RunSpec b = written_spec(2, {}, 0.05);
        a.ood = {{"near", 60}, {"far", 60}};
        b.ood = {{"near", 60}};
        const auto differing = differing_settings({a, b}, true);
        const auto find = [&](const std::string& key) {
            return std::find_if(differing.begin(), differing.end(), [&](const auto& one) { return one.key == key; });
        };
        QCOMPARE(differing.size(), size_t(2)); // the seeds do not count
        QCOMPARE(find("training.lr")->title, std::string("learning rate"));
        QCOMPARE(find("training.lr")->values, (std::vector<std::string>{"0.1", "0.05"}));
        QCOMPARE(find("ood.dataset")->values, (std::vector<std::string>{"near, far", "near"}));
        const auto with_seeds = differing_settings({a, b}, false);
        QVERIFY(std::any_of(with_seeds.begin(), with_seeds.end(), [](const auto& one) { return one.key == "seed"; }));
        QVERIFY(differing_settings({a, a}, false).empty());
    }

    void averaging_over_the_sets_changes_no_comparison() {
        const QTemporaryDir folder;
        const RunFolder run = write_run(folder.path().toStdString(), written_spec(1), {{1, 0.8}, {2, 0.9}});
        const ComparedRun whole = read_compared_run(run.path());
        const ComparedRun averaged = averaged_over_sets(whole);
        QCOMPARE(averaged.ood.size(), size_t(4)); // of two checkpoints one for the test and one for validation
        QCOMPARE(averaged.ood.front().ood_set, std::string("far, near"));
        ComparisonOptions options;
        options.rules = {"final", "oracle", "validation_ood"};
        const Comparison before = compare({whole}, options);
        const Comparison after = compare({averaged}, options);
        QCOMPARE(after.chosen.size(), before.chosen.size());
        for (size_t i = 0; i < before.chosen.size(); ++i) {
            QCOMPARE(after.chosen[i].epoch, before.chosen[i].epoch);
            QVERIFY(is_close(after.chosen[i].metrics->auroc, before.chosen[i].metrics->auroc));
            QCOMPARE(after.chosen[i].metrics->n_ood, before.chosen[i].metrics->n_ood);
        }
        QCOMPARE(after.notes, before.notes);
    }
};

QTEST_MAIN(TestPaperTable)
#include "test_paper_table.moc"
