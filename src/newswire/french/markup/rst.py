"""reStructuredText: paragraphs, titles, items, fields, cells and admonitions, without their marks.

docutils tells the lines of blocks and no columns, and refuses what only Sphinx knows, so the source is read line by line
by the rules of the specification; docutils serves the tests, which compare its trees before and after.

Source: reStructuredText Markup Specification, sections "Document Structure" and "Inline Markup".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from typing import Final

from newswire.french.markup._inline import placeholders
from newswire.french.markup._lines import Lines
from newswire.french.markup._reading import Block, Heading, Reading, joined, scanned

__all__ = ["read_rst"]

_INLINE: Final = re.compile(
    r"\\."
    r"|``(?:[^`]|`(?!`)|``(?=\w))+``(?!\w)"
    r"|``(?:[^`]|`(?!`))+``"
    r"|(?::[a-zA-Z][\w.+:-]{0,80}:)?_?`[^`]+`(?:__?|:[a-zA-Z][\w.+:-]{0,80}:)?"
    r"|\|[^|\s](?:[^|\n]*[^|\s])?\|(?:__?)?"
    r"|\[(?:\d+|\#[\w.-]*|\*|[A-Za-z][\w.-]*)\]_"
    r"|(?<![\w`])[A-Za-z][\w.-]*__?(?!\w)"
    r"|\*\*?|``|`|::[ \t]*(?m:$)"
)
_ADORNMENT: Final = re.compile(r"(?P<mark>[!-/:-@\[-`{-~])(?P=mark)+[ \t]*\Z")
_GRID: Final = re.compile(r"\+(?:[-=]+\+)+[ \t]*\Z")
_SIMPLE: Final = re.compile(r"=+(?:[ ]+=+)+[ \t]*\Z")
_OPTIONS: Final = r"(?:--?|/)\w[\w-]*(?:[ =][\w<>.-]+)?(?:, (?:--?|/)\w[\w-]*(?:[ =][\w<>.-]+)?)*[ ]{2,}"
"""Options of a program, separated from their descriptions by two blanks: `-a, --all  every page`. No title begins like this."""
_MARKER: Final = re.compile(
    r"(?:[-*+\u2022\u2023\u2043]|\(?(?:\d{1,9}|[a-zA-Z]|\#|[ivxlcdmIVXLCDM]+)[.)]|\|)(?:[ \t]+|\Z)"
    r"|:(?![:\s])(?:[^:\n\\]|\\.|:(?![\s`]))+:(?=\s|\Z)[ \t]*"
    rf"|{_OPTIONS}"
    r"|[\u2013\u2014-]+(?=\s)[ \t]*|\d+[ \t]*[.)]|__(?=\s)[^\n]*"
)
_OPTION_LIST: Final = re.compile(_OPTIONS)
_EXPLICIT: Final = re.compile(r"\.\.(?:[ \t]+|\Z)")
_NOTE: Final = re.compile(r"\.\.[ \t]+\[(?:\d+|\#[\w.-]*|\*|[A-Za-z][\w.-]*)\][ \t]*")
_DIRECTIVE: Final = re.compile(r"\.\.[ \t]+(?:\|[^|\n]+\|[ \t]+)?(?P<name>[\w][\w:.+-]*?)[ \t]?::(?:[ \t]+|\Z)")
_OPTION: Final = re.compile(r":[\w-]+:(?:\s|\Z)")
_TEXT_DIRECTIVES: Final = frozenset(
    {"admonition", "attention", "best-practice", "caution", "centered", "danger", "error", "hint", "important", "note"}
    | {"rubric", "seealso", "sidebar", "tip", "topic", "warning"}
)
"""Directives whose argument is prose."""
_BODY_DIRECTIVES: Final = frozenset(
    {
        "class",
        "compound",
        "container",
        "cssclass",
        "deprecated",
        "epigraph",
        "figure",
        "glossary",
        "highlights",
        "list-table",
    }
    | {
        "only",
        "pull-quote",
        "tab",
        "tabs",
        "versionadded",
        "versionchanged",
        "deprecated-removed",
        "rst-class",
        "table",
    }
)
"""Directives whose content is prose, but whose argument is not. The content of all others does not change."""
_CLASSIFIER: Final = re.compile(r"[ ]+:(?=[ ])")
_DASH: Final = re.compile(r"[\u2013\u2014-]+(?=\s)[ \t]*")
_WORD: Final = re.compile(r"\w")


_REFERENCE: Final = re.compile(r"`([^`<]+)`__?(?!\w)|\.\.[ \t]+_[^\n:]*:[ \t]+([^\n]+)_[ \t]*(?m:$)")


def _name(text: str) -> str:
    """Return a reference name normalized as the specification requires: white space collapsed, case folded."""
    return " ".join(text.split()).lower()


def read_rst(text: str, keys: Collection[str] = ()) -> Reading:  # noqa: ARG001 - what all readers take
    """Return the prose of a reStructuredText source.

    Args:
        text: the source.
        keys: not used: the format has no front matter.
    """
    reader = _Reader(text)
    reader.read()
    return scanned(text, reader.blocks, rigid=reader.rigid, headings=reader.headings)


class _Reader(Lines):
    """The lines of a source, read from the first to the last; each branch consumes at least one."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self._names = {_name(found[1] or found[2]) for found in _REFERENCE.finditer(text)}

    _body: int | None = None
    """The indent of the continued lines of an item, if the current paragraph is one."""

    def read(self) -> None:
        while self.at < len(self.lines):
            self._block()

    def _block(self) -> None:
        line = self.line(self.at)
        if not line:
            self.at += 1
        elif _EXPLICIT.match(line):
            self._explicit(line)
        elif line.startswith(">>> "):
            self.skip_while(lambda: not self.blank(self.at))
        elif _GRID.match(line):
            self._rows(lambda row: row.startswith(("+", "|")))
        elif _SIMPLE.match(line):
            self._simple_table()
        elif _ADORNMENT.match(line) or not _WORD.search(line):
            self._adorned()
        else:
            self._paragraph()

    def _explicit(self, line: str) -> None:
        """Read explicit markup: a note or a directive that contains prose, otherwise a stretch that does not change."""
        indent = self.indent(self.at)
        note = _NOTE.match(line)
        if note is not None:
            self._paragraph(skip=note.end())
            return
        directive = _DIRECTIVE.match(line)
        name = directive["name"].split(":")[-1].lower() if directive else ""
        if directive is None or name not in _TEXT_DIRECTIVES | _BODY_DIRECTIVES:
            self.at += 1
            self.skip_while(lambda: self.blank(self.at) or self.indent(self.at) > indent)
            return
        if name in _TEXT_DIRECTIVES and not self.blank(self.at) and line[directive.end() :].strip():
            start = self.content(self.at)[0]
            self._add([(start + directive.end(), self.content(self.at)[1])])
        self.at += 1
        while self.at < len(self.lines) and self.indent(self.at) > indent and _OPTION.match(self.line(self.at)):
            self.at += 1

    def _simple_table(self) -> None:
        """Read a simple table up to its final border; without one, only the first border does not change."""
        indent = self.indent(self.at)
        last = self.at + 1
        while last < len(self.lines) and not (
            _SIMPLE.match(self.line(last)) and (self.blank(last + 1) or self.indent(last + 1) < indent)
        ):
            last += 1
        if last == len(self.lines):
            self.at += 1
            return
        self._rows(lambda _row: self.at <= last)

    def _rows(self, within: Callable[[str], bool]) -> None:
        """Read the rows of a table line by line: no edit may change the length of a line."""
        while self.at < len(self.lines) and within(self.line(self.at)):
            start, end = self.content(self.at)
            self.rigid.append((start, end))
            if _WORD.search(self.line(self.at)):
                self._add([(start, end)])
            self.at += 1

    def _adorned(self) -> None:
        """Read a line of marks: an overline with its title and underline, a transition, or an underline without a title."""
        over = self.lines[self.at]
        if (
            self.at + 2 < len(self.lines)
            and self.line(self.at + 2) == self.line(self.at)
            and _WORD.search(self.line(self.at + 1))
        ):
            under = self.content(self.at + 2)
            self._title(self.at + 1, ((over[0], over[0] + len(self.line(self.at))), under))
            self.at += 3
        else:
            self.at += 1

    def _title(self, number: int, rules: tuple[tuple[int, int], ...]) -> None:
        """Read a title; a title that the source refers to by its text does not change, because the text is its name."""
        start, end = self.content(number)
        if _name(self.line(number)) in self._names:
            return
        self.headings.append(Heading(self.lines[number][0], end, rules))
        self._add([(start, end)])

    def _paragraph(self, skip: int = 0) -> None:
        """Read a paragraph with the marks before it; indented text after a `::` does not change."""
        start, end = self.content(self.at)
        indent = self.indent(self.at)
        under = self.line(self.at + 1)
        if (
            not skip
            and not indent
            and _ADORNMENT.match(under)
            and not self.indent(self.at + 1)
            and (len(under) >= min(4, end - start))
            and not _OPTION_LIST.match(self.line(self.at))
        ):
            self._title(self.at, (self.content(self.at + 1),))
            self.at += 2
            return
        lines = [(self._behind_marks(start + skip, end), end)]
        self.at += 1
        while not self.blank(self.at) and self._goes_on(indent):
            lines.append((self._behind_dash(*self.content(self.at)), self.content(self.at)[1]))
            self.at += 1
        if "`" in self.text[start : lines[-1][1]] and not self.blank(self.at) and _EXPLICIT.match(self.line(self.at)):
            self.skip_while(
                lambda: not self.blank(self.at)
            )  # a literal may run on into what only looks like a directive
            return
        self._add(lines, term=not self.blank(self.at) and self.indent(self.at) > indent)
        if self.text.endswith("::", 0, lines[-1][1]):
            self._literal(indent)

    def _goes_on(self, indent: int) -> bool:
        """Return whether the next line belongs to the paragraph: it does not begin with a mark of a block, and its indent agrees."""
        line = self.line(self.at)
        begins = _MARKER.match(line) or _EXPLICIT.match(line) or _GRID.match(line) or _SIMPLE.match(line)
        return not begins and self.indent(self.at) == (self._body if self._body is not None else indent)

    def _behind_marks(self, start: int, end: int) -> int:
        """Return the offset at which the text of an item begins, after its markers and those of the items inside it."""
        self._body = None
        first = start
        while (found := _MARKER.match(self.text, start, end)) and found.end() > start:
            start = found.end()
        if start > first:
            self._body = self.indent(self.at) + start - first
            following = self.at + 1
            if self.line(self.at)[:1] == ":" and not self.blank(following):
                self._body = self.indent(following)
        return start

    def _behind_dash(self, start: int, end: int) -> int:
        found = _DASH.match(self.text, start, end)
        return found.end() if found else start

    def _literal(self, indent: int) -> None:
        """Skip a literal block: lines that are quoted, or indented more than the paragraph before it."""
        while self.at < len(self.lines) and self.blank(self.at):
            self.at += 1
        if self.at < len(self.lines) and self.indent(self.at) > indent:
            self.skip_while(lambda: self.blank(self.at) or self.indent(self.at) > indent)
        elif not _WORD.match(self.line(self.at)[:1]):
            self.skip_while(lambda: not self.blank(self.at))

    def _add(self, lines: list[tuple[int, int]], *, term: bool = False) -> None:
        def held(content: str) -> Iterator[tuple[int, int]]:
            yield from (found.span() for found in _INLINE.finditer(content))
            yield from placeholders(content)
            if term:
                yield from (found.span() for found in _CLASSIFIER.finditer(content))

        block: Block = joined(lines, self.text, held)
        if block:
            self.blocks.append(block)
