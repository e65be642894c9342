"""PO files: only the translations of each entry, `msgstr` and `msgstr[n]`.

The rules see a translation as the program prints it: lines joined, escapes undone. What they write is escaped again. The
first entry, whose `msgid` is empty, is the header of the file and stays. There is a parser of PO files, polib, but it
tells the lines of entries alone; a string of the format is one expression.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import Final

from newswire.french.markup._inline import placeholders
from newswire.french.markup._reading import Block, Piece, Reading, line_spans, merge_spans, scanned, without
from newswire.french.markup.plain import literals

__all__ = ["is_po", "read_po"]

_STRING: Final = re.compile(
    r"[ \t]*(?P<key>msgid_plural|msgid|msgctxt|msgstr)?(?:\[\d+\])?[ \t]*\"(?P<text>(?:[^\"\\]|\\.)*)\"[ \t]*$"
)
_TOKEN: Final = re.compile(r"\\.|[^\\]+")
_ESCAPES: Final = {r"\n": "\n", r"\t": "\t", r"\r": "\r", r"\"": '"', r"\\": "\\"}


def is_po(text: str) -> bool:
    """Return whether a plain text is a PO file, by the keywords at the start of lines."""
    return "\nmsgstr" in text and re.search(r"(?m)^msgid \"", text) is not None


def read_po(text: str, keys: Collection[str] = ()) -> Reading:  # noqa: ARG001 - what all readers take
    """Return the translations of a PO file, one block each.

    Args:
        text: the source.
        keys: not used: the format has no front matter.
    """
    return scanned(text, [_block(text, lines) for lines in _translations(text)], write=_written)


def _written(after: str) -> str:
    return after.replace("\\", r"\\").replace('"', r"\"")


def _translations(text: str) -> Iterator[list[tuple[int, int]]]:
    """Yield the spans of the strings of each translation, without the header's."""
    key, name = "", ""
    lines: list[tuple[int, int]] = []
    for start, stop, _end in line_spans(text):
        found = _STRING.match(text, start, stop)
        if found is None or found["key"]:
            if key == "msgstr" and name and lines:
                yield lines
            name = "" if found and found["key"] == "msgid" else name
            key, lines = found["key"] if found else "", []
        if found and key == "msgid":
            name += found["text"]
        elif found and key == "msgstr":
            lines.append(found.span("text"))
    if key == "msgstr" and name and lines:
        yield lines


def _block(text: str, lines: list[tuple[int, int]]) -> Block:
    """Return a translation as pieces: literal characters, escapes, and the joints between its lines."""
    shown: list[tuple[int, int, str | None]] = []
    for start, end in lines:
        if shown:
            shown.append((shown[-1][1], start, ""))
        shown += (
            (*token.span(), _ESCAPES.get(token[0], token[0]) if token[0].startswith("\\") else None)
            for token in _TOKEN.finditer(text, start, end)
        )
    content = "".join(text[start:end] if as_ is None else as_ for start, end, as_ in shown)
    edges = [(0, len(content) - len(content.lstrip())), (len(content.rstrip()), len(content))]
    prose = without([(0, len(content))], merge_spans([*edges, *placeholders(content), *literals(content)]))
    return list(_pieces(shown, prose))


def _pieces(shown: list[tuple[int, int, str | None]], prose: list[tuple[int, int]]) -> Iterator[Piece]:
    offset, number = 0, 0
    for start, end, as_ in shown:
        length = end - start if as_ is None else len(as_)
        while number < len(prose) and prose[number][1] <= offset:
            number += 1
        if as_ is not None:
            whole = number < len(prose) and prose[number][0] <= offset and bool(length)
            yield Piece(start, end, prose=whole and as_ == '"', shown=as_)
            offset += length
            continue
        done, further = offset, number
        while further < len(prose) and prose[further][0] < offset + length:
            low, high = max(prose[further][0], offset), min(prose[further][1], offset + length)
            if done < low:
                yield Piece(start + done - offset, start + low - offset, prose=False)
            yield Piece(start + low - offset, start + high - offset, prose=True)
            done, further = high, further + 1
        if done < offset + length:
            yield Piece(start + done - offset, end, prose=False)
        offset += length
