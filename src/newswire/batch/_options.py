"""The options of a run, as plain data that is sent to the workers as JSON."""

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
"""The output formats of a run."""


def _names(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))


@attrs.frozen(kw_only=True)
class Job:
    """How a run reads documents and what it writes; the arguments of `run` have the same names and meanings.

    `lexicon` is the text of the lexicon file, so that workers have it, and a resumed run uses the same lexicon.

    Raises:
        ArgumentError, UnknownNameError: if an argument has an invalid value.
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
                "input_format 'document' excludes document_format 'text': choose 'auto', or the name of a format"
            )
        for what, name, known in (
            ("output format", self.output_format, OUTPUTS),
            ("input format", self.input_format, (None, *FORMATS)),
            ("HTML extractor", self.html, (None, *EXTRACTORS)),
        ):
            if name not in known:
                raise UnknownNameError(f"unknown {what} {name!r}; choose one of {', '.join(filter(None, known))}")
        if self.html is not None:
            EXTRACTORS[self.html]()
        if self.encoding is not None:
            _check_encoding(self.encoding)
        if self.http_status is not None and not STATUSES.fullmatch(self.http_status):
            raise ArgumentError(f"http_status must be a list such as 200,203 or 2xx,404, got {self.http_status!r}")
        _check_kept(self.keep, self.content)
        for name, value, least in (
            ("shard_bytes", self.shard_bytes, 1),
            ("limit", self.limit, 1),
            ("unpack_above", self.unpack_above, 0),
        ):
            if value is not None and value < least:
                raise ArgumentError(f"{name} must be {least} or more, got {value!r}")

    @property
    def reading(self) -> Reading:
        """The options for reading documents."""
        lexicon = None if self.lexicon is None else lexicon_of(self.lexicon)
        return Reading.checked(self.content, self.max_bytes, self.encoding, self.document_format, lexicon)

    @property
    def selection(self) -> Selection:
        """The values to read from each record."""
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
        """Return the name of the format in which a file is read; None if it is unknown."""
        found = None if self.input_format else format_of(path)
        if found is None or (found.name == "document" and self.document_format == "text"):
            return self.input_format
        return found.name


def _check_kept(names: Iterable[str], content: str) -> None:
    own = (*SOURCE, *COLUMNS[content])
    for name in names:
        if name in own or not name:
            raise ArgumentError(f"keep must name columns other than those of the rows ({', '.join(own)}), got {name!r}")


def _check_encoding(name: str) -> None:
    try:
        b"".decode(name)
        "".encode(name)
    except (LookupError, ValueError) as error:
        raise UnknownNameError(f"unknown encoding {name!r}; name one that Python supports, such as cp1252") from error


@attrs.frozen
class Limits:
    """The limits for one document: seconds, and bytes of memory of its process.

    Raises:
        ArgumentError: if a limit is not above 0.
    """

    seconds: float = 60.0
    memory: int = 2**30

    def __attrs_post_init__(self) -> None:
        if not (self.seconds > 0 and self.memory > 0):
            raise ArgumentError(
                f"time_limit and memory_limit must be above 0, got {self.seconds!r} and {self.memory!r}"
            )


@attrs.frozen
class Task:
    """One shard for a worker.

    Attributes:
        number: the number of the shard, from 0.
        shard: the location of its documents.
        part: the name of the file for its rows.
        aside: the documents to skip, by ordinal, each with the code and message of its error.
        cut: the ordinal of the document at which reading ends, or None.
        limit: the maximum number of documents to read, or None.
    """

    number: int
    shard: Shard
    part: str
    aside: dict[int, tuple[str, str]] = attrs.field(factory=dict[int, tuple[str, str]])
    cut: int | None = None
    limit: int | None = None

    def to_data(self) -> dict[str, Any]:
        """Return the task as JSON data."""
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
        """Return the task described by JSON data."""
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
    """Return the name of the file for the rows of a shard; the names sort in shard order."""
    return f"part-{number:0{max(5, len(str(total - 1)))}d}.{output_format}"
