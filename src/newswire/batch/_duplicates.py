"""Rows whose key is that of an earlier row, found in bounded memory: keys are dealt into buckets, each of which fits."""

from __future__ import annotations

import heapq
import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any, Final, NamedTuple

__all__ = ["Keyed", "duplicates"]

BUCKET: Final = 1_000_000
"""About how many keys a bucket holds."""


class Keyed(NamedTuple):
    """A row's place: the number of its part, from 0, its place in the part, from 0, and its key."""

    part: int
    row: int
    key: str


def duplicates(files: Sequence[Path], total: int, parts: Sequence[str], scratch: Path) -> Iterator[bytes]:
    """Yield a line of JSON for each row whose key an earlier row has, in the order of the rows."""
    count = total // BUCKET + 1
    places = [scratch / f"bucket-{number}.tmp" for number in range(count)]
    with ExitStack() as stack:
        streams = [stack.enter_context(place.open("w", encoding="ascii")) for place in places]
        for part, row, key in _keys(files):
            streams[int(key[:8], 16) % count].write(f"{part} {row} {key}\n")
    found = [_of_bucket(place) for place in places]
    for here, first in heapq.merge(*found):
        line: dict[str, Any] = {
            "part": parts[here[0]],
            "row": here[1],
            "of": {"part": parts[first[0]], "row": first[1]},
        }
        yield json.dumps(line).encode() + b"\n"


def _keys(files: Iterable[Path]) -> Iterator[Keyed]:
    for number, path in enumerate(files):
        with path.open(encoding="ascii") as stream:
            for row, line in enumerate(stream):
                if key := line.strip():
                    yield Keyed(number, row, key)


def _of_bucket(place: Path) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    seen: dict[str, tuple[int, int]] = {}
    found: list[tuple[tuple[int, int], tuple[int, int]]] = []
    with place.open(encoding="ascii") as stream:
        for line in stream:
            part, row, key = line.split()
            here = (int(part), int(row))
            first = seen.setdefault(key, here)
            if first != here:
                found.append((here, first))
    place.unlink()
    return found
