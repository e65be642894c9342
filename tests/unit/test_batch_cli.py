"""`newswire batch`: what it prints, and its exit codes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

pytest.importorskip("pyarrow", reason="the extra 'batch' is not installed")
pytest.importorskip("click", reason="the extra 'cli' is not installed")

from newswire.cli._group import run

TEXT = "Le port rouvre\nLe port a rouvert lundi.\n"


def lines(path: Path, *texts: str | None) -> str:
    path.write_text("".join(json.dumps({"text": text}) + "\n" for text in texts), encoding="utf-8")
    return str(path)


def test_a_clean_run_exits_with_0(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It sums up on standard error, and writes the format that the folder's name tells."""
    source = lines(tmp_path / "in.jsonl", TEXT, TEXT)
    assert run(["batch", source, "-o", str(tmp_path / "out.parquet"), "--workers", "1"]) == 0
    out, err = capsys.readouterr()
    assert out == ""
    assert "2 documents" in err
    assert "1 near-duplicate, " in err
    assert [path.name for path in sorted((tmp_path / "out.parquet").glob("part*"))] == ["part-00000.parquet"]


def test_a_bad_document_or_input_exits_with_1(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It is named, and the rest is there."""
    source = lines(tmp_path / "in.jsonl", TEXT, None)
    assert run(["batch", source, str(tmp_path / "absent.csv"), "-o", str(tmp_path / "out"), "--workers", "1"]) == 1
    err = capsys.readouterr().err
    assert "absent.csv: no such file" in err
    assert "errors: null 1" in err
    assert run(["batch", source, "-o", str(tmp_path / "out")]) == 1
    assert "not empty" in capsys.readouterr().err


def test_wrong_usage_exits_with_2(tmp_path: Path) -> None:
    """As for the other commands."""
    assert run(["batch", "-o", str(tmp_path)]) == 2
    assert run(["batch", "x.txt", "-o", str(tmp_path / "o"), "--content", "all"]) == 2
