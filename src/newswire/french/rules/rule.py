"""What a rule is, and how its places are found fast."""

from __future__ import annotations

import re
from collections.abc import Callable

import attrs

from newswire.french._style import Style

__all__ = ["Example", "Replacement", "Rule", "Search"]

Replacement = Callable[[re.Match[str], Style], str] | str
"""What a rule writes: a function of the match and the style, or a text whose braces name fields of the style."""


@attrs.frozen
class Example:
    """A text before and after, under the style that is named. Where both are the same, the rule leaves it alone."""

    before: str
    after: str
    style: str = "fr-FR"


@attrs.frozen(kw_only=True)
class Search:
    """Where a rule is tried, so that one scan of a text finds the places of all rules.

    Attributes:
        anchors: the characters at which the rule is tried. Text without any of a style's anchors costs one scan.
        near: a pattern for what follows the anchor (or, by a lookbehind, stands before it) wherever the rule matches. The scan
            checks it.
        back: whether the match begins at the first space before the anchor.
        after_number: whether the rule is tried behind a number instead of at an anchor.
        last: whether it is tried at the blanks that end the text alone.
        settled: whether the output can trigger no other rule, so no second look is needed.
    """

    anchors: str = ""
    near: str = ""
    back: bool = False
    after_number: bool = False
    last: bool = False
    settled: bool = False


@attrs.frozen(kw_only=True)
class Rule:
    """One rule of punctuation, as a value.

    Attributes:
        name: what a style switches it off by, and what an edit calls it.
        summary: one sentence for the reference table.
        pattern: what the rule matches; empty for the rules of quotation marks and dialogue, which read whole paragraphs.
        replacement: what is written for a match, by the style; None where the rule keeps what it matches as it is.
        plain: True for rules of plain styles such as `wire`, False for rules of printed styles, None for both.
        search: where the pattern is tried.
        source: the authority.
        examples: texts before and after; at least one, and they are run as tests.
    """

    name: str
    summary: str
    source: str
    examples: tuple[Example, ...]
    pattern: str = ""
    replacement: Replacement | None = None
    plain: bool | None = None
    search: Search = Search()
