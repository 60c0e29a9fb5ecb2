#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Every C++ file of the house is as clang-format leaves it. Other versions than 14 (Debian 12's) format otherwise.
cd "$(dirname "$0")/../.." || exit 1
for program in clang-format-14 clang-format; do
    "$program" --version 2>/dev/null | grep -q 'version 14\.' || continue
    find app core widgets tests \( -name '*.cpp' -o -name '*.h' \) -print0 | sort -z | xargs -0 "$program" --dry-run -Werror && exit 0
    echo "Run $program -i on these files."
    exit 1
done
echo "Skipped: clang-format 14 is not installed (package clang-format-14)."
exit 77
