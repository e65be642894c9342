"""NewsML-G2 as it is written: what an item, a message and a refusal look like."""

from __future__ import annotations

import pytest
from lxml import etree

import newswire
from newswire import formats
from newswire.errors import ArgumentError
from newswire.models import Article, Credit, CreditKind, Headline, Notice, NoticeKind, Page, Paragraph, Ticker
from tests.format_checkers import check_newsmlg2
from tests.shared import SHARED

TEXT = (
    "Bac: le port rouvre\nORVAN, 3 fév 2026 (AFP) - Le port\x00 a <rouvert> & attend.\n- Retards -\nUn cargo attend.\n"
    "asl/tib\nPar Ada Holt, AFP\n"
)
MADE = "2026-02-03T14:30:00Z"


def written(page: Page | Article, **options: str) -> str:
    """Return a page as NewsML-G2: well-formed, and valid where the schema lies beside the checkout."""
    text = formats.write(page, "newsmlg2", **{"created": MADE, **options})
    etree.fromstring(text.encode())
    if SHARED.is_dir():
        check_newsmlg2(text)
    return text


@pytest.mark.parametrize("created", ["", "today", "2026-02-03", "2026-02-03T14:30:00", "2026-02-03 14:30:00Z"])
def test_what_is_no_instant_is_refused(created: str) -> None:
    with pytest.raises(ArgumentError, match="created must be a time such as"):
        formats.write(Page(), "newsmlg2", created=created)


def test_an_article_is_an_item_with_its_parts_in_their_places() -> None:
    text = written(newswire.parse(TEXT), guid="urn:newsml:example.org:1", language="fr")
    for piece in (
        'guid="urn:newsml:example.org:1" version="1" xml:lang="fr">',
        '<provider literal="AFP"/>',
        f"<versionCreated>{MADE}</versionCreated>",
        '<pubStatus qcode="stat:usable"/>',
        '<edNote role="newswire:sign-off">asl/tib</edNote>',
        "<contentCreated>2026-02-03</contentCreated>",
        "<located><name>ORVAN</name></located>",
        "<by>Par Ada Holt, AFP</by>",
        '<span class="dateline">ORVAN, 3 fév 2026 (AFP) - </span>Le port\N{REPLACEMENT CHARACTER} a &lt;rouvert&gt; &amp; attend.</p>',
        "<h2>Retards</h2><p>Un cargo attend.</p>",
    ):
        assert piece in text


def test_an_instant_may_have_an_offset_and_is_now_unless_it_is_given() -> None:
    assert "<versionCreated>2026-02-03T14:30:00+01:00<" in written(Page(), created="2026-02-03T14:30:00+01:00")
    check = etree.fromstring(formats.write(Page(), "newsmlg2").encode())
    assert check.findtext("{*}itemMeta/{*}versionCreated").startswith("20")


def test_an_item_comes_back_with_nothing_left_over() -> None:
    page = newswire.parse(TEXT.replace("\x00", ""))
    found = formats.read(written(page))
    assert found.page == page
    assert found.fields == {}
    assert found.page.diagnostics == ()


def test_a_page_of_more_is_a_message_that_comes_back() -> None:
    page = Page(
        Ticker([Headline("Un bac", abstract=Paragraph("Il part.")), Headline("Un port")]),
        newswire.parse("Le port rouvre\nLe port a rouvert lundi.\n").articles,
    )
    text = written(page, guid="urn:x:1")
    assert 'guid="urn:x:1#3"' in text
    found = formats.read(text)
    assert found.page == page
    assert found.fields == {}


def test_a_page_without_text_is_an_item_without_content() -> None:
    assert "contentMeta" not in written(Page())
    assert formats.read(written(Page())).page == Page()


def test_credits_and_notices_stand_where_others_look_for_them() -> None:
    article = Article(
        Headline("Bac"),
        credits=[Credit("AFP", agencies=["AFP"]), Credit("© 2026 AFP", CreditKind.COPYRIGHT)],
        notices=[Notice("KILL", NoticeKind.WITHDRAWAL, "KILL")],
    )
    text = written(article)
    assert "<rightsInfo><copyrightNotice>© 2026 AFP</copyrightNotice></rightsInfo>" in text
    assert "<creditline>AFP</creditline>" in text
    assert 'qcode="stat:canceled"' in text
    assert "contentSet" not in text


def test_several_pages_are_one_message_and_no_pages_are_nothing() -> None:
    one = formats.write(newswire.parse(TEXT), "newsmlg2", created=MADE)
    assert list(formats.write_all([], "newsmlg2", created=MADE)) == []
    assert "".join(formats.write_all([newswire.parse(TEXT)], "newsmlg2", created=MADE)) == f"{one}\n"
    many = [newswire.parse(TEXT), newswire.parse("-\nUn bac\n-\nUn port\n"), Page()]
    for pages, items in ((many, 4), (many[::-1], 4)):
        message = "".join(formats.write_all(pages, "newsmlg2", created=MADE))
        assert message.count("<newsItem ") == items
        assert message.count("<?xml") == message.count("<newsMessage") == 1
        assert f"<sent>{MADE}</sent>" in message
        if SHARED.is_dir():
            check_newsmlg2(message)
