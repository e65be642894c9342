"""Each record of a damaged file is there, or something is named: nothing is lost without a word."""

from __future__ import annotations

import itertools
import os
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

pytest.importorskip("pyarrow", reason="the extra 'batch' is not installed")
pytest.importorskip("click", reason="the extra 'cli' is not installed")

from newswire.batch import run
from tests.damage import DAMAGES, MADE, Case, Made, loss, losses_of_run


def damaged(made: Made) -> st.SearchStrategy[Case]:
    """Draw damages of a file."""
    return st.builds(Case, st.just(made), st.sampled_from(DAMAGES), st.integers(0, len(made.data) - 1))


@settings(max_examples=300)
@given(st.sampled_from(MADE).flatmap(damaged))
def test_no_damage_loses_a_record_without_a_word(case: Case) -> None:
    with tempfile.TemporaryDirectory() as folder:
        assert loss(case, Path(folder)) is None


@settings(max_examples=5, deadline=None)
@given(st.tuples(*(st.lists(damaged(made), min_size=1, max_size=8) for made in MADE)))
def test_no_damage_is_kept_quiet_by_a_run(cases: tuple[list[Case], ...]) -> None:
    """What the rows say, `_errors.jsonl` and the summary say too, and then the exit status is 1."""
    with tempfile.TemporaryDirectory() as folder:
        assert losses_of_run([*itertools.chain(*cases)], Path(folder)) == []


@settings(max_examples=8, deadline=None)
@given(st.sampled_from(MADE).flatmap(damaged))
def test_a_run_on_one_damaged_file_ends_with_the_status_that_its_rows_ask_for(case: Case) -> None:
    with tempfile.TemporaryDirectory() as folder:
        assert losses_of_run([case], Path(folder)) == []


def replace(path: Path) -> None:
    other = path.with_name("other")
    other.write_bytes(path.read_bytes()[::-1])
    other.replace(path)


def shorten(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


@pytest.mark.parametrize("harm", [Path.unlink, replace, shorten])
def test_a_file_that_is_gone_or_another_during_the_run_is_named(tmp_path: Path, harm: Callable[[Path], None]) -> None:
    paths = [tmp_path / made.name for made in MADE]
    for path, made in zip(paths, MADE, strict=True):
        path.write_bytes(made.data)

    def once(_now: object) -> None:
        while paths:
            harm(paths.pop())

    summary = run([tmp_path / made.name for made in MADE], tmp_path / "out", workers=1, progress=once)
    assert sorted({name for name, _ in summary.unread}) == sorted(str(tmp_path / made.name) for made in MADE)
    assert not summary.clean
    notes = (tmp_path / "out" / "_errors.jsonl").read_text(encoding="utf-8")
    assert all(f"/{made.name}" in notes for made in MADE)
