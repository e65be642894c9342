"""Datelines: where, when, and which agency. Each family has one production, independent of the others."""

from __future__ import annotations

import datetime as dt
import functools
import re
from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

import attrs
import regex

from newswire._arguments import check_argument
from newswire._chars import EM_DASH, EN_DASH, INVISIBLE
from newswire._patterns import compiled
from newswire._text import Span
from newswire.errors import ParseError
from newswire.lexicon.agencies import Marks, Registry
from newswire.lexicon.lexicon import KEPT_LEXICONS, Lexicon
from newswire.lexicon.places import Gazetteer, split_places
from newswire.models.date import PartialDate
from newswire.models.signing import Dateline
from newswire.signing._calendar import month_of, weekday_of
from newswire.signing._openings import small_words
from newswire.signing._words import words_of
from newswire.signing.dates import read_dates

__all__ = ["DATELINE_FORMS", "DatelineForm", "may_open_with_dateline", "parse_dateline"]

_HEAD: Final = 160
_MOST_WORDS: Final = 6
_LONG_WORD: Final = 5
_MOST_SMALL: Final = 6
"""Words in small letters before the first mark of a dateline: those of real datelines have two, `le mardi 3 mars à 14 h` three."""
_SHORT_DAY: Final = 3
_OUTLET: Final = r"\p{Lu}[\p{L}\p{N}.&'’\-]*(?:\s(?:of|the|and|\p{Lu}[\p{L}\p{N}.&'’\-]*)){0,4}"
_MOST_PLACES: Final = 4
_CODE: Final = r"\p{Lu}[\p{Lu}\p{N}]{1,7}"
_EXPECTED: Final = "a dateline such as 'PARIS, 3 fév 2026 (AFP) - ', 'Zurich (awp) - ' or 'MELBOURNE, Feb 6 - '"
_MARKS: Final = r"[(【|/—]|-(?:[\s\-]|$)|[–_·](?:\s|$)|:(?:\s|$)|\.[\-–]|\d-\d\d\s*$"
_MARK: Final = re.compile(r"[(【|/—\-–_·:]")
"""A character of each of these marks: most prose has none, and the standard `re` says so in a third of the time."""


class DatelineParts(NamedTuple):
    """The match of a production: the parts of a dateline, its closing mark, and the words after it."""

    places: tuple[str, ...]
    marks: Marks
    dates: tuple[PartialDate, ...]
    """The date; two readings of it where the order of its figures is open."""
    close: str
    after: str
    gazetteer: Gazetteer

    def date(self) -> PartialDate | None:
        """Return the date: of two readings, the day first if an agency is named, because AP and Reuters write months as words."""
        return self.dates[0] if len(self.dates) == 1 or (self.dates and self.marks.agencies) else None

    def is_dated(self) -> bool:
        """Return whether a date is stated, or a time."""
        return bool(self.dates)

    def has_day(self) -> bool:
        """Return whether the day of a month is stated."""
        return bool(self.dates) and self.dates[0].day is not None and self.dates[0].month is not None

    def is_known(self) -> bool:
        """Return whether every place is a known city, or stands before a known state or country."""
        return bool(self.places) and all(
            self.gazetteer.knows(place) or self.gazetteer.has_region(place) for place in self.places
        )

    def is_capital(self) -> bool:
        """Return whether the places are written in capitals."""
        cities = [place.partition(",")[0].partition("(")[0] for place in self.places]
        return bool(cities) and all(city.isupper() or _slipped_key(city) for city in cities)

    def has_bracket(self) -> bool:
        """Return whether the last place has its country or state in brackets: `رين (فرنسا) (أ ف ب)`."""
        return bool(self.places) and self.places[-1].endswith(")")

    def opens_sentence(self) -> bool:
        """Return whether the text after it begins like a sentence or is empty."""
        return not self.after or bool(compiled(r"(?:-\s+)?[\p{Lu}\p{Lo}\p{N}\p{Pi}\p{Ps}\"'«<$]").match(self.after))


def _slipped_key(city: str) -> bool:
    """Return whether one letter of a long word in capitals is small, as a slip of the key leaves it: `WALtHAM`."""
    return len(city) >= _LONG_WORD and sum(char.islower() for char in city) == 1 and city[0].isupper()


