"""Who, where, when: the models of the lines that sign wire copy."""

from __future__ import annotations

import attrs

from newswire.errors import ModelError
from newswire.models._base import Span, check_items, check_line, check_optional, check_text

__all__ = ["Byline", "Person"]


@attrs.frozen(kw_only=True)
class Person:
    """Somebody who signed: initials or given names, and a surname."""

    surname: str
    given: str = ""
    initials: str = ""

    def __attrs_post_init__(self) -> None:
        check_line("a person's surname", self.surname)
        check_text("a person's given names", self.given)
        check_text("a person's initials", self.initials)

    @property
    def name(self) -> str:
        """The whole name, as one would print it: `N. AbuHussein`."""
        return " ".join(part for part in (self.given or self.initials, self.surname) if part)

    def __str__(self) -> str:
        return self.name


@attrs.frozen(repr=False)
class Byline:
    """Who signed, for whom. `text` is the line as it came; `str(byline)` gives it back."""

    text: str
    people: tuple[Person, ...] = attrs.field(default=(), converter=tuple)
    outlet: str | None = attrs.field(default=None, kw_only=True)
    agencies: tuple[str, ...] = attrs.field(default=(), converter=tuple, kw_only=True)
    span: Span | None = attrs.field(default=None, eq=False, kw_only=True)

    def __attrs_post_init__(self) -> None:
        check_line("a byline", self.text)
        check_items("person", self.people, Person)
        check_optional("a byline's span", self.span, Span)
        if not (self.people or self.agencies or self.outlet):
            raise ModelError(f"a byline names a person, an agency or an outlet, got {self.text!r}")

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return f"<Byline {self.text!r}>"
