"""What processes take: seconds and memory with all that they start, and what two cores give at all."""

from __future__ import annotations

import multiprocessing
import os
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

EVERY = 0.2
"""Seconds between two looks at the memory."""


class Taken(NamedTuple):
    """What a call took: seconds, and the most bytes that this process and its descendants held, in all."""

    seconds: float
    peak: int


def spinning(processes: int) -> float:
    """Return the seconds that so many processes take, each for the same spin."""
    crew = [multiprocessing.Process(target=_spin, args=(30_000_000,)) for _ in range(processes)]
    began = time.perf_counter()
    for one in crew:
        one.start()
    for one in crew:
        one.join()
    return time.perf_counter() - began


def _spin(count: int) -> None:
    while count:
        count -= 1


def free_cores() -> float:
    """Return how many times the work of one process two processes of pure spinning do: 2 on two free cores."""
    return 2 * spinning(1) / spinning(2)


def taken(call: Callable[[], object]) -> Taken:
    """Return what a call takes, with the processes that it starts."""
    peak, over, before = [0], threading.Event(), resident()

    def watch() -> None:
        while not over.wait(EVERY):
            peak[0] = max(peak[0], resident() - before)

    watcher = threading.Thread(target=watch)
    watcher.start()
    began = time.perf_counter()
    try:
        call()
    finally:
        took = time.perf_counter() - began
        over.set()
        watcher.join()
    return Taken(took, peak[0])


def resident() -> int:
    """Return the bytes that this process and its descendants hold, what they share counted once for all (Linux)."""
    kin: dict[int, list[int]] = {}
    for place in Path("/proc").glob("[0-9]*"):
        try:
            parent = int((place / "stat").read_text().rpartition(")")[2].split()[1])
        except OSError:
            continue
        kin.setdefault(parent, []).append(int(place.name))
    ours, left = [os.getpid()], [os.getpid()]
    while left:
        children = kin.get(left.pop(), [])
        ours += children
        left += children
    return sum(map(_share, ours))


def _share(process: int) -> int:
    """Return the proportional share of a process: pages that several processes hold are divided among them."""
    try:
        rollup = Path(f"/proc/{process}/smaps_rollup").read_text()
    except OSError:
        return 0
    return next((int(line.split()[1]) * 1024 for line in rollup.splitlines() if line.startswith("Pss:")), 0)
