"""`newswire normalize` in a project: folders, patterns, settings, reports."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from newswire.cli import main
from newswire.cli._settings import Settings, matches
from newswire.errors import ArgumentError, UnknownNameError

N = "\N{NO-BREAK SPACE}"


def run(*args: str) -> int:
    with pytest.raises(SystemExit) as ended:
        main(["normalize", *args])
    return int(ended.value.code or 0)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in ("a.md", "b.rst", "notes/c.md", "notes/d.html", "e.py", ".hidden/f.md"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("Un: l'art `x: y`\n", encoding="utf-8")
    return tmp_path


def settings(project: Path, text: str) -> None:
    (project / "pyproject.toml").write_text("[tool.newswire]\n" + text, encoding="utf-8")


def files(out: str) -> list[str]:
    return [line.split(":")[0] for line in out.splitlines() if line.endswith(("line", "lines"))]


@pytest.mark.usefixtures("project")
def test_a_folder_stands_for_its_files_whose_markup_is_known(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--check", ".") == 1
    assert files(capsys.readouterr().out) == ["a.md", "b.rst", "notes/c.md", "notes/d.html"]


@pytest.mark.usefixtures("project")
def test_patterns_include_and_exclude(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--check", ".", "--include", "*.md", "--include", "*.py", "--exclude", "notes/") == 1
    assert files(capsys.readouterr().out) == ["a.md", "e.py"]
    assert run("--check", "notes/*.md") == 1
    assert files(capsys.readouterr().out) == ["notes/c.md"]
    assert run("--check", "a.md", "--exclude", "*.md") == 0
    assert capsys.readouterr().out == ""


@pytest.mark.usefixtures("project")
def test_a_rule_is_switched_off(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--off", "colon", "a.md") == 0
    assert capsys.readouterr().out == "Un: l’art `x: y`\n"
    assert run("--off", "kolon", "a.md") == 2
    assert "unknown rule 'kolon'" in capsys.readouterr().err


def test_a_project_says_how_its_files_are_normalized(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    settings(
        project,
        'style = "fr-CH"\noff = ["apostrophe"]\nprotect = ["Oh!"]\nexclude = ["notes"]\nlexicon = "x.toml"\n'
        'front-matter = ["title"]\n[tool.newswire.markup]\n"*.py" = "markdown"\n',
    )
    (project / "a.md").write_text('---\ntitle: "Un!"\n---\nOh! Un: l\'art\n', encoding="utf-8")
    assert run("a.md") == 0
    assert capsys.readouterr().out == '---\ntitle: "Un\u202f!"\n---\nOh! Un\u202f: l\'art\n'
    assert run("e.py") == 0
    assert capsys.readouterr().out == "Un\u202f: l'art `x: y`\n"
    assert run("--style", "fr-FR", "e.py") == 0
    assert capsys.readouterr().out == f"Un{N}: l'art `x: y`\n"
    assert run("--check", ".") == 1
    assert files(capsys.readouterr().out) == ["a.md", "b.rst"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('styl = "x"', "no key 'styl'"),
        ("off = 3", "a list of strings"),
        ("style = 3", "expected a string"),
        ("markup = [1]", "expected a table from file patterns"),
        ('style = "fr-XX"', "unknown style"),
        ('off = ["x"]', "unknown rule"),
        ('markup = {"*" = "x"}', "unknown markup"),
    ],
)
def test_wrong_settings_are_named(project: Path, capsys: pytest.CaptureFixture[str], text: str, words: str) -> None:
    settings(project, text)
    assert run("a.md") == 2
    assert words in capsys.readouterr().err
    with pytest.raises((ArgumentError, UnknownNameError)):
        Settings.near(project)


def test_a_file_that_is_no_toml_and_a_table_that_is_none_are_named(project: Path) -> None:
    (project / "pyproject.toml").write_text("[tool.newswire\n", encoding="utf-8")
    with pytest.raises(ArgumentError, match="not TOML"):
        Settings.near(project)
    (project / "pyproject.toml").write_text("[tool]\nnewswire = 3\n", encoding="utf-8")
    with pytest.raises(ArgumentError, match="expected a table"):
        Settings.near(project)


def test_a_diff_is_one_that_patch_takes(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "a.md").write_text("mot\n\nUn: l'art", encoding="utf-8")
    assert run("--diff", "a.md", "b.rst") == 1
    patch = capsys.readouterr().out
    assert "\\ No newline at end of file" in patch
    subprocess.run(["patch", "-p1"], input=patch.encode(), check=True, capture_output=True)  # noqa: S607
    assert (project / "a.md").read_text(encoding="utf-8") == f"mot\n\nUn{N}: l’art"
    assert run("--diff", "a.md") == 0


@pytest.mark.usefixtures("project")
def test_github_is_told_place_rule_and_authority(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--check", "--output-format", "github", "a.md") == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("::warning file=a.md,line=1,col=3,endColumn=4,title=colon::")
    assert "Imprimerie nationale" in lines[0]


@pytest.mark.usefixtures("project")
def test_json_is_one_object_an_edit(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--check", "--output-format", "json", "a.md") == 1
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert rows[1] == {"file": "a.md", "line": 1, "column": 6, "start": 5, "end": 6, "before": "'", "after": "’", "rule": "apostrophe"}  # fmt: skip


@pytest.mark.usefixtures("project")
def test_sarif_holds_rules_results_and_fixes(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--check", "--output-format", "sarif", "a.md", "b.rst") == 1
    (log,) = json.loads(capsys.readouterr().out)["runs"]
    assert {rule["id"] for rule in log["tool"]["driver"]["rules"]} == {result["ruleId"] for result in log["results"]}
    region = log["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert region == {"startLine": 1, "startColumn": 3, "endLine": 1, "endColumn": 3}
    assert log["results"][0]["fixes"][0]["artifactChanges"][0]["replacements"][0]["insertedContent"] == {"text": N}
    assert run("--check", "--output-format", "sarif", "--style", "wire", "e.py") == 0
    assert json.loads(capsys.readouterr().out)["runs"][0]["results"] == []


@pytest.mark.usefixtures("project")
def test_options_that_contradict_each_other_are_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--diff", "--check", "a.md") == 2
    assert run("--output-format", "json", "a.md") == 2
    capsys.readouterr()


@pytest.mark.parametrize(
    ("name", "pattern", "does"),
    [("a/b.md", "*.md", True), ("a/b.md", "a", True), ("a/b.md", "a/*.md", True), ("a/b.md", "./a/", True), ("a/b.md", "b", False), ("a/b.md", "c/*.md", False)],
)  # fmt: skip
def test_a_pattern_names_a_file_its_end_or_a_folder_above(name: str, pattern: str, does: bool) -> None:
    assert matches(name, pattern) is does
