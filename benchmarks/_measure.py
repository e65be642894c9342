"""Measures callables side by side: times as ratios to the first of them, peak memory, growth by doubling."""

from __future__ import annotations

import gc
import time
import tracemalloc
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

MICRO = 1e6
Clock = Callable[[], float]


class Timing(NamedTuple):
    """What one callable took: the best of its turns in seconds, and how many times the floor that is."""

    name: str
    seconds: float
    ratio: float


class Growth(NamedTuple):
    """What one size of input took, and how many times what half of it took; the first size has no ratio."""

    size: int
    seconds: float
    ratio: float | None


def loops(call: Callable[[], object], enough: float, clock: Clock = time.perf_counter) -> int:
    """Return how often to call so that one turn lasts long enough to be timed, doubling until it does.

    The first call does not count: it may compile patterns and make functions, and one that takes long would have every
    turn be a single call, with the caches of the processor full of the task before.
    """
    call()
    count = 1
    while once(call, count, clock) * count < enough:
        count *= 2
    return count


def once(call: Callable[[], object], count: int, clock: Clock = time.perf_counter) -> float:
    """Return the seconds that a call takes in one turn of so many, with the garbage collector off."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        began = clock()
        for _ in range(count):
            call()
        return (clock() - began) / count
    finally:
        if collecting:
            gc.enable()


def compare(
    calls: Mapping[str, Callable[[], object]],
    *,
    turns: int = 7,
    enough: float = 0.02,
    clock: Clock = time.perf_counter,
) -> list[Timing]:
    """Time callables in turns; the first named is the floor that the ratios refer to.

    Args:
        calls: the callables by name.
        turns: how often each has its turn; the best counts.
        enough: how many seconds a turn lasts at least.
        clock: what tells the time; `time.process_time` leaves out what other processes take, and is for calls that work
            in this process alone.
    """
    counts = {name: loops(call, enough, clock) for name, call in calls.items()}
    best = dict.fromkeys(calls, float("inf"))
    for _ in range(turns):
        for name, call in calls.items():
            best[name] = min(best[name], once(call, counts[name], clock))
    floor = next(iter(best.values()))
    return [Timing(name, seconds, seconds / floor) for name, seconds in best.items()]


def peak(call: Callable[[], object]) -> int:
    """Return the bytes of memory that a call takes at its peak, beyond what was taken before."""
    gc.collect()
    tracemalloc.start()
    try:
        kept = call()
        _, most = tracemalloc.get_traced_memory()
        del kept
        return most
    finally:
        tracemalloc.stop()


def growth(
    make: Callable[[int], Callable[[], object]], sizes: Iterable[int], *, turns: int = 3, enough: float = 0.02
) -> list[Growth]:
    """Time one task on inputs of growing size; pass sizes that double.

    Args:
        make: takes a size and returns the callable to time, its input already built.
        sizes: the sizes, each twice the one before it.
        turns: how often each size has its turn; the best counts.
        enough: how many seconds a turn lasts at least.
    """
    rows: list[Growth] = []
    for size in sizes:
        ((_, seconds, _),) = compare({"task": make(size)}, turns=turns, enough=enough)
        rows.append(Growth(size, seconds, seconds / rows[-1].seconds if rows else None))
    return rows


def show(title: str, head: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Print a table in Markdown, its columns aligned, numbers to the right; a float has two decimals, None is a dash."""
    values = [list(row) for row in rows]
    cells = [list(head), *([cell(value) for value in row] for row in values)]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    right = [not any(isinstance(value, str) for value in column) for column in zip(*values, strict=True)]
    sides = [str.rjust if number else str.ljust for number in right]
    lines = [
        "| " + " | ".join(side(text, width) for side, text, width in zip(sides, row, widths, strict=True)) + " |"
        for row in cells
    ]
    rule = ["-" * (width - number) + ":" * number for number, width in zip(right, widths, strict=True)]
    lines.insert(1, "| " + " | ".join(rule) + " |")
    print(f"\n{title}\n", *lines, sep="\n")


def cell(value: object) -> str:
    """Return the text of one cell of a table."""
    if value is None:
        return "-"
    return f"{value:,.2f}" if isinstance(value, float) else f"{value:,}" if isinstance(value, int) else str(value)


def show_times(title: str, timings: Iterable[Timing]) -> None:
    """Print what callables took, in microseconds and as ratios to the first."""
    rows = [(name, seconds * MICRO, ratio) for name, seconds, ratio in timings]
    show(title, ("what", "µs", "ratio"), rows)


def show_growth(title: str, rows: Iterable[Growth]) -> None:
    """Print a table of growth: a ratio near 2 is linear, near 4 quadratic."""
    table = [(size, seconds * MICRO, ratio) for size, seconds, ratio in rows]
    show(title, ("size", "µs", "to half the size"), table)
