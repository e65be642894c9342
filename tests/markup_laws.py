"""What the tests of markup share: sources of pieces that wake rules and readers."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import strategies as st

WORDS: Sequence[str] = (
    "mot", "l'heure", "oui: non", "quoi?", "fini!", '"cité"', "a; b", "12.500", "un - deux", "...", "d'un", "'n'", "M. Roc", "5 kg",
    "the ", "été", " ", "  ", ": ", "! ", '"', "'", "« a »", "-- ", "- ",
)  # fmt: skip
"""Pieces of prose that rules edit."""


def sources(marks: Sequence[str], lines: Sequence[str]) -> st.SearchStrategy[str]:
    """Sources of lines; a line is a whole one of the markup, or prose with inline marks in it."""
    inline = st.lists(st.sampled_from([*WORDS, *marks]), max_size=7).map("".join)
    line = st.sampled_from(list(lines)) | inline | st.builds(str.__add__, st.sampled_from(list(lines)), inline)
    return st.lists(line, max_size=8).map("\n".join) | st.text(max_size=30)
