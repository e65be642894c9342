"""Files of every format, damaged: what a reader, and a whole run, must still give, or name.

`python -m tests.damage 100000` reads so many damaged files; `python -m tests.damage 100000 run` has `newswire batch` read them.
"""

from __future__ import annotations

import contextlib
import csv
import gzip
import io
import json
import random
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import pyarrow as pa
import pyarrow.parquet as pq

from newswire.batch._reading import Reading, row_of
from newswire.batch._rows import content_named
from newswire.batch._shards import documents_of
from newswire.batch.formats import FORMATS, Document, Selection
from newswire.batch.formats._base import PULSE, Found
from newswire.cli._group import run as command_line

TEXTS = tuple(
    f"Le port {number} rouvre\nUn cargo, le « {number} », attend{' depuis mardi' * (number % 5)}.\n"
    for number in range(12)
)
ID = "d{:02}"


class Made(NamedTuple):
    """A file: its name, its bytes, and where each of its records begins and ends."""

    name: str
    data: bytes
    spans: Sequence[tuple[int, int]]


def joined(name: str, head: bytes, records: Sequence[bytes]) -> Made:
    spans, at = [], len(head)
    for record in records:
        spans.append((at, at + len(record)))
        at += len(record)
    return Made(name, head + b"".join(records), spans)


def _jsonl() -> Made:
    rows = [json.dumps({"id": ID.format(n), "text": text}).encode() + b"\n" for n, text in enumerate(TEXTS)]
    return joined("in.jsonl", b"", rows)


def _csv() -> Made:
    def row(*fields: str) -> bytes:
        stream = io.StringIO()
        csv.writer(stream, quoting=csv.QUOTE_ALL).writerow(fields)
        return stream.getvalue().encode()

    return joined("in.csv", row("id", "text"), [row(ID.format(n), text) for n, text in enumerate(TEXTS)])


def warc_record(kind: str, media: str, body: bytes, name: str) -> bytes:
    """Return a record of WARC."""
    fields = f"WARC-Type: {kind}\r\nWARC-Target-URI: {name}\r\nContent-Type: {media}\r\nContent-Length: {len(body)}"
    return f"WARC/1.0\r\n{fields}\r\n\r\n".encode() + body + b"\r\n\r\n"


def _wet() -> Made:
    records = [warc_record("conversion", "text/plain", t.encode(), ID.format(n)) for n, t in enumerate(TEXTS)]
    return joined("in.wet", b"", records)


def _parquet() -> Made:
    stream = io.BytesIO()
    table = pa.table({"id": [ID.format(n) for n in range(len(TEXTS))], "text": list(TEXTS)})
    pq.write_table(table, stream, row_group_size=5, write_page_checksum=True)
    return Made("in.parquet", stream.getvalue(), ())


def _gzipped(made: Made) -> Made:
    return Made(f"{made.name}.gz", gzip.compress(made.data, mtime=0), ())


PLAIN = (_jsonl(), _csv(), _wet())
MADE = (*PLAIN, *map(_gzipped, PLAIN), _parquet())


def cut(data: bytes, at: int) -> bytes:
    return data[:at]


def flip(data: bytes, at: int) -> bytes:
    return data[:at] + bytes([data[at] ^ (1 << at % 8)]) + data[at + 1 :]


def drop(data: bytes, at: int) -> bytes:
    return data[:at] + data[at + 1 :]


def quote(data: bytes, at: int) -> bytes:
    return data[:at] + b'"' + data[at:]


def length(data: bytes, at: int) -> bytes:
    """Change a digit of the length field that stands next."""
    place = data.find(b"Content-Length: ", at)
    if place < 0:
        return data
    place += len(b"Content-Length: ")
    return data[:place] + bytes([ord("1") + at % 9]) + data[place + 1 :]


Damage = Callable[[bytes, int], bytes]
DAMAGES: tuple[Damage, ...] = (cut, flip, drop, quote, length)


def read(name: str, data: bytes, folder: Path, size: int = 2**25) -> list[Document]:
    """Return the documents of a file."""
    path = folder / name
    path.write_bytes(data)
    form = next(one.name for one in FORMATS.values() if name.endswith(one.suffixes))
    shards = FORMATS[form].cut([Found(str(path), len(data))], size)
    return [one for shard in shards for one in documents_of(shard, Selection()) if one is not PULSE]


class Case(NamedTuple):
    """A file, and what is done to it."""

    made: Made
    damage: Damage
    at: int

    @property
    def data(self) -> bytes:
        return self.damage(self.made.data, self.at)


