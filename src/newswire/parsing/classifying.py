"""Second pass: turn a string of shapes into a string of roles, by the tables of layouts.

It sees only letters, never the text, so each layout can be read, tested and printed as a pair of short strings.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from newswire.parsing import layouts, roles
from newswire.parsing.layouts import LayoutPattern

__all__ = ["Classified", "classify_shapes"]


class Classified(NamedTuple):
    """One letter per line for its role in the page, and the name of the page's layout."""

    roles: str
    layout: str


def classify_shapes(shapes: str) -> Classified:
    """Return the role of every line, and the names of the matching forms, joined by `+`.

    Example:
        >>> classify_shapes("-s-s-ssqhq").roles
        '-H-H-HTPIP'
    """
    if " " not in shapes:
        return _classify(shapes, spaced=False)
    dense = shapes.replace(" ", "")
    found = _classify(dense, spaced=_TOUCHING.search(shapes.strip()) is None)
    letters = iter(found.roles)
    return Classified("".join([" " if shape == " " else next(letters) for shape in shapes]), found.layout)


_TOUCHING: Final = re.compile("[^ ][^ ]")


def _classify(shapes: str, *, spaced: bool) -> Classified:
    """Classify the nonblank lines of a page. `spaced`: blank lines separated all of them."""
    names: list[str] = []
    parts: list[str] = []
    at = _preamble(shapes, parts, names)
    end, below = len(shapes), ""
    if _MARK.search(shapes):  # most articles stand alone, without a mark for any of the thirteen forms of a ticker
        at = _ticker(shapes, at, parts, names)
        end, below = _closing(shapes, at, names)
    _articles(shapes[at:end], spaced, parts, names)
    return Classified("".join([*parts, below]), "+".join(names))


def _preamble(shapes: str, parts: list[str], names: list[str]) -> int:
    """Read market tables from the start; return the index of their end."""
    at = 0
    found: LayoutPattern | None = layouts.PREAMBLES[0]
    while found is not None:
        found, end = _first(layouts.PREAMBLES, shapes, at)
        if found is not None:
            names.append(found.name)
            parts.append(shapes[at:end].translate(_PREAMBLE_ROLES))
            at = end
    return at


def _first(forms: tuple[LayoutPattern, ...], shapes: str, at: int) -> tuple[LayoutPattern | None, int]:
    """Return the first form that matches at an index, and the end of its match."""
    for form in forms:
        match = form.pattern.match(shapes, at)
        if match is not None and match.end() > at:
            return form, match.end()
    return None, at


def _ticker(shapes: str, at: int, parts: list[str], names: list[str]) -> int:
    """Read a ticker above the article; return the index of its end."""
    start = at
    while shapes[start : start + 1] == "d":
        start += 1
    found, end = _first(layouts.TICKERS, shapes, start)
    if found is None:
        return at
    names.append(found.name)
    parts.append(roles.DEBRIS * (start - at))
    parts.append(_ticker_roles(shapes[start:end], found))
    return end


def _closing(shapes: str, at: int, names: list[str]) -> tuple[int, str]:
    """Read a ticker below the article; return the index of its start, and its roles."""
    last = max(at, len(shapes.rstrip("d")))
    found, size = _first(layouts.CLOSINGS, shapes[at:last][::-1], 0)
    if found is None:
        return len(shapes), ""
    names.append(found.name)
    return last - size, _ticker_roles(shapes[last - size : last], found) + roles.DEBRIS * (len(shapes) - last)


def _ticker_roles(shapes: str, form: LayoutPattern) -> str:
    """Return the roles of a ticker's lines: separators, headlines, and abstracts under headlines."""
    letters = shapes.translate(_MARKED_ROLES if form.marked else _TICKER_ROLES)
    if roles.HEADLINE * 2 in letters or roles.ITEM in letters:
        letters = _UNDER.sub(roles.ABSTRACT, letters)
    return _mark_empty(letters)


def _mark_empty(letters: str) -> str:
    """Mark separators that are not followed by a headline."""
    if letters[-1:] == "-" and letters[:1] == "-":
        letters = letters[:-1] + roles.EMPTY
    in_a_row = any(pair in letters for pair in (roles.SEPARATOR * 2, roles.SEPARATOR + roles.EMPTY))
    return _EMPTY.sub(roles.EMPTY, letters) if in_a_row else letters


def _articles(shapes: str, spaced: bool, parts: list[str], names: list[str]) -> None:
    """Read the articles of a page: each ends at a byline before a new title."""
    at = 0
    for place in _BYLINE.finditer(shapes):
        if layouts.ARTICLE_AGAIN.match(shapes, place.end()):
            parts.append(_article(shapes[at : place.end()], spaced))
            at = place.end()
    if at < len(shapes):
        parts.append(_article(shapes[at:], spaced))
    if shapes:
        names.append("spaced article" if spaced else "article")


def _article(shapes: str, spaced: bool) -> str:
    """Return the roles of one article's lines."""
    head = layouts.ARTICLE_HEAD.match(shapes)
    start = head.end() if head else 0
    body = _body(shapes[start:], spaced)
    if head is None:
        return body
    return head["before"].translate(_HEAD_ROLES) + roles.TITLE + head["after"].translate(_HEAD_ROLES) + body


def _body(shapes: str, spaced: bool) -> str:
    """Return the roles of the lines below a title."""
    if spaced and "h" not in shapes:
        shapes = layouts.BARE_HEADING.sub(roles.BARE_HEADING, shapes)
    letters = shapes.translate(_BODY_ROLES)
    last = letters.rfind(roles.INNER_BYLINE)
    if last < 0:
        return letters
    return letters[:last] + roles.BYLINE + _LATE.sub(roles.LATE, letters[last + 1 :], count=1)


class _Roles(dict[int, str]):
    """A table for `str.translate` in which all shapes without an entry have one default role."""

    def __init__(self, named: dict[str, str], other: str) -> None:
        super().__init__({ord(shape): role for shape, role in named.items()})
        self.other = other

    def __missing__(self, key: int) -> str:
        self[key] = self.other
        return self.other


_PREAMBLE_ROLES: Final = _Roles(layouts.PREAMBLE_ROWS, roles.SITE)
_TICKER_ROLES: Final = _Roles(layouts.TICKER_MARKS, roles.HEADLINE)
_MARKED_ROLES: Final = _Roles(layouts.MARKED_TICKER, roles.HEADLINE)
_HEAD_ROLES: Final = _Roles(layouts.AROUND_TITLE, roles.DEBRIS)
_BODY_ROLES: Final = _Roles({**layouts.ARTICLE_BODY, roles.BARE_HEADING: roles.BARE_HEADING}, roles.PARAGRAPH)

_MARK: Final = re.compile(f"[{re.escape(''.join(layouts.TICKER_MARKS | layouts.MARKED_TICKER))}]")
_BYLINE: Final = re.compile("b")
_UNDER: Final = re.compile(f"(?<=[{roles.HEADLINE}{roles.ITEM}])[{roles.HEADLINE}]")
_EMPTY: Final = re.compile(f"{roles.SEPARATOR}(?={roles.SEPARATOR}|{roles.EMPTY})")
_LATE: Final = re.compile(f"[{roles.PARAGRAPH}]")
