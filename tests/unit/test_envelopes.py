"""Messages in the envelopes of the wires: what opens one, what stands in it, and what is none. All texts are invented."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newswire
from newswire.envelopes import FORMS, find_envelopes, parse_envelope
from newswire.envelopes._forms import read_messages
from newswire.envelopes._lines import cut_lines, join_lines
from newswire.envelopes._message import EnvelopeRole, Message
from newswire.errors import ModelError, ParseError
from newswire.models import Envelope, EnvelopeField, LineKind, SignOff
from newswire.parsing.joined import ENDINGS, OPENINGS, message_stretches
from newswire.parsing.lexing import lex

IPTC = (
    "\x01bdt0042 4 pl 61 vvvvb dpa 0107\r\n\nHafen/Sturm/\r\n\x022. ZUSAMMENFASSUNG\n(Foto Archiv)\n"
    "Sturm schließt den Hafen von Ostermoor\nVon Jutta Brandvik, dpa =\r\n\n"
    "Ein Sturm legt den Verkehr lahm.\r\n\n"
    "Ostermoor (dpa) - Ein schwerer Sturm hat am Montag den Hafen von\r\nOstermoor geschlossen.\r\n\n"
    "Fähren bleiben liegen\r\n\n"
    "Die Reederei stellte den Verkehr auf allen Linien für zwei Tage\r\nein.\r\n\n"
    "# Notizblock\r\n\n## Orte\r\n- [Hafen](Kai 3, Ostermoor)\r\n\ndpa jbr xx n1 kol\r\n\r\n\x03131205 Sep 24\r\n\x7f\n\x7f\x04\r\n"
)
ANPA = (
    "\x16\x16\x01W2870\x1fasian\r\nr i\x13\x11 BC-XX--HarbourStorm 1stLd-Writethru   11-13 0349\r\n"
    "\x02^BC-XX--Harbour Storm, 1st Ld-Writethru,127<\r\n^Storm closes the harbour of Ostermoor<\r\n"
    "^AP Photo OST101, OST102<\r\n^Eds: With AP Photos.<\r\n^By ANNA HOLT=\r\n^Associated Press=\r\n"
    "\t   OSTERMOOR, Norland (AP) _ A storm closed the harbour.\r\n \r\n\t   Ferries stay in port.\r\n \r\n"
    "\t   ___\r\n \r\n\t   Holt reported from Ostermoor.\r\n\r\n\t   \x03AP-WF-11-13-13 1509GMT<\r\n\r\n\x0c\r\n\x04\r\n"
)
AAP = (
    "   ZCZC AAP\r$S\r:Rowing\r=Day 2\r^ROWING: Crew of eight wins at Lake Orm\r*X\r&A\r+15084000\r@Orm\r~Sport\r"
    "The crew of eight won by a length.\r\r   The second boat came third.\r\r   AAP\r\rNNNN\r"
)
BULLETIN = (
    "ZCZC AAP\r\n%A\r\n#Court: Holt_BC2\r\n$Device comes off, court rules\r\n\r\n:(OSTERMOOR)\r\n&AAPIS\r\n*02000000\r\n@Vic\r\n"
    "A court ruled on Monday.\r\n\r\nAAP RTV\r\nNNNN"
)
MEDIANET = (
    "ZCZC AAP\n%MNETALL MFI\n$J\n:\n:Orval Foundation\n*X\nFoundation opens a library\n\nTue 13 October 2015\n\n"
    "The foundation opened a library.\n\nhttp://example.org/1\nSOURCE: Orval Foundation\n\nNNNN\n"
)
PAGEMASTERS = "\nZCZC\n#Orm Greys\n:11/10/2015\n\nFINAL FIELDS\nRACE 1 TOP CAT\nAAP FIELDS\nNNNN\n"
NEWS_BITES = (
    "zczc\r\nAN#26945219\r\nKN#News Bites\r\nPD#06 June 2016 14:00:00\r\nCO#ORV.AX\r\nSO#ASX\r\nBY#\r\nKY#ACNB ORV.AX\r\n"
    "TI#Orval keeps talking about delays\r\nAB#Orval sees more delays.\r\nTX#\r\nOrval sees delays.\r\nTalks go on.\r\n"
)
RACING = "ZCZC FMG000\nYY RFG NET(3RR)\n:POTTED :Orm - Brief Form Thursday\n:SPORT - Orm - Brief Form Thursday\nRace one\nAAP COMMENT\nNNNN\n"
RESULTS = (
    "\x01ORM\x1f6\x1fN\x1fN\x1fVIC\x1fTuesday\r\n\r\n   6-TAB - 2035m: 2.10 fav PEEKING DUCK\r\n   AAP RESULTS\r\n"
)
ASIANET = (
    "Source: Orval Group\r\nMEDIA RELEASE PR67254\r\nOrval Group Opens the Longest Bridge of the Northern \r\nIslands\r\n\r\n"
    "OSTERMOOR, Feb. 1, 2017 /PRNewswire-AsiaNet/ --\r\n\r\n    -- Longest bridge\r\n\r\n"
    "    The bridge is the longest one of the islands, and it opened on Monday to\r\ncars and bicycles.\r\n\r\n"
    "About Orval Group\r\nOrval builds bridges.\r\n\r\nSOURCE Orval Group\r\n"
)
ATS = (
    "\x7f\x7f\r\n\x7f\x01bsf104 4 ec 112 vvvvb ATS 0104\r\n\r\nPort/Orval/\r\n\x02Tempête sur la côte\r\n"
    "Le port d'Orval reste fermé = \r\n   Orval (ats afp) Le port d'Orval reste fermé pour le deuxième jour,\r\n"
    "a indiqué lundi la capitainerie.\r\n \r\n   Une décision est attendue mardi.\r\n \r\n(SDA\\/sj)\r\n"
    "\x03091223 dec 18\r\n\x04\r\n"
)
CANADA = (
    "\x16\x16\x01D0042\x1f-----\r\nr g\x13\x11 BC-Orval-Port            13-06 0099\r\n\x02^BC-Orval-Port@<\r\n^cp<\r\n"
    "^Update<\r\n^INDEX: General<\r\n^HL:Port of Orval reopens after storm@<\r\n^By Ada Holt<\r\n^THE CANADIAN PRESS<\r\n"
    "\t   ORVAL, N.B. _ The port of Orval reopened on Monday.\r\n\t   \x03CP-WF-06-13-18 1509GMT<\r\n\x0c\r\n\x04\r\n"
)
WEATHER = (
    "IDN10064\r\nAustralian Government Bureau of Meteorology\r\nNew South Wales\r\n\r\nTOP PRIORITY FOR IMMEDIATE BROADCAST\r\n\r\n"
    "Orval Coast Warning\r\n\r\nIssued at 9:27 am EST on Thursday 5 July 2018\r\nfor the period until midnight Friday 6 July 2018\r\n\r\n"
    "Strong winds are expected on the coast of Orval.\r\n\r\nThe next warning is due at 4 pm.\r\n"
)
ALL = (IPTC, ANPA, AAP, BULLETIN, MEDIANET, PAGEMASTERS, NEWS_BITES, RACING, RESULTS, ASIANET, ATS, CANADA, WEATHER)


def read(text: str) -> Message:
    """Return the one message of a text."""
    (message,) = read_messages(text)
    return message


def texts(message: Message, role: EnvelopeRole) -> list[str]:
    return [piece.text for found, piece in message.pieces if found is role]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Le port rouvre\nLe port a rouvert lundi.\n",
        "The word ZCZC opens every message of the wire.\nNNNN closes it.",
        "ZCZC",
        "ZCZC\nNNNN",
        "ZCZC AAP\nA line that no mark opens.\nNNNN",
        "Source: Orval Group\n\nMEDIA RELEASE PR67254\nA blank line parts the two.",
        "Source: Orval Group\nMedia release: PR is a trade.",
        "MEDIA RELEASE PR67254\nSource: Orval Group",
        "bdt0042 4 pl 61 vvvvb dpa 0107\nHafen/Sturm/\nSturm schließt den Hafen",
        "\x01",
        "\x01\x02\x03\x04",
        "\x01bdt0042 pl 4 61\nThe category stands before the priority.",
        "\x16\x16\x01W287\x1fasian\nA number of three digits.",
        "\x01ORM\x1f6\x1fN\x1fN\x1fVIC\nNo weekday.",
        "TI#Orval keeps talking\nTX#\nNo zczc opens these fields.",
        "IDN10064\nThe code of a product, and the bureau is not named.",
        "The Bureau of Meteorology\nIDN10064 stands below its name.",
    ],
)
def test_what_is_no_message_has_no_envelope(text: str) -> None:
    assert find_envelopes(text) == ()
    assert parse_envelope(text) is None
    with pytest.raises(ParseError, match="no message begins here"):
        parse_envelope(text, strict=True)


def test_strict_refuses_text_above_a_message_and_a_second_message() -> None:
    with pytest.raises(ParseError, match="line 1, column 1: no message begins here"):
        parse_envelope(f"A line above.\n{ANPA}", strict=True)
    assert parse_envelope(f"A line above.\n{ANPA}") is None
    with pytest.raises(ParseError, match="a second message begins here"):
        parse_envelope(IPTC + ANPA, strict=True)
    assert parse_envelope(f"\n \n{ANPA}", strict=True) is not None


def test_iptc_7901_states_its_header() -> None:
    envelope = read(IPTC).envelope
    assert (envelope.form, envelope.service, envelope.number, envelope.priority) == ("iptc-7901", "bdt", "0042", "4")
    assert (envelope.category, envelope.word_count, envelope.keyword) == ("pl", 61, "Hafen/Sturm")
    assert str(envelope.date) == "2024-09-13T12:05"
    assert [str(field) for field in envelope.fields] == ["address=vvvvb", "agency=dpa", "agency_number=0107"]
    assert envelope.get("agency") == "dpa"
    assert envelope.get("selector") is None
    assert envelope.head == "\x01bdt0042 4 pl 61 vvvvb dpa 0107\n\nHafen/Sturm/"
    assert envelope.foot == "\x03131205 Sep 24\n\x7f\n\x7f\x04"


def test_iptc_7901_tells_the_title_from_the_take_key_the_note_and_the_byline() -> None:
    message = read(IPTC)
    assert texts(message, EnvelopeRole.TITLE) == ["Sturm schließt den Hafen von Ostermoor"]
    assert message.envelope.take_key == "2. ZUSAMMENFASSUNG"
    assert message.envelope.notices == ("(Foto Archiv)",)
    assert texts(message, EnvelopeRole.BYLINE) == ["Von Jutta Brandvik, dpa"]
    assert message.envelope.abstract == "Ein Sturm legt den Verkehr lahm."
    assert texts(message, EnvelopeRole.HEADING) == ["Fähren bleiben liegen"]
    assert len(texts(message, EnvelopeRole.PARAGRAPH)) == 2
    assert message.envelope.trailer == ("# Notizblock", "## Orte", "- [Hafen](Kai 3, Ostermoor)")
    assert texts(message, EnvelopeRole.SIGN_OFF) == ["dpa jbr xx n1 kol"]


def test_a_title_of_iptc_7901_goes_on_where_the_next_word_had_no_room() -> None:
    long = "The council of Ostermoor closes the harbour for a week after a storm"
    text = f"\x01eca12 3 i 93\n\nA/\n\x02{long}\nand the ferries stay =\n\nText follows.\n\x03\n"
    assert texts(read(text), EnvelopeRole.TITLE) == [f"{long} and the ferries stay"]
    text = f"\x01eca12 3 i 93\n\nA/\n\x02{long.upper()}\nThe ferries stay =\n\nText follows.\n\x03\n"
    assert texts(read(text), EnvelopeRole.TITLE) == ["The ferries stay"]


def test_iptc_7901_is_read_without_stx_keyword_or_end() -> None:
    message = read("\x7f\x7f\x01bkn014 4 pl 171 Unknown optional / text\nThe harbour closes\n\nA storm closed it.")
    assert texts(message, EnvelopeRole.TITLE) == ["The harbour closes"]
    assert (message.envelope.keyword, message.envelope.date, message.envelope.foot_span) == (None, None, None)
    assert message.envelope.get("optional") == "Unknown optional / text"
    message = read("\x01bkn014 4 pl 171\nHarbour/\nThe harbour closes =\n\nA storm closed it.")
    assert (message.envelope.keyword, texts(message, EnvelopeRole.TITLE)) == ("Harbour", ["The harbour closes"])
    assert read("\x01bkn014 4 pl 171").pieces == ()


def test_anpa_1312_states_its_header() -> None:
    envelope = read(ANPA).envelope
    assert (envelope.service, envelope.number, envelope.priority, envelope.category) == ("W", "2870", "r", "i")
    assert (envelope.keyword, envelope.version, envelope.word_count) == ("Harbour Storm", "1stLd-Writethru", 349)
    assert str(envelope.date) == "2013-11-13T15:09 GMT"
    assert (envelope.get("selector"), envelope.get("layout")) == ("asian", "text")
    assert envelope.foot.endswith("\n\x0c\n\x04")


def test_anpa_1312_tells_the_lines_of_its_head_apart() -> None:
    message = read(ANPA)
    assert texts(message, EnvelopeRole.TITLE) == ["Storm closes the harbour of Ostermoor"]
    assert texts(message, EnvelopeRole.BYLINE) == ["By ANNA HOLT"]
    assert message.envelope.notices == ("AP Photo OST101, OST102", "Eds: With AP Photos.", "Associated Press")
    assert len(texts(message, EnvelopeRole.PARAGRAPH)) == 2
    assert message.envelope.trailer == ("___", "Holt reported from Ostermoor.")


def test_an_empty_version_is_not_a_missing_one() -> None:
    text = "\x01W2870\x1fasian\nr i\x13\x11 BC-Harbour 11-13\n^Storm closes it<\n\t   Text.\n\x03x"
    envelope = read(text).envelope
    assert (envelope.version, envelope.word_count, envelope.keyword, envelope.date) == ("", None, "Harbour", None)
    assert read("\x01W2870\x1fasian\nNo second line of a header").envelope.version is None


def test_the_separators_of_columns_end_no_line() -> None:
    text = "\x01s0284\x1f-----\nr s\x14\x12 BC-Table  08-18 \n\x02^BC-Table,9<\n^Table=\n\x08Orm\x1f\x1e 73\x1e 52\n\x03\n\x0c\n\x04"
    message = read(text)
    assert texts(message, EnvelopeRole.PARAGRAPH) == ["Orm 73 52"]
    assert message.envelope.get("layout") == "agate"


def test_kyodo_states_its_time_with_the_day_first() -> None:
    text = "\x01A1234KYODO\x1fkoko-\nr f\x13\x11 BC-Harbour  13-11 0100\n\x02^Storm closes it+\n     A storm\nclosed it. \n==Kyodo\n\x03KWS-15:09-13-11-13\n\x04"
    message = read(text)
    assert (str(message.envelope.date), message.envelope.get("wire")) == ("2013-11-13T15:09", "KYODO")
    assert texts(message, EnvelopeRole.PARAGRAPH) == ["A storm closed it."]
    assert message.envelope.trailer == ("==Kyodo",)


def test_a_time_that_no_clock_shows_is_none() -> None:
    assert read("\x01W2870\x1fasian\nText.\n\x03AP-WF-13-45-13 1509GMT<").envelope.date is None


@pytest.mark.parametrize(
    ("text", "values", "title"),
    [
        (AAP, ("general", "S", "Rowing", "Day 2"), "ROWING: Crew of eight wins at Lake Orm"),
        (BULLETIN, ("bulletin", "A", "Court: Holt_BC2", "(OSTERMOOR)"), "Device comes off, court rules"),
        (MEDIANET, ("medianet", "J", None, "Orval Foundation"), "Foundation opens a library"),
        (PAGEMASTERS, ("pagemasters", "r", "Orm Greys", None), None),
    ],
)
def test_each_dialect_of_aap_gives_the_marks_its_meaning(
    text: str, values: tuple[str | None, ...], title: str | None
) -> None:
    message = read(text)
    envelope = message.envelope
    assert (envelope.get("dialect"), envelope.category, envelope.keyword, envelope.take_key) == values
    assert texts(message, EnvelopeRole.TITLE) == ([title] if title else [])
    assert envelope.foot == "NNNN"


def test_aap_signs_above_nnnn() -> None:
    assert texts(read(AAP), EnvelopeRole.SIGN_OFF) == ["AAP"]
    assert texts(read(AAP), EnvelopeRole.PARAGRAPH) == [
        "The crew of eight won by a length.",
        "The second boat came third.",
    ]
    assert texts(read(BULLETIN), EnvelopeRole.SIGN_OFF) == ["AAP RTV"]
    assert read(MEDIANET).envelope.trailer == ("http://example.org/1",)
    assert [str(credit) for credit in newswire.parse(MEDIANET).articles[0].credits] == ["SOURCE: Orval Foundation"]
    assert str(read(MEDIANET).envelope.date) == "2015-10-13"


def test_a_mark_that_the_dialect_does_not_know_is_a_notice() -> None:
    message = read("ZCZC AAP\n^Storm\n#what\nText.\nNNNN")
    assert message.envelope.notices == ("#what",)


def test_news_bites_names_its_fields() -> None:
    message = read(NEWS_BITES)
    envelope = message.envelope
    assert (envelope.number, envelope.service, envelope.keyword) == ("26945219", "News Bites", "ACNB ORV.AX")
    assert (str(envelope.date), envelope.abstract) == ("2016-06-06T14:00:00", "Orval sees more delays.")
    assert [field.name for field in envelope.fields] == ["company", "exchange"]
    assert texts(message, EnvelopeRole.TITLE) == ["Orval keeps talking about delays"]
    assert len(texts(message, EnvelopeRole.PARAGRAPH)) == 2


def test_the_racing_wire_has_its_best_title() -> None:
    message = read(RACING)
    assert texts(message, EnvelopeRole.TITLE) == ["Orm - Brief Form Thursday"]
    assert (message.envelope.keyword, message.envelope.category) == ("Orm - Brief Form Thursday", "h")
    message = read("ZCZC FMG000\nHH TDCom\nOrm Comment Saturday races 1-6\nRace One\nAAP COMMENT\nNNNN")
    assert (message.envelope.keyword, message.envelope.take_key) == ("Orm Comment", "Saturday races 1-6")
    assert message.envelope.category == "r"
    assert read("ZCZC FMG000\n\nHH TDCom\n").pieces == ()


def test_race_results_have_no_title() -> None:
    message = read(RESULTS)
    assert texts(message, EnvelopeRole.TITLE) == []
    assert (message.envelope.keyword, message.envelope.get("state")) == ("ORM", "VIC")
    assert texts(message, EnvelopeRole.SIGN_OFF) == ["AAP RESULTS"]


def test_asianet_has_a_title_that_wraps_and_a_trailer() -> None:
    message = read(ASIANET)
    assert texts(message, EnvelopeRole.TITLE) == ["Orval Group Opens the Longest Bridge of the Northern Islands"]
    assert texts(message, EnvelopeRole.DATELINE) == ["OSTERMOOR, Feb. 1, 2017 /PRNewswire-AsiaNet/ --"]
    assert (message.envelope.number, message.envelope.get("source")) == ("67254", "Orval Group")
    assert message.envelope.abstract == "-- Longest bridge"
    assert message.envelope.trailer == ("About Orval Group", "Orval builds bridges.")
    assert message.envelope.foot == "SOURCE Orval Group"
    assert len(texts(message, EnvelopeRole.PARAGRAPH)) == 1
    assert read("Source: Orval\nMEDIA RELEASE PR1").pieces == ()


def test_a_file_of_all_formats_gives_every_message() -> None:
    text = "".join(f"{one.rstrip()}\n\n" for one in ALL)
    found = find_envelopes(text)
    assert {envelope.form for envelope in found} == set(FORMS)
    assert len(found) == len(ALL)
    starts = [envelope.span.start for envelope in found if envelope.span]
    assert starts == sorted(starts)


def test_items_of_a_list_and_lines_that_ended_early_are_paragraphs() -> None:
    body = (
        "The council met for a long while on Monday and it spoke of storms:\n- the harbour\n- the ferries\n"
        "It closed them.\nThe council will meet again on Tuesday after the storm has gone by\n- unless it stays.\n"
    )
    text = f"\x01eca12 3 i 93\n\nA/\n\x02Council meets =\n\n{body}\x03\n"
    assert texts(read(text), EnvelopeRole.PARAGRAPH) == [
        "The council met for a long while on Monday and it spoke of storms:",
        "- the harbour",
        "- the ferries It closed them.",
        "The council will meet again on Tuesday after the storm has gone by - unless it stays.",
    ]


def test_a_numbered_line_is_no_heading() -> None:
    text = ANPA.replace(
        "\t   ___",
        "\t   1. FERRIES STAY IN PORT\r\n\t   They stay there until Monday.\r\n\t   THE NIGHT\r\n\t   It is calm.\r\n\t   ___",
    )
    assert texts(read(text), EnvelopeRole.HEADING) == ["THE NIGHT"]


def test_characters_of_control_above_a_message_are_no_article() -> None:
    page = newswire.parse(ATS)
    assert len(page.articles) == 1
    article = page.articles[0]
    assert article.title is not None
    assert article.title.text == "Le port d'Orval reste fermé"
    assert newswire.classify(ATS)[0].kind is LineKind.ENVELOPE


@pytest.mark.parametrize(
    ("opening", "places", "agencies"),
    [
        ("Orval (ats afp) Le port rouvre.", ("Orval",), ("ATS", "AFP")),
        ("Orval (KNA) Der Hafen ist zu.", ("Orval",), ("KNA",)),
        ("Orval (Mo) Le port rouvre.", None, None),
        ("Orval (ville) Le port rouvre.", None, None),
        ("Le port (ats) Le port rouvre un jour.", None, None),
    ],
)
def test_in_an_envelope_a_place_and_an_agency_need_no_dash(
    opening: str, places: tuple[str, ...] | None, agencies: tuple[str, ...] | None
) -> None:
    text = f"\x01bsf12 3 i 93\n\nA/\n\x02Le port rouvre =\n\n{opening}\n\x03\n"
    dateline = newswire.parse(text).articles[0].dateline
    assert (dateline and dateline.places) == places
    assert (dateline and dateline.agencies) == agencies


HEADS = [
    (
        "^Storm shuts port<\n^By ADA HOLT and\n^BEN MARSH=\n^Associated Press=",
        "Storm shuts port",
        "By ADA HOLT and BEN MARSH",
    ),
    ("^Storm shuts port<\n^ADA HOLT=\n^Associated Press Writer=", "Storm shuts port", "ADA HOLT"),
    ("^Storm shuts port<\n^ORVAL HARBOUR=\n^A list of ships=", "Storm shuts port", None),
    ("^EDITOR'S NOTE _ A series.<\n^Storm shuts port<\n^By ADA HOLT=", "Storm shuts port", "By ADA HOLT"),
    ("^Storm shuts port<\n^ADA HOLT and BEN ORME=\n^Associated Press=", "Storm shuts port", "ADA HOLT and BEN ORME"),
    ("^cp<\n^HL:Storm shuts port@<\n^By Ada Holt<\n^THE CANADIAN PRESS<", "Storm shuts port", "By Ada Holt"),
]


@pytest.mark.parametrize(("head", "title", "byline"), HEADS)
def test_the_head_of_anpa_1312_in_other_orders(head: str, title: str, byline: str | None) -> None:
    text = f"\x01W2870\x1fasian\nr i\x13\x11 BC-Orval-Port  11-13 0100\n\x02^BC-Orval-Port,100<\n{head}\n\t   ORVAL (AP) _ Text.\n\x03\n"
    message = read(text)
    assert texts(message, EnvelopeRole.TITLE) == [title]
    assert texts(message, EnvelopeRole.BYLINE) == ([byline] if byline else [])
    assert len(texts(message, EnvelopeRole.PARAGRAPH)) == 1


@pytest.mark.parametrize(
    ("keyword", "slug", "version"),
    [
        ("BC-Orval-Port 1stLd-Writethru", "BC-Orval-Port, 1st Ld-Writethru,20", "1stLd-Writethru"),
        ("BC-Orval-Port,2ndLd", "BC-Orval-Port,20", "2ndLd"),
        ("BC-Orval-Port", "BC-Orval-Port, 3rd Ld-Writethru,20", "3rd Ld-Writethru"),
        ("BC-Orval-Port", "BC-Orval-Port, 3 ships,20", ""),
    ],
)
def test_the_version_stands_in_the_header_or_behind_the_comma_of_the_slug(
    keyword: str, slug: str, version: str
) -> None:
    text = f"\x01W2870\x1fasian\nr i\x13\x11 {keyword}  11-13 0100\n\x02^{slug}<\n^Storm<\n\t   Text.\n\x03\n"
    assert (read(text).envelope.keyword, read(text).envelope.version) == ("Orval-Port", version)


@pytest.mark.parametrize("desk", ["KWS-", "OSA KWS-", "ECOKWS-", "ECO-KWS-", ""])
def test_kyodo_may_name_the_desk_before_its_time(desk: str) -> None:
    text = f"\x01A1234KYODO\x1fkoko-\nr f\x13\x11 BC-Harbour  13-11 0100\n\x02^Storm+\n     A storm.\n\x03{desk}15:09-13-11-13\n\x04"
    assert str(read(text).envelope.date) == "2013-11-13T15:09"


def test_aap_signs_by_initials_and_names_its_writer() -> None:
    head = "ZCZC AAP\n$A\n:Orval Ports\n^Orval port to reopen\n"
    message = read(
        f"{head}By Ada Holt\n   ORVAL, Nov 3 AAP - The port will reopen.\n   Two ferries wait.\n   MORE ah/bm\nAAP ah/bm\nNNNN\n"
    )
    assert texts(message, EnvelopeRole.BYLINE) == ["By Ada Holt"]
    assert texts(message, EnvelopeRole.SIGN_OFF) == ["AAP ah/bm"]
    assert texts(message, EnvelopeRole.PARAGRAPH) == ["ORVAL, Nov 3 AAP - The port will reopen.", "Two ferries wait."]
    assert message.envelope.trailer == ("MORE ah/bm",)
    message = read(f"{head}By Ada Holt\nThe port of Orval will reopen.\nAAP finds out\nNNNN\n")
    assert texts(message, EnvelopeRole.BYLINE) == []
    assert texts(message, EnvelopeRole.SIGN_OFF) == []


def test_the_title_of_medianet_may_take_several_lines() -> None:
    head = "ZCZC AAP\n%MNETALL\n$K\n:Orval Mines\n*X\n"
    message = read(f"{head}Orval Mines starts drilling at Brume\nand hires a geologist\n\nIt began on Monday.\nNNNN\n")
    assert texts(message, EnvelopeRole.TITLE) == ["Orval Mines starts drilling at Brume and hires a geologist"]
    message = read(f"{head}Orval Mines said that it began\nto drill on Monday.\n\nIt began early.\nNNNN\n")
    assert texts(message, EnvelopeRole.TITLE) == []


@pytest.mark.parametrize(
    ("keyword", "category"), [("Orm Trots", "r"), ("Orval Shares at Close", "f"), ("Orval Chess", None)]
)
def test_pagemasters_names_its_category_in_the_keyword_alone(keyword: str, category: str | None) -> None:
    assert read(f"ZCZC\n#{keyword}\n:Orm Friday\nText.\nNNNN\n").envelope.category == category


def test_marks_that_close_the_headings_of_the_racing_wire_are_no_text() -> None:
    message = read("ZCZC FMG000\nYY RFF\nORM WEIGHTS <!\n\nSaturday =!\n   1. Top Cat 58\nAAP\nNNNN\n")
    assert texts(message, EnvelopeRole.TITLE) == ["ORM WEIGHTS"]
    assert "Saturday" in texts(message, EnvelopeRole.PARAGRAPH)
    message = read("ZCZC FMG000\nYY RFF\n\nWEIGHTS\nOrm weights for Saturday\n   1. Top Cat 58\nAAP\nNNNN\n")
    assert texts(message, EnvelopeRole.TITLE) == ["Orm weights for Saturday"]
    assert message.envelope.get("kind") == "WEIGHTS"


def test_the_weather_bureau_names_the_product_its_office_and_the_day() -> None:
    message = read(WEATHER)
    envelope = message.envelope
    assert (envelope.number, envelope.category, envelope.get("office")) == ("IDN10064", "b", "Sydney")
    assert str(envelope.date) == "2018-07-05"
    assert envelope.notices == ("TOP PRIORITY FOR IMMEDIATE BROADCAST",)
    assert texts(message, EnvelopeRole.TITLE) == ["Orval Coast Warning"]
    assert len(texts(message, EnvelopeRole.PARAGRAPH)) == 2


def test_a_hyphen_at_a_line_end_joins_without_a_blank() -> None:
    assert join_lines(cut_lines("the sea-\nside and\n- more")).text == "the sea-side and - more"


def test_the_model_refuses_what_is_no_line() -> None:
    with pytest.raises(ModelError):
        Envelope("iptc-7901", keyword="two\nlines")
    with pytest.raises(ModelError):
        Envelope("iptc-7901", word_count=-1)
    with pytest.raises(ModelError):
        EnvelopeField("", "value")
    with pytest.raises(TypeError):
        Envelope("iptc-7901", notices="not a tuple")
    with pytest.raises(TypeError):
        find_envelopes(b"bytes")  # type: ignore[arg-type]
    assert repr(Envelope("aap", keyword="Rowing")) == "<Envelope aap 'Rowing'>"
    assert repr(EnvelopeField("place", "Orm")) == "<EnvelopeField place=Orm>"


MARKS = "TI# AB# HL: :SPORT - :POTTED : :RACING :"
"""The marks before titles and abstracts: the form of the message implies them."""

SCRAPS = st.sampled_from(
    [
        *"\x01\x02\x03\x04\x0c\x1e\x1f\x16\x7f^<=:$#%@*&+~\r\n\t ",
        "ZCZC",
        "NNNN",
        "bdt0042 4 pl 61",
        "W2870\x1fasian",
        "By ",
        "TI#",
        "TX#",
    ]
)
HOSTILE = st.builds(
    lambda head, scraps, cut: head[:cut] + "".join(scraps) + head[cut:],
    st.sampled_from(ALL),
    st.lists(st.one_of(SCRAPS, st.text(max_size=8)), max_size=12),
    st.integers(0, 900),
)


@given(HOSTILE)
def test_every_text_gives_envelopes_whose_pieces_stand_in_order(text: str) -> None:
    end = 0
    for message in read_messages(text):
        span, head = message.envelope.span, message.envelope.head_span
        assert span is not None
        assert head is not None
        assert end <= span.start == head.start <= head.end <= span.end <= len(text)
        at = span.start
        for _, piece in message.pieces:
            assert at <= piece.start <= piece.end <= span.end
            at = piece.end
        end = span.end


@given(HOSTILE)
def test_no_letter_of_a_message_is_lost(text: str) -> None:
    for message in read_messages(text):
        envelope = message.envelope
        assert envelope.span is not None
        kept = "".join(
            [MARKS, envelope.head, envelope.foot, envelope.take_key or "", *(piece.text for _, piece in message.pieces)]
        )
        assert not [char for char in set(envelope.span.cut(text)) if char.isalnum() and char not in kept]


@given(st.text())
def test_text_without_an_opening_has_no_envelope(text: str) -> None:
    if not any(mark in text.casefold() for mark in ("\x01", "zczc", "media release pr", "bureau of meteorology")):
        assert find_envelopes(text) == ()


@given(
    HOSTILE
    | st.builds(
        "".join, st.lists(st.sampled_from(["\n", "Reuter", " ", "ENDS", "- 30 -", "(Ende)", "A title", "ZCZC"]))
    )
)
def test_a_text_that_is_read_as_one_page_holds_no_messages(text: str) -> None:
    if "\x01" not in text and OPENINGS.isdisjoint(lex(text).openings):
        assert read_messages(text) == ()
    if ENDINGS.isdisjoint(lex(text).openings):
        assert len(message_stretches(text, newswire.Lexicon.default())) == 1


# In pages


@pytest.mark.parametrize("text", ALL)
def test_a_message_becomes_an_article_in_its_envelope(text: str) -> None:
    page = newswire.parse(text)
    assert page.layout == "messages"
    article = page.articles[0]
    assert len(page.articles) == 1
    assert article.envelope == find_envelopes(text)[0]
    title = read(text).first(EnvelopeRole.TITLE)
    assert (article.title and article.title.text) == (title and title.text)


@pytest.mark.parametrize("text", ALL)
def test_a_page_of_a_message_is_written_and_read_back(text: str) -> None:
    page = newswire.parse(text)
    assert newswire.parse(newswire.render(page)) == page
    assert newswire.from_json(newswire.to_json(page)) == page
    assert newswire.render(newswire.parse(newswire.render(page))) == newswire.render(page)


@pytest.mark.parametrize("text", ALL)
def test_every_line_of_a_message_has_a_kind(text: str) -> None:
    lines = newswire.classify(text)
    assert "".join(map(str, lines)) == text
    assert [line.number for line in lines] == list(range(1, len(lines) + 1))
    kinds = {line.kind for line in lines}
    assert kinds >= {LineKind.ENVELOPE, LineKind.PARAGRAPH}


def test_the_lines_that_sign_are_read_in_a_message() -> None:
    article = newswire.parse(IPTC).articles[0]
    assert article.byline is not None
    assert article.dateline is not None
    assert article.sign_off is not None
    assert [person.name for person in article.byline.people] == ["Jutta Brandvik"]
    assert (article.dateline.places, article.dateline.agencies) == (("Ostermoor",), ("dpa",))
    assert article.sign_off.agencies == ("dpa",)
    assert [section.heading for section in article.sections] == [None, "Fähren bleiben liegen"]
    assert (
        article.sections[0].paragraphs[0].text
        == "Ein schwerer Sturm hat am Montag den Hafen von Ostermoor geschlossen."
    )
    span = article.sections[0].paragraphs[0].span
    assert span is not None
    assert span.cut(IPTC) == "Ein schwerer Sturm hat am Montag den Hafen von\r\nOstermoor geschlossen."


def test_a_dateline_on_its_own_line_opens_a_release() -> None:
    dateline = newswire.parse(ASIANET.replace("OSTERMOOR", "ORM")).articles[0].dateline
    assert dateline is not None
    assert (dateline.places, str(dateline.date), dateline.gap) == (("ORM",), "2017-02-01", None)
    article = newswire.parse(ASIANET.replace("OSTERMOOR, Feb. 1, 2017", "By land and sea, in May 2017")).articles[0]
    assert article.dateline is None
    assert article.paragraphs[0].text.startswith("By land and sea")


def test_blanks_around_the_parts_of_a_release_dateline_are_no_part_of_them() -> None:
    dateline = (
        newswire.parse(ASIANET.replace("OSTERMOOR, Feb. 1", "ORM , Feb. 1").replace("AsiaNet/", "Orvalnet /"))
        .articles[0]
        .dateline
    )
    assert dateline is not None
    assert (dateline.places, dateline.agencies) == (("ORM",), ("PRNewswire-Orvalnet",))


def test_a_sign_off_of_desks_and_of_unusual_hands() -> None:
    sign_off = newswire.parse(BULLETIN).articles[0].sign_off
    assert sign_off is not None
    assert (sign_off.text, sign_off.agencies) == ("AAP RTV", ("AAP",))
    assert newswire.parse(RESULTS).articles[0].sign_off == SignOff("AAP RESULTS", agencies=("AAP",))
    sign_off = newswire.parse(IPTC.replace("jbr xx n1 kol", "jbr/su yysw a3 lön mda")).articles[0].sign_off
    assert sign_off is not None
    assert sign_off.agencies == ("dpa",)
    assert len(sign_off.hands) == 6


def test_messages_stand_among_other_text() -> None:
    text = f"Le port rouvre\nLe port a rouvert lundi.\n{IPTC}-\nGel: les routes coupées\n-\nLa mer monte\n{ANPA}"
    page = newswire.parse(text)
    assert [article.title and article.title.text for article in page.articles] == [
        "Le port rouvre",
        "Sturm schließt den Hafen von Ostermoor",
        "Storm closes the harbour of Ostermoor",
    ]
    assert [headline.text for headline in page.headlines] == ["Gel: les routes coupées", "La mer monte"]
    for headline in page.headlines:
        assert headline.span is not None
        assert headline.span.cut(text) == headline.text
    assert "".join(map(str, newswire.classify(text))) == text


def test_an_envelope_without_text_is_an_article_still() -> None:
    article = newswire.parse("\x01bkn014 4 pl 171").articles[0]
    assert article.envelope is not None
    assert (article.title, article.sections) == (None, ())


@given(HOSTILE)
def test_a_page_with_messages_keeps_the_laws_of_pages(text: str) -> None:
    page = newswire.parse(text)
    assert newswire.from_dict(newswire.to_dict(page)) == page
    assert "".join(map(str, newswire.classify(text))) == text
    for article in page.articles:
        for part in (article.title, article.byline, article.dateline, article.sign_off, *article.paragraphs):
            span = part.span if part else None
            assert span is None or (article.envelope is None or span.end <= len(text))


@given(HOSTILE)
def test_what_has_a_canonical_text_reads_back(text: str) -> None:
    page = newswire.parse(text)
    try:
        written = newswire.render(page)
    except newswire.errors.RenderError:
        return
    assert newswire.parse(written) == page


def test_an_envelope_says_what_it_states_on_one_line() -> None:
    assert (
        str(Envelope("aap", service="AAP", keyword="Rowing", version="")) == "aap service=AAP keyword=Rowing version="
    )
