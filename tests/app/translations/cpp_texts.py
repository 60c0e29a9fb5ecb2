# SPDX-License-Identifier: GPL-3.0-or-later
"""Finds the texts that C++ sources put together: chains of literals and values joined by + or <<, and formats of fmt."""
import re

ESCAPE = re.compile(r"\\(u[0-9a-fA-F]{4}|x[0-9a-fA-F]{1,2}|.)", re.DOTALL)
NAMED_ESCAPES = {"n": "\n", "t": "\t", "0": "\0"}
RAW = re.compile(r'R"([^(\s]*)\(')
NUMBER = re.compile(r"[0-9][0-9a-zA-Z_.']*(?:(?<=[eE])[+-][0-9]+)?")
NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
OPERATOR = re.compile(r"<<=|->\*|<<|->|::|\+=|\+\+|--|==|!=|<=|>=|&&|\|\||.", re.DOTALL)
PAIRS = {"(": ")", "[": "]", "{": "}"}
JOINS = ("+", "<<")
TEMPLATES = ("static_cast", "get", "at", "number", "value")
NO_CALL = ("return", "throw", "if", "while", "case")


def unescaped(text):
    def one(match):
        name = match[1]
        return chr(int(name[1:], 16)) if name[0] in "ux" and len(name) > 1 else NAMED_ESCAPES.get(name, name)
    return ESCAPE.sub(one, text)


def quoted_end(text, at):
    """One past the quote that ends the literal which begins at `at`."""
    end = at + 1
    while text[end] != text[at]:
        end += 2 if text[end] == "\\" else 1
    return end + 1


def tokens(text):
    """(kind, value, line) with kind "text", "letter", "name", "number" or "sign"; comments and directives left out."""
    found, at, line, begins = [], 0, 1, True
    while at < len(text):
        char = text[at]
        if char.isspace():
            line, begins, at = line + (char == "\n"), begins or char == "\n", at + 1
            continue
        if text.startswith("//", at) or (begins and char == "#"):
            end = at
            while end < len(text) and text[end] != "\n":
                end += 2 if text[end] == "\\" else 1
            kind = None
        elif text.startswith("/*", at):
            end, kind = text.index("*/", at) + 2, None
        elif raw := RAW.match(text, at):
            last = text.index(")" + raw[1] + '"', raw.end())
            end, kind, value = last + len(raw[1]) + 2, "text", text[raw.end():last]
        elif char in "\"'":
            end = quoted_end(text, at)
            kind, value = "text" if char == '"' else "letter", unescaped(text[at + 1:end - 1])
        else:
            for kind, pattern in (("number", NUMBER), ("name", NAME), ("sign", OPERATOR)):
                if match := pattern.match(text, at):
                    end, value = match.end(), match[0]
                    break
        if kind:
            found.append((kind, value, line))
        line, at, begins = line + text.count("\n", at, end), end, False
    return found


