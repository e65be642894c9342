"""The registry of the world's news agencies: their codes, names and marks, and a reader for lists of marks."""

from __future__ import annotations

import functools
import itertools
import json
from collections.abc import Iterable, Iterator, Mapping
from importlib import resources
from typing import Final, NamedTuple

import attrs

from newswire._patterns import compiled
from newswire._text import check_line
from newswire.errors import ModelError, UnknownNameError

__all__ = ["Agency", "Marks", "Registry", "default_registry"]

_LISTED: Final = r"\s*[/,;+&|]\s*|\s+(?:et|and|und|y|e|i|en|och|og|avec|mit|with|con|com|met|و)\s+"
_SERVICE: Final = r"\p{Ll}{1,6}\d?|\d{1,3}"
_LONGEST: Final = 120
_RUN: Final = r"[\p{L}\p{M}]+"
_AFTER_LETTER: Final = ("", ".")
"""The text after the first letter of a mark with separated letters: `A. F. P.`."""
_UNSPACED: Final = r"[^\p{Lu}\p{Ll}\p{Lt}\p{Lm}\P{L}]"
"""A letter of a script without capitals, in which words run together, so that a name is not recognised by its first word."""


def _strings(values: Iterable[str]) -> tuple[str, ...]:
    if isinstance(values, str):
        raise TypeError(f"an agency's names and marks must be in a tuple, got the str {values!r}")
    return tuple(values)


@attrs.frozen
class Agency:
    """One news agency.

    Attributes:
        code: the identifier of the agency in newswire: `AFP`, `dpa`, `Europa Press`.
        names: its full names: `("Agence France-Presse",)`.
        marks: its abbreviations in copy, in every script and case that occurs: `("AFP", "أ ف ب", "АФП")`.
        country: the ISO 3166 code of the country of its head office; empty if unknown.
        services: marks of its regional and subject desks, which follow a slash: `lno` in `(dpa/lno)`.
        word: whether a mark is also a word, an abbreviation or a name: `AP`, `MAP`, `Petra`. Such a mark counts only
            in the positions of agencies: in brackets, datelines, sign-offs and credits.

    Raises:
        TypeError: if a text is not a `str`, or the names or marks are one `str`.
        ModelError: if a code, name or mark is empty, contains a line break, or begins or ends with white space.

    Example:
        >>> Agency("ORV", ("Agence Orvale",), ("ORV",), "FR").names
        ('Agence Orvale',)
    """

    code: str
    names: tuple[str, ...] = attrs.field(default=(), converter=_strings)
    marks: tuple[str, ...] = attrs.field(default=(), converter=_strings)
    country: str = ""
    services: tuple[str, ...] = attrs.field(default=(), converter=_strings, kw_only=True)
    word: bool = attrs.field(default=False, kw_only=True)

    def __attrs_post_init__(self) -> None:
        for text in (self.code, *self.names, *self.marks, *self.services):
            check_line("an agency's code, name or mark", text)

    def __str__(self) -> str:
        return self.code


class Marks(NamedTuple):
    """The content of a list such as `dpa/lno`: the codes of agencies, and services, which are not agencies."""

    agencies: tuple[str, ...]
    services: tuple[str, ...]


