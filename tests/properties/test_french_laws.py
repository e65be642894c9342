"""The laws of French punctuation, for any text and every style."""

from __future__ import annotations

import attrs
from hypothesis import example, given
from hypothesis import strategies as st

from newswire.french import STYLES, explain, normalize, normalize_page
from newswire.french._compiled_style import compile_style
from newswire.french._compose import apply_edits
from newswire.french._engine import find_edits
from newswire.french._protection import guard_spans
from newswire.models import Article, Headline, Page, Paragraph, Section, Span, Ticker
from tests.french_laws import backtick_rows, french_lines, french_prose, french_texts, kept, stacked_marks, styles


@example(["l'\"ami", "«a»"], "fr-FR")
@example(["- Oui, dit-il.", "- Non!", "- Si!", "- Bon!"], "fr-FR")
@example(['"a', 'un écran de 24"', 'b"'], "wire")
@given(st.lists(french_lines(), min_size=1, max_size=6), styles())
def test_the_lines_of_a_page_are_read_each_by_itself(lines: list[str], style: str) -> None:
    page = Page(ticker=Ticker([Headline(line) for line in lines]))
    plan = compile_style(STYLES[style])
    alone = [apply_edits(line, find_edits(line, plan)) for line in lines]
    assert [headline.text for headline in normalize_page(page, style).headlines] == alone


@given(st.lists(french_lines(), min_size=1, max_size=6), styles())
def test_the_models_of_a_normalized_page_are_what_their_constructors_make(lines: list[str], style: str) -> None:
    paragraphs = [Paragraph(line, span=Span(0, len(line))) for line in lines]
    headlines = [Headline(line, abstract=Paragraph(line)) for line in lines]
    article = Article(Headline(lines[0]), sections=[Section(heading=lines[-1], paragraphs=paragraphs)])
    done = normalize_page(Page(ticker=Ticker(headlines), articles=[article]), style)
    for headline in (*done.headlines, *(article.title for article in done.articles if article.title)):
        assert headline == Headline(headline.text, abstract=headline.abstract, span=headline.span)
        assert headline.abstract is None or headline.abstract == Paragraph(headline.abstract.text)
    assert done.ticker is not None
    assert done.ticker == attrs.evolve(done.ticker)
    (section,) = done.articles[0].sections
    assert section == attrs.evolve(section)
    for paragraph in done.articles[0].paragraphs:
        assert paragraph == Paragraph(paragraph.text, span=paragraph.span)
        assert paragraph.span is not None


@example('"a - "', "fr-FR")
@example("«12 500»", "fr-CH")
@given(french_texts(), styles())
def test_normalizing_twice_is_normalizing_once(text: str, style: str) -> None:
    once = normalize(text, style)
    assert normalize(once, style) == once


@example('«««a"»»', "wire")
@example('«««a"»»', "fr-CH")
@example("a»’\n\n»", "fr-FR")
@example("a»1\n\n»", "fr-FR")
@example('»‘\n2"', "fr-FR-nbsp")
@example('«1«:"»', "fr-CA")
@example('``»"«’›»"', "fr-CH")
@example('«« ``»”"', "fr-BE")
@example('"b\n\n‘»b”’', "fr-CH")
@example('"<< \n2"', "fr-BE")
@given(stacked_marks(), styles())
def test_stacked_marks_settle_at_once(marks: str, style: str) -> None:
    once = normalize(marks, style)
    assert normalize(once, style) == once


@example("….  . .…", "fr-FR")
@example("« — Oui", "fr-FR")
@example("''``“''(``“", "fr-FR")
@example('"```` a""``“', "fr-FR")
@example("``(''``“``''\"", "wire")
@given(backtick_rows(), styles())
def test_rows_of_backticks_and_quotation_marks_settle_at_once(row: str, style: str) -> None:
    once = normalize(row, style)
    assert normalize(once, style) == once


@given(french_prose(), styles())
def test_the_way_to_the_wire_and_back_is_settled_the_first_time(text: str, style: str) -> None:
    back = normalize(normalize(text, "wire"), style)
    assert normalize(normalize(back, "wire"), style) == back


@given(french_texts(), styles())
def test_letters_digits_and_lines_stay(text: str, style: str) -> None:
    after = normalize(text, style)
    assert kept(after) == kept(text)
    assert len(after.splitlines()) == len(text.splitlines())
    assert [char for char in after if char in "\r\n"] == [char for char in text if char in "\r\n"]


@given(french_texts(), styles())
def test_the_edits_make_the_text_and_unmake_it(text: str, style: str) -> None:
    done = explain(text, style)
    assert done.text == normalize(text, style)
    assert done.revert() == text


@example("l'été, qu‛il vienne", "&rsquo;")
@example("l'été, qu‛il vienne", "\\")
@given(french_texts(), st.sampled_from(["'", "", "\\", "&rsquo;", "‛"]))
def test_an_apostrophe_of_any_form_is_what_its_edits_write(text: str, apostrophe: str) -> None:
    style = attrs.evolve(STYLES["fr-FR"], name="mine", apostrophe=apostrophe)
    done = explain(text, style)
    assert done.text == normalize(text, style)
    assert done.revert() == text


@given(french_texts(), styles())
def test_edits_are_in_order_apart_and_minimal(text: str, style: str) -> None:
    last = 0
    for edit in explain(text, style).edits:
        assert edit.span.start >= last
        assert edit.span.cut(text) == edit.before != edit.after
        if edit.before and edit.after:
            assert edit.before[0] != edit.after[0]
            assert edit.before[-1] != edit.after[-1]
        last = edit.span.end


@given(french_texts(), styles())
def test_every_place_has_a_place_on_the_other_side(text: str, style: str) -> None:
    done = explain(text, style)
    back = [done.to_source(place) for place in range(len(done.text) + 1)]
    there = [done.to_result(place) for place in range(len(text) + 1)]
    assert back == sorted(back)
    assert there == sorted(there)
    assert back[-1] <= len(text)
    assert there[-1] == len(done.text)


@given(french_texts(), styles())
def test_characters_outside_edits_map_to_themselves(text: str, style: str) -> None:
    done = explain(text, style)
    touched = {place for edit in done.edits for place in range(*edit.span)}
    for place in set(range(len(text))) - touched:
        assert done.text[done.to_result(place)] == text[place]


@given(french_texts(), french_texts(), styles(), st.data())
def test_protected_spans_stay(head: str, tail: str, style: str, data: st.DataObject) -> None:
    text = head + tail
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    after = normalize(text, style, protect=[(start, end)])
    assert text[start:end] in after


@example("«mot–אhttp://x.example/a'b»", "wire")
@given(french_texts(), styles())
def test_addresses_and_code_stay(text: str, style: str) -> None:
    after = normalize(text, style)
    for start, end in guard_spans(text):
        assert text[start:end] in after
