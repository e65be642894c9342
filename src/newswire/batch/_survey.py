"""Survey the inputs of a run without reading the documents."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

import attrs

from newswire.batch._arrow import pyarrow
from newswire.batch._checking import check_columns, columns_of
from newswire.batch._options import Job
from newswire.batch._planning import plan
from newswire.batch.formats._base import Found
from newswire.lexicon._files import read_file

__all__ = ["Survey", "survey"]


@attrs.frozen(kw_only=True)
class Survey:
    """The inputs that a run would read.

    Attributes:
        formats: the number of files in each format.
        size: their size on disk in bytes, without pipes, whose size is unknown.
        shards: the number of parts that the run would write.
        columns: the columns of the first files that have columns, or the fields of their first records, by path.
        unread: the inputs that cannot be read, each with the reason.
        passed_over: the number of files in folders that would be skipped.
    """

    formats: dict[str, int]
    size: int
    shards: int
    columns: dict[str, tuple[str, ...]]
    unread: tuple[tuple[str, str], ...] = ()
    passed_over: int = 0


SHOWN: Final = 5
"""The maximum number of files whose columns are shown."""


def survey(
    inputs: Iterable[str | os.PathLike[str]], output: str | os.PathLike[str] = os.devnull, **options: Any
) -> Survey:
    """Return what a run would read, and check the named columns. Write nothing, and read no pipe.

    Args:
        inputs: as for `run`.
        output: the output folder of the run, which is excluded from the inputs.
        options: the options of `run` about reading: `content`, `input_format`, `document_format`, `text`, `id`, `keep`,
            `encoding`, `max_bytes`, `shard_bytes`, `html`, `http_status`, `follow_links`, `lexicon`.

    Raises:
        ArgumentError, UnknownNameError: if an option has an invalid value, or no input has a named column.
        MissingExtraError: if pyarrow, or the package that `html` names, is not installed.

    Example:
        >>> survey(["absent.csv"]).unread
        (('absent.csv', 'no such file or directory'),)
    """
    lexicon = options.pop("lexicon", None)
    job = Job(**options, lexicon=None if lexicon is None else read_file(lexicon))
    pyarrow()
    todo = plan(inputs, job, Path(output), lambda path, _form: Found(path, 0, named=path))
    check_columns(todo.shards, job)
    read = {(shard.format, path) for shard in todo.shards for path in shard.paths}
    formats = Counter(name for name, _ in read)
    columns = {path: found.names for path, found in list(columns_of(todo.shards, job))[:SHOWN]}
    return Survey(
        formats=dict(sorted(formats.items())),
        size=sum(found.size for found in todo.files),
        shards=len(todo.shards),
        columns=columns,
        unread=todo.unread,
        passed_over=todo.passed_over,
    )
