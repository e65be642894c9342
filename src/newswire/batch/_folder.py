"""The output folder of a run: parts, and files about them. Every file appears complete, because a temporary one is renamed.

    part-00000.jsonl      the rows of one shard
    _manifest.json        the parts in order, with their rows and bytes, and whether the run is complete
    _summary.json         the summary of the run, once it is complete
    _errors.jsonl         the source, offset and reason of every document without a page
    _duplicates.jsonl     the rows that repeat the title and lead of an earlier row
    _state/               the state for resuming; removed when the run is complete

Programs that read the folder as a data set ignore names that begin with an underscore.
"""

from __future__ import annotations

import functools
import hashlib
import heapq
import json
import os
import re
import shutil
from collections import Counter
from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from io import BufferedReader
from pathlib import Path
from typing import Any, BinaryIO, Final, NamedTuple, cast

import attrs

from newswire.errors import BatchError
from newswire.formats import Document
from newswire.lexicon import Lexicon
from newswire.models import Page
from newswire.signing.bylines import byline_forms

try:
    import fcntl
except ImportError:  # Windows: a second run on the same folder is not detected
    fcntl = None  # type: ignore[assignment]

__all__ = ["Counts", "Folder", "Keyed", "checksum_of", "duplicates", "settle", "told", "write_whole"]


@attrs.frozen
class Folder:
    """The output folder of a run, by its path."""

    path: Path

    @property
    def state(self) -> Path:
        """The folder with the state for resuming."""
        return self.path / "_state"

    @property
    def summary(self) -> Path:
        """The file whose presence means that the run is complete."""
        return self.path / "_summary.json"

    def report(self, number: int) -> Path:
        """Return the file whose presence means that a shard is done."""
        return self.state / f"{number:07d}.done"

    def errors(self, number: int) -> Path:
        """Return the file of a shard's errors."""
        return self.state / f"{number:07d}.errors"

    def keys(self, number: int) -> Path:
        """Return the file of the keys of a shard's rows."""
        return self.state / f"{number:07d}.keys"

    def done(self, number: int, part: str) -> dict[str, Any] | None:
        """Return the report of a shard that is done and whose part is unchanged; None otherwise."""
        try:
            report = told(self.report(number))
            Counts().merge(report["counts"])
            whole = report["part"] == part and self.holds(part, report["size"], report["sha256"])
        except (BatchError, OSError, LookupError, TypeError, ValueError):
            return None
        return report if whole else None

    def holds(self, part: str, size: int, checksum: str) -> bool:
        """Return whether a part exists and is unchanged."""
        try:
            with (self.path / part).open("rb") as stream:
                return os.fstat(stream.fileno()).st_size == size and checksum_of(stream) == checksum
        except OSError:
            return False

    @contextmanager
    def locked(self) -> Generator[None]:
        """Lock the folder against other runs; the system releases the lock when the process ends for any reason.

        Raises:
            BatchError: if another run is using the folder.
        """
        if fcntl is None:
            yield
            return
        number = os.open(self.path, os.O_RDONLY)
        try:
            try:
                fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                raise BatchError(
                    f"another run is using {self.path}; wait for it to finish, or choose another folder"
                ) from None
            except OSError:  # a file system without locks
                pass
            yield
        finally:
            os.close(number)

    def begin(self) -> None:
        """Create the state folder, and remove unfinished files of workers from it.

        Raises:
            BatchError: if something else has its name; through a link, files elsewhere would be removed.
        """
        if self.state.is_symlink() or (self.state.exists() and not self.state.is_dir()):
            raise BatchError(f"{self.state} was not created by a run: remove it, or choose another folder")
        self.state.mkdir(exist_ok=True)
        self.clean()

    def clean(self) -> None:
        """Remove unfinished files."""
        for path in (*self.state.glob("*.tmp"), *self.path.glob("*.tmp")):
            path.unlink(missing_ok=True)

    def close(self) -> None:
        """Remove the state for resuming."""
        shutil.rmtree(self.state, ignore_errors=True)


def told(path: Path) -> dict[str, Any]:
    """Return the data that a run has written to a file.

    Raises:
        BatchError: if the file contains anything else.
    """
    try:
        data: object = json.loads(path.read_bytes())
    except (ValueError, RecursionError) as error:
        raise BatchError(f"{path} was not written by a run: {error}") from error
    if not isinstance(data, dict):
        raise BatchError(f"{path} was not written by a run: expected a JSON object")
    return cast("dict[str, Any]", data)


def write_whole(path: Path, pieces: Iterator[bytes] | bytes) -> None:
    """Write a file atomically: it exists completely or not at all."""
    temporary = path.with_name(f"{path.name}.{os.getpid()}.tmp")
    try:
        with temporary.open("wb") as stream:
            for piece in [pieces] if isinstance(pieces, bytes) else pieces:
                stream.write(piece)
            settle(stream)
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def checksum_of(stream: BufferedReader) -> str:
    """Return the SHA-256 of the content of a stream."""
    return hashlib.file_digest(stream, "sha256").hexdigest()


