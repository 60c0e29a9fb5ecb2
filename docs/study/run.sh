#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The runs of docs/study.md: docs/study/run.sh shapes|fashion-mnist SEED... (midstage-cli in PATH; MIDSTAGE_RUNS and
# MIDSTAGE_DATA as usual). Each seed on one thread, so that several can run side by side.
set -eu
setting=$1
shift

cli() { midstage-cli "$@" --threads 1 --quiet --json; }

for seed in "$@"; do
    # The preset holds what follows its training: UM.
    base=$(cli run --preset "$setting" --seed "$seed" | python3 -c 'import json, sys; print(json.load(sys.stdin)["run"])')
    umap=(prune "$base" --initial-scores magnitude --no-freeze-weights)
    case $setting in
        shapes)
            cli "${umap[@]}" --epochs 5 --schedule constant > /dev/null
            cli train --preset shapes --atypical-fraction 0 --name clean --seed "$seed" > /dev/null
            ;;
        fashion-mnist)
            cli "${umap[@]}" > /dev/null
            ;;
    esac
done