class DatelineForm(NamedTuple):
    """One way to write datelines.

    Attributes:
        name: how newswire calls it.
        mark: a character that the line holds, or nothing.
        pattern: the production as a pattern; `{places}`, `{agencies}`, `{date}`, `{close}` stand for the parts.
        evidence: what must hold besides the form, so that prose is refused.
        production: the production in words.
        source: where the rule comes from.
        outlets: whether the brackets may hold an outlet that no registry has.
    """

    name: str
    mark: str
    pattern: str
    evidence: Callable[[DatelineParts], bool]
    production: str
    source: str
    outlets: bool = False


_PARTS: Final = {
    "{places}": r"(?P<places> [\p{Lu}\p{Lt}\p{Lo}'’] [\p{L}\p{M}'’.\-/\x20]{0,59}? "
    r"(?: ,\x20? \p{Lu}[\p{L}\p{M}.'’\-\x20]{1,24}? (?! \.?\x20\p{N}{1,2}(?!\p{N})) | \x20?\( [\p{Lu}\p{Lo}][\p{L}\p{M}.'’\-\x20]{3,24} \) )? )",
    "{agencies}": r"(?P<agencies> [^()|【】]{2,60}? )",
    "{date}": r"(?P<date> [\p{L}\p{N}] [^()|【】]{2,40}? )",
    "{date2}": r"(?P<date2> [\p{L}\p{N}] [^()|【】\-–—]{2,30}? \d{4} )",
    "{dash}": rf"(?P<close> \.? (?: (?<![\p{{L}}\p{{N}}])- | -(?=[\-\s]|$) ) -? | \.?[{EN_DASH}{EM_DASH}] | _ | · | : )",
}


def _production(pattern: str) -> str:
    """Return a production with the names of its parts replaced by their patterns."""
    for name, part in _PARTS.items():
        pattern = pattern.replace(name, part)
    return pattern


def _has_agency(reading: DatelineParts) -> bool:
    return bool(reading.marks.agencies)


def _is_dated_agency(reading: DatelineParts) -> bool:
    """An agency behind the day of a month, and a new sentence."""
    return _has_agency(reading) and reading.has_day() and reading.opens_sentence()


def _closes_or_known(reading: DatelineParts) -> bool:
    """An agency in brackets: a dash after it, or a date, or before it a place known, in capitals or with its country in brackets."""
    evident = reading.is_known() or reading.is_capital() or reading.has_bracket()
    firm = reading.close or reading.is_dated() or not reading.after or evident
    return bool(reading.places and _has_agency(reading) and firm and reading.opens_sentence())


def _has_day(reading: DatelineParts) -> bool:
    """A place, the day of a month and a dash; in capitals or known, whatever letter follows; or the dash Spanish."""
    if not reading.has_day() or not reading.places or reading.close == ":":
        return False
    if reading.is_capital():
        return True
    goes_on = reading.opens_sentence() or reading.after[:1].isalpha()
    return goes_on if reading.is_known() else reading.close.startswith(".") and reading.opens_sentence()


def _is_whole_line(reading: DatelineParts) -> bool:
    """A place in capitals and a date, and nothing after them."""
    return reading.is_capital() and reading.is_dated() and not reading.after


def _is_capital_sentence(reading: DatelineParts) -> bool:
    """A place in capitals, and a new sentence."""
    return reading.is_capital() and reading.opens_sentence()


def _is_outlet(reading: DatelineParts) -> bool:
    """An outlet that no registry has: a known city, or a place with its state, before the brackets, a dash behind them."""
    firm = reading.is_known() and reading.close not in ("", ":", "·")
    return bool(firm and _has_agency(reading) and reading.opens_sentence())


def _is_agency_alone(reading: DatelineParts) -> bool:
    """One agency as it writes its own name, a dash between blanks, and a sentence."""
    return len(reading.marks.agencies) == 1 and bool(reading.after) and reading.opens_sentence()


def _is_known_alone(reading: DatelineParts) -> bool:
    """A known city and a mark: in capitals, unless the mark is `·`; a sentence follows, not another place in capitals."""
    route = compiled(r"\p{Lu}[\p{Lu}\p{M}'’\-]+(?:\P{L}|$)").match(reading.after)
    shape = reading.is_capital() or reading.close == "·"
    return shape and not route and reading.opens_sentence() and reading.is_known()


