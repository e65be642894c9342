"""Decode bytes: in the declared encoding, otherwise UTF-8 or Windows-1252, with diagnostics."""

from __future__ import annotations

import codecs
from typing import Final

import regex

from newswire.errors import DecodeError, UnknownNameError
from newswire.models import Diagnostic, Span
from newswire.parsing.diagnostics import diagnose

__all__ = ["decode"]

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
"""The byte order marks, the longer ones first. Source: The Unicode Standard 15.0, section 23.8, table 23-5."""

FALLBACK: Final = "windows-1252"
"""The encoding of bytes that are not UTF-8. Source: WHATWG Encoding Standard, where it also replaces Latin-1."""

_LEAD: Final = regex.compile(rb"[\xC2-\xDF][\x80-\xBF]|[\xE0-\xEF][\x80-\xBF]{2}|[\xF0-\xF4][\x80-\xBF]{3}")
_HIGH: Final = regex.compile(rb"[\x80-\xFF]")


def decode(data: bytes, encoding: str | None = None) -> tuple[str, tuple[Diagnostic, ...]]:
    """Return the text of bytes, with diagnostics for damage or another encoding than UTF-8.

    Raises:
        DecodeError: if the bytes are not valid in the declared encoding, or in any that is tried.
        UnknownNameError: if the declared encoding is unknown.
    """
    if encoding is not None:
        return _declared(data, encoding), ()
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _declared(data, name), ()
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError as error:
        return _damaged(data) if _is_mostly_utf8(data) else _fallen_back(data, error)


def _declared(data: bytes, encoding: str) -> str:
    try:
        codecs.lookup(encoding)
        return data.decode(encoding)
    except LookupError:
        raise UnknownNameError(
            f"unknown encoding {encoding!r}; name one that Python supports, such as cp1252"
        ) from None
    except UnicodeDecodeError as error:
        raise _decode_error(error, encoding) from None


def _decode_error(error: UnicodeDecodeError, encoding: str) -> DecodeError:
    """Return a `DecodeError` with the declared name of the encoding, which Python may call `charmap`."""
    byte = error.object[error.start]
    reason = f"byte {byte:#04x} at offset {error.start} is not valid in {encoding}: {error.reason}"
    return DecodeError(reason, encoding=encoding, offset=error.start)


def _is_mostly_utf8(data: bytes) -> bool:
    """Return whether most non-ASCII bytes are in valid UTF-8 sequences, so that the text is damaged UTF-8."""
    valid = sum(len(found) for found in _LEAD.findall(data))
    return valid > len(_HIGH.findall(data)) - valid


def _damaged(data: bytes) -> tuple[str, tuple[Diagnostic, ...]]:
    text = data.decode("utf-8", errors="replace")
    at = text.index("\N{REPLACEMENT CHARACTER}")
    return text, (diagnose("damaged-bytes", _line_of(text, at), Span(at, at + 1)),)


def _fallen_back(data: bytes, error: UnicodeDecodeError) -> tuple[str, tuple[Diagnostic, ...]]:
    text = _declared(data, FALLBACK)
    at = error.start
    return text, (
        diagnose("decoded", _line_of(text, at), Span(at, at + 1), f"{FALLBACK}, for byte {data[at]:#04x} at {at}"),
    )


def _line_of(text: str, offset: int) -> int:
    return len(text[: offset + 1].splitlines())
