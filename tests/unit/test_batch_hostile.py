"""Files made to harm: what is small and becomes huge, nests without end, or has a name that means something."""

from __future__ import annotations

import gzip
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

pa = pytest.importorskip("pyarrow")

from newswire.batch import run

LARGE = b"a" * 2**26
PIECES = 16
"""So many times 64 MiB is one GiB."""
PAGE = "Un titre\nUn chapeau.\n"
MOST = 512
"""The MiB that reading may take; the largest line that is looked at has 32."""
READ = """
import pathlib, re, resource, sys
from newswire.batch import run
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
    assert (summary.documents, summary.errors, len(summary.unread)) == (3, {}, 1)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in", "out"]


def test_a_formula_stays_a_string_and_nothing_writes_csv(tmp_path: Path) -> None:
    """The output is JSON Lines or Parquet, in which nothing is evaluated; no command has a format for spreadsheets."""
    formula = '=HYPERLINK("http://example.org","prix")'
    (tmp_path / "a.txt").write_text(f"{formula}\nUn chapeau.\n", encoding="utf-8")
    run([tmp_path / "a.txt"], tmp_path / "out", workers=1)
    assert json.loads((tmp_path / "out" / "part-00000.jsonl").read_text())["title"] == formula
    source = Path(sys.modules["newswire"].__file__ or "").parent
    assert not [path for path in source.rglob("*.py") if "csv.writer" in path.read_text(encoding="utf-8")]
