"""Bylines: who signed, with what facts, and the lines that only look like one."""

from __future__ import annotations

import pytest

from newswire.errors import ParseError
from newswire.models import Byline
from newswire.signing import parse_byline
from newswire.signing._openings import ALONE


def read(line: str) -> Byline:
    found = parse_byline(line)
    assert found is not None, line
    return found


def people(line: str) -> list[str]:
    """Return each person of a byline as `name; fact=value; ...`, without what is told by the name."""
    told = ("role", "place", "affiliation")
    return [
        "; ".join([one.name, *(f"{fact}={getattr(one, fact)}" for fact in told if getattr(one, fact) is not None)])
        for one in read(line).people
    ]


@pytest.mark.parametrize(("line", "expected"), [
    ("Par: Jean ORVAL", ["Jean ORVAL"]),
    ("par Jean ORVAL", ["Jean ORVAL"]),
    ("Par  Jean ORVAL", ["Jean ORVAL"]),
    ("By Ada Holt | The Orval Caucus", ["Ada Holt; affiliation=The Orval Caucus"]),
    ("By Ada Holt, a.holt@orval.example", ["Ada Holt"]),
    ("By Ada Holt <a.holt@orval.example>", ["Ada Holt"]),
    ("By Ada Holt a.holt@orval.example", ["Ada Holt"]),
    ("By Ada Holt [@adaholt]", ["Ada Holt"]),
    ("By Ada Holt, Ben Orme & Cy Vale", ["Ada Holt", "Ben Orme", "Cy Vale"]),
    ("By Ada Holt / Ben Orme", ["Ada Holt", "Ben Orme"]),
    ("By Ada Holt; Ben Orme", ["Ada Holt", "Ben Orme"]),
    ("By Ada Holt + Ben Orme", ["Ada Holt", "Ben Orme"]),
    ("By Ada Holt, and Ben Orme", ["Ada Holt", "Ben Orme"]),
    ("By Ada Holt, Jr. and Ben Orme III", ["Ada Holt Jr.", "Ben Orme III"]),
    ("By Ada Holt Jr., AP", ["Ada Holt Jr."]),
    ("By Dr. Ada Holt", ["Ada Holt; role=Dr."]),
    ("By A. B. Holt", ["A.B. Holt"]),
    ("Por Maria de la Cruz", ["Maria de la Cruz"]),
    ("By Ada Holt, in Orval", ["Ada Holt; place=Orval"]),
    ("By Ada Holt, Chief Analyst of The Orval Caucus", ["Ada Holt; role=Chief Analyst of The Orval Caucus"]),
    ("By Ada Holt, Correspondent in the north", ["Ada Holt; role=Correspondent in the north"]),
    ("Von Anna Beispiel, Korrespondentin in Wien", ["Anna Beispiel; role=Korrespondentin; place=Wien"]),
    ("Par Jean ORVAL, à Kiev, et Marie VASSE, à Lviv", ["Jean ORVAL; place=Kiev", "Marie VASSE; place=Lviv"]),
    ("Par Jean ORVAL à Kiev et Marie VASSE à Lviv", ["Jean ORVAL; place=Kiev", "Marie VASSE; place=Lviv"]),
    ("Par Jean ORVAL et Marie VASSE, à Kiev", ["Jean ORVAL; place=Kiev", "Marie VASSE; place=Kiev"]),
    ("Par Jean DUPONT (envoyé spécial à Damas)", ["Jean DUPONT; role=envoyé spécial; place=Damas"]),
    ("Par Ada HOLT et Jean DUPONT (envoyé spécial)", ["Ada HOLT", "Jean DUPONT; role=envoyé spécial"]),
    ("Par Jean ORVAL (à Kiev) et Marie VASSE", ["Jean ORVAL; place=Kiev", "Marie VASSE"]),
    ("By Ada Holt (text) and Ben Orme (photos)", ["Ada Holt; role=text", "Ben Orme; role=photos"]),
    ("By Ada Holt in Kyiv for The Orval Times", ["Ada Holt; place=Kyiv; affiliation=The Orval Times"]),
    ("By Ada Holt and Ben Orme in Kyiv for The Orval Times", [
        "Ada Holt; affiliation=The Orval Times", "Ben Orme; place=Kyiv; affiliation=The Orval Times",
    ]),
    ("By Ada Holt in Kyiv, The Orval Times", ["Ada Holt; place=Kyiv; affiliation=The Orval Times"]),
    ("By Ada Holt in Kyiv and Ben Orme in Lviv, The Orval Times", [
        "Ada Holt; place=Kyiv; affiliation=The Orval Times", "Ben Orme; place=Lviv; affiliation=The Orval Times",
    ]),
    ("By Ada Holt of The Orval Post, The Orval Times", ["Ada Holt; affiliation=The Orval Post"]),
    ("By Ada Holt at The Orval Times in Kyiv", ["Ada Holt; affiliation=The Orval Times in Kyiv"]),
    ("By Ada Holt of The Orval Times, Ben Orme", ["Ada Holt; affiliation=The Orval Times", "Ben Orme"]),
    ("By Ada Holt, Staff Writer, and Ben Orme, Editor", ["Ada Holt; role=Staff Writer", "Ben Orme; role=Editor"]),
    ("By Ada Holt, The Orval Times", ["Ada Holt; affiliation=The Orval Times"]),
    ("By Ada Holt, The Orval Times, The Orval Post", ["Ada Holt; affiliation=The Orval Times"]),
    ("By Ada Holt of The Orval Times (AP)", ["Ada Holt; affiliation=The Orval Times"]),
    ("By Ada Holt for the Lab at Orval and Light PA", ["Ada Holt; affiliation=the Lab at Orval"]),
    ("By Ada Holt and Ben Orme of The Orval Caucus and Dee Roe of The Orval Times", [
        "Ada Holt; affiliation=The Orval Caucus", "Ben Orme; affiliation=The Orval Caucus", "Dee Roe; affiliation=The Orval Times",
    ]),
    ("By Ada Holt, The Orval Times, and Dee Roe, The Orval Post", [
        "Ada Holt; affiliation=The Orval Times", "Dee Roe; affiliation=The Orval Post",
    ]),
    ("Ada Holt de Orval Light PA", ["Ada Holt; affiliation=Orval Light PA"]),
    ("By Ada Holt and Ben Orme, AP Sports Writers", ["Ada Holt; role=AP Sports Writers", "Ben Orme; role=AP Sports Writers"]),
    ("By Ada Holt\nAP Sports Writer", ["Ada Holt; role=AP Sports Writer"]),
    ("Par\nJean ORVAL", ["Jean ORVAL"]),
    ("بقلم نادر أبو زيتون", ["نادر أبو زيتون"]),
])  # fmt: skip
def test_a_byline_says_of_each_person_what_its_line_says(line: str, expected: list[str]) -> None:
    assert people(line) == expected


