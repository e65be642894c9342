"""A plain name, taken at one look, is what all readings of a piece would make of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newswire.lexicon.agencies import Agency
from newswire.lexicon.lexicon import Lexicon
from newswire.signing._grammar import Grammar
from newswire.signing._particles import PARTICLES
from newswire.signing._pieces import Piece
from newswire.signing._plain import plain_person, table_words
from newswire.signing._reading import Reading
from newswire.signing._signers import read_signer
from newswire.signing.bylines import FAMILIES, parse_byline
from newswire.signing.families import GRAMMARS

LEXICON = Lexicon.default()
TOLD = table_words(LEXICON)
WORDS = st.one_of(
    st.sampled_from(["Anna", "Heiko", "Orval", "Holt", "Valmer", "Jacinthe", "Don", "Per", "Émile", "Ørsted", "Bo"]),
    st.sampled_from(sorted(TOLD)).map(str.title),
    st.sampled_from(sorted(PARTICLES)).map(str.title),
    st.sampled_from(["ANNA", "HOLT", "ØRSTED", "ORVAL"]),
    st.sampled_from(["A.", "J.", "M.", "É.", "B"]),
    st.text(alphabet="AaBbÉéØøŁłǅʼ'-.", min_size=1, max_size=6),
)


@given(st.lists(WORDS, min_size=1, max_size=4).map(" ".join), st.sampled_from(GRAMMARS), st.booleans())
def test_a_plain_name_is_what_every_reading_makes_of_it(text: str, grammar: Grammar, named: bool) -> None:
    piece = Piece(text, 3)
    person = plain_person(piece, TOLD, capitals=True)
    if person is not None:
        reading = Reading(named=named)
        assert read_signer(grammar, piece, LEXICON.agencies, reading)
        assert reading.people == [person]


@given(st.lists(WORDS, min_size=1, max_size=4).map(" ".join), st.sampled_from(["", " ", "\t"]))
def test_a_plain_name_alone_is_what_the_first_family_reads(text: str, blank: str) -> None:
    line = blank + text + blank
    if plain_person(Piece(text, 0), TOLD, capitals=True) is not None:
        assert parse_byline(line) == next(
            found for family in FAMILIES if (found := family.read(line, LEXICON)) is not None
        )


@pytest.mark.parametrize(
    "text", ["Anna Holt", "Anna Maria Holt", "Émile Ørsted", "Ben Orme", "J. Vale", "Anna B. Holt", "A. B. Holt"]
)
def test_most_names_are_plain(text: str) -> None:
    assert plain_person(Piece(text, 0), TOLD) is not None


@pytest.mark.parametrize("text", ["Anna", "anna Holt", "Anna HOLT", "Anna Holt London", "Anna Reporter", "Anna O'Holt"])
def test_other_pieces_are_left_to_the_other_readings(text: str) -> None:
    assert plain_person(Piece(text, 0), TOLD) is None


def test_the_words_of_a_larger_lexicon_are_no_plain_names() -> None:
    larger = LEXICON.with_agencies(Agency("ORV", ("Agence Orvale",))).with_places("Valmermouth")
    assert plain_person(Piece("Anna Orvale", 0), table_words(larger)) is None
    assert plain_person(Piece("Anna Valmermouth", 0), table_words(larger)) is None
    assert plain_person(Piece("Anna Orvale", 0), TOLD) is not None
