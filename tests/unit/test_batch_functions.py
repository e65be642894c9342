"""The Arrow functions: one row for each document, whatever it is."""

from __future__ import annotations

import pickle
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

pytest.importorskip("pyarrow", reason="the extra 'batch' is not installed")

import pyarrow as pa

import newswire
from newswire.batch import CONTENTS, FAULTS, iter_pages, parse_batch, schema
from newswire.errors import ArgumentError, BatchError, UnknownNameError
from tests.properties.pages import TEXTS

VALUES = st.one_of(
    st.none(), TEXTS.filter(lambda text: text.isprintable() or "\ud800" not in text), st.binary(max_size=40)
)


def batch(values: list[object]) -> pa.RecordBatch:
    data = [value.encode("utf-8", "replace") if isinstance(value, str) else value for value in values]
    return pa.RecordBatch.from_arrays([pa.array(data, pa.binary())], ["text"])


@given(st.lists(VALUES, max_size=6), st.integers(0, 6), st.sampled_from(sorted(CONTENTS)))
def test_any_cut_gives_the_same_rows(values: list[object], at: int, content: str) -> None:
    """Rows in are rows out, of the schema, and a batch cut in two gives the rows of the whole."""
    whole = batch(values)
    made = parse_batch(whole, content=content)
    halves = [parse_batch(part, content=content) for part in (whole.slice(0, at), whole.slice(min(at, len(values))))]
    assert made.schema.equals(schema(content), check_metadata=True)
    assert made.num_rows == len(values)
    assert pa.Table.from_batches(halves).to_pylist() == made.to_pylist()
    made.validate(full=True)


@given(TEXTS.map(lambda text: text.encode("utf-8", "replace").decode()))
@settings(max_examples=50)
def test_a_batch_of_one_is_parse(text: str) -> None:
    """The row of one document holds what `parse` gives."""
    page = newswire.parse(text)
    (row,) = parse_batch(pa.RecordBatch.from_pydict({"text": [text]})).to_pylist()
    assert [headline["text"] for headline in row["headlines"]] == [headline.text for headline in page.headlines]
    assert row["title"] == (page.article.title.text if page.article and page.article.title else None)
    assert [odd["code"] for odd in row["diagnostics"]] == [odd.code for odd in page.diagnostics]
    articles = [row, *row["further_articles"]] if page.articles else []
    assert [
        [(section["heading"], section["paragraphs"]) for section in article["sections"]] for article in articles
    ] == [
        [(section.heading, [str(paragraph) for paragraph in section.paragraphs]) for section in article.sections]
        for article in page.articles
    ]


def test_a_row_that_gives_no_page_says_why() -> None:
    """Null, a number, too many bytes, undecodable bytes: each has its code, and the batch goes on."""
    values = pa.RecordBatch.from_pydict({"text": [None, "x" * 11, "ok"], "id": [1, 2, 3]})
    rows = parse_batch(values, max_bytes=10).to_pylist()
    assert [(row["id"], row["error"] and row["error"]["code"]) for row in rows] == [
        ("1", "null"),
        ("2", "too-large"),
        ("3", None),
    ]
    numbers = parse_batch(pa.RecordBatch.from_pydict({"text": [1, 2]})).to_pylist()
    assert {row["error"]["code"] for row in numbers} == {"not-text"}
    wrong = parse_batch(pa.RecordBatch.from_pydict({"text": [b"\xff"]}), encoding="ascii").to_pylist()
    assert wrong[0]["error"]["code"] == "not-decoded"
    assert {"null", "too-large", "not-text", "not-decoded"} <= set(FAULTS)


def test_headlines_carry_the_key_of_their_thread() -> None:
    """It is the key of the thread's oldest headline: equal for the headlines of one story, and only for those."""
    text = (
        "-\nRugby: Tarvin bat Osque 21-12\n-\nKelvar: le port de Brume rouvre, deux navires perdus dans la tempête\n"
        "-\nKelvar: le port de Brume fermé par la tempête\nUne pluie froide sur le canal\nIl pleut depuis mardi.\n"
    )
    (row,) = parse_batch(pa.RecordBatch.from_pydict({"text": [text]}), content="threads").to_pylist()
    assert [(found["place"], found["thread"]) for found in row["headlines"]] == [
        ("title", "unepluiefroidesurlecanal"),
        ("ticker", "rugbytarvinbatosque2112"),
        ("ticker", "kelvarleportdebrumefermeparlatempete"),
        ("ticker", "kelvarleportdebrumefermeparlatempete"),
    ]


