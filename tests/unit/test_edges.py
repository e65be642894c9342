"""Lines that are read as they are only because of one word of a table, one edge of a quantifier, or one lookaround."""

from __future__ import annotations

import json
from collections import defaultdict
from typing import Any

import pytest

pytest.importorskip("rapidfuzz", reason="the extra 'threads' is not installed")
pytest.importorskip("markdown_it", reason="the extra 'markup' is not installed")

from tests.edges import FOLDER, READERS, said


def kept() -> dict[tuple[str, str], list[dict[str, Any]]]:
    found: dict[tuple[str, str], list[dict[str, Any]]] = defaultdict(list)
    for path in sorted(FOLDER.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            found[path.stem, row["read"]].append(row)
    return found


KEPT = kept()


@pytest.mark.parametrize(("room", "reader"), sorted(KEPT), ids="-".join)
def test_each_line_is_read_as_it_was(room: str, reader: str) -> None:
    """Where that is meant to change, `python mutation/lines.py --again` writes the lines anew: read the difference."""
    changed = {
        row["text"]: said(reader, row["text"]) for row in KEPT[room, reader] if said(reader, row["text"]) != row["said"]
    }
    assert changed == {}


def test_there_are_lines_of_every_room() -> None:
    assert len(KEPT) > 10
    assert {reader for _, reader in KEPT} <= set(READERS)
