"""What a rule is, and how its places are found fast."""

from __future__ import annotations

import re
from collections.abc import Callable

import attrs

from newswire.french._style import Style

__all__ = ["Example", "Replacement", "Rule", "Search"]

Replacement = Callable[[re.Match[str], Style], str] | str
"""What a rule writes: a function of the match and the style, or a text with fields of the style in braces."""


@attrs.frozen
class Example:
    """A text before and after, in a style. If both are equal, the rule leaves the text alone."""

    before: str
    after: str
    style: str = "fr-FR"


@attrs.frozen(kw_only=True)
class Search:
    """Where a rule is tried. Each anchor that a text has is searched for by itself: one character is found ten times as fast as a set.

    Attributes:
        anchors: the characters at which the rule is tried.
        beside: a pattern for the text after the anchor (or before it, with a lookbehind) that every match has. The search checks it,
            so a place without it costs next to nothing.
        with_leading_blanks: whether the match begins at the first space before the anchor.
        after_number: whether the rule is tried after a number instead of at an anchor.
        alone: whether the rule matches one anchor, `beside` which no other rule is tried. Such a rule takes half the time,
            which counts where it has very many places.
        last: whether the rule is tried only at the blanks that end the text.
        cannot_retrigger: whether the output can trigger no other rule, so no second look is needed; or a pattern, from the match
            on, that tells where it cannot.
    """

    anchors: str = ""
    beside: str = ""
    with_leading_blanks: bool = False
    after_number: bool = False
    alone: bool = False
    last: bool = False
    cannot_retrigger: bool | str = False


@attrs.frozen(kw_only=True)
class Rule:
    """One rule of punctuation, as a value.

    Attributes:
        name: its name in `Style.off` and in edits.
        summary: one sentence for the reference table.
        pattern: what the rule matches; empty for the rules of quotation marks and dialogue, which read whole paragraphs.
        replacement: what is written for a match; None if the rule keeps its match unchanged.
        wire: True for rules of styles of the wire, False for rules of printed styles, None for both.
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
    wire: bool | None = None
    search: Search = Search()
