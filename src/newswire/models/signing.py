"""Who, where, when: the models of the lines that sign wire copy.

Every model keeps the text that it was read from, and `str(model)` returns that text. Spans and the name of the
family that read the line take no part in `==` and `hash`.
"""

from __future__ import annotations

import enum
from collections.abc import Iterable
from typing import Final

import attrs

from newswire._chars import LINE_ENDS
from newswire._text import Span, check_line, check_text
from newswire.errors import ModelError
from newswire.lexicon.notice_kinds import NoticeKind
from newswire.models._base import check_items, check_optional
from newswire.models.date import PartialDate

__all__ = ["Byline", "Credit", "CreditKind", "Dateline", "Notice", "NoticeKind", "PartialDate", "Person", "SignOff"]

_LINES_OF_A_BYLINE: Final = 2


def _optional_span() -> Span | None:
    """Return the `span` field shared by every model."""
    field: Span | None = attrs.field(default=None, eq=False, kw_only=True)
    return field


def _people(values: Iterable[Person]) -> tuple[Person, ...]:
    return tuple(values)


def _names(values: Iterable[str]) -> tuple[str, ...]:
    if isinstance(values, str):
        raise TypeError(f"names must be in a tuple, got the str {values!r}")
    return tuple(values)


def _hands(values: Iterable[Iterable[str]]) -> tuple[tuple[str, ...], ...]:
    return tuple(_names(hand) for hand in values)


def _check_gap(what: str, gap: str | None) -> None:
    if gap is not None and (gap.strip() or any(char in LINE_ENDS for char in gap)):
        raise ModelError(f"{what}'s gap must be white space without line breaks, or None, got {gap!r}")


def _check_lines(what: str, value: object, most: int) -> None:
    """Raise unless a value is the text of one to `most` lines, joined by line feeds."""
    check_text(what, value)
    lines = str(value).split("\n")
    if len(lines) > most:
        raise ModelError(f"{what} must have at most {most} lines, got {len(lines)}")
    for line in lines:
        check_line(what, line)


def _check_filled(what: str, value: object) -> None:
    """Raise unless a value is empty, or the text of one line."""
    if value != "":
        check_line(what, value)


def _check_optional_line(what: str, value: object) -> None:
    if value is not None:
        check_line(what, value)


@attrs.frozen(kw_only=True)
class Person:
    """A person who signed: initials or given names, a surname with particles, and what the line adds.

    Attributes:
        surname: the surname with its particles: `de la Cruz`, `Al-Balushi`; the whole name if it is one word.
        given: the given names as written: `Joseph N.`; empty if there are only initials, or nothing.
        initials: initials alone, without blanks: `N.`, `M.A.`; empty if given names are written out.
        suffix: `Jr.`, `III`; empty if there is none.
        role: the role that the line gives the person: `envoyé spécial`.
        place: the place from which the person writes: `Damas`.
        affiliation: the employer, unless it is an agency with a code: `The Caucus`.
        span: where the person is in the source, or None. It takes no part in `==`.

    Raises:
        ModelError: if the surname is empty, or a field contains a line break or outer white space.

    Example:
        >>> Person(initials="N.", surname="AbuHussein").name
        'N. AbuHussein'
    """

    surname: str
    given: str = ""
    initials: str = ""
    suffix: str = ""
    role: str | None = None
    place: str | None = None
    affiliation: str | None = None
    span: Span | None = _optional_span()

    def __attrs_post_init__(self) -> None:
        check_line("a person's surname", self.surname)
        _check_filled("a person's given names", self.given)
        _check_filled("a person's initials", self.initials)
        _check_filled("a person's suffix", self.suffix)
        _check_optional_line("a person's role", self.role)
        _check_optional_line("a person's place", self.place)
        _check_optional_line("a person's affiliation", self.affiliation)
        check_optional("a person's span", self.span, Span)

    @property
    def name(self) -> str:
        """The full name as printed: `N. AbuHussein`, `John Vale Jr.`."""
        return " ".join(part for part in (self.given or self.initials, self.surname, self.suffix) if part)

    def __str__(self) -> str:
        return self.name


