"""News Bites: `zczc`, then fields that begin with two letters and `#`: `TI#` the title, `AB#` an abstract, `TX#` the text.

Source: AAP's own public decoder of News Bites.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

import regex

from newswire.envelopes._body import read_body
from newswire.envelopes._lines import RawLine
from newswire.envelopes._message import Draft, EnvelopeForm, EnvelopeRole
from newswire.envelopes._writing import body_lines, head_lines, tail_lines
from newswire.envelopes.aap import close, first_below, opening_service
from newswire.models import Article, Envelope
from newswire.signing import parse_date

__all__ = ["NEWS_BITES"]

_FIELD: Final = regex.compile(r"(?P<tag>[A-Z]{2})#(?P<value>.*)")
NAMES: Final = {"AN": "number", "KN": "service", "KY": "keyword"}
"""The tags whose values are attributes of the envelope."""

OTHERS: Final = {"CO": "company", "SO": "exchange", "SF": "subject", "BY": "author"}
"""The tags whose values only this format has."""

_CATEGORY: Final = "f"
"""The category of every message, finance in AAP's vocabulary: the wire carries only company news."""


def _opens(lines: Sequence[RawLine], place: int) -> bool:
    if opening_service(lines[place]) is None:
        return False
    below = first_below(lines, place)
    return below is not None and _FIELD.match(below.text) is not None


def _reads(draft: Draft) -> None:
    draft.put("service", opening_service(draft.take_head()[0]))
    draft.put("category", _CATEGORY)
    while draft.at < draft.end:
        line = draft.lines[draft.at]
        found = _FIELD.match(line.text)
        if found is None and not line.is_blank:
            break
        draft.take_head()
        if found is not None and _field(draft, line, found["tag"], found["value"]):
            break
    close(draft)
    read_body(draft, headings=False, each_line=True)


def _field(draft: Draft, line: RawLine, tag: str, value: str) -> bool:
    """Store a field, and return whether the text follows it."""
    cut = line._replace(start=line.start + len(tag) + 1, text=value)
    if tag == "TI":
        draft.head.pop()
        draft.add(EnvelopeRole.TITLE, [cut])
    elif tag == "AB":
        draft.head.pop()
        draft.add(EnvelopeRole.ABSTRACT, [cut])
    elif tag == "PD":
        draft.date = parse_date(cut.plain)
    elif tag == "TX":
        draft.head.pop()
        draft.add(EnvelopeRole.PARAGRAPH, [cut])
    elif tag in NAMES:
        draft.put(NAMES[tag], value)
    else:
        draft.note(OTHERS.get(tag, tag), value)
    return tag == "TX"


def _writes(article: Article, envelope: Envelope) -> Iterator[str]:
    yield from head_lines(envelope)
    yield from [f"TI#{article.title}"] if article.title else ()
    yield from [f"AB#{envelope.abstract}"] if envelope.abstract else ()
    yield "TX#"
    yield from body_lines(article)
    yield from tail_lines(article, envelope)


NEWS_BITES: Final = EnvelopeForm("news-bites", _opens, _reads, _writes)
