"""The folder that a run writes: parts, and what is known of them. Every file appears whole, by renaming a temporary one.

    part-00000.jsonl      the rows of one shard
    _manifest.json        the parts in their order, with their rows and bytes, and whether the run is complete
    _summary.json         what the run met, once it is complete
    _errors.jsonl         source, offset and reason of every document that gave no page
    _duplicates.jsonl     the rows whose title and lead are those of an earlier row
    _state/               what a later run needs to go on; removed when the run is complete

The names that begin with an underscore are passed over by whatever reads the folder as a data set.
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
except ImportError:  # Windows: two runs on one folder are not told apart there
    fcntl = None  # type: ignore[assignment]

__all__ = ["Counts", "Folder", "Keyed", "checksum_of", "duplicates", "settle", "told", "write_whole"]


@attrs.frozen
class Folder:
    """The output folder of a run, by its path."""

    path: Path

    @property
    def state(self) -> Path:
        """The folder of what a later run needs to go on."""
        return self.path / "_state"

    @property
    def summary(self) -> Path:
        """The file that says that the run is complete."""
        return self.path / "_summary.json"

    def report(self, number: int) -> Path:
        """Return the file that says that a shard is done."""
        return self.state / f"{number:07d}.done"

    def errors(self, number: int) -> Path:
        """Return the file of a shard's errors."""
        return self.state / f"{number:07d}.errors"

    def keys(self, number: int) -> Path:
        """Return the file of the keys of a shard's rows."""
        return self.state / f"{number:07d}.keys"

    def done(self, number: int, part: str) -> dict[str, Any] | None:
        """Return the report of a shard that is done, its part there as it was written; None otherwise."""
        try:
            report = told(self.report(number))
            Counts().merge(report["counts"])
            whole = report["part"] == part and self.holds(part, report["size"], report["sha256"])
        except (BatchError, OSError, LookupError, TypeError, ValueError):
            return None
        return report if whole else None

    def holds(self, part: str, size: int, checksum: str) -> bool:
        """Return whether a part is there as it was written."""
        try:
            with (self.path / part).open("rb") as stream:
                return os.fstat(stream.fileno()).st_size == size and checksum_of(stream) == checksum
        except OSError:
            return False

    @contextmanager
    def locked(self) -> Generator[None]:
        """Keep other runs out of the folder; the system lets go of the lock when the process ends in any way.

        Raises:
            BatchError: if another run is at work on it.
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
                    f"another run is at work on {self.path}; wait for it, or give another folder"
                ) from None
            except OSError:  # a file system without locks
                pass
            yield
        finally:
            os.close(number)

    def begin(self) -> None:
        """Make the folder of what a later run needs, and remove what workers left half done in it.

        Raises:
            BatchError: if something else has its name; a link would have files removed elsewhere.
        """
        if self.state.is_symlink() or (self.state.exists() and not self.state.is_dir()):
            raise BatchError(f"{self.state} is no folder that a run has made")
        self.state.mkdir(exist_ok=True)
        self.clean()

    def clean(self) -> None:
        """Remove what was left half done."""
        for path in (*self.state.glob("*.tmp"), *self.path.glob("*.tmp")):
            path.unlink(missing_ok=True)

    def close(self) -> None:
        """Remove what only a later run would need."""
        shutil.rmtree(self.state, ignore_errors=True)


def told(path: Path) -> dict[str, Any]:
    """Return what a run has noted in a file.

    Raises:
        BatchError: if the file holds anything else.
    """
    try:
        data: object = json.loads(path.read_bytes())
    except (ValueError, RecursionError) as error:
        raise BatchError(f"{path} is not what a run writes: {error}") from error
    if not isinstance(data, dict):
        raise BatchError(f"{path} is not what a run writes: a JSON object is expected")
    return cast("dict[str, Any]", data)


def write_whole(path: Path, pieces: Iterator[bytes] | bytes) -> None:
    """Write a file so that it is there whole or not at all."""
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
    """Return the SHA-256 of what a stream holds."""
    return hashlib.file_digest(stream, "sha256").hexdigest()


def settle(stream: BinaryIO) -> None:
    """Wait until what was written lies on the disk: after that a rename may say that it is there."""
    stream.flush()
    os.fsync(stream.fileno())


@functools.lru_cache(maxsize=8)
def _languages_told(lexicon: Lexicon) -> Mapping[str, str]:
    """Return the languages (ISO 639-1) that the families of bylines and datelines tell, by their names; other families tell none."""
    return {family.name: family.language for family in byline_forms(lexicon) if family.language}


def _counter() -> Counter[str]:
    return Counter()


@attrs.define
class Counts:
    """How many documents and bytes there were, and how often each error, layout, language, diagnostic and the like occurred.

    `formats` counts the documents that were of a format, `fields` those that held a field for which a page has no place.
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
        """Count what a page holds, and of the document that it comes from the fields that a page has no place for."""
        if document is not None:
            self.formats[document.format] += 1
            for name in {_NUMBER.sub("", name) for name in document.fields}:
                self.fields[name if name in self.fields or len(self.fields) < MOST_NAMES else OTHER_NAMES] += 1
        self.layouts[page.layout or "none"] += 1
        self.languages.update(set(_languages(page, _languages_told(lexicon or Lexicon.default()))))
        self.diagnostics.update(odd.code for odd in page.diagnostics)

    def merge(self, data: Mapping[str, Any]) -> None:
        """Add what `to_data` gave."""
        self.documents += data["documents"]
        self.size += data["size"]
        for name in _TABLES:
            getattr(self, name).update(data[name])

    def to_data(self) -> dict[str, Any]:
        """Return the counts as data for JSON, the keys in order."""
        tables = {name: dict(sorted(getattr(self, name).items())) for name in _TABLES}
        return {"documents": self.documents, "size": self.size, **tables}


_TABLES: Final = ("errors", "layouts", "languages", "diagnostics", "formats", "fields")
_NUMBER: Final = re.compile(r"\[\d+\]")
MOST_NAMES: Final = 1000
"""How many names of fields are counted one by one; documents that somebody damaged may have any number."""
OTHER_NAMES: Final = "..."
"""What stands for the others."""


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
"""About how many keys a bucket holds."""


class Keyed(NamedTuple):
    """A row's place: the number of its part, from 0, its place in the part, from 0, and its key."""

    part: int
    row: int
    key: str


def duplicates(files: Sequence[Path], total: int, parts: Sequence[str], scratch: Path) -> Iterator[bytes]:
    """Yield a line of JSON for each row whose key an earlier row has, in the order of the rows."""
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
