"""The formats that are read: what becomes of each field, what wins, what stays, and what is refused."""

from __future__ import annotations

import json
import random
from typing import Any

import pytest

from newswire import formats
from newswire.errors import FormatError
from newswire.formats import Document
from newswire.formats._markup import html_blocks
from newswire.models import Article, CreditKind
from tests.format_seeds import AFP, DPA, FUNDUS, JSONLD, NEWSML, NEWSMLG2, NITF, SEEDS, TRAFILATURA, mutated, outcome


def read(data: Any) -> Document:
    return formats.read(data if isinstance(data, str) else json.dumps(data))


def article(found: Document) -> Article:
    [one] = found.page.articles
    return one


def shape(one: Article) -> list[tuple[str | None, list[str]]]:
    return [(section.heading, [str(paragraph) for paragraph in section.paragraphs]) for section in one.sections]


def codes(found: Document) -> list[str]:
    return [one.code for one in found.page.diagnostics]


def test_every_format_that_is_read_has_a_document() -> None:
    bare = set(formats.READ) - set(SEEDS)
    assert not bare, f"add a document of {', '.join(sorted(bare))} to SEEDS in tests/format_seeds.py"


@pytest.mark.parametrize("name", SEEDS)
def test_every_format_that_is_read_is_told_by_its_content(name: str) -> None:
    assert formats.format_of(SEEDS[name]) == name
    assert formats.format_of(SEEDS[name].encode()) == name
    assert formats.read(SEEDS[name]).page == formats.read(SEEDS[name].encode(), name).page


@pytest.mark.parametrize("name", SEEDS)
def test_a_document_that_was_damaged_is_read_or_refused_with_the_place(name: str) -> None:
    chance = random.Random(name)  # noqa: S311 - to be repeated, not secret
    found = {outcome(mutated(SEEDS[name], chance)) for _ in range(400)}
    assert {name, "refused"} <= found
    assert "refused without a place" not in found


@pytest.mark.parametrize(
    ("data", "path"),
    [
        (AFP | {"news": 3}, "$.news"),
        (AFP | {"news": ["a", 3]}, "$.news[1]"),
        ([AFP, AFP | {"headline": []}], "$[1].headline"),
        (DPA | {"article_html": {}}, "$.article_html"),
        (DPA | {"ednotes": [{"role": 3}]}, "$.ednotes[0].role"),
        (TRAFILATURA | {"author": ["Ada"]}, "$.author"),
        (FUNDUS | {"body": {"sections": [3]}}, "$.body.sections[0]"),
        (FUNDUS | {"authors": 3}, "$.authors"),
        ({"Le Bac": [FUNDUS, FUNDUS | {"title": 3}]}, "$.Le Bac[1].title"),
    ],
)
def test_a_field_of_another_kind_is_refused_with_its_path(data: Any, path: str) -> None:
    with pytest.raises(FormatError) as caught:
        read(data)
    assert caught.value.path == path


def test_markup_that_holds_too_much_is_refused_and_not_cut() -> None:
    for html, path in ((f"<p>{'x' * 10_100_000}", "byte 9900000"), ("<b>" * 1000, "line ")):
        with pytest.raises(FormatError, match="cannot read HTML") as caught:
            html_blocks(html)
        assert caught.value.path.startswith(path)
    assert len(html_blocks(f"<p>{'é' * 2_000_000}<br>" * 2)) == 2
    with pytest.raises(FormatError, match="not well-formed XML"):
        read(NITF.replace("A ship", "x" * 10_100_000))


def test_a_reference_to_an_entity_is_refused_and_a_dtd_that_is_named_is_not_read() -> None:
    assert read(NEWSML).page.articles
    with pytest.raises(FormatError, match="'pad'"):
        read(NEWSML.replace("Un cargo", "Un &pad; cargo"))
    with pytest.raises(FormatError, match="declares the entity 'a'"):
        read(NITF.replace("<nitf>", '<!DOCTYPE nitf [<!ENTITY a "b">]><nitf>'))


