"""AAP's racing wire: `ZCZC FMG000`, a line of destinations, title lines, the text, `NNNN`.

Source: AAP's own public decoder of the racing wire.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

import regex

from newswire.envelopes._body import read_body
from newswire.envelopes._lines import RawLine
from newswire.envelopes._message import Draft, EnvelopeForm, EnvelopeRole
from newswire.envelopes._writing import body_lines, head_lines, spaced, tail_lines
from newswire.envelopes.aap import close, first_below, opening_service
from newswire.models import Article, Envelope

__all__ = ["RACING"]

_DESTINATIONS: Final = regex.compile(r"(?:YY|HH)(?: [\w()]++)++\s*+")
_TITLE: Final = regex.compile(r":(?P<kind>SPORT - |POTTED ?:|RACING : ?)?\s*+(?P<text>\S.*)")
_CLOSED: Final = regex.compile(r"\s*+[<=]!\s*+\Z")
"""The closing marks of a heading line on this wire."""
_KINDS: Final = frozenset({"WEIGHTS"})
"""Lines above the title that name the kind of the table that follows."""
_COMMENT: Final = regex.compile(r"(?P<keyword>.{1,60}? Comment) (?P<take>\S.*)")
_BEST: Final = ("SPORT - ", "POTTED :", "POTTED:", "RACING : ", "RACING :", None)
_TITLES_MOST: Final = 4
CATEGORIES: Final = ((regex.compile(r"\bForm\b"), "h"), (regex.compile(""), "r"))
"""The category of a message by its title: form guides and racing, in AAP's vocabulary."""


def _opens(lines: Sequence[RawLine], place: int) -> bool:
    if opening_service(lines[place]) is None:
        return False
    below = first_below(lines, place)
    return below is not None and _DESTINATIONS.fullmatch(below.text) is not None


def _reads(draft: Draft) -> None:
    draft.put("service", opening_service(draft.take_head()[0]))
    while not _DESTINATIONS.fullmatch(draft.lines[draft.at].text):
        draft.take_head()
    draft.note("destinations", draft.take_head()[0].plain)
    close(draft)
    draft.lines = [_open(line) for line in draft.lines]
    _title(draft)
    read_body(draft, headings=False)


def _open(line: RawLine) -> RawLine:
    """Return a line without the closing marks of a heading."""
    found = _CLOSED.search(line.text)
    return line if found is None else line._replace(text=line.text[: found.start()], end=line.start + found.start())


def _title(draft: Draft) -> None:
    """Store the best title line; the others belong to the header. Without a marked line, the first line is the title."""
    ahead = [line for line in draft.lines[draft.at : draft.end][:_TITLES_MOST] if not line.is_blank]
    found: list[tuple[int, RawLine, int]] = []
    for line in ahead:
        match = _TITLE.fullmatch(line.text)
        if match is None:
            break
        found.append((_BEST.index(match["kind"]), line, match.start("text")))
    if not found:
        _plain_title(draft, ahead)
        return
    _, best, begin = min(found, key=lambda item: item[0])
    for _, line, at in found:
        draft.at = draft.lines.index(line) + 1
        if line is best:
            draft.add(EnvelopeRole.TITLE, [line._replace(start=line.start + at, text=line.text[at:])])
        else:
            draft.head.append(line)
    _keyword(draft, best.text[begin:])


def _plain_title(draft: Draft, ahead: Sequence[RawLine]) -> None:
    if len(ahead) > 1 and ahead[0].plain in _KINDS:
        draft.note("kind", ahead[0].plain)
        draft.head.append(ahead[0])
        ahead = ahead[1:]
    if ahead:
        draft.at = draft.lines.index(ahead[0]) + 1
        draft.add(EnvelopeRole.TITLE, [ahead[0]])
        _keyword(draft, ahead[0].plain)


def _keyword(draft: Draft, title: str) -> None:
    """Store the keyword, which this wire states only in the title line, and the category."""
    found = _COMMENT.fullmatch(title)
    draft.put("keyword", found["keyword"] if found else title)
    draft.put("take_key", found["take"] if found else None)
    draft.put("category", next(category for pattern, category in CATEGORIES if pattern.search(title)))


def _writes(article: Article, envelope: Envelope) -> Iterator[str]:
    yield from head_lines(envelope)
    yield from [f":SPORT - {article.title}"] if article.title else ()
    yield from spaced(body_lines(article))
    yield from tail_lines(article, envelope)


RACING: Final = EnvelopeForm("aap-racing", _opens, _reads, _writes)
