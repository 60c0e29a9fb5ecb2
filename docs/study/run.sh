#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The runs of docs/study.md: docs/study/run.sh shapes|fashion-mnist SEED... (midstage-cli in PATH; MIDSTAGE_RUNS and
# MIDSTAGE_DATA as usual). Each seed on one thread, so that several can run side by side.
set -eu
setting=$1
shift

run() { # a command of midstage-cli; prints the run's folder
    midstage-cli "$@" --threads 1 --quiet --json | python3 -c 'import json, sys; print(json.load(sys.stdin)["run"])'
}

for seed in "$@"; do
    case $setting in
        shapes)
            base=$(run train --preset shapes --seed "$seed")
            run fine-tune "$base" --constraint mask:0.965 --epochs 8 --schedule constant
            run prune "$base" --constraint mask:0.965 --epochs 8 --schedule constant
            ;;
        fashion-mnist)
            base=$(run train --preset fashion-mnist --seed "$seed")
            run fine-tune "$base" --constraint mask:0.965
            ;;
    esac
done
