"""Each entry of each table of words has a line that is read otherwise without it.

For a new entry, `python mutation/entries.py` finds a line among those of its table, or says that there is none. Then write one into
`mutation/seeds.txt`, or leave the entry out, because it changes nothing. CONTRIBUTING.md explains it under *A line for each word*.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import Any, NamedTuple

import attrs
import pytest

pytest.importorskip("rapidfuzz", reason="the extra 'threads' is not installed")

from tests.edges import said
from tests.entries import UNSHOWN, Row, filled, lines, read_rows
from tests.tables import ROOMS, Entry, entries, newswire_without


class Line(NamedTuple):
    """An entry and the line that shows it."""

    entry: Entry
    read: str
    text: str
    entry_words: frozenset[str]
    text_words: frozenset[str]


@attrs.define
class Batch:
    """Entries that are left out together: none of them stands in the line of another."""

    lines: list[Line] = attrs.field(factory=list[Line])
    by_entry: dict[str, list[frozenset[str]]] = attrs.field(factory=lambda: defaultdict(list))
    by_text: dict[str, list[frozenset[str]]] = attrs.field(factory=lambda: defaultdict(list))
    """The words of the entries, by one of them, and of the lines, by each."""
    tables: Counter[str] = attrs.field(factory=Counter[str])
    spans: dict[int, list[tuple[int, int]]] = attrs.field(factory=lambda: defaultdict(list))

    def add(self, line: Line) -> None:
        self.lines.append(line)
        self.by_entry[min(line.entry_words)].append(line.entry_words)
        for word in line.text_words:
            self.by_text[word].append(line.text_words)
        self.tables[line.entry.table] += 1
        for number, start, end in entries()[line.entry][1]:
            self.spans[number].append((start, end))

    def takes(self, line: Line, most: int) -> bool:
        """Return whether a line can be read without all these entries as it is without its own."""
        if self.tables[line.entry.table] >= most:
            return False
        for number, start, end in entries()[line.entry][1]:
            if any(start - 2 < other[1] and other[0] < end + 2 for other in self.spans.get(number, ())):
                return False
        if any(line.entry_words <= words for words in self.by_text.get(min(line.entry_words), ())):
            return False
        return not any(words <= line.text_words for word in line.text_words for words in self.by_entry.get(word, ()))


def folded(text: str) -> frozenset[str]:
    bare = unicodedata.normalize("NFD", text.casefold())
    return frozenset(re.findall(r"[^\W\d_]+", "".join(char for char in bare if not unicodedata.combining(char))))


@functools.cache
def all_lines() -> list[Line]:
    return [
        Line(entry, row.read, text := filled(row.text, form), folded(form) or frozenset((entry.word,)), folded(text))
        for entry, row, form in lines(read_rows())
        if entry in entries()
    ]


def batches() -> list[Batch]:
    """Return few batches of all entries, of no table more than half its entries in one."""
    sizes = Counter(entry.table for entry in entries())
    made: list[Batch] = []
    for line in sorted(all_lines(), key=lambda one: (-sizes[one.entry.table], one.entry)):
        most = max(1, sizes[line.entry.table] // 2)
        batch = next((one for one in made if one.takes(line, most)), None)
        if batch is None:
            made.append(batch := Batch())
        batch.add(line)
    return made


def fault(what: str, found: Iterable[Entry], options: str = "") -> str:
    """Return what is wrong with some entries, all of them named, and the command that mends it."""
    named = sorted(found)
    tables = "|".join(dict.fromkeys(re.escape(entry.table) for entry in named))
    command = f"python mutation/entries.py {options}--tables '{tables}'"
    return "\n".join(
        [what, *(f"  {entry}" for entry in named), f"run: {command}", "see CONTRIBUTING.md, *A line for each word*"]
    )


def test_every_entry_has_a_line() -> None:
    shown = {line.entry for line in all_lines()}
    bare = [entry for entry in entries() if entry not in shown and entry not in UNSHOWN]
    assert not bare, fault("tests/entries has no line that shows these entries:", bare)


def test_every_line_is_of_an_entry() -> None:
    gone = [entry for row in read_rows() for entry in row.entries() if entry not in entries()]
    assert not gone, fault("tests/entries has lines for these entries, which no table holds:", gone)
    unshown = [entry for entry in UNSHOWN if entry not in entries()]
    assert not unshown, f"tests/entries/unshown.json names entries that no table holds; remove them: {unshown}"


def test_few_entries_are_without_a_line() -> None:
    """Those of `tests/entries/unshown.json`; they are to become fewer."""
    assert len(UNSHOWN) <= 13


def test_each_line_is_read_otherwise_without_its_entry() -> None:
    was = {line: said(line.read, line.text) for line in all_lines()}
    useless: list[Entry] = []
    for batch in batches():
        with newswire_without(line.entry for line in batch.lines) as without:
            useless += [line.entry for line in batch.lines if _said(without, line) == was[line]]
    assert not useless, fault("the lines of these entries are read the same without them:", useless, "--stale ")


def _said(edges: Any, line: Line) -> Any:
    try:
        return edges.said(line.read, line.text)
    except Exception as error:  # noqa: BLE001 - what an entry is needed for may raise without it
        return repr(error)


def test_tables_are_found_in_every_room() -> None:
    rooms = Counter(re.split(r"[./]", entry.table)[0] for entry in entries())
    assert set(rooms) == set(ROOMS)
    assert min(rooms.values()) > 50


@pytest.mark.parametrize(
    ("table", "word"),
    [
        ("lexicon.languages.english.ENGLISH.english.institutions", "desk"),
        ("lexicon.languages.french.FRENCH.french.asking", "propos recueillis par"),
        ("lexicon.languages.french.FRENCH.french.months", "aoû"),
        ("lexicon.languages.spanish.SPANISH.spanish.work", "reportaje"),
        ("lexicon.wire_words._COUNT", "ère"),
        ("lexicon.agencies._LISTED", "con"),
        ("lexicon.languages.portuguese.PORTUGUESE.portuguese.told", "disseram"),
        ("lexicon/data/agencies.AWP.marks", "awp"),
        ("lexicon.headline_tags.TAGS.alert.capitals", "FLASH"),
        ("lexicon.languages.english.ENGLISH.english.house_lines", "Sign up for"),
        ("envelopes.news_bites.NAMES", "AN"),
    ],
)
def test_each_kind_of_table_is_found(table: str, word: str) -> None:
    assert Entry(table, word) in entries()


def test_newswire_is_as_it_was_after_an_entry_was_left_out() -> None:
    text = "Par Jean Orval"
    before: Any = said("parse_byline", text)
    entry = Entry("lexicon.languages.french.FRENCH.french.introducers", "par")
    with newswire_without([entry]) as without:
        assert without.said("parse_byline", text) != before
    assert said("parse_byline", text) == before


def test_a_row_says_which_entries_it_is_of() -> None:
    row = Row("signing.credits._WIRES", "parse_credit", "mit {}", {"agenturen": "Agenturen"})
    assert [(entry.word, form) for entry, _, form in lines([row])] == [("agenturen", "Agenturen")]
