"""The documents whose examples are run: the pages of documentation, and the docstrings of the package.

Examples are doctest sessions; `...` in what they print stands for anything. On a page they stand in fences marked `python`.
"""

from __future__ import annotations

from doctest import ELLIPSIS
from pathlib import Path

from sybil import Sybil
from sybil.document import PythonDocStringDocument
from sybil.parsers.doctest import DocTestParser
from sybil.parsers.myst import PythonCodeBlockParser, SkipParser

ROOT = Path(__file__).resolve().parent.parent

PAGES = Sybil(
    parsers=[PythonCodeBlockParser(doctest_optionflags=ELLIPSIS), SkipParser()],
    path=str(ROOT),
    patterns=["README.md", "CONTRIBUTING.md", "docs/*.md", "docs/**/*.md"],
    excludes=["docs/_build/**"],
)
DOCSTRINGS = Sybil(
    parsers=[DocTestParser(ELLIPSIS)],
    path=str(ROOT / "src"),
    patterns=["**/*.py"],
    document_types={".py": PythonDocStringDocument},
)
