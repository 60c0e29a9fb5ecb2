#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Time of the six OOD metrics against scikit-learn's, on the same scores, in turns, so that both see the same machine.

    cmake --build --preset release --target bench_metrics
    python tests/bench/metrics.py [--count 100000] [--turns 15]

One line a kind of scores: median seconds of each, and the median ratio over the pairs of turns with its quartiles. The
Python side computes what the engine does: AUROC, two average precisions, and two ROC curves for the three FPR95. Both
results must agree to 1e-12. Needs numpy and scikit-learn.
"""
import argparse
import pathlib
import statistics
import subprocess
import tempfile
import time

import numpy as np
from sklearn.metrics import average_precision_score, roc_auc_score, roc_curve

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent


def scikit_learn(i, o):
    y = np.r_[np.ones(len(i)), np.zeros(len(o))]
    s = np.r_[i, o]
    fpr, tpr, _ = roc_curve(y, s, drop_intermediate=False)
    fpr_ood, tpr_ood, _ = roc_curve(1 - y, -s, drop_intermediate=False)
    full = int(np.argmax(tpr == 1))
    nearest = np.argmin(np.abs(tpr[full:0:-1] - 0.95))
    return (roc_auc_score(y, s), average_precision_score(y, s), average_precision_score(1 - y, -s),
            fpr[np.argmax(tpr >= 0.95)], fpr_ood[np.argmax(tpr_ood >= 0.95)], fpr[full:0:-1][nearest])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--count", type=int, default=100_000, help="ID scores, and as many OOD scores")
    parser.add_argument("--turns", type=int, default=15)
    parser.add_argument("--program", default=ROOT / "build/release/bin/bench_metrics")
    a = parser.parse_args()
    rng = np.random.default_rng(0)
    kinds = {"random": (rng.normal(1, 1, a.count), rng.normal(0, 1, a.count))}
    kinds["heavy ties"] = tuple(np.round(x, 1) for x in kinds["random"])
    for kind, (i, o) in kinds.items():
        with tempfile.TemporaryDirectory() as folder:
            files = [f"{folder}/id.npy", f"{folder}/ood.npy"]
            np.save(files[0], i)
            np.save(files[1], o)
            worker = subprocess.Popen([a.program, *files], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
            ours, theirs = [], []
            for turn in range(a.turns + 1):
                worker.stdin.write("5\n")
                worker.stdin.flush()
                seconds, *figures = map(float, worker.stdout.readline().split())
                start = time.perf_counter()
                for _ in range(5):
                    expected = scikit_learn(i, o)
                if turn > 0:  # the first turn warms up
                    ours.append(seconds / 5)
                    theirs.append((time.perf_counter() - start) / 5)
            worker.stdin.close()
            worker.wait()
        assert np.abs(np.subtract(figures, expected)).max() <= 1e-12, (figures, expected)
        low, middle, high = statistics.quantiles([t / m for t, m in zip(theirs, ours)], n=4)
        print(f"{kind}, 2 x {a.count}: engine {statistics.median(ours) * 1e3:.1f} ms, scikit-learn "
              f"{statistics.median(theirs) * 1e3:.1f} ms, ratio {middle:.1f} ({low:.1f} to {high:.1f})")


if __name__ == "__main__":
    main()
