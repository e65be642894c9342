"""What stands around the names of a byline on its line: dates, and what pages leave there (shares, reading times, handles)."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import Final, NamedTuple

import regex

from newswire._patterns import compiled
from newswire._text import trimmed
from newswire.lexicon.language import words
from newswire.lexicon.lexicon import KEPT_LEXICONS, Lexicon
from newswire.models._base import moved
from newswire.models.date import PartialDate
from newswire.signing._calendar import fold, month_of, months, weekday_of, weekdays
from newswire.signing._openings import small_words
from newswire.signing.dates import parse_date

__all__ = ["Core", "core_of", "may_be_certain", "may_hold_core"]

_MOST_PLACES: Final = 6
_MOST_DATES: Final = 2
_MOST_WORDS: Final = 9
_DATE_WORDS: Final = 3

_BEFORE: Final = (
    r"\s*(?:view\sall\sposts\sby|more\s(?:from|by)|follow\sthe\sauthors?|about\sthe\sauthors?:?|posts\sby|articles\sby|subscribe\sto|"
    r"(?:weitere|alle)\s(?:artikel|beiträge)\svon|alles\svon|zeige\salle\sbeiträge\svon|"
    r"(?:voir\s)?tous\sles\sarticles\sde|plus\sd['’]articles\sde|(?:ver\s)?todos\slos\sartículos\sde|tutti\sgli\sarticoli\sdi|"
    r"vor\s\d+\s(?:stunden?|minuten?|tag(?:en)?)(?=\svon\s)|anzeige|werbung|advertisement|publicité|publicidad)\s+"
)
"""What stands before a name in the furniture around a byline: links to an author's other articles."""

_COUNTED: Final = (
    r"\d+\s*-?\s*min(?:ute|uten|utes)?\.?\s*(?:read|lesedauer|lesezeit|de\slecture)|"
    r"\d+\s*(?:kommentare?|comments?|commentaires?|shares?|comentarios)\b|(?:kommentare?|comments?)\s*\(?\d|"
    r"(?:(?:published|posted|updated)\s+)?\d+\s*(?:seconds?|minutes?|mins?|hours?|hrs?|h|days?|stunden?|tagen?)(?:\sago)?\s*$|"
    r"(?:last\s)?updated:?\s+\d+\s*(?:seconds?|minutes?|mins?|hours?|hrs?|days?)\sago\s*$|"
    r"vor\s\d+\s(?:stunden?|minuten|tagen?)|(?:\d+:)?\d?\d:\d\d\s+(?:anhören|listen)\b"
)
"""Reading times, counts of comments, times that are relative."""

_BEHIND: Final = (
    r"\s+(?:[/|•·,–—-]\s*)?(?:@\w|\+\s*follow|follow\b|share\b|tweet\b|teilen\b|partager\b|compartir\b|add\sto\b|save\b|watch\slive|"
    r"subscribe\b|tags?:|kategorien?:|categories:|filed\sunder|gespeichert\sunter|leave\sa\b|hinterlasse\b|schreibe\b|"
    r"lesedauer\b|reading\stime|temps\sde\slecture|antworten\b|(?:erstellt|aktualisiert|veröffentlicht|veröffentlicht/aktualisiert)\s?:(?!\s*\d)|"
    r"(?:photos?|fotos?|bild(?:er)?|illustrations?|grafik|quelle|source|anzahl\sder\skommentare|datum)\s?:(?!\s*\d)|"
    r"(?:edited|photographs?|photos?|photography|illustrations?|art)\sby\s|"
    r"alle\s(?:artikel|beiträge)\s*$|alles\svon\b|(?:twitter|facebook|instagram|linkedin)\b|\[email\b|updated\s\[|"
    rf"alle\sautoren|kontakt\b|view\sorcid|\(via\s|or\sa\sspecific|{_COUNTED})"
)
"""What stands behind a name there: buttons, handles, and what is counted."""

