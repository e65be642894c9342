"""Wire notices: urgency words, leads, updates, corrections, advisories, product lines, editors' notes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import attrs
import regex

from newswire._arguments import check_argument
from newswire._patterns import compiled
from newswire._text import Span, trimmed
from newswire.errors import ParseError
from newswire.lexicon.lexicon import Lexicon
from newswire.lexicon.wire_words import Vocabulary, Where, Word
from newswire.models.signing import Notice, NoticeKind
from newswire.signing.dates import parse_date

__all__ = ["find_notices", "parse_notice"]

_LONGEST: Final = 300
_STAMP: Final = r"\d{6}\s+(?:\p{Lu}{1,4}\s+)?\p{L}{3,5}\s+\d{2}(?:\d{2})?"
_EXPECTED: Final = "a notice such as 'FLASH', '2ème LEAD', 'UPDATES with ...', '(Adds ...)' or '(Photo+Video)'"


def parse_notice(text: str, *, lexicon: Lexicon | None = None, strict: bool = False) -> Notice | None:
    """Return the notice on a line, or None if the whole line is not a notice.

    Args:
        text: one line, optionally with outer white space.
        lexicon: the wire words; by default, the built-in ones.
        strict: raise instead of returning None.

    Raises:
        ParseError: if `strict` and the line is not a notice; the error states where, and what was expected.

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
    found = _line(line, lexicon or Lexicon.default()) if 1 < len(line) <= _LONGEST else None
    if found is not None:
        return attrs.evolve(found, span=Span(start, start + len(line)))
    if strict:
        raise ParseError.at(text, start, "the line is not a notice", _EXPECTED)
    return None


def _line(line: str, lexicon: Lexicon) -> Notice | None:
    if not line.isprintable():
        return None
    if compiled(_STAMP).fullmatch(line):
        date = parse_date(line, lexicon=lexicon)
        return Notice(line, NoticeKind.STAMP, "stamp", date=date) if date else None
    if not lexicon.wire_words.may_open(line):
        return None
    for where in (Where.LINE, Where.OPENING, Where.BRACKETED, Where.PRODUCTS):
        for word, pattern in lexicon.wire_words.at(where):
            match = pattern.fullmatch(line)
            if match:
                return _notice(word, match)
    return None


def find_notices(text: str, *, lexicon: Lexicon | None = None) -> tuple[Notice, ...]:
    """Return the notices in a headline or a paragraph, each with its span: prefixes, and editors' notes in brackets.

    Example:
        >>> [(notice.text, notice.number) for notice in find_notices("UPDATE 2-Orval shares fall")]
        [('UPDATE 2-', 2)]
        >>> [notice.word for notice in find_notices("Il l'a vue (NDLR: sa sœur) hier.")]
        ['NDLR']
    """
    check_argument("find_notices", text, str)
    words = (lexicon or Lexicon.default()).wire_words
    found = [*_prefixes(text, words), *_insides(text, words)]
    return tuple(sorted(found, key=lambda notice: notice.span.start if notice.span else 0))


def _prefixes(text: str, vocabulary: Vocabulary) -> Iterator[Notice]:
    """Yield the longest notice at the start of a text, if there is one."""
    start = len(text) - len(text.lstrip())
    matches = [(word, pattern.match(text, start)) for word, pattern in vocabulary.at(Where.PREFIX)]
    found = [(word, match) for word, match in matches if match]
    if found:
        yield _notice(*max(found, key=lambda item: len(item[1].group())))


def _insides(text: str, vocabulary: Vocabulary) -> Iterator[Notice]:
    """Yield the notices in the brackets of a text, the first word that reads each."""
    written = [one for one in vocabulary.at(Where.INSIDE) if any(_beginning(form) in text for form in one[0].forms)]
    for bracket in compiled(r"[(\[][^()\[\]]{1,330}[)\]]").finditer(text) if written else ():
        for word, pattern in written:
            match = pattern.match(text, bracket.start())
            if match and match.end() == bracket.end():
                yield _notice(word, match)
                break


def _beginning(form: str) -> str:
    """Return what a form holds as it stands, before its number."""
    return form.partition("{n}")[0]


def _notice(word: Word, match: regex.Match[str]) -> Notice:
    count = match.captures("n") if "n" in match.re.groupindex else None
    text = match.group().strip()
    return Notice(
        text,
        word.kind,
        word.word,
        int(count[0]) if count else None,
        word.agencies,
        span=Span(match.start(), match.start() + len(match.group().rstrip())),
    )