@pytest.mark.parametrize(("line", "named", "agencies", "desks"), [
    ("Par Jean DUPONT (avec AFP)", ["Jean DUPONT"], ["AFP"], []),
    ("Par Jean DUPONT avec agences", ["Jean DUPONT"], [], ["agences"]),
    ("Jean Dupont avec agences", ["Jean Dupont"], [], ["agences"]),
    ("La rédaction avec AFP", [], ["AFP"], ["La rédaction"]),
    ("La rédaction avec agences", [], [], ["La rédaction", "agences"]),
    ("Ana Orvela con agencias", ["Ana Orvela"], [], ["agencias"]),
    ("By Ada Holt with agencies", ["Ada Holt"], [], ["agencies"]),
    ("Par Jean DUPONT avec ORV", ["Jean DUPONT"], [], []),
    ("By Ada Holt with Ben Orme", ["Ada Holt", "Ben Orme"], [], []),
    ("By Staff with AP", [], ["AP"], ["Staff"]),
    ("Par avec AFP", [], ["AFP"], []),
    ("Par Jean ORVAL avec AFP et Reuters", ["Jean ORVAL"], ["AFP", "Reuters"], []),
    ("By Ada Holt (AP) and Ben Orme (dpa)", ["Ada Holt", "Ben Orme"], ["AP", "dpa"], []),
    ("By Ada Holt (AP) and Ben Orme (AP)", ["Ada Holt", "Ben Orme"], ["AP"], []),
    ("By Ada Holt, AP Sports Writer", ["Ada Holt"], ["AP"], []),
    ("By Ada Holt and Ben Orme, AP Sports Writers", ["Ada Holt", "Ben Orme"], ["AP"], []),
    ("By Ada Holt of The Associated Press", ["Ada Holt"], ["AP"], []),
    ("By Ada Holt, The Associated Press", ["Ada Holt"], ["AP"], []),
    ("By The Associated Press", [], ["AP"], []),
    ("By (AP)", [], ["AP"], []),
    ("By\nAFP", [], ["AFP"], []),
    ("By Staff", [], [], ["Staff"]),
    ("By AFP Staff", [], ["AFP"], ["AFP Staff"]),
    ("By Ada Holt of The Orval Times and Staff", ["Ada Holt"], [], ["Staff"]),
    ("Redacción EFE", [], ["EFE"], ["Redacción EFE"]),
    ("By Ada Holt of the Orval Team", ["Ada Holt"], [], []),
    ("information fournie par AFP 31/01/2026 à 02:07", [], ["AFP"], []),
])  # fmt: skip
def test_a_byline_tells_people_agencies_and_desks_apart(
    line: str, named: list[str], agencies: list[str], desks: list[str]
) -> None:
    found = read(line)
    assert [person.name for person in found.people] == named
    assert (list(found.agencies), list(found.desks)) == (agencies, desks)


