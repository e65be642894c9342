"""Lines of a page within the text of an article: links to other stories, picture credits, newsletters, legal lines.

What such a line begins with, and the words of its whole form, are fields of `Language`. A line counts only if it is short, so that a paragraph
that begins with one of these words stays.
"""

from __future__ import annotations

from functools import lru_cache, partial
from typing import Final

import regex

from newswire._patterns import NOWHERE, compiled, either
from newswire.lexicon.language import united
from newswire.lexicon.lexicon import KEPT_LEXICONS, Lexicon

__all__ = ["LONGEST_LEAVING", "Leavings", "leavings_of"]

LONGEST_LEAVING: Final = 160
"""The maximum length of such a line in characters."""

_FORMS: Final = (
    r"[\d.,]+\s(?:{comment_counts})",
    r"(?:{newsletters})\s[^.!?]{{2,70}}\snewsletter",
    r"(?:{translations})(?:\s(?:{joins})\s\p{{L}}{{5,12}})?(?:\s(?:{introducers}))?\s?:?\s(?-i:\p{{Lu}})[^.!?]{{1,50}}",
    r"{page_labels}",
)
"""Whole lines by their forms, with the fields of `Language` that they are made of; a bullet may stand before them.

Source: the pages of some forty newsrooms, read in their extractors' output.
"""
_LONGEST_FORM: Final = 100
_LETTERS: Final = 3
_SENTENCE_ENDS: Final = frozenset('.!?…:»"”')


class Leavings:
    """The recogniser of such lines, from the words of the languages in a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        opens = [*map(partial(united, lexicon.languages), ("related", "picture_credits", "house_lines"))]
        self._opens = _compiled(frozenset[str]().union(*opens))
        self._beginnings = frozenset(form[:_LETTERS] for forms in opens for form in forms)
        self._pictures = _compiled(united(lexicon.languages, "picture_credits"))
        alone = frozenset(word for word in united(lexicon.languages, "introducers") if word.isalpha())
        fields = {
            **{name: lexicon.patterns(name) for name in ("comment_counts", "translations", "page_labels")},
            **{name: either(united(lexicon.languages, name)) for name in ("newsletters", "joins")},
            "introducers": either(alone),
        }
        forms = "|".join(form.format_map(fields) for form in _FORMS)
        self._forms = compiled(rf"(?:[-•*]\s+)?(?:{forms})", regex.IGNORECASE)

    def is_leaving(self, text: str) -> bool:
        """Return whether a line is one that a page left within an article, and no part of it.

        Example:
            >>> from newswire.lexicon import Lexicon
            >>> left = leavings_of(Lexicon.default())
            >>> left.is_leaving("Lire aussi : Le port de Brume rouvre"), left.is_leaving("Le port de Brume rouvre")
            (True, False)
        """
        if len(text) > LONGEST_LEAVING:
            return False
        if text[:_LETTERS] in self._beginnings and self._opens.match(text) is not None:
            return True
        return len(text) <= _LONGEST_FORM and self._forms.fullmatch(text) is not None

    def is_caption(self, text: str, below: str) -> bool:
        """Return whether a line is the caption of a picture: short, no sentence to its end, the credit right below it.

        Example:
            >>> from newswire.lexicon import Lexicon
            >>> left = leavings_of(Lexicon.default())
            >>> left.is_caption("Le port à l'aube", "Photo : Ada Vasse")
            True
            >>> left.is_caption("Le port rouvre lundi.", "Photo : Ada Vasse")
            False
        """
        credited = len(below) <= LONGEST_LEAVING and self._pictures.match(below) is not None
        return credited and len(text) <= LONGEST_LEAVING and text[-1:] not in _SENTENCE_ENDS


def _compiled(forms: frozenset[str]) -> regex.Pattern[str]:
    return regex.compile("|".join(map(regex.escape, sorted(forms, key=len, reverse=True))) or NOWHERE)


@lru_cache(KEPT_LEXICONS)
def leavings_of(lexicon: Lexicon) -> Leavings:
    """Return the recogniser of such lines for a lexicon."""
    return Leavings(lexicon)
