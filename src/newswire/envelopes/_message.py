"""A message in its envelope, and the draft that the readers of the formats fill."""

from __future__ import annotations

import enum
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from newswire.envelopes._lines import Piece, RawLine, join_lines, plain
from newswire.models import Article, Envelope, EnvelopeField, PartialDate, Span

__all__ = ["Draft", "EnvelopeForm", "EnvelopeRole", "Message"]


class EnvelopeRole(enum.Enum):
    """The role of a piece of a message."""

    TITLE = "title"
    BYLINE = "byline"
    DATELINE = "dateline"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ABSTRACT = "abstract"
    NOTICE = "notice"
    TRAILER = "trailer"
    SIGN_OFF = "sign-off"
    CREDIT = "credit"


class Message(NamedTuple):
    """A message: its envelope, and its pieces with their roles, in source order."""

    envelope: Envelope
    pieces: tuple[tuple[EnvelopeRole, Piece], ...]

    def first(self, role: EnvelopeRole) -> Piece | None:
        """Return the first piece with a role, or None."""
        return next((piece for found, piece in self.pieces if found is role), None)


class EnvelopeForm(NamedTuple):
    """One format: its name, and functions that recognise the first line of a message, read a message and write one.

    `reads` takes a draft whose lines begin with the opening line and end before the next message. `writes` yields the
    lines of an article that came in such an envelope, in the canonical form of the format.
    """

    name: str
    opens: Callable[[Sequence[RawLine], int], bool]
    reads: Callable[[Draft], None]
    writes: Callable[[Article, Envelope], Iterator[str]]


class Draft:
    """A message that is being read: its lines, the values of its header, and its pieces.

    `at` is the index of the next line to read. A reader calls `take_head` for the lines of the header, and `take_foot` for
    those of the footer; the lines between are pieces or blank.
    """

    def __init__(self, form: EnvelopeForm, lines: Sequence[RawLine]) -> None:
        self.form = form
        self.lines = lines
        self.at: int = 0
        self.end: int = len(lines)
        self.values: dict[str, str] = {}
        self.fields: list[EnvelopeField] = []
        self.word_count: int | None = None
        self.date: PartialDate | None = None
        self.pieces: list[tuple[EnvelopeRole, Piece]] = []
        self.head: list[RawLine] = []
        self.foot: list[RawLine] = []

    def take_head(self, count: int = 1) -> Sequence[RawLine]:
        """Return the next lines, and add them to the header."""
        taken = self.lines[self.at : self.at + count]
        self.head += taken
        self.at += count
        return taken

    def take_foot(self, start: int) -> None:
        """Store the lines from an index on as the footer; the text ends before them."""
        self.foot = [*self.lines[start : self.end], *self.foot]
        self.end = start

    def put(self, name: str, value: str | None) -> None:
        """Store a header value under the name of its attribute, unless it is empty."""
        value = plain(value) if value else None
        if value:
            self.values[name] = value

    def note(self, name: str, value: str | None) -> None:
        """Store a header value that only this format has, unless it is empty."""
        value = plain(value) if value else None
        if value:
            self.fields.append(EnvelopeField(name, value))

    def add(self, role: EnvelopeRole, lines: Sequence[RawLine]) -> None:
        """Add lines as one piece, unless they are blank."""
        piece = join_lines(lines)
        if piece.text:
            self.pieces.append((role, piece))

    def message(self) -> Message:
        """Return the message."""
        pieces = sorted(self.pieces, key=lambda item: item[1].start)
        texts: dict[EnvelopeRole, tuple[str, ...]] = {
            role: tuple(piece.text for found, piece in pieces if found is role) for role in _IN_ENVELOPE
        }
        first, last = self.lines[0], self.lines[-1]
        envelope = Envelope(
            self.form.name,
            service=self.values.get("service"),
            number=self.values.get("number"),
            priority=self.values.get("priority"),
            category=self.values.get("category"),
            keyword=self.values.get("keyword"),
            version=self.values.get("version"),
            take_key=self.values.get("take_key"),
            word_count=self.word_count,
            date=self.date,
            abstract=" ".join(texts[EnvelopeRole.ABSTRACT]) or None,
            notices=texts[EnvelopeRole.NOTICE],
            trailer=texts[EnvelopeRole.TRAILER],
            fields=self.fields,
            head="\n".join(line.text for line in self.head),
            foot="\n".join(line.text for line in self.foot),
            head_span=Span(self.head[0].start, self.head[-1].end),
            foot_span=Span(self.foot[0].start, self.foot[-1].end) if self.foot else None,
            span=Span(first.start, last.end),
        )
        return Message(envelope, tuple(pieces))


_IN_ENVELOPE = (EnvelopeRole.ABSTRACT, EnvelopeRole.NOTICE, EnvelopeRole.TRAILER)
