"""Parse a page in four pure passes, and render it.

`lex` splits a text into lines and gives each a shape; `classify_shapes` gives each its role in the page, by tables of
layouts; `sign` reads the lines that sign; `assemble` makes the models. Each pass is a function of values that can be called
separately.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from itertools import accumulate
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Final

import attrs

from newswire._arguments import check_argument, check_several
from newswire._chars import SOH
from newswire._text import shorten
from newswire.errors import NewswireError, ParseError, RenderError, UnknownNameError
from newswire.lexicon import Lexicon
from newswire.models import Line, Page, Part
from newswire.parsing import _build
from newswire.parsing.assembling import assemble
from newswire.parsing.classifying import classify_shapes
from newswire.parsing.decoding import decode
from newswire.parsing.diagnostics import DIAGNOSTIC_KINDS
from newswire.parsing.joined import ENDINGS, OPENINGS, message_stretches
from newswire.parsing.lexing import Lexed, lex
from newswire.parsing.plain import PartName, plain_text
from newswire.parsing.rendering import canonical_text, written_forms
from newswire.parsing.roles import ROLES
from newswire.parsing.signing import sign

if TYPE_CHECKING:
    from newswire.envelopes._message import Message

__all__ = ["PartName", "body", "classify", "parse", "parse_bytes", "parse_file", "render"]


def parse(text: str, *, lexicon: Lexicon | None = None, strict: bool = False) -> Page:
    r"""Return the page in a text. Any `str` gives a page: text that fits no layout is kept, and diagnostics report it.

    Args:
        text: an unmodified page. All line ends of `str.splitlines` are accepted; blank lines, and white space and U+FEFF
            around a line, are ignored.
        lexicon: the languages, agencies, places and wire words; by default, the built-in ones.
        strict: reject a text that fits no layout.

    Returns:
        The page: its ticker, articles, market tables and diagnostics. Spans are offsets into `text`, in code points from 0.

    Raises:
        ParseError: if `strict`, at the first line that fits no layout.
        TypeError: if `text` is not a `str` (see `parse_bytes`).

    Example:
        >>> page = parse("-\nGrève: les ports bloqués\nLe port rouvre\nLe port a rouvert lundi.\n- Retards -\nUn cargo attend.\n")
        >>> page.headlines[0].text, page.article.title.text, page.article.lead.text
        ('Grève: les ports bloqués', 'Le port rouvre', 'Le port a rouvert lundi.')
        >>> page.article.sections[1].heading
        'Retards'

    Source: the layouts are those of the sites that carry agency copy; each is described in the documentation.
    """
    check_argument("parse", text, str)
    known = lexicon or Lexicon.default()
    lexed = lex(text)
    messages = _messages(text, lexed)
    page = _page_of_messages(known, text, messages) if messages else _page(known, text, lexed)
    if strict:
        _refuse(page)
    return page


def _messages(text: str, lexed: Lexed) -> tuple[Message, ...]:
    """Return the messages in envelopes in a text; the lines quickly show that most texts have none."""
    if SOH not in text and OPENINGS.isdisjoint(lexed.openings):
        return ()
    from newswire.envelopes._forms import read_messages  # noqa: PLC0415 - the formats of wires are many, and seldom needed

    return read_messages(text)


def _page_of_messages(lexicon: Lexicon, text: str, messages: Sequence[Message]) -> Page:
    from newswire.parsing.messages import page_of_messages  # noqa: PLC0415 - as above

    return page_of_messages(text, messages, partial(_page, lexicon), lexicon)


def _stretches(text: str, lexed: Lexed, lexicon: Lexicon) -> list[tuple[int, int]]:
    """Return the stretches of a text that end marks close; the lines quickly show that most texts are one."""
    return [(0, len(text))] if ENDINGS.isdisjoint(lexed.openings) else message_stretches(text, lexicon)


def _page(lexicon: Lexicon, text: str, lexed: Lexed | None = None) -> Page:
    """Return the page of a text without envelopes; each message that an end mark closes is parsed separately."""
    lexed = lexed or lex(text)
    stretches = _stretches(text, lexed, lexicon)
    if len(stretches) > 1:
        from newswire.parsing.messages import page_of_stretches  # noqa: PLC0415 - as above

        return page_of_stretches(text, stretches, partial(_one_page, lexicon))
    return _one_page(lexicon, text, lexed)


def _one_page(lexicon: Lexicon, text: str, lexed: Lexed | None = None) -> Page:
    """Return the page of a text that is one message or one page."""
    lexed = lexed or lex(text)
    classified = classify_shapes(lexed.shapes)
    signed = sign(lexed.texts, classified.roles, lexicon)
    return assemble(text, lexed, classified.layout, signed)


def _refuse(page: Page) -> None:
    """Raise at the first diagnostic of a text that fits no layout."""
    for found in page.diagnostics:
        kind = DIAGNOSTIC_KINDS[found.code]
        if not kind.accepted_when_strict:
            at = found.span.start if found.span else 0
            raise ParseError.at(page.source, at, found.message, kind.expected)


def parse_bytes(
    data: bytes, encoding: str | None = None, *, lexicon: Lexicon | None = None, strict: bool = False
) -> Page:
    r"""Return the page in bytes, like `parse` for text.

    A declared encoding is always used. Without one, a byte order mark decides (UTF-8, UTF-16, UTF-32), and then UTF-8 is
    tried. Bytes that are mostly UTF-8 are decoded as UTF-8, with U+FFFD for each damaged run and the diagnostic
    `damaged-bytes`; all others are decoded as Windows-1252, with the diagnostic `decoded`.

    Args:
        data: the bytes of a page.
        encoding: the encoding of the bytes, or None to detect it.
        lexicon: the lexicon, as for `parse`.
        strict: reject a text that fits no layout.

    Raises:
        DecodeError: if the bytes are not valid in the declared encoding, or in any of those that are tried.
        UnknownNameError: if the declared encoding is unknown.
        ParseError: if `strict`, as for `parse`.
        TypeError: if `data` is not bytes-like.

    Example:
        >>> parse_bytes("Le port rouvre\nLe port a rouvert lundi à l'aube.".encode("latin-1")).diagnostics[0].code
        'decoded'

    Source: WHATWG Encoding Standard (byte order marks, and Windows-1252 as the legacy encoding of Western text).
    """
    check_argument("parse_bytes", data, bytes, bytearray, memoryview)
    text, diagnostics = decode(data, encoding)
    page = parse(text, lexicon=lexicon, strict=strict)
    return attrs.evolve(page, diagnostics=diagnostics + page.diagnostics) if diagnostics else page


def parse_file(
    path: str | PathLike[str], encoding: str | None = None, *, lexicon: Lexicon | None = None, strict: bool = False
) -> Page:
    r"""Return the page that a file holds, as `parse_bytes` does for its bytes.

    Args:
        path: the file.
        encoding: the encoding of the file, or None to detect it like `parse_bytes`.
        lexicon: the lexicon, as for `parse`.
        strict: reject a text that fits no layout.

    Raises:
        OSError: if the file cannot be read.
        DecodeError, UnknownNameError, ParseError: as for `parse_bytes`; a note names the file.

    Example:
        >>> parse_file("examples/ferry.txt").article.title
        <Headline 'Le bac de Gavre perd son dernier passeur'>
    """
    check_argument("parse_file", path, str, PathLike)
    try:
        return parse_bytes(Path(path).read_bytes(), encoding, lexicon=lexicon, strict=strict)
    except NewswireError as error:
        error.add_note(f"in {path}")
        raise


def body(
    text: str,
    *,
    keep: Iterable[Part | PartName] = (),
    headings: bool = True,
    lexicon: Lexicon | None = None,
) -> str:
    r"""Return the plain body of an article's text: its paragraphs and headings, one per line, without the lines that sign it.

    It omits the title, dateline, byline, agency line, sign-off, end marks and other wire words, and the other parts of a page
    (ticker, market rows, buttons, links to other stories). Hard-wrapped paragraphs are joined. A first line that may be the
    lead of a text without a title is kept.

    Args:
        text: the unmodified text of an article. Any `str` gives a body, which is empty if there is no article; the bodies
            of several articles are separated by blank lines.
        keep: parts of the article to keep in their places: members of `newswire.Part`, or their values: `"title"`,
            `"notice"`, `"dateline"`, `"byline"`, `"sign-off"`, `"credit"`. `keep=newswire.Part` keeps all of them.
        headings: keep the headings between paragraphs.
        lexicon: the lexicon, as for `parse`.

    Raises:
        UnknownNameError: if `keep` contains anything but a part.
        TypeError: if `text` is not a `str`, or `keep` is a single name.

    Example:
        >>> text = "Port reopens\nORVAN, Feb 3 (AP) - The port is open.\nA ship waits.\n(Reporting by Ada Holt)\n- 30 -\n"
        >>> print(body(text))
        The port is open.
        A ship waits.
        >>> print(body(text, keep=["title", "dateline"]))
        Port reopens
        ORVAN, Feb 3 (AP) - The port is open.
        A ship waits.
    """
    check_argument("body", text, str)
    known = lexicon or Lexicon.default()
    return plain_text(parse(text, lexicon=known), _parts(keep), known, headings=headings)


def _parts(names: Iterable[Part | PartName]) -> frozenset[Part]:
    check_several("parts to keep", names)
    try:
        return frozenset(map(Part, names))
    except ValueError as error:
        raise UnknownNameError(f"{error}; the parts are {', '.join(Part)}") from None


def classify(text: str, *, lexicon: Lexicon | None = None) -> tuple[Line, ...]:
    r"""Return the lines of a text, each with its kind. Their spans cover the text without gaps, and `str` of them joins to it.

    Args:
        text: an unmodified page, as for `parse`.
        lexicon: the lexicon, as for `parse`.

    Raises:
        TypeError: if `text` is not a `str`.

    Example:
        >>> for line in classify("-\nGrève: les ports bloqués\nLe port rouvre\nLe port a rouvert lundi.\n"):
        ...     print(line.number, line.kind, tuple(line.span))
        1 separator (0, 2)
        2 headline (2, 27)
        3 title (27, 42)
        4 paragraph (42, 67)
    """
    check_argument("classify", text, str)
    known = lexicon or Lexicon.default()
    lexed = lex(text)
    messages = _messages(text, lexed)
    if messages:
        from newswire.parsing.messages import classify_messages  # noqa: PLC0415 - as above

        return classify_messages(text, messages, partial(_lines, known))
    return _lines(known, text, lexed)


def _lines(lexicon: Lexicon, text: str, lexed: Lexed | None = None) -> tuple[Line, ...]:
    """Return the lines of a text without envelopes."""
    lexed = lexed or lex(text)
    stretches = _stretches(text, lexed, lexicon)
    if len(stretches) > 1:
        from newswire.parsing.messages import lines_of_stretches  # noqa: PLC0415 - as above

        return lines_of_stretches(text, stretches, partial(_lines_of_one, lexicon))
    return _lines_of_one(lexicon, text, lexed)


def _lines_of_one(lexicon: Lexicon, text: str, lexed: Lexed | None = None) -> tuple[Line, ...]:
    """Return the lines of a text that is one message or one page."""
    lexed = lexed or lex(text)
    letters = sign(lexed.texts, classify_shapes(lexed.shapes).roles, lexicon).roles
    if lexed.groups:
        letters = "".join(letter * (end - first) for letter, (first, end) in zip(letters, lexed.groups, strict=True))
    ended = text.splitlines(keepends=True)
    endings = [line[len(raw) :] for line, raw in zip(ended, lexed.raws, strict=True)]
    starts = accumulate(map(len, ended), initial=0)
    return _build.lines([_KINDS[letter] for letter in letters], lexed.raws, endings, starts)


_KINDS: Final = {letter: role.kind for letter, role in ROLES.items()}


def render(page: Page, *, lexicon: Lexicon | None = None) -> str:
    r"""Return the text of a page, in canonical form if it has one; `parse(render(page)) == page`.

    The canonical form has the market tables, then the ticker (a `-` line before each headline), then each article: title,
    notices, dateline, paragraphs, `- Heading -` lines, sign-off, credits, byline; an article that was parsed keeps the
    order of its source. Lines are joined by LF, without a final LF.

    In that form, some pages would parse to another page: two market tables with text between them would become one, and a
    title that is repeated in the text would become debris. Such a page is written with its ticker above its tables,
    otherwise as in its source. Every page from `parse` can therefore be rendered with the lexicon with which it was parsed.

    Args:
        page: any page.
        lexicon: the lexicon with which the page was parsed.

    Raises:
        RenderError: if the page was constructed or changed, and its text would parse to another page: for example, a
            paragraph looks like a byline, or the first paragraph like the missing title.
        TypeError: if `page` is not a `Page`.

    Example:
        >>> text = "-\nGrève: les ports bloqués\nLe port rouvre\nLe port a rouvert lundi."
        >>> render(parse(text)) == text
        True
    """
    check_argument("render", page, Page)
    for text in written_forms(page):
        if parse(text, lexicon=lexicon) == page:
            return text
    again = parse(canonical_text(page), lexicon=lexicon)
    raise RenderError(f"the page has no canonical text: {_difference(page, again)}")


_PARTS: Final = ("markets", "ticker", "articles")


def _difference(page: Page, again: Page) -> str:
    """Return a description of the first part in which two pages differ."""
    part = next(name for name in _PARTS if getattr(page, name) != getattr(again, name))
    return f"its {part} would read back as {shorten(repr(getattr(again, part)), 200)}"


def __dir__() -> list[str]:
    return sorted(__all__)
