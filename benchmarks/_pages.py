"""Fictional pages of about 8 kB for the benchmarks, the same in every run: made by shuffling the lines of one page."""

from __future__ import annotations

import itertools
import json
import random
from collections.abc import Iterator
from pathlib import Path

EXAMPLE = Path(__file__).parent.parent / "examples" / "crue.txt"
WORDS = "le port quai grève navire cargo lundi pluie canal budget maire annonce écluse rive phare brume marché sable".split()  # noqa: SIM905 - shorter
GROUP = 500
"""How many rows a row group of a Parquet file has."""


def usual_page() -> str:
    """Return a page of the usual size, made of the lines of the example."""
    lines = EXAMPLE.read_text(encoding="utf-8").splitlines()
    title = next(place for place in range(1, len(lines)) if "-" not in lines[place - 1 : place + 1])
    ticker, article = lines[:title], lines[title:]
    paragraphs = [line for line in article[1:-1] if not line.startswith("- ")]
    section = ["- Une pile sous surveillance -", *(paragraphs * 4)[:8]]
    return "\n".join([*(ticker * 6)[:100], article[0], *paragraphs[:7], *section, *section, article[-1]])


def lines(chance: random.Random) -> list[str]:
    """Return the lines of a page of about 8 kB: a ticker of 50, an article with intertitles and a byline."""

    def words(least: int, most: int) -> str:
        return " ".join(chance.choices(WORDS, k=chance.randint(least, most))).capitalize()

    ticker = [line for _ in range(50) for line in ("-", f"{words(1, 2)}: {words(8, 14)}")]
    body = [line for _ in range(6) for line in (f"- {words(2, 5)} -", *(f"{words(20, 45)}." for _ in range(4)))]
    return [*ticker, words(8, 12), f"{words(25, 35)}.", *body, "R.Okonkwo--VL-GZT"]


def page() -> str:
    """Return one page."""
    return "\n".join(lines(random.Random(31)))  # noqa: S311 - seeded, so that all runs have the same pages


def documents(count: int) -> Iterator[dict[str, str]]:
    """Yield documents with `id` and `text`: the headlines and the paragraphs of one page, shuffled anew for each."""
    chance = random.Random(31)  # noqa: S311 - seeded
    first = lines(chance)
    headlines, rest = first[1:100:2], first[102:-1]
    for number in range(count):
        chance.shuffle(headlines)
        chance.shuffle(rest)
        ticker = [f"-\n{line}" for line in headlines]
        text = "\n".join([*ticker, f"{first[100]} {number}", first[101], *rest, first[-1]])
        yield {"id": f"{number:09d}", "text": text}


def write_lines(folder: Path, count: int, files: int) -> int:
    """Write documents as JSON Lines, in their order, to some files; return how many bytes that are."""
    folder.mkdir(parents=True)
    streams = [(folder / f"{number:03d}.jsonl").open("w", encoding="utf-8") for number in range(files)]
    for number, document in enumerate(documents(count)):
        streams[number * files // count].write(json.dumps(document, ensure_ascii=False) + "\n")
    for stream in streams:
        stream.close()
    return sum(path.stat().st_size for path in folder.iterdir())


def write_parquet(folder: Path, source: Path) -> None:
    """Write files of JSON Lines as Parquet, a file each."""
    import pyarrow as pa  # noqa: PLC0415 - the extra batch has it
    from pyarrow import parquet  # noqa: PLC0415

    folder.mkdir(parents=True)
    kind = pa.schema([("id", "string"), ("text", "string")])
    for path in sorted(source.iterdir()):
        with path.open(encoding="utf-8") as stream, parquet.ParquetWriter(folder / f"{path.stem}.parquet", kind) as out:
            while some := [json.loads(line) for line in itertools.islice(stream, GROUP)]:
                out.write_batch(pa.RecordBatch.from_pylist(some, schema=kind))
