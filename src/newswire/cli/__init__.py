"""The command line: read input, call the library, print. The extra `cli` installs its packages; the core needs none of them.

A command is one module in this folder with a click command named `command`, and one entry in `COMMANDS`. A module is
imported only when its command is called, so the start-up time does not depend on the number of commands.
"""

from __future__ import annotations

import signal
import sys
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final, NoReturn

import attrs

__all__ = ["COMMANDS", "INTERRUPTED", "Entry", "main"]


INTERRUPTED: Final = 128 + signal.SIGINT
"""The exit status that a shell reports for a process ended by SIGINT."""


@attrs.frozen
class Entry:
    """The module of a command, its summary in one line, and the extra that installs its packages."""

    module: str
    summary: str
    extra: str = "cli"


COMMANDS: Final[Mapping[str, Entry]] = MappingProxyType(
    {
        "parse": Entry("newswire.cli.parse", "Parse pages and print one JSON object per page."),
        "headlines": Entry("newswire.cli.headlines", "Print the headlines of pages, one per line."),
        "normalize": Entry("newswire.cli.normalize", "Convert agency punctuation to French typography, or back."),
        "threads": Entry("newswire.cli.threads", "Group headlines by story.", extra="threads"),
        "lsp": Entry("newswire.cli.lsp", "Run a language server for French punctuation.", extra="lsp"),
        "batch": Entry("newswire.cli.batch", "Parse many documents into a data set, on all cores.", extra="batch"),
    }
)
"""The commands by name, in the order of the help text."""


def main(args: Sequence[str] | None = None) -> NoReturn:
    """Run the command line and exit: 0 success, 1 some input could not be read or parsed, 2 wrong usage.

    Args:
        args: the arguments after the program name; None for those of the process.
    """
    try:
        sys.exit(_status(args))
    except KeyboardInterrupt:  # whenever it comes: a command that has something to put away did so
        sys.exit(INTERRUPTED)


def _status(args: Sequence[str] | None) -> int:
    """Return the exit status. Interrupts raise while a command runs; before and after it, they end the process."""
    try:
        from newswire.cli._group import run  # noqa: PLC0415 - click may be missing, which is reported below
    except ModuleNotFoundError as error:
        if error.name not in {"click", "rich"}:
            raise
        sys.stderr.write(f"newswire: {needs('the command line', error.name, 'cli')}\n")
        return 2
    if signal.getsignal(signal.SIGINT) is signal.SIG_DFL:  # of the start
        signal.signal(signal.SIGINT, signal.default_int_handler)
    status = run(args)
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    return status


def needs(what: str, package: str | None, extra: str) -> str:
    """Return the message that names the extra to install."""
    return f"{what} needs the package {package}, which is not installed: pip install 'newswire[{extra}]'"
