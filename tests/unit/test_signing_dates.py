"""Dates: what each form states, what a reference adds, and where strict reading stops."""

from __future__ import annotations

import datetime as dt

import attrs
import pytest

from newswire.errors import ModelError, ParseError, UnknownNameError
from newswire.lexicon.lexicon import Lexicon
from newswire.models import PartialDate, Span
from newswire.signing import parse_date, parser_info, to_datetime
from newswire.signing.dates import read_dates, zone_hours

NEAR = dt.date(2026, 2, 3)


@pytest.mark.parametrize(("text", "stated"), [
    ("Published: 3 Feb 2026", "2026-02-03"), ("Publié le mardi 3 février 2026 à 07h47", "2026-02-03T07:47"),
    ("Veröffentlicht am 3.2.26 um 07:39 Uhr", "2026-02-03T07:39"), ("(updated 11:14 GMT 03.02.2026)", "2026-02-03T11:14 GMT"),
    ("Date de publication : 3 février 2026", "2026-02-03"), ("Letzte Aktualisierung: 3. Februar 2026", "2026-02-03"), ("Date: 3 Feb 2026", "2026-02-03"),
    ("[3 Feb 2026]", "2026-02-03"), ("— 3 Feb 2026 ·", "2026-02-03"), ("Posted 3 Feb 2026 • 3 minute read", "2026-02-03"), ("— 3 Feb 2026 0 Comments", "2026-02-03"),
    ("Posted: Feb 3, 2026 4:00 AM EST | Last Updated: May 8", "2026-02-03T04:00 EST"), ("Vom 3. Februar 2026", "2026-02-03"),
])  # fmt: skip
def test_words_that_introduce_a_date_are_no_part_of_it(text: str, stated: str) -> None:
    found = parse_date(text, strict=True)
    assert found is not None
    assert str(found) == stated
    assert found.span is not None
    assert 0 < found.span.start < found.span.end
    assert parse_date(found.span.cut(text)) == attrs.evolve(found, span=Span(0, len(found.span.cut(text))))


