"""The fields of a page by their paths, and what a mapping of fields makes of each."""

from __future__ import annotations

import functools
import typing
from collections.abc import Iterator, Sequence
from typing import Any, Final, cast

import attrs

from newswire.formats._base import Field
from newswire.models import Page, Span

__all__ = ["field_of", "leaves", "project"]

_APART: Final = frozenset({"span", "heading_span", "family", "source", "diagnostics", "layout"})
"""What is about the source text and not about what it says."""


@functools.cache
def leaves() -> tuple[str, ...]:
    """Return the paths of all fields of a page that hold a text, a number or a member of an enumeration.

    Example:
        >>> leaves()[:2]
        ('ticker.headlines.text', 'ticker.headlines.abstract.text')
    """
    return tuple(_leaves(Page, ""))


def _leaves(model: type[Any], path: str) -> Iterator[str]:
    hints = typing.get_type_hints(model)
    for field in attrs.fields(model):
        if field.name not in _APART:
            inner = _model_in(hints[field.name])
            if path == "articles." and field.name == "title":
                yield "articles.title.text"
            elif inner is None:
                yield path + field.name
            else:
                yield from _leaves(inner, f"{path}{field.name}.")


def _model_in(kind: Any) -> type[Any] | None:
    """Return the model that a field's type names, alone, or None, or in a tuple."""
    if attrs.has(kind) and kind is not Span:
        return cast("type[Any]", kind)
    return next((found for found in map(_model_in, typing.get_args(kind)) if found is not None), None)


def field_of(fields: Sequence[Field], path: str) -> Field | None:
    """Return what a mapping says of a path: the longest line that covers it, or None where the field is lost."""
    covering = [field for field in fields if path == field.ours or path.startswith(f"{field.ours}.")]
    return max(covering, key=lambda field: len(field.ours), default=None)


def project(model: Any, path: str) -> Any:
    r"""Return what stands at a path of a page: a value, None, or lists of those where the path goes through tuples.

    Example:
        >>> from newswire import parse
        >>> project(parse("Le port rouvre\nLe port a rouvert lundi.\n"), "articles.title.text")
        ['Le port rouvre']
    """
    name, _, rest = path.partition(".")
    value = getattr(model, name)
    if not rest or value is None:
        return value
    if isinstance(value, tuple):
        return [project(item, rest) for item in cast("tuple[object, ...]", value)]
    return project(value, rest)
