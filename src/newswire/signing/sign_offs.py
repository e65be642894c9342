"""Sign-offs: the initials of the desk that close agency copy."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Final, NamedTuple

from newswire._arguments import check_argument
from newswire._patterns import compiled
from newswire._text import Span, trimmed
from newswire.errors import ParseError
from newswire.lexicon.language import united, words
from newswire.lexicon.lexicon import KEPT_LEXICONS, Lexicon
from newswire.models.signing import SignOff

__all__ = ["SIGN_OFF_FORMS", "SignOffForm", "find_sign_off", "parse_sign_off"]

_LONGEST: Final = 80
_BRACKETS: Final = "brackets"
"""The family of sign-offs that may end a paragraph."""
_MOST_HANDS: Final = 10
_KEPT_MARKS: Final = 256
_INITIALS: Final = r"\p{Ll}{2,4}|(?:\p{Arabic}{1,3}\s)?\p{Arabic}{1,3}"
_LATIN: Final = r"\p{Ll}{2,4}"
_LATIN_CODE: Final = r"\p{Ll}{2,4}|\p{Ll}{1,2}\p{N}"
"""Initials, or a desk code: `a3`."""
_MOST_SPACED: Final = 7
_EXPECTED: Final = "initials such as 'asl/tib/pid/cac', 'prm-sr/jah', 'dpa wsz jln npr' or '(SDA/sj)'"
_UNITS: Final = words("km/h mph/kph cd/dvd usb/c mi/mi")
"""Units and devices with a slash, which are not sign-offs in any language."""
_DESK: Final = r"(?:\p{Ll}{1,4}|\p{Lu}\p{Ll}{1,2}|\p{Lu}{1,4})"
_DESKS: Final = rf"{_DESK}(?:[/;.\x20]{{1,2}}{_DESK})*+(?:[-/]c)?"
_SERVICES: Final = frozenset({"RTV"})
"""Services that stand behind the agency alone: `AAP RTV`, the radio and television service."""
_Hands = tuple[tuple[str, ...], ...]


@functools.lru_cache(KEPT_LEXICONS)
def _look_alikes(lexicon: Lexicon) -> frozenset[str]:
    """Return what is written with a slash and signs nothing."""
    return _UNITS | united(lexicon.languages, "slashed")


@functools.lru_cache(KEPT_LEXICONS)
def _no_initials(lexicon: Lexicon) -> frozenset[str]:
    return united(lexicon.languages, "no_initials")


class SignOffForm(NamedTuple):
    """One way to sign off: its name, its reader, its production, where the rule comes from."""

    name: str
    read: Callable[[str, Lexicon], tuple[_Hands, tuple[str, ...]] | None]
    production: str
    source: str


def _slashed(text: str, lexicon: Lexicon) -> tuple[_Hands, tuple[str, ...]] | None:
    """`asl/tib/pid/cac`, `prm-sr/jah`, `bur-abc/def`, `AFP/VNA/CVN`."""
    if ("/" not in text and not text.startswith("bur-")) or text in _look_alikes(lexicon):
        return None
    return _hands(text, lexicon, exact=True)


def _hands(text: str, lexicon: Lexicon, *, exact: bool) -> tuple[_Hands, tuple[str, ...]] | None:
    """Return the hands between slashes, and the agencies among them; None if a part is neither."""
    hands: list[tuple[str, ...]] = []
    agencies: list[str] = []
    for part in text.split("/"):
        agency = lexicon.agencies.find(part.strip(), exact=exact)
        together = tuple(initials.strip() for initials in part.split("-"))
        if agency is not None:
            agencies.append(agency.code)
        elif all(compiled(_INITIALS).fullmatch(initials) for initials in together):
            hands.append(together)
        else:
            return None
    return (tuple(hands), tuple(dict.fromkeys(agencies))) if len(hands) <= _MOST_HANDS else None


def _spaced(text: str, lexicon: Lexicon) -> tuple[_Hands, tuple[str, ...]] | None:
    """`dpa wsz jln npr`, `dpa kre/su yysw a3 mda`."""
    first, *rest = text.split()
    agency = lexicon.agencies.find(first, exact=True)
    if agency is None or not first.islower() or not 1 <= len(rest) <= _MOST_SPACED:
        return None
    hands = [initials for word in rest for initials in word.split("/")]
    prose = _no_initials(lexicon)
    if not all(compiled(_LATIN_CODE).fullmatch(initials) and initials not in prose for initials in hands):
        return None
    if not any(compiled(_LATIN).fullmatch(initials) for initials in hands):
        return None
    return tuple((initials,) for initials in hands), (agency.code,)


def _bracketed(text: str, lexicon: Lexicon) -> tuple[_Hands, tuple[str, ...]] | None:
    """`(SDA/sj)`, `(dpa/felt/csi)`, `(sda/afp)`, `(Res)`."""
    match = compiled(r"\(([^()]{2,40})\)\.?").fullmatch(text) if text[:1] == "(" else None
    if match is None:
        return None
    inside = match[1].strip()
    found = _hands(inside, lexicon, exact=False)
    if found and found[1]:
        return found
    marks = lexicon.agencies.read_marks(inside)
    if marks:
        return tuple((service,) for service in marks.services), marks.agencies
    return (((inside,),), ()) if compiled(r"\p{Lu}\p{Ll}{2}").fullmatch(inside) else None


def _desks(text: str, lexicon: Lexicon) -> tuple[_Hands, tuple[str, ...]] | None:
    """`saf/m`, `jm tc mc/sab`, `pa-c`, `MA/NJ/rq./cla`, `EFE pa-c`."""
    first, _, rest = text.partition(" ")
    agency = lexicon.agencies.find(first, exact=True) if rest and first.isupper() else None
    hands = rest if agency else text
    if agency and hands in _SERVICES:
        return ((hands,),), (agency.code,)
    if "/" not in hands and not hands.endswith("-c"):
        return None
    if (
        hands.casefold() in _look_alikes(lexicon)
        or not compiled(_DESKS).fullmatch(hands)
        or not any(map(str.islower, hands))
    ):
        return None
    parts = compiled(r"[/;.\s]+").split(hands)
    prose = _no_initials(lexicon)
    if len(parts) > _MOST_HANDS or max(map(len, parts)) == 1 or any(word.casefold() in prose for word in hands.split()):
        return None
    return tuple(tuple(filter(None, part.split("-"))) for part in parts), (agency.code,) if agency else ()


SIGN_OFF_FORMS: Final = (
    SignOffForm(
        "slashes",
        _slashed,
        "hand {'/' hand}  ; hand: initials {'-' initials} of two to five small letters, or an agency",
        "AFP: slash, the next hand on the desk; hyphen, written together; bur, several bureaus",
    ),
    SignOffForm(
        "blanks",
        _spaced,
        "agency initials {(' ' | '/') (initials | desk)}",
        "dpa: dpa wsz jln npr, dpa kre/su yysw a3 mda",
    ),
    SignOffForm(
        "desks",
        _desks,
        "[agency] hand {blank hand} ; hand: initials {('/' | './' | ';') initials} ['-c'], a slash or '-c' in one of them",
        "EFE: writer/editor, -c or /c for the close of the desk",
    ),
    SignOffForm(
        _BRACKETS, _bracketed, "'(' (agency | initials) {'/' (agency | initials)} ')' ['.']", "SDA, ATS, dpa: (SDA/sj)"
    ),
)
"""The families, in the order in which they are tried."""


def parse_sign_off(text: str, *, lexicon: Lexicon | None = None, strict: bool = False) -> SignOff | None:
    """Return the sign-off on a line, or None if the line is not a sign-off.

    Args:
        text: one line, optionally with outer white space.
        lexicon: the languages and agencies; by default, the built-in ones.
        strict: raise instead of returning None.

    Raises:
        ParseError: if `strict` and the text is not a sign-off; the error states where, and what was expected.

    Example:
        >>> parse_sign_off("prm-sr/jah").hands, parse_sign_off("(SDA/sj)").agencies, parse_sign_off("et/ou")
        ((('prm', 'sr'), ('jah',)), ('SDA',), None)
    """
    check_argument("parse_sign_off", text, str)
    line = trimmed(text)
    known = lexicon or Lexicon.default()
    start = text.index(line)
    found = _first(line, known)
    if found is not None:
        hands, agencies, family = found
        return SignOff(line, hands, agencies, family=family, span=Span(start, start + len(line)))
    if strict:
        raise ParseError.at(
            text, start + _stop(line), "not a sign-off: the line does not consist of initials", _EXPECTED
        )
    return None


def _first(line: str, known: Lexicon) -> tuple[_Hands, tuple[str, ...], str] | None:
    """Return the hands, the agencies and the name of the first family that reads a line; None if none does."""
    if line and len(line) <= _LONGEST and line.isprintable():
        for family in SIGN_OFF_FORMS:
            found = family.read(line, known)
            if found and any(found):
                return (*found, family.name)
    return None


def _stop(line: str) -> int:
    """Return where a line stops being made of initials."""
    match = compiled(rf"\(?(?:(?:{_INITIALS})[/\-\s])*").match(line)
    return match.end() if match else 0


@functools.lru_cache(_KEPT_MARKS)
def _mark(mark: str, lexicon: Lexicon) -> tuple[_Hands, tuple[str, ...]] | None:
    """Return what a mark in brackets states: the same few end the paragraphs of a service's copy."""
    return _bracketed(mark, lexicon)


