"""What parsing may find odd: every code, with its sentence, its cause, and what a reader can do about it."""

from __future__ import annotations

from typing import Final

import attrs
import regex

from newswire._text import shorten
from newswire.models import Diagnostic, Span

__all__ = ["DIAGNOSTIC_KINDS", "DiagnosticKind", "diagnose", "looks_like_html"]


@attrs.frozen
class DiagnosticKind:
    """One kind of diagnostic. `accepted_when_strict` is False where the text fits no layout, so that strict parsing refuses it."""

    code: str
    sentence: str
    cause: str
    cure: str
    accepted_when_strict: bool = True
    expected: str = ""


DIAGNOSTIC_KINDS: Final[dict[str, DiagnosticKind]] = {
    kind.code: kind
    for kind in (
        DiagnosticKind(
            "empty-page",
            "the page holds no text",
            "The text is empty, or white space only.",
            "Look at what was fetched.",
            accepted_when_strict=False,
            expected="a headline, or a title and a lead",
        ),
        DiagnosticKind(
            "looks-like-html",
            "this is HTML, and its tags were read as text",
            "The page was given as it came from a web server.",
            "Take the text out of it first, with a library for HTML.",
            accepted_when_strict=False,
            expected="the text of a page, without markup",
        ),
        DiagnosticKind(
            "no-title",
            "no title: this line opens the article, and may be cut, or is a paragraph",
            "A title is a whole line with text after it; a line that is the last, or that is long and ends with a full stop, is none.",
            "Read the first paragraph, or fetch the whole page.",
            accepted_when_strict=False,
            expected="a title, and a lead after it",
        ),
        DiagnosticKind(
            "ends-in-ticker",
            "the text ends inside the ticker: this headline may be cut, and the article is missing",
            "The page was cut, or has no article.",
            "Do not trust the last headline; fetch the whole page.",
        ),
        DiagnosticKind(
            "cut-paragraph",
            "the text ends inside this paragraph",
            "The last line has no line end and does not end as a sentence does.",
            "Fetch the whole page.",
        ),
        DiagnosticKind(
            "empty-headline",
            "this separator announces no headline",
            "Two separators stand together, or the ticker ends with one.",
            "None is needed: no headline is made of it.",
        ),
        DiagnosticKind(
            "stray-separator",
            "this separator stands in the article and announces nothing",
            "A rule between the parts of an article, or a damaged intertitle.",
            "None is needed: the separator is left out of the article.",
            accepted_when_strict=False,
            expected="a paragraph, an intertitle or a byline",
        ),
        DiagnosticKind(
            "text-after-byline",
            "text follows the byline, and opens no new article",
            "A site put its own lines below the article.",
            "Look at the article's last paragraphs.",
            accepted_when_strict=False,
            expected="the end of the page, a ticker, or a title and a lead",
        ),
        DiagnosticKind(
            "inner-byline",
            "this line has the form of a byline, and another one follows in the same article",
            "Several copies were joined without their titles.",
            "Look at the paragraphs around it.",
            accepted_when_strict=False,
            expected="a paragraph or an intertitle",
        ),
        DiagnosticKind(
            "debris",
            "furniture of the site, left out",
            "A button or a label that stood between the lines.",
            "None is needed.",
        ),
        DiagnosticKind(
            "repeated-title",
            "the title once more, left out",
            "Sites print the title in several places.",
            "None is needed.",
        ),
        DiagnosticKind(
            "photo-title",
            "the title with a photo credit, left out",
            "The caption of the picture above the article.",
            "Take the credit from the line where it is needed.",
        ),
        DiagnosticKind(
            "site-line",
            "the site's name and the title above the exchange rates, left out",
            "The window title of the page.",
            "None is needed.",
        ),
        DiagnosticKind(
            "photo-credit",
            "a photo credit between dashes, left out",
            "The credit of a picture within the article; it looks like an intertitle.",
            "Take the credit from the line where it is needed.",
        ),
        DiagnosticKind(
            "decoded",
            "the bytes were not valid UTF-8 and were read in another encoding",
            "The page was sent in an old encoding.",
            "Declare the encoding, if another is right.",
        ),
        DiagnosticKind(
            "damaged-bytes",
            "some bytes are no text in the page's encoding; each run of them became U+FFFD",
            "The page was cut inside a character, or joined from parts in several encodings.",
            "Fetch the page again, or declare its encoding.",
        ),
    )
}
"""Every diagnostic by its code."""


_TAG: Final = regex.compile(
    r"<(?:!doctype\b|!--|\?xml\b|/?(?:a|article|aside|body|br|div|figure|footer|h[1-6]|head|header|hr|html|iframe|img|li|link"
    r"|main|meta|nav|ol|p|pre|script|section|span|strong|style|table|title|ul)(?:\s|/?>))",
    regex.IGNORECASE,
)


def looks_like_html(line: str) -> bool:
    """Return whether a line opens with a tag, a comment or a declaration of HTML."""
    return line.startswith("<") and _TAG.match(line) is not None


def diagnose(code: str, line: int, span: Span, text: str = "") -> Diagnostic:
    """Return the diagnostic of a code for one line, its text quoted."""
    sentence = DIAGNOSTIC_KINDS[code].sentence
    return Diagnostic(code, f"{sentence}: {shorten(text)!r}" if text else sentence, line, span=span)
