"""The laws of `newswire.body`: it is total, adds nothing, and loses nothing that it is told to keep."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

import newswire
from newswire import LineKind, Part, strategies
from tests.properties.pages import TEXTS, sentences

PAGES = TEXTS | strategies.page_texts() | strategies.page_texts(messy=True)
KEPT = st.sets(st.sampled_from(Part))
SOFT_HYPHEN = "\N{SOFT HYPHEN}"
PARTS = {
    *(LineKind.TITLE, LineKind.PARAGRAPH, LineKind.HEADING, LineKind.BYLINE, LineKind.DATELINE, LineKind.SIGN_OFF),
    LineKind.NOTICE,
}
"""What a line of an article is; a credit may also be a picture's, which is furniture."""

LONG = "Le port a rouvert lundi matin et les navires attendent encore: {}"
SIGNED = st.tuples(
    st.sampled_from(["", "Le port rouvre\n", "By Ada Holt\n", "Le port rouvre\nPar Ada Holt, AFP\n"]),
    st.sampled_from(["", "ORVAN, Feb 3 (AP) - ", "ORVAN, 3 fév 2026 (AFP) - "]),
    st.sampled_from(["", "asl/tib\n", "(Reporting by Ada Holt)\n", "- 30 -\n", " Reuter\n"]),
)
"""What stands above the text, what opens it, and what stands below."""


def packed(text: str) -> str:
    """Return a text without what wrapping changes: white space, and hyphens that only part lines."""
    return "".join(text.replace(SOFT_HYPHEN, "").split()).translate(dict.fromkeys(map(ord, "\ufeff\u200b"), None))


@given(PAGES, KEPT, st.booleans())
def test_any_text_has_a_body_and_each_line_of_it_stands_in_the_text(text: str, keep: set[Part], headings: bool) -> None:
    whole = packed(text)
    for line in newswire.body(text, keep=keep, headings=headings).splitlines():
        assert packed(line) in whole


@given(PAGES)
def test_the_body_is_that_of_the_articles_but_for_a_lead_that_read_as_a_title(text: str) -> None:
    expected = [article.body for article in newswire.parse(text).articles if article.body]
    found = newswire.body(text).split("\n\n") if newswire.body(text) else []
    for body in expected:
        assert any(one == body or one.endswith(f"\n{body}") for one in found)


@given(PAGES)
def test_nothing_of_an_article_is_lost_where_all_parts_are_kept(text: str) -> None:
    found = packed(newswire.body(text, keep=Part))
    for line in newswire.classify(text):
        if line.kind in PARTS and packed(line.text):
            assert packed(line.text).strip("-\N{EN DASH}\N{EM DASH}") in found, line


@given(PAGES, KEPT)
def test_what_is_kept_only_adds_lines_and_marks(text: str, keep: set[Part]) -> None:
    more = newswire.body(text, keep=keep)
    assert len(newswire.body(text)) <= len(more) <= len(newswire.body(text, keep=Part))


@given(st.lists(sentences().map(LONG.format), min_size=1, max_size=6), SIGNED)
def test_a_body_of_whole_sentences_is_its_own_body(paragraphs: list[str], signed: tuple[str, str, str]) -> None:
    above, opening, below = signed
    text = "\n".join(paragraphs)
    assert newswire.body(f"{above}{opening}{text}\n{below}") == text
    assert newswire.body(text) == text
