"""The attrs models: frozen, slotted, compared by content."""

from __future__ import annotations

from newswire.models._base import Span
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
    Section,
    Ticker,
)
from newswire.models.signing import Byline, Person

__all__ = [
    "Article",
    "Byline",
    "Diagnostic",
    "Headline",
    "Line",
    "LineKind",
    "MarketRow",
    "MarketTable",
    "Page",
    "Paragraph",
    "Person",
    "Section",
    "Span",
    "Ticker",
]
