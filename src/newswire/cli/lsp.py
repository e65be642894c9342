"""`newswire lsp`: a language server for French punctuation, over standard input and output."""

from __future__ import annotations

import click

from newswire.cli._server import make_server

__all__ = ["command"]


@click.command("lsp")
def command() -> None:
    """Run a language server for French punctuation: diagnostics, quick fixes and formatting.

    Your editor starts it. It speaks the Language Server Protocol over standard input and output, and makes the same edits as
    `newswire normalize`.
    """
    make_server().start_io()