class Source:
    """A file's texts."""

    def __init__(self, text):
        self.tokens = tokens(text)
        self.partner, open_ones = {}, []
        for i, (kind, value, _) in enumerate(self.tokens):
            if kind == "sign" and value in PAIRS:
                open_ones.append(i)
            elif kind == "sign" and value in PAIRS.values() and open_ones:
                other = open_ones.pop()
                self.partner[i], self.partner[other] = other, i

    def value(self, i):
        return self.tokens[i][1] if 0 <= i < len(self.tokens) else ""

    def is_sign(self, i, *signs):
        return 0 <= i < len(self.tokens) and self.tokens[i][0] == "sign" and self.tokens[i][1] in signs

    def before_template(self, i):
        """Where the name of a template stands whose arguments end at `i`."""
        depth = 0
        while True:
            depth += self.is_sign(i, ">") - self.is_sign(i, "<")
            i -= 1
            if depth == 0:
                return i

    def operand_begin(self, i):
        """The first token of the operand that ends at `i`."""
        while True:
            if self.is_sign(i, ")", "]", "}"):
                i = self.partner[i]
                called = self.tokens[i - 1][0] == "name" and self.value(i - 1) not in NO_CALL
                if called or self.is_sign(i - 1, ")", "]"):
                    i -= 1
                    continue
                if self.is_sign(i - 1, ">"):
                    i = self.before_template(i - 1)
                    continue
            while self.tokens[i][0] == "text" and self.tokens[i - 1][0] == "text":
                i -= 1
            if not self.is_sign(i - 1, ".", "->", "::") or (self.is_sign(i - 1, "::") and self.tokens[i - 2][0] != "name"):
                return i
            i -= 2

    def operand_end(self, i):
        """One past the last token of the operand that begins at `i`."""
        if self.tokens[i][0] == "text":
            while self.tokens[i][0] == "text":
                i += 1
            return i
        while self.is_sign(i, "*", "-", "!", "&", "::"):
            i += 1
        i = self.partner[i] + 1 if self.is_sign(i, *PAIRS) else i + 1
        while True:
            if self.is_sign(i, *PAIRS):
                i = self.partner[i] + 1
            elif self.is_sign(i, ".", "->", "::"):
                i += 2
            elif self.is_sign(i, "<") and self.value(i - 1) in TEMPLATES:
                depth = 0
                while True:
                    depth += self.is_sign(i, "<") - self.is_sign(i, ">")
                    i += 1
                    if depth == 0:
                        break
            else:
                return i

    def chain(self, i):
        """(begin, end) of each operand of the chain that the literal at `i` belongs to."""
        begin = self.operand_begin(i) if self.tokens[i - 1][0] == "text" else i
        while self.is_sign(begin - 1, *JOINS):
            begin = self.operand_begin(begin - 2)
        spans = []
        while True:
            end = self.operand_end(begin)
            spans.append((begin, end))
            if not self.is_sign(end, *JOINS):
                return spans
            begin = end + 1

    def literal(self, begin, end):
        """The text of an operand that is nothing else, std::string("...") included; None of a value."""
        inside = self.tokens[begin:end]
        if len(inside) == 1 and inside[0][0] == "letter":
            return inside[0][1]
        plain = all(kind == "text" or value in ("std", "string", "string_view", "::", "(", ")", "{", "}")
                    for kind, value, _ in inside)
        texts = [value for kind, value, _ in inside if kind == "text"]
        return "".join(texts) if plain and texts else None

    def calls(self, i):
        """Names of the calls that the token at `i` is an argument of, the innermost first, up to its statement."""
        names, at = [], i - 1
        while at > 0 and not self.is_sign(at, ";"):
            if self.is_sign(at, ")", "]", "}") and at in self.partner:
                at = self.partner[at]
            elif self.is_sign(at, *PAIRS):
                names += [self.value(at - 1), self.value(at - 2)]
                if self.is_sign(at, "{") and len(names) > 6:
                    break
            at -= 1
        return names

    def texts(self):
        """(text, line, calls): each text with %1, %2, ... for its values."""
        seen, found = set(), []
        for i, (kind, value, line) in enumerate(self.tokens):
            if kind != "text" or i in seen:
                continue
            spans = self.chain(i)
            parts = [self.literal(*span) for span in spans]
            if all(part is None for part in parts):  # within a value
                begin, text = i, value
            else:
                begin, text, number = spans[0][0], "", 0
                for position, part in enumerate(parts):
                    if part is None and (position == 0 or parts[position - 1] is not None):
                        number += 1
                        text += f"%{number}"
                    text += part or ""
                for (first, end), part in zip(spans, parts):
                    if part is not None:
                        seen.update(range(first, end))
            seen.add(i)
            calls = self.calls(begin)
            if calls and calls[0] == "format":
                text = with_places(text)
            found.append((text, line, calls))
        return found


def with_places(text):
    """The format "{:g} of {}" as "%1 of %2"."""
    number = 0

    def one(match):
        nonlocal number
        if match[0] in ("{{", "}}"):
            return match[0][0]
        number += 1
        return f"%{number}"
    return re.sub(r"\{\{|\}\}|\{[^}]*\}", one, text)
