"""Gives the tests of supervision documents that end, stop or hold up their process or raise, and workers that do not begin."""

from __future__ import annotations

import os
import signal
import time


def _install() -> None:
    from newswire.batch import _reading, _shards  # noqa: PLC0415

    parse, documents_of = _reading.parse, _shards.documents_of

    def poisoned(text: str, **options: object) -> object:
        if "POISON" in text:
            os.kill(os.getpid(), signal.SIGKILL)
        if "GREEDY" in text:
            held = b"x" * 2**29
            time.sleep(600 + len(held))
        if "RAISE" in text:
            raise RuntimeError("poisoned")
        if "HANG" in text:
            time.sleep(600)
        if "SLOW" in text:
            time.sleep(0.02)
        return parse(text, **options)

    def deadly(shard: object, selection: object) -> object:
        for document in documents_of(shard, selection):
            if "UNREADABLE" in str(document.value):
                os.kill(os.getpid(), signal.SIGKILL)
            yield document

    _reading.parse, _shards.documents_of = poisoned, deadly


if os.environ.get("NEWSWIRE_POISON") == "START":
    time.sleep(600)
elif os.environ.get("NEWSWIRE_POISON"):
    _install()
