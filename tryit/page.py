"""What the page in the documentation asks of newswire. It runs in the browser; every answer is JSON."""

from __future__ import annotations

import json

import newswire
from newswire import french
from newswire.export import html
from newswire.export._html_style import NOTEBOOK_STYLE


def read(text: str) -> str:
    """Return a page as HTML, and its models as indented JSON."""
    page = newswire.parse(text)
    shown = f"<style>{NOTEBOOK_STYLE}</style><div class='newswire'>{html.section(page)}</div>"
    return json.dumps({"html": shown, "json": newswire.to_json(page, indent=2)})


def set_french(text: str, style: str) -> str:
    """Return the edits that a style makes in a text: their places in code points, and what they change."""
    edits = french.explain(text, style).edits
    rows = [[edit.span.start, edit.span.end, edit.before, edit.after, edit.rule] for edit in edits]
    return json.dumps({"edits": rows})


def about() -> str:
    """Return the version and the names of the styles."""
    return json.dumps({"version": newswire.__version__, "styles": sorted(french.STYLES)})
