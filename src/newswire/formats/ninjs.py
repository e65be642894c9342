"""ninjs, the IPTC's format for news in JSON: newswire writes versions 3.1 and 1.6, and reads 1.x, 2.x and 3.x.

The body is HTML: headings are `h2`, paragraphs `p`, and the dateline is the `span` that agencies use. Other lines are
outside the body: the sign-off and the credits are bodies with their own roles, and notices are the editorial note.

Source: IPTC, ninjs 3.1 and 1.6, https://iptc.org/standards/ninjs/.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import attrs

from newswire.errors import ArgumentError
from newswire.export._json import dumps
from newswire.formats._base import Back, Document, Field, Format, Told
from newswire.formats._fields import Fields, as_object
from newswire.formats._markup import Block, html_blocks
from newswire.formats._reading import (
    byline_of,
    credit_of,
    dateline_of,
    line,
    notice_of,
    page_of_blocks,
    page_of_text,
    sections_of,
    sign_off_of,
    title_of,
    with_fields,
)
from newswire.formats._writing import agencies_of, html_body, iso_instant, only_article, urn
from newswire.models import Article, CreditKind, Headline, NoticeKind, Page, Paragraph, Ticker

__all__ = ["FORMAT"]

_PROFILE: Final = "newswire"
"""The profile of an item with complete markup: the lines that sign are fields, and not part of the body."""
_SCHEMA: Final = "http://www.iptc.org/std/ninjs/ninjs-schema_{}.json#"


# Out


def write(page: Page, *, version: str = "3.1", uri: str | None = None, language: str | None = None) -> str:
    """Return a page as one ninjs item.

    A page of one article is an item of the type text. Any other page is a composite: its articles and the headlines of
    its ticker are its associations, in order.

    Args:
        page: the page.
        version: `3.1` or `1.6`.
        uri: the URI that identifies the item; by default, it is derived from the content.
        language: the language of the text as a BCP 47 tag: `fr`, `en-GB`.

    Raises:
        ArgumentError: if newswire does not write the version, or the URI is not absolute.
    """
    if version not in _DIALECTS:
        raise ArgumentError(f"version must be {' or '.join(_DIALECTS)}, got {version!r}")
    dialect = _DIALECTS[version]
    article = only_article(page)
    item = _article(article, dialect) if article is not None else {"type": "composite"}
    inner = [] if article is not None else _parts(page, dialect)
    address = urn([item, inner], uri)
    data: dict[str, Any] = {"uri": address, **item, dialect.standard: _standard(version), "profile": _PROFILE}
    if language:
        data["language"] = language
    if inner:
        data["associations"] = dialect.associated([(name, {"uri": f"{address}#{name}", **one}) for name, one in inner])
    return dumps(data, None)


def _standard(version: str) -> dict[str, str]:
    return {"name": "ninjs", "version": version, "schema": _SCHEMA.format(version)}


def _parts(page: Page, dialect: _Dialect) -> list[tuple[str, dict[str, Any]]]:
    """Return the items of a page, each with its name."""
    articles = [(f"article_{number}", _article(one, dialect)) for number, one in enumerate(page.articles, 1)]
    headlines = [(f"headline_{number}", _headline(one, dialect)) for number, one in enumerate(page.headlines, 1)]
    return articles + headlines


def _headline(headline: Headline, dialect: _Dialect) -> dict[str, Any]:
    said = {"summary": headline.abstract.text} if headline.abstract else {}
    return {"type": "text", **dialect.headlines({"main": headline.text}), **dialect.descriptions(said)}


def _article(article: Article, dialect: _Dialect) -> dict[str, Any]:
    """Return the fields of an article that are not empty."""
    title, dateline = article.title, article.dateline
    headlines = {"main": title.text, "kicker": title.kicker} if title else {}
    bodies = {
        "main": html_body(article),
        "sign-off": article.sign_off.text if article.sign_off else None,
        "credit": "\n".join(credit.text for credit in article.credits),
    }
    copyright_notices = [credit.text for credit in article.credits if credit.kind is CreditKind.COPYRIGHT]
    withdrawn = any(notice.kind is NoticeKind.WITHDRAWAL for notice in article.notices)
    fields: dict[str, Any] = {
        dialect.by: article.byline.text if article.byline else None,
        **dialect.headlines({role: text for role, text in headlines.items() if text}),
        **dialect.descriptions({"summary": article.lead.text} if article.lead else {}),
        **dialect.bodies({role: text for role, text in bodies.items() if text}),
        dialect.sources: [{"name": code} for code in agencies_of(article)],
        "located": dateline.places[0] if dateline and dateline.places else None,
        dialect.places: [{"name": place, "rel": "dateline"} for place in (dateline.places if dateline else ())],
        dialect.created: iso_instant(dateline.date) if dateline else None,
        dialect.note: "\n".join(notice.text for notice in article.notices),
        dialect.copyright: "\n".join(copyright_notices),
        dialect.status: "canceled" if withdrawn else None,
    }
    return {"type": "text", **{name: value for name, value in fields.items() if value}}


def _roles(values: Mapping[str, str], kinds: Mapping[str, str]) -> list[dict[str, str]]:
    return [
        {"role": role, "contentType": kinds.get(role, "text/plain"), "value": value} for role, value in values.items()
    ]


class _Three:
    """Version 3.1: lists of values with a role."""

    standard, by, sources, places = "standard", "by", "infoSources", "places"
    created, note, copyright, status = "contentCreated", "edNote", "copyrightNotice", "pubStatus"

    def headlines(self, values: Mapping[str, str]) -> dict[str, Any]:
        """Return the headlines by role."""
        return {"headlines": _roles(values, {})} if values else {}

    def descriptions(self, values: Mapping[str, str]) -> dict[str, Any]:
        """Return the descriptions by role."""
        return {"descriptions": _roles(values, {})} if values else {}

    def bodies(self, values: Mapping[str, str]) -> dict[str, Any]:
        """Return the bodies by role."""
        return {"bodies": _roles(values, {"main": "text/html"})} if values else {}

    def associated(self, parts: list[tuple[str, dict[str, Any]]]) -> Any:
        """Return the items that an item is composed of."""
        return [{"name": name, "rel": name.partition("_")[0], **one} for name, one in parts]


class _One:
    """Version 1.6: a field for each role; the name of the field contains the role."""

    standard, by, sources, places = "$standard", "byline", "infosource", "place"
    created, note, copyright, status = "contentcreated", "ednote", "copyrightnotice", "pubstatus"

    def headlines(self, values: Mapping[str, str]) -> dict[str, Any]:
        """Return the headlines by role."""
        return {"headline" if role == "main" else f"headline_{role}": value for role, value in values.items()}

    def descriptions(self, values: Mapping[str, str]) -> dict[str, Any]:
        """Return the descriptions by role."""
        return {f"description_{role}": value for role, value in values.items()}

    def bodies(self, values: Mapping[str, str]) -> dict[str, Any]:
        """Return the bodies by role."""
        return {f"body_{_ROLES_OF_ONE.get(role, role)}": value for role, value in values.items()}

    def associated(self, parts: list[tuple[str, dict[str, Any]]]) -> Any:
        """Return the items that an item is composed of."""
        return dict(parts)


_Dialect = _Three | _One
_DIALECTS: Final[Mapping[str, _Dialect]] = {"3.1": _Three(), "1.6": _One()}
_ROLES_OF_ONE: Final = {"main": "html", "sign-off": "sign_off"}


# In


def read(told: Told) -> Document:
    """Return the document of a ninjs item of any version, with the items that it is composed of."""
    fields = Fields(told.json)
    profile = fields.text("profile")
    fields.drop("standard", "$standard", "type")
    if profile not in {"", _PROFILE}:
        fields.give_back("profile", profile)
    page = _item(fields, marked=profile == _PROFILE)
    page = _with_parts(page, fields, marked=profile == _PROFILE)
    return Document(page, "ninjs", fields.left())


def _with_parts(page: Page, fields: Fields, *, marked: bool) -> Page:
    """Return a page with the articles and headlines associated with an item; other associations remain fields."""
    articles, headlines = list(page.articles), list[Headline]()
    diagnostics = list(page.diagnostics)
    for name, part in _associations(fields):
        if part.text("type") not in {"text", ""} and not marked:
            continue
        if marked:
            part.drop("uri", "name")
        inner = _item(part, marked=marked)
        if name == "headline":
            headlines += [_as_headline(one) for one in inner.articles if one.title]
        else:
            articles += inner.articles
            diagnostics += inner.diagnostics
    ticker = Ticker(headlines) if headlines else page.ticker
    return attrs.evolve(page, ticker=ticker, articles=articles, diagnostics=diagnostics)


def _associations(fields: Fields) -> list[tuple[str, Fields]]:
    """Return the associated items, each with its relation to the item: `rel`, or in version 1 the name without its number."""
    found = fields.take("associations")
    fields.give_back("associations", found)
    if as_object(found) is not None:
        return [(name.rpartition("_")[0] or name, part) for name, part in fields.members("associations").items()]
    return [(part.text("rel"), part) for part in fields.objects("associations")]


def _as_headline(article: Article) -> Headline:
    lead = article.lead
    assert article.title is not None  # noqa: S101 - the caller looked
    return Headline(article.title.text, abstract=Paragraph(lead.text) if lead else None)


def _item(fields: Fields, *, marked: bool) -> Page:
    """Return the page of an item's own fields, without its associations."""
    headlines = _by_role(fields, "headline")
    bodies = _by_role(fields, "body")
    summaries = _by_role(fields, "description")
    byline = fields.text("by") or fields.text("byline")
    title = next((text for role, text in headlines.items() if role == "main"), "") or next(iter(headlines.values()), "")
    read_item = _marked if marked else _foreign
    return read_item(fields, title, bodies, summaries, byline)


