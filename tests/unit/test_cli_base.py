"""The parts that every command shares: what is read, what is written, and how a run ends."""

from __future__ import annotations

import importlib
import io
import os
import random
import signal
import subprocess
import sys
import threading
import time
import types
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

import newswire
from newswire.cli import COMMANDS, Entry, _group, _inputs, _output
from newswire.errors import DecodeError, MissingExtraError


@click.command("copy")
@_inputs.files_argument
@_inputs.encoding_option
@click.pass_context
def copy(ctx: click.Context, files: tuple[str, ...], encoding: str | None) -> None:
    """Print the inputs."""
    inputs = _inputs.Inputs(files, encoding)
    for name, text in inputs.each(_decode):
        _output.echo(f"{name}={text}", end="")
    ctx.exit(inputs.status)


def _decode(data: bytes) -> str:
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        raise DecodeError("not UTF-8", encoding="utf-8", offset=error.start) from error


@pytest.fixture
def runner() -> CliRunner:
    return CliRunner()


@pytest.fixture
def copy_command(monkeypatch: pytest.MonkeyPatch) -> None:
    """Put the command `copy` in the table, as a module of its own would."""
    module = types.ModuleType("newswire_copy")
    module.__dict__["command"] = copy
    monkeypatch.setitem(sys.modules, "newswire_copy", module)
    monkeypatch.setattr(_group, "COMMANDS", {"copy": Entry("newswire_copy", "Print the inputs.")})


