"""Runs that read from S3 and write to it: a moto server on the loopback, and the file systems of fsspec."""

from __future__ import annotations

import gzip
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("pyarrow", reason="the extra 'batch' is not installed")
pytest.importorskip("s3fs", reason="the extra 'remote' is not installed")
server = pytest.importorskip("moto.server", reason="moto is not installed")

import pyarrow as pa
import pyarrow.parquet as pq
import s3fs

from newswire.batch import _arrow, run, survey
from newswire.cli._group import run as command
from newswire.errors import ArgumentError, BatchError, MissingExtraError

pytestmark = pytest.mark.filterwarnings("ignore")
TEXT = "Le port rouvre\nLe port a rouvert lundi.\n"


@pytest.fixture(scope="module")
def endpoint() -> Iterator[str]:
    served = server.ThreadedMotoServer(ip_address="127.0.0.1", port=0)
    served.start()
    host, port = served.get_host_and_port()
    yield f"http://{host}:{port}"
    served.stop()


@pytest.fixture
def bucket(endpoint: str, monkeypatch: pytest.MonkeyPatch) -> s3fs.S3FileSystem:
    """A file system of a server that workers find by the environment, with an empty bucket `crawl`."""
    for name, value in {
        "AWS_ENDPOINT_URL": endpoint,
        "AWS_ACCESS_KEY_ID": "x",
        "AWS_SECRET_ACCESS_KEY": "x",
        "AWS_DEFAULT_REGION": "us-east-1",
        "AWS_EC2_METADATA_DISABLED": "true",
    }.items():
        monkeypatch.setenv(name, value)
    s3fs.S3FileSystem.clear_instance_cache()
    system = s3fs.S3FileSystem()
    if system.exists("crawl"):
        system.rm("crawl", recursive=True)
    system.mkdir("crawl")
    return system


def lines(count: int) -> bytes:
    return b"".join(json.dumps({"id": str(n), "text": TEXT}).encode() + b"\n" for n in range(count))


def written(system: Any, folder: str) -> list[dict[str, Any]]:
    return [
        json.loads(line)
        for part in sorted(system.glob(f"{folder}/part-*.jsonl"))
        for line in system.cat(part).splitlines()
    ]


def test_every_format_is_read_from_s3_and_rows_are_written_to_it(bucket: s3fs.S3FileSystem) -> None:
    """A folder stands for the files below it, and what is written is what a run on this machine writes."""
    table = io.BytesIO()
    pq.write_table(pa.table({"text": [TEXT, None]}), table)
    for name, data in {
        "a/page.txt": TEXT.encode(),
        "a/b.jsonl": lines(20),
        "a/c.jsonl.gz": gzip.compress(lines(3)),
        "a/d.parquet": table.getvalue(),
        "a/e.csv": b"text\nLe port\n",
        "a/item.json": b'{"uri": "urn:x:1", "pubstatus": "usable", "headline": "Bac"}',
        "a/picture.png": b"x",
    }.items():
        bucket.pipe(f"crawl/{name}", data)
    summary = run(["s3://crawl/a"], "s3://crawl/out", workers=1, shard_bytes=500)
    assert (summary.documents, summary.errors, summary.passed_over) == (28, {"null": 1}, 1)
    rows = written(bucket, "crawl/out")
    assert [row["source"] for row in rows if row["title"] == "Bac"] == ["s3://crawl/a/item.json"]
    assert [row["id"] for row in rows if row["source"].endswith("b.jsonl")] == [str(n) for n in range(20)]
    manifest = json.loads(bucket.cat("crawl/out/_manifest.json"))
    assert manifest["complete"]
    assert [part["bytes"] for part in manifest["parts"]] == [
        bucket.size(f"crawl/out/{part['part']}") for part in manifest["parts"]
    ]
    assert bucket.exists("crawl/out/_summary.json")
    assert not bucket.exists("crawl/out/_state")


