"""Change the patterns of newswire, one place at a time, and count the changes that the fast tests notice.

    python mutation/run.py [--sample N] [--seed N] [--rooms signing,parsing] [--out FILE] [--jobs N]

Each mutant lives in a forked process, which imports newswire with the changed pattern, and reads the project's corpus: the
pages, the labelled lines, the tickers, the French texts. A mutant that changes nothing there is equal as far as the corpus
tells. For any other the fast tests of its room run until the first that fails. What survives is printed, and all go to FILE.
"""

from __future__ import annotations

import argparse
import contextlib
import functools
import hashlib
import importlib
import io
import json
import os
import random
import re
import select
import signal
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from types import FrameType, MappingProxyType
from typing import Any, Final, NamedTuple

import attrs
import hypothesis  # noqa: F401 - it imports a part of newswire itself, and is not to do so while a pattern is changed
import pytest
import regex

ROOT: Final = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "mutation")]

from tests.mutants import Mutant, compiles, mutants  # noqa: E402

SLOW: Final = frozenset({"french_linear", "signing_linear", "pattern_growth", "long_lines"})
ROOMS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "signing": (
            "edges",
            "signing_corpus",
            "signing_*",
            "models_signing",
            "signed_pages",
            "page_furniture",
            "hostile_terminal",
            "table_entries",
        ),
        "parsing": (
            "edges",
            "parsing*",
            "layouts",
            "lexing",
            "wrapping",
            "page_furniture",
            "signed_pages",
            "rendering",
            "invisible_edges",
            "table_entries",
        ),
        "lexicon": (
            "edges",
            "signing_corpus",
            "page_furniture",
            "lexicon",
            "signing_*",
            "signed_pages",
            "table_entries",
        ),
        "anatomy": ("edges", "anatomy", "table_entries"),
        "french": ("edges", "french_*", "markup_*", "cli_normalize", "cli_project"),
        "envelopes": ("edges", "envelopes", "wrapping", "table_entries"),
        "threads": ("edges", "threads", "slugs"),
        "slugs": ("edges", "slugs", "threads"),
        "formats": ("edges", "formats", "formats_official"),
        "export": ("edges", "export", "export_html", "notebook"),
        "models": ("edges", "models*", "parsing*"),
    }
)
"""The fast tests of each room, those first that notice most."""
LIMIT: Final = 300
"""The seconds that a mutant may take; one that takes longer has been noticed."""


class Place(NamedTuple):
    """A pattern: its source and flags, which module compiles it, and by which of the two packages."""

    source: str
    flags: int
    module: str
    package: str

    @property
    def room(self) -> str:
        """The room of the module."""
        return self.module.split(".")[1]


@attrs.frozen
class Outcome:
    """What became of a mutant: `same`, `killed` or `survived`."""

    place: Place
    mutant: Mutant
    verdict: str
    witness: str = ""


# The corpus, and what newswire makes of it


def _jsonl(folder: str) -> list[dict[str, Any]]:
    files = sorted((ROOT / "tests" / folder).glob("*.jsonl"))
    return [json.loads(line) | {"kind": path.stem} for path in files for line in path.read_text("utf-8").splitlines()]


@functools.cache
def corpus() -> Mapping[str, tuple[str, ...]]:
    """Return the texts of the project by kind."""
    tests = ROOT / "tests" / "corpus"

    def texts(*patterns: str) -> tuple[str, ...]:
        paths = [path for pattern in patterns for path in sorted(ROOT.glob(pattern))]
        return tuple(path.read_bytes().decode("utf-8", "replace") for path in paths)

    lines = [one["text"] for one in _jsonl("corpus/signing")]
    french = [text for one in _jsonl("corpus/french") for text in (one["input"], one["fr"])]
    tickers = texts(str((tests / "threads" / "*.txt").relative_to(ROOT)))
    return {
        "pages": texts("tests/corpus/*.txt", "tests/corpus/negative/*.txt", "examples/**/*.txt"),
        "lines": tuple(lines),
        "headlines": tuple(line for text in tickers for line in text.splitlines() if line.strip()),
        "tickers": tickers,
        "french": tuple(french),
        "documents": texts("docs/**/*.md", "README.md"),
    }


Reader = Callable[[str], object]


