"""The kinds of wire notices."""

from __future__ import annotations

import enum

__all__ = ["NoticeKind"]


class NoticeKind(enum.StrEnum):
    """What a wire notice says about the copy."""

    URGENCY = "urgency"
    LEAD = "lead"
    UPDATE = "update"
    CORRECTION = "correction"
    REPETITION = "repetition"
    WITHDRAWAL = "withdrawal"
    ADVISORY = "advisory"
    PRODUCT = "product"
    GENRE = "genre"
    EDITOR = "editor"
    STAMP = "stamp"
    END = "end"
    MORE = "more"
    STANDFIRST = "standfirst"
