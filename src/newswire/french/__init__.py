"""French punctuation, from what agencies send to what a newspaper prints, and back."""

from __future__ import annotations

from newswire.french._engine import apply_edits, find_edits
from newswire.french._plan import plan_for
from newswire.french._style import STYLES, Style, find_style


def normalize(text: str, style: str | Style = "fr-FR") -> str:
    return apply_edits(text, find_edits(text, plan_for(find_style(style))))