def readers() -> Mapping[str, Mapping[str, Mapping[str, Reader]]]:
    """Return what reads each kind of text, from the newswire that is imported now."""
    nw: Any = importlib.import_module("newswire")
    signing: Any = importlib.import_module("newswire.signing")
    anatomy: Any = importlib.import_module("newswire.anatomy")
    envelopes: Any = importlib.import_module("newswire.envelopes")
    export: Any = importlib.import_module("newswire.export.html")
    slugs: Any = importlib.import_module("newswire.slugs")
    formats: Any = importlib.import_module("newswire.formats")
    french: Any = nw.french
    line = {
        name: getattr(signing, name)
        for name in ("parse_byline", "parse_dateline", "parse_sign_off", "parse_credit", "parse_notice", "parse_date")
    } | {
        "find_credit": signing.find_credit,
        "find_sign_off": signing.find_sign_off,
        "find_agencies": signing.find_agencies,
    }
    headline = {"read_anatomy": anatomy.read_anatomy, "read_kicker": anatomy.read_kicker, "key": slugs.headline_key}
    set_ = {style: functools.partial(french.normalize, style=style) for style in french.STYLES}
    marked = {
        markup: functools.partial(french.normalize, markup=markup)
        for markup in ("markdown", "rst", "html", "po", "asciidoc")
    }
    page = {
        "parse": lambda text: nw.to_json(nw.parse(text)),
        "classify": lambda text: [(one.kind, one.text) for one in nw.classify(text)],
        "envelopes": envelopes.find_envelopes,
        "find_agencies": signing.find_agencies,
    }
    shown = {
        "html": lambda text: export.to_html(nw.parse(text), style="fr-FR"),
        "formats": lambda text: [list(formats.write_all([nw.parse(text)], form)) for form in formats.WRITTEN],
    }
    stories = {"group": lambda text: str(nw.group_headlines(nw.parse(text).headlines))}
    return {
        "signing": {"lines": line | {"parse": page["parse"]}, "pages": page},
        "lexicon": {"lines": line | {"parse": page["parse"]}, "pages": page, "headlines": line},
        "parsing": {"pages": page, "lines": {"parse": page["parse"]}, "tickers": page},
        "envelopes": {"pages": page},
        "anatomy": {"headlines": headline, "lines": headline, "pages": page},
        "threads": {"tickers": stories, "headlines": headline},
        "slugs": {"headlines": headline, "tickers": stories},
        "french": {"french": set_ | marked, "lines": set_, "documents": marked, "pages": set_},
        "formats": {"pages": shown},
        "export": {"pages": shown},
        "models": {"pages": page, "lines": line},
    }


