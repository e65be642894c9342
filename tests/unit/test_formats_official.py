"""Formats beside the official examples and suites, where these lie beside the checkout."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from pyld import jsonld

import newswire
from newswire import formats, strategies
from newswire.models import Article
from tests.format_checkers import ninjs_validator
from tests.shared import SHARED, shared_file

SUITE = SHARED / "formats" / "ninjs" / "validation" / "test_suite"
HELD = {"1": "1.6", "2": "2.2", "3": "3.1"}
"""The version whose schema is held, by the first digit of the suites that it is tried on: each only adds to those before."""

ADDED = {
    *("1.0/should_fail/014_type_component.json", "1.0/should_fail/016_infosource.json"),
    *("1.1/should_fail/001_type_component.json", "1.1/should_fail/002_infosource.json"),
}
"""What the first versions refused and the version that is held took in."""
PROPOSED = {
    f"{version}/should_pass/{number}_advice_{kind}.json"
    for version in ("1.x_dev", "2.x_dev")
    for number, kind in (("001", "simple"), ("002", "complex"), ("003", "anyvalue"))
}
"""What the suites of versions to come hold that no released schema has."""


def cases(outcome: str) -> list[Path]:
    return sorted(SUITE.glob(f"*/{outcome}/*.json"))


def is_valid(path: Path) -> bool:
    """Tell whether a case is valid; the suite does not check formats such as `uri`: its own addresses are file names."""
    try:
        document = json.loads(path.read_text(encoding="utf-8"))
    except json.JSONDecodeError:
        return False
    return ninjs_validator(HELD[path.parts[-3][0]], formats=False).is_valid(document)


def test_the_checker_agrees_with_the_official_suite() -> None:
    shared_file("formats/ninjs/validation/test_suite/GeoJSON-schema.json")
    passing, failing = cases("should_pass"), cases("should_fail")
    wrongly_refused = [str(path.relative_to(SUITE)) for path in passing if not is_valid(path)]
    wrongly_taken = [str(path.relative_to(SUITE)) for path in failing if is_valid(path)]
    assert (len(passing), len(failing)) == (158, 70)
    assert (set(wrongly_refused), set(wrongly_taken)) == (PROPOSED, ADDED)


def test_every_official_ninjs_item_is_read_and_told() -> None:
    shared_file("formats/ninjs/examples/README.md")
    files = sorted((SHARED / "formats" / "ninjs" / "examples").glob("[123].*/*.json"))
    assert len(files) > 30
    for path in files:
        data = path.read_bytes()
        document = json.loads(data)
        if isinstance(document, dict) and "uri" in document:
            found = formats.read(data, "ninjs")
            headline = document.get("headline") or (document.get("headlines") or [{}])[0].get("value")
            if headline:
                assert found.article is not None, path
                assert found.article.title is not None, path
                assert found.article.title.text == " ".join(headline.split()), path


def test_every_sample_of_dpa_is_read_with_its_byline_dateline_and_closing_line() -> None:
    shared_file("formats/dpa-digitalwires/LICENSE")
    files = sorted((SHARED / "formats" / "dpa-digitalwires" / "tests" / "data" / "input").glob("*.json"))
    assert len(files) == 19
    for path in files:
        document = json.loads(path.read_bytes())
        found = formats.read(path.read_bytes())
        assert found.format == "dpa"
        assert found.article is not None, path
        assert str(found.article.title) == document["headline"], path
        said = " ".join(str(paragraph) for paragraph in found.article.paragraphs)
        assert len(said) > 100 or not document["article_html"] or path.name == "eil.json", path
        for ours, theirs in ((found.article.byline, "byline"), (found.article.dateline, "dateline")):
            assert str(ours or "").strip() == (document[theirs] or "").strip(), path
        closing = [note["ednote"] for note in document["ednotes"] if (note["role"] or "").endswith("closingline")]
        assert [str(found.article.sign_off)] == (closing or ["None"]), path


def test_every_example_of_newsml_g2_is_read_and_told() -> None:
    shared_file("formats/newsml-g2/LICENSE")
    files = sorted((SHARED / "formats" / "newsml-g2" / "releases" / "2.35" / "examples").glob("*.xml"))
    read = {path.name: formats.read(path.read_bytes()) for path in files if b"<newsItem" in path.read_bytes()}
    assert len(read) > 10
    assert {found.format for found in read.values()} == {"newsmlg2"}
    found = read["LISTING_2_NewsML-G2_Text_Document.xml"]
    assert found.article is not None
    assert found.article.byline is not None
    assert [str(person) for person in found.article.byline.people] == ["Meredith Jameson"]
    assert len(found.article.paragraphs) == 2


def official_context() -> dict[str, Any]:
    """Return the context that schema.org publishes, which a processor fetches for `https://schema.org`."""
    path = shared_file("formats/schemaorg/data/releases/30.0/schemaorgcontext.jsonld")
    context: dict[str, Any] = json.loads(path.read_bytes())["@context"]
    return context


def test_json_ld_expands_to_the_triples_of_the_vocabulary() -> None:
    page = newswire.parse("Le port rouvre\nORVAN, 3 fév 2026 (AFP) - Enfin.\nPar Ada Holt, AFP\n")
    document = json.loads(formats.write(page, "jsonld"))
    document["@context"] = official_context()
    nodes = jsonld.to_rdf(document)["@default"]
    triples = {(one["predicate"]["value"].rpartition("/")[2], one["object"]["value"]) for one in nodes}
    assert {
        ("headline", "Le port rouvre"),
        ("articleBody", "Enfin."),
        ("familyName", "Holt"),
        ("dateline", "ORVAN, 3 fév 2026 (AFP) -"),
        ("dateCreated", "2026-02-03"),
        ("creditText", "Par Ada Holt, AFP"),
    } <= triples
    kinds = {one["object"]["value"] for one in nodes if one["predicate"]["value"].endswith("#type")}
    assert kinds == {
        f"http://schema.org/{kind}" for kind in ("NewsArticle", "Person", "NewsMediaOrganization", "Place")
    }


@given(strategies.articles())
@settings(max_examples=20)
def test_every_text_of_a_json_ld_document_is_a_triple(article: Article) -> None:
    """Under the context that schema.org publishes, nothing that is written is dropped by a processor."""
    document = json.loads(formats.write(article, "jsonld"))
    document["@context"] = official_context()
    nodes = jsonld.to_rdf(document)["@default"]
    objects = {one["object"]["value"] for one in nodes}
    assert {text for text in texts_of(document) if text} <= objects


def texts_of(value: Any) -> Iterator[str]:
    """Yield the texts of a document, but for its context and its types."""
    if isinstance(value, str):
        yield value
    for item in value if isinstance(value, list) else ():
        yield from texts_of(item)
    for key, item in value.items() if isinstance(value, dict) else ():
        if not key.startswith("@"):
            yield from texts_of(item)
