"""Many pages: a plain loop against the embedded run on one and two workers, beside a pure spin on one and two processes.

Usage: python benchmarks/batch.py [PAGES] (2,000 pages by default; 200,000 for the figures of the documentation)
"""

from __future__ import annotations

import json
import multiprocessing
import random
import shutil
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path

from _measure import compare, show, show_times

from newswire.batch import parse_batch, run, schema
from newswire.batch._arrow import pyarrow
from newswire.batch._content import content_named
from newswire.batch._reading import Reading, row_of
from newswire.export._json import dumps
from newswire.models import Page
from newswire.parsing import parse

SHARD = 4 * 2**20
"""Shards small enough that a few thousand pages give work to two workers."""

WORDS = "le port quai grève navire cargo lundi pluie canal budget maire annonce écluse rive phare brume marché sable".split()  # noqa: SIM905 - shorter


def lines(chance: random.Random) -> list[str]:
    """Return the lines of a page of about 8 kB: a ticker of 50, an article with intertitles and a byline."""

    def words(least: int, most: int) -> str:
        return " ".join(chance.choices(WORDS, k=chance.randint(least, most))).capitalize()

    ticker = [line for _ in range(50) for line in ("-", f"{words(1, 2)}: {words(8, 14)}")]
    body = [line for _ in range(6) for line in (f"- {words(2, 5)} -", *(f"{words(20, 45)}." for _ in range(4)))]
    return [*ticker, words(8, 12), f"{words(25, 35)}.", *body, "R.Okonkwo--VL-GZT"]


def generate(path: Path, count: int) -> None:
    """Write JSON Lines: the headlines and the paragraphs of one page, shuffled anew for each."""
    chance = random.Random(31)  # noqa: S311 - seeded, so that all runs have the same pages
    page = lines(chance)
    headlines, rest = page[1:100:2], page[102:-1]
    with path.open("w", encoding="utf-8") as stream:
        for number in range(count):
            chance.shuffle(headlines)
            chance.shuffle(rest)
            text = "\n".join(
                [f"-\n{line}" for line in headlines] + [f"{page[100]} {number}", page[101], *rest, page[-1]]
            )
            stream.write(json.dumps({"id": str(number), "text": text}, ensure_ascii=False) + "\n")


def plain_loop(source: Path, target: Path) -> None:
    """Parse and write what `run` does, in one process, without shards."""
    reading = Reading(content_named("everything"))
    with source.open(encoding="utf-8") as stream, target.open("w", encoding="utf-8") as out:
        for line in stream:
            record = json.loads(line)
            out.write(dumps(row_of(record["text"], record["id"], reading), None) + "\n")


def spin(count: int) -> None:
    """Keep a core busy."""
    while count:
        count -= 1


def spinning(processes: int) -> float:
    """Return the seconds that so many processes take, each for the same spin."""
    crew = [multiprocessing.Process(target=spin, args=(20_000_000,)) for _ in range(processes)]
    began = time.perf_counter()
    for one in crew:
        one.start()
    for one in crew:
        one.join()
    return time.perf_counter() - began


def resident() -> int:
    """Return the bytes of memory that this process and its descendants hold."""
    kin, sizes = {}, {}
    for place in Path("/proc").glob("[0-9]*"):
        try:
            status = dict(line.split(":\t", 1) for line in (place / "status").read_text().splitlines() if ":\t" in line)
        except OSError:
            continue
        kin[int(place.name)] = int(status["PPid"])
        sizes[int(place.name)] = int(status.get("VmRSS", "0 kB").split()[0]) * 1024
    ours, grew = {multiprocessing.current_process().pid}, True
    while grew:
        more = {child for child, parent in kin.items() if parent in ours} - ours
        ours, grew = ours | more, bool(more)
    return sum(sizes.get(pid or 0, 0) for pid in ours)


def timed(call: Callable[[], object]) -> tuple[float, int]:
    """Return the seconds a call takes, and the most memory seen on the way."""
    peak, over = [0], threading.Event()

    def watch() -> None:
        while not over.wait(0.2):
            peak[0] = max(peak[0], resident())

    watcher = threading.Thread(target=watch)
    watcher.start()
    began = time.perf_counter()
    call()
    took = time.perf_counter() - began
    over.set()
    watcher.join()
    return took, peak[0]


def read_all(text: str) -> tuple[object, ...]:
    """Parse a page and read all of its parts, which are made when they are read; the kickers too."""
    page: Page = parse(text)
    kickers = [headline.kicker for headline in page.headlines]
    return kickers, page.articles, page.markets, page.diagnostics


def conversion(text: str) -> None:
    """Print what becoming rows, Arrow and JSON costs beside parsing, for 100 times one page."""
    reading = Reading(content_named("everything"))
    rows = [row_of(text, None, reading)] * 100
    batch = pyarrow().RecordBatch.from_pydict({"text": [text] * 100})
    calls: dict[str, Callable[[], object]] = {
        "parse, all parts and kickers read": lambda: [read_all(text) for _ in range(100)],
        "parse_batch": lambda: parse_batch(batch),
        "parse_batch, bodies": lambda: parse_batch(batch, content="bodies"),
        "rows to Arrow": lambda: pyarrow().RecordBatch.from_pylist(rows, schema=schema()),
        "rows to JSON": lambda: [dumps(row, None) for row in rows],
    }
    show_times("100 pages of 8 kB", compare(calls, turns=3))


def main(count: int) -> None:
    """Print the tables."""
    conversion("\n".join(lines(random.Random(31))))  # noqa: S311 - seeded
    place = Path(tempfile.mkdtemp(prefix="newswire-batch-"))
    source = place / "pages.jsonl"
    generate(source, count)
    size = source.stat().st_size / 1e6
    one, two = spinning(1), spinning(2)
    print(f"pure spin: two processes do {2 * one / two:.2f} times the work of one")
    calls: dict[str, Callable[[], object]] = {
        "plain loop": lambda: plain_loop(source, place / "loop.jsonl"),
        "run, 1 worker": lambda: run([source], place / "one", workers=1, shard_bytes=SHARD),
        "run, 2 workers": lambda: run([source], place / "two", workers=2, shard_bytes=SHARD),
        "run, 2 workers, Parquet": lambda: run(
            [source], place / "table", workers=2, shard_bytes=SHARD, output_format="parquet"
        ),
        "run, 2 workers, bodies": lambda: run(
            [source], place / "bodies", workers=2, shard_bytes=SHARD, content="bodies"
        ),
    }
    rows, floor = [], 0.0
    for name, call in calls.items():
        took, peak = timed(call)
        floor = floor or took
        rows.append((name, floor / took, count / took, size / took, peak / 1e6))
    show(f"{count:,} pages, {size:,.0f} MB", ("what", "times the loop", "pages/s", "MB/s", "peak MB"), rows)
    shutil.rmtree(place)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 2_000)
