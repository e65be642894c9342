"""XML and HTML: the characters that both allow, their parsers, and the blocks of text in a body.

lxml, which the extra `formats` installs, parses both. It reports the line of an error, can be configured to expand no
entity and to open no address, and is maintained. The standard library has no HTML parser that builds a tree, and its XML
parser needs defusedxml, which has had no release since 2021. Writing needs no package.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any, Final, NamedTuple

from newswire._chars import REPLACEMENT
from newswire._text import trimmed
from newswire.errors import FormatError, MissingExtraError

__all__ = ["Block", "Shape", "escaped", "html_blocks", "local_name", "markup_blocks", "parse_xml", "writable"]

_UNWRITABLE: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""The characters that XML 1.0 (2.2, Char) cannot represent; HTML forbids them too."""
_SPACES: Final = re.compile(r"[ \t\n\r\f]+")
"""The white space that markup collapses: ASCII white space, and not the no-break space."""


def writable(text: str) -> str:
    r"""Return a text with U+FFFD in place of each character that markup cannot represent: most control characters.

    Example:
        >>> writable("vu\x00")
        'vu\ufffd'
    """
    return _UNWRITABLE.sub(REPLACEMENT, text)


def escaped(text: str) -> str:
    """Return a text escaped for XML and HTML, for use between tags and in attributes."""
    text = writable(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text.replace('"', "&quot;").replace("\r", "&#13;")


class Block(NamedTuple):
    """One block of a body: a paragraph or a heading, and the dateline that opens it if the markup marks one."""

    text: str
    is_heading: bool = False
    opening: str = ""


class Shape(NamedTuple):
    """The role of each tag in a markup language; a tag without a role is part of the line that contains it."""

    blocks: frozenset[str]
    headings: frozenset[str]
    skipped: frozenset[str]
    breaks: frozenset[str] = frozenset({"br"})


HTML: Final = Shape(
    blocks=frozenset(
        {
            *(
                "address",
                "article",
                "aside",
                "blockquote",
                "body",
                "caption",
                "center",
                "dd",
                "div",
                "dl",
                "dt",
                "fieldset",
            ),
            *(
                "figcaption",
                "figure",
                "footer",
                "form",
                "header",
                "hr",
                "li",
                "main",
                "nav",
                "ol",
                "p",
                "pre",
                "section",
            ),
            *("table", "tbody", "td", "th", "thead", "tr", "ul"),
        }
    ),
    headings=frozenset({"h1", "h2", "h3", "h4", "h5", "h6"}),
    skipped=frozenset({"head", "script", "style", "template", "noscript", "svg", "iframe"}),
)


def etree() -> Any:
    """Return `lxml.etree`.

    Raises:
        MissingExtraError: if lxml is not installed.
    """
    try:
        from lxml import etree  # noqa: PLC0415 - the extra is needed by readers of markup alone
    except ModuleNotFoundError as error:
        raise MissingExtraError(
            "reading XML or HTML needs the package lxml, which is not installed: pip install 'newswire[formats]'"
        ) from error
    return etree


def parse_xml(data: str | bytes) -> Any:
    """Return the root element of an XML document. Entities are rejected, and nothing is fetched.

    Raises:
        FormatError: if the document is not well-formed, uses entities, or is too deep or too large; the error names the
            line and column.
        MissingExtraError: if lxml is not installed.
    """
    tree = etree()
    source = _DECLARED.sub("", writable(data)).encode() if isinstance(data, str) else data
    encoding = "utf-8" if isinstance(data, str) else None
    parser = tree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, encoding=encoding,
        remove_comments=True, remove_pis=True,
    )  # fmt: skip
    try:
        root = tree.fromstring(source, parser)
    except tree.XMLSyntaxError as error:
        line, column = error.position
        raise FormatError(f"not well-formed XML: {error.msg}", path=f"line {line}, column {column}") from None
    except ValueError as error:
        raise FormatError(f"not XML: {error}", path="line 1") from None
    _refuse_entities(root)
    return root


