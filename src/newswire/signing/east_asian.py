"""Chinese, Japanese and Korean bylines: names that no blank and no capital parts from other words."""

from __future__ import annotations

import functools
import json
from collections.abc import Callable, Iterator, Mapping
from importlib import resources
from types import MappingProxyType
from typing import Final, NamedTuple

import regex

from newswire._patterns import compiled
from newswire._text import Span, trimmed
from newswire.lexicon.lexicon import Lexicon
from newswire.models.signing import Byline, Person
from newswire.signing._openings import ALONE

__all__ = ["EAST_ASIAN", "EastAsianForm", "EastAsianLanguage", "may_read", "read"]

_DATA: Final = "data/east_asian_names.json"
_LONGEST: Final = 120
_LETTERS: Final = r"\p{Han}々ヶ"
_KANA: Final = r"[\p{Hiragana}ー]{2,4}|[\p{Katakana}ー]{2,4}"
_MAIL: Final = r"(?:\s*[(（<]?[\w.\-]+@[\w.\-]+[)）>]?)?"


class EastAsianForm(NamedTuple):
    """One form of line: its pattern, an example, where it comes from, and whether it holds names and nothing else.

    The pattern matches a whole line. Of its groups `names` holds one name or more; `role`, `place` and `agency` may be there.
    """

    pattern: str
    example: str
    source: str
    is_alone: bool = False


class EastAsianLanguage(NamedTuple):
    """The bylines of one language: which texts are names in it, what parts two names, the forms of its lines."""

    code: str
    is_name: Callable[[str], bool]
    parted: str
    forms: tuple[EastAsianForm, ...]


class _Names(NamedTuple):
    """The names and letters that tell a person."""

    japanese: frozenset[str]
    opening: frozenset[str]
    closing: frozenset[str]
    single: frozenset[str]
    chinese: frozenset[str]
    korean: frozenset[str]


@functools.cache
def _known() -> _Names:
    """Return the family names, and the letters of Japanese given names.

    Source: japanese-personal-name-dataset (MIT licence) and Faker (MIT licence).
    """
    held = json.loads(resources.files("newswire.lexicon").joinpath(_DATA).read_text(encoding="utf-8"))
    return _Names(
        japanese=frozenset(name for line in held["japanese_family"] for name in line.split()),
        opening=frozenset(held["japanese_given_first"]),
        closing=frozenset(held["japanese_given_last"]),
        single=frozenset(held["japanese_given_one"]),
        chinese=frozenset(held["chinese_family"].split()),
        korean=frozenset(held["korean_family"].split()),
    )


def _is_chinese(text: str) -> bool:
    """Return whether a text is a family name that is known and one or two letters: `王小萌`, `欧阳文`."""
    if not compiled(r"\p{Han}{2,4}").fullmatch(text):
        return False
    family = 2 if text[:2] in _known().chinese else 1
    return text[:family] in _known().chinese and family < len(text) <= family + 2


def _is_korean(text: str) -> bool:
    """Return whether a text is a family name that is known and two syllables: `김하늘`; fewer are other words, as a rule."""
    if not compiled(r"\p{Hangul}{3,4}").fullmatch(text):
        return False
    return text[:-2] in _known().korean


def _is_japanese(text: str) -> bool:
    """Return whether a text is a family and a given name.

    Where no blank parts them, the family name is one of the 2,000 most frequent, of two letters at least.
    """
    family, _, given = text.replace("\N{IDEOGRAPHIC SPACE}", " ").partition(" ")
    if given:
        return family in _known().japanese and _is_given(given)
    return any(text[:cut] in _known().japanese and _is_given(text[cut:]) for cut in (3, 2))


def _is_given(text: str) -> bool:
    """Return whether a text can be a Japanese given name: its letters stand where those of given names do, or it is kana."""
    if compiled(_KANA).fullmatch(text):
        return True
    if not compiled(rf"[{_LETTERS}]{{1,3}}").fullmatch(text):
        return False
    known = _known()
    return text in known.single if len(text) == 1 else text[0] in known.opening and text[-1] in known.closing


_HAN_NAMES: Final = r"(?P<names>\p{Han}{2,4}(?:(?:\s*[、，,]\s*|\s+)\p{Han}{2,4}){0,7})"
_KANJI_NAME: Final = rf"[{_LETTERS}]{{1,3}}[ \u3000]?[{_LETTERS}\p{{Hiragana}}\p{{Katakana}}ー]{{1,4}}"
_KANJI_NAMES: Final = rf"(?P<names>{_KANJI_NAME}(?:\s*[、，,・/／]\s*{_KANJI_NAME}){{0,5}})"
_RANKS: Final = ("선임", "인턴", "객원", "전문", "시민", "수습")
_REPORTER_KO: Final = rf"(?:(?:{'|'.join(_RANKS)})\s?)?기자"
_HANGUL_NAME: Final = rf"(?!(?:{_REPORTER_KO}|작가)(?!\p{{Hangul}}))\p{{Hangul}}{{2,4}}"
"""Two to four syllables that are not what a reporter or an author is called."""
_HANGUL_NAMES: Final = rf"(?P<names>{_HANGUL_NAME}(?:(?:\s*[,·ㆍ]\s*|\s){_HANGUL_NAME}){{0,3}})"
_REPORTER: Final = r"(?P<role>(?:特[约約派]|见习|實習|实习|见習|驻外|首席)?(?:记者|記者|通讯员|通訊員))"

