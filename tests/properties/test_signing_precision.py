"""Precision before recall: in prose without lines that sign, nothing is found."""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator

import newswire
from newswire import signing
from tests.shared import real_page
from tests.signing_corpus import entries

OPENINGS = [entry["text"] for entry in entries("prose")]
"""Sentences in which `{who}` stands for a person and `{n}` for a number."""

PEOPLE = (
    "Ada Holt",
    "Jean Orval",
    "le maire",
    "Mme Vasse",
    "Anna Muster",
    "Luis del Valle",
    "Petra Ansa",
    "Jan van der Holt",
)
TITLES = ("Orval: la crue recule", "Le port rouvre", "The port reopens", "Der Hafen öffnet")
FEWEST = 3000


def paragraphs() -> Iterator[str]:
    """Yield paragraphs of one to three sentences, from every opening with every person."""
    chance = random.Random(4)  # noqa: S311
    every = list(itertools.product(OPENINGS, PEOPLE))
    for opening, who in every * 10:
        more = chance.sample(every, chance.randrange(3))
        yield " ".join(text.format(who=name, n=chance.randrange(2, 900)) for text, name in [(opening, who), *more])


PROSE = list(paragraphs())


def test_no_paragraph_is_or_holds_a_line_that_signs() -> None:
    assert len(PROSE) >= FEWEST
    for text in PROSE:
        read = (signing.parse_dateline, signing.parse_byline, signing.parse_sign_off, signing.parse_credit)
        found = [reader(text) for reader in (*read, signing.parse_notice, signing.find_credit, signing.find_sign_off)]
        assert not any(found), text


def test_no_article_of_prose_is_signed() -> None:
    for start in range(0, len(PROSE), 3):
        body = PROSE[start : start + 3]
        page = newswire.parse("\n".join([TITLES[start % len(TITLES)], *body]) + "\n")
        for article in page.articles:
            signed = (article.byline, article.dateline, article.sign_off, *article.credits, *article.notices)
            assert not any(signed), body


def test_the_real_page_is_signed_by_its_byline_alone() -> None:
    article = newswire.parse(real_page()).article
    assert article is not None
    assert str(article.byline) == "N.AbuHussein--SF-PST"
    assert (article.dateline, article.sign_off, article.credits, article.notices) == (None, None, (), ())


def test_no_line_of_the_real_page_but_the_last_signs() -> None:
    *lines, last = real_page().splitlines()
    read = (signing.parse_dateline, signing.parse_sign_off, signing.parse_credit, signing.parse_notice)
    assert [line for line in lines for reader in read if reader(line)] == []
    assert [line for line in lines if signing.parse_byline(line)] == []
    assert signing.parse_byline(last) is not None
