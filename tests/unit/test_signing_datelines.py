"""Datelines: what each family states, what it refuses, and how each style writes them."""

from __future__ import annotations

import pytest

from newswire.errors import ParseError, UnknownNameError
from newswire.lexicon import Lexicon, default_gazetteer
from newswire.models import Dateline, PartialDate
from newswire.signing import format_dateline, parse_dateline, restyle_dateline

WHOLE = Dateline("-", ("Paris", "Orval, Wis."), ("AFP", "dpa"), PartialDate(2026, 2, 3), services=("lno",))


@pytest.mark.parametrize(("text", "end", "places", "agencies", "date"), [
    ("PARIS, 3 fév 2026 (AFP) - Le port", "- ", ["PARIS"], ["AFP"], "2026-02-03"),
    ("Paris, Tuesday (AFP) - The port", "- ", ["Paris"], ["AFP"], "None"),
    ("ORVAL/VARNE, 3 fév (AFP) - Le port", "- ", ["ORVAL", "VARNE"], ["AFP"], "--02-03"),
    ("Halle/Saale/Berlin (dpa) - Der Hafen", "- ", ["Halle/Saale", "Berlin"], ["dpa"], "None"),
    ("A/B/C/D (AFP) - Le port", "- ", ["A", "B", "C", "D"], ["AFP"], "None"),
    ("LOS ANGELES: The port reopens", ": ", ["LOS ANGELES"], [], "None"),
    ("NEW YORK: Wall Street", ": ", ["NEW YORK"], [], "None"),
    ("ALGER – Le port", "– ", ["ALGER"], [], "None"),
    ("Kuala Lumpur · The port", "· ", ["Kuala Lumpur"], [], "None"),
    ("(ANSA) - ROMA, 05 MAR - Il porto", "MAR - ", ["ROMA"], ["ANSA"], "--03-05"),
    ("(EFE).- El puerto", "- ", [], ["EFE"], "None"),
    ("MELBOURNE, Feb 6 - The port", "- ", ["MELBOURNE"], [], "--02-06"),
    ("MELBOURNE, 3/2/2026 - The port", "- ", ["MELBOURNE"], [], "None"),
    ("Orval, 3/2/2026 (AFP) - Le port", "- ", ["Orval"], ["AFP"], "2026-02-03"),
    ("Melbourne, Feb 6 - The port", "- ", ["Melbourne"], [], "--02-06"),
    ("Orvalá, 4 ene.- El puerto", "- ", ["Orvalá"], [], "--01-04"),
    ("【AFP】El puerto", "】", [], ["AFP"], "None"),
    ("La Crosse, Wis. (AP) — The port", "— ", ["La Crosse, Wis."], ["AP"], "None"),
    ("Orval (Suisse) (ats) - Le port", "- ", ["Orval (Suisse)"], ["ATS"], "None"),
    ("Abidjan, Côte d'Ivoire (AFP) - La Côte", "- ", ["Abidjan, Côte d'Ivoire"], ["AFP"], "None"),
    ("ORVAN (ats) Le port", ") ", ["ORVAN"], ["ATS"], "None"),
    ("PARIS, 3 fév 2026 (AGO) - Le port", "- ", ["PARIS"], ["AGO"], "2026-02-03"),
    ("Orval | AFP | 3 fév 2026 - Le port", "2026 - ", ["Orval"], ["AFP"], "2026-02-03"),
    ("Orval (AFP), 3 fév 2026 - Le port", "2026 - ", ["Orval"], ["AFP"], "2026-02-03"),
    ("Orval 3 mars (AFP) - Le port", "- ", ["Orval"], ["AFP"], "--03-03"),
    ("Châlons sur Marne (AFP) - Le port", "- ", ["Châlons sur Marne"], ["AFP"], "None"),
    ("PARIS (AFP) -\xa0Le port", "-\xa0", ["PARIS"], ["AFP"], "None"),
    ("ORVAL, Feb 6 - shr 6 cts vs 5 cts", "- ", ["ORVAL"], [], "--02-06"),
    ("ORVAL, Feb 6 - <Orval Corp> said", "- ", ["ORVAL"], [], "--02-06"),
    ("ORVaL, Feb. 6 - Orval Corp said", "- ", ["ORVaL"], [], "--02-06"),
    ("ORVAL, Md. Feb 6 - Orval Corp said", "- ", ["ORVAL, Md."], [], "--02-06"),
    ("ORVAL, Md. - Feb 6 - Orval Corp said", "6 - ", ["ORVAL, Md."], [], "--02-06"),
    ("ORVAL, Mo. (AP) - The port", "- ", ["ORVAL, Mo."], ["AP"], "None"),
    ("Orval, OH (Orval Sports Wire) - The port", "- ", ["Orval, OH"], ["Orval Sports Wire"], "None"),
    ("CHICAGO (OBC.TV) -- The port", "-- ", ["CHICAGO"], ["OBC.TV"], "None"),
    ("CHICAGO, (AP) -- The port", "-- ", ["CHICAGO"], ["AP"], "None"),
    ("CHICAGO —The port", "—", ["CHICAGO"], [], "None"),
    ("CHICAGO --The port", "--", ["CHICAGO"], [], "None"),
    ("SOUTH CHICAGO -- The port", "-- ", ["SOUTH CHICAGO"], [], "None"),
    ("ORVAL, Maine — The port", "— ", ["ORVAL, Maine"], [], "None"),
    ("AP - The port", "- ", [], ["AP"], "None"),
    ("Reuters -- The port", "-- ", [], ["Reuters"], "None"),
    ("ORVAL, Nov 26 AFP - The port", "- ", ["ORVAL"], ["AFP"], "--11-26"),
    ("ORVAL, January 21. /TASS/. The port", "/. ", ["ORVAL"], ["TASS"], "--01-21"),
    ("Orval /ritzau/: Havnen er", ": ", ["Orval"], ["Ritzau"], "None"),
    ("ORVAL, Mo., May 3 /PRNewswire/ -- Orval Corp", "-- ", ["ORVAL, Mo."], ["PR Newswire"], "--05-03"),
    ("(07-17) 13:09 PDT ORVAL -- The port", "-- ", ["ORVAL"], [], "None"),
    ("Don Orval (Brume), 23 may (EFE).- El puerto", "- ", ["Don Orval (Brume)"], ["EFE"], "--05-23"),
])  # fmt: skip
def test_a_dateline_states_places_agencies_and_a_date(
    text: str, end: str, places: list[str], agencies: list[str], date: str
) -> None:
    for before in ("", "  ", "\ufeff\t"):
        found = parse_dateline(before + text, strict=True)
        assert found is not None
        assert (list(found.places), list(found.agencies), str(found.date)) == (places, agencies, date)
        assert str(found) == text[: text.index(end) + len(end)]
        assert found.span is not None
        assert found.span.cut(before + text) == found.text


