"""What the checkers of types know about newswire.french. It is checked, never run."""

from __future__ import annotations

from collections.abc import Mapping
from typing import assert_type

import attrs

from newswire import french
from newswire.models import Page, Span


def normalizing(text: str, page: Page, style: french.Style) -> None:
    """A style is given by its name or as a value, and a text or a page comes back."""
    assert_type(french.normalize(text), str)
    assert_type(french.normalize(text, "wire", protect=[(0, 2)]), str)
    assert_type(french.normalize(text, style), str)
    assert_type(french.normalize_page(page, style="fr-CH"), Page)


def explaining(done: french.Normalization) -> None:
    """What was done is kept as edits."""
    assert_type(french.explain("Oui!", "fr-CA"), french.Normalization)
    assert_type(done.text, str)
    assert_type(done.edits, tuple[french.Edit, ...])
    assert_type(done.edits[0].span, Span)
    assert_type(done.edits[0].rule, str)
    assert_type(done.revert(), str)
    assert_type(done.to_source(0), int)


def tables(style: french.Style) -> None:
    """Styles and rules are values."""
    assert_type(french.STYLES, Mapping[str, french.Style])
    assert_type(french.RULES, tuple[french.Rule, ...])
    assert_type(french.RULES[0].examples, tuple[french.Example, ...])
    assert_type(attrs.evolve(style, off={"dash"}), french.Style)
    assert_type(style.off, frozenset[str])
