"""The lines that sign wire copy: who, where, when, by which agency.

Each reader takes a text and returns a model, or None; with `strict=True` it raises `ParseError`, which says where the text
is not of the form and what was expected. `str(model)` gives the text back, spans are into the text that was given.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newswire._later import attributes, listing

if TYPE_CHECKING:
    from newswire.signing._calendar import parser_info
    from newswire.signing.bylines import parse_byline
    from newswire.signing.credits import find_credit, parse_credit
    from newswire.signing.dateline_styles import DATELINE_STYLES, DatelineStyle, format_dateline, restyle_dateline
    from newswire.signing.datelines import parse_dateline
    from newswire.signing.dates import parse_date, to_datetime
    from newswire.signing.evidence import Evidence, EvidenceKind, find_agencies
    from newswire.signing.notices import find_notices, parse_notice
    from newswire.signing.people import proper_case
    from newswire.signing.sign_offs import find_sign_off, parse_sign_off

__all__ = [
    "DATELINE_STYLES",
    "DatelineStyle",
    "Evidence",
    "EvidenceKind",
    "find_agencies",
    "find_credit",
    "find_notices",
    "find_sign_off",
    "format_dateline",
    "parse_byline",
    "parse_credit",
    "parse_date",
    "parse_dateline",
    "parse_notice",
    "parse_sign_off",
    "parser_info",
    "proper_case",
    "restyle_dateline",
    "to_datetime",
]

_HOMES = {
    "newswire.signing._calendar": ["parser_info"],
    "newswire.signing.people": ["proper_case"],
    "newswire.signing.bylines": ["parse_byline"],
    "newswire.signing.credits": ["parse_credit", "find_credit"],
    "newswire.signing.dateline_styles": ["DatelineStyle", "DATELINE_STYLES", "format_dateline", "restyle_dateline"],
    "newswire.signing.datelines": ["parse_dateline"],
    "newswire.signing.dates": ["to_datetime", "parse_date"],
    "newswire.signing.evidence": ["Evidence", "EvidenceKind", "find_agencies"],
    "newswire.signing.notices": ["find_notices", "parse_notice"],
    "newswire.signing.sign_offs": ["parse_sign_off", "find_sign_off"],
}
"""Where each name is."""

if not TYPE_CHECKING:  # a checker of types is to know the names above and no others
    __getattr__ = attributes(__name__, _HOMES)
    __dir__ = listing(__all__)
