"""The one place that asks rapidfuzz, which the extra `threads` installs."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Sequence
from functools import cache
from typing import Any

from newswire.errors import MissingExtraError

__all__ = ["differing", "require", "slips"]


@cache
def _distances() -> Any:
    try:
        return importlib.import_module("rapidfuzz.distance")
    except ImportError as error:
        raise MissingExtraError(
            "newswire.threads compares words with rapidfuzz, which is not installed: pip install 'newswire[threads]'"
        ) from error


@cache
def _osa() -> Callable[..., int]:
    distance: Callable[..., int] = _distances().OSA.distance
    return distance


def require() -> None:
    """Raise `MissingExtraError` unless rapidfuzz is there."""
    _distances()


def slips(a: str, b: str, most: int) -> bool:
    """Return whether two words differ by so many slips of the pen at most: a letter more, less, other, or two swapped."""
    return _osa()(a, b, score_cutoff=most) <= most


def differing(a: Sequence[str], b: Sequence[str]) -> list[tuple[int, int, int, int]]:
    """Return the stretches in which two sequences of words differ: start and end in the first, then in the second."""
    codes = _distances().Levenshtein.opcodes(a, b)
    return [(code.src_start, code.src_end, code.dest_start, code.dest_end) for code in codes if code.tag != "equal"]