@pytest.mark.parametrize("line", [
    "", " ", "By", "By ", "By 12", "By ada holt", "By Ada Holt at noon", "By Ada Holt, sports", "By Ada Holt (", "By Ada Holt ()",
    "By Ada Holt (The Orval Times)", "By Ada Holt, the rain and the wind", "avec AFP", "Par avec ORV", "Par Jean DUPONT avec la mairie",
    "By a.holt@orval.example", "The mayor", "Par la mairie avec AFP", "AFP", "le maire et la ville", "a\nb\nc", "By\n", "By Ada Holt\n\nBen Orme",
    "By Ada " + "Holt" * 80,
    "information fournie par AFP 99/99/2026", "information fournie par Personne", "information fournie par " + "AFP " * 40,
    "Ada Holt de la mairie", "By Ada Holt of the lake", "By Ada Holt, The Orval Times.",
])  # fmt: skip
def test_a_line_that_holds_something_else_is_no_byline(line: str) -> None:
    assert parse_byline(line) is None


@pytest.mark.parametrize(("line", "desks"), [
    ("La rédaction", ["La rédaction"]), ("Redacción", ["Redacción"]), ("Spotlight PA Staff", ["Spotlight PA Staff"]),
    ("By the team that was there", ["the team that was there"]),
    ("Le service des eaux ferme", None), ("The team of Orval wins", None), ("Une équipe de Valmer en finale", None),
    ("Redaktion geschlossen", None), ("dijo ayer a la agencia EFE", None),
])  # fmt: skip
def test_a_desk_that_nothing_introduces_has_no_words_of_a_sentence(line: str, desks: list[str] | None) -> None:
    found = parse_byline(line)
    assert (found and list(found.desks)) == desks


@pytest.mark.parametrize(("count", "is_read"), [(40, True), (41, False)])
def test_a_byline_has_at_most_forty_parts(count: int, *, is_read: bool) -> None:
    line = "By " + ", ".join(["A. Ox"] * count)
    found = parse_byline(line)
    assert (found is not None) is is_read
    assert found is None or len(found.people) == count


