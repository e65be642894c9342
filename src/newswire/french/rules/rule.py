"""What a rule is: a name, where it looks, what it writes, who says so, and examples that run."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Union

import attrs

if TYPE_CHECKING:
    from newswire.french._style import Style

__all__ = ["Example", "Replacement", "Rule"]

Replacement = Union[Callable[[re.Match[str], "Style"], str], str]  # noqa: UP007 - a name in quotes has no |
"""What a rule writes: a function of the match and the style, or a text whose braces name fields of the style."""


@attrs.frozen
class Example:
    """A text before and after, under the style that is named. Where both are the same, the rule leaves it alone."""

    before: str
    after: str
    style: str = "fr-FR"


@attrs.frozen(kw_only=True)
class Rule:
    """One rule of punctuation, as a value.

    Attributes:
        name: what a style switches it off by, and what an edit calls it.
        summary: one sentence for the reference table.
        anchors: the characters at which the rule is tried. Text without any of a style's anchors costs one scan.
        near: a pattern for what must follow the anchor (or, by a lookbehind, stand before it), checked by that scan.
        pattern: what the rule matches, from the anchor or, with `back`, from the first space before the anchor.
        replacement: what is written for a match, by the style; None where the rule keeps what it matches as it is.
        back: whether the spaces before the anchor belong to the match.
        after_number: whether the rule is tried behind a number instead of at an anchor.
        last: whether it is tried at the blanks that end the text alone.
        plain: True for rules of plain styles such as `wire`, False for rules of printed styles, None for both.
        settled: whether what the rule writes can wake no other rule, so that no second look is needed.
        optional: whether a style leaves the rule off unless it is asked for.
        source: the authority.
        examples: texts before and after; at least one, and they are run as tests.
    """

    name: str
    summary: str
    anchors: str
    pattern: str
    source: str
    examples: tuple[Example, ...]
    replacement: Replacement | None = None
    near: str = ""
    back: bool = False
    after_number: bool = False
    last: bool = False
    plain: bool | None = None
    settled: bool = False
    optional: bool = False
