"""The errors: their family, their facts, their words, and that they survive a pickle."""

from __future__ import annotations

import copy
import pickle

import pytest

from newswire import errors
from newswire.errors import DecodeError, FormatError, NewswireError, ParseError, ShapeError

FACTS = [
    DecodeError("byte 0x81 is no cp1252", encoding="cp1252", offset=12),
    ParseError("an empty byline", offset=7, line=2, column=3, expected="a surname"),
    FormatError("expected a string, got 3", path="$.bodies[0].value"),
    ShapeError("expected a str, got 3", path="$.article.title"),
]
"""An error of each class that carries facts beside its words."""

CLASSES: list[type[NewswireError]] = [getattr(errors, name) for name in errors.__all__]
EXAMPLES = FACTS + [error("words") for error in CLASSES if error not in map(type, FACTS)]


@pytest.mark.parametrize("error", CLASSES)
def test_every_error_has_the_one_root(error: type[NewswireError]) -> None:
    """Whoever catches NewswireError catches every error of the package."""
    assert issubclass(error, NewswireError)


@pytest.mark.parametrize("error", [error for error in CLASSES if error is not NewswireError])
def test_an_error_is_also_a_builtin(error: type[NewswireError]) -> None:
    """Whoever catches the builtin that one would guess catches ours: each has one beside the root."""
    assert issubclass(error, (ValueError, LookupError, TypeError, ImportError, OSError, RuntimeError))


@pytest.mark.parametrize(
    ("name", "builtin"),
    [
        ("DecodeError", ValueError),
        ("MissingExtraError", ImportError),
        ("ModelError", ValueError),
        ("ParseError", ValueError),
        ("RenderError", ValueError),
        ("ShapeError", ValueError),
        ("UnknownNameError", LookupError),
        ("UnknownNameError", KeyError),
    ],
)
def test_an_error_is_the_builtin_that_a_caller_would_guess(name: str, builtin: type[Exception]) -> None:
    """What goes wrong with a value is a ValueError, with a name a LookupError, with a missing package an ImportError."""
    assert issubclass(getattr(errors, name), builtin)


@pytest.mark.parametrize("error", EXAMPLES, ids=lambda error: type(error).__name__)
@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_an_error_survives_a_pickle(error: NewswireError, protocol: int) -> None:
    """An error raised in another process says there what it says here, and keeps its facts."""
    again = pickle.loads(pickle.dumps(error, protocol))
    assert (type(again), str(again), vars(again)) == (type(error), str(error), vars(error))


@pytest.mark.parametrize("error", EXAMPLES, ids=lambda error: type(error).__name__)
def test_an_error_can_be_copied(error: NewswireError) -> None:
    """A copy of an error has its words and its facts."""
    again = copy.copy(error)
    assert (type(again), str(again), vars(again)) == (type(error), str(error), vars(error))


def test_a_parse_error_says_where_what_and_what_was_expected() -> None:
    """The message of a ParseError has the line, the column, the reason and the remedy."""
    error = ParseError("an empty byline", offset=7, line=2, column=3, expected="a surname")
    assert str(error) == "line 2, column 3: an empty byline; expected a surname"


@pytest.mark.parametrize(
    ("text", "offset", "line", "column"),
    [
        ("", 0, 1, 1),
        ("abc", 0, 1, 1),
        ("abc", 3, 1, 4),
        ("abc\n", 3, 1, 4),
        ("abc\n", 4, 2, 1),
        ("abc\ndef", 5, 2, 2),
        ("a\r\nb", 3, 2, 1),
        ("a\rb", 2, 2, 1),
        ("a\N{LINE SEPARATOR}b", 2, 2, 1),
        ("\n\n\n", 3, 4, 1),
        ("\N{PILE OF POO}x", 1, 1, 2),
    ],
)
def test_a_parse_error_counts_lines_and_columns_from_one(text: str, offset: int, line: int, column: int) -> None:
    """`ParseError.at` finds the line and the column of an offset, in code points, whatever ends the lines."""
    error = ParseError.at(text, offset, "wrong", "right")
    assert (error.offset, error.line, error.column) == (offset, line, column)
    assert (error.reason, error.expected) == ("wrong", "right")


def test_a_shape_error_names_the_path() -> None:
    """The message of a ShapeError begins with the path into the data."""
    assert str(ShapeError("expected a str", path="$.ticker")) == "$.ticker: expected a str"


def test_a_decode_error_keeps_the_encoding_and_the_offset() -> None:
    """A DecodeError says which encoding failed and at which byte."""
    error = DecodeError("no", encoding="utf-8", offset=3)
    assert (str(error), error.encoding, error.offset) == ("no", "utf-8", 3)