@pytest.mark.parametrize(("line", "family"), [
    ("Ada Holt", ALONE), ("Ada Holt and Ben Orme", ALONE), ("By Ada Holt", "english"), ("Ada Holt, AP Sports Writer", "english"),
    ("Ada Holt of The Orval Times", "english"), ("Ada Holt in Kyiv", "english"), ("Ada Holt (AP)", "english"),
    ("By Staff", "english"), ("Redacción EFE", "spanish"), ("N.Halloun--QF-PST", "network"),
    ("information fournie par AFP", "republished"),
])  # fmt: skip
def test_names_and_nothing_else_are_told_from_a_line_that_says_more(line: str, family: str) -> None:
    assert read(line).family == family


@pytest.mark.parametrize(("line", "role"), [
    ("Propos recueillis par Jean ORVAL", "Propos recueillis par"), ("propos\xa0recueillis par Jean ORVAL", "propos\xa0recueillis par"), ("Par Jean ORVAL", None),
])  # fmt: skip
def test_an_introducer_that_says_what_was_done_gives_the_role(line: str, role: str | None) -> None:
    assert read(line).role == role


@pytest.mark.parametrize("line", [
    "By Ada Holt, Ben Orme and Cy Vale of The Orval Caucus", "Par  Jean ORVAL,  à Kiev, et Marie VASSE", "By Ada Holt Jr., AP",
    "By Ada Holt (AP) and Ben Orme (dpa)", "By Ada Holt <a.holt@orval.example> and Ben Orme", "Par Jean ORVAL avec Marie VASSE",
    "By Ada Holt in Kyiv for The Orval Times", "By Ada Holt\nAP Sports Writer", "By Dr. Ada Holt",
])  # fmt: skip
@pytest.mark.parametrize("around", ["", " ", "\t "])
def test_a_byline_and_its_people_know_where_they_stand(line: str, around: str) -> None:
    text = around + line + around
    found = parse_byline(text)
    assert found is not None
    assert found.text == line
    assert found.span is not None
    assert found.span.cut(text) == line
    for person in found.people:
        assert person.span is not None
        assert person.span.cut(text) == person.name


@pytest.mark.parametrize(("line", "offset", "message", "expected"), [
    ("By  ", 4, "nobody is named after 'By'", "a name"),
    ("  Par 12", 6, "nobody is named after 'Par'", "a name"),
    ("Par : 12", 6, "nobody is named after 'Par :'", "a name"),
    ("By", 0, "not a byline: no person, agency or desk is named", "By Ada Holt"),
    (" The mayor", 1, "not a byline: no person, agency or desk is named", "N.Holt--SF-PST"),
])  # fmt: skip
def test_strict_reading_says_where_a_name_was_expected(line: str, offset: int, message: str, expected: str) -> None:
    with pytest.raises(ParseError, match=message) as caught:
        parse_byline(line, strict=True)
    assert caught.value.offset == offset
    assert expected in caught.value.expected


def test_strict_reading_returns_what_it_reads() -> None:
    assert parse_byline("By Ada Holt", strict=True) == parse_byline("By Ada Holt")


