"""Print what each page of a folder holds: `python examples/read_pages.py examples`."""

from __future__ import annotations

import sys
from pathlib import Path

import newswire


def main(folder: str) -> None:
    """Print the title, the headings, the kickers and the byline of every page of a folder."""
    for path in sorted(Path(folder).glob("*.txt")):
        page = newswire.parse(path.read_text(encoding="utf-8"))
        article = page.article
        print(f"{path.name}: {len(page.headlines)} headlines")
        if article is None:
            continue
        print(f"  title     {article.title}")
        for section in article.sections:
            print(f"  section   {section.heading or '(lead)'}: {len(section.paragraphs)} paragraphs")
        print(f"  byline    {article.byline}")
        for diagnostic in page.diagnostics:
            print(f"  {diagnostic}")


if __name__ == "__main__":
    main(*sys.argv[1:])
