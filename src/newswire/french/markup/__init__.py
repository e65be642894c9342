r"""Markup: find the prose in a source, with one file per markup. The rules change nothing else.

>>> from newswire import french
>>> french.normalize("Le code: `x: y` [ici](http://example.org/a:b \"c: d\").", markup="markdown")
'Le code\xa0: `x: y` [ici](http://example.org/a:b "c: d").'
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from pathlib import PurePath
from types import MappingProxyType
from typing import Final

import attrs

from newswire.errors import UnknownNameError
from newswire.french.markup._reading import Reading
from newswire.french.markup.asciidoc import read_asciidoc
from newswire.french.markup.html import read_html
from newswire.french.markup.markdown import read_markdown
from newswire.french.markup.plain import read_text
from newswire.french.markup.po import is_po, read_po
from newswire.french.markup.rst import read_rst

__all__ = ["MARKUPS", "Markup", "find_markup", "markup_for"]


def _read_plain(text: str, keys: Collection[str]) -> Reading:
    return read_po(text) if is_po(text) else read_text(text, keys)


def _keys(keys: Collection[str] | str) -> tuple[str, ...]:
    return (keys,) if isinstance(keys, str) else tuple(keys)


@attrs.frozen(kw_only=True)
class Markup:
    r"""A markup, with the function that reads its sources. Derive your own with `attrs.evolve`.

    Attributes:
        name: what `markup=` and `--markup` call it.
        suffixes: the ends of the file names by which it is known, in lower case.
        read: the function from a source, and the keys of front matter that hold prose, to its prose.
        front_matter: the keys of front matter whose values are prose; none unless you name them.

    Example:
        >>> import attrs
        >>> from newswire import french
        >>> titled = attrs.evolve(MARKUPS["markdown"], front_matter=["title"])
        >>> french.normalize('---\ntitle: "C\'est fini!"\nlink: a:b\n---\n', markup=titled)
        '---\ntitle: "C’est fini\u202f!"\nlink: a:b\n---\n'
    """

    name: str
    suffixes: tuple[str, ...]
    read: Callable[[str, Collection[str]], Reading]
    front_matter: tuple[str, ...] = attrs.field(default=(), converter=_keys)

    def reading(self, text: str) -> Reading:
        """Return the prose of a source."""
        return self.read(text, self.front_matter)


MARKUPS: Final[Mapping[str, Markup]] = MappingProxyType(
    {
        markup.name: markup
        for markup in (
            Markup(name="text", suffixes=(".txt", ".text"), read=_read_plain),
            Markup(
                name="markdown",
                suffixes=(".md", ".markdown", ".mdown", ".mkd", ".mdx", ".qmd", ".rmd"),
                read=read_markdown,
            ),
            Markup(name="rst", suffixes=(".rst", ".rest"), read=read_rst),
            Markup(name="html", suffixes=(".html", ".htm", ".xhtml"), read=read_html),
            Markup(name="po", suffixes=(".po", ".pot"), read=read_po),
            Markup(name="asciidoc", suffixes=(".adoc", ".asciidoc", ".asc"), read=read_asciidoc),
        )
    }
)
"""The markups by name."""

_BY_SUFFIX: Final = {suffix: markup for markup in MARKUPS.values() for suffix in markup.suffixes}


def find_markup(markup: str | Markup) -> Markup:
    """Return a markup by its name, or the markup itself.

    Raises:
        UnknownNameError: if no markup has that name; the message lists those there are.
    """
    if isinstance(markup, Markup):
        return markup
    found = MARKUPS.get(markup)
    if found is None:
        raise UnknownNameError(f"unknown markup {markup!r}; the markups are {', '.join(MARKUPS)}")
    return found


def markup_for(name: str | PurePath) -> Markup:
    """Return the markup of a file by its extension; plain text for an unknown extension.

    Example:
        >>> markup_for("README.md").name
        'markdown'
    """
    return _BY_SUFFIX.get(PurePath(name).suffix.lower(), MARKUPS["text"])


def __dir__() -> list[str]:
    return sorted(__all__)
