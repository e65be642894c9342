"""Tables of the documentation that are printed from the code, so that they cannot differ from it.

A page names one by a comment on a line of its own, `<!-- table: diagnostics -->`. A new table is a function here, and its name in `TABLES`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from newswire.models import LineKind
from newswire.parsing.diagnostics import ODDITIES

MARK = re.compile(r"^<!-- table: (?P<name>[a-z-]+) -->$", re.MULTILINE)


def markdown(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table in Markdown; bars in its cells are escaped."""
    cells = [list(head), ["---"] * len(head), *([cell.replace("|", "\\|") for cell in row] for row in rows)]
    return "\n".join(f"| {' | '.join(row)} |" for row in cells)


def diagnostics() -> str:
    """Return every diagnostic that parsing makes."""
    return markdown(
        ("code", "what it says", "cause", "cure", "with `strict=True`"),
        (
            (f"`{oddity.code}`", oddity.sentence, oddity.cause, oddity.cure, "kept" if oddity.fits else "`ParseError`")
            for oddity in ODDITIES.values()
        ),
    )


def kinds() -> str:
    """Return every kind of line."""
    return markdown(("kind", "as a member"), ((f"`{kind}`", f"`LineKind.{kind.name}`") for kind in LineKind))


TABLES: dict[str, Callable[[], str]] = {"diagnostics": diagnostics, "kinds": kinds}


def fill(page: str) -> str:
    """Return a page with each comment that names a table replaced by the table."""
    return MARK.sub(lambda found: TABLES[found["name"]](), page)
