"""The words that open a byline, and what a line is that holds names and nothing else."""

from __future__ import annotations

from typing import Final

from newswire.signing._patterns import compiled

__all__ = ["ALONE", "OPENING", "introduces"]

ALONE: Final = "name alone"
"""The family of a line that holds names and nothing else."""

OPENING: Final = r"(?:by|par|von|por|di|door|بقلم)(?:\s*:)?\s+"


def introduces(line: str) -> bool:
    """Tell whether a line is the word that opens a byline and nothing else: `By`, `Par`."""
    return compiled(OPENING).fullmatch(line.strip().casefold() + " ") is not None
