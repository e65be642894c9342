"""HTML, read by the standard library's parser, which gives the position of each event."""

from __future__ import annotations

import itertools
import re
from collections.abc import Collection, Iterator
from html.parser import HTMLParser
from typing import Final

from newswire.french.markup._inline import CODE_ELEMENTS, placeholders
from newswire.french.markup._reading import Block, Piece, Reading, outside, scanned

__all__ = ["read_html"]

_INLINE: Final = frozenset(
    [
        "a",
        "abbr",
        "acronym",
        "area",
        "audio",
        "b",
        "bdi",
        "bdo",
        "big",
        "button",
        "canvas",
        "cite",
        "code",
        "data",
        "del",
        "dfn",
        "em",
        "embed",
        "font",
        "i",
        "iframe",
        "img",
        "input",
        "ins",
        "kbd",
        "label",
        "map",
        "mark",
        "math",
        "meter",
        "object",
        "output",
        "picture",
        "progress",
        "q",
        "rp",
        "rt",
        "ruby",
        "s",
        "samp",
        "select",
        "slot",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "svg",
        "textarea",
        "time",
        "tt",
        "u",
        "var",
        "video",
        "wbr",
    ]
)
"""Elements within a line (phrasing content, HTML Standard, 3.2.5.2.5); all others separate texts."""

_VOID: Final = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"}
)
_TEXT, _MARK, _EDGE = range(3)
_TAG: Final = re.compile(r"<[a-zA-Z/!?]")
"""The start of a tag. A tag without `>` is hidden from the parser, whose time for many of them is quadratic."""


class _Reader(HTMLParser):
    """The position and the kind of each event: possible prose, a mark within a line, or an edge of a block."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=False)
        self._lines = [0, *itertools.accumulate(len(line) + 1 for line in text.split("\n"))]
        self._text = text
        self._code: list[str] = []
        self.events: list[tuple[int, int]] = []

    def _note(self, kind: int) -> None:
        line, column = self.getpos()
        self.events.append((self._lines[line - 1] + column, kind))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._note(_MARK if tag in _INLINE else _EDGE)
        if tag in _VOID:
            return
        if self._code:
            if tag == self._code[-1]:
                self._code.append(tag)
        elif tag in CODE_ELEMENTS or _is_not_french(dict(attrs)):
            self._code.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - the parser calls it so
        self._note(_MARK if tag in _INLINE else _EDGE)

    def handle_endtag(self, tag: str) -> None:
        self._note(_MARK if tag in _INLINE else _EDGE)
        if self._code and tag == self._code[-1]:
            self._code.pop()

    def handle_data(self, data: str) -> None:  # noqa: ARG002 - the parser calls it so
        self._note(_MARK if self._code or self.cdata_elem else _TEXT)

    def handle_comment(self, data: str) -> None:  # noqa: ARG002 - the parser calls it so
        self._note(_MARK)

    def handle_decl(self, decl: str) -> None:  # noqa: ARG002 - the parser calls it so
        self._note(_MARK)

    def handle_pi(self, data: str) -> None:  # noqa: ARG002 - the parser calls it so
        self._note(_MARK)

    def unknown_decl(self, data: str) -> None:  # noqa: ARG002 - the parser calls it so
        self._note(_MARK)

    def handle_entityref(self, name: str) -> None:  # noqa: ARG002 - the parser calls it so
        self._note(_MARK)

    def handle_charref(self, name: str) -> None:  # noqa: ARG002 - the parser calls it so
        self._note(_MARK)


def _is_not_french(attributes: dict[str, str | None]) -> bool:
    language = attributes.get("lang") or attributes.get("xml:lang") or "fr"
    classes = (attributes.get("class") or "").split()
    return attributes.get("translate") == "no" or "notranslate" in classes or not language.lower().startswith("fr")


def read_html(text: str, keys: Collection[str] = ()) -> Reading:  # noqa: ARG001 - what all readers take
    """Return the text of an HTML source, without code, other languages, and elements with `translate="no"`.

    Args:
        text: the source.
        keys: not used: the format has no front matter.
    """
    unclosed = _TAG.search(text, text.rfind(">") + 1)
    whole = text[: unclosed.start()] if unclosed else text
    reader = _Reader(whole)
    reader.feed(whole)
    reader.close()
    return scanned(text, list(_blocks(whole, reader.events)))


def _blocks(text: str, events: list[tuple[int, int]]) -> Iterator[Block]:
    """Yield the stretches between two edges, with the marks inside them."""
    block: list[Piece] = []
    following = [*events[1:], (len(text), _EDGE)]
    for (start, kind), (end, behind) in zip(events, following, strict=False):
        if kind == _EDGE:
            if any(piece.prose for piece in block):
                yield block
            block = []
        elif kind == _TEXT and text[start:end].strip():
            stop = end if behind != _EDGE else start + len(text[start:end].rstrip(" \t"))
            block += outside(start, stop, placeholders(text, start, stop))
            if stop < end:  # a tag nobody knows may stand within a line: what parts it from the word stays
                block.append(Piece(stop, end, prose=False))
        elif start < end:
            block.append(Piece(start, end, prose=False))
    if any(piece.prose for piece in block):
        yield block
