"""HTTP responses as text: decode transfer and content encodings, find the charset, and extract text from HTML or reject it.

Source: RFC 9110, RFC 9112 (chunks), RFC 9110 8.4 (content encodings); the HTML Standard, 4.2.5.4 (the charset in `meta`).
"""

from __future__ import annotations

import http.client
import io
import re
import zlib
from collections.abc import Callable, Mapping
from email.message import Message
from types import MappingProxyType
from typing import Any, Final, NamedTuple, cast

from newswire.batch._arrow import needed, pyarrow
from newswire.batch.formats._base import Selection
from newswire.errors import NewswireError
from newswire.parsing.decoding import decode

__all__ = ["EXTRACTORS", "STATUSES", "HttpFault", "message_of", "text_of"]

HTML: Final = frozenset({"text/html", "application/xhtml+xml"})
META: Final = re.compile(rb"""<meta[^>]{0,200}?charset\s{0,8}=\s{0,8}["']?\s{0,8}([\w.:-]{1,40})""", re.IGNORECASE)
STATUSES: Final = re.compile(r"[1-5](?:xx|\d\d)(?:,[1-5](?:xx|\d\d))*", re.IGNORECASE)
"""A list of statuses and status classes."""
META_WITHIN: Final = 1024
"""The number of bytes within which a page must declare its charset."""


