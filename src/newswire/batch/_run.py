"""A run: inputs to parts, on all cores, to be gone on with after any end."""

from __future__ import annotations

import errno
import hashlib
import json
import os
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, Final

import attrs

from newswire.batch._arrow import pyarrow
from newswire.batch._checking import check_columns
from newswire.batch._columns import COLUMNS
from newswire.batch._folder import Counts, Folder, duplicates, told, write_whole
from newswire.batch._options import Job, Limits, Task, part_name
from newswire.batch._pipes import Pipes
from newswire.batch._places import is_remote, looked_at, staged
from newswire.batch._planning import Plan, plan
from newswire.batch._reading import MAX_BYTES
from newswire.batch._rows import SCHEMA_VERSION
from newswire.batch._supervisor import Standing, Supervisor
from newswire.batch._unpacking import with_unpacked
from newswire.batch.formats._base import SHARD_BYTES, Found
from newswire.errors import ArgumentError, BatchError
from newswire.lexicon._files import read_file

__all__ = ["Progress", "Summary", "run"]


@attrs.frozen
class Progress:
    """How far a run is.

    Attributes:
        documents: the documents so far, those that an earlier run did included.
        size: the bytes of their records.
        errors: how many of them gave no page.
        shards_done: how many shards are done.
        shards: how many there are.
        seconds: how long this run has taken.
        resumed_documents: how many of the documents an earlier run did.
        resumed_shards: how many of the shards.
    """

    documents: int
    size: int
    errors: int
    shards_done: int
    shards: int
    seconds: float
    resumed_documents: int = 0
    resumed_shards: int = 0

    @property
    def rate(self) -> float:
        """The documents a second of this run."""
        return (self.documents - self.resumed_documents) / self.seconds if self.seconds else 0.0

    @property
    def seconds_left(self) -> float | None:
        """About how many seconds are left, by the shards that this run has done; None before the first."""
        done = self.shards_done - self.resumed_shards
        return self.seconds / done * (self.shards - self.shards_done) if done else None


@attrs.frozen(kw_only=True)
class Summary:
    """What a run met.

    Attributes:
        documents: the rows written, errors included.
        size: the bytes of the documents' records.
        errors: how often each code of the column `error` occurred; see `newswire.batch.FAULTS`.
        layouts: how many pages had each layout.
        languages: how many pages were signed in each language (ISO 639-1), where that is known.
        diagnostics: how often each diagnostic occurred.
        formats: how many pages came from a document of each format.
        fields: how many of those documents hold each field that a page has no place for; `...` stands for the rarest.
        duplicates: the rows whose title and lead are those of an earlier row.
        shards: how many shards, and so parts, there are.
        unread: the inputs that could not be read, each with the reason.
        passed_over: how many files in folders were passed over: of no known format, or a pipe or a device.
        given_up: the numbers of the shards that have no part, since their workers died again and again.
        resumed: how many shards an earlier run had done.
        lost: a sentence for each worker that was lost.
        seconds: how long this run took.
    """

    documents: int
    size: int
    errors: dict[str, int]
    layouts: dict[str, int]
    languages: dict[str, int]
    diagnostics: dict[str, int]
    duplicates: int
    shards: int
    unread: tuple[tuple[str, str], ...] = ()
    passed_over: int = 0
    formats: dict[str, int] = attrs.field(factory=dict[str, int])
    fields: dict[str, int] = attrs.field(factory=dict[str, int])
    given_up: tuple[int, ...] = ()
    resumed: int = 0
    lost: tuple[str, ...] = ()
    seconds: float = 0.0

    @property
    def only_null(self) -> bool:
        """Whether nothing failed, but some records have no text."""
        return self.errors.keys() == {"null"} and not (self.unread or self.given_up)

    @property
    def clean(self) -> bool:
        """Whether every input was read and every document gave a page."""
        return not (self.errors or self.unread or self.given_up)


_PASSING = ("resumed", "lost", "seconds")
"""What tells of one run rather than of its output."""


