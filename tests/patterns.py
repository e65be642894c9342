"""Every pattern that newswire compiles, found by listening: run as a program it prints them, as JSON."""

from __future__ import annotations

import importlib
import json
import pkgutil
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import regex

__all__ = ["all_patterns"]

ROOT = Path(__file__).resolve().parent.parent
HEARD: set[tuple[str, int]] = set()
FLAGS = regex.IGNORECASE | regex.MULTILINE | regex.DOTALL | regex.VERBOSE | regex.V1
"""The flags that `re` and `regex` spell alike, and the one of `regex` that changes what a set means."""


def all_patterns() -> list[regex.Pattern[str]]:
    """Return the patterns, those of `re` too, as patterns of `regex`, which can be told to give up after a time."""
    done = subprocess.run([sys.executable, __file__], capture_output=True, check=True, encoding="utf-8", cwd=ROOT)  # noqa: S603 - our own interpreter
    return [regex.compile(source, flags) for source, flags in json.loads(done.stdout)]


def _listening(compile_: Callable[..., Any]) -> Callable[..., Any]:
    def listen(source: Any, flags: int = 0, *args: Any, **options: Any) -> Any:
        if isinstance(source, str) and sys._getframe(1).f_globals.get("__name__", "").startswith("newswire"):
            HEARD.add((source, int(flags) & int(FLAGS)))
        return compile_(source, flags, *args, **options)

    return listen


def _use(text: str) -> None:
    """Call what compiles its patterns at their first use."""
    import newswire  # noqa: PLC0415 - imported while we listen
    from newswire.anatomy import read_anatomy  # noqa: PLC0415
    from newswire.export.html import to_html  # noqa: PLC0415
    from newswire.french import STYLES, normalize  # noqa: PLC0415

    page = newswire.parse(text)
    to_html(page)
    newswire.group_headlines(page.headlines)
    for style in STYLES:
        normalize(text, style)
    for line in text.splitlines():
        for read in (newswire.parse_byline, newswire.parse_dateline, newswire.parse_sign_off, newswire.parse_date):
            read(line)
        read_anatomy(line)


def _main() -> None:
    import hypothesis  # noqa: F401, PLC0415 - it imports a part of newswire itself

    re.compile, regex.compile = _listening(re.compile), _listening(regex.compile)
    for name in [name for name in sys.modules if name.partition(".")[0] == "newswire"]:
        del sys.modules[name]
    import newswire  # noqa: PLC0415

    for module in pkgutil.walk_packages(newswire.__path__, "newswire."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    for path in [*ROOT.glob("tests/corpus/*.txt"), *ROOT.glob("tests/corpus/signing/*.jsonl")]:
        text = path.read_bytes().decode("utf-8", "replace")
        _use(
            "\n".join(json.loads(line).get("text", "") for line in text.splitlines())
            if path.suffix == ".jsonl"
            else text
        )
    sys.stdout.write(json.dumps(sorted(HEARD)))


if __name__ == "__main__":
    _main()
