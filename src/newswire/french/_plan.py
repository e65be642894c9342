"""What a style's rules come to: one scan for all anchors, and for each anchor the rules that are tried there."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import attrs

from newswire.french._rule import Replacement, Rule
from newswire.french._style import Style
from newswire.french._tables import EXTRA, MAIN

__all__ = ["Entry", "Plan", "plan_for"]


class Entry(NamedTuple):
    """A rule, ready to be tried."""

    match: object
    back: bool
    replacement: Replacement | None
    name: str
    settled: bool


@attrs.frozen(eq=False)
class Plan:
    """One style's rules, compiled."""

    style: Style
    scan: re.Pattern[str]
    scan_spaces: re.Pattern[str]
    at: dict[str, tuple[Entry, ...]]
    after_number: tuple[Entry, ...]


@functools.lru_cache(maxsize=64)
def plan_for(style: Style) -> Plan:
    """Return the compiled rules of a style; they are kept for the next call."""
    main = [rule for rule in MAIN if _applies(rule, style)]
    extra = [rule for rule in EXTRA if _applies(rule, style)]
    return Plan(
        style=style,
        scan=_scan(main),
        scan_spaces=_scan([*main, *extra]),
        at=_dispatch([*main, *extra]),
        after_number=tuple(_entry(rule) for rule in main if rule.after_number),
    )


def _applies(rule: Rule, style: Style) -> bool:
    return rule.name not in style.off and rule.plain in (None, style.plain)


def _scan(rules: Sequence[Rule]) -> re.Pattern[str]:
    """Return the pattern that finds every place where a rule is to be tried.

    It begins with one set of characters, which lets the engine skip all others; what must stand beside the anchor is
    checked behind it.
    """
    near: dict[str, str] = {}
    for rule in rules:
        if rule.anchors:
            near[rule.near] = near.get(rule.near, "") + rule.anchors
    every = _set("".join(near.values())) if near else "(?!)"
    options = [f"(?<={_set(anchors)}){pattern}" for pattern, anchors in sorted(near.items())]
    return re.compile(f"{every}(?:{'|'.join(options)})")


def _set(characters: str) -> str:
    return "[" + "".join(re.escape(char) for char in sorted(set(characters))) + "]"


def _dispatch(rules: Iterable[Rule]) -> dict[str, tuple[Entry, ...]]:
    table: dict[str, list[Entry]] = {}
    for rule in rules:
        for anchor in dict.fromkeys(rule.anchors):
            table.setdefault(anchor, []).append(_entry(rule))
    return {anchor: tuple(entries) for anchor, entries in table.items()}


@functools.cache
def _entry(rule: Rule) -> Entry:
    return Entry(re.compile(rule.pattern).match, rule.back, rule.replacement, rule.name, rule.settled)


