"""What stands around the names of a byline on its line: dates, and what pages leave there (shares, reading times, handles)."""

from __future__ import annotations

import functools
from typing import Final, NamedTuple

import regex

from newswire._patterns import NOWHERE, compiled, either
from newswire._text import trimmed
from newswire.lexicon.language import united, words
from newswire.lexicon.lexicon import KEPT_LEXICONS, Lexicon
from newswire.models.date import PartialDate
from newswire.signing._calendar import fold, month_of, months, weekday_of
from newswire.signing._openings import match_opening, small_words
from newswire.signing.dates import read_dates

__all__ = ["Core", "core_of", "may_be_certain", "may_hold_core", "may_state_day"]

_MOST_PLACES: Final = 6
_MOST_DATES: Final = 2
_MOST_WORDS: Final = 9
_DATE_WORDS: Final = 3
_KEPT_WORDS: Final = 4096

_MARKED: Final = r"(?P<kept>)\s+[-–—.,|/]+\s*$"
"""A mark at the end that closes nothing: `By Ada Holt -`."""
_TWICE: Final = r"\A(?P<kept>\p{Lu}[\p{L}\p{M}'’.\-]+(?:\s\p{Lu}[\p{L}\p{M}'’.\-]+){1,2})\s+(?=(?P=kept)\s)"
"""A name, and the same once more: the byline, then what is said of its author."""
_REPEATED: Final = r"(?P<kept>\S.{2,60}?)(?:\s+(?P=kept))+\s*$"
"""A line that says one thing twice and more, as pages do that print an author with a picture and a link."""
_OF_EDGES: Final = r"[:@+\[(]|\s[-–—.,|/]+\s*$"
"""The marks that what pages leave has, and a mark that closes nothing."""
_FIRST_WORD: Final = r"(?P<word>\p{L}{2,})(?P<optional>\?)?(?=$|\\[bs]|[:,/@])"
"""The word that a pattern begins with, as far as its end, a blank or a mark."""
_FIGURES: Final = r"\d(?:\.\s|[./\-])\d|\d[月월]"
"""Figures that may be a day and its month."""
_GAP: Final = " \t,;|/•·–—-()[]\N{NO-BREAK SPACE}"
_AROUND: Final = ",.:()/-–"
_ZONE: Final = 5
"""Letters of the longest abbreviation of a time zone."""
_NETWORKS: Final = words("twitter facebook instagram linkedin")
_NEAR: Final = 40
_MOST_SMALL: Final = 10
"""Words in small letters that a byline has at most, dates and furniture beside it counted in; prose has more."""


