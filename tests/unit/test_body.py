"""`newswire.body`: what stays of an article's text, what goes, and what is refused."""

from __future__ import annotations

import pytest

import newswire
from newswire.errors import UnknownNameError

TEXT = """URGENT
Orvan port reopens
By Ada Holt
    ORVAN, Feb 3 (AP) - The port of Orvan is open again, three days
after a storm closed it, the harbour master said on Monday.
    Two cargo ships wait outside the harbour, and a third one is
expected in the evening.
    The storm broke the roof of the fish market. No one was hurt,
the town said.
    (Reporting by Ada Holt)
    - 30 -
"""
LEAD = "The port of Orvan is open again, three days after a storm closed it, the harbour master said on Monday."
REST = [
    "Two cargo ships wait outside the harbour, and a third one is expected in the evening.",
    "The storm broke the roof of the fish market. No one was hurt, the town said.",
]


def test_what_is_no_text_is_refused() -> None:
    with pytest.raises(TypeError, match="body takes a str, got bytes"):
        newswire.body(b"Le port rouvre")  # type: ignore[arg-type]


def test_a_name_alone_is_no_list_of_names() -> None:
    with pytest.raises(TypeError, match="expected several parts to keep"):
        newswire.body(TEXT, keep="title")  # type: ignore[arg-type]


def test_a_part_that_no_article_has_is_named_with_those_that_it_has() -> None:
    with pytest.raises(UnknownNameError, match="'lead' is not a valid Part; the parts are title, notice, dateline"):
        newswire.body(TEXT, keep=["lead"])  # type: ignore[list-item]


@pytest.mark.parametrize("text", ["", "\n", "-\nUn titre\n-\nUn autre\n", "| ABC | 1.65% | 83.78 |\n"])
def test_a_text_without_an_article_has_an_empty_body(text: str) -> None:
    assert newswire.body(text, keep=newswire.Part) == ""


def test_only_the_text_is_left_its_paragraphs_joined() -> None:
    assert newswire.body(TEXT).splitlines() == [LEAD, *REST]


@pytest.mark.parametrize(
    ("part", "line"),
    [
        ("title", "Orvan port reopens"),
        ("byline", "By Ada Holt"),
        ("notice", "- 30 -"),
        ("credit", "(Reporting by Ada Holt)"),
        ("dateline", f"ORVAN, Feb 3 (AP) - {LEAD}"),
    ],
)
def test_a_part_that_is_kept_stays(part: newswire.parsing.PartName, line: str) -> None:
    assert line not in newswire.body(TEXT).splitlines()
    assert line in newswire.body(TEXT, keep=[part]).splitlines()


def test_all_parts_stay_in_their_order() -> None:
    assert newswire.body(TEXT, keep=newswire.Part).splitlines() == [
        *("URGENT", "Orvan port reopens", "By Ada Holt", f"ORVAN, Feb 3 (AP) - {LEAD}", *REST),
        *("(Reporting by Ada Holt)", "- 30 -"),
    ]


def test_marks_that_end_the_last_paragraph_stay_where_they_are_kept() -> None:
    text = "Orvan port reopens\nThe port of Orvan is open.\nTwo ships wait, the harbour master said. (AFP)\n"
    assert newswire.body(text).endswith("said.")
    assert newswire.body(text, keep=["credit"]).endswith("said. (AFP)")


def test_headings_go_where_they_are_not_wanted() -> None:
    text = "Le port rouvre\nLe port a rouvert lundi.\n- Retards -\nUn cargo attend.\n"
    assert newswire.body(text).splitlines() == ["Le port a rouvert lundi.", "Retards", "Un cargo attend."]
    assert newswire.body(text, headings=False).splitlines() == ["Le port a rouvert lundi.", "Un cargo attend."]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("The port is open.\nA ship waits.\n", "The port is open.\nA ship waits."),
        ("ORVAN, Feb 3 (AP) - The port is open.\nA ship waits.\n", "The port is open.\nA ship waits."),
        ("ORVAN, Feb 3 (AP) - The port is open\nA ship waits.\n", "The port is open\nA ship waits."),
        ("Open at last!\nA ship waits.\n", "A ship waits."),
        ("ORVAN: open at last\nA ship waits.\n", "A ship waits."),
        ("The port is open.\nORVAN, Feb 3 (AP) - A ship waits.\n", "A ship waits."),
    ],
)
def test_a_lead_that_stands_first_is_no_title(text: str, body: str) -> None:
    assert newswire.body(text) == body


def test_a_lead_that_stands_first_keeps_its_dateline_where_that_is_kept() -> None:
    text = "ORVAN, Feb 3 (AP) - The port is open.\nA ship waits."
    assert newswire.body(f"{text}\n", keep=["dateline"]) == text


def test_bodies_of_several_articles_have_a_blank_line_between() -> None:
    text = "Le port rouvre\nLe port a rouvert lundi.\n(FIN)\n" * 2
    bodies = newswire.body(text).split("\n\n")
    assert len(bodies) == len(newswire.parse(text).articles)
    assert "Le port a rouvert lundi." in bodies[0]
