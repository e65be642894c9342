"""newswire: news-wire text into typed models and back, and agency punctuation into good French and back.

What needs more than the standard library, attrs and regex is imported when it is first used.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

from newswire import errors, models
from newswire.errors import NewswireError, ParseError
from newswire.models import Page
from newswire.parsing import classify, parse, parse_bytes, render

if TYPE_CHECKING:
    from newswire import batch, french, strategies
    from newswire.batch import iter_pages
    from newswire.export import from_dict, from_json, to_dict, to_json
    from newswire.signing import agencies_in, format_dateline, parse_byline, parse_date, parse_dateline, parse_sign_off
    from newswire.slugs import fold, headline_key, slugify
    from newswire.threads import group_headlines, track

__all__ = [
    "NewswireError",
    "Page",
    "ParseError",
    "__version__",
    "agencies_in",
    "batch",
    "classify",
    "errors",
    "fold",
    "format_dateline",
    "french",
    "from_dict",
    "from_json",
    "group_headlines",
    "headline_key",
    "iter_pages",
    "models",
    "parse",
    "parse_byline",
    "parse_bytes",
    "parse_date",
    "parse_dateline",
    "parse_sign_off",
    "render",
    "slugify",
    "strategies",
    "to_dict",
    "to_json",
    "track",
]

__version__ = "0.1.0"

_LATER = {
    "agencies_in": "newswire.signing",
    "batch": "newswire.batch",
    "fold": "newswire.slugs",
    "format_dateline": "newswire.signing",
    "french": "newswire.french",
    "from_dict": "newswire.export",
    "from_json": "newswire.export",
    "group_headlines": "newswire.threads",
    "headline_key": "newswire.slugs",
    "iter_pages": "newswire.batch",
    "parse_byline": "newswire.signing",
    "parse_date": "newswire.signing",
    "parse_dateline": "newswire.signing",
    "parse_sign_off": "newswire.signing",
    "slugify": "newswire.slugs",
    "strategies": "newswire.strategies",
    "to_dict": "newswire.export",
    "to_json": "newswire.export",
    "track": "newswire.threads",
}
"""The names that are imported when they are first used, and where they are."""


def __getattr__(name: str) -> object:
    """Import a name when it is first used, and keep it."""
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module = importlib.import_module(_LATER[name])
    value = globals()[name] = module if _LATER[name].rpartition(".")[2] == name else getattr(module, name)
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
