"""Supervise worker processes: replace one that dies or hangs, and repeat its shard.

A worker records its progress in a mark, so the document at which it died or hung is known. A document at which this
happens twice is skipped. If each death is at another document (a process killed from outside), no document is blamed. If
it happens twice more although the document is skipped, reading it kills the process, and the rest of the shard is skipped.
"""

from __future__ import annotations

import contextlib
import errno
import json
import math
import mmap
import os
import queue
import signal
import struct
import subprocess
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Generator, Iterable
from pathlib import Path
from typing import Any, Final, NamedTuple

import attrs

from newswire.batch._folder import Folder
from newswire.batch._options import Job, Limits, Task
from newswire.errors import BatchError

__all__ = ["Mark", "Standing", "Supervisor", "resident"]

_FORM: Final = struct.Struct("<4q")


class Standing(NamedTuple):
    """A worker's progress in its shard: the ordinal of the current document, and the documents, errors and bytes done."""

    ordinal: int = 0
    documents: int = 0
    errors: int = 0
    size: int = 0


class Mark:
    """A worker's progress in a small memory-mapped file, readable even after the worker is killed.

    Writing it takes less than a microsecond.
    """

    def __init__(self, path: Path, *, create: bool = False) -> None:
        if create:
            path.write_bytes(_FORM.pack(*Standing()))
        with path.open("r+b") as stream:
            self._map = mmap.mmap(stream.fileno(), _FORM.size)

    def write(self, ordinal: int, documents: int, errors: int, size: int) -> None:
        """Record the progress of the worker."""
        _FORM.pack_into(self._map, 0, ordinal, documents, errors, size)

    def read(self) -> Standing:
        """Return the last recorded progress."""
        return Standing(*_FORM.unpack_from(self._map, 0))

    def close(self) -> None:
        """Close the file."""
        self._map.close()


_PAGE: Final = os.sysconf("SC_PAGE_SIZE") if hasattr(os, "sysconf") else 0


def resident(process: int) -> int:
    """Return the resident memory of a process in bytes; 0 except on Linux, where `/proc` states it."""
    try:
        return int(Path(f"/proc/{process}/statm").read_bytes().split()[1]) * _PAGE
    except OSError:
        return 0


TICK: Final = 0.1
START_LIMIT: Final = 120.0
"""The maximum seconds for a worker to start: it imports pyarrow, possibly from a slow disk."""
MOST_LOSSES: Final = 10
"""The number of times that a shard may lose its worker without a document to blame before it is given up."""
MOST_ASIDE: Final = 1000
"""The number of documents of a shard that may be skipped before it is given up."""


def _trusted_path() -> list[str]:
    """Return the search path for packages in workers: that of this process without the current folder.

    The current folder may be an unpacked crawl, whose `pyarrow.py` would run. It is kept only if newswire itself was
    imported from there.
    """
    here, own = os.path.realpath(os.curdir), str(Path(__file__).resolve().parents[2])
    return [entry for entry in sys.path if entry and (os.path.realpath(entry) != here or here == own)]


@contextlib.contextmanager
def _uninterrupted() -> Generator[None]:
    """Block interrupts if the system can; a process that is started meanwhile never receives one.

    A worker thus prints no traceback on an interrupt, and no worker is orphaned between its start and its registration.
    """
    mask: Any = getattr(signal, "pthread_sigmask", None)
    if mask is None:
        yield
        return
    held = mask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        mask(signal.SIG_SETMASK, held)


_UNSTARTABLE: Final = frozenset({errno.EACCES, errno.EPERM, errno.ENOENT, errno.ENOTDIR, errno.ENOEXEC})
"""The errors of the system for a program that it will never start."""


