"""Many pages: a plain loop against the embedded run on one and two workers, and against engines where they are installed.

Usage: python benchmarks/batch.py [PAGES] [NAME ...]

2,000 pages by default, 200,000 for the figures of the documentation; with names, only the runners named. The last columns
are what a runner takes for a single page, and the most memory that it held with all its processes. A pure spin on one and
two processes, before and after, says what the machine had to give.
"""

from __future__ import annotations

import gzip
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from _measure import compare, show, show_times
from _pages import page, write_lines, write_parquet
from _processes import free_cores, taken

from newswire.batch import parse_batch, run, schema
from newswire.batch._arrow import pyarrow
from newswire.batch._reading import Reading, row_of
from newswire.batch._rows import content_named
from newswire.export._json import dumps
from newswire.models import Page
from newswire.parsing import parse

FILES = 8
SHARD = 4 * 2**20
"""Shards small enough that a few thousand pages give work to two workers."""
EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
SPARK = {"PYSPARK_PYTHON": sys.executable, "SPARK_LOCAL_IP": "127.0.0.1"}
RAY = {"RAY_ENABLE_UV_RUN_RUNTIME_ENV": "0"}


class Inputs(NamedTuple):
    """The same documents as JSON Lines, as Parquet, and as one compressed file of JSON Lines."""

    lines: Path
    parquet: Path
    packed: Path


class Runner(NamedTuple):
    """What reads the documents and writes their rows to a folder; the package that it needs."""

    call: Callable[[Inputs, Path], object]
    package: str = "newswire"


def plain_loop(inputs: Inputs, target: Path) -> None:
    """Parse and write what `run` does, in one process, without shards."""
    reading = Reading(content_named("everything"))
    target.mkdir()
    with (target / "rows.jsonl").open("w", encoding="utf-8") as out:
        for path in sorted(inputs.lines.iterdir()):
            with path.open(encoding="utf-8") as stream:
                for line in stream:
                    record = json.loads(line)
                    out.write(dumps(row_of(record["text"], record["id"], reading), None) + "\n")


def embedded(workers: int, *, parquet: bool = False, content: str = "everything") -> Runner:
    """Return the embedded run, from JSON Lines to the same, or from Parquet to Parquet."""

    def call(inputs: Inputs, target: Path) -> object:
        source, form = (inputs.parquet, "parquet") if parquet else (inputs.lines, "jsonl")
        return run([source], target, workers=workers, shard_bytes=SHARD, output_format=form, content=content)

    return Runner(call)


def unpacked(workers: int, above: int | None) -> Runner:
    """Return the embedded run on one compressed file, which is unpacked first where it has more bytes than that."""

    def call(inputs: Inputs, target: Path) -> object:
        return run([inputs.packed], target, workers=workers, shard_bytes=SHARD, unpack_above=above)

    return Runner(call)


def engine(name: str, package: str, *more: str, **environment: str) -> Runner:
    """Return the program of an engine under `examples/`; `{target}` in its arguments is the folder of the output."""

    def call(inputs: Inputs, target: Path) -> object:
        source = inputs.lines if name == "datatrove" else inputs.parquet
        program = [sys.executable, str(EXAMPLES / name / "pages.py"), str(source), str(target)]
        arguments = [one.format(target=target) for one in more]
        log = target.with_suffix(".log")
        with log.open("wb") as stream:
            done = subprocess.run(
                [*program, *arguments], env=os.environ | environment, stdout=stream, stderr=stream, check=False
            )
        if done.returncode:
            raise SystemExit(f"{name} failed:\n{log.read_text(errors='replace')[-2000:]}")
        return done

    return Runner(call, package)


RUNNERS = {
    "loop": Runner(plain_loop),
    "run-1": embedded(1),
    "run-2": embedded(2),
    "run-2-parquet": embedded(2, parquet=True),
    "run-2-gz": unpacked(2, None),
    "run-2-gz-unpacked": unpacked(2, 0),
    "run-2-bodies": embedded(2, content="bodies"),
    "run-2-headlines": embedded(2, content="headlines"),
    "run-2-threads": embedded(2, content="threads"),
    "datatrove": engine("datatrove", "datatrove"),
    "spark": engine(
        "spark", "pyspark", PYSPARK_SUBMIT_ARGS="--master local[2,3] --driver-memory 2g pyspark-shell", **SPARK
    ),
    "ray": engine("ray", "ray", "{target}-checkpoint", **RAY),
}
"""The runners, by the names that the command line takes. datatrove, Spark and Ray work on two cores."""


def read_all(text: str) -> tuple[object, ...]:
    """Parse a page and read its kickers too."""
    read: Page = parse(text)
    kickers = [headline.kicker for headline in read.headlines]
    return kickers, read.articles, read.markets, read.diagnostics


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


def made(place: Path, count: int, files: int) -> tuple[Inputs, float]:
    """Write the documents; return where they are, and their megabytes as JSON Lines."""
    inputs = Inputs(place / "lines", place / "parquet", place / "all.jsonl.gz")
    size = write_lines(inputs.lines, count, files)
    write_parquet(inputs.parquet, inputs.lines)
    with gzip.open(inputs.packed, "wb", compresslevel=6) as stream:
        for path in sorted(inputs.lines.iterdir()):
            stream.write(path.read_bytes())
    return inputs, size / 1e6


def chosen(names: list[str]) -> dict[str, Runner]:
    """Return the runners that were named, or all, without those that are not installed, which are told."""
    unknown = sorted(set(names) - set(RUNNERS))
    if unknown:
        raise SystemExit(f"no runner is named {', '.join(unknown)}; there are {', '.join(RUNNERS)}")
    asked = {name: RUNNERS[name] for name in names or RUNNERS}
    here = {name: one for name, one in asked.items() if importlib.util.find_spec(one.package)}
    if len(here) < len(asked):
        print(f"not installed, so not measured: {', '.join(sorted(set(asked) - set(here)))}")
    return here


def main(count: int, names: list[str]) -> None:
    """Print the tables."""
    conversion(page())
    runners = chosen(names)
    place = Path(tempfile.mkdtemp(prefix="newswire-batch-"))
    inputs, size = made(place / "many", count, FILES)
    single, _ = made(place / "one", 1, 1)
    before = free_cores()
    rows, floor = [], 0.0
    for name, runner in runners.items():
        start, _ = taken(lambda: runner.call(single, place / f"{name}-one"))  # noqa: B023 - called at once
        took, peak = taken(lambda: runner.call(inputs, place / name))  # noqa: B023
        floor = floor or took
        rows.append((name, floor / took, floor / (took - start), count / took, size / took, start, peak / 1e6))
        print(f"{name}: {took:.0f} s", flush=True)
        shutil.rmtree(place / name, ignore_errors=True)
    head = ("runner", "times the first", "without start", "pages/s", "MB/s", "start s", "peak MB")
    show(f"{count:,} pages, {size:,.0f} MB", head, rows)
    print(f"\ntwo processes of pure spinning did {before:.2f} times the work of one before, {free_cores():.2f} after")
    shutil.rmtree(place)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 2_000, sys.argv[2:])
