"""Large compressed JSON Lines on all cores: unpacked first, with the rows of the file read as it is."""

from __future__ import annotations

import gzip
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import namedtuple
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

pytest.importorskip("pyarrow", reason="the extra 'batch' is not installed")

import pyarrow as pa

from newswire.batch import _unpacking, run
from newswire.batch._folder import Folder
from newswire.batch._options import Job
from newswire.batch._planning import plan
from newswire.batch._shards import documents_of
from newswire.batch._unpacking import with_unpacked
from newswire.batch.formats import Document, Selection
from newswire.errors import ArgumentError, BatchError

PAGE = "Le port {0} rouvre\nLe port a rouvert lundi, jour {0}.\nUn cargo attend, {1}.\n"
POISON = Path(__file__).parent / "poison"


def records(count: int, more: str = "") -> bytes:
    """Return records whose noise keeps them from packing too well."""
    noise = random.Random(7)
    texts = [PAGE.format(number, noise.getrandbits(400)) + more for number in range(count)]
    return "".join(json.dumps({"id": f"d{number}", "text": text}) + "\n" for number, text in enumerate(texts)).encode()


def packed(path: Path, data: bytes) -> Path:
    path.write_bytes(gzip.compress(data, mtime=0) if path.suffix == ".gz" else _zstd(data))
    return path


def _zstd(data: bytes) -> bytes:
    sink = pa.BufferOutputStream()
    with pa.CompressedOutputStream(sink, "zstd") as stream:
        stream.write(data)
    return bytes(sink.getvalue())


def rows(folder: Path) -> list[dict[str, Any]]:
    parts = sorted(folder.glob("part-*.jsonl"))
    return [json.loads(line) for part in parts for line in part.read_text(encoding="utf-8").splitlines()]


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir()) if path.is_file()}


def read(path: Path, out: Path, above: int | None, size: int, selection: Selection) -> list[Document]:
    """Return the documents of a file, unpacked first where it has more than so many bytes."""
    job, folder = Job(unpack_above=above, shard_bytes=size), Folder(out)
    folder.state.mkdir(parents=True, exist_ok=True)
    todo = with_unpacked(plan([path], job, out), job, folder, None)
    return [document for shard in todo.shards for document in documents_of(shard, selection)]


@pytest.mark.parametrize("suffix", [".gz", ".zst"])
def test_rows_are_those_of_the_file_read_as_it_is(tmp_path: Path, suffix: str) -> None:
    """Sources are the file's own, and offsets count its uncompressed bytes; nothing but the parts stays."""
    source = packed(tmp_path / f"in.jsonl{suffix}", records(200))
    whole = run([source], tmp_path / "whole", workers=1)
    told: list[str] = []
    summary = run([source], tmp_path / "out", workers=2, unpack_above=1000, shard_bytes=5000, tell=told.append)
    assert rows(tmp_path / "out") == rows(tmp_path / "whole")
    assert (summary.documents, summary.size, whole.shards) == (whole.documents, whole.size, 1)
    assert summary.shards > 5
    assert not (tmp_path / "out" / "_state").exists()
    assert [str(source) in sentence and "unpacking to" in sentence for sentence in told] == [True]


