"""On a terminal no command lets a page, or the name of a file, say anything to the terminal."""

from __future__ import annotations

import os
import pty
import re
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest

TITLE = "\x1b]0;pris\x07"
BLINK = "\x1b[5mrouge"
ERASE = "\x9b2J"
BACK = "\b\b\b"
REORDER = "\u202etxt\u2066exe\u2069"
HOSTILE = f"{TITLE}{BLINK}{ERASE}{BACK}{REORDER}\x7f\x0e"
PAGE = f'-\nGrève{HOSTILE}: "les bacs{HOSTILE}" à quai\n-\nGrève{HOSTILE}: "les bacs" à quai\nLe port{HOSTILE} rouvre\nUn{HOSTILE} "cargo": oui.\nT.Kerzo--GO-ST\n'
NAME = f"nom\n{HOSTILE}.txt"
OPTION = f"--{HOSTILE}"
"""A file whose name is read as an option where a shell expands `*`."""
OURS = re.compile(rb"\x1b\[[0-9;?]*[A-Za-z]")
"""What newswire itself sends: colours, and the moves of the line of progress."""


def seen(tmp_path: Path, *words: str) -> str:
    """Return what a terminal is sent by a command."""
    parent, child = pty.openpty()
    environment = {**os.environ, "TERM": "xterm", "COLUMNS": "400", "PYTHONIOENCODING": ""}
    with subprocess.Popen(  # noqa: S603 - our own interpreter
        [sys.executable, "-m", "newswire", *words],
        stdin=subprocess.DEVNULL,
        stdout=child,
        stderr=child,
        cwd=tmp_path,
        env=environment,
    ):
        os.close(child)
        sent = b"".join(iter(lambda: _piece(parent), b""))
    os.close(parent)
    assert BLINK.encode() not in sent
    return OURS.sub(b"", sent).decode()


def _piece(parent: int) -> bytes:
    try:
        return os.read(parent, 4096)
    except OSError:  # Linux says so when the other end is closed
        return b""


def acting(text: str) -> set[str]:
    """Return the characters of a text that a terminal obeys, other than the ends of lines and tabs."""
    return {char for char in text if unicodedata.category(char) in {"Cc", "Cs"} or _reorders(char)} - set("\r\n\t")


def _reorders(char: str) -> bool:
    return unicodedata.bidirectional(char) in {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}


@pytest.mark.parametrize(
    "words",
    [
        ["parse", NAME],
        ["parse", "--format", "text", NAME],
        ["parse", "--format", "html", "--style", "fr-FR", NAME],
        ["parse", "--strict", NAME],
        ["headlines", "--titles", NAME],
        ["normalize", NAME],
        ["normalize", "--explain", NAME],
        ["normalize", "--check", NAME],
        ["normalize", "--in-place", NAME],
        ["threads", NAME],
        ["threads", "--format", "text", NAME],
        ["batch", "-o", "out", NAME],
    ],
    ids=lambda words: "-".join(words[:-1]),
)
def test_a_hostile_page_and_name_are_shown_as_escapes(tmp_path: Path, words: list[str]) -> None:
    """Whatever a command prints of a page and of its name, on standard output and standard error."""
    (tmp_path / NAME).write_text(PAGE, encoding="utf-8")
    shown = seen(tmp_path, *words)
    assert shown
    assert acting(shown) == set()


@pytest.mark.parametrize("command", ["parse", "headlines", "normalize", "threads"])
def test_an_input_that_fails_is_named_in_escapes(tmp_path: Path, command: str) -> None:
    """A file that is absent, and one that is no text."""
    (tmp_path / NAME).write_bytes(b"\0\x81\x8d")
    shown = seen(tmp_path, command, NAME, f"absent{HOSTILE}")
    assert "\\x1b" in shown
    assert acting(shown) == set()


@pytest.mark.parametrize(
    "words",
    [
        [f"comm{HOSTILE}"],
        ["parse", OPTION],
        ["parse", "--format", HOSTILE],
        ["normalize", "--style", HOSTILE],
        ["headlines", "--encoding", HOSTILE],
        ["batch", "-o", "out", f"absent{HOSTILE}"],
        ["batch", "-o", "out", "--max-bytes", HOSTILE, "in.txt"],
    ],
    ids=lambda words: "-".join(words).encode("unicode_escape").decode()[:30],
)
def test_words_that_are_wrong_are_quoted_in_escapes(tmp_path: Path, words: list[str]) -> None:
    """A shell that expands `*` gives the names of files, and one of them may look like an option."""
    (tmp_path / "in.txt").write_text(PAGE, encoding="utf-8")
    shown = seen(tmp_path, *words)
    assert "\\x1b" in shown
    assert acting(shown) == set()
