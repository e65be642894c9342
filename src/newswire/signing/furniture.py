"""The wire's furniture: urgency words, leads, updates, corrections, advisories, product lines, editors' notes."""

from __future__ import annotations

import enum
import functools
import json
from collections.abc import Iterable, Iterator
from importlib import resources
from typing import Final

import attrs
import regex

from newswire._arguments import check_argument
from newswire.errors import ParseError
from newswire.models._base import Span, check_line, trimmed
from newswire.models.signing import Notice, NoticeKind
from newswire.signing._patterns import compiled
from newswire.signing.dates import parse_date

__all__ = ["Vocabulary", "Where", "Word", "default_vocabulary", "notices_in", "parse_notice"]

_LONGEST: Final = 300
_COUNT: Final = r"(?P<n>\d{1,2})(?:er|re|ère|e|è|ème|eme|nd|nde|st|rd|th|\.|º|ª)?"
_STAMP: Final = r"\d{6}\s+(?:\p{Lu}{1,4}\s+)?\p{L}{3,5}\s+\d{2}(?:\d{2})?"
_EXPECTED: Final = "a notice such as 'FLASH', '2ème LEAD', 'UPDATES with ...', '(Adds ...)' or '(Photo+Video)'"


class Where(enum.StrEnum):
    """Where a word of the furniture stands."""

    LINE = "line"
    PREFIX = "prefix"
    OPENING = "opening"
    BRACKETED = "bracketed"
    INSIDE = "inside"
    PRODUCTS = "products"


def _forms(values: Iterable[str]) -> tuple[str, ...]:
    if isinstance(values, str):
        raise TypeError(f"forms come in a tuple, got the str {values!r}")
    return tuple(values)


@attrs.frozen
class Word:
    """One word of the furniture.

    Attributes:
        word: the name that newswire gives it: `LEAD`.
        kind: what it says of the copy.
        where: the whole `line`, the `prefix` of a title, the `opening` of a line, a `bracketed` line, `inside` brackets in
            a sentence, or one of the `products` that a line in brackets lists with plus signs.
        forms: how it is written; `{n}` stands for a number, with or without the ending of an ordinal.
        agencies: the codes of the agencies that use it.
    """

    word: str
    kind: NoticeKind = attrs.field(converter=NoticeKind)
    where: Where = attrs.field(converter=Where)
    forms: tuple[str, ...] = attrs.field(converter=_forms)
    agencies: tuple[str, ...] = attrs.field(default=(), converter=_forms)

    def __attrs_post_init__(self) -> None:
        check_line("a word of the furniture", self.word)


class Vocabulary:
    """Words of the furniture. A vocabulary does not change: `with_words` returns a larger one.

    Example:
        >>> words = default_vocabulary().with_words(Word("ORVAL", "urgency", "line", ("ORVAL {n}",)))
        >>> parse_notice("ORVAL 3", vocabulary=words).number
        3
    """

    def __init__(self, words: Iterable[Word]) -> None:
        self.words: tuple[Word, ...] = tuple(words)
        self._patterns: dict[Where, tuple[tuple[Word, regex.Pattern[str]], ...]] = {
            where: tuple((word, _pattern(word)) for word in self.words if word.where is where) for where in Where
        }

    def with_words(self, *words: Word) -> Vocabulary:
        """Return a vocabulary that holds these too; they are tried first."""
        return Vocabulary((*words, *self.words))

    def at(self, where: Where) -> tuple[tuple[Word, regex.Pattern[str]], ...]:
        """Return the words of one place, each with its pattern."""
        return self._patterns[where]

    def __repr__(self) -> str:
        return f"<Vocabulary of {len(self.words)} words>"


def _pattern(word: Word) -> regex.Pattern[str]:
    """Return the pattern of the forms of a word at its place."""
    forms = sorted(word.forms, key=lambda form: (-len(form), form))
    either = "|".join(regex.escape(form).replace(regex.escape("{n}"), _COUNT) for form in forms)
    shapes = {
        Where.LINE: rf"(?:{either})",
        Where.PREFIX: rf"(?:{either})(?=\S)",
        Where.OPENING: rf"(?:{either})\S.*",
        Where.BRACKETED: rf"(?:{either})[^()]*\)",
        Where.INSIDE: rf"[(\[](?:[^()\[\]]{{0,120}}?[\s,;:–-])?(?:{either})(?=[\s:,;.)\]–-])[^()\[\]]{{0,200}}[)\]]",
        Where.PRODUCTS: rf"[(\[](?i:{either})(?:\s*\+\s*[^()+]{{2,40}})+[)\]]|[(\[][^()+]{{2,40}}(?:\s*\+\s*(?i:{either}))+[)\]]",
    }
    return compiled(shapes[word.where], 0)