@pytest.mark.parametrize("suffix", [".gz", ".zst"])
def test_a_damaged_file_gives_the_rows_before_the_damage(tmp_path: Path, suffix: str) -> None:
    """Cut, or damaged: the same rows, and the same error at the same place, as when it is read as it is."""
    data = packed(tmp_path / f"in.jsonl{suffix}", records(100)).read_bytes()
    for name, broken in (
        ("cut", data[:-900]),
        ("damaged", data[: len(data) // 2] + bytes(20) + data[len(data) // 2 :]),
    ):
        source = tmp_path / f"{name}.jsonl{suffix}"
        source.write_bytes(broken)
        run([source], tmp_path / f"{name}-whole", workers=1)
        summary = run([source], tmp_path / f"{name}-out", workers=2, unpack_above=1000, shard_bytes=5000)
        assert rows(tmp_path / f"{name}-out") == rows(tmp_path / f"{name}-whole")
        errors = [(tmp_path / f"{name}-{which}" / "_errors.jsonl").read_bytes() for which in ("out", "whole")]
        assert errors[0] == errors[1]
        assert summary.errors["unreadable"] == 1


LINES = st.lists(
    st.sampled_from(
        [b"", b" ", b"\r", b"{", b'{"text": "a"}', b'{"text": "\\u00e9"}', b"\xff", b"\xef\xbb\xbf", b"x" * 200]
    ),
    max_size=30,
)


@settings(deadline=None)
@given(LINES, st.booleans(), st.integers(1, 120), st.integers(0, 60), st.sampled_from([".gz", ".zst"]))
def test_whatever_the_file_and_its_cut(found: list[bytes], closed: bool, size: int, lost: int, suffix: str) -> None:
    """Also one that lacks its end: the documents are those of the file read as it is."""
    data = b"\n".join(found) + (b"\n" if closed else b"")
    with tempfile.TemporaryDirectory() as folder:
        path = packed(Path(folder, f"in.jsonl{suffix}"), data)
        path.write_bytes(path.read_bytes()[: -lost or None])
        selection = Selection(max_bytes=10)
        assert read(path, Path(folder, "out"), 0, size, selection) == read(
            path, Path(folder, "out"), None, 1, selection
        )


@pytest.mark.parametrize("end", [signal.SIGKILL, signal.SIGINT])
def test_a_run_that_was_killed_is_gone_on_with(tmp_path: Path, end: signal.Signals) -> None:
    """Killed at random moments and resumed, it leaves the files of an undisturbed run, and nothing unpacked."""
    source = packed(tmp_path / "in.jsonl.gz", records(120, "SLOW\n"))
    whole, broken = tmp_path / "whole", tmp_path / "broken"
    run([source], whole, workers=2, shard_bytes=2000, unpack_above=1000)
    command = [sys.executable, "-m", "newswire", "batch", str(source), "-o", str(broken), "--workers", "2"]
    command += ["--shard-bytes", "2000", "--unpack-above", "1000", "--resume"]
    environment = {**os.environ, "NEWSWIRE_POISON": "1", "PYTHONPATH": str(POISON)}
    chance = random.Random(int(end))
    for _ in range(3):
        driver = subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL)
        time.sleep(chance.uniform(0.3, 1.4))
        driver.send_signal(end)
        driver.wait(10)
    last = subprocess.run(command, env=environment, capture_output=True, check=False)
    assert last.returncode == 0, last.stderr
    assert contents(broken) == contents(whole)
    assert not (broken / "_state").exists()


KILLED = """
import os, signal, sys
from pathlib import Path
from newswire.batch import _unpacking, run

_unpacking.PIECE = 1000

def then_end(function, calls=1):
    left = [calls]
    def call(*given):
        left[0] -= 1
        if not left[0]:
            os.kill(os.getpid(), int(sys.argv[4]))
        return function(*given)
    return call

at = sys.argv[3]
if at == "middle":
    _unpacking._Unpacking._check_room = then_end(_unpacking._Unpacking._check_room, 3)
    _unpacking.LOOK_EVERY = 5
elif at == "before its name":
    _unpacking.checksum_of = then_end(_unpacking.checksum_of)
else:
    _unpacking.write_whole = then_end(_unpacking.write_whole)
run([sys.argv[1]], sys.argv[2], workers=2, shard_bytes=2000, unpack_above=1000)
"""
"""A run that is ended while it unpacks: with part of the file written, with all of it, with its name but no note of it."""


@pytest.mark.skipif(sys.platform == "win32", reason="no process is killed there by a signal")
@pytest.mark.parametrize("end", [signal.SIGKILL, signal.SIGINT])
@pytest.mark.parametrize("at", ["middle", "before its name", "before its note"])
def test_a_run_that_was_killed_while_it_unpacked_is_gone_on_with(tmp_path: Path, at: str, end: signal.Signals) -> None:
    """The file is unpacked again from its beginning; rows are those of an undisturbed run, and nothing else stays."""
    source = packed(tmp_path / "in.jsonl.gz", records(120))
    whole, broken = tmp_path / "whole", tmp_path / "broken"
    run([source], whole, workers=2, shard_bytes=2000, unpack_above=1000)
    call = [sys.executable, "-c", KILLED, str(source), str(broken), at, str(int(end))]
    assert subprocess.run(call, capture_output=True, check=False).returncode == -end
    left = {path.name: path.stat().st_size for path in (broken / "_state").glob("unpacked-*")}
    name = "unpacked-0000000.jsonl" + ("" if at == "before its note" else ".tmp")
    if end == signal.SIGKILL:
        assert list(left) == [name]
        assert (left[name] < len(records(120))) == (at == "middle")
    else:
        assert list(left) == ([name] if at == "before its note" else [])
    told: list[str] = []
    run([source], broken, workers=2, shard_bytes=2000, unpack_above=1000, resume=True, tell=told.append)
    assert [("unpacking to" in sentence) for sentence in told] == [True]
    assert contents(broken) == contents(whole)
    assert {path.name for path in broken.iterdir()} == {path.name for path in whole.iterdir()}


def test_what_was_unpacked_is_used_again_if_it_is_as_it_was_written(tmp_path: Path) -> None:
    """A file that was changed, or whose note was, is unpacked again."""
    source = packed(tmp_path / "in.jsonl.gz", records(50))
    told: list[str] = []
    job, folder = Job(unpack_above=0, shard_bytes=1000), Folder(tmp_path / "out")
    folder.state.mkdir(parents=True)
    todo = plan([source], job, folder.path)
    first = with_unpacked(todo, job, folder, told.append)
    assert with_unpacked(todo, job, folder, told.append) == first
    assert len(told) == 1
    (target,) = folder.state.glob("unpacked-*.jsonl")
    for path, content in (
        (target, target.read_bytes().replace(b"cargo", b"CARGO")),
        (target.with_suffix(".json"), b"[]"),
    ):
        path.write_bytes(content)
        assert with_unpacked(todo, job, folder, None) == first
        assert target.read_bytes() == records(50)


def test_a_file_that_unpacks_without_end_is_read_as_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The disk holds no more of it than so many times its size, and nothing is left."""
    assert _unpacking.MOST_TIMES == 100
    monkeypatch.setattr(_unpacking, "MOST_TIMES", 20)
    source = packed(tmp_path / "in.jsonl.gz", b'{"text": "Le port rouvre"}\n' * 1000)
    told: list[str] = []
    summary = run([source], tmp_path / "out", workers=2, unpack_above=0, shard_bytes=5000, tell=told.append)
    assert (summary.documents, summary.shards) == (1000, 1)
    assert "more than 20 times its size" in told[-1]


def test_a_disk_without_room_is_told_before_anything_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With what to do about it; the run can be gone on with."""
    source = packed(tmp_path / "in.jsonl.gz", records(50))
    usage = namedtuple("usage", "total used free")  # noqa: PYI024 - what shutil gives
    with monkeypatch.context() as patched:
        patched.setattr(_unpacking.shutil, "disk_usage", lambda _path: usage(1, 1, 2**20))
        with pytest.raises(BatchError, match=r"in\.jsonl\.gz: not enough space to unpack it .*--resume"):
            run([source], tmp_path / "out", workers=1, unpack_above=0, shard_bytes=1000)
    assert run([source], tmp_path / "out", workers=1, unpack_above=0, shard_bytes=1000, resume=True).documents == 50


def test_other_files_are_read_as_ever(tmp_path: Path) -> None:
    """Small ones, plain ones, and formats that cannot be cut; a limit reads the first documents without unpacking."""
    small = packed(tmp_path / "a.jsonl.gz", records(3))
    table = packed(tmp_path / "b.csv.gz", b"text\n" + b"Le port rouvre\n" * 500)
    told: list[str] = []
    assert run([small, table], tmp_path / "out", workers=1, unpack_above=5000, tell=told.append).shards == 2
    assert run([table], tmp_path / "table", workers=1, unpack_above=0, tell=told.append).shards == 1
    assert run([small], tmp_path / "first", limit=2, unpack_above=0, tell=told.append).documents == 2
    assert told == []
    with pytest.raises(ArgumentError, match="unpack_above must be 0 or more, got -1"):
        run([small], tmp_path / "wrong", unpack_above=-1)
