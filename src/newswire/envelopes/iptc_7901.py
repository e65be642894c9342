"""IPTC 7901: dpa, ATS, KNA, Belga, APTN.

    SOH service number priority category words [address agency number]
    keyword/keyword/
    STX head lines, the last of which ends with ` =`
    text, notes, sign-off
    ETX DDHHmm [zone] [month year]
    EOT

Source: IPTC Recommendation 7901, revision 5 (1995), as `iptc.org/standards/iptc-7901` and published decoders describe it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

import regex

from newswire.envelopes._body import blocks, read_body
from newswire.envelopes._lines import RawLine, plain
from newswire.envelopes._message import Draft, EnvelopeForm, EnvelopeRole
from newswire.envelopes._writing import body_lines, head_lines, spaced, tail_lines
from newswire.models import Article, Envelope
from newswire.signing import parse_byline, parse_date, parse_dateline, parse_sign_off

__all__ = ["IPTC_7901"]

_HEADER: Final = regex.compile(
    r"[\x7f\x00 ]*+\x01(?P<service>[A-Za-z][A-Za-z-]{0,7}?)(?P<number>\d{1,5})[ ](?P<priority>[1-9])[ ]"
    r"(?P<category>[A-Za-z]{1,3})[ ](?P<words>\d{1,4})(?![\w/])(?P<rest>.{0,80})"
)
_REST: Final = regex.compile(
    r"\s*+(?:(?P<address>[a-z]{5})\s++)?(?:(?P<agency>[A-Za-z][\w/-]{1,11})(?:\s++(?P<number>\d{1,5}))?)?\s*+"
)
_HEAD_MOST: Final = 12
_KEYWORD_MOST: Final = 6
_WRAP: Final = 69
_WRAP_LEAST: Final = 50
_BYLINE: Final = regex.compile(r"(?:By|Von|Par|Por|De|Di|Da|Door|Van|Av|Fra) (?=\p{Lu}|dpa\b)")
_END: Final = regex.compile(r"\x03(?P<time>\d{6}(?: [A-Z]{3,4})?(?: \p{L}{3,4}\.? \d{2})?)?")
_NOTEBOOK: Final = regex.compile(
    r"# (?:dpa )?(?:notebook|notizblock)\b|\* \* \* \*|The following information is (?:not for|not intended for)"
    r"|(?:Die folgenden|Folgende|Nachfolgende) .{0,40}nicht zur Ver",
    regex.IGNORECASE,
)
_MARKS: Final = regex.compile(r"APTN|\(?SDA[\\/].{1,12}|dpa(?: [\w/\\]{1,8}){1,8}")


def _opens(lines: Sequence[RawLine], place: int) -> bool:
    return "\x01" in lines[place].text and _HEADER.match(lines[place].text) is not None


def _reads(draft: Draft) -> None:
    _header(draft)
    _footer(draft)
    lines = _head_lines(draft)
    _head(draft, lines)
    _sign_off(draft)
    _notebook(draft)
    _teaser(draft)
    read_body(draft)


def _header(draft: Draft) -> None:
    """Read the header line and the keyword lines, which end before STX."""
    found = _HEADER.match(draft.take_head()[0].text)
    if found is None:  # pragma: no cover - the message opens with what matches
        return
    for name in ("service", "number", "priority", "category"):
        draft.put(name, found[name])
    draft.word_count = int(found["words"])
    rest = _REST.fullmatch(found["rest"])
    if rest is None:
        draft.note("optional", found["rest"])
    else:
        draft.note("address", rest["address"])
        draft.note("agency", rest["agency"])
        draft.note("agency_number", rest["number"])
    ahead = draft.lines[draft.at : draft.at + _KEYWORD_MOST]
    count = next((place for place, line in enumerate(ahead) if line.text.startswith("\x02")), None)
    if count is None:
        count = next((place + 1 for place, line in enumerate(ahead) if line.plain.endswith("/")), 0)
    draft.put("keyword", "".join(line.plain for line in draft.take_head(count)).rstrip("/"))


def _footer(draft: Draft) -> None:
    """Store the lines from ETX on as the footer, and read the time in it."""
    for place in range(draft.at, draft.end):
        found = _END.match(draft.lines[place].text)
        if found:
            draft.date = parse_date(found["time"]) if found["time"] else None
            draft.take_foot(place)
            return


def _head_lines(draft: Draft) -> list[RawLine]:
    """Return the lines of the head: up to the line that ends with `=`, otherwise up to a blank line."""
    while draft.at < draft.end and draft.lines[draft.at].is_blank:
        draft.at += 1
    ahead = draft.lines[draft.at : min(draft.end, draft.at + _HEAD_MOST)]
    count = next((place + 1 for place, line in enumerate(ahead) if line.plain.endswith("=")), None)
    if count is None:
        count = next((place for place, line in enumerate(ahead) if line.is_blank), len(ahead))
    draft.at += count
    return [line for line in ahead[:count] if not line.is_blank]


def _head(draft: Draft, lines: list[RawLine]) -> None:
    """Read the notes in brackets, the take key, the title and the byline."""
    free: list[RawLine] = []
    note: list[RawLine] = []
    for line in lines:
        text = _without_mark(line)
        if note or text.startswith("("):
            note.append(line)
            if text.endswith(")"):
                _add(draft, EnvelopeRole.NOTICE, note)
                note = []
        else:
            free.append(line)
    free += note
    if len(free) > 1 and _BYLINE.match(_without_mark(free[-1])):
        text = _without_mark(free[-1])
        _add(draft, EnvelopeRole.BYLINE if parse_byline(text) else EnvelopeRole.NOTICE, [free.pop()])
    _title(draft, free)


def _title(draft: Draft, lines: list[RawLine]) -> None:
    """Store the last line, with the lines that wrap into it, as the title; the lines above are the take key."""
    if not lines:
        return
    first = len(lines) - 1
    while first and _wraps(lines[first - 1], lines[first]):
        first -= 1
    _add(draft, EnvelopeRole.TITLE, lines[first:])
    draft.put("take_key", " ".join(line.plain for line in lines[:first]))


def _wraps(line: RawLine, below: RawLine) -> bool:
    """Return whether a line has no room for the first word of the next line, and is not a take key."""
    text, word = line.plain, below.plain.split(maxsplit=1)[0]
    return len(text) >= _WRAP_LEAST and len(text) + 1 + len(word) > _WRAP and not text.isupper()


def _without_mark(line: RawLine) -> str:
    return plain(line.plain.removesuffix("="))


def _add(draft: Draft, role: EnvelopeRole, lines: list[RawLine]) -> None:
    """Add a piece without the `=` that closes the head."""
    last = lines[-1]
    body = last.text.rstrip()
    if body.endswith("="):
        body = body[:-1].rstrip()
        last = last._replace(text=body, end=last.start + len(body))
    draft.add(role, [*lines[:-1], last])


def _sign_off(draft: Draft) -> None:
    """Store the last line of the text as the sign-off if it is one."""
    place = draft.end - 1
    while place >= draft.at and draft.lines[place].is_blank:
        place -= 1
    if place < draft.at:
        return
    text = draft.lines[place].plain
    if _MARKS.fullmatch(text) or (text.isascii() and parse_sign_off(text) is not None):
        draft.add(EnvelopeRole.SIGN_OFF, [draft.lines[place]])
        draft.end = place


def _notebook(draft: Draft) -> None:
    """Store the lines from the notebook on as the trailer."""
    for place in range(draft.at, draft.end):
        if _NOTEBOOK.match(draft.lines[place].plain):
            for block in blocks(draft.lines[place : draft.end]):
                for line in block:
                    draft.add(EnvelopeRole.TRAILER, [line])
            draft.end = place
            return


def _teaser(draft: Draft) -> None:
    """Store the first block as the abstract if the block below it begins with a dateline."""
    found = list(blocks(draft.lines[draft.at : draft.end]))[:2]
    if len(found) > 1 and not _is_dated(found[0]) and _is_dated(found[1]):
        draft.add(EnvelopeRole.ABSTRACT, found[0])
        draft.at = draft.lines.index(found[1][0])


def _is_dated(block: Sequence[RawLine]) -> bool:
    return parse_dateline(block[0].plain) is not None


def _writes(article: Article, envelope: Envelope) -> Iterator[str]:
    yield from head_lines(envelope)
    notes = [note for note in envelope.notices if note.startswith("(")]
    others = [note for note in envelope.notices if not note.startswith("(")]
    title = [article.title.text] if article.title else []
    byline = [str(article.byline)] if article.byline else []
    head = [*notes, *([envelope.take_key] if envelope.take_key else []), *title, *byline, *others]
    yield from ("\x02" + "\n".join(head) + " =").split("\n")
    yield from spaced([envelope.abstract] if envelope.abstract else [])
    yield from spaced(body_lines(article))
    yield from tail_lines(article, envelope)


IPTC_7901: Final = EnvelopeForm("iptc-7901", _opens, _reads, _writes)