@pytest.mark.parametrize("text", ["ORVAL 1996-08-24", "ORVAL, France 1996-08-24"])
def test_a_place_and_a_date_fill_a_line(text: str) -> None:
    found = parse_dateline(text)
    assert found is not None
    assert (found.places, str(found.date), found.text) == ((text[: text.index(" 1996")],), "1996-08-24", text)


@pytest.mark.parametrize(
    ("text", "gap"), [("Orval (AFP)", None), ("Orval (AFP) -", None), ("Orval (AFP) - ", " "), ("Orval (AFP) - X", " ")]
)
def test_a_dateline_alone_on_its_line_has_no_gap(text: str, gap: str | None) -> None:
    found = parse_dateline(text)
    assert found is not None
    assert found.gap == gap


def test_a_date_in_a_dateline_stands_where_it_says() -> None:
    for text in (
        " PARIS, 3 fév 2026 (AFP) - X",
        "Orval (AFP), 3 fév 2026 - X",
        "(ANSA) - ROMA, 3 fév 2026 - X",
        "Orval | AFP | 3 fév 2026 - X",
    ):
        found = parse_dateline(text)
        assert found is not None
        assert found.date is not None
        assert found.date.span is not None
        assert found.date.span.cut(text) == "3 fév 2026"


@pytest.mark.parametrize("text", [
    "", " ", "/Saale (dpa) - Der Hafen", "LOS ANGELES: SAN DIEGO wins", "LOS ANGELES: the port", "Los Angeles: The port", "ORVAL: The port",
    "(ANSA) Il porto", "Orval, Feb 6 - The port", "ORVAL, Feb 6: The port", "Orval · The port", "Alger – Le port",
    "Saint-Orvan (ats) Le port", "ORVAN (ats) le port", "PARIS, 3 fév 2026 (Ago) - Le port", "Orvaline (AGO) - Le port", "PARIS (AGO) Le port", "PARIS (un peu) - Le port", "Lundi (AFP) - Le port",
    "Photo (AFP) - Le port", "Mars (AFP) - Le port", "Le (AFP) - Le port", "A/B/C/D/E (AFP) - Le port", "Orval, June (dpa) 2024 - The port",
    "BREAKING -- The port", "Orval — The port", "PORT — The ships", "ORVAL — The port", "Orval Co - The port", "ORVAL 1996-08-24 and more",
    "Un Deux Trois Quatre Cinq Six Sept (AFP) - Le port", "Orval grand port (AFP) - Le port", "PARIS, 32 fév 2026 (AFP) - Le port",
    "x" * 170 + " (AFP) - Le port", "ORVAN\n(AFP) - Le port", "PARIS, février 2026 - Le port", "Orval (la mairie) - Le port",
])  # fmt: skip
def test_what_opens_a_sentence_is_no_dateline(text: str) -> None:
    assert parse_dateline(text) is None


