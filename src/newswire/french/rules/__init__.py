"""All rules, in the order in which they are tried at one place."""

from __future__ import annotations

from typing import Final

from newswire.french.rules import apostrophes, binding, dashes, double_marks, ellipses, numbers, quotations, spaces
from newswire.french.rules.rule import Rule

__all__ = ["EXTRA", "MAIN", "RULES", "RULE_NAMES"]

MAIN: Final[tuple[Rule, ...]] = (
    *apostrophes.RULES,
    *double_marks.RULES,
    *ellipses.RULES,
    *dashes.RULES,
    *numbers.RULES,
    *binding.RULES,
    *spaces.RULES,
)
"""The rules that are tried at their anchors."""

EXTRA: Final[tuple[Rule, ...]] = spaces.EXTRA
QUOTATION: Final[tuple[Rule, ...]] = (*quotations.RULES, dashes.DIALOGUE)

RULES: Final[tuple[Rule, ...]] = (*QUOTATION, *MAIN, *EXTRA)
RULE_NAMES: Final = frozenset(rule.name for rule in RULES)
