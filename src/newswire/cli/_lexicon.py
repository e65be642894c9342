"""The option `--lexicon`: a file of agencies, places and words, which a project may also name."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from newswire.cli._project import nearest
from newswire.errors import ArgumentError
from newswire.lexicon import Lexicon

__all__ = ["lexicon_file_option", "lexicon_option"]

_Decorated = TypeVar("_Decorated", bound=Callable[..., Any])
_Callback = Callable[[click.Context, click.Parameter, str | None], object]


def lexicon_option(command: _Decorated) -> _Decorated:
    """Add the option --lexicon to a command, as `lexicon`: the lexicon of the file, or None."""
    return _option(_lexicon)(command)


def lexicon_file_option(command: _Decorated) -> _Decorated:
    """Add the option --lexicon to a command, as `lexicon`: the name of the file, or None."""
    return _option(_file)(command)


def _option(callback: _Callback) -> Callable[[_Decorated], _Decorated]:
    return click.option(
        "--lexicon",
        metavar="FILE",
        callback=callback,
        help="A TOML file of agencies, places and words, in addition to those of newswire. "
        "Default: the file named by lexicon in [tool.newswire] of pyproject.toml.",
    )


def _file(_context: click.Context, _parameter: click.Parameter, value: str | None) -> str | None:
    """Return the file that the option or the project names."""
    if value is not None:
        return value
    try:
        project = nearest(Path.cwd())
    except ArgumentError as error:
        raise click.UsageError(str(error)) from error
    return str(project.lexicon) if project and project.lexicon else None


def _lexicon(context: click.Context, parameter: click.Parameter, value: str | None) -> Lexicon | None:
    name = _file(context, parameter, value)
    if name is None:
        return None
    from newswire.lexicon._files import lexicon_of, read_file  # noqa: PLC0415 - imported where a file is named

    try:
        return lexicon_of(read_file(name))
    except ArgumentError as error:
        raise click.UsageError(str(error)) from error
