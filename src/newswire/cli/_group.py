"""The group of commands, and the handling of its errors. This module needs click; `newswire.cli` itself does not."""

from __future__ import annotations

import difflib
import importlib
import io
import sys
from collections.abc import Sequence
from typing import Any, Final

import click

import newswire
from newswire.cli import COMMANDS, INTERRUPTED, Entry, needs
from newswire.cli._output import set_up, silence, visible, warn
from newswire.errors import MissingExtraError

__all__ = ["group", "run"]

FAILED: Final = 1
USAGE_ERROR: Final = 2
CLOSED_PIPE: Final = 128 + 13
"""The exit status that a shell reports for a process ended by SIGPIPE, as most filters are by a closed pipe."""

EPILOG: Final = """\b
Examples:
  newswire parse page.txt                      one JSON object per page
  newswire parse --format text page.txt        an outline to read
  newswire headlines *.txt                     one headline per line
  curl -s https://example.org/page.txt | newswire parse -
\b
Exit status: 0 success; 1 some input could not be read or, with --strict, parsed; 2 wrong usage.
\b
Shell completion (bash; zsh and fish likewise):
  eval "$(_NEWSWIRE_COMPLETE=bash_source newswire)"
"""


class LazyGroup(click.Group):
    """A group whose commands are imported on first use."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Return the names of the commands, in the order of the table."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's signature
        """Import the module of a command, and return the command; None for an unknown name."""
        entry = COMMANDS.get(cmd_name)
        return _load(cmd_name, entry) if entry else None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that the arguments call; for an unknown name, fail and suggest similar ones."""
        if args and not args[0].startswith("-") and args[0] not in COMMANDS:
            near = difflib.get_close_matches(args[0], COMMANDS, n=1)
            ctx.fail(f"unknown command {args[0]!r}" + (f"; did you mean {near[0]!r}?" if near else ""))
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - click's signature
        """Write the table of commands from their summaries, without importing their modules."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, entry.summary) for name, entry in COMMANDS.items()])

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; exit quietly on a closed pipe."""
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
        except BrokenPipeError:
            silence(sys.stdout)
            ctx.exit(CLOSED_PIPE)
        return result


def _load(name: str, entry: Entry) -> click.Command:
    try:
        module = importlib.import_module(entry.module)
    except ModuleNotFoundError as error:
        if not error.name or error.name.startswith("newswire"):
            raise
        raise MissingExtraError(needs(f"newswire {name}", error.name, entry.extra)) from error
    command = module.command
    assert isinstance(command, click.Command)  # noqa: S101 - what every module of the table promises
    return command


@click.group(
    "newswire",
    cls=LazyGroup,
    epilog=EPILOG,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(newswire.__version__, "-V", "--version", prog_name="newswire", message="%(prog)s %(version)s")
def group() -> None:
    """Parse pages of news-wire text: headlines, articles, bylines, market tables.

    FILE is a text file, and - is standard input. Output is UTF-8 on every system.
    """


def _shown(error: click.ClickException) -> str:
    """Return click's message with visible control characters, because it may quote file names."""
    said = io.StringIO()
    error.show(said)
    return said.getvalue()


def run(args: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit status."""
    set_up()
    try:
        status = group.main(args, prog_name="newswire", standalone_mode=False)
    except click.ClickException as error:
        click.echo(visible(_shown(error)), err=True, nl=False)
        return error.exit_code
    except MissingExtraError as error:
        warn(str(error))
        return USAGE_ERROR
    except click.Abort:
        return INTERRUPTED
    except OSError as error:  # for example, standard output is on a full disk
        silence(sys.stdout)
        warn(f"cannot write: {error.strerror or error}")
        return FAILED
    return status if isinstance(status, int) else 0
