"""The result of a markup reader: the source as pieces, some of them prose, and the text that the rules see."""

from __future__ import annotations

import bisect
import itertools
import re
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from typing import Any, Final

import attrs

from newswire.french._compose import RawEdit, trim_edits

__all__ = [
    "BLOCK_GAP",
    "Block",
    "Heading",
    "Piece",
    "Reading",
    "Spans",
    "View",
    "line_spans",
    "merge_spans",
    "outside",
    "without",
]

Spans = Sequence[tuple[int, int]]
"""Half-open spans of a text, in code points from 0."""

BLOCK_GAP: Final = "\n\n"
"""The text that the rules see between two blocks of prose."""

_ROW: Final = re.compile(r"([^\w\s])\1{2,}")
_LINE: Final = re.compile(r"[^\r\n]*(?:\r\n?|\n|\Z)")


@attrs.frozen
class Piece:
    """A stretch of the source.

    Attributes:
        start: where it begins in the source.
        end: where it ends.
        prose: whether the rules may edit it.
        shown: what the rules see in its place; None where they see the source itself.
    """

    start: int
    end: int
    prose: bool
    shown: str | None = None


Block = Sequence[Piece]
"""The pieces of one paragraph, heading, cell or message, in order. The rules see a blank line between two blocks."""


@attrs.frozen
class Heading:
    """A heading whose underline must be as long as its text.

    Attributes:
        start: where the text begins in the source.
        end: where it ends.
        rules: the spans of its underline and overline.
    """

    start: int
    end: int
    rules: tuple[tuple[int, int], ...]


def _unchanged(text: str) -> str:
    return text


@attrs.frozen
class Reading:
    """The prose and the structure that a reader finds in a source.

    Attributes:
        blocks: the blocks of prose, in order, none overlapping another. Whatever lies outside them is protected.
        outline: what the structure of the document's blocks compares by; None where no edit of prose can change it.
        shapes: what the structure inside each block compares by; they stand for themselves, each block apart.
        starts: where each of those blocks begins.
        rigid: spans whose length must not change, such as the cells of a table that is aligned by columns.
        headings: headings whose underlines grow with them.
        line: what a line compares by, where a line whose edits would change that keeps its form.
        write: how a text that a rule writes is written in the source, where that needs escapes.
        emphasis: whether marks of emphasis stand in the source: a blank behind one that opens would undo it.
    """

    blocks: Sequence[Block]
    outline: Hashable | None = None
    shapes: Sequence[Hashable] = ()
    starts: Sequence[int] = ()
    rigid: Spans = ()
    headings: Sequence[Heading] = ()
    line: Callable[[str], Hashable] | None = None
    write: Callable[[str], str] = _unchanged
    emphasis: bool = True


@attrs.frozen
class View:
    """The text that the rules see for a reading, and the mapping from it to the source."""

    text: str
    protect: Spans
    _pieces: Sequence[Piece]
    _starts: Sequence[int]

    @classmethod
    def of(cls, source: str, reading: Reading, protect: Spans = ()) -> View:
        """Return the view of a source; `protect` are additional spans of the source that must not change."""
        pieces = list(_held(list(_joined(reading.blocks)), merge_spans(protect)))
        shown = [source[piece.start : piece.end] if piece.shown is None else piece.shown for piece in pieces]
        starts = [0, *itertools.accumulate(map(len, shown))]
        guards = [
            (starts[number], starts[number + 1])
            for number, piece in enumerate(pieces)
            if not piece.prose and starts[number] < starts[number + 1]
        ]
        return cls("".join(shown), merge_spans(guards), pieces, starts[:-1])

    def to_source(self, edits: Sequence[RawEdit], write: Callable[[str], str] = _unchanged) -> Iterator[RawEdit]:
        """Yield edits of the view as edits of the source, without those that are not within a single piece of prose."""
        for start, end, after, rule in trim_edits(self.text, edits):
            span = self._span(start, end)
            if span is not None:
                yield *span, write(after), rule

    def _span(self, start: int, end: int) -> tuple[int, int] | None:
        last = bisect.bisect_right(self._starts, start) - 1
        while last >= 0:
            piece = self._pieces[last]
            low = self._starts[last]
            length = piece.end - piece.start if piece.shown is None else len(piece.shown)
            if piece.prose and low <= start and end <= low + length:
                if piece.shown is None:
                    return piece.start + start - low, piece.start + end - low
                return (piece.start, piece.end) if (start, end) == (low, low + length) else None
            if low < start:
                break
            last -= 1
        return self._across(start, end) if start < end else None

    def _across(self, start: int, end: int) -> tuple[int, int] | None:
        """Return the span of an edit across several pieces, if all are prose and it splits no escaped piece."""
        first = bisect.bisect_right(self._starts, start) - 1
        last = bisect.bisect_left(self._starts, end) - 1
        pieces = self._pieces[first : last + 1]
        if not all(piece.prose for piece in pieces):
            return None
        into, out = start - self._starts[first], end - self._starts[last]
        cut = (into and pieces[0].shown is not None) or (pieces[-1].shown is not None and out < len(pieces[-1].shown))
        low = pieces[0].start + into
        high = pieces[-1].start + out if pieces[-1].shown is None else pieces[-1].end
        return None if cut else (low, high)


