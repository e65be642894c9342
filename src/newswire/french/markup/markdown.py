"""Markdown: CommonMark with tables, footnotes, definition lists, math and front matter, read by markdown-it-py.

The parser tells the lines of each block and, of the text inside it, only what it becomes. Two steps lead to columns. The
content of a block is found in its lines: every line of it ends a line of the source, or stands in one. Inside the
content the parser's own rules are wrapped: each success says from where to where it read, and what the rule for text
read is prose.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Collection, Hashable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, Final

import attrs

from newswire.errors import MissingExtraError
from newswire.french.markup._front_matter import front_matter, front_matter_prose
from newswire.french.markup._inline import CODE_ELEMENTS, placeholders
from newswire.french.markup._reading import Block, Piece, Reading, line_spans, merge_spans, without

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

__all__ = ["read_markdown"]

_NOT_PROSE: Final = re.compile(
    r"(?m)^[ \t]*(?::::[^\n]*|(?:import|export)[ ][^\n]*(?:from[ ]|[{=(])[^\n]*|\[[ xX]\](?=\s)|\[![\w-]+\]|\{:[^\n]*|\[TOC\][^\n]*)"
    r"|[ ]{2,}$|\{#[^{}\n]*\}|\{\{[<%][^\n]*?[%>]\}\}"
)
_ELEMENT: Final = re.compile(r"<(?P<close>/?)(?P<name>[a-zA-Z][\w-]*)")
_RECORD: Final = "newswire"


@attrs.define
class _Recorder:
    """The stretches that the wrapped rules of the inline parser read in one block: the start and end of each."""

    state: Any = None
    prose: list[tuple[int, int]] = attrs.field(factory=list[tuple[int, int]])
    held: list[tuple[int, int]] = attrs.field(factory=list[tuple[int, int]])
    tags: list[tuple[int, int]] = attrs.field(factory=list[tuple[int, int]])


def read_markdown(text: str, keys: Collection[str] = ()) -> Reading:
    """Return the prose of a Markdown source: paragraphs, headings, items, quotations, cells, without their marks.

    Args:
        text: the source.
        keys: the keys of the front matter whose values are prose.

    Raises:
        MissingExtraError: if markdown-it-py is not installed.
    """
    lines = line_spans(text)
    front = front_matter(text)
    body = "".join("\n" if start < front else text[start:stop] + "\n" for start, stop, _end in lines)
    blocks: list[tuple[Block, Hashable]] = [(block, ()) for block in front_matter_prose(text, front, keys)]
    parser = _parser()
    env: dict[str, Any] = {}
    tokens = parser.block.parse(body.replace("\0", "\N{REPLACEMENT CHARACTER}"), parser, env, []) or []
    columns: dict[int, int] = {}
    for token in tokens:
        if token.type == "inline":
            recorder = env[_RECORD] = _Recorder()
            token.children = []
            parser.inline.parse(token.content, parser, env, token.children)
            blocks.append((list(_placed(text, token, recorder, lines, columns)), tuple(_shapes(token.children))))
    kept = list(_apart(blocks))
    return Reading(
        [block for block, _shape in kept],
        outline=(tuple(_shapes(tokens)), repr(sorted(env.get("references", {}).items()))),
        shapes=[shape for _block, shape in kept],
        starts=[block[0].start for block, _shape in kept],
    )


def _apart(blocks: Sequence[tuple[Block, Hashable]]) -> Iterator[tuple[Block, Hashable]]:
    """Yield the blocks that are not empty, in order, each after the end of the one before."""
    done = 0
    for block, shape in sorted((one for one in blocks if one[0]), key=lambda one: one[0][0].start):
        if block[0].start >= done:
            done = block[-1].end
            yield block, shape


@functools.cache
def _parser() -> MarkdownIt:
    try:
        from markdown_it import MarkdownIt  # noqa: PLC0415 - an extra
        from mdit_py_plugins.deflist import deflist_plugin  # noqa: PLC0415
        from mdit_py_plugins.dollarmath import dollarmath_plugin  # noqa: PLC0415
        from mdit_py_plugins.footnote import footnote_plugin  # noqa: PLC0415
    except ImportError as error:
        raise MissingExtraError(
            "reading Markdown needs the packages markdown-it-py and mdit-py-plugins: pip install 'newswire[markup]'"
        ) from error
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    parser.use(footnote_plugin, inline=False).use(deflist_plugin).use(dollarmath_plugin, allow_space=False)
    ruler = parser.inline.ruler
    for rule in list(ruler.__rules__):
        ruler.at(rule.name, _recording(rule.name, rule.fn))
    ruler.push("any_character", _recording("text", _any_character))
    return parser


def _any_character(state: StateInline, silent: bool) -> bool:
    """Read one character as text, like the parser if no rule succeeds."""
    if not silent:
        state.pending += state.src[state.pos]
    state.pos += 1
    return True


Rule = Callable[["StateInline", bool], bool]


def _recording(name: str, rule: Rule) -> Rule:
    """Return a rule that reports to the recorder what it reads."""

    def recorded(state: StateInline, silent: bool) -> bool:
        recorder: _Recorder = state.env[_RECORD]
        recorder.state = recorder.state or state
        start = state.pos
        done = rule(state, silent)
        if done and not silent and recorder.state is state:
            _record(recorder, state, name, start)
        return done

    return recorded


def _record(recorder: _Recorder, state: StateInline, name: str, start: int) -> None:
    span = (start, state.pos)
    if name == "text":
        recorder.prose.append(span)
    elif name == "html_inline":
        recorder.tags.append(span)
    elif name == "link" and _label_is_key(state, start):
        recorder.held.append(span)


def _label_is_key(state: StateInline, start: int) -> bool:
    """Return whether a link is `[label]` or `[label][]`, whose text names its definition."""
    end = state.pos
    after = state.md.helpers.parseLinkLabel(state, start) + 1
    state.pos = end
    return state.src[after:end] in {"", "[]"}


def _prose(content: str, recorder: _Recorder) -> list[tuple[int, int]]:
    """Return the stretches of a block's content that are prose, in order."""
    held = [*recorder.held, *_code_elements(content, recorder.tags), *placeholders(content)]
    held += [found.span() for found in _NOT_PROSE.finditer(content)]
    return without(merge_spans(recorder.prose), held)


