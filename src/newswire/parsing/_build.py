"""Quick construction of the models that a page has many of.

What the lexer has cut needs no check: see `newswire.models._unchecked`. Many models are filled by columns, a slot of all of them at a
time, which takes two thirds of the time of one model after another. That the result is what the constructors would make is a law that
the property tests check on every kind of text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import count, repeat

from newswire._text import Span, make_span
from newswire.models import Article, Headline, Line, LineKind, Page, Paragraph, Section, Ticker
from newswire.models._unchecked import setters, unchecked

__all__ = ["article", "headline", "headlines", "lines", "page", "paragraph", "paragraphs", "place", "section", "ticker"]

_Setter = Callable[[object, object], None]
_new = object.__new__


article = unchecked(Article)
headline = unchecked(Headline)
page = unchecked(Page)
paragraph = unchecked(Paragraph)
section = unchecked(Section)
ticker = unchecked(Ticker)

_paragraph_text, _paragraph_span = setters(Paragraph).values()
_line_kind, _line_text, _line_ending, _line_number, _line_span = setters(Line).values()
_headline_text, _headline_abstract, _headline_span = setters(Headline).values()


def _fill(setter: _Setter, models: Iterable[object], values: Iterable[object]) -> None:
    """Fill one slot of many models; a setter returns None, so `any` runs through all of them."""
    any(map(setter, models, values))


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
    kinds: Sequence[LineKind], texts: Iterable[str], endings: Iterable[str], starts: Iterable[int]
) -> tuple[Line, ...]:
    """Return the lines of a whole text, from where each begins."""
    made = tuple(map(_new, repeat(Line, len(kinds))))
    _fill(_line_kind, made, kinds)
    _fill(_line_text, made, texts)
    _fill(_line_ending, made, endings)
    _fill(_line_number, made, count(1))
    _fill(_line_span, made, starts)
    return made


def place(text: str, start: int, end: int) -> int | Span:
    """Return what a model keeps of the stretch where its text stands: the offset, if it stands there as it is, or the span."""
    return start if end - start == len(text) else make_span(start, end)
