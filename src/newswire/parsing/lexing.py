"""First pass: split a text into lines, and give each line a letter for its shape."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Set as AbstractSet
from itertools import accumulate, repeat
from operator import add, itemgetter, sub
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
    SCRIPT_STOPS,
    SPACE,
)
from newswire._text import trimmed
from newswire.lexicon.languages import all_words
from newswire.lexicon.notice_kinds import NoticeKind
from newswire.lexicon.wire_words import Where, default_vocabulary
from newswire.parsing import shapes
from newswire.parsing.labels import is_label, menu_end
from newswire.parsing.wrapping import Group, join_text, wrapped_groups
from newswire.signing import network

__all__ = ["Lexed", "heading_text", "item_text", "lex"]

MARKS: Final = HYPHEN_MINUS + EN_DASH + EM_DASH + BULLET + "*"
"""The marks that announce a headline, alone on a line or before it."""

DASHES: Final = HYPHEN_MINUS + EN_DASH + EM_DASH
"""The marks on both sides of an intertitle."""

_SHORT_MOST: Final = 70
_PROSE_LEAST: Final = 60
_LINE_MOST: Final = 250
_SOURCE_MOST: Final = 40

_CLOSERS: Final = "\"')]" + RIGHT_GUILLEMET + RIGHT_DOUBLE_QUOTE + SPACE + NBSP + NNBSP
_ENDS: Final = ".!?,;:" + ELLIPSIS
_SCRIPT_CLOSERS: Final = (
    _CLOSERS + "\N{RIGHT CORNER BRACKET}\N{RIGHT WHITE CORNER BRACKET}\N{FULLWIDTH RIGHT PARENTHESIS}"
)
_NO_HEADLINE: Final = frozenset(_SCRIPT_CLOSERS + SCRIPT_STOPS) - {SPACE, NBSP, NNBSP}
"""What the lines end with that are looked at again: they may be sentences of another script, or have a credit behind their stop."""
_SCRIPT_ENDS: Final = tuple(SCRIPT_STOPS)
_MOST_BARS: Final = 2
_PHOTOGRAPHER = regex.compile(
    r"\s?\p{Lu}[\w.'\N{RIGHT SINGLE QUOTATION MARK}-]*+(?:\s\p{L}[\w.'\N{RIGHT SINGLE QUOTATION MARK}-]*+){0,4}"
)
_SOURCE = regex.compile(r"[.:;)\N{COPYRIGHT SIGN}]\s?[\p{L}\p{N}\s&-]*+\Z")
_RATE = regex.compile(r"[A-Z]{3}\s++\d[\d.,]*+")
_BASE = regex.compile(r"[A-Z]{3}\s*+[-\N{EN DASH}\N{EM DASH}]")
_CODE = regex.compile(r"[A-Z]{1,3}\s*+[-\N{EN DASH}\N{EM DASH}]?")
_PHOTO = regex.compile(r"/\s?(?:Photo|Foto|Image)s?\s?:", regex.IGNORECASE)
_SITES: Final = frozenset(
    {"facebook", "twitter", "linkedin", "whatsapp", "telegram", "a+", "a-", "a a", "a- a+", "a+ a-"}
)
"""Buttons that are the same in every language."""
FURNITURE: Final = _SITES.union(map(str.casefold, all_words("buttons")))
"""The labels and buttons of sites between the lines of an article, in lower case, without a colon."""

NOTICES: Final = frozenset(
    form
    for word in default_vocabulary().words
    if word.where is Where.LINE and word.kind not in {NoticeKind.END, NoticeKind.MORE}
    for form in word.forms
    if form.isupper() and "{" not in form
)
"""Wire words that occur alone on a line above or below a title."""

_LEAD = regex.compile(r"\d{1,2}(?:er|e|è|ème|eme|nd|st|rd|th)? (?:LEAD|lead|Ld|Ld-Writethru|LEAD GENERAL)")
_FURNITURE_MOST: Final = 24
_opening: Final[Callable[[str], str]] = itemgetter(slice(4))
_first: Final[Callable[[str], str]] = itemgetter(0)


_INDENTS: Final = frozenset(" \t\N{IDEOGRAPHIC SPACE}\N{NO-BREAK SPACE}")
"""The start of an indented line; a text without one can be hard-wrapped only if it has blank lines."""


class Lexed(NamedTuple):
    """A text split into lines: their texts without outer white space, and a letter for each.

    In hard-wrapped copy the lines of a paragraph are one.

    Attributes:
        texts: the lines, those of hard-wrapped paragraphs joined.
        shapes: a letter for each of them.
        raws: the physical lines without their ends.
        at: where the text of each physical line begins in the source.
        groups: the physical lines of each line, where those of hard-wrapped paragraphs are joined.
        lines: the physical lines without the white space around them: `texts`, where none were joined.
        openings: the first four characters of all physical lines: what tells cheaply that no line of a kind is among them.
    """

    texts: list[str]
    shapes: str
    raws: list[str]
    at: list[int]
    groups: list[Group] | None
    lines: list[str]
    openings: AbstractSet[str]


def lex(text: str) -> Lexed:
    """Return the lines of a text with their shapes.

    Lines end where `str.splitlines` ends them (see `newswire._chars.LINE_ENDS`). The lines of hard-wrapped copy are
    joined: see `newswire.parsing.wrapping`.
    """
    raws = text.splitlines()
    sizes = list(map(len, raws))
    # All line ends but CRLF are one character.
    steps = map(len, text.splitlines(keepends=True)) if "\r" in text else map(add, sizes, repeat(1))
    at = begins = list(accumulate(steps, initial=0))
    texts = list(map(str.strip, raws))
    leads = None
    if texts != raws:  # a line that nothing is cut from is the same object: this looks at no character
        leads = list(map(sub, sizes, map(len, map(str.lstrip, raws))))
        at = list(map(add, begins, leads))
    if any(map(text.__contains__, INVISIBLE)):
        texts = list(map(trimmed, raws))
        at = list(map(text.find, texts, begins))
    groups = None
    unique = set(texts)
    if "" in unique or (leads and not _INDENTS.isdisjoint(map(_first, filter(None, raws)))):
        groups = wrapped_groups(raws, texts, leads or [0] * len(raws))
    cut = text[-1:] not in LINE_ENDS
    openings = set(map(_opening, unique))
    lines = texts
    if groups:
        texts = [join_text(lines[first:end]) for first, end in groups]
        unique = set(texts)
    found = _shapes(texts, marked="/" in text or "|" in text)
    if "|" in text:
        _mark_tables(texts, found)
    _mark_top(texts, found)
    word = "".join(found)
    repeated = len(word) - word.count(shapes.BLANK) - word.count(shapes.SEPARATOR) - len(unique)
    if repeated + len(unique & _SIMPLE.keys()):
        _mark_echoes(texts, found)
    if cut:
        found[-1] = _cut(found[-1], texts[-1])
    return Lexed(texts, "".join(found), raws, at, groups, lines, openings)


def _shapes(texts: list[str], *, marked: bool) -> list[str]:
    """Return a shape a line, as its reader tells it. `marked`: a line may hold a slash or a bar.

    Most lines are long, open with no mark, and end with a letter or a full stop: they are told here, without the two or
    three calls that `_text_shape` takes for them, in half of the time.
    """
    found: list[str] = []
    keep, simple, readers = found.append, _SIMPLE, _READERS
    for line in texts:
        if line in simple:
            keep(simple[line])
            continue
        size, last = len(line), line[-1]
        if size <= _FURNITURE_MOST or line[0] in readers or ("-" in line and "--" in line):
            keep(readers.get(line[0], _text_shape)(line))
        elif last == "." and line[-2].isalnum() and line[-3] != ".":
            keep(shapes.PROSE if size >= _PROSE_LEAST else shapes.SENTENCE)
        elif size <= _LINE_MOST and last.isalnum() and not (marked and ("/" in line or "|" in line)):
            keep(shapes.SHORT if size <= _SHORT_MOST else shapes.LINE)
        else:
            keep(_text_shape(line))
    return found


def _mark_tables(texts: list[str], found: list[str]) -> None:
    """Mark rows between bars that are not quotes: a table of quotes has a number in at least every other row.

    A row that stands alone may be the head of a table that was cut off, and stays a row of quotes unless it is one cell of
    words.
    """
    for run in _ROWS.finditer("".join(found)):
        rows = [place for place in range(*run.span()) if found[place] == shapes.QUOTES]
        if len(rows) == 1 and not _has_cells(texts[rows[0]]):
            found[rows[0]] = shapes.PROSE
        elif len(rows) > 1 and 2 * sum(_has_number(texts[place]) for place in rows) < len(rows):
            for place in rows:
                found[place] = shapes.PROSE


def _has_cells(row: str) -> bool:
    """Return whether a single row may belong to a table: it has several cells, or one cell without words."""
    cells = [cell for cell in map(trimmed, row.split("|")) if cell]
    return len(cells) > 1 or " " not in "".join(cells)


def _has_number(row: str) -> bool:
    """Return whether a cell of a row is a number, optionally with a currency or a unit."""
    return any(_NUMBER.fullmatch(trimmed(cell)) for cell in row.split("|"))


_ROWS: Final = regex.compile(f"{shapes.QUOTES}(?:{shapes.BLANK}*+{shapes.QUOTES})*+")
_NUMBER: Final = regex.compile(
    r"[-+\N{MINUS SIGN}]?\p{Sc}?\p{Zs}?[-+\N{MINUS SIGN}]?\d[\d.,:/\p{Zs}]*+(?:%|\p{Sc}|[A-Za-z]{1,3})?"
)

_ECHOING: Final = shapes.SHORT + shapes.LINE + shapes.SENTENCE
_MENUS: Final = shapes.ITEM + shapes.SEPARATOR
_MAY_GO_ON: Final = _ECHOING + shapes.PROSE + shapes.ECHO
_BETWEEN: Final = shapes.BLANK + shapes.DEBRIS + shapes.PHOTO


def _mark_top(texts: list[str], found: list[str]) -> None:
    """Mark lines above the title that are neither titles nor tickers: the name of a section, a date, a menu."""
    places = iter(range(len(texts)))
    top = next((place for place in places if texts[place] and found[place] != shapes.DEBRIS), None)
    if top is None:
        return
    if found[top] in _ECHOING:
        if is_label(texts[top]):
            found[top] = shapes.DEBRIS
        elif texts[top][-1] == ":" and any(texts[place] for place in places):
            found[top] = shapes.PROSE
    elif found[top] in _MENUS and (menu := menu_end(texts, found, top)):
        found[top:menu] = [shape if shape == shapes.BLANK else shapes.DEBRIS for shape in found[top:menu]]


def _mark_echoes(texts: list[str], found: list[str]) -> None:
    """Mark a possible title that repeats the one before it, with only site debris in between."""
    before = ""
    for place, (line, shape) in enumerate(zip(texts, found, strict=True)):
        if shape in _ECHOING:
            if line == before:
                found[place] = shapes.ECHO
            before = line
        elif shape not in _BETWEEN:
            before = ""


def _cut(shape: str, line: str) -> str:
    """Return the shape of a last line without a line end."""
    if shape not in _MAY_GO_ON:
        return shape
    if _CODE.fullmatch(line):
        return shapes.CODE
    return shapes.CUT_SENTENCE if _is_sentence(line) else shapes.CUT


def _bar_shape(line: str) -> str:
    """Return the shape of a line that begins with a bar: a row has content between its bars; bars alone are not a headline."""
    if trimmed(line.strip("| \t")):
        return shapes.QUOTES
    return _text_shape(line)


def _text_shape(line: str) -> str:
    """Return the shape of a line that begins without a mark.

    The last character tells most: behind a letter or a figure no sentence ends.
    """
    size, last = len(line), line[-1]
    if "-" in line and "--" in line and network.matches(line):  # one character is found six times as fast as two
        return shapes.BYLINE
    if size <= _FURNITURE_MOST and (special := _small_shape(line)):
        return special
    if last.isalnum():
        ends, prose = False, False
    else:
        ends, prose = last in _ENDS, last in _NO_HEADLINE and _is_no_headline(line)
        if (last == "." or last in _CLOSERS) and _is_sentence(line):
            return shapes.PROSE if size >= _PROSE_LEAST else shapes.SENTENCE
    if "/" in line and _PHOTO.search(line):
        return shapes.PHOTO
    if prose or size > _LINE_MOST or ("|" in line and line.count("|") > _MOST_BARS):
        return shapes.PROSE
    return shapes.SHORT if size <= _SHORT_MOST and not ends else shapes.LINE


def _is_no_headline(line: str) -> bool:
    """Return whether a line ends with a full stop of another script, optionally inside closing marks, or with a credit in brackets."""
    if line[-1] == ")" and _CREDITED.search(line):
        return True
    return line.rstrip(_SCRIPT_CLOSERS).endswith(_SCRIPT_ENDS)


def _small_shape(line: str) -> str:
    """Return the shape of a line so short that it can only be text, a rate or debris; an empty string for text."""
    if line[:3].isupper() and line[:3].isascii():
        if _RATE.fullmatch(line):
            return shapes.RATE
        if _BASE.fullmatch(line):
            return shapes.BASE
    if (
        line in NOTICES
        or (line.startswith("__") and not line.strip("_"))
        or (line[0].isdigit() and _LEAD.fullmatch(line))
    ):
        return shapes.DEBRIS
    return shapes.DEBRIS if line.rstrip(f":{SPACE}{NBSP}{NNBSP}").casefold() in FURNITURE else ""


def _is_sentence(line: str) -> bool:
    """Return whether a line ends like a sentence: with a full stop, optionally inside closing marks.

    Neither three points are one, nor the stop of letters that are spelt out (`U.S.`).
    """
    body = line if line[-1] == "." else line.rstrip(_CLOSERS)
    return body[-1:] == "." and body[-2:-1] != "." and not (body[-3:-2] == "." and body[-2].isalpha())


def _mark_shape(line: str) -> str:
    """Return the shape of a line that begins with a dash, a bullet or a star."""
    if line[0] == line[-1] and line[0] in DASHES and heading_text(line) is not None:
        return shapes.CREDIT if _is_credit(line[1:-1].strip()) else shapes.INTERTITLE
    text = item_text(line)
    if text is None:
        return _text_shape(line)
    return shapes.ITEM_SENTENCE if _is_sentence(text) else shapes.ITEM


_CREDITED: Final = regex.compile(r"(?<=\.)\s\(\p{Lu}[^().]{1,30}\)$")
"""A credit in brackets after a sentence or a caption: `The port at dawn. (Reuters)`."""
_SIMPLE: Final = {"": shapes.BLANK, **dict.fromkeys(MARKS, shapes.SEPARATOR)}


def _is_credit(text: str) -> bool:
    """Return whether the text between two dashes is a photo credit: a caption, an agency in capitals, a slash, a name.

    `Accord Port/Ville` is none: no caption ends before it, and what stands before the slash is not in capitals.
    """
    caption, slash, photographer = text.rpartition("/")
    if not slash or not _PHOTOGRAPHER.fullmatch(photographer):
        return False
    if caption.isupper():
        return not photographer.isupper()
    source = _SOURCE.search(caption, max(0, len(caption) - _SOURCE_MOST))
    return source is not None and (source[0].isupper() or " " in photographer.strip())


_READERS: Final[dict[str, Callable[[str], str]]] = {
    "|": _bar_shape,
    **dict.fromkeys(MARKS, _mark_shape),
}


def item_text(line: str) -> str | None:
    """Return the headline after the mark in `- Headline`, or None if the line has another form."""
    return line[1:].lstrip() if line[1:2].isspace() else None


def heading_text(line: str) -> str | None:
    """Return the heading between the dashes of `- Heading -`, or None if the line has another form.

    A score such as `- 10 - 2 -` is no heading: a heading has a letter.
    """
    if len(line) < len("- x -") or not (line[1].isspace() and line[-2].isspace()):
        return None
    text = line[1:-1].strip()
    return text if any(map(str.isalpha, text)) else None
