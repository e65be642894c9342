"""Files cut into shards: whatever the cut, the documents are those of the whole file, each once, in order."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

pytest.importorskip("pyarrow", reason="the extra 'batch' is not installed")

import pyarrow as pa
import pyarrow.parquet as pq

from newswire.batch._shards import documents_of
from newswire.batch.formats import FORMATS, Document, Selection
from newswire.batch.formats._base import Found

RECORDS = st.one_of(
    st.text(max_size=30).map(lambda text: json.dumps({"id": 1, "text": text}).encode()),
    st.sampled_from([b"", b" ", b"\r", b"{", b"[1]", b'{"text": 7}', b"\xff", b"\xef\xbb\xbf", b"x" * 200]),
)


def cut_and_read(path: Path, form: str, size: int, selection: Selection) -> list[Document]:
    """Return the documents of a file that is cut into shards of about a size."""
    shards = FORMATS[form].cut([Found(str(path), path.stat().st_size)], size)
    return [document for shard in shards for document in documents_of(shard, selection)]


@given(st.lists(RECORDS, max_size=12), st.sampled_from([b"\n", b"\r\n"]), st.booleans(), st.integers(1, 120))
@example([b'{"text": "a"}', b'{"text": "b"}'], b"\n", False, 14)
@example([b'{"text": "a"}', b"x" * 200], b"\n", True, 20)
def test_any_cut_of_json_lines_gives_the_same_documents(
    records: list[bytes], end: bytes, closed: bool, size: int
) -> None:
    """A line belongs to the range in which it begins, also one that is longer than a range or than the limit."""
    data = end.join(records) + (end if closed else b"")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "in.jsonl")
        path.write_bytes(data)
        selection = Selection(max_bytes=10)
        whole = cut_and_read(path, "jsonl", len(data) + 1, selection)
        assert cut_and_read(path, "jsonl", size, selection) == whole
        assert [document.offset for document in whole] == sorted({document.offset for document in whole})


@given(st.lists(st.one_of(st.none(), st.text(max_size=20)), max_size=20), st.integers(1, 7), st.integers(1, 400))
def test_any_cut_of_parquet_gives_the_same_documents(texts: list[str | None], group: int, size: int) -> None:
    """However many rows a row group has, and however many row groups a shard."""
    values = [text if text is None else text.encode("utf-8", "replace").decode() for text in texts]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "in.parquet")
        pq.write_table(pa.table({"text": pa.array(values, pa.string())}), path, row_group_size=group)
        found = cut_and_read(path, "parquet", size, Selection())
    assert [(document.offset, document.value) for document in found] == list(enumerate(values))