class Registry(Mapping[str, Agency]):
    """Agencies by code. A registry does not change: `with_agencies` returns a larger one.

    Example:
        >>> registry = default_registry().with_agencies(Agency("ORV", ("Agence Orvale",), ("ORV", "orv")))
        >>> registry["ORV"].names, registry.find("Agence Orvale").code, registry.find("АФП").code
        (('Agence Orvale',), 'ORV', 'AFP')
    """

    def __init__(self, agencies: Iterable[Agency]) -> None:
        self._by_code = {agency.code: agency for agency in agencies}
        self._exact: dict[str, Agency] = {}
        self._loose: dict[str, Agency] = {}
        self._firsts: set[str] = set()
        self._seconds: dict[str, set[str]] = {}
        self._lasts: set[str] = set()
        for agency in self._by_code.values():
            for text in (agency.code, *agency.names, *agency.marks):
                self._exact.setdefault(text, agency)
                self._loose.setdefault(_key(text), agency)
                words, runs = _words(text)
                for first in (*words, *runs)[:1]:
                    self._firsts.add(first)
                    self._seconds.setdefault(first, set()).add("" if runs else "".join(words[1:2]))
                self._lasts.add(_key(text).rpartition(" ")[2])
        self._longest = max(map(len, self._firsts), default=0)
        self._unspaced = tuple(name for name in self._loose if compiled(_UNSPACED).search(name))
        self._unspaced += tuple(name.casefold() for name in self._exact if compiled(_UNSPACED).search(name))

    def __getitem__(self, code: str) -> Agency:
        agency = self._by_code.get(code)
        if agency is None:
            raise UnknownNameError(f"unknown agency {code!r}; the agencies are {', '.join(sorted(self._by_code))}")
        return agency

    def __contains__(self, code: object) -> bool:
        return code in self._by_code

    def __iter__(self) -> Iterator[str]:
        return iter(self._by_code)

    def __len__(self) -> int:
        return len(self._by_code)

    def __repr__(self) -> str:
        return f"<Registry of {len(self)} agencies>"

    def with_agencies(self, *agencies: Agency) -> Registry:
        """Return a registry with these agencies added; each replaces an entry with the same code.

        Raises:
            ModelError: if an agency has neither a name nor a mark.
        """
        added = {agency.code: agency for agency in agencies}
        clash = [agency for agency in agencies if not agency.marks and not agency.names]
        if clash:
            raise ModelError(f"an agency must have a name or a mark, got {clash[0]!r}")
        kept = (agency for agency in self._by_code.values() if agency.code not in added)
        return Registry((*added.values(), *kept))

    def find(self, text: str, *, exact: bool = False) -> Agency | None:
        """Return the agency with a name or a mark, or None.

        Unless `exact`, case, blanks and full stops are ignored; case matters if the mark is also a word: `(map)`.
        """
        found = self._exact.get(text)
        if found is not None or exact:
            return found
        found = self._loose.get(_key(text))
        return None if found is not None and found.word and _is_lower(text) else found

    def may_be_named_in(self, text: str) -> bool:
        """Return whether a text may name one of these agencies; if it returns False, no reader finds one.

        It checks each word once. Reading a line in full costs a hundred times as much.
        """
        spelled = compiled(_RUN).findall(text)
        words = [word.casefold() for word in spelled if len(word) > 1]
        if not self._firsts.isdisjoint(words) and self._holds_opening(words):
            return True
        if len(words) < len(spelled) and any(map(self._begins_run, _runs(spelled))):
            return True
        if text.isascii() or compiled(_UNSPACED).search(text) is None:
            return False
        folded = text.casefold()
        return any(name in folded for name in self._unspaced)

    def _holds_opening(self, words: list[str]) -> bool:
        """Return whether the first two words of a name stand side by side among some words, or the one word of a shorter name."""
        return any(
            first in self._seconds and not self._seconds[first].isdisjoint(("", second))
            for first, second in itertools.pairwise((*words, ""))
        )

    def _begins_run(self, run: str) -> bool:
        """Return whether one of the first words begins a run of letters."""
        return any(run[:end] in self._firsts for end in range(1, min(len(run), self._longest) + 1))

    def may_begin_with_one(self, text: str) -> bool:
        """Return whether a text may begin with a name or a mark of one of these agencies; it checks only the first two words."""
        first, second = (*text.split(None, 2), "", "")[:2]
        if len(first) > 1 and first.isascii() and first.isalpha():
            seconds = self._seconds.get(first.casefold(), set[str]())
            return "" in seconds or any(word.casefold() in seconds for word in compiled(_RUN).findall(second)[:1])
        return self.may_be_named_in(
            f"{first} {second}" if first[:1].isalpha() and first[1:2] not in _AFTER_LETTER else text
        )

    def may_end_with_one(self, text: str) -> bool:
        """Return whether the last word of a text may end a name or a mark of one of these agencies; it checks only that word."""
        last = _key(text.rsplit(maxsplit=1)[-1])
        return len(last) <= 1 or last in self._lasts

    def read_marks(self, text: str) -> Marks | None:
        """Return the content of a list of marks such as `ats afp`, `dpa/lno`, `AFP, EFE y Reuters`; None for other texts.

        Production::

            marks = mark {("/" | "," | "+" | "&" | " and " | ...) (mark | service)}

        A mark is in the registry; a service consists of one to six lower-case letters in a list with a slash and a mark.
        """
        if len(text) > _LONGEST:
            return None
        whole = self.find(text.strip())
        if whole is not None:
            return Marks((whole.code,), ())
        agencies: dict[str, None] = {}
        services: list[str] = []
        for piece in self._pieces(text):
            agency = self.find(piece)
            if agency is not None:
                agencies[agency.code] = None
            elif "/" in text and compiled(_SERVICE).fullmatch(piece):
                services.append(piece)
            else:
                return None
        return Marks(tuple(agencies), tuple(services)) if agencies else None

    def _pieces(self, text: str) -> Iterator[str]:
        """Yield the parts of a list; a part that is not an agency is split into words."""
        for part in compiled(_LISTED).split(text.strip()):
            if self.find(part):
                yield part
            else:
                yield from part.split()


def _is_lower(text: str) -> bool:
    return text == text.lower() != text.upper()


def _words(text: str) -> tuple[list[str], list[str]]:
    """Return the case-folded words of a text, with each run of single letters as one word: `A.F.P.` is `afp`."""
    spelled = compiled(_RUN).findall(text)
    return [word.casefold() for word in spelled if len(word) > 1], _runs(spelled)


def _runs(spelled: list[str]) -> list[str]:
    groups = itertools.groupby(spelled, lambda word: len(word) == 1)
    return ["".join(run).casefold() for single, run in groups if single]


@functools.lru_cache(maxsize=4096)
def _key(text: str) -> str:
    """Return the common form of all spellings of a mark: case-folded, no full stops, single blanks, none between letters."""
    words = text.replace(".", " ").split()
    return ("" if all(len(word) == 1 for word in words) else " ").join(words).casefold()


@functools.cache
def default_registry() -> Registry:
    """Return the built-in registry.

    Source: the agencies' own style and product pages; the member lists of the European Alliance of News Agencies, the
    Organization of Asia-Pacific News Agencies, the Federation of Arab News Agencies and the African Press Agencies.
    """
    text = resources.files("newswire.lexicon").joinpath("data/agencies.json").read_text(encoding="utf-8")
    return Registry(Agency(**entry) for entry in json.loads(text))
