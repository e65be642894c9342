"""No pattern of the package takes time that grows faster than the line that it reads."""

from __future__ import annotations

import contextlib
import functools
import math
import re
import time
from collections.abc import Callable, Iterator

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
READ_SIZE = 10_000
OTHER_UNITS = (
    *(
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
    ),
    *(
        "told A",
        "'",
        "AFP\n",
        "(AFP)\n",
        "By A B\n",
        "Ada Holt\n",
        "A\n\n",
        "3 Feb\n",
        "12:30 a\n",
        "a: b\n",
        "> a\n",
        "NNNN\n",
    ),
    *(
        "UPDATE 1-",
        "Exclusive: ",
        "12:30 ",
        "3 Feb 2026 ",
        "“A” ",
        "[A B] ",
        "(NDLR a) ",
        "A: ",
        "von ",
        "A and ",
        "本报记者",
        "김하늘 ",
    ),
    *("\u0301", "\u2028", "\x85", "?", "© ", "A.B. ", "/ab/", "@a ", "1,000 ", "de la "),
)
"""What wires are made of, in lines and in one line without an end."""
OPENINGS = ("Un titre: a{}a", "By {}", "PARIS, Feb 3 (Reuters) - {}", "{} (AFP)")
NUMBERED = (
    "AFP {}\n",
    "PARIS, {} Feb (AFP) - A\n",
    "By Ada Holt {}\n",
    "{}:30 UPDATE {}-A\n",
    "Ada Holt, {} Feb 2026\n",
    "(Quelle: {}/AFP)\n",
    "Ada Holt{} Reporter, AFP\n",
    "AP, AFP, Holt{} in Orval\n",
    "{} 3 Feb 2026 - AFP\n",
    "Ada Holt{} und AFP\n",
    "Par Ada{} HOLT avec AFP, à Brume\n",
    "Von Ada Holt{}, dpa\n",
    "PARIS{} (AFP) -\n",
    "ORVAL, {} (Reuters) - A\n",
    "mit AFP{} dpa\n",
    "{} dpa wsz jln\n",
    "Es regnet {}. (dpa/ho)\n",
    "{}. (AFP)\n",
    "told AFP {}\n",
    "© AFP {}\n",
    "By a b c d e f g h i j AFP{}\n",
    "the port told AFP a b c d 3 Feb {}\n",
)
"""Lines that differ, so that nothing can be read once for all of them."""


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
MOST = 10
"""How many times as long as `parse` a reader may take on the same text."""
FLOORS = {"newswire.french.": 5}
"""How many floors a reader may count that writes: it decides at each mark by all the rules that name it."""


def texts() -> Iterator[str]:
    """Yield hostile texts of one size: a piece repeated, behind and before other words, and lines that differ."""
    for number, unit in enumerate(dict.fromkeys((*UNITS, *OTHER_UNITS))):
        text = unit * (READ_SIZE // len(unit))
        yield text
        yield OPENINGS[number % len(OPENINGS)].format(text)
    for line in NUMBERED:
        yield " ".join(line.strip().format(number, number) for number in range(READ_SIZE // len(line)))


DIFFERING = tuple("".join(line.format(number, number) for number in range(READ_SIZE // len(line))) for line in NUMBERED)
TEXTS = (*texts(), *DIFFERING)


def seconds_of(read: Callable[[str], object], text: str, limit: float = 0.0, times: int = 3) -> float:
    """Return the least time of some readings; one that is below the limit is enough. What is no text of its kind may be refused."""
    least = math.inf
    for _ in range(times):
        begun = time.process_time()
        with contextlib.suppress(newswire.NewswireError):
            read(text)
        least = min(least, time.process_time() - begun)
        if least <= limit:
            break
    return least


_ANY = re.compile(".", re.DOTALL)


@functools.cache
def floor_of(text: str) -> float:
    """Return the time of one match for each character, which a reader may count as that of `parse`, where that takes less.

    `parse` looks once at a line of 10,000 marks and gives up, in some 30 µs: ten times that is noise, and less than it takes
    Python to look at each character by itself.
    """
    return seconds_of(lambda one: [found.start() for found in _ANY.finditer(one)], text)


@functools.cache
def parse_takes(text: str) -> float:
    """Return the time of `parse`, all parts read."""
    return seconds_of(read_whole, text)


def read_whole(text: str) -> object:
    """Return a page whose parts have all been read."""
    return newswire.parse(text).articles


def test_readers_are_found() -> None:
    """What the package and the reference name is found, so a reader that is added is measured below."""
    assert {
        "newswire.parsing.classify",
        "newswire.parsing.parse_bytes",
        "newswire.signing.evidence.find_agencies",
        "newswire.signing.credits.find_credit",
        "newswire.anatomy._parts.read_anatomy",
        "newswire.envelopes.find_envelopes",
        "newswire.french.normalize",
        "newswire.formats.read",
        "newswire.slugs.slugify",
    } <= set(READERS)


@pytest.mark.parametrize("name", READERS)
def test_each_reader_takes_at_most_ten_times_what_parse_takes(name: str) -> None:
    """On each hostile text of n characters: ten times what `parse` takes on that very text, or its floor."""
    floors = next((value for prefix, value in FLOORS.items() if name.startswith(prefix)), 1)
    slow: dict[str, float] = {}
    for text in TEXTS:
        limit = MOST * floors * floor_of(text)
        took = seconds_of(READERS[name], text, limit, times=1)
        if took > limit:
            limit = max(limit, MOST * parse_takes(text))
            took = min(took, seconds_of(READERS[name], text, limit, times=5)) if took > limit else took
        if took > limit:
            slow[f"{text[:30]}~{text[-10:]}"] = took / limit * MOST
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
