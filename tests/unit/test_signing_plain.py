"""A plain name, taken at one look, is what all readings of a piece would make of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newswire.lexicon import Agency, Language, Lexicon
from newswire.signing._byline_pieces import read_signer
from newswire.signing._draft import BylineDraft
from newswire.signing._pieces import Piece
from newswire.signing._plain import plain_person, table_words
from newswire.signing._words import words_of
from newswire.signing.bylines import byline_forms, parse_byline

LEXICON = Lexicon.default()
WORDS = st.one_of(
    st.sampled_from(["Anna", "Heiko", "Orval", "Holt", "Valmer", "Jacinthe", "Don", "Per", "Émile", "Ørsted", "Bo"]),
    st.sampled_from(sorted(table_words(LEXICON))).map(str.title),
    st.sampled_from(sorted(words_of(LEXICON).particles)).map(str.title),
    st.sampled_from(["ANNA", "HOLT", "ØRSTED", "ORVAL"]),
    st.sampled_from(["A.", "J.", "M.", "É.", "B"]),
    st.text(alphabet="AaBbÉéØøŁłǅʼ'-.", min_size=1, max_size=6),
)


@given(st.lists(WORDS, min_size=1, max_size=4).map(" ".join), st.sampled_from(LEXICON.signing), st.booleans())
def test_a_plain_name_is_what_every_reading_makes_of_it(text: str, language: Language, named: bool) -> None:
    piece = Piece(text, 3)
    person = plain_person(piece, LEXICON, capitals=True)
    if person is not None:
        draft = BylineDraft(LEXICON, named=named)
        assert read_signer(language, piece, draft)
        assert draft.people == [person]


@given(st.lists(WORDS, min_size=1, max_size=4).map(" ".join), st.sampled_from(["", " ", "\t"]))
def test_a_plain_name_alone_is_what_the_first_family_reads(text: str, blank: str) -> None:
    line = blank + text + blank
    if plain_person(Piece(text, 0), LEXICON, capitals=True) is not None:
        assert parse_byline(line) == next(
            found for family in byline_forms(LEXICON) if (found := family.read(line, LEXICON)) is not None
        )


@pytest.mark.parametrize(
    "text", ["Anna Holt", "Anna Maria Holt", "Émile Ørsted", "Ben Orme", "J. Vale", "Anna B. Holt", "A. B. Holt"]
)
def test_most_names_are_plain(text: str) -> None:
    assert plain_person(Piece(text, 0), LEXICON) is not None


@pytest.mark.parametrize("text", ["Anna", "anna Holt", "Anna HOLT", "Anna Holt London", "Anna Reporter", "Anna O'Holt"])
def test_other_pieces_are_left_to_the_other_readings(text: str) -> None:
    assert plain_person(Piece(text, 0), LEXICON) is None


def test_the_words_of_a_larger_lexicon_are_no_plain_names() -> None:
    larger = LEXICON.with_agencies(Agency("ORV", ("Agence Orvale",))).with_places("Valmermouth")
    assert plain_person(Piece("Anna Orvale", 0), larger) is None
    assert plain_person(Piece("Anna Valmermouth", 0), larger) is None
    assert plain_person(Piece("Anna Orvale", 0), LEXICON) is not None