class _Edges:
    """The patterns of what pages leave around the names of a byline, by the words of the languages of a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        patterns = lexicon.patterns
        united_words = functools.partial(united, lexicon.languages)
        minutes = rf"(?:mins?\.?|{patterns('minutes')})"
        reading, published, durations = map(patterns, ("reading_times", "published", "durations"))
        comments, listening = map(patterns, ("comment_counts", "listening"))
        inner, labelled = map(united_words, ("inner_introducers", "labelled_introducers"))
        commenting, genres = map(either, map(united_words, ("commenting", "genre_labels")))
        self.date_labels = united_words("date_labels")
        opening = "|".join(map(patterns, ("latest", "published", "date_articles", "date_prepositions", "clock")))
        self.opens_date = compiled(rf"(?:{opening})(?!\p{{L}})", regex.IGNORECASE)
        self.ends_date = compiled(f"{patterns('oclock')}|{patterns('hours')}", regex.IGNORECASE)
        small = "|".join(map(patterns, ("clock", "date_articles", "date_prepositions")))

        counted = (
            rf"\d+\s*-?\s*{minutes}\s*(?:{patterns('minutes_read')}|{reading})|"
            rf"\d+\s*(?:{comments})\b|(?:{comments})\s*\(?\d|(?:{patterns('ago_before')})\s\d+\s(?:{durations})\b|"
            rf"(?:(?:(?:{patterns('latest')})\s)?(?:{published}):?\s+)?\d+\s*(?:{durations})(?:\s(?:{patterns('ago_behind')}))?\s*$|"
            rf"(?:\d+:)?\d?\d:\d\d\s+(?:{listening})\b"
        )
        self.counted = compiled(counted, regex.IGNORECASE)
        """Reading times, counts of comments, times that are relative."""
        self.before = compiled(
            rf"\s*(?:{patterns('author_links')}|{either(united_words('advertisements'))}|"
            rf"(?:{patterns('ago_before')})\s\d+\s(?:{durations})(?=\s(?:{either(inner)})\s))\s+",
            regex.IGNORECASE,
        )
        """What stands before a name: links to an author's other articles, advertisements, how long ago it was."""
        behind = (
            rf"(?:\+\s*)?(?:{patterns('after_names')})|@\w|(?:{reading})\b|(?:{published})(?:/(?:{published}))?\s?:(?!\s*\d)|"
            rf"(?:{published})\s\[|(?:{either(_NETWORKS)})\b|\[email\b|{counted}"
        )
        self.behind = compiled(rf"\s+(?:[/|•·,–—~-]+\s*){{0,2}}(?:{behind})", regex.IGNORECASE)
        """What stands behind a name: buttons, handles, and what is counted."""
        self.says = compiled(rf"\s+(?:{commenting})(?:\s*:?\s*$|\s*:)", regex.IGNORECASE)
        self.timed = compiled(
            rf"([^|•·]{{6,30}}?)[\s|•·]*(?:{reading})\s?:?\s*~?\s*\d+\s*{minutes}[\s|•·]+", regex.IGNORECASE
        )
        """A date and a reading time, which stand before a name."""
        self.within = compiled(rf"(?<=\S\s)(?:{_capitalised(inner)}):?\s(?=\p{{Lu}}\S*\s+\p{{Lu}})", 0)
        """An introducer with its capital within a line: on a page without line ends, the byline behind a title."""
        self.labelled = compiled(
            rf"(?:[^:.?!\n]{{2,30}}:\s+(?=(?:{either(inner)}|{_capitalised(inner)})\s+\p{{Lu}})|"
            rf"\p{{Lu}}\p{{Ll}}+\s+(?=(?:{_capitalised(labelled)})\s+\p{{Lu}}\S*\s+\p{{Lu}})|"
            rf"(?i:{genres})\s+(?=\p{{Lu}}{{2,}}(?:[\s\-]\p{{Lu}}{{2,}})+\s*$))",
            0,
        )
        """A label before a byline: `Kultur Von Ada Holt`, `THE PORT: by Ada Holt`; the given name must be known."""
        self.left = compiled(
            rf"(?:[\s,]+(?:{either(self.date_labels)})\s?:|[\s,]+(?:[|•–—-]\s)?(?:{published})(?:\s?:)?|"
            rf"\s+(?:{published})\s+\d{{3,4}}\s\p{{Lu}}{{3,4}}(?:\s\(\d{{3,4}}\s\p{{Lu}}{{3,4}}\))?|\s+(?-i:{small})|\s+\d{{1,4}})\s*$",
            regex.IGNORECASE,
        )
        """What is left of a date behind a name: the word before it, or a count of comments."""
        phrases = [
            phrase.split(None, 1)[0]
            for name in ("advertisements", "commenting", "inner_introducers", "labelled_introducers", "genre_labels")
            for phrase in united_words(name)
        ]
        sources = [
            pattern
            for name in ("author_links", "after_names", "reading_times")
            for language in lexicon.languages
            for pattern in getattr(language, name)
        ]
        self.first_words = _NETWORKS.union(phrases, *map(_first_words, sources))
        """The first words of these patterns, in lower case; those of `counted` have a figure."""
        self.wordless = compiled("|".join(one for one in sources if not _first_words(one)) or NOWHERE, regex.IGNORECASE)
        """The patterns whose first word cannot be told by looking at them."""


def _capitalised(introducers: frozenset[str]) -> str:
    """Return the alternatives of words with a capital, or in capitals."""
    return either(frozenset(form for word in introducers for form in (word.capitalize(), word.upper())))


def _first_words(pattern: str) -> set[str]:
    """Return the words that a pattern may begin with, also without a last letter that may be left out; none if that cannot be told."""
    first = None if "|" in pattern else compiled(_FIRST_WORD).match(pattern)
    if first is None:
        return set()
    word = first["word"].casefold()
    return {word, word[:-1]} if first["optional"] else {word}


@functools.lru_cache(KEPT_LEXICONS)
def _edges(lexicon: Lexicon) -> _Edges:
    return _Edges(lexicon)


@functools.lru_cache(_KEPT_WORDS)
def _opens_date(word: str, lexicon: Lexicon) -> bool:
    """Return whether a word introduces a date: lines have few words, and most of them often."""
    return _edges(lexicon).opens_date.fullmatch(word) is not None


@functools.lru_cache(_KEPT_WORDS)
def _may_end_date(word: str, lexicon: Lexicon) -> bool:
    """Return whether a date, or the time behind it, may end with a word: a figure, a month, a zone, `pm`, `Uhr`."""
    bare = word.strip(_AROUND)
    if not bare.isalpha() or len(bare) < _DATE_WORDS or (bare.isupper() and len(bare) <= _ZONE):
        return True
    return month_of(bare, lexicon) is not None or _edges(lexicon).ends_date.fullmatch(bare) is not None


