"""A source as numbered lines, for line-by-line readers."""

from __future__ import annotations

from collections.abc import Callable

from newswire.french.markup._reading import Block, Heading, line_spans

__all__ = ["Lines"]


class Lines:
    """The lines of a source, the number of the next one, and what was found so far.

    Lines are numbered from 0; a line after the last is blank.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.lines = line_spans(text)
        self.at: int = 0
        self.blocks: list[Block] = []
        self.rigid: list[tuple[int, int]] = []
        self.headings: list[Heading] = []

    def content(self, number: int) -> tuple[int, int]:
        """Return the span of a line without outer blanks."""
        if number >= len(self.lines):
            return len(self.text), len(self.text)
        start, stop, _end = self.lines[number]
        raw = self.text[start:stop]
        return start + len(raw) - len(raw.lstrip(" \t\f\v")), start + len(raw.rstrip())

    def line(self, number: int) -> str:
        """Return a line without outer blanks."""
        start, end = self.content(number)
        return self.text[start:end] if start < end else ""

    def blank(self, number: int) -> bool:
        """Return whether a line is blank."""
        return not self.line(number)

    def indent(self, number: int) -> int:
        """Return the indent of a line in columns; tab stops are eight columns apart."""
        if number >= len(self.lines):
            return 0
        start = self.lines[number][0]
        return len(self.text[start : self.content(number)[0]].expandtabs(8))

    def skip_while(self, within: Callable[[], bool]) -> None:
        """Advance to the next line for which the predicate is false, or past the last line."""
        while self.at < len(self.lines) and within():
            self.at += 1
