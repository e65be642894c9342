"""What it costs to write a page as JSON and to read it back, beside `attrs.asdict` with `json`, which checks nothing.

    python benchmarks/export.py [PAGE]

The page is `examples/crue.txt`, unless a file is named.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import attrs
from _measure import compare, show_times

import newswire
from newswire.export import from_dict, from_json, to_dict, to_json

EXAMPLE = Path(__file__).resolve().parent.parent / "examples" / "crue.txt"


def page_named(words: list[str]) -> newswire.Page:
    """Return the page of the file that is named, or of the example."""
    return newswire.parse_bytes(Path(words[0] if words else EXAMPLE).read_bytes())


def main() -> None:
    """Print the two tables."""
    page = page_named(sys.argv[1:])
    data, text = to_dict(page), to_json(page)
    print(f"{page!r}: {len(page.source)} characters, {len(text)} of JSON")
    writing = {
        "attrs.asdict and json.dumps": lambda: json.dumps(attrs.asdict(page), ensure_ascii=False),
        "attrs.asdict": lambda: attrs.asdict(page),
        "to_dict": lambda: to_dict(page),
        "to_json": lambda: to_json(page),
    }
    show_times("Writing", compare(writing))
    reading = {
        "json.loads alone": lambda: json.loads(text),
        "newswire.parse of the source": lambda: newswire.parse(page.source),
        "from_dict": lambda: from_dict(data),
        "from_json": lambda: from_json(text),
    }
    show_times("Reading", compare(reading))


if __name__ == "__main__":
    main()
