"""What normalizing French costs beside its peers and beside one scan of a pattern, and how it grows on hostile lines.

The text is made of the example pages: their lines, shuffled, one call for each document of some 9 kB. With
NEWSWIRE_SHARED set, the real page of that folder gives the lines instead.
"""

from __future__ import annotations

import os
import random
import re
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from _measure import show
from _peers import FRENCH, installed

from newswire.french import explain, normalize

ROOT = Path(__file__).resolve().parent.parent
SIZE, DOCUMENT = 2_000_000, 8_700
TURNS = 3
SAMPLE = 40_000
"""Slow peers are timed on this many characters only."""
FLOOR = re.compile("[\"':;!?«»“”‘’…–—\u00a0\u202f]")
LINE = 'Le maire dit: "l\'eau monte"! '
HOSTILE = (
    '"', "'", "«", "»", "(", " ", "\u00a0", "\u202f", "!", "?", ":", ";", ".", ",", "-", "—", "…", "1", "<", "`", "{", "@", "/", "&",
    '" ', "' ", "!a", " !", "1.", "1 ", " - ", '«"', '"a', "a/", "1.000", "- A!\n", '"\n', "l'",
)  # fmt: skip


def lines() -> list[str]:
    """Return the lines that the documents are made of."""
    shared = Path(os.environ.get("NEWSWIRE_SHARED", "")) / "pages" / "minneapolis.txt"
    paths = (
        [shared] if "NEWSWIRE_SHARED" in os.environ and shared.is_file() else sorted((ROOT / "examples").glob("*.txt"))
    )
    return [line for path in paths for line in path.read_text(encoding="utf-8").splitlines()]


def documents() -> list[str]:
    """Return the documents: shuffled lines, the same in every run."""
    chance = random.Random(1)  # noqa: S311 - a shuffle that is the same in every run
    pool, made, size = lines(), list[str](), 0
    while size < SIZE:
        chance.shuffle(pool)
        text = "\n".join(pool)
        text = (text + "\n") * max(1, DOCUMENT // len(text))
        made.append(text)
        size += len(text)
    return made


def rate(call: Callable[[str], Any], texts: Sequence[str]) -> float:
    """Return the best of some turns, in millions of characters a second of the processor."""
    best = float("inf")
    for _ in range(TURNS):
        began = time.process_time()
        for text in texts:
            call(text)
        best = min(best, time.process_time() - began)
    return sum(map(len, texts)) / best / 1e6


def peer_rates(texts: Sequence[str]) -> list[tuple[str, float]]:
    """Return the rates of newswire and of its peers, in millions of characters a second."""
    few = texts[: max(1, SAMPLE // len(texts[0]))]
    rows = [("newswire", rate(normalize, texts))]
    return rows + [(name, rate(peer.call, few if peer.slow else texts)) for name, peer in installed(FRENCH).items()]


def speed() -> None:
    """Print the rates, and how many times as fast as each peer newswire is."""
    texts = documents()
    printed = [normalize(text) for text in texts]
    (_, ours), *peers = peer_rates(texts)
    rows = [
        ("newswire.french", ours),
        ("newswire.french, printed text again", rate(normalize, printed)),
        ("newswire.french, to wire", rate(lambda text: normalize(text, "wire"), printed)),
        ("newswire.french.explain", rate(explain, texts)),
        ("one scan of a pattern", rate(lambda text: [0 for _ in FLOOR.finditer(text)], texts)),
        *peers,
    ]
    show(
        "Speed", ("what", "MB/s", "newswire is so many times as fast"), [(name, got, ours / got) for name, got in rows]
    )


def hostile() -> None:
    """Print the growth of the marks that grow worst, and the time of one very long line."""
    rows = []
    for mark in HOSTILE:
        times = []
        for size in (50_000, 100_000):
            text = (mark * size)[:size]
            began = time.perf_counter()
            normalize(text)
            times.append(time.perf_counter() - began)
        rows.append((repr(mark), times[1] * 1e3, times[1] / times[0]))
    rows.sort(key=lambda row: -row[2])
    show("100,000 characters of one mark", ("mark", "ms", "to half the size"), rows)
    text = LINE * (50_000_000 // len(LINE))
    began = time.perf_counter()
    normalize(text)
    seconds = time.perf_counter() - began
    show("One line of 50 MB", ("seconds", "MB/s"), [(seconds, len(text) / seconds / 1e6)])


if __name__ == "__main__":
    speed()
    hostile()
