"""Names of people: given names or initials, particles, surname, suffix. No name is better than a wrong one."""

from __future__ import annotations

import functools
import itertools
from typing import Final, NamedTuple

import attrs

from newswire._arguments import check_argument
from newswire._patterns import compiled
from newswire._text import Span
from newswire.lexicon.given_names import is_given_name
from newswire.lexicon.lexicon import Lexicon
from newswire.models.signing import Person
from newswire.signing._words import Words, words_of

__all__ = ["BRACKETED", "has_given_name", "is_outlet_case", "opens_as_name", "proper_case", "read_person"]

_MOST_WORDS: Final = 7
_FEWEST_WORDS: Final = 2
_LONGEST: Final = 80
_KEPT: Final = 16
"""For how many lines it is kept whether they open as a name: reading a line asks twice."""
_INITIALS: Final = r"(?:\p{Lu}\p{M}*\p{Ll}{0,2}\.-?)+ | \p{Lu}"
_ACRONYM: Final = r"\p{Lu}[\p{Lu}\p{N}&]{1,4}"
_NAME: Final = r"""
    (?: [dlo]['’] | (?:al|el|ad|an|as|at|ash|ar)-(?=\p{Lu}) | ['’](?=\p{L}) )?
    (?! [\p{Han}\p{Hangul}\p{Hiragana}\p{Katakana}] ) (?: \p{Lu}|\p{Lt}|\p{Lo} ) [\p{L}\p{M}]*+ (?: ['’ʼ‐‑\-·.] [\p{L}\p{M}]++ )*+
"""


_ARTICLE: Final = "The"
"""What opens the name of an outlet behind a person's: `Ada Holt The West Orvalian`."""
_QUOTES: Final = '"“”„'
_JOIN: Final = "und"
"""The one particle that stands between two people too; behind `von` it is part of a name: von und zu Orval."""


_SPELLED: Final = r"""["“”„][^"“”„,\n]{2,25}["“”]|[^\s,]+"""
"""The words of a name; one between quotation marks, a nickname, counts as one."""
_COLUMN: Final = "   "
"""Blanks that part two columns: `By ADA HOLT    ORVAL (AP) --`."""
BRACKETED: Final = r"\(\p{Lu}\p{Ll}+\)"
"""A nickname in brackets behind a given name: `Robert (Bob) Holt`; without an introducer, that name must be known."""
_OUTLET_CASE: Final = r"(?!(?:Mac|Del|Van|Von|Fitz)\p{Lu})\p{Lu}\p{Ll}{2,}\p{Lu}"
"""How names of outlets are written and few of people: `OrvalMed`."""


_GLUED: Final = r"\p{Ll}{4}\p{Lu}|\p{Lu}{3}\p{Ll}{2}"
"""Two words that lost the blank between them: `HoltarOrval`, `ORVnews`; `FitzHolt` and `McHolt` are names."""


class _Word(NamedTuple):
    """One word of a name: where it stands, and what it can be."""

    text: str
    start: int
    known: Words

    @property
    def folded(self) -> str:
        return self.text.casefold()

    def is_initials(self) -> bool:
        return compiled(_INITIALS).fullmatch(self.text) is not None

    def is_particle(self) -> bool:
        return self.folded in self.known.particles

    def is_name(self) -> bool:
        return compiled(_NAME).fullmatch(self.text) is not None

    def is_nickname(self) -> bool:
        return self.text[0] in _QUOTES or compiled(BRACKETED).fullmatch(self.text) is not None

    def without_elision(self) -> str:
        """Return the word without the particle that is joined to it: `HOLT` of `d'HOLT`."""
        return compiled(r"[dl]['’]").sub("", self.text, count=1) if self.text[:1].islower() else self.text

    def is_institution(self) -> bool:
        """Return whether a word, or the last part of a compound, is one of an institution: `Holt-Redaktion`."""
        bare = self.without_elision().casefold().strip(".'’")
        return bare in self.known.institutions or ("-" in bare and bare.rpartition("-")[2] in self.known.compounds)


