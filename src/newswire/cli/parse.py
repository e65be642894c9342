"""`newswire parse`: what pages hold, as JSON Lines or as an outline to read."""

from __future__ import annotations

import functools

import click

from newswire.cli._inputs import Inputs, encoding_option, files_argument
from newswire.cli._output import echo
from newswire.export import to_json
from newswire.models import Page
from newswire.parsing import parse_bytes

__all__ = ["command"]

EPILOG = """\b
Examples:
  newswire parse page.txt | jq -r '.articles[].title.text'
  newswire parse --format text page.txt
  newswire parse --strict --encoding cp1252 archive/*.txt > pages.jsonl
"""


@click.command("parse", epilog=EPILOG)
@files_argument
@click.option(
    "--format",
    "form",
    type=click.Choice(["json", "text"]),
    default="json",
    show_default=True,
    help="JSON Lines, one object a page; or an outline to read, in colour on a terminal.",
)
@click.option(
    "--strict", is_flag=True, help="Refuse a page that fits no layout: name it, print nothing of it, exit with 1."
)
@encoding_option
@click.pass_context
def command(ctx: click.Context, files: tuple[str, ...], form: str, encoding: str | None, *, strict: bool) -> None:
    """Print what pages hold, one JSON object a page.

    FILE is a text file, - is standard input, which is also read where no FILE is named. Each object has the documented
    shape; its key "file" says which input it is.
    """
    inputs = Inputs(files, encoding)
    for name, page in inputs.each(functools.partial(parse_bytes, encoding=encoding, strict=strict)):
        _print(name, page, form)
    ctx.exit(inputs.status)


def _print(name: str, page: Page, form: str) -> None:
    if form == "json":
        echo(to_json(page, file=name))
    else:
        from newswire.cli._outline import print_outline  # noqa: PLC0415 - rich is imported where it is used

        print_outline(name, page)
