"""Inputs to begin with, for the readers of files: two small pages in every format that `newswire.batch` reads."""

from __future__ import annotations

import csv
import gzip
import io
import json
from pathlib import Path

import pyarrow as pa
from batches import SUFFIXES
from pyarrow import parquet

__all__ = ["write_seeds"]

TEXTS = ('-\nGrève: les bacs à quai\nLe port rouvre\nUn "cargo" attend.\nT.Kerzo--GO-ST\n', "Un titre\nUn chapeau.\n")


def _jsonl() -> bytes:
    return "".join(json.dumps({"id": str(at), "text": text}) + "\n" for at, text in enumerate(TEXTS)).encode()


def _table(delimiter: str) -> bytes:
    held = io.StringIO()
    csv.writer(held, delimiter=delimiter).writerows([("id", "text"), *enumerate(TEXTS)])
    return held.getvalue().encode()


def _parquet() -> bytes:
    held = io.BytesIO()
    parquet.write_table(pa.table({"text": list(TEXTS)}), held)
    return held.getvalue()


def _warc() -> bytes:
    record = "WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Record-ID: <urn:uuid:1>\r\nContent-Type: text/plain\r\nContent-Length: {}\r\n\r\n{}\r\n\r\n"
    return "".join(record.format(len(text.encode()), text) for text in TEXTS).encode()


PLAIN = {
    ".txt": TEXTS[0].encode,
    ".jsonl": _jsonl,
    ".ndjson": _jsonl,
    ".csv": lambda: _table(","),
    ".tsv": lambda: _table("\t"),
    ".parquet": _parquet,
    ".warc": _warc,
    ".wet": _warc,
}
PACKED = {".gz": gzip.compress, ".zst": lambda data: pa.compress(data, codec="zstd", asbytes=True)}


def write_seeds(folder: Path) -> Path:
    """Write a seed for each end of a name that the readers know, and return the folder."""
    for number, suffix in enumerate(SUFFIXES):
        packing = next((pack for end, pack in PACKED.items() if suffix.endswith(end)), bytes)
        plain = PLAIN[suffix.removesuffix(".gz").removesuffix(".zst")]()
        (folder / f"seed{suffix}").write_bytes(bytes([number]) + packing(plain))
    return folder
