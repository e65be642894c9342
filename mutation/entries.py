"""Find for each entry of each table of words a line that is read otherwise without it, and keep it in `tests/entries`.

    python mutation/entries.py [--tables REGEX] [--tries N] [--stale]

The lines of the corpus, of the tests and of the entries found before are tried with the entry in the place of another one of its
table. `tests/unit/test_table_entries.py` reads what is kept. An entry for which nothing is found is printed: write a line for it
into `mutation/seeds.txt`, or take it out of its table. Lines of entries that no table holds any more are dropped. With `--stale`,
lines that no longer show their entry are dropped first.
"""

from __future__ import annotations

import argparse
import ast
import random
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final

import regex

ROOT: Final = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "mutation")]

import tests.edges as intact  # noqa: E402
from samples import samples  # noqa: E402
from tests.edges import SIGNING  # noqa: E402
from tests.entries import EVERY, Row, filled, read_rows, room_of, write_rows  # noqa: E402
from tests.tables import Entry, entries, newswire_without  # noqa: E402

MOST_TEXTS: Final = 1500
LONGEST: Final = 220
MOST_KNOWN: Final = 250
"""How many lines that showed other entries, or were written by hand, are tried for one."""
READ: Final = {
    "lexicon": SIGNING,
    "signing": SIGNING,
    "parsing": ("parse",),
    "anatomy": ("read_anatomy", "read_kicker", "parse"),
    "envelopes": ("find_envelopes", "parse"),
}
FRAMES: Final = (
    "Le port rouvre\nLe port de Valmer a rouvert lundi.\n{}\nUn cargo attend, et un autre arrive dans la nuit.\n",
    "{}\nLe port de Valmer a rouvert lundi.\nUn cargo attend, et un autre arrive dans la nuit.\n",
    "Le port rouvre\nLe port de Valmer a rouvert lundi.\nUn cargo attend, et un autre arrive dans la nuit.\n{}\n",
    "Le port rouvre\n{}\nLe port de Valmer a rouvert lundi.\nUn cargo attend, et un autre arrive dans la nuit.\n",
)
SEEDS: Final = ROOT / "mutation" / "seeds.txt"
"""Lines with `{}` for an entry, by tables: a line `[REGEX]`, then lines `READER<tab>TEXT`, and `\\n`, `\\t` and `\\x01` as Python writes them."""


