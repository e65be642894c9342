"""The documents whose examples are run: the pages of documentation, and the docstrings of the package.

Examples are doctest sessions. On a page they stand in fences marked `python`.
"""

from __future__ import annotations

from pathlib import Path

from sybil import Sybil
from sybil.document import PythonDocStringDocument
from sybil.parsers.doctest import DocTestParser
from sybil.parsers.myst import PythonCodeBlockParser, SkipParser

ROOT = Path(__file__).resolve().parent.parent

PAGES = Sybil(
    parsers=[PythonCodeBlockParser(), SkipParser()],
    path=str(ROOT),
    patterns=["README.md", "CONTRIBUTING.md", "docs/*.md", "docs/**/*.md"],
    excludes=["docs/_build/**"],
)
DOCSTRINGS = Sybil(
    parsers=[DocTestParser()],
    path=str(ROOT / "src"),
    patterns=["**/*.py"],
    document_types={".py": PythonDocStringDocument},
)
