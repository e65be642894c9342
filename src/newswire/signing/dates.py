"""Dates and time stamps in wire copy: only what they state."""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Iterator
from typing import Final, NamedTuple, TypeAlias

import attrs
import regex

from newswire._arguments import check_argument
from newswire._patterns import NOWHERE, compiled
from newswire._text import Span, trimmed
from newswire.errors import ModelError, ParseError
from newswire.lexicon.lexicon import KEPT_LEXICONS, Lexicon
from newswire.models.date import RANGES, PartialDate
from newswire.signing._calendar import month_of, weekday_of
from newswire.signing._order import Order, order_of
from newswire.signing._zones import ZONES

__all__ = ["DatePattern", "date_forms", "parse_date", "read_dates", "to_datetime"]

_FLAGS: Final = regex.VERBOSE | regex.IGNORECASE

_LONGEST: Final = 80
_PIVOT: Final = 69
_CENTURY: Final = 100
_NOON: Final = 12
_MONTHS: Final = 12
_EXPECTED: Final = "a date such as '3 fév 2026', 'Feb 3, 2026', '03.02.2026', '2026-02-03' or a stamp '310544 AOU 97'"
_ORDER: Final = "evidence of which figure is the day, such as the language 'fr' or 'en-US'"
_TIME: Final = "time"
"""The form of a time alone, which is no date; lines that sign may have one."""


class DatePattern(NamedTuple):
    """One way to write a date: its name, its production, and the source of the rule."""

    name: str
    pattern: str
    source: str


_YEAR: Final = r"(?P<year>\d{4})"
_YEARS: Final = r"(?P<year>\d{4}|['’]?\d{2})"
_DAY: Final = r"(?P<day>\d{1,2})"
_ZONE: Final = r"(?P<zone>\p{Lu}{1,5}\d?(?:[+-]\d{1,2}(?::?\d{2})?)?|[+-]\d{2}:?\d{2})"
_BETWEEN: Final = (
    r"(?: ,?\s+ | ,\s* | \s*(?://|[|•·])\s* | \s+(?:/|--?|—)\s+ | (?<=\d)-(?=\d\d?:) | (?<=\d{4})(?=\d{1,2}:\d{2}) )"
)
"""What parts the date from the time: a blank, a comma, `|`, `/`, `•`, a dash; nothing, where a page ran them together."""


_ISO_DAY: Final = r"(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})"
_ISO: Final = (
    rf"{_ISO_DAY}(?:[T\s]\s?(?P<hour>\d{{2}}):(?P<minute>\d{{2}})(?::(?P<second>\d{{2}})(?:\.\d+)?)?\s?{_ZONE}?)?"
)
_PARTIAL: Final = (
    r"(?: (?P<year>\d{4}) (?:-(?P<month>\d{2}))? | --(?P<month>\d{2})(?:-(?P<day>\d{2}))? | ---(?P<day>\d{2})"
    r"| (?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2}) )?"
    r"T(?P<hour>\d{2}) (?: :(?P<minute>\d{2}) (?: :(?P<second>\d{2}) )? )? (?:\s(?P<zone>\S+(?:\s\S+)*))?"
    r"| (?P<year>\d{4}) (?:-(?P<month>\d{2}))? | --(?P<month>\d{2})(?:-(?P<day>\d{2}))? | ---(?P<day>\d{2})"
)
_EAST: Final = (
    r"(?:(?P<year>\d{4})[年년]\x20?)?(?:(?P<month>\d{1,2})[月월]\x20?)(?:(?P<day>\d{1,2})[日일号號])?"
    r"(?:\x20?[(（][月火水木金土日월화수목금토일](?:曜日?|요일)?[)）])?(?:\s?(?P<hour>\d{1,2})[时時시:]\x20?(?:(?P<minute>\d{2})[分분]?)?)?"
)
_STAMP_ZONE: Final = r"(?P<zone>GMT|UTC|TU|MEZ|MESZ|CET|CEST|EST|EDT|Z)"


_MonthAndDay: TypeAlias = tuple[int | None, int | None]


class _Known(NamedTuple):
    """The context of a date: the words, the language if it is stated, and a date close to that of the text."""

    lexicon: Lexicon
    language: str | None
    reference: dt.date | None


