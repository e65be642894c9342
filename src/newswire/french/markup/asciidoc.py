"""AsciiDoc: paragraphs, titles, items and cells, without their marks.

No parser of AsciiDoc for Python gives offsets, so the source is read line by line by the rules of the language.

Source: AsciiDoc Language Documentation (Eclipse Foundation), chapters Blocks, Lists, Macros, Text and Punctuation.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import Final

from newswire.french.markup._front_matter import front_matter, front_matter_prose
from newswire.french.markup._inline import placeholders
from newswire.french.markup._lines import Lines
from newswire.french.markup._reading import Heading, Reading, joined, scanned

__all__ = ["read_asciidoc"]

_INLINE: Final = re.compile(
    r"\\."
    r"|\"`|`\"|'`|`'|``|''"
    r"|(?<!\w)`[^`\n]+`(?!\w)|`"
    r"|\+\+\+[^\n]*?\+\+\+|\+\+[^\n+]+\+\+|(?<!\w)\+[^\n+\s](?:[^\n+]*[^\n+\s])?\+(?!\w)|\$\$[^$\n]+\$\$"
    r"|<<[^<>\n]+>>|<\d+>|<\.>|\[\[[^\[\]\n]*\]\]|\(\(\(?[^()\n]*\)?\)\)"
    r"|(?:footnote|footnoteref):[\w-]*\["
    r"|(?<![\w:/])(?:https?|ftp|irc)://[^\s\[\]]*\[(?=[^\[\]\n\"=,]*\])"
    r"|(?<![\w:/])(?:link|mailto|xref):[^\s\[\]]*\[(?=[^\[\]\n\"=,]*\])"
    r"|(?<![\w:])[a-z][\w+-]*:[^\s\[\]]*\[[^\[\]\n]*\]"
    r"|\[[^\[\]\s\n]*\](?=[#*_`])|[#*_]{1,2}|\^[^\s^]+\^|~[^\s~]+~"
    r"|->|<-|=>|<=|\((?:C|R|TM)\)|[ ]\+(?m:$)|[ ]--(?=[ ])"
)
_VERBATIM: Final = re.compile(r"(?:-{4,}|\.{4,}|\+{4,}|/{4,}|`{3,}[\w-]*|[^\w\s]{4,}(?<=~~~~))\Z")
_CONTAINER: Final = re.compile(r"(?:={4,}|\*{4,}|_{4,}|--|[|,:!]={3,}|={3}|'{3,}|-{3}|\*{3}|<{3,}|\+)\Z")
_ATTRIBUTE: Final = re.compile(r":!?[\w][\w-]*!?:(?:\s|\Z)")
_BLOCK_ATTRIBUTES: Final = re.compile(r"\[(?:\[[^\[\]]*\]|[^\[\]]*(?:\"[^\"]*\"[^\[\]]*)*)\]\Z")
_VERBATIM_STYLE: Final = re.compile(
    r"\[(?:source|listing|literal|stem|latexmath|asciimath|verse|pass|plantuml|ditaa|graphviz|,)"
)
_MACRO: Final = re.compile(r"\w[\w-]*::\S*\[[^\n]*\]\Z")
_MARKER: Final = re.compile(
    r"(?:={1,6}|\#{1,6}|-|\*{1,5}|\.{1,5}|\d{1,9}\.|[a-zA-Z]\.|[ivxlcIVXLC]+\)|<\d+>|<\.>)[ \t]+(?:\[[ xX*]\][ \t]+)?"
    r"|(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION):[ \t]+"
    r"|\.(?=[^\s.])"
    r"|[\u2013\u2014-]+(?=\s)[ \t]*|\d+[ \t]*[.)]"
)
_TERM: Final = re.compile(r"(?::{2,4}|;;)(?=\s|\Z)[ \t]*")
_CELL: Final = re.compile(r"(?:(?:\d+(?:\.\d+)?|\.\d+)[+*])?(?:[<^>](?:\.[<^>])?|\.[<^>])?[aehlmdsv]?(?<!\\)\|")
_LISTED: Final = re.compile(r"(?:-|\*{1,5}|\.{1,5}|\d+\.|[a-zA-Z]\.|<\d+>|<\.>)[ \t]+")
_WORD: Final = re.compile(r"\w")


def read_asciidoc(text: str, keys: Collection[str] = ()) -> Reading:
    """Return the prose of an AsciiDoc source.

    Args:
        text: the source.
        keys: the keys of the front matter whose values are prose.
    """
    front = front_matter(text)
    reader = _Reader(text)
    reader.skip_while(lambda: reader.lines[reader.at][0] < front)
    reader.read()
    return scanned(text, [*front_matter_prose(text, front, keys), *reader.blocks], headings=reader.headings)


class _Reader(Lines):
    """The lines of a source, read from the first to the last; each branch consumes at least one."""

    _table = False
    _list = False

    def read(self) -> None:
        while self.at < len(self.lines):
            self._block()

    def _block(self) -> None:
        line = self.line(self.at)
        if _VERBATIM.match(line):
            self._verbatim(line)
        elif _BLOCK_ATTRIBUTES.match(line):
            self._attributes(line)
        elif self._is_mark(line):
            self._table ^= line.endswith("===") and line[0] in "|,:!"
            self._list = self._list and line in {"", "+", "--"}
            self.at += 1
        elif self.indent(self.at) and not _LISTED.match(line) and not self._table:
            self._literal()
        else:
            self._paragraph()

    def _is_mark(self, line: str) -> bool:
        """Return whether a line does not change: blank, a comment, an attribute, a macro, a delimiter, or without a word."""
        return (
            not _WORD.search(line)
            or line.startswith("//")
            or any(pattern.match(line) for pattern in (_CONTAINER, _ATTRIBUTE, _MACRO))
        )

    def _verbatim(self, line: str) -> None:
        """Skip a block between two equal delimiter lines; without the second, skip the rest, as AsciiDoc specifies."""
        fence = (
            line.rstrip("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-") if line[0] == "`" else line
        )
        self.at += 1
        self.skip_while(lambda: self.line(self.at) != fence)
        self.at += 1

    def _attributes(self, line: str) -> None:
        """Read the attributes of a block; a paragraph or an open block that they make a listing does not change."""
        self.at += 1
        if not _VERBATIM_STYLE.match(line):
            return
        self.skip_while(
            lambda: bool(_BLOCK_ATTRIBUTES.match(self.line(self.at)) or re.match(r"\.[^\s.]", self.line(self.at)))
        )
        following = self.line(self.at)
        if _VERBATIM.match(following):
            return
        if _CONTAINER.match(following):
            self._verbatim(following)
        else:
            self.skip_while(lambda: not self.blank(self.at))

    def _literal(self) -> None:
        """Read an indented paragraph: the continued text of an item, otherwise a literal."""
        if self._list and self.at and not self.blank(self.at - 1):
            self._paragraph()
        else:
            self.skip_while(lambda: not self.blank(self.at) and not _LISTED.match(self.line(self.at)))

    def _paragraph(self) -> None:
        start, end = self.content(self.at)
        under = self.line(self.at + 1)
        if re.match(r"([=~^+-])\1{1,}\Z", under) and abs(len(under) - (end - start)) <= 1 and not self._table:
            self.headings.append(Heading(start, end, (self.content(self.at + 1),)))
            self._add([(start, end)])
            self.at += 2
            return
        self._list = (
            bool(_LISTED.match(self.line(self.at)))
            or bool(_TERM.search(self.line(self.at)))
            or (self._list and bool(self.indent(self.at)))
        )
        lines = [self._behind_marks(start, end)]
        self.at += 1
        while not self.blank(self.at) and self._goes_on():
            lines.append(self._behind_marks(*self.content(self.at)))
            self.at += 1
        self._add(lines)

    def _goes_on(self) -> bool:
        line = self.line(self.at)
        return not (
            self._is_mark(line)
            or _VERBATIM.match(line)
            or _BLOCK_ATTRIBUTES.match(line)
            or _LISTED.match(line)
            or _TERM.search(line)
            or (self._table and "|" in line)
        )

    def _behind_marks(self, start: int, end: int) -> tuple[int, int]:
        while (found := _MARKER.match(self.text, start, end)) and found.end() > start:
            start = found.end()
        return start, end

    def _add(self, lines: list[tuple[int, int]]) -> None:
        def held(content: str) -> Iterator[tuple[int, int]]:
            for pattern in (_INLINE, _TERM, *((_CELL,) if self._table else ())):
                yield from (found.span() for found in pattern.finditer(content))
            yield from placeholders(content)

        block = joined(lines, self.text, held)
        if block:
            self.blocks.append(block)
