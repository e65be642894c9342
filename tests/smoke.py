"""Uses an installed newswire as its user would, from outside the source tree, with nothing else installed.

`python -I tests/smoke.py` needs the package alone; `python -I tests/smoke.py cli EXAMPLES` needs the extra `cli`, and reads
the pages of that folder with the installed command.
"""

from __future__ import annotations

import importlib.metadata
import json
import subprocess
import sys
from pathlib import Path

import newswire

PAGE = """\
-
Pêche: les quotas de hareng relevés de 4,5%
Le pont de Valmer rouvre lundi
Trois semaines après la crue, le pont sera rendu aux voitures.
- Une pile sous surveillance -
"Au moindre mouvement, on ferme", promet l'ingénieur.
R.Okonkwo--VL-GZT"""


def check(true: object, what: str) -> None:
    """Leave with a message unless something is true."""
    if not true:
        sys.exit(f"smoke: {what}")


def library() -> None:
    """Check what the wheel installed, and read and write a page."""
    place = Path(newswire.__file__).parent
    check("site-packages" in place.parts, f"newswire was imported from {place}, not as installed")
    check((place / "py.typed").is_file(), "py.typed is not installed")
    check(importlib.metadata.version("newswire") == newswire.__version__, "the metadata have another version")
    page = newswire.parse(PAGE)
    check(page.article and page.article.title, "the page has no title")
    check(newswire.render(page) == PAGE, "the page does not come back as it was")
    check(newswire.from_json(newswire.to_json(page)) == page, "the page does not come back from JSON")


def program(examples: Path) -> None:
    """Check that the installed command and `python -m newswire` read the example pages."""
    command = str(Path(sys.executable).parent / "newswire")
    pages = sorted(str(path) for path in examples.glob("*.txt"))
    check(len(pages) > 1, f"no pages in {examples}")
    for start in ([command], [sys.executable, "-I", "-m", "newswire"]):
        version = subprocess.run([*start, "--version"], capture_output=True, text=True, encoding="utf-8", check=True)
        check(newswire.__version__ in version.stdout, f"--version says {version.stdout!r}")
        read = subprocess.run([*start, "parse", *pages], capture_output=True, text=True, encoding="utf-8", check=True)
        check(len([json.loads(line) for line in read.stdout.splitlines()]) == len(pages), "a line a page was expected")


if __name__ == "__main__":
    if sys.argv[1:2] == ["cli"]:
        program(Path(sys.argv[2]))
    else:
        library()
    print(f"newswire {newswire.__version__} works on Python {sys.version.split()[0]}")