_SAYS: Final = r"\s+(?:sagt|says|said|schreibt|wrote|dit|dice|écrit)\s*:?\s*$|\s+(?:sagt|says|schreibt|dit|dice)\s*:"
_TIMED: Final = r"([^|•·]{6,30}?)[\s|•·]*(?:lesedauer|lesezeit|reading\stime|temps\sde\slecture)\s?:?\s*~?\s*\d+\s*min(?:ute|uten|utes)?\.?[\s|•·]+"
"""A date and a reading time, which stand before a name."""
_MARKED: Final = r"(?P<kept>)\s+[-–—.,|/]+\s*$"
"""A mark at the end that closes nothing: `By Ada Holt -`."""
_TWICE: Final = r"\A(?P<kept>\p{Lu}[\p{L}\p{M}'’.\-]+(?:\s\p{Lu}[\p{L}\p{M}'’.\-]+){1,2})\s+(?=(?P=kept)\s)"
"""A name, and the same once more: the byline, then what is said of its author."""
_WITHIN: Final = r"(?<=\S\s)(?:By|BY|Von|Par)\s(?=\p{Lu}\S*\s+\p{Lu})"
"""An introducer with its capital within a line: on a page without line ends, the byline behind a title."""
_LABELLED: Final = (
    r"(?:[^:.?!\n]{2,30}:\s+(?=(?:[Bb]y|BY|[Vv]on|[Pp]ar)\s+\p{Lu})|\p{Lu}\p{Ll}+\s+(?=(?:Von|Par)\s+\p{Lu}\S*\s+\p{Lu})|"
    r"(?i:interview)\s+(?=\p{Lu}{2,}(?:[\s\-]\p{Lu}{2,})+\s*$))"
)
"""A label before a byline: `Kultur Von Ada Holt`, `THE PORT: by Ada Holt`, `Interview ADA HOLT`; the given name must be known."""
_REPEATED: Final = r"(?P<kept>\S.{2,60}?)(?:\s+(?P=kept))+\s*$"
"""A line that says one thing twice and more, as pages do that print an author with a picture and a link."""
_LEFT: Final = r"(?:[\s,]+(?:datum|date|stand)\s?:|\s+(?:published|updated)\s+\d{3,4}\s\p{Lu}{3,4}(?:\s\(\d{3,4}\s\p{Lu}{3,4}\))?|\s+(?:il|at|um|den|op|em)|\s+\d{1,4})\s*$"
"""What is left of a date behind a name: the word before it, or a count of comments."""
_OF_FURNITURE: Final = words(
    "view more follow about posts articles subscribe weitere alle alles zeige voir tous plus ver todos tutti anzeige werbung "
    "advertisement publicité publicidad share tweet teilen partager compartir add save watch filed gespeichert leave "
    "hinterlasse schreibe lesedauer reading temps edited photograph photographs photo photos photography illustration "
    "illustrations art antworten twitter facebook instagram linkedin kontakt or sagt says said schreibt wrote dit dice écrit "
    "von par interview"
)
"""The first word of each of the patterns above that has one and neither a figure nor a mark of `_OF_EDGES`."""
_OF_EDGES: Final = r"[:@+\[(]|\s[-–—.,|/]+\s*$"
"""The marks of those patterns, and a mark that closes nothing."""
_FIGURES: Final = r"\d(?:\.\s|[./\-])\d|\d[月월]"
"""Figures that may be a day and its month."""
_GAP: Final = " \t,;|/•·–—-()[]\N{NO-BREAK SPACE}"
_FURNITURE: Final = words("artikel article letzte aktualisierung last update datum date stand anzeige")
"""Words that stand before a date, and no name does."""
_OPENS_DATE: Final = words(
    "published posted updated publish created last on am vom le el erstellt aktualisiert veröffentlicht geändert "
    "publié publicado actualizado"
)


_OPENERS: Final = _FURNITURE | _OPENS_DATE
"""First words of lines that begin with a date."""
_NEAR: Final = 40
_MOST_SMALL: Final = 10
"""Words in small letters that a byline has at most, dates and furniture beside it counted in; prose has more."""


class Core(NamedTuple):
    """The stretch of a line that may hold names, and the date that stands beside it."""

    start: int
    end: int
    date: PartialDate | None
    is_marked: bool
    """Whether what was left out, besides a date, leaves no doubt that the line is furniture around a byline."""
    is_labelled: bool = False
    """Whether a label stands before the byline."""

    @property
    def is_certain(self) -> bool:
        """Whether the line is a byline if its core holds names."""
        return self.is_marked or self.date is not None


def may_be_certain(line: str, lexicon: Lexicon) -> bool:
    """Return, at low cost, whether `core_of` may find anything on a line that makes it a byline; on most lines there is nothing.

    That is a date, a mark or a word of what pages leave there, or the first word again.
    """
    if compiled(_OF_EDGES, 0).search(line):
        return True
    first, *rest = compiled(r"[\p{L}\p{M}]+").findall(line.casefold()) or [""]
    if first in rest or first in _OF_FURNITURE or not _OF_FURNITURE.isdisjoint(rest):
        return True
    if not compiled(r"\d").search(line):
        return False
    return _may_state_day(line, lexicon) or compiled(_COUNTED, regex.IGNORECASE).search(line) is not None


def may_hold_core(line: str, lexicon: Lexicon) -> bool:
    """Return, at low cost, whether a line that does not open with names may hold more than a byline; prose, as a rule, may not."""
    text = trimmed(line)
    first = text.split(None, 1)[:1]
    if not first or not text[0].isalpha() or any(map(str.isdigit, text[:_NEAR])):
        return bool(first)
    word = first[0].strip(".,:;").casefold()
    if word in _OPENERS or fold(word) in months(lexicon) or fold(word) in weekdays(lexicon) or _is_within(text):
        return True
    return compiled(_BEFORE, regex.IGNORECASE).match(text) is not None


