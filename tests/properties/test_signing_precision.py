"""Precision before recall: in prose without lines that sign, nothing is found."""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator

import newswire
from newswire import signing
from tests.shared import real_page

OPENINGS = {
    "fr": (
        "A Orval, {who} a vu la mer monter mardi.",
        "Orval, une ville de {n} habitants, s'éveille.",
        "Paris, le 3 février, a connu sa plus forte crue.",
        "LONDRES: la police a dit non à {who}.",
        "Le maire (PS) a reçu {who}, selon l'Agence France-Presse (AFP).",
        "Par ailleurs, {who} a demandé {n} euros.",
        "Par la suite, le port/la gare ont fermé.",
        '"Nous partons", a dit {who} à l\'AFP.',
        "- Oui, a répondu {who}, et alors?",
        "Source de vie, le fleuve nourrit {n} familles.",
        "Avec le temps, {who} et/ou son frère ont cédé.",
        "De notre vallée, {who} ne regrette rien.",
        "Alerte au port: {who} a coulé (sans dommage).",
        "Mardi 3 février 2026, {who} est parti pour Tokyo (Japon).",
    ),
    "en": (
        "By the time {who} left, {n} boats had sunk.",
        "By Tuesday, {who} had lost the case.",
        "Orville, a town of {n}, sleeps.",
        "The screens -- among them {n} large ones -- went dark.",
        "Shares of Orval Inc (ORVL) fell {n} percent.",
        "Paris - in the spring - pleases {who}.",
        "WATCH: {who} sails on.",
        "Reporting by the paper showed that {who} lied.",
        "Editing by hand takes {who} {n} hours.",
        "With inputs from {n} farms, the mill runs.",
        "Copyright law was changed in 2018, {who} said.",
        "He asked for a MAP and an AP exam, said {who}.",
        "{who} walked 3 km/h and/or less.",
        "U.S. troops -- {n} of them -- left.",
    ),
    "de": (
        "Von der Küste bis zum Berg zählt {who} {n} Dörfer.",
        "Der Hafen (erbaut 1901) bleibt zu, sagt {who}.",
        "Mit der Zeit verlor {who} die Geduld.",
        "Quelle des Flusses ist ein See, so {who}.",
    ),
    "es": (
        "Por la mañana llegó {who} con {n} cajas.",
        "El puerto, 4 de enero, abre para {who}.",
        "Con el tiempo, {who} cedió.",
        "Fuente de vida, el río alimenta a {n} familias.",
    ),
    "it": ("Di notte {who} chiude il porto.", "Il porto (chiuso) riapre per {who}.", "A Torino, {who} ride."),
    "nl": ("Door de storm verloor {who} {n} schapen.", "De haven (open) wacht op {who}."),
    "pt": ("Por isso {who} fecha o porto.", "Com o tempo, {who} cedeu."),
}
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
    every = [(opening, who) for openings in OPENINGS.values() for opening, who in itertools.product(openings, PEOPLE)]
    for opening, who in every * 10:
        more = chance.sample(every, chance.randrange(3))
        yield " ".join(text.format(who=name, n=chance.randrange(2, 900)) for text, name in [(opening, who), *more])


PROSE = list(paragraphs())


def test_no_paragraph_is_or_holds_a_line_that_signs() -> None:
    assert len(PROSE) >= FEWEST
    for text in PROSE:
        read = (signing.parse_dateline, signing.parse_byline, signing.parse_sign_off, signing.parse_credit)
        found = [reader(text) for reader in (*read, signing.parse_notice, signing.tail_credit, signing.tail_sign_off)]
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
