"""The laws of formats: what a mapping calls kept comes back, for every article that the strategies draw, and validates."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newswire import formats, strategies
from newswire.errors import FormatError
from newswire.formats import Back
from newswire.formats._markup import writable
from newswire.formats._paths import leaves, project
from newswire.models import Article, Page
from tests.format_checkers import CHECKERS

BOTH = [name for name in formats.WRITTEN if name in formats.READ]


def pages() -> st.SearchStrategy[Page]:
    """Draw pages of any articles and any ticker, some of them empty."""
    return st.builds(
        Page,
        st.none() | strategies.tickers(),
        st.lists(strategies.articles(), max_size=2),
        st.lists(strategies.market_tables(), max_size=1),
    )


def held(value: Any) -> Any:
    """Return a value with its texts as markup can hold them."""
    if isinstance(value, str):
        return writable(str(value))
    return [held(item) for item in value] if isinstance(value, list | tuple) else value


@pytest.mark.parametrize("name", BOTH)
@given(page=strategies.articles() | pages())
def test_what_a_mapping_calls_kept_comes_back(name: str, page: Page | Article) -> None:
    page = Page(articles=(page,)) if isinstance(page, Article) else page
    found = formats.read(formats.write(page, name))
    assert found.format == name
    for path in leaves():
        field = formats.field_of(formats.FORMATS[name].fields, path)
        if field and field.back is Back.KEPT:
            assert held(project(found.page, path)) == held(project(page, path)), path


@pytest.mark.parametrize("name", BOTH)
@given(page=strategies.pages())
def test_what_was_read_from_a_text_is_read_from_it_again(name: str, page: Page) -> None:
    found = formats.read(formats.write(page, name))
    for path in leaves():
        field = formats.field_of(formats.FORMATS[name].fields, path)
        if field and field.back is Back.REREAD and not path.startswith("articles.sections"):
            assert project(found.page, path) == project(page, path), path


@pytest.mark.parametrize(("name", "options"), CHECKERS)
@given(page=strategies.articles() | pages())
def test_every_document_is_valid(name: str, options: dict[str, Any], page: Page | Article) -> None:
    CHECKERS[name, options](formats.write(page, name, **dict(options)))


@pytest.mark.parametrize("name", formats.WRITTEN)
@given(drawn=st.lists(pages(), max_size=3))
def test_many_pages_are_one_file_whose_lines_are_whole(name: str, drawn: list[Page]) -> None:
    text = "".join(formats.write_all(drawn, name))
    if formats.FORMATS[name].suffix == ".jsonl":
        assert [json.loads(line) for line in text.splitlines()] == [
            json.loads(formats.write(page, name)) for page in drawn
        ]
    assert text == "".join(formats.write_all(drawn, name))


@given(text=st.text() | strategies.page_texts(messy=True))
def test_any_text_is_a_document_or_refused_with_the_place(text: str) -> None:
    assert formats.format_of(text) in {None, *formats.READ}
    try:
        formats.read(text)
    except FormatError:
        return
