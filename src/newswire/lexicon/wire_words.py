"""The words of wire notices (urgency, leads, updates, corrections, advisories), as data, with their positions."""

from __future__ import annotations

import enum
import functools
import json
from collections.abc import Iterable
from importlib import resources
from typing import Final

import attrs
import regex

from newswire._patterns import compiled
from newswire._text import check_line
from newswire.lexicon.notice_kinds import NoticeKind

__all__ = ["Vocabulary", "Where", "Word", "default_vocabulary"]

_COUNT: Final = r"(?P<n>\d{1,2})(?:er|re|ère|e|è|ème|eme|nd|nde|st|rd|th|\.|º|ª)?"


class Where(enum.StrEnum):
    """The position of a wire word."""

    LINE = "line"
    PREFIX = "prefix"
    OPENING = "opening"
    BRACKETED = "bracketed"
    INSIDE = "inside"
    PRODUCTS = "products"


_WHOLE: Final = frozenset({Where.LINE, Where.OPENING, Where.BRACKETED})
"""The positions at the start of a line."""
_BRACKETS: Final = ("(", "[")


def _forms(values: Iterable[str]) -> tuple[str, ...]:
    if isinstance(values, str):
        raise TypeError(f"a word's forms must be in a tuple, got the str {values!r}")
    return tuple(values)


@attrs.frozen
class Word:
    """One wire word.

    Attributes:
        word: its name in newswire: `LEAD`.
        kind: what it says about the copy.
        where: the whole `line`, the `prefix` of a title, the `opening` of a line, a `bracketed` line, `inside` brackets in
            a sentence, or one of the `products` that a line in brackets lists with plus signs.
        forms: its spellings; `{n}` matches a number, with or without an ordinal ending.
        agencies: the codes of the agencies that use it.
    """

    word: str
    kind: NoticeKind = attrs.field(converter=NoticeKind)
    where: Where = attrs.field(converter=Where)
    forms: tuple[str, ...] = attrs.field(converter=_forms)
    agencies: tuple[str, ...] = attrs.field(default=(), converter=_forms)

    def __attrs_post_init__(self) -> None:
        check_line("a wire word", self.word)


class Vocabulary:
    """The words of wire notices. A vocabulary is immutable: `with_words` returns a larger one.

    Example:
        >>> words = default_vocabulary().with_words(Word("ORVAL", "urgency", "line", ("ORVAL {n}",)))
        >>> len(words.words) - len(default_vocabulary().words)
        1
    """

    def __init__(self, words: Iterable[Word]) -> None:
        self.words: tuple[Word, ...] = tuple(words)
        self._patterns: dict[Where, tuple[tuple[Word, regex.Pattern[str]], ...]] = {}
        forms = {form for word in self.words if word.where in _WHOLE for form in word.forms}
        self._beginnings: tuple[str, ...] = tuple(sorted(form.partition("{n}")[0] for form in forms if form[:1] != "{"))

    def with_words(self, *words: Word) -> Vocabulary:
        """Return a vocabulary with these words added; they are tried first."""
        return Vocabulary((*words, *self.words))

    def at(self, where: Where) -> tuple[tuple[Word, regex.Pattern[str]], ...]:
        """Return the words with a position, each with its pattern, compiled at the first call."""
        if where not in self._patterns:
            self._patterns[where] = tuple((word, _pattern(word)) for word in self.words if word.where is where)
        return self._patterns[where]

    def may_open(self, line: str) -> bool:
        """Return cheaply whether a line may be one of these words, begin with one or list some; most lines may not."""
        return line[:1] in _BRACKETS or line[:1].isdigit() or line.startswith(self._beginnings)

    def __repr__(self) -> str:
        return f"<Vocabulary of {len(self.words)} words>"


def _pattern(word: Word) -> regex.Pattern[str]:
    """Return the pattern of the forms of a word in its position."""
    forms = sorted(word.forms, key=lambda form: (-len(form), form))
    either = "|".join(regex.escape(form).replace(regex.escape("{n}"), _COUNT) for form in forms)
    shapes = {
        Where.LINE: rf"(?:{either})",
        Where.PREFIX: rf"(?:{either})(?=\S)",
        Where.OPENING: rf"(?:{either})\S.*",
        Where.BRACKETED: rf"(?:{either})[^()]*\)",
        Where.INSIDE: rf"[(\[](?:[^()\[\]]{{0,120}}?[\s,;:–-])?(?:{either})(?=[\s:,;.)\]–-])[^()\[\]]{{0,200}}[)\]]",
        Where.PRODUCTS: rf"[(\[](?i:{either})(?:\s*\+\s*[^()+]{{2,40}})+[)\]]|[(\[][^()+]{{2,40}}(?:\s*\+\s*(?i:{either}))+[)\]]",
    }
    return compiled(shapes[word.where], 0)


@functools.cache
def default_vocabulary() -> Vocabulary:
    """Return the built-in vocabulary.

    Source: the manuals and copy of AFP (Manuel de l'agencier), Reuters (Handbook of Journalism, headline tags and
    advisory lines), AP (Stylebook, filing practices), dpa and EFE.
    """
    text = resources.files("newswire.lexicon").joinpath("data/furniture.json").read_text(encoding="utf-8")
    return Vocabulary(Word(**entry) for entry in json.loads(text))
