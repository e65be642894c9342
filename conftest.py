"""Collects the examples of the documentation and of the docstrings as tests.

The examples of one document build on one another: spread them over processes by file, `-n auto --dist loadfile`.
"""

from __future__ import annotations

from hypothesis import HealthCheck, settings
from tests.examples import DOCSTRINGS, PAGES

# The examples draw with the settings that a reader has, but for how long a busy machine may take.
settings.register_profile("examples", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("examples")

pytest_collect_file = (PAGES + DOCSTRINGS).pytest()
