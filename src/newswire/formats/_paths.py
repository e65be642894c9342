"""The fields of a page by their paths, and the entry of a mapping for each."""

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
"""Fields that describe the source text rather than its content."""


@functools.cache
def leaves() -> tuple[str, ...]:
    """Return the paths of all fields of a page whose value is a string, a number or a member of an enumeration.

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
    """Return the model in the type of a field, whether alone, optional or in a tuple; otherwise None."""
    if attrs.has(kind) and kind is not Span:
        return cast("type[Any]", kind)
    return next((found for found in map(_model_in, typing.get_args(kind)) if found is not None), None)


def field_of(fields: Sequence[Field], path: str) -> Field | None:
    """Return the entry of a mapping for a path: the longest path that covers it, or None if the field is lost."""
    covering = [field for field in fields if path == field.ours or path.startswith(f"{field.ours}.")]
    return max(covering, key=lambda field: len(field.ours), default=None)


def project(model: Any, path: str) -> Any:
    r"""Return the value at a path of a page, or None; if the path goes through tuples, nested lists of these.

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
