"""Batches of documents: files and records of ninjs, NITF and the like become rows as texts do."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("pyarrow", reason="the extra 'batch' is not installed")
pytest.importorskip("lxml", reason="the extra 'formats' is not installed")

import pyarrow as pa

from newswire import formats
from newswire.batch import FAULTS, iter_pages, parse_batch, run, schema
from newswire.cli._group import run as command
from newswire.errors import ArgumentError, BatchError, UnknownNameError
from tests.format_seeds import SEEDS, mutated

TEXT = "Le port rouvre\nLe port a rouvert lundi.\n"
JSONS = {name: " ".join(data.splitlines()) for name, data in SEEDS.items() if data.startswith("{")}
XMLS = {name: data for name, data in SEEDS.items() if data.startswith("<")}


def rows(folder: Path) -> list[dict[str, Any]]:
    parts = sorted(folder.glob("part-*.jsonl"))
    return [json.loads(line) for part in parts for line in part.read_text(encoding="utf-8").splitlines()]


def write(folder: Path, documents: dict[str, str]) -> Path:
    folder.mkdir()
    for name, data in documents.items():
        suffix = "json" if data.startswith("{") else "xml"
        (folder / f"{name}.{suffix}").write_text(data, encoding="utf-8")
    return folder


def test_a_folder_of_documents_gives_the_pages_that_formats_read_gives(tmp_path: Path) -> None:
    """Each file is a row, told by its content; what a page has no place for is kept, and counted."""
    summary = run([write(tmp_path / "in", SEEDS)], tmp_path / "out", workers=1)
    found = {Path(row["source"]).stem: row for row in rows(tmp_path / "out")}
    assert summary.clean
    assert summary.formats == dict.fromkeys(sorted(SEEDS), 1)
    assert summary.fields["uri"] == 1
    for name, data in SEEDS.items():
        read = formats.read(data)
        article = read.article
        assert article is not None
        assert article.title is not None
        assert (found[name]["title"], found[name]["format"]) == (article.title.text, name)
        assert json.loads(found[name]["fields"]) == dict(read.fields)
        assert [odd["code"] for odd in found[name]["diagnostics"]] == [odd.code for odd in read.page.diagnostics]


def test_records_of_json_lines_are_documents_where_they_have_no_text(tmp_path: Path) -> None:
    """A record with the field that is asked for is a text; trafilatura's have it, so their format is named."""
    source = tmp_path / "in.jsonl"
    source.write_text("\n".join([*JSONS.values(), json.dumps({"text": TEXT}), '{"x": 1}', '{"text": null}']) + "\n")
    run([source], tmp_path / "out", workers=1)
    found = rows(tmp_path / "out")
    told = [name if name != "trafilatura" else None for name in JSONS]
    assert [row["format"] for row in found] == [*told, None, None, None]
    assert [row["error"]["code"] if row["error"] else None for row in found[-3:]] == [None, "null", "null"]
    assert "no field 'text'" in found[-2]["error"]["message"]
    source.write_text(JSONS["trafilatura"] + "\n" + JSONS["ninjs"] + "\n")
    run([source], tmp_path / "named", workers=1, document_format="trafilatura")
    first, other = rows(tmp_path / "named")
    assert (first["format"], first["byline"]["people"][0]["surname"]) == ("trafilatura", "Holt")
    assert other["error"] == {
        "code": "bad-document",
        "message": "$: expected a document in the format trafilatura, found none",
    }


def test_a_difference_between_field_and_text_is_a_diagnostic_of_its_row(tmp_path: Path) -> None:
    """As for one document."""
    source = tmp_path / "in.jsonl"
    item = {
        "uri": "urn:x:1",
        "headline": "Bac",
        "byline": "Par Ada Holt",
        "body_text": "Un mot.\nDeux mots.\nPar Iris Vey\n",
    }
    source.write_text(json.dumps(item) + "\n")
    summary = run([source], tmp_path / "out", workers=1)
    assert summary.diagnostics == {"field-differs": 1}
    assert [odd["code"] for odd in rows(tmp_path / "out")[0]["diagnostics"]] == ["field-differs"]


def test_what_cannot_be_read_is_a_row_with_the_place(tmp_path: Path) -> None:
    """No document ends the run."""
    bad = {
        "cut": '{"uri": ',
        "other": '{"a": 1}',
        "broken": "<nitf><body>",
        "kind": json.dumps({"uri": "u", "headline": 7, "pubstatus": "usable"}),
    }
    summary = run([write(tmp_path / "in", bad)], tmp_path / "out", workers=1)
    messages = {Path(row["source"]).stem: row["error"]["message"] for row in rows(tmp_path / "out")}
    assert summary.errors == {"bad-document": 4}
    assert messages["kind"].startswith("$.headline: expected a string")
    assert messages["broken"].startswith("line 1, column ")
    assert messages["cut"].startswith("$: not JSON")
    assert messages["other"].startswith("$: unknown format; newswire reads")