def _is_within(text: str) -> bool:
    return compiled(r"\d").search(text) is not None and compiled(_WITHIN, 0).search(text) is not None


def core_of(line: str, lexicon: Lexicon) -> Core | None:
    """Return the stretch of a line that may hold the names of a byline; None if the whole line may.

    A date is left out at the start or the end of the line, with what introduces it; so is what pages put there.
    """
    start, end, date = _within_furniture(line, lexicon)
    repeated = compiled(_REPEATED, 0).match(line)
    end = min(end, repeated.end("kept")) if repeated else end
    if small_words(line[start:end]) > _MOST_SMALL:
        return None
    certain = (start, end) != (0, len(line))
    for _ in range(_MOST_DATES):
        again: PartialDate | None = None
        if _may_state_day(line[start:end], lexicon):
            start, end, again = _without_date(line, start, end, lexicon)
            date = date or again
        if again is None:
            break
    labelled = compiled(_LABELLED, 0).match(line, start, end)
    start = labelled.end() if labelled else start
    for pattern in (_TWICE, _MARKED):
        left = compiled(pattern, 0).search(line, start, end)
        if left:
            end, certain = left.start() + len(left["kept"]), True
    if date is not None:
        start = max((match.start() for match in compiled(_WITHIN, 0).finditer(line, start, end)), default=start)
        left = compiled(_LEFT, regex.IGNORECASE).search(line, start, end)
        end = left.start() if left else end
    if (start, end) == (0, len(line)):
        return None
    start, end = _without_gaps(line, start, end)
    labelled = labelled if not certain and date is None else None
    return Core(start, end, date, certain or labelled is not None, labelled is not None) if start < end else None


def _within_furniture(line: str, lexicon: Lexicon) -> tuple[int, int, PartialDate | None]:
    """Return the stretch of a line between what pages put before and behind names, and the date that a reading time follows."""
    start, end, date = 0, len(line), None
    before = compiled(_BEFORE, regex.IGNORECASE).match(line)
    if before:
        start = before.end()
    timed = compiled(_TIMED, regex.IGNORECASE).match(line)
    if timed and (date := _day_of(timed[1], lexicon)):
        start = timed.end()
    for pattern in (_BEHIND, _SAYS):
        behind = compiled(pattern, regex.IGNORECASE).search(line, start)
        if behind and behind.start() > start:
            end = min(end, behind.start())
    return start, end, date


def _day_of(text: str, lexicon: Lexicon) -> PartialDate | None:
    """Return the date that a text is, if it states a day and a month."""
    date = parse_date(text, lexicon=lexicon)
    return date if date is not None and date.day is not None and date.month is not None else None


def _may_state_day(text: str, lexicon: Lexicon) -> bool:
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
    """Return a stretch without blanks and separators at its ends."""
    while start < end and line[start] in _GAP:
        start += 1
    while end > start and line[end - 1] in _GAP:
        end -= 1
    return start, end


def _without_date(line: str, start: int, end: int, lexicon: Lexicon) -> tuple[int, int, PartialDate | None]:
    """Return a stretch without the date at its end or its start, and that date."""
    spelled = [(match.start(), match.end()) for match in compiled(r"[^\s|•·]+", 0).finditer(line, start, end)]
    for place in _date_places(line, spelled, lexicon):
        found = _longest_date(line, spelled, place, lexicon)
        if found is None:
            continue
        date, last = found
        if all(line[slice(*word)].strip(",.:()").casefold() in _FURNITURE for word in spelled[:place]):
            return spelled[last - 1][1], end, date
        day = place > 1 and weekday_of(line[slice(*spelled[place - 1])].strip(",."), lexicon)
        return start, spelled[place - bool(day)][0], date
    return start, end, None


def _date_places(line: str, spelled: list[tuple[int, int]], lexicon: Lexicon) -> Iterator[int]:
    """Yield the words at which a date may begin: the first, and those that are figures, months, week days, introducers."""
    found = 0
    for place, (start, end) in enumerate(spelled):
        word = line[start:end].strip(",.:()/-–")
        named = len(word) >= _DATE_WORDS and (month_of(word, lexicon) or weekday_of(word, lexicon))
        if place == 0 or word[:1].isdigit() or named or word.casefold() in _OPENS_DATE:
            found += 1
            if found > _MOST_PLACES:
                return
            yield place


def _longest_date(
    line: str, spelled: list[tuple[int, int]], place: int, lexicon: Lexicon
) -> tuple[PartialDate, int] | None:
    """Return the longest date that begins at a word, with the number of the word after it."""
    first = spelled[place][0]
    for last in range(min(len(spelled), place + _MOST_WORDS), place, -1):
        text = line[first : spelled[last - 1][1]].strip(_GAP)
        if not _may_state_day(text, lexicon):
            return None
        date = _day_of(text, lexicon)
        if date is not None:
            return moved(date, line.index(text, first)), last
    return None
