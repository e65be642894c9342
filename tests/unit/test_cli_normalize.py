"""`newswire normalize` writes, explains, checks and rewrites."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from newswire.cli import main
from newswire.cli.normalize import _explained
from newswire.french import explain


def run(*args: str) -> int:
    with pytest.raises(SystemExit) as ended:
        main(["normalize", *args])
    return int(ended.value.code or 0)


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.txt"
    path.write_bytes("Grève: l'accord!\r\n".encode())
    return path


def test_explain_shows_the_rule_and_names_what_cannot_be_seen(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--explain", str(page)) == 0
    out = capsys.readouterr().out
    assert "page.txt:1:6: colon: Grève{+[NBSP]+}: l'accord!" in out
    assert "[NNBSP]" in out


def test_explain_names_a_hyphen_and_leaves_out_what_is_empty(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "page.txt"
    path.write_text("Le plan - rare - passe: oui")
    assert run("--explain", str(path)) == 0
    out = capsys.readouterr().out
    assert "Le plan [-[HYPHEN]-]{+–+} rare" in out
    assert "passe{+[NBSP]+}: oui" in out


def test_check_exits_with_1_and_lists_what_it_would_change(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--check", str(page)) == 1
    assert "3 edits in 1 line" in capsys.readouterr().out
    assert page.read_bytes() == "Grève: l'accord!\r\n".encode()


def test_check_of_a_right_file_exits_with_0(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--check", "--style", "wire", str(page)) == 0
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("bom", [b"", b"\xef\xbb\xbf"])
def test_in_place_keeps_encoding_mark_and_line_ends(page: Path, bom: bytes) -> None:
    page.write_bytes(bom + page.read_bytes())
    assert run("--in-place", str(page)) == 0
    assert page.read_bytes() == bom + "Grève\u00a0: l’accord\u202f!\r\n".encode()
    assert [path.name for path in page.parent.iterdir()] == ["page.txt"]


def test_in_place_keeps_another_encoding_or_says_that_it_cannot(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page.write_bytes("Grève: l'accord".encode("cp1252"))
    assert run("--in-place", str(page)) == 0
    assert page.read_bytes() == "Grève\u00a0: l’accord".encode("cp1252")
    page.write_bytes("Grève!".encode("cp1252"))
    assert run("--in-place", str(page)) == 1
    assert "NARROW NO-BREAK SPACE" in capsys.readouterr().err
    assert page.read_bytes() == "Grève!".encode("cp1252")


def test_in_place_keeps_utf_16(page: Path) -> None:
    page.write_bytes("Fin!".encode("utf-16"))
    assert run("--in-place", str(page)) == 0
    assert page.read_bytes().decode("utf-16") == "Fin\u202f!"


@pytest.mark.parametrize("args", [["--style", "fr-XX", "x"], ["--in-place", "-"], ["--in-place", "--check", "x"]])
def test_wrong_usage_exits_with_2(args: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(*args) == 2
    assert capsys.readouterr().err


def test_a_file_that_is_not_there_is_named_and_the_rest_goes_on(
    page: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert run(str(page.parent / "none.txt"), str(page)) == 1
    out, err = capfdbinary.readouterr()
    assert out == "Grève\u00a0: l’accord\u202f!\r\n".encode()
    assert b"none.txt" in err


def test_naming_the_places_of_many_edits_takes_time_in_proportion() -> None:
    """In one long line and over many lines, an edit is found from the one before it, not from the start of the text."""

    def seconds(text: str) -> float:
        done = explain(text)
        begun = time.process_time()
        assert len(list(_explained("page", done))) == len(done.edits) > 0
        return time.process_time() - begun

    for unit in ("l'eau ", "l'eau\n"):
        assert seconds(unit * 40_000) < 12 * seconds(unit * 5_000) + 0.1


posix = pytest.mark.skipif(os.name != "posix", reason="links, modes and pipes of POSIX")


@posix
def test_in_place_writes_through_hard_links_and_keeps_the_mode(page: Path) -> None:
    other = page.with_name("other.txt")
    other.hardlink_to(page)
    page.chmod(0o640)
    before = page.read_bytes()
    assert run("--in-place", str(page)) == 0
    assert other.read_bytes() == page.read_bytes() != before
    assert (page.stat().st_nlink, page.stat().st_mode & 0o777) == (2, 0o640)
    assert len(list(page.parent.iterdir())) == 2


@posix
def test_in_place_keeps_the_owner_or_writes_through(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[int, int]] = []

    def refused(_path: object, user: int, group: int) -> None:
        asked.append((user, group))
        raise PermissionError

    monkeypatch.setattr(os, "chown", refused)
    held = page.stat()
    assert run("--in-place", str(page)) == 0
    assert asked == [(held.st_uid, held.st_gid)]
    assert page.stat().st_ino == held.st_ino


@posix
def test_in_place_refuses_what_is_read_only_or_no_file(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = page.read_bytes()
    page.chmod(0o444)
    os.mkfifo(page.with_name("pipe.txt"))
    assert run("--in-place", str(page), str(page.with_name("pipe.txt"))) == 1
    err = capsys.readouterr().err
    assert "read-only" in err
    assert "not a regular file" in err
    assert page.read_bytes() == before