def run(  # noqa: PLR0913 - every one is an option of the command
    inputs: Iterable[str | os.PathLike[str]],
    output: str | os.PathLike[str],
    *,
    output_format: str = "jsonl",
    content: str = "everything",
    input_format: str | None = None,
    document_format: str = "auto",
    text: str = "text",
    id: str | None = None,  # noqa: A002 - the name of the column
    max_bytes: int = MAX_BYTES,
    encoding: str | None = None,
    workers: int | None = None,
    time_limit: float = 60.0,
    memory_limit: int = 2**30,
    shard_bytes: int = SHARD_BYTES,
    html: str | None = None,
    http_status: str | None = None,
    follow_links: bool = False,
    keep: Iterable[str] = (),
    limit: int | None = None,
    unpack_above: int | None = None,
    lexicon: str | os.PathLike[str] | None = None,
    resume: bool = False,
    progress: Callable[[Progress], None] | None = None,
    tell: Callable[[str], None] | None = None,
) -> Summary:
    """Parse the documents of files into the parts of a folder, on all cores, and return what the run met.

    Rows stand in the order of the documents: the inputs as named, the files of a folder by name. Every document gives
    one row; one that gives no page gives a row with an error, and a line of `_errors.jsonl`. A worker that dies is
    replaced; a document that ends its worker twice, or makes it go beyond a limit, is set aside. A run that was ended in any way is gone on
    with by `resume=True`, and its output is then that of a run that was not.

    Args:
        inputs: files and folders, patterns such as `crawl/*.parquet`, pipes, and `-` for standard input, which are JSON Lines where nothing else is told. The end of a file's name tells its format: `.txt`, `.jsonl` or `.ndjson`, `.csv`,
            `.tsv` (these also `.gz`, `.zst`), `.parquet`, `.warc` or `.wet` (also `.gz`), `.json` or `.xml` for a
            document of `newswire.formats`. Remote ones such as `s3://bucket/crawl/*.parquet` take the extra `remote`.
        output: a folder, which is made; it is empty, or holds what is to be resumed. A remote one such as `s3://bucket/out`
            gets the files when the run is done.
        output_format: `jsonl` or `parquet`.
        content: what the rows hold: `everything`, `bodies`, `headlines`, `threads`, or a format: `jsonld`, `ninjs`,
            `tei` or `iramuteq`.
        input_format: `text`, `jsonl`, `csv`, `parquet`, `warc` or `document` for files whose names do not tell.
        document_format: what documents are: `auto` for texts, and for documents of a format where their content tells it;
            `text` for texts alone; or a format that `newswire.formats.read` knows, of which every file and every record of
            JSON Lines is then a document as a whole.
        text: the field or column of the documents.
        id: the field or column of their names; None for `id` where there is one.
        max_bytes: the most bytes that a document may have.
        encoding: the encoding of text files, CSV and bytes; None for what `newswire.parse_bytes` tries.
        workers: how many processes; None for one a core.
        time_limit: the seconds that one document may take.
        memory_limit: the bytes of memory that a worker may hold; looked at on Linux only.
        shard_bytes: about how many bytes of input make one part, where the format can be cut.
        html: `trafilatura` to take the text out of HTML records of WARC (extra `html`); None to refuse them.
        http_status: the answers to read of WARC's HTTP records, such as `200` or `2xx,404`; others are passed over. None to
            read 2xx, and to give the others a row with the error `http-status`.
        follow_links: read the folders that links in folders lead to, each folder once; otherwise such links are named.
        keep: the fields or columns whose values go into the rows, as the last columns: text as it is, all else as JSON. Of
            files that are documents of a format, fields that a page has no place for, by their path.
        limit: how many documents are read, the first ones, by one process, to try a run out; None for all.
        unpack_above: compressed files of JSON Lines on this machine that have more bytes are unpacked first, in `output`
            until the run is complete, so that all workers read them; None for none.
        lexicon: a TOML file of agencies, places and words to read by besides those that newswire comes with, as
            `Lexicon.from_toml` takes it. Documents of other formats are read without it.
        resume: go on with what an earlier run began in the folder.
        progress: called several times a second.
        tell: called with a sentence for each worker that is lost and each pipe that is waited for.

    Returns:
        The summary, over all that the folder holds.

    Raises:
        BatchError: if no input can be read, the folder holds something else, or workers cannot start or write.
        ArgumentError, UnknownNameError: for an option outside what it takes, a column that no input has, or a file that is no
            lexicon.
        MissingExtraError: if pyarrow, or what `html` names, is not installed.
    """
    job = Job(
        output_format=output_format,
        content=content,
        input_format=input_format,
        document_format=document_format,
        text=text,
        id=id,
        max_bytes=max_bytes,
        encoding=encoding,
        shard_bytes=shard_bytes,
        html=html,
        http_status=http_status,
        follow_links=follow_links,
        keep=_listed(keep),
        limit=limit,
        unpack_above=unpack_above,
        lexicon=None if lexicon is None else read_file(lexicon),
    )
    if limit is not None and resume:
        raise ArgumentError("limit is for trying a run out, which is not resumed: give one of limit and resume")
    limits = Limits(time_limit, memory_limit)
    crew = _cores() if workers is None else workers
    if crew < 1:
        raise ArgumentError(f"workers is 1 or more, got {workers!r}")
    pyarrow()
    if is_remote(os.fspath(output)):
        if resume:
            raise ArgumentError(
                f"a run that writes to {output} is not resumed: give a folder of this machine, and copy it"
            )
        with staged(os.fspath(output)) as place:
            return _guarded(inputs, place, job, limits, crew, resume=False, progress=progress, tell=tell)
    return _guarded(inputs, Path(output), job, limits, crew, resume=resume, progress=progress, tell=tell)


