"""The laws of formats: what a mapping calls kept comes back, for every article that the strategies draw, and validates."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from newswire import formats, strategies
from newswire.errors import FormatError
from newswire.formats import Back, Field
from newswire.formats._markup import writable
from newswire.formats._paths import leaves, project
from newswire.models import Article, Page
from tests.format_checkers import CHECKERS, check_newsmlg2, check_tei

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


def unlike(name: str, path: str, field: Field) -> str:
    """Return that a field did not come back as its mapping says."""
    return (
        f"{path} differs after write and read. The row {field.ours!r} of {name} is {field.back.name}: mend the functions, for every "
        "article of a page, or state another value of Back"
    )


@pytest.mark.parametrize("name", BOTH)
@given(page=strategies.articles() | pages())
def test_what_a_mapping_calls_kept_comes_back(name: str, page: Page | Article) -> None:
    page = Page(articles=(page,)) if isinstance(page, Article) else page
    found = formats.read(formats.write(page, name))
    assert found.format == name
    for path in leaves():
        field = formats.field_of(formats.FORMATS[name].fields, path)
        if field and field.back is Back.KEPT:
            assert held(project(found.page, path)) == held(project(page, path)), unlike(name, path, field)


@pytest.mark.parametrize("name", BOTH)
@given(page=strategies.pages())
def test_what_was_read_from_a_text_is_read_from_it_again(name: str, page: Page) -> None:
    found = formats.read(formats.write(page, name))
    for path in leaves():
        field = formats.field_of(formats.FORMATS[name].fields, path)
        if field and field.back is Back.REREAD and not path.startswith("articles.sections"):
            assert project(found.page, path) == project(page, path), unlike(name, path, field)


def test_every_format_that_is_written_has_a_checker() -> None:
    bare = set(formats.WRITTEN) - {name for name, _options in CHECKERS}
    assert not bare, f"add a checker of {', '.join(sorted(bare))} to CHECKERS in tests/format_checkers.py"


@pytest.mark.parametrize(("name", "options"), CHECKERS)
@given(page=strategies.articles() | pages())
def test_every_document_is_valid(name: str, options: dict[str, Any], page: Page | Article) -> None:
    CHECKERS[name, options](formats.write(page, name, **dict(options)))


@pytest.mark.parametrize("name", formats.WRITTEN)
@given(drawn=st.lists(pages(), max_size=3))
def test_many_pages_are_one_file_whose_lines_are_whole(name: str, drawn: list[Page]) -> None:
    options = {"created": "2026-02-03T14:30:00Z"} if name == "newsmlg2" else {}
    text = "".join(formats.write_all(drawn, name, **options))
    if formats.FORMATS[name].suffix == ".jsonl":
        assert [json.loads(line) for line in text.splitlines()] == [
            json.loads(formats.write(page, name)) for page in drawn
        ]
    assert text == "".join(formats.write_all(drawn, name, **options))


NAMESPACE = {"t": "http://www.tei-c.org/ns/1.0"}


def texts_at(root: Any, path: str) -> list[str]:
    """Return the whole text of each element at a path of some TEI."""
    return ["".join(one.itertext()) for one in root.xpath(path, namespaces=NAMESPACE)]


@given(article=strategies.articles())
def test_an_xml_parser_reads_the_texts_of_an_article_back_from_tei(article: Article) -> None:
    root = etree.fromstring(formats.write(article, "tei").encode())
    expected = {
        "//t:div[@type='article']/t:head": [article.title.text] if article.title else [],
        "//t:body//t:p": [paragraph.text for paragraph in article.paragraphs],
        "//t:div[@type='section']/t:head": [one.heading for one in article.sections if one.heading is not None],
        "//t:body//t:byline": [article.byline.text] if article.byline else [],
        "//t:opener/t:dateline": [article.dateline.text] if article.dateline else [],
        "//t:body//t:signed": [article.sign_off.text] if article.sign_off else [],
        "//t:note[@type='credit']": [one.text for one in article.credits],
        "//t:titleStmt/t:author/t:persName/t:surname": list(
            dict.fromkeys(one.surname for one in article.byline.people) if article.byline else ()
        ),
    }
    for path, texts in expected.items():
        found = texts_at(root, path)
        assert (list(dict.fromkeys(found)) if "author" in path else found) == held(texts), path


@given(page=pages())
def test_an_xml_parser_reads_headlines_and_market_rows_back_from_tei(page: Page) -> None:
    root = etree.fromstring(formats.write(page, "tei").encode())
    found = [one.xpath("string()") for one in root.xpath("//t:list[@type='headlines']/t:item", namespaces=NAMESPACE)]
    assert found == held([f"{one.text}{one.abstract or ''}" for one in page.headlines])
    cells = texts_at(root, "//t:list[@type='table']/t:item/t:seg")
    assert cells == held([cell for table in page.markets for row in table.rows for cell in row.cells])


@given(page=pages(), language=st.text(min_size=1), source=st.text(min_size=1))
def test_whatever_is_said_of_a_text_is_escaped_in_tei(page: Page, language: str, source: str) -> None:
    root = etree.fromstring(formats.write(page, "tei", language=language, source=source).encode())
    assert texts_at(root, "//t:sourceDesc/t:p") == held([source])
    said = root.get("{http://www.w3.org/XML/1998/namespace}lang")
    assert said.split() == held(language).split()


@given(drawn=st.lists(pages(), min_size=2, max_size=3))
def test_several_pages_are_one_valid_corpus_of_tei(drawn: list[Page]) -> None:
    text = "".join(formats.write_all(drawn, "tei"))
    check_tei(text)
    assert len(etree.fromstring(text.encode()).findall("t:TEI", NAMESPACE)) == len(drawn)


@given(drawn=st.lists(pages(), min_size=2, max_size=3))
def test_several_pages_are_one_valid_message_of_newsml_g2(drawn: list[Page]) -> None:
    text = "".join(formats.write_all(drawn, "newsmlg2"))
    check_newsmlg2(text)
    found = formats.read(text).page
    assert held([one.text for one in found.headlines]) == held([one.text for page in drawn for one in page.headlines])
    assert len(found.articles) == sum(len(page.articles) for page in drawn)


@given(text=st.text() | strategies.page_texts(messy=True))
def test_any_text_is_a_document_or_refused_with_the_place(text: str) -> None:
    assert formats.format_of(text) in {None, *formats.READ}
    try:
        formats.read(text)
    except FormatError:
        return
