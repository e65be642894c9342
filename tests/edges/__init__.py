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
    "parse_date",
    "tail_credit",
    "tail_sign_off",
    "agencies_in",
)
STYLES = ("fr-FR", "fr-CH", "wire")
MARKUPS = ("markdown", "rst", "html", "po", "asciidoc")
READERS: Mapping[str, Callable[[Any], Any]] = {
    **{name: _named("newswire.signing", name) for name in SIGNING},
    **{style: _named("newswire.french", "normalize", style=style) for style in STYLES},
    **{markup: _named("newswire.french", "normalize", markup=markup) for markup in MARKUPS},
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
