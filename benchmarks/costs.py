"""What each task costs beside `str.splitlines` of the same page, in one table, with an earlier version beside it.

    python benchmarks/costs.py [--before FOLDER] [--named NAME] [--draw FILE.svg] [PAGE]

FOLDER is the `src` of an earlier checkout (`git worktree add ../earlier v0.1.0`): both versions are measured in turns, in
new interpreters, and the best of each counts. FILE gets the table as a picture with bars. The page is one of the usual
size, unless a file is named.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import subprocess
import sys
import time
import tracemalloc
from collections.abc import Callable, Mapping
from html import escape
from pathlib import Path
from textwrap import wrap

from _floors import ANCHORS, floors
from _measure import compare, show
from _pages import EXAMPLE, usual_page

import newswire
from newswire.export import from_json, to_json
from newswire.french import normalize, normalize_page

FLOOR = "str.splitlines"
PARTS = ("ticker", "articles", "markets", "diagnostics")
MEMORY = "memory of the page beside its UTF-8 text"
WIDTH, ROW, LEFT = 760, 26, 300
TURNS = 3


def everything(text: str) -> newswire.Page:
    """Parse a page and read all of its parts, which versions up to 0.2 make when they are first read."""
    page = newswire.parse(text)
    for part in PARTS:
        getattr(page, part)
    return page


def with_spans(text: str) -> list[object]:
    """Parse a page and read the spans of its headlines and paragraphs, which are made when they are read."""
    page = everything(text)
    paragraphs = [paragraph.span for article in page.articles for paragraph in article.paragraphs]
    return [*(headline.span for headline in page.headlines), *paragraphs]


def tasks(text: str) -> dict[str, Callable[[], object]]:
    """Return what is measured, by name; the floor comes first."""
    page = everything(text)
    made = to_json(page)
    headlines = list(page.headlines)[:50]
    whole, wrapped = copy_of(page)
    return {
        FLOOR: text.splitlines,
        "parse, everything": lambda: everything(text),
        "parse, and all spans read": lambda: with_spans(text),
        "classify": lambda: newswire.classify(text),
        "to_json of parse": lambda: to_json(everything(text)),
        "from_json": lambda: from_json(made),
        "parse of wrapped copy": lambda: everything(wrapped),
        "parse of the same, not wrapped": lambda: everything(whole),
        "one scan for the anchors of French": lambda: ANCHORS.findall(text),
        "normalize": lambda: normalize(text),
        "normalize_page": lambda: normalize_page(page),
        "kickers of the headlines": lambda: [headline.kicker for headline in headlines],
        "anatomy of the headlines": lambda: [headline.anatomy for headline in headlines],
    }


def text_of(page: Path | None) -> str:
    """Return the text of a page, or of the one of the usual size."""
    return page.read_text(encoding="utf-8") if page and page != EXAMPLE else usual_page()


def copy_of(page: newswire.Page) -> tuple[str, str]:
    """Return the article of a page as an agency sends it: a paragraph a line, and cut into lines of 70 characters."""
    paragraphs = [paragraph.text for article in page.articles for paragraph in article.paragraphs]
    title = "PORT REOPENS AFTER THREE DAYS"
    cut = ["\n".join(wrap(text, 70, initial_indent="    ")) for text in paragraphs]
    return "\n".join([title, *paragraphs]) + "\n", "\n".join([title, *cut]) + "\n"


def memory(text: str) -> float:
    """Return the memory that a page with all its parts holds, in times of its UTF-8 text."""
    everything(text)
    gc.collect()
    tracemalloc.start()
    page = everything(text)
    gc.collect()
    held, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    del page
    return held / len(text.encode())


def measured(text: str) -> dict[str, float]:
    """Return the ratios of all tasks to `str.splitlines`, and the memory; many short turns find the quiet moments of a machine."""
    timings = compare(tasks(text), turns=60, enough=0.002, clock=time.process_time)
    return {timing.name: timing.ratio for timing in timings} | {MEMORY: memory(text)}


def least(text: str) -> dict[str, float]:
    """Return the ratios of the least that each task costs to `str.splitlines`: see `_floors`."""
    page = everything(text)
    calls = {FLOOR: text.splitlines, **floors(page, *copy_of(page))}
    return {timing.name: timing.ratio for timing in compare(calls, turns=60, enough=0.002, clock=time.process_time)}


def best_of(sources: Mapping[str, str], page: str) -> dict[str, dict[str, float]]:
    """Measure versions in turns, each in a new interpreter; return the least of each figure."""
    best: dict[str, dict[str, float]] = {name: {} for name in sources}
    for _ in range(TURNS):
        for name, source in sources.items():
            program = [sys.executable, __file__, "--as-json", page]
            environment = os.environ | {"PYTHONPATH": source}
            done = subprocess.run(program, env=environment, stdout=subprocess.PIPE, check=True)
            for task, ratio in json.loads(done.stdout).items():
                best[name][task] = min(ratio, best[name].get(task, ratio))
    return best


def drawing(figures: Mapping[str, Mapping[str, float]]) -> str:
    """Return the table as a picture: a bar for each task and version."""
    (_, now), *earlier = figures.items()
    before = earlier[0][1] if earlier else {}
    rows = [task for task in now if task not in (FLOOR, MEMORY)]
    scale = (WIDTH - LEFT - 60) / max(max(now[task], before.get(task, 0.0)) for task in rows)
    parts = [
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {ROW * (len(rows) + 1) + 10}" role="img" '
            'aria-label="What each task costs, in times of str.splitlines of the same page">'
        ),
        (
            "<style>text{font:13px system-ui,sans-serif;fill:#222}.now{fill:#2b6cb0}.before{fill:#cbd5e0}"
            "@media(prefers-color-scheme:dark){text{fill:#ddd}.before{fill:#4a5568}.now{fill:#63b3ed}}</style>"
        ),
        f'<text x="{LEFT}" y="17">times str.splitlines: {escape(" and ".join(figures))}</text>',
    ]
    for place, task in enumerate(rows, 1):
        y = ROW * place + 4
        parts.append(f'<text x="{LEFT - 10}" y="{y + 14}" text-anchor="end">{escape(task)}</text>')
        if task in before:
            parts.append(f'<rect class="before" x="{LEFT}" y="{y}" width="{before[task] * scale:.1f}" height="20"/>')
        width = now[task] * scale
        parts.append(f'<rect class="now" x="{LEFT}" y="{y + 4}" width="{width:.1f}" height="12"/>')
        end = LEFT + max(now[task], before.get(task, 0.0)) * scale + 6
        parts.append(f'<text x="{end:.1f}" y="{y + 14}">{now[task]:.0f}</text>')
    return "\n".join([*parts, "</svg>\n"])


def main() -> None:
    """Print the table; draw it where that is asked for."""
    parser = argparse.ArgumentParser(description="What each task costs beside str.splitlines.")
    parser.add_argument("page", nargs="?", type=Path)
    parser.add_argument("--before", type=Path, help="the src folder of an earlier version")
    parser.add_argument("--named", default="before", help="what to call the earlier version")
    parser.add_argument("--draw", type=Path, help="the file of the picture")
    parser.add_argument("--as-json", action="store_true", help="measure this version alone, for the script itself")
    asked = parser.parse_args()
    if asked.as_json:
        print(json.dumps(measured(text_of(asked.page))))
        return
    here = str(Path(newswire.__file__).parent.parent)
    sources = {"this version": here} | ({asked.named: str(asked.before.resolve())} if asked.before else {})
    page = (asked.page or EXAMPLE).resolve()
    figures = best_of(sources, str(page))
    floor = least(text_of(page))
    rows = [(task, floor.get(task), *(figures[name].get(task) for name in figures)) for task in figures["this version"]]
    show("Times str.splitlines", ("what", "the least", *figures), rows)
    if asked.draw:
        asked.draw.write_text(drawing(figures), encoding="utf-8")


if __name__ == "__main__":
    main()
