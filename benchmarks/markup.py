"""Real sources through the rules: is every edit inside prose, and does the structure stand?

    python benchmarks/markup.py FOLDER [--most 120]

FOLDER holds bare or checked-out git repositories, however deep. Of each repository at most so many files of each markup
are read, those first that git lists first. Each file is normalized by its markup. A file fails if its structure, as a
parser has it that newswire does not use for the purpose where there is one (docutils, polib, markdown-it-py without
newswire's rules, html.parser), is another afterwards, or if the edits do not lead back, or a second run changes anything.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from tests.markup_laws import TREES

from newswire.french import explain
from newswire.french.markup import MARKUPS, Markup
from newswire.french.markup._reading import merge_spans

ENDS = {suffix: markup for markup in MARKUPS.values() if markup.name != "text" for suffix in markup.suffixes}


def git(repository: Path, *words: str) -> bytes:
    """Return what git prints."""
    return subprocess.run(["git", "-C", str(repository), *words], capture_output=True, check=True).stdout  # noqa: S607


def repositories(folder: Path) -> Iterator[Path]:
    """Give the git folders below a folder."""
    for root, folders, names in os.walk(folder, followlinks=True):
        if "HEAD" in names and "objects" in folders:
            folders.clear()
            yield Path(root)
        folders.sort()


def files(repository: Path, most: int) -> Iterator[tuple[str, Markup, str]]:
    """Give the sources of a repository: name, markup and text."""
    counts: Counter[str] = Counter()
    for name in git(repository, "ls-tree", "-r", "-z", "--name-only", "HEAD").decode(errors="replace").split("\0"):
        markup = ENDS.get(Path(name).suffix.lower())
        if markup is None or counts[markup.name] >= most:
            continue
        text = git(repository, "show", f"HEAD:{name}").decode(errors="replace")
        counts[markup.name] += 1
        yield name, markup, text


def faults(text: str, markup: Markup) -> tuple[int, list[str]]:
    """Return how many edits a source gets, and what is wrong with them."""
    done = explain(text, markup=markup)
    blocks = markup.reading(text).blocks
    prose = merge_spans((piece.start, piece.end) for block in blocks for piece in block if piece.prose)
    found: list[str] = []
    number = 0
    for edit in done.edits:
        while number < len(prose) and prose[number][1] < edit.span.end:
            number += 1
        inside = number < len(prose) and prose[number][0] <= edit.span.start
        if not inside and edit.rule != "underline":
            found.append(f"outside prose: {edit}")
    if done.revert() != text:
        found.append("does not lead back")
    if TREES[markup.name](text) != TREES[markup.name](done.text):
        found.append("another structure")
    again = explain(done.text, markup=markup).edits
    if again:
        found.append(f"not settled: {again[0]}")
    return len(done.edits), found


def main() -> None:
    """Print a line for each repository and markup, and one for each fault."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--most", type=int, default=120)
    options = parser.parse_args()
    total: Counter[str] = Counter()
    for repository in repositories(options.folder):
        begun = time.process_time()
        counts: Counter[tuple[str, str]] = Counter()
        for name, markup, text in files(repository, options.most):
            edits, wrong = faults(text, markup)
            counts[markup.name, "files"] += 1
            counts[markup.name, "characters"] += len(text)
            counts[markup.name, "edits"] += edits
            counts[markup.name, "faults"] += bool(wrong)
            for fault in wrong:
                print(f"  {repository.parent.name}: {name}: {fault}")
        for markup in dict.fromkeys(name for name, _what in counts):
            row = {what: counts[markup, what] for what in ("files", "characters", "edits", "faults")}
            total.update(row)
            print(repository.parent.name, markup, row, f"{time.process_time() - begun:.1f} s", flush=True)
    print("all", dict(total))


if __name__ == "__main__":
    main()
