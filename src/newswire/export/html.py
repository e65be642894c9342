"""Show a parsed page as HTML: every line with its kind, and its parts in colour.

The HTML is self-contained: it has no scripts, fonts, pictures or external addresses. Text is escaped, and every character
that controls a terminal, reorders text or is invisible is written as its code point.
"""

from __future__ import annotations

import html
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Final

import attrs
import regex

from newswire._arguments import check_argument
from newswire.anatomy import find_kicker, read_anatomy
from newswire.export._html_style import STYLE_SHEET
from newswire.french import Edit, Style, explain
from newswire.models import Article, Line, LineKind, Page
from newswire.parsing import classify, parse, render

__all__ = ["closing", "edited", "escaped", "opening", "section", "to_html"]

_POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'"
"""The content security policy: a browser may load nothing, even if a text were interpreted as markup."""
_UNSEEN: Final = regex.compile(r"[[\p{Cc}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{Cf}]--[\u200C\u200D]]", regex.V1)
"""Characters with effects or without a glyph. The two joiners are kept: Persian, Indic scripts and emoji need them."""
_BLANK: Final = regex.compile(r"\p{Zs}")
_SPACED: Final = {" ": "&#x2423;"}
"""In an edit, a blank is an open box; no-break spaces are shouldered boxes."""
_NO_BREAK: Final = "&#x237D;"
_WITH_QUOTES: Final = frozenset(
    {LineKind.HEADLINE, LineKind.ABSTRACT, LineKind.TITLE, LineKind.PARAGRAPH, LineKind.HEADING}
)
_WITH_KICKER: Final = frozenset({LineKind.HEADLINE, LineKind.TITLE})


@attrs.frozen
class _Mark:
    """A span of the source and its CSS class."""

    start: int
    end: int
    name: str


def to_html(page: Page, *, name: str = "", style: str | Style | None = None) -> str:
    r"""Return a page as a self-contained HTML document.

    Args:
        page: any page. A page without a source text, such as the result of `from_json`, is shown in canonical form.
        name: the origin of the page, such as a file name; it is the title of the document.
        style: a style of French punctuation whose edits are shown, such as `fr-FR`; None shows no edits.

    Returns:
        HTML that UTF-8 can encode for any text. It contains the whole text: remove the markup and read the code points back.
        TypeError: if `page` is not a `Page`.

    Raises:
        UnknownNameError: if no style has the given name.
        RenderError: if the page has no source text and no canonical form.

    Example:
        >>> import newswire
        >>> document = to_html(newswire.parse("-\nGel: <b>froid</b>\nUn titre\nUn chapeau.\n"), name="gel.txt")
        >>> "&lt;b&gt;froid&lt;/b&gt;" in document, '<span class="kicker">Gel</span>' in document
        (True, True)
    """
    check_argument("to_html", page, Page)
    return "".join((opening(name), section(page, name=name, style=style), closing()))


def opening(title: str = "") -> str:
    """Return the start of a document, up to its first page."""
    shown = escaped(title or "newswire")
    return (
        '<!DOCTYPE html>\n<html lang="mul">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        f"<title>{_unmarked(title or 'newswire')}</title>\n<style>\n{STYLE_SHEET}</style>\n</head>\n<body>\n<h1>{shown}</h1>\n"
    )


def closing() -> str:
    """Return the end of a document, after its last page."""
    return "</body>\n</html>\n"


def section(page: Page, *, name: str = "", style: str | Style | None = None, number: int = 1) -> str:
    """Return one page as a section of a document; `number` makes its anchors unique in the document.

    Args:
        page: any page.
        name: the origin of the page.
        style: a style of French punctuation whose edits are shown, or None.
        number: the number of the section in its document, from 1.

    Raises:
        TypeError: if `page` is not a `Page`.
        UnknownNameError: if no style has the given name.

    Example:
        >>> import newswire
        >>> section(newswire.parse("")).startswith("<section")
        True
    """
    check_argument("section", page, Page)
    shown = page if page.source else parse(render(page))
    lines = classify(shown.source)
    edits = explain(shown.source, style).edits if style is not None else ()
    odd = {found.line for found in shown.diagnostics}
    rows = _rows(shown, lines, edits)
    layout = f" <small>Layout: {html.escape(shown.layout)}</small>" if shown.layout else ""
    body = "".join(_row(line, text, number, odd=line.number in odd) for line, text in zip(lines, rows, strict=True))
    return (
        f'<section>\n<h2>{escaped(name)}{layout}</h2>\n<p class="sum">'
        f"{_summary(shown, edits, styled=style is not None)}</p>\n{_diagnostics(shown, number)}<ol>\n{body}</ol>\n</section>\n"
    )


def _summary(page: Page, edits: tuple[Edit, ...], *, styled: bool) -> str:
    counts = [(len(page.headlines), "headline"), (len(page.articles), "article"), (len(page.markets), "market table")]
    counts += [(len(page.diagnostics), "diagnostic")]
    counts += [(len(edits), "edit")] if styled else []
    return ", ".join(f"{count} {what}{'' if count == 1 else 's'}" for count, what in counts)


def _diagnostics(page: Page, number: int) -> str:
    if not page.diagnostics:
        return ""
    items = "".join(
        f'<li><a href="#p{number}l{found.line}">line {found.line}</a> {escaped(found.message)} '
        f"<code>{html.escape(found.code)}</code></li>\n"
        for found in page.diagnostics
    )
    return f'<ul class="diagnostics">\n{items}</ul>\n'


