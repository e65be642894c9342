"""A worker: a process that takes tasks from its standard input and says on its standard output when each is done.

Both are lines of JSON. It ends when its standard input does, so it does not outlive the supervisor.
"""

from __future__ import annotations

import contextlib
import ctypes
import faulthandler
import json
import os
import queue
import signal
import sys
import threading
import time
from pathlib import Path
from typing import Any, BinaryIO, Final

from newswire.batch._arrow import pyarrow
from newswire.batch._folder import Folder
from newswire.batch._options import Job, Task
from newswire.batch._shards import work
from newswire.batch._supervisor import Mark

__all__ = ["main"]

WATCHDOG: Final = 600.0
"""The seconds for which code may hold the interpreter's lock where the system does not end a worker with its parent."""
PR_SET_PDEATHSIG: Final = 1
"""Asks Linux for a signal when the parent ends: <sys/prctl.h>."""


def main() -> None:
    """Work on tasks until there are no more."""
    answers = _own_output()
    _die_with_parent()
    tasks: queue.Queue[bytes] = queue.Queue()
    orders = sys.stdin.buffer
    start = json.loads(orders.readline())
    threading.Thread(target=_listen, args=(orders, tasks), daemon=True).start()
    job, folder, mark = Job(**start["job"]), Folder(Path(start["folder"])), Mark(Path(start["mark"]))
    arrow = pyarrow()
    arrow.set_cpu_count(1)
    arrow.set_io_thread_count(1)
    _say(answers, {"ready": True})
    while True:
        task = Task.from_data(json.loads(tasks.get()))
        try:
            work(task, job, folder, mark.write)
        except Exception as error:  # noqa: BLE001 - the supervisor is told, and decides
            _say(answers, {"failed": task.number, "reason": f"{type(error).__name__}: {error}"})
        else:
            _say(answers, {"done": task.number})


def _die_with_parent() -> None:
    """Have the system end this process with the one that started it, even while an extension holds the interpreter's lock.

    Linux does that itself. Elsewhere the thread that listens ends the process, as soon as it gets the lock; where it gets
    none for long, a watchdog that needs none ends it.
    """
    if sys.platform != "linux":
        threading.Thread(target=_watch, daemon=True).start()
        return
    parent = os.getppid()
    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
    if os.getppid() != parent:
        os._exit(0)


def _watch() -> None:
    """Put the watchdog off again and again, which takes the interpreter's lock."""
    while True:
        faulthandler.dump_traceback_later(WATCHDOG, exit=True)
        time.sleep(WATCHDOG / 10)


def _own_output() -> BinaryIO:
    """Return the standard output as a stream of our own; what anything else prints goes to the standard error."""
    answers = os.fdopen(os.dup(1), "wb", buffering=0)
    os.dup2(2, 1)
    return answers


def _listen(orders: BinaryIO, tasks: queue.Queue[bytes]) -> None:
    """Pass tasks on; when the supervisor is gone, end the process at once, whatever it is at."""
    for line in orders:
        tasks.put(line)
    os._exit(0)


def _say(answers: BinaryIO, message: dict[str, Any]) -> None:
    answers.write(json.dumps(message).encode() + b"\n")


if __name__ == "__main__":
    main()
