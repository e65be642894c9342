"""The source that a headline ends with: ` - USGS`, `: police`."""

from __future__ import annotations

import re
from typing import Final

import regex

from newswire._chars import EM_DASH, EN_DASH, FULLWIDTH_COLON, RIGHT_SINGLE_QUOTE
from newswire.anatomy._tags import LONGEST_HEADLINE, end_of_body
from newswire.lexicon.agencies import default_registry
from newswire.lexicon.languages import all_words

__all__ = ["LONGEST_NAME", "LONGEST_SOURCE", "SOURCES", "find_source"]


_AGENCIES: Final = tuple(
    sorted({name for one in default_registry().values() if not one.word for name in (one.code, *one.names)})
)
_WORDS_TOO: Final = tuple(sorted(one.code for one in default_registry().values() if one.word and one.code.isupper()))
"""Agencies whose codes are words too: `MAP`. They count in capitals only."""

SOURCES: Final[dict[str, tuple[str, ...]]] = {
    "agency": (*_AGENCIES, *_WORDS_TOO),
    "institution": (
        *("USGS", "EMSC", "NHC", "NOAA", "NASA", "ESA", "CDC", "FBI", "CIA", "FDA"),
        *("FED", "FMI", "IMF", "IWF", "BCE", "ECB", "EZB", "OMS", "WHO", "ONU"),
        *("UN", "UNO", "HCR", "UNHCR", "ACNUR", "Unicef", "Unesco", "FAO", "PAM", "WFP"),
        *("OIT", "ILO", "OIM", "IOM", "AIE", "IEA", "AIEA", "IAEA", "OCDE", "OECD"),
        *("Opep", "OPEC", "OTAN", "NATO", "UE", "EU", "CEDH", "CPI", "ICC", "CIJ"),
        *("ICJ", "Insee", "Ifop", "Ipsos", "Elabe", "Eurostat", "Destatis", "RKI", "DWD", "INE"),
        *("HRW", "MSF", "CICR", "ICRC", "GIEC", "IPCC"),
    ),
    "role": tuple(sorted(all_words("source_names"))),
}
"""Names of sources at the end of a headline, by kind. Other names are not recognised as sources."""

SOURCE_HEADS: Final[dict[str, frozenset[str]]] = {
    "last": all_words("source_nouns_last"),
    "suffix": all_words("source_endings"),
    "first": all_words("source_nouns_first"),
}
"""The nouns that identify a phrase at the end of a headline as a source, by their position in it.

They are last in English and German (`World Bank`, `health officials`, `Bundesbank`), where English may add `of ...`, and
first in French and Spanish (`ministère de la Santé`). They are the nouns with which agencies name sources: institutions,
offices, researchers, media and people who speak for others.
"""

_DASH: Final = f"[-{EN_DASH}{EM_DASH}]"
_BLANK: Final = r"[\p{Zs}\t]"
_NAMES: Final = frozenset(name.casefold() for names in SOURCES.values() for name in names if name not in _WORDS_TOO)
_EXACT: Final = frozenset(name for kind in ("agency", "institution") for name in SOURCES[kind])
_ENOUGH_WORDS: Final = 4
"""The minimum number of words before a source, which follows a sentence: `NBA: report` has a kicker and no source."""

LONGEST_SOURCE: Final = 80
"""The maximum number of characters in a source, including its separator and the brackets after it."""
_LONGEST_TAIL: Final = 40
_SUFFIXES: Final = tuple(SOURCE_HEADS["suffix"])
_HEADS: Final = SOURCE_HEADS["first"] | SOURCE_HEADS["last"]
LONGEST_NAME: Final = 5
"""The maximum number of words in the name of a source; anything longer is a clause."""

_SEPARATOR: Final = regex.compile(
    rf"(?<={_BLANK}){_DASH}{{1,2}}+(?:{_BLANK}++|(?=\p{{L}}))|[:{FULLWIDTH_COLON}]{_BLANK}++"
)
_MARKS: Final = (":", "-", EN_DASH, EM_DASH, FULLWIDTH_COLON)
_MARK: Final = re.compile(rf"[{''.join(map(re.escape, _MARKS))}](?:(?<=[:{FULLWIDTH_COLON}])|(?<!\S.))")
"""A mark that may separate a source: no dash inside a word does."""
_WORD: Final = regex.compile(rf"[\p{{L}}\p{{N}}]+(?:['{RIGHT_SINGLE_QUOTE}-][\p{{L}}\p{{N}}]+)*")


