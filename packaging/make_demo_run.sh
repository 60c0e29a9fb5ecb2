#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes the demonstration run that ships with the program, resources/demo, with midstage-cli:
#   packaging/make_demo_run.sh [FOLDER]        (about five minutes of one core; FOLDER instead of resources/demo)
# The preset `shapes` with seed 40, which was fixed before anything of it was seen: the training, UM from its end, an
# estimate of the constraint and a search for atypical samples. It is evaluated on 400 test images and the first 200 of
# each OOD set, so that its files stay small; the training is the preset's own. What is kept is what the window shows:
# weights, features and the dynamics of the fine-tuning are left out, so that nothing can be started from it.
set -eu
source_folder=$(cd "$(dirname "$0")/.." && pwd)
target=${1:-$source_folder/resources/demo}
cli=${MIDSTAGE_CLI:-$source_folder/build/release/bin/midstage-cli}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
seed=40

/usr/bin/python3 - "$source_folder/resources/presets/shapes.json" "$work/plan.json" <<'PLAN'
import json
import sys

with open(sys.argv[1], encoding="utf-8") as file:
    preset = json.load(file)
spec = preset["spec"]
spec["name"] = "demonstration"
spec["id"]["test_limit"] = 400
for ood in spec["ood"]:
    ood["limit"] = 200
with open(sys.argv[2], "w", encoding="utf-8") as file:
    json.dump({"spec": spec, "then": preset["then"]}, file)
PLAN

run() { "$cli" "$@" --runs-dir "$work/runs" --device cpu --threads 1 --quiet --json; }
folder_in() { /usr/bin/python3 -c 'import json, sys; print(json.load(sys.stdin)["run"])'; }

training=$(run run "$work/plan.json" --seed $seed | folder_in)
run estimate-constraint "$training" --keep 0.99,0.965,0.93,0.9 --masks 5 --layers 0.8 > /dev/null
run find-atypical "$training" --keep 0.9 --masks 10 > /dev/null

rm -rf "$target"
mkdir -p "$target"
/usr/bin/python3 - "$work/runs" "$target" <<'SHRINK'
import json
import pathlib
import shutil
import sys
import zipfile

source, target = map(pathlib.Path, sys.argv[1:])
names = {
    "train": "demonstration",
    "fine-tune": "demonstration-fine-tune",
    "estimate-constraint": "demonstration-estimate",
    "find-atypical": "demonstration-atypical",
}
kept = ["metrics.csv", "ood.csv", "constraint.csv", "constraint_summary.csv", "layers.csv", "atypical.csv", "criteria.csv"]


def pack(archive, to, leave_out):
    """Copies a .npz compressed; its arrays stay as they are, byte for byte."""
    to.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(archive) as old, zipfile.ZipFile(to, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as new:
        for entry in old.infolist():
            if not leave_out(entry.filename):
                # A fixed time: the same numbers give the same file.
                made = zipfile.ZipInfo(entry.filename, (1980, 1, 1, 0, 0, 0))
                made.compress_type = zipfile.ZIP_DEFLATED
                new.writestr(made, old.read(entry.filename))


runs = {}
for folder in sorted(source.iterdir()):
    with open(folder / "run.json", encoding="utf-8") as file:
        runs[folder.name] = json.load(file)
called = {folder: names[info["spec"]["kind"]] for folder, info in runs.items()}
for folder, info in runs.items():
    to = target / called[folder]
    to.mkdir()
    info["spec"]["name"] = called[folder]
    info["host"] = ""
    if info["spec"]["parent"]["run"]:
        info["spec"]["parent"]["run"] = called[info["spec"]["parent"]["run"]]
    with open(to / "run.json", "w", encoding="utf-8") as file:
        json.dump(info, file, indent=2)
        file.write("\n")
    for name in kept:
        if (source / folder / name).exists():
            shutil.copyfile(source / folder / name, to / name)
    for scores in sorted((source / folder / "scores").glob("*.npz")):
        pack(scores, to / "scores" / scores.name, lambda name: name.endswith("/features.npy"))
    dynamics = source / folder / "samples" / "dynamics.npz"
    if dynamics.exists() and info["spec"]["kind"] == "train":
        pack(dynamics, to / "samples" / dynamics.name, lambda name: False)
SHRINK
du -sh "$target"
