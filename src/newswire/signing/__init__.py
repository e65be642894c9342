"""The lines that sign wire copy: who, where, when, by which agency.

Each reader takes a text and returns a model, or None; with `strict=True` it raises `ParseError`, which says where the text
is not of the form and what was expected. `str(model)` gives the text back, spans are into the text that was given.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newswire.signing._calendar import parser_info
    from newswire.signing._people import proper_case
    from newswire.signing.agencies import Agency, Registry, default_registry
    from newswire.signing.bylines import parse_byline
    from newswire.signing.credits import parse_credit, tail_credit
    from newswire.signing.dateline_styles import STYLES, DatelineStyle, format_dateline, restyled
    from newswire.signing.datelines import parse_dateline
    from newswire.signing.dates import as_datetime, parse_date
    from newswire.signing.evidence import Evidence, EvidenceKind, agencies_in
    from newswire.signing.furniture import Vocabulary, Word, default_vocabulary, notices_in, parse_notice
    from newswire.signing.places import Gazetteer, default_gazetteer
    from newswire.signing.sign_offs import parse_sign_off, tail_sign_off

__all__ = [
    "STYLES",
    "Agency",
    "DatelineStyle",
    "Evidence",
    "EvidenceKind",
    "Gazetteer",
    "Registry",
    "Vocabulary",
    "Word",
    "agencies_in",
    "as_datetime",
    "default_gazetteer",
    "default_registry",
    "default_vocabulary",
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
    "Agency": "newswire.signing.agencies",
    "DatelineStyle": "newswire.signing.dateline_styles",
    "Evidence": "newswire.signing.evidence",
    "EvidenceKind": "newswire.signing.evidence",
    "Gazetteer": "newswire.signing.places",
    "Registry": "newswire.signing.agencies",
    "STYLES": "newswire.signing.dateline_styles",
    "Vocabulary": "newswire.signing.furniture",
    "Word": "newswire.signing.furniture",
    "agencies_in": "newswire.signing.evidence",
    "as_datetime": "newswire.signing.dates",
    "default_gazetteer": "newswire.signing.places",
    "default_registry": "newswire.signing.agencies",
    "default_vocabulary": "newswire.signing.furniture",
    "format_dateline": "newswire.signing.dateline_styles",
    "notices_in": "newswire.signing.furniture",
    "parse_byline": "newswire.signing.bylines",
    "parse_credit": "newswire.signing.credits",
    "parse_date": "newswire.signing.dates",
    "parse_dateline": "newswire.signing.datelines",
    "parse_notice": "newswire.signing.furniture",
    "parse_sign_off": "newswire.signing.sign_offs",
    "parser_info": "newswire.signing._calendar",
    "proper_case": "newswire.signing._people",
    "restyled": "newswire.signing.dateline_styles",
    "tail_credit": "newswire.signing.credits",
    "tail_sign_off": "newswire.signing.sign_offs",
}
"""Where each name is: a module is imported when one of its names is first used."""


def __getattr__(name: str) -> object:
    """Import a name when it is first used, and keep it."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = getattr(importlib.import_module(_HOMES[name]), name)
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
