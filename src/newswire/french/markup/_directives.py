"""Comments that switch rules off and on for a stretch of a source: `newswire: off` and `newswire: on`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

import attrs

__all__ = ["Off", "find_off"]

_SWITCH: Final = re.compile(r"newswire:[ \t]{0,9}(?P<switch>off|on)\b(?P<rules>(?:[ \t,]{1,9}[a-z]+(?:-[a-z]+)*)*)")
_NAME: Final = re.compile(r"[a-z]+(?:-[a-z]+)*")
_OPENINGS: Final = frozenset({"", "<!--", "{/*", "..", "//", "#", "#."})
_CLOSINGS: Final = frozenset({"", "-->", "*/}"})


@attrs.frozen
class Off:
    """A stretch of the source in which rules are off.

    Attributes:
        start: where it begins, in code points from 0.
        end: where it ends.
        rules: the names of the rules that are off; empty where all are.
    """

    start: int
    end: int
    rules: frozenset[str] = frozenset()


def find_off(text: str) -> list[Off]:
    r"""Return the stretches of a text where a comment has switched rules off, in order.

    The comment stands alone on its line, in the form of the markup: `<!-- newswire: off -->`, `.. newswire: off`,
    `// newswire: off`, `# newswire: off`; in plain text it may stand without marks. `newswire: on`, or the end, ends it.
    Names of rules behind `off` switch off only those.

    Example:
        >>> [(off.start, off.end, sorted(off.rules)) for off in find_off("<!-- newswire: off colon -->\nUn: deux")]
        [(0, 37, ['colon'])]
    """
    return list(_stretches(text)) if "newswire:" in text else []


def _stretches(text: str) -> Iterator[Off]:
    start: int | None = None
    rules: frozenset[str] = frozenset()
    for found in _SWITCH.finditer(text):
        if not _is_comment(text, found):
            continue
        if start is not None:
            yield Off(start, found.end(), rules)
            start = None
        if found["switch"] == "off":
            start = text.rfind("\n", 0, found.start()) + 1
            rules = frozenset(_NAME.findall(found["rules"]))
    if start is not None:
        yield Off(start, len(text), rules)


def _is_comment(text: str, found: re.Match[str]) -> bool:
    """Return whether the line of a switch contains only the switch and the marks of a comment."""
    before = text[text.rfind("\n", 0, found.start()) + 1 : found.start()].strip()
    line_end = text.find("\n", found.end())
    after = text[found.end() : len(text) if line_end < 0 else line_end].strip()
    return before in _OPENINGS and after in _CLOSINGS
