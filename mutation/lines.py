"""Find the lines by which each part of each pattern shows, and keep them in `tests/edges`.

    python mutation/lines.py [--sample N] [--seed N] [--rooms signing,parsing] [--kinds alternative,lookaround,quantifier]

For each mutant of a pattern, texts are made that match the pattern in that place, and one edge beyond it, and put where lines
of the corpus match it. The shortest text of which a public reader says something else, once the mutant is there, is
kept with what the reader says today. `tests/unit/test_edges.py` reads the lines again: who drops a word of a table, moves the
edge of a quantifier or loses a lookaround, sees them fail. Read what is added: it says what newswire does, not what is right.
"""

from __future__ import annotations

import argparse
import importlib
import json
import random
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Final

import regex

ROOT: Final = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "mutation")]

from run import LISTENER, Place, corpus, in_child  # noqa: E402
from samples import samples  # noqa: E402
from tests.edges import FOLDER, MARKUPS, SIGNING, STYLES, said  # noqa: E402
from tests.mutants import compiles, mutants  # noqa: E402

MOST_TEXTS: Final = 12
"""How many texts are read for one mutant."""
LONGEST: Final = 300
FRAMES: Final = (
    "Le port rouvre\nLe port de Valmer a rouvert lundi.\n{}\nUn cargo attend, et un autre arrive dans la nuit.\n",
    "{}\nLe port de Valmer a rouvert lundi.\nUn cargo attend, et un autre arrive dans la nuit.\n",
    "Le port rouvre\nLe port de Valmer a rouvert lundi.\nUn cargo attend, et un autre arrive dans la nuit.\n{}\n",
    "-\n{}\n-\nLe pont rouvre demain\n-\nLe port rouvre\nLe port a rouvert lundi.\n",
)
"""Pages in which a line stands where one of its kind may."""
READ: Final[Mapping[str, tuple[str, ...]]] = {
    "signing": (*SIGNING, "parse"),
    "parsing": ("parse",),
    "envelopes": ("parse",),
    "anatomy": ("read_anatomy", "read_kicker"),
    "threads": ("headline_key", "group_headlines"),
    "slugs": ("headline_key", "slugify"),
    "french": (*STYLES, *MARKUPS),
    "models": ("parse", "parse_byline"),
    "export": ("to_html",),
}
"""What reads the texts of each room."""


def lines_of_corpus() -> list[str]:
    """Return the lines of the corpus that are not long."""
    held = corpus()
    lines = [
        line for kind in ("pages", "lines", "headlines", "french") for text in held[kind] for line in text.splitlines()
    ]
    return [line for line in dict.fromkeys(lines) if line.strip() and len(line) < LONGEST]


def contexts(pattern: Any, lines: Iterable[str], most: int = 5) -> list[tuple[str, str]]:
    """Return what stands before and behind the matches of a pattern in some lines."""
    found = {("", ""): None}
    for line in lines:
        match = pattern.search(line)
        if match is not None and match[0]:
            found[line[: match.start()], line[match.end() :]] = None
            if len(found) > most:
                break
    return list(found)


def texts_for(place: Place, source: str, made: list[str], frames: list[tuple[str, str]]) -> list[str]:
    """Return texts of which a pattern and its mutant say different things."""
    pattern, mutant = (regex.compile(one, place.flags) for one in (place.source, source))
    made_of = ((before + one + behind, len(before)) for before, behind in frames for one in made)
    found = [
        text
        for text, at in made_of
        if "\n" not in text and len(text) < LONGEST and matched(pattern, text, at) != matched(mutant, text, at)
    ]
    return sorted(dict.fromkeys(found), key=len)[:MOST_TEXTS]


def matched(pattern: Any, text: str, at: int) -> object:
    """Return what a pattern finds in a text: from a place on, anywhere, and as a whole."""
    try:
        found = [
            pattern.match(text, at, timeout=1),
            pattern.search(text, timeout=1),
            pattern.fullmatch(text, timeout=1),
        ]
    except TimeoutError:
        return None
    return [(one.span(), one.groups()) if one else None for one in found]


def all_said(room: str, texts: list[str]) -> list[tuple[str, str, str]]:
    """Return what each reader of a room says of each text, and of pages that hold it."""
    calls = [
        (name, framed)
        for text in texts
        for name in READ[room]
        for framed in ([frame.format(text) for frame in FRAMES] if name == "parse" else [text])
    ]
    return [(name, text, said(name, text)) for name, text in calls]


