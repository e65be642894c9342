"""`newswire headlines`: the headlines of pages, one per line."""

from __future__ import annotations

import functools

import click

from newswire.cli._inputs import Inputs, encoding_option, files_argument
from newswire.cli._lexicon import lexicon_option
from newswire.cli._output import echo
from newswire.lexicon import Lexicon
from newswire.parsing import parse_bytes

__all__ = ["command"]

EPILOG = """\b
Examples:
  newswire headlines page.txt | sort | uniq -c
  newswire headlines --titles archive/*.txt > headlines.txt
"""


@click.command("headlines", epilog=EPILOG)
@files_argument
@click.option("--titles", is_flag=True, help="Also print the titles of the articles, after each page's ticker.")
@encoding_option
@lexicon_option
@click.pass_context
def command(
    ctx: click.Context, files: tuple[str, ...], encoding: str | None, *, lexicon: Lexicon | None, titles: bool
) -> None:
    """Print the headlines of pages, one per line.

    FILE is a text file. - is standard input, which is also read if you name no FILE. A page without a ticker has no headlines.
    """
    inputs = Inputs(files, encoding)
    for _name, page in inputs.each(functools.partial(parse_bytes, encoding=encoding, lexicon=lexicon)):
        for headline in page.headlines:
            echo(headline.text)
        for article in page.articles:
            if titles and article.title:
                echo(article.title.text)
    ctx.exit(inputs.status)
