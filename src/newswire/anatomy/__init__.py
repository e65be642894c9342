"""The anatomy of a headline: wire tags, kicker, quotations, source.

This package is below the models, so that `Headline.kicker` and `Headline.anatomy` can use it; it imports no model.
"""

from __future__ import annotations

from newswire.anatomy._kicker import find_kicker, read_kicker
from newswire.anatomy._parts import Anatomy, DatedKicker, Quotation, Stretch, read_anatomy
from newswire.anatomy._source import SOURCES, find_source
from newswire.anatomy._tags import WireTag, end_of_body, read_tags
from newswire.lexicon.headline_tags import TAGS, TagRule

__all__ = [
    "SOURCES",
    "TAGS",
    "Anatomy",
    "DatedKicker",
    "Quotation",
    "Stretch",
    "TagRule",
    "WireTag",
    "end_of_body",
    "find_kicker",
    "find_source",
    "read_anatomy",
    "read_kicker",
    "read_tags",
]
