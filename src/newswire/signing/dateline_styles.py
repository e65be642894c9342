"""Write datelines in the style of an agency and a language."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

import attrs

from newswire._arguments import check_argument
from newswire._chars import EM_DASH, EN_DASH
from newswire.errors import UnknownNameError
from newswire.lexicon.languages.dutch import DUTCH
from newswire.lexicon.languages.english import ENGLISH
from newswire.lexicon.languages.french import FRENCH
from newswire.lexicon.languages.german import GERMAN
from newswire.lexicon.languages.italian import ITALIAN
from newswire.lexicon.languages.portuguese import PORTUGUESE
from newswire.lexicon.languages.spanish import SPANISH
from newswire.models.date import PartialDate
from newswire.models.signing import Dateline

__all__ = ["DATELINE_STYLES", "DatelineStyle", "format_dateline", "restyle_dateline"]


class DatelineStyle(NamedTuple):
    """The style of the datelines of one service.

    Attributes:
        name: agency and language: `afp-fr`.
        layout: `{places}`, `{date}` and `{agencies}` in order, with the marks between them. A missing part is omitted with
            the comma or the blank before it, or the brackets around it.
        months: the twelve words for the months; empty if months are numbers.
        day: the format of the day: `{day} {month} {year}`; a missing year is omitted with the comma before it.
        capitals: whether places are in capitals.
        marks: the marks of agencies that differ from their codes.
        source: the source of the style.
    """

    name: str
    layout: str
    months: str = ""
    day: str = ""
    capitals: bool = False
    marks: Mapping[str, str] = {}
    source: str = ""


_AFP: Final = "{places}, {date} ({agencies}) - "
_DAY_FIRST: Final = "{day} {month} {year}"
_MONTH_FIRST: Final = "{month} {day}, {year}"
_SWISS: Final = {"ATS": "ats", "SDA": "sda", "AWP": "awp", "AFP": "afp"}
_ARABIC: Final = {"AFP": "أ ف ب", "dpa": "د ب أ", "Reuters": "رويترز"}

_ALL: Final = (
    DatelineStyle(
        "afp-fr",
        _AFP,
        FRENCH.dateline_months,
        _DAY_FIRST,
        source="AFP, Manuel de l'agencier; PARIS, 3 fév 2026 (AFP) -",
    ),
    DatelineStyle(
        "afp-en", _AFP, ENGLISH.dateline_months, _MONTH_FIRST, source="AFP, English service; PARIS, Jan 1 (AFP) -"
    ),
    DatelineStyle("afp-de", _AFP, GERMAN.dateline_months, "{day}. {month} {year}", source="AFP, German service"),
    DatelineStyle("afp-es", _AFP, SPANISH.dateline_months, _DAY_FIRST, source="AFP, Spanish service"),
    DatelineStyle("afp-pt", _AFP, PORTUGUESE.dateline_months, _DAY_FIRST, source="AFP, Portuguese service"),
    DatelineStyle("afp-ar", _AFP, "", "{day}-{month}-{year}", marks=_ARABIC, source="AFP, Arabic service"),
    DatelineStyle(
        "reuters",
        _AFP,
        ENGLISH.dateline_months,
        "{month} {day}",
        capitals=True,
        source="Reuters Handbook of Journalism, datelines",
    ),
    DatelineStyle("ap", "{places} ({agencies}) " + EM_DASH + " ", capitals=True, source="AP Stylebook, datelines"),
    DatelineStyle("dpa", "{places} ({agencies}) - ", source="dpa-Kompass"),
    DatelineStyle("ats", "{places} ({agencies}) - ", marks=_SWISS, source="Keystone-ATS"),
    DatelineStyle(
        "ansa",
        "({agencies}) - {places}, {date} - ",
        ITALIAN.dateline_months,
        "{day:02} {month}",
        capitals=True,
        source="ANSA",
    ),
    DatelineStyle("italpress", "{places} ({agencies}) " + EN_DASH + " ", capitals=True, source="Italpress"),
    DatelineStyle(
        "efe",
        "{places}, {date} ({agencies}).- ",
        SPANISH.dateline_months,
        "{day} {month}",
        source="EFE, Libro del estilo urgente",
    ),
    DatelineStyle("europa-press", "{places} ({agencies}) - ", capitals=True, source="Europa Press"),
    DatelineStyle(
        "lusa",
        "{places}, {date} ({agencies}) - ",
        PORTUGUESE.dateline_months,
        "{day:02} {month} {year}",
        source="Lusa, Livro de Estilo",
    ),
    DatelineStyle("anp", "{places} ({agencies}) - ", DUTCH.dateline_months, capitals=True, source="ANP"),
)
DATELINE_STYLES: Final[Mapping[str, DatelineStyle]] = {style.name: style for style in _ALL}
"""The styles by name."""


def format_dateline(dateline: Dateline, style: str | DatelineStyle = "afp-fr") -> str:
    """Return a dateline in the style of an agency and a language, with the blank at its end.

    Parts that the style does not have are omitted: `dpa` has no date, and `reuters` no year. A date without its day or its
    month is also omitted. The words of places do not change; if the style uses capitals, the text after a comma keeps its case.

    Args:
        dateline: the dateline to write.
        style: a name in `DATELINE_STYLES`, or your own style.

    Raises:
        UnknownNameError: if no style has the given name.

    Example:
        >>> dateline = Dateline("Paris", ("Paris",), ("AFP",), PartialDate(2026, 2, 3))
        >>> format_dateline(dateline, "afp-fr"), format_dateline(dateline, "reuters")
        ('Paris, 3 fév 2026 (AFP) - ', 'PARIS, Feb 3 (AFP) - ')
    """
    check_argument("format_dateline", dateline, Dateline)
    chosen = _style(style) if isinstance(style, str) else style
    parts = {
        "places": "/".join(_place(place, chosen) for place in dateline.places),
        "date": _day(dateline.date, chosen),
        "agencies": "/".join((*(chosen.marks.get(code, code) for code in dateline.agencies), *dateline.services)),
    }
    return _filled(chosen.layout, parts)


def _style(name: str) -> DatelineStyle:
    found = DATELINE_STYLES.get(name)
    if found is None:
        raise UnknownNameError(f"unknown dateline style {name!r}; the styles are {', '.join(DATELINE_STYLES)}")
    return found


def _place(place: str, style: DatelineStyle) -> str:
    city, comma, rest = place.partition(",")
    return (city.upper() if style.capitals else city) + comma + rest


def _day(date: PartialDate | None, style: DatelineStyle) -> str:
    """Return a date in a style; an empty string without its day, its month, or the year that a numeric date needs."""
    if date is None or date.day is None or date.month is None or not style.day or not (date.year or style.months):
        return ""
    month = style.months.split()[date.month - 1] if style.months else date.month
    layout = style.day if date.year else style.day.removesuffix(" {year}").removesuffix(",")
    return layout.format(day=date.day, month=month, year=date.year)


def _filled(layout: str, parts: dict[str, str]) -> str:
    """Return a layout with its parts; a missing part is omitted with the marks around it."""
    for name, around in (
        ("date", (", {date}",)),
        ("agencies", (" ({agencies})", "({agencies}) - ")),
        ("places", ("{places}, ", " - {places}", "{places}")),
    ):
        if not parts[name]:
            for piece in around:
                layout = layout.replace(piece, "", 1) if piece in layout else layout
    return layout.format(**parts).lstrip()


def restyle_dateline(dateline: Dateline, style: str | DatelineStyle = "afp-fr") -> Dateline:
    """Return a dateline with its text rewritten in a style; its other fields are unchanged."""
    check_argument("restyle_dateline", dateline, Dateline)
    written = format_dateline(dateline, style)
    text = written.rstrip()
    return attrs.evolve(dateline, text=text, gap=written[len(text) :] or None, span=None)
