"""Run a batch: parse inputs into part files on all cores, resumable after any interruption."""

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
    """The progress of a run.

    Attributes:
        documents: the documents so far, including those of an earlier run.
        size: the size of their records in bytes.
        errors: the number of documents without a page.
        shards_done: the number of finished shards.
        shards: the number of all shards.
        seconds: the duration of this run so far.
        resumed_documents: the number of documents from an earlier run.
        resumed_shards: the number of shards from an earlier run.
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
        """The number of documents per second in this run."""
        return (self.documents - self.resumed_documents) / self.seconds if self.seconds else 0.0

    @property
    def seconds_left(self) -> float | None:
        """An estimate of the seconds left, from the shards that this run has finished; None before the first."""
        done = self.shards_done - self.resumed_shards
        return self.seconds / done * (self.shards - self.shards_done) if done else None


@attrs.frozen(kw_only=True)
class Summary:
    """The summary of a run.

    Attributes:
        documents: the number of rows written, including errors.
        size: the size of the documents' records in bytes.
        errors: the number of occurrences of each code in the column `error`; see `newswire.batch.FAULTS`.
        layouts: the number of pages with each layout.
        languages: the number of pages signed in each language (ISO 639-1), as far as known.
        diagnostics: the number of occurrences of each diagnostic.
        formats: the number of pages from documents in each format.
        fields: the number of those documents with each field that has no place in a page; `...` counts the rarest fields.
        duplicates: the number of rows that repeat the title and lead of an earlier row.
        shards: the number of shards, and so of parts.
        unread: the inputs that could not be read, each with the reason.
        passed_over: the number of files in folders that were skipped: unknown format, pipe or device.
        given_up: the numbers of the shards without a part, because their workers died repeatedly.
        resumed: the number of shards from an earlier run.
        lost: a message for each worker that died.
        seconds: the duration of this run.
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
        """Whether the only errors are records without a text."""
        return self.errors.keys() == {"null"} and not (self.unread or self.given_up)

    @property
    def clean(self) -> bool:
        """Whether every input was read and every document has a page."""
        return not (self.errors or self.unread or self.given_up)


