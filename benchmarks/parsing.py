"""What reading a page costs, beside the floor of `str.splitlines`: by part, by size, in memory, and on hostile lines.

The page is a fictional one of the usual size: 50 headlines, 3 sections, 23 paragraphs. A path on the command line
measures another page.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from _measure import compare, growth, peak, show, show_growth, show_times
from _pages import usual_page

import newswire
from newswire.lexicon import Lexicon
from newswire.parsing.assembling import assemble
from newswire.parsing.classifying import classify_shapes
from newswire.parsing.lexing import lex
from newswire.parsing.signing import sign

KILO, MEGA = 1_000, 1_000_000

HOSTILE = {
    "dash and spaces": "- {} -",
    "dash, spaces, no end": "- {}x",
    "dashes": "-{}-",
    "spaces": " {} ",
    "no-break spaces": "\N{NO-BREAK SPACE}{}x",
    "bars": "|{}|",
    "capitals and hyphens": "N.{}--A",
    "hyphens": "N.A{}",
    "full stops": "A.{}.",
    "closing marks": "Oui.{}",
    "slashes": "- a {} -",
    "digits": "AED {}x",
}
FILLINGS = {
    "dashes": "-", "bars": "|", "capitals and hyphens": "Aa-", "hyphens": "-", "full stops": ".", "closing marks": "\"' ", "slashes": "/ X", "digits": "1."
}  # fmt: skip


def by_part(text: str) -> None:
    """Print what each part of the reading takes."""
    lexicon = Lexicon.default()
    lexed = lex(text)
    classified = classify_shapes(lexed.shapes)
    signed = sign(lexed.texts, classified.roles, lexicon)
    page = newswire.parse(text)
    calls: dict[str, Callable[[], object]] = {
        "str.splitlines": text.splitlines,
        "lex": lambda: lex(text),
        "classify_shapes": lambda: classify_shapes(lexed.shapes),
        "sign": lambda: sign(lexed.texts, classified.roles, lexicon),
        "assemble": lambda: assemble(text, lexed, classified.layout, signed),
        "parse": lambda: newswire.parse(text),
        "classify": lambda: newswire.classify(text),
        "render": lambda: newswire.render(page),
    }
    show_times(f"One page of {len(text):,} characters and {len(lexed.texts)} lines", compare(calls))


def by_size(page: str) -> None:
    """Print how the time and the memory grow with a document, from 1 kB to 100 MB."""

    def make(size: int) -> Callable[[], object]:
        text = document(page, size)
        return lambda: newswire.parse(text)

    sizes = [KILO * 2**step for step in range(18)]
    show_growth("Growth (in characters)", growth(make, sizes, turns=2))
    for size in (10 * KILO, MEGA, 10 * MEGA, 100 * MEGA):
        text = document(page, size)
        times = peak(lambda text=text: newswire.parse(text)) / len(text.encode())
        show(f"Peak memory at {size:,} characters", ("what", "times the text"), [("parse", times)])


def document(page: str, size: int) -> str:
    """Return a text of a size, made of many pages below one another."""
    return ((page + "\n") * (size // len(page) + 1))[:size]


def by_line() -> None:
    """Print how the time grows with one line that is made to take long."""
    rows = []
    for name, form in HOSTILE.items():

        def make(size: int, form: str = form, filling: str = FILLINGS.get(name, " ")) -> Callable[[], object]:
            text = f"Un titre\n{form.format(filling * (size // len(filling)))}\n"
            return lambda: newswire.parse(text)

        found = growth(make, [KILO * 16 * 2**step for step in range(4)], turns=3)
        rows.append((name, *(row.ratio for row in found[1:])))
    show("Hostile lines: time to that of half the line", ("line", "32,000", "64,000", "128,000"), rows)


if __name__ == "__main__":
    text = Path(sys.argv[1]).read_text(encoding="utf-8") if sys.argv[1:] else usual_page()
    by_part(text)
    by_line()
    by_size(text)
