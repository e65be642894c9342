"""The errors that newswire raises. All share one root class, and each is also a matching builtin error."""

from __future__ import annotations

from newswire._chars import LINE_ENDS

__all__ = [
    "ArgumentError",
    "BatchError",
    "DecodeError",
    "FormatError",
    "MissingExtraError",
    "ModelError",
    "NewswireError",
    "ParseError",
    "RenderError",
    "ShapeError",
    "UnknownNameError",
]


class NewswireError(Exception):
    """The root of every error that newswire raises."""


class ArgumentError(NewswireError, ValueError):
    """An argument is out of range; the message states the allowed values."""


class BatchError(NewswireError, RuntimeError):
    """A batch cannot start or continue; the message says why. Finished parts are kept."""


class ModelError(NewswireError, ValueError):
    """A value breaks an invariant of a model."""


class ParseError(NewswireError, ValueError):
    """A text does not have the required form.

    Attributes:
        reason: what is wrong, without the location.
        offset: the location, in code points from 0.
        line: the line of the location, from 1.
        column: the column of the location, from 1, in code points.
        expected: what newswire expected there.
    """

    def __init__(self, reason: str, *, offset: int, line: int, column: int, expected: str) -> None:
        super().__init__(reason, offset, line, column, expected)
        self.reason = reason
        self.offset = offset
        self.line = line
        self.column = column
        self.expected = expected

    def __str__(self) -> str:
        return f"line {self.line}, column {self.column}: {self.reason}; expected {self.expected}"

    def __reduce__(self) -> tuple[object, ...]:
        return (_parse_error, (self.reason, self.offset, self.line, self.column, self.expected))

    @classmethod
    def at(cls, text: str, offset: int, reason: str, expected: str) -> ParseError:
        """Return the error for an offset of a text, with its line and column."""
        before = text[:offset].splitlines(keepends=True) or [""]
        if before[-1].endswith(tuple(LINE_ENDS)):
            before.append("")
        return cls(reason, offset=offset, line=len(before), column=len(before[-1]) + 1, expected=expected)


def _parse_error(reason: str, offset: int, line: int, column: int, expected: str) -> ParseError:
    return ParseError(reason, offset=offset, line=line, column=column, expected=expected)


class DecodeError(NewswireError, ValueError):
    """Bytes cannot be decoded in the declared encoding, or in any encoding tried by default.

    Attributes:
        encoding: the last encoding that failed.
        offset: the offset of the first invalid byte, from 0.
    """

    def __init__(self, reason: str, *, encoding: str, offset: int) -> None:
        super().__init__(reason)
        self.encoding = encoding
        self.offset = offset

    def __reduce__(self) -> tuple[object, ...]:
        return (_decode_error, (str(self), self.encoding, self.offset))


def _decode_error(reason: str, encoding: str, offset: int) -> DecodeError:
    return DecodeError(reason, encoding=encoding, offset=offset)


class FormatError(NewswireError, ValueError):
    """A document is in no format that newswire reads, or does not follow the format that it appears to use.

    Attributes:
        reason: what is wrong, without the location.
        path: the location: a path of fields such as `$.bodies[0].value`, or a line and a column.
    """

    def __init__(self, reason: str, *, path: str) -> None:
        super().__init__(reason, path)
        self.reason = reason
        self.path = path

    def __str__(self) -> str:
        return f"{self.path}: {self.reason}"

    def __reduce__(self) -> tuple[object, ...]:
        return (_format_error, (self.reason, self.path))


def _format_error(reason: str, path: str) -> FormatError:
    return FormatError(reason, path=path)


class RenderError(NewswireError, ValueError):
    """A page has no canonical text: the text would parse to a different page."""


class ShapeError(NewswireError, ValueError):
    """Data do not match the JSON shape of a page.

    Attributes:
        reason: what is wrong, without the location.
        path: the location in the data, such as `$.articles[0].sections[0].heading`.
    """

    def __init__(self, reason: str, *, path: str) -> None:
        super().__init__(reason, path)
        self.reason = reason
        self.path = path

    def __str__(self) -> str:
        return f"{self.path}: {self.reason}"

    def __reduce__(self) -> tuple[object, ...]:
        return (_shape_error, (self.reason, self.path))


def _shape_error(reason: str, path: str) -> ShapeError:
    return ShapeError(reason, path=path)


class UnknownNameError(NewswireError, KeyError, ValueError):
    """A name (of a style, an encoding, a rule) is unknown; the message lists the valid names."""

    def __str__(self) -> str:
        return str(self.args[0]) if self.args else ""


class MissingExtraError(NewswireError, ImportError):
    """A part of newswire requires an extra that is not installed; the message names the extra."""


def __dir__() -> list[str]:
    return sorted(__all__)
