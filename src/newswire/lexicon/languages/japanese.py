"""Japanese: the names of sections; its bylines have a separate reader."""

from __future__ import annotations

from typing import Final

from newswire.lexicon.language import Language, words

__all__ = ["JAPANESE"]

JAPANESE: Final = Language(code="ja", name="japanese", sections=words("スポーツ ニュース 国際 経済"))
