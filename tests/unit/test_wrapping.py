"""Hard-wrapped copy: which texts are so cut, how their lines are joined, and where everything stands in the source."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newswire
from newswire._chars import SOFT_HYPHEN
from newswire.models import NoticeKind
from newswire.parsing.wrapping import join

MESSAGE = """ORVAL GRAIN EXPORTS SEEN RISING THIS SEASON
    By Ada Holt, Reuters
    ORVAL, March 3 - Orval expects to export more grain in the
season that begins in July, since farmers sowed a fifth more
wheat than they did last year, the grain board said.
    The board's chairman said the long-
term outlook had not changed.
    Wheat 4.1 mln tonnes vs 3.3 mln
    Barley 0.9 mln vs 1.0 mln
 Reuter
"""
LETTER = """Orval port reopens after a week of storms that kept all ships
outside the harbour

ORVAL, March 3 - The port of Orval reopened on Monday after a week
of storms, and eleven ships that had waited outside the harbour
came in before noon.

The harbour master said that no ship had been damaged, and that the
queue would be gone by the end of the week.

ends
"""


def test_an_indent_opens_a_paragraph_of_several_lines() -> None:
    article = newswire.parse(MESSAGE).articles[0]
    assert article.title is not None
    assert article.title.text == "ORVAL GRAIN EXPORTS SEEN RISING THIS SEASON"
    assert [str(paragraph)[:24] for paragraph in article.paragraphs] == [
        "Orval expects to export ",
        "The board's chairman sai",
        "Wheat 4.1 mln tonnes vs ",
        "Barley 0.9 mln vs 1.0 ml",
    ]
    assert article.paragraphs[1].text == "The board's chairman said the long-term outlook had not changed."
    assert article.byline is not None
    assert article.byline.people[0].name == "Ada Holt"
    assert article.dateline is not None
    assert (article.dateline.places, str(article.dateline.date)) == (("ORVAL",), "--03-03")
    assert [(credit.text, credit.agencies) for credit in article.credits] == [("Reuter", ("Reuters",))]


def test_blank_lines_part_paragraphs_and_a_title_of_two_lines() -> None:
    article = newswire.parse(LETTER).articles[0]
    assert article.title is not None
    assert article.title.text == "Orval port reopens after a week of storms that kept all ships outside the harbour"
    assert len(article.paragraphs) == 2
    assert article.dateline is not None
    assert article.notices[0].kind is NoticeKind.END


@pytest.mark.parametrize("text", [MESSAGE, LETTER])
def test_spans_of_wrapped_paragraphs_are_into_the_source(text: str) -> None:
    page = newswire.parse(text)
    article = page.articles[0]
    for paragraph in article.paragraphs:
        assert paragraph.span is not None
        assert join(paragraph.span.cut(text).split("\n")).text.split() == paragraph.text.split()
    assert article.dateline is not None
    assert article.dateline.span is not None
    assert article.dateline.span.cut(text) == article.dateline.text
    assert "".join(map(str, newswire.classify(text))) == text


@pytest.mark.parametrize("text", [MESSAGE, LETTER])
def test_the_canonical_form_is_unwrapped_and_reads_as_the_same_page(text: str) -> None:
    page = newswire.parse(text)
    written = newswire.render(page)
    assert newswire.parse(written) == page
    assert max(map(len, written.split("\n"))) > 100


@pytest.mark.parametrize(
    "text",
    [
        "Le port rouvre\n    Le port a rouvert lundi.\nUn cargo attend.\nLes grutiers sont là.\n",
        "Titre\n\nUne ligne\nUne autre\n\nUne troisième ligne\nEt la dernière\n",
        "Title\n\n" + "A very long paragraph that no wrapped copy has, word after word. " * 3 + "\nNext\n",
        "Title\n    " + "word " * 30 + "\nfollows\n",
        "Rates\n\nAED 3.672502\nAFN 63.000000\nALL 81.800000\n\nAMD 376.000000\nANG 1.790000\n",
    ],
)
def test_what_is_not_wrapped_stays_as_it_is(text: str) -> None:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    assert [line.text.strip() for line in newswire.classify(text) if line.text.strip()] == lines
    joined = {paragraph.text for article in newswire.parse(text).articles for paragraph in article.paragraphs}
    assert joined <= set(lines)


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (["one", "two"], "one two"),
        (["long-", "term"], "long-term"),
        (["Orval-", "Brume"], "Orval- Brume"),
        (["he said --", "and left"], "he said -- and left"),
        ([f"har{SOFT_HYPHEN}", "bour"], "harbour"),
        (["6-", "month"], "6- month"),
    ],
)
def test_lines_are_joined_as_a_reader_joins_them(lines: list[str], text: str) -> None:
    joined = join(lines)
    assert joined.text == text
    assert [joined.text[start] for start in joined.starts] == [line[0] for line in lines]


@given(
    st.lists(
        st.lists(
            st.sampled_from(["harbour", "ships", "wait", "outside", "the", "port", "since", "Monday"]),
            min_size=40,
            max_size=80,
        ),
        min_size=2,
        max_size=5,
    ),
    st.integers(58, 80),
)
def test_wrapping_a_text_changes_no_paragraph(paragraphs: list[list[str]], width: int) -> None:
    texts = [" ".join(words).capitalize() + "." for words in paragraphs]
    title = "Orval port reopens after a week of storms"
    plain = newswire.parse("\n".join([title, *texts])).articles[0]
    indented = "\n".join([title, *(textwrap.fill(text, width, initial_indent="    ") for text in texts)])
    spaced = "\n\n".join([title, *(textwrap.fill(text, width) for text in texts)])
    for wrapped in (indented, spaced):
        article = newswire.parse(wrapped).articles[0]
        assert article.paragraphs == plain.paragraphs
        assert article.title == plain.title


RELEASE = """Orval port reopens

