// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/comparison_plot_data.h"
#include "app/figure_scripts.h"

namespace midstage::app {

namespace {

constexpr const char* common_part = R"py(# Draws a comparison of runs anew from their folders.
# Needs pandas, numpy and matplotlib:  python SCRIPT [PICTURE]
import pathlib
import sys

import matplotlib
matplotlib.use("Agg")
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd

# Each entry: its label and its runs. "training" is equal for runs that come from one training and count once, by their
# mean; "start" is what is added to a run's epochs; "epoch" is the checkpoint that the rule chose.
ENTRIES = @ENTRIES@
SCORE = @SCORE@
FIGURE = @FIGURE@


def figures(run):
    """The figure in percent by epoch: of OOD figures the unweighted mean over the test OOD sets."""
    folder = pathlib.Path(run["folder"])
    metrics = pd.read_csv(folder / "metrics.csv", index_col="epoch")
    ood = pd.read_csv(folder / "ood.csv")
    ood = ood[ood["score"] == SCORE]
    if "role" in ood:
        ood = ood[ood["role"] != "validation"]
    evaluated = metrics.index.intersection(ood["epoch"].unique())
    if FIGURE == "accuracy":
        return 100 * metrics.loc[evaluated, "test_accuracy"]
    return 100 * ood.groupby("epoch")[FIGURE].mean().loc[evaluated]


def over_trainings(values):
    """From (training, series) pairs one column a training, where all its runs have values."""
    frame = pd.DataFrame({i: series for i, (_, series) in enumerate(values)}).dropna()
    return frame.T.groupby([training for training, _ in values]).mean().T

)py";

constexpr const char* lines_part = R"py(
figure, axes = plt.subplots(figsize=(9, 5.5))
styles = ["-", "--", ":", "-.", (0, (3, 1, 1, 1, 1, 1))]
markers = ["o", "s", "^", "D", "v", "x", "+"]
for n, entry in enumerate(ENTRIES):
    values = []
    for run in entry["runs"]:
        series = figures(run)
        if run["parent"]:  # the line begins with the checkpoint that the run started from
            before = figures({"folder": run["parent"]}).loc[[run["parent_epoch"]]]
            before.index = [0.0]
            series = pd.concat([before, series])
        series.index = series.index + run["start"]
        values.append((run["training"], series))
    frame = over_trainings(values)
    mean, deviation = frame.mean(axis=1), frame.std(axis=1, ddof=0)
    line, = axes.plot(mean.index, mean, styles[n % 5], marker=markers[n % 7], markersize=4, label=entry["label"])
    axes.fill_between(mean.index, mean - deviation, mean + deviation, color=line.get_color(), alpha=0.18, linewidth=0)
axes.set_xlabel("Epoch")
axes.set_ylabel(FIGURE + " (%)")
axes.legend(fontsize=8)
)py";

constexpr const char* bars_part = R"py(
figure, axes = plt.subplots(figsize=(9, 1.5 + 0.5 * len(ENTRIES)))
for n, entry in enumerate(ENTRIES):
    chosen = [(run["training"], figures(run).loc[run["epoch"]]) for run in entry["runs"] if run["epoch"] >= 0]
    values = pd.Series([value for _, value in chosen]).groupby([training for training, _ in chosen]).mean()
    whisker = [[0], [0]]
    if len(values) > 1 and WHISKER == "deviation":
        whisker = [[values.std(ddof=0)], [values.std(ddof=0)]]
    elif len(values) > 1:
        # A bootstrap with other random numbers than Midstage's.
        draws = np.random.default_rng(0).choice(values, (10000, len(values))).mean(axis=1)
        low, high = np.quantile(draws, [0.025, 0.975])
        whisker = [[values.mean() - low], [high - values.mean()]]
    if BARS:
        axes.barh(n, values.mean(), height=0.62, alpha=0.5)
    axes.errorbar(values.mean(), n, xerr=whisker, fmt="D", color="black", capsize=4, markersize=5)
    axes.plot(values, np.full(len(values), n + 0.24), "o", color="black", markerfacecolor="white", markersize=4)
