// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sample_script.h"

#include "core/runs/run_folder.h"

#include "app/info_conversion.h"
#include "app/python_text.h"

#include <QStringList>
#include <cmath>

namespace midstage::app {

namespace {

QString truth(bool value) {
    return value ? QStringLiteral("True") : QStringLiteral("False");
}

QString numbers(const QStringList& values) {
    return QLatin1Char('[') + values.join(QStringLiteral(", ")) + QLatin1Char(']');
}

constexpr const char* head =
    R"(# Scatter of two figures of the samples of one set, from a run folder of Midstage.
# Usage: python FILE [picture.png]. Needs numpy, pandas and matplotlib.
import sys

import matplotlib

if len(sys.argv) > 1:
    matplotlib.use("Agg")
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd

)";

constexpr const char* body = R"(
KINDS = {1: "low_contrast", 2: "occluded", 3: "blended", 4: "wrong_label"}
COLOURS = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9"]
SHAPES = ["o", "^", "s", "x", "D", "v", "+", "*"]


def training():
    """A row a training sample: what masks found, and what the training recorded."""
    table = pd.read_csv(ATYPICAL) if ATYPICAL else None
    if DYNAMICS is None:
        return table
    with np.load(DYNAMICS) as npz:
        epochs, loss, margin, correct = npz["epoch"], npz["loss"], npz["margin"], npz["correct"]
        if table is None:
            table = pd.DataFrame({"index": np.arange(loss.shape[1]), "label": npz["label"]})
            if "true_label" in npz.files:
                table["true_label"] = npz["true_label"]
            if "atypical_kind" in npz.files:
                table["kind"] = pd.Series(npz["atypical_kind"]).map(KINDS)
    rows = table["index"].to_numpy()
    row = np.searchsorted(epochs, EPOCH + 1e-9, side="right") - 1 if np.isfinite(EPOCH) else len(epochs) - 1
    if row >= 0:
        table["epoch_loss"] = loss[row, rows]
        table["epoch_margin"] = margin[row, rows]
        table["correct"] = correct[row, rows]
    if OWN_TRAINING or not ATYPICAL:
        visited = correct >= 0
        counts = visited.sum(0)
        sums = np.where(visited, margin, 0.0).sum(0, dtype=np.float64)
        own = {"area_under_margin": np.where(counts > 0, sums / np.maximum(counts, 1), np.nan)}
        last, events = np.full(loss.shape[1], -1), np.zeros(loss.shape[1], int)
        for answers in correct:
            events += (last == 1) & (answers == 0)
            last = np.where(answers >= 0, answers, last)
        own["forgetting_events"] = events
        place = len(epochs) - 1 - np.argmax(visited[::-1], axis=0)
        own["final_loss"] = np.where(counts > 0, loss[place, np.arange(loss.shape[1])], np.nan)
        own["first_learnt"] = np.where((correct == 1).any(0), epochs[np.argmax(correct == 1, axis=0)], np.nan)
        for name, values in own.items():
            table[name] = values[rows]
    return table


def of_logits(logits, score):
    """Where the file does not hold the score; energy at temperature 1."""
    z = logits.astype(np.float64)
    top = z.max(1)
    lse = top + np.log(np.exp(z - top[:, None]).sum(1))
    return {"msp": np.exp(top - lse), "max_logit": top, "energy": lse}[score]


def scored():
    """A row a test or OOD sample."""
    with np.load(SCORES) as npz:
        def values(score):
            key = f"{SET}/{score}"
            return npz[key] if key in npz.files else of_logits(npz[f"{SET}/logits"], score)

        table = pd.DataFrame({"score": values(SCORE)})
        table.insert(0, "index", np.arange(len(table)))
        if f"{SET}/logits" in npz.files:
            table["confidence"] = values("msp")
            table["predicted_full"] = npz[f"{SET}/logits"].argmax(1)
        if f"{SET}/labels" in npz.files and SET == "id_test":
            table["label"] = npz[f"{SET}/labels"]
            table["correct"] = (table["label"] == table["predicted_full"]).astype(int)
    return table


samples = training() if SET == "train" else scored()
samples = samples.rename(columns={"prediction_full": "predicted_full", "prediction_masked": "predicted_masked"})
if SHOWN is not None:
    samples = samples[samples["index"].isin(SHOWN)]
if GROUP == "class":
    groups = samples["class"] if "class" in samples else samples["label"]
elif GROUP == "truth":
    groups = samples["kind"].astype(object) if "kind" in samples else pd.Series(index=samples.index, dtype=object)
    groups = groups.where(groups.notna(), "typical")
    if "true_label" in samples:
        groups = groups.where(samples["true_label"] == samples["label"], "wrong_label")
elif GROUP == "atypical":
    groups = (samples["flip_fraction"] >= THRESHOLD).map({True: "flagged", False: "not flagged"})
elif GROUP == "correct":
    groups = samples["correct"].map({1: "right", 0: "wrong"}).fillna("not known")
else:
    groups = pd.Series("samples", index=samples.index)
figure, axes = plt.subplots(figsize=(10, 7), layout="constrained")
# The largest group first: a small one must not be buried under it.
for place, name in enumerate(groups.value_counts().index):
    part = samples[groups == name]
    axes.scatter(part[X], part[Y], s=16, alpha=max(0.22, min(0.85, (1500 / max(len(samples), 1)) ** 0.5)),
                 color=COLOURS[place % len(COLOURS)], marker=SHAPES[place % len(SHAPES)], label=str(name))
chosen = samples[samples["index"].isin(SELECTED)]
if len(chosen):
    axes.scatter(chosen[X], chosen[Y], s=60, facecolors="none", edgecolors="black", label="selected")
if LOG_X:
    axes.set_xscale("log")
if LOG_Y:
    axes.set_yscale("log")
if PART is not None:
    axes.set_xlim(PART[0], PART[1])
    axes.set_ylim(PART[2], PART[3])
axes.set(xlabel=X_TITLE, ylabel=Y_TITLE, title=TITLE)
axes.legend(fontsize=8)
print(f"{len(samples)} samples, {X}: mean {samples[X].mean():.6g}, {Y}: mean {samples[Y].mean():.6g}")
if len(sys.argv) > 1:
    figure.savefig(sys.argv[1], dpi=150)
else:
    plt.show()
)";

