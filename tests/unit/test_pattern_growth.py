"""No pattern of the package takes time that grows faster than the line that it reads."""

from __future__ import annotations

import contextlib
import functools
import math
import time
from collections.abc import Callable

import pytest
import regex

import newswire
from newswire.export.html import to_html
from tests.patterns import all_patterns
from tests.readers import public_readers

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
OTHER_UNITS = (
    "X.3\n- ",
    "A.1\n",
    "(A)\n",
    "- A -\n",
    "a. ",
    '{"a":',
    "\r\n",
    "ZCZC\n",
    "\x01",
    "(AFP) - ",
    "Paris, ",
    "© AFP ",
    "told A",
    "'",
)
READ_SIZE = 10_000


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
def test_a_hostile_line_is_written_in_time(unit: str) -> None:
    """A page of such a line, behind words and before words, is read and written in far less than quadratic time."""
    begun = time.process_time()
    to_html_of(f"Un titre: a{unit * (SIZE // len(unit))}a")
    assert time.process_time() - begun < CEILING


READERS = public_readers()
TEXTS = tuple(
    text
    for unit in dict.fromkeys((*UNITS, *OTHER_UNITS))
    for text in (unit * (READ_SIZE // len(unit)), f"Un titre: a{unit * (READ_SIZE // len(unit))}a")
)
MOST = 10
"""How many times as long as `parse` a reader may take."""


def seconds_of(read: Callable[[str], object], text: str, limit: float = 0.0) -> float:
    """Return the least time of five readings; one that is below the limit is enough. What is no text of its kind may be refused."""
    least = math.inf
    for _ in range(5):
        begun = time.process_time()
        with contextlib.suppress(newswire.NewswireError):
            read(text)
        least = min(least, time.process_time() - begun)
        if least <= limit:
            break
    return least


@functools.cache
def parse_takes(text: str) -> float:
    return seconds_of(newswire.parse, text)


@functools.cache
def parse_takes_at_most() -> float:
    return max(map(parse_takes, TEXTS))


def test_readers_are_found() -> None:
    """What the package and the reference name is found, so a reader that is added is measured below."""
    assert {
        "newswire.parsing.classify",
        "newswire.parsing.parse_bytes",
        "newswire.signing.evidence.agencies_in",
        "newswire.signing.credits.tail_credit",
        "newswire.anatomy._parts.read_anatomy",
        "newswire.envelopes.find_envelopes",
        "newswire.french.normalize",
        "newswire.formats.read",
        "newswire.slugs.slugify",
    } <= set(READERS)


@pytest.mark.parametrize("name", READERS)
def test_each_reader_takes_at_most_ten_times_what_parse_takes(name: str) -> None:
    """On each hostile text of n characters: ten times the most that `parse` takes on one of that size.

    `parse` looks at a line of 20,000 marks and reads no further, which takes it no time; so the measure is the text that it reads
    most slowly.
    """
    limit = MOST * parse_takes_at_most()
    slow = {
        text[:30]: took / limit * MOST for text in TEXTS if (took := seconds_of(READERS[name], text, limit)) > limit
    }
    assert slow == {}


@pytest.mark.parametrize(
    "name", [name for name in READERS if name.startswith(("newswire.signing.", "newswire.envelopes."))]
)
def test_each_reader_of_lines_takes_at_most_ten_times_what_parse_takes_on_them(name: str) -> None:
    """Where a hostile text has many short lines, `parse` reads them all: ten times its time on that very text is the limit."""
    slow: dict[str, float] = {}
    for text in TEXTS:
        if text.count("\n") > len(text) // 80:
            limit = MOST * parse_takes(text)
            took = seconds_of(READERS[name], text, limit)
            if took > limit:
                slow[text[:30]] = took / limit * MOST
    assert slow == {}


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
