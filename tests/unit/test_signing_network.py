"""Bylines of site networks: the forms that occur, and the look-alikes that are refused."""

from __future__ import annotations

import pytest

from newswire.signing import network

READ = [
    ("N.Halloun--QF-PST", "N.", "Halloun", "QF-PST"),
    ("(A.Torvik--DTZ)", "A.", "Torvik", "DTZ"),
    ("M.A. Paz--PC", "M.A.", "Paz", "PC"),
    ("M. A. Paz--PC", "M.A.", "Paz", "PC"),
    ("M.A.Paz--PC", "M.A.", "Paz", "PC"),
    ("J.-P. d'Orval--LGdM", "J.-P.", "d'Orval", "LGdM"),
    ("S.Al-Qasri--DT", "S.", "Al-Qasri", "DT"),
    ("A.van der Holt--DTZ", "A.", "van der Holt", "DTZ"),
    ("K.O’Marra--DTZ", "K.", "O’Marra", "DTZ"),
    ("W.'t Venne--DTZ", "W.", "'t Venne", "DTZ"),
    ("Ø.Ødemark--X1", "Ø.", "Ødemark", "X1"),
    ("И.Вересов--RU-X", "И.", "Вересов", "RU-X"),
    ("م.أبو زيتون--SF-PST", "م.", "أبو زيتون", "SF-PST"),
    ("E\u0301.Ñandel--XX", "E\u0301.", "Ñandel", "XX"),
    ("A.St. Orme--XX", "A.", "St. Orme", "XX"),
]
REFUSED = [
    "",
    "--",
    "(A.Torvik--DTZ",
    "A.Torvik--DTZ)",
    "A.Torvik -- DTZ",
    "A.Torvik--Lyon",
    "A.Torvik---DTZ",
    "A.Torvik--DTZ.",
    "A.Torvik--DTZ and others",
    "A. Torvik said so--ORVA",
    "A.de--SF",
    "A.B.--DTZ",
    "N.--SF-PST",
    "N.Halloun--",
    "U.S.--ORVA",
    "the screens -- among them the large ones -- went dark",
    "N.Halloun--SF\nPST",
    "N." + "a" * 200 + "--SF",
]


@pytest.mark.parametrize(("line", "initials", "surname", "outlet"), READ)
def test_reads_initials_surname_and_outlet(line: str, initials: str, surname: str, outlet: str) -> None:
    byline = network.read(line)
    assert byline is not None
    (person,) = byline.people
    assert (person.initials, person.surname, byline.outlet) == (initials, surname, outlet)
    assert str(byline) == line


@pytest.mark.parametrize("line", REFUSED)
def test_refuses_look_alikes(line: str) -> None:
    assert network.read(line) is None


def test_a_suffix_stands_apart_from_the_surname() -> None:
    byline = network.read("A.Vale Jr.--DD")
    assert byline is not None
    assert (byline.people[0].surname, byline.people[0].suffix) == ("Vale", "Jr.")


def test_spans_are_into_the_line_as_given() -> None:
    line = "\t(A.Torvik--DTZ)  "
    byline = network.read(line)
    assert byline is not None
    assert byline.span is not None
    assert byline.people[0].span is not None
    assert byline.span.cut(line) == "(A.Torvik--DTZ)"
    assert byline.people[0].span.cut(line) == "A.Torvik"