def _guarded(  # noqa: PLR0913 - what `run` was given
    inputs: Iterable[str | os.PathLike[str]],
    output: Path,
    job: Job,
    limits: Limits,
    crew: int,
    *,
    resume: bool,
    progress: Callable[[Progress], None] | None,
    tell: Callable[[str], None] | None,
) -> Summary:
    folder = Folder(output)
    try:
        return _run(list(inputs), folder, job, limits, crew, resume=resume, progress=progress, tell=tell)
    except BrokenPipeError:  # of whoever reads what `progress` writes
        raise
    except OSError as error:
        raise BatchError(_sentence(error, folder.path)) from error


def _run(  # noqa: PLR0913 - what `run` was given
    inputs: list[str | os.PathLike[str]],
    folder: Folder,
    job: Job,
    limits: Limits,
    crew: int,
    *,
    resume: bool,
    progress: Callable[[Progress], None] | None,
    tell: Callable[[str], None] | None,
) -> Summary:
    made = not folder.path.exists()
    folder.path.mkdir(parents=True, exist_ok=True)
    try:
        with folder.locked(), tempfile.TemporaryDirectory(prefix="newswire-") as streams:
            todo = plan(inputs, job, folder.path, Pipes(Path(streams), tell).take)
            if not todo.shards and todo.unread:
                raise BatchError("no input can be read: " + "; ".join(f"{name}: {why}" for name, why in todo.unread))
            check_columns(todo.shards, job)
            finished = _open(folder, todo, _fingerprint(job, todo), resume=resume, tell=tell)
            if finished is not None:
                return finished
            todo = with_unpacked(todo, job, folder, tell)
            return _Run(job, folder, todo, progress, tell).complete(crew, limits)
    finally:
        if made and not any(folder.path.iterdir()):
            folder.path.rmdir()


_ADVICE: Final = {
    errno.EMFILE: "the limit on open files is too low (ulimit -n): allow 256, or name fewer --workers",
    errno.ENFILE: "the system has too many files open: try again later, or name fewer --workers",
    errno.ENOSPC: "the disk is full: free some space, and go on with --resume",
    errno.EDQUOT: "the quota of the disk is used up: free some space, and go on with --resume",
    errno.EACCES: "permission denied: give a folder that you may write",
    errno.EROFS: "the file system is read-only: give another folder",
    errno.EEXIST: "a file has this name: give a folder",
    errno.ENOTDIR: "a part of the path is no folder: give another",
    errno.ENAMETOOLONG: "the name is too long: give a shorter one",
}
"""What to do about what the system says."""


def _sentence(error: OSError, path: Path) -> str:
    """Return a sentence for an error of the system: where, what, and what to do."""
    what = _ADVICE.get(error.errno or 0, (error.strerror or str(error)).lower())
    where = error.filename if isinstance(error.filename, str) else path
    return f"{where}: {what}"


def _listed(names: Iterable[str]) -> tuple[str, ...]:
    if isinstance(names, str):
        raise TypeError(f"keep is a list of names, got the str {names!r}")
    return tuple(names)


