"""ANPA 1312: AP, Kyodo, the Canadian Press.

    SYN SYN SOH service number [UPI] US selector
    priority SP category format SP keyword SP [version] SP [reference] SP date SP [words]
    STX ^head lines, each of which ends with `<` or `=`
    TAB text, one paragraph per line
    ETX time
    FF, EOT

Source: the field order of ANPA Bulletin 1312, on which AP's guide to its wires and published decoders agree.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

import regex

from newswire.envelopes._body import read_body
from newswire.envelopes._lines import RawLine, plain
from newswire.envelopes._message import Draft, EnvelopeForm, EnvelopeRole
from newswire.envelopes._writing import body_lines, head_lines
from newswire.models import Article, Envelope, PartialDate
from newswire.signing import parse_byline

__all__ = ["ANPA_1312"]

_HEADER: Final = regex.compile(
    r"[\x16 ]*+\x01(?P<service>[A-Za-z])(?P<number>\d{4})(?P<upi>[^\x1f\x01]{0,15})\x1f(?P<selector>[\w-]{0,5})[ ]*+"
)
_STORY: Final = regex.compile(
    r"(?P<priority>[A-Za-z]) (?P<category>[A-Za-z0-9])(?P<format>[\x13\x14][\x11\x12])? *+(?P<keyword>[^\s\x13\x14]++)"
    r"(?: (?P<version>(?!\d{1,2}-\d{1,2}\b)[\w-]++)?+(?: ++(?P<reference>(?!\d{1,2}-\d{1,2}\b)\S++))?+)?+ *+"
    r"(?P<month>\d{1,2})-(?P<day>\d{1,2})(?: ++(?P<words>\d{1,4}))?[ ]*+"
)
_CYCLE: Final = regex.compile(r"(?:[ABP][CM]|AP)-", regex.IGNORECASE)
_REGION: Final = regex.compile(r"[A-Z]{2}--")
_SLUG: Final = regex.compile(r"\^\s*+(?:\*[^<^\s]++ ?< ?\^)?(?P<slug>[^,<@^]++)(?:,(?P<rest>[^<]{0,40}))?[<@=]*+\s*+")
_VERSION: Final = regex.compile(r"\s*+(?P<version>\d{1,2}(?:st|nd|rd|th) ?(?:Ld|Add|Take)\b[^,]{0,30})")
"""The lead or take of a story, after the comma of the slug."""
_TIME: Final = regex.compile(
    r"\x03\s*+(?:\S{0,12}-)?(?P<date>\d{2}-\d{2}-\d{2}) (?P<hour>\d{2})(?P<minute>\d{2})(?P<zone>[A-Z]{3})?"
)
_KYODO_TIME: Final = regex.compile(
    r"\x03\s*+(?:[A-Z]{1,6}[- ]*+){0,2}(?P<hour>\d{2}):(?P<minute>\d{2})-(?P<date>\d{2}-\d{2}-\d{2})"
)
_MARKS: Final = "^<=+@ \t"
_NOTE: Final = regex.compile(
    r"AP (?:Photo|Graphic|Video|Audio)|Eds?:|EDITORS?'?S?'? NOTE|\(Eds|All Times|(?:UPDATES?|CORRECTS?|ADDS?|INDEX|SYMBOL)\b[: ]"
)
_TITLE: Final = regex.compile(r"HL:\s*+")
_HOUSE: Final = regex.compile(r"(?:THE )?[A-Z ]{0,30}(?:PRESS|AGENCY|NEWS|WIRE|KYODO|AP|CP)(?: [A-Z]++){0,3}")
"""The agency of a byline in capitals, which is not a heading."""
_NAME: Final = regex.compile(
    r"\p{Lu}[\p{Lu}.'\N{RIGHT SINGLE QUOTATION MARK}-]*+(?: (?:and )?[\p{Lu}.'\N{RIGHT SINGLE QUOTATION MARK}-]++){1,7}"
)
_AFFILIATION: Final = regex.compile(r"(?:The )?Associated Press|AP |(?:The )?Canadian Press|Kyodo")
_WRAPS_MOST: Final = 4
_CLOSERS: Final = ("<", "=", "+")
_ABSTRACT_LEAST: Final = 60
_END: Final = regex.compile(r"==\p{Lu}\w++|_{3,}=?")
_TRAILER_MOST: Final = 4
_PIVOT: Final = 70


def _opens(lines: Sequence[RawLine], place: int) -> bool:
    return "\x1f" in lines[place].text and _HEADER.fullmatch(lines[place].text) is not None


def _reads(draft: Draft) -> None:
    _header(draft)
    _story(draft)
    _slug(draft)
    _footer(draft)
    _head(draft)
    _tail(draft)
    tabbed = any(line.text.startswith("\t") for line in draft.lines[draft.at : draft.end])
    read_body(draft, each_line=tabbed)


def _header(draft: Draft) -> None:
    found = _HEADER.fullmatch(draft.take_head()[0].text)
    if found is None:  # pragma: no cover - the message opens with what matches
        return
    draft.put("service", found["service"])
    draft.put("number", found["number"])
    draft.note("wire", found["upi"])
    draft.note("selector", found["selector"])


def _story(draft: Draft) -> None:
    """Read the second line of the header."""
    found = _STORY.fullmatch(draft.lines[draft.at].text) if draft.at < draft.end else None
    if found is None:
        return
    draft.take_head()
    draft.put("priority", found["priority"])
    draft.put("category", found["category"])
    slug, comma, version = found["keyword"].partition(",")
    draft.put("keyword", _without_cycle(slug))
    draft.note("slug", found["keyword"])
    draft.values["version"] = " ".join(filter(None, (version if comma else "", found["version"])))
    draft.note("reference", found["reference"])
    draft.word_count = int(found["words"]) if found["words"] else None
    draft.note("filed", f"{found['month']}-{found['day']}")
    draft.note("layout", {"\x14": "agate", "\x13": "text"}.get((found["format"] or "")[:1]))


def _without_cycle(slug: str) -> str:
    slug = _CYCLE.sub("", slug, count=1) if _CYCLE.match(slug) else slug
    return _REGION.sub("", slug, count=1) if _REGION.match(slug) else slug


def _slug(draft: Draft) -> None:
    """Read the whole slug from the line with STX, if it is there; the header has only its first 24 characters."""
    if draft.at >= draft.end or not draft.lines[draft.at].text.startswith("\x02"):
        return
    line = draft.lines[draft.at]
    found = _SLUG.fullmatch(line.text[1:])
    if found is None or not (_CYCLE.match(found["slug"]) or "," in line.text):
        return
    draft.take_head()
    draft.put("keyword", _without_cycle(found["slug"]))
    version = _VERSION.match(found["rest"] or "")
    if version and not draft.values.get("version"):
        draft.put("version", version["version"])


def _footer(draft: Draft) -> None:
    """Store the lines from ETX on as the footer, and read the time in it."""
    for place in range(draft.at, draft.end):
        line = draft.lines[place]
        if "\x03" in line.text:
            draft.date = _time(line.text[line.text.index("\x03") :])
            draft.take_foot(place)
            return


def _time(text: str) -> PartialDate | None:
    """Return the time after ETX: month, day, year from AP; day, month, year from Kyodo."""
    found = _TIME.match(text) or _KYODO_TIME.match(text)
    if found is None:
        return None
    month, day, year = map(int, found["date"].split("-"))
    if ":" in found[0]:
        month, day = day, month
    zone = found.groupdict().get("zone")
    try:
        return PartialDate(
            year + (1900 if year >= _PIVOT else 2000), month, day, int(found["hour"]), int(found["minute"]), zone=zone
        )
    except ValueError:
        return None


def _head(draft: Draft) -> None:
    """Read the title, the summary, the byline and the notes of the head."""
    found = list(_head_pieces(draft))
    texts = [plain(" ".join(line.plain.strip(_MARKS) for line in lines)) for lines in found]
    titles = [place for place, text in enumerate(texts) if _TITLE.match(text)]
    title = titles[0] if titles else next((place for place, text in enumerate(texts) if _is_title(text)), None)
    signed = False
    for place, (text, lines) in enumerate(zip(texts, found, strict=True)):
        if place == title:
            role = EnvelopeRole.TITLE
        elif title is None or place < title:
            role = EnvelopeRole.NOTICE
        else:
            below = texts[place + 1] if place + 1 < len(texts) else ""
            role = _role(text, below, signed=signed)
        signed = signed or role is EnvelopeRole.BYLINE
        draft.add(role, [_stripped(line) for line in lines])


def _head_pieces(draft: Draft) -> Iterator[Sequence[RawLine]]:
    """Take the lines of the head, grouped up to each closing mark."""
    signed = False
    while draft.at < draft.end and _is_head(draft.lines[draft.at], signed=signed):
        first = draft.at
        limit = min(draft.end, first + _WRAPS_MOST)
        while not _is_closed(draft.lines[draft.at]) and draft.at + 1 < limit and _opens_head(draft.lines[draft.at + 1]):
            draft.at += 1
        if not _is_closed(draft.lines[draft.at]):
            draft.at = first
        draft.at += 1
        taken = draft.lines[first : draft.at]
        signed = signed or _signs(plain(taken[0].plain.strip(_MARKS)))
        yield taken


def _is_head(line: RawLine, *, signed: bool) -> bool:
    """Return whether a line belongs to the head; below the byline, only a name that is not a heading does."""
    text = line.plain.strip(_MARKS)
    return _opens_head(line) and not (signed and text.isupper() and not _HOUSE.fullmatch(text) and "=" not in line.text)


def _opens_head(line: RawLine) -> bool:
    return bool(line.plain) and (line.text.startswith(("^", "\x02")))


def _is_closed(line: RawLine) -> bool:
    return line.plain.endswith(_CLOSERS)


def _is_title(text: str) -> bool:
    return not _NOTE.match(text) and not _signs(text)


def _signs(text: str) -> bool:
    return text.startswith("By ") and parse_byline(text) is not None


def _role(text: str, below: str, *, signed: bool) -> EnvelopeRole:
    """Return the role of a line below the title; a name in capitals is a byline if the agency is on the line below."""
    if not signed and (_signs(text) or (_NAME.fullmatch(text) and _AFFILIATION.match(below) and parse_byline(text))):
        return EnvelopeRole.BYLINE
    if signed or _NOTE.match(text):
        return EnvelopeRole.NOTICE
    return EnvelopeRole.ABSTRACT if len(text) >= _ABSTRACT_LEAST else EnvelopeRole.NOTICE


def _stripped(line: RawLine) -> RawLine:
    """Return a line without its opening and closing marks."""
    begin = len(line.text) - len(line.text.lstrip("\x02" + _MARKS))
    found = _TITLE.match(line.text, begin)
    begin = found.end() if found else begin
    text = line.text[begin:].rstrip(_MARKS)
    return RawLine(line.start + begin, line.start + begin + len(text), line.following, text)


def _tail(draft: Draft) -> None:
    """Store the lines after `___` or `==Kyodo` as the trailer, and the mark in the foot."""
    for place in range(draft.end - 1, draft.at - 1, -1):
        if _END.fullmatch(draft.lines[place].plain):
            below = [line for line in draft.lines[place : draft.end] if not line.is_blank]
            if len(below) <= _TRAILER_MOST:
                for line in below:
                    draft.add(EnvelopeRole.TRAILER, [line])
                draft.end = place
            return


def _writes(article: Article, envelope: Envelope) -> Iterator[str]:
    yield from head_lines(envelope)
    below = [note for note in envelope.notices if article.byline and not _NOTE.match(note)]
    above = [note for note in envelope.notices if note not in below]
    title = [article.title.text] if article.title else []
    abstract = [envelope.abstract] if envelope.abstract else []
    byline = [str(article.byline)] if article.byline else []
    yield from (f"^{line}<" for line in (*title, *abstract, *above, *byline, *below))
    yield from (f"\t   {line}" for line in (*body_lines(article), *envelope.trailer))
    yield from envelope.foot.split("\n") if envelope.foot else ()


ANPA_1312: Final = EnvelopeForm("anpa-1312", _opens, _reads, _writes)
