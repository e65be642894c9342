"""Plain text, in which unambiguous pieces of markup do not change."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import Final

from newswire.french.markup._front_matter import front_matter, front_matter_prose
from newswire.french.markup._reading import Reading, outside

__all__ = ["has_markup", "literals", "read_text"]

_FENCE: Final = re.compile(r"(?m)^[ \t]*(?P<mark>`{3,}|~{3,})(?P<info>[^`\n]*)$")
_UNMISTAKABLE: Final = re.compile(
    r"``(?=[^\s`])(?:(?!'')[^`\n])*(?<=[^\s`])``"
    r"|(?<![\w:]):[a-zA-Z][\w.+-]*(?::[\w.+-]+)*:`[^`\n]+`"
    r"|(?m:^)[ ]{0,3}\[[^\[\]\n]+\]:[ \t]+(?:<[^<>\n]*>|(?=[^\s/#.]*[/#.][^\s.])\S+)(?:[ \t]+(?:\"[^\"\n]*\"|'[^'\n]*'|\([^()\n]*\)))?[ \t\r]*(?m:$)"
    r"|(?m:^)[ ]{0,3}\[\^[^\[\]\n]+\]:(?=\s|\Z)"
    r"|(?m:^)[ \t]*\.\.[ \t]+(?:_[^\n]*:(?:[ \t][^\n]*)?|\|[^|\n]+\|[ \t]+[\w-]+::[^\n]*|[a-zA-Z][\w:.+-]*::[^\n]*)(?m:$)"
)
_TRIGGERS: Final = (("`", "``"), ("`", ":`"), ("]", "]:"), ("~", "~~~"), ("", "\nmsgstr"), ("", "newswire:"))
"""Possible markup after one of its rare characters, because a search for that is much faster."""


_DIRECTIVE: Final = re.compile(r"\n[ \t]*\.\.[ \t]+(?:_|\||[a-zA-Z][\w:.+-]*::)")


def has_markup(text: str) -> bool:
    """Return whether a plain text may contain pieces of markup; a few searches decide this."""
    front = text.startswith(("---", "+++", "\ufeff---", "\ufeff+++"))
    return (
        front
        or any(char in text and trigger in text for char, trigger in _TRIGGERS)
        or bool(_DIRECTIVE.search(f"\n{text}"))
    )


def literals(text: str) -> Iterator[tuple[int, int]]:
    """Yield the spans of unambiguous literals, roles, directives and definitions."""
    return (found.span() for found in _UNMISTAKABLE.finditer(text))


def read_text(text: str, keys: Collection[str] = ()) -> Reading:
    """Return a plain text as one block of prose, without its front matter, fences, literals, roles and definitions.

    Args:
        text: the source.
        keys: the keys of the front matter whose values are prose.
    """
    front = front_matter(text)
    spans = [*_fences(text), *literals(text)]
    blocks = [*front_matter_prose(text, front, keys), list(outside(front, len(text), spans))]
    return Reading(blocks, line=_literals_of, emphasis=False)


def _literals_of(line: str) -> tuple[str, ...]:
    return tuple(line[start:end] for start, end in literals(line)) if "``" in line else ()


def _fences(text: str) -> Iterator[tuple[int, int]]:
    """Yield the fenced stretches closed by a fence of the same kind, at least as long and without words after it."""
    opened: re.Match[str] | None = None
    for found in _FENCE.finditer(text):
        if opened is None:
            opened = found
        elif found["mark"].startswith(opened["mark"]) and not found["info"].strip():
            yield opened.start(), found.end()
            opened = None