axes.set_yticks(range(len(ENTRIES)), [entry["label"] for entry in ENTRIES])
axes.invert_yaxis()
axes.set_xlabel(FIGURE + " (%)")
)py";

constexpr const char* last_part = R"py(axes.set_title(f"{FIGURE}, {SCORE} score, mean of the OOD sets")
figure.tight_layout()
figure.savefig(sys.argv[1] if len(sys.argv) > 1 else "comparison.svg")
)py";

QString label_of(const ComparisonPlotData& data, qsizetype n) {
    return data.choice.plot == ComparedPlot::lines ? data.lines.bands[n].name : data.bars.bars[n].name;
}

QString entries_text(const ComparisonPlotData& data) {
    QString text = QStringLiteral("[\n");
    for (qsizetype n = 0; n < data.runs.size(); ++n) {
        text += QStringLiteral("    {\"label\": %1, \"runs\": [\n").arg(python_text(label_of(data, n)));
        for (const PlottedRun& run : data.runs[n]) {
            const QStringList parts{QStringLiteral("\"folder\": ") + python_text(run.folder),
                                    QStringLiteral("\"training\": ") + python_text(run.training),
                                    QStringLiteral("\"start\": ") + python_number(run.start),
                                    QStringLiteral("\"parent\": ") + python_text(run.parent),
                                    QStringLiteral("\"parent_epoch\": ") + python_number(run.parent_epoch),
                                    QStringLiteral("\"epoch\": ") + python_number(run.epoch)};
            text += QStringLiteral("        {") + parts.join(QStringLiteral(", ")) + QStringLiteral("},\n");
        }
        text += QStringLiteral("    ]},\n");
    }
    return text + QLatin1Char(']');
}

} // namespace

QString plot_as_csv(const ComparisonPlotData& data) {
    using widgets::csv_number;
    using widgets::csv_text;
    QString text;
    if (data.choice.plot == ComparedPlot::lines) {
        text = QStringLiteral("run,epoch,%1,%1_std\n").arg(data.choice.figure);
        for (const widgets::SeedBand& band : data.lines.bands) {
            for (qsizetype i = 0; i < band.x.size(); ++i) {
                text += QStringList{csv_text(band.name), csv_number(band.x[i]), csv_number(band.mean[i] / 100),
                                    csv_number(band.deviation[i] / 100)}
                            .join(QLatin1Char(',')) +
                        QLatin1Char('\n');
            }
        }
        return text;
    }
    text = QStringLiteral("run,%1,low,high,runs\n").arg(data.choice.figure);
    for (const widgets::BarsPlot::Bar& bar : data.bars.bars) {
        text += QStringList{csv_text(bar.name), csv_number(bar.value / 100), csv_number(bar.low / 100),
                            csv_number(bar.high / 100), QString::number(bar.members.size())}
                    .join(QLatin1Char(',')) +
                QLatin1Char('\n');
    }
    return text;
}

QString plot_as_python(const ComparisonPlotData& data) {
    QString text = QString::fromUtf8(common_part);
    text.replace(QStringLiteral("@SCORE@"), python_text(data.score));
    text.replace(QStringLiteral("@FIGURE@"), python_text(data.choice.figure));
    text.replace(QStringLiteral("@ENTRIES@"), entries_text(data)); // last: a label may hold anything
    if (data.choice.plot == ComparedPlot::lines) {
        text += QLatin1String(lines_part);
    } else {
        text += QStringLiteral("WHISKER = \"%1\"\nBARS = %2\n")
                    .arg(data.choice.whisker == Whisker::deviation ? QStringLiteral("deviation")
                                                                   : QStringLiteral("interval"),
                         data.choice.plot == ComparedPlot::bars ? QStringLiteral("True") : QStringLiteral("False"));
        text += QLatin1String(bars_part);
    }
    return text + QLatin1String(last_part);
}

} // namespace midstage::app
