"""Turkish: names of sections."""

from __future__ import annotations

from typing import Final

from newswire.lexicon.language import Language

__all__ = ["TURKISH"]

TURKISH: Final = Language(
    code="tr",
    name="turkish",
    sections=frozenset({"dünya", "gündem", "haber", "haberler", "siyaset", "spor"}),
)  # fmt: skip