def test_patterns_and_columns_of_remote_files(bucket: s3fs.S3FileSystem, tmp_path: Path) -> None:
    """The look before the run reads them too."""
    for day in ("3", "4"):
        bucket.pipe(f"crawl/day={day}/a.jsonl", lines(2))
    assert run(["s3://crawl/day=*/*.jsonl"], tmp_path / "out", workers=1).documents == 4
    assert survey(["s3://crawl/**/*.jsonl"]).columns["s3://crawl/day=3/a.jsonl"] == ("id", "text")
    with pytest.raises(ArgumentError, match="its columns are id, text"):
        run(["s3://crawl/day=3/a.jsonl"], tmp_path / "none", text="body")


def test_what_is_not_there_is_named(bucket: s3fs.S3FileSystem, tmp_path: Path) -> None:
    """A file, a pattern, a bucket."""
    bucket.pipe("crawl/a.jsonl", lines(1))
    summary = run(
        ["s3://crawl/a.jsonl", "s3://crawl/absent.jsonl", "s3://crawl/*.csv", "s3://none/a.jsonl"],
        tmp_path / "out",
        workers=1,
    )
    assert [name for name, _ in summary.unread] == ["s3://crawl/absent.jsonl", "s3://crawl/*.csv", "s3://none/a.jsonl"]


def test_an_output_that_cannot_be_written_ends_the_run_before_it_starts(bucket: s3fs.S3FileSystem) -> None:
    """A folder that holds something, a bucket that does not exist; and nothing is left of a run that failed."""
    bucket.pipe("crawl/a.jsonl", lines(1))
    with pytest.raises(BatchError, match="not empty"):
        run(["s3://crawl/a.jsonl"], "s3://crawl", workers=1)
    with pytest.raises(BatchError, match="s3://none/out: cannot write"):
        run(["s3://crawl/a.jsonl"], "s3://none/out", workers=1)
    assert not bucket.exists("none")
    with pytest.raises(ArgumentError, match="cannot be resumed"):
        run(["s3://crawl/a.jsonl"], "s3://crawl/out", resume=True)
    with pytest.raises(ArgumentError, match="no column"):
        run(["s3://crawl/a.jsonl"], "s3://crawl/out", text="body")
    assert not bucket.exists("crawl/out")


def test_the_command_writes_to_s3_and_no_folder_of_that_name(
    bucket: s3fs.S3FileSystem, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The folder `s3:` that it once made is not there."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    assert command(["batch", "a.txt", "-o", "s3://crawl/out.parquet", "--workers", "1"]) == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.txt"]
    assert bucket.exists("crawl/out.parquet/part-00000.parquet")


def test_other_protocols_are_those_of_fsspec(tmp_path: Path) -> None:
    """`file://` is this machine; one that nobody knows is refused, and one whose package is missing says which."""
    (tmp_path / "a.jsonl").write_bytes(lines(2))
    summary = run([f"file://{tmp_path}/a.jsonl"], f"file://{tmp_path}/out", workers=1)
    assert summary.documents == 2
    assert (tmp_path / "out" / "_summary.json").exists()
    with pytest.raises(ArgumentError, match="nonsense"):
        run(["nonsense://a/b.jsonl"], tmp_path / "none")
    with pytest.raises(MissingExtraError, match="gcsfs"):
        run(["gs://a/b.jsonl"], tmp_path / "none")


def test_without_the_extra_the_error_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """For inputs and for the output, before anything is written."""

    def absent(name: str) -> Any:
        raise ModuleNotFoundError(f"No module named {name!r}", name=name)

    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    found = _arrow.importlib.import_module
    monkeypatch.setattr(
        _arrow.importlib, "import_module", lambda name: absent("fsspec") if name == "fsspec.core" else found(name)
    )
    for inputs, output in ((["s3://crawl/a.jsonl"], "out"), (["a.txt"], "s3://crawl/out")):
        with pytest.raises(MissingExtraError, match=r"pip install 'newswire\[remote\]'"):
            run(inputs, output)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.txt"]
