"""Lines and spans: what every room needs of a text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import attrs
import regex

from newswire._chars import INVISIBLE, LINE_ENDS
from newswire.errors import ModelError

__all__ = ["Span", "check_line", "check_text", "counted", "make_span", "shorten", "trimmed"]

_LINE_END = regex.compile(f"[{LINE_ENDS}]")


@attrs.frozen
class Span:
    """A half-open stretch `[start, end)` of a text, in code points from 0.

    Raises:
        ModelError: if `0 <= start <= end` does not hold.

    Example:
        >>> span = Span(3, 7)
        >>> span.cut("un mot ici"), len(span), tuple(span)
        ('mot ', 4, (3, 7))
    """

    start: int
    end: int

    def __attrs_post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ModelError(f"a span must satisfy 0 <= start <= end, got [{self.start}, {self.end})")

    @property
    def slice(self) -> slice:
        """The span as a `slice`: `text[span.slice]`."""
        return slice(self.start, self.end)

    def cut(self, text: str) -> str:
        """Return the part of a text that the span covers."""
        return text[self.start : self.end]

    def __iter__(self) -> Iterator[int]:
        yield self.start
        yield self.end

    def __len__(self) -> int:
        return self.end - self.start

    def __bool__(self) -> bool:
        return True

    def __repr__(self) -> str:
        return f"Span({self.start}, {self.end})"


_new: Final = object.__new__
_fill_start: Final = Span.__dict__["start"].__set__
_fill_end: Final = Span.__dict__["end"].__set__


def make_span(start: int, end: int) -> Span:
    """Return a span whose ends are known to be in order, in half of the time that the checks of `Span` take."""
    made = _new(Span)
    _fill_start(made, start)
    _fill_end(made, end)
    return made


def check_line(what: str, value: object) -> None:
    """Raise unless a value is the text of one line: not empty, without line breaks or outer white space."""
    if isinstance(value, str) and value and value.isprintable() and value[0] != " " != value[-1]:
        return
    check_text(what, value)
    assert isinstance(value, str)
    broken = _LINE_END.search(value)
    if broken:
        raise ModelError(
            f"{what} must not contain a line break, got {broken.group()!r} at {broken.start()} in {shorten(value)!r}"
        )
    if not value.strip().strip(INVISIBLE):
        raise ModelError(f"{what} must not be empty, got {value!r}")
    if trimmed(value) != value:
        raise ModelError(f"{what} must not begin or end with white space, got {shorten(value)!r}")


def check_text(what: str, value: object) -> None:
    """Raise unless a value is a `str`."""
    if not isinstance(value, str):
        raise TypeError(f"{what} must be a str, got {value!r}")


def trimmed(value: str) -> str:
    """Return a line without the white space and the invisible characters at its ends.

    White space and invisible characters alternate at the ends of some scraped lines, so one pass of each is not enough.
    """
    cut = value.strip()
    while cut and (cut[0] in INVISIBLE or cut[-1] in INVISIBLE):
        cut = cut.strip(INVISIBLE).strip()
    return cut


def shorten(value: str, most: int = 60) -> str:
    """Return a text for a message or a `repr`; one longer than `most` characters is cut and ends in an ellipsis."""
    return value if len(value) <= most else value[: most - 1] + "\N{HORIZONTAL ELLIPSIS}"


def counted(count: int, what: str, form: str = "") -> str:
    """Return a count with its noun: `1 section`, `2 sections`. `form` is the format specification of the number."""
    return f"{count:{form}} {what}" if count == 1 else f"{count:{form}} {what}s"