@functools.cache
def default_vocabulary() -> Vocabulary:
    """Return the vocabulary that newswire comes with.

    Source: the manuals and the copy of AFP (Manuel de l'agencier), Reuters (Handbook of Journalism, headline tags and
    advisory lines), AP (Stylebook, filing practices), dpa and EFE.
    """
    text = resources.files("newswire.signing").joinpath("data/furniture.json").read_text(encoding="utf-8")
    return Vocabulary(Word(**entry) for entry in json.loads(text))


def parse_notice(text: str, *, vocabulary: Vocabulary | None = None, strict: bool = False) -> Notice | None:
    """Return the notice that a whole line is, or None.

    Args:
        text: one line, white space around it allowed.
        vocabulary: the words; those that newswire comes with unless given.
        strict: raise instead of returning None.

    Raises:
        ParseError: if `strict` and the line is no notice; it says where and what was expected.

    Example:
        >>> notice = parse_notice("2ème LEAD")
        >>> notice.word, notice.number, notice.kind.value
        ('LEAD', 2, 'lead')
        >>> parse_notice("310544 AOU 97").kind.value, parse_notice("Le flash était vert") is None
        ('stamp', True)
    """
    check_argument("parse_notice", text, str)
    line = trimmed(text)
    start = text.index(line)
    found = _line(line, vocabulary or default_vocabulary()) if 1 < len(line) <= _LONGEST else None
    if found is not None:
        return attrs.evolve(found, span=Span(start, start + len(line)))
    if strict:
        raise ParseError.at(text, start, "this line is no notice", _EXPECTED)
    return None


def _line(line: str, vocabulary: Vocabulary) -> Notice | None:
    if not line.isprintable():
        return None
    if compiled(_STAMP).fullmatch(line):
        date = parse_date(line)
        return Notice(line, NoticeKind.STAMP, "stamp", date=date) if date else None
    for where in (Where.LINE, Where.OPENING, Where.BRACKETED, Where.PRODUCTS):
        for word, pattern in vocabulary.at(where):
            match = pattern.fullmatch(line)
            if match:
                return _notice(word, match)
    return None


def notices_in(text: str, *, vocabulary: Vocabulary | None = None) -> tuple[Notice, ...]:
    """Return the notices that a headline or a paragraph holds, each with its span: prefixes, and editors' notes in brackets.

    Example:
        >>> [(notice.text, notice.number) for notice in notices_in("UPDATE 2-Orval shares fall")]
        [('UPDATE 2-', 2)]
        >>> [notice.word for notice in notices_in("Il l'a vue (NDLR: sa sœur) hier.")]
        ['NDLR']
    """
    check_argument("notices_in", text, str)
    words = vocabulary or default_vocabulary()
    found = [*_prefixes(text, words), *_insides(text, words)]
    return tuple(sorted(found, key=lambda notice: notice.span.start if notice.span else 0))


def _prefixes(text: str, vocabulary: Vocabulary) -> Iterator[Notice]:
    """Yield the notice that opens a text, if one does: the longest."""
    start = len(text) - len(text.lstrip())
    matches = [(word, pattern.match(text, start)) for word, pattern in vocabulary.at(Where.PREFIX)]
    found = [(word, match) for word, match in matches if match]
    if found:
        yield _notice(*max(found, key=lambda item: len(item[1].group())))


def _insides(text: str, vocabulary: Vocabulary) -> Iterator[Notice]:
    """Yield the notices in the brackets of a text, the first word that reads each."""
    for bracket in compiled(r"[(\[][^()\[\]]{1,330}[)\]]").finditer(text):
        for word, pattern in vocabulary.at(Where.INSIDE):
            match = pattern.match(text, bracket.start())
            if match and match.end() == bracket.end():
                yield _notice(word, match)
                break


def _notice(word: Word, match: regex.Match[str]) -> Notice:
    count = match.capturesdict().get("n")
    text = match.group().strip()
    return Notice(
        text,
        word.kind,
        word.word,
        int(count[0]) if count else None,
        word.agencies,
        span=Span(match.start(), match.start() + len(match.group().rstrip())),
    )
