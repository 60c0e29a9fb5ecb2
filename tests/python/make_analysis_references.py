# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes tests/files/analysis/*.json: what SciPy and scikit-learn give for the analyses of core/analysis.

    python tests/python/make_analysis_references.py

Needs numpy, scipy and scikit-learn.
"""
import json
import pathlib

import numpy as np
from scipy.stats import spearmanr
from sklearn.metrics import average_precision_score, precision_recall_curve, roc_auc_score

OUT = pathlib.Path(__file__).resolve().parent.parent / "files" / "analysis"


def rank_correlation():
    cases = []
    for seed, (count, levels, missing) in enumerate([(2, 0, 0), (50, 0, 0), (80, 5, 0), (60, 3, 9), (100, 0, 20)]):
        generator = np.random.default_rng(seed)
        a = generator.normal(size=count)
        b = a + generator.normal(size=count)
        if levels:
            a, b = np.floor(a * levels), np.floor(b * levels)
        a[:missing // 2] = np.nan
        b[missing // 4:missing] = np.nan
        kept = ~(np.isnan(a) | np.isnan(b))
        write = lambda values: [None if np.isnan(v) else float(v) for v in values]
        cases.append({"a": write(a), "b": write(b), "rho": float(spearmanr(a[kept], b[kept]).statistic)})
    return cases


def detection():
    cases = []
    for seed, (count, levels) in enumerate([(5, 0), (60, 0), (80, 4), (100, 1)]):
        generator = np.random.default_rng(seed)
        truth = generator.random(count) < 0.3
        truth[:2] = True, False
        values = generator.normal(size=count) + truth
        values = np.floor(values * levels) if levels else values
        precision, recall, threshold = precision_recall_curve(truth, values)
        cases.append({"values": values.tolist(), "truth": truth.astype(int).tolist(),
                      "average_precision": float(average_precision_score(truth, values)),
                      "auroc": float(roc_auc_score(truth, values)), "threshold": threshold.tolist(),
                      "precision": precision[:-1].tolist(), "recall": recall[:-1].tolist()})
    return cases


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    (OUT / "rank_correlation.json").write_text(json.dumps(rank_correlation()) + "\n")
    (OUT / "detection.json").write_text(json.dumps(detection()) + "\n")


if __name__ == "__main__":
    main()