@pytest.mark.parametrize(("text", "names", "date"), [
    ("山田美咲 2025年5月3日 10時00分", ["山田美咲"], "2025-05-03T10:00"), ("2025/1/21 20:50 山田 美咲", ["山田 美咲"], "2025-01-21T20:50"),
    ("記者 王小萌 2025-05-03", ["王小萌"], "2025-05-03"), ("김하늘 기자 2025.05.03", ["김하늘"], "2025-05-03"),
    ("Letzte Aktualisierung: 28.01.2026 Autor*in Anna Holt (Redakteurin. M.A.)", ["Anna Holt"], "2026-01-28"), ("Autor Anna Holt 03.05.2025", ["Anna Holt"], "2025-05-03"),
    ("Autor:in Anna Holt", ["Anna Holt"], "None"), ("Anna Holt Folge mir Entfolgen", ["Anna Holt"], "None"),
    ("Schreiben Sie Anna Holt eine Nachricht Ihre E-Mail", ["Anna Holt"], "None"), ("Par Ada Holt - Mis à jour le 3 mai 2025", ["Ada Holt"], "2025-05-03"),
    ("22. Januar 2026 @ 18:13 // Autor: holt3 // ~ Lesezeit: 1 Minute", ["holt3"], "2026-01-22T18:13"), ("Ada Holt / ORVALTIMES.COM / Sep 2, 2024, 17:07 IST Share AA", ["Ada Holt"], "2024-09-02T17:07 IST"),
    ("orvalstar Bookmark Share Travel By Ada Holt Travel News Reporter 11:58, 23 APR 2024 Bookmark", ["Ada Holt"], "2024-04-23T11:58"),
    ("Posted at 10:15 AM, May 03, 2025 and last updated 11:15 AM, May 03, 2025 By: Ada Holt", ["Ada Holt"], "2025-05-03T10:15"),
    ("By Ada Holt 4 November 2020 How to get your hands on one of the new cards before they all sell out in this region", ["Ada Holt"], "2020-11-04"),
    ("By Robert (Bob) Holt and Ada Orme", ["Robert (Bob) Holt", "Ada Orme"], "None"), ("Robert (Bob) Holt, AFP", ["Robert (Bob) Holt"], "None"), ("By Ada Holt Reuters May 3, 2025", ["Ada Holt"], "2025-05-03"),
])  # fmt: skip
def test_what_pages_leave_beside_names_is_told(text: str, names: list[str], date: str) -> None:
    found = parse_byline(text)
    assert found is not None
    assert [person.name for person in found.people] == names
    assert str(found.date) == date


@pytest.mark.parametrize(("text", "people", "agencies"), [
    ("Verfasst von Anna Holt", [("Anna Holt", None, None, None)], ()),
    ("Von Prof. Dr. Anna Holt", [("Anna Holt", "Prof. Dr.", None, None)], ()), ("Von Anna Holt (ah)", [("Anna Holt", None, None, None)], ()),
    ("Von Anna Holt (Text) und Ben Orme (Fotos)", [("Anna Holt", "Text", None, None), ("Ben Orme", "Fotos", None, None)], ()), ("By Ada Holt | Staff Writer", [("Ada Holt", "Staff Writer", None, None)], ()),
    ("Par Jean Holt, Marie Orme et l'AFP", [("Jean Holt", None, None, None), ("Marie Orme", None, None, None)], ("AFP",)),
    ("By Ada Holt OBC News", [("Ada Holt", None, None, "OBC News")], ()), ("Story by Ada Holt • 3h", [("Ada Holt", None, None, None)], ()),
    ("Ada Holt in Orval with additional reporting by Ben Orme", [("Ada Holt", None, "Orval", None), ("Ben Orme", None, None, None)], ()),
    ("Ada Holt Contributing editor for The Orval Times .", [("Ada Holt", "Contributing editor for The Orval Times", None, None)], ()),
    ("By Ada Holt -  The Orval Times", [("Ada Holt", None, None, "The Orval Times")], ()),
    ("Maria de Jesus Holt", [("Maria de Jesus Holt", None, None, None)], ()), ("Ada Holt in Orval refugee camp", [("Ada Holt", None, "Orval refugee camp", None)], ()),
])  # fmt: skip
def test_what_stands_beside_a_name_is_no_part_of_it(
    text: str, people: list[tuple[str, str | None, str | None, str | None]], agencies: tuple[str, ...]
) -> None:
    found = parse_byline(text)
    assert found is not None
    assert [(one.name, one.role, one.place, one.affiliation) for one in found.people] == people
    assert found.agencies == agencies


