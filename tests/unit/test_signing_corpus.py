"""Every labelled line reads as its label says."""

from __future__ import annotations

import json
from typing import Any

import pytest

from newswire.signing import parse_byline
from tests.shared import shared_file
from tests.signing_corpus import PAGE, READERS, entries, scored_page

LINES = [(name, number, entry) for name in READERS for number, entry in enumerate(entries(name), 1)]
CASES = [(name, entry) for name, _number, entry in LINES]
FEWEST = 300


@pytest.mark.parametrize(("name", "entry"), CASES, ids=[f"{name}-{number}" for name, number, _entry in LINES])
def test_a_labelled_line_reads_as_its_label_says(name: str, entry: dict[str, Any]) -> None:
    assert READERS[name](entry) == entry["expect"], entry["text"]


def test_there_are_enough_labelled_lines_and_none_twice() -> None:
    """A language or a family that is added brings its lines; none is counted twice."""
    assert len(CASES) >= FEWEST
    seen = [(name, entry["text"], entry.get("reference")) for name, entry in CASES]
    assert len(set(seen)) == len(seen)


def test_the_shared_list_of_real_bylines_is_read_to_at_least_97_in_100() -> None:
    """Each line gives exactly the names that were noted for it."""
    lines = shared_file("wire/names.jsonl").read_text(encoding="utf-8").splitlines()
    noted = [json.loads(line) for line in lines]
    right = [entry for entry in noted if _names(entry["input"]) == (entry["names"] or [])]
    assert len(right) >= 0.97 * len(noted)


def _names(line: str) -> list[str]:
    found = parse_byline(line)
    return [person.name for person in found.people] if found else []


def test_the_documentation_prints_the_scores_of_today() -> None:
    """`python -m tests.signing_corpus` writes the table that stands at the end of the page."""
    written = PAGE.read_text(encoding="utf-8") == scored_page()
    assert written, "the table of labelled lines is of another day: run `python -m tests.signing_corpus`"