def test_a_file_is_read_under_the_name_that_it_was_given(runner: CliRunner, tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text("été\n", encoding="utf-8")
    result = runner.invoke(copy, [str(page)])
    assert (result.exit_code, result.stdout) == (0, f"{page}=été\n")


@pytest.mark.parametrize("words", [["-"], []])
def test_standard_input_is_read_for_a_dash_and_for_no_name_at_all(runner: CliRunner, words: list[str]) -> None:
    result = runner.invoke(copy, words, input="été\n")
    assert (result.exit_code, result.stdout) == (0, "<stdin>=été\n")


def test_bad_inputs_are_named_and_the_rest_goes_on(runner: CliRunner, tmp_path: Path) -> None:
    good, binary, latin = tmp_path / "good", tmp_path / "binary", tmp_path / "latin"
    good.write_bytes(b"oui\n")
    binary.write_bytes(b"\x89PNG\0\0")
    latin.write_bytes("été".encode("latin-1"))
    result = runner.invoke(copy, [str(tmp_path), str(tmp_path / "none"), str(binary), str(latin), str(good)])
    assert result.exit_code == 1
    assert result.stdout == f"{good}=oui\n"
    assert result.stderr.splitlines() == [
        f"newswire: {tmp_path}: is a directory",
        f"newswire: {tmp_path / 'none'}: no such file or directory",
        f"newswire: {binary}: this is a binary file; if it is text, declare its --encoding",
        f"newswire: {latin}: not UTF-8",
    ]


def test_a_name_that_holds_nul_is_an_input_that_cannot_be_read() -> None:
    inputs = _inputs.Inputs(("a\0b",))
    assert list(inputs) == []
    assert inputs.status == 1


def test_nul_is_read_where_an_encoding_or_a_wide_byte_order_mark_declares_text(tmp_path: Path) -> None:
    page = tmp_path / "page"
    page.write_bytes(b"a\0b")
    assert list(_inputs.Inputs((str(page),), "utf-8")) == [(str(page), b"a\0b")]
    page.write_bytes("a".encode("utf-16"))
    assert list(_inputs.Inputs((str(page),))) == [(str(page), "a".encode("utf-16"))]


@pytest.mark.parametrize("name", ["rot13", "base64", "no-such", "a\0b"])
def test_an_encoding_that_is_none_is_wrong_usage(runner: CliRunner, name: str) -> None:
    result = runner.invoke(copy, ["--encoding", name, "-"], input="")
    assert result.exit_code == 2
    assert "unknown encoding" in result.stderr


def test_no_file_on_a_terminal_is_wrong_usage(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = io.StringIO()
    monkeypatch.setattr(terminal, "isatty", lambda: True)
    monkeypatch.setattr(sys, "stdin", terminal)
    with pytest.raises(click.UsageError, match="no FILE"):
        _inputs.Inputs(())


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("à l'été", "à l'été"),
        ("a\x1b[31mb", "a\\x1b[31mb"),
        ("a\x9b31mb", "a\\x9b31mb"),
        ("a\tb\nc\rd\x7f", "a\tb\nc\\rd\\x7f"),
        ("a\u2028b\u202ec\u2066d", "a\\u2028b\\u202ec\\u2066d"),
        ("a\u061cb\u200ec\u200fd", "a\\u061cb\\u200ec\\u200fd"),
        ("a\ud800b", "a\\ud800b"),
        ("50\u00a0%", "50\u00a0%"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("👩\u200d🚒", "👩\u200d🚒"),
    ],
)
def test_what_a_terminal_would_obey_is_shown_as_an_escape(text: str, shown: str) -> None:
    assert _output.visible(text) == shown


def test_a_pipe_gets_the_text_as_it_is_and_a_terminal_the_visible_form(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    _output.echo("a\x1bb")
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    _output.echo("a\x1bb")
    assert capsys.readouterr().out == "a\x1bb\na\\x1bb\n"


def test_a_warning_is_one_line_whatever_the_name_of_the_file(capsys: pytest.CaptureFixture[str]) -> None:
    _output.warn("a\nb\x1b: no")
    assert capsys.readouterr().err == "newswire: a\\nb\\x1b: no\n"


@pytest.mark.usefixtures("copy_command")
def test_a_command_s_exit_status_is_that_of_the_run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = tmp_path / "page"
    page.write_bytes(b"oui\n")
    assert _group.run(["copy", str(page)]) == 0
    assert _group.run(["copy", str(page), str(tmp_path)]) == 1
    assert _group.run(["copy", "--no-such-option"]) == 2
    capsys.readouterr()


@pytest.mark.usefixtures("copy_command")
def test_a_name_that_is_no_command_is_answered_with_the_nearest_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert _group.run(["cpy"]) == 2
    assert "unknown command 'cpy'; did you mean 'copy'?" in capsys.readouterr().err


def test_version_and_help_are_told_without_importing_a_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert _group.run(["--version"]) == 0
    assert capsys.readouterr().out == f"newswire {newswire.__version__}\n"
    assert _group.run(["--help"]) == 0
    printed = capsys.readouterr().out
    assert all(entry.summary in printed for entry in COMMANDS.values())


def test_a_command_whose_packages_are_absent_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(_group, "COMMANDS", {"far": Entry("far_away.nowhere", "Go.", extra="threads")})
    assert _group.run(["far"]) == 2
    assert "newswire far needs the package far_away" in capsys.readouterr().err


def test_a_module_of_our_own_that_is_absent_is_a_defect_and_no_missing_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_group, "COMMANDS", {"far": Entry("newswire.nowhere", "Go.")})
    with pytest.raises(ModuleNotFoundError, match=r"newswire\.nowhere"):
        _group.run(["far"])


@pytest.mark.parametrize(
    ("raised", "status"),
    [(click.Abort(), 130), (KeyboardInterrupt(), 130), (BrokenPipeError(), 141), (MissingExtraError("x"), 2)],
)
@pytest.mark.usefixtures("copy_command")
def test_a_run_that_is_cut_short_ends_with_the_conventional_status(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], raised: BaseException, status: int
) -> None:
    def cut_short(*_args: object, **_kwargs: object) -> None:
        raise raised

    monkeypatch.setattr(copy, "callback", cut_short)
    assert _group.run(["copy", "-"]) == status
    capsys.readouterr()


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_of_the_table_is_there_and_has_a_help_text(name: str) -> None:
    command = importlib.import_module(COMMANDS[name].module).command
    assert isinstance(command, click.Command)
    assert command.help