@attrs.frozen(repr=False)
class Byline:
    """Who signed, and for whom. `text` is the line as it came; `str(byline)` returns it.

    Attributes:
        text: the line, without outer white space; if it is broken, two lines separated by a line feed.
        people: the people who signed, in line order; never a desk, an agency or a title.
        outlet: the code of the site that signed: `SF-PST`.
        agencies: the codes of the agencies that the line names: `("AFP",)`.
        desks: desks and staffs that signed instead of people: `("Redacción",)`.
        role: what all of them did, if the line states it: `Propos recueillis par`.
        date: the parts of the date that the line states, or None.
        family: the name of the family of lines whose grammar read it. It takes no part in `==`.
        span: where the byline is in the source, or None. It takes no part in `==`.

    Raises:
        ModelError: if it names no person, agency, outlet or desk.

    Example:
        >>> Byline("Ada Holt (AFP)", [Person(given="Ada", surname="Holt")], agencies=["AFP"]).people[0].name
        'Ada Holt'
    """

    text: str
    people: tuple[Person, ...] = attrs.field(default=(), converter=_people)
    outlet: str | None = attrs.field(default=None, kw_only=True)
    agencies: tuple[str, ...] = attrs.field(default=(), converter=_names, kw_only=True)
    desks: tuple[str, ...] = attrs.field(default=(), converter=_names, kw_only=True)
    role: str | None = attrs.field(default=None, kw_only=True)
    date: PartialDate | None = attrs.field(default=None, kw_only=True)
    family: str = attrs.field(default="", eq=False, kw_only=True)
    span: Span | None = _optional_span()

    def __attrs_post_init__(self) -> None:
        _check_lines("a byline", self.text, _LINES_OF_A_BYLINE)
        check_items("person", self.people, Person)
        _check_optional_line("a byline's outlet", self.outlet)
        _check_optional_line("a byline's role", self.role)
        for name in (*self.agencies, *self.desks):
            check_line("an agency or a desk", name)
        check_optional("a byline's date", self.date, PartialDate)
        check_optional("a byline's span", self.span, Span)
        if not (self.people or self.agencies or self.outlet or self.desks):
            raise ModelError(f"a byline must name a person, an agency, an outlet or a desk, got {self.text!r}")

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return f"<Byline {self.text!r}>"


@attrs.frozen(repr=False)
class Dateline:
    """Where, when, and which agency. `str(dateline)` is the text as it came, with the gap before the article's words.

    Attributes:
        text: the text from the first place or agency to the closing mark, such as a dash.
        places: the places as written, each with its state or country if one follows: `("LA CROSSE, Wis.",)`.
        agencies: the codes of the agencies: `("AFP",)`.
        date: the parts of the date that it states, or None.
        services: names beside an agency that are not agencies, such as a regional desk: `("lno",)` in `(dpa/lno)`.
        gap: the white space between it and the words after it; None if it is alone on its line.
        family: the name of the family of lines whose grammar read it. It takes no part in `==`.
        span: where the dateline is in the source, or None. It takes no part in `==`.

    Raises:
        ModelError: if it states no place, agency or date.

    Example:
        >>> Dateline("LA CROSSE, Wis. (AP) -", ["LA CROSSE, Wis."], ["AP"]).cities
        ('LA CROSSE',)
    """

    text: str
    places: tuple[str, ...] = attrs.field(default=(), converter=_names)
    agencies: tuple[str, ...] = attrs.field(default=(), converter=_names)
    date: PartialDate | None = None
    services: tuple[str, ...] = attrs.field(default=(), converter=_names, kw_only=True)
    gap: str | None = attrs.field(default=None, kw_only=True)
    family: str = attrs.field(default="", eq=False, kw_only=True)
    span: Span | None = _optional_span()

    def __attrs_post_init__(self) -> None:
        check_line("a dateline", self.text)
        for name in (*self.places, *self.agencies, *self.services):
            check_line("a place or an agency", name)
        check_optional("a dateline's date", self.date, PartialDate)
        check_optional("a dateline's span", self.span, Span)
        _check_gap("a dateline", self.gap)
        if not (self.places or self.agencies or self.date):
            raise ModelError(f"a dateline must state a place, an agency or a date, got {self.text!r}")

    @property
    def cities(self) -> tuple[str, ...]:
        """The places without the state or country after the comma: `("LA CROSSE",)`."""
        return tuple(place.partition(",")[0] for place in self.places)

    def __str__(self) -> str:
        return self.text + (self.gap or "")

    def __repr__(self) -> str:
        return f"<Dateline {self.text!r}>"


