"""Each rule of French takes time that grows no faster than the text, on long rows of the pieces that wake it."""

from __future__ import annotations

import random
import re
import time
from collections.abc import Callable

import pytest

from newswire.french import RULES, Rule, normalize

SIZE = 60_000
CEILING = 4.0
MARKS = tuple("\"«»“”„‟'‘’‹›+-")
"""What wakes the rules that read whole paragraphs."""

"""Seconds of work on a text of that size: a rule that looks ahead without a bound at each of its anchors needs many more."""


HOSTILE = ("« »", "» «", "»", "«a»", '"A.\n', "» A\n", "1.234, ", "‹", "'a", "- Oui!\n", "- a\n- B.\n")
"""Rows that no prose has: marks that never settle, that stand in every line, numbers that nothing decides."""


@pytest.mark.parametrize("piece", HOSTILE)
def test_a_row_of_marks_takes_a_moment(piece: str) -> None:
    begun = time.process_time()
    normalize(piece * (SIZE // len(piece)))
    assert time.process_time() - begun < CEILING / 2, piece


ALPHABET = (
    *"\"'«»“”‘’‹›+`aéÉ \t\n10.…,;:!?-—–()[]{}<>/@=&%€°א¿", "  ", "\xa0", "\u202f", "..", "--", "n°", "l'", "the ", "Oui", "- ", "M. ", "http://",
)  # fmt: skip
FAMILIES = 60
"""How many rows are made of the alphabet."""

SCANS = 120
"""What a row of 80,000 characters may cost, in scans of as much prose: half a second where a scan takes four milliseconds."""


def row(pick: random.Random) -> str:
    """Return 80,000 characters: one piece again and again, two that face each other, or pieces at random."""
    size = 80_000
    pieces = ["".join(pick.choices(ALPHABET, k=pick.randint(1, 4))) for _ in range(2)]
    match pick.choice(("repeated", "repeated", "facing", "lines", "random")):
        case "repeated":
            text = pieces[0] * size
        case "facing":
            text = pieces[0] * (size // len(pieces[0]) // 2) + "mot" + pieces[1] * size
        case "lines":
            text = f"{pieces[0]}mot mot\n" * size
        case _:
            text = "".join(pick.choices([*pieces[0], *pieces[1]], k=size))
    return text[:size]


TRIES = 5
SCAN = re.compile("[\"'’:;!?«»“”.,%€ -]")
PROSE = "Un mot, l'autre. " * 4_700


def scans(text: str, style: str) -> float:
    """Return what a row costs, in scans of as much prose, each timed right before it: the lowest of some tries, up to the first that will do."""
    lowest = float("inf")
    for _ in range(TRIES):
        floor = min(_seconds(lambda: sum(1 for _ in SCAN.finditer(PROSE))) for _ in range(2))
        lowest = min(lowest, _seconds(lambda: normalize(text, style)) / floor)
        if lowest < SCANS:
            break
    return lowest


@pytest.mark.parametrize("style", ["fr-FR", "wire"])
def test_no_row_of_pieces_costs_half_a_second(style: str) -> None:
    pick = random.Random(style)  # noqa: S311 - no secret
    for _ in range(FAMILIES):
        text = row(pick)
        assert scans(text, style) < SCANS, text[:60]


WORST = (
    ("‘\n«",),
    ("\n›",),
    ("\n&‹",),
    ("«\n",),
    (" ", "Oui", "‘", "É"),
    ("«", "É", "“", "\n", ";"),
    ("«", "+", "…", ";"),
)
"""The rows that cost most: a mark in each of many lines, and a long line that changes again at each look."""


@pytest.mark.parametrize("style", ["fr-FR", "wire"])
@pytest.mark.parametrize("pieces", WORST)
def test_the_worst_rows_cost_no_half_second_either(pieces: tuple[str, ...], style: str) -> None:
    pick = random.Random(3)  # noqa: S311 - no secret
    text = "".join(pick.choices(pieces, k=80_000))[:80_000]
    assert scans(text, style) < SCANS


@pytest.mark.parametrize("style", ["fr-FR", "wire"])
def test_thousands_of_lines_of_marks_are_data_and_stay(style: str) -> None:
    data = "«a:\n" * 5_000
    assert normalize(data, style) == data
    assert normalize(data[:4_000], style) != data[:4_000]


def test_prose_among_thousands_of_marked_lines_is_set() -> None:
    prose = 'Elle dit: "non".\n' * 5_000
    assert '"' not in normalize(prose)


def _seconds(call: Callable[[], object]) -> float:
    begun = time.process_time()
    call()
    return time.process_time() - begun


def pieces(rule: Rule) -> set[str]:
    """Return what wakes a rule: its anchors, one by one, and the texts of its examples."""
    return {*(rule.search.anchors or MARKS), *(example.before for example in rule.examples)}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_is_linear_in_the_pieces_that_wake_it(rule: Rule) -> None:
    style = "wire" if rule.wire else "fr-FR"
    for piece in sorted(pieces(rule)):
        begun = time.process_time()
        normalize(piece * (SIZE // len(piece)), style)
        assert time.process_time() - begun < CEILING, piece
