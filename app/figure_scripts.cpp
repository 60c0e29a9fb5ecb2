// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figure_scripts.h"

#include <cmath>

namespace midstage::app {

namespace {

const char* const head = R"py(# Draws a figure of Midstage anew from the files of its run.
# Usage: python3 figure.py [PICTURE.pdf|.svg|.png]      needs pandas and matplotlib
import sys
from pathlib import Path

import matplotlib

if len(sys.argv) > 1:
    matplotlib.use("Agg")
import matplotlib.pyplot as plt
import pandas as pd

)py";

const char* const tail = R"py(
if len(sys.argv) > 1:
    figure.savefig(sys.argv[1], dpi=200)
else:
    plt.show()
)py";

const char* const training_body = R"py(

def metrics_of(run):
    return pd.read_csv(Path(run) / "metrics.csv").set_index("epoch")


def ood_of(run):
    """The metric of each OOD set in percent, one row a checkpoint; sets of validation are left out."""
    table = pd.read_csv(Path(run) / "ood.csv")
    table = table[table["score"] == SCORE]
    if "role" in table:
        table = table[table["role"] != "validation"]
    return 100 * table.pivot(index="epoch", columns="ood_set", values=METRIC)


def smooth(values):
    """Exponential moving average, debiased; 0 leaves the values as they are."""
    average, bias, result = 0.0, 1.0, []
    for value in values:
        if pd.notna(value):
            average = SMOOTHING * average + (1 - SMOOTHING) * value
            bias *= SMOOTHING
            value = average / (1 - bias)
        result.append(value)
    return result


def draw(axes, series, shift=0.0, **style):
    lines = axes.plot(series.index + shift, smooth(series), **style)
    if SMOOTHING > 0:
        axes.plot(series.index + shift, series, color=lines[0].get_color(), alpha=0.25, linewidth=0.8)
    return lines


figure, (above, below) = plt.subplots(2, 1, sharex=True, figsize=(9, 6.5), layout="constrained")
metrics = metrics_of(RUN)
for column, name, line in [("train_loss", "Training loss", "--"), ("test_loss", "Test loss", "-"),
                           ("validation_loss", "Validation loss", ":"), ("constrained_loss", "Constrained loss", "-.")]:
    if column in metrics and metrics[column].notna().any() and (column != "constrained_loss" or CONSTRAINED_LOSS):
        draw(above, metrics[column], label=name, color="#0072B2", linestyle=line)
for name, folder, shift in RELATED:
    losses = metrics_of(folder)["train_loss"]
    if losses.notna().any():
        draw(above, losses, shift, label=f"{name}: Training loss", color="#0072B2", alpha=0.6, linestyle="--", linewidth=1)
above.set_ylabel("Loss (nats)")
if CONSTRAINT is not None:
    above.axhline(CONSTRAINT, color="#D55E00", linestyle="-.", linewidth=1, label="Constraint c")
if LOGARITHMIC_LOSS:
    above.set_yscale("log")
right = above.twinx()
if RIGHT_AXIS == "lr":
    draw(right, metrics["lr"], label="Learning rate", color="#009E73")
    right.set_ylabel("Learning rate")
else:
    for column, name, line in [("train_accuracy", "Training accuracy", "--"), ("test_accuracy", "Test accuracy", "-"),
                               ("validation_accuracy", "Validation accuracy", ":")]:
        if column in metrics and metrics[column].notna().any():
            draw(right, 100 * metrics[column], label=name, color="#009E73", linestyle=line)
    right.set_ylabel("Accuracy (%)")
handles = above.get_legend_handles_labels()[0] + right.get_legend_handles_labels()[0]
above.legend(handles=handles, fontsize="small")

values = ood_of(RUN)
mean = values.mean(axis=1, skipna=False)
for place, name in enumerate(values.columns):
    draw(below, values[name], label=Path(name).name, linewidth=1, marker="os^Dv"[place % 5], markersize=3)
draw(below, mean, label="Mean", color="black", linewidth=2.5)
for name, folder, shift in RELATED:
    draw(below, ood_of(folder).mean(axis=1, skipna=False), shift, label=name, color="black", linestyle="--", linewidth=1)