ORVAL, May 3 (AP) - The port of Orval reopened on Monday after a week of storms.

ends

Notes to editors

The port of Orval is the largest of the coast.
"""


def test_messages_that_end_marks_part_are_articles_of_one_page() -> None:
    other = MESSAGE.replace("GRAIN EXPORTS", "FISH EXPORTS").replace("Ada Holt", "Ben Orme")
    text = MESSAGE + other + "\n" + LETTER
    page = newswire.parse(text)
    assert [article.title.text[:12] for article in page.articles if article.title] == [
        "ORVAL GRAIN ",
        "ORVAL FISH E",
        "Orval port r",
    ]
    assert [article.byline.people[0].name if article.byline else None for article in page.articles] == [
        "Ada Holt",
        "Ben Orme",
        None,
    ]
    assert all(article.dateline for article in page.articles)
    assert [line.number for line in newswire.classify(text)] == list(range(1, len(text.splitlines()) + 1))
    assert "".join(map(str, newswire.classify(text))) == text
    assert newswire.parse(newswire.render(page)) == page
    for article in page.articles:
        assert article.title is not None
        assert article.title.span is not None
        assert join(article.title.span.cut(text).splitlines()).text == article.title.text


def test_notes_below_the_end_of_a_release_are_no_message() -> None:
    assert len(newswire.parse(RELEASE).articles) == 1


SLIPPED = (
    "THE PORT OF ORVAL REOPENS\n"
    "    ORVAL, March 3 - The port of Orval reopened on Monday after a week\n"
    "of storms that had kept forty ships at sea, the harbour master\n"
    " said.\n"
    " The ferries left at dawn with passengers who had waited for days\n"
    "in the halls of the port.\n"
    " Ships     12     14\n"
    "Boats that are old stay.\n"
    "    A third one follows on Tuesday, the master of the harbour said\n"
    "after he had seen the sea.\n"
    " Reuter\n"
)


def test_a_line_with_one_blank_goes_on_or_opens_a_paragraph_in_wrapped_copy() -> None:
    article = newswire.parse(SLIPPED).articles[0]
    assert [paragraph.text.split()[0] for paragraph in article.paragraphs] == ["The", "The", "Ships", "Boats", "A"]
    assert article.paragraphs[0].text.endswith("the harbour master said.")
    assert article.paragraphs[1].text.endswith("for days in the halls of the port.")
    assert [credit.text for credit in article.credits] == ["Reuter"]
