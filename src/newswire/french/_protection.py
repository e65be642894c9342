"""What is never touched: addresses, paths, code, tags, entities, templates, and Spanish questions.

Each pattern is looked for only in lines that hold a character without which it cannot occur.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from newswire import _chars as c

__all__ = ["PATTERNS", "guard_spans"]

_STOP: Final = rf"[^\s<>\"{c.LEFT_GUILLEMET}{c.RIGHT_GUILLEMET}{c.LEFT_DOUBLE_QUOTE}{c.RIGHT_DOUBLE_QUOTE}]"
_TRIM: Final = rf"(?<![.,:;!?{c.ELLIPSIS}'{c.RIGHT_SINGLE_QUOTE})\]])"

PATTERNS: Final[tuple[tuple[str, str], ...]] = (
    ("quoted code", r"(?<![`\w])`(?!`)[^`\n]+`(?!`)"),
    ("element of code", r"<(?:code|pre|script|style|kbd|samp)\b[^<>]*>[^<]*"),
    ("tag", r"(?<!<)</?[a-zA-Z][^<>\n]*>(?!>)|<![^<>\n]*>|<\?[^<>\n]*>|<%[^%\n]*%>"),
    ("entity", r"&(?:[a-zA-Z][a-zA-Z0-9]{1,31}|#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6});"),
    ("template", r"\{\{[^{}\n]*\}\}|[$#%]?\{[^{}\n]*\}|%\([^()\n]*\)[sd]"),
    ("address", rf"(?<![\w+.-])(?:[a-zA-Z][\w+.-]{{0,30}}://|www\.|mailto:|urn:|doi:|tel:|data:){_STOP}+{_TRIM}"),
    ("e-mail", r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+"),
    ("path", rf"(?<![\w])(?:[a-zA-Z]:[\\/]|\\\\|~/|\.{{1,2}}/|/(?=\w))[^\s:*?\"<>|]*{_TRIM}"),
    ("query", rf"(?<!\S)[\"'(]*[^\s?=\"'(]+\?[^\s=\"]*=[^\s\"]*{_TRIM}"),
    ("link", r"\]\([^()\n]*\)"),
    ("call", r"\b\w+\(\);?|(?<!\w)[a-zA-Z_][\w.]*\((?:\"[^\"\n]*\"|'[^'\n]*')(?:, ?[^()\n]*)?\);?"),
    ("assignment", r"(?<![\w.-])[\w.-]+=(?:\"[^\"\n]*\"|'[^'\n]*')"),
    ("statement", r"(?m:^)[ \t]*[\w.\[\]]+ [-+*/]?= (?:[^\n]*;|\"[^\"\n]*\"|'[^'\n]*')(?=[ \t]*(?:$|\n))"),
    ("condition", r"(?m:^)[ \t]*(?:if|for|while|switch) ?\([^\n]*[;{}](?=[ \t]*(?:$|\n))"),
    (
        "Spanish question",
        rf"{c.INVERTED_QUESTION}[^{c.INVERTED_QUESTION}?\n]*\?+|{c.INVERTED_EXCLAMATION}[^{c.INVERTED_EXCLAMATION}!\n]*!+",
    ),
)
"""What is protected, and its pattern; the first that matches at a place wins."""

_TRIGGERS: Final = f"@/\\\\<{{`=&{c.INVERTED_QUESTION}{c.INVERTED_EXCLAMATION}"
_TRIGGER: Final = re.compile(f"[{_TRIGGERS}]")
_CALL: Final = re.compile(rf"[{_TRIGGERS}(](?:(?<=[^(])|(?<=[%\]]\()|[)\"'])")
_CALLS: Final = ("()", "%(", "](", '("', "('")
"""Brackets that may belong to code; only in a text with one of them are brackets looked at."""

_PROTECTED: Final = re.compile("|".join(f"(?:{pattern})" for _name, pattern in PATTERNS))


def guard_spans(text: str, also: Iterable[tuple[int, int]] = ()) -> list[tuple[int, int]]:
    """Return the spans of a text that no rule may touch, in order, none overlapping another."""
    trigger = _CALL if any(call in text for call in _CALLS) else _TRIGGER
    spans = [*also, *_protected(text, trigger)]
    return _merged(spans)


def _protected(text: str, pattern: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    line_end = 0
    for trigger in pattern.finditer(text):
        if trigger.start() < line_end:
            continue
        line_start = text.rfind("\n", 0, trigger.start()) + 1
        line_end = text.find("\n", trigger.start())
        line_end = len(text) if line_end < 0 else line_end
        for found in _PROTECTED.finditer(text, line_start, line_end):
            if found.end() > found.start():
                yield found.span()


def _merged(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    spans.sort()
    merged: list[tuple[int, int]] = []
    for start, end in spans:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        elif end > start:
            merged.append((start, end))
    return merged
