"""Lines by which the words and edges of patterns show, and what the public readers say of them today.

They are made by `mutation/lines.py`, which says how: from what newswire does, and so no judge of what is right, as the corpus is.
"""

from __future__ import annotations

import enum
import importlib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import attrs

import newswire

FOLDER = Path(__file__).parent

LEFT_OUT = {"span", "heading_span", "source", "newswire", "order"}
"""What says where something stood, and no more."""


EMPTY: tuple[Any, ...] = (None, "", (), [], {}, False)


def plain(value: Any) -> Any:
    """Return what a model says, without what is empty."""
    if isinstance(value, enum.Enum):
        return value.value
    if attrs.has(type(value)):
        value = {field.name.strip("_"): getattr(value, field.name) for field in attrs.fields(type(value))}
    if isinstance(value, dict):
        held = {str(name): plain(one) for name, one in value.items() if name not in LEFT_OUT}
        return {name: one for name, one in held.items() if one not in EMPTY}
    if isinstance(value, tuple | list):
        return [plain(one) for one in value]
    return value if isinstance(value, str | int | float | None) else str(value)


def _page(text: str) -> Any:
    page = newswire.parse(text)
    return {
        "page": page.to_dict(),
        "lines": [f"{line.kind}: {line.text}" for line in newswire.classify(text) if line.text],
    }


def _jump(code: str) -> Callable[[Any], Any]:
    """Return a reader that says whether a language has a word between the parts of dates."""

    def read(text: Any) -> Any:
        return importlib.import_module("newswire.signing").parser_info(code).jump(text)

    return read


def _restyled(text: str) -> Any:
    signing: Any = importlib.import_module("newswire.signing")
    dateline = signing.parse_dateline(text)
    return (
        {name: str(signing.restyle_dateline(dateline, style)) for name, style in signing.DATELINE_STYLES.items()}
        if dateline
        else None
    )


def _to_datetime(text: str) -> Any:
    signing: Any = importlib.import_module("newswire.signing")
    date = signing.parse_date(text)
    return date and str(signing.to_datetime(date))


def _proper_case(text: str) -> Any:
    return str(
        importlib.import_module("newswire.signing").proper_case(
            importlib.import_module("newswire").Person(surname=text)
        )
    )


def _given_name(text: str) -> Any:
    people: Any = importlib.import_module("newswire.signing.people")
    person = people.read_person(text, importlib.import_module("newswire").Lexicon.default())
    return person is not None and importlib.import_module("newswire.signing.people").has_given_name(person)


def _threads(text: str) -> Any:
    headlines = [newswire.Headline(line.strip()) for line in text.splitlines() if line.strip()]
    return [[headline.text for headline in thread.headlines] for thread in newswire.group_headlines(headlines)]


def _html(text: str) -> Any:
    page: Any = newswire.parse(text)
    return _named("newswire.export.html", "to_html", style="fr-FR")(page)


def _named(module: str, name: str, **options: str) -> Callable[[Any], Any]:
    """Return a reader that is imported when it is called, so that others cost nothing."""

    def read(text: Any) -> Any:
        return getattr(importlib.import_module(module), name)(text, **options)

    return read


SIGNING = (
    "parse_byline",
    "parse_dateline",
    "parse_sign_off",
    "parse_credit",
    "parse_notice",
    "find_notices",
    "parse_date",
    "find_credit",
    "find_sign_off",
    "find_agencies",
)
LANGUAGES = ("ar", "cs", "da", "de", "en", "es", "fr", "it", "nb", "nl", "pl", "pt", "ru", "sv")
STYLES = ("fr-FR", "fr-CH", "wire")
MARKUPS = ("markdown", "rst", "html", "po", "asciidoc")
READERS: Mapping[str, Callable[[Any], Any]] = {
    **{name: _named("newswire.signing", name) for name in SIGNING},
    **{style: _named("newswire.french", "normalize", style=style) for style in STYLES},
    **{markup: _named("newswire.french", "normalize", markup=markup) for markup in MARKUPS},
    **{f"parse_date {code}": _named("newswire.signing", "parse_date", language=code) for code in LANGUAGES},
    **{f"jump {code}": _jump(code) for code in LANGUAGES},
    "restyle_dateline": _restyled,
    "to_datetime": _to_datetime,
    "proper_case": _proper_case,
    "given_name": _given_name,
    "find_envelopes": _named("newswire.envelopes", "find_envelopes"),
    "parse": _page,
    "read_anatomy": _named("newswire.anatomy", "read_anatomy"),
    "read_kicker": _named("newswire.anatomy", "read_kicker"),
    "headline_key": _named("newswire.slugs", "headline_key"),
    "slugify": _named("newswire.slugs", "slugify"),
    "group_headlines": _threads,
    "to_html": _html,
}
"""The public readers, by name."""


def said(name: str, text: str) -> Any:
    """Return what a reader says of a text, as JSON holds it."""
    try:
        return plain(READERS[name](text))
    except newswire.NewswireError as error:
        return f"{type(error).__name__}: {error}"
