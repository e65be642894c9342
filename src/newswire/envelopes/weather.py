"""Weather: the products of the Australian Bureau of Meteorology, which begin with a code.

    ID office number
    name of the bureau, state
    title
    Issued at time on date
    text

Source: AAP's own public decoder of these products.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

import regex

from newswire.envelopes._body import read_body
from newswire.envelopes._lines import RawLine
from newswire.envelopes._message import Draft, EnvelopeForm, EnvelopeRole
from newswire.envelopes._writing import body_lines, head_lines, spaced, tail_lines
from newswire.models import Article, Envelope
from newswire.signing import parse_date

__all__ = ["WEATHER"]

_CODE: Final = regex.compile(r"\s*+(?P<code>ID(?P<office>[NVQWSTDYA])\d{4,6}[A-Z]?)\s*+")
OFFICES: Final = {
    "N": "Sydney", "V": "Melbourne", "Q": "Brisbane", "W": "Perth", "S": "Adelaide", "T": "Hobart", "D": "Darwin",
}  # fmt: skip
"""The offices of the bureau by letter; `Y` and `A` are national products."""

_BUREAU: Final = regex.compile(r"(?:Australian Government )?Bureau of Meteorology\b.{0,60}", regex.IGNORECASE)
_REGION: Final = regex.compile(
    r"(?:Australian Government|New South Wales|Victoria|Queensland|Western Australia|South Australia|Tasmania|Northern Territory"
    r"|Australian Capital Territory|(?:[\p{L} ]{1,40} )?(?:Regional|National|Weather|Climate)[\p{L} ]{0,30}(?:Office|Centre))",
    regex.IGNORECASE,
)
_ISSUED: Final = regex.compile(
    r"(?:Re-?)?issued (?:at|on) .{0,40}?(?:on )?(?:\p{L}{3,9}day,? )?(?P<date>\d{1,2} \p{L}{3,9} \d{4})\b.{0,40}",
    regex.IGNORECASE,
)
_PERIOD: Final = regex.compile(r"(?:for|valid) (?:the period )?until .{4,60}|valid .{4,60}", regex.IGNORECASE)
_URGENT: Final = regex.compile(
    r"(?:TOP PRIORITY )?FOR (?:IMMEDIATE|URGENT) BROADCAST|TOP PRIORITY\b.{0,40}", regex.IGNORECASE
)
_HEAD_MOST: Final = 12
_CATEGORY: Final = "b"
"""The category of every message in AAP's vocabulary: the wire carries only weather."""


def _opens(lines: Sequence[RawLine], place: int) -> bool:
    if not lines[place].text.lstrip().startswith("ID") or _CODE.fullmatch(lines[place].text) is None:
        return False
    return any(
        _BUREAU.fullmatch(line.plain) or _ISSUED.fullmatch(line.plain) for line in lines[place + 1 : place + _HEAD_MOST]
    )


def _reads(draft: Draft) -> None:
    found = _CODE.fullmatch(draft.take_head()[0].text)
    draft.put("number", found["code"] if found else None)
    draft.put("category", _CATEGORY)
    draft.note("office", OFFICES.get(found["office"]) if found else None)
    titled = False
    while draft.at < min(draft.end, _HEAD_MOST):
        line = draft.lines[draft.at]
        text = line.plain
        issued = _ISSUED.fullmatch(text)
        if issued is not None:
            draft.date = parse_date(issued["date"])
            draft.take_head()
        elif not text or _BUREAU.fullmatch(text) or _REGION.fullmatch(text) or _PERIOD.fullmatch(text):
            draft.take_head()
        elif _URGENT.fullmatch(text):
            draft.add(EnvelopeRole.NOTICE, [line])
            draft.at += 1
        elif not titled:
            draft.add(EnvelopeRole.TITLE, [line])
            draft.at += 1
            titled = True
        else:
            break
    read_body(draft)


def _writes(article: Article, envelope: Envelope) -> Iterator[str]:
    yield from head_lines(envelope)
    yield from spaced(envelope.notices)
    yield from spaced([article.title.text] if article.title else [])
    yield from spaced(body_lines(article))
    yield from tail_lines(article, envelope)


WEATHER: Final = EnvelopeForm("weather", _opens, _reads, _writes)
