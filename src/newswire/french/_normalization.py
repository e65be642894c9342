"""The result of `explain`: the text, its edits, the way back, and a map of offsets."""

from __future__ import annotations

import bisect
from collections.abc import Callable, Iterable, Iterator, Sequence

import attrs

from newswire._later import above
from newswire._text import counted
from newswire.french._compose import RawEdit
from newswire.models import Span

__all__ = ["Edit", "Normalization", "to_edits"]


@attrs.frozen
class Edit:
    """One change: a span of the source, the text before and after, and the rule."""

    span: Span
    before: str
    after: str
    rule: str


@attrs.frozen(repr=False)
class Normalization:
    r"""A normalized text and the edits that turn its source into it, in order and without overlaps.

    Example:
        >>> from newswire import french
        >>> done = french.explain('Il dit: "oui"')
        >>> [(edit.before, edit.after, edit.rule) for edit in done.edits][0]
        ('', '\xa0', 'colon')
        >>> done.revert() == done.source
        True
        >>> done.source[done.to_source(done.text.index("oui")) :]
        'oui"'
    """

    text: str
    edits: tuple[Edit, ...]
    source: str
    _sources: tuple[int, ...] = attrs.field(init=False, repr=False, eq=False)
    _results: tuple[int, ...] = attrs.field(init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        shift = 0
        results: list[int] = []
        for edit in self.edits:
            results.append(edit.span.start + shift)
            shift += len(edit.after) - len(edit.before)
        object.__setattr__(self, "_sources", tuple(edit.span.start for edit in self.edits))
        object.__setattr__(self, "_results", tuple(results))

    def __repr__(self) -> str:
        return f"<Normalization of {counted(len(self.source), 'character')}, {counted(len(self.edits), 'edit')}>"

    def _repr_html_(self) -> str | None:
        """Return the text with its edits as HTML for notebooks."""
        shown: str | None = above("newswire.export.notebook", "normalization_html")(self)
        return shown

    def revert(self) -> str:
        """Restore the source from the text and the edits."""
        parts: list[str] = []
        done = 0
        for edit, start in zip(self.edits, self._results, strict=True):
            parts += (self.text[done:start], edit.before)
            done = start + len(edit.after)
        return "".join((*parts, self.text[done:]))

    def to_source(self, offset: int) -> int:
        """Return the offset in the source of an offset in the text, both in code points from 0, their ends included.

        A place within what an edit wrote is the place as far into what it replaced, at most its end; so the offsets of
        the result never go backwards, and places outside edits map exactly.

        Raises:
            IndexError: if the offset lies outside the text.
        """
        return self._mapped(offset, self.text, self._results, self._sources, came=True)

    def to_result(self, offset: int) -> int:
        """Return the offset in the text of an offset in the source: `to_source` the other way round.

        Raises:
            IndexError: if the offset lies outside the source.
        """
        return self._mapped(offset, self.source, self._sources, self._results, came=False)

    def _mapped(self, offset: int, text: str, here: Sequence[int], there: Sequence[int], *, came: bool) -> int:
        if not 0 <= offset <= len(text):
            raise IndexError(f"an offset must be 0 to {len(text)}, got {offset}")
        last = bisect.bisect_right(here, offset) - 1
        if last < 0:
            return offset
        edit = self.edits[last]
        length, other = (edit.after, edit.before) if came else (edit.before, edit.after)
        into = offset - here[last]
        if into < len(length):
            return there[last] + min(into, len(other))
        return there[last] + len(other) + into - len(length)


def _setters(model: type[object], *names: str) -> Iterator[Callable[[object, object], None]]:
    """Yield the functions that set slots of a frozen model."""
    for name in names:
        yield model.__dict__[name].__set__


_new = object.__new__
_fill_start, _fill_end = _setters(Span, "start", "end")
_fill_span, _fill_before, _fill_after, _fill_rule = _setters(Edit, "span", "before", "after", "rule")


def to_edits(text: str, edits: Iterable[RawEdit]) -> tuple[Edit, ...]:
    """Convert plain edits to `Edit` values.

    The slots are filled directly, in half the time of the constructors, whose checks hold for what the rules make.
    """
    made: list[Edit] = []
    for start, end, after, name in edits:
        span, edit = _new(Span), _new(Edit)
        _fill_start(span, start)
        _fill_end(span, end)
        _fill_span(edit, span)
        _fill_before(edit, text[start:end])
        _fill_after(edit, after)
        _fill_rule(edit, name)
        made.append(edit)
    return tuple(made)
