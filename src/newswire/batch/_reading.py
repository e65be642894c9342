"""Every document becomes one row: a page, or an error with a stable code and a message."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Final, NamedTuple, cast

import attrs

from newswire.batch._rows import Content, content_named
from newswire.errors import ArgumentError, FormatError, NewswireError, UnknownNameError
from newswire.export._json import dumps
from newswire.formats import KINDS, Document, document_in
from newswire.formats import read as read_format
from newswire.lexicon import Lexicon
from newswire.models import Diagnostic, Page, Span
from newswire.parsing import parse
from newswire.parsing.decoding import decode
from newswire.parsing.diagnostics import diagnose

__all__ = [
    "FAULTS",
    "MAX_BYTES",
    "DocumentFault",
    "Reading",
    "Whole",
    "error_row",
    "guarded",
    "page_of",
    "page_text",
    "read_document",
    "row_of",
]

FAULTS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "null": "the document has no text: the value is null, or the field is missing",
        "not-text": "the value is neither a string nor bytes, or the record contains HTML, an image or the like",
        "not-decoded": "the bytes are not valid in the declared encoding, or in any encoding that is tried",
        "too-large": "the document is larger than the limit",
        "bad-record": "the line or row is invalid: not a JSON object, not a CSV row, or a truncated WARC record",
        "bad-document": "the document is in no supported format, or is invalid in its format; the message states where",
        "http-status": "the server responded with an error or a redirect instead of a page",
        "unreadable": "the rest of the source cannot be read: it is truncated, damaged or missing",
        "killed": "the document crashed its process twice",
        "timeout": "the document exceeded the time limit twice",
        "memory": "the process of the document exceeded the memory limit twice",
        "failed": "an unforeseen error, which the message names",
    }
)
"""The codes of the column `error` and their meanings."""


class DocumentFault(Exception):  # noqa: N818 - a fault is a document's, and no error of the program
    """The reason why a document has no page; never leaves this package."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(code, message)
        self.code = code
        self.message = message


MAX_BYTES: Final = 4 * 2**20
"""The default maximum size of a document, in bytes of UTF-8: 500 times a usual page. Anything larger is not a page."""

Row = dict[str, Any]


See = Callable[[Page, Document | None], None]
"""A function that takes each page, and the document from which it was read, if any."""


class Whole(NamedTuple):
    """A file or record that may be a whole document in a format; `absent` states what it lacks as a text."""

    data: str | bytes
    absent: str = ""


class Reading(NamedTuple):
    """How documents are read: the content of rows, the size limit, the encoding of bytes, the document format, the lexicon."""

    content: Content
    max_bytes: int = MAX_BYTES
    encoding: str | None = None
    document_format: str = "auto"
    lexicon: Lexicon | None = None

    @classmethod
    def checked(
        cls,
        content: str,
        max_bytes: int,
        encoding: str | None,
        document_format: str = "auto",
        lexicon: Lexicon | None = None,
    ) -> Reading:
        """Check the arguments, and return how documents are read.

        Raises:
            UnknownNameError: if the content or the format of documents is unknown.
            ArgumentError: if the limit is below 1.
            MissingExtraError: if a package that the content needs is not installed.
        """
        if max_bytes < 1:
            raise ArgumentError(f"max_bytes must be 1 or more, got {max_bytes!r}")
        found = content_named(content)
        found.require()
        if document_format not in KINDS:
            raise UnknownNameError(f"unknown document format {document_format!r}; choose one of {', '.join(KINDS)}")
        return cls(found, max_bytes, encoding, document_format, lexicon)


def row_of(value: object, id_: str | None, reading: Reading) -> Row:
    """Return the row of a document with the columns of its content; never raises."""
    return read_document(value, id_, reading, None)


def read_document(value: object, id_: str | None, reading: Reading, see: See | None) -> Row:
    """Return the row of a document, and pass its page to `see`, if there is one."""

    def fill() -> Row:
        page, document = _read(value, reading)
        row = reading.content.fill(page)
        if document is not None and _FIELDS.keys() <= row.keys():
            row |= {name: fill_in(document) for name, fill_in in _FIELDS.items()}
        if document is not None:
            row = cast("Row", _mended(row))
        if see is not None:
            see(page, document)
        return row

    return guarded(fill, id_, reading.content.columns)


def guarded(fill: Callable[[], Row], id_: str | None, columns: tuple[str, ...]) -> Row:
    """Return the row that a function fills, or a row with its error."""
    try:
        return {"id": id_, "error": None, **fill()}
    except DocumentFault as fault:
        return error_row(id_, columns, fault.code, fault.message)
    except Exception as error:  # noqa: BLE001 - no document may stop the batch or the run
        return error_row(id_, columns, "failed", f"{type(error).__name__}: {error}")


