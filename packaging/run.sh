#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Sets this machine up where something is missing, builds, and opens the window with the default preset's run going.
#   packaging/run.sh [--cuda] [--headless] [--no-packages]
# --cuda         fetches the CUDA libraries also where no NVIDIA driver is present
# --headless     the same experiment without a window (so it is where there is no display): a run folder and its plot
# --no-packages  leaves the distribution's packages alone
# shellcheck source-path=SCRIPTDIR source=setup.sh
. "$(dirname "$0")/setup.sh"
headless=no
[ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] && headless=yes
setup_options=()
for argument in "$@"; do
    case $argument in
        --cuda | --no-packages) setup_options+=("$argument") ;;
        --headless) headless=yes ;;
        *) fail "run.sh does not know $argument: it takes --cuda, --headless and --no-packages." ;;
    esac
done
midstage_setup "${setup_options[@]}"
midstage_build --target midstage midstage-cli
programs=$midstage_source/build/release/bin

if [ $headless = no ]; then
    "$programs/midstage" --start-preset shapes &
    window=$!
    # It stops its run so that it can be resumed, and ends; then so does this script.
    trap 'kill -TERM $window 2>/dev/null' TERM INT HUP
    wait $window
    status=$?
    while kill -0 $window 2>/dev/null; do
        wait $window
        status=$?
    done
    trap - TERM INT HUP
    # 3: a display is named, but no window can be opened on it, for example because it is another user's.
    [ $status = 3 ] || exit $status
fi

echo "midstage: no window, so the experiment of the preset shapes runs here." >&2
result=$("$programs/midstage-cli" run --preset shapes --json) || fail "The run did not finish: see the message above."
run=$(printf '%s' "$result" | /usr/bin/python3 -c 'import json, sys; print(json.load(sys.stdin)["run"])') || fail "The run gave no result."
QT_QPA_PLATFORM=offscreen "$programs/midstage" --render "$run" --plot training --to "$run/training.png" ||
    fail "The run is in $run, but its plot could not be drawn: see the message above."
echo "Run:  $run"
echo "Plot: $run/training.png"
