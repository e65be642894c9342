"""Standard input and pipes: rows come while the pipe is open, each once, in order, whatever happens to workers."""

from __future__ import annotations

import gzip
import io
import json
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, cast

import pytest

pa = pytest.importorskip("pyarrow", reason="the extra 'batch' is not installed")
pytest.importorskip("click", reason="the extra 'cli' is not installed")

import pyarrow.parquet as pq

from newswire.batch import run
from newswire.batch._tail import Tail
from newswire.batch.formats._streams import STREAM_ERRORS, open_stream

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="pipes have no names there")

COMMAND = (sys.executable, "-P", "-m", "newswire", "batch")
PATIENCE = 60.0


def line(number: int) -> bytes:
    return json.dumps({"id": str(number), "text": f"Le port {number} rouvre\nIl rouvre lundi.\n"}).encode() + b"\n"


@pytest.fixture
def live() -> Iterator[subprocess.Popen[bytes]]:
    """A run from standard input to standard output, both open."""
    process = subprocess.Popen(
        [*COMMAND, "-", "-o", "-", "--workers", "1", "--time-limit", "1"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    watch = threading.Timer(PATIENCE, process.kill)
    watch.start()
    yield process
    watch.cancel()
    process.kill()
    process.communicate()


def send(process: subprocess.Popen[bytes], *numbers: int) -> None:
    stream = cast("IO[bytes]", process.stdin)
    stream.write(b"".join(map(line, numbers)))
    stream.flush()


def ids(process: subprocess.Popen[bytes], count: int) -> list[str]:
    """Return the names of the next rows, which are waited for."""
    stream = cast("IO[bytes]", process.stdout)
    return [json.loads(stream.readline())["id"] for _ in range(count)]


def test_rows_come_while_the_pipe_is_open(live: subprocess.Popen[bytes]) -> None:
    """A pause that is longer than the time limit of a document blames none."""
    send(live, 0, 1)
    assert ids(live, 2) == ["0", "1"]
    time.sleep(2.5)
    send(live, 2)
    assert ids(live, 1) == ["2"]
    assert live.poll() is None
    out, err = live.communicate()
    assert (live.returncode, out) == (0, b"")
    assert b"3 documents" in err
    assert b"longer than" not in err


@pytest.mark.skipif(sys.platform != "linux", reason="the children of a process are listed by Linux")
def test_a_worker_that_is_killed_in_the_middle_of_a_pipe_loses_and_repeats_no_row(
    live: subprocess.Popen[bytes],
) -> None:
    send(live, 0, 1)
    assert ids(live, 2) == ["0", "1"]
    (worker,) = Path(f"/proc/{live.pid}/task/{live.pid}/children").read_text().split()
    os.kill(int(worker), signal.SIGKILL)
    send(live, 2, 3)
    assert ids(live, 2) == ["2", "3"]
    out, err = live.communicate()
    assert (live.returncode, out) == (0, b"")
    assert b"the worker on shard 0 (-) exited with status -9" in err


def test_a_reader_that_goes_away_ends_an_endless_run(live: subprocess.Popen[bytes]) -> None:
    send(live, 0)
    assert ids(live, 1) == ["0"]
    cast("IO[bytes]", live.stdout).close()
    live.stdout = None
    for number in range(1, int(PATIENCE)):
        try:
            send(live, number)
        except BrokenPipeError:
            break
        if live.poll() is not None:
            break
        time.sleep(0.2)
    assert live.wait(PATIENCE) == 128 + signal.SIGPIPE
    assert cast("IO[bytes]", live.stderr).read() == b""


@pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not here")
def test_what_bash_puts_in_place_of_commands_is_read_in_order(tmp_path: Path) -> None:
    (tmp_path / "in").write_bytes(b"".join(map(line, range(4))))
    call = f"{' '.join(COMMAND)} --input-format jsonl <(head -n 2 in) <(tail -n 2 in | gzip) -o -"
    done = subprocess.run(["bash", "-c", call], cwd=tmp_path, capture_output=True, check=False, timeout=PATIENCE)
    assert done.returncode == 0, done.stderr
    rows = [json.loads(row) for row in done.stdout.splitlines()]
    assert [row["id"] for row in rows] == ["0", "1", "2", "3"]
    assert len({row["source"] for row in rows}) == 2


def parquet() -> bytes:
    stream = io.BytesIO()
    pq.write_table(pa.table({"id": ["0", "1"], "text": ["Un titre", "Deux titres"]}), stream)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("pipe.tsv", b"id\ttext\n0\tUn titre, oui\n1\tDeux titres\n"),
        ("pipe.csv", gzip.compress(b"id,text\n0,Un titre\n1,Deux titres\n")),
        ("pipe.parquet", parquet()),
        (
            "pipe.wet",
            b"".join(
                b"WARC/1.0\r\nWARC-Type: conversion\r\nContent-Type: text/plain\r\nWARC-Target-URI: %d\r\nContent-Length: 8\r\n\r\nUn titre\r\n\r\n"
                % n
                for n in range(2)
            ),
        ),
        ("pipe.jsonl.zst", bytes(pa.compress(line(0) + line(1), codec="zstd", asbytes=True))),
    ],
    ids=["tsv", "csv", "parquet", "wet", "jsonl"],
)
def test_a_pipe_of_each_format_gives_its_rows(tmp_path: Path, name: str, data: bytes) -> None:
    os.mkfifo(tmp_path / name)
    writer = threading.Thread(target=lambda: (tmp_path / name).write_bytes(data))
    writer.start()
    summary = run([tmp_path / name], tmp_path / "out", workers=1)
    writer.join()
    rows = [json.loads(row) for row in (tmp_path / "out" / "part-00000.jsonl").read_text().splitlines()]
    assert summary.clean
    assert [row["id"] for row in rows] == ["0", "1"]