@pytest.mark.parametrize(("text", "stated"), [
    ("03.02.2026 | 20:15", "2026-02-03T20:15"), ("3 Feb 2026 • 4:45pm", "2026-02-03T16:45"), ("Feb 3, 2026 / 04:43 PM EST", "2026-02-03T16:43 EST"),
    ("03.02.2026-19:20", "2026-02-03T19:20"), ("03.02.2026 // 12:56", "2026-02-03T12:56"), ("Feb 3, 20267:22 AM EST", "2026-02-03T07:22 EST"),
    ("9:53 am PST, Tuesday, February 3, 2026", "2026-02-03T09:53 PST"), ("20:00, 3 Feb 2026", "2026-02-03T20:00"),
    ("21:17 3.2.2026", "2026-02-03T21:17"), ("2026/02/03 11:51", "2026-02-03T11:51"), ("2026.2.3", "2026-02-03"),
    ("2026.2.3(火) 18:19", "2026-02-03T18:19"), ("2/13/2026", "2026-02-13"), ("02/03/26 5:19pm EST", "2026-02-03T17:19 EST"),
    ("02/03/2026 17:19 PM", "2026-03-02T17:19"), ("3. 2. 2026 12:38", "2026-02-03T12:38"), ("3.fev.2026 às 10h55", "2026-02-03T10:55"),
    ("3 lutego 2026, 5:16", "2026-02-03T05:16"), ("3 marts 2026", "2026-03-03"), ("3 mars 2026 kl. 14.30", "2026-03-03T14:30"),
    ("3 desember 2026", "2026-12-03"), ("3 августа 2026", "2026-08-03"), ("3. srpna 2026", "2026-08-03"),
    ("3 fév", "--02-03"), ("le 12/03", "--03-12"), ("12.03.2026", "2026-03-12"), ("3-2-26 à 5h", "2026-02-03T05"), ("03.02.", "--02-03"),
    ("14:30 2026-02-03", "2026-02-03T14:30"), ("14:30:152026-02-03", "2026-02-03T14:30:15"),
    ("3 fév '26", "2026-02-03"), ("3 fév ’99", "1999-02-03"), ("fév 26", "--02-26"), ("février 2026", "2026-02"),
    ("mardi 3 février 2026", "2026-02-03"), ("mardi 3 février", "--02-03"), ("Mar. 3 février 2026", "2026-02-03"), ("Feb 3, 2026 2pm", "2026-02-03T14"),
    ("Feb 3, 2026 12 am", "2026-02-03T00"), ("Feb 3, 2026 12 p.m.", "2026-02-03T12"), ("Feb 3, 2026 1 AM", "2026-02-03T01"),
    ("310544", "---31T05:44"), ("310544 AOU 97", "1997-08-31T05:44"),
    ("310544 GMT AOU 69", "1969-08-31T05:44 GMT"), ("310544 AOU 68", "2068-08-31T05:44"), ("310544 AOU 00", "2000-08-31T05:44"),
    ("2026-02-03T14:30:05Z", "2026-02-03T14:30:05 Z"), ("2026-02-03T14:30 GMT+1", "2026-02-03T14:30 GMT+1"),
    ("2026-02-03T14:30 +01:30", "2026-02-03T14:30 +01:30"), ("2026-02-03T14:30 GMT-14", "2026-02-03T14:30 GMT-14"),
    ("شباط/فبراير 2026", "2026-02"), ("٣ فبراير 2026", "2026-02-03"), ("2026年2月3日", "2026-02-03"),
    ("2026年2月3日14時30分", "2026-02-03T14:30"), ("2026年2月3日（火） 08時05分", "2026-02-03T08:05"), ("2026년 2월 3일 (화) 14:30", "2026-02-03T14:30"),
    ("Feb 3, 2026 -- 19:14 GMT (19:14 GMT)", "2026-02-03T19:14 GMT"), ("--02-03", "--02-03"), ("---13", "---13"), ("2026", "2026"), ("T14:30", "T14:30"),
    ("3. Februar 2026, 14:30 Uhr", "2026-02-03T14:30"), ("3. Feb 2026 14 Uhr", "2026-02-03T14"), ("3 februari 2026 om 14.30 uur", "2026-02-03T14:30"),
    ("3 de febrero de 2026 a las 14:30 horas", "2026-02-03T14:30"), ("3 feb 2026 alle ore 14.30", "2026-02-03T14:30"),
    ("3 fev 2026 às 14h30", "2026-02-03T14:30"), ("3 fév 2026 14h30 (GMT)", "2026-02-03T14:30 GMT"), ("3 fév 2026 14:30:15", "2026-02-03T14:30:15"),
    ("Feb 3, 2026, 2:30 p.m. EST", "2026-02-03T14:30 EST"), ("Feb. 3rd, 2026", "2026-02-03"),
    ("3rd of February 2026", "2026-02-03"), ("segunda-feira, 2 de fevereiro de 2026", "2026-02-02"), ("op 3 februari 2026", "2026-02-03"),
    ("الثلاثاء 3 فبراير 2026", "2026-02-03"), ("3 تشرين الثاني 2026", "2026-11-03"), ("2026年2月", "2026-02"), ("2月3日", "--02-03"),
    ("T14:30:15 GMT", "T14:30:15 GMT"), ("--02-03T14", "--02-03T14"), ("2026-02-03 14:30", "2026-02-03T14:30"), ("2026-02-03T14", "2026-02-03T14"),
    ("3.2.2026 14:30", "2026-02-03T14:30"), ("311200 GMT", "---31T12:00 GMT"), ("July 2026", "2026-07"), ("mai de 2026", "2026-05"),
    ("3-fév-2026", "2026-02-03"),
    ("3/fév/2026", "2026-02-03"), ("le 3 fév 2026", "2026-02-03"), ("1º de mayo de 2026", "2026-05-01"), ("3 août, 14h", "--08-03T14"), ("3 août, 14 h 30", "--08-03T14:30"),
    (" 28 déc ", "--12-28"), ("1er août 2026", "2026-08-01"), ("29 fév", "--02-29"), ("29 fév 2024", "2024-02-29"),
    ("oct 29", "--10-29"), ("14 Aug 2018", "2018-08-14"),
])  # fmt: skip
def test_a_date_states_what_it_says(text: str, stated: str) -> None:
    found = parse_date(text)
    assert str(found) == stated
    assert parse_date(text, strict=True) == found
    assert found is not None
    assert found.span is not None
    assert found.span.cut(text) == text.strip()


