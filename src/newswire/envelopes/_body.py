"""The text of a message: join wrapped and indented lines into paragraphs and headings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

import regex

from newswire._chars import TAB
from newswire.envelopes._lines import RawLine, join_lines
from newswire.envelopes._message import Draft, EnvelopeRole

__all__ = ["blocks", "read_body"]

_INDENT_LEAST: Final = 2
_HEADING_MOST: Final = 69
_WORDS_MOST: Final = 12
_ROOM_LEAST: Final = 10
_ROOM_FOR_ITEM: Final = 2
_ENDS: Final = regex.compile(r"[.!?:;,=\N{HORIZONTAL ELLIPSIS}][\p{Pf}\p{Pe}\"']{0,3}\Z")
_SENTENCE_END: Final = regex.compile(r"[.!?\N{HORIZONTAL ELLIPSIS}][\p{Pf}\p{Pe}\"']{0,3}\Z")
_COLUMNS: Final = regex.compile(r"\||\S {3}|\S\t|[\x1e\x1f\x10\x08]")
_ITEM: Final = regex.compile(r"[-*|#\N{BULLET}]|\(?\d{1,3}[.)] ")
_LIST_ITEM: Final = regex.compile(r"\s*+(?:[-*\N{BULLET}] |-- )")


def read_body(draft: Draft, *, headings: bool = True, each_line: bool = False) -> None:
    """Add the lines between the head and the foot of a message as paragraphs and headings.

    A blank line or an indent begins a new paragraph; in a block of columns, each line is a paragraph.

    Args:
        draft: the message.
        headings: whether a single line between blank lines that ends no sentence may be a heading.
        each_line: whether each line is a paragraph.
    """
    lines = draft.lines[draft.at : draft.end]
    found = [[line] for line in lines if not line.is_blank] if each_line else list(blocks(lines))
    seen = False
    for place, block in enumerate(found):
        below = found[place + 1] if place + 1 < len(found) else None
        if headings and seen and below is not None and _is_heading(block, below):
            draft.add(EnvelopeRole.HEADING, block)
            continue
        seen = True
        draft.add(EnvelopeRole.PARAGRAPH, block)
    draft.at = draft.end


def blocks(lines: Sequence[RawLine]) -> Iterator[list[RawLine]]:
    """Yield the lines of each paragraph."""
    base = min((_indent(line) for line in lines if not line.is_blank and _indent(line)), default=0)
    lengths = sorted(len(line.plain) for line in lines if not line.is_blank)
    width = lengths[len(lengths) * 9 // 10] if lengths else 0
    for block in _parted(lines):
        if _has_columns(block):
            yield from ([line] for line in block)
        else:
            yield from _by_structure(block, base, width)


def _indent(line: RawLine) -> int:
    """Return the indent of a line; a single blank counts as 0, because it does not begin a paragraph."""
    return line.indent if line.indent >= _INDENT_LEAST or line.text.startswith(TAB) else 0


def _parted(lines: Sequence[RawLine]) -> Iterator[list[RawLine]]:
    """Yield each group of lines between blank lines."""
    block: list[RawLine] = []
    for line in lines:
        if not line.is_blank:
            block.append(line)
        elif block:
            yield block
            block = []
    if block:
        yield block


def _has_columns(block: Sequence[RawLine]) -> bool:
    """Return whether most lines of a block are rows of a table."""
    return 2 * sum(_COLUMNS.search(line.text.strip()) is not None for line in block) > len(block)


def _by_structure(block: Sequence[RawLine], base: int, width: int) -> Iterator[list[RawLine]]:
    """Yield the paragraphs of a block without blank lines; if every line is indented, the indent begins none."""
    base = 0 if len(block) > 1 and all(_indent(line) == base for line in block) and not _ends_each(block) else base
    paragraph: list[RawLine] = []
    for line in block:
        if paragraph and _opens(paragraph[-1], line, base, width):
            yield paragraph
            paragraph = []
        paragraph.append(line)
    yield paragraph


def _ends_each(block: Sequence[RawLine]) -> bool:
    """Return whether every line of a block ends a sentence or is in capitals, so that each is a paragraph."""
    return all(_SENTENCE_END.search(line.plain) or line.plain.isupper() for line in block)


def _opens(above: RawLine, line: RawLine, base: int, width: int) -> bool:
    """Return whether a line begins a paragraph: by its indent, as a list item, or because the line above ends early.

    A line ends early if it ends a sentence and has room for the first word of the next line. A dash that wrapping moved
    to the start of a line does not begin a list item.
    """
    if base and _indent(line) == base:
        return True
    text, word = above.plain, line.plain.split(maxsplit=1)[0]
    free = width - len(text) - len(word)
    if _LIST_ITEM.match(line.text):
        return free > _ROOM_FOR_ITEM or _ENDS.search(text) is not None
    return free > _ROOM_LEAST and _SENTENCE_END.search(text) is not None


def _is_heading(block: Sequence[RawLine], below: Sequence[RawLine]) -> bool:
    """Return whether a block is one short line in title case or capitals that ends no sentence and has longer text below."""
    text = block[0].plain
    if len(block) > 1 or len(text) > _HEADING_MOST or _ENDS.search(text) or _ITEM.match(text):
        return False
    if len(text.split()) > _WORDS_MOST or not any(char.isalpha() for char in text):
        return False
    following = join_lines(below).text
    return len(following) > _HEADING_MOST or _ENDS.search(following) is not None
