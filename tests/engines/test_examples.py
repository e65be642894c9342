"""The programs under `examples/`, each run where its engine is installed: the rows are those of `parse_batch`.

A document that makes the parser raise ends no engine: its row has an error. A worker that is killed at work costs no row.
A program that is killed and started again as its docstring says leaves every row once.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("pyarrow", reason="the extra 'batch' is not installed")
if not sys.platform.startswith("linux"):
    pytest.skip("processes are looked up in /proc, which is Linux's", allow_module_level=True)

import pyarrow as pa
import pyarrow.parquet as pq

from newswire.batch import parse_batch, schema
from tests.engines.engines import (
    ENGINES,
    SMALL_BLOCKS,
    expected,
    finish,
    kill_all,
    kill_one,
    lines_rows,
    parquet_rows,
    start,
    table,
    until,
    write_lines,
    write_parquet,
)

DOCUMENTS = table(30)
SLOW = table(400, "SLOW\n")


def installed(engine: str) -> None:
    pytest.importorskip(ENGINES[engine].package, reason=f"the extra '{engine}' is not installed")
    if engine == "spark" and not shutil.which("java"):
        pytest.skip("Spark needs Java, which is not on this machine")


@pytest.mark.parametrize("engine", ["spark", "ray"])
def test_an_engine_gives_the_rows_of_parse_batch(tmp_path: Path, engine: str) -> None:
    """Spark and Ray read Parquet and write Parquet."""
    installed(engine)
    source = write_parquet(DOCUMENTS, tmp_path / "in", 3)
    finish(start(engine, source, tmp_path / "out"), tmp_path)
    assert parquet_rows(tmp_path / "out") == expected(DOCUMENTS)


def test_datatrove_gives_the_rows_of_parse_batch(tmp_path: Path) -> None:
    """The block puts them beside the documents."""
    installed("datatrove")
    finish(start("datatrove", write_lines(DOCUMENTS, tmp_path / "in", 3), tmp_path / "out"), tmp_path)
    assert lines_rows(tmp_path / "out") == [row for row in expected(DOCUMENTS) if row["id"] != "d00003"]


@pytest.mark.parametrize(
    ("engine", "master", "victim"),
    [
        ("spark", "local[2,3]", "pyspark.daemon"),
        ("spark", "local-cluster[2,1,1024]", "pyspark.daemon"),
        ("spark", "local-cluster[2,1,1024]", "CoarseGrainedExecutorBackend"),
        ("ray", "", "ray::MapBatches"),
    ],
)
def test_a_worker_that_is_killed_costs_no_row(tmp_path: Path, engine: str, master: str, victim: str) -> None:
    """Its task is done again, by Spark where the master allows it, by Ray as it is."""
    installed(engine)
    source = write_parquet(SLOW, tmp_path / "in", 8)
    process = start(engine, source, tmp_path / "out", master=master)
    kill_one(process, victim)
    finish(process, tmp_path)
    assert parquet_rows(tmp_path / "out") == expected(SLOW)


def test_spark_starts_anew_after_its_driver_was_killed(tmp_path: Path) -> None:
    """What it had written is no output yet; the save mode `overwrite` takes its place."""
    installed("spark")
    source, target = write_parquet(SLOW, tmp_path / "in", 16), tmp_path / "out"
    process = start("spark", source, target)
    until(lambda: list(target.rglob("task_*")), process)
    kill_all(process)
    assert not (target / "_SUCCESS").exists()
    finish(start("spark", source, target, "overwrite"), tmp_path)
    assert parquet_rows(target) == expected(SLOW)


def test_ray_goes_on_after_its_driver_was_killed(tmp_path: Path) -> None:
    """What it had written stays, and is not written twice; a file that it had not written to its end goes."""
    installed("ray")
    documents = table(3000, "Une phrase de plus sur le port.\n" * 40 + "SLOW\n")
    source, target = write_parquet(documents, tmp_path / "in", 16), tmp_path / "out"
    notes = tmp_path / "checkpoint"
    process = start("ray", source, target, before=SMALL_BLOCKS)
    until(lambda: [path for path in notes.glob("*") if ".pending." not in path.name], process)
    kill_all(process)
    finish(start("ray", source, target, before=SMALL_BLOCKS), tmp_path)
    assert len(list(target.glob("*.parquet"))) > 2
    assert parquet_rows(target) == expected(documents)


def test_datatrove_goes_on_after_its_driver_was_killed(tmp_path: Path) -> None:
    """The files of the tasks that are done stay; the others are done again."""
    installed("datatrove")
    source, target = write_lines(SLOW, tmp_path / "in", 4), tmp_path / "out"
    process = start("datatrove", source, target)
    until(lambda: list(target.glob("logs/completions/*")), process)
    kill_all(process)
    finish(start("datatrove", source, target), tmp_path)
    assert lines_rows(target) == [row for row in expected(SLOW) if row["id"] != "d00003"]


def test_the_recipe_for_datasets_gives_the_rows_of_parse_batch() -> None:
    """A data set in Arrow format hands over tables."""
    datasets = pytest.importorskip("datasets", reason="datasets is not installed")
    dataset = datasets.Dataset(DOCUMENTS).with_format("arrow")
    made = dataset.map(parse_batch, batched=True, batch_size=7, remove_columns=dataset.column_names)
    assert made.with_format(None).to_list() == parse_batch(DOCUMENTS).to_pylist()


@pytest.mark.filterwarnings("default")  # dask's own use of pandas
def test_the_recipe_for_dask_gives_the_rows_of_parse_batch(tmp_path: Path) -> None:
    """Columns of Arrow types go to pandas and back."""
    dataframe = pytest.importorskip("dask.dataframe", reason="dask is not installed")
    pandas = pytest.importorskip("pandas")
    pq.write_table(DOCUMENTS, tmp_path / "a.parquet")

    def parse(part: Any) -> Any:
        made = parse_batch(pa.Table.from_pandas(part, preserve_index=False))
        return made.to_pandas(types_mapper=pandas.ArrowDtype)

    meta = schema().empty_table().to_pandas(types_mapper=pandas.ArrowDtype)
    frame = dataframe.read_parquet(tmp_path / "a.parquet").map_partitions(parse, meta=meta)
    made = pa.Table.from_pandas(frame.compute(scheduler="synchronous"), preserve_index=False)
    assert made.cast(schema()).to_pylist() == parse_batch(DOCUMENTS).to_pylist()