@pytest.mark.parametrize("named", formats.READ)
def test_a_document_of_another_format_than_the_named_one_is_read_or_refused_with_the_place(named: str) -> None:
    """Whoever names a format may be wrong about it."""
    for data in SEEDS.values():
        assert outcome(data, lambda text: formats.read(text, named)) in {named, "refused"}
    with pytest.raises(FormatError, match=r"line 1: expected JSON for the format afp, got XML"):
        formats.read(SEEDS["nitf"], "afp")
    with pytest.raises(FormatError, match=r"\$: expected XML for the format nitf, got JSON"):
        formats.read(SEEDS["afp"], "nitf")


@pytest.mark.parametrize(
    ("data", "left"),
    [
        (
            {"response": {"docs": [AFP, {"x": "y"}], "numFound": 7}},
            {"response.docs[1]": {"x": "y"}, "response.numFound": 7},
        ),
        ([AFP, {"x": "y"}, 3], {"[1]": {"x": "y"}, "[2]": 3}),
        ({"publisher": [FUNDUS], "at": "noon", "other": ["x"]}, {"at": "noon", "other": ["x"]}),
        ([FUNDUS, {"x": "y"}], {"[1]": {"x": "y"}}),
        (
            {"@context": "https://schema.org", "@graph": [JSONLD, {"@type": "WebPage", "name": "Port"}], "version": 2},
            {"@graph[1]": {"@type": "WebPage", "name": "Port"}, "version": 2},
        ),
        ([JSONLD, {"@type": "WebPage", "name": "Port"}], {"[1]": {"@type": "WebPage", "name": "Port"}}),
    ],
)
def test_what_stands_beside_documents_is_kept(data: Any, left: dict[str, Any]) -> None:
    """An answer tells how many documents were found, a graph has nodes of other kinds."""
    fields = {path.removeprefix("$"): value for path, value in read(data).fields.items()}
    assert left.items() <= fields.items()


def test_afp_gives_paragraphs_headings_and_what_signs() -> None:
    found = read(AFP)
    one = article(found)
    assert str(one.title) == "Bac: le port rouvre"
    assert shape(one) == [
        (None, ["Le port d'Orvan a rouvert lundi, trois jours après la tempête."]),
        ("Retards", ["Un cargo attend dans la rade."]),
    ]
    assert one.dateline is not None
    assert (one.dateline.places, one.dateline.agencies) == (("ORVAN",), ("AFP",))
    assert str(one.sign_off) == "asl/tib/pid"
    assert [str(notice) for notice in one.notices] == ["URGENT"]
    assert found.fields.keys() == AFP.keys() - {"headline", "news", "city", "advisory"}
    assert found.page.diagnostics == ()


def test_afp_keeps_what_it_cannot_read_and_takes_answers_of_the_api() -> None:
    other = AFP | {"city": "Paris", "advisory": "Avec photos"}
    found = read({"response": {"docs": [AFP, other], "numFound": 2}})
    assert len(found.page.articles) == 2
    assert found.fields["response.docs[1].city"] == "Paris"
    assert found.fields["response.docs[1].advisory"] == "Avec photos"
    assert found.fields["response.docs[0].uno"] == AFP["uno"]
    assert len(read({"documents": [AFP], "count": 1}).page.articles) == 1
    assert read({"uno": "1", "news": []}).page.articles == ()


def test_dpa_has_its_fields_and_the_dateline_opens_the_text() -> None:
    found = read(DPA)
    one = article(found)
    assert shape(one) == [
        (None, ["Der Hafen von Orvan ist wieder auf."]),
        ("Warten", ["Ein Frachter\N{NO-BREAK SPACE}wartet."]),
    ]
    assert one.dateline is not None
    assert (str(one.dateline), one.dateline.agencies) == ("Orvan (dpa) - ", ("dpa",))
    assert one.byline is not None
    assert [str(person) for person in one.byline.people] == ["Ada Holt"]
    assert one.sign_off is not None
    assert (one.sign_off.text, one.sign_off.agencies) == ("dpa abc yydd n1 hol", ("dpa",))
    assert [(credit.text, credit.kind) for credit in one.credits] == [
        ("dpa", CreditKind.SOURCE),
        (DPA["copyrightnotice"], CreditKind.COPYRIGHT),
    ]
    assert found.fields["kicker"] == "Hafen"
    assert found.fields["ednotes[1].ednote"] == "Es gibt Bilder"
    assert found.page.diagnostics == ()


