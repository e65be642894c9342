"""The speaker of a quotation, if the headline names one unambiguously."""

from __future__ import annotations

import re
from typing import Final

import regex

from newswire._chars import RIGHT_SINGLE_QUOTE
from newswire._patterns import NOWHERE, either
from newswire.anatomy._quotes import Quoted
from newswire.lexicon.languages import all_words

__all__ = ["find_speaker"]


_APOSTROPHE: Final = f"['{RIGHT_SINGLE_QUOTE}]"


def _alternatives(words: frozenset[str]) -> str:
    """Return the alternatives of words, whose apostrophes may be typographic."""
    return either(words).replace("'", _APOSTROPHE)


def _any_case(words: frozenset[str]) -> str:
    """Return a pattern of alternatives: words whose first letter may be a capital."""
    forms = (f"[{word[0].upper()}{word[0]}]{regex.escape(word[1:])}" for word in sorted(words))
    return "|".join(forms).replace("'", _APOSTROPHE) or NOWHERE


_SAYS: Final = _alternatives(all_words("says"))
_SAY: Final = _alternatives(all_words("say"))
_BEHIND: Final = _alternatives(all_words("says_behind"))
_UTTERANCES: Final = _alternatives(all_words("utterances"))
_ASKS: Final = _alternatives(frozenset(word.capitalize() for word in all_words("questions")))
_ELIDED: Final = frozenset(word for word in all_words("determiners") if word.endswith("'"))
_TITLE: Final = rf"(?:(?:{_any_case(all_words('determiners') - _ELIDED)})\ |(?:{_any_case(_ELIDED)}))"
_PLAIN: Final = r"[\p{L}\p{M}\p{N}.'" + RIGHT_SINGLE_QUOTE + r"-]{1,40}"
_CAPITAL: Final = r"\p{Lu}" + _PLAIN[:-6] + "{0,40}"
_NAME: Final = (
    rf"(?:{_TITLE}(?:{_PLAIN}\ ){{0,2}})?+{_CAPITAL}(?:\ (?:(?:de|du|des|von|van|der|bin|al|ben)\ )?{_CAPITAL}){{0,5}}"
)
_SUBJECT: Final = rf"(?:{_NAME}|{_TITLE}{_PLAIN}(?:\ {_PLAIN}){{0,3}}?)"
_GROUP: Final = rf"(?:{_PLAIN}\ ){{0,7}}{_PLAIN}"

_AFTER: Final[tuple[regex.Pattern[str], ...]] = tuple(
    regex.compile(pattern)
    for pattern in (
        rf"\ ?,?\ (?:{_SAYS}|{_SAY}|{_BEHIND})\ (?P<speaker>{_NAME})(?!\w)",
        rf"\ ?,\ (?:{_alternatives(all_words('according'))})\ (?P<speaker>{_NAME})(?!\w)",
        rf"\ ?[,:]\ (?P<speaker>{_NAME})\ (?:{_SAYS}|{_SAY})(?!\w)",
        rf"\ ?[,:]\ (?P<speaker>{_CAPITAL}(?:\ {_CAPITAL}){{1,3}})\Z",
        (
            rf"\ ?:\ (?:(?:à|au|en|dans|aux)\ [^,:]{{1,60}},\ )?(?:le|la|les|l{_APOSTROPHE})\ ?(?:{_UTTERANCES})\ "
            rf"(?:des?|du|d{_APOSTROPHE})\ ?(?P<speaker>{_GROUP})(?=\Z|,)"
        ),
    )
)
"""The text after a quotation that names its speaker."""
_PARTING: Final = ",:"
"""Such a text begins with one of these marks, perhaps after a blank, or with a verb."""
_RUN: Final = re.compile(r"[^\W\d_]+")


def _first_runs(*fields: str) -> frozenset[str]:
    """Return the letters that each entry of some fields of languages begins with."""
    return frozenset(run for field in fields for word in all_words(field) for run in _RUN.findall(word)[:1])


_VERBS_BEHIND: Final = _first_runs("says", "say", "says_behind")
_VERBS: Final = _first_runs("says", "say")
"""The first letters of the verbs after a quotation and before one: without such a word, no pattern can match."""

_BEFORE: Final = regex.compile(rf"(?!(?:{_ASKS})(?!\w))(?P<speaker>{_SUBJECT})\ (?:{_SAYS}|{_SAY})(?!\w)")
"""The start of a headline that names the speaker of its quotations."""

_FIRST_PERSON: Final = regex.compile(
    rf"\b(?:{_alternatives(all_words('first_person'))})(?:(?<={_APOSTROPHE})|(?!\w))", regex.IGNORECASE
)
_PERSON: Final = regex.compile(rf"{_CAPITAL}(?:\ (?:(?:de|du|von|van|bin|al|ben)\ )?{_CAPITAL}){{0,3}}")


def find_speaker(
    text: str, quotation: Quoted, body: tuple[int, int], kicker: tuple[int, int] | None
) -> tuple[int, int] | None:
    """Return the start and end of the speaker of a quotation; None if the headline does not name one unambiguously.

    A headline names the speaker after the quotation (`"...", dit Ada Brume`), before it (`Ada Brume promet "..."`), or in
    a kicker that is a name, if the quotation is all that follows and speaks in the first person.
    """
    for pattern in _patterns_behind(text, quotation.end):
        found = pattern.match(text, quotation.end, body[1])
        if found:
            return found.span("speaker")
    if kicker and (quotation.start, quotation.end) == body:
        person = _PERSON.fullmatch(text, *kicker)
        return kicker if person and _FIRST_PERSON.search(text, *body) else None
    if _VERBS.isdisjoint(_RUN.findall(text, body[0], quotation.start)):
        return None
    found = _BEFORE.match(text, body[0], quotation.start)
    return found.span("speaker") if found else None


def _patterns_behind(text: str, at: int) -> tuple[regex.Pattern[str], ...]:
    """Return the patterns that what follows a quotation may match, by its first mark or its first word."""
    first, second = text[at : at + 1], text[at + 1 : at + 2]
    mark = second if first == " " else first
    if mark and mark in _PARTING:
        return _AFTER
    word = _RUN.match(text, at + 2 if second == " " else at + 1) if first == " " else None
    return _AFTER[:1] if word and word[0] in _VERBS_BEHIND else ()
