# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes tests/files/metrics/references.json: scores and the metrics that scikit-learn gives for them.

    python tests/python/make_metric_references.py

Needs numpy and scikit-learn. Large cases are kept as the seed of a generator that the test repeats (see `generated`).
"""
import json
import pathlib

import numpy as np
from sklearn.metrics import average_precision_score, roc_auc_score, roc_curve

LEVEL = 0.95
OUT = pathlib.Path(__file__).resolve().parent.parent / "files" / "metrics" / "references.json"


def first_at_level(positive, negative):
    y = np.r_[np.ones(len(positive)), np.zeros(len(negative))]
    fpr, tpr, _ = roc_curve(y, np.r_[positive, negative], drop_intermediate=False)
    return float(fpr[np.argmax(tpr >= LEVEL)])


def nearest_to_level(positive, negative):
    """What fpr_and_fdr_at_recall of tmlr-group/Unleashing-Mask returns, on scikit-learn's own curve."""
    y = np.r_[np.ones(len(positive)), np.zeros(len(negative))]
    fpr, tpr, _ = roc_curve(y, np.r_[positive, negative], drop_intermediate=False)
    fpr, tpr = fpr[1:], tpr[1:]  # the threshold above all scores is not one of the reference's
    first_full = int(np.argmax(tpr == 1))
    return float(fpr[first_full::-1][np.argmin(np.abs(tpr[first_full::-1] - LEVEL))])


def expected(id_scores, ood_scores):
    i, o = np.asarray(id_scores, np.float64), np.asarray(ood_scores, np.float64)
    y = np.r_[np.ones(len(i)), np.zeros(len(o))]
    s = np.r_[i, o]
    return {
        "auroc": float(roc_auc_score(y, s)),
        "aupr_in": float(average_precision_score(y, s)),
        "aupr_out": float(average_precision_score(1 - y, -s)),
        "fpr95": first_at_level(i, o),
        "fpr95_openood": first_at_level(-o, -i),
        "fpr95_reference": nearest_to_level(i, o),
        "n_id": len(i),
        "n_ood": len(o),
    }


class Lcg:
    """Knuth's MMIX generator; the upper 53 bits are a number in [0, 1)."""

    def __init__(self, seed):
        self.state = seed

    def uniform(self):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self.state >> 11) * 2.0**-53


def generated(seed, n_id, n_ood, shift, levels):
    """Sums of four uniform numbers, ID shifted; with levels > 0 rounded down to that many levels a unit (ties)."""
    lcg = Lcg(seed)

    def draw(count, offset):
        values = []
        for _ in range(count):
            value = lcg.uniform() + lcg.uniform() + lcg.uniform() + lcg.uniform() + offset
            values.append(float(np.floor(value * levels)) if levels else value)
        return values

    return draw(n_id, shift), draw(n_ood, 0.0)


def main():
    tiny = 5e-324
    huge = 1.7976931348623157e308
    small = {
        "one sample each, right": ([1.0], [0.0]),
        "one sample each, wrong": ([0.0], [1.0]),
        "one sample each, tied": ([0.5], [0.5]),
        "one ID, many OOD": ([0.4], [0.1, 0.4, 0.7, 0.2]),
        "many ID, one OOD": ([0.1, 0.4, 0.7, 0.2], [0.4]),
        "all equal": ([3.25] * 7, [3.25] * 5),
        "perfectly separated": ([1.5, 2.5, 3.5], [-1.0, 0.0, 1.0, 1.25]),
        "perfectly separated, reversed": ([-1.5, -2.5, -3.5], [1.0, 0.0, 1.25, -1.0]),
        "negative and positive zero are one threshold": ([0.0, -0.0, 1.0], [-0.0, 0.0, -1.0]),
        "subnormal": ([tiny, 2 * tiny, 3 * tiny, 1e-310], [0.0, -tiny, 2 * tiny, 1e-320]),
        "huge": ([huge, 1e308, -1e308, huge], [-huge, 1e308, 9.9e307, -huge]),
        "subnormal beside huge": ([huge, tiny, 0.0, 1.0], [-huge, tiny, -tiny, 1e-300]),
        # Ten ID samples: recalls 0.9 and 1.0 are equally near to 0.95 but for rounding.
        "nearest recall above or below": ([10.0, 9, 8, 7, 6, 5, 4, 3, 2, 1], [9.5, 2.5, 1.5, 1.25, 0.5, 0.75]),
        # 0.95 is attained exactly; OOD scores alone lie between it and the next ID score.
        "recall 0.95 exactly, OOD between": ([float(v) for v in range(1, 21)], [1.5, 1.25, 1.75, 2.5, 0.5, 30.0]),
        "OOD alone under the last ID": ([5.0, 4.0, 3.0], [3.5, 2.0, 1.0, 3.0]),
        "adjacent doubles": ([1.0, np.nextafter(1, 2), np.nextafter(1, 0)], [1.0, np.nextafter(1, 2), 0.5]),
    }
    cases = []
    for name, (i, o) in small.items():
        i, o = [float(v) for v in i], [float(v) for v in o]
        cases.append({"name": name, "id": i, "ood": o, "metrics": expected(i, o)})
    large = {
        "10^5 random": dict(seed=1, n_id=100_000, n_ood=100_000, shift=0.5, levels=0),
        "10^5 with heavy ties": dict(seed=2, n_id=100_000, n_ood=80_000, shift=0.25, levels=5),
        "unbalanced, ID much fewer": dict(seed=3, n_id=137, n_ood=20_011, shift=0.75, levels=0),
        "unbalanced, OOD much fewer": dict(seed=4, n_id=20_011, n_ood=137, shift=-0.25, levels=100),
    }
    for seed in range(100, 130):
        large[f"small, seed {seed}"] = dict(seed=seed, n_id=5 + seed % 37, n_ood=3 + seed % 23, shift=0.4,
                                            levels=(0, 3, 10)[seed % 3])
    for name, recipe in large.items():
        cases.append({"name": name, "generator": recipe, "metrics": expected(*generated(**recipe))})
    OUT.parent.mkdir(parents=True, exist_ok=True)
    OUT.write_text(json.dumps({"cases": cases}, indent=1) + "\n")


if __name__ == "__main__":
    main()
