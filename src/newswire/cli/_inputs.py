"""The inputs of the command line: FILE... and `-`. A bad input is reported on standard error, and the others are read."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import Any, BinaryIO, Final, TypeVar

import attrs
import click

from newswire.cli._output import warn
from newswire.errors import NewswireError

__all__ = ["Inputs", "encoding_option", "files_argument"]

_Result = TypeVar("_Result")
_Decorated = TypeVar("_Decorated", bound=Callable[..., Any])

STDIN: Final = "-"
_HEAD: Final = 8000
"""The number of bytes to search for NUL, by which git and grep recognise a binary file."""
_WIDE: Final = (b"\xff\xfe", b"\xfe\xff")
"""The byte order marks of UTF-16 and UTF-32, whose text contains NUL."""


@attrs.define
class Inputs:
    """The inputs of a command, read one after the other.

    Iteration yields `(name, bytes)` for every input that can be read, and reports the others on standard error. `status`
    is the exit status so far: 0, or 1 after an input has failed.

    Args:
        names: file names, or `-` for standard input, which is also read if there are no names.
        declared: the encoding that the user declared. Without one, a file that contains NUL is binary.
        files_only: reject pipes and devices, which cannot be rewritten, before reading them.
    """

    names: Sequence[str]
    declared: str | None = None
    files_only: bool = False
    status: int = attrs.field(default=0, init=False)

    def __attrs_post_init__(self) -> None:
        if not self.names:
            self.names = (STDIN,)
            _require_piped_input()

    def __iter__(self) -> Iterator[tuple[str, bytes]]:
        for name in self.names:
            data = self._read(name)
            if data is not None:
                yield display_name(name), data

    def each(self, read: Callable[[bytes], _Result]) -> Iterator[tuple[str, _Result]]:
        """Yield `(name, read(data))` for every input; report an input for which `read` raises a `NewswireError`."""
        for name, data in self:
            try:
                result = read(data)
            except NewswireError as error:
                self.fail(name, str(error))
            else:
                yield name, result

    def fail(self, name: str, reason: str) -> None:
        """Report an input that failed, and set the exit status."""
        warn(f"{name}: {reason}")
        self.status = 1

    def _read(self, name: str) -> bytes | None:
        try:
            if self.files_only:
                _require_regular(name)
            elif name != STDIN:
                _say_if_waited_for(name)
            data = _read_bytes(name)
        except (OSError, ValueError) as error:
            self.fail(display_name(name), _why(error))
            return None
        except MemoryError:
            self.fail(display_name(name), "not enough memory to read it")
            return None
        if self.declared is None and _is_binary(data):
            self.fail(display_name(name), "this is a binary file; if it is text, declare its --encoding")
            return None
        return data


def display_name(name: str) -> str:
    """Return the name of an input for messages."""
    return "<stdin>" if name == STDIN else name


def files_argument(command: _Decorated) -> _Decorated:
    """Add the argument FILE... to a command, as `files`."""
    return click.argument("files", metavar="[FILE]...", nargs=-1, type=click.Path(allow_dash=True))(command)


def encoding_option(command: _Decorated) -> _Decorated:
    """Add the option --encoding to a command."""
    option = click.option(
        "--encoding",
        metavar="NAME",
        callback=_known_encoding,
        help="The encoding of the input, such as cp1252. Default: the byte order mark, then UTF-8, then Windows-1252.",
    )
    return option(command)


def _known_encoding(_context: click.Context, _parameter: click.Parameter, value: str | None) -> str | None:
    if value is not None:
        try:
            b"".decode(value)
            "".encode(value)
        except (LookupError, ValueError) as error:
            raise click.BadParameter(
                f"unknown encoding {value!r}; name one that Python supports, such as cp1252"
            ) from error
    return value


def _require_piped_input() -> None:
    if sys.stdin is None or sys.stdin.isatty():
        raise click.UsageError("no FILE: name one, or use - to read what you type")


def _read_bytes(name: str) -> bytes:
    if name == STDIN:
        if sys.stdin is None:
            raise OSError("standard input is closed")
        return _to_the_end(sys.stdin.buffer)
    with open(name, "rb") as stream:  # noqa: PTH123 - the name as it was given: Path drops a leading ./ and a final /
        return _to_the_end(stream)


def _to_the_end(stream: BinaryIO) -> bytes:
    """Return the content of a stream; reject devices other than terminals, which may have no end."""
    try:
        endless = stat.S_ISCHR(os.fstat(stream.fileno()).st_mode) and not stream.isatty()
    except OSError:  # a stream in memory, as in tests
        endless = False
    if endless and stream.read(1):
        raise OSError("this is a device, not a file")
    return stream.read()


def _require_regular(name: str) -> None:
    """Raise `OSError` unless a name is a regular file, before a pipe is waited for."""
    if not stat.S_ISREG(os.stat(name).st_mode):  # noqa: PTH116 - the name as it was given
        raise OSError("not a regular file: only files can be rewritten in place")


def _say_if_waited_for(name: str) -> None:
    """Report that a named pipe is waited for, unless this process has it open, as from `<(...)`, so that it has a writer."""
    if stat.S_ISFIFO(os.stat(name).st_mode):  # noqa: PTH116 - the name as it was given
        from newswire.batch._pipes import OWN, WAITING  # noqa: PLC0415 - batches are imported where a pipe is named

        if not name.startswith(OWN):
            warn(f"{name}: {WAITING}")


def _is_binary(data: bytes) -> bool:
    return not data.startswith(_WIDE) and b"\0" in data[:_HEAD]


def _why(error: OSError | ValueError) -> str:
    reason = error.strerror if isinstance(error, OSError) else None
    return (reason or str(error)).lower()
