"""What a run offers beside reading: columns that are kept, patterns, a look at columns, the first documents, a dry run."""

from __future__ import annotations

import csv
import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("pyarrow", reason="the extra 'batch' is not installed")
pytest.importorskip("click", reason="the extra 'cli' is not installed")

import pyarrow as pa
import pyarrow.parquet as pq

from newswire.batch import iter_pages, run, schema, survey
from newswire.cli._group import run as command
from newswire.errors import ArgumentError, BatchError

TEXT = "Le port rouvre\nLe port a rouvert lundi.\n"


def rows(folder: Path) -> list[dict[str, Any]]:
    parts = sorted(folder.glob("part-*.jsonl"))
    return [json.loads(line) for part in parts for line in part.read_text(encoding="utf-8").splitlines()]


def lines(path: Path, *records: dict[str, Any]) -> Path:
    path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    return path


# Columns that are kept


def test_columns_are_kept_as_text_in_every_format(tmp_path: Path) -> None:
    """Text is as it is, dates are ISO 8601, all else is JSON; a record without text has them too."""
    records = [
        {"text": TEXT, "date": "2026-02-03", "rank": 7, "meta": {"url": "https://example.org/1"}},
        {"text": None, "date": None, "rank": None, "meta": {"url": None}},
    ]
    source = lines(tmp_path / "in.jsonl", *records)
    run([source], tmp_path / "out", keep=["date", "rank", "meta.url", "meta"], workers=1)
    first, second = rows(tmp_path / "out")
    assert list(first)[-4:] == ["date", "rank", "meta.url", "meta"]
    assert [first[name] for name in ("date", "rank", "meta.url")] == ["2026-02-03", "7", "https://example.org/1"]
    assert json.loads(first["meta"]) == records[0]["meta"]
    assert (second["error"]["code"], second["date"], second["meta.url"]) == ("null", None, None)
    with (tmp_path / "in.csv").open("w", newline="", encoding="utf-8") as stream:
        csv.writer(stream).writerows([["date", "text"], ["2026-02-03", TEXT]])
    run([tmp_path / "in.csv"], tmp_path / "csv", keep=["date"], workers=1)
    assert rows(tmp_path / "csv")[0]["date"] == "2026-02-03"
    table = pa.table({"text": [TEXT], "day": [dt.date(2026, 2, 3)], "rank": [1.5], "tags": [["a", "b"]]})
    pq.write_table(table, tmp_path / "in.parquet")
    run([tmp_path / "in.parquet"], tmp_path / "table", keep=["day", "rank", "tags"], workers=1, output_format="parquet")
    made = pq.read_table(tmp_path / "table" / "part-00000.parquet")
    assert made.schema == schema(source=True, keep=["day", "rank", "tags"])
    assert made.select(["day", "rank", "tags"]).to_pylist() == [
        {"day": "2026-02-03", "rank": "1.5", "tags": '["a", "b"]'}
    ]


def test_fields_of_documents_are_kept_by_their_path(tmp_path: Path) -> None:
    """Of a file that is a document, those for which a page has no place."""
    item = {"uri": "urn:x:1", "pubstatus": "usable", "headline": "Bac"}
    (tmp_path / "item.json").write_text(json.dumps(item), encoding="utf-8")
    source = lines(tmp_path / "in.jsonl", item | {"uri": "urn:x:2"})
    run([tmp_path / "item.json", source], tmp_path / "out", keep=["uri"], content="bodies", workers=1)
    assert [row["uri"] for row in rows(tmp_path / "out")] == ["urn:x:1", "urn:x:2"]


def test_a_column_that_rows_have_themselves_is_refused(tmp_path: Path) -> None:
    """It would hide one of them."""
    with pytest.raises(ArgumentError, match=r"keep must name columns other than .*got 'title'"):
        run([tmp_path], tmp_path / "out", keep=["title"])
    with pytest.raises(TypeError, match="list of names"):
        run([tmp_path], tmp_path / "out", keep="date")


# A look before the run


@pytest.mark.parametrize("option", [{"text": "body"}, {"id": "url"}, {"keep": ["url"]}])
def test_a_column_that_no_input_has_is_refused_before_the_run(tmp_path: Path, option: dict[str, Any]) -> None:
    """The message lists those that there are, and nothing is written."""
    source = lines(tmp_path / "in.jsonl", {"text": TEXT, "date": "2026-02-03"})
    pq.write_table(pa.table({"text": [TEXT], "day": [1]}), tmp_path / "in.parquet")
    (tmp_path / "in.csv").write_text("text,place\nx,y\n", encoding="utf-8")
    for name, columns in (("in.jsonl", "text, date"), ("in.parquet", "text, day"), ("in.csv", "text, place")):
        with pytest.raises(ArgumentError, match=rf"in {tmp_path / name}; its columns are {columns}$"):
            run([tmp_path / name], tmp_path / "out", **option)
    with pytest.raises(ArgumentError, match="2 more files lack it too"):
        run([source, tmp_path / "in.parquet", tmp_path / "in.csv"], tmp_path / "out", **option)
    assert not (tmp_path / "out").exists()


def test_a_file_that_lacks_what_others_have_is_read_all_the_same(tmp_path: Path) -> None:
    """Its rows say what is missing."""
    first, second = lines(tmp_path / "a.jsonl", {"x": 1}), lines(tmp_path / "b.jsonl", {"text": TEXT})
    summary = run([first, second], tmp_path / "out", workers=1)
    assert (summary.documents, summary.errors, summary.only_null) == (2, {"null": 1}, True)


