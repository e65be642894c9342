"""`newswire parse` and `newswire headlines`, as their users call them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import newswire
from newswire import export
from newswire.cli import _group
from newswire.cli._outline import Row, outline
from newswire.models import Article, Byline, Headline, Page, Person
from tests.shared import shared_file

TEXT = """-
Grève: les bacs à quai
Le port rouvre
"Enfin", soupire la maire.
- Retards -
Un cargo attend.
T.Kerzo--GO-ST
"""


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_parse_prints_a_page_a_line_of_the_documented_shape(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _group.run(["parse", str(page), str(page)]) == 0
    first, second = capsys.readouterr().out.splitlines()
    assert first == second
    assert json.loads(first)["file"] == str(page)
    assert export.from_json(first) == newswire.parse(TEXT)


def test_parse_prints_an_outline_with_what_each_part_is(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _group.run(["parse", "--format", "text", str(page)]) == 0
    assert capsys.readouterr().out.splitlines() == [
        f"{page}  [announced+article]",
        "  ticker      1 headline",
        "    headline    Grève: les bacs à quai",
        "  article     2 paragraphs, 1 headed section",
        "    title       Le port rouvre",
        '    lead        "Enfin", soupire la maire.',
        "    heading     Retards",
        "    paragraph   Un cargo attend.",
        "    byline      T.Kerzo--GO-ST",
    ]


def test_an_outline_on_a_terminal_is_cut_to_its_width_coloured_and_free_of_escapes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "page.txt"
    path.write_text(
        "Un \x1b[5mtitre\nUn chapô [bold]:smile:[/bold] qui dépasse la largeur de ce terminal.\n", encoding="utf-8"
    )
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    for name, value in {"COLUMNS": "40", "TERM": "xterm-256color", "FORCE_COLOR": "1"}.items():
        monkeypatch.setenv(name, value)
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert _group.run(["parse", "--format", "text", str(path)]) == 0
    printed = capsys.readouterr().out
    assert "\x1b[1;32mUn \\x1b[5mtitre" in printed
    assert "Un chapô [bold]:smile:" in printed
    assert "…" in printed
    assert "\x1b[5m" not in printed


def test_an_outline_names_every_part_of_a_page() -> None:
    page = newswire.parse("| ABX | 1.5% |\n-\nGrève\n-\n-\nBacs\nUn abrégé.\n-\nPhare\nLe port rouvre\nEnfin.\n")
    kinds = {row.kind for row in outline(page)}
    assert {"market", "headline", "abstract", "title", "lead", "diagnostics", "diagnostic"} <= kinds


def test_a_missing_title_says_so_and_a_byline_of_two_lines_is_one_row() -> None:
    byline = Byline("Von\nAnna Beispiel", (Person(given="Anna", surname="Beispiel"),))
    rows = list(outline(Page(articles=(Article(byline=byline),))))
    assert rows[1:] == [Row(2, "title", "(none)"), Row(2, "byline", "Von / Anna Beispiel")]


def test_strict_names_the_page_that_fits_no_layout_and_goes_on(
    page: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    odd = tmp_path / "odd.txt"
    odd.write_text("Un titre\n-\nUn chapô.\n", encoding="utf-8")
    assert _group.run(["parse", str(odd), str(page)]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 2
    assert _group.run(["parse", "--strict", str(odd), str(page)]) == 1
    printed = capsys.readouterr()
    assert len(printed.out.splitlines()) == 1
    assert printed.err.startswith(f"newswire: {odd}: line 2, column 1: ")


def test_a_declared_encoding_is_taken_at_its_word(
    page: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    latin = tmp_path / "latin.txt"
    latin.write_bytes(TEXT.encode("cp1252"))
    assert _group.run(["parse", "--encoding", "cp1252", str(latin)]) == 0
    assert export.from_json(capsys.readouterr().out) == newswire.parse(TEXT)
    assert _group.run(["parse", "--encoding", "ascii", str(page)]) == 1
    assert "not valid in ascii" in capsys.readouterr().err


def test_documents_are_told_by_their_content_and_what_has_no_place_is_named(
    page: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    item = tmp_path / "item.json"
    item.write_text('{"uno": "1", "headline": "Le port rouvre", "lang": "fr", "news": ["Le port a rouvert."]}')
    assert _group.run(["parse", str(item), str(page)]) == 0
    printed = capsys.readouterr()
    titles = [json.loads(line)["articles"][0]["title"]["text"] for line in printed.out.splitlines()]
    assert titles == ["Le port rouvre", "Le port rouvre"]
    assert printed.err.rstrip().endswith("item.json: afp, fields without a place in a page: uno, lang")
    assert _group.run(["parse", "--from", "text", "--format", "ninjs", str(item)]) == 0
    assert "uno" in json.loads(capsys.readouterr().out)["bodies"][0]["value"]


def test_a_document_of_another_format_than_declared_is_named(
    page: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = tmp_path / "other.json"
    other.write_text('{"a": 1}')
    assert _group.run(["parse", "--from", "afp", str(page)]) == 1
    assert "neither JSON nor XML" in capsys.readouterr().err
    assert _group.run(["parse", str(other)]) == 0
    assert json.loads(capsys.readouterr().out)["articles"][0]["sections"][0]["paragraphs"][0]["text"] == '{"a": 1}'


def test_a_document_in_a_declared_encoding_is_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    item = tmp_path / "item.json"
    item.write_bytes('{"uno": "1", "headline": "L\'été", "news": []}'.encode("cp1252"))
    assert _group.run(["parse", "--encoding", "cp1252", "--from", "afp", str(item)]) == 0
    assert json.loads(capsys.readouterr().out)["articles"][0]["title"]["text"] == "L'été"


def test_markup_is_text_where_its_reader_is_not_installed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    story = tmp_path / "story.xml"
    story.write_text("<nitf><body><body.content><p>Le port a rouvert.</p></body.content></body></nitf>")
    assert _group.run(["parse", str(story)]) == 0
    assert "<p>" not in capsys.readouterr().out
    monkeypatch.setitem(sys.modules, "lxml", None)
    assert _group.run(["parse", str(story)]) == 0
    assert "<p>" in capsys.readouterr().out


def test_an_unknown_format_is_wrong_usage(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _group.run(["parse", "--format", "xml", str(page)]) == 2
    assert "'xml' is not one of 'json', 'text'" in capsys.readouterr().err


def test_headlines_are_one_a_line_and_titles_come_where_they_are_asked_for(
    page: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _group.run(["headlines", str(page)]) == 0
    assert capsys.readouterr().out == "Grève: les bacs à quai\n"
    assert _group.run(["headlines", "--titles", str(page)]) == 0
    assert capsys.readouterr().out == "Grève: les bacs à quai\nLe port rouvre\n"


def test_a_page_without_a_ticker_or_a_title_has_no_headline(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "page.txt"
    path.write_text("Une seule ligne\n", encoding="utf-8")
    assert _group.run(["headlines", "--titles", str(path)]) == 0
    assert capsys.readouterr().out == ""


def test_what_is_printed_is_utf8_whatever_the_locale_says(page: Path) -> None:
    done = _newswire("headlines", str(page), LC_ALL="C", PYTHONIOENCODING="latin-1", PYTHONUTF8="0")
    assert done.stdout == "Grève: les bacs à quai\n".encode()


def test_a_reader_that_goes_away_ends_the_run_without_a_word(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_text("-\nLa grève des bus de Valmer continue\n" * 100_000, encoding="utf-8")
    with subprocess.Popen(  # noqa: S603 - our own interpreter
        [sys.executable, "-m", "newswire", "headlines", str(path)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=_environment(),
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 141


def test_the_real_page_has_its_headlines_and_its_article() -> None:
    path = shared_file("pages/minneapolis.txt")
    assert len(_newswire("headlines", str(path)).stdout.splitlines()) == 50
    rows = _newswire("parse", "--format", "text", str(path)).stdout.decode().splitlines()
    kinds = [row.split()[0] for row in rows[1:]]
    assert [kinds.count(kind) for kind in ("headline", "title", "lead", "paragraph", "heading", "byline")] == [
        50,
        1,
        1,
        22,
        2,
        1,
    ]


def _newswire(*words: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-m", "newswire", *words], capture_output=True, env=_environment() | environment, check=True
    )


def _environment() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}


def test_the_summary_of_a_headline_is_its_text() -> None:
    page = Page(ticker=newswire.models.Ticker((Headline("Grève"),)))
    assert [row.text for row in outline(page)] == ["1 headline", "Grève"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full on this system")
def test_output_that_cannot_be_written_is_said_in_one_line() -> None:
    """A full disk is no traceback."""
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = subprocess.run(
            [sys.executable, "-m", "newswire", "parse", "-"],
            input="Un titre\nUn chapeau.\n",
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
            text=True,
        )
    assert done.returncode == 1
    assert done.stderr.startswith("newswire: cannot write: ")
    assert done.stderr.count("\n") == 1
