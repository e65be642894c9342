"""Fold text to ASCII, make slugs for URLs, and make keys that identify headlines."""

from __future__ import annotations

import re
import unicodedata
from typing import Final, NamedTuple

import regex
from unidecode import unidecode

from newswire._arguments import check_argument
from newswire.errors import ArgumentError
from newswire.models.page import Headline

__all__ = ["FOLDS", "Fold", "fold", "headline_key", "slugify"]


class Fold(NamedTuple):
    """A character for which `fold` has another ASCII form than Unidecode, with the reason."""

    char: str
    ascii: str
    why: str


_QUOTE: Final = "a quotation mark, which Unidecode replaces with an arithmetic sign, a comma or a bracket"
_EAST: Final = "a sign that romanised names in the press omit; a quotation mark in its place would split the word"
_MONEY: Final = "the code or the word that wires use; the letters of Unidecode look like another word"

FOLDS: Final[tuple[Fold, ...]] = (
    Fold("\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}", '"', _QUOTE),
    Fold("\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}", '"', _QUOTE),
    Fold("\N{DOUBLE LOW-9 QUOTATION MARK}", '"', _QUOTE),
    Fold("\N{SINGLE LEFT-POINTING ANGLE QUOTATION MARK}", "'", _QUOTE),
    Fold("\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK}", "'", _QUOTE),
    Fold("\N{SINGLE LOW-9 QUOTATION MARK}", "'", _QUOTE),
    Fold("\N{LEFT CORNER BRACKET}", '"', _QUOTE),
    Fold("\N{RIGHT CORNER BRACKET}", '"', _QUOTE),
    Fold("\N{LEFT WHITE CORNER BRACKET}", '"', _QUOTE),
    Fold("\N{RIGHT WHITE CORNER BRACKET}", '"', _QUOTE),
    Fold("\N{SECTION SIGN}", "par.", "a section of a law; `SS 218` would mean something else"),
    Fold("\N{POUND SIGN}", "GBP", _MONEY),
    Fold("\N{YEN SIGN}", "Y", _MONEY),
    Fold("\N{RUBLE SIGN}", "RUB", _MONEY),
    Fold("\N{PER MILLE SIGN}", "o/oo", "the usual ASCII form; Unidecode's `%0` is not one"),
    Fold("\N{NOT EQUAL TO}", "!=", "Unidecode drops it, which reverses the meaning"),
    Fold(
        "\N{MIDDLE DOT}", ".", "Catalan l·l and French étudiant·e are typed with a full stop; an asterisk is a footnote"
    ),
    Fold("\N{CYRILLIC SMALL LETTER SOFT SIGN}", "", _EAST),
    Fold("\N{CYRILLIC CAPITAL LETTER SOFT SIGN}", "", _EAST),
    Fold("\N{CYRILLIC SMALL LETTER HARD SIGN}", "", _EAST),
    Fold("\N{CYRILLIC CAPITAL LETTER HARD SIGN}", "", _EAST),
    Fold("\N{ARABIC LETTER AIN}", "", _EAST),
    Fold("\N{MODIFIER LETTER LEFT HALF RING}", "", _EAST),
    Fold("\N{MODIFIER LETTER RIGHT HALF RING}", "", _EAST),
    Fold("\N{MODIFIER LETTER TURNED COMMA}", "", _EAST),
    Fold("\N{ARABIC LETTER TEH MARBUTA}", "a", "the ending -a of the romanised word; `@` is not a letter"),
    Fold("\N{ZERO WIDTH SPACE}", "", "it is invisible and may occur inside a word"),
    Fold("\N{NEXT LINE}", "\n", "it ends a line; without it, two words would join"),
    Fold(
        "\N{PARAGRAPH SEPARATOR}",
        "\n",
        "it ends a line, like LINE SEPARATOR, for which Unidecode has one line feed",
    ),
)
"""The exceptions to Unidecode: characters for which its result is wrong in news text.

German umlauts follow Unidecode (`Muller`): `ü` may be German (`ue`), Turkish or Hungarian (`u`), which the text does not
show, and search engines match the bare letter.
"""

_LOST: Final = "?"
"""The replacement for a lone surrogate, which is a byte that was not decoded. Unidecode drops it with a warning."""


