"""What the tests of French share: texts that try every rule, and the way reference cases are counted."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, NamedTuple

from hypothesis import strategies as st

from newswire import _chars as c
from newswire._text import trimmed
from newswire.french import STYLES, normalize

ATOMS = (
    *"'\"«»“”„‘’‹›+-–—….,;:!?()[]/*_ \t\n%€°`א@Жé1",
    "''", ",,", "<<", ">>", "--", "...", "....", ". . .", "  ", c.NBSP, c.NNBSP, c.THIN_SPACE, "\r\n", "l'", "mot", "Mot", "a", "n",
    "285.000", "3.75", "millions", "12", "h", "km", "M.", "Mme", "Non", "p.", "n°", "http://x.fr/a'b", "a@b.fr", "<b>",
    " - ", "12 500", "&amp;", "{x}", c.ZERO_WIDTH_SPACE, "'n'", ":)", ":tada:", "the ", "of ", "- ", "¿", "¡", "10 000", c.MINUS_SIGN,
    c.NON_BREAKING_HYPHEN, "\ud800", c.MODIFIER_APOSTROPHE, "dit-il", "10'30''", "A.Bi--XY-ABC",
)  # fmt: skip


_QUOTING = frozenset("'\"«»“”„‘’‹›+,<>`ʼ")
PAIRS = ('""', "«»", "“”", "„“", "‘’", "‹›", "++")


def french_texts() -> st.SearchStrategy[str]:
    """Texts of pieces that wake rules, some of them quoted, and texts of anything; shrinks to few pieces."""
    pieces = st.lists(st.sampled_from(ATOMS), max_size=14).map("".join)
    quoted = st.builds(lambda pair, inside: pair[0] + inside + pair[1], st.sampled_from(PAIRS), pieces)
    return pieces | st.lists(quoted | st.sampled_from(ATOMS), max_size=4).map("".join) | st.text(max_size=20)


def french_lines() -> st.SearchStrategy[str]:
    """Lines that a headline may be, which begin and end with a word, so that no rule takes a blank from their ends."""
    inside = (french_texts() | stacked_marks()).map(lambda text: " ".join(text.split()))
    parts = st.tuples(st.sampled_from(["", "mot ", "- ", '"', "«"]), inside, st.sampled_from(["mot", '"', "!", "»"]))
    return parts.map(lambda three: trimmed("".join(three)))


def french_prose() -> st.SearchStrategy[str]:
    """Texts whose quotations a reader of the wire could pair: none inside another, each with its own marks."""
    pieces = st.lists(st.sampled_from([atom for atom in ATOMS if not _QUOTING & set(atom)]), max_size=10).map("".join)
    quoted = st.builds(lambda inside: f"« mot{inside}mot »", pieces)
    return st.lists(quoted | pieces | st.just(" "), max_size=5).map(" mot ".join)


STACKED = ('"', "'", *"«»“”‹›‘’„", "<<", ">>", "``", "''", "+")
BETWEEN = ("1", " ", "a", "é", ",", ".", "!", ":", "…", "-", "(", ")", "—", "Oui")


def stacked_marks() -> st.SearchStrategy[str]:
    """Paragraphs of quotation marks that nobody would set, with little between them; one may leave open what another closes."""
    paragraph = st.lists(st.sampled_from((*STACKED, *BETWEEN)), max_size=8).map("".join)
    return st.lists(paragraph, min_size=1, max_size=4).flatmap(
        lambda lines: st.sampled_from(["\n", "\n\n", "\n\n\n"]).map(lambda end: end.join(lines))
    )


def backtick_rows() -> st.SearchStrategy[str]:
    """Rows of doubled backticks and quotation marks: the same backticks open a quotation of TeX or hold a literal of RST."""
    return st.lists(st.sampled_from(("``", *STACKED, " ", "a", "é", ",", "(")), max_size=14).map("".join)


def styles() -> st.SearchStrategy[str]:
    """The names of the styles."""
    return st.sampled_from(sorted(STYLES))


def kept(text: str) -> list[str]:
    """Return the letters and digits of a text; U+02BC, which Unicode counts among the letters, stands for an apostrophe."""
    return [char for char in text if char.isalnum() and char != c.MODIFIER_APOSTROPHE]


class Score(NamedTuple):
    """How a direction does on the reference cases."""

    fixed: int
    to_fix: int
    kept: int
    to_keep: int
    harmed: tuple[str, ...]
    missed: tuple[str, ...]


def folded(text: str) -> str:
    """Return a text with one width of the no-break spaces inside guillemets: the authorities differ on it."""
    text = re.sub(f"«[{c.NBSP}{c.NNBSP}]", "«" + c.NBSP, text)
    return re.sub(f"[{c.NBSP}{c.NNBSP}]»", c.NBSP + "»", text)


def distance(one: str, other: str) -> int:
    """Return how many characters must be put in, taken out or changed to make one text of another (Levenshtein)."""
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        above, row[0] = row[0], i
        for j, b in enumerate(other, 1):
            above, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, above + (a != b))
    return row[-1]


def score(cases: Iterable[dict[str, Any]], key: str, style: str) -> Score:
    """Count the cases that a style puts right, keeps right, harms: what is acceptable is the expected text or an alternative."""
    fixed = to_fix = safe = to_keep = 0
    harmed, missed = [], []
    for case in cases:
        good = {folded(text) for text in (case[f"expected_{key}"], *case[f"accept_{key}"])}
        before, after = folded(case["input"]), folded(normalize(case["input"], style))
        right = after in good
        if before in good:
            to_keep, safe = to_keep + 1, safe + right
        else:
            to_fix, fixed = to_fix + 1, fixed + right
        if not right:
            missed.append(case["id"])
        if min(distance(after, text) for text in good) > min(distance(before, text) for text in good):
            harmed.append(case["id"])
    return Score(fixed, to_fix, safe, to_keep, tuple(harmed), tuple(missed))