def _code_elements(content: str, tags: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the stretches between the tags of elements whose text is code."""
    opened: tuple[str, int] | None = None
    for start, end in tags:
        found = _ELEMENT.match(content, start)
        if found is None or found["name"].lower() not in CODE_ELEMENTS:
            continue
        if opened is None and not found["close"]:
            opened = (found["name"].lower(), end)
        elif opened is not None and found["close"] and opened[0] == found["name"].lower():
            yield opened[1], start
            opened = None
    if opened is not None:
        yield opened[1], len(content)


def _placed(
    text: str,
    token: Token,
    recorder: _Recorder,
    lines: Sequence[tuple[int, int, int]],
    columns: dict[int, int],
) -> Iterator[Piece]:
    """Yield the pieces of a block in the source; none if the source does not contain its content unchanged."""
    places = list(_lines_of(text, token, lines, columns))
    if not places:
        return
    done = 0
    prose = _prose(token.content, recorder)
    number = 0
    for offset, length, place in places:
        if done:
            yield Piece(done, place, prose=False, shown="\n")
        at = offset
        while number < len(prose) and prose[number][0] < offset + length:
            start, end = max(prose[number][0], at), min(prose[number][1], offset + length)
            if at < start:
                yield Piece(place + at - offset, place + start - offset, prose=False)
            if start < end:
                yield Piece(place + start - offset, place + end - offset, prose=True)
            at = max(at, end)
            if prose[number][1] > offset + length:
                break
            number += 1
        if at < offset + length:
            yield Piece(place + at - offset, place + length, prose=False)
        done = place + length


def _lines_of(
    text: str, token: Token, lines: Sequence[tuple[int, int, int]], columns: dict[int, int]
) -> Iterator[tuple[int, int, int]]:
    """Yield for each line of a block's content its offset and length there, and its offset in the source."""
    if token.map is None:
        return
    found: list[tuple[int, int, int]] = []
    offset = 0
    for number, content in enumerate(token.content.split("\n"), token.map[0]):
        if number >= len(lines):
            return
        start, stop, _end = lines[number]
        low = columns.get(number, start)
        trimmed = low + len(text[low:stop].rstrip())
        if text.endswith(content, low, stop):
            place = stop - len(content)
        elif text.endswith(content, low, trimmed):
            place = trimmed - len(content)
        else:
            place = text.find(content, low, stop)
        if place < 0:
            return
        columns[number] = place + len(content)
        found.append((offset, len(content), place))
        offset += len(content) + 1
    yield from found


def _shapes(tokens: Sequence[Token]) -> Iterator[Hashable]:
    """Yield the data by which tokens are compared: everything except the words of the prose."""
    last: Hashable = None
    for token in tokens:
        if token.type == "text" and not token.content:
            continue
        kept = "" if token.type in {"text", "inline"} else token.content
        shape = (token.type, token.tag, token.markup, token.info, repr(sorted(token.attrs.items())), kept)
        if token.type != "text" or shape != last:
            yield shape
        last = shape
