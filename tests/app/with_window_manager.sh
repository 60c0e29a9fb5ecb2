#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs a program on a display of its own that a real window manager looks after: with_window_manager.sh PROGRAM [ARGUMENT...]
# Ends with 77, which ctest counts as skipped, where Xvfb, openbox or xdotool is missing.
set -u
for tool in Xvfb openbox xdotool; do
    command -v "$tool" >/dev/null || { echo "SKIP: $tool is not installed; packaging/setup.sh --for-tests installs it."; exit 77; }
done
folder=$(mktemp -d) || exit 1
server='' manager=''
clean_up() {
    [ -n "$manager" ] && kill "$manager" 2>/dev/null
    [ -n "$server" ] && kill "$server" 2>/dev/null && wait "$server" 2>/dev/null
    rm -rf "$folder"
}
trap clean_up EXIT
# The server chooses a free number itself and says it once it is ready.
Xvfb -displayfd 3 -screen 0 1400x900x24 -nolisten tcp 3>"$folder/number" 2>"$folder/server.log" &
server=$!
for _ in $(seq 300); do
    [ -s "$folder/number" ] && break
    kill -0 "$server" 2>/dev/null || { cat "$folder/server.log"; exit 1; }
    sleep 0.1
done
DISPLAY=:$(cat "$folder/number")
export DISPLAY QT_QPA_PLATFORM=xcb
# Qt's own dialogs, whatever desktop the test is started from.
unset XDG_CURRENT_DESKTOP QT_QPA_PLATFORMTHEME
openbox --sm-disable >"$folder/manager.log" 2>&1 &
manager=$!
for _ in $(seq 300); do
    # A window manager that is ready has put its name on the root window.
    xdotool get_desktop >/dev/null 2>&1 && break
    kill -0 "$manager" 2>/dev/null || { cat "$folder/manager.log"; exit 1; }
    sleep 0.1
done
"$@"
