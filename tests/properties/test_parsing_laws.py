"""The laws of parsing: it is total, loses nothing, invents nothing, and can be undone."""

from __future__ import annotations

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import newswire
from newswire._text import trimmed
from newswire.errors import ParseError
from newswire.export import to_dict, to_json
from newswire.export._json import dumps
from newswire.lexicon.lexicon import Lexicon
from newswire.models import LineKind, Page, Span
from newswire.parsing.assembling import assemble
from newswire.parsing.classifying import classify_shapes
from newswire.parsing.lexing import _READERS, _shapes, _text_shape, lex
from newswire.parsing.roles import ROLES
from newswire.parsing.shapes import SHAPES
from newswire.parsing.signing import sign
from newswire.parsing.wrapping import join
from tests.properties.pages import MESSY, TEXTS, bodies, tickers
from tests.shared import real_page


def models_of(value: object) -> list[object]:
    """Return every model inside a value, at any depth."""
    if isinstance(value, tuple):
        return [model for item in value for model in models_of(item)]
    if not attrs.has(type(value)) or isinstance(value, Span):
        return []
    inner = [getattr(value, field.name) for field in attrs.fields(type(value))]
    return [value, *(model for part in inner for model in models_of(part))]


def spans_of(page: Page) -> list[Span]:
    """Return the spans of what the page's lines became: headlines, paragraphs, headings, bylines, rows."""
    spans = [headline.span for headline in page.headlines]
    spans += [headline.abstract.span for headline in page.headlines if headline.abstract]
    for article in page.articles:
        spans += [article.title.span] if article.title else []
        spans += [section.heading_span for section in article.sections if section.heading is not None]
        spans += [paragraph.span for paragraph in article.paragraphs]
        spans += [article.byline.span] if article.byline else []
    spans += [row.span for table in page.markets for row in table.rows]
    assert None not in spans
    return [span for span in spans if span is not None]


@given(TEXTS)
def test_any_text_gives_a_page(text: str) -> None:
    page = newswire.parse(text)
    assert page.source == text
    assert repr(page)


@given(TEXTS)
def test_the_lines_join_to_the_text(text: str) -> None:
    lines = newswire.classify(text)
    assert "".join(map(str, lines)) == text
    assert "".join(line.span.cut(text) for line in lines if line.span) == text
    assert [line.number for line in lines] == list(range(1, len(lines) + 1))


@given(TEXTS)
def test_the_four_passes_alone_make_the_same_page(text: str) -> None:
    lexed = lex(text)
    classified = classify_shapes(lexed.shapes)
    signed = sign(lexed.texts, classified.roles, Lexicon.default())
    assert assemble(text, lexed, classified.layout, signed) == newswire.parse(text)


@given(st.one_of(st.text(min_size=20, max_size=280), st.text(alphabet='ab.-/| 1é")', min_size=20, max_size=280)))
def test_a_line_that_is_told_quickly_is_what_its_reader_tells(text: str) -> None:
    line = trimmed("".join(text.splitlines()))
    if len(line) > 1:
        assert _shapes([line], marked="/" in line or "|" in line) == [_READERS.get(line[0], _text_shape)(line)]


@given(TEXTS)
def test_json_is_what_the_dictionaries_would_be_in_json(text: str) -> None:
    page = newswire.parse(text)
    assert to_json(page) == dumps(to_dict(page), None)


@given(TEXTS)
def test_what_parsing_builds_the_constructors_accept(text: str) -> None:
    for model in models_of(newswire.parse(text)):
        assert attrs.evolve(model) == model  # type: ignore[misc]


@given(TEXTS)
def test_every_line_that_is_not_blank_is_in_one_model_or_in_a_diagnostic(text: str) -> None:
    page = newswire.parse(text)
    spans = list(spans_of(page))
    modelled = sorted(span.start for span in spans)
    noted = {found.line for found in page.diagnostics}
    for line in newswire.classify(text):
        assert line.span is not None
        inside = sum(line.span.start <= start < line.span.end for start in modelled)
        if line.kind in {
            LineKind.HEADLINE,
            LineKind.ABSTRACT,
            LineKind.TITLE,
            LineKind.PARAGRAPH,
            LineKind.HEADING,
            LineKind.BYLINE,
        }:
            goes_on = any(span.start < line.span.start < span.end for span in spans)
            assert inside == 1 or (inside == 0 and goes_on)
        elif line.kind in {LineKind.DEBRIS, LineKind.CREDIT}:
            assert inside == 0
            assert line.number in noted
        elif line.kind is LineKind.MARKET:
            assert inside == (
                0 if line.text.strip().endswith(("-", "–", "—")) and not line.text.strip().startswith("|") else 1
            )


@given(TEXTS)
def test_every_span_cuts_the_source_to_what_the_model_says(text: str) -> None:
    page = newswire.parse(text)
    said = [(part.span, part.text) for part in page.headlines]
    for article in page.articles:
        said += [(part.span, part.text) for part in (article.title, article.byline, *article.paragraphs) if part]
        said += [(section.heading_span, section.heading) for section in article.sections if section.heading]
    for span, words in said:
        assert span is not None
        assert join([trimmed(line) for line in span.cut(text).splitlines()]).text == words


