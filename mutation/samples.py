"""Texts that a pattern matches, one for each alternative and for either side of each edge of a quantifier, or nearly so."""

from __future__ import annotations

import random
import re
import warnings
from collections.abc import Iterator
from typing import Any, Final

import attrs
import regex

with warnings.catch_warnings():
    warnings.simplefilter("ignore", DeprecationWarning)
    import sre_constants as codes
    import sre_parse

__all__ = ["samples"]

CLASSES: Final = {
    "Lu": "AÉLM", "Lt": "ǅ", "Lo": "中ع", "Ll": "aétn", "L": "aéMtn", "M": "\u0301", "N": "37", "Nd": "37", "Zs": " \u00a0", "Sc": "€$",
    "Pi": "«“", "Pf": "»”", "Ps": "([", "Pe": ")]", "P": ".,", "Cc": "\x07", "Zl": "\u2028", "Zp": "\u2029", "Cf": "\u200b", "Lm": "ʼ",
}  # fmt: skip
"""Some characters of each property of Unicode that patterns name."""
CATEGORY: Final = {
    "CATEGORY_DIGIT": "0123456789",
    "CATEGORY_SPACE": " ",
    "CATEGORY_WORD": "aé3",
    "CATEGORY_NOT_SPACE": "a.",
    "CATEGORY_NOT_WORD": ". ",
    "CATEGORY_NOT_DIGIT": "a ",
}
MOST: Final = 200
"""How often a part is repeated at most."""
ANY: Final = "aé M1 .,-:('\""
_PROPERTY: Final = re.compile(r"\\(p|P)\{\^?(\w+)\}")
_NAMED: Final = re.compile(r"\(\?P<(\w+)>")


def samples(source: str, flags: int, draw: random.Random, rounds: int = 3) -> list[str]:
    """Return texts for each choice that a pattern leaves; an empty list where Python cannot read the pattern."""
    try:
        tree = sre_parse.parse(_plain(source), flags & (re.IGNORECASE | re.VERBOSE | re.DOTALL | re.MULTILINE))
    except (re.error, OverflowError, RecursionError):
        return []
    found: dict[str, None] = {}
    choices = list(_choices(tree, ()))
    for path, choice in [((), 0), *choices]:
        for turn in range(rounds):
            text = "".join(_made(tree, (), _Forced(path, choice, draw, minimal=turn == 0)))
            found[text] = None
    return list(found)


def _plain(source: str) -> str:
    """Return a pattern of `regex` as one of `re`, as far as its texts go."""

    def of(match: re.Match[str]) -> str:
        inside = source.rfind("[", 0, match.start()) > source.rfind("]", 0, match.start())
        chars = re.escape(CLASSES.get(match[2], "a")) if match[1] == "p" else re.escape("1 .")
        return chars if inside else f"[{chars}]"

    done = _PROPERTY.sub(of, source)
    done = re.sub(r"\\N\{([A-Z -]+)\}", lambda match: re.escape(__import__("unicodedata").lookup(match[1])), done)
    seen: set[str] = set()

    def once(match: re.Match[str]) -> str:
        if match[1] in seen:
            return "(?:"
        seen.add(match[1])
        return match[0]

    return _NAMED.sub(once, done).replace("(?r)", "").replace("(?|", "(?:")


@attrs.frozen
class _Forced:
    path: tuple[int, ...]
    choice: int
    draw: random.Random
    minimal: bool

    def take(self, path: tuple[int, ...], usual: int) -> int:
        return self.choice if path == self.path else usual

    def leads_through(self, path: tuple[int, ...]) -> int | None:
        """Return the step below a node on the way to the forced one."""
        if len(self.path) > len(path) and self.path[: len(path)] == path:
            return self.path[len(path)]
        return None


def _choices(tree: Any, path: tuple[int, ...]) -> Iterator[tuple[tuple[int, ...], int]]:
    """Yield the nodes that leave a choice, by the steps that lead to them, with each choice."""
    for at, (code, value) in enumerate(tree):
        here = (*path, at)
        if code is codes.BRANCH:
            for number, branch in enumerate(value[1]):
                yield here, number
                yield from _choices(branch, (*here, number))
        elif code in _REPEATS:
            least, most, inner = value
            edges = {least, least + 1, least - 1, *(() if most is codes.MAXREPEAT else (most, most + 1, most - 1)), 2}
            yield from ((here, count) for count in sorted(edges) if 0 <= count < MOST)
            yield from _choices(inner, (*here, 0))
        elif code in _INNER:
            yield from _choices(_inner(code, value), (*here, 0))


_REPEATS: Final = {codes.MAX_REPEAT, codes.MIN_REPEAT, getattr(codes, "POSSESSIVE_REPEAT", codes.MAX_REPEAT)}
_INNER: Final = {codes.SUBPATTERN, getattr(codes, "ATOMIC_GROUP", codes.SUBPATTERN)}


def _inner(code: Any, value: Any) -> Any:
    return value[-1] if code is codes.SUBPATTERN else value


def _made(tree: Any, path: tuple[int, ...], forced: _Forced) -> Iterator[str]:  # noqa: C901 - one branch for each kind of node
    draw = forced.draw
    for at, (code, value) in enumerate(tree):
        here = (*path, at)
        if code is codes.BRANCH:
            through = forced.leads_through(here)
            number = forced.take(here, draw.randrange(len(value[1])) if through is None else through)
            yield from _made(value[1][number], (*here, number), forced)
        elif code in _REPEATS:
            least, most, inner = value
            wanted = (
                least
                if forced.minimal or draw.randrange(2)
                else min(least + draw.randrange(3), least + 9 if most is codes.MAXREPEAT else most)
            )
            if forced.leads_through(here) is not None:
                wanted = max(wanted, 1)
            for _ in range(forced.take(here, wanted)):
                yield from _made(inner, (*here, 0), forced)
        elif code in _INNER:
            yield from _made(_inner(code, value), (*here, 0), forced)
        elif code is codes.LITERAL:
            yield chr(value)
        elif code is codes.IN:
            yield _one_of(value, draw)
        elif code in {codes.ANY, codes.NOT_LITERAL}:
            yield draw.choice([char for char in ANY if code is codes.ANY or ord(char) != value])
        elif code is codes.ASSERT and value[0] > 0 and at == len(tree) - 1:
            yield from _made(value[1], here, forced)


def _one_of(items: Any, draw: random.Random) -> str:
    if items[0][0] is codes.NEGATE:
        taken = {char for char in ANY if any(_holds(item, char) for item in items[1:])}
        return draw.choice([char for char in ANY if char not in taken] or ["a"])
    code, value = draw.choice(items)
    if code is codes.LITERAL:
        return chr(value)
    if code is codes.RANGE:
        return chr(draw.randint(*value))
    return draw.choice(CATEGORY.get(str(value), "a"))


def _holds(item: Any, char: str) -> bool:
    code, value = item
    if code is codes.LITERAL:
        return bool(chr(value) == char)
    if code is codes.RANGE:
        return bool(value[0] <= ord(char) <= value[1])
    tests = {
        "CATEGORY_DIGIT": char.isdigit(),
        "CATEGORY_SPACE": char.isspace(),
        "CATEGORY_WORD": regex.match(r"\w", char) is not None,
    }
    name = str(value)
    return not tests[name.replace("NOT_", "")] if "NOT_" in name else tests.get(name, False)
