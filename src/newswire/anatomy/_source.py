"""The source that a headline ends with: ` - USGS`, `: police`."""

from __future__ import annotations

from typing import Final

import regex

from newswire._chars import EM_DASH, EN_DASH, FULLWIDTH_COLON, RIGHT_SINGLE_QUOTE

__all__ = ["SOURCES", "find_source"]

SOURCES: Final[dict[str, tuple[str, ...]]] = {
    "agency": (
        *("AFP", "AP", "dpa", "Reuters", "EFE", "ANSA", "Belga", "Keystone-ATS", "ATS", "SDA"),
        *("APA", "Lusa", "PA", "Xinhua", "TASS", "Interfax", "Kyodo", "Yonhap", "Anadolu", "IRNA"),
        *("SANA", "WAFA", "Bloomberg", "PTI", "UPI"),
    ),
    "institution": (
        *("USGS", "EMSC", "NHC", "NOAA", "NASA", "ESA", "CDC", "FBI", "CIA", "FDA"),
        *("FED", "FMI", "IMF", "IWF", "BCE", "ECB", "EZB", "OMS", "WHO", "ONU"),
        *("UN", "UNO", "HCR", "UNHCR", "ACNUR", "Unicef", "Unesco", "FAO", "PAM", "WFP"),
        *("OIT", "ILO", "OIM", "IOM", "AIE", "IEA", "AIEA", "IAEA", "OCDE", "OECD"),
        *("Opep", "OPEC", "OTAN", "NATO", "UE", "EU", "CEDH", "CPI", "ICC", "CIJ"),
        *("ICJ", "Insee", "Ifop", "Ipsos", "Elabe", "Eurostat", "Destatis", "RKI", "DWD", "INE"),
        *("HRW", "MSF", "CICR", "ICRC", "GIEC", "IPCC"),
    ),
    "role": (
        *(
            "police",
            "polices",
            "parquet",
            "procureur",
            "préfecture",
            "pompiers",
            "autorités",
            "gouvernement",
            "ministère",
        ),
        *("ministre", "armée", "officiel", "source", "sources", "source officielle", "source policière", "experts"),
        *("source judiciaire", "source proche du dossier", "source diplomatique", "source gouvernementale"),
        *(
            "source militaire",
            "source sécuritaire",
            "sources concordantes",
            "médias",
            "médias d'Etat",
            "presse",
            "étude",
        ),
        *("sondage", "rapport", "avocat", "ONG", "secours", "justice", "responsable", "présidence", "Kremlin"),
        *(
            "officials",
            "official",
            "report",
            "reports",
            "media",
            "state media",
            "local media",
            "study",
            "poll",
            "survey",
        ),
        *("ministry", "army", "military", "lawyer", "prosecutor", "prosecutors", "authorities", "governor", "NGO"),
        *("police sources", "source close to the matter", "US official", "court documents", "rescuers", "mayor"),
        *("Polizei", "Behörden", "Medien", "Medienbericht", "Bericht", "Studie", "Umfrage", "Staatsanwaltschaft"),
        *("Ministerium", "Regierung", "Armee", "Kreise", "Staatsmedien", "Feuerwehr"),
        *("policía", "autoridades", "medios", "fuentes", "fiscalía", "gobierno", "ejército", "oficial", "estudio"),
        *("encuesta", "informe", "ministerio", "prensa", "abogado"),
    ),
}
"""What names a source at the end of a headline, by what it is. A name that is not here is not taken for a source."""

_DASH: Final = f"[-{EN_DASH}{EM_DASH}]"
_BLANK: Final = r"[\p{Zs}\t]"
_NAMES: Final = frozenset(name.casefold() for names in SOURCES.values() for name in names)
_EXACT: Final = frozenset(name for kind in ("agency", "institution") for name in SOURCES[kind])
_ENDINGS: Final = frozenset(name.split()[-1] for name in _NAMES)
"""The last words of the names: a headline that ends with none of them has no source, and need not be read for one."""
_ENOUGH_WORDS: Final = 4
"""A source follows a sentence: `NBA: report` has a kicker and no source."""

_SEPARATOR: Final = regex.compile(
    rf"{_BLANK}++(?P<mark>{_DASH}{{1,2}}{_BLANK}++|[:{FULLWIDTH_COLON}]{_BLANK}++)?+|(?P<mark>[:{FULLWIDTH_COLON}]{_BLANK}++)"
)
"""A run of blanks without a mark is taken too, and passed over: else each of its blanks would be tried as the first."""
_WORD: Final = regex.compile(rf"[\p{{L}}\p{{N}}]+(?:['{RIGHT_SINGLE_QUOTE}-][\p{{L}}\p{{N}}]+)*")


def find_source(text: str, start: int = 0) -> tuple[int, int, int] | None:
    """Return where the separator of a headline's source starts, and where the source starts and ends; None without one.

    A role word may stand in lower case only, or in the case of the table; names of agencies as the table writes them.
    """
    if not _ENDINGS.intersection(map(str.casefold, text.rsplit(None, 1)[-1:])):
        return None
    last = None
    for separator in _SEPARATOR.finditer(text, start):
        last = separator if separator["mark"] else last
    if last is None:
        return None
    name = text[last.end() :].rstrip()
    known = name in _EXACT or (name.casefold() in _NAMES and (name[:1].islower() or not name.isupper()))
    if not known or len(_WORD.findall(text, start, last.start())) < _ENOUGH_WORDS:
        return None
    return last.start(), last.end(), last.end() + len(name)
