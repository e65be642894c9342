"""A lexicon of one's own in a TOML file: for each command that reads, for projects, and for batches with their workers."""

from __future__ import annotations

import json
import pickle
import re
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("pyarrow", reason="the extra 'batch' is not installed")
pytest.importorskip("click", reason="the extra 'cli' is not installed")

import pyarrow as pa

from newswire.batch import iter_pages, parse_batch, run, survey
from newswire.cli import main
from newswire.errors import ArgumentError, BatchError
from newswire.lexicon import Language, Lexicon, _toml

TOML = """\
places = ["Orvalmouth"]

[[agencies]]
code = "ORV"
names = ["Agence Orvale"]
marks = ["ORV"]
"""
PAGE = "Le port rouvre\nORVALMOUTH (Agence Orvale) - Le port a rouvert le 3.\n"
TICKER = f"-\nLe port rouvre\n-\nLe quai ferme\n{PAGE}"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("own.toml").write_text(TOML, encoding="utf-8")
    Path("page.txt").write_text(PAGE, encoding="utf-8")
    Path("pages.jsonl").write_text(
        "".join(json.dumps({"text": PAGE.replace("3", str(day))}) + "\n" for day in range(1, 9)), encoding="utf-8"
    )
    return tmp_path


def call(*words: str) -> int:
    with pytest.raises(SystemExit) as ended:
        main(words)
    return int(ended.value.code or 0)


def agencies(row: dict[str, Any]) -> list[str]:
    dateline = row["dateline"]
    return dateline["agencies"] if dateline else []


