"""The words of dates in each language, as data: months, weekdays, the words between, the words of time."""

from __future__ import annotations

from typing import Final, NamedTuple

__all__ = ["LANGUAGES", "ZONES", "Words"]


class Words(NamedTuple):
    """One language's words; the alternatives of a word stand in one string, blanks between."""

    months: tuple[str, ...]
    weekdays: tuple[str, ...]
    """From Monday."""
    between: str = ""
    """Words between the parts of a date, which carry nothing."""


LANGUAGES: Final = {
    "fr": Words(
        months=(
            "janvier janv jan",
            "février fevrier févr fév fevr fev",
            "mars mar",
            "avril avr",
            "mai",
            "juin jun",
            "juillet juil jul",
            "août aout aoû aou",
            "septembre sept sep",
            "octobre oct",
            "novembre nov",
            "décembre decembre déc dec",
        ),
        weekdays=("lundi lun", "mardi mar", "mercredi mer", "jeudi jeu", "vendredi ven", "samedi sam", "dimanche dim"),
        between="le de du à a vers",
    ),
    "en": Words(
        months=(
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        weekdays=(
            "monday mon",
            "tuesday tue tues",
            "wednesday wed",
            "thursday thu thur thurs",
            "friday fri",
            "saturday sat",
            "sunday sun",
        ),
        between="the of at on",
    ),
    "de": Words(
        months=(
            "januar jänner jan jän",
            "februar feber feb",
            "märz maerz mär mrz",
            "april apr",
            "mai",
            "juni jun",
            "juli jul",
            "august aug",
            "september sept sep",
            "oktober okt",
            "november nov",
            "dezember dez",
        ),
        weekdays=(
            "montag mo mon",
            "dienstag di die",
            "mittwoch mi mit",
            "donnerstag do don",
            "freitag fr fre",
            "samstag sa sam sonnabend",
            "sonntag so son",
        ),
        between="den der am um",
    ),
    "es": Words(
        months=(
            "enero ene",
            "febrero feb",
            "marzo mar mzo",
            "abril abr",
            "mayo may",
            "junio jun",
            "julio jul",
            "agosto ago agto",
            "septiembre setiembre sept sep set",
            "octubre oct",
            "noviembre nov",
            "diciembre dic",
        ),
        weekdays=("lunes lun", "martes mar", "miércoles mié", "jueves jue", "viernes vie", "sábado sáb", "domingo dom"),
        between="el de del a las la",
    ),
    "it": Words(
        months=(
            "gennaio gen genn",
            "febbraio feb febb",
            "marzo mar",
            "aprile apr",
            "maggio mag magg",
            "giugno giu",
            "luglio lug",
            "agosto ago",
            "settembre set sett",
            "ottobre ott",
            "novembre nov",
            "dicembre dic",
        ),
        weekdays=(
            "lunedì lun",
            "martedì mar",
            "mercoledì mer",
            "giovedì gio",
            "venerdì ven",
            "sabato sab",
            "domenica dom",
        ),
        between="il del di alle ore",
    ),
    "pt": Words(
        months=(
            "janeiro jan",
            "fevereiro fev",
            "março mar",
            "abril abr",
            "maio mai",
            "junho jun",
            "julho jul",
            "agosto ago",
            "setembro set",
            "outubro out",
            "novembro nov",
            "dezembro dez",
        ),
        weekdays=(
            "segunda-feira segunda seg",
            "terça-feira terça ter",
            "quarta-feira quarta qua",
            "quinta-feira quinta qui",
            "sexta-feira sexta sex",
            "sábado sáb",
            "domingo dom",
        ),
        between="de do a às as",
    ),
    "nl": Words(
        months=(
            "januari jan",
            "februari feb",
            "maart mrt",
            "april apr",
            "mei",
            "juni jun",
            "juli jul",
            "augustus aug",
            "september sept sep",
            "oktober okt",
            "november nov",
            "december dec",
        ),
        weekdays=(
            "maandag ma",
            "dinsdag di",
            "woensdag wo",
            "donderdag do",
            "vrijdag vr",
            "zaterdag za",
            "zondag zo",
        ),
        between="de van om",
    ),
    "ar": Words(
        months=(
            "يناير جانفي كانون_الثاني",
            "فبراير فيفري شباط",
            "مارس آذار",
            "أبريل ابريل أفريل نيسان",
            "مايو ماي أيار ايار",
            "يونيو جوان حزيران",
            "يوليو جويلية تموز",
            "أغسطس اغسطس أوت آب",
            "سبتمبر أيلول ايلول",
            "أكتوبر اكتوبر تشرين_الأول",
            "نوفمبر تشرين_الثاني",
            "ديسمبر كانون_الأول",
        ),
        weekdays=("الاثنين الإثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"),
        between="في الساعة من",
    ),
}
"""Months and weekdays with the abbreviations of agency copy; `_` stands for a blank within a word.

Source: Unicode CLDR, dates/calendars/gregorian (wide and abbreviated forms); the Levantine and Maghreb names of months
are those of AFP's and ATS's Arabic and French services; `AOU`, `FEV` are AFP's wire stamps, without accents.
"""

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
