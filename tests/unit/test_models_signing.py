"""The models of lines that sign, and of partial dates: what they show, and what they refuse."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import newswire
from newswire import signing
from newswire.errors import ModelError
from newswire.models import Byline, Credit, Dateline, Notice, PartialDate, Person, SignOff


@pytest.mark.parametrize(("make", "message"), [
    (lambda: Byline("By\nAda\nHolt", [Person(surname="Holt")]), "a byline must have at most 2 lines, got 3"),
    (lambda: Byline("By nobody"), "a byline must name a person, an agency, an outlet or a desk, got 'By nobody'"),
    (lambda: Dateline("PARIS -"), "a dateline must state a place, an agency or a date, got 'PARIS -'"),
    (lambda: Dateline("PARIS -", ["PARIS"], gap="x"), "a dateline's gap must be white space without line breaks, or None, got 'x'"),
    (lambda: SignOff("asl", [["asl"]], gap="\n"), "a sign-off's gap must be white space without line breaks"),
    (lambda: SignOff("asl"), "a sign-off must contain initials or an agency, got 'asl'"),
    (lambda: PartialDate(2026, 2, 3, minute=5), "a date's minute requires its hour"),
    (lambda: PartialDate(2026, 2, 3, 5, second=5), "a date's second requires its minute"),
    (lambda: PartialDate(2026, 2, 3, zone="GMT"), "a date's zone requires its hour"),
    (PartialDate, "a date must state a year, a month, a day or an hour"),
    (lambda: PartialDate(2026, None, 3), "a date with a year and a day must state the month"),
    (lambda: PartialDate(1900, 2, 29), "a date's day must be 1 to 28 in month 2, got 29"),
    (lambda: PartialDate(2026, 13), "a date's month must be 1 to 12, got 13"),
])  # fmt: skip
def test_a_model_refuses_what_its_line_cannot_say(make: Callable[[], object], message: str) -> None:
    with pytest.raises(ModelError) as caught:
        make()
    assert message in str(caught.value)


@pytest.mark.parametrize(
    "make", [lambda: PartialDate("2026"), lambda: PartialDate(month=True), lambda: SignOff("asl", ["asl"])]
)  # type: ignore[arg-type]
def test_a_model_refuses_parts_of_another_type(make: Callable[[], object]) -> None:
    with pytest.raises(TypeError):
        make()


def test_models_show_their_text_and_their_parts() -> None:
    dateline = Dateline("LA CROSSE, Wis. (AP) —", ["LA CROSSE, Wis.", "Paris"], ["AP"])
    assert dateline.cities == ("LA CROSSE", "Paris")
    found = (dateline, SignOff("asl/tib", [["asl"], ["tib"]]), Credit("(dpa)"), Notice("FLASH", "urgency", "FLASH"))
    assert [repr(model) for model in found] == [
        "<Dateline 'LA CROSSE, Wis. (AP) —'>", "<SignOff 'asl/tib'>", "<Credit source: '(dpa)'>", "<Notice urgency: 'FLASH'>",
    ]  # fmt: skip


@pytest.mark.parametrize(("date", "text"), [
    (PartialDate(2000, 2, 29), "2000-02-29"), (PartialDate(2024, 2, 29, 0, 0, 0), "2024-02-29T00:00:00"), (PartialDate(None, 2, 29), "--02-29"),
    (PartialDate(None, None, 3), "---03"), (PartialDate(None, 2), "--02"), (PartialDate(26), "0026"), (PartialDate(hour=5, zone="GMT"), "T05 GMT"),
])  # fmt: skip
def test_a_partial_date_is_written_with_dashes_for_what_is_missing(date: PartialDate, text: str) -> None:
    assert str(date) == text
    assert signing.parse_date(text) == date


@pytest.mark.parametrize("module", [signing, newswire])
def test_a_module_lists_its_names_before_they_are_imported(module: object) -> None:
    assert set(dir(module)) >= set(module.__all__)  # type: ignore[attr-defined]
    assert all(hasattr(module, name) for name in dir(module))
    with pytest.raises(AttributeError, match="nonesuch"):
        module.nonesuch  # type: ignore[attr-defined] # noqa: B018