class _Table(dict[int, str]):
    """The ASCII form of each code point; Unidecode is called once for each."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        ascii_ = _LOST if "\ud800" <= char <= "\udfff" else unidecode(char)
        self[code] = ascii_
        return ascii_


_TABLE: Final = _Table({ord(entry.char): entry.ascii for entry in FOLDS})
_NUMERO: Final = "\N{DEGREE SIGN}"


def fold(text: str) -> str:
    r"""Return a text in ASCII.

    Letters lose their diacritics, other alphabets are romanised, and typographic marks become plain ones
    (guillemets and curly quotes become straight quotes, no-break spaces become spaces, dashes become hyphens).

    Args:
        text: any text. ASCII text is returned unchanged.

    Returns:
        The text in ASCII, for every `str`. Characters without an ASCII form (emoji, private characters) are dropped; a lone
        surrogate becomes `?`.

    Raises:
        TypeError: if `text` is not a `str`.

    Example:
        >>> fold("À Łódź, l’«œuvre» coûte 3 €")
        'A Lodz, l\'"oeuvre" coute 3 EUR'

    Source:
        Unidecode, except for the characters in `FOLDS` and the numero sign (`n°` becomes `no`, not `ndeg`).
    """
    check_argument("fold", text, str)
    if text.isascii():
        return text
    if _NUMERO in text:
        text = text.replace(f"n{_NUMERO}", "no").replace(f"N{_NUMERO}", "No")
    return text.translate(_TABLE)


_WORD: Final = regex.compile(r"[a-z0-9]+")
_SEPARATOR: Final = regex.compile(r"[!-/:-@\[-`{-~]{0,8}")


def slugify(text: str, *, max_length: int | None = None, separator: str = "-") -> str:
    """Return a text as a slug: lower-case ASCII words joined by a separator.

    The same text always gives the same slug, and a slug gives itself. A slug is empty only if the text has no letter or
    digit: a text without any ASCII form is written as the code points of its letters (`u1e900`).

    Args:
        text: a headline, a heading or a name.
        max_length: the maximum number of characters, 1 or more, or None for no limit. The slug is cut between words; only
            a first word that exceeds the limit is cut inside.
        separator: the text between words: up to 8 characters of ASCII punctuation, or empty.

    Raises:
        TypeError: if `text` is not a `str`.
        ArgumentError: if `max_length` is below 1, or the separator contains anything but ASCII punctuation.

    Example:
        >>> slugify("Norvège : l'«affaire» d'Ålesund", max_length=20)
        'norvege-l-affaire-d'
    """
    check_argument("slugify", text, str)
    if max_length is not None and max_length < 1:
        raise ArgumentError(f"max_length must be 1 or more, or None, got {max_length!r}")
    if not _SEPARATOR.fullmatch(separator):
        raise ArgumentError(f"separator must be up to 8 characters of ASCII punctuation, or empty, got {separator!r}")
    words = _WORD.findall(fold(text).lower()) or _code_points(text)
    return separator.join(_fitting(words, max_length, len(separator)))


def _code_points(text: str) -> list[str]:
    letters = "".join(char if char.isalnum() else " " for char in text)
    return ["".join(f"u{ord(char):x}" for char in word) for word in letters.split()]


def _fitting(words: list[str], max_length: int | None, gap: int) -> list[str]:
    """Return the words that fit, from the first on; a first word that is too long is cut."""
    if max_length is None or not words:
        return words
    length, count = -gap, 0
    for word in words:
        length += gap + len(word)
        if length > max_length:
            break
        count += 1
    return words[:count] or [words[0][:max_length]]


_MARKED_FIGURE: Final = re.compile(r"[.,'+-][0-9]")
"""A figure behind a mark that may belong to its number."""
_BETWEEN: Final = bytes(code for code in range(128) if not (chr(code).isdigit() or chr(code).islower()))
"""The characters that a key omits; its text is already lower-case ASCII."""
_THOUSANDS: Final = regex.compile(r"(?<=\d)[.,'](?=\d{3}(?!\d))")
_DECIMAL: Final = regex.compile(r"(?<=\d)[.,](?=\d)")
_SIGN: Final = regex.compile(r"(?<=[\s(])([-+])(?=\d)")
_SIGNS: Final = {"-": " minus", "+": " plus"}
_MARKS: Final = regex.compile(r"\p{Mn}+")


def headline_key(headline: Headline | str) -> str:
    """Return the key of a headline: equal for headlines that differ only in punctuation, case, accents and spacing.

    A headline as the wire sent it and in any style of `newswire.french` has one key, as do `Etat` and `État`, `285.000`
    and `285 000`, `20h30` and `20 h 30`. A decimal mark and a sign before a digit are part of the number, not punctuation:
    `3,5%` and `35%` have different keys, as do `-5%` and `+5%`.

    Args:
        headline: a headline, or its text.

    Returns:
        Lower-case ASCII letters and digits without separators, for grouping; `slugify` gives readable text. The key is empty
        only if the text has no letter or digit.

    Raises:
        TypeError: if `headline` is neither a `Headline` nor a `str`.

    Example:
        >>> headline_key("État: le «budget» adopté") == headline_key('ETAT : le "budget" adopte')
        True
        >>> headline_key("Dette: 3,5 points")
        'dette3point5points'
    """
    check_argument("headline_key", headline, Headline, str)
    text = headline if isinstance(headline, str) else headline.text
    plain = fold(text if text.isascii() else _bare(text)).lower()
    key = _joined(plain)
    if not key.isalpha() and _MARKED_FIGURE.search(plain):
        for pattern, replacement in ((_THOUSANDS, ""), (_DECIMAL, "point")):
            plain = pattern.sub(replacement, plain)
        key = _joined(_SIGN.sub(lambda sign: _SIGNS[sign[1]], plain))
    return key or "".join(_code_points(text))


def _joined(plain: str) -> str:
    """Return the letters and digits of a text in lower-case ASCII; bytes take a quarter of the time of `str.translate`."""
    return plain.encode("ascii").translate(None, _BETWEEN).decode("ascii")


def _bare(text: str) -> str:
    """Return a text case-folded and without diacritics, whether they are composed or combining characters."""
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return _MARKS.sub("", decomposed)


def __dir__() -> list[str]:
    return sorted(__all__)
