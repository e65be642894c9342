"""Every entry of every table of words, found in the code itself, and newswire imported anew without some of them.

A table is what a module holds as a constant: a collection of strings, a list of words in one string, a pattern that has words as
alternatives, and the files of data. What is added there is an entry, and nobody has to name it anywhere else.
"""

from __future__ import annotations

import ast
import contextlib
import functools
import importlib
import importlib.machinery
import importlib.util
import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any, Final, NamedTuple

import regex

from tests.mutants import alternatives

__all__ = ["ROOMS", "Entry", "entries", "newswire_without"]

SOURCE: Final = Path(__file__).resolve().parent.parent / "src" / "newswire"
ROOMS: Final = ("lexicon", "signing", "parsing", "anatomy", "envelopes")
TOLD: Final = frozenset(
    {
        "name",
        "code",
        "language",
        "country",
        "source",
        "production",
        "example",
        "why",
        "meaning",
        "sentence",
        "cause",
        "cure",
    }
    | {"kind", "where", "word", "needs", "layout", "day", "agencies", "services"}
)
"""The fields of entries that no text is read by: what documents them, and what is said once one is found."""
SPLIT: Final = frozenset({"months", "weekdays"})
"""The fields of languages whose strings hold several words each."""
APART: Final = frozenset(
    {"stop_words", "everyday", "descriptions", "tolls", "disasters", "ups", "downs", "numerals", "locatives", "joints"}
    | {"concepts", "common", "contractions", "cries"}
)
"""The fields of languages by which headlines are compared, and French told from other languages: no one line shows their words."""
NO_WORDS: Final[Mapping[str, str]] = {
    "anatomy._source._EXACT": "names of kinds of sources",
    "anatomy._source.SOURCE_HEADS": "names of fields",
    "anatomy._source.SOURCES.role": "a name of a field",
    "envelopes._TABLE": "modules",
    "envelopes.aap.CATEGORIES": "codes that are given",
    "envelopes.racing.CATEGORIES": "codes that are given",
    "envelopes.weather.OFFICES": "codes that stand in a pattern",
    "envelopes.aap._NAMED": "names of fields",
    "parsing._PARTS": "names of parts of pages",
    "parsing.decoding._MARKS": "names of encodings",
    "parsing.leavings._FORMS": "patterns over fields of languages",
    "parsing.plain.PartName": "a type",
    "parsing.shapes.SHAPES": "what letters mean, for readers of the code",
    "parsing.signing._SITES": "names of families",
    "signing.datelines._PARTS": "names of parts of patterns",
    "lexicon._toml._KEYS": "names of keys",
    "lexicon._toml._WORDS_IN_TUPLES": "names of fields",
    "signing._plain._FIELDS": "names of fields",
    "signing._byline_edges._OF_FURNITURE": "words of the patterns of its module, whose own lines show them",
    "signing._standing._KNOWN": "names of fields",
    "signing._standing._OPENING": "names of fields",
}
"""Constants that hold strings and are no tables of words, and what they are."""
NO_TABLES: Final[Mapping[str, str]] = {"layouts": "patterns over the letters of shapes, and not over words"}
"""Modules that hold no words, and what they hold."""


class Entry(NamedTuple):
    """One entry: the table, by its module, its name and the way to it, and the entry as it is written there."""

    table: str
    word: str

    def __str__(self) -> str:
        return f"{self.word!r} of {self.table}"


class Slot(NamedTuple):
    """Where an entry is written: how it is taken out of a tree, and which stretch of which string it is."""

    entry: Entry
    node: Any
    at: int | slice | None
    """The place in a collection, the stretch of a string, or None where a string loses a word."""


# What a module holds


