"""Read a lexicon from a TOML file, for the command line and batches."""

from __future__ import annotations

import functools
import os
from pathlib import Path
from typing import Final

from newswire.errors import ArgumentError, FormatError
from newswire.lexicon.lexicon import Lexicon

__all__ = ["lexicon_of", "read_file"]


MOST_BYTES: Final = 16 * 2**20
"""The maximum size of a file, enough for a hundred thousand agencies; anything larger is not a lexicon."""


def read_file(path: str | os.PathLike[str]) -> str:
    """Return the text of a lexicon file, and check its content.

    Raises:
        ArgumentError: if the file cannot be read or is not a lexicon; the message names the file, the key and what was expected.
    """
    name = os.fspath(path)
    try:
        with Path(name).open("rb") as stream:
            data = stream.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else None
        raise ArgumentError(f"{name}: {(reason or str(error)).lower()}") from error
    if len(data) > MOST_BYTES:
        raise ArgumentError(f"{name}: a lexicon must have at most {MOST_BYTES:,} bytes")
    try:
        text = data.decode("utf-8-sig")
        lexicon_of(text)
    except UnicodeDecodeError as error:
        raise ArgumentError(f"{name}: TOML must be UTF-8, but byte {error.start} is not valid UTF-8") from error
    except FormatError as error:
        raise ArgumentError(f"{name}: {error}") from error
    return text


@functools.lru_cache(maxsize=8)
def lexicon_of(text: str) -> Lexicon:
    """Return the lexicon in the text of a file, which is cached.

    Raises:
        FormatError: if the text is not a lexicon.
    """
    return Lexicon.from_toml(text)