@pytest.mark.parametrize("text", [
    "", " ", "31 fév", "30 fév 2024", "29 fév 2026", "lundi 3 février 2026", "foo 3 février 2026", "Feb 3, 2026 13 pm", "Feb 3, 2026 0 am",
    "2026-02-03T14:30 GMT+15", "2026-02-03T14:30 XYZ", "شباط/آذار 2026", "3 brumaire 2026", "99:99", "25:00", "13/13/2026", "0/1/2026",
    "3 fév 2026 25:00", "310560", "320544", "3 fév 2026 vers midi", "oct 29 fév", "2026-13-01", "3 fév 2026" + " " * 90 + "GMT",
])  # fmt: skip
def test_what_is_no_date_of_the_calendar_states_nothing(text: str) -> None:
    assert parse_date(text) is None
    assert parse_date(text, NEAR) is None
    with pytest.raises(ParseError):
        parse_date(text, strict=True)


@pytest.mark.parametrize(("text", "reference", "stated"), [
    ("3 fév", NEAR, "2026-02-03"), ("31 déc", NEAR, "2025-12-31"), ("1er janvier", NEAR, "2026-01-01"), ("3 août", NEAR, "2026-08-03"),
    ("5 août", NEAR, "2025-08-05"), ("29 fév", NEAR, "2024-02-29"), ("29 fév", dt.date(1900, 3, 1), "1904-02-29"),
    ("29 fév", dt.date(1900, 2, 1), "1896-02-29"), ("310544", NEAR, "2026-01-31T05:44"), ("301200", NEAR, "2026-01-30T12:00"),
    ("151200", NEAR, "2026-02-15T12:00"), ("311200", dt.date(2025, 12, 20), "2025-12-31T12:00"), ("031200", dt.date(2025, 12, 31), "2026-01-03T12:00"),
    ("T12:30", NEAR, "T12:30"), ("fév 2026", dt.date(2020, 1, 1), "2026-02"), ("--08", NEAR, "2025-08"),
    ("3 fév 99", NEAR, "1999-02-03"), ("3 fév 75", NEAR, "2075-02-03"), ("3 fév 77", NEAR, "1977-02-03"), ("3 fév 26", NEAR, "2026-02-03"),
    ("3 fév 99", dt.date(50, 1, 1), "0099-02-03"), ("3 fév 05", dt.date(9990, 1, 1), "9905-02-03"), ("3 fév 99", dt.date(9990, 1, 1), "9999-02-03"),
    ("3 fév 01", dt.date(90, 1, 1), "0101-02-03"),
    ("31 déc", dt.date(1, 1, 2), "0001-12-31"), ("1 jan", dt.date(9999, 12, 31), "9999-01-01"), ("mar 3", NEAR, "2026-03-03"),
])  # fmt: skip
def test_a_reference_gives_the_nearest_year_and_month(text: str, reference: dt.date, stated: str) -> None:
    assert str(parse_date(text, reference)) == stated


