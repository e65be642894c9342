"""The agencies that newswire comes with, as data: each is found by whatever it is called, and takes no other's mark."""

from __future__ import annotations

import json
from collections import Counter
from importlib import resources
from typing import Any

import pytest

from newswire.lexicon import Registry, default_registry
from newswire.signing import parse_sign_off

ENTRIES: list[dict[str, Any]] = json.loads(
    resources.files("newswire.lexicon").joinpath("data/agencies.json").read_text(encoding="utf-8")
)
assert ENTRIES


def called(entry: dict[str, Any]) -> set[str]:
    """Return all that an agency is called."""
    return {entry["code"], *entry.get("names", ()), *entry.get("marks", ())}


@pytest.fixture(scope="module")
def registry() -> Registry:
    return default_registry()


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry["code"])
def test_an_agency_is_found_by_its_code_its_names_and_its_marks(entry: dict[str, Any], registry: Registry) -> None:
    found = {text: registry.find(text, exact=True) for text in called(entry)}
    assert {text: agency and agency.code for text, agency in found.items()} == dict.fromkeys(found, entry["code"])


def test_no_two_agencies_have_one_code_or_one_mark() -> None:
    """The registry would keep one of them in silence."""
    codes = Counter(entry["code"] for entry in ENTRIES)
    marks = Counter(text for entry in ENTRIES for text in called(entry))
    assert [text for text, count in (codes | marks).items() if count > 1] == []


@pytest.mark.parametrize(
    ("line", "hands"),
    [
        ("dpa kre/su yysw a3 mda", ("kre", "su", "yysw", "a3", "mda")),
        ("dpa jbr n1 kol", ("jbr", "n1", "kol")),
        ("dpa n1", None),
        ("dpa a3 b4", None),
        ("dpa ist da/dort", None),
        ("dpa meldet das am abend", None),
    ],
)
def test_a_sign_off_of_dpa_may_have_slashes_and_the_codes_of_desks(line: str, hands: tuple[str, ...] | None) -> None:
    found = parse_sign_off(line)
    assert (found and tuple(hand for (hand,) in found.hands)) == hands
