"""The table of formats, and the search for their messages in a text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import regex

from newswire.envelopes._lines import RawLine, cut_lines
from newswire.envelopes._message import Draft, EnvelopeForm, Message
from newswire.envelopes.aap import AAP
from newswire.envelopes.anpa_1312 import ANPA_1312
from newswire.envelopes.asianet import ASIANET
from newswire.envelopes.iptc_7901 import IPTC_7901
from newswire.envelopes.news_bites import NEWS_BITES
from newswire.envelopes.racing import RACING
from newswire.envelopes.results import RESULTS
from newswire.envelopes.weather import WEATHER
from newswire.models import Article, Envelope

__all__ = ["FORMS", "may_hold_messages", "message_lines", "read_messages"]

FORMS: Final = (IPTC_7901, ANPA_1312, RESULTS, NEWS_BITES, RACING, AAP, ASIANET, WEATHER)
"""The formats, in the order in which they are tried."""

_HINTS: Final = (
    "\x01",
    "ZCZC",
    "zczc",
    "MEDIA RELEASE PR",
    "Media Release PR",
    "Media release PR",
    "Bureau of Meteorology",
)
"""Substrings of which every opening line contains one; searching an ordinary page for them costs almost nothing."""

_CLOSING: Final = regex.compile(r"[ \t]*+NNNN[ \t]*+|\x04.*|.{0,8}\x7f\x04.*", regex.IGNORECASE)


def may_hold_messages(text: str) -> bool:
    """Return whether a text contains a substring that every opening line has; most pages do not."""
    return any(hint in text for hint in _HINTS)


def read_messages(text: str) -> tuple[Message, ...]:
    """Return the messages in a text, in order; an empty tuple if no envelope begins in it."""
    if not may_hold_messages(text):
        return ()
    return tuple(_messages(cut_lines(text)))


def message_lines(article: Article, envelope: Envelope) -> Iterator[str]:
    """Yield the canonical lines of an article in its envelope, in the first format if the form is unknown."""
    form = next((form for form in FORMS if form.name == envelope.form), FORMS[0])
    return form.writes(article, envelope)


def _messages(lines: list[RawLine]) -> Iterator[Message]:
    opened = [(place, form) for place in range(len(lines)) if (form := _form_at(lines, place)) is not None]
    limits = [*(place for place, _ in opened), len(lines)][1:]
    for (place, form), limit in zip(opened, limits, strict=True):
        draft = Draft(form, lines[place : _end(lines, place, limit)])
        form.reads(draft)
        yield draft.message()


def _form_at(lines: list[RawLine], place: int) -> EnvelopeForm | None:
    return next((form for form in FORMS if form.opens(lines, place)), None)


def _end(lines: list[RawLine], place: int, limit: int) -> int:
    """Return the index after a message: after its closing line, or at the start of the next message."""
    for at in range(place + 1, limit):
        if _CLOSING.fullmatch(lines[at].text):
            return at + 1
    return limit
