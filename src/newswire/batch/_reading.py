"""One document becomes one row, whatever it is: a page, or the reason why there is none."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, NamedTuple

import attrs

from newswire.batch._content import Content, content_named
from newswire.batch._faults import DocumentFault
from newswire.errors import ArgumentError, NewswireError
from newswire.models import Diagnostic, Page, Span
from newswire.parsing import parse
from newswire.parsing.decoding import decode
from newswire.parsing.diagnostics import diagnose

__all__ = ["MAX_BYTES", "Reading", "error_row", "guarded", "page_of", "page_text", "read_document", "row_of"]

MAX_BYTES: Final = 4 * 2**20
"""The most bytes of UTF-8 that a document may have: 500 times a usual page. What is larger is no page."""

Row = dict[str, Any]


class Reading(NamedTuple):
    """How documents are read: what rows hold, the most bytes of a document, the encoding of bytes."""

    content: Content
    max_bytes: int = MAX_BYTES
    encoding: str | None = None

    @classmethod
    def checked(cls, content: str, max_bytes: int, encoding: str | None) -> Reading:
        """Return how documents are read, the arguments checked.

        Raises:
            UnknownNameError: if there is no such content.
            ArgumentError: if the limit is below one byte.
            MissingExtraError: if what the content needs is not installed.
        """
        if max_bytes < 1:
            raise ArgumentError(f"max_bytes is 1 or more, got {max_bytes!r}")
        found = content_named(content)
        found.require()
        return cls(found, max_bytes, encoding)


def row_of(value: object, id_: str | None, reading: Reading) -> Row:
    """Return the row of a document, the columns of its content filled; never raises."""
    return read_document(value, id_, reading, None)


def read_document(value: object, id_: str | None, reading: Reading, see: Callable[[Page], None] | None) -> Row:
    """Return the row of a document, and show its page, if there is one."""

    def fill() -> Row:
        page = page_of(value, reading)
        row = reading.content.fill(page)
        if see is not None:
            see(page)
        return row

    return guarded(fill, id_, reading.content.columns)


def guarded(fill: Callable[[], Row], id_: str | None, columns: tuple[str, ...]) -> Row:
    """Return the row that a function fills, or a row with the error that it met."""
    try:
        return {"id": id_, "error": None, **fill()}
    except DocumentFault as fault:
        return error_row(id_, columns, fault.code, fault.message)
    except Exception as error:  # noqa: BLE001 - whatever a document causes, it ends neither the batch nor the run
        return error_row(id_, columns, "failed", f"{type(error).__name__}: {error}")


def error_row(id_: str | None, columns: tuple[str, ...], code: str, message: str) -> Row:
    """Return the row of a document that gave no page."""
    return {"id": id_, "error": {"code": code, "message": message}, **dict.fromkeys(columns)}


def page_of(value: object, reading: Reading) -> Page:
    """Return the page of a document.

    Raises:
        DocumentFault: if there is none, with the reason.
    """
    text, oddities = _text_of(value, reading)
    page = parse(text)
    return attrs.evolve(page, diagnostics=oddities + page.diagnostics) if oddities else page


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
    """Return a text that UTF-8 can hold: each lone surrogate becomes U+FFFD, with the diagnostic that bytes get."""
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
