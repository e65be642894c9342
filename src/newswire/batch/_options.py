"""What a run is asked to do, as plain data that goes to the workers as JSON."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

import attrs

from newswire.batch._columns import COLUMNS, SOURCE
from newswire.batch._reading import MAX_BYTES, Reading
from newswire.batch.formats import FORMATS, Selection, Shard, format_of
from newswire.batch.formats._base import SHARD_BYTES
from newswire.batch.formats._http import EXTRACTORS, STATUSES
from newswire.errors import ArgumentError, UnknownNameError
from newswire.lexicon._files import lexicon_of

__all__ = ["OUTPUTS", "Job", "Limits", "Task", "part_name"]

OUTPUTS: Final = ("jsonl", "parquet")
"""The formats that a run writes."""


def _names(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))


@attrs.frozen(kw_only=True)
class Job:
    """How the documents of a run are read and what is written of them; the arguments of `run` say the same.

    `lexicon` is the text of the file that `run` is given, so that workers have it, and a run that goes on has the same.

    Raises:
        ArgumentError, UnknownNameError: for a value outside what the argument takes.
    """

    output_format: str = "jsonl"
    content: str = "everything"
    input_format: str | None = None
    document_format: str = "auto"
    text: str = "text"
    id: str | None = None
    max_bytes: int = MAX_BYTES
    encoding: str | None = None
    shard_bytes: int = SHARD_BYTES
    html: str | None = None
    http_status: str | None = None
    follow_links: bool = False
    keep: tuple[str, ...] = attrs.field(default=(), converter=_names)
    limit: int | None = None
    unpack_above: int | None = None
    lexicon: str | None = None

    def __attrs_post_init__(self) -> None:
        _ = self.reading
        if self.input_format == "document" and self.document_format == "text":
            raise ArgumentError(
                "files of the input format 'document' are no text: name their format, or leave it to 'auto'"
            )
        for what, name, known in (
            ("output format", self.output_format, OUTPUTS),
            ("input format", self.input_format, (None, *FORMATS)),
            ("extractor of HTML", self.html, (None, *EXTRACTORS)),
        ):
            if name not in known:
                raise UnknownNameError(f"no {what} is named {name!r}; there are {', '.join(filter(None, known))}")
        if self.html is not None:
            EXTRACTORS[self.html]()
        if self.encoding is not None:
            _check_encoding(self.encoding)
        if self.http_status is not None and not STATUSES.fullmatch(self.http_status):
            raise ArgumentError(f"http_status is a list such as 200,203 or 2xx,404, got {self.http_status!r}")
        _check_kept(self.keep, self.content)
        for name, value, least in (
            ("shard_bytes", self.shard_bytes, 1),
            ("limit", self.limit, 1),
            ("unpack_above", self.unpack_above, 0),
        ):
            if value is not None and value < least:
                raise ArgumentError(f"{name} is {least} or more, got {value!r}")

    @property
    def reading(self) -> Reading:
        """How documents are read."""
        lexicon = None if self.lexicon is None else lexicon_of(self.lexicon)
        return Reading.checked(self.content, self.max_bytes, self.encoding, self.document_format, lexicon)

    @property
    def selection(self) -> Selection:
        """Which values of a record are wanted."""
        return Selection(
            self.text,
            self.id,
            self.max_bytes,
            self.encoding,
            self.document_format,
            self.html,
            self.http_status,
            self.keep,
        )

    def format_of(self, path: str) -> str | None:
        """Return the name of the format that a file is read as; None where nothing tells it."""
        found = None if self.input_format else format_of(path)
        if found is None or (found.name == "document" and self.document_format == "text"):
            return self.input_format
        return found.name


def _check_kept(names: Iterable[str], content: str) -> None:
    own = (*SOURCE, *COLUMNS[content])
    for name in names:
        if name in own or not name:
            raise ArgumentError(
                f"the column {name!r} cannot be kept: rows have one of that name themselves: {', '.join(own)}"
            )


def _check_encoding(name: str) -> None:
    try:
        b"".decode(name)
        "".encode(name)
    except (LookupError, ValueError) as error:
        raise UnknownNameError(f"{name!r} is no encoding that Python knows") from error


@attrs.frozen
class Limits:
    """What one document may take: seconds, and bytes of memory of the process that works on it.

    Raises:
        ArgumentError: for a limit that is not above 0.
    """

    seconds: float = 60.0
    memory: int = 2**30

    def __attrs_post_init__(self) -> None:
        if not (self.seconds > 0 and self.memory > 0):
            raise ArgumentError(f"time_limit and memory_limit are above 0, got {self.seconds!r} and {self.memory!r}")


@attrs.frozen
class Task:
    """One shard for a worker.

    Attributes:
        number: the place of the shard, from 0.
        shard: where its documents lie.
        part: the name of the file for its rows.
        aside: the documents that are set aside: their ordinal, code and sentence.
        cut: the ordinal of the document at which reading ends, or None.
        limit: how many documents are read at most, or None.
    """

    number: int
    shard: Shard
    part: str
    aside: dict[int, tuple[str, str]] = attrs.field(factory=dict[int, tuple[str, str]])
    cut: int | None = None
    limit: int | None = None

    def to_data(self) -> dict[str, Any]:
        """Return the task as data for JSON."""
        return {
            "number": self.number,
            "shard": self.shard,
            "part": self.part,
            "aside": list(self.aside.items()),
            "cut": self.cut,
            "limit": self.limit,
        }

    @classmethod
    def from_data(cls, data: dict[str, Any]) -> Task:
        """Return the task of some data."""
        form, paths, *rest = data["shard"]
        aside = {ordinal: (code, message) for ordinal, (code, message) in data["aside"]}
        return cls(
            data["number"],
            Shard(form, tuple(paths), *rest),
            data["part"],
            aside,
            data["cut"],
            data["limit"],
        )


def part_name(number: int, total: int, output_format: str) -> str:
    """Return the name of the file that a shard's rows are written to; the names sort in the order of the shards."""
    return f"part-{number:0{max(5, len(str(total - 1)))}d}.{output_format}"