if BAND:  # runs of one training count once, by their mean
    runs = pd.DataFrame({n: ood_of(folder).mean(axis=1, skipna=False) for n, (folder, _) in enumerate(BAND)}).dropna()
    trainings = runs.T.groupby([training for _, training in BAND]).mean().T
    middle, deviation = trainings.mean(axis=1), trainings.std(axis=1, ddof=0)
    below.plot(middle.index, middle, color="#999999", linewidth=1.5)
    below.fill_between(middle.index, middle - deviation, middle + deviation, color="#999999", alpha=0.3, linewidth=0,
                       label=BAND_NAME)
if START is not None:
    folder, epoch = START
    before = ood_of(folder).mean(axis=1, skipna=False)
    below.axhline(before.iloc[abs(before.index - epoch).argmin()], color="black", linestyle=":", linewidth=1,
                  label="Start")
if mean.notna().any():
    best = mean.idxmax() if HIGHER_IS_BETTER else mean.idxmin()
    below.plot(best, mean[best], "*", color="#CC79A7", markersize=13, label=f"Best (oracle): {mean[best]:.1f} % at epoch {best:g}")
    final = mean.last_valid_index()
    below.plot(final, mean[final], "D", color="#CC79A7", markerfacecolor="white", markersize=7,
               label=f"{LAST}: {mean[final]:.1f} % at epoch {final:g}, {abs(mean[best] - mean[final]):.1f} points from the best")
below.set_ylabel(METRIC_TITLE + " (%)")
below.set_xlabel("Epoch")
if LOGARITHMIC_EPOCHS:
    below.set_xscale("log")
below.legend(fontsize="small")
figure.suptitle(TITLE)
)py";

const char* const mask_body = R"py(
masks = pd.read_csv(RUN / "constraint.csv")
by_keep = masks.groupby("keep_fraction")[["loss", "accuracy"]]
mean, deviation = by_keep.mean(), by_keep.std(ddof=0)

figure, (above, below) = plt.subplots(2, 1, sharex=True, figsize=(8, 6.5), layout="constrained")
above.fill_between(mean.index, mean["loss"] - deviation["loss"], mean["loss"] + deviation["loss"], alpha=0.2,
                   color="#0072B2")
above.plot(mean.index, mean["loss"], "o-", color="#0072B2", label="Mean over the masks, with standard deviation")
above.plot(masks["keep_fraction"], masks["loss"], ".", color="#0072B2", alpha=0.3, label="Each mask")
if CONSTRAINT is not None:
    above.axhline(CONSTRAINT, color="#D55E00", linestyle="-.", label=f"Constraint c = {CONSTRAINT:.3g}")
if LOGARITHMIC:
    above.set_yscale("log")
above.set_ylabel("Training loss under the mask (nats)")
above.legend(fontsize="small")
below.errorbar(mean.index, 100 * mean["accuracy"], yerr=100 * deviation["accuracy"], fmt="s-", color="#009E73", capsize=3)
below.set_ylabel("Training accuracy (%)")
below.set_xlabel("Keep fraction")
figure.suptitle(TITLE)
)py";

const char* const layers_body = R"py(
if KEPT:
    layers = pd.read_csv(RUN / "sparsity.csv").set_index("layer")
    values, deviations, label = 100 * layers["kept"] / layers["weights"], None, "Kept weights (%)"
else:
    losses = pd.read_csv(RUN / "layers.csv")
    whole = losses[losses["layer"].isna()]["loss"].iloc[0]
    by_layer = losses.dropna(subset="layer").groupby("layer", sort=False)["loss"]
    values, deviations, label = by_layer.mean() - whole, by_layer.std(ddof=0), "Training loss rises by (nats)"

figure, axes = plt.subplots(figsize=(8, 1.2 + 0.25 * len(values)), layout="constrained")
axes.barh(values.index, values, xerr=deviations, color="#0072B2", alpha=0.7, capsize=2)
axes.invert_yaxis()
axes.set_xlabel(label)
figure.suptitle(TITLE)
)py";

QString python_bool(bool value) {
    return value ? QStringLiteral("True") : QStringLiteral("False");
}

