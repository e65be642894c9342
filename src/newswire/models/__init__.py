"""The attrs models: frozen, slotted, compared by content."""

from __future__ import annotations

from newswire._text import Span
from newswire.models.date import PartialDate
from newswire.models.envelope import Envelope, EnvelopeField
from newswire.models.page import (
    Article,
    Diagnostic,
    Headline,
    Line,
    LineKind,
    MarketRow,
    MarketTable,
    Page,
    Paragraph,
    Part,
    Section,
    Ticker,
)
from newswire.models.signing import Byline, Credit, CreditKind, Dateline, Notice, NoticeKind, Person, SignOff

__all__ = [
    "Article",
    "Byline",
    "Credit",
    "CreditKind",
    "Dateline",
    "Diagnostic",
    "Envelope",
    "EnvelopeField",
    "Headline",
    "Line",
    "LineKind",
    "MarketRow",
    "MarketTable",
    "Notice",
    "NoticeKind",
    "Page",
    "Paragraph",
    "Part",
    "PartialDate",
    "Person",
    "Section",
    "SignOff",
    "Span",
    "Ticker",
]


def __dir__() -> list[str]:
    return sorted(__all__)
