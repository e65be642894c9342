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
from newswire.french._compose import apply_edits, smallest
from newswire.french._engine import find_edits
from newswire.french._normalization import Edit, Normalization, named
from newswire.french._pages import normalize_page
from newswire.french._plan import plan_for
from newswire.french._rule import Example, Rule
from newswire.french._style import STYLES, Style, find_style
from newswire.french._tables import RULES

__all__ = [
    "RULES",
    "STYLES",
    "Edit",
    "Example",
    "Normalization",
    "Rule",
    "Style",
    "explain",
    "normalize",
    "normalize_page",
]


def normalize(text: str, style: str | Style = "fr-FR", *, protect: Iterable[tuple[int, int]] = ()) -> str:
    r"""Return a text with its punctuation in a style.

    Letters, digits and the number of lines never change; addresses, code, times, bylines and passages in other languages
    stay as they are. Normalizing a normalized text changes nothing.

    Args:
        text: any text, of one line or many, with any line ends; already normalized, in part or not at all.
        style: the name of a style (see `STYLES`), or a style of your own.
        protect: spans of the text, in code points from 0, that nothing may change.

    Raises:
        UnknownNameError: if no style has that name; the message lists those there are.
        TypeError: if the text is not a `str`.

    Example:
        >>> normalize("Le verdict? \"Coupable\"...", style="fr-CA")
        'Le verdict? «\xa0Coupable\xa0»…'
    """
    check_argument("normalize", text, str)
    return apply_edits(text, find_edits(text, plan_for(find_style(style)), protect))


def explain(text: str, style: str | Style = "fr-FR", *, protect: Iterable[tuple[int, int]] = ()) -> Normalization:
    """Return what `normalize` gives, with the edits that it made, each with its span, what it changed and its rule.

    Args:
        text: any text.
        style: the name of a style, or a style of your own.
        protect: spans of the text, in code points from 0, that nothing may change.

    Raises:
        UnknownNameError: if no style has that name; the message lists those there are.
        TypeError: if the text is not a `str`.

    Example:
        >>> [edit.rule for edit in explain("L'été: enfin!").edits]
        ['apostrophe', 'colon', 'high-mark']
    """
    check_argument("explain", text, str)
    edits = tuple(smallest(text, find_edits(text, plan_for(find_style(style)), protect)))
    return Normalization(apply_edits(text, edits), named(text, edits), text)


def __dir__() -> list[str]:
    return sorted(__all__)
