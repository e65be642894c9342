"""Turn news-wire text into typed models and back, and agency punctuation into French typography and back.

Every name is imported on first use. Names that need an extra (`strategies`, `group_headlines`, `track`) raise
`MissingExtraError` on import if it is missing, and are not part of `from newswire import *`.
"""

from __future__ import annotations

import os.path
import sys

if (
    sys.orig_argv[-len(sys.argv)] == "newswire"  # python -m newswire
    if sys.argv[:1] == ["-m"]
    else sys.argv[:1] != []
    and sys.argv[0].endswith("newswire")  # told first: paths are looked up only where the name is the script's
    and os.path.realpath(sys.argv[0])  # pathlib would take its time
    == os.path.realpath(os.path.dirname(sys.executable or "")) + "/newswire"  # noqa: PTH120 - also by a link to the script
):  # the command line starts: until it takes interrupts itself, one ends the process as the system does, without a traceback
    _signals = __import__("_signal")  # built into the interpreter; `signal` is slow to import

    if _signals.getsignal(_signals.SIGINT) is _signals.default_int_handler:
        _signals.signal(_signals.SIGINT, _signals.SIG_DFL)

from typing import TYPE_CHECKING

from newswire._later import attributes, listing

if TYPE_CHECKING:
    from newswire import (
        anatomy,
        batch,
        envelopes,
        errors,
        export,
        formats,
        french,
        lexicon,
        models,
        parsing,
        signing,
        slugs,
    )
    from newswire import strategies as strategies
    from newswire import threads as threads
    from newswire.batch import iter_pages
    from newswire.envelopes import find_envelopes, parse_envelope
    from newswire.errors import NewswireError, ParseError
    from newswire.export import from_dict, from_json, to_dict, to_json
    from newswire.lexicon import Language, Lexicon
    from newswire.models import (
        Article,
        Byline,
        Credit,
        CreditKind,
        Dateline,
        Diagnostic,
        Envelope,
        EnvelopeField,
        Headline,
        Line,
        LineKind,
        MarketRow,
        MarketTable,
        Notice,
        NoticeKind,
        Page,
        Paragraph,
        Part,
        PartialDate,
        Person,
        Section,
        SignOff,
        Span,
        Ticker,
    )
    from newswire.parsing import body, classify, parse, parse_bytes, parse_file, render
    from newswire.signing import (
        find_agencies,
        format_dateline,
        parse_byline,
        parse_date,
        parse_dateline,
        parse_sign_off,
    )
    from newswire.slugs import fold, headline_key, slugify
    from newswire.threads import group_headlines as group_headlines
    from newswire.threads import track as track

__all__ = [
    "Article",
    "Byline",
    "Credit",
    "CreditKind",
    "Dateline",
    "Diagnostic",
    "Envelope",
    "EnvelopeField",
    "Headline",
    "Language",
    "Lexicon",
    "Line",
    "LineKind",
    "MarketRow",
    "MarketTable",
    "NewswireError",
    "Notice",
    "NoticeKind",
    "Page",
    "Paragraph",
    "ParseError",
    "Part",
    "PartialDate",
    "Person",
    "Section",
    "SignOff",
    "Span",
    "Ticker",
    "__version__",
    "anatomy",
    "batch",
    "body",
    "classify",
    "envelopes",
    "errors",
    "export",
    "find_agencies",
    "find_envelopes",
    "fold",
    "format_dateline",
    "formats",
    "french",
    "from_dict",
    "from_json",
    "headline_key",
    "iter_pages",
    "lexicon",
    "models",
    "parse",
    "parse_byline",
    "parse_bytes",
    "parse_date",
    "parse_dateline",
    "parse_envelope",
    "parse_file",
    "parse_sign_off",
    "parsing",
    "render",
    "signing",
    "slugify",
    "slugs",
    "to_dict",
    "to_json",
]

__version__ = "0.2.0"

_HOMES = {
    "newswire.anatomy": ["anatomy"],
    "newswire.batch": ["batch", "iter_pages"],
    "newswire.envelopes": ["envelopes", "find_envelopes", "parse_envelope"],
    "newswire.errors": ["NewswireError", "ParseError", "errors"],
    "newswire.export": ["export", "from_dict", "from_json", "to_dict", "to_json"],
    "newswire.formats": ["formats"],
    "newswire.french": ["french"],
    "newswire.lexicon": ["Language", "Lexicon", "lexicon"],
    "newswire.models": [
        *("Article", "Byline", "Credit", "CreditKind", "Dateline", "Diagnostic", "Envelope"),
        *("EnvelopeField", "Headline", "Line", "LineKind"),
        *("MarketRow", "MarketTable", "Notice", "NoticeKind", "Page", "Paragraph", "Part", "PartialDate", "Person"),
        *("Section", "SignOff", "Span", "Ticker", "models"),
    ],
    "newswire.parsing": ["body", "classify", "parse", "parse_bytes", "parse_file", "parsing", "render"],
    "newswire.signing": [
        *(
            "find_agencies",
            "format_dateline",
            "parse_byline",
            "parse_date",
            "parse_dateline",
            "parse_sign_off",
            "signing",
        ),
    ],
    "newswire.slugs": ["fold", "headline_key", "slugify", "slugs"],
    "newswire.strategies": ["strategies"],
    "newswire.threads": ["group_headlines", "threads", "track"],
}
"""The module of each name."""

_EXTRAS = {"group_headlines": "rapidfuzz", "strategies": "hypothesis", "threads": "rapidfuzz", "track": "rapidfuzz"}
"""The names that need an extra, with the package that it installs: completion lists them if the package is installed."""

if not TYPE_CHECKING:  # type checkers are to see only the names above
    __getattr__ = attributes(__name__, _HOMES)
    __dir__ = listing(__all__, _EXTRAS)
