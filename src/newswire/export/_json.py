"""Write JSON that is safe for line-based readers, and read it with located errors."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable
from json.encoder import encode_basestring
from typing import Any, Final, NoReturn

from newswire.errors import ShapeError

__all__ = ["dumps", "escaped", "loads", "quoted"]

_ESCAPED: Final = re.compile("[\0-\x1f\x7f-\x9f\N{LINE SEPARATOR}\N{PARAGRAPH SEPARATOR}\ud800-\udfff]")
"""The characters that are escaped: control characters (of which JSON requires those below the blank; terminals act on others,
and `str.splitlines` splits at NEL), the two Unicode line ends, and surrogates, which UTF-8 cannot encode."""
_SHORT: Final = {"\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r"}
_ASCII_CONTROLS: Final = bytes([*range(32), 127])
_C1: Final = re.compile(b"\xc2[\x80-\x9f]")
"""The control characters beyond ASCII in UTF-8."""


def dumps(data: Any, indent: int | None) -> str:
    """Return data as JSON; on one line if `indent` is None."""
    separators = (",", ":") if indent is None else None
    text = json.dumps(data, ensure_ascii=False, allow_nan=False, indent=indent, separators=separators)
    return "\n".join(map(escaped, text.split("\n")))


def quoted(text: str) -> str:
    """Return a text as a JSON string in which `escaped` has yet to escape the control characters.

    Most texts need no other escape. Telling that takes a third of the time of `encode_basestring`, which looks at each character.
    """
    return '"' + text + '"' if '"' not in text and "\\" not in text else encode_basestring(text)


def escaped(text: str) -> str:
    """Return a line of JSON with escapes for the characters that line readers or UTF-8 cannot handle.

    Few texts contain one. Searching the bytes for each kind of them takes a fifth of the time of one pattern over the text.
    """
    try:
        data = text.encode()
    except UnicodeEncodeError:  # surrogates
        return _ESCAPED.sub(_escape, text)
    if (
        len(data.translate(None, _ASCII_CONTROLS)) == len(data)
        and "\N{LINE SEPARATOR}" not in text
        and "\N{PARAGRAPH SEPARATOR}" not in text
        and not (b"\xc2" in data and _C1.search(data))
    ):
        return text
    return _ESCAPED.sub(_escape, text)


def _escape(found: re.Match[str]) -> str:
    r"""Return the escape of one character.

    The second half of a surrogate pair in a `str` is not escaped: any reader would join `\ud83d\ude00` to one character.
    """
    char, before = found.group(), found.string[found.start() - 1]
    is_second_half = "\udc00" <= char <= "\udfff" and "\ud800" <= before <= "\udbff"
    return char if is_second_half else _SHORT.get(char) or f"\\u{ord(char):04x}"


def loads(text: str | bytes, pairs: Callable[[list[tuple[str, Any]]], dict[str, Any]] | None = None) -> Any:
    """Return the data of JSON text; reject duplicate keys, which would lose a value.

    Args:
        text: one JSON value.
        pairs: a function that makes an object from its keys and values; by default, it rejects duplicates.

    Raises:
        ShapeError: if the text is not JSON; the error names the line and column, or the byte.
    """
    try:
        return json.loads(text, object_pairs_hook=pairs or _unique, parse_constant=_refuse_constant)
    except json.JSONDecodeError as error:
        raise _not_json(f"line {error.lineno}, column {error.colno}: {error.msg}") from None
    except UnicodeDecodeError as error:
        raise _not_json(f"byte {error.start} is not valid {error.encoding}: {error.reason}") from None
    except RecursionError:
        raise _not_json("nested too deeply") from None
    except ShapeError:
        raise
    except ValueError as error:  # an integer of more digits than Python reads
        raise _not_json(str(error)) from None


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        counts = Counter(key for key, _value in pairs)
        twice = next(key for key, count in counts.items() if count > 1)
        raise _not_json(f"the key {twice!r} occurs twice in one object")
    return found


def _refuse_constant(name: str) -> NoReturn:
    raise _not_json(f"{name} is not a JSON value")


def _not_json(reason: str) -> ShapeError:
    return ShapeError(f"not JSON: {reason}", path="$")
