"""The programs under `examples/` as processes: started, their workers found and killed, their rows read."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pyarrow as pa
import pyarrow.parquet as pq

from newswire.batch import parse_batch

Row = dict[str, Any]

ROOT = Path(__file__).resolve().parents[2]
POISON = ROOT / "tests" / "unit" / "poison"
PATIENCE = 300
"""Seconds for an engine to start, work and end on a machine that has other work too."""


def spark(source: Path, target: Path, *mode: str) -> list[str]:
    """Return the command that parses with Spark."""
    return [str(source), str(target), *mode]


def ray(source: Path, target: Path) -> list[str]:
    """Return the command that parses with Ray Data."""
    return [str(source), str(target), str(target.with_name("checkpoint"))]


def datatrove(source: Path, target: Path) -> list[str]:
    """Return the command that parses with datatrove."""
    return [str(source), str(target)]


class Engine(NamedTuple):
    """One engine: its folder under `examples/`, its package, the arguments of its program."""

    name: str
    package: str
    arguments: Callable[..., list[str]]


ENGINES = {
    engine.name: engine
    for engine in (
        Engine("spark", "pyspark", spark),
        Engine("ray", "ray", ray),
        Engine("datatrove", "datatrove", datatrove),
    )
}


SMALL_BLOCKS = "import ray.data; ray.data.DataContext.get_current().target_max_block_size = 2**20"
"""What makes Ray write a file for each megabyte or so."""


def start(engine: str, *arguments: Any, master: str = "local[2,3]", before: str = "") -> subprocess.Popen[bytes]:
    """Start the program of an engine, after some code; documents that say so raise, are slow or deadly."""
    environment = {
        **os.environ,
        "NEWSWIRE_POISON": "1",
        "PYTHONPATH": str(POISON),
        "PYSPARK_PYTHON": sys.executable,
        "PYSPARK_SUBMIT_ARGS": f"--master {master} pyspark-shell",
        "SPARK_LOCAL_IP": "127.0.0.1",
        "RAY_ENABLE_UV_RUN_RUNTIME_ENV": "0",
    }
    program = str(ROOT / "examples" / engine / "pages.py")
    code = f"import runpy; {before or 'pass'}; runpy.run_path({program!r}, run_name='__main__')"
    command = [sys.executable, "-c", code, *ENGINES[engine].arguments(*arguments)]
    with arguments[1].with_name(f"{time.time_ns()}.log").open("wb") as log:
        return subprocess.Popen(command, env=environment, stdout=log, stderr=log, start_new_session=True)


def finish(process: subprocess.Popen[bytes], folder: Path) -> None:
    """Wait for a program that has to end well."""
    status = process.wait(PATIENCE)
    logs = sorted(folder.glob("*.log"))
    assert status == 0, logs[-1].read_text(encoding="utf-8", errors="replace")[-3000:]


def descendants(parent: int) -> Iterator[tuple[int, str]]:
    """Yield the processes that one has started, and those that these have, each with its command."""
    found: dict[int, list[tuple[int, str]]] = {}
    for place in Path("/proc").glob("[0-9]*"):
        try:
            before = int((place / "stat").read_text().rpartition(")")[2].split()[1])
            command = (place / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
        except OSError:
            continue
        found.setdefault(before, []).append((int(place.name), command))
    left = [parent]
    while left:
        children = found.get(left.pop(), [])
        left += [child for child, _ in children]
        yield from children


def kill_one(process: subprocess.Popen[bytes], name: str) -> None:
    """Kill the youngest process of that name among those that a program has started, once there is one at work."""
    until(lambda: any(name in command for _, command in descendants(process.pid)), process)
    time.sleep(1.5)
    ours = [child for child, command in descendants(process.pid) if name in command]
    os.kill(ours[-1], signal.SIGKILL)


def kill_all(process: subprocess.Popen[bytes]) -> None:
    """Kill a program, and whatever it has started."""
    for child, _ in [*descendants(process.pid), (process.pid, "")]:
        try:
            os.kill(child, signal.SIGKILL)
        except ProcessLookupError:
            continue
    process.wait(PATIENCE)


def until(holds: Callable[[], object], process: subprocess.Popen[bytes]) -> None:
    """Wait until something holds, while a program runs."""
    end = time.monotonic() + PATIENCE
    while not holds():
        assert process.poll() is None, "the program ended too early"
        assert time.monotonic() < end
        time.sleep(0.05)


def table(count: int, more: str = "") -> pa.Table:
    """Return documents that end with more text, one of them null and one that makes the parser raise."""
    texts: list[str | None] = [f"Le port {n} rouvre\nLe port a rouvert lundi, jour {n}.\n{more}" for n in range(count)]
    texts[3], texts[count // 2] = None, "RAISE"
    return pa.table({"id": [f"d{n:05d}" for n in range(count)], "text": texts})


def expected(documents: pa.Table) -> list[Row]:
    """Return the rows of `parse_batch`, and for the document that raises the row that says so."""
    rows: list[Row] = parse_batch(documents).to_pylist()
    for row, text in zip(rows, documents.column("text").to_pylist(), strict=True):
        if text == "RAISE":
            error = {"code": "failed", "message": "RuntimeError: poisoned"}
            row.update({**dict.fromkeys(row), "id": row["id"], "error": error})
    return rows


def write_parquet(documents: pa.Table, folder: Path, files: int) -> Path:
    """Write documents as some files of Parquet."""
    folder.mkdir()
    size = -(-documents.num_rows // files)
    for number in range(files):
        pq.write_table(documents.slice(number * size, size), folder / f"{number:03d}.parquet")
    return folder


def write_lines(documents: pa.Table, folder: Path, files: int) -> Path:
    """Write documents as some files of JSON Lines, without those that are null, which datatrove passes over."""
    folder.mkdir()
    rows = [row for row in documents.to_pylist() if row["text"] is not None]
    size = -(-len(rows) // files)
    for number in range(files):
        lines = "".join(json.dumps(row) + "\n" for row in rows[number * size : (number + 1) * size])
        (folder / f"{number:03d}.jsonl").write_text(lines, encoding="utf-8")
    return folder


def parquet_rows(folder: Path) -> list[Row]:
    """Return the rows that an engine wrote as Parquet, by id."""
    found = [row for path in sorted(folder.glob("*.parquet")) for row in pq.read_table(path).to_pylist()]
    return sorted(found, key=lambda row: str(row["id"]))


def lines_rows(folder: Path) -> list[Row]:
    """Return the rows that datatrove wrote beside its documents, by id."""
    paths = sorted((folder / "pages").glob("*.jsonl"))
    lines = [line for path in paths for line in path.read_text(encoding="utf-8").split("\n") if line]
    return sorted((json.loads(line)["metadata"]["newswire"] for line in lines), key=lambda row: str(row["id"]))