@attrs.frozen(repr=False)
class SignOff:
    """The initials of the desk that closes agency copy. `str(sign_off)` is the text as it came.

    Attributes:
        text: the line, without outer white space.
        hands: one tuple for each step of the editing; the people in one tuple worked together:
            `prm-sr/jah` is `(("prm", "sr"), ("jah",))`.
        agencies: the codes of the agencies among the initials: `("dpa",)` in `dpa wsz jln npr`.
        gap: the white space before it at the end of a paragraph; None if it is alone on its line.
        family: the name of the family of lines whose grammar read it. It takes no part in `==`.
        span: where the sign-off is in the source, or None. It takes no part in `==`.

    Raises:
        ModelError: if it contains neither initials nor an agency.

    Example:
        >>> SignOff("prm-sr/jah", [["prm", "sr"], ["jah"]]).initials
        ('prm', 'sr', 'jah')
    """

    text: str
    hands: tuple[tuple[str, ...], ...] = attrs.field(default=(), converter=_hands)
    agencies: tuple[str, ...] = attrs.field(default=(), converter=_names)
    gap: str | None = attrs.field(default=None, kw_only=True)
    family: str = attrs.field(default="", eq=False, kw_only=True)
    span: Span | None = _optional_span()

    def __attrs_post_init__(self) -> None:
        check_line("a sign-off", self.text)
        for name in (*self.initials, *self.agencies):
            check_line("a hand's initials or an agency", name)
        check_optional("a sign-off's span", self.span, Span)
        _check_gap("a sign-off", self.gap)
        if not (self.hands or self.agencies):
            raise ModelError(f"a sign-off must contain initials or an agency, got {self.text!r}")

    @property
    def initials(self) -> tuple[str, ...]:
        """All initials, in order: `("asl", "tib", "pid", "cac")`."""
        return tuple(initials for hand in self.hands for initials in hand)

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return f"<SignOff {self.text!r}>"


class CreditKind(enum.StrEnum):
    """What a credit states: who reported or edited, whose copy it is, who owns it, or who took the picture."""

    REPORTING = "reporting"
    SOURCE = "source"
    COPYRIGHT = "copyright"
    PHOTO = "photo"


@attrs.frozen(repr=False)
class Credit:
    """A line, or the end of the last paragraph, that credits people or agencies.

    Attributes:
        text: the text as it came, without outer white space.
        kind: what the credit states.
        people: the people that it names, each with the role that it gives them.
        agencies: the codes of the agencies that it names.
        year: the year of a copyright.
        gap: the white space before it at the end of a paragraph; None if it is alone on its line.
        family: the name of the family of lines whose grammar read it. It takes no part in `==`.
        span: where the credit is in the source, or None. It takes no part in `==`.

    Example:
        >>> Credit("Copyright 2026 AFP", "copyright", agencies=["AFP"], year=2026)
        <Credit copyright: 'Copyright 2026 AFP'>
    """

    text: str
    kind: CreditKind = attrs.field(default=CreditKind.SOURCE, converter=CreditKind)
    people: tuple[Person, ...] = attrs.field(default=(), converter=_people)
    agencies: tuple[str, ...] = attrs.field(default=(), converter=_names)
    year: int | None = None
    gap: str | None = attrs.field(default=None, kw_only=True)
    family: str = attrs.field(default="", eq=False, kw_only=True)
    span: Span | None = _optional_span()

    def __attrs_post_init__(self) -> None:
        check_line("a credit", self.text)
        check_items("person", self.people, Person)
        for name in self.agencies:
            check_line("an agency", name)
        check_optional("a credit's year", self.year, int)
        check_optional("a credit's span", self.span, Span)
        _check_gap("a credit", self.gap)

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return f"<Credit {self.kind}: {self.text!r}>"


@attrs.frozen(repr=False)
class Notice:
    """A wire notice, on its own line or within one: `FLASH`, `2ème LEAD`, `UPDATE 1-`, `(NDLR)`.

    Attributes:
        text: the text as it came, without outer white space.
        kind: what the notice says about the copy.
        word: the entry of the vocabulary: `LEAD`.
        number: the number that it carries, or None: 2 in `2ème LEAD`.
        agencies: the codes of the agencies that use the word.
        date: the date of a stamp, such as `310544 AOU 97`, or None.
        span: where the notice is in the source, or None. It takes no part in `==`.

    Example:
        >>> Notice("2ème LEAD", "lead", "LEAD", 2)
        <Notice lead: '2ème LEAD'>
    """

    text: str
    kind: NoticeKind = attrs.field(converter=NoticeKind)
    word: str
    number: int | None = None
    agencies: tuple[str, ...] = attrs.field(default=(), converter=_names)
    date: PartialDate | None = attrs.field(default=None, kw_only=True)
    span: Span | None = _optional_span()

    def __attrs_post_init__(self) -> None:
        check_line("a notice", self.text)
        check_line("a notice's word", self.word)
        check_optional("a notice's number", self.number, int)
        check_optional("a notice's date", self.date, PartialDate)
        for name in self.agencies:
            check_line("an agency", name)
        check_optional("a notice's span", self.span, Span)

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return f"<Notice {self.kind}: {self.text!r}>"
