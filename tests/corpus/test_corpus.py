"""Every page of the corpus reads as the data beside it say. A new pair of files is a new test: see README.md here."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs
import jsonschema
import pytest

import newswire
from newswire import export
from newswire.models import Byline, Headline, Page, Paragraph, Span
from newswire.parsing.classifying import classify_shapes
from newswire.parsing.lexing import lex

FOLDER = Path(__file__).parent
OTHERS = ("french", "signing", "threads")
"""The folders of other data, which other tests read."""

PAGES = sorted(path for path in FOLDER.rglob("*.txt") if path.relative_to(FOLDER).parts[0] not in OTHERS)
KNOWN_FAILURES = FOLDER / "known-failure"

assert len(PAGES) > 100, f"the corpus lies in {FOLDER}, and few pages are there"


def name_of(path: Path) -> str:
    return path.relative_to(FOLDER).with_suffix("").as_posix()


def pairs(*, known_failures: bool) -> list[Any]:
    """Return the pages as parameters; those of the folder known-failure are expected to fail, and strictly so."""
    marks = [pytest.mark.xfail(strict=True, raises=AssertionError, reason="a known failure of the parser")]
    return [
        pytest.param(path, id=name_of(path), marks=marks if KNOWN_FAILURES in path.parents and known_failures else [])
        for path in PAGES
    ]


def expected(path: Path) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    assert set(data) == {"page", "diagnostics"}, "a page, and the diagnostics as 'LINE CODE'"
    return data


@pytest.mark.parametrize("path", pairs(known_failures=True))
def test_a_page_reads_as_the_data_beside_it_say(path: Path) -> None:
    page = newswire.parse_bytes(path.read_bytes())
    data = expected(path)
    assert content(page) == content(export.from_dict(data["page"])), words(page)
    assert sorted(f"{found.line} {found.code}" for found in page.diagnostics) == sorted(data["diagnostics"])


def content(page: Page) -> dict[str, Any]:
    """Return what two pages are compared by, so that a difference shows its path; equality is that of the models."""
    return attrs.asdict(page, filter=lambda field, _value: bool(field.eq))


def words(page: Page) -> str:
    """Return the two words that the page became, one letter a line, to find where it went wrong."""
    shapes = lex(page.source).shapes
    found = classify_shapes(shapes)
    return f"shapes {shapes!r}, roles {found.roles!r}, layout {found.layout!r}"


@pytest.mark.parametrize("path", PAGES, ids=name_of)
def test_the_data_beside_a_page_have_the_documented_shape(path: Path) -> None:
    validator().validate(expected(path)["page"])


@pytest.mark.parametrize("path", PAGES, ids=name_of)
def test_a_page_goes_through_json_and_comes_back_whole(path: Path) -> None:
    page = newswire.parse_bytes(path.read_bytes())
    validator().validate(export.to_dict(page))
    assert json.loads(export.to_json(page)) == export.to_dict(page)
    assert export.from_dict(export.to_dict(page)) == page
    back = export.from_json(export.to_json(page))
    assert back == page
    assert attrs.evolve(back, source=page.source).__getstate__() == page.__getstate__()


@pytest.mark.parametrize("path", PAGES, ids=name_of)
def test_every_span_cuts_the_text_to_what_the_model_says(path: Path) -> None:
    page = newswire.parse_bytes(path.read_bytes())
    for text, span in texts_with_spans(page):
        assert span is not None
        assert span.cut(page.source) == text


def texts_with_spans(model: Any) -> Iterator[tuple[str, Span | None]]:
    """Yield the text and the span of every model under one, its cells and headings too."""
    if isinstance(model, Paragraph | Headline | Byline):
        yield model.text, model.span
    if isinstance(model, newswire.models.Section) and model.heading is not None:
        yield model.heading, model.heading_span
    if attrs.has(type(model)):
        for field in attrs.fields(type(model)):
            yield from texts_with_spans(getattr(model, field.name))
    elif isinstance(model, tuple):
        for item in model:
            yield from texts_with_spans(item)


@pytest.mark.parametrize("path", PAGES, ids=name_of)
def test_the_lines_of_a_page_join_to_the_page(path: Path) -> None:
    text = newswire.parse_bytes(path.read_bytes()).source
    lines = newswire.classify(text)
    assert "".join(line.span.cut(text) for line in lines if line.span) == text
    assert "".join(map(str, lines)) == text


@pytest.mark.parametrize("path", PAGES, ids=name_of)
def test_a_page_is_written_and_read_as_the_same_page(path: Path) -> None:
    page = newswire.parse_bytes(path.read_bytes())
    assert newswire.parse(newswire.render(page)) == page


def validator() -> jsonschema.Draft202012Validator:
    return jsonschema.Draft202012Validator(export.schema())
