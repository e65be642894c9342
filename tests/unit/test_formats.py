"""`newswire.formats`: what is written, what is read, what is told by content, what is refused and where."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import newswire
from newswire import formats
from newswire.cli import _group
from newswire.errors import ArgumentError, FormatError, UnknownNameError
from newswire.formats._markup import html_blocks
from newswire.formats._writing import iso_date, urn
from newswire.models import Article, Byline, Headline, Page, PartialDate, Person

TEXT = """-
Grève: les bacs à quai
Bac: le port rouvre
ORVAN, 3 fév 2026 (AFP) - "Enfin", soupire la maire.
- Retards -
Un cargo <attend> & attend.
asl/tib
Par Ada Holt, AFP
"""
PAGE = newswire.parse(TEXT)
ARTICLE = PAGE.articles[0]


def written(name: str, page: Page | Article = ARTICLE, **options: Any) -> dict[str, Any]:
    return json.loads(formats.write(page, name, **options))


def refused(data: str | bytes, name: str | None = None) -> FormatError:
    with pytest.raises(FormatError) as caught:
        formats.read(data, name)
    return caught.value


def test_the_table_says_what_is_written_and_what_is_read() -> None:
    assert set(formats.WRITTEN) | set(formats.READ) == set(formats.FORMATS)
    for name, one in formats.FORMATS.items():
        assert name == one.name
        assert {field.ours.partition(".")[0] for field in one.fields} <= {"articles", "ticker", "markets"}


def test_every_line_of_a_mapping_names_fields_that_a_page_has() -> None:
    for one in formats.FORMATS.values():
        for field in one.fields:
            assert any(path == field.ours or path.startswith(f"{field.ours}.") for path in formats.leaves()), field.ours


def test_an_article_as_ninjs_has_its_parts_in_their_fields() -> None:
    data = written("ninjs", language="fr")
    assert data["type"], data["language"] == ("text", "fr")
    assert data["uri"].startswith("urn:uuid:")
    assert data["by"] == "Par Ada Holt, AFP"
    assert [(one["role"], one["value"]) for one in data["headlines"]] == [
        ("main", "Bac: le port rouvre"),
        ("kicker", "Bac"),
    ]
    assert data["bodies"][0]["value"] == (
        '<p><span class="dateline">ORVAN, 3 fév 2026 (AFP) - </span>&quot;Enfin&quot;, soupire la maire.</p>'
        "<h2>Retards</h2><p>Un cargo &lt;attend&gt; &amp; attend.</p>"
    )
    assert data["bodies"][1] == {"role": "sign-off", "contentType": "text/plain", "value": "asl/tib"}
    assert data["infoSources"] == [{"name": "AFP"}]
    assert data["located"] == "ORVAN"


def test_a_page_of_more_is_a_composite_in_both_versions() -> None:
    three, one = written("ninjs", PAGE, uri="https://example.org/1"), written("ninjs", PAGE, version="1.6")
    assert three["type"] == one["type"] == "composite"
    assert [(part["name"], part["rel"]) for part in three["associations"]] == [
        ("article_1", "article"),
        ("headline_1", "headline"),
    ]
    assert three["associations"][0]["uri"] == "https://example.org/1#article_1"
    assert list(one["associations"]) == ["article_1", "headline_1"]
    assert one["associations"]["article_1"]["body_sign_off"] == "asl/tib"


@pytest.mark.parametrize("version", ["3.1", "1.6"])
@pytest.mark.parametrize("page", [PAGE, Page(articles=(ARTICLE,)), Page(), newswire.parse("-\nUn bac\n-\nUn port")])
def test_a_page_comes_back_from_ninjs(version: str, page: Page) -> None:
    found = formats.read(formats.write(page, "ninjs", version=version))
    assert found.page == page
    assert found.fields == {}
    assert found.page.diagnostics == ()


def test_an_address_is_the_same_for_the_same_content_and_no_other() -> None:
    assert written("ninjs")["uri"] == written("ninjs")["uri"] != written("ninjs", PAGE)["uri"]
    for uri in ("no uri", "urn:", "a b:c", "http://a\u00e9"):
        with pytest.raises(ArgumentError, match="absolute URI"):
            urn({}, uri)


def test_an_article_as_json_ld_is_a_news_article() -> None:
    data = written("jsonld", url="https://example.org/1", language="fr")
    assert (data["@context"], data["@type"], data["inLanguage"]) == ("https://schema.org", "NewsArticle", "fr")
    assert data["headline"], data["alternativeHeadline"] == ("Bac: le port rouvre", "Bac")
    assert data["author"][0] == {"@type": "Person", "name": "Ada Holt", "givenName": "Ada", "familyName": "Holt"}
    assert data["articleBody"] == '"Enfin", soupire la maire.\n\nRetards\n\nUn cargo <attend> & attend.'
    assert data["dateCreated"] == "2026-02-03"


def test_json_ld_of_a_site_is_read_and_what_has_no_place_is_kept() -> None:
    data = {
        "@context": "https://schema.org/",
        "@graph": [
            {"@type": "WebSite", "name": "Le Bac"},
            {
                "@type": ["NewsArticle"],
                "headline": "Le port rouvre",
                "articleBody": "Le port a rouvert lundi.\n\nUn cargo attend.",
                "author": [{"@type": "Person", "name": "Ada Holt"}, {"@type": "Organization", "name": "La rédaction"}],
                "datePublished": "2026-02-03",
            },
        ],
    }
    found = formats.read(json.dumps(data))
    assert found.format == "jsonld"
    assert found.article is not None
    assert found.article.title == Headline("Le port rouvre")
    assert [paragraph.text for paragraph in found.article.paragraphs] == [
        "Le port a rouvert lundi.",
        "Un cargo attend.",
    ]
    assert found.article.byline == Byline(
        "Ada Holt, La rédaction", (Person(given="Ada", surname="Holt"),), desks=("La rédaction",)
    )
    assert found.fields == {
        "@graph[0]": {"@type": "WebSite", "name": "Le Bac"},
        "@graph[1].datePublished": "2026-02-03",
    }


def test_authors_may_be_names_and_a_body_in_which_more_is_found_is_one_article() -> None:
    body = "-\nUn bac\n-\nUn port\n"
    found = formats.read(
        json.dumps({"@context": "http://schema.org", "@type": "Article", "author": "Ada Holt", "articleBody": body})
    )
    assert found.article is not None
    assert found.article.title is None
    assert found.article.byline is not None
    assert found.article.byline.people == (Person(given="Ada", surname="Holt"),)
    assert [paragraph.text for paragraph in found.article.paragraphs] == ["-", "Un bac", "-", "Un port"]


def test_ninjs_of_an_agency_is_read_its_field_wins_and_the_difference_is_said() -> None:
    html = '<section class="main"><p><span class="dateline">Orvan (dpa) - </span>Der Hafen ist\n auf.<br/>Gut.</p><h3>Warten</h3><p></p><p>Ja.</p><script>x</script></section>'
    data = {
        "uri": "urn:example:1",
        "versioncreated": "2026-02-03T14:30:00+01:00",
        "headlines": [{"role": "main", "value": "Der Hafen ist auf"}],
        "bodies": [{"role": "html", "contenttype": "text/html", "value": html}],
        "by": "Von Ada Holt, dpa",
        "urgency": 4,
        "empty": [],
    }
    found = formats.read(json.dumps(data).encode())
    assert found.article is not None
    assert found.article.dateline is not None
    assert found.article.dateline.places == ("Orvan",)
    assert [(one.heading, [paragraph.text for paragraph in one.paragraphs]) for one in found.article.sections] == [
        (None, ["Der Hafen ist auf.", "Gut."]),
        ("Warten", ["Ja."]),
    ]
    assert found.article.byline is not None
    assert found.article.byline.agencies == ("dpa",)
    assert found.fields == {"uri": "urn:example:1", "versioncreated": "2026-02-03T14:30:00+01:00", "urgency": 4}
    assert found.page.source[found.article.sections[1].heading_span.start :].startswith("Warten")  # type: ignore[union-attr]
    data["bodies"][0]["value"] = html.replace("<p><span", "<p>Von Max Orval, dpa</p><p><span")  # type: ignore[index]
    [said] = formats.read(json.dumps(data)).page.diagnostics
    assert (said.code, "Von Max Orval, dpa" in said.message) == ("field-differs", True)


def test_a_key_that_stands_twice_is_kept_under_a_number() -> None:
    assert formats.read('{"uri": "u", "headlines": [], "a": 1, "a": 2, "a": 3}').fields == {
        "uri": "u",
        "a": 1,
        "a#2": 2,
        "a#3": 3,
    }


def test_ninjs_of_version_one_with_plain_text_is_read() -> None:
    data = {
        "uri": "urn:x",
        "headline": "Le port rouvre",
        "body_text": "Le port a rouvert lundi.",
        "byline": "???",
        "body_x": "y",
    }
    found = formats.read(json.dumps(data))
    assert found.article is not None
    assert found.article.lead is not None
    assert found.article.lead.text == "Le port a rouvert lundi."
    assert found.fields == {"uri": "urn:x", "body x": "y", "by": "???"}


@pytest.mark.parametrize(
    ("data", "path", "reason"),
    [
        ("Le port rouvre", "line 1", "newswire.parse"),
        ("", "line 1", "newswire.parse"),
        ("{", "$", "not JSON: line 1, column 2"),
        ("{}", "$", "unknown format; newswire reads"),
        ("[1]", "$", "unknown format; newswire reads"),
        ("<a>\n<b></a>", "line 2, column 8", "not well-formed"),
        ("<a/>", "line 1", "unknown format; newswire reads"),
        ('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "line 1", "the entity 'b'"),
        ('{"uri": "u", "bodies": 3}', "$.bodies", "expected an object, got 3"),
        ('{"uri": "u", "bodies": [{"value": 3}]}', "$.bodies[0].value", "expected a string, got 3"),
        ('{"uri": "u", "headlines": [], "by": {}}', "$.by", "expected a string"),
        ('{"@context": "https://schema.org", "@type": "Article", "author": 3}', "$.author", "expected an object"),
    ],
)
def test_what_cannot_be_read_is_refused_with_the_place(data: str, path: str, reason: str) -> None:
    error = refused(data)
    assert error.path == path
    assert reason in error.reason
    assert str(error) == f"{error.path}: {error.reason}"


def test_names_and_options_that_are_unknown_are_refused_with_those_that_are() -> None:
    with pytest.raises(UnknownNameError, match="jsonld, ninjs"):
        formats.write(PAGE, "word")
    with pytest.raises(UnknownNameError, match="jsonld, ninjs"):
        formats.read("{}", "iramuteq")
    with pytest.raises(ArgumentError, match="ninjs has no option 'title'; its options are version, uri, language"):
        formats.write(PAGE, "ninjs", title="a")
    with pytest.raises(ArgumentError, match=r"version must be 3\.1 or 1\.6, got '2'"):
        formats.write(PAGE, "ninjs", version="2")
    with pytest.raises(TypeError, match="a Page or an Article"):
        formats.write("text", "ninjs")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="a str or bytes"):
        formats.read(3)  # type: ignore[arg-type]


def test_a_corpus_has_a_line_of_stars_for_each_text() -> None:
    text = formats.write(PAGE, "iramuteq", variables={"Année": "2026*"}, title=False)
    assert text.splitlines() == [
        "**** *source_afp *date_2026-02-03 *ville_orvan *auteur_holt *rubrique_bac *titre_bac_le_port_rouvre *annee_2026",
        '"Enfin", soupire la maire.',
        "Retards",
        "Un cargo <attend> & attend.",
        "",
        "**** *type_titre *annee_2026",
        "Grève: les bacs à quai",
    ]
    with pytest.raises(ArgumentError, match="a letter or digit"):
        formats.write(PAGE, "iramuteq", variables={"_": "a"})
    starred = Page(articles=(Article(Headline("5 * 5")),))
    assert formats.write(starred, "iramuteq").splitlines()[1] == "5 \N{ASTERISK OPERATOR} 5"
    assert list(formats.write_all([Page(), starred], "iramuteq")) == [f"{formats.write(starred, 'iramuteq')}\n\n"]


@pytest.mark.parametrize(
    ("date", "shown"),
    [
        (None, None),
        (PartialDate(2026), None),
        (PartialDate(2026, 2, 3), "2026-02-03"),
        (PartialDate(2026, 2, 3, 14, 30), "2026-02-03"),
        (PartialDate(2026, 2, 3, 14, 30, zone="HNE"), "2026-02-03"),
        (PartialDate(2026, 2, 3, 14, 30, 5, zone="GMT"), "2026-02-03T14:30:05Z"),
        (PartialDate(2026, 2, 3, 14, 30, zone="-03:30"), "2026-02-03T14:30:00-03:30"),
        (PartialDate(2026, 2, 3, 14, 30, zone="+25:00"), "2026-02-03"),
    ],
)
def test_a_date_is_written_as_far_as_it_is_known(date: PartialDate | None, shown: str | None) -> None:
    assert iso_date(date) == shown


def test_html_that_is_none_has_no_blocks() -> None:
    for html in ("", "<", "<!-- x -->", "<p></p>", "<script>x</script>", "\x00"):
        assert [block.text for block in html_blocks(html)] in ([], ["<"], ["\ufffd"])
    assert [block.text for block in html_blocks("<div>a<p>b</p>c<ul><li>d<li>e</ul></div>f")] == list("abcdef")


def test_nothing_is_expanded_or_fetched(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("geheim")
    laughs = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    for declared in (f'<!ENTITY a SYSTEM "{secret.as_uri()}">', f'<!ENTITY a0 "ha">{laughs}'):
        name = "a" if "SYSTEM" in declared else "a9"
        reason = refused(f"<!DOCTYPE nitf [{declared}]><nitf><body>&{name};</body></nitf>").reason
        assert "newswire rejects entities" in reason or "amplification" in reason
    refused(f'<!DOCTYPE nitf [<!ENTITY a0 "ha">{laughs}]><nitf class="&a9;"/>')
    assert "unknown format" in refused(f'<!DOCTYPE a SYSTEM "{secret.as_uri()}"><a/>').reason


def timeless(text: str) -> str:
    """Return a text without the instants at which it was made."""
    return re.sub(r"20\d\d-\d\d-\d\dT[\d:]+Z", "", text)


def test_the_command_line_writes_every_format(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "page.txt"
    path.write_text(TEXT, encoding="utf-8")
    for name in formats.WRITTEN:
        assert _group.run(["parse", "--format", name, str(path), str(path)]) == 0
        assert timeless(capsys.readouterr().out) == timeless("".join(formats.write_all([PAGE, PAGE], name)))


def test_writing_imports_no_lxml() -> None:
    program = "import sys, newswire; newswire.formats.write(newswire.parse('a\\nb.\\n'), 'ninjs'); print('lxml' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)  # noqa: S603 - own program
    assert done.stdout == "False\n"
