"""newswire beside the tools next to it: how many of the project's own cases each gets right, and how fast, in one run.

    python benchmarks/comparisons.py > benchmarks/comparisons.md

The page *Beside other tools* of the documentation shows what this prints, cut at its headings.
"""

from __future__ import annotations

import datetime as dt
import json
import os
import platform
import re
import sys
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

import french
import signing
import threads
from _measure import show
from _peers import DATES, FRENCH, NAMES, Peer, alike, installed, near, versions

from newswire import __version__
from newswire.french import normalize

CASES = Path(__file__).resolve().parent.parent / "tests" / "corpus" / "french"
NO_BREAK = re.compile("[\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\N{THIN SPACE}]")
PLAIN = ("sacremoses", "ftfy")
"""The tools that make typographic marks plain."""
CUTOFFS = tuple(range(50, 100, 5))
NEARNESS = tuple(tenth / 10 for tenth in range(2, 10))


class Case(NamedTuple):
    """A case of French: its file, what comes in, what is printed, and what the wire sends."""

    category: str
    before: str
    printed: str
    wire: str


def cases() -> list[Case]:
    """Return the labelled cases of French, by the files that they stand in."""
    found = [
        Case(path.stem, entry["input"], entry["fr"], entry["wire"])
        for path in sorted(CASES.glob("*.jsonl"))
        for entry in map(json.loads, path.read_text(encoding="ascii").splitlines())
    ]
    if not found:
        raise SystemExit(f"no cases in {CASES}")
    return found


def leveled(text: str) -> str:
    """Return a text with one width of no-break space: the authorities differ on it, so no tool is blamed for it."""
    return NO_BREAK.sub("\N{NO-BREAK SPACE}", text)


def gets(peer: Peer, before: str, after: str) -> bool:
    """Say whether a tool makes one text of the other, the widths of no-break spaces apart."""
    return leveled(peer.plain(before)) == leveled(after)


def table(title: str, head: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Print a table under its heading."""
    show(f"## {title}", head, rows)


def by_category(title: str, every: Sequence[Case], tools: dict[str, Peer], after: Callable[[Case], str]) -> None:
    """Print how many cases each tool gets right, a row for each file of cases, and one for all."""
    names = dict.fromkeys(case.category for case in every)
    groups = [(name, [case for case in every if case.category == name]) for name in names]
    rows = [
        (name, len(group), *(sum(gets(peer, case.before, after(case)) for case in group) for peer in tools.values()))
        for name, group in (*groups, ("all", every))
    ]
    table(title, ("cases", "of", *tools), rows)


def french_quality() -> None:
    """Print the tables of French: what is put right, what is left alone, what comes back to the wire."""
    ours = {"newswire": Peer(normalize, normalize)}
    tools = {**ours, **installed(FRENCH)}
    every = cases()
    by_category("Put right", [c for c in every if c.before != c.printed], tools, lambda case: case.printed)
    by_category("Left alone", [c for c in every if c.before == c.printed], tools, lambda case: case.printed)
    to_wire = partial(normalize, style="wire")
    back = [Case(c.category, c.printed, c.wire, c.wire) for c in every if c.printed != c.wire]
    plain = {"newswire": Peer(to_wire, to_wire), **{name: tools[name] for name in PLAIN if name in tools}}
    rows = [(name, sum(peer.plain(c.before) == c.wire for c in back), len(back)) for name, peer in plain.items()]
    table("Back to plain wire", ("what", "right", "of"), rows)


def signing_quality() -> None:
    """Print the tables of bylines and of dates."""
    head = ("what", "right", "of", "look-alikes taken", "of")
    table("Bylines: the names", head, signing.scores("bylines", signing.name_readers(), signing.same_names))
    table("Dates", head, signing.scores("dates", signing.date_readers(), signing.same_date))


def best(pairs: Callable[[Sequence[str], float], list[tuple[int, int]]], thresholds: Iterable[float]) -> float:
    """Return the threshold at which a peer does best on the tuning part, by the harmonic mean of precision and recall."""

    def mean(threshold: float) -> float:
        found = threads.quality_of(threads.TUNING, group=threads.joined(pairs, threshold))
        return 2 * found.right / max(1, 2 * found.right + found.wrong + found.missed)

    return max(thresholds, key=mean)


def threads_quality() -> None:
    """Print the table of threads, on the tickers that were set aside."""
    groups = [("newswire", threads.stories)]
    for name, pairs, thresholds in (("rapidfuzz", alike, CUTOFFS), ("MinHash", near, NEARNESS)):
        chosen = best(pairs, thresholds)
        groups.append((f"{name}, from {chosen:g}", threads.joined(pairs, chosen)))
    rows = []
    for name, group in groups:
        found = threads.quality_of(threads.HELD_OUT, group=group)
        rows.append((name, *found))
    table("Threads, held out", ("what", "precision", "recall", "right", "wrong", "missed"), rows)


def speeds() -> None:
    """Print one table of times, each as a ratio to newswire's at the same task."""
    rows: list[tuple[str, str, float]] = []
    (_, ours), *others = french.peer_rates(french.documents())
    rows += [("French", name, ours / rate) for name, rate in others]
    for task, kind, readers in (
        ("bylines", "bylines", signing.name_readers()),
        ("dates", "dates", signing.date_readers()),
    ):
        rows += [(task, name, ratio) for name, _, ratio in signing.timed(signing.texts(kind), readers)[1:]]
    rows += [("50 headlines", name, ratio) for name, _, ratio in threads.speeds()[1:]]
    many = threads.headlines(threads.PEER_LIMIT)
    once = {name: threads.timed(partial(call, many)) for name, call in threads.CALLS.items()}
    first, *rest = once.items()
    rows += [(f"{len(many):,} headlines", name, seconds / first[1]) for name, seconds in rest]
    table("Time", ("task", "what", "times newswire's"), rows)


def conditions() -> None:
    """Print where and with what the figures were taken."""
    peers: list[Any] = [*FRENCH, *NAMES, *DATES, "rapidfuzz", "datasketch"]
    print(
        f"\n## Conditions\n\nTaken on {dt.datetime.now(dt.UTC).date()} by `python benchmarks/comparisons.py`, with newswire {__version__},"
        f" Python {platform.python_version()}, {os.cpu_count()} cores ({platform.machine()}), {versions(peers)}."
    )


def main() -> None:
    """Print all."""
    if len(sys.argv) > 1:
        raise SystemExit(__doc__)
    print("# What `python benchmarks/comparisons.py` printed")
    conditions()
    french_quality()
    signing_quality()
    threads_quality()
    speeds()


if __name__ == "__main__":
    main()
