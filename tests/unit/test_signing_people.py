"""Names of people: what is given, what is the surname, and the words that name nobody."""

from __future__ import annotations

import pytest

from newswire.lexicon import Lexicon
from newswire.models import Person
from newswire.signing import proper_case
from newswire.signing.people import read_person


@pytest.mark.parametrize(("text", "given", "surname", "rest"), [
    ("Jean DUC", "Jean", "DUC", ""), ("Jean Paul DUC", "Jean Paul", "DUC", ""), ("JEAN PAUL DUC", "JEAN PAUL", "DUC", ""),
    ("JEAN PTX", "JEAN", "PTX", ""), ("Van Dyke", "Van", "Dyke", ""), ("Al Holt", "Al", "Holt", ""),
    ("Maria de la Cruz", "Maria", "de la Cruz", ""), ("Ada D'Orval", "Ada", "D'Orval", ""), ("Ada B. Holt", "Ada B.", "Holt", ""),
    ("A. B. Holt", "", "Holt", "A.B."), ("A.-B. Holt", "", "Holt", "A.-B."), ("Ada Holt Jr.", "Ada", "Holt", "Jr."),
    ("Ada Holt, III", "Ada", "Holt", "III"), ("Dr. Ada Holt", "Ada", "Holt", "Dr."), ("Dr. A. Holt, Jr.", "", "Holt", "A.Jr.Dr."),
    ("Ada, Holt", "Ada", "Holt", ""), ("Ada Bea Cy Dee Eve Fay Holt", "Ada Bea Cy Dee Eve Fay", "Holt", ""),
    ("Ada " + "H" + "o" * 75, "Ada", "H" + "o" * 75, ""),
])  # fmt: skip
def test_a_name_is_given_names_or_initials_and_a_surname(text: str, given: str, surname: str, rest: str) -> None:
    found = read_person(text, Lexicon.default(), 3)
    assert found is not None
    assert (found.given, found.surname, found.initials + found.suffix + (found.role or "")) == (given, surname, rest)
    assert found.span is not None
    assert found.span.cut(f"...{text}") == text.removeprefix("Dr. ")


@pytest.mark.parametrize("text", [
    "", "Ada", "Ada 2 Holt", "Ada van", "Ada holt", "ada Holt", "de la Cruz", "Ada Jr.", "Dr. Holt", "Ada Holt A.", "The Holt", "By Ada Holt",
    "Ada Times", "Ada ‘Times’", "Ada Press.", "Ada Bea Cy Dee Eve Fay Gia Holt", "Ada " + "H" + "o" * 76, "Ada said Holt", "(Ada Holt)",
    "Jean DU", "Marie PTX", "Jean PA DUC", "Jean PA Duc", "AFP Jean Dupont", "Orval Light PA", "Jean de PA Duc", "Jean Paul PTX",
])  # fmt: skip
def test_words_that_may_be_something_else_name_nobody(text: str) -> None:
    assert read_person(text, Lexicon.default()) is None


@pytest.mark.parametrize(("name", "proper"), [
    ("HOLT", "Holt"), ("A", "A"), ("A.", "A."), ("A.B.", "A.B."), ("DE", "de"), ("Holt", "Holt"), ("McHOLT", "McHOLT"), ("JEAN-LUC", "Jean-Luc"),
    ("D’ORVAL", "d’Orval"), ("ÉLODIE", "Élodie"), ("MCHOLT", "McHolt"),
])  # fmt: skip
def test_a_name_in_capitals_gets_those_that_it_keeps(name: str, proper: str) -> None:
    assert proper_case(Person(surname=name)).surname == proper
    assert proper_case(Person(given=name, surname="Holt")).given == proper


@pytest.mark.parametrize(
    ("text", "is_name"),
    [
        ("Ada HoltarOrval", False),
        ("Ada FitzHolt", True),
        ("Ada McHolt", True),
        ("Ada ORVnews", False),
        ("Ada McHOLT", True),
        ("Ada ORVn", True),
    ],
)
def test_two_words_without_their_blank_are_no_name(text: str, *, is_name: bool) -> None:
    assert (read_person(text, Lexicon.default()) is not None) is is_name
