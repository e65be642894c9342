"""The laws of markup: what is protected stays, the structure stays, and twice is once."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newswire.french import MARKUPS, explain, normalize
from newswire.french.markup._reading import View, merge_spans
from tests.french_laws import kept, styles
from tests.markup_laws import MARKS, TREES, sources


def marked() -> st.SearchStrategy[tuple[str, str]]:
    """Names of markups, each with a source of it."""
    return st.sampled_from(sorted(MARKS)).flatmap(lambda name: st.tuples(st.just(name), sources(*MARKS[name])))


@given(marked(), styles())
def test_what_is_no_prose_never_changes_by_a_character(source: tuple[str, str], style: str) -> None:
    markup, text = source
    reading = MARKUPS[markup].reading(text)
    prose = merge_spans((piece.start, piece.end) for block in reading.blocks for piece in block if piece.prose)
    for edit in explain(text, style, markup=markup).edits:
        assert edit.rule == "underline" or any(
            start <= edit.span.start and edit.span.end <= end for start, end in prose
        )


@given(marked(), styles())
def test_the_pieces_of_a_reading_are_in_order_and_apart(source: tuple[str, str], style: str) -> None:
    markup, text = source
    done = 0
    for block in MARKUPS[markup].reading(text).blocks:
        for piece in block:
            assert done <= piece.start <= piece.end <= len(text)
            done = piece.end
    assert View.of(text, MARKUPS[markup].reading(text)).text.count("\0") <= text.count("\0")
    assert explain(text, style, markup=markup).revert() == text


@given(marked(), styles())
def test_letters_and_lines_stay_in_markup(source: tuple[str, str], style: str) -> None:
    markup, text = source
    after = normalize(text, style, markup=markup)
    assert kept(after) == kept(text)
    assert [char for char in after if char in "\r\n"] == [char for char in text if char in "\r\n"]


@given(marked(), styles())
def test_markup_normalized_twice_is_markup_normalized_once(source: tuple[str, str], style: str) -> None:
    markup, text = source
    once = normalize(text, style, markup=markup)
    assert normalize(once, style, markup=markup) == once


@pytest.mark.parametrize("markup", sorted(TREES))
@given(data=st.data(), style=styles())
def test_a_document_keeps_its_tree(markup: str, data: st.DataObject, style: str) -> None:
    text = data.draw(sources(*MARKS[markup]))
    assert TREES[markup](normalize(text, style, markup=markup)) == TREES[markup](text)


@pytest.mark.parametrize("markup", sorted(MARKUPS))
def test_every_markup_has_pieces_to_be_tried_with(markup: str) -> None:
    assert MARKS[markup]
