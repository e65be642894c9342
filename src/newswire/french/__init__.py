r"""French punctuation, from what agencies send to what a newspaper prints, and back.

>>> from newswire import french
>>> french.normalize('Foot: "on y croit", dit l\'entraîneur')
'Foot\xa0: «\xa0on y croit\xa0», dit l’entraîneur'
>>> french.normalize('Foot\xa0: «\xa0on y croit\xa0»', style="wire")
'Foot: "on y croit"'
"""

from __future__ import annotations

from collections.abc import Iterable

from newswire._arguments import check_argument
from newswire.french._compiled_style import CompiledStyle, compile_style
from newswire.french._compose import RawEdit, apply_edits, trim_edits
from newswire.french._engine import find_edits, set_text
from newswire.french._normalization import Edit, Normalization, to_edits
from newswire.french._pages import normalize_page
from newswire.french._protection import guard_spans
from newswire.french._style import STYLES, Style, find_style
from newswire.french.markup import MARKUPS, Markup, find_markup
from newswire.french.markup._apply import find_marked_edits
from newswire.french.markup.plain import has_markup
from newswire.french.rules import RULES
from newswire.french.rules.rule import Example, Rule, Search

__all__ = [
    "MARKUPS",
    "RULES",
    "STYLES",
    "Edit",
    "Example",
    "Markup",
    "Normalization",
    "Rule",
    "Search",
    "Style",
    "explain",
    "normalize",
    "normalize_page",
    "protected_spans",
]


def normalize(
    text: str,
    style: str | Style = "fr-FR",
    *,
    markup: str | Markup = "text",
    protect: Iterable[tuple[int, int]] = (),
) -> str:
    r"""Return a text with its punctuation in a style.

    Letters, digits and the number of lines never change; addresses, code, times, bylines and passages in other languages
    stay as they are. Normalizing a normalized text changes nothing.

    Args:
        text: any text, of one line or many, with any line ends; already normalized, in part or not at all.
        style: the name of a style (see `STYLES`), or a style of your own.
        markup: the name of the text's markup, or a markup of your own (see `MARKUPS`). Only its prose changes: code,
            links, tags, math and all else that is written for a machine stays. Plain text keeps its front matter, fenced
            code, literals and definitions.
        protect: spans of the text, in code points from 0, that nothing may change.

    Raises:
        UnknownNameError: if no style or markup has that name, or the style's `off` names no rule; the message lists those there are.
        MissingExtraError: if the markup needs a parser that is not installed.
        TypeError: if the text is not a `str`.

    Example:
        >>> normalize("Le verdict? \"Coupable\"...", style="fr-CA")
        'Le verdict? «\xa0Coupable\xa0»…'
    """
    check_argument("normalize", text, str)
    compiled, reading = compile_style(find_style(style)), find_markup(markup)
    if _is_plain(text, reading):
        return set_text(text, compiled, protect)
    return apply_edits(text, _marked_edits(text, compiled, reading, protect))


def explain(
    text: str,
    style: str | Style = "fr-FR",
    *,
    markup: str | Markup = "text",
    protect: Iterable[tuple[int, int]] = (),
) -> Normalization:
    """Return the normalized text and its edits, each with its span, its rule, and the text before and after.

    Args:
        text: any text.
        style: the name of a style, or a style of your own.
        markup: the name of the text's markup, or a markup of your own (see `MARKUPS`). Only its prose changes: code,
            links, tags, math and all else that is written for a machine stays. Plain text keeps its front matter, fenced
            code, literals and definitions.
        protect: spans of the text, in code points from 0, that nothing may change.

    Raises:
        UnknownNameError: if no style or markup has that name, or the style's `off` names no rule; the message lists those there are.
        MissingExtraError: if the markup needs a parser that is not installed.
        TypeError: if the text is not a `str`.

    Example:
        >>> [edit.rule for edit in explain("L'été: enfin!").edits]
        ['apostrophe', 'colon', 'high-mark']
    """
    check_argument("explain", text, str)
    compiled, reading = compile_style(find_style(style)), find_markup(markup)
    if _is_plain(text, reading):
        edits = find_edits(text, compiled, protect)
    else:
        edits = _marked_edits(text, compiled, reading, protect)
    return Normalization(apply_edits(text, edits), to_edits(text, trim_edits(text, edits)), text)


def protected_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Return the spans that no rule touches: addresses, code, tags, entities, paths, Spanish questions.

    Args:
        text: any plain text.

    Returns:
        Pairs of offsets in code points from 0, in order, without overlaps. Other tools can protect the same spans.

    Raises:
        TypeError: if the text is not a `str`.

    Example:
        >>> text = 'Voir https://example.org/a?b="c" et "plus".'
        >>> [text[start:end] for start, end in protected_spans(text)]
        ['https://example.org/a?b=']
    """
    check_argument("protected_spans", text, str)
    return tuple(guard_spans(text))


def _marked_edits(
    text: str, compiled: CompiledStyle, markup: Markup, protect: Iterable[tuple[int, int]]
) -> list[RawEdit]:
    return find_marked_edits(text, markup.reading, lambda view, spans: find_edits(view, compiled, spans), protect)


def _is_plain(text: str, markup: Markup) -> bool:
    return markup is MARKUPS["text"] and not has_markup(text)


def __dir__() -> list[str]:
    return sorted(__all__)