def test_text_is_read_as_text_where_that_is_asked_for(tmp_path: Path) -> None:
    """Then files of JSON and XML in a folder are passed over, as files of no known format are."""
    folder = write(tmp_path / "in", {"nitf": SEEDS["nitf"]})
    (folder / "page.txt").write_text(SEEDS["nitf"], encoding="utf-8")
    summary = run([folder], tmp_path / "out", workers=1, document_format="text")
    assert (summary.documents, summary.passed_over, summary.formats) == (1, 1, {})
    assert run([folder], tmp_path / "told", workers=1).formats == {"nitf": 2}
    assert run(
        [folder / "nitf.xml"], tmp_path / "named", document_format="text", workers=1, input_format="text"
    ).documents
    with pytest.raises(ArgumentError, match="excludes document_format 'text'"):
        run([folder], tmp_path / "none", document_format="text", input_format="document")
    with pytest.raises(UnknownNameError, match="nitf"):
        run([folder], tmp_path / "none", document_format="word")


def test_a_batch_and_an_iteration_read_documents_too(tmp_path: Path) -> None:
    """A column may hold texts and documents."""
    batch = pa.RecordBatch.from_pydict({"text": [TEXT, SEEDS["nitf"], None, "<p>x"]})
    found = parse_batch(batch)
    assert found.schema == schema()
    assert found.column("format").to_pylist() == [None, "nitf", None, None]
    named = parse_batch(batch, document_format="nitf").to_pylist()
    assert [row["error"]["code"] if row["error"] else None for row in named] == [
        "bad-document",
        None,
        "null",
        "bad-document",
    ]
    folder = write(tmp_path / "in", SEEDS)
    assert len(list(iter_pages([folder]))) == len(SEEDS)
    with pytest.raises(BatchError, match=r"afp\.json, at 0: .*expected XML for the format nitf"):
        list(iter_pages([folder], document_format="nitf"))


def test_documents_become_documents_of_another_format(tmp_path: Path) -> None:
    """A feed of one format is a corpus of another; fields without a place are counted all the same."""
    summary = run([write(tmp_path / "in", XMLS)], tmp_path / "out", workers=1, content="ninjs")
    assert summary.fields["newsItem/@guid"] == 1
    for row in rows(tmp_path / "out"):
        assert formats.read(row["document"]).format == "ninjs"


@pytest.mark.parametrize("name", SEEDS)
def test_whatever_a_document_is_it_is_a_row(name: str) -> None:
    """A page, or a fault that is foreseen."""
    chance = random.Random(f"batch {name}")
    batch = pa.RecordBatch.from_pydict(
        {"text": [mutated(SEEDS[name], chance).encode("utf-8", "replace") for _ in range(60)]}
    )
    for kind in ("auto", name):
        codes = {row["error"]["code"] for row in parse_batch(batch, document_format=kind).to_pylist() if row["error"]}
        assert codes <= FAULTS.keys() - {"failed"}


def test_numbers_that_json_cannot_write_are_kept_as_text() -> None:
    """JSON readers take 1e999 for infinity."""
    item = '{"uri": "u", "pubstatus": "usable", "rank": [1e999, {"x": -1e999}]}'
    (row,) = parse_batch(pa.RecordBatch.from_pydict({"text": [item]})).to_pylist()
    assert json.loads(row["fields"])["rank"] == ["inf", {"x": "-inf"}]


def test_half_a_character_that_json_escapes_is_replaced(tmp_path: Path) -> None:
    """UTF-8 cannot hold it, nor can Arrow; what comes in two escapes is whole."""
    item = '{"uri": "urn:\\ud800", "headline": "Bac \\ud83d\\ude00 \\ud800", "body_text": "Un mot \\udfff.\\nDeux mots.\\n"}'
    (row,) = parse_batch(pa.RecordBatch.from_pydict({"text": [item]})).to_pylist()
    assert row["title"] == "Bac \U0001f600 \ufffd"
    assert row["sections"][0]["paragraphs"][0] == "Un mot \ufffd."
    source = tmp_path / "in.jsonl"
    source.write_text(item + "\n")
    assert run([source], tmp_path / "out", workers=1, output_format="parquet").clean


def test_the_command_reads_documents(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It names what has no place."""
    folder = write(tmp_path / "in", {"ninjs": SEEDS["ninjs"]})
    assert command(["batch", str(folder), "-o", str(tmp_path / "out"), "--from", "ninjs", "--workers", "1"]) == 0
    err = capsys.readouterr().err
    assert "formats: ninjs 1" in err
    assert "fields without a place in a page: uri 1" in err
