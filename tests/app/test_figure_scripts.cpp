// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figure_scripts.h"
#include "tests/app/written_run.h"
#include "widgets/curves.h"

#include <QFile>
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace midstage;
using namespace midstage::app;

namespace {

void write(const QString& file, const QString& text) {
    QFile target(file);
    QVERIFY(target.open(QIODevice::WriteOnly));
    target.write(text.toUtf8());
}

} // namespace

/// The scripts are run by a real Python with pandas and matplotlib, on the files of a run.
class TestFigureScripts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        python_ = qEnvironmentVariable("MIDSTAGE_PYTHON");
        if (python_.isEmpty() ||
            QProcess::execute(python_, {QStringLiteral("-c"), QStringLiteral("import pandas, matplotlib")}) != 0) {
            QSKIP("Set MIDSTAGE_PYTHON to a Python that has pandas and matplotlib to run the scripts of figures.");
        }
        QVERIFY(folder_.isValid());
    }

    void texts_cannot_break_out_of_their_quotes() {
        const QString text = QStringLiteral("a \"quoted\" \\ text\nin two lines");
        QProcess process;
        process.start(python_, {QStringLiteral("-c"), QStringLiteral("print(%1, end='')").arg(python_text(text))});
        QVERIFY(process.waitForFinished());
        QCOMPARE(QString::fromUtf8(process.readAllStandardOutput()), text);
        QCOMPARE(python_number(NAN), QStringLiteral("None"));
    }

    void training_figure_is_drawn_from_the_run_folder() {
        const QString run = written_run(folder_.path(), QStringLiteral("a run"), 5, runs::RunState::finished);
        const QString other = written_run(folder_.path(), QStringLiteral("other"), 3, runs::RunState::finished);
        const RunDetails details = read_run(run);
        widgets::TrainingPlots::Content content;
        content.run = run;
        content.title = QStringLiteral("A \"run\"");
        content.training = widgets::training_curves(details.checkpoints);
        content.ood = widgets::ood_curves(details.checkpoints, widgets::Metric::fpr95, QStringLiteral("energy"));
        content.constraint = 0.3;
        draw(training_figure_script(content, {{QStringLiteral("Other"), other, 5}}));
        // With the band over seeds, the level that it started from and how far its end is from its best.
        content.band = widgets::SeedBand{QStringLiteral("Over 2 \"seeds\""), {1}, {50}, {1}, -1, {}};
        content.band->sources = {{run, QStringLiteral("a")}, {other, QStringLiteral("b")}};
        content.start = widgets::StartLevel{43, 41};
        const QString whole = training_figure_script(content, {}, ScriptStart{other, 3});
        const QByteArray drawn = draw(
            whole + QStringLiteral("\nprint(middle.round(6).to_dict(), deviation.max())\n"
                                   "print([t.get_text() for t in below.get_legend().get_texts()])\n"
                                   "print(START, sorted(set(line.get_linestyle() for line in below.get_lines())))\n"));
        QVERIFY2(drawn.contains("{1: 41.0, 2: 42.0, 3: 43.0} 0.0"), drawn.constData());
        QVERIFY2(drawn.contains("Over 2 \"seeds\""), drawn.constData());
        QVERIFY2(drawn.contains("'Start'") && drawn.contains("':'"), drawn.constData());
        QVERIFY2(drawn.contains("Final: 45.0 % at epoch 5, 4.0 points from the best"), drawn.constData());
        content.options.smoothing = 0.6;
        content.options.logarithmic_loss = true;
        content.options.logarithmic_epochs = true;
        content.options.right_axis = widgets::CurveOptions::RightAxis::learning_rate;
        draw(training_figure_script(content, {}));
    }

    void mask_figure_is_drawn_from_the_run_folder() {
        write(folder_.filePath(QStringLiteral("constraint.csv")),
              QStringLiteral("keep_fraction,mask,loss,accuracy\n0.99,0,0.1,0.98\n0.99,1,0.12,0.97\n0.9,0,1.5,0.6\n"
                             "0.9,1,1.7,0.5\n"));
        widgets::MaskContent content;
        content.title = QStringLiteral("Masks");
        draw(mask_figure_script(content, folder_.path(), 0.2, true));
        draw(mask_figure_script(content, folder_.path(), std::nullopt, false));
    }

    void layers_are_drawn_from_the_run_folder() {
        write(
            folder_.filePath(QStringLiteral("layers.csv")),
            QStringLiteral("layer,weights,keep_fraction,mask,loss,accuracy\n,0,1,0,0.1,0.98\n"
                           "conv.weight,27,0.8,0,0.5,0.9\nconv.weight,27,0.8,1,0.6,0.9\nfc.weight,5,0.8,0,0.2,0.9\n"));
        write(folder_.filePath(QStringLiteral("sparsity.csv")),
              QStringLiteral("layer,weights,kept,sparsity\nconv.weight,27,20,0.26\nfc.weight,5,4,0.2\n"));
        widgets::LayerContent content;
        content.title = QStringLiteral("Layers");
        draw(layers_figure_script(content, folder_.path(), false));
        draw(layers_figure_script(content, folder_.path(), true));
    }

private:
    /// What it has printed.
    QByteArray draw(const QString& script) {
        const QString file = folder_.filePath(QStringLiteral("figure.py"));
        const QString picture = folder_.filePath(QStringLiteral("figure.png"));
        QFile::remove(picture);
        write(file, script);
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(python_, {QStringLiteral("-W"), QStringLiteral("error::UserWarning"), file, picture});
        const bool finished = process.waitForFinished(120000);
        QByteArray output = process.readAll();
        [&] {
            QVERIFY(finished);
            QVERIFY2(process.exitCode() == 0, output.constData());
            QVERIFY(QImage(picture).width() > 600);
        }();
        return output;
    }

    QString python_;
    QTemporaryDir folder_;
};

QTEST_MAIN(TestFigureScripts)
#include "test_figure_scripts.moc"
