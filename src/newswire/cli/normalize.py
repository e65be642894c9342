"""`newswire normalize`: convert agency punctuation to French typography, and back."""

from __future__ import annotations

import codecs
import contextlib
import os
import stat
import sys
import tempfile
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import attrs
import click

from newswire._text import counted
from newswire.cli._files import expand
from newswire.cli._inputs import Inputs, encoding_option, files_argument
from newswire.cli._output import echo, visible, warn
from newswire.cli._reports import FORMATS, Checked, diff, places
from newswire.cli._settings import AUTO, Settings
from newswire.errors import ArgumentError, DecodeError, MissingExtraError, UnknownNameError
from newswire.french import MARKUPS, STYLES, Normalization
from newswire.french._style import find_style
from newswire.parsing.decoding import decode

__all__ = ["command"]

_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
WRITABLE: Final = stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH
_SHOWN: Final = {
    " ": "[SPACE]",
    "\t": "[TAB]",
    "\N{NO-BREAK SPACE}": "[NBSP]",
    "\N{NARROW NO-BREAK SPACE}": "[NNBSP]",
    "\N{THIN SPACE}": "[THIN]",
    "\N{ZERO WIDTH SPACE}": "[ZWSP]",
    "\N{SOFT HYPHEN}": "[SHY]",
}


@attrs.frozen
class _Document:
    """A decoded input: its byte order mark, its text, and the encoding that restores its bytes."""

    bom: bytes
    text: str
    encoding: str

    def encode(self, text: str) -> bytes:
        """Return the bytes of a text in the document's encoding, after the byte order mark."""
        return self.bom + text.encode(self.encoding)


def _known_style(_context: click.Context, _parameter: click.Parameter, value: str | None) -> str | None:
    if value is not None and value not in STYLES:
        raise click.BadParameter(str(UnknownNameError(f"unknown style {value!r}; the styles are {', '.join(STYLES)}")))
    return value


EPILOG = """\b
Examples:
  newswire normalize page.txt > printed.txt
  newswire normalize --explain page.txt
  newswire normalize --check docs/                   exit with 1 if anything would change
  newswire normalize --in-place docs/ README.md
  newswire normalize --style wire printed.txt
"""


@click.command("normalize", epilog=EPILOG)
@files_argument
@click.option("--style", metavar="NAME", callback=_known_style, help=f"One of {', '.join(STYLES)}. Default: fr-FR.")
@click.option(
    "--markup",
    type=click.Choice([AUTO, *MARKUPS]),
    default=AUTO,
    show_default=True,
    help="The markup of the files, of which only the prose changes; auto infers it from the file name.",
)
@click.option("--off", metavar="RULE", multiple=True, help="Switch off a rule; can be repeated.")
@click.option("--include", metavar="PATTERN", multiple=True, help="In folders, process only files that match.")
@click.option("--exclude", metavar="PATTERN", multiple=True, help="Skip files and folders that match.")
@click.option("--explain", "explained", is_flag=True, help="Show each edit in its line with its rule.")
@click.option("--check", is_flag=True, help="Write nothing; list what would change, and exit with 1 if anything would.")
@click.option("--diff", "differences", is_flag=True, help="Write nothing; print the changes as a unified diff.")
@click.option("--output-format", type=click.Choice(["text", *FORMATS]), default="text", help="The output of --check.")
@click.option("--in-place", is_flag=True, help="Rewrite the files; their encoding and line ends are kept.")
@encoding_option
@click.pass_context
def command(  # noqa: PLR0913 - click hands over an argument for each option
    ctx: click.Context,
    files: tuple[str, ...],
    *,
    style: str | None,
    markup: str,
    off: tuple[str, ...],
    include: tuple[str, ...],
    exclude: tuple[str, ...],
    explained: bool,
    check: bool,
    differences: bool,
    output_format: str,
    in_place: bool,
    encoding: str | None,
) -> None:
    """Convert agency punctuation to French typography, or back with --style wire.

    FILE may be a folder or a pattern. Settings in [tool.newswire] of the project's pyproject.toml apply where no option says
    otherwise.
    """
    if sum((check, in_place, explained, differences)) > 1 and not (check and explained):
        raise click.UsageError("--in-place, --check, --diff and --explain exclude each other, except --check --explain")
    if output_format != "text" and not check:
        raise click.UsageError("--output-format requires --check")
    if in_place and (not files or "-" in files):
        raise click.UsageError("--in-place requires FILE: standard input cannot be rewritten")
    settings = _settings(style, markup, off, include, exclude)
    names = tuple(expand(files, settings))
    if files and not names:
        return
    inputs = Inputs(names, encoding, files_only=in_place)
    checked: list[Checked] = []
    for name, document in inputs.each(lambda data: _read(data, encoding)):
        try:
            done = settings.explain(document.text, name)
        except MissingExtraError as error:
            inputs.fail(name, str(error))
            continue
        if check or explained or differences:
            checked.append((name, done))
            _report(name, done, check=check and output_format == "text", explained=explained, differences=differences)
        elif in_place:
            _rewrite(inputs, name, document, done.text)
        else:
            _print(done.text)
    for line in FORMATS[output_format](checked) if output_format != "text" else ():
        echo(line)
    changed = (check or differences) and any(done.edits for _name, done in checked)
    ctx.exit(max(inputs.status, int(changed)))


