#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the house's layering: layering.py ROOT [--commands compile_commands.json] [--without-qt PROGRAM...]

Prints one line for each violation and exits with 1 if there is any.
"""
import argparse
import json
import re
import subprocess
import sys
from functools import lru_cache
from pathlib import Path

FOLDERS = ("app", "cmake", "core", "packaging", "resources", "tests", "widgets")
CODE = (".cpp", ".h")
SOURCES = CODE + (".cmake", ".py", ".sh", "CMakeLists.txt")
MOST_LINES = 600
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.MULTILINE)
LIBTORCH = re.compile(r"^(torch|ATen|c10|caffe2)/")
QT = re.compile(r"^(Q[A-Z]\w*$|Qt[A-Z]\w*(/|$)|q[a-z]\w*\.h$)")
PLOT = "qcustomplot.h"


class House:
    def __init__(self, root):
        self.root = root
        self.files = [path for folder in FOLDERS for path in sorted((root / folder).rglob("*"))
                      if path.is_file() and path.name.endswith(SOURCES) and "files" not in path.relative_to(root).parts]
        self.files += [path for path in (root / "CMakeLists.txt",) if path.exists()]

    @lru_cache(maxsize=None)
    def includes(self, path):
        """What a file includes itself: names, and for those of the house their paths."""
        found = []
        for _, name in INCLUDE.findall(path.read_text(encoding="utf-8")):
            own = [place for place in (self.root / name, path.parent / name) if place.exists()]
            found.append((name, own[0].resolve() if own else None))
        return found

    def sees(self, path):
        """Every name that is included directly or by way of the house's headers, with the chain that leads there."""
        seen, chains, waiting = {path}, {}, [(path, [])]
        while waiting:
            file, chain = waiting.pop()
            for name, own in self.includes(file):
                chains.setdefault(name, chain + [name])
                if own and own not in seen:
                    seen.add(own)
                    waiting.append((own, chain + [name]))
        return chains

    def name(self, path):
        return path.relative_to(self.root).as_posix()


def forbidden(folder, name):
    """Why code in `folder` must not include `name`, or nothing."""
    if folder == "core":
        if QT.match(name) or name == PLOT:
            return "core has no Qt"
        if name.startswith(("widgets/", "app/")):
            return "core knows neither widgets nor app"
    if folder == "widgets":
        if LIBTORCH.match(name):
            return "widgets know no LibTorch"
        if name.startswith(("core/", "app/")):
            return "widgets know neither core nor app"
    return None


def check_includes(house):
    for path in house.files:
        if not path.name.endswith(CODE):
            continue
        chains = house.sees(path.resolve())
        folder = path.relative_to(house.root).parts[0]
        for name, chain in chains.items():
            if reason := forbidden(folder, name):
                yield f"{house.name(path)} includes {' -> '.join(chain)}: {reason}"
        torch = [name for name in chains if LIBTORCH.match(name)]
        if torch and PLOT in chains:
            yield f"{house.name(path)} sees both {torch[0]} and {PLOT}: {' -> '.join(chains[torch[0]])}, {' -> '.join(chains[PLOT])}"


def check_text(house):
    for path in house.files:
        lines = path.read_text(encoding="utf-8").splitlines()
        if len(lines) > MOST_LINES:
            yield f"{house.name(path)} has {len(lines)} lines, more than {MOST_LINES}"
        if "SPDX-License-Identifier: GPL-3.0-or-later" not in "\n".join(lines[:2]):
            yield f"{house.name(path)} does not begin with its SPDX line"


def check_commands(house, commands):
    """The compiler's own command lines: a forbidden precompiled header or include folder counts as an include."""
    for entry in json.loads(commands.read_text(encoding="utf-8")):
        path, command = Path(entry["file"]), entry.get("command", " ".join(entry.get("arguments", [])))
        if not path.is_relative_to(house.root) or not path.exists():
            continue
        name, folder = house.name(path), path.relative_to(house.root).parts[0]
        torch_header = "midstage_core.dir/cmake_pch" in command
        if folder == "core" and re.search(r"/(qt6|Qt\w+)(/|\s|$)", command):
            yield f"{name} is compiled with Qt's folders: core has no Qt"
        if folder == "widgets" and (torch_header or re.search(r"-idirafter", command)):
            yield f"{name} is compiled with LibTorch's folders: widgets know no LibTorch"
        if torch_header and PLOT in house.sees(path.resolve()):
            yield f"{name} sees {PLOT} and the engine's precompiled header, which holds LibTorch"


def check_programs(programs):
    for program in programs:
        lines = subprocess.run(["readelf", "--dynamic", program], capture_output=True, text=True, check=True).stdout.splitlines()
        qt = [line.split("[")[1].rstrip("]") for line in lines if "NEEDED" in line and "libQt" in line]
        if qt:
            yield f"{program} links {', '.join(qt)}, but must run without Qt"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("root", type=Path)
    parser.add_argument("--commands", type=Path)
    parser.add_argument("--without-qt", nargs="*", default=[])
    arguments = parser.parse_args()
    house = House(arguments.root.resolve())
    if not any(path.name.endswith(CODE) for path in house.files):
        sys.exit(f"there is no code in {arguments.root}")
    violations = [*check_includes(house), *check_text(house), *check_programs(arguments.without_qt)]
    if arguments.commands:
        violations += check_commands(house, arguments.commands)
    print("\n".join(violations) or f"{len(house.files)} files keep to the layering")
    return 1 if violations else 0


if __name__ == "__main__":
    sys.exit(main())
