"""Names that nothing parts from what stands around them: roles before and behind, labels, initials, pictures, small letters."""

from __future__ import annotations

import pytest

from newswire.signing import parse_byline


@pytest.mark.parametrize(("line", "people"), [
    ("Crime correspondent Anna Holt", [("Anna Holt", "Crime correspondent")]),
    ("Reporter Anna Holt", [("Anna Holt", "Reporter")]),
    ("ORV reporter Anna Holt", [("Anna Holt", "ORV reporter")]),
    ("Anna Holt News Reporter Ben Orme News Reporter", [("Anna Holt", "News Reporter"), ("Ben Orme", "News Reporter")]),
    ("By Anna Holt Crime Editor Ben Orme News Reporter Clara Vale Daniel Muster", [
        ("Anna Holt", "Crime Editor"), ("Ben Orme", "News Reporter"), ("Clara Vale", None), ("Daniel Muster", None),
    ]),
    ("AH Anna Holt BO Ben Orme", [("Anna Holt", None), ("Ben Orme", None)]),
    ("AMH Anna Maria Holt", [("Anna Maria Holt", None)]),
    ('Anna "Little Bee" Holt', [('Anna "Little Bee" Holt', None)]),
    ("By Anna Holt andBen Orme", [("Anna Holt", None), ("Ben Orme", None)]),
    ("Von Anna Beispiel undBen Muster", [("Anna Beispiel", None), ("Ben Muster", None)]),
    ("By Anna Holt / Ben Orme, Photographs", [("Anna Holt", None)]),
    ("Kultur Von Anna Beispiel", [("Anna Beispiel", None)]),
    ("Culture Par Anne Holt", [("Anne Holt", None)]),
    ("Cultura Por Ana Orval", [("Ana Orval", None)]),
    ("Cultuur Door Anna Orval", [("Anna Orval", None)]),
    ("THE HARBOUR: by Anna Holt", [("Anna Holt", None)]),
    ("Interview ANNA HOLT", [("ANNA HOLT", None)]),
    ("Anna H.", [("Anna H.", None)]),
    ("von orvale", [("orvale", None)]),
    ("von orvale von orvale von orvale", [("orvale", None)]),
    ("by anna holt, Reuters", [("anna holt", None)]),
])  # fmt: skip
def test_each_person_is_read_with_the_role_that_is_theirs(line: str, people: list[tuple[str, str | None]]) -> None:
    byline = parse_byline(line)
    assert byline is not None
    assert [(person.name, person.role) for person in byline.people] == people
    for person in byline.people:
        assert person.span is not None
        assert line[person.span.start : person.span.end] == person.name


@pytest.mark.parametrize("line", [
    "The reporter Anna Holt",
    "Reporter Harbour Gates",
    "Crime reporter sees Anna",
    "Press officer Orval Harbour",
    "AB Anna Holt",
    "ORV News Today",
    "Hafen Von Orvals Schiffen",
    "Harbour By Night Returns",
    "Puerto Por Noche Tranquila",
    "THE HARBOUR: by Storm Light",
    "Interview ORVAL HARBOUR",
    "Vitamin D.",
    "von gestern",
    "von vornherein",
    "von Anna von Ben von Clara von Dora von Emil",
    "by anna holt",
    "by storm light, Reuters",
])  # fmt: skip
def test_what_may_be_other_words_signs_nothing(line: str) -> None:
    assert parse_byline(line) is None
