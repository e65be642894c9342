"""`newswire lsp`: a language server for French punctuation, over standard input and output."""

from __future__ import annotations

import click

from newswire.cli._server import make_server

__all__ = ["command"]


@click.command("lsp")
def command() -> None:
    """Serve an editor: diagnostics, quick fixes and formatting of French punctuation.

    It speaks the Language Server Protocol over standard input and output, and does what `newswire normalize` does.
    """
    make_server().start_io()
