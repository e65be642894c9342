"""Finnish: verbs of speech in headlines."""

from __future__ import annotations

from typing import Final

from newswire.lexicon.language import Language, words

__all__ = ["FINNISH"]

FINNISH: Final = Language(
    code="fi",
    name="finnish",
    says_behind=words("sanoo kertoo arvioi"),
)  # fmt: skip
