"""Third pass: find the lines that sign an article, and the datelines, sign-offs and credits in its paragraphs.

The second pass sees only letters; this one reads the few lines that can sign: those right above and below the title, and
the last ones. It returns the word of roles with those lines' roles in it, and what was read, by the place of the line.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

import attrs
import regex

from newswire import signing
from newswire._patterns import compiled
from newswire._text import trimmed
from newswire.lexicon.lexicon import KEPT_LEXICONS, Lexicon
from newswire.models import Byline, Credit, Dateline, Notice, NoticeKind, Person, SignOff, Span
from newswire.models._base import moved
from newswire.parsing import roles
from newswire.parsing.headings import heading_roles
from newswire.parsing.leavings import LONGEST_LEAVING, leavings_of
from newswire.signing._openings import ALONE, introduces, is_introduced, is_opened_by_any, match_opening, small_words
from newswire.signing._words import words_of
from newswire.signing.credits import is_contributed
from newswire.signing.datelines import may_open_with_dateline
from newswire.signing.dates import read_dates

__all__ = ["Mark", "Signed", "article_ranges", "sign", "spread"]

_MOST_AT_HEAD: Final = 5
_MOST_AT_FOOT: Final = 6
_LONGEST: Final = 200
_MOST_SMALL: Final = 8
_MOST_ABOVE: Final = 4
_LONGEST_ABOVE: Final = 400
_MOST_NAMES: Final = 4

Mark = Byline | Credit | Dateline | Notice | SignOff
_Found = dict[int, Mark]


class Signed(NamedTuple):
    """The roles of the lines, and what was read in them by place: of whole lines, of openings and of ends of paragraphs.

    Spans are into the text of the line. A byline of two lines is at the first; the second has its role and nothing else.
    """

    roles: str
    whole: _Found
    openings: dict[int, Dateline]
    tails: dict[int, Credit | SignOff]


@functools.lru_cache(KEPT_LEXICONS)
def _reading_time(lexicon: Lexicon) -> regex.Pattern[str]:
    """Return the pattern of a line with the reading time of the article."""
    before, behind, minutes = map(lexicon.patterns, ("reading_times", "minutes_read", "minutes"))
    return compiled(
        rf"(?:{before}|{behind})?\s*:?\s*(?:ca\.?\s*)?\d{{1,3}}\s*(?:-\s*)?(?:mins?\.?|{minutes})\s*(?:{behind}|{before})?",
        regex.IGNORECASE,
    )


def article_ranges(letters: str) -> list[tuple[int, int]]:
    """Return the start and end index of each article: each begins with a title, which only the first may lack."""
    opened = [found.start() for found in _TITLE.finditer(letters)]
    first = _OPENING.search(letters)
    if first is not None and first.start() not in opened[:1]:
        opened.insert(0, first.start())
    return list(pairwise([*(_with_notices(letters, start) for start in opened), len(letters)]))


def _with_notices(letters: str, start: int) -> int:
    """Return the index of the first notice directly above a title, or of the title itself."""
    above = _back(letters, start, _AROUND)
    notice = letters.find(roles.NOTICE, above, start)
    return notice if notice >= 0 else start


def _back(letters: str, place: int, skipped: str) -> int:
    """Return the index after the last letter, before an index, that is not one of the given letters."""
    while place > 0 and letters[place - 1] in skipped:
        place -= 1
    return place


def sign(texts: Sequence[str], letters: str, lexicon: Lexicon) -> Signed:
    """Return the roles, including those of the lines that sign, and the models of these lines.

    Prefer precision: accept a line only in a plausible position and with an unambiguous form.
    """
    signed = Signed(letters, {}, {}, {})
    changed: dict[int, str] = {}
    for stretch in article_ranges(letters):
        _Article(texts, stretch, signed, changed, lexicon).read()
    if not changed:
        return signed
    return signed._replace(roles="".join([changed.get(place, role) for place, role in enumerate(letters)]))


class _Article:
    """One article while its lines are read: the range of its text, and the findings."""

    __slots__ = ("changed", "datelines", "end", "kinds", "letters", "lexicon", "signed", "start", "texts")

    def __init__(
        self,
        texts: Sequence[str],
        stretch: tuple[int, int],
        signed: Signed,
        changed: dict[int, str],
        lexicon: Lexicon,
    ) -> None:
        self.texts = texts
        self.letters = signed.roles
        self.start, self.end = stretch
        self.signed = signed
        self.changed = changed
        self.kinds: set[type] = set()
        self.datelines: dict[int, Dateline | None] = {}
        self.lexicon = lexicon

    def read(self) -> None:
        """Read the notices around the title, the head, the start of the lead, the foot, and the end of the last paragraph."""
        title = self.letters.find(roles.TITLE, self.start, self.end)
        if title >= 0:
            self._notices(title)
        self._leavings(title + 1)
        lead = self._head(title + 1) if title >= 0 else self._first(self.start)
        if lead is None:
            return
        self._opening(lead)
        self._second(lead)
        last = self._foot(lead)
        if last is not None:
            self._tail(last)
            self._headings(lead, last)
        self._furniture(lead)

    def note(self, role: str, place: int, found: Mark, lines: int = 1) -> None:
        """Store the model of a line, and assign the role of it and of the lines that belong to it."""
        self.signed.whole[place] = found
        self.kinds.add(type(found))
        for line in range(place, place + lines):
            self.changed[line] = role

    def _first(self, place: int) -> int | None:
        """Return the first index, from a given one on, of a paragraph before any heading or byline."""
        found = _BODY.search(self.letters, place, self.end)
        return found.start() if found and self.letters[found.start()] == roles.PARAGRAPH else None

    def _notices(self, title: int) -> None:
        """Read the notices directly above and below the title, which the second pass classifies as debris."""
        below = _DEBRIS_AFTER.match(self.letters, title + 1, self.end)
        above = range(_back(self.letters, title, _AROUND), title)
        for place in (*above, *(range(*below.span()) if below else ())):
            notice = (
                signing.parse_notice(self.texts[place], lexicon=self.lexicon)
                if self.letters[place] == roles.DEBRIS
                else None
            )
            if notice is not None:
                self.note(roles.NOTICE, place, notice)

    def _furniture(self, lead: int) -> None:
        """Reclassify wire words inside the body as paragraphs."""
        place = self.letters.find(roles.DEBRIS, lead, self.end)
        while place >= 0:
            if signing.parse_notice(self.texts[place], lexicon=self.lexicon) is not None:
                self.changed[place] = roles.PARAGRAPH
            place = self.letters.find(roles.DEBRIS, place + 1, self.end)

    def _head(self, place: int) -> int | None:
        """Read the lines between the title and the lead; return the index of the lead."""
        for _ in range(_MOST_AT_HEAD):
            first = self._first(place)
            if first is None:
                return None
            lines = self._head_line(first)
            if not lines:
                return first
            place = first + lines
        return self._first(place)

    def _second(self, lead: int) -> None:
        """Read a byline directly below the lead, if a word introduces it."""
        place = self._first(lead + 1)
        if place is None or self._has_byline() or len(self.texts[place]) > _LONGEST // 2:
            return
        text = self.texts[place]
        byline = (
            signing.parse_byline(text, lexicon=self.lexicon)
            if text[-1] not in ".:" and is_opened_by_any(text, self.lexicon)
            else None
        )
        if byline is not None and byline.people:
            self.note(roles.BYLINE, place, byline)

    def _leavings(self, start: int) -> None:
        """Assign the role of lines of the page within the text: links, picture credits, lines of the site."""
        leavings = leavings_of(self.lexicon)
        texts = self.texts
        found = [
            place
            for place in range(start, self.end)
            if len(texts[place]) <= LONGEST_LEAVING
            and self.letters[place] in _LEAVABLE
            and leavings.is_leaving(texts[place])
        ]
        if not found:
            return
        text = [place for place in range(start, self.end) if self.letters[place] in _LEAVABLE]
        left = frozenset(found)
        found += [
            place
            for place, below in pairwise(text)
            if below in left and leavings.is_caption(self.texts[place], self.texts[below])
        ]
        self.changed.update(dict.fromkeys(found, roles.DEBRIS))
        letters = list(self.letters)
        for place in found:
            letters[place] = roles.DEBRIS
        self.letters = "".join(letters)

    def _headings(self, lead: int, last: int) -> None:
        """Assign the role of headings without dashes; if there are headings between dashes, there are none to find or reject."""
        stretch = self.letters[lead : last + 1]
        if roles.HEADING in stretch and roles.BARE_HEADING not in stretch:
            return
        letters = "".join([self.changed.get(place, self.letters[place]) for place in range(lead, last + 1)])
        found = heading_roles(self.texts[lead : last + 1], letters, self.lexicon)
        self.changed.update((lead + place, role) for place, role in found.items())

    def _above_dateline(self, place: int) -> int:
        """Read the lines between the title and a dateline with an agency; return their number.

        A name alone right above it signs; what is neither that nor furniture of the wire is a standfirst.
        """
        places = [place]
        while len(places) <= _MOST_ABOVE:
            dateline = self._dateline(places[-1])
            if dateline is not None and dateline.agencies:
                break
            below = self._first(places[-1] + 1)
            if below is None or len(self.texts[places[-1]]) > _LONGEST_ABOVE:
                return 0
            places.append(below)
        else:
            return 0
        for line, after in pairwise(places):
            self._between(line, next_is_dateline=after == places[-1])
        return places[-1] - place

    def _between(self, place: int, *, next_is_dateline: bool) -> None:
        text = self.texts[place]
        byline = None if self._has_byline() else signing.parse_byline(text, lexicon=self.lexicon)
        if byline is not None and (byline.family != ALONE or next_is_dateline):
            self.note(roles.BYLINE, place, byline)
        elif self._signs_again(text):
            self.changed[place] = roles.DEBRIS
        else:
            notice = signing.parse_notice(text, lexicon=self.lexicon)
            self.note(roles.NOTICE, place, notice or Notice(text, NoticeKind.STANDFIRST, "standfirst"))

    def _head_line(self, place: int) -> int:
        """Read one line above the lead; return the number of lines it takes, or 0 if it is not recognised."""
        text = self.texts[place]
        if len(text) <= _LONGEST and self._is_furniture(text, place):
            return 1
        if len(text) > _LONGEST or not _may_sign(text, self.lexicon):
            return self._above_dateline(place)
        dateline = self._dateline(place)
        if dateline is not None and dateline.span and dateline.span.end == len(text) and Dateline not in self.kinds:
            self.note(roles.DATELINE, place, dateline)
            return 1
        byline, lines = self._byline(place)
        if byline is not None:
            self.note(roles.BYLINE, place, byline, lines)
            return lines
        notice = signing.parse_notice(text, lexicon=self.lexicon)
        if notice is not None and notice.kind not in _AT_FOOT:
            self.note(roles.NOTICE, place, notice)
            return 1
        return self._above_dateline(place)

    def _is_furniture(self, text: str, place: int) -> bool:
        """Read a line of the page between title and text: a date, a reading time, the repeated byline."""
        bare = text.lstrip("-•*| ")
        if _reading_time(self.lexicon).fullmatch(bare) or self._signs_again(bare):
            self.changed[place] = roles.DEBRIS
            return True
        dated = (
            len(bare) <= _LONGEST // 2
            and any(map(str.isdigit, bare))
            and signing.parse_notice(bare, lexicon=self.lexicon) is None
        )
        dates = read_dates(bare, lexicon=self.lexicon) if dated else ()
        if dates and dates[0].day is not None and dates[0].month is not None:
            date = attrs.evolve(dates[0], span=None) if len(dates) == 1 else None
            self.note(roles.NOTICE, place, Notice(text, NoticeKind.STAMP, "date", date=date))
            return True
        if bare != text and not self._has_byline() and match_opening(bare, self.lexicon):
            byline = signing.parse_byline(bare, lexicon=self.lexicon)
            if byline is not None:
                self.note(roles.BYLINE, place, moved(byline, len(text) - len(bare)))
                return True
        return False

    def _signs_again(self, text: str) -> bool:
        """Return whether a line repeats the byline, as pages often do."""
        if Byline not in self.kinds or not match_opening(text, self.lexicon):
            return False
        again = signing.parse_byline(text, lexicon=self.lexicon)
        places = range(self.start, self.end)
        read = next((found for place in places if isinstance(found := self.signed.whole.get(place), Byline)), None)
        return bool(again and read and _names(again) == _names(read))

    def _byline(self, place: int) -> tuple[Byline | None, int]:
        """Return the byline on a line, or on this and the next line, and the number of lines it takes."""
        text = self.texts[place]
        if self._has_byline():
            return None, 0
        below = self._below(place)
        if (
            below
            and (introduces(text, self.lexicon) or match_opening(text, self.lexicon))
            and signing.parse_dateline(below, lexicon=self.lexicon) is None
        ):
            both = signing.parse_byline(f"{text}\n{below}", lexicon=self.lexicon)
            alone = signing.parse_byline(text, lexicon=self.lexicon)
            if both is not None and (alone is None or (len(both.people) == len(alone.people) and _has_role(both))):
                return both, 2
        found = signing.parse_byline(text, lexicon=self.lexicon)
        return (found, 1) if found is not None and self._is_sure(found, place) else (None, 0)

    def _below(self, place: int) -> str:
        """Return the text of the line directly below, if it is a short paragraph."""
        near = self.letters[place + 1 : place + 2]
        text = self.texts[place + 1] if near == roles.PARAGRAPH else ""
        return text if len(text) <= _LONGEST // 2 else ""

    def _has_byline(self) -> bool:
        return roles.BYLINE in self.letters[self.start : self.end] or Byline in self.kinds

    def _is_sure(self, found: Byline, place: int) -> bool:
        """Return whether a line is certainly a byline: a name alone is one only in Arabic, below a dateline on its own line."""
        if found.family != ALONE:
            return True
        if found.text.isupper() and len(found.people) > 1 and all(" " in person.name for person in found.people):
            return True
        above = self.signed.whole.get(place - 1)
        return isinstance(above, Dateline) and _ARABIC.search(found.text) is not None

    def _dateline(self, place: int) -> Dateline | None:
        """Return the dateline at the start of a line, which is read only once."""
        if place not in self.datelines:
            text = self.texts[place]
            self.datelines[place] = (
                signing.parse_dateline(text, lexicon=self.lexicon) if may_open_with_dateline(text) else None
            )
        return self.datelines[place]

    def _opening(self, lead: int) -> None:
        """Read the dateline at the start of the lead."""
        if Dateline in self.kinds:
            return
        dateline = self._dateline(lead)
        if dateline is not None and dateline.span and _is_whole(self.texts[lead][_end(dateline) :]):
            self.signed.openings[lead] = dateline

    def _foot(self, lead: int) -> int | None:
        """Read the lines below the last paragraph; return the index of that paragraph."""
        place = self.end
        for _ in range(_MOST_AT_FOOT):
            place = self._last(place)
            if place < lead or not (place > lead and self._foot_line(place)):
                break
        return place if place >= lead and self.letters[place] in _TEXT else None

    def _last(self, place: int) -> int:
        """Return the last index before a given one whose line is not blank, a byline or debris."""
        return _back(self.letters, place, _SKIPPED) - 1

    def _foot_line(self, place: int) -> bool:
        """Read one line below the text; return whether it closes an article."""
        text = self.texts[place]
        is_long = len(text) > _LONGEST and not (_OPENS.match(text) or is_contributed(text, self.lexicon))
        if self.letters[place] not in _TEXT or is_long or len(text) > _LONGEST_ABOVE:
            return False
        if len(text) <= _LONGEST_END:
            notice, credit = (
                signing.parse_notice(text, lexicon=self.lexicon),
                signing.parse_credit(text, lexicon=self.lexicon),
            )
            if notice and notice.kind in _ENDS:
                self.note(roles.NOTICE, place, notice)
                return True
            if credit is not None and (
                SignOff in self.kinds or signing.parse_sign_off(text, lexicon=self.lexicon) is None
            ):
                self.note(roles.CREDIT_LINE, place, credit)
                return True
        if not _may_sign(text, self.lexicon):
            return False
        for role, found in self._closing(text):
            if found is not None:
                self.note(role, place, found)
                return True
        return False

    def _closing(self, text: str) -> Iterator[tuple[str, Mark | None]]:
        """Yield the possible readings of a line below the text, each with its role, the most certain first."""
        sign_off = None if SignOff in self.kinds else signing.parse_sign_off(text, lexicon=self.lexicon)
        yield roles.SIGN_OFF, sign_off if sign_off and (len(sign_off.initials) > 1 or sign_off.agencies) else None
        yield roles.CREDIT_LINE, signing.parse_credit(text, lexicon=self.lexicon)
        notice = signing.parse_notice(text, lexicon=self.lexicon) if text[0].isdigit() else None
        yield roles.NOTICE, notice if notice and notice.kind in _AT_FOOT else None
        byline = None if self._has_byline() else signing.parse_byline(text, lexicon=self.lexicon)
        yield roles.BYLINE, byline if byline and _is_signed(byline, self.lexicon) else None

    def _tail(self, last: int) -> None:
        """Read the sign-off or credit at the end of the last paragraph."""
        text = self.texts[last]
        if not (text[-1] == ")" or text.endswith(").") or text[-1].isalpha()):
            return
        opening = self.signed.openings.get(last)
        found = (
            None if SignOff in self.kinds else signing.find_sign_off(text, lexicon=self.lexicon)
        ) or signing.find_credit(text, lexicon=self.lexicon)
        begins = _end(opening) if opening else 0
        if found is not None and found.span and _is_whole(text[begins : found.span.start - len(found.gap or "")]):
            self.signed.tails[last] = found


def _end(opening: Dateline) -> int:
    """Return the offset at which the text after a dateline begins."""
    return (opening.span.end if opening.span else 0) + len(opening.gap or "")


def _is_whole(text: str) -> bool:
    """Return whether the rest of a paragraph is a paragraph: a gap with more than blanks cannot be rendered."""
    return text != "" and trimmed(text) == text


def _may_sign(text: str, lexicon: Lexicon) -> bool:
    """Return cheaply whether a line may sign: it begins like such lines, or is not a sentence and has few lower-case words."""
    if _OPENS.match(text) or is_opened_by_any(f"{text} ", lexicon) or is_contributed(text, lexicon):
        return True
    return text[-1] not in ".!?…:»" and small_words(text) <= _MOST_SMALL


def _is_signed(byline: Byline, lexicon: Lexicon) -> bool:
    """Return whether a byline below the text has more evidence than names, because titles also consist of names."""
    if byline.family in _SITES or match_opening(byline.text, lexicon):
        return True
    if is_introduced(byline.text, byline.family, lexicon):
        return any(_size(person, lexicon) <= _MOST_NAMES for person in byline.people)
    return byline.family != ALONE and bool(byline.agencies or any(person.role for person in byline.people))


def _size(person: Person, lexicon: Lexicon) -> int:
    """Return the number of words in a name, without particles."""
    particles = words_of(lexicon).particles
    return sum(word.casefold() not in particles for word in person.name.split())


def _names(byline: Byline) -> list[str]:
    return [person.name for person in byline.people]


def _has_role(byline: Byline) -> bool:
    """Return whether everybody in a byline has a role or an affiliation."""
    return all(person.role or person.affiliation for person in byline.people)


def spread(found: Byline, below: int) -> Byline:
    """Return a byline of two lines whose spans behind the first one are right where the second begins at `below`.

    They were read with one line feed between the lines, and sources have other line ends and white space there.
    """
    begins = (found.span.start if found.span else 0) + found.text.index("\n") + 1
    people = tuple(attrs.evolve(person, span=_spread(person.span, begins, below)) for person in found.people)
    return attrs.evolve(found, people=people, span=_spread(found.span, begins, below))


def _spread(span: Span | None, begins: int, below: int) -> Span | None:
    if span is None:
        return None
    start, end = (place + below - begins if place >= begins else place for place in span)
    return Span(start, end)


_SITES: Final = frozenset({"network", "republished"})
_ENDS: Final = frozenset({NoticeKind.END, NoticeKind.MORE})
_LONGEST_END: Final = 20
_AT_FOOT: Final = frozenset({NoticeKind.STAMP, *_ENDS})
_TEXT: Final = roles.PARAGRAPH + roles.LATE
_LEAVABLE: Final = _TEXT + roles.BARE_HEADING
_SKIPPED: Final = roles.BLANK + roles.BYLINE + roles.DEBRIS + roles.STRAY
_AROUND: Final = roles.NOTICE + roles.DEBRIS + roles.BLANK
_TITLE: Final = re.compile(roles.TITLE)
_PARAGRAPHS: Final = roles.PARAGRAPH + roles.LATE + roles.INNER_BYLINE
_BODY: Final = re.compile(f"[{_PARAGRAPHS}{roles.HEADING}{roles.BARE_HEADING}{roles.BYLINE}]")
_OPENING: Final = re.compile(f"[{roles.TITLE}{_PARAGRAPHS}{roles.HEADING}{roles.BARE_HEADING}{roles.BYLINE}]")
_ARABIC: Final = re.compile("[\N{ARABIC LETTER HAMZA}-\N{ARABIC LETTER YEH}]")
_OPENS: Final = re.compile(
    r"[(\[©]|(?:additional|reporting|editing|writing|compiled|copyright|with|mit|avec|con|com|sources?|"
    r"quellen?|fuentes?|fonti?e?|information|updates|corrects|adds|eds|to go with|attention)\b",
    re.IGNORECASE,
)
_DEBRIS_AFTER: Final = re.compile(f"[{roles.DEBRIS}{roles.BLANK}]+")
