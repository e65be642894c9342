"""What it costs to write a page in each format, and to read a document of each beside `json.loads` or the XML parser alone.

    python benchmarks/formats.py [PAGE]

The page is `examples/crue.txt`, unless a file is named. What is written is read back; of the formats that are read only, the invented
documents of the tests are read.
"""

from __future__ import annotations

import functools
import json
import sys
from collections.abc import Callable
from pathlib import Path

from _measure import MICRO, compare, show_times

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.format_seeds import SEEDS  # noqa: E402 - the documents of the tests

import newswire  # noqa: E402
from newswire import formats  # noqa: E402
from newswire.formats._markup import parse_xml  # noqa: E402

EXAMPLE = ROOT / "examples" / "crue.txt"
CREATED = {"newsmlg2": {"created": "2026-02-03T14:30:00Z"}}


def main() -> None:
    """Print the two tables."""
    page = newswire.parse_file(sys.argv[1] if len(sys.argv) > 1 else EXAMPLE)
    article = newswire.Page(articles=page.articles[:1])
    writing: dict[str, Callable[[], object]] = {"newswire.parse of the page": lambda: str(newswire.parse(page.source))}
    documents = dict(SEEDS)
    for name in formats.WRITTEN:
        write = functools.partial(formats.write, article, name, **CREATED.get(name, {}))
        writing[name] = write
        if name in formats.READ:
            documents[name] = write()
    show_times("Writing", compare(writing))
    print(
        "\nReading\n\n| format | bytes | the parser alone, µs | newswire, µs | ratio |\n| --- | ---: | ---: | ---: | ---: |"
    )
    for name, data in documents.items():
        parser = parse_xml if data.startswith("<") else json.loads
        alone, whole = compare({"alone": lambda: parser(data), "newswire": lambda: formats.read(data, name)})  # noqa: B023 - called here
        size = len(data.encode())
        print(
            f"| {name} | {size:,} | {alone.seconds * MICRO:,.0f} | {whole.seconds * MICRO:,.0f} | {whole.ratio:,.0f} |"
        )


if __name__ == "__main__":
    main()