_DECLARED: Final = re.compile(r"\A\s*<\?xml[^>]*\?>")


def _refuse_entities(root: Any) -> None:
    """Raise if a document declares an internal entity or refers to an entity; an external DTD is not read."""
    internal = root.getroottree().docinfo.internalDTD
    declared = next((one for one in internal.iterentities() if one.content), None) if internal is not None else None
    if declared is not None:
        raise FormatError(
            f"the document declares the entity {declared.name!r}; newswire rejects entities", path="line 1"
        )
    for reference in root.iter(etree().Entity):
        raise FormatError(
            f"the document uses the entity {reference.name!r}; newswire rejects entities",
            path=f"line {reference.sourceline}",
        )


def local_name(element: Any) -> str:
    """Return the name of an element without its namespace; an empty string for comments and the like."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def html_blocks(html: str, *, exact: bool = False) -> list[Block]:
    """Return the blocks of HTML, which may be a fragment or a whole document, well-formed or not.

    Args:
        html: the HTML.
        exact: keep white space unchanged.

    Raises:
        FormatError: if the HTML is too deep or too large.
        MissingExtraError: if lxml is not installed.
    """
    data = f"<html><body>{writable(html)}</body></html>".encode()
    _refuse_long(data)
    tree = etree()
    parser = tree.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True, remove_pis=True)
    try:
        root = tree.fromstring(data, parser)
    except tree.XMLSyntaxError as error:
        line, column = error.position
        raise FormatError(f"cannot read HTML: {error.msg}", path=f"line {line}, column {column}") from None
    for entry in parser.error_log.filter_from_fatals():
        raise FormatError(f"cannot read HTML: {entry.message}", path=f"line {entry.line}, column {entry.column}")
    return [] if root is None else list(markup_blocks(root, HTML, exact=exact))


def _refuse_long(data: bytes) -> None:
    """Raise if a document is longer than every version of lxml reads: some versions silently drop long texts."""
    if len(data) > _LONGEST:
        raise FormatError(f"cannot read HTML of more than {_LONGEST:,} bytes", path=f"byte {_LONGEST}")


_LONGEST: Final = 9_900_000
"""The maximum size of HTML in bytes; libxml2 reads up to ten million."""


def markup_blocks(root: Any, shape: Shape, *, exact: bool = False) -> Iterator[Block]:
    """Yield the blocks below an element that are not empty, in document order."""
    for lines in _walk(root, shape):
        block = lines.block(_same if exact else _folded)
        if block is not None:
            yield block


class _Gathered:
    """The collected parts of a block: pieces of its text, and of the dateline that opens it."""

    def __init__(self, *, is_heading: bool) -> None:
        self.pieces: list[str] = []
        self.opening: list[str] = []
        self.is_heading = is_heading

    def block(self, folded: Callable[[str], str]) -> Block | None:
        """Return the block, or None if it is empty."""
        opening = folded("".join(self.opening)).lstrip()
        text = trimmed(folded("".join(self.pieces)))
        return Block(text, self.is_heading, opening) if text or opening else None


def _folded(text: str) -> str:
    return _SPACES.sub(" ", text)


def _same(text: str) -> str:
    return text


def _walk(root: Any, shape: Shape) -> Iterator[_Gathered]:
    """Yield the text between each start or end of a block and the next."""
    now = _Gathered(is_heading=False)
    headings = skipped = openings = 0
    for event, element in etree().iterwalk(root, events=("start", "end")):
        name, start = local_name(element).lower(), event == "start"
        step = 1 if start else -1
        if name in shape.skipped:
            skipped += step
        elif name in shape.headings or name in shape.blocks or (start and name in shape.breaks):
            yield now
            headings += step * (name in shape.headings)
            now = _Gathered(is_heading=headings > 0)
        openings += step * _is_dateline(element)
        text = element.text if start else element.tail if element is not root else None
        if text and not skipped:
            (now.opening if openings > 0 else now.pieces).append(text)
    yield now


def _is_dateline(element: Any) -> bool:
    return "dateline" in (element.get("class") or "").split()
