"""Bylines, datelines and dates a second, beside the libraries that people use for names and dates, and what `parse` pays.

The peers come from the dependency group `bench`; one that is not installed is left out, and named. They do other work
than newswire: nameparser and probablepeople read one name and no line, dateparser guesses where newswire refuses. So the
last table says how many of the labelled lines each gets right.
"""

from __future__ import annotations

import importlib
import json
import warnings
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from _measure import compare, show, show_times

import newswire
from newswire import signing

CORPUS = Path(__file__).parent.parent / "tests" / "corpus" / "signing"
EXAMPLE = Path(__file__).parent.parent / "examples" / "crue.txt"
PEERS = ("nameparser", "probablepeople", "dateparser")
SIGNED = "Orval: la crue recule\nPar Odile Kerzo\nORVAL, 3 fév 2026 (AFP) - {}\nabl/tok/pim\n© Agence France-Presse\n"


def lines(name: str) -> list[dict[str, Any]]:
    """Return the labelled lines of one kind that are no look-alikes."""
    entries = [json.loads(line) for line in (CORPUS / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]
    return [entry for entry in entries if entry["expect"] is not None and not entry.get("reference")]


def installed() -> dict[str, Any]:
    """Return the peers that can be imported; say which cannot."""
    found: dict[str, Any] = {}
    for name in PEERS:
        try:
            found[name] = importlib.import_module(name)
        except ImportError:
            print(f"{name} is not installed: left out (dependency group `bench`)")
    return found


def over(read: Callable[[str], Any], texts: Iterable[str]) -> Callable[[], None]:
    """Return a callable that reads every text."""
    every = list(texts)

    def call() -> None:
        for text in every:
            read(text)

    return call


def tagged(peer: Any) -> Callable[[str], Any]:
    """Return the reader of probablepeople, which raises on what it cannot tag."""

    def read(text: str) -> Any:
        try:
            return peer.tag(text)
        except peer.RepeatedLabelError:
            return None

    return read


def named(peer: Any) -> Callable[[str], Any]:
    """Return the reader of nameparser, made to read its parts."""
    return lambda text: str(peer.HumanName(text))


def guessed(peer: Any) -> Callable[[str], Any]:
    """Return the reader of dateparser without its warnings."""

    def read(text: str) -> Any:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return peer.parse(text)

    return read


def rates(title: str, texts: list[str], readers: dict[str, Callable[[str], Any]]) -> None:
    """Print how many lines a second each reads, and its time as a ratio to newswire's."""
    timings = compare({name: over(read, texts) for name, read in readers.items()}, turns=3)
    rows = [(name, round(len(texts) / seconds), ratio) for name, seconds, ratio in timings]
    show(title, ("what", "lines a second", "time, newswire is 1"), rows)


def same_date(read: Callable[[str], Any], entry: dict[str, Any]) -> bool:
    """Say whether a peer gives the stated parts; what it fills in besides is let pass."""
    stated = signing.parse_date(entry["expect"])
    found = read(entry["text"])
    if stated is None or found is None:
        return False
    parts = ("year", "month", "day", "hour", "minute")
    return all(getattr(stated, part) in {None, getattr(found, part)} for part in parts)


def same_names(read: Callable[[str], Any], entry: dict[str, Any]) -> bool:
    """Say whether a peer gives the one name of a byline."""
    return [read(entry["text"])] == entry["expect"]["names"]


def main() -> None:
    """Print the tables."""
    peers = installed()
    bylines, datelines, dates = lines("bylines"), lines("datelines"), lines("dates")
    names: dict[str, Callable[[str], Any]] = {"newswire": signing.parse_byline}
    names |= {"nameparser": named(peers["nameparser"])} if "nameparser" in peers else {}
    names |= {"probablepeople": tagged(peers["probablepeople"])} if "probablepeople" in peers else {}
    times: dict[str, Callable[[str], Any]] = {"newswire": signing.parse_date}
    times |= {"dateparser": guessed(peers["dateparser"])} if "dateparser" in peers else {}
    rates("Bylines", [entry["text"] for entry in bylines], names)
    rates("Datelines", [entry["text"] for entry in datelines], {"newswire": signing.parse_dateline})
    rates("Dates", [entry["text"] for entry in dates], times)
    scores(bylines, dates, names, times)
    page(EXAMPLE.read_text(encoding="utf-8"))


def scores(
    bylines: list[dict[str, Any]],
    dates: list[dict[str, Any]],
    names: dict[str, Callable[[str], Any]],
    times: dict[str, Callable[[str], Any]],
) -> None:
    """Print how many labelled lines each gets right."""

    def people(text: str) -> list[str]:
        found = signing.parse_byline(text)
        return [person.name for person in found.people] if found else []

    rows: list[tuple[str, str, int, int]] = []
    rows.append(
        (
            "bylines",
            "newswire",
            sum(people(entry["text"]) == entry["expect"]["names"] for entry in bylines),
            len(bylines),
        )
    )
    if "nameparser" in names:
        right = sum(same_names(names["nameparser"], entry) for entry in bylines)
        rows.append(("bylines", "nameparser", right, len(bylines)))
    rows += [
        ("dates", name, sum(same_date(read, entry) for entry in dates), len(dates)) for name, read in times.items()
    ]
    show("Right of the labelled lines", ("kind", "what", "right", "of"), rows)


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
