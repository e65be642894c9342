"""Every reader's work on hostile lines is bounded: patterns see no more than a line of the length that such lines have."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import pytest

from tests.readers import public_readers

HOSTILE = {
    "capitals": "A",
    "words": "Aa ",
    "joins": "Aa, ",
    "affiliations": "Aa of ",
    "brackets": "(",
    "pairs": "(a)",
    "dashes": "- ",
    "slashes": "ab/",
    "numbers": "12 ",
    "openings": "By A ",
    "marks": "© ",
    "told": "told A",
    "german": "sagte a ",
    "spanish": "dijo a ",
    "notes": "(NDLR ",
    "initials": "A.",
    "blanks": " ",
    "lines": "a\n",
}
READERS = {name: read for name, read in public_readers().items() if name.startswith("newswire.signing.")}
SIZE = 200_000
SECONDS = 8.0


@pytest.mark.parametrize("read", READERS.values(), ids=READERS)
def test_a_hostile_line_of_200_kb_does_not_hang(read: Callable[[str], Any]) -> None:
    """A quadratic pattern would take minutes here; the bound is no measure of speed."""
    began = time.process_time()
    for unit in HOSTILE.values():
        read(unit * (SIZE // len(unit)))
    assert time.process_time() - began < SECONDS
