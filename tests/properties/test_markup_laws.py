"""The laws of markup: what is protected stays, the structure stays, and twice is once."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.dollarmath import dollarmath_plugin
from mdit_py_plugins.footnote import footnote_plugin

from newswire.french import MARKUPS, explain, normalize
from newswire.french.markup._reading import View
from tests.french_laws import kept, styles
from tests.markup_laws import sources

MARKS = {
    "text": (
        ["``a: b``", ":c:func:`a: b`", "`a: b`", "[x]: ", "http://a.b/c:d", "{x}", "\\"],
        ["---", 'title: "a: b"', "```", "~~~", "[ref]: http://a.b/c", "[^1]: ", ".. note::", ".. _a: b", "newswire: off", "newswire: on"],
    ),
    "markdown": (
        ["*", "**", "_", "`", "``", "[", "]", "](", ")", "![", '(a:b "c: d")', "[ref]", "[ref: x]", "<b>", "</b>", "<kbd>", "</kbd>",
         "&amp;", "\\", "|", "$", "$$", "~~", "[^1]", "{x}", "%s", "<!-- a: b -->", "<!-- newswire: off -->", "<!-- newswire: on -->"],
        ["# ", "## ", "- ", "1. ", "> ", "    ", "```", "~~~", "---", "===", "| a: b | c |", "|---|:--|", "[ref]: http://a.b 'c: d'",
         "[ref: x]: <a>", "[^1]: ", "Mot", ": ", "<div>", "</div>", "<pre>", "$$", "::: tip", "", "- [ ] ", "mot  ", "mot\\"],
    ),
}  # fmt: skip


def marked() -> st.SearchStrategy[tuple[str, str]]:
    """Names of markups, each with a source of it."""
    return st.sampled_from(sorted(MARKS)).flatmap(lambda name: st.tuples(st.just(name), sources(*MARKS[name])))


@given(marked(), styles())
def test_what_is_no_prose_never_changes_by_a_character(source: tuple[str, str], style: str) -> None:
    markup, text = source
    reading = MARKUPS[markup].reading(text)
    prose = [(piece.start, piece.end) for block in reading.blocks for piece in block if piece.prose]
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


def markdown_tree(text: str) -> list[Any]:
    """Return what a parser makes of a Markdown text, its words left out."""
    tree: list[Any] = []
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    parser.use(footnote_plugin, inline=False).use(deflist_plugin).use(dollarmath_plugin, allow_space=False)
    for token in parser.parse(text):
        tree.append((token.type, token.markup, token.info, "" if token.type == "inline" else token.content))
        for child in token.children or ():
            shape = (
                child.type,
                child.markup,
                sorted(child.attrs.items()),
                child.type not in {"text", "image"} and child.content,
            )
            if shape != tree[-1] or child.type != "text":
                tree.append(shape)
    return [one for one in tree if one[0] != "text"]


@given(sources(*MARKS["markdown"]), styles())
def test_a_markdown_document_keeps_its_tree(text: str, style: str) -> None:
    assert markdown_tree(normalize(text, style, markup="markdown")) == markdown_tree(text)


@pytest.mark.parametrize("markup", sorted(MARKUPS))
def test_every_markup_has_pieces_to_be_tried_with(markup: str) -> None:
    assert MARKS[markup]