def test_a_text_from_a_pipe_is_a_page_with_the_name_of_the_pipe(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    writer = threading.Thread(target=lambda: (tmp_path / "pipe.txt").write_bytes(b"Un titre\nUn chapeau.\n"))
    writer.start()
    run([tmp_path / "pipe.txt"], tmp_path / "out", workers=1)
    writer.join()
    row = json.loads((tmp_path / "out" / "part-00000.jsonl").read_text())
    assert (row["id"], row["title"]) == (str(tmp_path / "pipe.txt"), "Un titre")


@pytest.mark.parametrize(
    ("inputs", "stdin", "word"),
    [
        (("-", "/dev/stdin"), os.devnull, "named twice, but it can be read only once"),
        (("-",), "/dev/zero", "a device, not a file"),
    ],
)
def test_what_cannot_be_read_to_an_end_is_named(inputs: tuple[str, ...], stdin: str, word: str) -> None:
    with Path(stdin).open("rb") as stream:
        done = subprocess.run(
            [*COMMAND, *inputs, "-o", "-", "--workers", "1"],
            stdin=stream,
            capture_output=True,
            text=True,
            check=False,
            timeout=PATIENCE,
        )
    assert done.returncode == 1
    assert word in done.stdout + done.stderr
    assert "Traceback" not in done.stderr


def test_an_interrupt_ends_the_wait_for_a_writer(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    process = subprocess.Popen(
        [*COMMAND, "pipe", "-o", "out", "--workers", "1"], cwd=tmp_path, stderr=subprocess.PIPE, text=True
    )
    stream = cast("IO[str]", process.stderr)
    assert "this is a pipe; newswire reads it until the writer closes it" in stream.readline()
    time.sleep(0.5)
    process.send_signal(signal.SIGINT)
    assert process.wait(PATIENCE) == 128 + signal.SIGINT
    assert "interrupted" in stream.read()
    stream.close()


def test_a_pipe_is_read_again_by_a_run_that_goes_on(tmp_path: Path) -> None:
    """Nobody knows what it gives then; the shards of files stay."""
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "file.jsonl").write_bytes(line(7))
    for text in (line(0), line(1)):
        writer = threading.Thread(target=(tmp_path / "pipe").write_bytes, args=(text,))
        writer.start()
        run([tmp_path / "file.jsonl", tmp_path / "pipe"], tmp_path / "out", workers=1, resume=True)
        writer.join()
    assert json.loads((tmp_path / "out" / "part-00001.jsonl").read_text())["id"] == "1"


# What the rows are made of


def test_a_tail_gives_the_lines_of_parts_in_order_and_none_twice(tmp_path: Path) -> None:
    """A part that is done comes behind the one at work, of which whole lines come only."""
    (tmp_path / "_state").mkdir()
    found: list[bytes] = []
    tail = Tail(tmp_path, found.append)
    work = tmp_path / "_state" / "part-00000.jsonl.1.tmp"
    work.write_bytes(b"1\n2\n3")
    (tmp_path / "part-00001.jsonl").write_bytes(b"5\n")
    tail.follow(3)
    assert b"".join(found) == b"1\n2\n"
    work.unlink()
    tail.looked = 0
    (tmp_path / "_state" / "part-00000.jsonl.2.tmp").write_bytes(b"1\n")
    tail.follow(3)
    assert b"".join(found) == b"1\n2\n"
    (tmp_path / "part-00000.jsonl").write_bytes(b"1\n2\n3\n4\n")
    tail.follow(3)
    assert b"".join(found) == b"1\n2\n3\n4\n5\n"
    tail.finish(3)
    assert b"".join(found) == b"1\n2\n3\n4\n5\n"


DATA = b"".join(b"%d %d\n" % (n, n * n % 7919) for n in range(20_000))


def all_of(path: Path) -> tuple[bytes, Exception | None]:
    """Return what a file gives, and what it raises then."""
    found = b""
    with open_stream(str(path)) as stream:
        try:
            while piece := stream.read(1):
                found += piece
        except STREAM_ERRORS as error:
            return found, error
    return found, None


@pytest.mark.parametrize(
    ("packed", "error"),
    [
        (lambda: gzip.compress(DATA), None),
        (lambda: gzip.compress(DATA[:777]) + gzip.compress(DATA[777:]), None),
        (lambda: gzip.compress(DATA[:777]) + b"\0" * 99 + gzip.compress(DATA[777:]) + b"\0" * 200_000, None),
        (lambda: gzip.compress(DATA)[:-4], EOFError),
        (lambda: gzip.compress(DATA)[:-8] + b"\0" * 8, Exception),
        (lambda: gzip.compress(DATA) + b"behind", Exception),
    ],
    ids=["one", "members", "zeros", "cut", "checksum", "garbage"],
)
def test_gzip_gives_all_that_stands_before_a_damage(
    tmp_path: Path, packed: Callable[[], bytes], error: type[Exception] | None
) -> None:
    (tmp_path / "a.gz").write_bytes(packed())
    found, met = all_of(tmp_path / "a.gz")
    assert found == DATA
    assert isinstance(met, error or type(None))


def test_gzip_that_is_damaged_in_its_middle_gives_what_stands_before(tmp_path: Path) -> None:
    packed = bytearray(gzip.compress(DATA))
    packed[len(packed) // 2 :] = b"\xff" * (len(packed) - len(packed) // 2)
    (tmp_path / "a.gz").write_bytes(packed)
    found, met = all_of(tmp_path / "a.gz")
    assert "Error -3" in str(met)
    assert len(found) > len(DATA) // 3
    assert DATA.startswith(found[:-300])