@pytest.mark.parametrize(("text", "language", "stated"), [
    ("02/03/2026", "en-US", "2026-02-03"), ("02/03/2026", "en-GB", "2026-03-02"), ("02/03/2026", "fr", "2026-03-02"),
    ("02/03/2026", "en", "None"), ("02/03/2026", None, "None"), ("2/13/2026", "fr", "2026-02-13"), ("lundi 3/2/2026", "fr", "None"),
    ("2026-02-03", "en-US", "2026-02-03"), ("3 fév 2026", "fr-CA", "2026-02-03"), ("3 fév 2026", "de", "None"),
    ("mardi 3 fév 2026", "fr", "2026-02-03"), ("Dienstag 3 Feb 2026", "de", "2026-02-03"), ("Dienstag 3 fév 2026", "fr", "None"),
])  # fmt: skip
def test_a_language_limits_the_words_and_orders_the_numbers(text: str, language: str | None, stated: str) -> None:
    assert str(parse_date(text, language=language)) == stated


@pytest.mark.parametrize("text", [
    "12/03/2026", "12-03-2026", "12/03", "12/03/26 5:30 pm CET", "12/03/2026 5:30", "on 12/03/2026 at 9:52", "Published: 12/03/2026", "12/03/2026 17:30 EST",
    "12/03/2026 9:30 am GMT", "Thursday 12/03", "Thursday 12/03/2026",
])  # fmt: skip
def test_figures_of_two_orders_without_evidence_state_nothing(text: str) -> None:
    assert parse_date(text) is None
    assert [date.month for date in read_dates(text)] == [3, 12]
    with pytest.raises(ParseError, match=r"the date may be (2026)?-+03-12 or (2026)?-+12-03"):
        parse_date(text, strict=True)


@pytest.mark.parametrize(("text", "stated"), [
    ("Publié le 12/03/2026", "2026-03-12"), ("am 12/03/2026", "2026-03-12"), ("12/03/2026 14:59 horas", "2026-03-12T14:59"),
    ("12/03/2026 9 Uhr", "2026-03-12T09"), ("12/03/2026 9h30", "2026-03-12T09:30"), ("12/03/2026 00:50", "2026-03-12T00:50"),
    ("12/03/2026 | 20:26 PM", "2026-03-12T20:26"), ("12/03/2026 5:07 AM EDT", "2026-12-03T05:07 EDT"),
    ("12/03/26 5:30 pm", "2026-12-03T17:30"), ("12/03/2026 9:30 a.m.", "2026-12-03T09:30"), ("5:30pm 12/03/2026", "2026-12-03T17:30"), ("5:07 pm PT, 12/03/2026", "2026-12-03T17:07 PT"),
    ("Actualizado 12/03/2026 9:30 am", "2026-03-12T09:30"), ("Tuesday 03/02/2026", "2026-02-03"), ("Monday 03/02/2026", "2026-03-02"),
    ("12.03.2026 5:30 pm EST", "2026-03-12T17:30 EST"), ("3/3/2026", "2026-03-03"), ("12/13/2026", "2026-12-13"),
])  # fmt: skip
def test_the_line_tells_which_figure_is_the_day(text: str, stated: str) -> None:
    assert str(parse_date(text)) == stated


def test_a_lexicon_without_english_puts_the_day_first() -> None:
    french = Lexicon(languages=[one for one in Lexicon.default().languages if one.code == "fr"])
    assert str(parse_date("12/03/2026 5:30", lexicon=french)) == "2026-03-12T05:30"


@pytest.mark.parametrize(
    "text", ["13:37 Uhr", "14h30 HNE", "2pm", "2:30 pm GMT+2", "kl. 14.30", "14 uur", "(Updated 11:54 am)", "14 h 30"]
)
def test_a_time_alone_is_no_date(text: str) -> None:
    assert parse_date(text) is None
    assert parse_date(text, NEAR) is None
    assert read_dates(text)[0].hour is not None
    with pytest.raises(ParseError, match="is a time without a date"):
        parse_date(text, strict=True)