QString assigned(const char* name, const QString& value) {
    return QLatin1String(name) + QStringLiteral(" = ") + value + QLatin1Char('\n');
}

QString run_line(const QString& folder) {
    return assigned("RUN", QStringLiteral("Path(%1)").arg(python_text(folder)));
}

} // namespace

QString python_number(double value) {
    return std::isfinite(value) ? QString::number(value, 'g', 12) : QStringLiteral("None");
}

QString training_figure_script(const widgets::TrainingPlots::Content& content, const QVector<ScriptRun>& related,
                               const std::optional<ScriptStart>& start) {
    const widgets::CurveOptions& options = content.options;
    const bool lr = options.right_axis == widgets::CurveOptions::RightAxis::learning_rate;
    const widgets::Metric metric = content.ood.metric;
    QStringList runs;
    for (const ScriptRun& run : related) {
        runs.append(QStringLiteral("    (%1, %2, %3),\n")
                        .arg(python_text(run.name), python_text(run.folder), python_number(run.shift)));
    }
    const widgets::SeedBand band = content.band.value_or(widgets::SeedBand());
    QStringList sources;
    for (const widgets::BandSource& source : band.sources) {
        sources.append(QStringLiteral("    (%1, %2),\n").arg(python_text(source.folder), python_text(source.training)));
    }
    const QString level = content.start && start
                              ? QStringLiteral("(%1, %2)").arg(python_text(start->folder), python_number(start->epoch))
                              : QStringLiteral("None");
    const auto list = [](const QStringList& entries) {
        return entries.isEmpty() ? QStringLiteral("[]") : QStringLiteral("[\n%1]").arg(entries.join(QString()));
    };
    return QLatin1String(head) + run_line(content.run) + assigned("TITLE", python_text(content.title)) +
           assigned("METRIC", python_text(widgets::metric_key(metric))) +
           assigned("METRIC_TITLE", python_text(widgets::metric_title(metric))) +
           assigned("HIGHER_IS_BETTER", python_bool(widgets::higher_is_better(metric))) +
           assigned("SCORE", python_text(content.ood.score)) + assigned("SMOOTHING", python_number(options.smoothing)) +
           assigned("LOGARITHMIC_LOSS", python_bool(options.logarithmic_loss)) +
           assigned("LOGARITHMIC_EPOCHS", python_bool(options.logarithmic_epochs)) +
           assigned("RIGHT_AXIS", lr ? QStringLiteral("\"lr\"") : QStringLiteral("\"accuracy\"")) +
           assigned("CONSTRAINED_LOSS", python_bool(options.constrained_loss)) +
           assigned("CONSTRAINT", python_number(content.constraint.value_or(NAN))) +
           QStringLiteral("# Other runs: name, folder, and how far their epochs lie behind those of RUN.\n") +
           assigned("RELATED", list(runs)) +
           QStringLiteral(
               "# The runs with other seeds that the band is made of: folder, and what tells trainings apart.\n") +
           assigned("BAND", list(sources)) + assigned("BAND_NAME", python_text(band.name)) +
           QStringLiteral("# The checkpoint that RUN started from: folder and epoch.\n") + assigned("START", level) +
           assigned("LAST", content.unfinished ? QStringLiteral("\"Latest\"") : QStringLiteral("\"Final\"")) +
           QLatin1String(training_body) + QLatin1String(tail);
}

QString mask_figure_script(const widgets::MaskContent& content, const QString& folder, std::optional<double> constraint,
                           bool logarithmic) {
    return QLatin1String(head) + run_line(folder) + assigned("TITLE", python_text(content.title)) +
           assigned("CONSTRAINT", python_number(constraint.value_or(NAN))) +
           assigned("LOGARITHMIC", python_bool(logarithmic)) + QLatin1String(mask_body) + QLatin1String(tail);
}

QString layers_figure_script(const widgets::LayerContent& content, const QString& folder, bool kept) {
    return QLatin1String(head) + run_line(folder) + assigned("TITLE", python_text(content.title)) +
           assigned("KEPT", python_bool(kept)) + QLatin1String(layers_body) + QLatin1String(tail);
}

} // namespace midstage::app