DATELINE_FORMS: Final = (
    DatelineForm(
        "east",
        "【",
        _production(r"【 (?:{date} \s+)? {agencies} 】"),
        _has_agency,
        "'【' [date blank] agencies '】'",
        "AFP, Chinese and Japanese services",
    ),
    DatelineForm(
        "pipes",
        "|",
        _production(r"{places} \s* \| \s* {agencies} \s* \| \s* {date} \s* {dash}"),
        _has_agency,
        "places '|' agencies '|' date dash",
        "AFP, French service on sites",
    ),
    DatelineForm(
        "agency first",
        "(",
        _production(
            r"\( {agencies} \) \s* (?: [\-–—] \s* {places} (?: ,\x20? {date} )? \s* {dash} | (?P<close> \.?[\-–—] ) )"
        ),
        _has_agency,
        "'(' agencies ')' dash places [',' date] dash | '(' agencies ')' ['.'] dash",
        "ANSA: (ANSA) - ROMA, 05 MAR - ; EFE: (EFE).-",
    ),
    DatelineForm(
        "date first",
        "(",
        _production(r"(?! (?:[Ll]e|[Tt]he|[Aa]m|[Ee]l|[Ii]l|[Dd]en|[Oo]n) \s ) {date} \s* \( {agencies} \) \s* {dash}"),
        _is_dated_agency,
        "date '(' agencies ')' dash",
        "Reuters, where a story has no place: Jan 3 (Reuters) - ",
    ),
    DatelineForm(
        "agency in brackets",
        "(",
        _production(
            r"{places} ,? (?: (?:,\x20?|(?<=,)\x20|\x20(?=\p{N}{1,2}\.?\x20\p{L})) {date} ,? )? \s* \( {agencies} \) (?: ,?\x20 {date2} )? \s* {dash}?"
        ),
        _closes_or_known,
        "places [',' date] '(' agencies ')' [date] [dash]",
        "AFP, AP, Reuters, dpa, ATS, Lusa, ANP and others; AP Stylebook, datelines; Reuters Handbook, datelines",
    ),
    DatelineForm(
        "outlet in brackets",
        "(",
        _production(r"{places} ,? \s* \( {agencies} \) \s* {dash}"),
        _is_outlet,
        "places '(' outlet ')' dash",
        "papers and networks in the form of the agencies: CHICAGO (Orval Tribune) -- ",
        outlets=True,
    ),
    DatelineForm(
        "agency between slashes",
        "/",
        _production(
            r"(?: {places} (?: ,?\x20 {date} \.? )? ,? \s* )? / \x20? {agencies} \x20? / \s* (?: {dash} | \. (?=\s|$) )"
        ),
        _has_agency,
        "[places [',' date]] '/' agencies '/' (dash | '.' | ':')",
        "TASS: MOSCOW, January 21. /TASS/. ; ritzau: København /ritzau/: ; PR Newswire: ORVAL, Mo., May 3 /PRNewswire/ -- ",
    ),
    DatelineForm(
        "agency after the date",
        ",",
        _production(
            r"{places} ,\x20 {date} ,? \x20 (?P<agencies> \p{Lu}{2,8} | Reuters | dpa | Xinhua | Kyodo ) \s* {dash}"
        ),
        _has_agency,
        "places ',' date agency dash",
        "AFP and others, on sites: ORVAL, Nov 26 AFP - ",
    ),
    DatelineForm(
        "dated",
        ",",
        _production(r"{places} (?: , | \x20- | (?<=,\x20\p{L}{2,8}\.) (?=\x20\p{L}) ) \x20 {date} \s* {dash}"),
        _has_day,
        "places ',' date dash",
        "Reuters by-the-minute copy: MELBOURNE, Feb 6 - ; EFE: Bogotá, 4 ene.-",
    ),
    DatelineForm(
        "line of place and date",
        "-",
        _production(r"{places} ,? \x20 (?P<date> \p{N}{4}-\p{N}{2}-\p{N}{2} ) \s* $"),
        _is_whole_line,
        "places date, alone on its line",
        "Reuters as corpora hold it: ORVAL 1996-08-24",
    ),
    DatelineForm(
        "time first",
        "(",
        _production(r"\( \d\d-\d\d \) \x20 \d\d:\d\d \x20 \p{Lu}{3,4} \x20 {places} \x20? {dash} (?=\s|$)"),
        _is_capital_sentence,
        "'(' month '-' day ')' time zone places dash",
        "papers that stamp the time of publication: (07-17) 13:09 PDT ORVAL -- ",
    ),
    DatelineForm(
        "agency alone",
        "",
        _production(r"(?P<agencies> \p{L}[\p{L}\x20]{1,20}? ) \x20 (?P<close> --? | [–—] ) (?=\x20)"),
        _is_agency_alone,
        "agency dash",
        "portals that cut the place: AP - ; Reuters - ",
    ),
    DatelineForm(
        "place alone",
        "",
        _production(r"{places} [\x20\xa0]{0,2} (?: {dash} (?=\s|$) | (?P<close> --|— ) )"),
        _is_known_alone,
        "places dash",
        "papers that cut the agency: ALGER – , LOS ANGELES: , Kuala Lumpur ·",
    ),
)
"""The families, in the order in which they are tried."""