class HttpFault(Exception):  # noqa: N818 - a fault of one record, and no error of the program
    """The reason why a record has no text; never leaves this package."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(code, message)
        self.code = code
        self.message = message


class HttpMessage(NamedTuple):
    """A decoded body, its media type, and the charset in the header."""

    kind: str
    charset: str | None
    body: bytes


class _Socket:
    """The input of `http.client`."""

    def __init__(self, data: bytes) -> None:
        self.data = data

    def makefile(self, _mode: str) -> io.BytesIO:
        return io.BytesIO(self.data)


def message_of(declared: str, block: bytes, most: int, statuses: str | None = None) -> HttpMessage | None:
    """Return the content of a record's block: an HTTP response, or a text unchanged; None for a status that is not selected.

    Raises:
        HttpFault: if it is not a response, not a page, truncated, or too large.
    """
    kind, charset = _media(declared)
    if kind != "application/http":
        return HttpMessage(kind, charset, block)
    response = http.client.HTTPResponse(cast("Any", _Socket(block)))
    try:
        response.begin()
        if statuses is not None and not _is_among(response.status, statuses):
            return None
        if statuses is None and not http.client.OK <= response.status < http.client.MULTIPLE_CHOICES:
            raise HttpFault("http-status", f"the server responded {response.status} {response.reason}".rstrip())
        kind, charset = _media(response.headers.get("Content-Type") or "")
        body = _body(response, block)
    except http.client.IncompleteRead as error:
        raise HttpFault("bad-record", f"the response is truncated after {len(error.partial):,} bytes") from error
    except (http.client.HTTPException, ValueError) as error:
        raise HttpFault("bad-record", f"not an HTTP response: {type(error).__name__}: {error}") from error
    for name in reversed((response.headers.get("Content-Encoding") or "").lower().split(",")):
        body = _decoded(name.strip(), body, most)
    return HttpMessage(kind, charset, body)


def _is_among(status: int, statuses: str) -> bool:
    return not {str(status), f"{status // 100}xx"}.isdisjoint(statuses.lower().split(","))


def _media(value: str) -> tuple[str, str | None]:
    """Return the media type and the charset in a `Content-Type` field."""
    message = Message()
    message["Content-Type"] = value.replace("\n", " ").replace("\r", " ")
    kind = value.partition(";")[0].strip().lower()
    charset = message.get_param("charset")
    return kind, charset.strip() if isinstance(charset, str) and charset.strip() else None


def _body(response: http.client.HTTPResponse, block: bytes) -> bytes:
    """Return a body without chunked encoding; some crawlers decode it and keep the header field."""
    raw = block.partition(b"\r\n\r\n")[2]
    if response.chunked and not re.match(rb"[0-9A-Fa-f]{1,16}[ \t]*[;\r]", raw):
        return raw
    return response.read()


def _zlib(wbits: int) -> Callable[[bytes, int], bytes]:
    def undo(body: bytes, most: int) -> bytes:
        engine = zlib.decompressobj(wbits)
        data = engine.decompress(body, most + 1)
        if len(data) <= most and not engine.eof:
            raise EOFError("the body is truncated")
        return data

    return undo


def _deflate(body: bytes, most: int) -> bytes:
    """Decode `deflate`: in the zlib format, as specified, or raw, as some servers send it."""
    try:
        return _zlib(zlib.MAX_WBITS)(body, most)
    except zlib.error:
        return _zlib(-zlib.MAX_WBITS)(body, most)


def _arrow(codec: str) -> Callable[[bytes, int], bytes]:
    def undo(body: bytes, most: int) -> bytes:
        arrow = pyarrow()
        with arrow.CompressedInputStream(arrow.BufferReader(body), codec) as stream:
            return bytes(stream.read(most + 1))

    return undo


DECODERS: Final[Mapping[str, Callable[[bytes, int], bytes]]] = MappingProxyType(
    {
        "gzip": _zlib(zlib.MAX_WBITS | 16),
        "x-gzip": _zlib(zlib.MAX_WBITS | 16),
        "deflate": _deflate,
        "br": _arrow("brotli"),
        "zstd": _arrow("zstd"),
    }
)
"""The decoder of each content encoding, which stops one byte beyond a limit."""


def _decoded(name: str, body: bytes, most: int) -> bytes:
    if name in {"", "identity"}:
        return body
    if name not in DECODERS:
        raise HttpFault("bad-record", f"expected a content encoding among {', '.join(DECODERS)}, got {name!r}")
    if "gzip" in name and not body.startswith(b"\x1f\x8b"):
        return body  # a crawler decoded it and kept the field
    try:
        return DECODERS[name](body, most)
    except (OSError, EOFError, ValueError, zlib.error) as error:
        raise HttpFault("bad-record", f"the body is not valid {name}, or truncated: {error}") from error


# Text


def text_of(message: HttpMessage, selection: Selection) -> object:
    """Return the text of a message, or bytes if the usual rules are to find their encoding.

    Raises:
        HttpFault: if it is not text, or is HTML and there is no extractor.
    """
    if message.kind == "text/plain":
        return _characters(message.body, selection.encoding or message.charset)
    if message.kind not in HTML:
        named = message.kind or "a record without a media type"
        raise HttpFault("not-text", f"expected text/plain, got {named}")
    if selection.html is None:
        raise HttpFault("not-text", "expected text, got HTML: extract its text with --html trafilatura")
    if len(message.body) > selection.max_bytes:
        raise HttpFault("too-large", f"the HTML has more than {selection.max_bytes:,} bytes")
    return _article(message, selection)


def _characters(body: bytes, charset: str | None) -> object:
    if charset is None or charset.lower().replace("-", "") == "utf8":
        return body
    try:
        return decode(body, charset)[0]
    except (NewswireError, LookupError) as error:
        raise HttpFault("not-decoded", f"the header declares {charset!r}: {error}") from error


def _article(message: HttpMessage, selection: Selection) -> str:
    named = META.search(message.body[:META_WITHIN])
    charset = selection.encoding or message.charset or (named[1].decode("ascii") if named else None)
    held = _characters(message.body, charset)
    page = held if isinstance(held, str) else decode(message.body)[0]
    text = EXTRACTORS[cast("str", selection.html)]()(page)
    if not text:
        raise HttpFault("null", f"{selection.html} found no article in the HTML")
    return text


def _trafilatura() -> Callable[[str], str]:
    package = needed("trafilatura", "--html trafilatura", "html")

    def extract(page: str) -> str:
        found = package.bare_extraction(page, with_metadata=True, include_comments=False, include_tables=True)
        if found is None or not found.text:
            return ""
        title, text = (found.title or "").strip(), str(found.text)
        return text if not title or text.startswith(title) else f"{title}\n{text}"

    return extract


EXTRACTORS: Final[Mapping[str, Callable[[], Callable[[str], str]]]] = MappingProxyType({"trafilatura": _trafilatura})
"""The extractors of text from HTML, by name; each is imported on first use."""
