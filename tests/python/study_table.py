#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints the tables of docs/study.md, a row a seed.

    python3 tests/python/study_table.py RUNS_DIR [SCORE]

Every training in the folder with the runs that started from its final checkpoint, setting by setting. AUROC / FPR95 (ID positive) as the unweighted mean over
the test OOD sets, and accuracy, in percent. Standard library only.
"""
import csv
import json
import pathlib
import statistics
import sys

NAMES = {"fine-tune": "end of UM", "prune": "end of UMAP"}


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


def setting(info):
    """Trainings with the same of it belong into one table."""
    spec = info["spec"]
    return json.dumps([spec["name"], spec["id"], spec["ood"], spec["model"], spec["training"]], sort_keys=True)


def tables(runs, score):
    """Setting by setting: those that something follows first."""
    trainings = [(run, info) for run, info in runs if info["spec"]["kind"] == "train" and info["state"] == "finished"]
    trainings.sort(key=lambda one: one[1]["spec"]["seed"])
    followed = {info["spec"]["parent"]["run"] for _, info in runs}
    settings = {}
    for run, info in sorted(trainings, key=lambda one: one[0].name not in followed):
        settings.setdefault(setting(info), []).append((run, info))
    for chosen in settings.values():
        print_table(chosen, runs, score)
        print()
        print_sets(chosen, runs, score)
        print()


def children_of(run, runs):
    """The newest of each kind."""
    return {child["spec"]["kind"]: (path, child) for path, child in runs
            if child["spec"]["parent"]["run"] == run.name and child["state"] == "finished" and child["spec"]["kind"] in NAMES}


def auroc_by_set(run, score):
    """By epoch and OOD set, in percent."""
    by_epoch = {}
    for row in csv.DictReader(open(run / "ood.csv")):
        if row["score"] == score and row["role"] == "test":
            by_epoch.setdefault(float(row["epoch"]), {})[row["ood_set"]] = 100 * float(row["auroc"])
    return by_epoch


def print_sets(trainings, runs, score):
    """The mean AUROC of each OOD set over the seeds."""
    columns = {}
    for run, _ in trainings:
        by_epoch = auroc_by_set(run, score)
        best = max(by_epoch, key=lambda epoch: (statistics.fmean(by_epoch[epoch].values()), -epoch))
        columns.setdefault("best (oracle)", []).append(by_epoch[best])
        columns.setdefault("end of training", []).append(by_epoch[max(by_epoch)])
        for kind, (path, _) in children_of(run, runs).items():
            ends = auroc_by_set(path, score)
            columns.setdefault(NAMES[kind], []).append(ends[max(ends)])
    print("| AUROC of |", " | ".join(columns), "|")
    print("|" + "---|" * (1 + len(columns)))
    for ood_set in columns["end of training"][0]:
        print(f"| {ood_set} |", " | ".join(f"{statistics.fmean(row[ood_set] for row in rows):.1f}" for rows in columns.values()), "|")


def print_table(trainings, runs, score):
    own = {run.name for run, _ in trainings}
    kinds = [kind for kind in NAMES if any(info["spec"]["kind"] == kind and info["spec"]["parent"]["run"] in own for _, info in runs)]
    print("|", " | ".join(["seed", "best (oracle)", "at epoch", "end of training"] + (["c"] if kinds else []) + [NAMES[kind] for kind in kinds]), "|")
    print("|" + "---|" * (4 + (len(kinds) + 1 if kinds else 0)))
    columns = {}
    for run, info in trainings:
        by_epoch = figures(run, score)
        best = max(by_epoch, key=lambda epoch: (by_epoch[epoch][0], -epoch))
        children = children_of(run, runs)
        ends = {kind: figures(children[kind][0], score) for kind in kinds if kind in children}
        constraint = next((child["constraint"] for _, child in children.values() if "constraint" in child), None)
        row = {"best": by_epoch[best], "end": by_epoch[max(by_epoch)], **{kind: end[max(end)] for kind, end in ends.items()}}
        for name, values in row.items():
            columns.setdefault(name, []).append(values)
        cells = [str(info["spec"]["seed"]), text(row["best"]), f"{best:g}", text(row["end"])]
        if kinds:
            cells += ["" if constraint is None else f"{constraint:.3f}"] + [text(row[kind]) if kind in row else "" for kind in kinds]
        print("|", " | ".join(cells), "|")
    cells = ["mean", spread(columns["best"]), "", spread(columns["end"])]
    print("|", " | ".join(cells + ([""] + [spread(columns.get(kind, [])) for kind in kinds] if kinds else [])), "|")


def main():
    folder, score = pathlib.Path(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else "energy"
    tables([(run, json.loads((run / "run.json").read_text())) for run in sorted(folder.iterdir()) if (run / "run.json").exists()], score)


if __name__ == "__main__":
    main()