def article(capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    first: dict[str, Any] = json.loads(capsys.readouterr().out)["articles"][0]
    return first


@pytest.mark.usefixtures("folder")
def test_parse_reads_by_the_lexicon_that_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert call("parse", "page.txt") == 0
    assert agencies(article(capsys)) == []
    assert call("parse", "--lexicon", "own.toml", "page.txt") == 0
    assert agencies(article(capsys)) == ["ORV"]


def test_a_project_names_the_lexicon_and_the_option_another(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Its file counts from the folder of pyproject.toml."""
    (folder / "conf").mkdir()
    (folder / "own.toml").rename(folder / "conf" / "own.toml")
    (folder / "pyproject.toml").write_text('[tool.newswire]\nlexicon = "conf/own.toml"\n', encoding="utf-8")
    (folder / "empty.toml").write_text("", encoding="utf-8")
    assert call("parse", "page.txt") == 0
    assert agencies(article(capsys)) == ["ORV"]
    assert call("parse", "--lexicon", "empty.toml", "page.txt") == 0
    assert agencies(article(capsys)) == []
    assert call("batch", "page.txt", "-o", "out", "--workers", "1") == 0
    assert agencies(json.loads(Path("out/part-00000.jsonl").read_text())) == ["ORV"]


@pytest.mark.parametrize("command", [("parse",), ("headlines", "--titles"), ("threads",), ("batch", "-o", "out")])
@pytest.mark.parametrize(
    ("text", "words"),
    [
        (b"places = 3", ("bad.toml: ", "places", "expected a list of strings")),
        (b"[[agencies]]\nname = 1\n", ("bad.toml: ", "$.agencies[0]", "'name'")),
        (b"colours = []", ("bad.toml: ", "agencies, places", "'colours'")),
        (b"=", ("bad.toml: ", "TOML")),
        (b"places = " + b"[" * 100_000, ("bad.toml: ", "nested too deeply")),
        (b"places = " + b"9" * 100_000, ("bad.toml: ", "digits")),
        (b'places = ["Brume", ""]', ("bad.toml: ", "$.places[1]", "not be empty")),
        (b'[[agencies]]\ncode = "ORV"\n', ("bad.toml: ", "$.agencies", "must have a name or a mark")),
        (b'[[languages]]\ncode = ""\nname = "x"\n', ("bad.toml: ", "$.languages[0].code", "not be empty")),
        (
            b'[[languages]]\ncode = "qaa"\nname = "x"\nof = ["((("]\n',
            ("bad.toml: ", "$.languages[0].of", "is not a valid pattern"),
        ),
        (b'places = ["\xff"]', ("bad.toml: TOML must be UTF-8, but byte 11 is not valid UTF-8",)),
        (None, ("bad.toml: no such file or directory",)),
    ],
)
@pytest.mark.usefixtures("folder")
def test_a_file_that_is_no_lexicon_is_wrong_usage(
    capsys: pytest.CaptureFixture[str], command: tuple[str, ...], text: bytes | None, words: tuple[str, ...]
) -> None:
    """The message says which file, which key, and what was expected."""
    if text is not None:
        Path("bad.toml").write_bytes(text)
    assert call(*command, "--lexicon", "bad.toml", "page.txt") == 2
    said = capsys.readouterr().err
    assert all(word in said for word in words), said
    assert not Path("out").exists()


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no endless device here")
@pytest.mark.usefixtures("folder")
def test_a_file_without_an_end_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert call("parse", "--lexicon", "/dev/zero", "page.txt") == 2
    assert "/dev/zero: a lexicon must have at most 16,777,216 bytes" in capsys.readouterr().err


def test_what_a_project_says_wrongly_is_wrong_usage(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A pyproject.toml that does not name newswire is left alone, whatever it holds."""
    path = folder / "pyproject.toml"
    for text, words in (
        ("[tool.newswire]\nlexicon = 3\n", "tool.newswire.lexicon: expected a string"),
        ('[tool.newswire]\nlexicon = "none.toml"\n', "none.toml: no such file or directory"),
        ("newswire = [\n", "not TOML"),
        ("newswire = " + "[" * 100_000, "not TOML"),
    ):
        path.write_text(text, encoding="utf-8")
        assert call("parse", "page.txt") == 2
        assert words in capsys.readouterr().err
    path.write_text("= [\n", encoding="utf-8")
    assert call("parse", "page.txt") == 0


@pytest.mark.usefixtures("folder")
def test_headlines_and_threads_take_a_lexicon(capsys: pytest.CaptureFixture[str]) -> None:
    Path("ticker.txt").write_text(TICKER, encoding="utf-8")
    for words in (("headlines",), ("threads",)):
        assert call(*words, "--lexicon", "own.toml", "ticker.txt") == 0
        assert capsys.readouterr().out.count("Le quai ferme") == 1


@pytest.mark.usefixtures("folder")
def test_the_workers_of_a_batch_have_the_lexicon() -> None:
    """All of them, and a run that is gone on with has the same or is refused."""
    summary = run(["pages.jsonl"], "out", workers=2, shard_bytes=200, lexicon="own.toml")
    rows = [json.loads(line) for part in sorted(Path("out").glob("part-*")) for line in part.read_text().splitlines()]
    assert (summary.documents, summary.shards > 1) == (8, True)
    assert [agencies(row) for row in rows] == [["ORV"]] * 8
    assert run(["pages.jsonl"], "out", shard_bytes=200, lexicon=Path("own.toml"), resume=True).resumed == summary.shards
    Path("other.toml").write_text(TOML.replace("Orvalmouth", "Brumeville"), encoding="utf-8")
    for lexicon in ("other.toml", None):
        with pytest.raises(BatchError, match="other inputs or options"):
            run(["pages.jsonl"], "out", shard_bytes=200, lexicon=lexicon, resume=True)


@pytest.mark.usefixtures("folder")
def test_a_batch_counts_a_language_of_the_lexicon() -> None:
    Path("language.toml").write_text(
        '[[languages]]\ncode = "qaa"\nname = "orvalian"\nintroducers = ["nad"]\njoins = ["ve"]\n', encoding="utf-8"
    )
    Path("signed.txt").write_text(
        "Le port rouvre\nNad Ada Holt ve Ben Orme\nLe port a rouvert lundi.\n", encoding="utf-8"
    )
    summary = run(["signed.txt"], "out", workers=1, lexicon="language.toml")
    (row,) = map(json.loads, Path("out/part-00000.jsonl").read_text(encoding="utf-8").splitlines())
    assert [person["name"] for person in row["byline"]["people"]] == ["Ada Holt", "Ben Orme"]
    assert summary.languages == {"qaa": 1}


def test_the_fields_that_hold_patterns_are_those_that_the_reference_names() -> None:
    named = re.findall(r"^ {8}(\w+): patterns of ", str(Language.__doc__), re.MULTILINE)
    assert tuple(named) == _toml.PATTERNS


@pytest.mark.usefixtures("folder")
def test_a_run_without_a_lexicon_that_can_be_read_does_not_begin() -> None:
    for begin in (
        lambda: run(["page.txt"], "out", lexicon="none.toml"),
        lambda: survey(["page.txt"], lexicon="none.toml"),
    ):
        with pytest.raises(ArgumentError, match=r"none\.toml: no such file or directory"):
            begin()
    assert not Path("out").exists()
    assert survey(["page.txt"], lexicon="own.toml").formats == {"text": 1}


@pytest.mark.usefixtures("folder")
def test_the_functions_for_python_take_a_lexicon() -> None:
    lexicon = Lexicon.from_toml(TOML)
    (text_page,) = iter_pages([PAGE], lexicon=lexicon)
    (file_page,) = iter_pages([Path("page.txt")], lexicon=lexicon)
    batch = parse_batch(pa.RecordBatch.from_pydict({"text": [PAGE]}), lexicon=lexicon)
    for page in (text_page, file_page):
        assert page.article is not None
        assert page.article.dateline is not None
        assert page.article.dateline.agencies == ("ORV",)
    assert agencies(batch.to_pylist()[0]) == ["ORV"]


def test_a_lexicon_goes_to_an_engine_s_processes() -> None:
    """They get functions with their options by pickle."""
    lexicon = pickle.loads(pickle.dumps(Lexicon.from_toml(TOML)))  # noqa: S301 - our own
    batch = parse_batch(pa.RecordBatch.from_pydict({"text": [PAGE]}), lexicon=lexicon)
    assert agencies(batch.to_pylist()[0]) == ["ORV"]
