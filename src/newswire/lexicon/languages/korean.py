"""Korean: the names of sections; its bylines have a separate reader."""

from __future__ import annotations

from typing import Final

from newswire.lexicon.language import Language, words

__all__ = ["KOREAN"]

KOREAN: Final = Language(code="ko", name="korean", sections=words("경제 뉴스 사회 스포츠 정치"))
