"""The text of a corpus for IRaMuTeQ and for what reads its form, such as TXM: a line of variables, then the article's lines.

Source: P. Ratinaud and others, IRaMuTeQ documentation, "Formatage des entrées": `****` opens a text, `*variable_modality`
states a variable without blanks; a star anywhere else, and a line that opens with `-*`, are marks too.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

import regex

from newswire.errors import ArgumentError
from newswire.formats._base import Back, Field, Format
from newswire.formats._writing import agencies_of, body_lines, iso_date
from newswire.models import Article, Headline, Page
from newswire.slugs import fold

__all__ = ["FORMAT"]

_STAR: Final = "\N{ASTERISK OPERATOR}"
"""What stands for a star of the text: it looks alike, and marks nothing."""


def write(page: Page, *, variables: Mapping[str, str] | None = None, title: bool = True) -> str:
    """Return a page as texts of a corpus: one for each article, and one for each headline of the ticker.

    Args:
        page: the page.
        variables: more variables for the line of stars, such as `{"journal": "Le Bac"}`.
        title: let the title be the first line of the text; without, it is a variable alone.
    """
    stated = {_name(name): value for name, value in (variables or {}).items()}
    texts = [
        _text({**_variables(article), **stated}, _article_lines(article, title=title)) for article in page.articles
    ]
    texts += [_text({"type": "titre", **stated}, _headline_lines(headline)) for headline in page.headlines]
    return "\n\n".join(texts)


def _name(name: str) -> str:
    folded = _modality(name).replace("_", "")
    if not folded:
        raise ArgumentError(f"a variable's name holds letters or digits, got {name!r}")
    return folded


def _variables(article: Article) -> dict[str, str]:
    """Return what is known of an article, by the name of its variable, in the order of the line of stars."""
    byline, dateline = article.byline, article.dateline
    date = iso_date(dateline.date) if dateline else None
    signers = [*(person.surname for person in byline.people), *byline.desks] if byline else []
    return {
        "source": "_".join(agencies_of(article)) or (byline.outlet if byline and byline.outlet else ""),
        "date": date[:10] if date else "",
        "ville": dateline.cities[0] if dateline and dateline.cities else "",
        "auteur": "_".join(signers),
        "rubrique": (article.title.kicker or "") if article.title else "",
        "titre": article.title.text if article.title else "",
    }


def _text(variables: Mapping[str, str], lines: Iterable[str]) -> str:
    modalities = [(name, _modality(value)) for name, value in variables.items()]
    stars = " ".join(["****", *(f"*{name}_{modality}" for name, modality in modalities if modality)])
    return "\n".join([stars, *(line.replace("*", _STAR) for line in lines)])


def _modality(value: str) -> str:
    """Return a value as a modality: ASCII letters, digits and hyphens, a low line between words."""
    return _OTHERS.sub("_", fold(value).lower()).strip("_-")[:_LONGEST].rstrip("_-")


_OTHERS: Final = regex.compile("[^a-z0-9-]+")
_LONGEST: Final = 80


def _article_lines(article: Article, *, title: bool) -> Iterator[str]:
    if title and article.title:
        yield article.title.text
    yield from body_lines(article)


def _headline_lines(headline: Headline) -> Iterator[str]:
    yield headline.text
    if headline.abstract:
        yield headline.abstract.text


def _joined(documents: Iterable[str]) -> Iterator[str]:
    """Yield the texts of one corpus, a blank line between them."""
    for document in itertools.filterfalse(lambda one: not one, documents):
        yield f"{document}\n\n"


FORMAT: Final = Format(
    name="iramuteq",
    title="IRaMuTeQ corpus",
    source="http://www.iramuteq.org/documentation",
    fields=(
        Field("ticker.headlines", "a text of its own with `*type_titre`", Back.WRITTEN),
        Field("articles.title.text", "`*titre_`, folded, and the first line; its kicker `*rubrique_`", Back.WRITTEN),
        Field("articles.sections", "lines, headings among them; a star as \u2217", Back.WRITTEN),
        Field("articles.byline.people.surname", "`*auteur_`, folded", Back.WRITTEN),
        Field("articles.byline.desks", "`*auteur_`, folded", Back.WRITTEN),
        Field("articles.byline.outlet", "`*source_`, folded, where no agency signs", Back.WRITTEN),
        Field("articles.byline.agencies", "`*source_`, folded", Back.WRITTEN),
        Field("articles.dateline.agencies", "`*source_`, folded", Back.WRITTEN),
        Field("articles.dateline.places", "`*ville_`, folded, the first one", Back.WRITTEN),
        Field("articles.dateline.date", "`*date_`, where the day is known", Back.WRITTEN),
    ),
    write=write,
    joined=_joined,
    suffix=".txt",
)
