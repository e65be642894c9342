"""First pass: a text becomes lines, and each line a letter that says what it looks like by itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple

import regex

from newswire._chars import (
    BULLET,
    ELLIPSIS,
    EM_DASH,
    EN_DASH,
    HYPHEN_MINUS,
    INVISIBLE,
    LINE_ENDS,
    NBSP,
    NNBSP,
    RIGHT_DOUBLE_QUOTE,
    RIGHT_GUILLEMET,
    SPACE,
)
from newswire.models._base import trimmed
from newswire.parsing import shapes
from newswire.signing import network

__all__ = ["Lexed", "heading_text", "item_text", "lex"]

MARKS: Final = HYPHEN_MINUS + EN_DASH + EM_DASH + BULLET + "*"
"""The marks that announce a headline, alone on a line or before it."""

DASHES: Final = HYPHEN_MINUS + EN_DASH + EM_DASH
"""The marks that stand on both sides of an intertitle."""

_SHORT_MOST: Final = 70
_PROSE_LEAST: Final = 60
_LINE_MOST: Final = 250
_SIGN_MOST: Final = 120

_CLOSERS: Final = "\"')]" + RIGHT_GUILLEMET + RIGHT_DOUBLE_QUOTE
_ENDS: Final = ".!?,;:" + ELLIPSIS
_CLOSED_SENTENCE = regex.compile(rf"\.[\s{regex.escape(_CLOSERS)}]*+\Z")
_SPELT_OUT = regex.compile(r"(?:(?<!\w)\w\.){2,}\Z")
_CREDIT = regex.compile(r"/\s?\p{Lu}[\w.'\N{RIGHT SINGLE QUOTATION MARK} -]*\Z")
_RATE = regex.compile(r"[A-Z]{3}\s++\d[\d.,]*+")
_BASE = regex.compile(r"[A-Z]{3}\s*+[-\N{EN DASH}\N{EM DASH}]")
_CODE = regex.compile(r"[A-Z]{1,3}\s*+[-\N{EN DASH}\N{EM DASH}]?")
_PHOTO = regex.compile(r"/\s?Photo\s?:")
FURNITURE: Final = frozenset(
    {
        "text size", "change text size", "font size", "share", "share this", "print", "e-mail", "email", "advertisement", "read more", "copy link",
        "taille du texte", "taille texte", "partager", "partagez", "imprimer", "publicité", "copier le lien", "lire la suite", "a la une", "à la une",
        "textgröße", "teilen", "drucken", "anzeige", "tamaño del texto", "compartir", "imprimir", "publicidad", "pubblicità", "condividi",
        "facebook", "twitter", "linkedin", "whatsapp", "telegram", "a+", "a-", "a a", "a- a+", "a+ a-",
    }
)  # fmt: skip
"""The labels and buttons of sites that stand between the lines of an article, in lower case, without a colon."""

_FURNITURE_MOST: Final = 24


class Lexed(NamedTuple):
    """A text cut into lines: the lines with their ends, their texts without white space around, and a letter each."""

    raws: list[str]
    texts: list[str]
    shapes: str


def lex(text: str) -> Lexed:
    """Return the lines of a text and what each looks like; the lines join to the text.

    Lines end where `str.splitlines` ends them (see `newswire._chars.LINE_ENDS`).
    """
    raws = text.splitlines(keepends=True)
    texts = [raw.strip() for raw in raws]
    if any(mark in text for mark in INVISIBLE):
        texts = [trimmed(raw) for raw in raws]
    found: list[str] = []
    before = ""
    for line in texts:
        shape = _READERS.get(line[:1], _text_shape)(line)
        if shape in _TEXTS:
            if line == before:
                shape = shapes.ECHO
            before = line
        found.append(shape)
    if found and raws[-1][-1] not in LINE_ENDS:
        found[-1] = _cut(found[-1], texts[-1])
    return Lexed(raws, texts, "".join(found))


_TEXTS: Final = shapes.SHORT + shapes.LINE + shapes.SENTENCE + shapes.PROSE


def _cut(shape: str, line: str) -> str:
    """Return the shape of a last line that no line end completes."""
    if shape not in shapes.SHORT + shapes.LINE + shapes.ECHO:
        return shape
    return shapes.CODE if _CODE.fullmatch(line) else shapes.CUT


def _blank_shape(_line: str) -> str:
    return shapes.BLANK


def _bar_shape(line: str) -> str:
    """Return the shape of a line that opens with a bar: a row has something between its bars."""
    return shapes.QUOTES if trimmed(line.strip("| \t")) else _text_shape(line)


def _text_shape(line: str) -> str:
    """Return the shape of a line that opens with no mark."""
    if "--" in line and len(line) <= _SIGN_MOST and network.read(line) is not None:
        return shapes.BYLINE
    size = len(line)
    if size <= _FURNITURE_MOST:
        special = _small_shape(line)
        if special:
            return special
    last = line[-1]
    if (last == "." or last in _CLOSERS) and _is_sentence(line):
        return shapes.PROSE if size >= _PROSE_LEAST else shapes.SENTENCE
    if size > _LINE_MOST:
        return shapes.PROSE
    if "/" in line and _PHOTO.search(line):
        return shapes.PHOTO
    return shapes.SHORT if size <= _SHORT_MOST and last not in _ENDS else shapes.LINE


def _small_shape(line: str) -> str:
    """Return the shape of a line too short to be anything but text, a rate or debris; nothing for text."""
    if line[:3].isupper() and line.isascii():
        if _RATE.fullmatch(line):
            return shapes.RATE
        if _BASE.fullmatch(line):
            return shapes.BASE
    return shapes.DEBRIS if line.rstrip(f":{SPACE}{NBSP}{NNBSP}").casefold() in FURNITURE else ""


def _is_sentence(line: str) -> bool:
    """Say whether a line ends as a sentence does: a full stop that is no abbreviation's, or a mark inside closing marks."""
    if line[-1] == ".":
        return not (line.endswith("..") or _SPELT_OUT.search(line, max(0, len(line) - 12)))
    return _CLOSED_SENTENCE.search(line, max(0, len(line) - 12)) is not None


def _mark_shape(line: str) -> str:
    """Return the shape of a line that opens with a dash, a bullet or a star."""
    if len(line) == 1:
        return shapes.SEPARATOR
    if line[0] == line[-1] and line[0] in DASHES and heading_text(line) is not None:
        return shapes.CREDIT if _CREDIT.search(line[:-1].rstrip()) else shapes.INTERTITLE
    text = item_text(line)
    if text is None:
        return _text_shape(line)
    return shapes.ITEM_SENTENCE if _is_sentence(text) else shapes.ITEM


_READERS: Final[dict[str, Callable[[str], str]]] = {
    "": _blank_shape,
    "|": _bar_shape,
    **dict.fromkeys(MARKS, _mark_shape),
}


def item_text(line: str) -> str | None:
    """Return the headline behind the mark of `- Headline`, or None where the line is not so made."""
    return line[1:].lstrip() if line[1:2].isspace() else None


def heading_text(line: str) -> str | None:
    """Return the heading between the dashes of `- Heading -`, or None where the line is not so made.

    A score such as `- 10 - 2 -` is no heading: a heading has a letter.
    """
    if len(line) < len("- x -") or not (line[1].isspace() and line[-2].isspace()):
        return None
    text = line[1:-1].strip()
    return text if any(char.isalpha() for char in text) else None
