"""What newswire costs before it does anything: the time of its import, and the room of its files.

The floor of the import is that of attrs and regex, on which it stands; the aim is less than twice that.
"""

from __future__ import annotations

import importlib.metadata
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from _measure import compare, show, show_times
from packaging.requirements import Requirement

import newswire

IMPORTS = {
    "import attrs, regex": "import attrs, regex",
    "import newswire": "import newswire",
    "import newswire; newswire.french": "import newswire; getattr(newswire, 'french', None)",
}


def start(code: str) -> Callable[[], object]:
    """Return a callable that runs code in a new interpreter."""
    return lambda: subprocess.run([sys.executable, "-I", "-c", code], check=True)


def import_times() -> None:
    """Print what the imports take beyond an interpreter that imports nothing."""
    calls = {"nothing": start("pass")} | {name: start(code) for name, code in IMPORTS.items()}
    empty, *others = compare(calls, turns=15, enough=0)
    floor = others[0].seconds - empty.seconds
    beyond = [timing._replace(seconds=timing.seconds - empty.seconds) for timing in others]
    show_times("Import, beyond an empty interpreter", (t._replace(ratio=t.seconds / floor) for t in beyond))


def requirements(name: str) -> set[str]:
    """Return the names of the packages that a package needs when it is installed without extras."""
    lines = importlib.metadata.requires(name) or []
    found = {Requirement(line) for line in lines}
    return {one.name for one in found if one.marker is None or one.marker.evaluate({"extra": ""})}


def closure(name: str) -> list[str]:
    """Return a package and all that it needs, by name."""
    known, new = set[str](), {name}
    while new:
        known |= new
        new = set[str]().union(*map(requirements, new)) - known
    return sorted(known, key=str.lower)


def size(name: str) -> int:
    """Return the bytes of the installed source files of a package, without compiled Python."""
    if name == "newswire":
        files = [path for path in Path(newswire.__file__).parent.rglob("*") if path.is_file()]
    else:
        listed = importlib.metadata.files(name) or []
        files = [Path(str(file.locate())) for file in listed]
    return sum(path.stat().st_size for path in files if path.suffix != ".pyc" and path.is_file())


def installed_sizes() -> None:
    """Print the room that newswire and what it needs take on a disk."""
    rows = [(name, importlib.metadata.version(name), size(name) / 1000) for name in closure("newswire")]
    show("Installed files", ("package", "version", "kB"), [*rows, ("all", "", sum(row[2] for row in rows))])


if __name__ == "__main__":
    import_times()
    installed_sizes()
