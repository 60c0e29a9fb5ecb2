#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""core_sentences.py ROOT: every text of the engine that can reach the window is in app/core_sentences_*.cpp, where
app/core_text.h finds it for translation, and nothing else is. Prints one line for each that is not; exits with 1 if
there is any.
"""
import json
import re
import sys
from pathlib import Path

from cpp_texts import Source

PLACE = re.compile(r"%(\d)")
WORD = re.compile(r"[A-Za-z]{2,}")
# The log stays English.
LOG = {"info", "warn", "error", "debug", "trace", "critical"}
THROWN = {"InputError", "Error", "fail", "refuse"}
# Texts that only the command line prints, and files that are written for papers and scripts.
OTHER_READERS = {"core/runs/predict.cpp", "core/runs/export.cpp", "core/runs/paper_table.cpp",
                 "core/runs/comparison_tables.cpp", "core/runs/evaluation.cpp"}
# No sentences: names of licences, of a class of a data set, of keys in files.
NAMES = {"CC BY-SA 3.0", "CC BY-SA 4.0", "Ankle boot", "model name", "{'descr': '%1', 'fortran_order': False, 'shape': ("}
# LibTorch's error, which the runner replaces by a sentence of its own.
NAMES |= {"There is no memory for a tensor of "}


def is_prose(text):
    bare = PLACE.sub("", text)
    return len(WORD.findall(bare)) >= 2 and " " in bare


def pattern_of(text):
    """Finds the text, with anything for its values, within a sentence of the list."""
    return re.compile(".*".join(re.escape(part) for part in PLACE.split(text)[::2]), re.DOTALL)


def texts_to_translate(root):
    """(text, where)"""
    for path in sorted([*(root / "core").rglob("*.cpp"), *(root / "core").rglob("*.h")]):
        name = path.relative_to(root).as_posix()
        if name in OTHER_READERS:
            continue
        for text, line, calls in Source(path.read_text(encoding="utf-8")).texts():
            if is_prose(text) and text not in NAMES and not LOG.intersection(calls):
                yield text, f"{name}:{line}"
    for path in sorted((root / "app").glob("*.cpp")):
        if path.name.startswith("core_sentences_"):
            continue
        for text, line, calls in Source(path.read_text(encoding="utf-8")).texts():
            translated = {"tr", "translate"}.intersection(calls)
            if is_prose(text) and THROWN.intersection(calls) and not translated and not LOG.intersection(calls):
                yield text, f"app/{path.name}:{line}"
    for path in sorted((root / "resources/presets").glob("*.json")):
        preset = json.loads(path.read_text(encoding="utf-8"))
        yield preset["title"], path.name
        yield preset["description"], path.name


def listed_texts(root):
    """(text, file)"""
    for path in sorted((root / "app").glob("core_sentences_*.cpp")):
        for text, _, calls in Source(path.read_text(encoding="utf-8")).texts():
            if calls and calls[0] == "QT_TRANSLATE_NOOP" and text != "Core":
                yield text, path.name


def all_words(root):
    """Words of all literals of the sources."""
    words = set()
    for path in [*(root / "core").rglob("*.cpp"), *(root / "core").rglob("*.h"), *(root / "app").glob("*.cpp"),
                 *(root / "resources/presets").glob("*.json")]:
        if path.name.startswith("core_sentences_"):
            continue
        if path.suffix == ".json":
            words.update(WORD.findall(path.read_text(encoding="utf-8")))
        else:
            for kind, value, _ in Source(path.read_text(encoding="utf-8")).tokens:
                if kind == "text":
                    words.update(WORD.findall(value))
    return {word.lower() for word in words}


def problems(root):
    listed = list(listed_texts(root))
    for text, where in texts_to_translate(root):
        pattern = pattern_of(text)
        if not any(pattern.search(known) for known, _ in listed):
            folder = where.split("/")[1] if where.startswith("core/") else "titles" if where.endswith("json") else "window"
            yield (f"{where}: add QT_TRANSLATE_NOOP(\"Core\", {json.dumps(text, ensure_ascii=False)}) to "
                   f"app/core_sentences_{folder}.cpp")
    words, seen = all_words(root), {}
    for text, file in listed:
        form = PLACE.sub("%", text)
        if form in seen:
            yield f"{file}: {text!r} is in {seen[form]} too"
        seen[form] = file
        if [int(place) for place in PLACE.findall(text)] != list(range(1, len(PLACE.findall(text)) + 1)):
            yield f"{file}: the values of {text!r} are not numbered from 1 on"
        if re.search(r"%\d%\d", text):
            yield f"{file}: two values of {text!r} cannot be told apart"
        gone = [word for word in WORD.findall(PLACE.sub(" ", text)) if word.lower() not in words]
        if gone:
            yield f"{file}: {text!r} is no text of the engine any more ({', '.join(gone)})"


def main():
    found = list(problems(Path(sys.argv[1])))
    print("\n".join(found) if found else "ok")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
