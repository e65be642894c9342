"""Bylines of site networks that sign agency copy again: `N.AbuHussein--SF-PST`."""

from __future__ import annotations

import functools
from typing import Final

import regex

from newswire._text import make_span
from newswire.lexicon.lexicon import Lexicon
from newswire.models._unchecked import unchecked
from newswire.models.signing import Byline, Person
from newswire.signing._words import words_of

__all__ = ["matches", "read"]

FAMILY: Final = "network"

_LONGEST: Final = 100
_FEWEST_CAPITALS: Final = 2
_KEPT: Final = 16
_BLANK: Final = r"[\x20\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}]"
_INITIAL: Final = r"(?:\p{Lu}\p{M}*+(?:\p{Ll}\p{M}*+){0,2}|\p{Lo}\p{M}*+)\."
_QUOTE: Final = r"['\N{RIGHT SINGLE QUOTATION MARK}\N{MODIFIER LETTER APOSTROPHE}]"
_HYPHEN: Final = r"(?:[\N{HYPHEN}\N{NON-BREAKING HYPHEN}]|-(?!-))"
_WORD: Final = rf"{_QUOTE}?\p{{L}}[\p{{L}}\p{{M}}]*+(?:(?:{_QUOTE}|{_HYPHEN})\p{{L}}[\p{{L}}\p{{M}}]*+)*+"
_PATTERN: Final = regex.compile(
    rf"""
    (?P<open> \( )?
    (?P<initials> {_INITIAL} (?: -? {_BLANK}? (?!St\.) {_INITIAL} )*+ )  {_BLANK}?
    (?P<surname>  (?:St\. {_BLANK}? )? {_WORD} (?: {_BLANK} (?![JS]r\.) {_WORD} ){{0,4}}+ )
    (?: ,? {_BLANK} (?P<suffix> [JS]r\. ) )?
    --
    (?P<outlet> \p{{Lu}} [\p{{L}}\p{{N}}]*+ (?: - [\p{{L}}\p{{N}}]++ )*+ )
    (?(open) \) )
    """,
    regex.VERBOSE,
)
_NAME_LETTER: Final = regex.compile(r"[\p{Lu}\p{Lt}\p{Lo}]")
_CODE_LETTER: Final = regex.compile(r"[\p{Lu}\p{N}]")


def matches(line: str) -> bool:
    """Return whether a line without white space around it is a byline of a site network, without making one."""
    return _match(line) is not None


def _match(text: str) -> regex.Match[str] | None:
    """Return the match of a whole line whose surname and code are what they should be."""
    return _match_marked(text) if "--" in text and "." in text and len(text) <= _LONGEST else None


@functools.lru_cache(maxsize=_KEPT)
def _match_marked(text: str) -> regex.Match[str] | None:
    """Return the same of a line with the marks of the family; parsing looks at such a line twice."""
    match = _PATTERN.fullmatch(text)
    return match if match and _is_surname(match["surname"]) and _is_code(match["outlet"]) else None


def read(line: str, at: int = 0) -> Byline | None:
    r"""Return the byline of one whole line of a site network, or None.

    White space around the line is left out; the spans are into the text in which `line` begins at the offset `at`.

    Production::

        byline   = "(" signed ")" | signed
        signed   = initials [blank] surname "--" outlet
        initials = initial {["-"] [blank] initial}             ; initial: 1 to 3 letters and a full stop
        surname  = word {blank word} [[","] blank ("Jr." | "Sr.")]
        word     = letters of any script, apostrophes, hyphens ; with a capital, or a particle such as "van"
        outlet   = capital {letter | digit} {"-" {letter | digit}}      ; at least two capitals or digits

    Source: the last line of the pages of such sites. `--` is set tight there; with blanks it is English prose.

    Example:
        >>> byline = read("N.AbuHussein--SF-PST")
        >>> byline.people[0].initials, byline.people[0].surname, byline.outlet
        ('N.', 'AbuHussein', 'SF-PST')
        >>> read("The displays -- including the large ones -- were dark") is None
        True
    """
    text = line.strip()
    match = _match(text)
    if match is None:
        return None
    shift = at + line.index(text)
    place = make_span(shift, shift + len(text))
    return _byline(text, (_person_of(match, shift),), outlet=match["outlet"], family=FAMILY, span=place)


def _is_surname(words: str) -> bool:
    """Return whether the last word is a name's and every other one a name's or a particle."""
    *before, last = words.split()
    particles = words_of(Lexicon.default()).particles
    named = (word for word in before if word.casefold() not in particles)
    return all(_NAME_LETTER.search(word) for word in (*named, last))


def _is_code(outlet: str) -> bool:
    """Return whether an outlet has the capitals of a code: `LGdM` has, `Lyon` has not."""
    return len(_CODE_LETTER.findall(outlet)) >= _FEWEST_CAPITALS


def _person_of(match: regex.Match[str], shift: int) -> Person:
    """Return who signed; `shift` is where the match's text begins in the line."""
    initials, surname, suffix = match.group("initials", "surname", "suffix")
    last = match.end("suffix" if suffix else "surname")
    return _person(
        initials="".join(initials.split()),
        surname=" ".join(surname.split()),
        suffix=suffix or "",
        span=make_span(match.start("initials") + shift, last + shift),
    )


_byline: Final = unchecked(Byline)
_person: Final = unchecked(Person)