def _marked(fields: Fields, title: str, bodies: dict[str, str], summaries: dict[str, str], byline: str) -> Page:
    """Return the page of an item that newswire wrote."""
    blocks = html_blocks(bodies.get("main", ""), exact=True)
    places = [part.text("name") for key in ("places", "place") for part in fields.objects(key) if part.text("rel")]
    fields.drop("uri", "located", *_DERIVED)
    opening = blocks[0].opening if blocks else ""
    sections = sections_of(blocks) or (
        sections_of([Block(line(summaries["summary"]))]) if summaries.get("summary") else ()
    )
    notes = (fields.text("edNote") or fields.text("ednote")).split("\n")
    stated: dict[str, Any] = {
        "title": title_of(title),
        "sections": sections,
        "byline": byline_of(byline) if byline else None,
        "dateline": dateline_of(opening, places) if opening else None,
        "sign_off": sign_off_of(bodies.get("sign-off", "")),
        "credits": tuple(filter(None, map(credit_of, bodies.get("credit", "").split("\n")))),
        "notices": tuple(filter(None, map(notice_of, notes))),
    }
    if byline and stated["byline"] is None:
        fields.give_back("by", byline)
    return with_fields(Page(layout="document"), **stated)


_DERIVED: Final = tuple(
    name
    for dialect in _DIALECTS.values()
    for name in (dialect.sources, dialect.created, dialect.copyright, dialect.status)
)
"""Fields that repeat others in an item that newswire wrote."""


