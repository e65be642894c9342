"""The programs under `examples/`, each run where its engine is installed: the rows are those of `parse_batch`."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("pyarrow", reason="the extra 'batch' is not installed")

import pyarrow as pa
import pyarrow.parquet as pq

from newswire.batch import parse_batch, schema

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
TABLE = pa.table(
    {
        "id": [f"d{number:02d}" for number in range(30)],
        "text": [None, *(f"Le port {number} rouvre\nLe port a rouvert lundi.\n" for number in range(1, 30))],
    }
)
EXPECTED = parse_batch(TABLE).to_pylist()


def example(engine: str, source: Path, target: Path) -> None:
    environment = {**os.environ, "PYSPARK_PYTHON": sys.executable, "SPARK_LOCAL_IP": "127.0.0.1"}
    command = [sys.executable, str(EXAMPLES / engine / "pages.py"), str(source), str(target)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=180)
    assert done.returncode == 0, done.stderr[-2000:]


def rows(folder: Path) -> list[dict[str, Any]]:
    found = [row for path in sorted(folder.glob("*.parquet")) for row in pq.read_table(path).to_pylist()]
    return sorted(found, key=lambda row: str(row["id"]))


@pytest.mark.parametrize(("engine", "package"), [("spark", "pyspark"), ("ray", "ray")])
def test_an_engine_gives_the_rows_of_parse_batch(tmp_path: Path, engine: str, package: str) -> None:
    """Spark and Ray read Parquet and write Parquet."""
    pytest.importorskip(package, reason=f"the extra '{engine}' is not installed")
    (tmp_path / "in").mkdir()
    for part in range(3):
        pq.write_table(TABLE.slice(part * 10, 10), tmp_path / "in" / f"{part}.parquet")
    example(engine, tmp_path / "in", tmp_path / "out")
    assert rows(tmp_path / "out") == EXPECTED


def test_datatrove_gives_the_rows_of_parse_batch(tmp_path: Path) -> None:
    """The block puts them beside the documents."""
    pytest.importorskip("datatrove", reason="the extra 'datatrove' is not installed")
    (tmp_path / "in").mkdir()
    texts = TABLE.to_pylist()[1:]
    (tmp_path / "in" / "a.jsonl").write_text("".join(json.dumps(row) + "\n" for row in texts), encoding="utf-8")
    example("datatrove", tmp_path / "in", tmp_path / "out")
    found = [
        json.loads(line)["metadata"]["newswire"]
        for path in sorted((tmp_path / "out" / "pages").glob("*.jsonl"))
        for line in path.read_text(encoding="utf-8").splitlines()
    ]
    assert found == EXPECTED[1:]


def test_the_recipe_for_datasets_gives_the_rows_of_parse_batch() -> None:
    """A data set in Arrow format hands over tables."""
    datasets = pytest.importorskip("datasets", reason="datasets is not installed")
    dataset = datasets.Dataset(TABLE).with_format("arrow")
    made = dataset.map(parse_batch, batched=True, batch_size=7, remove_columns=dataset.column_names)
    assert made.with_format(None).to_list() == EXPECTED


def test_the_recipe_for_dask_gives_the_rows_of_parse_batch(tmp_path: Path) -> None:
    """Columns of Arrow types go to pandas and back."""
    dataframe = pytest.importorskip("dask.dataframe", reason="dask is not installed")
    pandas = pytest.importorskip("pandas")
    pq.write_table(TABLE, tmp_path / "a.parquet")

    def parse(part: Any) -> Any:
        made = parse_batch(pa.Table.from_pandas(part, preserve_index=False))
        return made.to_pandas(types_mapper=pandas.ArrowDtype)

    meta = schema().empty_table().to_pandas(types_mapper=pandas.ArrowDtype)
    frame = dataframe.read_parquet(tmp_path / "a.parquet").map_partitions(parse, meta=meta)
    made = pa.Table.from_pandas(frame.compute(scheduler="synchronous"), preserve_index=False)
    assert made.cast(schema()).to_pylist() == EXPECTED
