"""Markdown: what is prose in it, and what no rule touches."""

from __future__ import annotations

import attrs
import pytest

from newswire.errors import UnknownNameError
from newswire.french import MARKUPS, explain, normalize

N, NN = "\N{NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}"


@pytest.mark.parametrize(
    "source",
    [
        '---\ntitle: "Un: deux"\ntags: [a, "b"]\n---\n',
        "+++\ntitle = 'Un: deux!'\n+++\n",
        "```python\nx: 'y'\n```\n",
        "~~~\nl'heure!\n~~~\n",
        "    code: l'heure!\n",
        "`l'heure: oui!`",
        "``l'heure ` oui!``",
        "[ref: x]: http://a.b/c:d 'Un: titre'",
        "<div>\nl'heure: oui!\n</div>",
        "<kbd>l'heure: oui!</kbd>",
        "$a: b!$",
        "$$\na: b!\n$$",
        "![l'heure: oui](a.png \"l'heure\")",
        "|---|:--|",
        "::: tip Oui: non!",
        '{{< figure title="l\'heure: oui" >}}',
        "<!-- l'heure: oui! -->",
        "import X from './l:x'",
    ],
)
def test_what_is_no_prose_stays(source: str) -> None:
    assert normalize(source, markup="markdown") == source


@pytest.mark.parametrize(
    ("source", "after"),
    [
        ("# L'art: oui! #", f"# L’art{N}: oui{NN}! #"),
        ("L'art: oui\n==========", f"L’art{N}: oui\n=========="),
        ("- [ ] un: deux\n  trois: quatre", f"- [ ] un{N}: deux\n  trois{N}: quatre"),
        ("> > un: deux\n> > trois: quatre", f"> > un{N}: deux\n> > trois{N}: quatre"),
        ("| un: deux | `a: b` |\n|---|---|\n| trois: quatre | x |", f"| un{N}: deux | `a: b` |\n|---|---|\n| trois{N}: quatre | x |"),
        ("[l'art: oui](a:b \"c: d\")!", f'[l’art{N}: oui](a:b "c: d"){NN}!'),
        ("[l'art][ref]: x\n\n[ref]: a:b", f"[l’art][ref]{N}: x\n\n[ref]: a:b"),
        ("[l'art]: b", "[l'art]: b"),
        ("[l'art][] ici: oui\n\n[l'art]: a:b", f"[l'art][] ici{N}: oui\n\n[l'art]: a:b"),
        ("un: deux  \ntrois: quatre", f"un{N}: deux  \ntrois{N}: quatre"),
        ("**\"un\"**: *l'art*", f"**«{N}un{N}»**{N}: *l’art*"),
        ("note[^1]: oui\n\n[^1]: la note: oui", f"note[^1]{N}: oui\n\n[^1]: la note{N}: oui"),
        ("terme: oui\n: l'art: oui", f"terme{N}: oui\n: l’art{N}: oui"),
        ("il a dit: %s, {nom}!", f"il a dit{N}: %s, {{nom}}{NN}!"),
        ("un: deux\r\n\r\ntrois: quatre\r\n", f"un{N}: deux\r\n\r\ntrois{N}: quatre\r\n"),
        ("un <b>mot: oui</b>", f"un <b>mot{N}: oui</b>"),
    ],
)  # fmt: skip
def test_prose_is_edited_between_the_marks(source: str, after: str) -> None:
    assert normalize(source, markup="markdown") == after


def test_an_edit_that_would_change_the_structure_is_not_made() -> None:
    assert normalize("un **mot** **!**", markup="markdown") == "un **mot** **!**"


def test_values_of_named_keys_are_prose_if_asked_for() -> None:
    titled = attrs.evolve(MARKUPS["markdown"], front_matter=("title", "resume"))
    source = '---\ntitle: "L\'art: oui!"\nresume: c\'est tout\nlink: "a: b"\n---\nC\'est'
    after = f'---\ntitle: "L’art{N}: oui{NN}!"\nresume: c’est tout\nlink: "a: b"\n---\nC’est'
    assert normalize(source, markup=titled) == after


def test_comments_switch_the_rules_off_and_on() -> None:
    source = "l'art\n\n<!-- newswire: off -->\n\nl'art\n\n<!-- newswire: on -->\n\nl'art"
    assert normalize(source, markup="markdown").count("’") == 2


def test_a_comment_may_name_the_rules_that_it_switches_off() -> None:
    source = "<!-- newswire: off colon -->\n\nl'art: oui"
    assert normalize(source, markup="markdown") == "<!-- newswire: off colon -->\n\nl’art: oui"


def test_protected_spans_of_the_source_stay() -> None:
    source = "*l'art* et l'or"
    assert normalize(source, markup="markdown", protect=[(0, 7)]) == "*l'art* et l’or"


def test_the_edits_tell_their_place_in_the_source() -> None:
    done = explain("> a\n>\n> l'art", markup="markdown")
    assert [(edit.span.cut(done.source), edit.rule) for edit in done.edits] == [("'", "apostrophe")]
    assert done.revert() == done.source


def test_an_unknown_markup_names_those_that_are_known() -> None:
    with pytest.raises(UnknownNameError, match="markdown"):
        normalize("a", markup="latex")


@pytest.mark.parametrize(
    "piece",
    ["*a", "[", "![", "`", "<a", "> ", "- ", "_a_ ", "[a](", "$", "\\", "|", "l'a ", "<!--", "\n\n", "a\n", "&a"],
)
def test_hostile_sources_take_time_in_proportion(piece: str) -> None:
    assert isinstance(normalize(piece * 2000, markup="markdown"), str)
