"""Real bylines and dates: how many each reader gets right, beside the libraries that people use, and what a line costs.

The lines and their truth are of those who published them. They belong to their owners and are not in the repository: the
folder `real` of NEWSWIRE_SHARED, or `../shared/real`, holds them where they are; without them the script says so and ends.
A reader is right if it gives all names of a line and no other; the truth of some lines is that nobody signs.
"""

from __future__ import annotations

import importlib
import json
import os
import re
import sys
import time
import warnings
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from _peers import nameparser, probablepeople

import newswire

Names = Callable[[str], list[str]]
Dated = Callable[[str, str], tuple[int, int, int] | None]
FOLDER = Path(os.environ.get("NEWSWIRE_SHARED", Path(__file__).resolve().parents[2] / "shared")) / "real"
REPEATS = 3
OPENING = re.compile(r"^(?:by|par|von|por|di|da|de|door|av|af|text|from)\b:?\s+", re.IGNORECASE)
PARTED = re.compile(r"\s*(?:[,;/|&•·]|\band\b|\bet\b|\bund\b|\by\b|\be\b|\ben\b|\boch\b|\bog\b)\s*", re.IGNORECASE)
"""What somebody would split a byline by before handing each part to a reader of names."""


def newswire_names() -> Names:
    """Return newswire's reader of bylines."""

    def read(line: str) -> list[str]:
        found = newswire.parse_byline(line)
        return [person.name for person in found.people] if found else []

    return read


def nameparser_names() -> Names:
    """Return nameparser on the whole line, without its first word where that introduces names."""
    read = nameparser(importlib.import_module("nameparser")).plain
    return lambda line: list(read(OPENING.sub("", line)))


def probablepeople_names() -> Names:
    """Return a split, and probablepeople on each part: those that it tags as a person, with two names at least."""
    tag = probablepeople(importlib.import_module("probablepeople")).plain

    def read(line: str) -> list[str]:
        parts = filter(None, PARTED.split(OPENING.sub("", line)))
        return [name for part in parts for name in tag(part) if " " in name]

    return read


def trafilatura_names() -> Names:
    """Return what trafilatura does with an author that a page states."""
    normalize = importlib.import_module("trafilatura.json_metadata").normalize_authors
    return lambda line: list(filter(None, (normalize(None, line) or "").split("; ")))


def newspaper_names() -> Names:
    """Return what newspaper4k does with the text of a byline."""
    module = importlib.import_module("newspaper.extractors.authors_extractor")
    extractor = module.AuthorsExtractor(importlib.import_module("newspaper.configuration").Configuration())
    return lambda line: list(extractor._parse_byline(line))  # noqa: SLF001 - the only reader of lines that it has


def newswire_dates() -> Dated:
    """Return newswire's reader of dates, without the language."""

    def read(text: str, _language: str) -> tuple[int, int, int] | None:
        found = newswire.parse_date(text)
        if found is None or found.year is None or found.month is None or found.day is None:
            return None
        return found.year, found.month, found.day

    return read


def dateparser_dates() -> Dated:
    """Return dateparser, with the language of the line where it is known."""
    module = importlib.import_module("dateparser")

    def read(text: str, language: str) -> tuple[int, int, int] | None:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            try:
                found = module.parse(text, languages=[language])
            except ValueError:  # a language that it does not know
                found = module.parse(text)
        return (found.year, found.month, found.day) if found else None

    return read


def dateutil_dates() -> Dated:
    """Return dateutil's reader, told to skip the words that it does not know."""
    module = importlib.import_module("dateutil.parser")

    def read(text: str, _language: str) -> tuple[int, int, int] | None:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            try:
                found = module.parse(text, fuzzy=True)
            except (ValueError, OverflowError):
                return None
        return found.year, found.month, found.day

    return read