def parse_dateline(
    text: str,
    reference: dt.date | None = None,
    *,
    lexicon: Lexicon | None = None,
    strict: bool = False,
) -> Dateline | None:
    """Return the dateline at the start of a text, or None.

    The text may continue after it: `text[dateline.span.end:]` is the rest, without the gap.

    Args:
        text: the first paragraph of an article, or a dateline alone, optionally after white space.
        reference: a date close to that of the text, which determines a missing year; see `parse_date`.
        lexicon: the agencies, and the cities that are evidence without an agency or a date, as in `ALGER – `; by default,
            the built-in ones.
        strict: raise instead of returning None.

    Raises:
        ParseError: if `strict` and the text does not begin with a dateline; the error states where, and what was expected.

    A place with only a colon or a dash is a dateline only if it is a known city in capitals and a sentence follows:
    `LOS ANGELES: The port ...` is a dateline, `LONDRES: la police ...` is a kicker. `DATELINE_FORMS` lists the productions and
    their sources.

    Example:
        >>> dateline = parse_dateline("PARIS, 3 fév 2026 (AFP) - Le gouvernement a tranché.")
        >>> dateline.places, dateline.agencies, str(dateline.date)
        (('PARIS',), ('AFP',), '2026-02-03')
        >>> parse_dateline("Paris, la capitale, s'éveille (un peu).") is None
        True
    """
    check_argument("parse_dateline", text, str)
    start = _start(text)
    known = lexicon or Lexicon.default()
    found = _read(text, start, reference, known) if _may_open(text, start) else None
    if found is None and strict:
        raise _error(text, start, known.agencies)
    return found


def may_open_with_dateline(text: str) -> bool:
    """Return, at low cost, whether a dateline may open a text; most texts are refused."""
    return _may_open(text, _start(text))


def _start(text: str) -> int:
    """Return where a text begins behind white space and invisible characters."""
    return 0 if text[:1].isalnum() else len(text) - len(text.lstrip().lstrip(INVISIBLE).lstrip())


def _may_open(text: str, start: int) -> bool:
    """Return, at low cost, whether a dateline may open a text: it has one of the marks that close one, near its beginning.

    What stands before that mark is of places and a date, and has few words in small letters.
    """
    if _MARK.search(text, start, start + _HEAD) is None:
        return False
    head = text[start : start + _HEAD]
    mark = compiled(_MARKS).search(head)
    return mark is not None and small_words(head[: mark.start()]) <= _MOST_SMALL


def _read(text: str, start: int, reference: dt.date | None, known: Lexicon) -> Dateline | None:
    head = text[start : start + _HEAD].split("\n", 1)[0]
    for family in DATELINE_FORMS:
        match = compiled(family.pattern).match(head) if family.mark in head else None
        if match is None:
            continue
        after = text[start + match.end() :]
        reading = _reading(match, after, reference, known, family)
        if reading is not None and family.evidence(reading):
            return _dateline(match, reading, family, text, start)
    return None


def _reading(
    match: regex.Match[str], after: str, reference: dt.date | None, known: Lexicon, family: DatelineForm
) -> DatelineParts | None:
    """Return what a match holds, or None if one of its parts is not what its place says."""
    parts = {name: value for name, value in match.groupdict().items() if value}
    stated = _stated(parts, known)
    dates = read_dates(stated, reference, lexicon=known) if stated else ()
    date = dates[0] if dates else None
    marks = _marks_of(parts, known.agencies, date, outlets=family.outlets)
    places = split_places(_without_weekday(parts.get("places", ""), known))
    if (
        (stated and date is None)
        or marks is None
        or not all(_is_place(place, known) for place in places)
        or len(places) > _MOST_PLACES
    ):
        return None
    return DatelineParts(places, marks, dates, parts.get("close", ""), after.lstrip(), known.places)