@contextlib.contextmanager
def _startable() -> Generator[None]:
    """Raise `BatchError` if the interpreter for the workers cannot be executed."""
    try:
        yield
    except OSError as error:
        if error.errno not in _UNSTARTABLE:
            raise
        reason = (error.strerror or str(error)).lower()
        raise BatchError(
            f"{sys.executable or 'sys.executable is empty'}: {reason}: workers are started with this Python interpreter; "
            "run newswire with one that can be executed"
        ) from error


@attrs.define(eq=False)
class _Worker:
    process: subprocess.Popen[bytes]
    mark: Mark
    task: Task | None = None
    ready: bool = False
    stood: Standing = Standing()
    since: float = attrs.field(factory=time.monotonic)
    verdict: str | None = None
    """The reason why the supervisor ended it, a code of `FAULTS`; None if it did not."""


@attrs.define
class _Losses:
    ordinals: list[int] = attrs.field(factory=list[int])
    unexplained: int = 0


@attrs.define(eq=False)
class Supervisor:
    """Runs tasks in worker processes.

    Args:
        job: the options of the run.
        folder: the output folder.
        workers: the number of processes.
        limits: the limits on time and memory per document.
        tell: called with a message for each worker that dies.
        done: called with each finished task.
        tick: called several times a second with the progress of the workers.
    """

    job: Job
    folder: Folder
    workers: int
    limits: Limits
    tell: Callable[[str], None]
    done: Callable[[Task], None]
    tick: Callable[[list[Standing]], None]
    given_up: list[int] = attrs.field(factory=list[int])
    _pending: deque[Task] = attrs.field(factory=deque[Task])
    _crew: list[_Worker] = attrs.field(factory=list[_Worker])
    _events: queue.Queue[tuple[_Worker, dict[str, Any] | None]] = attrs.field(
        factory=queue.Queue[tuple[_Worker, dict[str, Any] | None]]
    )
    _losses: dict[int, _Losses] = attrs.field(factory=dict[int, _Losses])
    _false_starts: int = 0
    _hired: int = 0

    def do(self, tasks: Iterable[Task]) -> None:
        """Run all tasks; no worker is left when this returns or raises.

        Raises:
            BatchError: if workers do not start, or cannot write.
        """
        self._pending.extend(tasks)
        try:
            while self._pending or any(worker.task for worker in self._crew):
                while len(self._crew) < min(self.workers, len(self._pending) + len(self._busy())):
                    self._hire()
                self._give_work()
                self._hear()
                self._watch()
        finally:
            self._dismiss()

    def _busy(self) -> list[_Worker]:
        return [worker for worker in self._crew if worker.task]

    def _hire(self) -> None:
        self._hired += 1
        path = self.folder.state / f"worker-{os.getpid()}-{self._hired}.mark.tmp"
        mark = Mark(path, create=True)
        with _uninterrupted(), _startable():
            process = subprocess.Popen(
                [sys.executable, "-P", "-m", "newswire.batch._worker"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                env={**os.environ, "PYTHONPATH": os.pathsep.join(_trusted_path())},
                start_new_session=True,
            )
            worker = _Worker(process, mark)
            self._crew.append(worker)
        start = {"job": attrs.asdict(self.job), "folder": str(self.folder.path), "mark": str(path)}
        self._order(worker, start)
        threading.Thread(target=self._listen, args=(worker,), daemon=True).start()

    def _order(self, worker: _Worker, message: object) -> None:
        assert worker.process.stdin is not None  # noqa: S101 - it was opened as a pipe
        try:
            worker.process.stdin.write(json.dumps(message).encode() + b"\n")
            worker.process.stdin.flush()
        except OSError:
            return  # it died; the end of its output will show this

    def _listen(self, worker: _Worker) -> None:
        assert worker.process.stdout is not None  # noqa: S101 - it was opened as a pipe
        for line in worker.process.stdout:
            try:
                self._events.put((worker, json.loads(line)))
            except ValueError:  # a line cut by the worker's death
                break
        self._events.put((worker, None))

    def _give_work(self) -> None:
        for worker in self._crew:
            if worker.ready and worker.task is None and self._pending:
                worker.task = self._pending.popleft()
                worker.mark.write(*Standing())
                worker.stood, worker.since = Standing(), time.monotonic()
                self._order(worker, worker.task.to_data())

    def _hear(self) -> None:
        try:
            worker, message = self._events.get(timeout=TICK)
        except queue.Empty:
            return
        if worker not in self._crew:
            return
        if message is None:
            self._lost(worker)
        elif "ready" in message:
            worker.ready, self._false_starts = True, 0
        elif "done" in message and worker.task:
            task, worker.task = worker.task, None
            self.done(task)
        else:
            raise BatchError(f"a worker cannot continue with shard {message['failed']}: {message['reason']}")

    def _watch(self) -> None:
        """Check the progress of the workers, and end one that makes none for too long or uses too much memory."""
        now = time.monotonic()
        for worker in self._crew:
            standing = worker.mark.read()
            if standing != worker.stood:
                worker.stood, worker.since = standing, now
            if worker.verdict is None:
                worker.verdict = self._verdict(worker, now - worker.since)
                if worker.verdict:
                    worker.process.kill()
        self.tick([worker.stood for worker in self._busy()])

    def _verdict(self, worker: _Worker, seconds: float) -> str | None:
        if resident(worker.process.pid) > self.limits.memory:
            return "memory"
        limit = self.limits.seconds if worker.task else math.inf if worker.ready else START_LIMIT
        return "timeout" if seconds > limit else None

    def _lost(self, worker: _Worker) -> None:
        """Remove a worker that died, and decide what happens to its task."""
        self._crew.remove(worker)
        status = worker.process.wait()
        self._release(worker)
        if worker.task is None:
            self._false_starts += not worker.ready
            if self._false_starts > self.workers + 1:
                raise BatchError(f"workers exit before they start work (status {status}); see their output above")
            return
        ordinal = worker.mark.read().ordinal
        worker.mark.close()
        whys = {"timeout": f"took longer than {self.limits.seconds:g} s", "memory": self._too_much()}
        why = whys.get(worker.verdict or "", f"exited with status {status}")
        self._again(worker.task, ordinal, why, worker.verdict or "killed")

    def _too_much(self) -> str:
        return f"took more than {self.limits.memory:,} bytes of memory"

    def _again(self, task: Task, ordinal: int, why: str, code: str) -> None:
        losses = self._losses.setdefault(task.number, _Losses())
        what = f"the worker on shard {task.number} ({task.shard.named or task.shard.paths[0]}) {why}, at its document {ordinal}"
        losses.ordinals.append(ordinal)
        twice = losses.ordinals.count(ordinal) % 2 == 0
        if twice and ordinal not in task.aside:
            task.aside[ordinal] = (code, f"its process {why} twice")
            losses.unexplained = 0
            self.tell(f"{what}, again: newswire skips the document")
        elif twice and task.cut is None:
            task = attrs.evolve(task, cut=ordinal)
            losses.unexplained = 0
            self.tell(f"{what}, which was skipped: newswire skips the rest of the shard")
        else:
            losses.unexplained += 1
            self.tell(f"{what}: newswire repeats the shard")
        if losses.unexplained > MOST_LOSSES or len(task.aside) > MOST_ASIDE:
            self.given_up.append(task.number)
            self.tell(f"newswire gives up shard {task.number} ({task.shard.named or task.shard.paths[0]})")
        else:
            self._pending.appendleft(task)

    def _release(self, worker: _Worker) -> None:
        for stream in (worker.process.stdin, worker.process.stdout):
            try:
                if stream is not None:
                    stream.close()
            except OSError:
                continue

    def _dismiss(self) -> None:
        for worker in self._crew:
            worker.process.kill()
        for worker in self._crew:
            worker.process.wait()
            self._release(worker)
        self._crew.clear()