_CAPITAL: Final = rf"\p{{Lu}}[\p{{L}}\p{{N}}.'{RIGHT_SINGLE_QUOTE}&-]*"
_APOSTROPHE: Final = f"['{RIGHT_SINGLE_QUOTE}]"
_PHRASES: Final = tuple(
    regex.compile(pattern)
    for pattern in (
        rf"(?:{_CAPITAL}\ ){{0,2}}(?P<last>{_CAPITAL})",  # World Bank
        rf"(?:(?:{_CAPITAL}|\p{{Ll}}+)\ ){{0,2}}(?P<last>\p{{Ll}}+)",  # Orval police officials, state media
        rf"(?P<last>\p{{Ll}}+)\ {_CAPITAL}(?:\ {_CAPITAL})?",  # commissioner Ada Holt
        rf"(?:{_CAPITAL}\ )*(?P<last>{_CAPITAL})\ (?:of|for|on)\ (?:the\ )?{_CAPITAL}(?:\ (?:and\ )?{_CAPITAL})*",
        (
            rf"(?P<first>[\p{{L}}-]+)(?:\ (?:mondiale|européenne|europea|mundial|centrale?|nationale?|nacional))?"
            rf"(?:\ (?:de|du|des|del|d{_APOSTROPHE})\ ?(?:(?:la|las|los)\ |l{_APOSTROPHE})?{_CAPITAL}(?:[ -]{_CAPITAL})*)?"
        ),
    )
)
_VOICE: Final = regex.compile(rf"(?P<of>[\p{{L}}\p{{N}}.-]+){_APOSTROPHE}s\ {_CAPITAL}")
"""A person who speaks for an institution: `Fed's Holt`."""


_IN_BRACKETS: Final = regex.compile(
    rf"{_BLANK}*+(?P<source>\((?P<name>[^()\s](?:[^()]{{0,30}}[^()\s])?)\)){_BLANK}*+\Z"
)
"""An agency in brackets at the end, as portals write it: `Storm nears Orval (Reuters)`."""
_ASSERTS: Final = regex.compile(
    r"(?!(?i:how|why|what|where|when|who)\b)(?=(?:\S+\ )*?\p{Ll}+\ )"
    r"(?:\S+\ )+?(?:is|are|was|were|will|would|has|have|had|must|can|cannot|could|may|might|should|to\ \p{Ll}+|not)\b"
)
"""An English clause, recognised by its auxiliary verb: the name after its colon is the speaker."""
_ONE_NAME: Final = regex.compile(rf"{_CAPITAL}(?:\ {_CAPITAL})?")


def find_source(text: str, start: int = 0) -> tuple[int, int, int] | None:
    """Return the start of the separator before a headline's source, and the start and end of the source; None without one.

    A source follows a sentence of at least four words. It is a name in `SOURCES`, as written there or in lower case, a
    short phrase with the noun of a source (`World Bank`, `health officials`, `ministère de la Santé`), a name after the
    colon of an English clause (`Port will reopen in May: Holt`), or an agency in brackets. A text longer than
    `LONGEST_HEADLINE` has none.
    """
    if len(text) > LONGEST_HEADLINE or (_is_long(text, start) and not text.rstrip().endswith(")")):
        return None
    end = end_of_body(text, start)
    bracket = _in_brackets(text, start, end)
    end = bracket[0] if bracket else end
    last = None
    for last in _SEPARATOR.finditer(text, max(start, end - LONGEST_SOURCE), end):  # noqa: B007 - the last one is used
        pass
    if last is None or not (_names_source(text[last.end() : end]) or _is_said(text, start, last, end)):
        return bracket
    before = len(text[start : last.start()].rstrip())
    if len(_WORD.findall(text, start, start + before)) < _ENOUGH_WORDS:
        return bracket
    return start + before, last.end(), bracket[2] + 1 if bracket else end


def _is_long(text: str, start: int) -> bool:
    """Return whether more words than a source has stand behind the last mark that may separate one, told fast."""
    if not _MARK.search(text, start):
        return True
    return text.count(" ", max(text.rfind(mark, start) for mark in _MARKS)) > LONGEST_NAME


def _in_brackets(text: str, start: int, end: int) -> tuple[int, int, int] | None:
    """Return the offset of the blank before an agency in brackets at the end, and the start and end of its name."""
    if text[end - 1 : end] != ")":
        return None
    found = _IN_BRACKETS.search(text, max(start, end - _LONGEST_TAIL), end)
    if not found or found["name"] not in SOURCES["agency"] or not text[start : found.start()].strip():
        return None
    return found.start(), *found.span("name")


def _is_said(text: str, start: int, separator: regex.Match[str], end: int) -> bool:
    """Return whether a single name follows the colon of a clause."""
    if separator[0][0] != ":" or not _ONE_NAME.fullmatch(text, separator.end(), end):
        return False
    return _ASSERTS.match(text, start, separator.start()) is not None


def _names_source(name: str) -> bool:
    folded = name.casefold()
    if name in _EXACT:
        return True
    if folded in _NAMES:
        return name[:1].islower() or not name.isupper()
    if folded.count(" ") >= LONGEST_NAME or not name[-1:].isalnum():
        return False
    words = folded.split()
    if _HEADS.isdisjoint(words):
        voice = _VOICE.fullmatch(name)
        if voice:
            return voice["of"] in _EXACT or voice["of"].casefold() in _NAMES
        if not words[-1].endswith(_SUFFIXES):
            return False
    return any(_has_head(pattern.fullmatch(name)) for pattern in _PHRASES)


def _has_head(phrase: regex.Match[str] | None) -> bool:
    """Return whether a phrase has the noun of a source in the position of its language."""
    if not phrase:
        return False
    groups = phrase.groupdict()
    if "first" in groups:
        return groups["first"].casefold() in SOURCE_HEADS["first"]
    noun = groups["last"].casefold()
    return noun in SOURCE_HEADS["last"] or noun.endswith(_SUFFIXES)