def _stated(parts: dict[str, str], lexicon: Lexicon) -> str:
    """Return the text of a date; nothing for a weekday alone, which is no date."""
    text = (parts.get("date") or parts.get("date2") or "").strip(" ,")
    return "" if weekday_of(text, lexicon) else text


def _without_weekday(places: str, lexicon: Lexicon) -> str:
    """Return places without the weekday that stands for a date: `PARIS, Tuesday`."""
    before, comma, last = places.rpartition(",")
    day = last.strip()
    return before if comma and len(day.rstrip(".")) >= _SHORT_DAY and weekday_of(day, lexicon) else places


def _marks_of(parts: dict[str, str], registry: Registry, date: PartialDate | None, *, outlets: bool) -> Marks | None:
    """Return the agencies of a match; a code that is not registered counts where the date is stated."""
    text = parts.get("agencies")
    if text is None:
        return Marks((), ())
    found = registry.read_marks(text)
    if found is None and outlets and compiled(_OUTLET).fullmatch(text):
        return Marks((text,), ())
    if found is None and date is not None and "close" in parts and compiled(_CODE).fullmatch(text):
        return Marks((text,), ())
    return found


def _is_place(text: str, lexicon: Lexicon) -> bool:
    """Return whether words can be a place: capitals or a script without case, small words between, no day or month."""
    parts = compiled(r"[\s()]+").split(text.strip("()"))
    first = parts[0].strip(".,").casefold()
    small = _small_words(lexicon)
    alone = len(parts) == 1 and (month_of(first, lexicon) or first in small)
    day = weekday_of(first, lexicon) and (len(parts) == 1 or len(first) > _SHORT_DAY)
    if len(parts) > _MOST_WORDS or first in words_of(lexicon).no_places or day or alone:
        return False
    return all(not word[:1].islower() or word.strip(",").casefold() in small for word in _parts_of(parts))


@functools.lru_cache(KEPT_LEXICONS)
def _small_words(lexicon: Lexicon) -> frozenset[str]:
    """Return the words in small letters that names of places hold."""
    return words_of(lexicon).particles | words_of(lexicon).small_words


def _parts_of(words: list[str]) -> Iterator[str]:
    """Yield words, `d'Ivoire` without its particle."""
    for word in words:
        yield compiled(r"[dl]['’](?=\p{Lu})").sub("", word)


def _dateline(match: regex.Match[str], reading: DatelineParts, family: DatelineForm, text: str, start: int) -> Dateline:
    end = start + len(match.group().rstrip())
    body = len(text) - len(text[end:].lstrip(" \t\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\N{THIN SPACE}"))
    gap = text[end:body]
    alone = not text[body:].strip()
    return Dateline(
        text[start:end],
        reading.places,
        reading.marks.agencies,
        _placed(reading.date(), match, start),
        services=reading.marks.services,
        gap=None if alone and not gap else gap,
        family=family.name,
        span=Span(start, end),
    )


def _placed(date: PartialDate | None, match: regex.Match[str], start: int) -> PartialDate | None:
    """Return a date whose span is into the whole text."""
    if date is None or date.span is None:
        return None
    name = "date" if match.groupdict().get("date") else "date2"
    written = match[name]
    shift = start + match.start(name) + len(written) - len(written.lstrip(" ,"))
    return attrs.evolve(date, span=Span(shift + date.span.start, shift + date.span.end))


def _error(text: str, start: int, registry: Registry) -> ParseError:
    """Return the error for a text that no dateline opens: at its brackets if they hold no agency, else at its start."""
    bracket = compiled(r"\(([^()]{1,60})\)").search(text[start : start + _HEAD])
    if bracket and registry.read_marks(bracket[1]) is None:
        reason = f"no agency is known by {bracket[1]!r}"
        return ParseError.at(text, start + bracket.start(1), reason, "the code or the name of an agency")
    return ParseError.at(text, start, "the text does not begin with a dateline", _EXPECTED)
