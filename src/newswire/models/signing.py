"""Who, where, when: the models of the lines that sign wire copy.

Every model keeps the text that it was read from, and `str(model)` gives that text back. Spans and the name of the
family that read the line take no part in `==` and `hash`.
"""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from newswire.errors import ModelError
from newswire.models._base import Span, check_items, check_line, check_optional, check_text

__all__ = ["Byline", "Person"]


def _optional_span() -> Span | None:
    """Return the field that every model keeps its place in the source in."""
    field: Span | None = attrs.field(default=None, eq=False, kw_only=True)
    return field


def _people(values: Iterable[Person]) -> tuple[Person, ...]:
    return tuple(values)


def _names(values: Iterable[str]) -> tuple[str, ...]:
    if isinstance(values, str):
        raise TypeError(f"names come in a tuple, got the str {values!r}")
    return tuple(values)


def _check_optional_line(what: str, value: object) -> None:
    if value is not None:
        check_line(what, value)


@attrs.frozen(kw_only=True)
class Person:
    """Somebody who signed: initials or given names, a surname with its particles, and what the line says of them.

    Attributes:
        surname: the surname with its particles: `de la Cruz`, `Al-Balushi`; the whole name where it is one word.
        given: the given names as written: `Joseph N.`; empty where there are only initials or nothing.
        initials: initials alone, without blanks: `N.`, `M.A.`; empty where given names are written out.
        suffix: `Jr.`, `III`; empty where there is none.
        role: what the line says that the person is: `envoyé spécial`.
        place: from where the person writes: `Damas`.
        affiliation: whom the person works for, where that is no agency's code: `The Caucus`.

    Raises:
        ModelError: if the surname is empty, or a field holds a line break or white space at its ends.

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
        for what, value in (("given names", self.given), ("initials", self.initials), ("suffix", self.suffix)):
            check_text(f"a person's {what}", value)
            _check_optional_line(f"a person's {what}", value or None)
        for what, optional in (("role", self.role), ("place", self.place), ("affiliation", self.affiliation)):
            _check_optional_line(f"a person's {what}", optional)
        check_optional("a person's span", self.span, Span)

    @property
    def name(self) -> str:
        """The whole name, as one would print it: `N. AbuHussein`, `John Vale Jr.`."""
        return " ".join(part for part in (self.given or self.initials, self.surname, self.suffix) if part)

    def __str__(self) -> str:
        return self.name


@attrs.frozen(repr=False)
class Byline:
    """Who signed, for whom. `text` is the line as it came; `str(byline)` gives it back.

    Attributes:
        text: the line, without the white space around it.
        people: who signed, in the order of the line; a desk, an agency or a title is never among them.
        outlet: the code of the site that signed: `SF-PST`.
        agencies: the codes of the agencies that the line names: `("AFP",)`.
        desks: desks and staffs that signed in place of people: `("Redacción",)`.
        role: what all of them did, where the line says so: `Propos recueillis par`.
        family: the name of the family of lines whose grammar read it.

    Raises:
        ModelError: if it names neither a person, nor an agency, an outlet or a desk.
    """

    text: str
    people: tuple[Person, ...] = attrs.field(default=(), converter=_people)
    outlet: str | None = attrs.field(default=None, kw_only=True)
    agencies: tuple[str, ...] = attrs.field(default=(), converter=_names, kw_only=True)
    desks: tuple[str, ...] = attrs.field(default=(), converter=_names, kw_only=True)
    role: str | None = attrs.field(default=None, kw_only=True)
    family: str = attrs.field(default="", eq=False, kw_only=True)
    span: Span | None = _optional_span()

    def __attrs_post_init__(self) -> None:
        check_line("a byline", self.text)
        check_items("person", self.people, Person)
        for what, value in (("outlet", self.outlet), ("role", self.role)):
            _check_optional_line(f"a byline's {what}", value)
        for name in (*self.agencies, *self.desks):
            check_line("an agency or a desk", name)
        check_optional("a byline's span", self.span, Span)
        if not (self.people or self.agencies or self.outlet or self.desks):
            raise ModelError(f"a byline names a person, an agency, an outlet or a desk, got {self.text!r}")

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return f"<Byline {self.text!r}>"
