"""The canonical text of pages that were made, not read: every part on its line, in the canonical order."""

from __future__ import annotations

import attrs
import pytest

import newswire
from newswire.models import (
    Article,
    Byline,
    Credit,
    CreditKind,
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
from newswire.parsing.rendering import canonical_text

LEAD = "Le pont de Valmer rouvre lundi à l'aube, trois semaines après la crue."
BODY = "Les habitants rentrent chez eux depuis mardi."
SECTIONS = [Section(None, [Paragraph(LEAD)]), Section("Du sel", [Paragraph(BODY)])]
SIGNED = Byline("R.Okonkwo--VL-GZT", [Person(initials="R.", surname="Okonkwo")], outlet="VL-GZT")
DATED = Dateline("ORVAL, 3 fév 2026 (AFP) -", ["ORVAL"], ["AFP"], PartialDate(2026, 2, 3), gap=" ")
ALONE = Dateline("Orval, 10 juil 2024 (AFP)", ["Orval"], ["AFP"], PartialDate(2024, 7, 10))
HANDS = SignOff("prm-sr/jah", [["prm", "sr"], ["jah"]])
OWNED = Credit("© Agence France-Presse", CreditKind.COPYRIGHT, [], ["AFP"])
LISTED = Credit("(dpa)", CreditKind.SOURCE, [], ["dpa"], gap=" ")
FLASH = Notice("FLASH", NoticeKind.URGENCY, "FLASH")
STAMP = Notice("310544 AOU 97", NoticeKind.STAMP, "stamp", date=PartialDate(1997, 8, 31, 5, 44))
TITLED = Article(Headline("Le pont rouvre"), SECTIONS)


@pytest.mark.parametrize(("parts", "lines"), [
    ({}, ["Le pont rouvre", LEAD, "- Du sel -", BODY]),
    ({"byline": SIGNED}, ["Le pont rouvre", LEAD, "- Du sel -", BODY, "R.Okonkwo--VL-GZT"]),
    ({"dateline": DATED}, ["Le pont rouvre", f"ORVAL, 3 fév 2026 (AFP) - {LEAD}", "- Du sel -", BODY]),
    ({"dateline": ALONE}, ["Le pont rouvre", "Orval, 10 juil 2024 (AFP)", LEAD, "- Du sel -", BODY]),
    ({"credits": [LISTED]}, ["Le pont rouvre", LEAD, "- Du sel -", f"{BODY} (dpa)"]),
    ({"credits": [LISTED, OWNED], "sign_off": HANDS}, [
        "Le pont rouvre", LEAD, "- Du sel -", f"{BODY} (dpa)", "prm-sr/jah", "© Agence France-Presse",
    ]),
    ({"notices": [STAMP, FLASH], "sign_off": HANDS, "credits": [OWNED], "byline": SIGNED, "dateline": ALONE}, [
        "Le pont rouvre", "FLASH", "Orval, 10 juil 2024 (AFP)", LEAD, "- Du sel -", BODY, "prm-sr/jah", "© Agence France-Presse",
        "310544 AOU 97", "R.Okonkwo--VL-GZT",
    ]),
])  # fmt: skip
def test_an_article_has_its_parts_in_the_canonical_order(parts: dict[str, object], lines: list[str]) -> None:
    article = attrs.evolve(TITLED, **parts)
    assert canonical_text(Page(articles=[article])).split("\n") == lines


def test_an_order_that_does_not_fit_the_parts_is_not_followed() -> None:
    article = attrs.evolve(TITLED, sign_off=HANDS, notices=[FLASH])
    lines = {
        ("notice", "title", "text", "sign-off"): ["FLASH", "Le pont rouvre", LEAD, "- Du sel -", BODY, "prm-sr/jah"],
        ("title", "text", "sign-off"): ["Le pont rouvre", "FLASH", LEAD, "- Du sel -", BODY, "prm-sr/jah"],
        ("notice", "title", "text", "sign-off", "sign-off"): [
            "Le pont rouvre",
            "FLASH",
            LEAD,
            "- Du sel -",
            BODY,
            "prm-sr/jah",
        ],
    }
    for order, expected in lines.items():
        page = Page(articles=[attrs.evolve(article, order=order)])
        assert canonical_text(page).split("\n") == expected


def test_parts_of_one_kind_stand_in_their_order() -> None:
    first, second = Notice("URGENT", NoticeKind.URGENCY, "URGENT"), FLASH
    article = attrs.evolve(TITLED, notices=[first, second], order=("notice", "title", "notice", "text"))
    assert canonical_text(Page(articles=[article])).split("\n")[:3] == ["URGENT", "Le pont rouvre", "FLASH"]


def test_an_article_without_text_has_its_other_lines() -> None:
    assert canonical_text(Page(articles=[Article(Headline("Le pont"), byline=SIGNED)])) == "Le pont\nR.Okonkwo--VL-GZT"
    assert canonical_text(Page(articles=[Article(None, [Section("Sel", [])])])) == "- Sel -"


def test_tables_and_the_ticker_stand_above_the_articles() -> None:
    page = Page(
        Ticker([Headline("Grève", abstract=Paragraph(BODY)), Headline("Pluie")]),
        [Article(Headline("Le pont rouvre"), [Section(None, [Paragraph(LEAD)])])],
        [
            MarketTable([MarketRow(["ABC", "1.65%", ""]), MarketRow(["DEF"])]),
            MarketTable([MarketRow(["AED", "3.67"]), MarketRow(["AFN", "66"])], "USD"),
        ],
    )
    text = canonical_text(page)
    assert text.split("\n") == [
        "| ABC | 1.65% | |", "| DEF |", "USD -", "AED 3.67", "AFN 66", "-", "Grève", BODY, "-", "Pluie", "Le pont rouvre", LEAD,
    ]  # fmt: skip
    assert newswire.render(page) == text


def test_a_page_that_reads_back_otherwise_is_shown_in_short() -> None:
    page = Page(articles=[Article(None, [Section(None, [Paragraph("Le port rouvre"), Paragraph(LEAD * 20)])])])
    with pytest.raises(newswire.errors.RenderError) as caught:
        newswire.render(page)
    assert len(str(caught.value)) < 300


@pytest.mark.parametrize("text", [
    f"Le pont rouvre\n-\nLe pont rouvre\nGel au sud: un mort\n{LEAD}",
    f"{BODY}\n| a | 1 |\nR.Okonkwo--VL-GZT",
    f"| ABX | 1.65% |\n{LEAD}\n| VRN | 0 |",
    "| ABX | 1.65% |\nFLASH\n| VRN | 0 |",
    "USD -\nXAU 0.000201\nFLASH\nZWL 321.999592",
    "-\nGel au sud\nFLASH\n-\nLe pont rouvre\nR.Okonkwo--VL-GZT",
    "- Gel au sud\n-\n- Le pont rou",
])  # fmt: skip
def test_a_page_whose_canonical_text_reads_otherwise_is_written_as_it_stands(text: str) -> None:
    page = newswire.parse(text)
    assert newswire.parse(canonical_text(page)) != page
    assert newswire.render(page) == text
    assert newswire.render(newswire.parse(text.replace("\n", " \r\n"))) == text


def test_a_page_that_needs_the_line_end_of_its_source_keeps_it() -> None:
    text = "-\nGel au sud: un mort\nLe pont rouvre lundi\n-\nPluie sur la côte\r\n"
    assert newswire.render(newswire.parse(text)) == text


def test_a_page_that_was_changed_is_not_written_as_its_source_is() -> None:
    page = newswire.parse(f"{BODY}\n| a | 1 |\nR.Okonkwo--VL-GZT")
    article = attrs.evolve(page.articles[0], sections=[Section(None, [Paragraph("FLASH")])])
    with pytest.raises(newswire.errors.RenderError, match="its articles would read back"):
        newswire.render(attrs.evolve(page, articles=[article]))


def test_a_ticker_goes_above_the_tables_where_the_page_reads_back_so_only() -> None:
    page = newswire.parse(f"-\nGel au sud: un mort\n| a | 1 |\n{BODY}\nR.Okonkwo--VL-GZT")
    made = attrs.evolve(page, source="")
    assert newswire.parse(canonical_text(made)) != made
    assert newswire.render(made) == f"-\nGel au sud: un mort\n| a | 1 |\n{BODY}\nR.Okonkwo--VL-GZT"
