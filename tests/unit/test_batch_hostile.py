"""Files made to harm: what is small and becomes huge, nests without end, or has a name that means something."""

from __future__ import annotations

import errno
import gzip
import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

pa = pytest.importorskip("pyarrow")

from newswire.batch import run
from newswire.batch._folder import Folder
from newswire.errors import BatchError

LARGE = b"a" * 2**26
PIECES = 16
"""So many times 64 MiB is one GiB."""
PAGE = "Un titre\nUn chapeau.\n"
MOST = 512
"""The MiB that reading may take; the largest line that is looked at has 32."""
READ = """
import pathlib, re, resource, sys
from newswire.batch import run
from newswire.batch._folder import Folder
summary = run([sys.argv[1]], sys.argv[2], workers=1)
ours = int(re.search(r"VmHWM:\\s+(\\d+)", pathlib.Path("/proc/self/status").read_text())[1])
print(summary.documents, max(ours, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss) // 1024)
"""
"""Prints the documents, and the most MiB that the run or its worker held. Not ru_maxrss of the run itself: that counts what the
process which started it held too."""


def _zstd(data: bytes) -> bytes:
    return bytes(pa.compress(data, codec="zstd", asbytes=True))


@pytest.mark.parametrize(
    ("name", "pack", "head", "tail"),
    [
        ("bomb.jsonl.gz", gzip.compress, b'{"text": "', b'"}\n' + json.dumps({"text": PAGE}).encode() + b"\n"),
        ("bomb.jsonl.zst", _zstd, b'{"text": "', b'"}\n' + json.dumps({"text": PAGE}).encode() + b"\n"),
        ("bomb.csv.gz", gzip.compress, b'text\n"', b'"\n' + b'"Un titre\nUn chapeau."\n'),
    ],
)
@pytest.mark.skipif(sys.platform != "linux", reason="ru_maxrss counts KiB on Linux")
def test_a_gibibyte_in_a_small_file_is_cut_and_named(
    tmp_path: Path, name: str, pack: Callable[[bytes], bytes], head: bytes, tail: bytes
) -> None:
    """One line or field of a GiB gives an error, and the document behind it its page; memory stays bounded."""
    path, out = tmp_path / name, tmp_path / "out"
    path.write_bytes(pack(head) + pack(LARGE) * PIECES + pack(tail))
    assert path.stat().st_size < 2 * 2**20
    done = subprocess.run([sys.executable, "-c", READ, path, out], capture_output=True, check=True, encoding="utf-8")
    documents, memory = map(int, done.stdout.split())
    codes = [json.loads(line)["code"] for line in (out / "_errors.jsonl").read_text().splitlines()]
    assert (documents, codes) == (2, ["too-large"])
    assert memory < MOST


def test_what_is_packed_twice_is_unpacked_once(tmp_path: Path) -> None:
    """The inner archive is no JSON: each of its lines, as it happens to have them, is an error."""
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(gzip.compress(json.dumps({"text": PAGE}).encode())))
    summary = run([tmp_path / "a.jsonl.gz"], tmp_path / "out", workers=1)
    assert summary.documents == summary.errors["bad-record"]


def test_records_that_nest_or_count_without_end_are_errors_and_the_rest_goes_on(tmp_path: Path) -> None:
    """100,000 brackets and 100,000 digits cost a row each."""
    records = ["[" * 100_000, '{"text":' * 100_000, f'{{"text": {"9" * 100_000}}}', json.dumps({"text": PAGE})]
    (tmp_path / "a.jsonl").write_text("\n".join(records), encoding="utf-8")
    summary = run([tmp_path / "a.jsonl"], tmp_path / "out", workers=1)
    assert (summary.documents, summary.errors, summary.lost) == (4, {"bad-record": 3}, ())