def loss(case: Case, folder: Path) -> str | None:
    """Damage a file, read it, and return what was lost without a word; None where nothing was."""
    found = read(case.made.name, case.data, folder)
    if any(one.fault for one in found):
        return None
    values = [
        one.value.decode() if isinstance(one.value, bytes) and _is_text(one.value) else one.value for one in found
    ]
    return lost(case, list(map(str, values)), TEXTS)


def lost(case: Case, values: Sequence[str], whole: Sequence[str]) -> str | None:
    """Return what of the whole is not among some values, and should be, or named; None where all is there."""
    made, damage, at = case
    if not case.data and damage is cut:
        return None
    if damage is cut and made.spans and not made.data[_end_before(made, at) : at].strip(b"\r\n"):
        return None if list(values) == list(whole[: len(values)]) else "a file cut between records gives other records"
    touched = {n for n, (start, end) in enumerate(made.spans) if start <= at <= end or damage is length}
    missing = Counter(text for n, text in enumerate(whole) if n not in touched) - Counter(values)
    if missing:
        return f"{sum(missing.values())} records are gone or changed"
    return None if len(values) >= len(whole) - 1 or damage is cut else f"{len(values)} records of {len(whole)}"


def _end_before(made: Made, at: int) -> int:
    """Return where the last record that ends before a place has its last byte that is no line end."""
    ends = [start + len(made.data[start:end].rstrip(b"\r\n")) for start, end in made.spans]
    return max((end for end in ends if end <= at), default=made.spans[0][0])


def _is_text(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


# A whole run


def losses_of_run(cases: Sequence[Case], folder: Path) -> list[str]:
    """Have `newswire batch` read damaged files; return what its rows, notes, summary and exit status keep quiet about."""
    paths = [folder / f"{number}-{case.made.name}" for number, case in enumerate(cases)]
    for path, case in zip(paths, cases, strict=True):
        path.write_bytes(case.data)
    out = folder / "out"
    arguments = ["batch", *map(str, paths), "-o", str(out), "--workers", "2"]
    with contextlib.redirect_stderr(io.StringIO()):
        status = command_line(arguments)
    rows = [row for part in sorted(out.glob("part-*")) for row in lines_of(part)]
    notes = lines_of(out / "_errors.jsonl")
    summary = json.loads((out / "_summary.json").read_bytes())
    errors = [
        {"source": row["source"], "offset": row["offset"], "id": row["id"], **row["error"]}
        for row in rows
        if row["error"]
    ]
    found = []
    if notes != errors:
        found.append("_errors.jsonl does not hold the errors of the rows")
    if summary["errors"] != Counter(error["code"] for error in errors) or summary["documents"] != len(rows):
        found.append("_summary.json does not count the rows and their errors")
    if status != bool(errors):
        found.append(f"the exit status is {status}, with {len(errors)} errors")
    by_source: dict[str, list[dict[str, Any]]] = {str(path): [] for path in paths}
    for row in rows:
        by_source[row["source"]].append(row)
    for path, case in zip(paths, cases, strict=True):
        own = by_source[str(path)]
        told = None if any(row["error"] for row in own) else lost(case, list(map(said, own)), WHOLE)
        if told:
            found.append(f"{case.made.name}, {case.damage.__name__} at {case.at}: {told}")
    return found


def lines_of(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_bytes().splitlines()]


def said(row: dict[str, Any]) -> str:
    """Return what a row says, but for where it stood."""
    return json.dumps([row["title"], row["lead"], row["sections"]])


def _whole() -> list[str]:
    reading = Reading(content_named("everything"))
    return [said(row_of(text, None, reading)) for text in TEXTS]


WHOLE = _whole()


def drawn(draw: random.Random) -> Case:
    """Return a damage at random."""
    made = draw.choice(MADE)
    return Case(made, draw.choice(DAMAGES), draw.randrange(len(made.data)))


RUN = 1000
"""How many files one run reads."""


def main(count: int, *, runs: bool) -> int:
    """Damage so many files, and print what was lost without a word."""
    draw = random.Random(0)  # noqa: S311 - which damages are tried is no secret
    silent = 0
    for done in range(0, count, RUN):
        cases = [drawn(draw) for _ in range(min(RUN, count - done))]
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            told = losses_of_run(cases, folder) if runs else [why for case in cases if (why := loss(case, folder))]
        silent += len(told)
        for sentence in told:
            sys.stdout.write(f"{sentence}\n")
    sys.stdout.write(f"{count:,} damages, {silent} losses without a word\n")
    return int(bool(silent))


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), runs="run" in sys.argv))