class Core(NamedTuple):
    """The stretch of a line that may hold names, and the date that stands beside it."""

    start: int
    end: int
    dates: tuple[PartialDate, ...]
    """The date; two readings of it where the order of its figures is open."""
    is_marked: bool
    """Whether what was left out, besides a date, leaves no doubt that the line is furniture around a byline."""
    is_labelled: bool = False
    """Whether a label stands before the byline."""

    @property
    def is_certain(self) -> bool:
        """Whether the line is a byline if its core holds names."""
        return self.is_marked or bool(self.dates)


def may_be_certain(line: str, lexicon: Lexicon) -> bool:
    """Return, at low cost, whether `core_of` may find anything on a line that makes it a byline; on most lines there is nothing.

    That is a date, a mark or a word of what pages leave there, or the first word again.
    """
    if compiled(_OF_EDGES, 0).search(line):
        return True
    edges = _edges(lexicon)
    first, *rest = compiled(r"[\p{L}\p{M}]+").findall(line.casefold()) or [""]
    if first in rest or first in edges.first_words or not edges.first_words.isdisjoint(rest):
        return True
    if edges.wordless.search(line):
        return True
    if not compiled(r"\d").search(line):
        return False
    return may_state_day(line, lexicon) or edges.counted.search(line) is not None


def may_hold_core(line: str, lexicon: Lexicon) -> bool:
    """Return, at low cost, whether a line that does not open with names may hold more than a byline; prose, as a rule, may not."""
    text = trimmed(line)
    if not text or not text[0].isalpha() or any(map(str.isdigit, text[:_NEAR])):
        return bool(text)
    first, second = [*(word.strip(_AROUND + ";") for word in text.split(None, 2)[:2]), ""][:2]
    edges = _edges(lexicon)
    if first.casefold() in edges.date_labels or _names_part(first, lexicon) or _is_within(text, lexicon):
        return True
    if _opens_date(first, lexicon) and (_opens_date(second, lexicon) or _names_part(second, lexicon)):
        return True
    return edges.before.match(text) is not None


def _is_within(text: str, lexicon: Lexicon) -> bool:
    return compiled(r"\d").search(text) is not None and _edges(lexicon).within.search(text) is not None


def core_of(line: str, lexicon: Lexicon) -> Core | None:
    """Return the stretch of a line that may hold the names of a byline; None if the whole line may.

    A date is left out at the start or the end of the line, with what introduces it; so is what pages put there. Behind the date
    of a line that a word for `by` opens, anything may stand: `By Ada Holt 3 May 2026 How to get ...`.
    """
    start, end, dates = _within_furniture(line, lexicon)
    repeated = compiled(_REPEATED, 0).match(line)
    end = min(end, repeated.end("kept")) if repeated else end
    if small_words(line[start:end]) > _MOST_SMALL and match_opening(trimmed(line), lexicon) is None:
        return None
    certain = (start, end) != (0, len(line))
    for _ in range(_MOST_DATES):
        again: tuple[PartialDate, ...] = ()
        if may_state_day(line[start:end], lexicon):
            start, end, again = _without_date(line, start, end, lexicon)
            dates = dates or again
        if not again:
            break
        start = _inner_start(line, start, end, lexicon)
    labelled = _edges(lexicon).labelled.match(line, start, end)
    start = labelled.end() if labelled else start
    for pattern in (_TWICE, _MARKED):
        left = compiled(pattern, 0).search(line, start, end)
        if left:
            end, certain = left.start() + len(left["kept"]), True
    if dates:
        start = _inner_start(line, start, end, lexicon)
        left = _edges(lexicon).left.search(line, max(start, end - _NEAR), end)
        end = left.start() if left else end
    if (start, end) == (0, len(line)) or small_words(line[start:end]) > _MOST_SMALL:
        return None
    start, end = _without_gaps(line, start, end)
    labelled = labelled if not (certain or dates) else None
    return Core(start, end, dates, certain or labelled is not None, labelled is not None) if start < end else None


def _within_furniture(line: str, lexicon: Lexicon) -> tuple[int, int, tuple[PartialDate, ...]]:
    """Return the stretch of a line between what pages put before and behind names, and the date that a reading time follows."""
    start, end = 0, len(line)
    dates: tuple[PartialDate, ...] = ()
    edges = _edges(lexicon)
    before = edges.before.match(line)
    if before:
        start = before.end()
    timed = edges.timed.match(line)
    if timed and (dates := _days_of(timed[1], timed.start(1), lexicon)):
        start = timed.end()
    named = _inner_start(line, start, end, lexicon) if compiled(r"\d").search(line) else start
    for pattern in (edges.behind, edges.says):
        behind = pattern.search(line, named)
        if behind and behind.start() > start:
            end = min(end, behind.start())
    return start, end, dates


