"""All rules, in the order in which they are tried at one place of the text."""

from __future__ import annotations

from typing import Final

from newswire.french import (
    _apostrophes,
    _binding,
    _dashes,
    _double_marks,
    _ellipses,
    _numbers,
    _quotation_rules,
    _spaces,
)
from newswire.french._rule import Rule

__all__ = ["EXTRA", "OPTIONAL", "RULES", "RULE_NAMES"]

MAIN: Final[tuple[Rule, ...]] = (
    *_apostrophes.RULES,
    *_double_marks.RULES,
    *_ellipses.RULES,
    *_dashes.RULES,
    *_numbers.RULES,
    *_binding.RULES,
    *_spaces.RULES,
)
"""The rules that are tried by their patterns alone."""

EXTRA: Final[tuple[Rule, ...]] = _spaces.EXTRA
QUOTATION: Final[tuple[Rule, ...]] = (*_quotation_rules.RULES, _dashes.DIALOGUE)

RULES: Final[tuple[Rule, ...]] = (*QUOTATION, *MAIN, *EXTRA)
RULE_NAMES: Final = frozenset(rule.name for rule in RULES)
OPTIONAL: Final = frozenset(rule.name for rule in RULES if rule.optional)