@pytest.mark.parametrize("text", [
    "Essay von Anna Holt", "Chronique de Jean Holt", "Aus Orval von Anna Holt", "Orval Port Killed in Attack on Brume Convoy", "Orval Port Take a Pass on This", "Orval Port (ah)",
    "Par India Today", "Von Georgia Times", "By Ada Times", "By ADA HOLT    ORVAL (AP) --", "Port (Orval) Reopens", "Dan Holt The West Orvalian", "By 2020 the port of Orval had closed on 4 May 2021 for all but the ships of one of the firms",
])  # fmt: skip
def test_what_looks_like_that_is_no_byline(text: str) -> None:
    assert parse_byline(text) is None


@pytest.mark.parametrize(("text", "role", "place", "affiliation", "date"), [
    ("Ada Holt Political Correspondent 16 September 2024 9:33pm", "Political Correspondent", None, None, "2024-09-16T21:33"),
    ("Von: Anna Holt | 31.10.23", None, None, None, "2023-10-31"),
    ("Ein Artikel von Anna Holt | 27.01.2022 - 12:45", None, None, None, "2022-01-27T12:45"),
    ("Written by Ada Holt in Orval on 1 June 2019 at 08:34 PM EDT. 51 Comments", None, "Orval", None, "2019-06-01T20:34 EDT"),
])  # fmt: skip
def test_a_date_is_no_part_of_a_role_a_place_or_an_affiliation(
    text: str, role: str | None, place: str | None, affiliation: str | None, date: str
) -> None:
    found = parse_byline(text)
    assert found is not None
    (person,) = found.people
    assert (person.role, person.place, person.affiliation, str(found.date)) == (role, place, affiliation, date)


@pytest.mark.parametrize(("text", "desks", "date"), [
    ("Redaktion 1. November 2023 10:29", ("Redaktion",), "2023-11-01T10:29"), ("von Redaktion, 24. Januar 2022", ("Redaktion",), "2022-01-24"),
    ("By Orval Sports Team Dec 19, 2016", ("Orval Sports Team",), "2016-12-19"),
])  # fmt: skip
def test_a_desk_signs_beside_a_date(text: str, desks: tuple[str, ...], date: str) -> None:
    found = parse_byline(text)
    assert found is not None
    assert (found.people, found.desks, str(found.date)) == ((), desks, date)


@pytest.mark.parametrize(
    ("text", "desk"),
    [
        ("By Redacción", "Redacción"),
        ("von Newsdesk", "Newsdesk"),
        ("Por Staff", "Staff"),
        ("Por la redacción", "la redacción"),
    ],
)
def test_a_desk_may_be_named_in_another_language_than_its_introducer(text: str, desk: str) -> None:
    found = parse_byline(text)
    assert found is not None
    assert (found.people, found.desks) == ((), (desk,))


@pytest.mark.parametrize("text", ["Von Jörg Staff am 10.08.2022", "By Holt Redaktion 24"])
def test_a_line_that_one_language_opens_is_read_by_no_other(text: str) -> None:
    assert parse_byline(text) is None


@pytest.mark.parametrize("text", [
    "ORVAL QUAY, March 22 - Foreign Minister Ada Holt said", "PORT ORVAL, Maine, June 29 - Orval Corp said", "Ada Holt Gear Team Gear Apr 28, 2024 The Best Bags",
])  # fmt: skip
def test_what_states_a_date_is_no_name_as_a_whole(text: str) -> None:
    assert parse_byline(text) is None


@pytest.mark.parametrize(("text", "roles"), [
    ("Ada Holt and Ben Orme, Diplomatic Editor", [None, "Diplomatic Editor"]), ("By Ada Holt, Ben Orme and Eva Varn, Staff Writers", ["Staff Writers"] * 3),
    ("Ada Holt in Orval and Ben Orme, Middle East correspondent", [None, "Middle East correspondent"]), ("By Ada Holt, Crime Editor, and Ben Orme", ["Crime Editor", None]),
    ("By ADA HOLT and BEN ORME\nAssociated Press Writers", ["Associated Press Writers"] * 2), ("By ADA HOLT and BEN ORME\nAssociated Press Writer", [None, "Associated Press Writer"]),
    ("Par Anne Holt et Jean Orme, envoyés spéciaux à Kiev", ["envoyés spéciaux"] * 2), ("Par Anne Holt et Jean Orme, envoyé spécial", [None, "envoyé spécial"]),
])  # fmt: skip
def test_a_role_in_the_singular_is_of_the_last_person(text: str, roles: list[str | None]) -> None:
    found = parse_byline(text)
    assert found is not None
    assert [person.role for person in found.people] == roles