class _Walk:
    """The slots of one module, in their order; the same tree gives the same ones."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.module = ".".join(("newswire", *path.relative_to(SOURCE).with_suffix("").parts)).removesuffix(".__init__")
        self.tree = ast.parse(path.read_text(encoding="utf-8"))
        self.slots: list[Slot] = []
        for statement in self.tree.body:
            self._statement(statement)

    def _statement(self, statement: ast.stmt) -> None:
        targets = statement.targets if isinstance(statement, ast.Assign) else [getattr(statement, "target", None)]
        names = [target.id for target in targets if isinstance(target, ast.Name)]
        value = getattr(statement, "value", None)
        if isinstance(statement, (ast.Assign, ast.AnnAssign)) and value is not None and names:
            if names[0] not in {"__all__", "_HOMES", "_EXPECTED"} and self.path.stem not in NO_TABLES:
                self._value(value, f"{self.module.removeprefix('newswire.')}.{names[0]}")
        elif isinstance(statement, (ast.FunctionDef, ast.ClassDef)):
            for node in ast.walk(statement):
                if isinstance(node, ast.Call) and _name(node.func) in {"compiled", "compile"}:
                    for one in node.args[:1]:
                        self._pattern(one, f"{self.module.removeprefix('newswire.')}.{statement.name}")

    def _value(self, node: ast.expr, table: str) -> None:
        if isinstance(node, (ast.Constant, ast.JoinedStr)):
            self._pattern(node, table)
        elif isinstance(node, (ast.Tuple, ast.List, ast.Set)):
            for place, one in enumerate(node.elts):
                if _is_word(one) and "|" not in one.value:
                    self._add(table, one.value, node, place)
                self._value(one, table)
        elif isinstance(node, ast.Dict):
            self._dict(node, table)
        elif isinstance(node, ast.Call):
            self._call(node, table)
        else:
            for child in ast.iter_child_nodes(node):
                if isinstance(child, ast.comprehension):
                    self._value(child.iter, table)
                elif isinstance(child, ast.expr):
                    self._value(child, table)

    def _dict(self, node: ast.Dict, table: str) -> None:
        for place, (key, value) in enumerate(zip(node.keys, node.values, strict=True)):
            named = f"{table}.{key.value}" if isinstance(key, ast.Constant) else table
            simple = isinstance(value, (ast.Constant, ast.UnaryOp, ast.JoinedStr))
            pattern = _text(value) is not None and "|" in (_text(value) or ("",))[0]
            if _is_word(key) and simple and not pattern:
                self._add(table, key.value, node, place)
            if pattern or not simple:
                self._value(value, named)

    def _call(self, node: ast.Call, table: str) -> None:
        function = _name(node.func)
        held = vars(importlib.import_module(self.module))
        splits = _splits(held.get(function))
        fields = getattr(held.get(function), "_fields", None) or [
            field.name for field in getattr(held.get(function), "__attrs_attrs__", ())
        ]
        named = [(fields[place] if place < len(fields) else "", one) for place, one in enumerate(node.args)]
        first = node.args[0] if node.args else next((one.value for one in node.keywords if one.arg == "name"), None)
        way = table
        if fields and isinstance(first, ast.Constant) and isinstance(first.value, str):
            way = f"{table}.{first.value}"
        for field, one in [*named, *((keyword.arg or "", keyword.value) for keyword in node.keywords)]:
            if (field in TOLD and fields) or field in APART:
                continue
            here = f"{way}.{field}" if field and fields else way
            if splits or field in SPLIT:
                self._split(one, here)
            else:
                self._value(one, here)

    def _split(self, node: ast.expr, table: str) -> None:
        """Take the words of the strings below a node."""
        for one in ast.walk(node):
            if isinstance(one, ast.Constant) and isinstance(one.value, str):
                for word in dict.fromkeys(one.value.split()):
                    self._add(table, word, one, None)

    def _pattern(self, node: ast.expr, table: str) -> None:
        """Take the alternatives of a pattern that hold letters; one that holds others is shown by those."""
        if isinstance(node, ast.Call):
            for one in node.args:
                self._pattern(one, table)
        text = _text(node)
        if text is None or "|" not in text[0]:
            return
        source, fields = text
        for start, end in alternatives(source):
            word = source[start:end].strip("|").strip()
            if "|" not in word and any(char.isalpha() for char in _letters(word)):
                self._add(table, "".join(fields.get(char, char) for char in word), node, slice(start, end))

    def _add(self, table: str, word: str, node: Any, at: int | slice | None) -> None:
        if table in NO_WORDS:
            return
        self.slots.append(Slot(Entry(table, word), node, at))

    def without(self, dropped: frozenset[Entry]) -> ast.Module:
        """Return the tree without some entries. It can be used once."""
        cuts: dict[int, list[slice]] = defaultdict(list)
        lost: dict[int, list[Any]] = defaultdict(list)
        nodes: dict[int, Any] = {}
        for slot in self.slots:
            if slot.entry in dropped:
                nodes[id(slot.node)] = slot.node
                (cuts if isinstance(slot.at, slice) else lost)[id(slot.node)].append(
                    slot.entry.word if slot.at is None else slot.at
                )
        for key, node in nodes.items():
            if key in cuts:
                _cut(node, cuts[key])
            elif isinstance(node, ast.Constant):
                node.value = " ".join(word for word in str(node.value).split() if word not in lost[key])
            elif isinstance(node, ast.Dict):
                kept = [place for place in range(len(node.keys)) if place not in lost[key]]
                node.keys, node.values = [node.keys[place] for place in kept], [node.values[place] for place in kept]
            else:
                node.elts = [one for place, one in enumerate(node.elts) if place not in lost[key]]
        return ast.fix_missing_locations(self.tree)


def _name(node: ast.expr) -> str:
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


def _is_word(node: ast.expr | None) -> Any:
    return isinstance(node, ast.Constant) and isinstance(node.value, str) and any(map(str.isalpha, node.value))


def _splits(function: Any) -> bool:
    """Return whether a function makes a table of the words of one string."""
    if not callable(function) or isinstance(function, type):
        return False
    try:
        made = function("ORVAL BRUME")
    except Exception:  # noqa: BLE001 - what a function says of a string that it is not made for
        return False
    return set(made) == {"ORVAL", "BRUME"} if isinstance(made, (frozenset, set, tuple)) else made == "ORVAL|BRUME"


_FIRST_FIELD: Final = 0xE000


def _text(node: ast.expr) -> tuple[str, dict[str, str]] | None:
    """Return a string, or what an f-string is made of with a sign for each field, and the fields."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value, {}
    if not isinstance(node, ast.JoinedStr):
        return None
    fields: dict[str, str] = {}
    pieces: list[str] = []
    for place, part in enumerate(node.values):
        if isinstance(part, ast.Constant):
            pieces.append(str(part.value))
        else:
            pieces.append(chr(_FIRST_FIELD + place))
            fields[pieces[-1]] = ast.unparse(part)
    return "".join(pieces), fields


