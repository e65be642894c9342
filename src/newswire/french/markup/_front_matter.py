"""Front matter: YAML or TOML at the start of a page, and the values of its keys that contain prose."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import Final

from newswire.french.markup._reading import Piece

__all__ = ["front_matter", "front_matter_prose"]

_FENCES: Final = re.compile(
    r"\ufeff?(?P<fence>---|\+\+\+)[ \t]*(?:\r\n?|\n)(?:[^\r\n]*(?:\r\n?|\n))*?(?P=fence)[ \t]*(?:\r\n?|\n|\Z)"
)
_KEY: Final = re.compile(
    r"[ \t]*(?:-[ \t]+)?[\w.-]+[ \t]*[:=](?:[ \t]|\r|\n|\Z)|[ \t]*(?:#[^\r\n]*)?[\r\n]|[ \t]*-[ \t]|[ \t]*[\[\]{}]"
)
_VALUE: Final = re.compile(
    r"(?m)^(?P<key>[\w-]+)[ \t]*(?P<mark>[:=])[ \t]+"
    r"(?P<value>\"(?P<quoted>[^\"\\\r\n]*)\"|(?P<plain>[^\s\"'|>&*!%@`#\[\]{}?,:-][^\r\n]*?))[ \t]*(?=\r|\n|\Z)"
)


def front_matter(text: str) -> int:
    """Return the offset at which the front matter of a text ends; 0 if there is none.

    The first line is a fence, `---` or `+++`, a later one is the same fence, and the first line between them is a key, a
    comment, an item or a bracket: two rules with a paragraph between them are no front matter.
    """
    found = _FENCES.match(text) if text.lstrip("\ufeff").startswith(("---", "+++")) else None
    if found is None:
        return 0
    inside = found.end("fence") + len(re.match(r"[ \t]*(?:\r\n?|\n)", text[found.end("fence") :])[0])  # type: ignore[index]
    return found.end() if _KEY.match(text, inside) or text.startswith(found["fence"], inside) else 0


def front_matter_prose(text: str, end: int, keys: Collection[str]) -> Iterator[list[Piece]]:
    r"""Yield the values of the named keys as blocks: values on one line, in double quotes without escapes or bare.

    No edit may end the value: a bare value keeps its colons, a quoted one its quotation marks.
    """
    for found in _VALUE.finditer(text, 0, end):
        if found["key"] in keys and found["quoted"] is not None:
            yield [Piece(*found.span("quoted"), prose=True)]
        elif found["key"] in keys and found["mark"] == ":" and not re.search(r"[:#]", found["plain"]):
            yield [Piece(*found.span("plain"), prose=True)]
