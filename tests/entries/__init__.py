"""Lines by which the entries of tables show: each is read otherwise without the entry that stands in it.

A row has a table, a reader of `tests.edges`, a text with `{}` for the entry (`{^}` for its capitals), and the entries with what stands there; `every` stands for
the entries of the table that no other row has, written with capitals as names are. `mutation/entries.py` finds most of them.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final, NamedTuple

from tests.tables import Entry, entries

__all__ = ["EVERY", "UNSHOWN", "Row", "filled", "lines", "read_rows", "room_of", "write_rows"]

FOLDER: Final = Path(__file__).parent
EVERY: Final = "every"


class Row(NamedTuple):
    """Entries of a table, and the line that shows them."""

    table: str
    read: str
    text: str
    words: Any

    def entries(self) -> Iterator[Entry]:
        """Yield the entries that the row names."""
        if self.words != EVERY:
            yield from (Entry(self.table, word) for word in self.words)


def filled(template: str, form: str) -> str:
    """Return a line with what stands for an entry in it; `{^}` stands for its capitals."""
    return template.replace("{}", form).replace("{^}", form.upper())


def read_rows() -> list[Row]:
    """Return the rows of all files."""
    paths = sorted(FOLDER.glob("*.jsonl"))
    return [
        Row(row["table"], row["read"], row["text"], row["words"])
        for path in paths
        for row in map(json.loads, path.read_text("utf-8").splitlines())
    ]


def room_of(table: str) -> str:
    """Return the room of a table, or what the file is named that holds its rows."""
    if "/" in table:
        return "data"
    return table.replace("/", ".").split(".")[0]


def write_rows(rows: Iterable[Row], room: str) -> None:
    """Write the rows of a room."""
    lines = [json.dumps(row._asdict(), ensure_ascii=False) for row in sorted(rows, key=lambda one: one[:3])]
    (FOLDER / f"{room}.jsonl").write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


def lines(rows: Iterable[Row]) -> Iterator[tuple[Entry, Row, str]]:
    """Yield each entry with a row that shows it and what stands for it there."""
    named = [row for row in rows if row.words != EVERY]
    seen = {entry for row in named for entry in row.entries()}
    for row in named:
        yield from ((Entry(row.table, word), row, form) for word, form in row.words.items())
    every = {row.table: row for row in rows if row.words == EVERY}
    for entry in entries():
        if entry.table in every and entry not in seen and entry not in UNSHOWN:
            yield entry, every[entry.table], _capital(entry.word)


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]


UNSHOWN: Final = {
    Entry(table, word): why
    for table, words in json.loads((FOLDER / "unshown.json").read_text("utf-8")).items()
    for word, why in words.items()
}
"""Entries that no single line can show, and why they stand in their tables."""
