"""The command line: reads, calls the library, prints. Its packages are the extra `cli`; the core needs none of them.

A command is one module of this folder with a click command named `command`, and one entry of `COMMANDS`. A module is
imported when its command is called and not before, so the start-up costs the same however many commands there are.
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
"""What a shell reports for a process that SIGINT ended."""


@attrs.frozen
class Entry:
    """Where a command lives, what it does in one line, and the extra of newswire that its packages come with."""

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
    """Run the command line and exit: 0 fine, 1 some input could not be read or parsed, 2 wrong usage.

    Args:
        args: the words after the command's name; those of the process where None.
    """
    try:
        sys.exit(_status(args))
    except KeyboardInterrupt:  # whenever it comes: a command that has something to put away did so
        sys.exit(INTERRUPTED)


def _status(args: Sequence[str] | None) -> int:
    """Return how the run ends. Interrupts raise while a command runs, and before and after it end the process."""
    try:
        from newswire.cli._group import run  # noqa: PLC0415 - click may be absent, and the reader is to be told
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
    """Return the sentence that says which extra to install."""
    return f"{what} needs the package {package}, which is not installed: pip install 'newswire[{extra}]'"
