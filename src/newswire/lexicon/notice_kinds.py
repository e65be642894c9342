"""What the words of the wire's furniture say of the copy that they stand on."""

from __future__ import annotations

import enum

__all__ = ["NoticeKind"]


class NoticeKind(enum.StrEnum):
    """What a word of the wire's furniture says of the copy that it stands on."""

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