@pytest.mark.parametrize(
    ("text", "names", "date"),
    [
        ("By Ada Holt Nov 8, 2025", ["Ada Holt"], "2025-11-08"),
        ("Par Ada Holt le 3 mai 2025", ["Ada Holt"], "2025-05-03"),
        ("Von Ada Holt und Ben Orme 09.09.2025, 14:55 Uhr", ["Ada Holt", "Ben Orme"], "2025-09-09T14:55"),
        ("Ada Holt • 11/08/23 5:19pm EST", ["Ada Holt"], "2023-11-08T17:19 EST"),
        ("Ada Holt • 11/08/23 5:19pm", ["Ada Holt"], "2023-11-08T17:19"),
        ("By Ada Holt, 11/08/2023", ["Ada Holt"], "None"),
        ("Par Ada Holt, 11/08/2023", ["Ada Holt"], "2023-08-11"),
        ("information fournie par AFP 11/08/2023", [], "None"),
        ("By Ada Holt Updated 21:22, 6 OCT 2020", ["Ada Holt"], "2020-10-06T21:22"),
        ("22.11.2022 Ada Holt", ["Ada Holt"], "2022-11-22"),
        ("Posted on 21. Juli 2019 by Ada Holt", ["Ada Holt"], "2019-07-21"),
        ("Von Ada Holt Fr, 18. Oktober 2019", ["Ada Holt"], "2019-10-18"),
        ("von orvalist 21. September 2019", ["orvalist"], "2019-09-21"),
        ("Posted on 21. Juli 2019 by Orvalist", ["Orvalist"], "2019-07-21"),
        ("von Ada Holt am 26/05/14, 07:41 am", ["Ada Holt"], "2014-05-26T07:41"),
        ("1. Februar 2022 Ada Holt 6", ["Ada Holt"], "2022-02-01"),
    ],
)
def test_a_date_on_the_line_is_the_byline_s(text: str, names: list[str], date: str) -> None:
    found = parse_byline(text)
    assert found is not None
    assert [person.name for person in found.people] == names
    assert str(found.date) == date
    assert found.text == text
    assert all(person.span and person.span.cut(text) == person.name for person in found.people)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("By Ada Holt 5 min read", ["Ada Holt"]),
        ("Ada Holt @adaholt Follow", ["Ada Holt"]),
        ("By Ada Holt Nov 8, 2025 Share this", ["Ada Holt"]),
        ("View all posts by Ada Holt", ["Ada Holt"]),
        ("Von Ada Holt Kommentare 0", ["Ada Holt"]),
        ("Ada Holt sagt:", ["Ada Holt"]),
        ("Ada Holt Published 3 hours ago", ["Ada Holt"]),
        ("By Ada Holt Updated 1 minute ago", ["Ada Holt"]),
        ("vor 12 Minuten von Ada Holt, Ben Orme", ["Ada Holt", "Ben Orme"]),
        ("vor 1 Stunde von Ada Holt", ["Ada Holt"]),
        ("By Ada Holt -", ["Ada Holt"]),
    ],
)
def test_what_pages_leave_around_a_byline_is_left_out(text: str, names: list[str]) -> None:
    found = parse_byline(text)
    assert found is not None
    assert [person.name for person in found.people] == names


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("By Ada Holt Crime Correspondent", [("Ada Holt", "Crime Correspondent", None, None)]),
        (
            "By ADA HOLT TV Editor and BEN ORME Royal Correspondent",
            [("ADA HOLT", "TV Editor", None, None), ("BEN ORME", "Royal Correspondent", None, None)],
        ),
        ("Von Ada Holt Landesredakteurin", [("Ada Holt", "Landesredakteurin", None, None)]),
        ("Ada Holt, Far East correspondent", [("Ada Holt", "Far East correspondent", None, None)]),
        ("Ada Holt, BBC News, Delhi", [("Ada Holt", None, "Delhi", "BBC News")]),
        ("Von Ada Holt, Frankfurt", [("Ada Holt", None, "Frankfurt", None)]),
        ("By Ada Holt in Orval, Maine", [("Ada Holt", None, "Orval, Maine", None)]),
        ("By Ada Holt, Orvalia", [("Ada Holt", None, "Orvalia", None)]),
        ("Ada Holt, Orval Valley", [("Ada Holt", None, "Orval Valley", None)]),
        ("By Ada Holt, orval.org", [("Ada Holt", None, None, "orval.org")]),
        ("Ada Holt: Analysis", [("Ada Holt", "Analysis", None, None)]),
        ("Author: Ada Holt", [("Ada Holt", None, None, None)]),
        ("Un texte de Ada Holt", [("Ada Holt", None, None, None)]),
        ("Erstellt von Ada Holt", [("Ada Holt", None, None, None)]),
        ("Ada Holt und Ben Orme", [("Ada Holt", None, None, None), ("Ben Orme", None, None, None)]),
    ],
)
def test_roles_places_and_outlets_are_told_from_names(text: str, people: list[tuple[str | None, ...]]) -> None:
    found = parse_byline(text)
    assert found is not None
    assert [(one.name, one.role, one.place, one.affiliation) for one in found.people] == people