@functools.lru_cache(maxsize=1024)
def read_person(text: str, lexicon: Lexicon, start: int = 0, *, named: bool = False) -> Person | None:
    """Return the person whose name a text is, or None; `start` is where the text stands in its line.

    `named` says that the word before it introduces names: `Don`, `Per` and `M.` open names there, and titles elsewhere.

    Production::

        person = [honorific] {given | initials} surname [[","] suffix]
        surname = {particle} name {name | particle}

    It has two words at least, no digit, no word of an institution (`desk`, `agency`, `Times`), no article before it, and
    beside words in small letters no acronym: fewer names rather than wrong ones.
    """
    if not text or len(text) > _LONGEST or _COLUMN in text or any(char.isdigit() for char in text):
        return None
    known = words_of(lexicon)
    spelled = [_Word(match.group(), start + match.start(), known) for match in compiled(_SPELLED).finditer(text)]
    title, bare = _without_honorific(spelled)
    opens = named and title is not None and (title == "M." or title.casefold() in known.named_so)
    if opens and len(bare) < _FEWEST_WORDS:
        title, bare = None, spelled
    parts, suffix = _without_suffix(bare)
    if not _FEWEST_WORDS <= len(parts) <= _MOST_WORDS or not _can_be_name(parts, named=named):
        return None
    span = Span(parts[0].start, bare[-1].start + len(bare[-1].text))
    return _person(parts, suffix, title, span)


def has_given_name(person: Person) -> bool:
    """Return whether the first of a person's given names is a known one."""
    return is_given_name(person.given.partition(" ")[0])


def is_outlet_case(word: str) -> bool:
    """Return whether capitals stand within a word as they do in names of outlets: `OrvalMed`, not `McHolt`."""
    return compiled(_OUTLET_CASE).match(word) is not None


@functools.lru_cache(maxsize=_KEPT)
def opens_as_name(text: str, lexicon: Lexicon) -> bool:
    """Return whether a text opens with two words that can open a person's name; where it returns False, nobody is named there.

    Most lines of prose are refused by it before any grammar is tried. Two words of letters alone are told without patterns:
    that is most lines, and three times as fast.
    """
    known = words_of(lexicon)
    opening = text.split(None, 2)[:_FEWEST_WORDS]
    if len(opening) == _FEWEST_WORDS and _is_told_by_letters(opening[0], known):
        first, second = opening
        if first.isalpha() and first.islower():
            return False
        if second.isalpha() and second.islower() and second not in known.particles:
            return False
        if first.isalpha() and first.istitle() and first[0].isupper() and second[0].isupper() and second[0].isalpha():
            return True
    spelled = [_Word(match.group(), 0, known) for match in itertools.islice(compiled(_SPELLED).finditer(text), 4)]
    _, words = _without_honorific(spelled)
    words = [word for word in words if not word.is_nickname()] if words[:1] and not words[0].is_nickname() else words
    if len(words) < _FEWEST_WORDS or not (words[0].is_name() or words[0].is_initials()):
        return False
    return words[1].is_particle() or compiled(_NAME).match(words[1].text) is not None or words[1].is_initials()


def _is_told_by_letters(first: str, known: Words) -> bool:
    """Return whether the case of the letters of a text's first two words may tell: the first is no title, nickname or two words."""
    return first[0] not in _QUOTES and "," not in first and first.casefold() not in known.honorifics


def _without_honorific(words: list[_Word]) -> tuple[str | None, list[_Word]]:
    """Return the titles before a name as they are written, `Prof. Dr.`, and the words of the name."""
    if not words or words[0].folded not in words[0].known.honorifics:
        return None, words
    count = next((place for place, word in enumerate(words) if word.folded not in word.known.honorifics), len(words))
    return " ".join(word.text for word in words[:count]), words[count:]


def _without_suffix(words: list[_Word]) -> tuple[list[_Word], str]:
    if len(words) > _FEWEST_WORDS and words[-1].folded in words[-1].known.suffixes:
        return words[:-1], words[-1].text
    return words, ""


def _can_be_name(words: list[_Word], *, named: bool) -> bool:
    """Return whether words can be a person's name."""
    first, last = words[0], words[-1]
    if (
        first.folded in first.known.articles
        or (first.folded in first.known.opening and not (named and first.folded in first.known.named_so))
        or not (first.is_name() or first.is_initials())
        or not last.is_name()
    ):
        return False
    if any(word.is_institution() for word in words) or _is_introduced_within(words) or _is_placed_within(words):
        return False
    bracket_strays = not named and not _is_bracket_placed(words)
    joins = any(word.text == _JOIN and before.folded != "von" for before, word in itertools.pairwise(words))
    if bracket_strays or joins or any(word.text == _ARTICLE for word in words[1:]):
        return False
    if not all(word.is_name() or word.is_initials() or word.is_particle() or word.is_nickname() for word in words):
        return False
    repeated = len(words) - len({word.folded for word in words})
    if repeated > 1 or sum(word.is_nickname() for word in words) > 1:
        return False
    glued = any(compiled(_GLUED).search(word.text) or is_outlet_case(word.text) for word in words)
    return not glued and not _holds_acronym(words)


