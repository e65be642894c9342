"""The envelope of a message: the header and footer lines that a wire service puts around its copy."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import attrs

from newswire._text import Span, check_line, check_text, shorten
from newswire.errors import ModelError
from newswire.models._base import check_items, check_optional
from newswire.models.date import PartialDate

__all__ = ["Envelope", "EnvelopeField"]


def _optional_span() -> Span | None:
    """Return the `span` field shared by every model."""
    field: Span | None = attrs.field(default=None, eq=False, kw_only=True)
    return field


@attrs.frozen(repr=False)
class EnvelopeField:
    """A header field that only some formats have: a name and a value, such as `selector` and `asian`."""

    name: str
    value: str

    def __attrs_post_init__(self) -> None:
        check_line("the name of an envelope's field", self.name)
        check_line("the value of an envelope's field", self.value)

    def __str__(self) -> str:
        return f"{self.name}={self.value}"

    def __repr__(self) -> str:
        return f"<EnvelopeField {self}>"


def _fields(values: Iterable[EnvelopeField]) -> tuple[EnvelopeField, ...]:
    return tuple(values)


def _lines(values: Iterable[str]) -> tuple[str, ...]:
    if isinstance(values, str):
        raise TypeError(f"an envelope's lines must be in a tuple, got the str {shorten(values)!r}")
    return tuple(values)


_ONE_LINE: Final = ("service", "number", "priority", "category", "keyword", "take_key", "abstract")
_SHOWN: Final = (
    *("service", "number", "priority", "category", "keyword", "version", "word_count", "date", "take_key"),
)


@attrs.frozen(repr=False)
class Envelope:
    """The header and the footer of a wire message. A field that they do not state is None.

    Values are copied from the message unchanged: a priority may be a digit (`3`) or a letter (`r`).

    Attributes:
        form: the name of the format, such as `iptc-7901` (see `newswire.envelopes.FORMS`).
        service: the wire, or the service level, that sent the message.
        number: the sequence number, with its leading zeros.
        priority: the urgency of the message.
        category: the code of the desk or the subject.
        keyword: the slug that names the story, without the cycle (`BC-`) and the region (`US--`).
        version: the version of the story; an empty string if the format has the field and it is empty.
        word_count: the number of words that the header states.
        date: the date and time of the message.
        take_key: the line above the title that identifies the take or version.
        abstract: a summary between the title and the text.
        notices: other lines of the head than the title: notes to editors, lists of pictures, lines of unknown meaning.
        trailer: lines below the text that are not for publication: notebooks, contacts, addresses.
        fields: the other fields of the header, in order.
        head: the lines of the header, unchanged, with their control characters and without the title.
        foot: the lines of the footer, unchanged.
        head_span: where the header is in the source, in code points from 0.
        foot_span: where the footer is; None if the message has no footer.
        span: the whole message, from its header to its footer.

    Raises:
        TypeError: if a value is of another type.
        ModelError: if a value is empty, contains a line break, or begins or ends with white space, or if the word count
            is negative.

    Example:
        >>> Envelope("iptc-7901", service="bdt", number="0042", keyword="Wetter/Nordsee", word_count=120)
        <Envelope iptc-7901 bdt 0042 'Wetter/Nordsee'>
    """

    form: str
    service: str | None = attrs.field(default=None, kw_only=True)
    number: str | None = attrs.field(default=None, kw_only=True)
    priority: str | None = attrs.field(default=None, kw_only=True)
    category: str | None = attrs.field(default=None, kw_only=True)
    keyword: str | None = attrs.field(default=None, kw_only=True)
    version: str | None = attrs.field(default=None, kw_only=True)
    word_count: int | None = attrs.field(default=None, kw_only=True)
    date: PartialDate | None = attrs.field(default=None, kw_only=True)
    take_key: str | None = attrs.field(default=None, kw_only=True)
    abstract: str | None = attrs.field(default=None, kw_only=True)
    notices: tuple[str, ...] = attrs.field(default=(), converter=_lines, kw_only=True)
    trailer: tuple[str, ...] = attrs.field(default=(), converter=_lines, kw_only=True)
    fields: tuple[EnvelopeField, ...] = attrs.field(default=(), converter=_fields, kw_only=True)
    head: str = attrs.field(default="", eq=False, kw_only=True)
    foot: str = attrs.field(default="", eq=False, kw_only=True)
    head_span: Span | None = _optional_span()
    foot_span: Span | None = _optional_span()
    span: Span | None = _optional_span()

    def __attrs_post_init__(self) -> None:
        check_line("the form of an envelope", self.form)
        for name in _ONE_LINE:
            if getattr(self, name) is not None:
                check_line(f"an envelope's {name}", getattr(self, name))
        if self.version:
            check_line("an envelope's version", self.version)
        for line in (*self.notices, *self.trailer):
            check_line("a line of an envelope", line)
        check_items("field", self.fields, EnvelopeField)
        check_text("the head of an envelope", self.head)
        check_text("the foot of an envelope", self.foot)
        self._check_parts()

    def _check_parts(self) -> None:
        check_optional("an envelope's word count", self.word_count, int)
        if self.word_count is not None and self.word_count < 0:
            raise ModelError(f"an envelope's word count must be 0 or more, got {self.word_count}")
        check_optional("an envelope's date", self.date, PartialDate)
        for span in (self.head_span, self.foot_span, self.span):
            check_optional("an envelope's span", span, Span)

    def get(self, name: str) -> str | None:
        """Return the value of the first field in `fields` with the given name, or None.

        Example:
            >>> Envelope("anpa-1312", fields=[EnvelopeField("selector", "asian")]).get("selector")
            'asian'
        """
        return next((field.value for field in self.fields if field.name == name), None)

    def __str__(self) -> str:
        """The form and the stated values of the header, on one line."""
        named = [(name, getattr(self, name)) for name in _SHOWN]
        return " ".join([self.form, *(f"{name}={value}" for name, value in named if value is not None)])

    def __repr__(self) -> str:
        parts = [self.form, *filter(None, (self.service, self.number))]
        return f"<Envelope {' '.join(parts)}{f' {shorten(self.keyword)!r}' if self.keyword else ''}>"