def test_a_language_without_words_is_refused() -> None:
    with pytest.raises(
        UnknownNameError, match=r"'xx'; the languages are ar, cs, da, de, en, es, fr, it, nb, nl, pl, pt, ru, sv"
    ):
        parse_date("3 fév 2026", language="xx")
    assert parser_info("en-US").dayfirst is False
    assert parser_info("fr").dayfirst is True


@pytest.mark.parametrize(("text", "offset", "message"), [
    ("", 0, "'' is not a date"), ("  3 brumaire 2026", 4, "'brumaire' is not a month"), ("3 fév 2026 vers midi", 11, "is not a date"),
    (" 31 fév 2026", 1, "day must be 1 to 28 in month 2, got 31"), (" 3 fév 2026 25:00", 12, "hour must be 0 to 23, got 25"),
    ("3 fév 2026 5:61", 13, "minute must be 0 to 59"), ("2026-02-03T05:06:61", 17, "second must be 0 to 59"), ("31/13/2026", 3, "month must be 1 to 12"),
    (" 2026-13-03", 6, "month must be 1 to 12"), ("0000-02-03", 0, "year must be 1 to 9999"), ("0/1/2026", 0, "day must be 1 to 31"),
    ("le 32 mai 2026", 3, "day must be 1 to 31"), ("310544 xyz", 7, "not a month"),
    ("lundi 3 février 2026", 0, "the date does not fall on a lundi"), (" mumble 3 fév 2026", 1, "'mumble' is not a day of the week"),
    ("12/03/2026", 0, "may be 2026-03-12 or 2026-12-03"), (" 14h30", 1, "'14h30' is a time without a date"),
    ("3 fév 2026 1:60", 13, "minute must be 0 to 59"), ("2026-02-03T14:30 XYZ", 17, "'XYZ' is not a known time zone"), ("3 fév 2026 GMT demain", 15, "is not a date"), ("!!", 0, "'!!' is not a date"),
    ("mardi demain", 6, "is not a date"), ("mars demain", 5, "is not a date"), ("x" * 100, 0, f"'{'x' * 40}' is not a date"),
    ("Feb 3, 2026 13 pm", 12, "hour must be 0 to 23, got -1"),
])  # fmt: skip
def test_strict_reading_says_which_part_is_wrong(text: str, offset: int, message: str) -> None:
    with pytest.raises(ParseError) as caught:
        parse_date(text, strict=True)
    assert message in str(caught.value)
    assert caught.value.offset == offset
    assert caught.value.expected


@pytest.mark.parametrize(("name", "hours"), [
    ("GMT", 0), ("Z", 0), ("CET", 1), ("HNE", -5), ("GMT+14", 14), ("GMT+15", None), ("UTC-3:30", -3.5), ("GMT+5:45", 5.75), ("+0100", 1),
    ("-01:00", -1), ("GMT-14", -14), ("14", None), ("", None), ("XYZ", None),
])  # fmt: skip
def test_a_zone_tells_its_hours_from_utc(name: str, hours: float | None) -> None:
    assert zone_hours(name) == hours


def test_a_whole_date_is_a_datetime_in_its_zone() -> None:
    assert to_datetime(PartialDate(2026, 2, 3)) == dt.datetime(2026, 2, 3)  # noqa: DTZ001
    assert to_datetime(PartialDate(2026, 2, 3, 14, 30, 15, "GMT+5:30")).isoformat() == "2026-02-03T14:30:15+05:30"
    assert to_datetime(PartialDate(2026, 2, 3, 14, zone="?")).tzinfo is None


@pytest.mark.parametrize(
    "date", [PartialDate(2026, 2), PartialDate(2026), PartialDate(None, 2, 3), PartialDate(None, None, 3)]
)
def test_a_date_with_a_part_missing_is_no_datetime(date: PartialDate) -> None:
    with pytest.raises(ModelError, match="a year, a month and a day to become a datetime"):
        to_datetime(date)