_SYNTAX: Final = re.compile(
    r"\\[pPN]\{[^}]*\}|\\x..|\\.|\(\?P[<=]\w+[>)]|\(\?[a-zA-Z-]+[:)]|\{[a-z]\w*\}|[\ue000-\uf8ff]", re.DOTALL
)


def _letters(word: str) -> str:
    """Return a piece of a pattern without what only looks like letters."""
    return _SYNTAX.sub("", re.sub(r"\[[^\]]*\]", "", word))


def _cut(node: Any, cuts: list[slice]) -> None:
    """Take stretches out of a string or of what an f-string is made of."""
    text = _text(node)
    assert text is not None
    source = text[0]
    for cut in sorted(cuts, key=lambda one: -one.start):
        source = source[: cut.start] + source[cut.stop :]
    if isinstance(node, ast.Constant):
        node.value = source
        return
    parts = re.split(r"([\ue000-\uf8ff])", source)
    node.values = [
        node.values[ord(part) - _FIRST_FIELD] if place % 2 else ast.Constant(part)
        for place, part in enumerate(parts)
        if part
    ]


# The data


def _data() -> dict[Path, Any]:
    return {path: json.loads(path.read_text("utf-8")) for path in sorted(SOURCE.glob("lexicon/data/*.json"))}


def _data_entries(path: Path, held: Any) -> Iterator[Entry]:
    for way, strings in _string_lists(held, f"lexicon/data/{path.stem}"):
        for text in strings:
            yield from (Entry(way, word) for word in (text.split() if _runs(path) else [text]))


def _runs(path: Path) -> bool:
    """Return whether the strings of a file are lines of words."""
    return path.stem in {"given_names", "east_asian_names"}


def _string_lists(held: Any, way: str) -> Iterator[tuple[str, list[str]]]:
    """Yield the lists of strings in some data; an agency's name counts once, however often it stands there."""
    if isinstance(held, list):
        rows: list[Any] = held
        if all(isinstance(one, str) for one in rows):
            yield way, rows
            return
        for one in rows:
            if "code" in one:
                one["marks"] = [mark for mark in one["marks"] if mark not in (one["code"], *one["names"])]
                known = {text.casefold() for text in (one["code"], *one["marks"])}
                one["names"] = [name for name in one["names"] if name.casefold() not in known]
            name = one.get("code") or f"{one.get('word')} {one.get('where')}"
            yield from _string_lists(one, f"{way}.{name}")
    elif isinstance(held, dict):
        for name, one in list(held.items()):
            if isinstance(one, str) and " " in one and name not in TOLD:
                yield f"{way}.{name}", (box := [one])
                held[name] = box[0]
            elif name not in TOLD:
                yield from _string_lists(one, f"{way}.{name}")


def _changed_data(dropped: frozenset[Entry]) -> dict[str, Any]:
    """Return the files that hold some entries, by their text, without them."""
    tables = {entry.table.split(".")[0] for entry in dropped}
    changed: dict[str, Any] = {}
    for path, held in _data().items():
        if f"lexicon/data/{path.stem}" in tables:
            for way, strings in _string_lists(held, f"lexicon/data/{path.stem}"):
                gone = {entry.word for entry in dropped if entry.table == way}
                strings[:] = (
                    [" ".join(word for word in text.split() if word not in gone) for text in strings]
                    if _runs(path)
                    else [text for text in strings if text not in gone]
                )
            changed[path.read_text("utf-8")] = held
    return changed


