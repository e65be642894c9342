"""Formats of newsrooms and corpora: write a page in a format, and read a document into a page.

Each format is a module in this folder with two pure functions and a mapping of fields, and has one entry in `FORMATS`,
which the command line, `newswire batch` and the documentation use.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, Final

from newswire.errors import ArgumentError, FormatError, MissingExtraError, ShapeError, UnknownNameError
from newswire.export._json import loads
from newswire.formats import afp, dpa, fundus, iramuteq, jsonld, newsml, newsmlg2, ninjs, nitf, tei, trafilatura
from newswire.formats._base import Back, Document, Field, Format, Told
from newswire.formats._markup import parse_xml
from newswire.formats._paths import field_of, leaves
from newswire.models import Article, Page
from newswire.parsing.decoding import decode

__all__ = [
    "FORMATS",
    "READ",
    "WRITTEN",
    "Back",
    "Document",
    "Field",
    "Format",
    "field_of",
    "format_of",
    "leaves",
    "read",
    "write",
    "write_all",
]

FORMATS: Final[Mapping[str, Format]] = MappingProxyType(
    {
        one.FORMAT.name: one.FORMAT
        for one in (jsonld, ninjs, tei, iramuteq, afp, dpa, trafilatura, fundus, nitf, newsml, newsmlg2)
    }
)
"""Every format by its name. Data belong to the first format that recognises them."""
WRITTEN: Final = tuple(name for name, one in FORMATS.items() if one.write)
"""The names of the formats that `write` supports."""
READ: Final = tuple(name for name, one in FORMATS.items() if one.read)
"""The names of the formats that `read` supports."""


def write(page: Page | Article, format: str, **options: Any) -> str:  # noqa: A002 - what users call it
    r"""Return a page, or one article, as a document in a format.

    Fields that have no place in the format are left out; the documentation has a table of fields for each format.

    Args:
        page: any page or article.
        format: the name of a format, one of `WRITTEN`.
        options: options of the format, such as `version="1.6"` for ninjs.

    Raises:
        UnknownNameError: if `format` is not the name of a format that can be written.
        ArgumentError: if an option is unknown or has an invalid value.

    Example:
        >>> from newswire import parse
        >>> page = parse("Le port rouvre\nLe port a rouvert lundi.\nR.Okonkwo--VL-GZT\n")
        >>> print(write(page, "iramuteq", variables={"journal": "Le Bac"}))
        **** *source_vl-gzt *auteur_okonkwo *titre_le_port_rouvre *journal_le_bac
        Le port rouvre
        Le port a rouvert lundi.
    """
    return _writer(format, options)(_page(page))


def write_all(pages: Iterable[Page | Article], format: str, **options: Any) -> Iterator[str]:  # noqa: A002 - as above
    """Yield the text of one file with many pages, piece by piece: one line per page for JSON, one corpus for TEI and IRaMuTeQ.

    Raises:
        UnknownNameError: if `format` is not the name of a format that can be written.
        ArgumentError: if an option is unknown or has an invalid value.
    """
    written = _writer(format, options)
    return FORMATS[format].joined(written(_page(page)) for page in pages)


def _writer(name: str, options: Mapping[str, Any]) -> Callable[[Page], str]:
    writer = FORMATS[name].write if name in FORMATS else None
    if writer is None:
        raise UnknownNameError(f"newswire cannot write the format {name!r}; it writes {', '.join(WRITTEN)}")
    known = (writer.__kwdefaults__ or {}).keys()
    unknown = [option for option in options if option not in known]
    if unknown:
        raise ArgumentError(f"{name} has no option {unknown[0]!r}; its options are {', '.join(known) or 'none'}")
    return lambda page: writer(page, **options)


def _page(page: Page | Article) -> Page:
    if isinstance(page, Article):
        return Page(articles=(page,))
    if isinstance(page, Page):  # pyright: ignore[reportUnnecessaryIsInstance]
        return page
    raise TypeError(f"expected a Page or an Article, got {type(page).__name__}")


def read(data: str | bytes, format: str | None = None) -> Document:  # noqa: A002 - what users call it
    r"""Read a document: return its page, and the fields that have no place in a page.

    The body is parsed like any text. Fields of the document take precedence over its text; the diagnostic
    `field-differs` reports a difference.

    Args:
        data: a document. Bytes are decoded as by `parse_bytes`, XML by its declaration.
        format: the name of its format, one of `READ`; by default, the content decides.

    Raises:
        TypeError: if the data are neither `str` nor `bytes`.
        FormatError: if the data are in no known format, or are not a valid document; the error names the location.
        UnknownNameError: if `format` is not the name of a format that can be read.
        MissingExtraError: if a required package is missing (`newswire[formats]`).

    Example:
        >>> found = read('{"uri": "urn:x:1", "headline": "Le port rouvre", "pubstatus": "usable"}')
        >>> found.format, found.article.title.text, dict(found.fields)
        ('ninjs', 'Le port rouvre', {'uri': 'urn:x:1', 'pubstatus': 'usable'})
    """
    if format is not None and (format not in FORMATS or FORMATS[format].read is None):
        raise UnknownNameError(f"newswire cannot read the format {format!r}; it reads {', '.join(READ)}")
    told = _told(data)
    if told is None:
        raise FormatError("neither JSON nor XML; to read plain text, use newswire.parse", path="line 1")
    found = FORMATS[format] if format is not None else _teller(told)
    if found is None or found.read is None:
        raise FormatError(f"unknown format; newswire reads {', '.join(READ)}", path=_top(told))
    if told.syntax not in found.syntax:
        expected = " or ".join(sorted(found.syntax)).upper()
        raise FormatError(
            f"expected {expected} for the format {found.name}, got {told.syntax.upper()}", path=_top(told)
        )
    document = found.read(told)
    if not (document.page.articles or document.page.ticker or found.tells(told)):
        raise FormatError(f"expected a document in the format {found.name}, found none", path=_top(told))
    return document


def _top(told: Told) -> str:
    return "$" if told.syntax == "json" else "line 1"


def format_of(data: str | bytes) -> str | None:
    """Return the name of the format of some data, recognised by content, or None for plain text and other data.

    Example:
        >>> format_of('{"uri": "urn:x:1", "headline": "Le port rouvre", "pubstatus": "usable"}'), format_of("Le port rouvre")
        ('ninjs', None)
    """
    try:
        told = _told(data)
    except FormatError:
        return None
    found = None if told is None else _teller(told)
    return found.name if found else None


def document_in(data: str | bytes, kind: str = "auto") -> Document | None:
    """Return the document in some data, or None if they are text.

    Args:
        data: the content of a file or a field.
        kind: `text`, the name of a format, or `auto` to recognise the format by the content. Without lxml, `auto` reads markup as text.

    Raises:
        FormatError: if the data cannot be read in the named or recognised format.
        MissingExtraError: if a required package is missing.
    """
    if kind != "auto":
        return None if kind == "text" else read(data, kind)
    opening = data[:_LOOKED].lstrip("\ufeff\x00 \t\r\n") if isinstance(data, str) else data[:_LOOKED].lstrip(_MARGIN)
    if opening[:1] not in _OPENINGS:
        return None
    try:
        told = _told(data)
    except (FormatError, MissingExtraError):
        return None
    found = None if told is None else _teller(told)
    return None if told is None or found is None or found.read is None else found.read(told)


KINDS: Final = ("auto", "text", *READ)
"""The values that `document_in` accepts as `kind`."""
_LOOKED: Final = 1024
"""A document must begin within this number of characters."""
_MARGIN: Final = b"\xef\xbb\xbf\xfe\xff\x00 \t\r\n"
_OPENINGS: Final = frozenset({"{", "[", "<", b"{", b"[", b"<"})


def _teller(told: Told) -> Format | None:
    return next((one for one in FORMATS.values() if one.read is not None and one.tells(told)), None)


def _told(data: str | bytes) -> Told | None:
    """Return data with their JSON or XML value; None if their first character begins neither."""
    if not isinstance(data, str | bytes):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise TypeError(f"a document must be a str or bytes, got {type(data).__name__}")
    text = data if isinstance(data, str) else decode(data, None)[0]
    text = text.lstrip("\ufeff \t\r\n")
    if text[:1] in {"{", "["}:
        try:
            return Told(text, json=loads(text, _numbered))
        except ShapeError as error:
            raise FormatError(error.reason, path=error.path) from None
    if text[:1] == "<":
        return Told(text, xml=parse_xml(text if isinstance(data, str) else data))
    return None


def _numbered(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Return an object from its pairs; a repeated key gets a number, so that no value is lost."""
    found = dict(pairs)
    if len(found) == len(pairs):
        return found
    counted: dict[str, Any] = {}
    for key, value in pairs:
        name, number = key, 1
        while name in counted:
            number += 1
            name = f"{key}#{number}"
        counted[name] = value
    return counted


def __dir__() -> list[str]:
    return sorted(__all__)
