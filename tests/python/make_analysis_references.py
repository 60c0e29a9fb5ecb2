# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes tests/files/analysis/*.json: what SciPy and scikit-learn give for the analyses of core/analysis.

    python tests/python/make_analysis_references.py

Needs numpy, scipy and scikit-learn.
"""
import json
import pathlib

import numpy as np
from scipy.stats import bootstrap, spearmanr
from sklearn.metrics import average_precision_score, precision_recall_curve, roc_auc_score

from midstage_random import Random

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


def percentile_bootstrap(values, seed, resamples=10000):
    """As core/analysis/statistics.cpp, operation by operation, so that both give the same bits."""
    random = Random(seed, Random.STREAMS["bootstrap"])
    origin = values[0]
    means = []
    for _ in range(resamples):
        total = 0.0
        for _ in values:
            total += values[random.below(len(values))] - origin
        means.append(origin + total / len(values))
    means.sort()
    ends = []
    for share in (0.025, 0.975):
        position = share * (resamples - 1)
        below = int(position)
        ends.append(means[below] + (means[below + 1] - means[below]) * (position - below))
    return ends


def scipy_interval(values):
    interval = bootstrap((values,), np.mean, n_resamples=100000, confidence_level=0.95, method="percentile",
                         rng=np.random.default_rng(0)).confidence_interval
    return [float(interval.low), float(interval.high)]


def statistics():
    cases = []
    for seed, (count, spread) in enumerate([(2, 0.1), (3, 0.02), (5, 0.01), (10, 0.03), (40, 0.2)]):
        generator = np.random.default_rng(seed)
        a = generator.normal(0.9, spread, size=count)
        b = a - generator.normal(0.02, spread / 2, size=count)
        cases.append({"a": a.tolist(), "b": b.tolist(), "seed": 7 * seed, "mean": float(a.mean()), "std": float(a.std()),
                      "bootstrap": percentile_bootstrap(a.tolist(), 7 * seed),
                      "bootstrap_difference": percentile_bootstrap((a - b).tolist(), 7 * seed),
                      "scipy": scipy_interval(a), "scipy_difference": scipy_interval(a - b),
                      "tolerance": 0.1 * spread / count ** 0.5})
    return cases


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    (OUT / "rank_correlation.json").write_text(json.dumps(rank_correlation()) + "\n")
    (OUT / "detection.json").write_text(json.dumps(detection()) + "\n")
    (OUT / "statistics.json").write_text(json.dumps(statistics()) + "\n")


if __name__ == "__main__":
    main()
