"""Bylines, datelines and dates a second, beside the libraries that people use for names and dates, and what `parse` pays.

The peers come from the dependency group `bench`; one that is not installed is left out, and named. They do other work
than newswire: nameparser and probablepeople read one name and no line, dateparser guesses where newswire refuses. So the
last tables say how many of the labelled lines each gets right, and how many that say nothing of the kind it takes.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from _measure import Timing, compare, show, show_times
from _peers import DATES, NAMES, Peer, installed

import newswire
from newswire import signing

CORPUS = Path(__file__).parent.parent / "tests" / "corpus" / "signing"
EXAMPLE = Path(__file__).parent.parent / "examples" / "crue.txt"
SIGNED = "Orval: la crue recule\nPar Odile Kerzo\nORVAL, 3 fév 2026 (AFP) - {}\nabl/tok/pim\n© Agence France-Presse\n"
Same = Callable[[Callable[[str], Any], dict[str, Any]], bool]


def labelled(name: str) -> list[dict[str, Any]]:
    """Return the labelled lines of one kind that need no date of reference."""
    entries = [json.loads(line) for line in (CORPUS / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]
    return [entry for entry in entries if not entry.get("reference")]


def lines(name: str) -> list[dict[str, Any]]:
    """Return the labelled lines of one kind that are to be read."""
    return [entry for entry in labelled(name) if entry["expect"] is not None]


def look_alikes(name: str) -> list[dict[str, Any]]:
    """Return the labelled lines of one kind that are to be refused."""
    return [entry for entry in labelled(name) if entry["expect"] is None]


def texts(name: str) -> list[str]:
    """Return the text of the lines of one kind that are to be read."""
    return [entry["text"] for entry in lines(name)]


def over(read: Callable[[str], Any], texts: Iterable[str]) -> Callable[[], None]:
    """Return a callable that reads every text."""
    every = list(texts)

    def call() -> None:
        for text in every:
            read(text)

    return call


def timed(every: list[str], readers: Mapping[str, Peer]) -> list[Timing]:
    """Return the time that each reader takes for some lines, as a ratio to newswire's."""
    return compare({name: over(peer.call, every) for name, peer in readers.items()}, turns=3, clock=time.process_time)


def rates(title: str, every: list[str], readers: Mapping[str, Peer]) -> None:
    """Print how many lines a second each reads, and its time as a ratio to newswire's."""
    rows = [(name, round(len(every) / seconds), ratio) for name, seconds, ratio in timed(every, readers)]
    show(title, ("what", "lines a second", "time, newswire is 1"), rows)


def people(text: str) -> list[str]:
    """Return the names of a byline as newswire reads it."""
    found = signing.parse_byline(text)
    return [person.name for person in found.people] if found else []


def same_date(read: Callable[[str], Any], entry: dict[str, Any]) -> bool:
    """Say whether a reader gives the stated parts; what it fills in besides is let pass."""
    stated = signing.parse_date(entry["expect"])
    found = read(entry["text"])
    if stated is None or found is None:
        return False
    parts = ("year", "month", "day", "hour", "minute")
    return all(getattr(stated, part) in {None, getattr(found, part)} for part in parts)


def same_names(read: Callable[[str], Any], entry: dict[str, Any]) -> bool:
    """Say whether a reader gives the names of a byline."""
    return bool(read(entry["text"]) == entry["expect"]["names"])


def name_readers() -> dict[str, Peer]:
    """Return newswire's reader of bylines and its peers."""
    return {"newswire": Peer(signing.parse_byline, people), **installed(NAMES)}


def date_readers() -> dict[str, Peer]:
    """Return newswire's reader of dates and its peers."""
    return {"newswire": Peer(signing.parse_date, signing.parse_date), **installed(DATES)}


class Score(NamedTuple):
    """How a reader does on the labelled lines of one kind: right of those to read, and taken of those to refuse."""

    name: str
    right: int
    lines: int
    taken: int
    look_alikes: int


def scores(kind: str, readers: Mapping[str, Peer], same: Same) -> list[Score]:
    """Return how each reader does on the labelled lines of one kind."""
    stated, refused = lines(kind), look_alikes(kind)
    return [
        Score(
            name,
            sum(same(peer.plain, entry) for entry in stated),
            len(stated),
            sum(bool(peer.plain(entry["text"])) for entry in refused),
            len(refused),
        )
        for name, peer in readers.items()
    ]


def main() -> None:
    """Print the tables."""
    names, dates = name_readers(), date_readers()
    rates("Bylines", texts("bylines"), names)
    rates("Datelines", texts("datelines"), {"newswire": Peer(signing.parse_dateline, signing.parse_dateline)})
    rates("Dates", texts("dates"), dates)
    head = ("what", "right", "of", "look-alikes taken", "of")
    show("Bylines: the names", head, scores("bylines", names, same_names))
    show("Dates", head, scores("dates", dates, same_date))
    page(EXAMPLE.read_text(encoding="utf-8"))


def page(text: str) -> None:
    """Print what reading the lines that sign adds to `parse`."""
    from newswire.parsing import assembling  # noqa: PLC0415
    from newswire.parsing.signing import Signed  # noqa: PLC0415

    signed = SIGNED.format("Le fleuve a reculé mardi dans toute la vallée.\n" * 20)
    real = assembling.sign

    def without() -> None:
        assembling.sign = lambda _texts, letters: Signed(letters, {}, {}, {})
        try:
            _ = newswire.parse(text).articles
        finally:
            assembling.sign = real

    show_times(
        "A page, its articles made",
        compare({"parse without": without, "parse": lambda: newswire.parse(text).articles}),
    )
    show_times(
        "A signed page of 20 paragraphs",
        compare({"str.splitlines": signed.splitlines, "parse": lambda: newswire.parse(signed).articles}),
    )


if __name__ == "__main__":
    main()