def _foreign(fields: Fields, title: str, bodies: dict[str, str], summaries: dict[str, str], byline: str) -> Page:
    """Return the page of an item that another program wrote."""
    role = next((role for role in _RANKS if role in bodies), next(iter(bodies), None))
    body = bodies.pop(role) if role is not None else ""
    if role is not None and _is_html(body):
        page = page_of_blocks(title, html_blocks(body))
    elif body:
        page = page_of_text(title, body)
    else:
        page = page_of_blocks(title, ())
    for other, text in [*bodies.items(), *((f"description {key}", text) for key, text in summaries.items())]:
        fields.give_back(other if " " in other else f"body {other}", text)
    signed = byline_of(byline) if byline else None
    if byline and signed is None:
        fields.give_back("by", byline)
    return with_fields(page, title=title_of(title), byline=signed)


_RANKS: Final = ("main", "html", "xhtml", "body", "nitf", "text")
"""The roles of bodies, those with the most informative markup first."""


def _is_html(text: str) -> bool:
    return text.lstrip().startswith("<")


def _by_role(fields: Fields, stem: str) -> dict[str, str]:
    """Return the texts of one kind by role: versions 3 and 2 have a list of objects, version 1 has a field for each."""
    found: dict[str, str] = {}
    plural = "bodies" if stem == "body" else f"{stem}s"
    for place, part in enumerate(fields.objects(plural)):
        role = part.text("role") or str(place)
        part.drop("contentType", "contenttype", "charCount", "wordCount")
        value = part.text("value")
        if value:
            found[role if role not in found else f"{role} {place}"] = value
    plain = fields.text(stem)
    if plain:
        found["main"] = plain
    for key in fields.opening_with(f"{stem}_"):
        role = key.removeprefix(f"{stem}_")
        value = fields.text(key)
        if value:
            found[_NAMES_OF_ONE.get(role, role)] = value
    return found


