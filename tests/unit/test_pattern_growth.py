"""No pattern of the package takes time that grows faster than the line that it reads."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
import regex

import newswire
import newswire.anatomy
from newswire.export.html import to_html
from tests.patterns import all_patterns

SIZE = 20_000
CEILING = 2.0
"""Seconds for one line of that size: linear patterns need milliseconds, cubic ones minutes."""
UNITS = (
    "-",
    "- ",
    " ",
    "a",
    "A",
    "A.",
    "a-",
    "A b ",
    "1",
    "1 ",
    "1.",
    '"',
    "'",
    "« ",
    " »",
    "(",
    "()",
    ",",
    ", A",
    ":",
    "/",
    "a/",
    "--",
    "\u00a0",
    "\t",
    "é’",
    "http://",
    "a@a",
    "<a",
    "…",
    '"a" "',
    "“a„ ",
    "'a' \"",
    "[{<",
    "\u202e",
    "a\n",
    "-\n",
)


def to_html_of(text: str) -> str:
    """Return a page of two lines as HTML, with its edits."""
    return to_html(newswire.parse(f"{text}\nUn chapeau.\n"), style="fr-FR")


PATTERNS = all_patterns()
assert len(PATTERNS) > 200, "the patterns of the package were not found"


@pytest.mark.parametrize("unit", UNITS)
def test_matching_a_hostile_line_ends_in_time(unit: str) -> None:
    """Each pattern answers on a long line of one repeated piece, whose end spoils the match, far below the ceiling."""
    line = unit * (SIZE // len(unit)) + "\0"
    for pattern in PATTERNS:
        try:
            pattern.match(line, timeout=CEILING)
            pattern.fullmatch(line, timeout=CEILING)
        except TimeoutError:
            pytest.fail(f"{pattern.pattern!r} on {unit!r}")


@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize(
    "read",
    [
        newswire.parse,
        newswire.parse_byline,
        newswire.parse_dateline,
        newswire.parse_sign_off,
        newswire.parse_date,
        newswire.anatomy.read_anatomy,
        newswire.anatomy.read_kicker,
        newswire.french.normalize,
        to_html_of,
    ],
)
def test_reading_a_hostile_line_ends_in_time(read: Callable[[str], object], unit: str) -> None:
    """Each reader answers on such a line too, behind words and before words, in far less than quadratic time."""
    begun = time.process_time()
    read(f"Un titre: a{unit * (SIZE // len(unit))}a")
    assert time.process_time() - begun < CEILING


@pytest.mark.parametrize("unit", ['"', '"a" "', "«", "«a» ", "« “ ‹ '", "''", "+a+ ", '"a\n\n', "([{", "\u202e\u2066"])
def test_a_hundred_thousand_marks_take_time_in_proportion(unit: str) -> None:
    """Eight times the marks, nested or repeated, take about eight times as long, where a square would take 64."""

    def seconds(count: int) -> float:
        text = unit * count
        begun = time.process_time()
        newswire.french.normalize(text)
        newswire.parse(text)
        return time.process_time() - begun

    assert seconds(64_000 // len(unit)) < 20 * seconds(8_000 // len(unit)) + 0.3


def test_a_cubic_pattern_is_caught() -> None:
    """The ceiling is low enough: a pattern known to be cubic does not answer in time."""
    with pytest.raises(TimeoutError):
        regex.compile(r"-\s+(.+?)\s+-$").search("- " * (SIZE // 2) + "\0", timeout=CEILING)
