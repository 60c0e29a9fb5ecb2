#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints the tables of docs/study.md, a row a seed.

    python3 tests/python/study_table.py RUNS_DIR [SCORE]

Every training in the folder with the runs that started from its final checkpoint. AUROC / FPR95 (ID positive) as the unweighted mean over
the test OOD sets, and accuracy, in percent. Standard library only.
"""
import csv
import json
import pathlib
import statistics
import sys


def figures(run, score):
    """By epoch: AUROC, FPR95 and accuracy in percent."""
    accuracy = {float(row["epoch"]): float(row["test_accuracy"]) for row in csv.DictReader(open(run / "metrics.csv"))}
    sets = {}
    for row in csv.DictReader(open(run / "ood.csv")):
        if row["score"] == score and row["role"] == "test":
            sets.setdefault(float(row["epoch"]), []).append((float(row["auroc"]), float(row["fpr95"])))
    return {epoch: [100 * statistics.fmean(column) for column in zip(*rows)] + [100 * accuracy[epoch]] for epoch, rows in sets.items()}


def text(values):
    return " / ".join(f"{value:.1f}" for value in values)


def spread(rows):
    return " / ".join(f"{statistics.fmean(column):.1f} ± {statistics.pstdev(column):.1f}" for column in zip(*rows))


def main():
    folder, score = pathlib.Path(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else "energy"
    runs = [(run, json.loads((run / "run.json").read_text())) for run in sorted(folder.iterdir()) if (run / "run.json").exists()]
    parents = [(run, info) for run, info in runs if info["spec"]["kind"] == "train" and info["state"] == "finished"]
    kinds = [kind for kind in ("fine-tune", "prune") if any(info["spec"]["kind"] == kind for _, info in runs)]
    names = {"fine-tune": "end of UM", "prune": "end of UMAP"}
    print("| seed | best (oracle) | at epoch | end of training | c |", " | ".join(names[kind] for kind in kinds), "|")
    print("|" + "---|" * (5 + len(kinds)))
    columns = {}
    for run, info in sorted(parents, key=lambda one: one[1]["spec"]["seed"]):
        by_epoch = figures(run, score)
        best = max(by_epoch, key=lambda epoch: (by_epoch[epoch][0], -epoch))
        children = {child["spec"]["kind"]: (path, child) for path, child in runs
                    if child["spec"]["parent"]["run"] == run.name and child["state"] == "finished"}
        ends = {kind: figures(children[kind][0], score) for kind in kinds if kind in children}
        constraint = next((child["constraint"] for _, child in children.values() if "constraint" in child), None)
        row = {"best": by_epoch[best], "end": by_epoch[max(by_epoch)], **{kind: end[max(end)] for kind, end in ends.items()}}
        for name, values in row.items():
            columns.setdefault(name, []).append(values)
        print(f"| {info['spec']['seed']} | {text(row['best'])} | {best:g} | {text(row['end'])} | {'' if constraint is None else f'{constraint:.3f}'} |",
              " | ".join(text(row[kind]) if kind in row else "" for kind in kinds), "|")
    print(f"| mean | {spread(columns['best'])} | | {spread(columns['end'])} | |", " | ".join(spread(columns.get(kind, [])) for kind in kinds), "|")


if __name__ == "__main__":
    main()
