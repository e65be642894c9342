"""Group the headlines of each story, relate them, and track the changes of a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newswire._later import listing
from newswire.threads._group import group_headlines, group_pages
from newswire.threads._likeness import require as _require
from newswire.threads._links import Change, Link, Relation, Thread
from newswire.threads._thresholds import THRESHOLDS, Threshold
from newswire.threads._track import Event, EventKind, replay, track

__all__ = [
    "THRESHOLDS",
    "Change",
    "Event",
    "EventKind",
    "Link",
    "Relation",
    "Thread",
    "Threshold",
    "group_headlines",
    "group_pages",
    "replay",
    "track",
]


if not TYPE_CHECKING:  # a checker of types knows the names above
    __dir__ = listing(__all__)

_require()  # without its extra, the room says so when it is imported, not at the first call