def test_names_that_hold_anything_and_links_that_lead_round_are_read_or_named(tmp_path: Path) -> None:
    """Line ends, escapes and bytes that are no UTF-8 in names; links to the folder itself and to themselves."""
    folder = tmp_path / "in"
    folder.mkdir()
    for name in (b"a\nb\x1b[31m.txt", b"c\xff\xfe.txt", b"..%2f..%2fd.txt"):
        Path(os.fsdecode(os.fsencode(folder) + b"/" + name)).write_text(PAGE, encoding="utf-8")
    (folder / "round").symlink_to(folder)
    (folder / "self.txt").symlink_to("self.txt")
    summary = run([folder], tmp_path / "out", workers=1)
    assert (summary.documents, summary.errors, len(summary.unread)) == (3, {}, 2)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in", "out"]


def test_a_formula_stays_a_string_and_nothing_writes_csv(tmp_path: Path) -> None:
    """The output is JSON Lines or Parquet, in which nothing is evaluated; no command has a format for spreadsheets."""
    formula = '=HYPERLINK("http://example.org","prix")'
    (tmp_path / "a.txt").write_text(f"{formula}\nUn chapeau.\n", encoding="utf-8")
    run([tmp_path / "a.txt"], tmp_path / "out", workers=1)
    assert json.loads((tmp_path / "out" / "part-00000.jsonl").read_text())["title"] == formula
    source = Path(sys.modules["newswire"].__file__ or "").parent
    assert not [path for path in source.rglob("*.py") if "csv.writer" in path.read_text(encoding="utf-8")]


TRAP = "import pathlib, sys; pathlib.Path(sys.argv[0] + '.trap').write_text('run'); pathlib.Path({mark!r}).write_text('run')\n"
TRAPPED = (
    "pyarrow.py",
    "regex.py",
    "attr.py",
    "attrs.py",
    "json.py",
    "unidecode.py",
    "newswire.py",
    "sitecustomize.py",
)


@pytest.mark.parametrize("start", ["from the folder of the input", "from the folder above it"])
def test_files_that_have_the_names_of_packages_are_read_and_never_run(tmp_path: Path, start: str) -> None:
    """Workers start in the folder of whoever calls, which may be an unpacked crawl."""
    crawl, mark = tmp_path / "crawl", tmp_path / "it-ran"
    crawl.mkdir()
    for name in TRAPPED:
        (crawl / name).write_text(TRAP.format(mark=str(mark)), encoding="utf-8")
        (tmp_path / name).write_text(TRAP.format(mark=str(mark)), encoding="utf-8")
    (crawl / "page.txt").write_text(PAGE, encoding="utf-8")
    command = [
        sys.executable,
        "-P",
        "-m",
        "newswire",
        "batch",
        str(crawl),
        "-o",
        str(tmp_path / "out"),
        "--workers",
        "1",
    ]
    folder = crawl if "input" in start else tmp_path
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, timeout=120)
    assert not mark.exists()
    assert done.returncode == 0, done.stderr
    assert "Un titre" in "".join(path.read_text(encoding="utf-8") for path in (tmp_path / "out").glob("part-*"))


def test_a_link_to_a_folder_and_one_that_cannot_be_listed_are_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inside = tmp_path / "in"
    for name in ("a", "closed"):
        (inside / name).mkdir(parents=True)
        (inside / name / "page.txt").write_text(PAGE, encoding="utf-8")
    (inside / "loop").symlink_to(inside, target_is_directory=True)
    scan = os.scandir

    def refusing(path: str) -> object:
        if str(path).endswith("closed"):
            raise PermissionError(13, "Permission denied", str(path))
        return scan(path)

    monkeypatch.setattr(os, "scandir", refusing)
    summary = run([inside], tmp_path / "out", workers=1)
    assert summary.documents == 1
    unread = dict(summary.unread)
    assert unread[str(inside / "closed")] == "cannot list the folder: permission denied"
    assert "use follow_links" in unread[str(inside / "loop")]


def test_links_to_folders_are_followed_where_that_is_asked_and_loops_end(tmp_path: Path) -> None:
    inside, other = tmp_path / "in", tmp_path / "other"
    for folder in (inside, other):
        folder.mkdir()
        (folder / "page.txt").write_text(PAGE, encoding="utf-8")
    (inside / "loop").symlink_to(inside, target_is_directory=True)
    (inside / "other").symlink_to(other, target_is_directory=True)
    (other / "back").symlink_to(inside, target_is_directory=True)
    summary = run([inside], tmp_path / "out", workers=1, follow_links=True)
    assert (summary.documents, summary.unread) == (2, ())