@pytest.mark.parametrize("form", ["jsonld", "ninjs", "tei", "iramuteq"])
def test_rows_may_hold_documents_of_a_format(form: str) -> None:
    """They are those that `write` gives, and a row without a page has none."""
    text = "Le port rouvre\nORVAN, 3 fév 2026 (AFP) - Le port a rouvert lundi.\nasl/tib\n"
    batch = pa.RecordBatch.from_pydict({"text": [text, None]})
    found, missing = parse_batch(batch, content=form).to_pylist()
    assert found["document"] == newswire.formats.write(newswire.parse(text), form)
    assert (missing["document"], missing["error"]["code"]) == (None, "null")


def test_an_unforeseen_error_becomes_a_row(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever a document raises, the row says it."""
    monkeypatch.setattr("newswire.batch._reading.parse", lambda text, **_: 1 / len(text) and text[9])
    rows = parse_batch(pa.RecordBatch.from_pydict({"text": ["ab", ""]})).to_pylist()
    assert [row["error"]["message"].partition(":")[0] for row in rows] == ["IndexError", "ZeroDivisionError"]


def test_strings_that_are_no_utf8_are_read_as_bytes() -> None:
    """Arrow lets such a column through; the rows carry the diagnostic of bytes."""
    broken = pa.Array.from_buffers(
        pa.string(), 1, [None, pa.py_buffer(b"\0\0\0\0\5\0\0\0"), pa.py_buffer(b"\xe9t\xe9.\n")]
    )
    (row,) = parse_batch(pa.RecordBatch.from_arrays([broken], ["text"])).to_pylist()
    assert row["diagnostics"][0]["code"] == "decoded"


def test_wrong_calls_are_refused() -> None:
    """The errors name what there is."""
    values = pa.RecordBatch.from_pydict({"body": ["x"]})
    with pytest.raises(ArgumentError, match="'text'; its columns are body"):
        parse_batch(values)
    with pytest.raises(ArgumentError, match="max_bytes"):
        parse_batch(values, text="body", max_bytes=0)
    with pytest.raises(UnknownNameError, match="bodies"):
        parse_batch(values, text="body", content="all")
    with pytest.raises(TypeError, match="RecordBatch"):
        parse_batch(["x"])


def test_a_table_gives_a_table_and_the_function_is_picklable() -> None:
    """Engines hand over tables, and send the function to their workers."""
    table = pa.table({"text": pa.chunked_array([["a\nb.\n"], ["c\nd.\n"]])})
    made = pickle.loads(pickle.dumps(parse_batch))(table, content="bodies")
    assert made.column("title").to_pylist() == ["a", "c"]
    assert parse_batch(pa.table({"text": pa.array([], pa.string())})).num_rows == 0


def test_importing_newswire_batch_imports_no_pyarrow() -> None:
    """Without need, pyarrow is not imported: it is imported where it is used."""
    code = "import sys, newswire.batch; sys.exit('pyarrow' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_pages_come_one_after_the_other(tmp_path: Path) -> None:
    """Texts and files give pages lazily; what gives none stops with where it stands."""
    (tmp_path / "a.txt").write_text("Le port rouvre\nLe port a rouvert lundi.\n", encoding="utf-8")
    (tmp_path / "b.jsonl").write_text('{"text": "x"}\n{}\n', encoding="utf-8")
    pages = iter_pages(["Pluie\nIl pleut.\n", tmp_path])
    assert [page.article.title.text for page in (next(pages), next(pages)) if page.article and page.article.title] == [
        "Pluie",
        "Le port rouvre",
    ]
    assert next(pages).article is not None
    with pytest.raises(BatchError, match=r"b\.jsonl, at 14: the record has no field 'text'"):
        next(pages)
    with pytest.raises(TypeError, match="in a list"):
        iter_pages("text")
    with pytest.raises(BatchError, match="absent"):
        next(iter_pages([tmp_path / "absent.txt"]))
