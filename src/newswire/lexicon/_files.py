"""A lexicon in a TOML file, as the command line and batches are given it."""

from __future__ import annotations

import functools
import os
from pathlib import Path
from typing import Final

from newswire.errors import ArgumentError, FormatError
from newswire.lexicon.lexicon import Lexicon

__all__ = ["lexicon_of", "read_file"]


MOST_BYTES: Final = 16 * 2**20
"""A hundred thousand agencies; what is larger, or has no end, is something else."""


def read_file(path: str | os.PathLike[str]) -> str:
    """Return the text of a lexicon's file, which holds what a lexicon does.

    Raises:
        ArgumentError: if the file cannot be read or is no such file; the message names the file, the key, and what was expected.
    """
    name = os.fspath(path)
    try:
        with Path(name).open("rb") as stream:
            data = stream.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else None
        raise ArgumentError(f"{name}: {(reason or str(error)).lower()}") from error
    if len(data) > MOST_BYTES:
        raise ArgumentError(f"{name}: a lexicon has at most {MOST_BYTES:,} bytes")
    try:
        text = data.decode("utf-8-sig")
        lexicon_of(text)
    except UnicodeDecodeError as error:
        raise ArgumentError(f"{name}: TOML is UTF-8, and byte {error.start} is not") from error
    except FormatError as error:
        raise ArgumentError(f"{name}: {error}") from error
    return text


@functools.lru_cache(maxsize=8)
def lexicon_of(text: str) -> Lexicon:
    """Return the lexicon of the text of a file, made once.

    Raises:
        FormatError: if it is no lexicon.
    """
    return Lexicon.from_toml(text)
