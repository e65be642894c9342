"""Resolve inputs to files and files to shards, always in the same order."""

from __future__ import annotations

import glob
import os
import stat
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import Final, NamedTuple

from newswire.batch._options import Job
from newswire.batch._pipes import is_stream
from newswire.batch._places import files_below, is_remote, looked_at
from newswire.batch.formats import FORMATS, Shard
from newswire.batch.formats._base import Found

__all__ = ["Plan", "plan"]

DEFAULT: Final = "jsonl"
"""The format of a pipe without a known extension."""


UNKNOWN: Final = "unknown file extension; declare the format with input_format (--input-format)"


class Plan(NamedTuple):
    """The files to read, their shards, the inputs that cannot be read with the reasons, and the number of skipped files."""

    files: tuple[Found, ...]
    shards: tuple[Shard, ...]
    unread: tuple[tuple[str, str], ...]
    passed_over: int


def plan(
    inputs: Iterable[str | os.PathLike[str]], job: Job, output: Path, streams: Callable[[str, str], Found] | None = None
) -> Plan:
    """Return the plan of a run. A folder means the files below it, sorted by name, except those in the output folder.

    `streams` is a function that copies a pipe, given its name and format, to a file; without it, pipes are not read. A pipe
    is one shard.
    """
    files: list[tuple[str, Found]] = []
    unread: list[tuple[str, str]] = []
    passed_over = 0
    for name in (name for given in inputs for name in _matching(os.fspath(given), unread)):
        for path in _places(name, output, unread, follow=job.follow_links):
            form = job.format_of(path)
            if is_remote(path):
                if path != name and form is None:
                    passed_over += 1
                else:
                    _look_far(path, form, files, unread)
            elif path == name and streams is not None and is_stream(path):
                _take(path, form or DEFAULT, files, unread, streams)
            elif path != name and (form is None or _is_special(path)):
                passed_over += 1
            else:
                _look(path, form, files, unread)
    shards = [shard for form, found in _runs(files) for shard in _shards(form, found, job.shard_bytes)]
    return Plan(tuple(found for _, found in files), tuple(shards), tuple(unread), passed_over)


def _matching(name: str, unread: list[tuple[str, str]]) -> list[str]:
    """Return the paths that match a pattern such as `crawl/*.parquet`, sorted; `**` matches any folders. A path matches itself."""
    if is_remote(name):
        return _far(name, unread) if glob.has_magic(name) else [name]
    if not glob.has_magic(name) or os.path.lexists(name):
        return [name]
    found = sorted(glob.glob(name, recursive=True))  # noqa: PTH207 - the path as it was given
    if not found:
        unread.append((name, "no file matches the pattern"))
    return found


def _far(name: str, unread: list[tuple[str, str]]) -> list[str]:
    """Return the files of a remote path."""
    try:
        return files_below(name)
    except OSError as error:
        unread.append((name, _reason(error)))
        return []


def _places(name: str, output: Path, unread: list[tuple[str, str]], *, follow: bool) -> Iterable[str]:
    """Return the files of a path: those below a folder, or the file itself."""
    if is_remote(name):
        return _far(name, unread)
    return _below(name, output, unread, follow=follow) if os.path.isdir(name) else [name]  # noqa: PTH112 - never raises


def _below(folder: str, output: Path, unread: list[tuple[str, str]], *, follow: bool) -> Iterator[str]:
    """Yield the files below a folder, sorted by name; a folder that cannot be listed is reported as unread.

    A link to a folder is also reported, unless links are followed; each folder is then read only once, so that loops end.
    """
    own = os.path.realpath(output)
    seen = {own, os.path.realpath(folder)}

    def note(error: OSError) -> None:
        unread.append((error.filename or folder, f"cannot list the folder: {_reason(error)}"))

    for place, folders, names in os.walk(folder, onerror=note, followlinks=follow):
        kept: list[str] = []
        for path in (os.path.join(place, inner) for inner in sorted(folders)):  # noqa: PTH118 - as it was given
            real = os.path.realpath(path)
            if os.path.islink(path) and not follow:  # noqa: PTH114
                unread.append(
                    (path, "this is a link to a folder; name its target, or use follow_links (--follow-links)")
                )
            elif real not in seen:
                seen.add(real)
                kept.append(os.path.basename(path))  # noqa: PTH119
        folders[:] = kept
        yield from (os.path.join(place, name) for name in sorted(names))  # noqa: PTH118 - keeps the path as it was given


def _reason(error: OSError | ValueError) -> str:
    return (getattr(error, "strerror", None) or str(error)).lower()


def _is_special(path: str) -> bool:
    """Return whether a path is not a regular file: opening a pipe would wait for its writer."""
    try:
        return not stat.S_ISREG(os.stat(path).st_mode)  # noqa: PTH116 - the path as it was given
    except (OSError, ValueError):
        return False


def _take(
    path: str,
    form: str,
    files: list[tuple[str, Found]],
    unread: list[tuple[str, str]],
    streams: Callable[[str, str], Found],
) -> None:
    try:
        files.append((form, streams(path, form)))
    except (OSError, ValueError) as error:
        unread.append((path, _reason(error)))


def _look(path: str, form: str | None, files: list[tuple[str, Found]], unread: list[tuple[str, str]]) -> None:
    if _is_special(path):
        unread.append((path, "this is a pipe or a device; copy its output to a file, and name the file"))
        return
    try:
        with open(path, "rb") as stream:  # noqa: PTH123 - the path as it was given
            held = os.fstat(stream.fileno())
    except (OSError, ValueError) as error:
        unread.append((path, _reason(error)))
        return
    if form is None:
        unread.append((path, UNKNOWN))
    else:
        files.append((form, Found(path, held.st_size, changed=held.st_mtime_ns)))


def _look_far(path: str, form: str | None, files: list[tuple[str, Found]], unread: list[tuple[str, str]]) -> None:
    if form is None:
        unread.append((path, UNKNOWN))
        return
    try:
        size, changed = looked_at(path)
    except OSError as error:
        unread.append((path, _reason(error)))
    else:
        files.append((form, Found(path, size, changed)))


def _shards(form: str, files: list[Found], size: int) -> Iterator[Shard]:
    if files[0].named is not None:
        yield Shard(form, (files[0].path,), named=files[0].named, grows=True)
    else:
        yield from FORMATS[form].cut(files, size)


def _runs(files: Sequence[tuple[str, Found]]) -> Iterator[tuple[str, list[Found]]]:
    """Yield the files that may share shards: those of one format, and each stream separately."""
    for (form, _), group in groupby(files, key=lambda pair: (pair[0], pair[1].named)):
        yield form, [found for _, found in group]