QString part_of(const widgets::SampleScatter::Snapshot& snapshot) {
    if (!snapshot.part) {
        return QStringLiteral("None");
    }
    const QRectF& part = *snapshot.part;
    QStringList ends;
    for (const double end : {part.left(), part.left() + part.width(), part.top(), part.top() + part.height()}) {
        ends.append(QString::number(end, 'g', 9));
    }
    return numbers(ends);
}

QString optional(const QString& file) {
    return file.isEmpty() ? QStringLiteral("None") : python_text(file);
}

} // namespace

QString scatter_script(const widgets::SampleScatter::Snapshot& snapshot, const QString& set,
                       const SampleScriptSource& source) {
    const widgets::SampleColumns& columns = snapshot.table.columns();
    QString dynamics;
    QString scores;
    if (!source.run.isEmpty()) {
        const runs::RunFolder run = runs::RunFolder::open(path_of(source.run));
        std::error_code ignored;
        if (std::filesystem::exists(run.dynamics_file(), ignored)) {
            dynamics = text_of(run.dynamics_file());
        }
        scores = std::isnan(source.epoch) ? QString() : text_of(run.scores_file(source.epoch));
    }
    const QString atypical =
        source.search.isEmpty() ? QString() : text_of(runs::RunFolder::open(path_of(source.search)).atypical_file());
    QStringList shown;
    QStringList selected;
    for (const int row : snapshot.table.rows()) {
        shown.append(QString::number(columns.index[row]));
        if (row < snapshot.selected.size() && snapshot.selected.testBit(row)) {
            selected.append(shown.last());
        }
    }
    QStringList lines{
        QStringLiteral("SET = ") + python_text(set),
        QStringLiteral("ATYPICAL = ") + optional(set == QStringLiteral("train") ? atypical : QString()),
        QStringLiteral("DYNAMICS = ") + optional(set == QStringLiteral("train") ? dynamics : QString()),
        QStringLiteral("SCORES = ") + optional(set == QStringLiteral("train") ? QString() : scores),
        QStringLiteral("SCORE = ") + python_text(source.score),
        QStringLiteral("EPOCH = ") +
            (std::isnan(source.epoch) ? QStringLiteral("float(\"nan\")") : QString::number(source.epoch, 'g', 17)),
        QStringLiteral("OWN_TRAINING = ") + truth(source.own_training) +
            QStringLiteral("  # criteria of this run and not of the one that was searched"),
        QStringLiteral("X, Y, GROUP = %1, %2, %3")
            .arg(python_text(snapshot.x.key), python_text(snapshot.y.key),
                 python_text(widgets::grouping_key(snapshot.grouping))),
        QStringLiteral("X_TITLE, Y_TITLE = %1, %2")
            .arg(python_text(snapshot.table.title_of(snapshot.x.key)),
                 python_text(snapshot.table.title_of(snapshot.y.key))),
        QStringLiteral("TITLE = ") + python_text(snapshot.title),
        QStringLiteral("LOG_X, LOG_Y = %1, %2").arg(truth(snapshot.x.logarithmic), truth(snapshot.y.logarithmic)),
        QStringLiteral("PART = ") + part_of(snapshot) + QStringLiteral("  # what is seen: left, right, bottom, top"),
        QStringLiteral("THRESHOLD = ") + QString::number(snapshot.table.threshold(), 'g', 17) +
            QStringLiteral("  # flip fraction from which a sample is flagged"),
        QStringLiteral("SHOWN = ") +
            (shown.size() == snapshot.table.size() ? QStringLiteral("None  # all") : numbers(shown)),
        QStringLiteral("SELECTED = ") + numbers(selected)};
    return QString::fromLatin1(head) + lines.join(QLatin1Char('\n')) + QLatin1Char('\n') + QString::fromLatin1(body);
}

} // namespace midstage::app
