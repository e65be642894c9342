"""Runs: their order and rows, what they do when a worker or the driver dies, and how they are gone on with."""

from __future__ import annotations

import gzip
import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("pyarrow", reason="the extra 'batch' is not installed")

import pyarrow as pa
import pyarrow.parquet as pq

from newswire.batch import Progress, Summary, parse_batch, run
from newswire.batch._writing import open_writer
from newswire.errors import ArgumentError, BatchError, UnknownNameError

PAGE = "-\nGrève: les ports bloqués\n-\nPluie sur le canal\nLe port {0} rouvre\nLe port a rouvert lundi, jour {0}.\nUn cargo attend.\n"
POISON = Path(__file__).parent / "poison"


def pages(count: int) -> list[str]:
    return [PAGE.format(number) for number in range(count)]


def jsonl(path: Path, texts: list[object]) -> Path:
    rows = [json.dumps({"id": f"d{number}", "text": text}) for number, text in enumerate(texts)]
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    return path


def rows(folder: Path) -> list[dict[str, Any]]:
    return [
        json.loads(line)
        for part in sorted(folder.glob("part-*.jsonl"))
        for line in part.read_text(encoding="utf-8").split("\n")
        if line
    ]


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir()) if path.is_file()}


@pytest.fixture
def poisoned(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSWIRE_POISON", "1")
    monkeypatch.syspath_prepend(str(POISON))


def test_a_run_gives_the_rows_of_parse_batch_in_order(tmp_path: Path) -> None:
    """However the input is cut into shards, the rows are those of one batch, in its order."""
    texts = [*pages(40), None, 7, ""]
    source = jsonl(tmp_path / "in.jsonl", texts)
    summary = run([source], tmp_path / "out", shard_bytes=1000, workers=2)
    batch = pa.RecordBatch.from_pylist([{"id": f"d{n}", "text": text} for n, text in enumerate(texts) if text != 7])
    found = [{name: row[name] for name in row if name not in {"source", "offset"}} for row in rows(tmp_path / "out")]
    assert [row for row in found if row["id"] != "d41"] == parse_batch(batch).to_pylist()
    assert (summary.documents, summary.errors) == (43, {"null": 1, "not-text": 1})
    assert summary.shards > 5
    notes = [json.loads(line) for line in (tmp_path / "out" / "_errors.jsonl").read_text().splitlines()]
    lines = source.read_bytes()
    assert [json.loads(lines[note["offset"] :].splitlines()[0])["id"] for note in notes] == ["d40", "d41"]


def test_both_formats_hold_the_same_rows(tmp_path: Path) -> None:
    """Parquet and JSON Lines give equal rows."""
    source = jsonl(tmp_path / "in.jsonl", [*pages(5), None])
    run([source], tmp_path / "lines", workers=1)
    run([source], tmp_path / "table", workers=1, output_format="parquet")
    assert pq.read_table(tmp_path / "table").to_pylist() == rows(tmp_path / "lines")


def test_parquet_has_a_group_for_some_megabytes_or_rows_in_order(tmp_path: Path) -> None:
    def groups(sizes: list[int]) -> list[int]:
        writer = open_writer(tmp_path / "a.parquet", "parquet", "bodies")
        for number, size in enumerate(sizes):
            writer.add({"offset": number, "title": f"Le port {number} rouvre"}, size)
        writer.close()
        file = pq.ParquetFile(tmp_path / "a.parquet")
        rows = pq.read_table(tmp_path / "a.parquet", columns=["offset", "title"]).to_pylist()
        assert rows == [{"offset": number, "title": f"Le port {number} rouvre"} for number in range(len(sizes))]
        return [file.metadata.row_group(at).num_rows for at in range(file.num_row_groups)]

    assert groups([]) == []
    assert groups([100] * 5000) == [2048, 2048, 904]
    assert groups([2**20] * 20) == [8, 8, 4]
    assert groups([2**23, 1, 1, 2**23]) == [1, 3]


def test_parquet_compresses_the_columns_of_text_and_no_column_of_the_lines_that_sign(tmp_path: Path) -> None:
    run([jsonl(tmp_path / "in.jsonl", list(pages(3)))], tmp_path / "out", workers=1, output_format="parquet")
    group = pq.ParquetFile(tmp_path / "out" / "part-00000.parquet").metadata.row_group(0)
    columns = [group.column(at) for at in range(group.num_columns)]
    codecs = {column.path_in_schema: column.compression for column in columns}
    long = ("title", "sections.list.element.paragraphs.list.element", "headlines.list.element.text")
    assert {codecs[name] for name in (*long, "further_articles.list.element.lead", "fields")} == {"ZSTD"}
    assert {codecs[name] for name in ("byline.text", "further_articles.list.element.envelope.form")} == {"UNCOMPRESSED"}


def test_a_worker_makes_rows_without_pandas_and_still_has_it() -> None:
    program = (
        "import importlib.util, sys, pyarrow; from newswire.batch._worker import _leave_pandas_out; _leave_pandas_out(pyarrow)\n"
        "rows = pyarrow.RecordBatch.from_pylist([{'id': 'a'}])\n"
        "assert 'pandas' not in sys.modules\n"
        "if importlib.util.find_spec('pandas'):\n"
        "    assert rows.to_pandas().id.to_list() == ['a']\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True)


def test_every_format_of_input_gives_the_same_rows(tmp_path: Path) -> None:
    """The same documents give the same rows from text files, JSON Lines plain and compressed, CSV, Parquet and WET."""
    texts = pages(7)
    table = pa.table({"text": texts})
    folder = tmp_path / "in"
    (folder / "texts").mkdir(parents=True)
    for number, text in enumerate(texts):
        (folder / "texts" / f"{number}.txt").write_text(text, encoding="utf-8")
    source = jsonl(folder / "a.jsonl", list(texts))
    with pa.output_stream(str(folder / "a.jsonl.zst"), compression="zstd") as stream:
        stream.write(source.read_bytes())
    (folder / "b.jsonl.gz").write_bytes(gzip.compress(source.read_bytes()))
    pq.write_table(table, folder / "c.parquet", row_group_size=2)
    quoted = "text\n" + "".join('"' + text.replace('"', '""') + '"\n' for text in texts)
    (folder / "d.csv").write_text(quoted, encoding="utf-8")
    (folder / "e.wet").write_bytes(b"".join(map(wet_record, texts)))
    (folder / "notes.odt").write_bytes(b"")
    summary = run([folder], tmp_path / "out", workers=2, shard_bytes=1000)
    found = [row["lead"] for row in rows(tmp_path / "out")]
    expected = [row["lead"] for row in parse_batch(table).to_pylist()]
    assert found == expected * 7
    assert (summary.errors, summary.passed_over, summary.duplicates) == ({}, 1, 42)


def wet_record(text: str) -> bytes:
    body = text.encode()
    head = f"WARC/1.0\r\nWARC-Type: conversion\r\nContent-Type: text/plain\r\nContent-Length: {len(body)}\r\n\r\n"
    return head.encode() + body + b"\r\n\r\n"


def test_bad_records_are_named_and_the_rest_goes_on(tmp_path: Path) -> None:
    """A line that is no JSON, one too large, a cut file and an absent one are named; all other documents are there."""
    source = tmp_path / "in.jsonl"
    good = json.dumps({"text": PAGE}).encode()
    source.write_bytes(
        b"\n".join([good, b"{", b'["x"]', b'{"text":"' + b"x" * 40_000 + b'"}', b'{"text":"\xff\xe9"}', good])
    )
    cut = tmp_path / "cut.jsonl.gz"
    cut.write_bytes(gzip.compress(os.urandom(1000).hex().encode() + b"\n" + good)[:-20])
    summary = run([source, cut, tmp_path / "absent.txt", tmp_path], tmp_path / "out", max_bytes=4000, workers=1)
    assert summary.unread[0][0].endswith("absent.txt")
    assert summary.errors["unreadable"] == 2
    assert summary.errors["too-large"] == 2
    assert summary.errors["bad-record"] >= 4
    assert len(rows(tmp_path / "out")) == summary.documents
    assert not summary.clean


@pytest.mark.usefixtures("poisoned")
def test_a_document_that_ends_its_process_is_set_aside(tmp_path: Path) -> None:
    """It gives a row with an error that names it; every other document gives its page."""
    texts: list[object] = [*pages(20)]
    texts[7] = texts[12] = "POISON"
    source = jsonl(tmp_path / "in.jsonl", texts)
    summary = run([source], tmp_path / "out", workers=2, shard_bytes=2000)
    found = rows(tmp_path / "out")
    assert [row["id"] for row in found] == [f"d{number}" for number in range(20)]
    assert [(row["id"], row["error"]["code"]) for row in found if row["error"]] == [("d7", "killed"), ("d12", "killed")]
    assert len(summary.lost) == 4


@pytest.mark.usefixtures("poisoned")
def test_a_document_that_hangs_is_set_aside(tmp_path: Path) -> None:
    """The time limit ends it twice, then the rest goes on."""
    texts: list[object] = [*pages(6), "HANG"]
    summary = run([jsonl(tmp_path / "in.jsonl", texts)], tmp_path / "out", workers=1, time_limit=3)
    assert [(row["id"], row["error"]["code"]) for row in rows(tmp_path / "out") if row["error"]] == [("d6", "timeout")]
    assert summary.documents == 7


@pytest.mark.usefixtures("poisoned")
def test_a_document_that_cannot_be_read_ends_its_shard_only(tmp_path: Path) -> None:
    """Where reading it ends the process again and again, the rest of the shard is named as not read; the others go on."""
    texts = [*pages(9), "UNREADABLE", *pages(3)]
    folder = tmp_path / "in"
    folder.mkdir()
    sources = [jsonl(folder / "a.jsonl", list(texts)), jsonl(folder / "b.jsonl", list(pages(4)))]
    summary = run([folder], tmp_path / "out", workers=2)
    found = rows(tmp_path / "out")
    assert [row["id"] for row in found] == [*(f"d{n}" for n in range(9)), None, *(f"d{n}" for n in range(4))]
    assert found[9]["error"]["code"] == "killed"
    assert "the rest of the shard is skipped" in found[9]["error"]["message"]
    assert (found[9]["source"], len(summary.lost), summary.given_up) == (str(sources[0]), 4, ())


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the memory of a process is looked up in /proc")
@pytest.mark.usefixtures("poisoned")
def test_a_document_that_takes_too_much_memory_is_set_aside(tmp_path: Path) -> None:
    """The limit ends its process twice, then the rest goes on."""
    source = jsonl(tmp_path / "in.jsonl", [*pages(3), "GREEDY", *pages(2)])
    summary = run([source], tmp_path / "out", workers=1, memory_limit=400 * 2**20)
    assert [(row["id"], row["error"]["code"]) for row in rows(tmp_path / "out") if row["error"]] == [("d3", "memory")]
    assert (summary.documents, summary.errors) == (6, {"memory": 1})


@pytest.mark.usefixtures("poisoned")
def test_a_worker_killed_from_outside_blames_no_document(tmp_path: Path) -> None:
    """Its shard is done again, and the loss is told."""
    source = jsonl(tmp_path / "in.jsonl", [text + "SLOW\n" for text in pages(60)])
    killed: list[int] = []

    def kill_once(progress: object) -> None:
        children = workers_of(os.getpid())
        if not killed and getattr(progress, "documents", 0) > 5 and children:
            os.kill(children[0], signal.SIGKILL)
            killed.append(children[0])

    told: list[str] = []
    summary = run([source], tmp_path / "out", workers=1, progress=kill_once, tell=told.append)
    assert (len(killed), len(told), summary.documents, summary.errors) == (1, 1, 60, {})


def workers_of(parent: int) -> list[int]:
    found = subprocess.run(
        ["pgrep", "-P", str(parent), "-f", "newswire.batch._worker"], capture_output=True, check=False
    )
    return [int(line) for line in found.stdout.split()]


@pytest.mark.skipif(not hasattr(signal, "pthread_sigmask"), reason="interrupts cannot be held back")
def test_workers_take_no_interrupts(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """From their start on, while they import what they need and while they work."""
    source = jsonl(tmp_path / "in.jsonl", [text + "SLOW\n" for text in pages(20)])
    sent = 0

    def interrupt(_now: object) -> None:
        nonlocal sent
        for worker in workers_of(os.getpid()):
            os.kill(worker, signal.SIGINT)
            sent += 1

    summary = run([source], tmp_path / "out", workers=2, shard_bytes=500, progress=interrupt)
    assert (summary.clean, sent > 1, capfd.readouterr().err) == (True, True, "")


@pytest.mark.parametrize("end", [signal.SIGKILL, signal.SIGINT, signal.SIGTERM])
def test_a_run_that_was_killed_is_gone_on_with(tmp_path: Path, end: signal.Signals) -> None:
    """Killed at random moments and resumed, it leaves the files that an undisturbed run leaves, byte for byte."""
    texts = [text + "SLOW\n" for text in pages(120)]
    source = jsonl(tmp_path / "in.jsonl", list(texts))
    whole, broken = tmp_path / "whole", tmp_path / "broken"
    run([source], whole, workers=2, shard_bytes=2000)
    command = [
        sys.executable,
        "-m",
        "newswire",
        "batch",
        str(source),
        "-o",
        str(broken),
        "--workers",
        "2",
        "--shard-bytes",
        "2000",
        "--resume",
    ]
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


def test_progress_tells_the_rate_of_this_run() -> None:
    """What an earlier run did counts for neither the rate nor the time that is left."""
    now = Progress(150, 1, 0, shards_done=6, shards=10, seconds=5.0, resumed_documents=100, resumed_shards=4)
    assert (now.rate, now.seconds_left) == (10.0, 10.0)
    begun = Progress(100, 1, 0, shards_done=4, shards=10, seconds=0.0, resumed_documents=100, resumed_shards=4)
    assert (begun.rate, begun.seconds_left) == (0.0, None)


@pytest.mark.usefixtures("poisoned")
def test_a_worker_that_does_not_begin_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When none begins, the run says so rather than waiting for ever."""
    monkeypatch.setenv("NEWSWIRE_POISON", "START")
    monkeypatch.setattr("newswire.batch._supervisor.START_LIMIT", 0.5)
    with pytest.raises(BatchError, match="workers exit before they start work"):
        run([jsonl(tmp_path / "in.jsonl", list(pages(2)))], tmp_path / "out", workers=1)


def test_a_folder_that_holds_something_else_is_refused(tmp_path: Path) -> None:
    """Neither a new run nor one with other options writes into it."""
    source = jsonl(tmp_path / "in.jsonl", list(pages(3)))
    first = run([source], tmp_path / "out", workers=1)
    with pytest.raises(BatchError, match="not empty"):
        run([source], tmp_path / "out")
    with pytest.raises(BatchError, match="other inputs or options"):
        run([source], tmp_path / "out", content="bodies", resume=True)
    again = run([source], tmp_path / "out", resume=True)
    assert isinstance(again, Summary)
    assert (again.documents, again.resumed, first.resumed) == (3, 1, 0)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("_manifest.json", "[1"),
        ("_manifest.json", "[]"),
        ("_manifest.json", "[" * 100_000),
        ("_summary.json", "{}"),
        ("_summary.json", "[]"),
        ("_summary.json", '{"unread": 1}'),
    ],
)
def test_notes_that_no_run_wrote_are_refused(tmp_path: Path, name: str, content: str) -> None:
    """The error names the file."""
    source = jsonl(tmp_path / "in.jsonl", list(pages(1)))
    run([source], tmp_path / "out", workers=1)
    (tmp_path / "out" / name).write_text(content, encoding="utf-8")
    with pytest.raises(BatchError, match=f"{name} was not written by a run"):
        run([source], tmp_path / "out", workers=1, resume=True)


@pytest.mark.parametrize("content", ["[]", "{}", "[" * 100_000, '{"part": "../else", "size": 4, "counts": {}}'])
def test_a_report_that_no_worker_wrote_counts_for_nothing(tmp_path: Path, content: str) -> None:
    """The shard is done again."""
    source, out = jsonl(tmp_path / "in.jsonl", list(pages(1))), tmp_path / "out"
    (tmp_path / "else").write_text("mine", encoding="utf-8")
    run([source], out, workers=1)
    (out / "_summary.json").unlink()
    (out / "_state").mkdir()
    (out / "_state" / "0000000.done").write_text(content, encoding="utf-8")
    assert run([source], out, workers=1, resume=True).resumed == 0
    assert (tmp_path / "else").read_text(encoding="utf-8") == "mine"


def test_a_state_folder_that_is_a_link_is_refused(tmp_path: Path) -> None:
    """What lies where it leads is not touched."""
    source, other = jsonl(tmp_path / "in.jsonl", list(pages(1))), tmp_path / "other"
    other.mkdir()
    (other / "keep.tmp").write_text("mine", encoding="utf-8")
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "_state").symlink_to(other)
    with pytest.raises(BatchError, match="was not created by a run"):
        run([source], tmp_path / "out", workers=1, resume=True)
    assert [path.name for path in other.iterdir()] == ["keep.tmp"]


@pytest.mark.skipif(sys.platform == "win32", reason="files have no mode to execute there")
@pytest.mark.parametrize("name", ["refused", "missing", ""])
def test_an_interpreter_that_cannot_be_executed_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """What to do about it is not to give another folder."""
    (tmp_path / "page.txt").write_text("Un titre\nUn chapeau.\n")
    (tmp_path / "refused").write_bytes(b"no program")
    interpreter = str(tmp_path / name) if name else ""
    monkeypatch.setattr(sys, "executable", interpreter)
    with pytest.raises(BatchError, match="run newswire with one that can be executed") as raised:
        run([tmp_path / "page.txt"], tmp_path / "out", workers=1)
    assert str(raised.value).startswith(f"{interpreter or 'sys.executable is empty'}: ")
    assert "folder" not in str(raised.value)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes have names here")
def test_a_pipe_in_a_folder_is_passed_over(tmp_path: Path) -> None:
    """Nobody may ever write into it."""
    (tmp_path / "in").mkdir()
    os.mkfifo(tmp_path / "in" / "a.txt")
    jsonl(tmp_path / "in" / "b.jsonl", list(pages(1)))
    summary = run([tmp_path / "in"], tmp_path / "out", workers=1)
    assert (summary.documents, summary.passed_over) == (1, 1)


def test_an_input_that_cannot_be_read_is_told_why(tmp_path: Path) -> None:
    """Whether it is absent or of no known format."""
    (tmp_path / "a.odt").write_text("", encoding="utf-8")
    source = jsonl(tmp_path / "in.jsonl", list(pages(1)))
    summary = run([source, tmp_path / "a.odt", tmp_path / "absent"], tmp_path / "out", workers=1)
    assert [why for _, why in summary.unread] == [
        "unknown file extension; declare the format with input_format (--input-format)",
        "no such file or directory",
    ]


def test_a_value_that_repeats_in_parquet_is_held_once(tmp_path: Path) -> None:
    """Rows become strings one at a time, so a small file of many large rows takes little memory."""
    pq.write_table(pa.table({"text": ["a" * 2**23] * 60}), tmp_path / "in.parquet", compression="gzip")
    summary = run([tmp_path / "in.parquet"], tmp_path / "out", workers=1, memory_limit=400 * 2**20)
    assert (summary.errors, summary.lost) == ({"too-large": 60}, ())


def test_wrong_options_are_refused_before_anything_is_written(tmp_path: Path) -> None:
    """The errors say what is known."""
    with pytest.raises(UnknownNameError, match="jsonl, parquet"):
        run([], tmp_path / "out", output_format="xml")
    with pytest.raises(UnknownNameError, match="everything, bodies, headlines"):
        run([], tmp_path / "out", content="nothing")
    for wrong in ({"max_bytes": 0}, {"workers": 0}, {"shard_bytes": 0}, {"time_limit": 0}, {"memory_limit": 0}):
        with pytest.raises(ArgumentError):
            run([], tmp_path / "out", **wrong)
    with pytest.raises(BatchError, match="no input can be read"):
        run([tmp_path / "absent.txt"], tmp_path / "out")
    assert not (tmp_path / "out").exists()
