"""`newswire parse`: print pages as JSON Lines, as an outline, as HTML or in another format."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator

import click

from newswire import formats
from newswire.cli._inputs import Inputs, encoding_option, files_argument
from newswire.cli._lexicon import lexicon_option
from newswire.cli._output import echo, warn
from newswire.export import to_json
from newswire.lexicon import Lexicon
from newswire.models import Page
from newswire.parsing import parse_bytes
from newswire.parsing.decoding import decode

__all__ = ["command"]

EPILOG = """\b
Examples:
  newswire parse page.txt | jq -r '.articles[].title.text'
  newswire parse --format text page.txt
  newswire parse --format html --style fr-FR page.txt > page.html
  newswire parse --format ninjs archive/*.txt > items.jsonl
  newswire parse --format tei archive/*.txt > corpus.xml
  newswire parse --format jsonld feed/*.json feed/*.xml > articles.jsonl
  newswire parse --strict --encoding cp1252 archive/*.txt > pages.jsonl
"""


@click.command("parse", epilog=EPILOG)
@files_argument
@click.option(
    "--format",
    "form",
    type=click.Choice(["json", "text", "html", *formats.WRITTEN]),
    default="json",
    show_default=True,
    help="json: JSON Lines, one object per page; text: an outline, in colour on a terminal; html: one HTML document; or a format of newswire.formats.",
)
@click.option(
    "--from",
    "kind",
    type=click.Choice(formats.KINDS),
    default="auto",
    show_default=True,
    help="The format of the input: text or a document format; auto recognises it by the content.",
)
@click.option("--style", metavar="NAME", help="With --format html, show the edits of a French style such as fr-FR.")
@click.option(
    "--strict",
    is_flag=True,
    help="Reject pages that fit no layout: report them, print nothing for them, and exit with 1.",
)
@encoding_option
@lexicon_option
@click.pass_context
def command(  # noqa: PLR0913 - click hands over an argument for each option
    ctx: click.Context,
    files: tuple[str, ...],
    *,
    form: str,
    kind: str,
    style: str | None,
    encoding: str | None,
    lexicon: Lexicon | None,
    strict: bool,
) -> None:
    """Parse pages and print one JSON object per page.

    FILE is a text file, or a document in a format such as ninjs or NITF. - is standard input, which is also read if you name
    no FILE. The key "file" of each object names its input. Fields of a document that have no place in a page are listed on
    standard error.
    """
    if style is not None:
        _check_style(form, style)
    inputs = Inputs(files, encoding)
    pages = _named(inputs.each(functools.partial(_read, kind=kind, encoding=encoding, lexicon=lexicon, strict=strict)))
    if form == "html":
        _print_html(pages, style)
    elif form in formats.WRITTEN:
        for piece in formats.write_all((page for _, page in pages), form):
            echo(piece, end="")
    else:
        for name, page in pages:
            _print(name, page, form)
    ctx.exit(inputs.status)


def _read(
    data: bytes, *, kind: str, encoding: str | None, lexicon: Lexicon | None, strict: bool
) -> Page | formats.Document:
    """Return the page of a text, or the document in the data."""
    given = data if encoding is None or kind == "text" else decode(data, encoding)[0]
    found = formats.document_in(given, kind)
    return parse_bytes(data, encoding, lexicon=lexicon, strict=strict) if found is None else found


def _named(found: Iterable[tuple[str, Page | formats.Document]]) -> Iterator[tuple[str, Page]]:
    """Yield the pages; report the fields of documents that have no place in a page."""
    for name, one in found:
        if isinstance(one, Page):
            yield name, one
        else:
            if one.fields:
                warn(f"{name}: {one.format}, fields without a place in a page: {', '.join(one.fields)}")
            yield name, one.page


def _check_style(form: str, style: str) -> None:
    from newswire.french import STYLES  # noqa: PLC0415 - its rules are built where they are used

    if form != "html":
        raise click.UsageError("--style requires --format html")
    if style not in STYLES:
        raise click.BadParameter(f"unknown style {style!r}; the styles are {', '.join(STYLES)}", param_hint="--style")


def _print_html(pages: Iterable[tuple[str, Page]], style: str | None) -> None:
    """Print one document of all pages, each as soon as it is read; its title names the first."""
    from newswire.export import html  # noqa: PLC0415 - French and headlines are imported where they are used

    number = 0
    for number, (name, page) in enumerate(pages, start=1):
        if number == 1:
            echo(html.opening(name), end="")
        echo(html.section(page, name=name, style=style, number=number), end="")
    echo(html.closing() if number else html.opening() + html.closing(), end="")


def _print(name: str, page: Page, form: str) -> None:
    if form == "json":
        echo(to_json(page, file=name))
    else:
        from newswire.cli._outline import print_outline  # noqa: PLC0415 - rich is imported where it is used

        print_outline(name, page)