@given(TEXTS)
def test_every_page_that_was_read_can_be_written_and_reads_back(text: str) -> None:
    page = newswire.parse(text)
    written = newswire.render(page)
    assert newswire.parse(written) == page
    assert newswire.render(newswire.parse(written)) == written


@given(tickers(1), bodies())
def test_a_canonical_page_is_given_back_to_the_letter(headlines: list[str], body: list[str]) -> None:
    text = "\n".join([line for headline in headlines for line in ("-", headline)] + body)
    page = newswire.parse(text)
    assert [headline.text for headline in page.headlines] == headlines
    assert page.article is not None
    assert page.article.title is not None
    assert page.article.title.text == body[0]
    assert newswire.render(page) == text


@given(
    tickers(),
    bodies(),
    st.sampled_from("-–—•*"),
    st.sampled_from(["", " ", "\N{NO-BREAK SPACE}"]),
    st.sampled_from(["\n", "\r\n", "\r"]),
)
def test_the_forms_of_a_ticker_read_as_equal_pages(
    headlines: list[str], body: list[str], mark: str, tail: str, end: str
) -> None:
    announced = [line for headline in headlines for line in (mark + tail, headline)]
    followed = [line for headline in headlines for line in (headline, mark + tail)]
    items = [f"{mark} {headline}" for headline in headlines]
    signed = body if body[-1].startswith("R.") else [*body, "R.Okonkwo--VL-GZT"]
    variants = [announced + signed, followed + signed, items + signed, signed + announced, signed + items]
    variants.append([row for line in announced + signed for row in (line, "")])
    first, *others = [newswire.parse(end.join(lines)) for lines in variants]
    assert len(first.headlines) == len(headlines)
    for other in others:
        assert other == first


@given(tickers(1), bodies())
def test_text_of_an_article_never_changes_the_ticker_before_it(headlines: list[str], body: list[str]) -> None:
    ticker = "".join(f"-\n{headline}\n" for headline in headlines)
    assert newswire.parse(ticker + "\n".join(body)).ticker == newswire.parse(ticker).ticker


def assert_cuts_invent_nothing(text: str) -> None:
    whole = newswire.parse(text)
    title = whole.article.title if whole.article else None
    for at in range(len(text)):
        page = newswire.parse(text[:at])
        found = page.article.title if page.article else None
        assert found is None or found == title, text[:at]
        assert page.headlines[:-1] == whole.headlines[: len(page.headlines[:-1])]


@given(tickers(1), bodies(), st.sampled_from(["announced", "followed", "items", "none", "quotes", "rates", "spaced"]))
def test_cutting_a_page_invents_no_title_and_changes_no_headline_before_the_cut(
    headlines: list[str], body: list[str], form: str
) -> None:
    tickers = {
        "announced": [line for headline in headlines for line in ("-", headline)],
        "followed": [line for headline in headlines for line in (headline, "-")],
        "items": [f"- {headline}" for headline in [*headlines, "Un cargo attend au large de la digue"]],
        "none": [],
        "quotes": ["| ABC | 1.65% | 83.78 | $ | |", "| DEF | 2 | 3 | $ |"],
        "rates": [f"LA GAZETTE - {body[0]}", "", "USD -", "AED 3.672981", "AFN 66.1"],
        "spaced": ["-", "", headlines[0], ""],
    }
    assert_cuts_invent_nothing("\n".join(tickers[form] + body))


@given(MESSY)
def test_strict_parsing_refuses_at_a_place_in_the_text_or_agrees(text: str) -> None:
    refused = refusal(text)
    if refused is None:
        assert newswire.parse(text, strict=True) == newswire.parse(text)
    else:
        assert 0 <= refused.offset <= len(text)
        assert min(refused.line, refused.column) >= 1
        assert refused.expected


def refusal(text: str) -> ParseError | None:
    try:
        newswire.parse(text, strict=True)
    except ParseError as error:
        return error
    return None


def test_a_sentence_that_the_text_cuts_off_after_a_lone_separator_is_no_lead() -> None:
    assert_cuts_invent_nothing("Le\n-\n49.3\nLe port rouvre lundi.")


def test_cutting_the_real_page_invents_no_title() -> None:
    assert_cuts_invent_nothing(real_page()[:5000])


@given(st.text(alphabet="".join(SHAPES), max_size=40))
def test_every_word_of_shapes_has_a_role_for_each_letter(shapes: str) -> None:
    classified = classify_shapes(shapes)
    assert len(classified.roles) == len(shapes)
    assert set(classified.roles) <= set(ROLES)
    assert [role == " " for role in classified.roles] == [shape == " " for shape in shapes]


@pytest.mark.parametrize("end", ["", "\n"])
def test_the_real_page_is_read_and_written_to_the_letter(end: str) -> None:
    text = real_page() + end
    page = newswire.parse(text)
    assert len(page.headlines) == 50
    assert page.article is not None
    assert page.article.title is not None
    assert page.article.title.text.startswith("A Minneapolis")
    assert [len(section.paragraphs) for section in page.article.sections] == [6, 6, 11]
    assert [section.heading is None for section in page.article.sections] == [True, False, False]
    assert str(page.article.byline) == text.splitlines()[-1]
    assert page.diagnostics == ()
    assert newswire.render(page) == real_page()
