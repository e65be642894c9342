"""Race results: `SOH course US race US correction US abandoned US state US weekday`, then the text.

Source: AAP's own public decoder of these results.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

import regex

from newswire.envelopes._body import read_body
from newswire.envelopes._lines import RawLine
from newswire.envelopes._message import Draft, EnvelopeForm
from newswire.envelopes._writing import body_lines, head_lines, spaced, tail_lines
from newswire.envelopes.aap import close
from newswire.models import Article, Envelope

__all__ = ["RESULTS"]

_HEADER: Final = regex.compile(
    r"\x01(?P<course>[^\x1f\x01]{1,60})\x1f(?P<race>[\d-]{1,7})\x1f(?P<correction>[YN])\x1f(?P<abandoned>[YN])"
    r"\x1f(?P<state>[A-Z]{2,3})\x1f(?P<weekday>[A-Za-z]{6,9})\s*+"
)
_CATEGORY: Final = "r"


def _opens(lines: Sequence[RawLine], place: int) -> bool:
    return "\x1f" in lines[place].text and _HEADER.fullmatch(lines[place].text) is not None


def _reads(draft: Draft) -> None:
    found = _HEADER.fullmatch(draft.take_head()[0].text)
    if found is not None:
        draft.put("keyword", found["course"])
        draft.put("category", _CATEGORY)
        for name, value in found.groupdict().items():
            draft.note(name, value)
    close(draft)
    read_body(draft, headings=False)


def _writes(article: Article, envelope: Envelope) -> Iterator[str]:
    yield from head_lines(envelope)
    yield from spaced(body_lines(article))
    yield from tail_lines(article, envelope)


RESULTS: Final = EnvelopeForm("race-results", _opens, _reads, _writes)
