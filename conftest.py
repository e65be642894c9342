"""Collects the examples of the documentation and of the docstrings as tests.

The examples of one document build on one another: spread tests over processes by file, `-n auto --dist loadfile`.
"""

from __future__ import annotations

from tests.examples import DOCSTRINGS, PAGES

pytest_collect_file = (PAGES + DOCSTRINGS).pytest()