def test_a_dateline_in_the_html_is_not_written_twice_and_a_difference_is_said() -> None:
    inside = DPA["article_html"].replace("<p>Der", '<p><span class="dateline">Orvan (dpa) - </span>Der', 1)
    assert read(DPA | {"article_html": inside}).page == read(DPA).page
    found = read(DPA | {"dateline": "Gavre (dpa) - ", "article_html": inside})
    assert article(found).dateline is not None
    assert codes(found) == ["field-differs"]
    assert str(article(found).dateline) == "Gavre (dpa) - "


def test_dpa_without_a_body_keeps_what_it_cannot_read() -> None:
    found = read(
        DPA
        | {
            "article_html": None,
            "byline": "???",
            "copyrightnotice": "Alle Rechte",
            "ednotes": [{"role": "x:closingline", "ednote": "?"}],
        }
    )
    assert shape(article(found)) == []
    assert (found.fields["byline"], found.fields["ednotes[0].ednote"]) == ("???", "?")
    assert article(found).credits[1].kind is CreditKind.COPYRIGHT


def test_trafilatura_has_its_authors_and_keeps_its_date() -> None:
    found = read(TRAFILATURA)
    one = article(found)
    assert str(one.title) == "Orvan port reopens"
    assert one.dateline is not None
    assert one.byline is not None
    assert [str(person) for person in one.byline.people] == ["Ada Holt", "Iris Vey"]
    assert str(one.lead) == "The port of Orvan is open again."
    assert found.fields["date"] == "2026-02-03"
    assert "raw_text" not in found.fields
    assert found.page.diagnostics == ()


def test_a_byline_of_the_same_people_stays_and_one_of_others_gives_way() -> None:
    text = "Orvan port reopens\nBy Ada Holt, AP\nThe port of Orvan is open again.\nA ship waits."
    found = read(TRAFILATURA | {"author": "Ada Holt", "text": text})
    assert str(article(found).byline) == "By Ada Holt, AP"
    assert codes(found) == []
    found = read(TRAFILATURA | {"author": "Iris Vey", "text": text})
    assert str(article(found).byline) == "Iris Vey"
    assert codes(found) == ["field-differs"]


def test_authors_that_are_no_people_are_agencies_desks_or_stay() -> None:
    found = read(TRAFILATURA | {"author": "AFP; Reuters Staff; Brume; holt@example.org"})
    byline = article(found).byline
    assert byline is not None
    assert byline.agencies == ("AFP", "Reuters")
    assert byline.desks == ("Reuters Staff",)
    assert [str(person) for person in byline.people] == ["Brume"]
    assert found.fields["author"] == "holt@example.org"
    assert article(read(TRAFILATURA | {"author": "@"})).byline is None


def test_the_date_of_a_document_wins_over_that_of_a_byline() -> None:
    text = "Orvan port reopens\nBy Ada Holt | Feb 4, 2026\nThe port of Orvan is open again.\nA ship waits."
    found = read(TRAFILATURA | {"author": "", "text": text})
    byline = article(found).byline
    assert byline is not None
    assert byline.date is not None
    assert str(byline.date) == "2026-02-03"
    assert codes(found) == ["field-differs"]
    found = read(TRAFILATURA | {"author": "", "text": text, "date": "2026-02-04"})
    assert codes(found) == []


