"""Shared code of the models: spans, and checks of fields."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar, cast

import attrs
import regex

from newswire._chars import INVISIBLE, LINE_ENDS
from newswire.errors import ModelError

__all__ = ["Span"]

Model = TypeVar("Model")

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
            raise ModelError(f"a span is 0 <= start <= end, got [{self.start}, {self.end})")

    @property
    def slice(self) -> slice:
        """The same stretch for Python's brackets: `text[span.slice]`."""
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


class Unread:
    """A frozen model whose fields are computed on first access.

    The subclass is a frozen attrs class with slots. To users it is no different: every way to read a field (a name, `==`,
    `repr`, `attrs.evolve`, `pickle`) finds the value.
    """

    __slots__ = ("_read_part",)

    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> object:
            """Compute a missing field; Python calls this only when normal lookup fails."""
            read = _reader_of(self)
            if read is None or name not in _field_names(type(self)):
                raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}", name=name, obj=self)
            value = read(self, name)
            type(self).__dict__[name].__set__(self, value)
            return value


@cache
def _field_names(model: type[attrs.AttrsInstance]) -> frozenset[str]:
    return frozenset(field.name for field in attrs.fields(model))


def _reader_of(model: Unread) -> Callable[[Unread, str], object] | None:
    try:
        return cast("Callable[[Unread, str], object]", object.__getattribute__(model, "_read_part"))
    except AttributeError:
        return None


def check_line(what: str, value: object) -> None:
    """Raise unless a value is the text of one line: not empty, without line breaks or outer white space."""
    check_text(what, value)
    assert isinstance(value, str)
    if value and value.isascii() and value.isprintable() and value[0] != " " != value[-1]:
        return
    broken = _LINE_END.search(value)
    if broken:
        raise ModelError(
            f"{what} holds no line break, got {broken.group()!r} at {broken.start()} in {shorten(value)!r}"
        )
    if not value.strip().strip(INVISIBLE):
        raise ModelError(f"{what} is not empty, got {value!r}")
    if trimmed(value) != value:
        raise ModelError(f"{what} has no white space at its ends, got {shorten(value)!r}")


def check_text(what: str, value: object) -> None:
    """Raise unless a value is a `str`."""
    if not isinstance(value, str):
        raise TypeError(f"{what} is a str, got {value!r}")


def check_items(what: str, values: Sequence[object], kind: type[object]) -> None:
    """Raise unless every item of a tuple is an instance of one model."""
    for place, value in enumerate(values):
        if not isinstance(value, kind):
            raise TypeError(f"{what} {place} is {_a(kind)}, got {value!r:.100}")


def check_optional(what: str, value: object, kind: type[object]) -> None:
    """Raise unless a value is None or of one model."""
    if value is not None and not isinstance(value, kind):
        raise TypeError(f"{what} is {_a(kind)} or None, got {value!r:.100}")


def _a(kind: type[object]) -> str:
    """Return the name of a type with its article."""
    return f"{'an' if kind.__name__[0] in 'AEIO' else 'a'} {kind.__name__}"


def counted(count: int, what: str) -> str:
    """Return a number of things in words: `1 section`, `2 sections`."""
    return f"{count} {what}" if count == 1 else f"{count} {what}s"


def moved(model: Model, by: int) -> Model:
    """Return a model with every span in it, at any depth, shifted by an offset."""
    return mapped(model, lambda span: Span(span.start + by, span.end + by))


def mapped(model: Model, place: Callable[[Span], Span]) -> Model:
    """Return a model with every span in it, at any depth, put where a function says."""
    return cast("Model", _mapped(model, place))


def _mapped(value: object, place: Callable[[Span], Span]) -> object:
    if isinstance(value, Span):
        return place(value)
    if isinstance(value, tuple):
        return tuple(_mapped(item, place) for item in cast("tuple[object, ...]", value))
    if attrs.has(type(value)):
        return _with_mapped_spans(value, place)
    return value


def _with_mapped_spans(model: Any, place: Callable[[Span], Span]) -> object:
    old = {
        field.name: getattr(model, field.name) for field in attrs.fields(cast("type[attrs.AttrsInstance]", type(model)))
    }
    new = {name: _mapped(value, place) for name, value in old.items()}
    return attrs.evolve(model, **new)


def trimmed(value: str) -> str:
    """Return a line without the white space and the invisible characters at its ends.

    White space and invisible characters alternate at the ends of some scraped lines, so one pass of each is not enough.
    """
    cut = value.strip()
    while cut and (cut[0] in INVISIBLE or cut[-1] in INVISIBLE):
        cut = cut.strip(INVISIBLE).strip()
    return cut


def shorten(value: str, most: int = 60) -> str:
    """Return a text cut to `most` characters, its end marked, for a message or a `repr`."""
    return value if len(value) <= most else value[: most - 1] + "\N{HORIZONTAL ELLIPSIS}"