EAST_ASIAN: Final[Mapping[str, EastAsianLanguage]] = MappingProxyType(
    {
        "chinese": EastAsianLanguage(
            "zh",
            _is_chinese,
            r"\s*[、，,]\s*|\s+",
            (
                EastAsianForm(
                    rf"[(（【]?(?:本[报報刊台网網]|(?P<agency>新[华華]社|中新社))?\s*{_REPORTER}\s*[:：/／]?\s*{_HAN_NAMES}"
                    r"(?:\s*[/／]\s*(?P<place>\p{Han}{2,4})(?:[报報][导導道]))?[)）】]?",
                    "本报记者 王小萌、李文",
                    "the bylines of Xinhua and of papers in China and Taiwan",
                ),
                EastAsianForm(
                    rf"[(（【]?(?:文|作者|撰文|撰稿|采写|採訪撰文|采访撰文)\s*[:：/／|｜丨]\s*(?:{_REPORTER}\s*)?{_HAN_NAMES}[)）】]?",
                    "文/王小萌",
                    "the bylines of Chinese magazines and portals",
                ),
            ),
        ),
        "japanese": EastAsianLanguage(
            "ja",
            _is_japanese,
            r"\s*[、，,・/／]\s*",
            (
                EastAsianForm(
                    r"(?:取材[・･/／]文|文|執筆者?|著者|筆者|記者|聞き手|ライター)(?:\s*[・:：/／=＝｜|]\s*|\s+)"
                    rf"{_KANJI_NAMES}",
                    "取材・文:小川美咲",
                    "the bylines of Japanese papers and sites",
                ),
                EastAsianForm(
                    rf"[【(（]?{_KANJI_NAMES}\s?[(（]?(?P<role>記者|編集委員|論説委員|特派員|支局長|ライター)[)）]?[】)）]?{_MAIL}",
                    "小川美咲記者",
                    "the bylines of Japanese papers and sites",
                ),
                EastAsianForm(rf"【{_KANJI_NAMES}】", "【小川美咲、林田健太】", "the last lines of Japanese papers"),
                EastAsianForm(
                    _KANJI_NAMES + _MAIL, "小川美咲", "the bylines of Japanese papers and sites", is_alone=True
                ),
            ),
        ),
        "korean": EastAsianLanguage(
            "ko",
            _is_korean,
            r"\s*[,·ㆍ]\s*|\s+",
            (
                EastAsianForm(
                    rf"(?:(?P<place>\p{{Hangul}}{{2,5}}(?:\s*[,·/]\s*\p{{Hangul}}{{2,5}}){{0,3}})\s*[=/]?\s+)?{_HANGUL_NAMES}\s?"
                    rf"(?P<role>{_REPORTER_KO}|특파원|논설위원|통신원|앵커|에디터)(?:\s?=)?{_MAIL}",
                    "김하늘 기자",
                    "the bylines of Yonhap and of Korean papers",
                ),
                EastAsianForm(
                    rf"(?:글|글\s?[·ㆍ/]\s?사진|취재)\s*[=:/|ㅣ]?\s*{_HANGUL_NAMES}(?:\s(?P<role>{_REPORTER_KO}|작가))?{_MAIL}",
                    "글·사진 김하늘",
                    "the bylines of Korean magazines",
                ),
            ),
        ),
    }
)
"""The languages by the name of their family; of the forms of one, the first that reads the whole line has it."""


def read(family: str, line: str, lexicon: Lexicon) -> Byline | None:
    """Return the byline of one whole line in Chinese, Japanese or Korean, or None.

    Names are kept whole in `surname`, since the family name stands first in them.

    Example:
        >>> from newswire.lexicon.lexicon import Lexicon
        >>> byline = read("chinese", "本报记者 王小萌、李文", Lexicon.default())
        >>> [person.name for person in byline.people], byline.family
        (['王小萌', '李文'], 'chinese')
    """
    if not may_read(line):
        return None
    text = trimmed(line)
    start = line.index(text)
    language = EAST_ASIAN[family]
    for form in language.forms:
        match = compiled(form.pattern).fullmatch(text)
        names = list(_names(language, match)) if match else []
        if match is None or not names or not all(language.is_name(name) for name, _ in names):
            continue
        facts = match.groupdict()
        people = tuple(
            Person(surname=name, role=facts.get("role"), place=facts.get("place"), span=_span(start + at, name))
            for name, at in names
        )
        agency = lexicon.agencies.find(facts.get("agency") or "")
        codes = (agency.code,) if agency else ()
        named = ALONE if form.is_alone else family
        return Byline(text, people, agencies=codes, family=named, span=_span(start, text))
    return None


def may_read(line: str) -> bool:
    """Return, at low cost, whether a line may be a byline in one of these languages."""
    return not line.isascii() and len(line) <= _LONGEST and compiled(r"[\p{Han}\p{Hangul}]").search(line) is not None


def _names(language: EastAsianLanguage, match: regex.Match[str]) -> Iterator[tuple[str, int]]:
    """Yield each name of a match, and where it stands; a name with a blank in it stays whole."""
    held, at = match["names"], match.start("names")
    begins = 0
    for part in (*compiled(language.parted).finditer(held), None):
        ends = part.start() if part else len(held)
        yield held[begins:ends], at + begins
        begins = part.end() if part else ends


def _span(start: int, text: str) -> Span:
    return Span(start, start + len(text))