def _joined(blocks: Sequence[Block]) -> Iterator[Piece]:
    """Yield the pieces of all blocks, with a piece for the gap between two of them."""
    end = None
    for block in blocks:
        if not block:
            continue
        if end is not None:
            yield Piece(end, block[0].start, prose=False, shown=BLOCK_GAP)
        yield from block
        end = block[-1].end


def _held(pieces: Sequence[Piece], protect: Spans) -> Iterator[Piece]:
    """Yield the pieces, split at the ends of the protected spans, whose content is not prose."""
    spans = [(piece.start, piece.end) for piece in pieces if piece.prose]
    left = without(spans, protect)
    number = 0
    for piece in pieces:
        if not piece.prose:
            yield piece
            continue
        done = piece.start
        while number < len(left) and left[number][1] <= piece.end:
            start, end = left[number]
            number += 1
            if piece.shown is not None:
                continue
            if done < start:
                yield Piece(done, start, prose=False)
            yield Piece(start, end, prose=True)
            done = end
        if piece.shown is not None:
            yield attrs.evolve(piece, prose=bool(number) and left[number - 1] == (piece.start, piece.end))
        elif done < piece.end:
            yield Piece(done, piece.end, prose=False)


def merge_spans(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return spans in order, merged if they overlap or touch, without empty ones."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        elif end > start:
            merged.append((start, end))
    return merged


def without(spans: Iterable[tuple[int, int]], protected: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the parts of spans, which are in order and disjoint, outside the protected spans.

    Example:
        >>> without([(0, 9)], [(2, 4)])
        [(0, 2), (4, 9)]
    """
    guards = merge_spans(protected)
    left: list[tuple[int, int]] = []
    number: int = 0
    for start, end in spans:
        done = start
        while number < len(guards) and guards[number][1] <= start:
            number += 1
        further: int = number
        while further < len(guards) and guards[further][0] < end:
            if done < guards[further][0]:
                left.append((done, guards[further][0]))
            done = guards[further][1]
            further += 1
        number = max(number, further - 1)
        if done < end:
            left.append((done, end))
    return left


def outside(start: int, end: int, protected: Iterable[tuple[int, int]]) -> Iterator[Piece]:
    """Yield a stretch of the source as pieces: the protected spans, and the prose around them."""
    done = start
    for low, high in without([(start, end)], protected):
        if done < low:
            yield Piece(done, low, prose=False)
        yield Piece(low, high, prose=True)
        done = high
    if done < end:
        yield Piece(done, end, prose=False)


def scanned(text: str, blocks: Sequence[Block], **more: Any) -> Reading:
    """Return the reading of a reader that is not a parser: its structure is the text outside the prose.

    Rows of one mark count as equally long, so that underlines may grow.
    """
    kept = [block for block in blocks if block]
    edges = [0, *(place for block in kept for place in (block[0].start, block[-1].end)), len(text)]
    gaps = [text[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True)]
    shapes = [tuple(text[piece.start : piece.end] for piece in block if not piece.prose) for block in kept]
    return Reading(
        kept,
        outline=tuple(_ROW.sub(r"\1\1\1", gap) for gap in gaps),
        shapes=shapes,
        starts=[block[0].start for block in kept],
        **more,
    )


def joined(
    lines: Iterable[tuple[int, int]], text: str, find: Callable[[str], Iterable[tuple[int, int]]]
) -> list[Piece]:
    """Return a block of lines of the source, each given by the span of its content; `find` yields stretches that are not prose.

    It is called once for the whole block, with the lines joined by line ends, so that it sees stretches across line ends.
    """
    spans = [span for span in lines if span[0] < span[1]]
    content = "\n".join(text[start:end] for start, end in spans)
    held = merge_spans(find(content))
    pieces: list[Piece] = []
    offset = 0
    number: int = 0
    for start, end in spans:
        if pieces:
            pieces.append(Piece(pieces[-1].end, start, prose=False, shown="\n"))
        while number < len(held) and held[number][1] <= offset:
            number += 1
        further: int = number
        inside: list[tuple[int, int]] = []
        while further < len(held) and held[further][0] < offset + end - start:
            inside.append((held[further][0] - offset + start, held[further][1] - offset + start))
            further += 1
        pieces += outside(start, end, inside)
        offset += end - start + 1
    return pieces


def line_spans(text: str) -> list[tuple[int, int, int]]:
    r"""Return the lines of a text: the start of each, the end of its text, and the end of its line end.

    A line ends with `\n`, `\r\n` or `\r`, as in the parsers of markup.
    """
    lines: list[tuple[int, int, int]] = []
    start = 0
    while start < len(text):
        found = _LINE.match(text, start)
        end = found.end() if found else len(text)
        lines.append((start, start + len(text[start:end].rstrip("\r\n")), end))
        start = end
    return lines