def witness(place: Place, source: str, texts: list[str]) -> tuple[str, str, str] | None:
    """Return the reader, the text and what is said of it, by which a mutant shows; None where none does."""
    before = all_said(place.room, texts)

    def change() -> object:
        LISTENER.change(place, source)
        edges: Any = importlib.import_module("tests.edges")
        for number, (name, text, was) in enumerate(before):
            if edges.said(name, text) != was:
                return number
        return -1

    number = in_child(change, limit=60)
    return before[number] if number is not None and number >= 0 else None


def patterns_of(room: str) -> list[Place]:
    """Return the patterns that a room compiles while it reads the corpus."""
    for text in (*corpus()["pages"], *corpus()["lines"], *corpus()["headlines"], *corpus()["french"]):
        for name in READ[room]:
            said(name, text)
    return sorted(place for place in LISTENER.heard if place.room == room)


def kept(room: str) -> dict[tuple[str, str], str]:
    """Return what is kept of a room: by reader and text, what is said."""
    path = FOLDER / f"{room}.jsonl"
    if not path.exists():
        return {}
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    return {(row["read"], row["text"]): row["said"] for row in rows}


def keep(room: str, found: Mapping[tuple[str, str], str]) -> None:
    """Write what is kept of a room."""
    FOLDER.mkdir(exist_ok=True)
    rows = [{"read": name, "text": text, "said": was} for (name, text), was in sorted(found.items())]
    text = "".join(json.dumps(row, ensure_ascii=True) + "\n" for row in rows)
    (FOLDER / f"{room}.jsonl").write_text(text, encoding="utf-8")


def shown_by(place: Place, source: str, known: Mapping[tuple[str, str], str]) -> bool:
    """Return whether a line that is kept shows a mutant already."""
    pattern, mutant = (regex.compile(one, place.flags) for one in (place.source, source))
    near = [
        (key, was)
        for key, was in known.items()
        if any(matched(pattern, one, 0) != matched(mutant, one, 0) for one in key[1].splitlines())
    ]
    if not near:
        return False

    def change() -> object:
        LISTENER.change(place, source)
        edges: Any = importlib.import_module("tests.edges")
        return any(edges.said(*key) != was for key, was in near)

    return bool(in_child(change, limit=60))


def main() -> None:
    """Look for lines, and keep them."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--sample", type=int, default=0, help="how many mutants of each room; all without it")
    options.add_argument("--seed", type=int, default=0)
    options.add_argument("--rooms", default=",".join(READ))
    options.add_argument("--kinds", default="alternative,lookaround,quantifier")
    options.add_argument(
        "--words", default="", help="alternatives, with commas between them: look for lines of these alone"
    )
    options.add_argument("--again", action="store_true", help="look for nothing: write what is said of the lines today")
    given = options.parse_args()
    for room in given.rooms.split(","):
        known = kept(room)
        if given.again:
            keep(room, {key: said(*key) for key in known})
            continue
        lines = lines_of_corpus()
        todo = [
            (place, mutant)
            for place in patterns_of(room)
            for mutant in mutants(place.source, place.flags)
            if mutant.kind in given.kinds.split(",") and (not given.words or mutant.dropped in given.words.split(","))
        ]
        draw = random.Random(given.seed)  # noqa: S311 - no secret
        drawn = draw.sample(todo, min(given.sample or len(todo), len(todo)))
        tried = shown = 0
        made: dict[Place, tuple[list[str], list[tuple[str, str]]]] = {}
        for place, mutant in drawn:
            if not compiles(mutant.source, place.flags):
                continue
            if place not in made:
                made[place] = (
                    samples(place.source, place.flags, draw),
                    contexts(regex.compile(place.source, place.flags), lines),
                )
            texts = texts_for(place, mutant.source, *made[place])
            tried += bool(texts)
            if not texts or shown_by(place, mutant.source, known):
                shown += bool(texts)
                continue
            found = witness(place, mutant.source, texts)
            if found is not None:
                shown += 1
                known[found[:2]] = found[2]
                keep(room, known)
        print(
            f"{room}: {len(drawn)} of {len(todo)} mutants, {tried} told by some text, {shown} by a reader; {len(known)} lines",
            flush=True,
        )


if __name__ == "__main__":
    main()