def _inner_start(line: str, start: int, end: int, lexicon: Lexicon) -> int:
    """Return where the last introducer with its capital stands within a stretch, or where the stretch begins."""
    return max((match.start() for match in _edges(lexicon).within.finditer(line, start, end)), default=start)


def _days_of(text: str, start: int, lexicon: Lexicon) -> tuple[PartialDate, ...]:
    """Return the dates that a text may be, if it states a day and a month; `start` is where it stands in its line."""
    dates = read_dates(text, lexicon=lexicon, start=start)
    return dates if dates and dates[0].day is not None and dates[0].month is not None else ()


def may_state_day(text: str, lexicon: Lexicon) -> bool:
    """Return, at low cost, whether a text may state a day and its month: a month beside a figure, or figures as dates part them."""
    if compiled(_FIGURES, 0).search(text):
        return True
    if not compiled(r"\d").search(text):
        return False
    return any(fold(word) in _month_words(lexicon) for word in compiled(r"\p{L}[\p{L}\p{M}]*+").findall(text))


@functools.lru_cache(KEPT_LEXICONS)
def _month_words(lexicon: Lexicon) -> frozenset[str]:
    """Return the words of the names of months in all languages, without accents."""
    return frozenset(word for name in months(lexicon) for word in name.split())


def _without_gaps(line: str, start: int, end: int) -> tuple[int, int]:
    """Return a stretch without blanks and separators at its ends; a bracket that closes one within it is none."""
    while start < end and line[start] in _GAP:
        start += 1
    while end > start and line[end - 1] in _GAP and not (line[end - 1] == ")" and "(" in line[start:end]):
        end -= 1
    return start, end


def _without_date(line: str, start: int, end: int, lexicon: Lexicon) -> tuple[int, int, tuple[PartialDate, ...]]:
    """Return a stretch without the date at its end or its start, and that date."""
    spelled = [(match.start(), match.end()) for match in compiled(r"[^\s|•·]+", 0).finditer(line, start, end)]
    for place in _date_places(line, spelled, lexicon):
        found = _longest_date(line, spelled, place, lexicon)
        if found is None:
            continue
        dates, last = found
        if all(line[slice(*word)].strip(",.:()").casefold() in _edges(lexicon).date_labels for word in spelled[:place]):
            return spelled[last - 1][1], end, dates
        day = place > 1 and weekday_of(line[slice(*spelled[place - 1])].strip(",."), lexicon)
        return start, spelled[place - bool(day)][0], dates
    return start, end, ()


def _date_places(line: str, spelled: list[tuple[int, int]], lexicon: Lexicon) -> list[int]:
    """Return the words at which a date may begin: figures, months, days of the week, what introduces one of these, and marks."""
    words = [line[start:end].strip(_AROUND) for start, end in spelled]
    parts = [word[:1].isdigit() or _names_part(word, lexicon) for word in words]
    opening = [_opens_date(word, lexicon) for word in words]
    places = [
        place
        for place, (is_part, opens) in enumerate(zip(parts, opening, strict=True))
        if is_part or (opens and any(parts[place + 1 : place + 2] + opening[place + 1 : place + 2]))
    ]
    if words and places[:1] != [0] and not opening[0] and _may_open_line(line[spelled[0][0] :], words[0], lexicon):
        places.insert(0, 0)
    return places[:_MOST_PLACES]


def _names_part(word: str, lexicon: Lexicon) -> bool:
    """Return whether a word names a month or a day of the week."""
    return len(word) >= _DATE_WORDS and bool(month_of(word, lexicon) or weekday_of(word, lexicon))


def _may_open_line(line: str, word: str, lexicon: Lexicon) -> bool:
    """Return whether a line may open with a date though its first word is no part of one: a mark, or several words that introduce it."""
    return not word.isalpha() or _edges(lexicon).opens_date.match(line) is not None


def _longest_date(
    line: str, spelled: list[tuple[int, int]], place: int, lexicon: Lexicon
) -> tuple[tuple[PartialDate, ...], int] | None:
    """Return the longest date that begins at a word, with the number of the word after it."""
    first = spelled[place][0]
    for last in range(min(len(spelled), place + _MOST_WORDS), place, -1):
        if not _may_end_date(line[slice(*spelled[last - 1])], lexicon):
            continue
        text = line[first : spelled[last - 1][1]].strip(_GAP)
        if not may_state_day(text, lexicon):
            return None
        dates = _days_of(text, line.index(text, first), lexicon)
        if dates:
            return dates, last
    return None
