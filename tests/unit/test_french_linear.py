"""Each rule of French takes time that grows no faster than the text, on long rows of the pieces that wake it."""

from __future__ import annotations

import time

import pytest

from newswire.french import RULES, Rule, normalize

SIZE = 60_000
CEILING = 4.0
"""Seconds of work on a text of that size: a rule that looks ahead without a bound at each of its anchors needs many more."""


HOSTILE = ("« »", "» «", "»", "«a»", '"A.\n', "» A\n", "1.234, ", "‹", "'a", "- Oui!\n", "- a\n- B.\n")
"""Rows that no prose has: marks that never settle, that stand in every line, numbers that nothing decides."""


@pytest.mark.parametrize("piece", HOSTILE)
def test_a_row_of_marks_takes_a_moment(piece: str) -> None:
    begun = time.process_time()
    normalize(piece * (SIZE // len(piece)))
    assert time.process_time() - begun < CEILING / 2, piece


def pieces(rule: Rule) -> set[str]:
    """Return what wakes a rule: its anchors, one by one, and the texts of its examples."""
    return {*rule.anchors, *(example.before for example in rule.examples)}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_is_linear_in_the_pieces_that_wake_it(rule: Rule) -> None:
    style = "wire" if rule.plain else "fr-FR"
    for piece in sorted(pieces(rule)):
        begun = time.process_time()
        normalize(piece * (SIZE // len(piece)), style)
        assert time.process_time() - begun < CEILING, piece
