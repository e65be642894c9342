"""Numbers: thousands, decimals, and what stands behind a number.

A group of thousands that was written with a point is set with U+00A0, one that was written with a space with U+202F:
both do not break, and a plain style can give each back as it was sent.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newswire import _chars as c
from newswire.french._classes import SP, SPECIAL_SPACES
from newswire.french._rule import Example, Rule

if TYPE_CHECKING:
    from newswire.french._style import Style

__all__ = ["NUMBER", "RULES"]

GROUP_SOURCE: Final = (
    "Lexique de l'Imprimerie nationale (2002), Nombres: groups of three, no-break; CLDR 48 fr (U+202F), fr-CA (U+00A0); "
    "the point is agency style"
)
DECIMAL_SOURCE: Final = "Lexique de l'Imprimerie nationale (2002), Nombres; CLDR 48 fr, decimal: comma"
UNIT_SOURCE: Final = (
    "Lexique de l'Imprimerie nationale (2002), Unités; BIPM, Le Système international d'unités (2019), 5.4.3; "
    "OQLF, tableau des espacements; CLDR 48 fr: #,##0 %"
)

DIGITS: Final = "0123456789"
_START: Final = (
    rf"(?<![\w.,:/°'+=#@\\{c.RIGHT_SINGLE_QUOTE}\-])"  # a number behind one of these belongs to a code, a sum or a telephone
    rf"(?<!\d[{c.SPACE}{SPECIAL_SPACES}])"
)
_NO_COUNT: Final = "".join(
    rf"(?<!{word}[{c.SPACE}{c.NBSP}])"
    for word in (
        "ersion",
        "rticle",
        "rt\\.",
        "oi",
        "écret",
        "n°",
        "N°",
        "§",
        "hapitre",
        "v\\.",
        "p\\.",
        "igne",
        "IP",
        "ersion:",
        "ISBN",
        "ISBN:",
        "ISSN",
        "[Rr]éf\\.",
        "[Rr]éférence",
        "[Cc]ode",
    )
)
_BYTE: Final = r"(?:25[0-5]|2[0-4]\d|1\d\d|\d{1,2}|0\d\d)"
_NO_ADDRESS: Final = rf"(?!{_BYTE}(?:\.{_BYTE}){{3}}(?![\d.]))"
"""No number of four groups that an address of the Internet can have (RFC 791)."""

_COUNTED: Final = (
    rf"(?:,\d+)?(?={SP}?(?:€|\$|£|%|M€|Md€)|{SP}(?!(?:et|ou|est|a|à|au|aux|en|sur|pour|par|dans|sera|était|puis|ni|avec|contre)\b)"
    rf"(?:d['{c.RIGHT_SINGLE_QUOTE}])?[a-zàâéèêëîïôûœ]{{2}})"
)
_POINTS: Final = rf"[.{c.NBSP}]"
_SPACES: Final = rf"[{c.SPACE}{c.NNBSP}{c.FIXED_SPACES}]"

UNITS: Final = (
    "%", "‰", "€", r"\$", "£", "¥", "°C", "°F", "º", r"[kM]€", "Mds?€", "Mds?", r"M\$", r"Mds?\$",
    "km/h", "km²", "km2", "km", "hm", "dm", "cm²", "cm³", "cm", "mm²", "mm", "µm", "nm", "m²", "m³", "m2", "m3", "m/s", "m",
    "kg", "mg", "µg", "g", "ha", "hl", "dl", "cl", "ml", "mL", "l", "L",
    "ms", "min", "s", "h", "kWh", "MWh", "GWh", "TWh", "Wh", "kW", "MW", "GW", "W", "kV", "mA",
    "kHz", "MHz", "GHz", "Hz", "dB", "hPa", "Pa", "ko", "Ko", "Mo", "Go", "To", "Mbit/s", "Gbit/s", "bpm", "kcal", "kJ",
)  # fmt: skip
_UNIT: Final = "(?:" + "|".join(UNITS) + rf")(?![\w°²³/'{c.RIGHT_SINGLE_QUOTE}-])"


_GROUPS: Final = rf"(?:[.,:](?=[0-9])[0-9]+|[{c.SPACE}{SPECIAL_SPACES}](?=[0-9]{{3}}(?![0-9]))[0-9]{{3}})"
NUMBER: Final = rf"(?<![0-9][0-9])[0-9]*(?:{_GROUPS}+|(?=[%‰€£°M])|(?={SP}{_UNIT}))"
"""What follows the first digit of a number that a rule may care for; the scan takes it whole, times and versions too."""


def _grouped(match: re.Match[str], style: Style) -> str:
    return re.sub(_POINTS, style.thousands_point, match.group())


def _spaced(match: re.Match[str], style: Style) -> str:
    return re.sub(_SPACES, style.thousands_space, match.group())


def _decimal(match: re.Match[str], style: Style) -> str:
    return f"{match['whole']},{match['part']}{style.bind if match['space'] else ''}"


def _point(match: re.Match[str], _style: Style) -> str:
    return f"{match['whole']}.{match['part']}{c.SPACE}"


RULES: Final = (
    Rule(
        name="thousands-point",
        summary="Thousands grouped by points, where they count something: no-break spaces. Versions, dates, addresses, articles of law stay.",
        anchors=DIGITS,
        near=NUMBER,
        pattern=(
            rf"{_START}{_NO_COUNT}{_NO_ADDRESS}(?!0)\d{{1,3}}(?:\.\d{{3}}(?:\.\d{{3}})+(?:,\d+)?(?![\d.,:/]?\w)|(?:(?<!\d)|(?!0))\.(?:000(?![\d.,:/]?\w)|\d{{3}}(?![\d.:/]){_COUNTED}))"
        ),
        replacement=_grouped,
        settled=True,
        plain=False,
        source=GROUP_SOURCE,
        examples=(
            Example("Quelque 48.500 abonnés", "Quelque 48\N{NO-BREAK SPACE}500 abonnés"),
            Example("7.654.321 électeurs", "7\N{NO-BREAK SPACE}654\N{NO-BREAK SPACE}321 électeurs"),
            Example("2.480,5 km", "2\N{NO-BREAK SPACE}480,5\N{NO-BREAK SPACE}km"),
            Example("la version 2.480 du logiciel", "la version 2.480 du logiciel"),
            Example("le serveur 10.120.200.117 répond", "le serveur 10.120.200.117 répond"),
            Example("ISBN 2.481.129", "ISBN 2.481.129"),
            Example("une carte au 1:50.000", "une carte au 1:50.000"),
            Example("2,480.5 tonnes", "2,480.5 tonnes"),
        ),
    ),
    Rule(
        name="thousands-point-plain",
        summary="On the wire, the thousands that a printed style grouped for a point get it back.",
        anchors=DIGITS,
        near=NUMBER,
        pattern=rf"{_START}(?!0)\d{{1,3}}(?:{c.NBSP}\d{{3}})+(?!\d)",
        replacement=_grouped,
        settled=True,
        plain=True,
        source=GROUP_SOURCE,
        examples=(Example("Quelque 48\N{NO-BREAK SPACE}500 abonnés", "Quelque 48.500 abonnés", "wire"),),
    ),
    Rule(
        name="thousands-space",
        summary="Thousands grouped by ordinary or thin spaces: U+202F, which does not break.",
        anchors=DIGITS,
        near=NUMBER,
        pattern=rf"{_START}(?!0)\d{{1,3}}(?:{_SPACES}\d{{3}})+(?![\w]|{SP}\d|[.:/]\d)",
        replacement=_spaced,
        settled=True,
        source=GROUP_SOURCE,
        examples=(
            Example("12 500 supporters", "12\N{NARROW NO-BREAK SPACE}500 supporters"),
            Example("12\N{NARROW NO-BREAK SPACE}500 supporters", "12 500 supporters", "wire"),
            Example("au 06 12 34 56 78", "au 06 12 34 56 78"),
        ),
    ),
    Rule(
        name="decimal-point",
        summary="A decimal point before million, milliard, point or % is certain: a comma, and a no-break space behind.",
        anchors=DIGITS,
        near=NUMBER,
        pattern=rf"{_START}(?P<whole>\d{{1,4}})\.(?P<part>\d{{1,2}}|\d{{4,9}})(?:(?P<space>{SP})(?=(?:million|milliard|billion|point)s?\b|[%‰])|(?=[%‰]))",
        replacement=_decimal,
        settled=True,
        plain=False,
        source=DECIMAL_SOURCE,
        examples=(
            Example("2.4 milliards d'euros", "2,4\N{NO-BREAK SPACE}milliards d’euros"),
            Example("une hausse de 0.8 %", "une hausse de 0,8\N{NO-BREAK SPACE}%"),
            Example("l'article 16.2 du texte", "l’article 16.2 du texte"),
        ),
    ),
    Rule(
        name="decimal-point-plain",
        summary="On the wire, a decimal comma bound to million, milliard or point by U+00A0 is the point that was sent.",
        anchors=DIGITS,
        near=NUMBER,
        pattern=rf"{_START}(?P<whole>\d{{1,4}}),(?P<part>\d{{1,9}}){c.NBSP}(?=(?:million|milliard|billion|point)s?\b)",
        replacement=_point,
        settled=True,
        plain=True,
        source=DECIMAL_SOURCE,
        examples=(
            Example("2,4\N{NO-BREAK SPACE}milliards", "2.4 milliards", "wire"),
            Example("2,4 milliards", "2,4 milliards", "wire"),
        ),
    ),
    Rule(
        name="hours",
        summary="Hours and minutes that have spaces do not break.",
        anchors="",
        after_number=True,
        pattern=rf"(?<=\d){SP}h{SP}(?=\d\d(?!\d))",
        replacement="{bind}h{bind}",
        settled=True,
        plain=False,
        source="Lexique de l'Imprimerie nationale (2002), Heure",
        examples=(
            Example("à 7 h 45", "à 7\N{NO-BREAK SPACE}h\N{NO-BREAK SPACE}45"),
            Example("à 7h45", "à 7h45"),
        ),
    ),
    Rule(
        name="unit",
        summary="The space between a number and its unit, currency or % does not break. A missing one is not inserted.",
        anchors="",
        after_number=True,
        pattern=rf"(?<=\d){SP}(?={_UNIT})",
        replacement="{bind}",
        settled=True,
        plain=False,
        source=UNIT_SOURCE,
        examples=(
            Example("7 % des 12 km", "7\N{NO-BREAK SPACE}% des 12\N{NO-BREAK SPACE}km"),
            Example("7% des cas", "7% des cas"),
        ),
    ),
    Rule(
        name="unit-insert",
        summary="The missing space between a number and % or a currency. Optional: nothing tells it from a sent one afterwards.",
        anchors="",
        after_number=True,
        pattern=r"(?<=\d)(?=[%‰€£]|°C\b|M€|Md€)",
        replacement="{bind}",
        settled=True,
        plain=False,
        optional=True,
        source=UNIT_SOURCE,
        examples=(Example("7% des cas", "7% des cas"),),
    ),
)