def test_the_xml_of_trafilatura_says_which_lines_are_headings() -> None:
    text = (
        '<doc sitename="Le Bac" title="Le port rouvre" author="Ada Holt" date="2026-02-03"><main><head rend="h1">Le port rouvre</head>'
        '<p>Le port a rouvert.</p><head rend="h2">Retards</head><list><item>Un cargo.</item><item>Un bac.</item></list>'
        '<graphic src="a.jpg">La rade</graphic></main><comments/></doc>'
    )
    found = read(text)
    assert found.format == "trafilatura"
    assert shape(article(found)) == [(None, ["Le port a rouvert."]), ("Retards", ["Un cargo.", "Un bac."])]
    assert str(article(found).byline) == "Ada Holt"
    assert found.fields == {
        "doc/@date": "2026-02-03",
        "doc/@sitename": "Le Bac",
        "main/graphic": "La rade",
        "main/graphic/@src": "a.jpg",
    }


def test_fundus_has_its_sections_and_authors() -> None:
    found = read(FUNDUS)
    assert shape(article(found)) == [
        (None, ["The port of Orvan is open again."]),
        ("Delays", ["A ship waits outside."]),
    ]
    assert str(article(found).byline) == "Ada Holt"
    assert found.fields == {
        "authors": ["https://example.org/vey"],
        "publishing_date": "2026-02-03 14:30:00+00:00",
        "topics": ["Ports"],
        "free_access": True,
        "body.summary": ["The port is open again."],
    }


def test_what_a_crawler_of_fundus_saved_is_one_page() -> None:
    found = read({"Le Bac": [FUNDUS], "La Rade": [FUNDUS, FUNDUS]})
    assert len(found.page.articles) == 3
    assert found.page.articles[0].span is None
    assert found.fields["La Rade[1].topics"] == ["Ports"]
    assert len(read([FUNDUS, FUNDUS]).page.articles) == 2


def test_nitf_has_its_head_its_content_and_its_end() -> None:
    found = read(NITF)
    one = article(found)
    assert str(one.title) == "Orvan port reopens"
    assert shape(one) == [(None, ["The port of Orvan is open again."]), ("Delays", ["A ship waits & waits."])]
    assert one.byline is not None
    assert [(str(person), person.role) for person in one.byline.people] == [("Ada Holt", "AP Business Writer")]
    assert one.dateline is not None
    assert (one.dateline.text, one.dateline.places) == ("ORVAN, Feb 3 (AP) -", ("ORVAN",))
    assert [str(credit) for credit in one.credits] == ["(Reporting by Iris Vey)"]
    assert found.fields == {
        "head/title": "Port",
        "head/docdata/doc-id/@id-string": "1",
        "head/docdata/ed-msg/@info": "Pictures follow",
        "head/docdata/date.issue/@norm": "20260203T143000Z",
        "body/body.head/hedline/hl2": "Ships wait",
        "body/body.head/distributor": "AP",
        "body/body.content/block/media/@media-type": "image",
        "body/body.content/block/media/media-caption": "The port",
    }


def test_nitf_without_a_head_has_the_title_of_the_document() -> None:
    one = article(
        read("<nitf><head><title>Port</title></head><body><body.content><p>Open.</p></body.content></body></nitf>")
    )
    assert (str(one.title), shape(one)) == ("Port", [(None, ["Open."])])


def test_a_dateline_of_which_the_text_says_more_stays_that_of_the_text() -> None:
    data = NITF.replace("(AP) -</dateline>", "</dateline>").replace("<p>The", "<p>ORVAN, Feb 3 (AP) - The")
    found = read(data)
    assert str(article(found).dateline) == "ORVAN, Feb 3 (AP) - "
    assert codes(found) == []


def test_a_tagline_may_be_a_sign_off_or_stay() -> None:
    assert str(article(read(NITF.replace("(Reporting by Iris Vey)", "asl/tib"))).sign_off) == "asl/tib"
    found = read(NITF.replace("(Reporting by Iris Vey)", "Pictures on Monday"))
    assert found.fields["body/body.end/tagline"] == "Pictures on Monday"