def _is_introduced_within(words: list[_Word]) -> bool:
    """Return whether a label stands before a byline: `Orvalien Von Anna Beispiel`; `Ada Von Holt` is a name.

    The label is no known given name, and behind `von`, `de`, `di` stands a known one: `Essay von Anna Beispiel`.
    """
    for particle, given in itertools.pairwise(words[1:-1]):
        if particle.is_particle() and particle.folded in particle.known.opening and is_given_name(given.text):
            return not (words[0].is_initials() or is_given_name(words[0].text.partition("-")[0]))
    if len(words) <= _FEWEST_WORDS + 1 or any(word.is_particle() for word in words[2:]):
        return False
    word, known = words[1].folded, words[1].known
    opens = word in known.introducers and word not in known.particles | known.named_so
    return (opens or word in known.labelled_introducers) and words[1].text == word.capitalize()


def _is_placed_within(words: list[_Word]) -> bool:
    """Return whether `in` stands between words as it does before places: in names, `'t` or an article follows it."""
    return any(
        word.folded == "in" and after.folded not in after.known.within_names
        for word, after in itertools.pairwise(words)
    )


def _is_bracket_placed(words: list[_Word]) -> bool:
    """Return whether a nickname in brackets, if there is one, is a given name behind another; a party or a place is none."""
    return all(
        word.text[0] != "(" or (place == 1 and is_given_name(words[0].text) and is_given_name(word.text.strip("()")))
        for place, word in enumerate(words)
    )


def _holds_acronym(words: list[_Word]) -> bool:
    """Return whether one word is an acronym among words that are not all capitals: `PA` in `Orval Light PA`.

    A surname in capitals ends many French names (`Jean DUC`): the last word counts only if it has two letters or no vowel.
    """
    *before, last = words
    capitals = [word.without_elision().isupper() for word in words]
    if all(capitals):
        return False
    short = compiled(_ACRONYM)
    capital_surname = len(last.text) > _FEWEST_WORDS and set(last.text.casefold()) & set("aeiouyàâäéèêëîïôöùûü")
    many = len(words) > _FEWEST_WORDS and not any(word.text.isupper() for word in before)
    tail = bool(short.fullmatch(last.text)) and not (capital_surname and (many or len(words) == _FEWEST_WORDS))
    head = any(short.fullmatch(word.text) and not word.is_particle() for word in before)
    return tail or (head and not capitals[-1])


def _person(words: list[_Word], suffix: str, title: str | None, span: Span) -> Person:
    """Return the person: the surname begins at the first particle after the first word, else it is the last word."""
    cut = next((place for place, word in enumerate(words[:-1]) if place and word.is_particle()), len(words) - 1)
    given, surname = words[:cut], words[cut:]
    written = " ".join(word.text for word in given)
    alone = all(word.is_initials() for word in given)
    return Person(
        given="" if alone else written,
        initials=written.replace(" ", "") if alone else "",
        surname=" ".join(word.text for word in surname),
        suffix=suffix,
        role=title,
        span=span,
    )


def proper_case(person: Person, *, lexicon: Lexicon | None = None) -> Person:
    """Return a person with names in capitals converted to proper case; other names are unchanged.

    Particles become lower-case. The letter after `Mc`, `Mac`, `O'` and `D'` remains a capital, as does the first letter of
    each part of a double name.

    Example:
        >>> str(proper_case(Person(given="CHARLES-ANDRÉ", surname="DE LA MCDONALD")))
        'Charles-André de la McDonald'
    """
    check_argument("proper_case", person, Person)
    particles = words_of(lexicon or Lexicon.default()).particles
    return attrs.evolve(person, given=_lowered(person.given, particles), surname=_lowered(person.surname, particles))


def _lowered(names: str, particles: frozenset[str]) -> str:
    return " ".join(_proper(name, is_particle=name.casefold() in particles) for name in names.split(" "))


@functools.cache
def _proper(name: str, *, is_particle: bool) -> str:
    if not name.isupper() or len(name.rstrip(".")) == 1 or compiled(_INITIALS).fullmatch(name):
        return name
    if is_particle:
        return name.lower()
    lowered = compiled(r"[\p{L}\p{M}]+").sub(lambda match: match.group().capitalize(), name)
    lowered = compiled(r"^(Mc|Mac(?=[^aeiouy]{2}))(\p{L})").sub(lambda match: match[1] + match[2].upper(), lowered)
    return compiled(r"^([Dd])['’]").sub(lambda match: match.group().lower(), lowered)