@pytest.mark.parametrize(("text", "offset", "expected"), [
    ("PARIS", 0, "a dateline such as"), ("  Paris, la capitale", 2, "a dateline such as"), ("(AFP) Il pleut", 0, "a dateline such as"),
    (" Orvaline (XYZQ) - Il pleut", 11, "the name of an agency"), ("x" * 170 + " (XYZQ) - Il", 0, "a dateline such as"), ("", 0, "a dateline such as"),
])  # fmt: skip
def test_strict_reading_says_what_opens_no_dateline(text: str, offset: int, expected: str) -> None:
    with pytest.raises(ParseError) as caught:
        parse_dateline(text, strict=True)
    assert caught.value.offset == offset
    assert expected in caught.value.expected


def test_a_gazetteer_grows_by_a_copy() -> None:
    known = default_gazetteer().with_cities("Saint-Orvan", "L'Orme")
    assert known.knows("L\N{RIGHT SINGLE QUOTATION MARK}ORME")
    assert known.knows("saint-orvan , Wis.")
    assert not default_gazetteer().knows("Saint-Orvan")
    assert parse_dateline("SAINT-ORVAN: Le port") is None
    found = parse_dateline("SAINT-ORVAN: Le port", lexicon=Lexicon(places=known))
    assert found is not None
    assert found.family == "place alone"


@pytest.mark.parametrize(("style", "text"), [
    ("afp-fr", "Paris/Orval, Wis., 3 fév 2026 (AFP/dpa/lno) - "), ("afp-en", "Paris/Orval, Wis., Feb 3, 2026 (AFP/dpa/lno) - "),
    ("afp-de", "Paris/Orval, Wis., 3. Feb 2026 (AFP/dpa/lno) - "), ("afp-ar", "Paris/Orval, Wis., 3-2-2026 (أ ف ب/د ب أ/lno) - "),
    ("reuters", "PARIS/ORVAL, Wis., Feb 3 (AFP/dpa/lno) - "), ("ap", "PARIS/ORVAL, Wis. (AFP/dpa/lno) — "),
    ("ats", "Paris/Orval, Wis. (afp/dpa/lno) - "), ("ansa", "(AFP/dpa/lno) - PARIS/ORVAL, Wis., 03 FEB - "),
    ("efe", "Paris/Orval, Wis., 3 feb (AFP/dpa/lno).- "), ("lusa", "Paris/Orval, Wis., 03 fev 2026 (AFP/dpa/lno) - "),
])  # fmt: skip
def test_a_style_writes_a_dateline_in_its_way(style: str, text: str) -> None:
    assert format_dateline(WHOLE, style) == text


@pytest.mark.parametrize(("dateline", "written"), [
    (Dateline("-", ("Paris",)), {"afp-fr": "Paris - ", "ansa": "PARIS - ", "efe": "Paris.- "}),
    (Dateline("-", (), ("AFP",)), {"afp-fr": "(AFP) - ", "ansa": "(AFP) - ", "dpa": "(AFP) - "}),
    (Dateline("-", (), ("AFP",), PartialDate(2026, 3, 5)), {"ansa": "(AFP) - 05 MAR - "}),
    (Dateline("-", ("Paris",), ("AFP",), PartialDate(None, 2, 3)), {
        "afp-fr": "Paris, 3 fév (AFP) - ", "afp-en": "Paris, Feb 3 (AFP) - ", "afp-ar": "Paris (أ ف ب) - ", "dpa": "Paris (AFP) - ",
    }),
    (Dateline("-", ("Paris",), ("AFP",), PartialDate(2026, 2)), {"afp-fr": "Paris (AFP) - ", "ansa": "(AFP) - PARIS - "}),
    (Dateline("-", ("Paris",), ("AFP",), PartialDate(None, None, 3)), {"afp-fr": "Paris (AFP) - "}),
    (Dateline("-", (), (), PartialDate(2026, 2, 3)), {"afp-fr": "3 fév 2026 - ", "ansa": "03 FEB - "}),
])  # fmt: skip
def test_what_is_missing_goes_with_the_marks_around_it(dateline: Dateline, written: dict[str, str]) -> None:
    assert {style: format_dateline(dateline, style) for style in written} == written


def test_a_dateline_in_another_style_keeps_its_facts() -> None:
    found = parse_dateline("PARIS (AFP) - Le port")
    assert found is not None
    done = restyle_dateline(found, "ats")
    assert (str(done), done.span, done.places, done.agencies) == ("PARIS (afp) - ", None, ("PARIS",), ("AFP",))
    with pytest.raises(UnknownNameError, match=r"unknown dateline style 'xyz'; the styles are afp-fr, afp-en"):
        format_dateline(found, "xyz")
