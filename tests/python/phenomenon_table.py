# SPDX-License-Identifier: GPL-3.0-or-later
"""Tables of docs/phenomenon.md from run folders: best and final checkpoint of each seed, and of the seed-averaged curve.

    python3 tests/python/phenomenon_table.py RUN_FOLDER... [--score energy]

Needs nothing but Python. Standard deviations are the population's. "Best" is an oracle: it looks at test OOD data.
"""
import argparse
import csv
import json
import pathlib
import statistics


def read_run(folder, score):
    """One dict an epoch: epoch, accuracy, and the means of fpr95 and auroc over the OOD sets (fractions)."""
    accuracy = {}
    with open(folder / "metrics.csv", newline="") as file:
        for row in csv.DictReader(file):
            accuracy[float(row["epoch"])] = float(row["test_accuracy"])
    by_epoch = {}
    with open(folder / "ood.csv", newline="") as file:
        for row in csv.DictReader(file):
            if row["score"] == score:
                by_epoch.setdefault(float(row["epoch"]), []).append((row["ood_set"], float(row["fpr95"]), float(row["auroc"])))
    sets = [name for name, _, _ in next(iter(by_epoch.values()))]
    curve = []
    for epoch, rows in sorted(by_epoch.items()):
        if [name for name, _, _ in rows] != sets:
            raise SystemExit(f"{folder}: epoch {epoch:g} does not have the OOD sets {sets}")
        curve.append({"epoch": epoch, "accuracy": accuracy[epoch], "fpr95": statistics.fmean(r[1] for r in rows),
                      "auroc": statistics.fmean(r[2] for r in rows), "sets": {r[0]: (r[1], r[2]) for r in rows}})
    return curve


def percent(values):
    values = [100 * v for v in values]
    return f"{statistics.fmean(values):.1f} ± {statistics.pstdev(values):.1f}"


def cells(point):
    return f"{100 * point['fpr95']:.1f} / {100 * point['auroc']:.1f} / {100 * point['accuracy']:.1f}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("runs", nargs="+", type=pathlib.Path)
    parser.add_argument("--score", default="energy")
    arguments = parser.parse_args()

    curves = {}
    for folder in arguments.runs:
        seed = json.loads((folder / "run.json").read_text())["spec"]["seed"]
        if seed in curves:
            raise SystemExit(f"{folder}: seed {seed} is there twice")
        curves[seed] = read_run(folder, arguments.score)
    if len({len(c) for c in curves.values()}) != 1:
        raise SystemExit("the runs have different numbers of checkpoints")

    print(f"Score {arguments.score}, mean of {len(next(iter(curves.values()))[0]['sets'])} OOD sets; "
          "FPR95 / AUROC / accuracy in percent\n")
    print("| seed | best by FPR95 | at epoch | final |\n|---|---|---|---|")
    best, final = [], []
    for seed, curve in sorted(curves.items()):
        best.append(min(curve, key=lambda p: p["fpr95"]))
        final.append(curve[-1])
        print(f"| {seed} | {cells(best[-1])} | {best[-1]['epoch']:g} | {cells(final[-1])} |")
    for name in ("fpr95", "auroc", "accuracy"):
        print(f"\n{name}: each seed's best {percent(p[name] for p in best)}, final {percent(p[name] for p in final)}", end="")
    average = [{k: statistics.fmean(c[i][k] for c in curves.values()) for k in ("epoch", "accuracy", "fpr95", "auroc")}
               for i in range(len(next(iter(curves.values()))))]
    chosen = min(average, key=lambda p: p["fpr95"])
    print(f"\n\nSeed-averaged curve: best {cells(chosen)} at epoch {chosen['epoch']:g}, final {cells(average[-1])}")
    print("\n| OOD set | best (each seed's) | final |\n|---|---|---|")
    for name in best[0]["sets"]:
        columns = []
        for points in (best, final):
            columns.append(percent(p["sets"][name][0] for p in points) + " / " + percent(p["sets"][name][1] for p in points))
        print(f"| {name} | {columns[0]} | {columns[1]} |")


if __name__ == "__main__":
    main()
