"""Hypothesis strategies for the models of lines that sign; `newswire.strategies` exports them."""

from __future__ import annotations

from typing import Any, Final

from hypothesis import strategies as st

from newswire.lexicon import Lexicon, default_vocabulary
from newswire.lexicon.wire_words import Where
from newswire.models import Byline, Credit, CreditKind, Dateline, Notice, NoticeKind, PartialDate, Person, SignOff
from newswire.signing import DATELINE_STYLES, restyle_dateline

__all__ = ["bylines", "credits_", "datelines", "notices", "partial_dates", "people", "sign_offs"]

_GIVEN: Final = ("Ada", "Jean-Paul", "Élodie", "Max", "Joseph N.", "Sarah Anne", "Иван", "Łucja")
_SURNAMES: Final = (
    "Holt",
    "Orval",
    "d'Orsin",
    "O’Neary",
    "van der Holt",
    "de la Orva",
    "Al-Qasri",
    "Vasse-Orne",
    "Вересов",
)
_PLACES: Final = ("Orval", "PARIS", "Rio de Janeiro", "Saint-Orvan", "LA ORVILLE", "Côte-d'Or", "أورفال")
_MARKED: Final = ("AFP", "Reuters", "dpa", "EFE", "ANSA", "AP")
_ZONES: Final = ("GMT", "CET", "HNE", "+01:00")
_INITIALS: Final = st.text("bcdfgjklmnpqrsvxz", min_size=2, max_size=4)
_LANGUAGES: Final = tuple(sorted(Lexicon.default().signing, key=lambda language: language.caseless))


@st.composite
def partial_dates(draw: st.DrawFn) -> PartialDate:
    """Draw dates with every valid combination of missing parts. Shrinks to the year 1 alone."""
    parts: dict[str, Any] = {}
    kind = draw(st.sampled_from(("year", "month", "whole", "month and day", "day and time", "time")))
    if kind in {"year", "month", "whole"}:
        parts["year"] = draw(st.integers(1, 9999))
    if kind in {"month", "whole", "month and day"}:
        parts["month"] = draw(st.integers(1, 12))
    if kind in {"whole", "month and day", "day and time"}:
        parts["day"] = draw(st.integers(1, 28))
    if kind in {"day and time", "time"} or (kind == "whole" and draw(st.booleans())):
        parts |= _time(draw)
    return PartialDate(**parts)


def _time(draw: st.DrawFn) -> dict[str, Any]:
    time: dict[str, Any] = {"hour": draw(st.integers(0, 23)), "minute": draw(st.integers(0, 59))}
    if draw(st.booleans()):
        time["second"] = draw(st.integers(0, 59))
    if draw(st.booleans()):
        time["zone"] = draw(st.sampled_from(_ZONES))
    return time


def people() -> st.SearchStrategy[Person]:
    """Draw people with given names and a surname, of several languages and scripts."""
    return st.builds(Person, given=st.sampled_from(_GIVEN), surname=st.sampled_from(_SURNAMES))


@st.composite
def bylines(draw: st.DrawFn) -> Byline:
    """Draw bylines of the site networks, and of every language that newswire reads, with its own words."""
    if draw(st.booleans()):
        return _network(draw)
    language = draw(st.sampled_from(_LANGUAGES))
    opening = draw(st.sampled_from(sorted(language.introducers)))
    between = draw(st.sampled_from(sorted(language.joins)))
    signers = draw(st.lists(people(), min_size=1, max_size=3))
    *before, last = map(str, signers)
    named = f"{', '.join(before)} {between} {last}" if before else last
    text = f"{opening[0].upper()}{opening[1:]} {named}"
    agencies = draw(st.sampled_from(((), ("AFP",), ("Reuters",), ("dpa",))))
    return Byline("".join((text, *(f", {code}" for code in agencies))), signers, agencies=agencies)


def _network(draw: st.DrawFn) -> Byline:
    initials = draw(st.sampled_from(("N.", "M.A.", "J.-P.", "É.")))
    surname = draw(st.sampled_from(_SURNAMES))
    outlet = draw(st.from_regex(r"[A-Z]{2,4}(-[A-Z]{2,3})?", fullmatch=True))
    bare = initials + draw(st.sampled_from(("", " "))) + surname + "--" + outlet
    text = f"({bare})" if draw(st.booleans()) else bare
    return Byline(text, (Person(initials=initials, surname=surname),), outlet=outlet)


@st.composite
def datelines(draw: st.DrawFn) -> Dateline:
    """Draw datelines in the style of one agency, with the date that the style contains, and a blank as the gap.

    `newswire.parse_dateline(str(dateline)) == dateline`. Shrinks to one place and one agency, on 1 January 1950.
    """
    style = DATELINE_STYLES[draw(st.sampled_from(sorted(DATELINE_STYLES)))]
    places = tuple(draw(st.lists(st.sampled_from(_PLACES), min_size=1, max_size=2, unique=True)))
    date = PartialDate(draw(st.integers(1950, 2060)), draw(st.integers(1, 12)), draw(st.integers(1, 28)))
    kept = date if "{year}" in style.day else PartialDate(None, date.month, date.day) if style.day else None
    written = tuple(place.upper() for place in places) if style.capitals else places
    dateline = Dateline("-", written, (draw(st.sampled_from(_MARKED)),), kept)
    return restyle_dateline(dateline, style)


@st.composite
def sign_offs(draw: st.DrawFn) -> SignOff:
    """Draw sign-offs of AFP, of dpa and of the Swiss agencies.

    `newswire.parse_sign_off(str(sign_off)) == sign_off`. Shrinks to `bb/bb`.
    """
    hands = draw(st.lists(st.lists(_INITIALS, min_size=1, max_size=2).map(tuple), min_size=2, max_size=5))
    family = draw(st.sampled_from(("slashes", "blanks", "brackets")))
    if family == "slashes":
        return SignOff("/".join(map("-".join, hands)), hands)
    single = [hand[:1] for hand in hands]
    initials = [hand[0] for hand in single]
    if family == "blanks":
        return SignOff(" ".join(["dpa", *initials]), single, ("dpa",))
    return SignOff(f"(SDA/{initials[0]})", single[:1], ("SDA",))


def credits_() -> st.SearchStrategy[Credit]:
    """Draw credits that name agencies, and copyrights. Shrinks to `(With inputs from AFP)`."""
    marked = st.sampled_from(_MARKED)
    source = marked.map(lambda code: Credit(f"(With inputs from {code})", CreditKind.SOURCE, (), (code,)))
    return source | st.builds(_copyright, marked, st.integers(1950, 2049))


def _copyright(code: str, year: int) -> Credit:
    return Credit(f"© {code}, {year}", CreditKind.COPYRIGHT, (), (code,), year)


def notices() -> st.SearchStrategy[Notice]:
    """Draw notices: each wire word that occurs alone on a line, in each of its forms. Shrinks to `ALERTE`."""
    words = [(word, form) for word, _ in default_vocabulary().at(Where.LINE) for form in word.forms]
    return st.builds(_notice, st.sampled_from(words), st.integers(1, 9))


def _notice(entry: tuple[Any, str], number: int) -> Notice:
    word, form = entry
    counted = number if "{n}" in form else None
    return Notice(form.format(n=f"{number}e"), NoticeKind(word.kind), word.word, counted, word.agencies)
