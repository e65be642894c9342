"""How often `newswire.body` gives the body that the makers of Reuters-21578 marked, of the text as it went over the wire.

    python benchmarks/bodies.py FOLDER

FOLDER holds reut2-000.sgm to reut2-021.sgm. Its messages with a title, a dateline and a body are read twice: whole, and
without title and author. Both sides are compared without white space; the last line of a marked body is ` Reuter`,
which is an end mark, and is taken off the marked body.
"""

from __future__ import annotations

import html
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import newswire

__all__: list[str] = []

_TEXT = re.compile(r"<TEXT(?: TYPE=\"\w+\")?>(.*?)</TEXT>", re.DOTALL)
_TAGS = re.compile(r"</?(?:TITLE|BODY|DATELINE|AUTHOR)>")
_ABOVE = re.compile(r"<(TITLE|AUTHOR)>.*?</\1>", re.DOTALL)
_CONTROL = re.compile(r"&#\d+;")
_END = re.compile(r"\s+reuters?\s*\Z", re.IGNORECASE)


def messages(folder: Path) -> Iterator[tuple[str, str, str]]:
    """Yield the whole text of each message, the text without title and author, and the body as marked."""
    for path in sorted(folder.glob("reut2-*.sgm")):
        for raw in _TEXT.findall(path.read_bytes().decode("latin-1")):
            title, body = _marked(raw, "TITLE"), _marked(raw, "BODY")
            if body and title and _marked(raw, "DATELINE") and "\n" not in title.strip():
                yield _plain(raw), _plain(_ABOVE.sub("", raw)), _END.sub("", _plain(body).rstrip())


def _marked(raw: str, tag: str) -> str:
    found = re.search(rf"<{tag}>(.*?)</{tag}>", raw, re.DOTALL)
    return found[1] if found else ""


def _plain(raw: str) -> str:
    return html.unescape(_CONTROL.sub("", _TAGS.sub("", raw))).strip("\n") + "\n"


def _packed(text: str) -> str:
    return "".join(text.split())


def main(folder: Path) -> None:
    """Print the table."""
    total = 0
    same = {"whole": 0, "without title": 0}
    for whole, untitled, marked in messages(folder):
        total += 1
        for name, text in (("whole", whole), ("without title", untitled)):
            same[name] += _packed(newswire.body(text)) == _packed(marked)
    for name, count in same.items():
        print(f"| {name} | {count:,} of {total:,} | {count / total:.1%} |")


if __name__ == "__main__":
    if len(sys.argv) > 1:
        main(Path(sys.argv[1]))
    else:
        print("needs the folder of Reuters-21578: python benchmarks/bodies.py FOLDER")
