"""Malay: particles of names."""

from __future__ import annotations

from typing import Final

from newswire.lexicon.language import Language, words

__all__ = ["MALAY"]

MALAY: Final = Language(
    code="ms",
    name="malay",
    particles=words("a/l a/p anak binte binti"),
)  # fmt: skip