class _Pieces:
    """The pieces of the patterns of dates, by the words of the languages of a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        article, of, ordinals = map(lexicon.patterns, ("date_articles", "of", "ordinals"))
        self.month = (
            rf"(?P<month>\p{{L}}[\p{{L}}\p{{M}}]*+(?:\x20(?:{_second_words(lexicon)}))?)\.?"
            r"(?:\x20?/\x20?(?P<month2>\p{L}[\p{L}\p{M}]*+))?"
        )
        weekday = (
            rf"(?:(?!(?:{article})\s)(?P<weekday>\p{{L}}[\p{{L}}\p{{M}}]*+(?:{_weekday_endings(lexicon)})?)\.?,?\s+)?"
        )
        the = rf"(?:(?:{article})\s+)?"
        self.time = _time_pattern(lexicon)
        self.of = of
        self.then_time = rf"(?: {_BETWEEN} {self.time} )?"
        self.day_first = (
            rf"{weekday}{the}{_DAY}(?:{ordinals}|\.)?(?:\s+(?:{of})|[\s\-/]+|(?<=\.)){self.month}"
            rf"(?:(?:,?\s+|\s+(?:{of})|[-/]|(?<=\.)){_YEARS})?"
        )
        self.month_first = rf"{weekday}{self.month}\s+{_DAY}(?:{ordinals})?(?:,?\s+{_YEAR})?"
        self.numbers = (
            rf"{weekday}{the}{_DAY}(?P<cut>\.\x20|[/.\-])(?P<month>\d{{1,2}})(?:(?P=cut){_YEARS}|(?<=\.\d\d?)\.)?"
        )


def _second_words(lexicon: Lexicon) -> str:
    """Return the alternatives of the second words of months whose names have two."""
    names = (name for language in lexicon.dating for month in language.months for name in month.split())
    return "|".join(sorted({name.partition("_")[2] for name in names if "_" in name})) or NOWHERE


def _weekday_endings(lexicon: Lexicon) -> str:
    """Return the alternatives of what follows the hyphen of a weekday: `segunda-feira`."""
    names = (name for language in lexicon.dating for day in language.weekdays for name in day.split())
    return "|".join(sorted({name[name.index("-") :] for name in names if "-" in name})) or NOWHERE


def _time_pattern(lexicon: Lexicon) -> str:
    clock, oclock, hours = map(lexicon.patterns, ("clock", "oclock", "hours"))
    return rf"""
        (?:(?:{clock}|-|,|@)\s*(?<![\p{{L}}]) | (?:{clock})\s+)?
        (?P<hour>\d{{1,2}})
        (?: \x20?[hH:.]\x20?(?P<minute>\d{{2}})(?:[:.](?P<second>\d{{2}}))? | \x20?[hH] | (?=\x20?[aApP]\.?[mM]) | (?=\x20(?:{oclock})) )
        (?:\x20?(?P<ampm>[aApP])\.?[mM]\.?)?
        (?:\x20?(?:{oclock}|{hours})(?!\p{{L}}))?
        (?:\x20?\(?{_ZONE}\)?)?(?:\x20\(\d{{1,2}}[:.]\d{{2}}\x20\p{{Lu}}{{3,4}}\))?
    """


@functools.lru_cache(KEPT_LEXICONS)
def _introducers(lexicon: Lexicon) -> tuple[regex.Pattern[str], regex.Pattern[str]]:
    """Return the patterns of what introduces a date on a page, and of where a second one, a reading time or a count begins."""
    latest, published, reading, minutes, comments = map(
        lexicon.patterns, ("latest", "published", "reading_times", "minutes", "comment_counts")
    )
    articles, before, clock = map(lexicon.patterns, ("date_articles", "date_prepositions", "clock"))
    opens = rf"(?:(?:{latest})\s+)?(?:{published})"
    joins = rf"(?:\s*:\s*|\s+(?:{articles}|{before}|{clock})\b\s*:?\s*|\s+)"
    return (
        compiled(
            rf"[|•·—–\-(\[\s]*+ (?: (?:{opens})(?!\p{{L}}){joins} | (?:{articles}|{before})\s+(?=\d|\p{{Lu}}) )?",
            _FLAGS,
        ),
        compiled(
            rf"\s*[|•·(,]?\s*+(?<![\p{{L}}\d])(?:{opens}|{reading}|\d+[\s-](?:mins?|{minutes}|{comments}))(?!\p{{L}})",
            _FLAGS,
        ),
    )


@functools.lru_cache(KEPT_LEXICONS)
def date_forms(lexicon: Lexicon) -> tuple[DatePattern, ...]:
    """Return the patterns of dates, in the order in which they are tried; each is matched against the whole text."""
    pieces = _Pieces(lexicon)
    return (
        DatePattern(
            "iso",
            _ISO,
            "ISO 8601:2004, 4.3.2; RFC 3339, 5.6",
        ),
        DatePattern(
            "partial",
            _PARTIAL,
            "ISO 8601:2000, 5.2.1.3; what str(PartialDate) writes",
        ),
        DatePattern(
            "stamp",
            r"(?P<day>\d{2})(?P<hour>\d{2})(?P<minute>\d{2})"
            rf"(?:\s+{_STAMP_ZONE})?(?:\s+{pieces.month}(?:\s+{_YEARS})?)?",
            "the foot of AFP, ATS and dpa copy: day, hour, minute, zone, month, year; IPTC 7901, 3.3.6 (date and time group)",
        ),
        DatePattern(
            "day first",
            pieces.day_first + pieces.then_time,
            "the order of French, German, Spanish, Italian, Portuguese, Dutch and Arabic copy; RFC 5322, 3.3",
        ),
        DatePattern(
            "month first",
            pieces.month_first + pieces.then_time,
            "AP Stylebook, dates; Reuters Handbook of Journalism, dates",
        ),
        DatePattern("month", rf"{pieces.month}(?:\s+(?:{pieces.of})?{_YEAR})", "the month alone with its year"),
        DatePattern(
            "numbers",
            pieces.numbers + pieces.then_time,
            "day before month, as everywhere but in the United States; what tells the order: `order_of`",
        ),
        DatePattern(
            "year first",
            rf"(?P<year>\d{{4}})(?P<point>[/.])(?P<month>\d{{1,2}})(?P=point)(?P<day>\d{{1,2}})\.?"
            rf"(?:\s?[(（]\p{{L}}[)）]|\s\p{{Lu}}\p{{Ll}}{{2}}(?=\s))?{pieces.then_time}",
            "Japanese, Chinese and Hungarian sites: 2026/02/03, 2026.2.3",
        ),
        *(
            DatePattern(
                f"time, then {name}",
                rf"{pieces.time}(?:\s*[,|•]\s*|\s+(?:[-—]\s+)?|(?<=:\d\d)(?=\d{{4}}-)){date}",
                "sites: 14:30, 3 Feb 2026; 9:53 am PDT, Tuesday, ...; the time run together with an ISO date",
            )
            for name, date in (
                ("day", pieces.day_first),
                ("month", pieces.month_first),
                ("numbers", pieces.numbers),
                ("iso", _ISO_DAY),
            )
        ),
        DatePattern(
            "east",
            _EAST,
            "Chinese, Japanese and Korean copy",
        ),
        DatePattern(_TIME, pieces.time, "a time alone"),
    )


def parse_date(
    text: str,
    reference: dt.date | None = None,
    *,
    language: str | None = None,
    lexicon: Lexicon | None = None,
    strict: bool = False,
) -> PartialDate | None:
    """Return the parts that a date or a time stamp states, or None; nothing is inferred from the current date.

    A numeric date with slashes or hyphens may have two readings: `12/03/2026` is 12 March, or 3 December in American copy. It
    is read if something tells its order: the language, a lexicon without English, a day of the week, a word beside it
    (`Publié le`, `horas`), a clock of 24 hours, or `pm` without a zone of another country. Otherwise the result is None.

    A time alone is not a date, except in the form that `str(PartialDate)` writes: `T14:30`.

    Args:
        text: a date, optionally with outer white space. Digits may be in any script.
        reference: a date close to that of the text. It determines the century of a two-digit year and a missing year (or
            the month, for a stamp with only a day): the nearest possible date. Without it, a missing year remains missing,
            and two digits follow POSIX: 69 to 99 are 1969 to 1999, 00 to 68 are 2000 to 2068.
        language: `fr`, `en-GB`, `en-US`, ... limits the words to one language. In numeric dates, the month is first in
            `en-US`, and the day in any other language; `en` alone leaves it open.
        lexicon: the languages; by default, the built-in ones.
        strict: raise instead of returning None.

    Raises:
        ParseError: if `strict` and the text is not a date, a part is out of range, or the date has two readings; the error
            states where, and what was expected.
        UnknownNameError: if the lexicon does not have the language.

    Source: see `date_forms`; the pivot of two-digit years is that of POSIX.1-2017, strptime, %y.

    Example:
        >>> str(parse_date("mardi 3 février 2026 à 14h30"))
        '2026-02-03T14:30'
        >>> str(parse_date("310544 AOU 97")), str(parse_date("3 fév")), parse_date("31 fév")
        ('1997-08-31T05:44', '--02-03', None)
        >>> parse_date("12/03/2026"), str(parse_date("12/03/2026", language="fr")), str(parse_date("12/03/2026, 15h30"))
        (None, '2026-03-12', '2026-03-12T15:30')
        >>> import datetime
        >>> str(parse_date("3 fév", reference=datetime.date(2026, 1, 30)))
        '2026-02-03'
    """
    check_argument("parse_date", text, str)
    cut = trimmed(text)
    shift = text.index(cut)
    known = _Known(lexicon or Lexicon.default(), language, reference)
    try:
        found = _read(cut, shift, known)
        if len(found) > 1:
            raise _two_readings(found, shift)
    except _WrongPartError as wrong:
        if strict:
            raise ParseError.at(text, shift + wrong.offset, wrong.reason, wrong.expected) from None
        return None
    if found and not _is_time(cut, found[0]):
        return found[0]
    if strict:
        raise _no_date(text, shift, known, timed=bool(found))
    return None


def read_dates(
    text: str, reference: dt.date | None = None, *, lexicon: Lexicon | None = None, start: int = 0
) -> tuple[PartialDate, ...]:
    """Return the dates that a text may state: none, one, or two for `12/03/2026` without evidence, the day first.

    A line that signs states a date also where its order is open, and may state a time alone. `start` is where the text stands
    in its line, into which the spans are.

    Example:
        >>> [str(date) for date in read_dates("12/03/2026")]
        ['2026-03-12', '2026-12-03']
    """
    cut = trimmed(text)
    try:
        return _read(cut, start + text.index(cut), _Known(lexicon or Lexicon.default(), None, reference))
    except _WrongPartError:
        return ()


def _is_time(text: str, date: PartialDate) -> bool:
    """Return whether a text states a time and no date; `T14:30` is the form of a date without its day."""
    return date.year is None and date.month is None and date.day is None and not text.startswith("T")


def _no_date(text: str, start: int, known: _Known, *, timed: bool) -> ParseError:
    """Return the error for a text that states no date: where it no longer consists of the parts of one."""
    cut = trimmed(text)
    if timed:
        return ParseError.at(text, start, f"{cut!r} is a time without a date", _EXPECTED)
    return ParseError.at(text, start + _stop(cut, known), f"{cut[:40]!r} is not a date", _EXPECTED)


class _WrongPartError(Exception):
    """A text has the form of a date, but one part is out of range."""

    def __init__(self, offset: int, reason: str, expected: str) -> None:
        super().__init__(reason)
        self.offset = offset
        self.reason = reason
        self.expected = expected


def _two_readings(found: tuple[PartialDate, ...], shift: int) -> _WrongPartError:
    """Return the error for a date whose figures have two orders; `shift` is where the text that was read begins."""
    at = found[0].span.start - shift if found[0].span else 0
    first, second = (str(attrs.evolve(date, hour=None, minute=None, second=None, zone=None)) for date in found)
    return _WrongPartError(at, f"the date may be {first} or {second}", _ORDER)


def _core(text: str, lexicon: Lexicon) -> tuple[str, int]:
    """Return the date of a line without what introduces it and what follows it, and where it starts.

    `Published: 3 May 2026 | Updated: ...` and `(updated 3 May 2026)` hold one date, the first.
    """
    introduced, repeated = _introducers(lexicon)
    opened = introduced.match(text)
    start = opened.end() if opened else 0
    again = repeated.search(text, start)
    return text[start : again.start() if again else len(text)].rstrip(" )]|,.•·—–-"), start


def _read(text: str, shift: int, known: _Known) -> tuple[PartialDate, ...]:
    """Return the dates that a whole text may state, those of the first form that has any."""
    if not text or len(text) > _LONGEST:
        return ()
    wrong: _WrongPartError | None = None
    for match, start in _matches_of(text, known.lexicon):
        try:
            return _dates(match, shift + start, text, known)
        except _WrongPartError as error:
            error.offset += start
            wrong = wrong or error
    if wrong:
        raise wrong
    return ()


def _matches_of(text: str, lexicon: Lexicon) -> Iterator[tuple[regex.Match[str], int]]:
    """Yield the matches of the forms on a whole text, then on the date in it, and where that starts."""
    yield from ((match, 0) for match in _matches(text, lexicon))
    core, start = _core(text, lexicon)
    if core and core != text:
        yield from ((match, start) for match in _matches(core, lexicon))


def _matches(text: str, lexicon: Lexicon) -> Iterator[regex.Match[str]]:
    """Yield the match of each form that the whole text has."""
    for form in date_forms(lexicon):
        match = compiled(form.pattern, _FLAGS).fullmatch(text)
        if match:
            yield match


def _dates(match: regex.Match[str], shift: int, text: str, known: _Known) -> tuple[PartialDate, ...]:
    """Return the dates that a match may state, the likelier first, or raise for the wrong part."""
    parts = {name: value for name, value in match.groupdict().items() if value}
    found: list[PartialDate] = []
    wrong: _WrongPartError | None = None
    for month_and_day in _months_and_days(match, parts, text, known):
        try:
            date = _date(match, parts, shift, month_and_day, known)
        except _WrongPartError as error:
            wrong = wrong or error
        else:
            found += [date] if date not in found else []
    if not found and wrong:
        raise wrong
    return tuple(found)


def _date(
    match: regex.Match[str], parts: dict[str, str], shift: int, month_and_day: _MonthAndDay, known: _Known
) -> PartialDate:
    """Return the date of a match with one reading of its month and day, or raise for the wrong part."""
    numbers = {
        "year": _year(parts.get("year"), known.reference),
        "month": month_and_day[0],
        "day": month_and_day[1],
        "hour": _hour(parts),
        "minute": _number(parts.get("minute")),
        "second": _number(parts.get("second")),
    }
    span = Span(shift, shift + len(match.group()))
    try:
        stated = PartialDate(**numbers, zone=_zone(match, parts.get("zone")), span=span)
    except ModelError as error:
        raise _WrongPartError(_offset_of(match, numbers), str(error), "a date of the calendar") from None
    whole = _complete(stated, known.reference) if known.reference else stated
    _check_weekday(match, parts.get("weekday"), whole, known)
    return whole


def _offset_of(match: regex.Match[str], numbers: dict[str, int | None]) -> int:
    """Return the offset of the first number that is out of its range, or of the day, which its month does not have."""
    stated = ((name, number, least, most) for name, least, most in RANGES if (number := numbers[name]) is not None)
    name = next((name for name, number, least, most in stated if not least <= number <= most), "day")
    return max(match.start(name), 0) if name in match.groupdict() else 0


def _months_and_days(
    match: regex.Match[str], parts: dict[str, str], text: str, known: _Known
) -> tuple[_MonthAndDay, ...]:
    """Return the month and the day of a match; of a numeric date whose order is open, in both orders."""
    word, day = parts.get("month"), _number(parts.get("day"))
    if word is None:
        return ((None, day),)
    if not word.isdigit():
        return ((_named_month(match, word, parts.get("month2"), known), day),)
    month = int(word)
    if "cut" not in parts:
        return ((month, day),)
    order = order_of(parts, text, known.language, known.lexicon)
    orders = ((month, day), (day, month)) if order is not Order.MONTH_FIRST else ((day, month), (month, day))
    certain = order is not None and (orders[0][0] or 0) <= _MONTHS
    return orders[:1] if certain else orders


def _named_month(match: regex.Match[str], word: str, again: str | None, known: _Known) -> int:
    """Return the month that a word names, also with a second name: `شباط/فبراير`."""
    month = month_of(word, known.lexicon, known.language)
    if month is None or (again and month_of(again, known.lexicon, known.language) != month):
        raise _WrongPartError(match.start("month"), f"{word!r} is not a month", "the name of a month")
    return month


def _number(digits: str | None) -> int | None:
    return int(digits) if digits else None


def _year(digits: str | None, reference: dt.date | None) -> int | None:
    if digits is None:
        return None
    short = int(digits.lstrip("'’"))
    if len(digits.lstrip("'’")) > 2:  # noqa: PLR2004
        return short
    if reference is None:
        return short + (1900 if short >= _PIVOT else 2000)
    first = reference.year - reference.year % _CENTURY + short
    nearest = min((first, first - _CENTURY, first + _CENTURY), key=lambda year: abs(year - reference.year))
    return nearest if 1 <= nearest <= dt.MAXYEAR else first


def _hour(parts: dict[str, str]) -> int | None:
    hour = _number(parts.get("hour"))
    half = parts.get("ampm")
    if hour is None or half is None:
        return hour
    if hour > _NOON and half in "pP" and "minute" in parts:
        return hour
    return hour % _NOON + (_NOON if half in "pP" else 0) if 1 <= hour <= _NOON else -1


def _zone(match: regex.Match[str], name: str | None) -> str | None:
    """Return a zone as written, or raise if it is unknown."""
    if name is None or match.re.groupindex.get("zone") is None:
        return None
    if zone_hours(name) is None and name not in ZONES:
        raise _WrongPartError(
            match.start("zone"), f"{name!r} is not a known time zone", f"one of {', '.join(list(ZONES)[:6])}, ..."
        )
    return name


def zone_hours(name: str) -> float | None:
    """Return the UTC offset of a zone in hours, or None if its name is ambiguous."""
    if name in ZONES:
        return ZONES[name]
    match = compiled(r"(?:GMT|UTC)?([+-])(\d{1,2})(?::?(\d{2}))?").fullmatch(name)
    if match is None:
        return None
    hours = int(match[2]) + int(match[3] or 0) / 60
    return (-hours if match[1] == "-" else hours) if hours <= 14 else None  # noqa: PLR2004


def _check_weekday(match: regex.Match[str], word: str | None, date: PartialDate, known: _Known) -> None:
    """Raise if the word before the day is not a day of the week, or the date falls on another day."""
    if word is None:
        return
    days = weekday_of(word, known.lexicon, known.language)
    if not days:
        raise _WrongPartError(match.start("weekday"), f"{word!r} is not a day of the week", "the name of a day")
    day = date.to_date()
    if day is not None and day.weekday() not in days:
        raise _WrongPartError(
            match.start("weekday"), f"the date does not fall on a {word}", "the day of the week of the date"
        )


def _complete(date: PartialDate, reference: dt.date) -> PartialDate:
    """Return a date completed with the year, or the month and year, nearest to the reference."""
    if date.year is not None or (date.day is None and date.month is None):
        return date
    near = [_moved(date, year, month) for year, month in _months_around(date, reference)]
    real = [found for found in near if found is not None]
    target = reference.toordinal()
    return min(real, key=lambda found: abs(_ordinal(found) - target), default=date)


def _months_around(date: PartialDate, reference: dt.date) -> Iterator[tuple[int, int]]:
    """Yield the possible years and months of a date: those before and after the reference."""
    reach = 8 if (date.month, date.day) == (2, 29) else 1
    for year in range(max(1, reference.year - reach), min(dt.MAXYEAR, reference.year + reach) + 1):
        for month in [date.month] if date.month else range(1, 13):
            yield year, month


def _moved(date: PartialDate, year: int, month: int) -> PartialDate | None:
    try:
        return attrs.evolve(date, year=year, month=month)
    except ModelError:
        return None


def _ordinal(date: PartialDate) -> int:
    return dt.date(date.year or 1, date.month or 1, date.day or 15).toordinal()


def _stop(text: str, known: _Known) -> int:
    """Return the offset at which a text no longer consists of parts of a date."""
    for match in compiled(r"[\p{L}\p{M}]+|\S").finditer(text):
        word = match.group()
        named = month_of(word, *known[:2]) or weekday_of(word, *known[:2])
        if not (word.isdigit() or not word[0].isalpha() or named or word in ZONES):
            return match.start()
    return 0


def to_datetime(date: PartialDate) -> dt.datetime:
    """Return a complete date as `dt.datetime`: at midnight if no hour is stated, and aware if its zone is unambiguous.

    Raises:
        ModelError: if the year, the month or the day is missing.

    Example:
        >>> to_datetime(PartialDate(2026, 2, 3, 14, 30, zone="HNE")).isoformat()
        '2026-02-03T14:30:00-05:00'
    """
    check_argument("to_datetime", date, PartialDate)
    if date.year is None or date.month is None or date.day is None:
        raise ModelError(f"a date must have a year, a month and a day to become a datetime, got {date}")
    hours = zone_hours(date.zone) if date.zone else None
    zone = None if hours is None else dt.timezone(dt.timedelta(hours=hours))
    return dt.datetime(date.year, date.month, date.day, date.hour or 0, date.minute or 0, date.second or 0, tzinfo=zone)