def error_row(id_: str | None, columns: tuple[str, ...], code: str, message: str) -> Row:
    """Return the row of a document without a page."""
    return {"id": id_, "error": {"code": code, "message": message}, **dict.fromkeys(columns)}


def page_of(value: object, reading: Reading) -> Page:
    """Return the page of a document.

    Raises:
        DocumentFault: if there is none, with the reason.
    """
    return _read(value, reading)[0]


def _read(value: object, reading: Reading) -> tuple[Page, Document | None]:
    """Return the page of a value, and its document if it is in a format."""
    oddities: tuple[Diagnostic, ...] = ()
    if isinstance(value, str):
        value, oddities = _whole(value, reading.max_bytes)
    document = _document(value, reading)
    if document is not None:
        return document.page, document
    if not isinstance(value, str):
        value, oddities = _text_of(value, reading)
    page = parse(value, lexicon=reading.lexicon)
    return attrs.evolve(page, diagnostics=oddities + page.diagnostics) if oddities else page, None


def _document(value: object, reading: Reading) -> Document | None:
    """Return the document in a value, whose text is already checked; None for a text and for other values."""
    data = value.data if isinstance(value, Whole) else value
    if not isinstance(data, str | bytes) or reading.document_format == "text":
        return None
    if isinstance(data, str):
        data = _whole(data, reading.max_bytes)[0] if isinstance(value, Whole) else data
    elif reading.encoding is not None:
        data = _text_of(data, reading)[0]
    else:
        _check_size(len(data), reading.max_bytes)
    try:
        found = document_in(data, reading.document_format)
        if found is None and isinstance(value, Whole):
            if value.absent:
                raise DocumentFault("null", f"{value.absent}, and its content matches no document format")
            found = read_format(data)
    except FormatError as error:
        raise DocumentFault("bad-document", str(error)) from error
    return found


def _fields_as_json(document: Document) -> str:
    """Return the fields of a document that have no place in a page, as JSON."""
    return dumps(_finite(dict(document.fields)), None)


def _mended(value: object) -> object:
    r"""Return a value of a row so that UTF-8 can encode it: a lone surrogate, which JSON can escape, becomes U+FFFD."""
    if isinstance(value, str):
        return value if _is_whole(value) else value.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    if isinstance(value, dict):
        return {name: _mended(inner) for name, inner in cast("dict[str, object]", value).items()}
    if isinstance(value, list):
        return list(map(_mended, cast("list[object]", value)))
    return value


def _is_whole(text: str) -> bool:
    return text.isascii() or not any("\ud800" <= char <= "\udfff" for char in text)


def _finite(value: object) -> object:
    """Return a JSON value with the numbers that JSON cannot represent, such as 1e999, as text."""
    if isinstance(value, dict):
        return {key: _finite(inner) for key, inner in cast("dict[str, object]", value).items()}
    if isinstance(value, list):
        return list(map(_finite, cast("list[object]", value)))
    return repr(value) if isinstance(value, float) and not math.isfinite(value) else value


_FIELDS: Final[Mapping[str, Callable[[Document], str]]] = MappingProxyType(
    {"format": lambda document: document.format, "fields": _fields_as_json}
)
"""The columns that describe the document of a page."""


def page_text(value: object, reading: Reading) -> str:
    """Return the text of a document.

    Raises:
        DocumentFault: if there is none, with the reason.
    """
    return _text_of(value, reading)[0]


def _text_of(value: object, reading: Reading) -> tuple[str, tuple[Diagnostic, ...]]:
    if isinstance(value, str):
        return _whole(value, reading.max_bytes)
    if value is None:
        raise DocumentFault("null", "the document has no text")
    if not isinstance(value, bytes):
        raise DocumentFault("not-text", f"expected a string or bytes, got {type(value).__name__}")
    _check_size(len(value), reading.max_bytes)
    try:
        return decode(value, reading.encoding)
    except NewswireError as error:
        raise DocumentFault("not-decoded", str(error)) from error


def _whole(value: str, most: int) -> tuple[str, tuple[Diagnostic, ...]]:
    """Return a text that UTF-8 can encode: each lone surrogate becomes U+FFFD, with the same diagnostic as for bytes."""
    try:
        _check_size(len(value) if value.isascii() else len(value.encode()), most)
    except UnicodeEncodeError as error:
        mended = value.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
        _check_size(len(mended.encode()), most)
        return mended, _damage(value, mended, error.start)
    return value, ()


def _damage(value: str, mended: str, at: int) -> tuple[Diagnostic, ...]:
    if "\N{REPLACEMENT CHARACTER}" not in mended:
        return ()
    line = len(value[: at + 1].splitlines())
    return (diagnose("damaged-bytes", line, Span(at, at + 1)),)


def _check_size(size: int, most: int) -> None:
    if size > most:
        raise DocumentFault("too-large", f"{size:,} bytes; the limit is {most:,}")
