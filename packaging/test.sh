#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Sets this machine up where something is missing, builds everything, runs every test: packaging/test.sh [--cuda] [--no-packages] [CTEST OPTION...]
# MIDSTAGE_TEST_DATA may name a folder of real data sets; the tests that need them are skipped without it.
# shellcheck source-path=SCRIPTDIR source=setup.sh
. "$(dirname "$0")/setup.sh"
setup_options=(--for-tests)
while [ "${1:-}" = --cuda ] || [ "${1:-}" = --no-packages ]; do
    setup_options+=("$1")
    shift
done
midstage_setup "${setup_options[@]}"
midstage_build
cd "$midstage_source" && exec ctest --preset release "$@"
