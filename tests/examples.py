"""The documents whose examples are run: the pages of documentation, and the docstrings of the package.

Examples are doctest sessions; `...` in what they print stands for anything. On a page they stand in fences marked `python`. What needs a
package that no extra of newswire brings runs where that is installed: `<!-- skip: start if(absent("pandas")) -->` above, `<!-- skip: end -->` below.
"""

from __future__ import annotations

from collections.abc import MutableMapping
from doctest import ELLIPSIS
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from sybil import Sybil
from sybil.document import PythonDocStringDocument
from sybil.parsers.doctest import DocTestParser
from sybil.parsers.myst import PythonCodeBlockParser, SkipParser

ROOT = Path(__file__).resolve().parent.parent


def absent(*packages: str) -> bool:
    """Return whether any of the packages is not installed."""
    return not all(map(find_spec, packages))


def begin(namespace: MutableMapping[str, Any]) -> None:
    """Give a page what its comments call."""
    namespace["absent"] = absent


PAGES = Sybil(
    parsers=[PythonCodeBlockParser(doctest_optionflags=ELLIPSIS), SkipParser()],
    path=str(ROOT),
    patterns=["README.md", "CONTRIBUTING.md", "docs/*.md", "docs/**/*.md"],
    excludes=["docs/_build/**"],
    setup=begin,
)
DOCSTRINGS = Sybil(
    parsers=[DocTestParser(ELLIPSIS)],
    path=str(ROOT / "src"),
    patterns=["**/*.py"],
    document_types={".py": PythonDocStringDocument},
)