NAMES: Mapping[str, Callable[[], Names]] = {
    "newswire": newswire_names,
    "a split, and probablepeople": probablepeople_names,
    "newspaper4k": newspaper_names,
    "trafilatura": trafilatura_names,
    "nameparser": nameparser_names,
}
DATES: Mapping[str, Callable[[], Dated]] = {
    "newswire": newswire_dates,
    "dateparser, told the language": dateparser_dates,
    "dateutil": dateutil_dates,
}


def rows(name: str) -> list[dict[str, Any]]:
    """Return the labelled lines of one kind."""
    return [json.loads(line) for line in (FOLDER / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]


def folded(names: list[str]) -> list[str]:
    """Return names without case, full stops and blanks, by which they are compared."""
    return [re.sub(r"[\s.]+", " ", name).strip().casefold() for name in names]


def verdict(got: list[str], want: list[str]) -> str:
    """Return whether what was read of a byline is right, wrong, missed or invented."""
    if folded(got) == folded(want):
        return "right"
    return ("wrong" if want else "invented") if got else "missed"


def judged(got: tuple[int, int, int] | None, want: list[int]) -> str:
    """Return whether a date is right; a day more or less is a time zone away."""
    if got is None:
        return "missed"
    return "right" if [*got[:2]] == want[:2] and abs(got[2] - want[2]) <= 1 else "wrong"


def measured(read: Callable[[], object], count: int) -> float:
    """Return the microseconds of CPU that one line takes, the best of some times."""
    taken: list[float] = []
    for _ in range(REPEATS):
        began = time.process_time()
        read()
        taken.append(time.process_time() - began)
    return min(taken) / count * 1e6


def show(title: str, found: Mapping[str, tuple[Counter[str], float]]) -> None:
    """Print one table, the times also as ratios to newswire's."""
    print(
        f"\n{title}\n\n| reader | right | wrong or invented | missed | µs a line | to newswire |\n| --- | ---: | ---: | ---: | ---: | ---: |"
    )
    own = found["newswire"][1]
    for name, (counted, cost) in found.items():
        every = sum(counted.values())
        bad = counted["wrong"] + counted["invented"]
        print(
            f"| {name} | {100 * counted['right'] / every:.1f} % | {100 * bad / every:.1f} % "
            f"| {100 * counted['missed'] / every:.1f} % | {cost:.0f} | {cost / own:.2f} |"
        )


def available(makes: Mapping[str, Callable[[], Any]]) -> dict[str, Any]:
    """Return the readers whose packages are installed; name the others."""
    found: dict[str, Any] = {}
    for name, make in makes.items():
        try:
            found[name] = make()
        except ImportError:
            print(f"{name} is not installed: left out (dependency group `bench`)")
    return found


def bylines(readers: Mapping[str, Names]) -> None:
    """Print a table for each tier of bylines: clean, with a date, in the debris of a page."""
    held = rows("bylines")
    for tier in ("clean", "dated", "debris"):
        lines = [row for row in held if row["tier"] == tier]
        found: dict[str, tuple[Counter[str], float]] = {}
        for name, read in readers.items():
            counted = Counter(verdict(read(row["text"]), row["truth"] or []) for row in lines)
            cost = measured(lambda read=read, lines=lines: [read(row["text"]) for row in lines], len(lines))
            found[name] = counted, cost
        show(f"Bylines, {tier}: {len(lines):,} lines", found)


def dates(readers: Mapping[str, Dated]) -> None:
    """Print the table of dates."""
    lines = rows("dates")
    found: dict[str, tuple[Counter[str], float]] = {}
    for name, read in readers.items():
        counted = Counter(judged(read(row["text"], row["lang"]), row["date"]) for row in lines)
        cost = measured(lambda read=read: [read(row["text"], row["lang"]) for row in lines], len(lines))
        found[name] = counted, cost
    show(f"Dates: {len(lines):,} lines", found)


if __name__ == "__main__":
    if not (FOLDER / "bylines.jsonl").exists():
        sys.exit(f"no real lines at {FOLDER}: set NEWSWIRE_SHARED to the folder that holds real/bylines.jsonl")
    bylines(available(NAMES))
    dates(available(DATES))
