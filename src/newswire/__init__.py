"""newswire: news-wire text into typed models and back, and agency punctuation into good French and back."""

from __future__ import annotations

from newswire import errors, models
from newswire.errors import NewswireError, ParseError
from newswire.models import Page
from newswire.parsing import classify, parse, parse_bytes, render

__all__ = [
    "NewswireError",
    "Page",
    "ParseError",
    "__version__",
    "classify",
    "errors",
    "models",
    "parse",
    "parse_bytes",
    "render",
]

__version__ = "0.1.0"
