"""dpa digitalwires, the JSON of dpa's wires: the body is HTML, and the lines that sign are fields.

Source: dpa-infocom, digitalwires 0.9.1, and the samples of `dpa-digitalwires-to-iptc7901`.
"""

from __future__ import annotations

from typing import Any, Final

from newswire.formats._base import Back, Document, Field, Format, Told
from newswire.formats._fields import Fields, as_object
from newswire.formats._markup import Block, html_blocks
from newswire.formats._reading import (
    byline_of,
    byline_over,
    credit_of,
    dateline_of,
    dateline_over,
    line,
    page_of_blocks,
    sign_off_of,
    title_of,
    with_fields,
)
from newswire.models import Credit, CreditKind, Page, SignOff

__all__ = ["FORMAT"]


def read(told: Told) -> Document:
    """Return the document of a message."""
    fields = Fields(told.json)
    fields.drop("format", "type")
    title, opening = fields.text("headline"), fields.text("dateline")
    page = page_of_blocks(title, _blocks(fields.text("article_html"), opening))
    _drop_derived(fields, page)
    stated: dict[str, Any] = {
        "title": title_of(title),
        "byline": byline_over(page, _taken(fields, "byline", byline_of)),
        "dateline": dateline_over(page, dateline_of(opening)),
        "sign_off": _closing(fields),
        "credits": _credits(fields),
    }
    return Document(with_fields(page, **stated), "dpa", fields.left())


def _blocks(html: str, opening: str) -> list[Block]:
    """Return the blocks of the body; the dateline opens the first paragraph, unless the body already has it."""
    blocks = html_blocks(html) if html else []
    first = next((place for place, block in enumerate(blocks) if not block.is_heading), None)
    stands_there = any(block.opening or block.text.startswith(line(opening)) for block in blocks)
    if first is not None and line(opening) and not stands_there:
        blocks[first] = blocks[first]._replace(opening=f"{line(opening)} ")
    return blocks


def _drop_derived(fields: Fields, page: Page) -> None:
    """Drop the fields that repeat what the page contains."""
    article = page.article
    said = {
        "kicker": article.title.kicker if article and article.title else None,
        "teaser": article.lead.text if article and article.lead else None,
    }
    for key, value in said.items():
        text = fields.text(key)
        if text and line(text) != value:
            fields.give_back(key, text)


def _taken(fields: Fields, key: str, read_text: Any) -> Any:
    """Return the value that a function reads from a field; an unreadable field is left."""
    text = fields.text(key)
    found = read_text(text) if text else None
    if text and found is None:
        fields.give_back(key, text)
    return found


def _closing(fields: Fields) -> SignOff | None:
    """Return the sign-off among the notes; only its agency if its initials cannot be read."""
    found: SignOff | None = None
    for note in fields.objects("ednotes"):
        role, text = note.text("role"), note.text("ednote")
        closing = _sign_off(line(text)) if found is None and role.endswith(":closingline") else None
        if closing is None:
            note.give_back("role", role)
            note.give_back("ednote", text)
        else:
            note.drop("is_publishable")
            found = closing
    return found


def _sign_off(text: str) -> SignOff | None:
    found = sign_off_of(text)
    credited = credit_of(text.partition(" ")[0])
    if found is None and credited is not None and credited.agencies:
        return SignOff(text, agencies=credited.agencies)
    return found


def _credits(fields: Fields) -> tuple[Credit, ...]:
    """Return the credits for the source and the copyright."""
    source, owner = credit_of(fields.text("creditline")), credit_of(fields.text("copyrightnotice"))
    if owner is not None and owner.kind is not CreditKind.COPYRIGHT:
        owner = Credit(owner.text, CreditKind.COPYRIGHT)
    return tuple(one for one in (source, owner) if one is not None)


def tells(told: Told) -> bool:
    """Return whether data are a message: an object that names the format in its field `format`."""
    data = as_object(told.json)
    stated = data.get("format") if data is not None else None
    return isinstance(stated, str) and stated.startswith("digitalwires")


FORMAT: Final = Format(
    name="dpa",
    title="dpa digitalwires JSON",
    source="https://github.com/dpa-newslab/dpa-digitalwires-to-iptc7901",
    fields=(
        Field("articles.title.text", "`headline`", Back.READ),
        Field("articles.sections", "`article_html`", Back.READ),
        Field("articles.dateline", "`dateline`", Back.READ),
        Field("articles.byline", "`byline`", Back.READ),
        Field("articles.sign_off", "`ednotes`, the closing line", Back.READ),
        Field("articles.credits", "`creditline`, `copyrightnotice`", Back.READ),
    ),
    read=read,
    tells=tells,
)
