"""Stretches that are not prose within a line of any markup: placeholders, and elements whose text is code."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

__all__ = ["CODE_ELEMENTS", "placeholders"]

CODE_ELEMENTS: Final = frozenset(
    {
        "code",
        "kbd",
        "listing",
        "math",
        "noscript",
        "pre",
        "samp",
        "script",
        "style",
        "svg",
        "template",
        "textarea",
        "tt",
    }
    | {"var", "xmp"}
)
"""HTML elements whose text no rule changes."""

_PLACEHOLDER: Final = re.compile(
    r"%(?:\d+\$|\([^()\r\n]{1,80}\))?[-+0#]{0,4}(?:\d{1,4}|\*)?(?:\.(?:\d{1,4}|\*))?(?:hh|h|ll|l|L|z|j|t|q)?[diouxXeEfFgGaAcspn@](?!\w)"
    r"|%\([^()\r\n]{1,80}\)[-+ #0]?[\d.]{0,6}[a-zA-Z]"
    r"|%\{[^{}\r\n]{1,80}\}|%%(?!\w)|[$#@]\{[^{}\r\n]{1,80}\}|\{\{[^{}\r\n]{0,200}\}\}|\{%[^%\r\n]{0,200}%\}"
    r"|\{[^{}\r\n]{0,80}\}"
)


def placeholders(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """Yield the spans of the placeholders of messages and templates: `%s`, `%(name)s`, `{name}`, `${x}`, `{{ x }}`.

    Example:
        >>> list(placeholders("Bonjour {nom}, %d %% de ${x}"))
        [(8, 13), (15, 17), (18, 20), (24, 28)]
    """
    for found in _PLACEHOLDER.finditer(text, start, len(text) if end is None else end):
        yield found.span()
