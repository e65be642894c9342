"""Plain text: what no rule touches because nobody could take it for prose."""

from __future__ import annotations

import pytest

from newswire.french import normalize
from newswire.french.markup import markup_for
from newswire.french.markup.plain import has_markup


@pytest.mark.parametrize(
    "source",
    [
        '---\ntitle: l\'art\nlayout: "x: y"\n---\n',
        '+++\ntitle = "l\'art: oui!"\n+++\n',
        "---\n# l'art: oui\ntitle: x\n---\n",
        "```\nl'art: oui!\n```",
        "~~~ sh\nl'art: oui!\n~~~",
        "``l'art: oui!``",
        ":ref:`l'art: oui!`",
        ":c:func:`l'art !`",
        "[ref]: http://example.org/a 'Un: deux'",
        "[l'art]: <a: b>",
        ".. _l'art: http://example.org",
        ".. image:: l'art:oui.png",
    ],
)
def test_what_is_unmistakable_stays(source: str) -> None:
    assert normalize(source) == source


@pytest.mark.parametrize(
    ("source", "after"),
    [
        ("---\nl'art\n---\n", "---\nl’art\n---\n"),
        ("```\nl'art", "```\nl’art"),
        ("``l'art'' et l'or``", "``l’art’’ et l’or``"),
        ("---", "---"),
    ],
)
def test_what_may_be_prose_is_edited(source: str, after: str) -> None:
    assert normalize(source).replace("«\N{NO-BREAK SPACE}", "``").replace("\N{NO-BREAK SPACE}»", "’’") == after


def test_comments_switch_the_rules_off_in_plain_text() -> None:
    assert (
        normalize("l'art\nnewswire: off\nl'art\nnewswire: on\nl'art")
        == "l’art\nnewswire: off\nl'art\nnewswire: on\nl’art"
    )


@pytest.mark.parametrize(
    ("name", "markup"),
    [("a.md", "markdown"), ("a/B.MARKDOWN", "markdown"), ("a.txt", "text"), ("a", "text"), ("-", "text")],
)
def test_the_name_of_a_file_tells_its_markup(name: str, markup: str) -> None:
    assert markup_for(name).name == markup


def test_points_alone_are_no_markup() -> None:
    assert not has_markup("On verra... Oui.\n.. /..\n  .. puis rien")
    assert has_markup("Un mot\n  .. note:: Oui")
    assert has_markup(".. |mot| replace:: oui")