def settle(stream: BinaryIO) -> None:
    """Flush and fsync, so that a rename afterwards is durable."""
    stream.flush()
    os.fsync(stream.fileno())


@functools.lru_cache(maxsize=8)
def _languages_told(lexicon: Lexicon) -> Mapping[str, str]:
    """Return the language (ISO 639-1) of each family of bylines and datelines, by name; other families have none."""
    return {family.name: family.language for family in byline_forms(lexicon) if family.language}


def _counter() -> Counter[str]:
    return Counter()


@attrs.define
class Counts:
    """The number of documents and bytes, and how often each error, layout, language, diagnostic and the like occurred.

    `formats` counts the documents in each format, `fields` the documents with each field that has no place in a page.
    """

    documents: int = 0
    size: int = 0
    errors: Counter[str] = attrs.field(factory=_counter)
    layouts: Counter[str] = attrs.field(factory=_counter)
    languages: Counter[str] = attrs.field(factory=_counter)
    diagnostics: Counter[str] = attrs.field(factory=_counter)
    formats: Counter[str] = attrs.field(factory=_counter)
    fields: Counter[str] = attrs.field(factory=_counter)

    def add(self, page: Page, document: Document | None = None, lexicon: Lexicon | None = None) -> None:
        """Count the content of a page, and the fields of its document that have no place in a page."""
        if document is not None:
            self.formats[document.format] += 1
            for name in {_NUMBER.sub("", name) for name in document.fields}:
                self.fields[name if name in self.fields or len(self.fields) < MOST_NAMES else OTHER_NAMES] += 1
        self.layouts[page.layout or "none"] += 1
        self.languages.update(set(_languages(page, _languages_told(lexicon or Lexicon.default()))))
        self.diagnostics.update(odd.code for odd in page.diagnostics)

    def merge(self, data: Mapping[str, Any]) -> None:
        """Add counts from `to_data`."""
        self.documents += data["documents"]
        self.size += data["size"]
        for name in _TABLES:
            getattr(self, name).update(data[name])

    def to_data(self) -> dict[str, Any]:
        """Return the counts as JSON data, with sorted keys."""
        tables = {name: dict(sorted(getattr(self, name).items())) for name in _TABLES}
        return {"documents": self.documents, "size": self.size, **tables}


_TABLES: Final = ("errors", "layouts", "languages", "diagnostics", "formats", "fields")
_NUMBER: Final = re.compile(r"\[\d+\]")
MOST_NAMES: Final = 1000
"""The maximum number of field names to count separately; damaged documents may have any number."""
OTHER_NAMES: Final = "..."
"""The name under which the others are counted."""


def _languages(page: Page, told: Mapping[str, str]) -> Iterator[str]:
    for article in page.articles:
        for name in _families((article.byline, article.dateline)):
            if name in told:
                yield told[name]


def _families(lines: Iterable[Any]) -> Iterator[str]:
    for line in lines:
        if line is not None:
            yield line.family.partition(" ")[0].lower()


BUCKET: Final = 1_000_000
"""The approximate number of keys in a bucket."""


class Keyed(NamedTuple):
    """A row: the number of its part, from 0, its index in the part, from 0, and its key."""

    part: int
    row: int
    key: str


def duplicates(files: Sequence[Path], total: int, parts: Sequence[str], scratch: Path) -> Iterator[bytes]:
    """Yield a line of JSON for each row whose key repeats an earlier row's, in row order."""
    count = total // BUCKET + 1
    places = [scratch / f"bucket-{number}.tmp" for number in range(count)]
    with ExitStack() as stack:
        streams = [stack.enter_context(place.open("w", encoding="ascii")) for place in places]
        for part, row, key in _keys(files):
            streams[int(key[:8], 16) % count].write(f"{part} {row} {key}\n")
    found = [_of_bucket(place) for place in places]
    for here, first in heapq.merge(*found):
        line: dict[str, Any] = {
            "part": parts[here[0]],
            "row": here[1],
            "of": {"part": parts[first[0]], "row": first[1]},
        }
        yield json.dumps(line).encode() + b"\n"


def _keys(files: Iterable[Path]) -> Iterator[Keyed]:
    for number, path in enumerate(files):
        with path.open(encoding="ascii") as stream:
            for row, line in enumerate(stream):
                if key := line.strip():
                    yield Keyed(number, row, key)


def _of_bucket(place: Path) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    seen: dict[str, tuple[int, int]] = {}
    found: list[tuple[tuple[int, int], tuple[int, int]]] = []
    with place.open(encoding="ascii") as stream:
        for line in stream:
            part, row, key = line.split()
            here = (int(part), int(row))
            first = seen.setdefault(key, here)
            if first != here:
                found.append((here, first))
    place.unlink()
    return found
