"""TEI: what is marked where, what a document and a corpus look like."""

from __future__ import annotations

import pytest
from lxml import etree

import newswire
from newswire import formats
from newswire.formats.tei import _when
from newswire.models import (
    Article,
    Byline,
    Credit,
    Dateline,
    Headline,
    MarketRow,
    MarketTable,
    Notice,
    NoticeKind,
    Page,
    Paragraph,
    PartialDate,
    Person,
    Section,
    SignOff,
    Ticker,
)
from tests.format_checkers import check_tei
from tests.shared import SHARED

TEXT = (
    "-\nGrève: les bacs à quai\nBac: le port rouvre\nORVAN, 3 fév 2026 (AFP) - Le port\x00 a <rouvert> & attend.\n"
    "- Retards -\nUn cargo attend.\nasl/tib\nPar Ada Holt, AFP\n"
)


def tei(page: Page | Article, **options: str) -> str:
    """Return a page as TEI: well-formed, and valid where the DTD lies beside the checkout."""
    text = formats.write(page, "tei", **options)
    etree.fromstring(text.encode())
    if SHARED.is_dir():
        check_tei(text)
    return text


def test_a_page_of_no_text_is_a_document_with_an_empty_paragraph() -> None:
    assert "<body>\n<p/>\n</body>" in tei(Page())


def test_no_pages_are_no_document_one_is_itself_and_more_are_a_corpus() -> None:
    one = formats.write(Page(), "tei")
    assert list(formats.write_all([], "tei")) == []
    assert "".join(formats.write_all([Page()], "tei")) == f"{one}\n"
    corpus = "".join(formats.write_all([Page(), Page(), Page()], "tei"))
    assert corpus.count("<TEI ") == 3
    assert corpus.count("<?xml") == 1


@pytest.mark.parametrize(
    "line",
    [
        '<item><seg type="kicker">Grève</seg>: les bacs à quai</item>',
        '<head><seg type="kicker">Bac</seg>: le port rouvre</head>',
        (
            '<opener><dateline rend="run-in"><placeName>ORVAN</placeName>, <date when="2026-02-03">3 fév 2026</date> '
            "(<orgName>AFP</orgName>) -</dateline></opener>"
        ),
        "<p>Le port\N{REPLACEMENT CHARACTER} a &lt;rouvert&gt; &amp; attend.</p>",
        '<div type="section">\n<head>Retards</head>\n<p>Un cargo attend.</p>\n</div>',
        (
            "<closer><signed>asl/tib</signed></closer>\n<byline>Par <persName><forename>Ada</forename> <surname>Holt</surname>"
            "</persName>, <orgName>AFP</orgName></byline>"
        ),
        "<distributor>AFP</distributor>",
    ],
)
def test_the_parts_of_a_page_are_marked_where_they_stand(line: str) -> None:
    assert line in tei(newswire.parse(TEXT))


def test_the_language_and_the_source_are_said_where_they_are_known() -> None:
    text = tei(Page(), language="fr", source="Le Bac & Cie")
    assert ' xml:lang="fr"' in text
    assert "<p>Le Bac &amp; Cie</p>" in text


def test_a_byline_above_the_text_stands_there() -> None:
    text = tei(newswire.parse("Orvan port reopens\nBy Ada Holt\nThe port of Orvan is open again.\nA ship waits.\n"))
    assert text.index("<byline>") < text.index("<p>The port")


def test_a_name_that_the_line_writes_in_another_way_stands_in_the_header_alone() -> None:
    person = Person(given="Ada", surname="Holt", suffix="Jr.", role="envoyée", place="Orvan", affiliation="Le Bac")
    byline = Byline("HOLT, Ada", [person], desks=["Rédaction"], date=PartialDate(2026))
    text = tei(Article(byline=byline))
    assert "<byline>HOLT, Ada</byline>" in text
    assert (
        "<author><persName><forename>Ada</forename> <surname>Holt</surname> <genName>Jr.</genName> <roleName>envoyée</roleName>"
        "</persName> <placeName>Orvan</placeName> <orgName>Le Bac</orgName></author>"
    ) in text


def test_a_suffix_and_a_second_line_are_marked() -> None:
    byline = Byline("By Ada Holt Jr.\nof Le Bac", [Person(given="Ada", surname="Holt", suffix="Jr.")], outlet="Le Bac")
    assert (
        "<byline>By <persName><forename>Ada</forename> <surname>Holt</surname> <genName>Jr.</genName></persName>\n<lb/>of "
        "<orgName>Le Bac</orgName></byline>"
    ) in tei(Article(byline=byline))


def test_a_date_whose_place_is_not_known_ends_the_dateline() -> None:
    text = tei(Article(Headline("Bac"), dateline=Dateline("ORVAN -", ["ORVAN"], date=PartialDate(2026, 2))))
    assert '<opener><dateline><placeName>ORVAN</placeName> -<date when="2026-02"/></dateline></opener>' in text


def test_what_signs_an_article_without_text_is_valid_too() -> None:
    text = tei(Article(Headline("Bac"), sign_off=SignOff("asl/AFP", [["asl"]], ["AFP"])))
    assert "<signed>asl/<orgName>AFP</orgName></signed>" in text
    assert "closer" not in text


def test_notices_and_credits_are_notes_with_their_kind() -> None:
    article = Article(
        Headline("Bac"),
        [Section(None, [Paragraph("Le port rouvre.")])],
        notices=[Notice("FLASH", NoticeKind.URGENCY, "FLASH"), Notice("- 30 -", NoticeKind.END, "30")],
        credits=[Credit("(Reporting by Ada Holt)", "reporting", [Person(given="Ada", surname="Holt")])],
    )
    text = tei(article)
    order = ["FLASH", "<p>Le port", '<note type="credit" subtype="reporting">(Reporting by <persName>', "- 30 -"]
    assert sorted(order, key=text.index) == order


def test_headlines_have_their_abstracts_and_markets_their_cells() -> None:
    page = Page(
        Ticker([Headline("Bac", abstract=Paragraph("Le port."))]),
        markets=[MarketTable([MarketRow(["AED", "3.67"])], "USD"), MarketTable([], "EUR")],
    )
    text = tei(page)
    assert '<item>Bac<note type="abstract">Le port.</note></item>' in text
    assert '<head>USD</head>\n<item><seg type="cell">AED</seg> <seg type="cell">3.67</seg></item>' in text
    assert "<head>EUR</head>\n<item/>" in text


@pytest.mark.parametrize(
    ("date", "when"),
    [
        (PartialDate(2026), "2026"),
        (PartialDate(2026, 2), "2026-02"),
        (PartialDate(2026, 2, 3), "2026-02-03"),
        (PartialDate(2026, 2, 3, hour=14), "2026-02-03"),
        (PartialDate(2026, 2, 3, hour=14, minute=30), "2026-02-03T14:30:00"),
        (PartialDate(2026, 2, 3, hour=14, minute=30, zone="GMT"), "2026-02-03T14:30:00Z"),
        (PartialDate(month=2), "--02"),
        (PartialDate(month=2, day=3), "--02-03"),
        (PartialDate(day=3, hour=14), "---03"),
        (PartialDate(hour=14, minute=30), "14:30:00"),
    ],
)
def test_a_date_has_the_longest_form_that_xml_schema_has_for_it(date: PartialDate, when: str) -> None:
    assert _when(date) == when