def read_all(room: str) -> Iterator[str]:
    """Yield what each reader of a room says of each text of the corpus, as digests."""
    for kind, named in readers()[room].items():
        for text in corpus()[kind]:
            for name, read in named.items():
                try:
                    said = repr(read(text))
                except Exception as error:  # noqa: BLE001 - what is raised is said too
                    said = repr(error)
                yield (
                    hashlib.blake2b(said.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
                    + f" {name} {text[:80]!r}"
                )


# Patterns, found and changed by listening to what is compiled


class Listener:
    """Stands for the functions that compile: tells whose pattern that is, and puts another in its place.

    What was compiled once is kept, so that a child which imports newswire anew compiles little but the pattern that is changed.
    """

    def __init__(self) -> None:
        self.place: Place | None = None
        self.changed = ""
        self.heard: set[Place] = set()
        self.memory: dict[tuple[object, ...], Any] = {}
        for package in (re, regex):
            vars(package)["compile"] = self._listening(package.__name__, vars(package)["compile"])
        forget()

    def change(self, place: Place, source: str) -> None:
        """Have newswire imported anew, with one pattern changed."""
        self.place, self.changed = place, source
        forget()

    def _listening(self, package: str, compile_: Callable[..., Any]) -> Callable[..., Any]:
        def listen(source: Any, flags: Any = 0, *args: Any, **options: Any) -> Any:
            module = _caller(sys._getframe(1))  # noqa: SLF001 - who compiles
            if not module or not isinstance(source, str) or args or options:
                return compile_(source, flags, *args, **options)
            place = Place(source, int(flags), module, package)
            self.heard.add(place)
            if self.place and place[:2] == self.place[:2] and place.room == self.place.room:
                source = self.changed
            known = package, source, int(flags)
            if known not in self.memory:
                self.memory[known] = compile_(source, flags)
            return self.memory[known]

        return listen


def forget() -> None:
    """Have newswire and its tests imported anew by whoever needs them next."""
    for name in [name for name in sys.modules if name.partition(".")[0] in {"newswire", "tests"}]:
        del sys.modules[name]


def _caller(frame: FrameType | None) -> str:
    """Return the module of newswire for which a pattern is compiled, beyond the module that does so for its room."""
    for _ in range(4):
        if frame is None:
            break
        name = str(frame.f_globals.get("__name__", ""))
        if name.startswith("newswire") and not name.endswith("_patterns"):
            return name
        frame = frame.f_back
    return ""


LISTENER: Final = Listener()


# One process a mutant


def in_child(work: Callable[[], object], limit: float = LIMIT) -> Any:
    """Do some work in a forked process; return what it returns, or None where it took too long or died."""
    out, into = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(out)
        os.setpgrp()
        try:
            with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
                answer = work()
            with open(into, "wb") as stream:  # noqa: PTH123 - a number, and no path
                stream.write(json.dumps(answer).encode())
        finally:
            os._exit(0)
    os.close(into)
    pieces: list[bytes] = []
    deadline = time.monotonic() + limit
    while select.select([out], [], [], max(0.0, deadline - time.monotonic()))[0] and (data := os.read(out, 2**20)):
        pieces.append(data)
    os.close(out)
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return json.loads(b"".join(pieces)) if pieces else None


def all_places(rooms: Iterable[str]) -> dict[str, tuple[list[Place], list[str]]]:
    """Return the patterns of each room, and what its readers say of the corpus."""
    said = {room: list(read_all(room)) for room in rooms}
    return {room: (sorted(place for place in LISTENER.heard if place.room == room), said[room]) for room in rooms}


def tests_of(room: str) -> list[str]:
    """Return the files of the fast tests of a room."""
    folder = ROOT / "tests" / "unit"
    paths = [path for name in ROOMS[room] for path in sorted(folder.glob(f"test_{name}.py"))]
    return [str(path) for path in dict.fromkeys(paths) if path.stem.removeprefix("test_") not in SLOW]


def judged(place: Place, mutant: Mutant, said: list[str]) -> Outcome:
    """Return what becomes of a mutant."""

    def changes() -> str:
        LISTENER.change(place, mutant.source)
        for before, now in zip(said, read_all(place.room), strict=True):
            if before != now:
                return now.partition(" ")[2]
        return ""

    def test() -> int:
        LISTENER.change(place, mutant.source)
        os.chdir(ROOT)
        return int(
            pytest.main(["-x", "-q", "--no-header", "-p", "no:cacheprovider", "-p", "no:xdist", *tests_of(place.room)])
        )

    witness = in_child(changes)
    if witness == "":
        return Outcome(place, mutant, "same")
    if witness is None:
        return Outcome(place, mutant, "killed", "took too long, or raised")
    status = in_child(test)
    return Outcome(place, mutant, "survived" if status == 0 else "killed", witness)


def told(outcome: Outcome) -> dict[str, object]:
    """Return an outcome as a line of the file that keeps them."""
    place, mutant = outcome.place, outcome.mutant
    return {
        "verdict": outcome.verdict,
        "module": place.module,
        "what": mutant.what,
        "witness": outcome.witness,
        "pattern": place.source,
        "flags": place.flags,
        "mutant": mutant.source,
    }


def main() -> None:
    """Print how many mutants the fast tests notice, and those that they do not."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--sample", type=int, default=0, help="how many mutants, drawn at random; all without it")
    options.add_argument("--seed", type=int, default=0)
    options.add_argument("--rooms", default=",".join(ROOMS))
    options.add_argument("--out", type=Path, default=Path("mutants.jsonl"))
    given = options.parse_args()
    rooms = given.rooms.split(",")
    found = all_places(rooms)
    every = [
        (place, mutant) for room in rooms for place in found[room][0] for mutant in mutants(place.source, place.flags)
    ]
    drawn = random.Random(given.seed).sample(every, min(given.sample or len(every), len(every)))  # noqa: S311 - no secret
    print(
        f"{len(every):,} mutants of {sum(len(found[room][0]) for room in rooms)} patterns; {len(drawn):,} are tried",
        flush=True,
    )
    counts: dict[str, Counter[str]] = {room: Counter() for room in rooms}
    with given.out.open("w", encoding="utf-8") as out:
        for place, mutant in drawn:
            if not compiles(mutant.source, place.flags):
                continue
            outcome = judged(place, mutant, found[place.room][1])
            counts[place.room][outcome.verdict] += 1
            out.write(json.dumps(told(outcome), ensure_ascii=True) + "\n")
            out.flush()
            if outcome.verdict == "survived":
                print(f"survived: {place.module}: {mutant.what}; seen at {outcome.witness}", flush=True)
    for room, count in [*counts.items(), ("all", sum(counts.values(), Counter()))]:
        noticed = count["killed"] + count["survived"]
        share = f", {count['killed'] / noticed:.1%} of those that change the corpus killed" if noticed else ""
        print(f"{room}: {count['same']} change nothing, {count['killed']} killed, {count['survived']} survived{share}")


if __name__ == "__main__":
    main()