@pytest.mark.parametrize(
    ("text", "agency"),
    [("By Ada Holt The Associated Press", "AP"), ("By Ada Holt AP", "AP"), ("By Ada Holt, Reuter", "Reuters")],
)
def test_an_agency_behind_a_name_is_no_part_of_it(text: str, agency: str) -> None:
    found = parse_byline(text)
    assert found is not None
    assert ([person.name for person in found.people], found.agencies) == (["Ada Holt"], (agency,))


@pytest.mark.parametrize(
    "text",
    [
        "Car Bomb Kills Three on May 3, 2025",
        "The port reopens on Nov 8, 2025",
        "B. S. Reporter",
        "Le maire a parlé le 3 mai 2025",
        "Read more 5 min read",
        "The Port Updated 3 hours ago",
        "vor 12 Minuten von der Stadt",
        "vor 12 Minuten Ada Holt",
    ],
)
def test_a_date_or_a_button_makes_no_byline_of_other_words(text: str) -> None:
    assert parse_byline(text) is None


@pytest.mark.parametrize("text", [
    "Anna Holt (left)", "Anna Holt (dem)", "Peter Meier (spd)", "David Holt (file)", "Anna Holt (und)",
    "John (Labour) Smith", "Robert (Republican) Holt", "Virginia (Democrat) Holt", "Peter (Wien) Meier",
    "By Anna Holt STARS Again", "By Anna Holt NATO Summit", "By Anna Holt LLB", "Texte : Loi Climat", "Une enquête de Santé Publique",
])  # fmt: skip
def test_what_stands_in_brackets_or_capitals_beside_a_name_is_not_taken_for_initials_nicknames_or_outlets(
    text: str,
) -> None:
    assert parse_byline(text) is None


@pytest.mark.parametrize(("text", "role"), [
    ("By Ada Holt and Ben Orme, Special to The Orval Times", "Special to The Orval Times"), ("By Ada Holt and Ben Orme, Washington Bureau", "Washington Bureau"),
    ("By Ada Holt and Ben Orme, bureau chiefs", "bureau chiefs"), ("Par Anne Holt et Jean Orme, envoyés spéciaux à Kiev", "envoyés spéciaux"),
])  # fmt: skip
def test_a_role_that_is_not_of_one_person_is_shared(text: str, role: str) -> None:
    found = parse_byline(text)
    assert found is not None
    assert [person.role for person in found.people] == [role, role]
