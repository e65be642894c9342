"""Numbers: thousands, decimals, and what stands behind a number. Thousands have one width by style, however they came."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

import regex

from newswire import _chars as c
from newswire.french._style import Style
from newswire.french.rules.classes import SP, SPECIAL_SPACES
from newswire.french.rules.rule import Example, Rule, Search

__all__ = ["DIGITS", "RULES", "find_numbers"]

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
_GAP: Final = f"[{c.SPACE}{SPECIAL_SPACES}]"
_FREE: Final = rf"(?<![\w.,:/°'+=#@\\{c.RIGHT_SINGLE_QUOTE}{c.ELLIPSIS}\-])"
"""A number behind one of these belongs to a code, a sum or a telephone number."""

_START: Final = rf"{_FREE}(?<!\d{_GAP})"
_RANGE: Final = rf"(?<=[.{c.SPACE}{SPECIAL_SPACES}]\d\d\d-)"
_SIGNED: Final = r"(?:(?<=[\s(]-)|(?<=^-))"
_GAINED: Final = r"(?:(?<=[\s(]\+)|(?<=^\+))(?!\d+\.\d+\.)"
_FRACTION: Final = r"(?<=(?<!\d)\d/)"
_BEGIN: Final = rf"(?:{_START}|{_RANGE}|{_SIGNED}|{_GAINED})"
_BEGIN_SPACED: Final = rf"(?:{_START}|{_RANGE}|{_SIGNED}|{_FRACTION})"
_LABELS: Final = (
    "ersion", "rticle", "rt\\.", "oi", "écret", "n°", "N°", "nº", "§", "hapitre", "v\\.", "p\\.", "igne", "IP", "ersion:",
    "ISBN", "ISBN:", "ISSN", "[Rr]éf\\.", "[Rr]éférence", "[Cc]ode", "oint", "ection", "igure", "aragraphe", "linéa", "nnexe",
    "ableau", "orme", "ISO", "RFC",
)  # fmt: skip
"""The ends of the words behind which a number is a name, as in `version 2.480`."""

_NO_COUNT: Final = "".join(rf"(?<!{word}[{c.SPACE}{c.NBSP}])" for word in _LABELS)
_BYTE: Final = r"(?:25[0-5]|2[0-4]\d|1\d\d|\d{1,2}|0\d\d)"
_NO_ADDRESS: Final = rf"(?!{_BYTE}(?:\.{_BYTE}){{3}}(?![\d.]))"
"""Not an IPv4 address, which has four groups of 0 to 255 (RFC 791)."""

CURRENCIES: Final = (
    "€", r"\$", "£", "¥", "₽", "₹", "₺", "₴", "₩", "₪", "₿", "¢", r"[kM]€", "Mds?€", "Mds?", r"M\$", r"Mds?\$", "FF", "F", "Fr", "CFA", "FCFA",
    "EUR", "USD", "GBP", "CHF", "JPY", "CNY", "CAD", "AUD", "SEK", "NOK", "DKK", "PLN", "RUB", "TRY", "INR", "BRL", "XOF", "XAF", "MAD", "TND", "DZD",
)  # fmt: skip
UNITS: Final = (
    "%", "‰", "°C", "°F", "º",
    "km/h", "km/s", "km²", "km2", "km", "hm", "dam", "dm", "cm²", "cm2", "cm³", "cm3", "cm", "mm²", "mm", "µm", "μm", "nm", "m²", "m³", "m2", "m3", "m/s", "m",
    "kg", "mg", "µg", "μg", "ng", "g", "g/l", "g/L", "g/km", "mg/l", "µg/m³", "Mt", "kt", "t", "ha", "hl", "dl", "cl", "ml", "mL", "l", "L",
    "µs", "μs", "ns", "kWh", "MWh", "GWh", "TWh", "Wh", "kW", "MW", "GW", "TW", "W", "kV", "mV", "V", "mA", "kA", "mAh", "Ah", "kΩ", "Ω",
    "kHz", "MHz", "GHz", "Hz", "dB", "hPa", "kPa", "MPa", "Pa", "bar", "mbar", "ko", "Ko", "Mo", "Go", "To", "ko/s", "Mo/s", "Go/s", "Mbit/s", "Gbit/s",
    "bpm", "kcal", "cal", "kJ", "MJ", "mol", "mol/l", "mol/L", "Bq", "mSv", "Sv", "Gy", "lm", "lx", "ppm", "tr/min", "px",
)  # fmt: skip
TIMES: Final = ("ms", "min", "s", "h")
_WORD_END: Final = rf"(?![\w°²³/'{c.RIGHT_SINGLE_QUOTE}-])"
_UNIT: Final = "(?:" + "|".join((*CURRENCIES, *UNITS, *TIMES)) + ")" + _WORD_END
_MEASURE: Final = "(?:" + "|".join((*CURRENCIES, *UNITS)) + ")" + _WORD_END

_NOUN: Final = (
    r"(?!(?:et|ou|est|a|à|au|aux|en|sur|pour|par|dans|sera|était|puis|ni|avec|contre|que|qui|ont|mais|selon|comme|sont|du)\b)"
    rf"(?:d['{c.RIGHT_SINGLE_QUOTE}])?[a-zàâéèêëîïôûœ]{{2}}"
)
_COUNTED: Final = rf"(?:,\d+)?(?={SP}?(?:€|\$|£|%|M€|Md€)|{SP}{_NOUN}|{SP}{_MEASURE})"
_ORDINAL: Final = r"(?:e|è|er|[eè]me)(?!\w)"
_ENDS: Final = rf"(?!(?!{_ORDINAL})[\d.,:/]?\w)(?!{_GAP}\d{{3}}(?!\d))"
"""Where a number with points ends; three digits behind a blank would read as one more group of it."""

_SURE: Final = (
    rf"{_NO_ADDRESS}(?!0)\d{{1,3}}(?:\.\d{{3}}(?:\.\d{{3}})+(?:,\d+)?{_ENDS}|"
    rf"(?:(?<!\d)|(?!0))\.(?:000{_ENDS}|\d{{3}}(?![\d.:/]){_COUNTED}))"
)
_ALIKE: Final = rf"{_NO_ADDRESS}(?!0)\d{{1,3}}\.\d{{3}}(?![\d.:/])(?!,\d{{3}}){_ENDS}"
_BLANKS: Final = rf"[{c.SPACE}{SPECIAL_SPACES}]"

_GROUPS: Final = rf"(?:[.,:](?=[0-9])[0-9]+|{_BLANKS}(?=[0-9]{{3}}(?![0-9]))[0-9]{{3}})"
NUMBER: Final = rf"(?<![0-9][0-9])[0-9]*(?:{_GROUPS}+|(?=[%‰€£°M])|(?={SP}{_UNIT}))"
"""What follows the first digit of a number that a rule may care for; it is taken whole, times and versions too."""

_STARTS: Final = regex.compile(r"[0-9](?<![0-9][0-9])")
"""The first digits of numbers. `regex` finds a range of characters four times as fast as `re`."""

_NUMBER: Final = re.compile(f"[0-9]{NUMBER}")

_EVIDENCE: Final = re.compile(rf"{_BEGIN}{_NO_COUNT}(?:{_SURE}|\d{{1,3}}(?:{_BLANKS}\d{{3}})+(?!\d))")
_MAYBE: Final = re.compile(
    rf"[.{c.SPACE}{SPECIAL_SPACES}]\d\d\d(?:[.]|(?<=000)|,\d|{SP}?[^\s\d.,;:)])|\d{_BLANKS}\d\d\d"
)
_SENTENCE_END: Final = re.compile(rf"[\r\n]|[.!?{c.ELLIPSIS}](?=[\s\"{c.RIGHT_GUILLEMET})])")
_NEAR: Final = 120
"""How far, in characters, a sentence is read for another number that shows what its points are."""

_MAKERS: Final = (
    "Boeing", "Airbus", "Embraer", "Bombardier", "ATR", "Cessna", "Dash", "Peugeot", "Renault", "Citroën", "Fiat", "Ferrari", "Porsche",
    "BMW", "Mercedes", "Audi", "Volvo", "Mazda", "Saab", "Alfa", "Scania", "Nokia", "Intel", "Canon", "Nikon", "Leica", "Minitel",
)  # fmt: skip
_MODEL: Final = "(?:" + "|".join(rf"(?<={maker}{c.SPACE})" for maker in _MAKERS) + ")"
_T: Final = c.NNBSP


def find_numbers(text: str) -> Iterator[tuple[int, int]]:
    """Yield the spans of the numbers that a rule may care for."""
    done = 0
    for first in _STARTS.finditer(text):
        if first.start() >= done and (found := _NUMBER.match(text, first.start())):
            done = found.end()
            yield found.span()


def _grouped(match: re.Match[str], style: Style) -> str:
    return match.group().replace(".", style.thousands)


def _spaced(match: re.Match[str], style: Style) -> str:
    return re.sub(_BLANKS, style.thousands, match.group())


def _alike(match: re.Match[str], style: Style) -> str:
    """Group a number whose point may be decimal if another number of its sentence shows that points group thousands."""
    text, (start, end) = match.string, match.span()
    low = max(start - _NEAR, 0)
    for before in _SENTENCE_END.finditer(text, low, start):
        low = before.end()
    behind = _SENTENCE_END.search(text, end, end + _NEAR)
    high = behind.start() if behind else end + _NEAR
    sure = _shows(text, low, start) or _shows(text, end, high)
    return _grouped(match, style) if sure else match.group()


def _shows(text: str, low: int, high: int) -> bool:
    """Return whether a stretch holds a number whose points, or spaces, group thousands."""
    return bool(_MAYBE.search(text, low, high) and _EVIDENCE.search(text, low, high))


def _decimal(match: re.Match[str], style: Style) -> str:
    return f"{match['whole']},{match['part']}{style.bind if match['space'] else ''}"


def _point(match: re.Match[str], _style: Style) -> str:
    return f"{match['whole']}.{match['part']}{c.SPACE}"


RULES: Final = (
    Rule(
        name="keep-model",
        summary="The number of a model, behind its maker's name and before no noun, stays.",
        pattern=rf"{_MODEL}\d{{3}}{c.SPACE}\d{{3}}(?!\w|{_GAP}\d)(?!(?:,\d+)?{SP}?{_MEASURE}|{SP}{_NOUN})",
        search=Search(anchors=DIGITS, beside=NUMBER),
        source="the makers of aircraft and cars",
        examples=(
            Example("un Boeing 737 800", "un Boeing 737 800"),
            Example("un Boeing 737 800 et", "un Boeing 737 800 et"),
        ),
    ),
    Rule(
        name="thousands-point",
        summary="Points that group thousands become no-break spaces where the number counts something. Versions, dates, addresses, articles of law stay.",
        pattern=rf"{_BEGIN}{_NO_COUNT}{_SURE}",
        replacement=_grouped,
        wire=False,
        search=Search(anchors=DIGITS, beside=NUMBER, cannot_retrigger=True),
        source=GROUP_SOURCE,
        examples=(
            Example("Quelque 48.500 abonnés", f"Quelque 48{_T}500 abonnés"),
            Example("Quelque 48.500 abonnés", f"Quelque 48{c.NBSP}500 abonnés", "fr-FR-nbsp"),
            Example("7.654.321 électeurs", f"7{_T}654{_T}321 électeurs"),
            Example("2.480,5 km", f"2{_T}480,5{c.NBSP}km"),
            Example("un sommet de 3.184 m", f"un sommet de 3{_T}184{c.NBSP}m"),
            Example("le 20.000e visiteur", f"le 20{_T}000e visiteur"),
            Example("un gain de +2.480 emplois", f"un gain de +2{_T}480 emplois"),
            Example("la version 2.480 du logiciel", "la version 2.480 du logiciel"),
            Example("le serveur 10.120.200.117 répond", "le serveur 10.120.200.117 répond"),
            Example("ISBN 2.481.129", "ISBN 2.481.129"),
            Example("une carte au 1:50.000", "une carte au 1:50.000"),
            Example("2,480.5 tonnes", "2,480.5 tonnes"),
        ),
    ),
    Rule(
        name="thousands-alike",
        summary="A point that may be decimal groups thousands where another number of the sentence shows that points do.",
        pattern=rf"{_BEGIN}{_NO_COUNT}{_ALIKE}",
        replacement=_alike,
        wire=False,
        search=Search(anchors=DIGITS, beside=NUMBER, cannot_retrigger=True),
        source=GROUP_SOURCE,
        examples=(
            Example("2.184 voix contre 1.977", f"2{_T}184 voix contre 1{_T}977"),
            Example("de 2.400-3.000 euros", f"de 2{_T}400-3{_T}000 euros"),
            Example("la version 2.480, pour 3.000 clients", f"la version 2.480, pour 3{_T}000 clients"),
            Example("un score de 2.184", "un score de 2.184"),
        ),
    ),
    Rule(
        name="thousands-space",
        summary="Spaces that group thousands have one width by style and do not break. A style of the wire writes its own sign.",
        pattern=rf"{_BEGIN_SPACED}(?!0)\d{{1,3}}(?:{_BLANKS}\d{{3}})+(?!(?!{_ORDINAL})\w|{SP}\d|[.:/]\d)",
        replacement=_spaced,
        search=Search(anchors=DIGITS, beside=NUMBER, cannot_retrigger=True),
        source=GROUP_SOURCE,
        examples=(
            Example("12 500 supporters", f"12{_T}500 supporters"),
            Example(f"12{c.NBSP}500 supporters", f"12{_T}500 supporters"),
            Example(f"12{_T}500 supporters", "12 500 supporters", "wire"),
            Example("au 06 12 34 56 78", "au 06 12 34 56 78"),
        ),
    ),
    Rule(
        name="decimal-point",
        summary="A decimal point is certain before million, milliard, point or %: it becomes a comma, and the space behind does not break.",
        pattern=rf"{_START}(?P<whole>\d{{1,4}})\.(?P<part>\d{{1,2}}|\d{{4,9}})(?:(?P<space>{SP})(?=(?:million|milliard|billion|point)s?\b|[%‰])|(?=[%‰]))",
        replacement=_decimal,
        wire=False,
        search=Search(anchors=DIGITS, beside=NUMBER, cannot_retrigger=True),
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
        pattern=rf"{_START}(?P<whole>\d{{1,4}}),(?P<part>\d{{1,9}}){c.NBSP}(?=(?:million|milliard|billion|point)s?\b)",
        replacement=_point,
        wire=True,
        search=Search(anchors=DIGITS, beside=NUMBER, cannot_retrigger=True),
        source=DECIMAL_SOURCE,
        examples=(
            Example("2,4\N{NO-BREAK SPACE}milliards", "2.4 milliards", "wire"),
            Example("2,4 milliards", "2,4 milliards", "wire"),
        ),
    ),
    Rule(
        name="hours",
        summary="The spaces of a time such as `7 h 45` do not break.",
        pattern=rf"(?<=\d){SP}h{SP}(?=\d\d(?!\d))",
        replacement="{bind}h{bind}",
        wire=False,
        search=Search(after_number=True, cannot_retrigger=True),
        source="Lexique de l'Imprimerie nationale (2002), Heure",
        examples=(
            Example("à 7 h 45", "à 7\N{NO-BREAK SPACE}h\N{NO-BREAK SPACE}45"),
            Example("à 7h45", "à 7h45"),
        ),
    ),
    Rule(
        name="unit",
        summary="The space between a number and its unit, currency or % does not break. A missing one is not inserted.",
        pattern=rf"(?<=\d){SP}(?={_UNIT})",
        replacement="{bind}",
        wire=False,
        search=Search(after_number=True, cannot_retrigger=True),
        source=UNIT_SOURCE,
        examples=(
            Example("7 % des 12 km", "7\N{NO-BREAK SPACE}% des 12\N{NO-BREAK SPACE}km"),
            Example("7% des cas", "7% des cas"),
        ),
    ),
    Rule(
        name="unit-insert",
        summary="The missing space between a number and % or a currency. Optional: afterwards nothing tells it from a space that was sent.",
        pattern=r"(?<=\d)(?=[%‰€£]|°C\b|M€|Md€)",
        replacement="{bind}",
        wire=False,
        search=Search(after_number=True, cannot_retrigger=True),
        source=UNIT_SOURCE,
        examples=(Example("7% des cas", "7% des cas"),),
    ),
)
