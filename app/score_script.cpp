// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/score_script.h"

#include "core/runs/run_folder.h"

#include "app/info_conversion.h"
#include "app/python_text.h"

#include <QStringList>

namespace midstage::app {

namespace {

QString file_of(const ScoreKey& key) {
    const runs::RunFolder run = runs::RunFolder::open(path_of(key.position.folder));
    return text_of(run.scores_file(key.position.epoch));
}

constexpr const char* script =
    R"(# Distributions of an OOD score with ROC and precision-recall curves, from a run folder of Midstage.
# Usage: python FILE [picture.png]. Needs numpy, pandas and matplotlib.
import sys

import matplotlib

if len(sys.argv) > 1:
    matplotlib.use("Agg")
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd

%1
SCORE = %2
TEMPERATURE = %8  # of the energy score
HIDDEN = {%3}
KEEP = %4  # share of the ID samples that the threshold keeps
DENSITY = %5  # smooth instead of a histogram
LOG_DENSITY = %6
LOG_FPR = %7
COLOURS = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9"]
STYLES = ["-", "--", ":", "-.", (0, (5, 1, 1, 1, 1, 1))]


def score_of_logits(logits, score):
    """Where the file does not hold the score."""
    z = logits.astype(np.float64)
    top = z.max(1)

    def log_sum_exp(t):
        return t * (top / t + np.log(np.exp((z - top[:, None]) / t).sum(1)))

    return {"msp": np.exp(top - log_sum_exp(1)), "max_logit": top, "energy": log_sum_exp(TEMPERATURE)}[score]


def read(file):
    """{set: scores}, the ID test set first."""
    with np.load(file) as npz:
        names = {key.rpartition("/")[0]: None for key in npz.files}
        sets = {}
        for name in sorted(names, key=lambda n: n != "id_test"):
            key = f"{name}/{SCORE}"
            sets[name] = npz[key] if key in npz.files else score_of_logits(npz[f"{name}/logits"], SCORE)
    return sets


def curves(id_scores, ood_scores):
    """One row a threshold, from high to low; tied scores are one."""
    table = pd.DataFrame({"score": np.r_[id_scores, ood_scores],
                          "id": np.r_[np.ones(len(id_scores)), np.zeros(len(ood_scores))]})
    table["ood"] = 1 - table["id"]
    table = table.groupby("score")[["id", "ood"]].sum().sort_index(ascending=False).cumsum()
    start = pd.DataFrame({"id": [0.0], "ood": [0.0]}, index=[np.inf])
    table = pd.concat([start, table])
    table["tpr"] = table["id"] / len(id_scores)
    table["fpr"] = table["ood"] / len(ood_scores)
    table["precision"] = (table["id"] / (table["id"] + table["ood"])).fillna(1.0)
    return table


def density(values, x):
    """Gaussian kernels, bandwidth by Silverman's rule, at least 1/300 of the range."""
    iqr = np.subtract(*np.quantile(values, [0.75, 0.25]))
    h = 0.9 * min(values.std(ddof=1) if len(values) > 1 else 0, iqr / 1.34) * len(values) ** -0.2
    h = max(h, (x[-1] - x[0]) / 300)
    return np.array([np.exp(-0.5 * ((at - values) / h) ** 2).mean() for at in x]) / (h * np.sqrt(2 * np.pi))


runs = [(title, read(file)) for title, file in RUNS]
low = min(values.min() for _, sets in runs for values in sets.values())
high = max(values.max() for _, sets in runs for values in sets.values())
figure = plt.figure(figsize=(12, 7), layout="constrained")
grid = figure.add_gridspec(2, 2, width_ratios=[1.35, 1])
left = grid[:, 0].subgridspec(len(runs), 1)
roc = figure.add_subplot(grid[0, 1], xlabel="False-positive rate", ylabel="True-positive rate")
pr = figure.add_subplot(grid[1, 1], xlabel="Recall", ylabel="Precision")
for number, (title, sets) in enumerate(runs):
    axes = figure.add_subplot(left[number], xlabel=SCORE, ylabel="Density", title=title)
    names = list(sets)
    id_scores = sets[names[0]]
    bins = int(np.clip(np.round(4 * np.cbrt(min(map(len, sets.values())))), 24, 80))
    # The highest threshold that keeps the share.
    threshold = np.sort(id_scores)[::-1][max(int(np.ceil(KEEP * len(id_scores) - 1e-9)), 1) - 1]
    for place, (name, values) in enumerate(sets.items()):
        if name in HIDDEN:
            continue
        style = dict(color="black", linewidth=2.2) if place == 0 else dict(
            color=COLOURS[(place - 1) % len(COLOURS)], linestyle=STYLES[(place - 1) % len(STYLES)])
        label = "ID test" if place == 0 else name
        if DENSITY:
            x = np.linspace(low, high, 320)
            axes.plot(x, density(values, x), label=label, **style)
        else:
            axes.hist(values, bins=np.linspace(low, high, bins + 1), density=True, histtype="step",
                      label=label, **style)
        if place > 0:
            table = curves(id_scores, values)
            auroc = np.trapezoid(table["tpr"], table["fpr"]) if hasattr(np, "trapezoid") else np.trapz(
                table["tpr"], table["fpr"])
            fpr = (values >= threshold).mean()
            tpr = (id_scores >= threshold).mean()
            style["linewidth"] = 1 if number else 1.8
            roc.plot(table["fpr"], table["tpr"], label=f"{name}: AUROC {100 * auroc:.2f} %", **style)
            roc.plot(fpr, tpr, "o", color=style["color"], fillstyle="none" if number else "full")
            pr.plot(table["tpr"], table["precision"], **style)
            print(f"{title}, {name}: AUROC {auroc:.6f}, FPR {fpr:.6f} at TPR {tpr:.6f}")
    axes.axvline(threshold, color="#b3261e", linestyle="-.")
    axes.set_xlim(low, high)
    if LOG_DENSITY:
        axes.set_yscale("log")
    axes.legend(fontsize=8)
if LOG_FPR:
    roc.set_xscale("log")
    roc.set_xlim(1e-3, 1)
roc.legend(fontsize=7, loc="lower right")
if len(sys.argv) > 1:
    figure.savefig(sys.argv[1], dpi=150)
else:
    plt.show()
)";

} // namespace

