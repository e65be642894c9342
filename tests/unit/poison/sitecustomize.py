"""Gives the tests of supervision documents that end, stop or hold up their process or raise, and workers that do not begin."""

from __future__ import annotations

import os
import signal
import time


def _install() -> None:
    from newswire.batch import _reading  # noqa: PLC0415

    parse = _reading.parse

    def poisoned(text: str) -> object:
        if "POISON" in text:
            os.kill(os.getpid(), signal.SIGKILL)
        if "RAISE" in text:
            raise RuntimeError("poisoned")
        if "HANG" in text:
            time.sleep(600)
        if "SLOW" in text:
            time.sleep(0.02)
        return parse(text)

    _reading.parse = poisoned


if os.environ.get("NEWSWIRE_POISON") == "START":
    time.sleep(600)
elif os.environ.get("NEWSWIRE_POISON"):
    _install()
