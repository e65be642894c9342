"""Which languages may read a line that no introducer opens: one look over its words tells, before any grammar is tried.

Such a line begins with names, an agency, a desk or a role. Behind the names stands the end of the line, a mark, or a word
that a language knows. So the first piece is read once, for all languages: up to each word that one of them knows, as far as
the first word that no name holds. Most lines that are no byline are refused here.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

import regex

from newswire._patterns import compiled
from newswire._text import trimmed
from newswire.lexicon.language import Language
from newswire.lexicon.lexicon import KEPT_LEXICONS, Lexicon
from newswire.signing._byline_pieces import reads_bare
from newswire.signing._openings import small_words
from newswire.signing._pieces import OF_MAIL, SUFFIX
from newswire.signing._words import Words, words_of
from newswire.signing.byline_grammar import is_in_script
from newswire.signing.people import BRACKETED, is_outlet_case, opens_as_name

__all__ = ["MOST_SMALL", "languages_alone"]

MOST_SMALL: Final = 8
"""Words in small letters that a line has at most which names somebody without an introducer."""
_MOST_LEADING: Final = 3
"""Words in which a role stands that leads a name: `Orval crime reporter Ada Holt`."""
_FEWEST_WORDS: Final = 2
_MARKS: Final = r"""[,;/&+(|:•–]|(?<=\s)·|["“”„]"""
"""What may end the first piece of a line, or the name in it; a quotation mark opens a nickname."""
_PARTING: Final = ",;/&+"
"""Those of them that end a piece whatever stands beside them, but where a suffix follows."""
_SUFFIXED: Final = rf"\s*(?:\S+\s+){{0,2}}{SUFFIX}"
_OF_NO_NAME: Final = ":"
"""The one of them behind which nothing stands that is read without a word of a column or a role."""
_NICKNAMES: Final = '"“”„'
_SMALL: Final = r"\p{Ll}\P{Lo}*"
_RUN: Final = r"[\p{L}\p{M}]+"
_KNOWN: Final = ("joins", "affiliations", "places", "together", "roles", "single_roles", "desks")
"""The fields by whose words a language reads a line that it does not introduce."""
_OPENING: Final = ("together",)
"""Those of them whose words may open a line."""


class _Tables(NamedTuple):
    """For each first word of a phrase of some fields, the languages that have the phrase, by their place among those of a lexicon."""

    known: Mapping[str, frozenset[int]]
    opening: Mapping[str, frozenset[int]]
    kinds: Mapping[str, tuple[int, ...]]
    """For each of these words a number for each language, the same for those that have the same phrases with it in the same fields."""
    scripts: tuple[int, ...]
    """The same for the scripts of the languages: each that is told by its script is of its own kind."""
    telling: frozenset[str]
    """Words that may stand anywhere in a piece and make more of it than names."""


class _Head(NamedTuple):
    """The words before the first that no name holds, that one included, or before the first mark."""

    words: list[str]
    ends: bool
    """Whether the names may end at the mark or the end of the line."""


def languages_alone(line: str, lexicon: Lexicon) -> Iterator[int]:
    """Yield the languages that may read a line that no introducer opens, by their place.

    Of the languages that know the same words of the line by the same fields, all of which read it alike, the first stands for
    the others: most of them know none, and to several `reporter` is a role.
    """
    text = trimmed(line)
    if small_words(line) > MOST_SMALL:
        return
    folded = text.casefold()
    spelled = compiled(_RUN).findall(folded)
    is_told = not _tables(lexicon).telling.isdisjoint(spelled)
    is_clear = not any(mark in text for mark in OF_MAIL) and ")" not in text.partition("(")[0]
    if not (opens_as_name(line, lexicon) or _may_open_unnamed(text, lexicon, is_told=is_told, is_clear=is_clear)):
        return
    told = is_told or not is_clear or any(ending in folded for ending in words_of(lexicon).role_endings)
    able = None if told else _able(text, lexicon)
    if able is not None and not able:
        return
    tables = _tables(lexicon)
    kinds = [tables.kinds[word] for word in spelled if word in tables.kinds]
    alike = list(zip(tables.scripts, *kinds, strict=True))
    for place in sorted(map(alike.index, frozenset(alike))):
        language = lexicon.signing[place]
        if is_in_script(language, text) if language.script else able is None or place in able:
            yield place


def _may_open_unnamed(text: str, lexicon: Lexicon, *, is_told: bool, is_clear: bool) -> bool:
    """Return whether a line that opens with no name may open with an agency, or holds a desk or a role where one leads a name."""
    if is_clear and not is_told:
        return _may_open_with_agency(text, lexicon)
    folded, known = text.casefold().split(), words_of(lexicon)
    told = not (known.desks.isdisjoint(folded) and known.roles.isdisjoint(folded[:_MOST_LEADING]))
    return told or lexicon.agencies.may_be_named_in(text)


def _may_open_with_agency(text: str, lexicon: Lexicon) -> bool:
    """Return whether the first piece of a line may be one agency or more, behind a word such as `avec` or a mark at most."""
    agencies, first = lexicon.agencies, text.split(None, 1)[:1]
    if agencies.may_begin_with_one(text):
        return True
    opens = bool(first) and (not text[0].isalpha() or first[0].casefold() in words_of(lexicon).opening)
    return opens and agencies.may_be_named_in(text)


def _able(text: str, lexicon: Lexicon) -> frozenset[int] | None:
    """Return the languages that may read the first piece of a line that holds no role and no desk; None if all may."""
    tables = _tables(lexicon)
    head = _head(text, words_of(lexicon))
    if head is None or not head.words:
        return None
    words = head.words
    if head.ends and reads_bare(" ".join(words), lexicon):
        return None
    able = tables.opening.get(words[0].casefold(), frozenset())
    for place, word in enumerate(words[_FEWEST_WORDS:], _FEWEST_WORDS):
        having = _having(tables.known, compiled(_RUN).findall(word.casefold())[:1])
        if not having <= able and reads_bare(" ".join(words[:place]), lexicon):
            able |= having
    goes_on = not head.ends and _may_go_on(text, words, lexicon)
    return None if goes_on or _may_open_with_agency(text, lexicon) else able


def _head(text: str, known: Words) -> _Head | None:
    """Return the first words of a line as far as its first name may go; None if that cannot be told by looking at words."""
    mark = compiled(_MARKS).search(text)
    words = text[: mark.start() if mark else None].split()
    if words and _is_no_first(words[0], known):
        return _Head(words[:1], ends=False)
    for place, word in enumerate(words):
        if word.isalpha() and word[0].islower() and not word.islower():
            return None  # `andBen`: a join that lost its blank
        if (place and _is_no_name(word, known)) or _is_in_place(words, place, known):
            return _Head(words[: place + 1], ends=False)
    if mark and (mark[0] in _NICKNAMES or compiled(BRACKETED).match(text, mark.start())):
        return None
    if mark and mark[0] in _PARTING and compiled(_SUFFIXED, regex.IGNORECASE).match(text, mark.end()):
        return None
    return _Head(words, ends=mark is None or mark[0] not in _OF_NO_NAME)


def _is_no_first(word: str, known: Words) -> bool:
    """Return whether no name begins with a word: it is an article, or a word that opens bylines."""
    folded = word.casefold()
    return (folded in known.articles or folded in known.opening) and folded not in known.honorifics


def _is_in_place(words: list[str], place: int, known: Words) -> bool:
    """Return whether a word is `in` before a place: in names, `'t` or an article follows it."""
    return (
        words[place].casefold() == "in"
        and place + 1 < len(words)
        and words[place + 1].casefold() not in known.within_names
    )


def _is_no_name(word: str, known: Words) -> bool:
    """Return whether no name holds a word: it is in small letters and no particle, or has a figure."""
    if word.islower():
        return word not in known.particles and compiled(_SMALL).fullmatch(word) is not None
    return any(map(str.isdigit, word)) and not word[0].islower()


def _may_go_on(text: str, words: list[str], lexicon: Lexicon) -> bool:
    """Return whether a piece may go on with a word that no name holds: an outlet's name, a city, a suffix, an agency with a figure."""
    last = words[-1]
    if len(words) > _FEWEST_WORDS and is_outlet_case(words[_FEWEST_WORDS]):
        return True
    if lexicon.places.knows(last) or last.casefold() in words_of(lexicon).suffixes:
        return True
    return any(map(str.isdigit, last)) and lexicon.agencies.may_be_named_in(text)


@functools.lru_cache(KEPT_LEXICONS)
def _tables(lexicon: Lexicon) -> _Tables:
    known = words_of(lexicon)
    telling = known.roles | known.desks | known.columns | known.executives
    return _Tables(
        MappingProxyType(_by_word(lexicon.signing, _KNOWN)),
        MappingProxyType(_by_word(lexicon.signing, _OPENING)),
        MappingProxyType(_kinds(lexicon.signing)),
        tuple(place if language.script else -1 for place, language in enumerate(lexicon.signing)),
        frozenset(word for phrase in telling for word in compiled(_RUN).findall(phrase)[:1]),
    )


def _by_word(languages: tuple[Language, ...], fields: tuple[str, ...]) -> dict[str, frozenset[int]]:
    """Return for each first word of a phrase of some fields the places of the languages that have such a phrase."""
    found: dict[str, set[int]] = {}
    for place, language in enumerate(languages):
        for word in _first_words(language, fields):
            found.setdefault(word, set()).add(place)
    return {word: frozenset(places) for word, places in found.items()}


def _kinds(languages: tuple[Language, ...]) -> dict[str, tuple[int, ...]]:
    """Return for each first word of a phrase the first language, by its place, that has the same phrases with it as each language."""
    held: dict[str, list[set[tuple[str, str]]]] = {}
    for place, language in enumerate(languages):
        for field in _KNOWN:
            for phrase in getattr(language, field):
                for word in _openings(phrase):
                    held.setdefault(word, [set() for _ in languages])[place].add((field, phrase))
    return {word: tuple(map(phrases.index, phrases)) for word, phrases in held.items()}


def _first_words(language: Language, fields: tuple[str, ...]) -> Iterator[str]:
    """Yield the first word of each phrase of some fields."""
    for phrase in frozenset[str]().union(*(getattr(language, field) for field in fields)):
        yield from _openings(phrase)


def _openings(phrase: str) -> Iterator[str]:
    """Yield the first word of a phrase; where `de` parts a name from an institution, `d'` does."""
    yield from compiled(_RUN).findall(phrase)[:1]
    if phrase == "de":
        yield "d"


def _having(table: Mapping[str, frozenset[int]], spelled: Iterable[str]) -> frozenset[int]:
    return frozenset[int]().union(*(table[word] for word in spelled if word in table))
