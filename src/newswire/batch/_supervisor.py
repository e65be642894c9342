"""Worker processes under supervision: one that dies or hangs is replaced, and its shard is done again.

A worker says in a mark where it stands, so the document at which it died or hung is known. A document at which that
happens twice is set aside; a death at another document each time (a process killed from outside) blames none. Where it
happens twice more, although the document was set aside, it is reading it that ends the process: the shard is read no further.
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
    """Where a worker stands in its shard: the ordinal of the document at work, what is done of documents, errors, bytes."""

    ordinal: int = 0
    documents: int = 0
    errors: int = 0
    size: int = 0


class Mark:
    """A file of a few bytes, mapped into memory: writing it costs less than a microsecond."""

    def __init__(self, path: Path, *, create: bool = False) -> None:
        if create:
            path.write_bytes(_FORM.pack(*Standing()))
        with path.open("r+b") as stream:
            self._map = mmap.mmap(stream.fileno(), _FORM.size)

    def write(self, ordinal: int, documents: int, errors: int, size: int) -> None:
        """Say where the worker stands."""
        _FORM.pack_into(self._map, 0, ordinal, documents, errors, size)

    def read(self) -> Standing:
        """Return where the worker stands, or stood."""
        return Standing(*_FORM.unpack_from(self._map, 0))

    def close(self) -> None:
        """Let go of the file."""
        self._map.close()


_PAGE: Final = os.sysconf("SC_PAGE_SIZE") if hasattr(os, "sysconf") else 0


def resident(process: int) -> int:
    """Return the bytes of memory that a process holds; 0 where the system does not say, as only Linux does in `/proc`."""
    try:
        return int(Path(f"/proc/{process}/statm").read_bytes().split()[1]) * _PAGE
    except OSError:
        return 0


TICK: Final = 0.1
START_LIMIT: Final = 120.0
"""The seconds that a worker may take to begin: it has to import pyarrow, on a slow disk perhaps."""
MOST_LOSSES: Final = 10
"""How often a shard may lose its worker without a document to blame, before it is given up."""
MOST_ASIDE: Final = 1000
"""How many documents of a shard may be set aside, before it is given up."""


def _trusted_path() -> list[str]:
    """Return where workers look for packages: where this process does, but for the current folder.

    That may be an unpacked crawl, whose `pyarrow.py` would run. It stays only if newswire itself was imported from there.
    """
    here, own = os.path.realpath(os.curdir), str(Path(__file__).resolve().parents[2])
    return [entry for entry in sys.path if entry and (os.path.realpath(entry) != here or here == own)]


@contextlib.contextmanager
def _uninterrupted() -> Generator[None]:
    """Hold interrupts back where the system can; a process that is started meanwhile never gets one.

    So a worker that is interrupted itself leaves no traceback, and none is left behind between its start and its place in the crew.
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
"""What the system says of a program that it does not start, however often it is asked."""


@contextlib.contextmanager
def _startable() -> Generator[None]:
    """Raise `BatchError` where the interpreter that workers need cannot be executed."""
    try:
        yield
    except OSError as error:
        if error.errno not in _UNSTARTABLE:
            raise
        reason = (error.strerror or str(error)).lower()
        raise BatchError(
            f"{sys.executable or 'sys.executable is empty'}: {reason}: this is the Python interpreter that workers are started "
            "by; run newswire with one that may be executed"
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
    """Why the supervisor ended it, a code of `FAULTS`; None while it did not."""


@attrs.define
class _Losses:
    ordinals: list[int] = attrs.field(factory=list[int])
    unexplained: int = 0


@attrs.define(eq=False)
class Supervisor:
    """Does tasks in worker processes.

    Args:
        job: what the run is asked to do.
        folder: where its output goes.
        workers: how many processes.
        limits: the seconds and the memory that one document may take.
        tell: takes a sentence about each worker that was lost.
        done: takes each task that is done.
        tick: called several times a second with where the workers stand.
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
        """Do all tasks; workers are gone when this returns, and when it raises.

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
            return  # it died; the end of its output will tell

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
            raise BatchError(f"a worker cannot go on with shard {message['failed']}: {message['reason']}")

    def _watch(self) -> None:
        """Look where the workers stand, and end one that stays there for too long or holds too much memory."""
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
        """Take a worker that died from the crew, and see what becomes of its task."""
        self._crew.remove(worker)
        status = worker.process.wait()
        self._release(worker)
        if worker.task is None:
            self._false_starts += not worker.ready
            if self._false_starts > self.workers + 1:
                raise BatchError(f"workers end before they begin (status {status}); see what they printed")
            return
        ordinal = worker.mark.read().ordinal
        worker.mark.close()
        whys = {"timeout": f"took longer than {self.limits.seconds:g} s", "memory": self._too_much()}
        why = whys.get(worker.verdict or "", f"ended with status {status}")
        self._again(worker.task, ordinal, why, worker.verdict or "killed")

    def _too_much(self) -> str:
        return f"took more than {self.limits.memory:,} bytes of memory"

    def _again(self, task: Task, ordinal: int, why: str, code: str) -> None:
        losses = self._losses.setdefault(task.number, _Losses())
        what = f"the worker on shard {task.number} ({task.shard.named or task.shard.paths[0]}) {why}, at its document {ordinal}"
        losses.ordinals.append(ordinal)
        twice = losses.ordinals.count(ordinal) % 2 == 0
        if twice and ordinal not in task.aside:
            task.aside[ordinal] = (code, f"the process that worked on it {why}, twice")
            losses.unexplained = 0
            self.tell(f"{what}, again: the document is set aside")
        elif twice and task.cut is None:
            task = attrs.evolve(task, cut=ordinal)
            losses.unexplained = 0
            self.tell(f"{what}, which was set aside: the rest of the shard is not read")
        else:
            losses.unexplained += 1
            self.tell(f"{what}: the shard is done again")
        if losses.unexplained > MOST_LOSSES or len(task.aside) > MOST_ASIDE:
            self.given_up.append(task.number)
            self.tell(f"shard {task.number} ({task.shard.named or task.shard.paths[0]}) is given up")
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
