"""The public functions that read one text, found in the package and in the modules that the reference documents."""

from __future__ import annotations

import importlib
import inspect
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any, Final

import newswire

__all__ = ["public_readers"]

REFERENCE: Final = Path(__file__).resolve().parent.parent / "docs" / "reference" / "api"
_TEXT: Final = re.compile(r"(?:\w+ \| )*(?:str|bytes)(?: \| \w+)*")


def public_readers() -> dict[str, Callable[[str], Any]]:
    """Return each public function that needs one text and nothing else, by its full name; one of bytes is given UTF-8."""
    found: dict[str, Callable[[str], Any]] = {}
    for module in _modules():
        for name in module.__all__:
            function = getattr(module, name, None)
            kind = _taken(function)
            if kind is not None:
                full = f"{function.__module__}.{function.__name__}"  # type: ignore[union-attr]
                found[full] = function if "str" in kind else _of_bytes(function)  # type: ignore[assignment,arg-type]
    return dict(sorted(found.items()))


def _modules() -> Iterator[ModuleType]:
    """Yield the package, the modules that it exports, and those of the reference whose extras are installed."""
    yield newswire
    yield from (held for name in newswire.__all__ if isinstance(held := getattr(newswire, name), ModuleType))
    for page in sorted(REFERENCE.glob("*.md")):
        for name in re.findall(r"automodule:: (\S+)", page.read_text("utf-8")):
            try:
                yield importlib.import_module(name)
            except ImportError:
                continue


def _taken(function: object) -> str | None:
    """Return the type of the one text that a function needs, or None if it needs something else."""
    if not inspect.isfunction(function):
        return None
    parameters = list(inspect.signature(function).parameters.values())
    needed = [
        one for one in parameters if one.default is one.empty and one.kind not in (one.VAR_POSITIONAL, one.VAR_KEYWORD)
    ]
    if len(needed) != 1 or parameters[0] is not needed[0] or needed[0].name == "language":
        return None
    kind = str(needed[0].annotation)
    return kind if _TEXT.fullmatch(kind) else None


def _of_bytes(function: Callable[[bytes], Any]) -> Callable[[str], Any]:
    def read(text: str) -> Any:
        return function(text.encode())

    return read