def pool() -> list[str]:
    """Return the strings of the tests and of the corpus."""
    found: dict[str, None] = {}
    for path in sorted(ROOT.glob("tests/**/*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and 1 < len(node.value) < MOST_TEXTS:
                found[node.value] = None
    from run import corpus  # noqa: PLC0415 - it listens to what is compiled

    for kind in ("pages", "lines", "headlines"):
        for text in corpus()[kind]:
            if len(text) < MOST_TEXTS:
                found[text] = None
    for text in list(found):
        for line in text.splitlines():
            if line.strip() and len(line) < LONGEST:
                found[line] = None
    return sorted(found, key=len)


def forms_of(word: str) -> list[str]:
    """Return how an entry may be written in a text: as it is, with capitals, or what it matches if it is a piece of a pattern."""
    word = word.replace("{n}", "2")
    plain = word.replace("_", " ") if word.isprintable() and not regex.search(r"[\\?+*()\[\]{}]", word) else None
    made = (
        [plain] if plain else sorted(set(samples(regex.sub(r"\{_\w+\}", "", word), 0, random.Random(0))), key=len)[:4]  # noqa: S311 - no secret
    )
    if plain is None:
        made = [word, *made]
    forms: dict[str, None] = {}
    for one in made:
        for form in (one, one[:1].upper() + one[1:], one.title(), one.upper()):
            if form.strip():
                forms[form] = None
    return list(forms)


def kind_of(table: str) -> str:
    """Return what tables of one kind share: the last name."""
    return table.rsplit(".", 1)[1]


def templates_in(texts: Iterable[str], words: Iterable[str], most: int) -> Iterator[str]:
    """Yield texts that hold one of some words, with `{}` in its place."""
    count = 0
    forms = [form for word in words for form in forms_of(word)[:2]]
    wanted = regex.compile(r"(?<!\p{L})(?:\L<forms>)(?!\p{L})", forms=forms)
    for text in texts:
        for match in wanted.finditer(text):
            yield text[: match.start()] + "{}" + text[match.end() :]
            count += 1
            break
        if count >= most:
            return


def seeds(table: str) -> list[tuple[str, str]]:
    """Return the lines that were written by hand for a table."""
    found: list[tuple[str, str]] = []
    taken = False
    for line in SEEDS.read_text("utf-8").splitlines() if SEEDS.exists() else []:
        if line.startswith("["):
            taken = bool(regex.search(line[1:-1], table))
        elif taken and "\t" in line:
            read, text = line.split("\t", 1)
            found.append((read, regex.sub(r"\\(?:[nt]|x..)", lambda match: ast.literal_eval(f"'{match[0]}'"), text)))
        elif line and "\t" not in line:
            raise SystemExit(f"{SEEDS}: expected [tables], or a reader, a tab and a line with {{}}, got {line!r}")
    return found


class _Said:
    """What the readers say of texts, with all entries: said once."""

    def __init__(self) -> None:
        self.known: dict[tuple[str, str], Any] = {}

    def __call__(self, read: str, text: str) -> Any:
        if (read, text) not in self.known:
            self.known[read, text] = intact.said(read, text)
        return self.known[read, text]


SAID: Final = _Said()


def readings(room: str, template: str) -> Iterator[tuple[str, str]]:
    """Yield the readers of a room with a template; one line stands in pages too."""
    for read in READ[room]:
        if read == "parse" and "\n" not in template:
            yield from ((read, frame.replace("{}", template)) for frame in FRAMES)
        else:
            yield read, template


def witness(entry: Entry, tried: Iterable[tuple[str, str, str]]) -> tuple[str, str, str] | None:
    """Return the first reader, template and form by which an entry shows."""
    said = [(one, SAID(one[0], filled(*one[1:]))) for one in tried]
    with newswire_without([entry]) as without:
        for (read, template, form), was in said:
            if _said(without, read, filled(template, form)) != was:
                return read, template, form
    return None


def _said(edges: Any, read: str, text: str) -> Any:
    try:
        return edges.said(read, text)
    except Exception as error:  # noqa: BLE001 - what a part is needed for may raise without it
        return repr(error)


def _still(row: Row) -> Any:
    """Return the words of a row that are entries still."""
    if row.words == EVERY:
        return EVERY
    return {word: form for word, form in row.words.items() if Entry(row.table, word) in entries()}


class Search:
    """What is tried for the entries: the texts, and the lines that showed others."""

    def __init__(self, rows: list[Row], tries: int) -> None:
        self.rows = rows
        self.tries = tries
        self.texts = [text for text in pool() if "{" not in text]
        self.lowered = [text.casefold() for text in self.texts]
        self.proven: dict[str, dict[tuple[str, str], None]] = defaultdict(dict)
        self.words: dict[str, list[str]] = defaultdict(list)
        for row in rows:
            self.proven[kind_of(row.table)][row.read, row.text] = None
        for entry in entries():
            self.words[entry.table].append(entry.word)

    def table(self, table: str, missing: Iterable[Entry]) -> list[Entry]:
        """Look for lines of entries of one table; return those that have none."""
        near = list(templates_in(self.texts, self.words[table], self.tries))
        return [entry for entry in missing if not self._entry(entry, near)]

    def _entry(self, entry: Entry, near: list[str]) -> bool:
        kind, forms = kind_of(entry.table), forms_of(entry.word)
        known = [*reversed(list(self.proven[kind])), *seeds(entry.table)][:MOST_KNOWN]
        first = dict.fromkeys((*one, form) for one in known for form in forms)
        found = witness(entry, first) or witness(entry, self._more(entry, forms, near))
        if found is None:
            return False
        read, template, form = found
        self.proven[kind].pop((read, template), None)
        self.proven[kind][read, template] = None
        key = entry.table, read, template
        row = next((one for one in self.rows if one[:3] == key and one.words != EVERY), None)
        if row is None:
            self.rows.append(row := Row(*key, {}))
        row.words[entry.word] = form
        return True

    def _more(self, entry: Entry, forms: list[str], near: list[str]) -> dict[tuple[str, str, str], None]:
        """Return the texts that hold an entry, and those that hold another one of its table."""
        wanted = forms[0].casefold()
        holding = [text for text, low in zip(self.texts, self.lowered, strict=True) if wanted in low]
        own = list(templates_in(holding, [entry.word], 10))
        room = "signing" if "/" in entry.table else room_of(entry.table)
        framed = [one for template in [*own, *near] for one in readings(room, template)]
        return dict.fromkeys((*one, form) for one in framed for form in forms[:2])


def drop_stale(rows: list[Row], tables: str) -> None:
    """Drop the words of rows that are read the same with and without them; print them."""
    for row in rows:
        if row.words == EVERY or not regex.search(tables, row.table):
            continue
        for word, form in list(row.words.items()):
            if witness(Entry(row.table, word), [(row.read, row.text, form)]) is None:
                print(f"{row.table}: the line of {word} no longer shows it", flush=True)
                del row.words[word]


def write_room(rows: Iterable[Row], room: str) -> None:
    """Write the rows of one room that name an entry."""
    write_rows([row for row in rows if row.words and room_of(row.table) == room], room)


def main() -> None:
    """Look for lines, and keep them."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--tables", default="", help="a pattern of the tables; all without it")
    options.add_argument("--tries", type=int, default=8, help="how many texts with other entries are tried for each")
    options.add_argument(
        "--stale", action="store_true", help="drop lines of these tables that no longer show their entry first"
    )
    given = options.parse_args()
    rows = [row._replace(words=_still(row)) for row in read_rows()]
    for room in {room_of(old.table) for old, row in zip(read_rows(), rows, strict=True) if old.words != row.words}:
        write_room(rows, room)
        print(f"tests/entries/{room}.jsonl: dropped lines of entries that no table holds", flush=True)
    if given.stale:
        drop_stale(rows, given.tables)
    known = {entry for row in rows for entry in row.entries()}
    every = {row.table for row in rows if row.words == EVERY}
    search = Search(rows, given.tries)
    todo: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries():
        if entry not in known and entry.table not in every and regex.search(given.tables, entry.table):
            todo[entry.table].append(entry)
    for table, missing in todo.items():
        left = search.table(table, missing)
        write_room(search.rows, room_of(table))
        print(f"{table}: {len(missing) - len(left)} of {len(missing)}", flush=True)
        for entry in left:
            print(f"  {entry.word}", flush=True)


if __name__ == "__main__":
    main()
