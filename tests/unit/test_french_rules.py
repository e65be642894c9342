"""The rules do what their examples, the corpus and the reference cases say."""

from __future__ import annotations

import json
import re
from pathlib import Path

import attrs
import pytest

from newswire.french import RULES, STYLES, Example, Rule, explain, normalize
from tests.french_laws import score
from tests.shared import real_page, shared_file

CORPUS = sorted((Path(__file__).parent.parent / "corpus" / "french").glob("*.jsonl"))
assert CORPUS


def parsed(name: str, line: str) -> dict[str, str]:
    try:
        return json.loads(line)
    except json.JSONDecodeError as error:
        raise ValueError(f"{name}: expected a JSON object on one line: {error}") from None


LINES = [
    (f"{path.name}:{number}", line)
    for path in CORPUS
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
]
CASES = [pytest.param(parsed(name, line), id=name.replace(".jsonl:", "-")) for name, line in LINES]
NAMES = {rule.name for rule in RULES}
EXAMPLES = [
    pytest.param(rule, example, id=f"{rule.name}-{place}")
    for rule in RULES
    for place, example in enumerate(rule.examples)
]


def test_cases_are_written_in_ascii() -> None:
    wrong = [
        f"{name} holds {char!a}: write {json.dumps(char)[1:-1]}" for name, line in LINES for char in line if char > "~"
    ]
    assert not wrong, "\n".join(wrong)


def test_there_are_at_least_400_cases_and_many_that_stay() -> None:
    cases = [param.values[0] for param in CASES]
    assert len(cases) >= 400
    assert sum(case["rule"] == "keep" for case in cases) >= 100


@pytest.mark.parametrize("case", CASES)
def test_a_case_becomes_what_the_corpus_says(case: dict[str, str]) -> None:
    printed, plain = explain(case["input"]), explain(case["input"], "wire")
    assert [ascii(printed.text), ascii(plain.text)] == [
        ascii(case["fr"]),
        ascii(case["wire"]),
    ]  # a failure shows U+00A0
    if case["rule"] == "keep":
        assert printed.text == case["input"]
    else:
        assert case["rule"] in {edit.rule for edit in (*printed.edits, *plain.edits)} or case["fr"] == case["input"]


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_a_rule_does_what_its_examples_show(rule: Rule, example: Example) -> None:
    assert ascii(normalize(example.before, example.style)) == ascii(example.after)  # a failure shows U+00A0
    assert rule.summary
    assert rule.source


def test_rules_have_names_of_their_own_and_examples() -> None:
    assert len(NAMES) == len(RULES)
    assert all(rule.examples for rule in RULES)


def test_a_rule_at_letters_or_digits_says_what_stands_beside_them() -> None:
    bare = [rule.name for rule in RULES if not rule.search.beside and any(map(str.isalnum, rule.search.anchors))]
    assert not bare, (
        f"{', '.join(bare)}: give `Search` a `beside`, or the rule keeps others at these anchors from acting"
    )


def test_a_rule_that_is_alone_is_its_anchors_and_what_stands_beside_them() -> None:
    alone = [rule for rule in RULES if rule.search.alone]
    assert alone
    for rule in alone:
        assert rule.pattern == f"[{rule.search.anchors}]{rule.search.beside}"
        assert isinstance(rule.replacement, str)
        assert rule.search.cannot_retrigger


@pytest.mark.parametrize(("key", "style"), [("fr_FR", "fr-FR"), ("wire", "wire")])
def test_every_reference_case_is_put_right_or_kept(key: str, style: str) -> None:
    cases = [json.loads(line) for line in shared_file("french/cases.jsonl").read_text(encoding="utf-8").splitlines()]
    found = score(cases, key, style)
    assert found.missed == ()
    assert found.harmed == ()
    assert (found.fixed, found.kept) == (found.to_fix, found.to_keep)


ONE_WAY = {"thousands-point", "thousands-alike", "apostrophe-detached"}
"""Rules of print that a plain style does not undo: only `revert` knows what stood there."""


def test_one_style_after_another_is_the_other_alone() -> None:
    """From `wire` the printed styles are left out: what the wire cannot write (dashes, no-break hyphens) is gone there."""
    lines = shared_file("french/cases.jsonl").read_text(encoding="utf-8").splitlines()
    for text in (json.loads(line)["input"] for line in lines):
        for first in set(STYLES) - {"wire"}:
            lost = ONE_WAY & {edit.rule for edit in explain(text, first).edits}
            for second in set(STYLES) - ({"wire"} if lost else set()):
                assert normalize(normalize(text, first), second) == normalize(text, second)


@pytest.mark.parametrize("style", sorted(STYLES))
def test_the_real_page_comes_back_from_every_style(style: str) -> None:
    page = real_page()
    dotted = attrs.evolve(STYLES["wire"], name="dotted", thousands=".")
    printed = normalize(page, style)
    assert normalize(printed, dotted) == normalize(page, dotted)
    assert len(printed.split("\n")) == len(page.split("\n"))
    assert printed.split("\n")[-1] == page.split("\n")[-1]


def test_the_real_page_has_its_edits_counted() -> None:
    page = real_page()
    counts = {style: len(explain(page, style).edits) for style in STYLES}
    assert counts["wire"] == 3
    assert not set("\"'") & set(normalize(page))
    assert counts == {
        "fr-FR": counts["fr-FR"],
        "fr-BE": counts["fr-FR"],
        "fr-FR-nbsp": counts["fr-FR"],
        "fr-CA": counts["fr-FR"] - 1,
        "fr-CH": counts["fr-FR"],
        "wire": 3,
    }


def test_what_stands_beside_an_anchor_has_no_group_of_its_own() -> None:
    """The number of a group tells the first rule to try."""
    assert [rule.name for rule in RULES if re.compile(rule.search.beside).groups] == []


def test_units_are_set_without_the_rules_for_numbers() -> None:
    style = attrs.evolve(
        STYLES["fr-FR"], off=frozenset(rule.name for rule in RULES if rule.search.anchors == "0123456789")
    )
    assert normalize("Prix: 10€, 25 % et 5 kg", style) == "Prix\xa0: 10\xa0€, 25\xa0% et 5\xa0kg"
