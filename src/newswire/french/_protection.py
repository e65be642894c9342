"""Find what no rule touches: addresses, paths, code, tags, entities, templates, and Spanish questions.

Each pattern is tried only on lines with a character that it needs.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator
from typing import Final

from newswire import _chars as c

__all__ = ["PATTERNS", "guard_spans"]

_DOUBLES: Final = f'"{c.LEFT_GUILLEMET}{c.RIGHT_GUILLEMET}{c.LEFT_DOUBLE_QUOTE}{c.RIGHT_DOUBLE_QUOTE}'
_CURLY: Final = c.LEFT_DOUBLE_QUOTE + c.RIGHT_DOUBLE_QUOTE
_STOP: Final = rf"[^\s<>{_DOUBLES}]"
_QUOTES: Final = f"'{_DOUBLES}"
_SCHEME: Final = "a-zA-Z0-9+.-"
"""The characters of a scheme's name (RFC 3986, 3.1). Other letters may stand directly before it."""

_BY_SCHEME: Final = rf"(?<![{_SCHEME}])[a-zA-Z][{_SCHEME}]{{0,30}}://|(?:https?|ftp)://"
_IN_PATH: Final = rf"[^\s:*?<>|{_DOUBLES}]"
_TRIM: Final = rf"(?<![.,:;!?{c.ELLIPSIS}'{c.RIGHT_SINGLE_QUOTE})\]])"

PATTERNS: Final[tuple[tuple[str, tuple[str, ...], str], ...]] = (
    ("quoted code", ("`",), r"(?<![`\w])`(?!`)[^`\n]+`(?!`)"),
    ("element of code", ("<",), r"<(?:code|pre|script|style|kbd|samp)\b[^<>]*>[^<]*"),
    ("tag", ("<",), r"(?<!<)</?[a-zA-Z][^<>\n]*>(?!>)|<![^<>\n]*>|<\?[^<>\n]*>|<%[^%\n]*%>"),
    ("entity", ("&",), r"&(?:amp;){0,3}(?:[a-zA-Z][a-zA-Z0-9]{1,31}|#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6});"),
    ("template", ("{", "%("), r"\{\{[^{}\n]*\}\}|[$#%]?\{[^{}\n]*\}|%\([^()\n]*\)[sd]"),
    (
        "address",
        ("://", "www.", "mailto:", "urn:", "doi:", "tel:", "data:"),
        rf"(?:{_BY_SCHEME}|(?<![\w+.-])(?:www\.|mailto:|urn:|doi:|tel:|data:)){_STOP}+{_TRIM}",
    ),
    ("e-mail", ("@",), r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+"),
    (
        "path",
        ("/", "\\"),
        rf"(?<![\w])(?:[a-zA-Z]:[\\/]|\\\\|~/|\.{{1,2}}/|/(?=\w)){_IN_PATH}*{_TRIM}",
    ),
    ("query", ("=",), rf"(?<![^\s({_QUOTES}])[^\s?=(){_QUOTES}]+\?[^\s={_DOUBLES}]*=[^\s{_DOUBLES}]*{_TRIM}"),
    ("link", ("](",), r"\]\([^()\n]*\)"),
    (
        "call",
        ("()", '("', "('", "(..."),
        r"\b\w+\((?:\.\.\.)?\);?|(?<!\w)[a-zA-Z_][\w.]*\((?:\"[^\"\n]*\"|'[^'\n]*')(?:, ?[^()\n]*)?\);?",
    ),
    (
        "assignment",
        ("=",),
        rf"(?<![\w.-])[\w.-]+=(?:\"[^\"\n]*\"|'[^'\n]*'|[{_CURLY}][^{_DOUBLES}\n]*[{_CURLY}])",
    ),
    (
        "statement",
        ("=",),
        r"(?m:^)[ \t]*[\w.\[\]]+ [-+*/]?= (?:[^\n]*;|\"[^\"\n]*\"|'[^'\n]*')(?=[ \t]*(?:$|\n))",
    ),
    ("condition", ("(",), r"(?m:^)[ \t]*(?:if|for|while|switch) ?\([^\n]*[;{}](?=[ \t]*(?:$|\n))"),
    (
        "Spanish question",
        (c.INVERTED_QUESTION, c.INVERTED_EXCLAMATION),
        rf"{c.INVERTED_QUESTION}[^{c.INVERTED_QUESTION}?\n]*\?+|{c.INVERTED_EXCLAMATION}[^{c.INVERTED_EXCLAMATION}!\n]*!+",
    ),
)
"""Name, required substrings of the line, and pattern of each protected thing; the first match at a place wins."""

_TRIGGERS: Final = ("@", "/", "\\", "<", "{", "`", "=", "&", c.INVERTED_QUESTION, c.INVERTED_EXCLAMATION)
_BRACKET: Final = re.compile(r"\((?:(?<=[%\]].)|(?=[)\"']|\.\.\.\)))")
"""A bracket that may belong to code. Lines without one and without any trigger are skipped."""


def guard_spans(text: str, also: Iterable[tuple[int, int]] = ()) -> list[tuple[int, int]]:
    """Return the spans that no rule may touch, in order and without overlaps."""
    return _merged([*also, *_protected(text)])


def _protected(text: str) -> Iterator[tuple[int, int]]:
    for start, end in sorted(_lines(text)):
        line = text[start:end]
        names = tuple(name for name, needs, _pattern in PATTERNS if any(need in line for need in needs))
        for found in _compiled(names).finditer(text, start, end):
            if found.end() > found.start():
                yield found.span()


def _lines(text: str) -> set[tuple[int, int]]:
    """Return the spans of the lines with a trigger."""
    lines: set[tuple[int, int]] = set()
    for trigger in _TRIGGERS:  # a search for each is much faster than one for all
        place = text.find(trigger)
        while place >= 0:
            line = _line(text, place)
            lines.add(line)
            place = text.find(trigger, line[1])
    end = -1
    for bracket in _BRACKET.finditer(text) if "(" in text else ():
        if bracket.start() > end:
            line = _line(text, bracket.start())
            lines.add(line)
            end = line[1]
    return lines


def _line(text: str, place: int) -> tuple[int, int]:
    end = text.find("\n", place)
    return text.rfind("\n", 0, place) + 1, end if end >= 0 else len(text)


@functools.lru_cache(maxsize=256)
def _compiled(names: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for name, _needs, pattern in PATTERNS if name in names) or "(?!)")


def _merged(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    spans.sort()
    merged: list[tuple[int, int]] = []
    for start, end in spans:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        elif end > start:
            merged.append((start, end))
    return merged
