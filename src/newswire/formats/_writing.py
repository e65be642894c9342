"""Shared code of the writers: the parts of an article as lines, dates in other standards, and generated identifiers."""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterable, Iterator
from typing import Any, Final

from newswire.errors import ArgumentError
from newswire.formats._markup import escaped
from newswire.models import Article, Dateline, Page, PartialDate

__all__ = ["agencies_of", "body_lines", "html_body", "iso_date", "iso_instant", "only_article", "unique", "urn"]

_NAMESPACE: Final = uuid.uuid5(uuid.NAMESPACE_URL, "https://newswire.github.io/newswire/formats")


def urn(data: Any, uri: str | None) -> str:
    """Return the given URI, or one derived from the content: equal content gives equal URIs.

    Raises:
        ArgumentError: if the given URI is not absolute.
    """
    if uri is None:
        return uuid.uuid5(_NAMESPACE, json.dumps(data, sort_keys=True)).urn
    scheme, colon, rest = uri.partition(":")
    if not (
        colon
        and rest
        and scheme.isascii()
        and scheme.isalnum()
        and uri.isascii()
        and uri.isprintable()
        and " " not in uri
    ):
        raise ArgumentError(f"uri must be an absolute URI such as https://example.org/1 or urn:example:1, got {uri!r}")
    return uri


def only_article(page: Page) -> Article | None:
    """Return the article of a page that contains one article and nothing else; otherwise None."""
    return page.articles[0] if len(page.articles) == 1 and page.ticker is None and not page.markets else None


def body_lines(article: Article) -> Iterator[str]:
    """Yield the headings and paragraphs of an article."""
    for section in article.sections:
        if section.heading is not None:
            yield section.heading
        yield from (paragraph.text for paragraph in section.paragraphs)


def html_body(article: Article) -> str:
    """Return the body as XHTML: headings as `h2`, paragraphs as `p`; the dateline opens the first paragraph, or is one."""
    pieces: list[str] = []
    opening = _opening(article.dateline)
    for number, section in enumerate(article.sections):
        if section.heading is not None:
            pieces.append(f"<h2>{escaped(section.heading)}</h2>")
        for place, paragraph in enumerate(section.paragraphs):
            inside = (
                opening if number == place == 0 and section.heading is None and _is_inside(article.dateline) else ""
            )
            pieces.append(f"<p>{inside}{escaped(paragraph.text)}</p>")
    stands_alone = opening and not (pieces and opening in pieces[0])
    return "".join([f"<p>{opening}</p>", *pieces] if stands_alone else pieces)


def _opening(dateline: Dateline | None) -> str:
    return f'<span class="dateline">{escaped(str(dateline))}</span>' if dateline else ""


def _is_inside(dateline: Dateline | None) -> bool:
    return dateline is not None and dateline.gap is not None


def agencies_of(article: Article) -> tuple[str, ...]:
    """Return the codes of the agencies that sign an article, without duplicates, those of the dateline first."""
    parts = (article.dateline, article.byline, article.sign_off, *article.credits)
    return unique(code for part in parts if part is not None for code in part.agencies)


def unique(values: Iterable[str]) -> tuple[str, ...]:
    """Return values in order, without duplicates."""
    return tuple(dict.fromkeys(values))


def iso_date(date: PartialDate | None) -> str | None:
    """Return a date in ISO 8601, with the time if its UTC offset is stated; None without a complete day.

    Example:
        >>> iso_date(PartialDate(2026, 2, 3, hour=14, minute=30, zone="+01:00")), iso_date(PartialDate(2026, 2, 3, hour=14))
        ('2026-02-03T14:30:00+01:00', '2026-02-03')
    """
    if date is None or date.year is None or date.month is None or date.day is None:
        return None
    return iso_instant(date) or f"{date.year:04}-{date.month:02}-{date.day:02}"


def iso_instant(date: PartialDate | None) -> str | None:
    """Return a date in RFC 3339; None if a part or the UTC offset of its zone is unknown."""
    if date is None or None in (date.year, date.month, date.day, date.hour, date.minute):
        return None
    offset = _OFFSETS.get(date.zone or "", date.zone or "")
    if not _is_offset(offset):
        return None
    return f"{date.year:04}-{date.month:02}-{date.day:02}T{date.hour:02}:{date.minute:02}:{date.second or 0:02}{offset}"


_OFFSETS: Final = {"GMT": "Z", "UTC": "Z", "Z": "Z"}


def _is_offset(zone: str) -> bool:
    if zone == "Z":
        return True
    sign, hours, colon, minutes = zone[:1], zone[1:3], zone[3:4], zone[4:]
    return sign in {"+", "-"} and colon == ":" and _below(hours, 24) and _below(minutes, 60)


def _below(digits: str, most: int) -> bool:
    return len(digits) == 2 and digits.isascii() and digits.isdigit() and int(digits) < most  # noqa: PLR2004 - two digits
