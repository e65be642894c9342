"""Bylines: the table of families, and the reader that tries each."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Callable, Iterable
from typing import Final, NamedTuple

import attrs

from newswire._arguments import check_argument
from newswire._patterns import compiled
from newswire._text import Span, trimmed
from newswire.errors import ParseError
from newswire.lexicon.given_names import is_given_name
from newswire.lexicon.language import Language
from newswire.lexicon.lexicon import KEPT_LEXICONS, Lexicon
from newswire.models.date import PartialDate
from newswire.models.signing import Byline, Person
from newswire.signing import east_asian, network, republished
from newswire.signing._byline_edges import Core, core_of, may_be_certain, may_hold_core, may_state_day
from newswire.signing._calendar import month_of, weekday_of
from newswire.signing._openings import ALONE, NICKNAME, introduces, match_opening, opened, small_words
from newswire.signing._order import TWOFOLD
from newswire.signing._pieces import Piece
from newswire.signing._plain import plain_person
from newswire.signing._standing import MOST_SMALL, languages_alone
from newswire.signing._words import words_of
from newswire.signing.byline_grammar import read_byline
from newswire.signing.datelines import parse_dateline
from newswire.signing.people import has_given_name, opens_as_name

__all__ = ["BylineForm", "byline_forms", "may_be_byline", "parse_byline"]


class BylineForm(NamedTuple):
    """One family of bylines: its name, its reader, an example, the source of its rules, and its language, if any."""

    name: str
    read: Callable[[str, Lexicon], Byline | None]
    example: str
    source: str
    language: str = ""


def _network(line: str, _lexicon: Lexicon) -> Byline | None:
    return network.read(line)


def _of_language(language: Language) -> BylineForm:
    read = functools.partial(read_byline, language)
    return BylineForm(language.name, read, language.example, language.source, language.code)


_SITES: Final = (
    BylineForm("network", _network, "N.AbuHussein--SF-PST", "site networks that re-sign agency copy"),
    BylineForm(
        "republished", republished.read, "information fournie par AFP 31/01/2026 à 02:07", "French financial sites"
    ),
)
_EAST: Final = tuple(
    BylineForm(
        name,
        functools.partial(east_asian.read, name),
        language.forms[0].example,
        language.forms[0].source,
        language.code,
    )
    for name, language in east_asian.EAST_ASIAN.items()
)


@functools.lru_cache(KEPT_LEXICONS)
def byline_forms(lexicon: Lexicon) -> tuple[BylineForm, ...]:
    """Return the families of bylines, those of its languages behind those that need none.

    The first that reads the whole line has it; a language that opens the line with a word of its own is tried before those
    that would read it as names alone.
    """
    return (*_SITES, *_EAST, *_forms_of_languages(lexicon))


@functools.lru_cache(KEPT_LEXICONS)
def _forms_of_languages(lexicon: Lexicon) -> tuple[BylineForm, ...]:
    return tuple(map(_of_language, lexicon.signing))


_LONGEST: Final = 300
_ONE_WORD: Final = r"(?P<word>\p{L}[\p{L}\p{N}_]{2,19})(?P<category>\s(?:in|unter|dans|en)\s\p{Lu}[^.!?:]{2,60})?$"
_MOST_ALONE: Final = 3
_MOST_OF_DESK: Final = 4
_EXPECTED: Final = (
    "a byline such as 'By Ada Holt', 'Par Jean Orval avec AFP', 'Von Anna Beispiel, dpa', 'N.Holt--SF-PST'"
)


def parse_byline(text: str, *, lexicon: Lexicon | None = None, strict: bool = False) -> Byline | None:
    """Return the byline on a line, or None if the line is not a byline.

    Names are returned as written: see `proper_case` for names in capitals. A line with anything other than names, roles,
    places, institutions, desks and agencies is not a byline: the reader prefers no name to a wrong one.

    Args:
        text: one line, optionally with outer white space; or two lines, if the byline is broken (`By`, then `AFP`) or a role
            is below the name (`By ADA HOLT`, then `Associated Press Writer`).
        lexicon: the languages, agencies and places; by default, the built-in ones.
        strict: raise instead of returning None.

    Raises:
        ParseError: if `strict` and the text is not a byline; the error states where, and what was expected.

    Example:
        >>> byline = parse_byline("Par Jean DUPONT et Marie MARTIN, à Kiev")
        >>> [(person.name, person.place) for person in byline.people]
        [('Jean DUPONT', 'Kiev'), ('Marie MARTIN', 'Kiev')]
        >>> parse_byline("Jean Dupont avec AFP").agencies, parse_byline("Le monde entier") is None
        (('AFP',), True)
    """
    check_argument("parse_byline", text, str)
    known = lexicon or Lexicon.default()
    found = _read(text, known) if len(text) <= _LONGEST else None
    if found is None and strict:
        raise _error(text, known)
    return found


def _read(text: str, lexicon: Lexicon) -> Byline | None:
    line = _joined(text, lexicon)
    if line is None:
        return None
    found = _plain(line, lexicon) or _of_sites(line, lexicon) or _beside_facts(line, lexicon)
    return found if found is None or line == text else _broken(found, text)


def _plain(line: str, lexicon: Lexicon) -> Byline | None:
    """Return the byline of a line that is a plain name alone, which is the same in each family."""
    text = trimmed(line)
    person = plain_person(Piece(text, line.index(text)), lexicon, capitals=True)
    return Byline(text, (person,), family=ALONE, span=person.span) if person is not None else None


def _of_sites(line: str, lexicon: Lexicon) -> Byline | None:
    """Return the byline that the first family which needs no language of its own, or is told by its script, reads of a whole line."""
    families = (*_SITES, *_EAST) if east_asian.may_read(line) else _SITES
    return _first(families, line, lexicon)


def _of_languages(line: str, lexicon: Lexicon) -> Byline | None:
    """Return the byline that the first language reads of a whole line: of those that have a word that opens it, if any have."""
    languages = _forms_of_languages(lexicon)
    introduced = opened(line, lexicon)
    if any(introduced):
        return _first(itertools.compress(languages, introduced), line, lexicon)
    return _first((languages[place] for place in languages_alone(line, lexicon)), line, lexicon)


def _first(families: Iterable[BylineForm], line: str, lexicon: Lexicon) -> Byline | None:
    """Return the byline that the first of some families reads of a whole line."""
    return next((found for family in families if (found := family.read(line, lexicon)) is not None), None)


def _beside_facts(line: str, lexicon: Lexicon) -> Byline | None:
    """Return the byline of a line that may hold a date, or what pages leave, beside the names.

    What states a date is no name as a whole: a dateline would be, with the rest of its line as a role.
    """
    is_dated = compiled(r"\d").search(line) is not None and _may_open(line, lexicon) and may_state_day(line, lexicon)
    core = _core(line, lexicon) if is_dated else None
    if core is None or not core.dates:
        found = _of_languages(line, lexicon)
        if found is not None:
            return found
        core = core if is_dated else _core(line, lexicon)
    return _within(line, core, lexicon) if core is not None else None


def _core(line: str, lexicon: Lexicon) -> Core | None:
    """Return the stretch of a line that may hold names, if what stands beside it makes the line a byline."""
    core = core_of(line, lexicon) if _may_hold_byline(line, lexicon) else None
    return core if core is not None and core.is_certain else None


def _within(line: str, core: Core, lexicon: Lexicon) -> Byline | None:
    """Return the byline of a line that holds more than names; the places of the rest are blanks to the families."""
    if parse_dateline(line, lexicon=lexicon) is not None:
        return None
    blanked = " " * core.start + line[core.start : core.end] + " " * (len(line) - core.end)
    found = (
        _plain(blanked, lexicon)
        or _of_sites(blanked, lexicon)
        or _of_languages(blanked, lexicon)
        or (_nickname(blanked, lexicon) if core.dates else None)
    )
    if found is None or not (found.people or found.agencies or (core.dates and _are_desks(found))):
        return None
    known = core.is_labelled or not (core.is_marked or any(opened(blanked, lexicon)))
    if not _are_people(found, known=known):
        return None
    whole = trimmed(line)
    start = line.index(whole)
    date = _date(core.dates, blanked, lexicon) if core.dates else found.date
    return attrs.evolve(found, text=whole, date=date, span=Span(start, start + len(whole)))


def _date(dates: tuple[PartialDate, ...], line: str, lexicon: Lexicon) -> PartialDate | None:
    """Return the date of a line with a byline: of two readings the first, the day first, if another language than English opens it."""
    languages = [language.code for language in itertools.compress(lexicon.signing, opened(line, lexicon))]
    return dates[0] if len(dates) == 1 or (languages and TWOFOLD not in languages) else None


def _may_hold_byline(line: str, lexicon: Lexicon) -> bool:
    """Return, at low cost, whether a line may hold a date or what pages leave beside a byline, and names."""
    return _may_open(line, lexicon) and may_be_certain(line, lexicon)


def _may_open(line: str, lexicon: Lexicon) -> bool:
    """Return, at low cost, whether a line opens as one that holds names may, with what stands before them."""
    return opens_as_name(line, lexicon) or may_hold_core(line, lexicon) or any(opened(line, lexicon))


def may_be_byline(line: str, lexicon: Lexicon) -> bool:
    """Return, at low cost, whether a line may be a byline of somebody or of an agency; where it returns False, it is none."""
    if small_words(line) <= MOST_SMALL or any(opened(line, lexicon)) or _may_hold_byline(line, lexicon):
        return True
    return republished.read(line, lexicon) is not None


def _are_desks(found: Byline) -> bool:
    """Return whether desks are such as sign beside a date: in few words, `Redaktion`, `Smart Shopping Team`."""
    return all(len(desk.split()) <= _MOST_OF_DESK for desk in found.desks)


def _are_people(found: Byline, *, known: bool) -> bool:
    """Return whether names that only the rest of their line makes a byline are people's.

    Names alone have few words. Where a date alone tells, one of them has initials or a given name that is known, or is East
    Asian, which was told by the lists of its names.
    """
    if found.family == ALONE and any(len(person.name.split()) > _MOST_ALONE for person in found.people):
        return False
    if not known or not found.people or found.agencies or found.family == NICKNAME:
        return True
    return any(person.initials or has_given_name(person) or east_asian.may_read(person.name) for person in found.people)


def _nickname(line: str, lexicon: Lexicon) -> Byline | None:
    """Return the byline of one who signs with one word beside a date, as on blogs and above comments.

    An introducer tells it from other words, or a given name, alone or with more joined to it: `von orvale`, `Heiko`,
    `HeikoHolt`. Blogs have the category behind it: `von Heiko in Reisen`.
    """
    text = trimmed(line)
    opening = match_opening(text, lexicon)
    match = compiled(_ONE_WORD).match(text, opening.end() if opening else 0)
    word = match["word"] if match else ""
    known = words_of(lexicon)
    folded = word.casefold()
    if folded in known.institutions | known.articles or folded.endswith(("admin", *known.compounds)) or not word:
        return None
    if opening is None and (match is None or match["category"] or not _is_own_name(word, lexicon)):
        return None
    start = line.index(text) + (opening.end() if opening else 0)
    person = Person(surname=word, span=Span(start, start + len(word)))
    return Byline(text, (person,), family=NICKNAME, span=Span(start, start + len(word)))


def _is_own_name(word: str, lexicon: Lexicon) -> bool:
    """Return whether a word is a given name that is no place, month or day, or begins with one and a capital follows."""
    first = compiled(r"\p{Lu}\p{Ll}+(?=\p{Lu}|$)").match(word)
    if first is None or not is_given_name(first[0]):
        return False
    return not (lexicon.places.knows(word) or month_of(word, lexicon) or weekday_of(word, lexicon))


def _joined(text: str, lexicon: Lexicon) -> str | None:
    """Return one line for the one or two lines of a text, every character in its place; None for more lines."""
    body = text.rstrip()
    lines = body.splitlines()
    if len(lines) <= 1:
        return text
    if len(lines) > 2 or not trimmed(lines[0]) or not trimmed(lines[1]):  # noqa: PLR2004
        return None
    broken = introduces(lines[0], lexicon)
    gap = len(body) - len(lines[0]) - len(lines[1])
    return lines[0] + ("," if not broken else " ").ljust(gap) + lines[1]


def _broken(found: Byline, text: str) -> Byline:
    """Return the byline of two lines with its lines as they came."""
    lines = "\n".join(trimmed(line) for line in text.strip().splitlines())
    return attrs.evolve(found, text=lines)


def _error(text: str, lexicon: Lexicon) -> ParseError:
    """Return the error for a line that is not a byline: after its introducer if it has one, otherwise at its start."""
    start = len(text) - len(text.lstrip())
    match = match_opening(text[start : start + _LONGEST], lexicon)
    if match:
        return ParseError.at(text, start + match.end(), f"nobody is named after {match.group().strip()!r}", "a name")
    return ParseError.at(text, start, "not a byline: no person, agency or desk is named", _EXPECTED)
