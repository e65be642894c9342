"""The functions and values that users of newswire.french meet."""

from __future__ import annotations

import attrs
import pytest

from newswire import french
from newswire.errors import UnknownNameError
from newswire.models import Article, Byline, Headline, MarketRow, MarketTable, Page, Paragraph, Section, Ticker


def test_an_unknown_style_names_those_that_are_known() -> None:
    with pytest.raises(UnknownNameError, match="fr-FR, fr-BE, fr-FR-nbsp, fr-CA, fr-CH, wire"):
        french.normalize("a", "fr-XX")


def test_an_unknown_rule_names_those_that_are_known() -> None:
    with pytest.raises(UnknownNameError, match=r"unknown rule 'dashes'.*dash-tight"):
        french.normalize("a", attrs.evolve(french.STYLES["fr-FR"], off={"dashes"}))


@pytest.mark.parametrize(("wrong", "advice"), [(b"x", "decode"), (3, "int"), (None, "NoneType")])
def test_what_is_no_text_is_refused(wrong: object, advice: str) -> None:
    with pytest.raises(TypeError, match=advice):
        french.normalize(wrong)  # type: ignore[arg-type]


def test_a_style_of_ones_own_switches_rules_off_and_changes_marks() -> None:
    mine = attrs.evolve(
        french.STYLES["fr-FR"], name="mine", before_high="\N{NO-BREAK SPACE}", dash="—", apostrophe="'",
        guillemet_space="\N{NARROW NO-BREAK SPACE}", off={"ellipsis"},
    )  # fmt: skip
    assert french.normalize('L\'eau - "rare"... monte!', mine) == "L'eau — «\u202frare\u202f»... monte\xa0!"


@pytest.mark.parametrize("rule", [rule.name for rule in french.RULES if rule.wire is not True])
def test_a_rule_that_is_off_makes_no_edit(rule: str) -> None:
    base = french.STYLES["fr-FR"]
    mine = attrs.evolve(base, name="mine", off=base.off | {rule})
    for example in next(one for one in french.RULES if one.name == rule).examples:
        assert rule not in {edit.rule for edit in french.explain(example.before, mine).edits}


def test_optional_rules_are_there_for_the_asking() -> None:
    mine = attrs.evolve(french.STYLES["fr-FR"], name="mine", off=())
    assert french.normalize("7% ...", mine) == "7\N{NO-BREAK SPACE}% …"
    assert french.normalize("On verra ...", mine) == "On verra…"


def test_offsets_outside_are_refused() -> None:
    done = french.explain("Oui!")
    with pytest.raises(IndexError, match="must be 0 to 5"):
        done.to_source(6)
    with pytest.raises(IndexError, match="must be 0 to 4"):
        done.to_result(-1)


def test_a_page_changes_where_it_is_read_and_nowhere_else() -> None:
    page = Page(
        ticker=Ticker([Headline('Grève: "on tient"', abstract=Paragraph("C'est dit."))]),
        articles=[
            Article(
                title=Headline("L'orage: bilan"),
                sections=[
                    Section(paragraphs=[Paragraph('"Rien ne presse.'), Paragraph('On verra."')]),
                    Section(heading='Un "pacte"', paragraphs=[Paragraph("Fin!")]),
                ],
                byline=Byline("R.Dupin--XY-ABC", outlet="XY-ABC"),
            )
        ],
        markets=[MarketTable([MarketRow(["L'Or", "1.234,5"])])],
        source="as it came",
    )
    done = french.normalize_page(page)
    n = "\N{NO-BREAK SPACE}"
    assert done.headlines[0].text == f"Grève{n}: «{n}on tient{n}»"
    assert str(done.headlines[0].abstract) == "C’est dit."
    assert done.article is not None
    assert str(done.article.title) == f"L’orage{n}: bilan"
    assert [str(paragraph) for paragraph in done.article.paragraphs] == [
        f"«{n}Rien ne presse.", f"On verra.{n}»", "Fin\N{NARROW NO-BREAK SPACE}!",
    ]  # fmt: skip
    assert done.article.sections[1].heading == f"Un «{n}pacte{n}»"
    assert (done.article.byline, done.markets, done.source) == (page.articles[0].byline, page.markets, "as it came")


def test_a_page_of_nothing_stays_nothing() -> None:
    assert french.normalize_page(Page()) == Page()


def test_a_text_that_settles_late_is_explained_as_a_whole() -> None:
    done = french.explain("l'hiver. . .... mot ''n'' \u00a0»...\"", "wire")
    assert done.revert() == done.source
    assert french.normalize(done.text, "wire") == done.text