def test_the_console_script_without_its_extra_says_what_to_install() -> None:
    hidden = "import sys; sys.modules['click'] = None; from newswire.cli import main; main(['--help'])"
    done = _python("-c", hidden)
    assert done.returncode == 2
    assert done.stderr == (
        "newswire: the command line needs the package click, which is not installed: pip install 'newswire[cli]'\n"
    )


def test_the_module_runs_as_the_console_script_does() -> None:
    assert _python("-m", "newswire", "--version").stdout == f"newswire {newswire.__version__}\n"


def test_starting_the_command_line_imports_neither_rich_nor_cattrs() -> None:
    code = "import sys, newswire.cli._group as g; g.run(['--help']); print({'rich', 'cattrs', 'dateutil'} & set(sys.modules))"
    assert _python("-c", code).stdout.endswith("\nset()\n")


def _python(*words: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONUNBUFFERED": ""}
    return subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, *words], capture_output=True, encoding="utf-8", env=environment, check=False
    )


@pytest.mark.skipif(os.name != "posix", reason="a shell that closes streams")
@pytest.mark.parametrize(
    ("words", "status", "said"),
    [
        ("parse page.txt >&-", 1, "standard output is closed"),
        ("headlines page.txt >&-", 1, "standard output is closed"),
        ("normalize page.txt >&-", 1, "standard output is closed"),
        ("normalize - <&-", 1, "standard input is closed"),
        ("parse - <&-", 1, "standard input is closed"),
        ("parse absent.txt 2>&-", 1, ""),
        ("parse /dev/zero", 1, "a device"),
        ("normalize --check - < /dev/zero", 1, "a device"),
    ],
)
def test_closed_streams_and_devices_are_said_without_a_traceback(
    tmp_path: Path, words: str, status: int, said: str
) -> None:
    (tmp_path / "page.txt").write_text("-\nLe port rouvre\nLe port a rouvert lundi!\n", encoding="utf-8")
    done = subprocess.run(  # noqa: S603 - our own interpreter
        ["/bin/sh", "-c", f"exec {sys.executable} -P -m newswire {words}"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert "Traceback" not in done.stderr
    assert "Exception ignored" not in done.stderr
    assert said in done.stderr
    assert done.returncode == status, done.stderr


SCRIPT = [str(Path(sys.executable).parent / "newswire")]
AS_MODULE = [sys.executable, "-m", "newswire"]


@pytest.mark.skipif(sys.platform == "win32", reason="interrupts are no signals there")
@pytest.mark.parametrize("start", [SCRIPT, AS_MODULE], ids=["script", "module"])
@pytest.mark.parametrize("words", [["--version"], ["parse", "-"]], ids=["version", "parse"])
def test_an_interrupt_at_any_time_leaves_no_traceback_of_newswire(start: list[str], words: list[str]) -> None:
    """What Python says before newswire has set how an interrupt ends it, in its first lines, is Python's."""
    if not Path(start[0]).exists():
        pytest.skip("the script is not installed")
    began = time.monotonic()
    subprocess.run([*start, "--version"], capture_output=True, check=True)  # noqa: S603 - our own interpreter
    most = 1.5 * (time.monotonic() - began)
    draw = random.Random(0)  # noqa: S311 - which delays are tried is no secret
    for _ in range(12):
        process = subprocess.Popen(  # noqa: S603 - our own interpreter
            [*start, *words], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8"
        )
        time.sleep(draw.uniform(0, most))
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=60)
        assert "newswire/cli/" not in said, said
        assert "newswire/__main__" not in said, said


INTERRUPTS_AT_A_LINE = """
import os, signal, sys
functions = {("__main__", "start"), ("cli", "main"), ("cli", "_status"), ("_group", "run")}
seen = 0
def trace(frame, event, value):
    global seen
    module = frame.f_globals.get("__name__", "").rpartition(".")[2]
    if (module, frame.f_code.co_name) not in functions:
        return None
    if event == "line":
        seen += 1
        if seen == LINE:
            os.kill(os.getpid(), signal.SIGINT)
            for _ in range(10): pass
    return trace
from newswire.__main__ import start
sys.settrace(trace)
start()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="interrupts are no signals there")
def test_an_interrupt_at_each_line_of_the_start_and_of_the_end_leaves_no_traceback() -> None:
    for line in range(2, 100):  # behind the first, which is "try:"
        done = _python("-c", INTERRUPTS_AT_A_LINE.replace("LINE", str(line)), "--version")
        if (done.returncode, done.stderr) == (0, ""):
            break
        assert done.returncode in {-signal.SIGINT, 128 + signal.SIGINT}, (line, done)
        assert "Traceback" not in done.stderr, (line, done)
    assert 15 < line < 99, "each line was tried, and then there was none"


@pytest.mark.skipif(sys.platform == "win32", reason="interrupts are no signals there")
@pytest.mark.parametrize("package", ["attrs", "click", "newswire.cli._group"])
def test_an_interrupt_during_the_start_leaves_no_traceback(package: str) -> None:
    code = (
        "import os, signal, sys\n"
        "class Interrupting:\n"
        "    def find_spec(self, name, *rest):\n"
        f"        if name == {package!r}:\n"
        "            os.kill(os.getpid(), signal.SIGINT)\n"
        "from newswire.__main__ import start\n"
        "sys.meta_path.insert(0, Interrupting())\n"
        "start()\n"
    )
    done = _python("-c", code, "parse", "-")
    assert (done.returncode, done.stderr) == (-signal.SIGINT, "")


def test_an_interrupt_while_packages_are_imported_is_said_by_the_status() -> None:
    code = """
import builtins, sys
real = builtins.__import__
def stopping(name, *rest, **more):
    if name == "click":
        raise KeyboardInterrupt
    return real(name, *rest, **more)
builtins.__import__ = stopping
from newswire.cli import main
main(["--help"])
"""
    done = _python("-c", code)
    assert (done.returncode, done.stderr) == (130, "")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes have names here")
@pytest.mark.parametrize("words", [("parse",), ("headlines",), ("normalize", "--check")])
def test_a_named_pipe_is_said_to_be_waited_for_and_an_interrupt_ends_that(
    tmp_path: Path, words: tuple[str, ...]
) -> None:
    os.mkfifo(tmp_path / "pipe")
    with subprocess.Popen(  # noqa: S603 - our own interpreter
        [sys.executable, "-m", "newswire", *words, "pipe"], cwd=tmp_path, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stderr is not None
        assert (
            process.stderr.readline()
            == "newswire: pipe: this is a pipe; newswire reads it until the writer closes it\n"
        )
        process.send_signal(signal.SIGINT)
        rest = process.communicate(timeout=60)[1]
    assert process.returncode == 128 + signal.SIGINT
    assert "Traceback" not in rest


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes have names here")
def test_what_is_written_into_a_named_pipe_is_read(runner: CliRunner, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = threading.Thread(target=pipe.write_bytes, args=(b"oui\n",))
    writer.start()
    result = runner.invoke(copy, [str(pipe)])
    writer.join()
    assert (result.exit_code, result.stdout) == (0, f"{pipe}=oui\n")


@pytest.mark.skipif(not Path("/bin/bash").exists() or not Path("/dev/fd").exists(), reason="no pipes by number here")
def test_a_pipe_of_the_shell_is_read_without_a_word() -> None:
    done = subprocess.run(  # noqa: S603 - our own interpreter
        ["/bin/bash", "-c", f"{sys.executable} -m newswire headlines --titles <(printf 'Un titre\\nUn chapeau.\\n')"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "Un titre\n", "")
