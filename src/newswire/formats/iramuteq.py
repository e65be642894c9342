"""A corpus for IRaMuTeQ and programs that read its format, such as TXM: a line of variables, then the article's lines.

Source: P. Ratinaud and others, IRaMuTeQ documentation, "Formatage des entrées": `****` opens a text, `*variable_modality`
states a variable without blanks; a star anywhere else, and a line that begins with `-*`, are markup too.
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
"""The replacement for a star in the text: it looks similar and has no meaning in the format."""


def write(page: Page, *, variables: Mapping[str, str] | None = None, title: bool = True) -> str:
    """Return a page as texts of a corpus: one for each article, and one for each headline of the ticker.

    Args:
        page: the page.
        variables: additional variables for the line of stars, such as `{"journal": "Le Bac"}`.
        title: write the title as the first line of the text; otherwise it is only a variable.

    Raises:
        ArgumentError: if the name of a variable has no letter or digit.
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
        raise ArgumentError(f"the name of a variable must contain a letter or digit, got {name!r}")
    return folded


def _variables(article: Article) -> dict[str, str]:
    """Return the variables of an article by name, in the order of the line of stars."""
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
    """Return a value as a modality: ASCII letters, digits and hyphens, with an underscore between words."""
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
    """Yield the texts of one corpus, separated by blank lines."""
    for document in itertools.filterfalse(lambda one: not one, documents):
        yield f"{document}\n\n"


FORMAT: Final = Format(
    name="iramuteq",
    title="IRaMuTeQ corpus",
    source="http://www.iramuteq.org/documentation",
    fields=(
        Field("ticker.headlines", "a separate text with `*type_titre`", Back.WRITTEN),
        Field("articles.title.text", "`*titre_`, folded, and the first line; its kicker `*rubrique_`", Back.WRITTEN),
        Field("articles.sections", "lines, headings among them; a star as \u2217", Back.WRITTEN),
        Field("articles.byline.people.surname", "`*auteur_`, folded", Back.WRITTEN),
        Field("articles.byline.desks", "`*auteur_`, folded", Back.WRITTEN),
        Field("articles.byline.outlet", "`*source_`, folded, if no agency signs", Back.WRITTEN),
        Field("articles.byline.agencies", "`*source_`, folded", Back.WRITTEN),
        Field("articles.dateline.agencies", "`*source_`, folded", Back.WRITTEN),
        Field("articles.dateline.places", "`*ville_`, folded, the first one", Back.WRITTEN),
        Field("articles.dateline.date", "`*date_`, if the day is known", Back.WRITTEN),
    ),
    write=write,
    joined=_joined,
    suffix=".txt",
)
