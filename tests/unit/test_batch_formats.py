"""Files that are cut, damaged, or not quite what their names say: what is read of them, and what is named."""

from __future__ import annotations

import gzip
import json
import re
import zlib
from pathlib import Path

import pytest

pa = pytest.importorskip("pyarrow", reason="the extra 'batch' is not installed")

import pyarrow.parquet as pq

from newswire.batch import run
from newswire.batch._shards import documents_of
from newswire.batch.formats import FORMATS, Document, Selection
from newswire.batch.formats._base import PULSE, PULSE_EVERY, Found
from newswire.errors import ArgumentError, UnknownNameError
from tests.damage import read, warc_record

PAGE = "Le port rouvre\nLe port a rouvert lundi, dès l'aube, à marée haute.\n"


def codes(found: list[Document]) -> list[str | None]:
    return [one.fault[0] if one.fault else None for one in found]


def http(body: bytes, *fields: str, status: str = "200 OK", media: str = "text/plain") -> bytes:
    head = "\r\n".join([f"HTTP/1.1 {status}", f"Content-Type: {media}", *fields])
    return warc_record("response", "application/http; msgtype=response", f"{head}\r\n\r\n".encode() + body, "http://a/")


def wet(count: int) -> list[bytes]:
    return [warc_record("conversion", "text/plain", f"{n} {PAGE}".encode(), f"u{n}") for n in range(count)]


# WARC


