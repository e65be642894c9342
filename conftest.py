"""Collects the examples of the documentation and of the docstrings as tests."""

from __future__ import annotations

import pytest
from sybil.integration.pytest import SybilItem
from tests.examples import DOCSTRINGS, PAGES

pytest_collect_file = (PAGES + DOCSTRINGS).pytest()


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep the examples of one document in one process, in their order: each builds on those before it."""
    for item in items:
        if isinstance(item, SybilItem):
            item.add_marker(pytest.mark.xdist_group(str(item.path)))