# All of them, and newswire without some


@functools.cache
def _slots() -> dict[Path, list[Slot]]:
    paths = [path for room in ROOMS for path in sorted(SOURCE.glob(f"{room}/**/*.py"))]
    return {path: _Walk(path).slots for path in paths}


@functools.cache
def entries() -> dict[Entry, tuple[Path, tuple[tuple[int, int, int], ...]]]:
    """Return each entry with its file and the stretches of strings that it is, each with a number for its string."""
    found: dict[Entry, tuple[Path, tuple[tuple[int, int, int], ...]]] = {}
    for path, slots in _slots().items():
        for slot in slots:
            spans = ((id(slot.node), slot.at.start, slot.at.stop),) if isinstance(slot.at, slice) else ()
            found[slot.entry] = path, found.get(slot.entry, (path, ()))[1] + spans
    for path, held in _data().items():
        for entry in _data_entries(path, held):
            found[entry] = path, ()
    return found


_CODE: Final[dict[Path, Any]] = {}
"""The code of modules as they are, compiled once."""


class _Loader(importlib.machinery.SourceFileLoader):
    """Loads a module from a tree, or from its file where there is none."""

    def __init__(self, name: str, path: Path, tree: ast.Module | None) -> None:
        super().__init__(name, str(path))
        self.tree = tree

    def get_code(self, fullname: str) -> Any:
        path = Path(self.get_filename(fullname))
        if self.tree is not None:
            return compile(self.tree, path, "exec", dont_inherit=True)
        if path not in _CODE:
            _CODE[path] = compile(path.read_bytes(), path, "exec", dont_inherit=True)
        return _CODE[path]


class _Finder:
    """Finds the modules of newswire, some of them changed."""

    def __init__(self, dropped: frozenset[Entry]) -> None:
        paths = {entries()[entry][0] for entry in dropped}
        self.trees = {path: _Walk(path).without(dropped) for path in paths if path.suffix == ".py"}

    def find_spec(self, name: str, _path: object = None, _target: object = None) -> Any:
        top, *parts = name.split(".")
        if top != "newswire":
            return None
        folder = SOURCE.joinpath(*parts)
        file = folder / "__init__.py" if folder.is_dir() else folder.with_suffix(".py")
        if not file.exists():
            return None
        folders = [str(folder)] if folder.is_dir() else None
        loader = _Loader(name, file, self.trees.get(file))
        return importlib.util.spec_from_file_location(name, file, loader=loader, submodule_search_locations=folders)


_COMPILED: Final[dict[tuple[object, ...], Any]] = {}
"""The patterns that were compiled for some newswire: most are those of any other too."""


def _remembering(package: ModuleType) -> Any:
    compile_ = package.compile

    def compiled(source: Any, flags: Any = 0, *args: Any, **options: Any) -> Any:
        if args or options or not isinstance(source, str):
            return compile_(source, flags, *args, **options)
        key = package.__name__, source, int(flags)
        if key not in _COMPILED:
            _COMPILED[key] = compile_(source, flags)
        return _COMPILED[key]

    return compiled


@contextlib.contextmanager
def newswire_without(dropped: Iterable[Entry]) -> Iterator[ModuleType]:
    """Import newswire anew, without some entries, and give `tests.edges` that reads by it; all is as it was behind it."""
    gone = frozenset(dropped)
    data = _changed_data(gone)
    finder = _Finder(gone)
    ours = {name: module for name, module in sys.modules.items() if _is_ours(name)}
    loads = json.loads
    compiles = {package: package.compile for package in (re, regex)}

    def loading(text: Any, *args: Any, **options: Any) -> Any:
        return data[text] if isinstance(text, str) and text in data else loads(text, *args, **options)

    for name in ours:
        del sys.modules[name]
    sys.meta_path.insert(0, finder)  # type: ignore[arg-type]
    json.loads = loading
    for package in compiles:
        vars(package)["compile"] = _remembering(package)
    try:
        yield importlib.import_module("tests.edges")
    finally:
        for package, compile_ in compiles.items():
            vars(package)["compile"] = compile_
        json.loads = loads
        sys.meta_path.remove(finder)  # type: ignore[arg-type]
        for name in [name for name in sys.modules if _is_ours(name)]:
            del sys.modules[name]
        sys.modules.update(ours)


def _is_ours(name: str) -> bool:
    return name.partition(".")[0] == "newswire" or name == "tests.edges"