def _cores() -> int:
    """Return how many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _fingerprint(job: Job, todo: Plan) -> str:
    """Return what tells whether a later run would write the same: options, inputs, columns."""
    facts = [
        SCHEMA_VERSION,
        repr(COLUMNS[job.content]),
        attrs.astuple(job),
        *((found.named or found.path, found.size, found.changed) for found in todo.files),
        *todo.unread,
    ]
    return hashlib.sha256(json.dumps(facts).encode()).hexdigest()


def _open(
    folder: Folder, todo: Plan, fingerprint: str, *, resume: bool, tell: Callable[[str], None] | None
) -> Summary | None:
    """Make the output folder ready; return the summary of a run that is already complete.

    One that read streams never is: nobody knows what they give now.

    Raises:
        BatchError: if the folder holds something, or another run.
    """
    known = folder.path / "_manifest.json"
    if resume and known.exists():
        if told(known).get("fingerprint") != fingerprint:
            raise BatchError(
                f"{folder.path} was begun with other inputs or options, or by another version; give those, or another folder"
            )
        if folder.summary.exists():
            summary = _summary_of(folder.summary)
            streams = any(shard.grows for shard in todo.shards)
            damaged = _damaged(folder, told(known))
            if damaged is None and not streams:
                folder.close()
                return summary
            if tell is not None and damaged is not None:
                tell(f"{folder.path / damaged} is not as the run wrote it: the run is done again where that is needed")
            folder.summary.unlink()
    elif any(folder.path.iterdir()) and not (resume and not any(folder.path.glob("part-*"))):
        raise BatchError(
            f"{folder.path} is not empty: continue the run there with resume (--resume), or name another folder"
        )
    folder.begin()
    write_whole(known, json.dumps({"fingerprint": fingerprint, "complete": False}).encode())
    return None


def _damaged(folder: Folder, manifest: dict[str, Any]) -> str | None:
    """Return the name of a part of a complete run that is not there as it was written; None where all are."""
    try:
        for one in manifest["parts"]:
            if not folder.holds(one["part"], one["bytes"], one["sha256"]):
                return str(one["part"])
    except (LookupError, TypeError):
        return "_manifest.json"
    return None


def _summary_of(path: Path) -> Summary:
    try:
        data = told(path)
        data["unread"] = tuple((name, why) for name, why in data["unread"])
        facts: dict[str, Any] = {**data, "given_up": (), "resumed": data["shards"]}
        return Summary(**facts)
    except (LookupError, TypeError, ValueError) as error:
        raise BatchError(f"{path} is not what a run writes: {error}") from error


CHANGED: Final = "the file changed while it was read; its rows may be of either state"


def _is_changed(found: Found) -> bool:
    try:
        if is_remote(found.path):
            return looked_at(found.path) != (found.size, found.changed)
        now = os.stat(found.path)  # noqa: PTH116 - the path as it was given
    except OSError:
        return True
    return (now.st_size, now.st_mtime_ns) != (found.size, found.changed)


@attrs.define(eq=False)
class _Run:
    job: Job
    folder: Folder
    todo: Plan
    progress: Callable[[Progress], None] | None
    tell: Callable[[str], None] | None
    reports: dict[int, dict[str, Any]] = attrs.field(factory=dict[int, dict[str, Any]])
    counts: Counts = attrs.field(factory=Counts)
    lost: list[str] = attrs.field(factory=list[str])
    resumed: tuple[int, int] = (0, 0)
    began: float = attrs.field(factory=time.monotonic)

    def complete(self, workers: int, limits: Limits) -> Summary:
        """Do what is left to do, and write what tells of the whole."""
        tasks = list(self._left())
        self.resumed = (self.counts.documents, len(self.reports))
        supervisor = Supervisor(self.job, self.folder, workers, limits, self._lose, self._done, self._tick)
        try:
            if self.job.limit is None:
                supervisor.do(tasks)
            else:
                self._do_first(supervisor, tasks, self.job.limit)
        finally:
            self.folder.clean()
            self._see_changes()
            self._write_notes()
        summary = Summary(
            documents=self.counts.documents,
            size=self.counts.size,
            errors=dict(sorted(self.counts.errors.items())),
            layouts=dict(sorted(self.counts.layouts.items())),
            languages=dict(sorted(self.counts.languages.items())),
            diagnostics=dict(sorted(self.counts.diagnostics.items())),
            formats=dict(sorted(self.counts.formats.items())),
            fields=dict(sorted(self.counts.fields.items())),
            duplicates=self._write_duplicates(),
            shards=len(self.todo.shards),
            unread=self.todo.unread,
            passed_over=self.todo.passed_over,
            given_up=tuple(sorted(supervisor.given_up)),
            resumed=self.resumed[1],
            lost=tuple(self.lost),
            seconds=time.monotonic() - self.began,
        )
        if not supervisor.given_up:
            lasting = {name: value for name, value in attrs.asdict(summary).items() if name not in _PASSING}
            write_whole(self.folder.summary, json.dumps(lasting, indent=1).encode())
            self.folder.close()
        return summary

    def _do_first(self, supervisor: Supervisor, tasks: list[Task], limit: int) -> None:
        """Do one task after the other, until there are so many documents; the shards behind them are no part of the run."""
        done = 0
        for task in tasks:
            left = limit - self.counts.documents
            if left <= 0:
                break
            supervisor.do([attrs.evolve(task, limit=left)])
            done += 1
        self.todo = self.todo._replace(shards=self.todo.shards[:done])

    def _see_changes(self) -> None:
        """Name the inputs that are no longer what they were when the run began."""
        changed = [(found.path, CHANGED) for found in self.todo.files if found.named is None and _is_changed(found)]
        self.todo = self.todo._replace(unread=(*self.todo.unread, *changed))

    def _left(self) -> Iterator[Task]:
        """Yield the tasks of the shards that no earlier run has done."""
        total = len(self.todo.shards)
        for number, shard in enumerate(self.todo.shards):
            part = part_name(number, total, self.job.output_format)
            report = self.folder.done(number, part) if not shard.grows else None
            if report is None:
                yield Task(number, shard, part)
            else:
                self._count(number, report)

    def _count(self, number: int, report: dict[str, Any]) -> None:
        self.reports[number] = report
        self.counts.merge(report["counts"])

    def _done(self, task: Task) -> None:
        report = self.folder.done(task.number, task.part)
        if report is None:
            raise BatchError(f"shard {task.number} was done, but its part is not in {self.folder.path}")
        self._count(task.number, report)

    def _lose(self, sentence: str) -> None:
        self.lost.append(sentence)
        if self.tell is not None:
            self.tell(sentence)

    def _tick(self, standing: list[Standing]) -> None:
        if self.progress is not None:
            self.progress(
                Progress(
                    self.counts.documents + sum(one.documents for one in standing),
                    self.counts.size + sum(one.size for one in standing),
                    self.counts.errors.total() + sum(one.errors for one in standing),
                    len(self.reports),
                    len(self.todo.shards),
                    time.monotonic() - self.began,
                    *self.resumed,
                )
            )

    def _write_notes(self) -> None:
        """Write the errors and the manifest of what is done."""
        numbers = sorted(self.reports)
        write_whole(self.folder.path / "_errors.jsonl", self._errors(numbers))
        known = self.folder.path / "_manifest.json"
        parts = [
            {"part": one["part"], "rows": one["counts"]["documents"], "bytes": one["size"], "sha256": one["sha256"]}
            for one in map(self.reports.__getitem__, numbers)
        ]
        begun = told(known)
        begun |= {
            "schema": SCHEMA_VERSION,
            "content": self.job.content,
            "complete": len(parts) == len(self.todo.shards),
        }
        write_whole(known, json.dumps({**begun, "parts": parts}, indent=1).encode())

    def _errors(self, numbers: list[int]) -> Iterator[bytes]:
        for name, why in self.todo.unread:
            note = {"source": name, "offset": None, "id": None, "code": "unreadable", "message": why}
            yield json.dumps(note).encode() + b"\n"
        for number in numbers:
            with self.folder.errors(number).open("rb") as stream:
                yield from iter(lambda: stream.read(2**20), b"")

    def _write_duplicates(self) -> int:
        numbers = sorted(self.reports)
        files = [self.folder.keys(number) for number in numbers]
        parts = [self.reports[number]["part"] for number in numbers]
        count = 0

        def counted() -> Iterator[bytes]:
            nonlocal count
            for line in duplicates(files, self.counts.documents, parts, self.folder.state):
                count += 1
                yield line

        write_whole(self.folder.path / "_duplicates.jsonl", counted())
        return count
