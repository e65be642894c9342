"""A style, compiled: for each anchor its search, and the rules to try at what it finds."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

import attrs

from newswire.errors import UnknownNameError
from newswire.french._style import Style
from newswire.french.rules import EXTRA, MAIN, RULE_NAMES
from newswire.french.rules.numbers import DIGITS
from newswire.french.rules.rule import Rule

__all__ = ["CompiledStyle", "Entry", "compile_style"]

Matcher = Callable[[str, int], "re.Match[str] | None"]
Writer = Callable[["re.Match[str]", Style], str]


class Entry(NamedTuple):
    """A compiled rule: how it matches, and the text that it writes or the function that makes it. Without either it keeps its match.

    `settled` matches where its output can trigger no other rule; None if it cannot anywhere.
    """

    match: Matcher
    with_leading_blanks: bool
    constant: str | None
    writer: Writer | None
    name: str
    settled: Matcher | None


Anchor = tuple[str, Callable[[str], Iterator["re.Match[str]"]], tuple[tuple[Entry, ...], ...]]
"""An anchor, its search, and for each group of the search the rules to try: the one whose surroundings it found, and all after it."""

Alone = tuple[str, re.Pattern[str], str, str]
"""An anchor of a rule that no other rule disturbs: the character, its pattern, what the rule writes, its name."""

Apart = tuple[Callable[[str, int], Iterator["re.Match[str]"]], bool, str, str]
"""A rule with a search of its own: the search, whether it runs at the end of the text only, what it writes, its name."""


@attrs.frozen(eq=False)
class CompiledStyle:
    """One style's rules, compiled."""

    style: Style
    anchors: tuple[Anchor, ...]
    at_number: tuple[Entry, ...]
    after_number: tuple[Entry, ...]
    alone: tuple[Alone, ...]
    alone_in_place: bool
    apart: tuple[Apart, ...]


@functools.lru_cache(maxsize=64)
def compile_style(style: Style) -> CompiledStyle:
    """Compile a style; the result is cached.

    Raises:
        UnknownNameError: if the style's `off` names no rule; the message lists those there are.
    """
    unknown = sorted(style.off - RULE_NAMES)
    if unknown:
        raise UnknownNameError(f"unknown rule {unknown[0]!r}; the rules are {', '.join(sorted(RULE_NAMES))}")
    main = [rule for rule in MAIN if _applies(rule, style)]
    alone = [rule for rule in main if rule.search.alone]
    others = [rule for rule in main if not rule.search.alone]
    numbers = [rule for rule in others if rule.search.anchors == DIGITS]
    barred = {anchor: rule.search.beside for rule in alone for anchor in rule.search.anchors}
    return CompiledStyle(
        style=style,
        anchors=tuple(_anchors([rule for rule in others if rule not in numbers], barred, style)),
        at_number=tuple(_entry(rule, style) for rule in numbers),
        after_number=tuple(_entry(rule, style) for rule in main if rule.search.after_number),
        alone=tuple(_alone(alone, style)),
        alone_in_place=all(len(_constant(rule, style)) == 1 for rule in alone),
        apart=tuple(
            (re.compile(rule.pattern).finditer, rule.search.last, _constant(rule, style), rule.name)
            for rule in EXTRA
            if _applies(rule, style)
        ),
    )


def _applies(rule: Rule, style: Style) -> bool:
    return rule.name not in style.off and rule.wire in (None, style.is_wire)


def _alone(rules: Sequence[Rule], style: Style) -> Iterator[Alone]:
    """Yield the anchors of rules that no other rule disturbs: a search for a single character is ten times faster than one for a set."""
    for rule in rules:
        after = _constant(rule, style)
        for anchor in rule.search.anchors:
            if anchor != after:
                yield anchor, re.compile(re.escape(anchor) + rule.search.beside), after, rule.name


def _anchors(rules: Sequence[Rule], barred: Mapping[str, str], style: Style) -> Iterator[Anchor]:
    """Yield the anchors. What is barred beside one of them belongs to a rule that no other disturbs.

    The number of the group tells the first rule to try, so no `beside` has a group of its own.
    """
    at: dict[str, list[Rule]] = {}
    for rule in rules:
        for anchor in dict.fromkeys(rule.search.anchors):
            at.setdefault(anchor, []).append(rule)
    for anchor, here in at.items():
        besides = list(dict.fromkeys(rule.search.beside for rule in here))
        entries = [_entry(rule, style) for rule in here]
        firsts = [next(i for i, rule in enumerate(here) if rule.search.beside == beside) for beside in besides]
        bar = f"(?!{barred[anchor]})" if anchor in barred else ""
        found = "|".join(f"({beside})" for beside in besides)
        pattern = re.compile(f"{re.escape(anchor)}{bar}(?:{found})")
        yield anchor, pattern.finditer, ((), *(tuple(entries[first:]) for first in firsts))


def _entry(rule: Rule, style: Style) -> Entry:
    written = rule.replacement
    constant = _constant(rule, style) if isinstance(written, str) else None
    writer = None if isinstance(written, str) else written
    return Entry(
        re.compile(rule.pattern).match,
        rule.search.with_leading_blanks,
        constant,
        writer,
        rule.name,
        _settled(rule.search.cannot_retrigger),
    )


def _settled(cannot_retrigger: bool | str) -> Matcher | None:
    if cannot_retrigger is True:
        return None
    return re.compile(cannot_retrigger or "(?!)").match


def _constant(rule: Rule, style: Style) -> str:
    """Return the constant text that a rule writes in a style."""
    return rule.replacement.format_map(_Fields(style)) if isinstance(rule.replacement, str) else ""


class _Fields(dict[str, str]):
    """The fields of a style by name, to fill in the replacements of rules."""

    def __init__(self, style: Style) -> None:
        super().__init__()
        self._style = style

    def __missing__(self, key: str) -> str:
        value: str = getattr(self._style, key)
        return value
