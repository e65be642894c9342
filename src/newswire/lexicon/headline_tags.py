"""The words of wire tags before a headline, as data, by the kind of copy."""

from __future__ import annotations

from typing import Final, NamedTuple

__all__ = ["NEVER_HYPHENED", "TAGS", "TagRule"]


class TagRule(NamedTuple):
    """A kind of tag and its words: those that must be in capitals, and those in any case before `:` or ` - `."""

    kind: str
    capitals: tuple[str, ...]
    any_case: tuple[str, ...] = ()


TAGS: Final[tuple[TagRule, ...]] = (
    TagRule(
        "alert",
        ("ALERTE", "FLASH", "BULLETIN", "EIL", "ALERT", "SNAP", "NEWSALERT"),
        (
            "URGENT",
            "URGENTE",
            "EILMELDUNG",
            "BREAKING NEWS",
            "BREAKING",
            "JUST IN",
            "DERNIÈRE MINUTE",
            "DERNIERE MINUTE",
            "ÚLTIMA HORA",
            "ULTIMA HORA",
            "ÚLTIMO MOMENTO",
            "ULTIM'ORA",
            "ALERTE INFO",
        ),
    ),
    TagRule(
        "correction",
        ("CORRIGE", "CORRIGÉ", "CORRECTED (OFFICIAL)", "KORR", "CORRECTS"),
        (
            "CORRECTED",
            "CORRECTION",
            "CORRECTIF",
            "RECTIFICATIF",
            "RECTIFICATION",
            "KORREKTUR",
            "BERICHTIGUNG",
            "CORREGIDO",
            "CORRECCIÓN",
            "CORRECCION",
            "CORREZIONE",
            "ERRATUM",
        ),
    ),
    TagRule(
        "update",
        ("LEAD", "LD-WRITETHRU", "LD", "WRITETHRU", "AMPL", "AMPLIACIÓN", "AMPLIACION", "ZWEITFASSUNG", "UPDATES"),
        ("UPDATE", "UPDATED", "ACTUALISATION", "MISE À JOUR", "MISE A JOUR", "AKTUALISIERUNG", "ACTUALIZACIÓN"),
    ),
    TagRule(
        "summary",
        ("WRAPUP", "WRAP", "ROUNDUP", "PAPIER GÉNÉRAL", "PAPIER GENERAL", "SYNTHESE", "ZUSAMMENFASSUNG", "RESUMEN"),
    ),
    TagRule("repeat", ("RPT", "REFILE", "REPEAT", "REPETITION", "WDH", "WDHLG", "WIEDERHOLUNG", "REPETICIÓN")),
    TagRule("withdrawal", ("STORY WITHDRAWN", "WITHDRAWN", "KILL", "HOLD", "ANNULATION", "ANNULE", "ANULADO")),
    TagRule("brief", ("BRIEF", "BREVE", "KURZ", "TEXT", "MEDIA")),
    TagRule(
        "background",
        (
            "ANALYSIS",
            "ANALYSE",
            "ANÁLISIS",
            "AVANT-PAPIER",
            "CHRONO",
            "ENCADRE",
            "ENCADRÉ",
            "EXPLAINER",
            "FACTBOX",
            "FEATURE",
            "FOCUS",
            "HINTERGRUND",
            "INSIGHT",
            "REPERES",
            "REPÈRES",
            "TIMELINE",
        ),
    ),
    TagRule("exclusive", (), ("EXCLUSIVE", "EXCLUSIF", "EXKLUSIV", "EXCLUSIVA")),
)
"""The tags by kind.

Sources: the agencies' own copy. AFP's priorities (ALERTE, FLASH, BULLETIN, URGENT) and genres (LEAD, PAPIER GENERAL,
ENCADRE, CHRONO, REPERES); Reuters' headline tags (UPDATE n-, CORRECTED-, REFILE-, RPT-, WRAPUP n-, BRIEF-, FACTBOX-,
STORY WITHDRAWN), AP's `1st Ld-Writethru` and `Correction:`, dpa's EIL, KORR, ROUNDUP and `1ST LEAD`, EFE's AMPLIACIÓN.
"""

NEVER_HYPHENED: Final = ("ALERTE", "ALERT", "FLASH", "FOCUS", "HOLD", "KILL", "MEDIA", "TEXT", "WRAP", "LEAD")
"""Words that form compounds with a hyphen in headlines in capitals: FLASH-BALL, LEAD-SINGER."""
