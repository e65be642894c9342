"""What is fuzzed: each public reader and the normalizer, with the law that any text must keep (see also `batches`)."""

from __future__ import annotations

import functools
from collections.abc import Callable

from batches import parse_batches, read_files

import newswire
from newswire import french
from newswire._text import trimmed
from newswire.errors import NewswireError
from newswire.export.html import to_html

__all__ = ["TARGETS"]


def _require(holds: object, law: str) -> None:
    if not holds:
        raise RuntimeError(law)


def _text_of(data: bytes) -> str:
    """Return bytes as a text that may hold anything: surrogates in UTF-8 stay, and so do, as such, bytes that are none."""
    try:
        return data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return data.decode("utf-8", "surrogateescape")


def _parse(text: str) -> None:
    page = newswire.parse(text)
    _require(
        "".join(line.span.cut(text) for line in newswire.classify(text) if line.span) == text, "lines join to the text"
    )
    written = newswire.render(page)
    again = newswire.parse(written)
    _require(again == page, "a page reads back from what is rendered")
    _require(newswire.render(again) == written, "a page that was rendered is given back as it is")


def _json(text: str) -> None:
    page = newswire.parse(text)
    _require(newswire.from_json(newswire.to_json(page)) == page, "a page reads back from its JSON")
    try:
        newswire.from_json(text)
    except NewswireError:
        return


def _bytes(data: bytes) -> None:
    for encoding in (None, "utf-8", "cp1252", "utf-16"):
        try:
            newswire.parse_bytes(data, encoding)
        except NewswireError:
            continue


def _strict(text: str) -> None:
    try:
        newswire.parse(text, strict=True)
    except newswire.ParseError as error:
        lines = newswire.classify(text)
        start = lines[error.line - 1].span.start if error.line <= len(lines) else len(text)
        _require(
            start + error.column - 1 == error.offset <= len(text), "an error's offset is that of its line and column"
        )


def _signing(text: str) -> None:
    for line in text.splitlines()[:20]:
        byline = newswire.parse_byline(line)
        _require(byline is None or str(byline) == trimmed(line), "a byline gives its line back")
        newswire.parse_dateline(line)
        newswire.parse_sign_off(line)


def _dates(text: str) -> None:
    for line in text.splitlines()[:20]:
        date = newswire.parse_date(line)
        _require(date is None or newswire.parse_date(line) == date, "a date is the same each time")


def _normalize(text: str) -> None:
    for style in french.STYLES:
        done = french.explain(text, style)
        _require(done.revert() == text, "a normalization can be reverted")
        _require(french.normalize(done.text, style) == done.text, "normalizing twice changes nothing")
        _map_offsets(done, text)


def _map_offsets(done: french.Normalization, text: str) -> None:
    back = [done.to_source(place) for place in range(len(done.text) + 1)]
    there = [done.to_result(place) for place in range(len(text) + 1)]
    _require(back == sorted(back) and there == sorted(there), "offsets keep their order")
    _require(back[-1] <= len(text) and there[-1] == len(done.text), "offsets stay within the text")
    touched = {place for edit in done.edits for place in range(*edit.span)}
    _require(
        all(done.text[there[place]] == text[place] for place in range(len(text)) if place not in touched),
        "what no edit touches is found again",
    )


def _headlines(text: str) -> None:
    newswire.group_headlines(newswire.parse(text).headlines)
    newswire.slugify(text)


def _html(text: str) -> None:
    to_html(newswire.parse(text), name=text, style="fr-FR").encode("utf-8")


def _on_text(target: Callable[[str], None]) -> Callable[[bytes], None]:
    @functools.wraps(target)
    def run(data: bytes) -> None:
        target(_text_of(data))

    return run


TEXTS: dict[str, Callable[[str], None]] = {
    "parse": _parse,
    "strict": _strict,
    "json": _json,
    "signing": _signing,
    "dates": _dates,
    "normalize": _normalize,
    "headlines": _headlines,
    "html": _html,
}
BYTES: dict[str, Callable[[bytes], None]] = {"bytes": _bytes, "batch": parse_batches, "files": read_files}
TARGETS = {name: _on_text(target) for name, target in TEXTS.items()} | BYTES