def _settings(
    style: str | None, markup: str, off: tuple[str, ...], include: tuple[str, ...], exclude: tuple[str, ...]
) -> Settings:
    """Return the project's settings with the options applied."""
    try:
        found = Settings.near(Path.cwd())
        named = attrs.evolve(find_style(style), off=found.style.off) if style else found.style
        settings = attrs.evolve(
            found,
            style=named,
            markup=markup,
            include=include or found.include,
            exclude=(*found.exclude, *exclude),
        )
        return settings.with_rules(off=off)
    except (ArgumentError, UnknownNameError) as error:
        raise click.UsageError(str(error)) from error


def _read(data: bytes, declared: str | None) -> _Document:
    bom, encoding = next(((mark, name) for mark, name in _BOMS if data.startswith(mark)), (b"", declared or "utf-8"))
    body = data[len(bom) :]
    if bom or declared:
        return _Document(bom, decode(body, encoding)[0], encoding)
    text, odd = decode(body)
    if not odd:
        return _Document(b"", text, "utf-8")
    for name in ("cp1252", "latin-1"):
        with contextlib.suppress(UnicodeError):
            if text.encode(name) == body:
                return _Document(b"", text, name)
    raise DecodeError(
        "the bytes are not valid in a single encoding; declare the --encoding", encoding="utf-8", offset=0
    )


def _print(text: str) -> None:
    if sys.stdout.isatty():
        echo(text, end="")
        return
    sys.stdout.flush()
    stream = getattr(sys.stdout, "buffer", None)
    if stream is None:
        sys.stdout.write(text)
    else:
        stream.write(text.encode("utf-8", "surrogatepass"))


def _report(name: str, done: Normalization, *, check: bool, explained: bool, differences: bool) -> None:
    """Print what would change."""
    if differences:
        echo(diff(visible(name, keep=""), done), end="")
    if check and done.edits:
        lines = len({line for _edit, line, _column, _end in places(done)})
        echo(f"{visible(name, keep='')}: {counted(len(done.edits), 'edit')} in {counted(lines, 'line')}")
    if explained or check:
        for line in _explained(name, done):
            echo(line) if not sys.stdout.isatty() else click.echo(line)


def _explained(name: str, done: Normalization) -> Iterator[str]:
    """Yield one line for each edit: its location, its rule, and the words around it before and after."""
    for edit, number, column, _end in places(done):
        start, end = edit.span
        left = done.source[max(start - column + 1, start - 24) : start]
        right = done.source[end : end + 24].split("\n")[0].rstrip("\r")
        where = click.style(f"{visible(name, keep='')}:{number}:{column}:", bold=True)
        rule = click.style(edit.rule, fg="cyan")
        before = click.style(f"[-{_named(edit.before)}-]", fg="red") if edit.before else ""
        after = click.style(f"{{+{_named(edit.after)}+}}", fg="green") if edit.after else ""
        yield _plain(f"{where} {rule}: {visible(left, keep='')}{before}{after}{visible(right, keep='')}")


def _plain(line: str) -> str:
    return line if sys.stdout.isatty() and "NO_COLOR" not in os.environ else click.unstyle(line)


def _named(text: str) -> str:
    """Return a text with invisible characters, and hyphens that would be confused with the brackets, as names in brackets."""
    if text.strip("-") == "":
        return text.replace("-", "[HYPHEN]")
    return "".join(
        _SHOWN.get(char) or (char if char.isprintable() else f"[{unicodedata.name(char, hex(ord(char)))}]")
        for char in text
    )


def _rewrite(inputs: Inputs, name: str, document: _Document, text: str) -> None:
    if text == document.text:
        return
    try:
        data = document.encode(text)
    except UnicodeEncodeError as error:
        char = unicodedata.name(error.object[error.start], "a character")
        inputs.fail(name, f"{document.encoding} has no {char}; write the file as UTF-8, or use --style wire")
        return
    try:
        _replace(Path(name), data)
    except OSError as error:
        inputs.fail(name, (error.strerror or str(error)).lower())
    else:
        warn(f"{name}: rewritten")


def _replace(path: Path, data: bytes) -> None:
    """Replace a file with a temporary file beside it, so that it is never half written.

    A file with several hard links, or whose owner cannot be restored, is overwritten instead; until that is done, the
    temporary file contains the text.
    """
    target = path.resolve()
    held = target.stat()
    if not stat.S_ISREG(held.st_mode):
        raise OSError("not a regular file: --in-place rewrites only files")
    if not held.st_mode & WRITABLE or not os.access(target, os.W_OK):
        raise OSError("the file is read-only: make it writable, or write the output to another file")
    number, temporary = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    try:
        with os.fdopen(number, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        if held.st_nlink == 1 and _own(Path(temporary), held):
            Path(temporary).replace(target)
        else:
            with target.open("r+b") as through:
                through.write(data)
                through.truncate()
                os.fsync(through.fileno())
    finally:
        Path(temporary).unlink(missing_ok=True)


def _own(path: Path, held: os.stat_result) -> bool:
    """Give a file the owner and the mode of another; return whether that is allowed."""
    if hasattr(os, "chown"):
        try:
            os.chown(path, held.st_uid, held.st_gid)
        except PermissionError:
            return False
    path.chmod(stat.S_IMODE(held.st_mode))
    return True
