"""Quick construction of the models that a page has many of.

The constructors of the models check every value; what the lexer has cut is in form already (one line, trimmed, not
empty), and the checks would cost more than the rest of parsing. So these functions fill the slots directly. That the
result is what the constructors would make is a law that the property tests check on every kind of text.
"""

from __future__ import annotations

from collections.abc import Callable

from newswire.models import Headline, Paragraph, Span

__all__ = ["headline", "paragraph", "span"]


def _setter(model: type[object], name: str) -> Callable[[object, object], None]:
    """Return the function that fills one slot of a frozen model."""
    fill: Callable[[object, object], None] = model.__dict__[name].__set__
    return fill


_new = object.__new__
_span_start = _setter(Span, "start")
_span_end = _setter(Span, "end")
_headline_text = _setter(Headline, "text")
_headline_abstract = _setter(Headline, "abstract")
_headline_span = _setter(Headline, "span")
_paragraph_text = _setter(Paragraph, "text")
_paragraph_span = _setter(Paragraph, "span")


def span(start: int, end: int) -> Span:
    """Return a span whose ends are in order."""
    made = _new(Span)
    _span_start(made, start)
    _span_end(made, end)
    return made


def headline(text: str, start: int) -> Headline:
    """Return the headline that stands at an offset of the source."""
    place = _new(Span)
    _span_start(place, start)
    _span_end(place, start + len(text))
    made = _new(Headline)
    _headline_text(made, text)
    _headline_abstract(made, None)
    _headline_span(made, place)
    return made


def paragraph(text: str, start: int) -> Paragraph:
    """Return the paragraph that stands at an offset of the source."""
    place = _new(Span)
    _span_start(place, start)
    _span_end(place, start + len(text))
    made = _new(Paragraph)
    _paragraph_text(made, text)
    _paragraph_span(made, place)
    return made