_PASSING = ("resumed", "lost", "seconds")
"""Fields that describe this run, not the data set."""


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
    """Parse the documents of files into part files in a folder, on all cores, and return a summary.

    Rows are in document order: the inputs as given, the files of a folder sorted by name. Every document gives one row; a
    document without a page gives a row with an error, and a line in `_errors.jsonl`. A worker that dies is replaced; a
    document that kills its worker or exceeds a limit twice is skipped with an error. Pass `resume=True` to continue an
    interrupted run; the output is identical to an uninterrupted one.

    Args:
        inputs: files, folders, patterns such as `crawl/*.parquet`, pipes, and `-` for standard input. Pipes and standard
            input are JSON Lines by default. The extension of a file gives its format: `.txt`, `.jsonl` or `.ndjson`,
            `.csv`, `.tsv` (these also with `.gz`, `.zst`), `.parquet`, `.warc` or `.wet` (also with `.gz`), `.json` or
            `.xml` for a document in a format of `newswire.formats`. Remote paths such as `s3://bucket/crawl/*.parquet`
            need the extra `remote`.
        output: a folder, which is created if it does not exist. It must be empty, or contain the run to resume. A remote
            folder such as `s3://bucket/out` receives the files at the end of the run.
        output_format: `jsonl` or `parquet`.
        content: the content of the rows: `everything`, `bodies`, `headlines`, `threads`, or a format: `jsonld`, `ninjs`,
            `tei` or `iramuteq`.
        input_format: the format of files without a known extension: `text`, `jsonl`, `csv`, `parquet`, `warc` or
            `document`.
        document_format: the format of the documents: `auto` recognises it by content, and reads anything else as text;
            `text` reads everything as text; the name of a format that `newswire.formats.read` supports applies to every
            file and every record of JSON Lines as a whole.
        text: the field or column that contains the document.
        id: the field or column that identifies a document; None for `id`, if there is one.
        max_bytes: the maximum size of a document in bytes.
        encoding: the encoding of text files, CSV and bytes; None for the same attempts as `newswire.parse_bytes`.
        workers: the number of processes; None for one per core.
        time_limit: the maximum seconds per document.
        memory_limit: the maximum bytes of memory per worker; checked only on Linux.
        shard_bytes: the approximate number of input bytes per part, if the format can be divided.
        html: `trafilatura` to extract text from HTML records in WARC files (extra `html`); None to reject these records.
        http_status: the statuses of WARC responses to read, such as `200` or `2xx,404`; others are skipped. None reads
            2xx, and gives the others a row with the error `http-status`.
        follow_links: follow links to folders, each folder once; otherwise such links are reported as unread.
        keep: the fields or columns to copy to the rows, as the last columns: text unchanged, anything else as JSON. For
            files in a document format, these are fields that have no place in a page, by path.
        limit: read only the first documents, up to this number, in one process, to try out a run; None for all.
        unpack_above: first unpack larger local compressed JSON Lines files (size in bytes) in `output`, so that all
            workers can read them; they are removed when the run is complete. None unpacks no files.
        lexicon: a TOML file of agencies, places and words, in addition to those of newswire, as for `Lexicon.from_toml`.
            Documents in other formats are read without it.
        resume: continue the run in the output folder.
        progress: called with the progress several times a second.
        tell: called with a message for each worker that dies and each pipe that is waited for.

    Returns:
        The summary of everything in the folder, including what an earlier run did.

    Raises:
        BatchError: if no input can be read, the folder contains anything else, or workers cannot start or write.
        ArgumentError, UnknownNameError: if an option has an invalid value, no input has a named column, or the file is not
            a lexicon.
        MissingExtraError: if pyarrow, or the package that `html` names, is not installed.
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
        raise ArgumentError("limit and resume exclude each other: a run with a limit cannot be resumed")
    limits = Limits(time_limit, memory_limit)
    crew = _cores() if workers is None else workers
    if crew < 1:
        raise ArgumentError(f"workers must be 1 or more, got {workers!r}")
    pyarrow()
    if is_remote(os.fspath(output)):
        if resume:
            raise ArgumentError(
                f"a run with the remote output {output} cannot be resumed: write to a local folder, and copy it"
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
    except BrokenPipeError:  # raised by `progress`, whose reader has closed
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
    errno.EMFILE: "the limit on open files is too low (ulimit -n): raise it to 256, or use fewer --workers",
    errno.ENFILE: "the system has too many open files: try again later, or use fewer --workers",
    errno.ENOSPC: "the disk is full: free some space, and continue with --resume",
    errno.EDQUOT: "the disk quota is exceeded: free some space, and continue with --resume",
    errno.EACCES: "permission denied: choose a folder that you can write to",
    errno.EROFS: "the file system is read-only: choose another folder",
    errno.EEXIST: "a file has this name: choose a folder",
    errno.ENOTDIR: "part of the path is not a folder: choose another path",
    errno.ENAMETOOLONG: "the name is too long: choose a shorter one",
}
"""What to do about each error of the operating system."""


def _sentence(error: OSError, path: Path) -> str:
    """Return the message for an error of the operating system: where, what, and what to do."""
    what = _ADVICE.get(error.errno or 0, (error.strerror or str(error)).lower())
    where = error.filename if isinstance(error.filename, str) else path
    return f"{where}: {what}"


def _listed(names: Iterable[str]) -> tuple[str, ...]:
    if isinstance(names, str):
        raise TypeError(f"keep must be a list of names, got the str {names!r}")
    return tuple(names)


def _cores() -> int:
    """Return the number of cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _fingerprint(job: Job, todo: Plan) -> str:
    """Return a hash of everything that determines the output: options, inputs, columns."""
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
    """Prepare the output folder; return the summary if the run is already complete.

    A run that read streams is never complete, because their content may differ now.

    Raises:
        BatchError: if the folder is not empty, or contains another run.
    """
    known = folder.path / "_manifest.json"
    if resume and known.exists():
        if told(known).get("fingerprint") != fingerprint:
            raise BatchError(
                f"the run in {folder.path} was started with other inputs or options, or by another version: "
                "repeat those, or choose another folder"
            )
        if folder.summary.exists():
            summary = _summary_of(folder.summary)
            streams = any(shard.grows for shard in todo.shards)
            damaged = _damaged(folder, told(known))
            if damaged is None and not streams:
                folder.close()
                return summary
            if tell is not None and damaged is not None:
                tell(
                    f"{folder.path / damaged} has changed since the run wrote it; newswire repeats the affected shards"
                )
            folder.summary.unlink()
    elif any(folder.path.iterdir()) and not (resume and not any(folder.path.glob("part-*"))):
        raise BatchError(
            f"{folder.path} is not empty: continue the run there with resume (--resume), or choose another folder"
        )
    folder.begin()
    write_whole(known, json.dumps({"fingerprint": fingerprint, "complete": False}).encode())
    return None


def _damaged(folder: Folder, manifest: dict[str, Any]) -> str | None:
    """Return the name of a part of a complete run that is missing or changed; None if all parts are intact."""
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
        raise BatchError(f"{path} was not written by a run: {error}") from error


CHANGED: Final = "the file changed while it was read; its rows may come from either version"


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
        """Do the remaining tasks, and write the files about the whole run."""
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
        """Do one task after the other up to the limit of documents; later shards are not part of the run."""
        done = 0
        for task in tasks:
            left = limit - self.counts.documents
            if left <= 0:
                break
            supervisor.do([attrs.evolve(task, limit=left)])
            done += 1
        self.todo = self.todo._replace(shards=self.todo.shards[:done])

    def _see_changes(self) -> None:
        """Report the inputs that have changed since the run began."""
        changed = [(found.path, CHANGED) for found in self.todo.files if found.named is None and _is_changed(found)]
        self.todo = self.todo._replace(unread=(*self.todo.unread, *changed))

    def _left(self) -> Iterator[Task]:
        """Yield the tasks of the shards that no earlier run has finished."""
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
            raise BatchError(f"shard {task.number} is done, but its part is missing from {self.folder.path}")
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
        """Write the errors and the manifest of the finished shards."""
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
