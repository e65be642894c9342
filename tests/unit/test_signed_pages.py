"""Pages whose articles are signed: where each mark stands, what is left of the text, and that all is written back."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

import newswire
from newswire.models import Article, Byline, Credit, Dateline, Notice, SignOff
from newswire.models import LineKind as Kind

TITLE = "Le pont rouvre"
LEAD = "Le pont de Valmer rouvre lundi à l'aube, trois semaines après la crue."
BODY = "Les habitants rentrent chez eux depuis mardi."
DATED = "ORVAL, 3 fév 2026 (AFP) -"
TEXT = [Kind.PARAGRAPH, Kind.PARAGRAPH]

PAGES = [
    ("notice-above", f"2ème LEAD\n{TITLE}\n{LEAD}\n{BODY}", "notice title text", ["2ème LEAD"]),
    ("notice-below", f"{TITLE}\nFLASH\n{LEAD}\n{BODY}", "title notice text", ["FLASH"]),
    ("two-notices", f"URGENT\n{TITLE}\nFLASH\n{LEAD}\n{BODY}", "notice title notice text", ["URGENT", "FLASH"]),
    ("update", f"{TITLE}\nUPDATES with details\n{LEAD}\n{BODY}", "title notice text", ["UPDATES with details"]),
    ("opened", f"{TITLE}\n{DATED} {LEAD}\n{BODY}", "title text", [f"{DATED} "]),
    ("closed", f"{TITLE}\n{LEAD}\n{BODY} (dpa)", "title text", ["(dpa)"]),
    ("opened-and-closed", f"{TITLE}\n{DATED} {LEAD}\n{BODY} (dpa)", "title text", [f"{DATED} ", "(dpa)"]),
    ("signed-off", f"{TITLE}\n{LEAD}\n{BODY}\nprm-sr/jah", "title text sign-off", ["prm-sr/jah"]),
    (
        "all-below",
        f"{TITLE}\n{LEAD}\n{BODY}\nprm-sr/jah\n© Agence France-Presse\n310544 AOU 97",
        "title text sign-off credit notice",
        ["prm-sr/jah", "© Agence France-Presse", "310544 AOU 97"],
    ),
    (
        "another-order",
        f"{TITLE}\n{LEAD}\n{BODY}\n© Agence France-Presse\n310544 AOU 97\nprm-sr/jah",
        "title text credit notice sign-off",
        ["prm-sr/jah", "© Agence France-Presse", "310544 AOU 97"],
    ),
    (
        "byline-above-dateline",
        f"{TITLE}\nPar Odile KERZO\nOrval, 10 juil 2024 (AFP)\n{LEAD}\n{BODY}",
        "title byline dateline text",
        ["Par Odile KERZO", "Orval, 10 juil 2024 (AFP)"],
    ),
    (
        "dateline-above-byline",
        f"{TITLE}\nOrval, 10 juil 2024 (AFP)\nPar Odile KERZO\n{LEAD}\n{BODY}",
        "title dateline byline text",
        ["Par Odile KERZO", "Orval, 10 juil 2024 (AFP)"],
    ),
    ("untitled", f"{LEAD}\n{BODY}\nprm-sr/jah", "text sign-off", ["prm-sr/jah"]),
    (
        "two-credits",
        f"{TITLE}\n{LEAD}\n{BODY} (dpa)\n© Agence France-Presse",
        "title text credit",
        ["(dpa)", "© Agence France-Presse"],
    ),
]


def article_of(text: str) -> Article:
    article = newswire.parse(text).article
    assert article is not None
    return article


def marks(article: Article) -> Iterator[Byline | Credit | Dateline | Notice | SignOff]:
    yield from (mark for mark in (article.byline, article.dateline, article.sign_off) if mark is not None)
    yield from (*article.credits, *article.notices)


@pytest.mark.parametrize(("text", "order", "signs"), [page[1:] for page in PAGES], ids=[page[0] for page in PAGES])
def test_the_marks_of_an_article_stand_in_their_order_and_its_text_is_without_them(
    text: str, order: str, signs: list[str]
) -> None:
    article = article_of(text)
    assert [str(paragraph) for paragraph in article.paragraphs] == [LEAD, BODY]
    assert [part.name.lower().replace("_", "-") for part in article.order] == order.split()
    assert [str(mark) for mark in marks(article)] == signs


@pytest.mark.parametrize("end", ["\n", "\r\n", " \n\n\t"])
@pytest.mark.parametrize("text", [page[1] for page in PAGES], ids=[page[0] for page in PAGES])
def test_every_mark_and_paragraph_of_an_article_knows_where_it_stands(text: str, end: str) -> None:
    spread = text.replace("\n", end)
    article = article_of(spread)
    found = [*marks(article), *article.paragraphs]
    assert [part.span and part.span.cut(spread) for part in found] == [part.text for part in found]
    assert article.span is not None
    assert article.span.cut(spread) == spread


@pytest.mark.parametrize("text", [page[1] for page in PAGES], ids=[page[0] for page in PAGES])
def test_a_signed_page_is_written_as_it_was_read(text: str) -> None:
    assert newswire.render(newswire.parse(text)) == text


TWO_LINES = [
    (f"{TITLE}\n%s\n%s\n{LEAD}\n{BODY}\n", "By Ada Holt", "AP Sports Writer"),
    (f"{TITLE}\n%s\n%s\n{LEAD}\n{BODY}\n", "Par Odile KERZO", "envoyée spéciale à Varne"),
    (f"{TITLE}\n%s\n%s\n{LEAD}\n{BODY}\n", "Par", "Odile KERZO"),
]


@pytest.mark.parametrize(("page", "first", "second"), TWO_LINES)
@pytest.mark.parametrize(("left", "right"), [("", ""), ("  ", "\t"), ("\ufeff", "  \r")])
def test_a_byline_of_two_lines_knows_where_both_stand(
    page: str, first: str, second: str, left: str, right: str
) -> None:
    text = page % (f"{left}{first}{right}", f"{left}{second}{right}")
    article = article_of(text)
    byline = article.byline
    assert byline is not None
    assert byline.text == f"{first}\n{second}"
    assert byline.span is not None
    assert byline.span.cut(text) == f"{first}{right}\n{left}{second}"
    (person,) = byline.people
    assert person.span is not None
    assert person.span.cut(text) == person.name
    assert [str(paragraph) for paragraph in article.paragraphs] == [LEAD, BODY]
    assert [line.kind for line in newswire.classify(text) if line.text.strip()] == [
        Kind.TITLE, Kind.BYLINE, Kind.BYLINE, *TEXT,
    ]  # fmt: skip
