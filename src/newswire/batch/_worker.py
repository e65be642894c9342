"""A worker: a process that reads tasks from standard input and reports on standard output when each is done.

Both are lines of JSON. It exits when its standard input closes, so it does not outlive the supervisor.
"""

from __future__ import annotations

import contextlib
import ctypes
import faulthandler
import gc
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
"""The maximum seconds for code to hold the interpreter lock if the system does not end a worker with its parent."""
YOUNG: Final = 10_000
"""How many new objects the garbage collector waits for. Pages and rows have no cycles, so that it finds next to nothing; with the
usual 700 it takes a tenth of the time of a worker."""
PR_SET_PDEATHSIG: Final = 1
"""The option that requests a signal from Linux when the parent exits: <sys/prctl.h>."""


def main() -> None:
    """Process tasks until there are no more."""
    answers = _own_output()
    _die_with_parent()
    gc.set_threshold(YOUNG)
    tasks: queue.Queue[bytes] = queue.Queue()
    orders = sys.stdin.buffer
    start = json.loads(orders.readline())
    threading.Thread(target=_listen, args=(orders, tasks), daemon=True).start()
    job, folder, mark = Job(**start["job"]), Folder(Path(start["folder"])), Mark(Path(start["mark"]))
    arrow = pyarrow()
    arrow.set_cpu_count(1)
    arrow.set_io_thread_count(1)
    _leave_pandas_out(arrow)
    _say(answers, {"ready": True})
    while True:
        task = Task.from_data(json.loads(tasks.get()))
        try:
            work(task, job, folder, mark.write)
        except Exception as error:  # noqa: BLE001 - reported to the supervisor, which decides
            _say(answers, {"failed": task.number, "reason": f"{type(error).__name__}: {error}"})
        else:
            _say(answers, {"done": task.number})


class _NoPandas:
    """A finder of modules that refuses pandas and leaves others to other finders."""

    def find_spec(self, name: str, _path: object, _target: object = None, /) -> None:
        """Raise for pandas."""
        if name == "pandas":
            raise ModuleNotFoundError(name, name=name)


def _leave_pandas_out(arrow: Any) -> None:
    """Let pyarrow look for pandas once, and find none.

    It would import pandas, where that is installed, to tell whether the first rows that become Arrow are a series: a second and
    45 MB in each worker. What needs pandas itself still gets it.
    """
    finder = _NoPandas()
    sys.meta_path.insert(0, finder)
    try:
        arrow.array([])
    finally:
        sys.meta_path.remove(finder)


def _die_with_parent() -> None:
    """End this process with its parent, even while an extension holds the interpreter lock.

    Linux does this itself. On other systems, the listening thread ends the process as soon as it gets the lock; if it does
    not get it for long, a watchdog that does not need the lock ends the process.
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
    """Reset the watchdog repeatedly, which requires the interpreter lock."""
    while True:
        faulthandler.dump_traceback_later(WATCHDOG, exit=True)
        time.sleep(WATCHDOG / 10)


def _own_output() -> BinaryIO:
    """Return a private stream to standard output, and redirect all other output to standard error."""
    answers = os.fdopen(os.dup(1), "wb", buffering=0)
    os.dup2(2, 1)
    return answers


def _listen(orders: BinaryIO, tasks: queue.Queue[bytes]) -> None:
    """Pass tasks on; when the supervisor is gone, end the process immediately."""
    for line in orders:
        tasks.put(line)
    os._exit(0)


def _say(answers: BinaryIO, message: dict[str, Any]) -> None:
    answers.write(json.dumps(message).encode() + b"\n")


if __name__ == "__main__":
    main()
