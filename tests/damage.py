"""Files of every format, damaged: what a reader must still give, or name. `python -m tests.damage 100000` does it so often."""

from __future__ import annotations

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
from typing import NamedTuple

import pyarrow as pa
import pyarrow.parquet as pq

from newswire.batch._shards import documents_of
from newswire.batch.formats import FORMATS, Document, Selection
from newswire.batch.formats._base import PULSE, Found

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


DAMAGES: tuple[Callable[[bytes, int], bytes], ...] = (cut, flip, drop, quote, length)


def read(name: str, data: bytes, folder: Path, size: int = 2**25) -> list[Document]:
    """Return the documents of a file."""
    path = folder / name
    path.write_bytes(data)
    form = next(one.name for one in FORMATS.values() if name.endswith(one.suffixes))
    shards = FORMATS[form].cut([Found(str(path), len(data))], size)
    return [one for shard in shards for one in documents_of(shard, Selection()) if one is not PULSE]


def loss(made: Made, damage: Callable[[bytes, int], bytes], at: int, folder: Path) -> str | None:
    """Damage a file, read it, and return what was lost without a word; None where nothing was."""
    data = damage(made.data, at)
    found = read(made.name, data, folder)
    if any(one.fault for one in found) or (not data and damage is cut):
        return None
    values = [
        one.value.decode() if isinstance(one.value, bytes) and _is_text(one.value) else one.value for one in found
    ]
    if damage is cut and made.spans and not made.data[_end_before(made, at) : at].strip(b"\r\n"):
        return None if values == list(TEXTS[: len(values)]) else "a file cut between records gives other records"
    touched = {n for n, (start, end) in enumerate(made.spans) if start <= at <= end or damage is length}
    missing = Counter(text for n, text in enumerate(TEXTS) if n not in touched) - Counter(map(str, values))
    if missing:
        return f"{sum(missing.values())} records are gone or changed"
    return None if len(values) >= len(TEXTS) - 1 or damage is cut else f"{len(values)} records of {len(TEXTS)}"


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


def main(count: int, seed: int) -> int:
    """Damage so many files, and print what was lost without a word."""
    draw = random.Random(seed)  # noqa: S311 - which damages are tried is no secret
    silent: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        for _ in range(count):
            made, damage = draw.choice(MADE), draw.choice(DAMAGES)
            at = draw.randrange(len(made.data))
            told = loss(made, damage, at, Path(folder))
            if told:
                silent[f"{made.name} {damage.__name__}"] += 1
                sys.stdout.write(f"{made.name}, {damage.__name__} at {at}: {told}\n")
    sys.stdout.write(f"{count:,} damages, {silent.total()} losses without a word {dict(silent)}\n")
    return int(bool(silent))


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 0))