QString score_script(const ScoreKey& first, const std::optional<ScoreKey>& second,
                     const widgets::ScorePlot::Snapshot& snapshot) {
    const double temperature =
        runs::RunFolder::open(path_of(first.position.folder)).info().spec.evaluation.score_options.temperature;
    QString runs = QStringLiteral("RUNS = [");
    const auto add = [&](const ScoreKey& key, const widgets::ScoreContentPtr& content) {
        const QString title = content->run + QStringLiteral(", epoch ") + QString::number(key.position.epoch, 'g', 12);
        runs += QStringLiteral("(%1, %2),\n        ").arg(python_text(title), python_text(file_of(key)));
    };
    add(first, snapshot.first);
    if (second && snapshot.second) {
        add(*second, snapshot.second);
    }
    runs = runs.trimmed() + QLatin1Char(']');
    QStringList hidden;
    for (const QString& set : snapshot.hidden) {
        hidden.append(python_text(set));
    }
    hidden.sort();
    const auto truth = [](bool value) { return value ? QStringLiteral("True") : QStringLiteral("False"); };
    const double keep = snapshot.first->read(snapshot.threshold).id_accepted;
    const widgets::ScorePlotOptions& options = snapshot.options;
    QString text = QString::fromLatin1(script);
    // One after the other, by the whole mark: the script has per cent signs of its own.
    const std::pair<const char*, QString> parts[] = {
        {"%1\nSCORE", runs + QStringLiteral("\nSCORE")},
        {"= %2", QStringLiteral("= ") + python_text(first.score)},
        {"= %8", QStringLiteral("= ") + QString::number(temperature, 'g', 17)},
        {"{%3}", hidden.isEmpty() ? QStringLiteral("set()")
                                  : QLatin1Char('{') + hidden.join(QStringLiteral(", ")) + QLatin1Char('}')},
        {"= %4", QStringLiteral("= ") + QString::number(keep, 'g', 17)},
        {"= %5", QStringLiteral("= ") + truth(options.kind == widgets::ScorePlotOptions::Kind::density)},
        {"= %6", QStringLiteral("= ") + truth(options.log_height)},
        {"= %7", QStringLiteral("= ") + truth(options.log_rates)}};
    for (const auto& [mark, value] : parts) {
        const qsizetype at = text.indexOf(QLatin1String(mark));
        text.replace(at, qsizetype(qstrlen(mark)), value);
    }
    return text;
}

} // namespace midstage::app
