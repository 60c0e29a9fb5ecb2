#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""translations.py ROOT LUPDATE: translations/midstage_*.ts hold exactly the texts of the sources, all translated, with
the same places for values, letters of menus, ellipses and tags. Prints one line for each that is not; exits with 1 if
there is any. `cmake --build build --target update_translations` collects the texts.
"""
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

FORMS = {"en": 2, "de": 2, "zh_CN": 1}
VALUE = re.compile(r"%L?(?:\d+|n)|<[^>]+>|\{\w+\}")
LONG_ESCAPE = re.compile(r"tr\(\"[^\"]*(\\u[0-9a-fA-F]{5})")
# An ampersand before a letter marks it; two are one that is shown.
LETTER = re.compile(r"(?<!&)&(?:&&)*(?=[^\s&])")


def messages(file):
    """(context, source, comment) -> (translations, finished, has a plural)"""
    found = {}
    for context in ElementTree.parse(file).getroot().findall("context"):
        for message in context.findall("message"):
            translation = message.find("translation")
            forms = [form.text or "" for form in translation.findall("numerusform")] or [translation.text or ""]
            key = (context.findtext("name"), message.findtext("source") or "", message.findtext("comment") or "")
            found[key] = (forms, translation.get("type") is None, message.get("numerus") == "yes")
    return found


def mistakes_of(source, text, plural):
    values, given = sorted(VALUE.findall(source)), sorted(VALUE.findall(text))
    # One form may say "a run" for "%n run(s)".
    if given != values and not (plural and given == [value for value in values if value != "%n"]):
        yield f"has the values {given}, not {values}"
    if len(LETTER.findall(source)) != len(LETTER.findall(text)):
        yield "has a menu's letter where the source has none, or the other way about"
    if source.endswith("\u2026") != text.endswith("\u2026"):
        yield "ends with an ellipsis where the source has none, or the other way about"
    if source.count("\n") != text.count("\n"):
        yield "has another number of lines"
    if (source[:1].isspace(), source[-1:].isspace()) != (text[:1].isspace(), text[-1:].isspace()):
        yield "begins or ends with other spaces"


def problems(root, lupdate):
    sources = sorted(str(path) for folder in ("app", "widgets") for ending in ("cpp", "h")
                     for path in (root / folder).glob(f"*.{ending}"))
    for path in sources:
        for escape in LONG_ESCAPE.findall(Path(path).read_text(encoding="utf-8")):
            yield f"{path}: lupdate takes {escape} for one character: write the character itself"
    with tempfile.TemporaryDirectory() as folder:
        for language, count in FORMS.items():
            name = f"midstage_{language}.ts"
            here = messages(root / "translations" / name)
            for (context, source, _), (forms, finished, plural) in here.items():
                where = f"{name}: {context}: {source!r}"
                if not finished or not all(forms):
                    yield f"{where} is not translated"
                    continue
                if len(forms) != (count if plural else 1):
                    yield f"{where} has {len(forms)} forms"
                for form in forms:
                    for mistake in mistakes_of(source, form, plural):
                        yield f"{where}: {form!r} {mistake}"
            collected = Path(folder) / name
            shutil.copy(root / "translations" / name, collected)
            options = ["-silent", "-locations", "none", "-no-obsolete", "-source-language", "en", "-I", str(root)]
            if language == "en":
                options.append("-pluralonly")
            told = subprocess.run([lupdate, *options, *sources, "-ts", str(collected)], check=True, text=True,
                                  stdout=subprocess.PIPE, stderr=subprocess.STDOUT).stdout
            # A text of a class that lupdate does not know is listed where the program does not look for it.
            yield from (line for line in told.splitlines() if "unknown namespace/class" in line)
            now = messages(collected)
            for key in now.keys() - here.keys():
                yield f"{name}: {key[0]}: {key[1]!r} is new: build the target update_translations and translate it"
            for key in here.keys() - now.keys():
                yield f"{name}: {key[0]}: {key[1]!r} is gone: build the target update_translations"


def main():
    found = list(problems(Path(sys.argv[1]).resolve(), sys.argv[2]))
    print("\n".join(found) if found else "ok")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
