# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes tests/files/scores/references.json: scores, and the curves, distributions and costs of thresholds that
scikit-learn and numpy give for them.

    python tests/python/make_score_references.py

Needs numpy and scikit-learn. The scores have few enough samples that no point of a curve is thinned out.
"""
import json
import pathlib

import numpy as np
from sklearn.metrics import precision_recall_curve, roc_curve
from sklearn.neighbors import KernelDensity

OUT = pathlib.Path(__file__).resolve().parent.parent / "files" / "scores" / "references.json"
BINS = 20
POINTS = 65


def bandwidth(values, length):
    iqr = np.subtract(*np.quantile(values, [0.75, 0.25]))
    silverman = 0.9 * min(values.std(ddof=1), iqr / 1.34) * len(values) ** -0.2
    return max(silverman, length / 300)


def case(name, id_scores, ood_scores, right):
    i, o = np.asarray(id_scores, float), np.asarray(ood_scores, float)
    y = np.r_[np.ones(len(i)), np.zeros(len(o))]
    s = np.r_[i, o]
    fpr, tpr, thresholds = roc_curve(y, s, drop_intermediate=False)
    precision, recall, _ = precision_recall_curve(y, s)
    low, high = s.min(), s.max()
    place = int(np.argmax(tpr >= 0.95))
    threshold = thresholds[place]
    grid = np.linspace(low, high, POINTS)
    h = bandwidth(i, high - low)
    kernel = KernelDensity(bandwidth=h).fit(i[:, None])
    kept = i >= threshold
    return {
        "name": name,
        "id": i.tolist(), "ood": o.tolist(), "right": [bool(r) for r in right],
        "fpr": fpr.tolist(), "tpr": tpr.tolist(),
        "recall": recall[::-1].tolist(), "precision": precision[::-1].tolist(),
        "histogram": np.histogram(i, bins=BINS, range=(low, high), density=True)[0].tolist(),
        "bandwidth": float(h),
        "density": np.exp(kernel.score_samples(grid[:, None])).tolist(),
        "threshold": float(threshold), "threshold_tpr": float(tpr[place]), "threshold_fpr": float(fpr[place]),
        "accuracy_of_accepted": float(np.asarray(right)[kept].mean()),
        "right_and_accepted": float((np.asarray(right) & kept).mean()),
    }


def main():
    rng = np.random.default_rng(7)
    right = rng.random(60) < 0.8
    cases = [
        case("normal", rng.normal(2, 1, 60), rng.normal(0, 1.5, 45), right),
        case("ties", np.round(rng.normal(2, 1, 60)), np.round(rng.normal(1, 1, 45)), right),
        case("near one", 1 - rng.exponential(0.02, 60), 1 - rng.exponential(0.2, 45), right),
        case("separated", rng.random(60) + 5, rng.random(45), right),
        case("the wrong way round", rng.random(60), rng.random(45) + 5, right),
    ]
    OUT.parent.mkdir(parents=True, exist_ok=True)
    OUT.write_text(json.dumps({"bins": BINS, "points": POINTS, "cases": cases}) + "\n")


if __name__ == "__main__":
    main()
