"""Lines in which a site names the agency whose copy it carries: `information fournie par AFP 31/01/2026 à 02:07`."""

from __future__ import annotations

import functools
from typing import Final

import regex

from newswire._patterns import compiled, either
from newswire._text import Span, trimmed
from newswire.lexicon.lexicon import KEPT_LEXICONS, Lexicon
from newswire.models.signing import Byline
from newswire.signing.dates import read_dates

__all__ = ["read"]

_LONGEST: Final = 120
_AGENCIES: Final = r"\s*:?\s+(?P<agencies>[^\d\n•|]{2,60}?)(?:\s*(?:[•|\-–—,]\s*)?(?P<date>\d[^()]{5,40}))?"


def read(line: str, lexicon: Lexicon) -> Byline | None:
    """Return the byline of one line that names the agency whose copy the site carries, with its date, or None.

    Production::

        byline = opening agencies [date]        ; the openings: `Language.republished`

    Example:
        >>> byline = read("information fournie par AFP 31/01/2026 à 02:07", Lexicon.default())
        >>> byline.agencies, str(byline.date)
        (('AFP',), '2026-01-31T02:07')

    Source: French financial sites that carry AFP and Reuters copy.
    """
    text = trimmed(line)
    if not text or len(text) > _LONGEST:
        return None
    match = _pattern(lexicon).fullmatch(text)
    marks = lexicon.agencies.read_marks(match["agencies"]) if match else None
    if match is None or marks is None:
        return None
    dates = read_dates(match["date"], lexicon=lexicon) if match["date"] else ()
    if match["date"] and not dates:
        return None
    date = dates[0] if len(dates) == 1 else None
    start = line.index(text)
    return Byline(text, agencies=marks.agencies, date=date, family="republished", span=Span(start, start + len(text)))


@functools.lru_cache(KEPT_LEXICONS)
def _pattern(lexicon: Lexicon) -> regex.Pattern[str]:
    return compiled(f"(?:{either(lexicon.union('republished'))}){_AGENCIES}", regex.VERBOSE | regex.IGNORECASE)