_NAMES_OF_ONE: Final = {"html": "main", "sign_off": "sign-off"}
_TELLING: Final = frozenset(
    {
        *(
            "bodies",
            "headlines",
            "descriptions",
            "eventDetails",
            "infoSources",
            "associations",
            "renditions",
            "standard",
            "$standard",
        ),
        *("versioncreated", "versionCreated", "pubstatus", "pubStatus"),
    }
)


def tells(told: Told) -> bool:
    """Return whether data are a ninjs item: an object with a `uri` and with fields that only ninjs has."""
    data = as_object(told.json)
    if data is None or not isinstance(data.get("uri"), str):
        return False
    return not _TELLING.isdisjoint(data) or any(key.startswith(("body_", "headline_", "description_")) for key in data)


FORMAT: Final = Format(
    name="ninjs",
    title="ninjs 3.1 and 1.6",
    source="https://iptc.org/standards/ninjs/",
    fields=(
        Field("ticker.headlines.text", "`associations[rel=headline].headlines[role=main]`"),
        Field("ticker.headlines.abstract", "`associations[rel=headline].descriptions[role=summary]`"),
        Field("articles.title.text", "`headlines[role=main]`"),
        Field("articles.sections", "`bodies[role=main]`: `h2` and `p`"),
        Field("articles.byline", "`by`", Back.REREAD),
        Field("articles.byline.text", "`by`"),
        Field("articles.dateline", "`bodies[role=main]`: `span.dateline`; `places`, `contentCreated`", Back.REREAD),
        Field("articles.dateline.text", "`bodies[role=main]`: `span.dateline`"),
        Field("articles.dateline.gap", "`bodies[role=main]`: `span.dateline`"),
        Field("articles.sign_off", "`bodies[role=sign-off]`", Back.REREAD),
        Field("articles.sign_off.text", "`bodies[role=sign-off]`"),
        Field("articles.credits", "`bodies[role=credit]`, `copyrightNotice`", Back.REREAD),
        Field("articles.credits.text", "`bodies[role=credit]`"),
        Field("articles.notices", "`edNote`, `pubStatus`", Back.REREAD),
        Field("articles.notices.text", "`edNote`"),
    ),
    write=write,
    read=read,
    tells=tells,
)
