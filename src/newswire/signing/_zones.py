"""The abbreviations of time zones in wire copy, as data."""

from __future__ import annotations

from typing import Final

__all__ = ["AMERICAN", "ZONES"]

_WEST: Final = {"HNE": -5, "HAE": -4, "HNC": -6, "HAC": -5, "HNR": -7, "HAR": -6, "HNP": -8, "HAP": -7, "HNA": -4}
_US: Final = {"EST": -5, "EDT": -4, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7, "AKST": -9, "HST": -10}
_EUROPE: Final = {
    "GMT": 0,
    "UTC": 0,
    "TU": 0,
    "UT": 0,
    "Z": 0,
    "WET": 0,
    "WEST": 1,
    "CET": 1,
    "CEST": 2,
    "MEZ": 1,
    "MESZ": 2,
    "HEC": 1,
    "HEEC": 2,
    "EET": 2,
    "EEST": 3,
    "OEZ": 2,
    "MSK": 3,
}
_ASIA: Final = {
    "HKT": 8,
    "JST": 9,
    "KST": 9,
    "SGT": 8,
    "MYT": 8,
    "WIB": 7,
    "AEST": 10,
    "AEDT": 11,
    "NZST": 12,
    "NZDT": 13,
}
_UNCERTAIN: Final = (
    "ET",
    "CT",
    "MT",
    "PT",
    "CST",
    "BST",
    "IST",
    "AST",
    "NST",
    "HAT",
    "HNT",
    "ADT",
    "SAST",
    "WAT",
    "CAT",
    "EAT",
    "PKT",
)
ZONES: Final[dict[str, int | None]] = {**_EUROPE, **_WEST, **_US, **_ASIA, **dict.fromkeys(_UNCERTAIN)}
"""The abbreviations of time zones, with their hours from UTC; None where the abbreviation alone does not say.

Source: the tz database's abbreviations; the French names (`HNE`: heure normale de l'Est) are those of the National
Research Council of Canada and the Office québécois de la langue française.
"""

AMERICAN: Final = frozenset({*_US, "ET", "CT", "MT", "PT", "CST"})
"""The zones of the United States, where the month stands before the day."""