def test_files_without_columns_are_no_reason_to_refuse(tmp_path: Path) -> None:
    """Text files have none; empty files and damaged ones tell none."""
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "b.jsonl").write_text("", encoding="utf-8")
    (tmp_path / "c.jsonl").write_text("no json\n", encoding="utf-8")
    (tmp_path / "d.parquet").write_bytes(b"damaged")
    assert run([tmp_path], tmp_path / "out", text="body", workers=1).documents == 3


# Patterns


def test_patterns_in_quotes_stand_for_files(tmp_path: Path) -> None:
    """As the shell has it, and `**` for any folders; a file whose name looks like a pattern is itself."""
    (tmp_path / "x" / "y").mkdir(parents=True)
    for path in (tmp_path / "x" / "a.txt", tmp_path / "x" / "y" / "b.txt", tmp_path / "x" / "[c].txt"):
        path.write_text(TEXT, encoding="utf-8")
    assert run([tmp_path / "x" / "*.txt"], tmp_path / "one", workers=1).documents == 2
    assert run([f"{tmp_path}/**/*.txt"], tmp_path / "all", workers=1).documents == 3
    assert run([tmp_path / "x" / "[c].txt"], tmp_path / "named", workers=1).documents == 1
    assert len(list(iter_pages([tmp_path / "x" / "*.txt"]))) == 2
    with pytest.raises(BatchError, match=r"no file matches the pattern"):
        run([tmp_path / "*.csv"], tmp_path / "none")


# The first documents, and none


def test_a_limit_gives_the_first_documents(tmp_path: Path) -> None:
    """The rows are those that a whole run begins with, however the input is cut, and the run is complete."""
    source = lines(tmp_path / "in.jsonl", *({"id": str(n), "text": TEXT} for n in range(12)))
    assert run([source], tmp_path / "whole", workers=1, shard_bytes=300).shards == 3
    for limit in (1, 6, 11, 12, 20):
        summary = run([source], tmp_path / str(limit), limit=limit, shard_bytes=300)
        assert rows(tmp_path / str(limit)) == rows(tmp_path / "whole")[:limit]
        manifest = json.loads((tmp_path / str(limit) / "_manifest.json").read_text())
        assert (manifest["complete"], len(manifest["parts"])) == (True, summary.shards)
    with pytest.raises(ArgumentError, match="limit must be 1 or more"):
        run([source], tmp_path / "none", limit=0)
    with pytest.raises(ArgumentError, match="cannot be resumed"):
        run([source], tmp_path / "1", limit=1, resume=True)


def test_a_survey_says_what_would_be_read(tmp_path: Path) -> None:
    """It writes nothing."""
    lines(tmp_path / "in.jsonl", {"text": TEXT, "date": "x"})
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "a.png").write_bytes(b"x")
    found = survey([tmp_path, tmp_path / "absent.csv"])
    assert found.formats == {"jsonl": 1, "text": 1}
    assert found.columns == {str(tmp_path / "in.jsonl"): ("text", "date")}
    assert (found.shards, found.passed_over, len(found.unread)) == (2, 1, 1)
    with pytest.raises(ArgumentError, match="'body'"):
        survey([tmp_path], text="body")


def test_the_command_looks_before_it_reads(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`--dry-run` writes nothing, `--limit` little; a wrong column is wrong usage."""
    source = str(lines(tmp_path / "in.jsonl", {"text": TEXT, "date": "x"}, {"text": TEXT, "date": "y"}))
    out = str(tmp_path / "out")
    assert command(["batch", source, "-o", out, "--dry-run", "--keep", "date"]) == 0
    assert "the columns text, date" in capsys.readouterr().out
    assert command(["batch", source, "-o", out, "--dry-run", "--text", "body"]) == 2
    assert "its columns are text, date" in capsys.readouterr().err
    assert command(["batch", source, "absent.csv", "-o", out, "--dry-run"]) == 1
    assert not (tmp_path / "out").exists()
    assert command(["batch", source, "-o", out, "--limit", "1", "--keep", "date, "]) == 0
    assert [row["date"] for row in rows(tmp_path / "out")] == ["x"]


def test_the_exit_status_tells_null_from_failure(tmp_path: Path) -> None:
    """3 where all was read and some records have no text, 1 where something could not be read."""
    null = lines(tmp_path / "null.jsonl", {"text": TEXT}, {"text": None})
    bad = lines(tmp_path / "bad.jsonl", {"text": TEXT}, {"text": 7})
    assert command(["batch", str(null), "-o", str(tmp_path / "a"), "--workers", "1"]) == 3
    assert command(["batch", str(bad), "-o", str(tmp_path / "b"), "--workers", "1"]) == 1
    assert command(["batch", str(null), str(bad), "-o", str(tmp_path / "c"), "--workers", "1"]) == 1
    assert command(["batch", str(null), str(tmp_path / "absent.csv"), "-o", str(tmp_path / "d"), "--workers", "1"]) == 1


# Pages one after the other


def test_an_iteration_may_pass_over_what_gives_no_page(tmp_path: Path) -> None:
    """Each error goes to whoever asks for it, and the next page follows."""
    source = lines(tmp_path / "in.jsonl", {"text": TEXT}, {"text": None}, {"text": TEXT})
    errors: list[BatchError] = []
    assert len(list(iter_pages([TEXT, source, tmp_path / "absent.csv", TEXT], on_error=errors.append))) == 4
    assert [str(error).partition(": ")[2] for error in errors] == [
        "the document has no text",
        "no such file or directory",
    ]
    with pytest.raises(BatchError, match="no text"):
        list(iter_pages([source]))
