"""Every page that `parse` returns can be written, whatever the text was: pages of the corpus, damaged line by line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

import newswire

CORPUS = Path(__file__).parents[1] / "corpus"
PAGES = sorted(path.read_bytes().decode("utf-8", "replace") for path in CORPUS.rglob("*.txt"))
LINES = sorted({line for page in PAGES for line in page.splitlines(keepends=True)})
PIECES = (
    "-\n",
    "\n",
    "- ",
    "--",
    "| ",
    "\t",
    "«",
    '"',
    " (AFP) - ",
    "Par ",
    "--SF-PST",
    "\u2028",
    "\ufeff",
    "\u200b",
    "\r\n",
    "\0",
)


def cut(text: str, start: int, other: int) -> str:
    return text[: start % (len(text) + 1)] + text[start % (len(text) + 1) + other % 200 :]


def end(text: str, start: int, _other: int) -> str:
    return text[: start % (len(text) + 1)]


def put(text: str, start: int, other: int) -> str:
    at = start % (len(text) + 1)
    return text[:at] + PIECES[other % len(PIECES)] + text[at:]


def insert(text: str, start: int, other: int) -> str:
    lines = text.splitlines(keepends=True)
    lines.insert(start % (len(lines) + 1), LINES[other % len(LINES)])
    return "".join(lines)


def swap(text: str, start: int, other: int) -> str:
    lines = text.splitlines(keepends=True) or [""]
    first, second = start % len(lines), other % len(lines)
    lines[first], lines[second] = lines[second], lines[first]
    return "".join(lines)


def repeat(text: str, start: int, other: int) -> str:
    lines = text.splitlines(keepends=True) or [""]
    lines.insert(other % (len(lines) + 1), lines[start % len(lines)])
    return "".join(lines)


NUMBERS = st.integers(0, 2**20)
DAMAGES = st.lists(st.tuples(st.sampled_from([cut, end, put, insert, swap, repeat]), NUMBERS, NUMBERS), max_size=6)


@given(st.sampled_from(PAGES), DAMAGES)
def test_every_page_can_be_written_and_says_the_same_then(
    text: str, damages: list[tuple[Callable[[str, int, int], str], int, int]]
) -> None:
    for damage, start, other in damages:
        text = damage(text, start, other)
    page = newswire.parse(text)
    written = newswire.render(page)
    assert newswire.parse(written) == page
    assert newswire.render(newswire.parse(written)) == written
