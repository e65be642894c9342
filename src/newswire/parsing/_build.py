"""Quick construction of the models that a page has many of.

The constructors of the models check every value; what the lexer has cut is in form already (one line, trimmed, not
empty), and the checks would cost more than the rest of parsing. So these functions fill the slots directly: those of many
models by columns, a slot of all of them at a time, which takes two thirds of the time of one model after another. That the
result is what the constructors would make is a law that the property tests check on every kind of text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import count, repeat
from typing import Any, TypeVar, cast

import attrs

from newswire._text import Span, make_span
from newswire.models import Article, Headline, Line, LineKind, Paragraph, Section, Ticker
from newswire.models._base import kept_span

__all__ = ["article", "headline", "headlines", "lines", "paragraph", "paragraphs", "place", "section", "ticker"]

_Model = TypeVar("_Model")
_Setter = Callable[[object, object], None]
_new = object.__new__


def _setters(model: type[object]) -> list[_Setter]:
    """Return the functions that fill the slots of a frozen model, in the order of its fields."""
    fields = attrs.fields(cast("type[attrs.AttrsInstance]", model))
    slots = dict(model.__dict__)
    slots["span"] = kept_span(model) or slots.get("span")
    return [slots[field.name].__set__ for field in fields]


def _maker(model: type[_Model]) -> Callable[..., _Model]:
    """Return a function that makes a model of the values of all its fields, in their order, and checks none."""
    setters = _setters(model)

    def make(*values: Any) -> _Model:
        made = _new(model)
        for fill, value in zip(setters, values, strict=True):
            fill(made, value)
        return made

    make.__doc__ = f"Return the {model.__name__} of the values of all its fields, in their order."
    return make


article = _maker(Article)
section = _maker(Section)
ticker = _maker(Ticker)

_span_start, _span_end = _setters(Span)
_paragraph_text, _paragraph_span = _setters(Paragraph)
_line_kind, _line_text, _line_ending, _line_number, _line_span = _setters(Line)
_headline_text, _headline_abstract, _headline_span = _setters(Headline)


def _fill(setter: _Setter, models: Iterable[object], values: Iterable[object]) -> None:
    """Fill one slot of many models; a setter returns None, so `any` runs through all of them."""
    any(map(setter, models, values))


def _spans(starts: Sequence[int], ends: Iterable[int]) -> list[Span]:
    """Return the spans between offsets."""
    made = list(map(_new, repeat(Span, len(starts))))
    _fill(_span_start, made, starts)
    _fill(_span_end, made, ends)
    return made


def headlines(texts: Sequence[str], starts: Iterable[int]) -> tuple[Headline, ...]:
    """Return the headlines that stand at offsets of the source, as they are."""
    made = tuple(map(_new, repeat(Headline, len(texts))))
    _fill(_headline_text, made, texts)
    _fill(_headline_abstract, made, repeat(None))
    _fill(_headline_span, made, starts)
    return made


def paragraphs(texts: Sequence[str], places: Iterable[int | Span]) -> list[Paragraph]:
    """Return the paragraphs that stand at places of the source: offsets, if they stand there as they are, or spans."""
    made = list(map(_new, repeat(Paragraph, len(texts))))
    _fill(_paragraph_text, made, texts)
    _fill(_paragraph_span, made, places)
    return made


def lines(
    kinds: Sequence[LineKind], texts: Iterable[str], endings: Iterable[str], offsets: Sequence[int]
) -> tuple[Line, ...]:
    """Return the lines of a whole text: `offsets` are where each begins, and where the last one ends."""
    made = tuple(map(_new, repeat(Line, len(kinds))))
    _fill(_line_kind, made, kinds)
    _fill(_line_text, made, texts)
    _fill(_line_ending, made, endings)
    _fill(_line_number, made, count(1))
    _fill(_line_span, made, _spans(offsets[:-1], offsets[1:]))
    return made


def place(text: str, start: int, end: int) -> int | Span:
    """Return what a model keeps of the stretch where its text stands: the offset, if it stands there as it is, or the span."""
    return start if end - start == len(text) else make_span(start, end)


def paragraph(text: str, place: int | Span) -> Paragraph:
    """Return the paragraph of a text and its place."""
    made = _new(Paragraph)
    _paragraph_text(made, text)
    _paragraph_span(made, place)
    return made


def headline(text: str, place: int | Span) -> Headline:
    """Return the headline of a text and its place."""
    made = _new(Headline)
    _headline_text(made, text)
    _headline_abstract(made, None)
    _headline_span(made, place)
    return made
