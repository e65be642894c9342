"""The labelled lines of `tests/corpus/signing`, and what the readers make of them, in the form of the labels.

`python -m tests.signing_corpus` counts them anew: it prints the table that ends the page *Bylines, datelines and credits*, and writes it there.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from newswire import signing

FOLDER = Path(__file__).parent / "corpus" / "signing"
PAGE = Path(__file__).parent.parent / "docs" / "signing" / "lines-that-sign.md"
MARK = "<!-- scores -->\n"


def entries(name: str) -> list[dict[str, Any]]:
    """Return the labelled lines of one kind."""
    found = [json.loads(line) for line in (FOLDER / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]
    assert found, f"no labelled lines in {name}.jsonl"
    return found


def _byline(entry: dict[str, Any]) -> dict[str, Any] | None:
    found = signing.parse_byline(entry["text"])
    if found is None:
        return None
    read = {
        "names": [person.name for person in found.people],
        "agencies": list(found.agencies),
        "outlet": found.outlet,
        "places": [person.place for person in found.people],
        "roles": [person.role for person in found.people],
        "affiliations": [person.affiliation for person in found.people],
        "date": str(found.date) if found.date else None,
    }
    return {name: read[name] for name in entry["expect"] or read}


def _dateline(entry: dict[str, Any]) -> dict[str, Any] | None:
    found = signing.parse_dateline(entry["text"])
    if found is None:
        return None
    date = str(found.date) if found.date else None
    lists = {"places": list(found.places), "agencies": list(found.agencies), "services": list(found.services)}
    return {**lists, "date": date}


def _date(entry: dict[str, Any]) -> str | None:
    reference = dt.date.fromisoformat(entry["reference"]) if entry["reference"] else None
    found = signing.parse_date(entry["text"], reference)
    return str(found) if found else None


def _sign_off(entry: dict[str, Any]) -> dict[str, Any] | None:
    found = signing.parse_sign_off(entry["text"])
    return {"initials": list(found.initials), "agencies": list(found.agencies)} if found else None


def _credit(entry: dict[str, Any]) -> dict[str, Any] | None:
    found = signing.parse_credit(entry["text"])
    if found is None:
        return None
    names = [person.name for person in found.people]
    return {"kind": found.kind.value, "names": names, "agencies": list(found.agencies), "year": found.year}


def _notice(entry: dict[str, Any]) -> dict[str, Any] | None:
    found = signing.parse_notice(entry["text"])
    return {"word": found.word, "kind": found.kind.value, "number": found.number} if found else None


READERS: dict[str, Callable[[dict[str, Any]], Any]] = {
    "bylines": _byline,
    "datelines": _dateline,
    "dates": _date,
    "sign_offs": _sign_off,
    "credits": _credit,
    "notices": _notice,
}


def score_table() -> str:
    """Return the table of the documentation: by kind, family and language, how many labelled lines read as labelled."""
    counts: dict[tuple[str, str, str], list[int]] = {}
    for name, read in READERS.items():
        for entry in entries(name):
            family = entry["family"] if entry["expect"] is not None else "look-alikes"
            count = counts.setdefault((name, family, entry["language"]), [0, 0])
            count[0] += read(entry) == entry["expect"]
            count[1] += 1
    rows = [(*key, f"{right} of {every}") for key, (right, every) in sorted(counts.items())]
    lines = [("kind", "family", "language", "right"), ("---",) * 4, *rows]
    return "\n".join(f"| {' | '.join(cell.replace('_', ' ') for cell in row)} |" for row in lines)


def scored_page() -> str:
    """Return the page of the documentation with the scores of today at its end."""
    return PAGE.read_text(encoding="utf-8").partition(MARK)[0] + MARK + score_table() + "\n"


if __name__ == "__main__":
    PAGE.write_text(scored_page(), encoding="utf-8")
    print(score_table())  # noqa: T201
