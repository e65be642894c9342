"""What it costs to write a page in each format, and to read it back, beside `json.loads` or the XML parser alone.

    python benchmarks/formats.py [PAGE]

The page is `examples/crue.txt`, unless a file is named.
"""

from __future__ import annotations

import functools
import json
import sys
from collections.abc import Callable
from pathlib import Path

from _measure import compare, show_times

import newswire
from newswire import formats
from newswire.formats._markup import parse_xml

EXAMPLE = Path(__file__).resolve().parent.parent / "examples" / "crue.txt"
CREATED = {"newsmlg2": {"created": "2026-02-03T14:30:00Z"}}


def main() -> None:
    """Print the two tables."""
    page = newswire.parse_file(sys.argv[1] if len(sys.argv) > 1 else EXAMPLE)
    article = newswire.Page(articles=page.articles[:1])
    writing: dict[str, Callable[[], object]] = {"newswire.parse of the page": lambda: str(newswire.parse(page.source))}
    reading: dict[str, Callable[[], object]] = {}
    for name in formats.WRITTEN:
        write = functools.partial(formats.write, article, name, **CREATED.get(name, {}))
        writing[name] = write
        if name in formats.READ:
            data = write()
            alone = parse_xml if data.startswith("<") else json.loads
            reading[f"{name}, the parser alone"] = functools.partial(alone, data)
            reading[name] = functools.partial(formats.read, data)
    show_times("Writing", compare(writing))
    show_times("Reading", compare(reading))


if __name__ == "__main__":
    main()