def test_a_name_that_no_file_can_have_is_named_and_the_rest_is_read(tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text(PAGE, encoding="utf-8")
    summary = run(["x" * 5000, tmp_path / "page.txt"], tmp_path / "out", workers=1)
    assert summary.documents == 1
    assert [name for name, _ in summary.unread] == ["x" * 5000]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes have names here")
def test_a_pipe_that_is_named_is_read_to_its_end(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    lines = "".join(json.dumps({"id": str(n), "text": f"{n} {PAGE}"}) + "\n" for n in range(20))
    writer = threading.Thread(target=lambda: (tmp_path / "pipe").write_text(lines, encoding="utf-8"))
    writer.start()
    told: list[str] = []
    summary = run([tmp_path / "pipe"], tmp_path / "out", workers=1, shard_bytes=200, tell=told.append)
    writer.join()
    rows = [
        json.loads(row) for part in sorted((tmp_path / "out").glob("part-*")) for row in part.read_text().splitlines()
    ]
    assert [row["id"] for row in rows] == [str(n) for n in range(20)]
    assert {row["source"] for row in rows} == {str(tmp_path / "pipe")}
    assert summary.clean
    assert "a pipe" in told[0]


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize("name", ["-", "/dev/stdin"])
def test_standard_input_goes_to_standard_output(name: str, packed: bool) -> None:
    lines = "".join(json.dumps({"id": str(n), "text": f"{n} {PAGE}"}) + "\n" for n in range(5)).encode()
    command = [sys.executable, "-P", "-m", "newswire", "batch", name, "-o", "-", "--workers", "1"]
    done = subprocess.run(command, input=gzip.compress(lines) if packed else lines, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
    rows = [json.loads(row) for row in done.stdout.decode().splitlines()]
    assert [(row["id"], row["source"]) for row in rows] == [(str(n), name) for n in range(5)]


def one_run(tmp_path: Path) -> tuple[Path, Path]:
    source, out = tmp_path / "in.jsonl", tmp_path / "out"
    source.write_text(
        "".join(json.dumps({"id": str(n), "text": f"{n} {PAGE}"}) + "\n" for n in range(9)), encoding="utf-8"
    )
    assert run([source], out, workers=1, shard_bytes=300).clean
    return source, out


@pytest.mark.parametrize("harm", ["removed", "cut", "changed"])
def test_a_complete_run_whose_part_is_not_as_it_was_is_done_again(tmp_path: Path, harm: str) -> None:
    source, out = one_run(tmp_path)
    part = out / "part-00001.jsonl"
    whole = part.read_bytes()
    if harm == "removed":
        part.unlink()
    else:
        part.write_bytes(whole[:-5] if harm == "cut" else whole.replace(b"titre", b"titra"))
    told: list[str] = []
    summary = run([source], out, workers=1, shard_bytes=300, resume=True, tell=told.append)
    assert part.read_bytes() == whole
    assert summary.documents == 9
    assert "part-00001.jsonl has changed since the run wrote it" in told[0]


@pytest.mark.skipif(sys.platform == "win32", reason="no locks of folders there")
def test_two_runs_on_one_folder_are_told_apart(tmp_path: Path) -> None:
    source, out = one_run(tmp_path)
    with Folder(out).locked(), pytest.raises(BatchError, match="another run is using"):
        run([source], out, workers=1, resume=True)
    assert run([source], out, workers=1, shard_bytes=300, resume=True).clean


def test_an_input_that_changes_while_it_is_read_is_named(tmp_path: Path) -> None:
    source = tmp_path / "in.jsonl"
    source.write_text(json.dumps({"text": PAGE}) + "\n", encoding="utf-8")

    def append(_now: object) -> None:
        with source.open("a", encoding="utf-8") as stream:
            stream.write("\n")

    summary = run([source], tmp_path / "out", workers=1, progress=append)
    assert not summary.clean
    assert "changed while it was read" in dict(summary.unread)[str(source)]
    assert "changed while" in (tmp_path / "out" / "_errors.jsonl").read_text()


def test_no_temporary_file_stays_where_writing_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_stream: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("newswire.batch._folder.settle", full)
    (tmp_path / "in.jsonl").write_text(json.dumps({"text": PAGE}) + "\n", encoding="utf-8")
    with pytest.raises(BatchError, match="the disk is full: free some space"):
        run([tmp_path / "in.jsonl"], tmp_path / "out", workers=1)
    assert not list(tmp_path.rglob("*.tmp"))


@pytest.mark.skipif(sys.platform == "win32", reason="no limits of a process there")
@pytest.mark.parametrize(("workers", "shards", "status"), [(1, 1, 0), (8, 8, 1)])
def test_too_few_open_files_is_said_with_what_to_do(tmp_path: Path, workers: int, shards: int, status: int) -> None:
    """Twenty files are enough for one worker; eight need more, and the sentence says so."""
    (tmp_path / "in.jsonl").write_text((json.dumps({"text": PAGE}) + "\n") * shards, encoding="utf-8")
    call = (
        f"ulimit -n 20; exec {sys.executable} -P -m newswire batch in.jsonl -o out --workers {workers} --shard-bytes 20"
    )
    done = subprocess.run(["/bin/sh", "-c", call], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == status, done.stderr
    assert ("the limit on open files is too low (ulimit -n)" in done.stderr) == bool(status)
    assert "Traceback" not in done.stderr
    assert "cannot write" not in done.stderr


@pytest.mark.parametrize(
    "make", [lambda path: path.write_text("x"), lambda path: path.symlink_to(path)], ids=["file", "loop"]
)
def test_an_output_that_can_be_no_folder_is_said_with_its_path(tmp_path: Path, make: Callable[[Path], object]) -> None:
    (tmp_path / "in.txt").write_text(PAGE, encoding="utf-8")
    make(tmp_path / "out")
    with pytest.raises(BatchError, match=str(tmp_path / "out")):
        run([tmp_path / "in.txt"], tmp_path / "out", workers=1)


@pytest.mark.parametrize("name", ["a\0b", "x" * 5000, "/dev/zero"])
def test_a_name_that_cannot_be_read_does_not_end_the_run(tmp_path: Path, name: str) -> None:
    (tmp_path / "in.txt").write_text(PAGE, encoding="utf-8")
    summary = run([name, tmp_path / "in.txt"], tmp_path / "out", workers=1)
    assert summary.documents == 1
    assert [unread for unread, _ in summary.unread] == [name]


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux ends a process with its parent")
def test_a_worker_that_holds_the_interpreter_ends_with_its_parent() -> None:
    child = "import ctypes, os; from newswire.batch import _worker; _worker._die_with_parent(); print(os.getpid(), flush=True); ctypes.PyDLL(None).sleep(60)"
    parent = f"import subprocess, sys, os; p = subprocess.Popen([sys.executable, '-c', {child!r}], stdout=subprocess.PIPE); print(p.stdout.readline().decode(), flush=True); os.kill(os.getpid(), 9)"
    done = subprocess.run([sys.executable, "-c", parent], capture_output=True, text=True, check=False)
    number = int(done.stdout)
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline and _is_alive(number):
        time.sleep(0.05)
    assert not _is_alive(number)


def _is_alive(number: int) -> bool:
    try:
        return Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def test_a_watchdog_ends_a_process_that_keeps_the_interpreter() -> None:
    """Systems other than Linux do not end a worker with its parent."""
    code = (
        "import ctypes, threading, time; from newswire.batch import _worker; _worker.WATCHDOG = 0.5;"
        "threading.Thread(target=_worker._watch, daemon=True).start(); time.sleep(1); print('alive', flush=True);"
        "ctypes.PyDLL(None).sleep(30); print('late')"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=25)
    assert (done.returncode, done.stdout) == (1, "alive\n")
