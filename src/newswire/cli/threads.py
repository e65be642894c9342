"""`newswire threads`: group headlines by story, and print them as JSON Lines or as trees."""

from __future__ import annotations

import functools
from collections.abc import Iterable
from typing import Final

import click

from newswire._text import trimmed
from newswire.cli._inputs import Inputs, encoding_option, files_argument
from newswire.cli._lexicon import lexicon_option
from newswire.cli._output import echo
from newswire.export._json import dumps
from newswire.lexicon import Lexicon
from newswire.models import Headline, Page, Ticker
from newswire.parsing import parse_bytes
from newswire.parsing.decoding import decode
from newswire.threads import Change, Link, Thread, group_pages

__all__ = ["command", "marked", "tree"]

EPILOG = """\b
Examples:
  newswire threads --format text page.txt
  newswire threads --least 2 monday.txt tuesday.txt | jq -r '.headlines[0].text'
  grep -h . titles.txt | newswire threads --lines --format text -
"""

_FORK: Final = "├─ "
_LAST: Final = "└─ "


@click.command("threads", epilog=EPILOG)
@files_argument
@click.option(
    "--format",
    "form",
    type=click.Choice(["json", "text"]),
    default="json",
    show_default=True,
    help="json: JSON Lines, one thread per line; text: trees with the changes marked.",
)
@click.option("--lines", is_flag=True, help="Read each line of the input as a headline, newest first.")
@click.option(
    "--least",
    metavar="N",
    type=click.IntRange(min=1),
    default=1,
    show_default=True,
    help="Print only threads with at least N headlines.",
)
@encoding_option
@lexicon_option
@click.pass_context
def command(  # noqa: PLR0913 - one parameter an option
    ctx: click.Context,
    files: tuple[str, ...],
    form: str,
    encoding: str | None,
    *,
    lexicon: Lexicon | None,
    lines: bool,
    least: int,
) -> None:
    """Group the headlines of all inputs by story, newest story first.

    FILE is a text file. - is standard input, which is also read if you name no FILE. Several files are successive states of one
    source, oldest first: a headline that stays from one to the next counts once.

    A tree shows the newest headline of a story with the older ones below it. The word before each older headline says how the
    headline above relates to it. [-Brackets-] mark the words that were changed.
    """
    inputs = Inputs(files, encoding)
    read = _lines_page if lines else functools.partial(parse_bytes, lexicon=lexicon)
    pages = [page for _name, page in inputs.each(functools.partial(read, encoding=encoding))]
    for thread in group_pages(pages):
        if len(thread) >= least:
            echo(tree(thread) if form == "text" else dumps(_shape(thread), None))
    ctx.exit(inputs.status)


def _lines_page(data: bytes, encoding: str | None) -> Page:
    """Return a page whose headlines are the nonblank lines of a text."""
    text, _diagnostics = decode(data, encoding)
    rows = [trimmed(line) for line in text.splitlines()]
    headlines = tuple(Headline(row) for row in rows if row)
    return Page(ticker=Ticker(headlines) if headlines else None)


def _shape(thread: Thread) -> dict[str, object]:
    """Return a thread as JSON data."""
    return {
        "headlines": [
            {"text": headline.text, "position": position}
            for headline, position in zip(thread.headlines, thread.positions, strict=True)
        ],
        "links": [_link(link) for link in thread.links],
        "related": [
            {"relation": link.relation, "kicker": link.newer.kicker, "older": link.older.text}
            for link in thread.related
        ],
    }


def _link(link: Link) -> dict[str, object]:
    changes = [{"before": change.before, "after": change.after} for change in link.changes]
    return {"relation": link.relation, "score": link.score, "changes": changes, "shared": list(link.shared)}


def tree(thread: Thread) -> str:
    """Return a thread as a tree: the newest headline, and below it the older ones, each with its relation to the one above."""
    rows = [f"{link.relation} of: {marked(link.older.text, link.changes)}" for link in thread.links]
    rows += [f"{link.relation.replace('_', ' ')}: {link.older.text}" for link in thread.related]
    joints = [_FORK] * (len(rows) - 1) + [_LAST]
    return "\n".join([thread.newest.text, *(joint + row for joint, row in zip(joints, rows, strict=False))])


def marked(text: str, changes: Iterable[Change]) -> str:
    """Return an older headline with the changed words in `[-brackets-]`, and their replacements in `{+braces+}`.

    Example:
        >>> marked("La mairie de Brmue rouvre", [Change("Brmue", "Brume", 13, 13)])
        'La mairie de [-Brmue-]{+Brume+} rouvre'
    """
    done, at = "", 0
    for change in changes:
        cut = f"[-{change.before}-]" if change.before else ""
        put = f"{{+{change.after}+}}" if change.after else ""
        gap = " " if not cut and change.before_at else ""
        done += text[at : change.before_at] + gap + cut + put + ("" if cut or gap else " ")
        at = change.before_at + len(change.before)
    return done + text[at:]
