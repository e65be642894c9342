"""Worker processes under supervision: one that dies or hangs is replaced, and its shard is done again.

A worker says in a mark where it stands, so the document at which it died or hung is known. A document at which that
happens twice is set aside; a death at another document each time (a process killed from outside) blames none.
"""

from __future__ import annotations

import json
import os
import queue
import subprocess
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable
from typing import Any, Final

import attrs

from newswire.batch._job import Job, Task
from newswire.batch._marks import Mark, Standing
from newswire.batch._state import Folder
from newswire.errors import BatchError

__all__ = ["Supervisor"]

TICK: Final = 0.1
START_LIMIT: Final = 120.0
"""The seconds that a worker may take to begin: it has to import pyarrow, on a slow disk perhaps."""
MOST_LOSSES: Final = 10
"""How often a shard may lose its worker without a document to blame, before it is given up."""
MOST_ASIDE: Final = 1000
"""How many documents of a shard may be set aside, before it is given up."""


@attrs.define(eq=False)
class _Worker:
    process: subprocess.Popen[bytes]
    mark: Mark
    task: Task | None = None
    ready: bool = False
    stood: Standing = Standing()
    since: float = attrs.field(factory=time.monotonic)
    hung: bool = False


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
        time_limit: the seconds that one document may take.
        tell: takes a sentence about each worker that was lost.
        done: takes the number of each shard that is done.
        tick: called several times a second with where the workers stand.
    """

    job: Job
    folder: Folder
    workers: int
    time_limit: float
    tell: Callable[[str], None]
    done: Callable[[int], None]
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
        process = subprocess.Popen(
            [sys.executable, "-m", "newswire.batch._worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
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
        elif "done" in message:
            worker.task = None
            self.done(message["done"])
        else:
            raise BatchError(f"a worker cannot go on with shard {message['failed']}: {message['reason']}")

    def _watch(self) -> None:
        """Look where the workers stand, and end one that stands at the same document, or at its beginning, for too long."""
        now = time.monotonic()
        for worker in self._crew:
            standing = worker.mark.read()
            limit = self.time_limit if worker.task else START_LIMIT
            if standing != worker.stood:
                worker.stood, worker.since = standing, now
            elif now - worker.since > limit and not worker.hung and (worker.task or not worker.ready):
                worker.hung = True
                worker.process.kill()
        self.tick([worker.stood for worker in self._busy()])

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
        why = f"took longer than {self.time_limit:g} s" if worker.hung else f"ended with status {status}"
        ordinal = worker.mark.read().ordinal
        worker.mark.close()
        self._again(worker.task, ordinal, why, "timeout" if worker.hung else "killed")

    def _again(self, task: Task, ordinal: int, why: str, code: str) -> None:
        losses = self._losses.setdefault(task.number, _Losses())
        what = f"the worker on shard {task.number} ({task.shard.paths[0]}) {why}, at its document {ordinal}"
        if ordinal in losses.ordinals and ordinal not in task.aside:
            task.aside[ordinal] = (code, f"the process that worked on it {why}, twice")
            losses.unexplained = 0
            self.tell(f"{what}, again: the document is set aside")
        else:
            losses.ordinals.append(ordinal)
            losses.unexplained += 1
            self.tell(f"{what}: the shard is done again")
        if losses.unexplained > MOST_LOSSES or len(task.aside) > MOST_ASIDE:
            self.given_up.append(task.number)
            self.tell(f"shard {task.number} ({task.shard.paths[0]}) is given up")
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
