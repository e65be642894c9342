"""What stands around the text of real pages: lines above the dateline, headings without dashes, what pages leave within."""

from __future__ import annotations

import pytest

import newswire
from newswire.models import NoticeKind
from newswire.parsing.leavings import LEAVINGS, is_leaving

TITLE = "Orval port reopens after a week of storms"
LEAD = "ORVAL (AP) - The port of Orval reopened on Monday after a week of storms that had kept eleven ships outside the harbour."
LONG = "The harbour master said that no ship had been damaged, and that the queue would be gone by the end of the week, he hoped."


def kinds(*lines: str) -> list[str]:
    return [line.kind.value for line in newswire.classify("\n".join([TITLE, *lines]) + "\n")][1:]


@pytest.mark.parametrize(
    ("above", "expected"),
    [
        (["Eleven ships had waited for days"], ["notice"]),
        (["(In March 3 story, corrects the number of ships)"], ["notice"]),
        (["Ada Holt"], ["byline"]),
        (["By Ada Holt", "By Ada Holt"], ["byline", "debris"]),
        (["Eleven ships had waited", "Ada Holt"], ["notice", "byline"]),
        (["3 May 2026", "5 min read", "By Ada Holt"], ["notice", "debris", "byline"]),
        (["- Published: 3 May 2026, 15:44", "- 3 minutes", "- By Ada Holt"], ["notice", "debris", "byline"]),
    ],
)
def test_lines_between_title_and_dateline_hide_nothing(above: list[str], expected: list[str]) -> None:
    assert kinds(*above, LEAD, LONG) == [*expected, "paragraph", "paragraph"]
    article = newswire.parse("\n".join([TITLE, *above, LEAD, LONG])).articles[0]
    assert article.dateline is not None
    assert article.dateline.places == ("ORVAL",)
    assert newswire.parse(newswire.render(newswire.parse("\n".join([TITLE, *above, LEAD, LONG])))).articles == (
        article,
    )


def test_a_standfirst_is_kept_as_one() -> None:
    article = newswire.parse(f"{TITLE}\nEleven ships had waited for days\n{LEAD}\n{LONG}").articles[0]
    (notice,) = article.notices
    assert (notice.kind, notice.text) == (NoticeKind.STANDFIRST, "Eleven ships had waited for days")


def test_without_an_agency_s_dateline_a_line_below_the_title_stays_text() -> None:
    assert kinds("Eleven ships had waited for days", LONG, LONG) == ["paragraph"] * 3
    assert kinds("Ada Holt", LONG, LONG) == ["paragraph"] * 3


@pytest.mark.parametrize("heading", ["No ship damaged", "WHAT COMES NEXT", "Was it the wind?", "2026: a bad year"])
def test_a_short_line_between_long_paragraphs_is_a_heading(heading: str) -> None:
    assert kinds(LONG, LONG, heading, LONG, LONG) == ["paragraph", "paragraph", "heading", "paragraph", "paragraph"]
    article = newswire.parse(f"{TITLE}\n{LONG}\n{LONG}\n{heading}\n{LONG}\n{LONG}").articles[0]
    assert article.sections[1].heading == heading


@pytest.mark.parametrize(
    "line",
    [
        "He left.",
        "He said:",
        "___",
        "* * *",
        "READ MORE: ships",
        "By Ada Holt",
        "1. No ship damaged",
        "- No ship damaged",
        '"He said no',
        "ships",
    ],
)
def test_other_short_lines_are_no_headings(line: str) -> None:
    assert "heading" not in kinds(LONG, LONG, line, LONG, LONG)


def test_short_lines_are_no_headings_where_dashes_mark_them_or_the_text_is_short() -> None:
    assert kinds(LONG, "- Storms -", LONG, "No ship damaged", LONG).count("heading") == 1
    assert "heading" not in kinds("Rain.", "No ship damaged", "Wind.", "And more", "Sun.")


@pytest.mark.parametrize("form", [form for forms in LEAVINGS.values() for form in forms])
def test_each_line_that_pages_leave_is_known_by_its_beginning(form: str) -> None:
    assert is_leaving(f"{form} the port")
    assert kinds(LONG, f"{form} the port", LONG) == ["paragraph", "debris", "paragraph"]
    assert not is_leaving(f"{form} " + "word " * 40)


@pytest.mark.parametrize(
    "line", ["- 30 -", "ENDS", "(more)", "(suite)", "###", "(END)", "(ENDE)", "(fin)", "(MORE TO COME)"]
)
def test_marks_of_the_end_are_no_paragraphs_and_hide_no_sign_off(line: str) -> None:
    article = newswire.parse(f"{TITLE}\n{LEAD}\n{LONG}\nasl/tib\n{line}").articles[0]
    assert article.notices[-1].kind in (NoticeKind.END, NoticeKind.MORE)
    assert article.sign_off is not None
    assert len(article.paragraphs) == 2
