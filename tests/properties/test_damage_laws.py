"""Each record of a damaged file is there, or something is named: nothing is lost without a word."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

pytest.importorskip("pyarrow", reason="the extra 'batch' is not installed")

from tests.damage import DAMAGES, MADE, Made, loss


@settings(max_examples=300)
@given(st.sampled_from(MADE), st.sampled_from(DAMAGES), st.integers(0, 2**20))
def test_no_damage_loses_a_record_without_a_word(made: Made, damage: Callable[[bytes, int], bytes], place: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        assert loss(made, damage, place % len(made.data), Path(folder)) is None