def find_sign_off(text: str, *, lexicon: Lexicon | None = None) -> SignOff | None:
    """Return the sign-off in brackets at the end of a paragraph, or None: ` (SDA/sj)`.

    It names an agency and initials, after the end of a sentence. Its gap is the white space before it, its span is into
    the text.

    Example:
        >>> sign_off = find_sign_off("Es regnet. (SDA/sj)")
        >>> sign_off.text, sign_off.initials, sign_off.gap
        ('(SDA/sj)', ('sj',), ' ')
    """
    check_argument("find_sign_off", text, str)
    match = compiled(_TAIL).search(text, max(0, len(text) - _LONGEST)) if text.endswith((")", ").")) else None
    mark = match["mark"] if match else ""
    found = _mark(mark, lexicon or Lexicon.default()) if "/" in mark and mark.isprintable() else None
    if match is None or found is None:
        return None
    hands, agencies = found
    if not (agencies and hands):
        return None
    span = Span(match.start("mark"), len(text))
    return SignOff(mark, hands, agencies, gap=match["gap"], family=_BRACKETS, span=span)


_TAIL: Final = r"(?<=\S[.!?…»”\"'’؟。]) (?P<gap>[\x20\xa0\u202f]*+) (?P<mark> \( [^()\s][^()]{1,40} \) \.? ) $"