def _row(line: Line, text: str, number: int, *, odd: bool) -> str:
    classes = f"{line.kind} odd" if odd else str(line.kind)
    return (
        f'<li class="{classes}" id="p{number}l{line.number}"><b>{line.number}</b> <i>{line.kind}</i>'
        f'<p dir="auto">{text}</p></li>\n'
    )


def _rows(page: Page, lines: tuple[Line, ...], edits: tuple[Edit, ...]) -> Iterator[str]:
    """Yield the markup of each line's text, without its line end."""
    signed = sorted(_signing(page), key=lambda mark: mark.start)
    at, edited = 0, 0
    for line in lines:
        start, end = line.span or (0, 0)
        end -= len(line.ending)
        first = at
        while at < len(signed) and signed[at].start < end:
            at += 1
        last = edited
        while edited < len(edits) and edits[edited].span.start <= end:
            edited += 1
        marks = [*signed[first:at], *_inside(line, page.source[start:end], start)]
        yield _marked(page.source, start, end, marks, edits[last:edited])


def _signing(page: Page) -> Iterator[_Mark]:
    """Yield the stretches that sign the articles of a page."""
    for article in page.articles:
        for name, part in _parts(article):
            span = getattr(part, "span", None)
            if span is not None:
                yield _Mark(span.start, span.end, name)


def _parts(article: Article) -> Iterator[tuple[str, object]]:
    yield "dateline-part", article.dateline
    yield "sign-off-part", article.sign_off
    yield from (("credit-part", credit) for credit in article.credits)
    if article.byline is not None:
        yield from (("person", person) for person in article.byline.people)


def _inside(line: Line, text: str, start: int) -> Iterator[_Mark]:
    """Yield the kicker and the quotations of a line whose text begins at an offset of the source."""
    if line.kind in _WITH_KICKER:
        found = find_kicker(text, len(text) - len(text.lstrip()))
        if found:
            yield _Mark(start + found[0], start + found[1], "kicker")
    if line.kind in _WITH_QUOTES:
        for quotation in read_anatomy(text).quotations:
            yield _Mark(start + quotation.start, start + quotation.end, "quote")


def _marked(source: str, start: int, end: int, marks: Iterable[_Mark], edits: tuple[Edit, ...]) -> str:
    """Return a stretch of the source as markup, split where a mark or an edit begins or ends; each piece has its classes."""
    opened: dict[int, list[str]] = {}
    closed: dict[int, list[str]] = {}
    deleted = [_Mark(edit.span.start, edit.span.end, "del") for edit in edits if len(edit.span)]
    for mark in (*marks, *deleted):
        opened.setdefault(max(mark.start, start), []).append(mark.name)
        closed.setdefault(min(mark.end, end), []).append(mark.name)
    added: dict[int, list[Edit]] = {}
    for edit in edits:
        added.setdefault(edit.span.end, []).append(edit)
    cuts = sorted({start, end, *opened, *closed, *added})
    active: list[str] = []
    pieces: list[str] = []
    for left, right in zip(cuts, [*cuts[1:], end], strict=True):
        for name in closed.get(left, ()):
            active.remove(name)
        pieces += map(_insertion, added.get(left, ()))
        active += opened.get(left, ())
        pieces.append(_piece(source[left:right], active))
    return "".join(pieces)


def edited(source: str, edits: tuple[Edit, ...]) -> str:
    """Return a text as markup with its edits: deletions and insertions, each with its rule."""
    return _marked(source, 0, len(source), (), edits)


def _piece(text: str, names: list[str]) -> str:
    if not text:
        return ""
    classes = " ".join(sorted({name for name in names if name != "del"}))
    inner = _spaced(text) if "del" in names else escaped(text)
    inner = f"<del>{inner}</del>" if "del" in names else inner
    return f'<span class="{classes}">{inner}</span>' if classes else inner


def _insertion(edit: Edit) -> str:
    if not edit.after:
        return f'<ins class="nothing" title="{_unmarked(edit.rule)}"></ins>'
    return f'<ins title="{_unmarked(edit.rule)}">{_spaced(edit.after)}</ins>'


def escaped(text: str) -> str:
    """Return a text as markup that shows each of its characters."""
    return _UNSEEN.sub(_code, html.escape(text)) if not text.isprintable() else html.escape(text)


def _unmarked(text: str) -> str:
    """Return a text for a title or an attribute, where markup is not allowed."""
    return _UNSEEN.sub(lambda found: f"U+{ord(found[0]):04X}", html.escape(text))


def _code(found: regex.Match[str]) -> str:
    if found[0] in "\t\n":
        return found[0]
    name = html.escape(unicodedata.name(found[0], "a character without a name"))
    return f'<code title="{name}">U+{ord(found[0]):04X}</code>'


def _spaced(text: str) -> str:
    """Return the text of an edit as markup that distinguishes its blanks."""
    return _BLANK.sub(lambda found: _box(found[0]), escaped(text))


def _box(blank: str) -> str:
    name = unicodedata.name(blank).lower()
    return f'<s title="{name}">{_SPACED.get(blank, _NO_BREAK)}</s>'