def test_newsml_has_its_lines_and_the_text_of_its_content() -> None:
    found = read(NEWSML)
    one = article(found)
    assert str(one.title) == "Bac: le port rouvre"
    assert shape(one) == [(None, ["Le port d'Orvan a rouvert lundi.", "Un cargo attend."])]
    assert (str(one.byline), str(one.dateline), str(one.sign_off)) == (
        *("Par Ada Holt, AFP", "ORVAN, 3 fév 2026 (AFP) -", "asl/tib"),
    )
    assert [credit.kind for credit in one.credits] == [CreditKind.COPYRIGHT]
    assert found.fields["NewsItem/NewsManagement/Status/@FormalName"] == "Usable"
    assert found.fields["NewsItem/NewsComponent/NewsLines/SlugLine"] == "port"


def test_newsml_of_several_contents_has_the_one_that_is_the_body() -> None:
    parts = "".join(
        f'<NewsComponent><Role FormalName="{role}"/><ContentItem><DataContent>{text}</DataContent></ContentItem></NewsComponent>'
        for role, text in (("Title", "Bac"), ("Lead", "Le port."), ("Body", "Le port a rouvert.\n\nUn cargo attend."))
    )
    found = read(
        f"<NewsML><NewsItem><NewsComponent><NewsLines><HeadLine>Bac</HeadLine></NewsLines>{parts}</NewsComponent></NewsItem></NewsML>"
    )
    assert shape(article(found)) == [(None, ["Le port a rouvert.", "Un cargo attend."])]
    assert "Le port." in found.fields.values()


def test_newsml_g2_has_its_metadata_and_its_xhtml() -> None:
    found = read(NEWSMLG2)
    one = article(found)
    assert shape(one) == [
        (None, ["The port of Orvan is open again."]),
        ("Delays", ["A ship waits.", "Two wait."]),
    ]
    assert (str(one.byline), str(one.dateline)) == ("By Ada Holt", "ORVAN, Feb 3 (AP) - ")
    assert [str(notice) for notice in one.notices] == ["URGENT"]
    assert [credit.kind for credit in one.credits] == [CreditKind.COPYRIGHT]
    assert found.fields["newsItem/@guid"] == "urn:newsml:example.org:20260203:1"
    assert found.fields["itemMeta/pubStatus/@qcode"] == "stat:usable"
    assert codes(found) == []


@pytest.mark.parametrize(
    ("content", "paragraphs"),
    [
        ("<inlineData>Open.\n\nA ship waits.</inlineData>", ["Open.", "A ship waits."]),
        ("<inlineData>&lt;p&gt;Open.&lt;/p&gt;</inlineData>", ["Open."]),
        ("<inlineXML><nitf><body><body.content><p>Open.</p></body.content></body></nitf></inlineXML>", ["Open."]),
        ("<inlineXML><body.content><p>Open.</p></body.content></inlineXML>", ["Open."]),
        ("<inlineXML><scores><home>3</home></scores></inlineXML>", []),
        ("<inlineXML/>", []),
        ("", []),
    ],
)
def test_the_content_of_an_item_is_markup_lines_or_data_of_another_kind(content: str, paragraphs: list[str]) -> None:
    text = (
        f"<newsItem><contentMeta><headline>Port</headline></contentMeta><contentSet>{content}</contentSet></newsItem>"
    )
    found = read(text)
    assert [str(paragraph) for paragraph in article(found).paragraphs] == paragraphs
    assert str(article(found).title) == "Port"
    if "scores" in content:
        assert found.fields == {"contentSet/inlineXML/scores/home": "3"}


def test_a_message_gives_an_article_for_each_news_item_and_fields_for_other_items() -> None:
    item = NEWSMLG2.partition("?>\n")[2]
    found = read(
        f"<newsMessage><itemSet>{item}{item}<packageItem><title>Dossier</title></packageItem></itemSet></newsMessage>"
    )
    assert len(found.page.articles) == 2
    assert found.fields["itemSet/packageItem/title"] == "Dossier"
    assert found.fields["itemSet/newsItem[2]/@version"] == "2"
    assert read("<packageItem><title>Dossier</title></packageItem>").page.articles == ()


def test_json_ld_of_a_strange_dateline_is_read() -> None:
    found = read(JSONLD | {"dateline": "ORVAN, 3\N{LINE SEPARATOR}fév (AFP) -"})
    assert article(found).dateline is not None
