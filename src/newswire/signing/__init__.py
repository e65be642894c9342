"""The lines that sign wire copy: who, where, when, by which agency.

Each reader takes a text and returns a model, or None; with `strict=True` it raises `ParseError`, which says where the text
is not of the form and what was expected. `str(model)` gives the text back, spans are into the text that was given.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newswire._later import attributes, listing

if TYPE_CHECKING:
    from newswire.signing._calendar import parser_info
    from newswire.signing._people import proper_case
    from newswire.signing.bylines import parse_byline
    from newswire.signing.credits import parse_credit, tail_credit
    from newswire.signing.dateline_styles import STYLES, DatelineStyle, format_dateline, restyled
    from newswire.signing.datelines import parse_dateline
    from newswire.signing.dates import as_datetime, parse_date
    from newswire.signing.evidence import Evidence, EvidenceKind, agencies_in
    from newswire.signing.furniture import notices_in, parse_notice
    from newswire.signing.sign_offs import parse_sign_off, tail_sign_off

__all__ = [
    "STYLES",
    "DatelineStyle",
    "Evidence",
    "EvidenceKind",
    "agencies_in",
    "as_datetime",
    "format_dateline",
    "notices_in",
    "parse_byline",
    "parse_credit",
    "parse_date",
    "parse_dateline",
    "parse_notice",
    "parse_sign_off",
    "parser_info",
    "proper_case",
    "restyled",
    "tail_credit",
    "tail_sign_off",
]

_HOMES = {
    "newswire.signing._calendar": ["parser_info"],
    "newswire.signing._people": ["proper_case"],
    "newswire.signing.bylines": ["parse_byline"],
    "newswire.signing.credits": ["parse_credit", "tail_credit"],
    "newswire.signing.dateline_styles": ["DatelineStyle", "STYLES", "format_dateline", "restyled"],
    "newswire.signing.datelines": ["parse_dateline"],
    "newswire.signing.dates": ["as_datetime", "parse_date"],
    "newswire.signing.evidence": ["Evidence", "EvidenceKind", "agencies_in"],
    "newswire.signing.furniture": ["notices_in", "parse_notice"],
    "newswire.signing.sign_offs": ["parse_sign_off", "tail_sign_off"],
}
"""Where each name is."""

if not TYPE_CHECKING:  # a checker of types is to know the names above and no others
    __getattr__ = attributes(__name__, _HOMES)
    __dir__ = listing(__all__)
