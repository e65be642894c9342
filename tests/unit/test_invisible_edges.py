"""What a dateline or a sign-off leaves of its paragraph is a paragraph."""

from __future__ import annotations

import pytest

import newswire


@pytest.mark.parametrize("gap", ["\ufeff", "\u200b", "\u2003", "\u3000", "\u2003\u200b"])
def test_a_page_whose_dateline_ends_in_invisible_characters_reads_back_from_json(gap: str) -> None:
    """The text behind a dateline begins with neither white space nor an invisible character, however odd the gap."""
    for text in (f"Un titre\nGAVRE (AFP) - {gap}Le bac a quitté le quai.\n", f'" (AFP) - \n (AFP) - {gap}\uffff'):
        page = newswire.parse(text)
        assert newswire.from_json(newswire.to_json(page)) == page


@pytest.mark.parametrize("gap", ["\ufeff", "\u200b ", "\u2003", " \u200b "])
def test_a_page_whose_sign_off_follows_invisible_characters_reads_back_from_json(gap: str) -> None:
    """Nor does the text before a sign-off or a credit end with one."""
    for end in ("(asl/tib)", "asl/tib", "(Reporting by Ana Roe; Editing by Tim Poe)"):
        page = newswire.parse(f"Un titre\nUn chapeau.\nLe bac a quitté le quai.{gap}{end}\n")
        assert newswire.from_json(newswire.to_json(page)) == page


@pytest.mark.parametrize(
    "line", ["P K à \ufeff1", "@c\u202fAgence", "/\u200bAgence", "Par Ada Holt, \u200b\ufeff, AFP"]
)
def test_a_byline_with_invisible_characters_inside_raises_nothing(line: str) -> None:
    """What stands between commas and words is cut at both ends like any other part, so `parse` cannot raise for it."""
    newswire.parse_byline(line)
    page = newswire.parse(f"Un titre\n{line}\nUn chapeau.\n")
    assert newswire.from_json(newswire.to_json(page)) == page