@pytest.mark.parametrize("kept", [20, 150, 260, 330])
@pytest.mark.parametrize("packed", [False, True])
def test_a_cut_archive_is_named(tmp_path: Path, kept: int, packed: bool) -> None:
    data = b"".join(wet(2))
    data = gzip.compress(data)[: kept // 2] if packed else data[:kept]
    found = read("a.wet.gz" if packed else "a.wet", data, tmp_path)
    assert codes(found)[-1] in {"bad-record", "unreadable"}


@pytest.mark.parametrize("length", ["9", "400", "99999999"])
def test_a_length_that_is_wrong_takes_no_record_behind_it(tmp_path: Path, length: str) -> None:
    first, *rest = wet(4)
    wrong = re.sub(rb"(Content-Length: )\d+", rb"\g<1>" + length.encode(), first)
    assert wrong != first
    found = read("a.warc", wrong + b"".join(rest), tmp_path)
    assert codes(found) == ["bad-record", None, None, None]
    assert [one.id for one in found[1:]] == ["u1", "u2", "u3"]
    assert "Content-Length" in (found[0].fault or ("", ""))[1]


@pytest.mark.parametrize(
    ("fields", "body"),
    [
        (
            ("Transfer-Encoding: chunked",),
            b"5\r\nLe po\r\n%x\r\n%s\r\n0\r\n\r\n" % (len(PAGE.encode()) - 5, PAGE.encode()[5:]),
        ),
        (("Transfer-Encoding: chunked",), PAGE.encode()),
        (("Content-Encoding: gzip",), gzip.compress(PAGE.encode(), mtime=0)),
        (("Content-Encoding: gzip",), PAGE.encode()),
        (("Content-Encoding: deflate",), zlib.compress(PAGE.encode())),
        (("Content-Encoding: br",), pa.compress(PAGE.encode(), codec="brotli", asbytes=True)),
        (("Content-Encoding: zstd",), pa.compress(PAGE.encode(), codec="zstd", asbytes=True)),
    ],
    ids=["chunked", "said to be chunked", "gzip", "said to be gzip", "deflate", "br", "zstd"],
)
def test_transfer_and_content_encodings_are_undone(tmp_path: Path, fields: tuple[str, ...], body: bytes) -> None:
    assert [one.value for one in read("a.warc", http(body, *fields), tmp_path)] == [PAGE.encode()]


def test_the_charset_of_the_header_is_followed(tmp_path: Path) -> None:
    (found,) = read("a.warc", http("Łódź\nŻółw".encode("iso-8859-2"), media="text/plain; charset=iso-8859-2"), tmp_path)
    assert found.value == "Łódź\nŻółw"


@pytest.mark.parametrize(
    ("record", "code", "word"),
    [
        (http(b"absent", status="404 Not Found"), "http-status", "404 Not Found"),
        (http(b"<p>Un port", media="text/html"), "not-text", "expected text, got HTML"),
        (http(b"\x89PNG", media="image/png"), "not-text", "image/png"),
        (http(b"Un p", "Content-Length: 900"), "bad-record", "truncated"),
        (http(gzip.compress(PAGE.encode(), mtime=0)[:-9], "Content-Encoding: gzip"), "bad-record", "gzip"),
        (http(b"Un port", media="text/plain; charset=klingon"), "not-decoded", "klingon"),
        (warc_record("conwersion", "text/plain", b"Un port", "u"), "bad-record", "conwersion"),
    ],
    ids=["status", "html", "image", "cut", "gzip cut", "charset", "type"],
)
def test_an_answer_that_is_no_page_is_named(tmp_path: Path, record: bytes, code: str, word: str) -> None:
    found = read("a.warc", record + http(PAGE.encode()), tmp_path)
    assert codes(found) == [code, None]
    assert word in (found[0].fault or ("", ""))[1]


@pytest.mark.parametrize(
    ("statuses", "expected"),
    [("200", ["200"]), ("404", ["404"]), ("2xx,4XX", ["200", "203", "404"]), ("2xx,500", ["200", "203"])],
)
def test_answers_of_other_statuses_than_those_asked_for_are_passed_over(
    tmp_path: Path, statuses: str, expected: list[str]
) -> None:
    """They are no errors then: who names statuses knows that there are others."""
    records = [
        warc_record(
            "response", "application/http", b"HTTP/1.1 %d X\r\nContent-Type: text/plain\r\n\r\nUn titre" % n, str(n)
        )
        for n in (200, 203, 301, 404)
    ]
    (tmp_path / "a.warc").write_bytes(b"".join(records))
    summary = run([tmp_path / "a.warc"], tmp_path / "out", workers=1, http_status=statuses)
    rows = [json.loads(row) for row in (tmp_path / "out" / "part-00000.jsonl").read_text().splitlines()]
    assert [row["id"] for row in rows] == expected
    assert summary.clean


@pytest.mark.parametrize("statuses", ["", "ok", "20", "200,", "2xy", "700", "2000"])
def test_what_is_no_list_of_statuses_is_refused(tmp_path: Path, statuses: str) -> None:
    with pytest.raises(ArgumentError, match="http_status"):
        run([tmp_path], tmp_path / "out", http_status=statuses)


@pytest.mark.parametrize("name", ["nope", "hex", "rot13", "a\0b"])
def test_what_is_no_encoding_is_refused_before_anything_is_read(tmp_path: Path, name: str) -> None:
    with pytest.raises(UnknownNameError, match="unknown encoding"):
        run([tmp_path], tmp_path / "out", encoding=name)
    assert not (tmp_path / "out").exists()


def test_html_gives_its_article_where_trafilatura_is_named(tmp_path: Path) -> None:
    pytest.importorskip("trafilatura", reason="the extra 'html' is not installed")
    text = (
        "Le port a rouvert lundi, dès l'aube, à marée haute, et les cargos attendaient depuis trois jours au large. "
        * 4
    )
    page = f"<html><head><meta charset=iso-8859-1><title>Le port rouvre</title></head><body><article><p>{text}</p></article>"
    path = tmp_path / "a.warc"
    path.write_bytes(http(page.encode("latin-1"), media="text/html"))
    (shard,) = FORMATS["warc"].cut([Found(str(path), 1)], 1)
    (found,) = documents_of(shard, Selection(html="trafilatura"))
    assert str(found.value).startswith("Le port rouvre\nLe port a rouvert lundi, dès l'aube")


# CSV and JSON


def test_a_quote_that_is_never_closed_takes_its_own_row_only(tmp_path: Path) -> None:
    rows = [f"{n},Le port {n}" for n in range(2000)]
    rows[100] = '100,"Le port'
    found = read("a.csv", "\n".join(["id,text", *rows]).encode(), tmp_path)
    assert [one.id for one in found if not one.fault] == [str(n) for n in range(2000) if n != 100]
    (fault,) = [one.fault for one in found if one.fault]
    assert "row 101" in fault[1]


@pytest.mark.parametrize(
    ("name", "data"), [("a.csv", b"text,id,text\na,b,c\n"), ("a.jsonl", b'{"text": "a", "text": "b"}\n')]
)
def test_a_column_or_key_that_stands_twice_is_named(tmp_path: Path, name: str, data: bytes) -> None:
    (found,) = read(name, data, tmp_path)
    assert found.fault is not None
    assert found.fault[0] == "bad-record"
    assert "'text'" in found.fault[1]
    assert "twice" in found.fault[1]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be", "utf-32"])
def test_csv_is_read_in_encodings_of_wide_characters(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes('id,text\n1,"Łódź\nle port"\n2,deux\n'.encode(encoding))
    (shard,) = FORMATS["csv"].cut([Found(str(path), 1)], 1)
    assert [one.value for one in documents_of(shard, Selection(encoding=encoding))] == ["Łódź\nle port", "deux"]


def test_blank_lines_are_told_as_work(tmp_path: Path) -> None:
    """The supervisor has to see that a reader goes on."""
    for name, head in (("a.jsonl", b""), ("a.csv", b"id,text\n")):
        path = tmp_path / name
        path.write_bytes(head + b"\n" * (2 * PULSE_EVERY))
        form = FORMATS[name[2:]]
        found = [
            one
            for shard in form.cut([Found(str(path), path.stat().st_size)], 2**30)
            for one in documents_of(shard, Selection())
        ]
        assert found == [PULSE, PULSE]


def test_zeros_behind_a_gzip_member_lose_nothing(tmp_path: Path) -> None:
    lines = b"".join(json.dumps({"id": str(n), "text": PAGE}).encode() + b"\n" for n in range(5))
    assert codes(read("a.jsonl.gz", gzip.compress(lines) + bytes(700), tmp_path)) == [None] * 5
    assert codes(read("a.jsonl.gz", gzip.compress(lines) + b"junk", tmp_path)) == [None] * 5 + ["unreadable"]


# Columns


def test_a_field_within_a_column_can_be_named(tmp_path: Path) -> None:
    rows = [{"content": {"text": PAGE}, "id": "a"}, {"content": None, "id": "b"}]
    (tmp_path / "a.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    pq.write_table(pa.Table.from_pylist(rows), tmp_path / "a.parquet")
    for name in ("jsonl", "parquet"):
        path = tmp_path / f"a.{name}"
        shards = FORMATS[name].cut([Found(str(path), path.stat().st_size)], 2**30)
        found = [one for shard in shards for one in documents_of(shard, Selection("content.text"))]
        assert [(one.id, one.value) for one in found] == [("a", PAGE), ("b", None)]


@pytest.mark.parametrize("name", ["body", "content.body"])
def test_an_absent_column_is_answered_with_those_that_are(tmp_path: Path, name: str) -> None:
    path = tmp_path / "a.parquet"
    pq.write_table(pa.table({"content": [{"text": PAGE}], "id": ["a"]}), path)
    (shard,) = FORMATS["parquet"].cut([Found(str(path), 1)], 1)
    (found,) = documents_of(shard, Selection(name))
    assert found.fault == ("bad-record", f"no column {name!r}; the columns are content, id")


def test_a_body_that_expands_without_end_is_cut_and_named(tmp_path: Path) -> None:
    (found,) = read("a.warc", http(gzip.compress(bytes(2**24)), "Content-Encoding: gzip"), tmp_path)
    assert isinstance(found.value, bytes)
    assert len(found.value) == Selection().max_bytes + 1
