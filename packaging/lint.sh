#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# clang-tidy with the rules of .clang-tidy: packaging/lint.sh [PATTERN]
# PATTERN (a regular expression) chooses source files, by default all of core, widgets and app. Takes about half a minute
# for each file that includes LibTorch, so it is not part of the tests.
# shellcheck source-path=SCRIPTDIR source=setup.sh
. "$(dirname "$0")/setup.sh"
command -v run-clang-tidy >/dev/null || fail "clang-tidy is missing: install the package clang-tidy."
cd "$midstage_source" || exit 1
# clang cannot read g++'s precompiled header, so that this build describes the files without it.
cmake --preset release -B build/lint -DCMAKE_DISABLE_PRECOMPILE_HEADERS=ON >/dev/null || fail "The build could not be configured."
for target in widgets midstage; do
    cmake --build build/lint --target "${target}_autogen" >/dev/null 2>&1
done
exec run-clang-tidy -quiet -p build/lint -j "$(nproc)" -extra-arg=-Wno-unknown-warning-option -extra-arg=-Wno-ignored-optimization-argument \
    "${1:-^$midstage_source/(core|widgets|app)/.*\.cpp$}"
