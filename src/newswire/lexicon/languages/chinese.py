"""Chinese: the names of sections; its bylines have a separate reader."""

from __future__ import annotations

from typing import Final

from newswire.lexicon.language import Language, words

__all__ = ["CHINESE"]

CHINESE: Final = Language(
    code="zh", name="chinese", sections=words("体育 国内 国际 國際 政治 新聞 新闻 智能 社会 科技 财经")
)
