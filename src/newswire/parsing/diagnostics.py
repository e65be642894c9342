"""The diagnostics of parsing: every code, with its message, its cause, and advice."""

from __future__ import annotations

from typing import Final

import attrs
import regex

from newswire._text import shorten
from newswire.models import Diagnostic, Span

__all__ = ["DIAGNOSTIC_KINDS", "DiagnosticKind", "diagnose", "looks_like_html"]


@attrs.frozen
class DiagnosticKind:
    """One kind of diagnostic. `accepted_when_strict` is False if the text fits no layout, so that strict parsing rejects it."""

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
            "the page contains no text",
            "The text is empty, or contains only white space.",
            "Check what was fetched.",
            accepted_when_strict=False,
            expected="a headline, or a title and a lead",
        ),
        DiagnosticKind(
            "looks-like-html",
            "this is HTML, and its tags were read as text",
            "The page is the HTML that a web server sent.",
            "Extract its text first, with an HTML library.",
            accepted_when_strict=False,
            expected="the text of a page, without markup",
        ),
        DiagnosticKind(
            "no-title",
            "no title: the first line of the article may be cut, or is a paragraph",
            "A title is a complete line with text after it. The last line, or a long line that ends with a full stop, is not a title.",
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
            "The last line has no line end and does not end like a sentence.",
            "Fetch the whole page.",
        ),
        DiagnosticKind(
            "empty-headline",
            "no headline follows this separator",
            "There are two separators in a row, or the ticker ends with one.",
            "Nothing to do: it does not produce a headline.",
        ),
        DiagnosticKind(
            "stray-separator",
            "this separator is inside the article, and no headline follows it",
            "A rule separates parts of the article, or an intertitle is damaged.",
            "Nothing to do: the separator is omitted from the article.",
            accepted_when_strict=False,
            expected="a paragraph, an intertitle or a byline",
        ),
        DiagnosticKind(
            "text-after-byline",
            "text follows the byline, but does not begin a new article",
            "The site added its own lines below the article.",
            "Check the article's last paragraphs.",
            accepted_when_strict=False,
            expected="the end of the page, a ticker, or a title and a lead",
        ),
        DiagnosticKind(
            "inner-byline",
            "this line has the form of a byline, but another byline follows in the same article",
            "Several articles were joined without their titles.",
            "Check the paragraphs around it.",
            accepted_when_strict=False,
            expected="a paragraph or an intertitle",
        ),
        DiagnosticKind(
            "debris",
            "site debris, omitted",
            "A button or a label of the site was between the lines.",
            "Nothing to do.",
        ),
        DiagnosticKind(
            "repeated-title",
            "the title, repeated and omitted",
            "Sites print the title in several places.",
            "Nothing to do.",
        ),
        DiagnosticKind(
            "photo-title",
            "the title with a photo credit, omitted",
            "The line is the caption of the picture above the article.",
            "Read the credit from the line if you need it.",
        ),
        DiagnosticKind(
            "site-line",
            "the site's name and the title above the exchange rates, omitted",
            "The line is the window title of the page.",
            "Nothing to do.",
        ),
        DiagnosticKind(
            "photo-credit",
            "a photo credit between dashes, omitted",
            "The line credits a picture within the article; it looks like an intertitle.",
            "Read the credit from the line if you need it.",
        ),
        DiagnosticKind(
            "decoded",
            "the bytes were not valid UTF-8 and were read in another encoding",
            "The page has an old encoding.",
            "Declare the encoding if another one is right.",
        ),
        DiagnosticKind(
            "damaged-bytes",
            "some bytes are invalid in the page's encoding; each run of them became U+FFFD",
            "The page was cut inside a character, or consists of parts in several encodings.",
            "Fetch the page again, or declare its encoding.",
        ),
    )
}
"""Every kind of diagnostic by its code."""


_TAG: Final = regex.compile(
    r"<(?:!doctype\b|!--|\?xml\b|/?(?:a|article|aside|body|br|div|figure|footer|h[1-6]|head|header|hr|html|iframe|img|li|link"
    r"|main|meta|nav|ol|p|pre|script|section|span|strong|style|table|title|ul)(?:\s|/?>))",
    regex.IGNORECASE,
)


def looks_like_html(line: str) -> bool:
    """Return whether a line begins with an HTML tag, comment or declaration."""
    return line.startswith("<") and _TAG.match(line) is not None


def diagnose(code: str, line: int, span: Span, text: str = "") -> Diagnostic:
    """Return the diagnostic with a code for one line, whose text it quotes."""
    sentence = DIAGNOSTIC_KINDS[code].sentence
    return Diagnostic(code, f"{sentence}: {shorten(text)!r}" if text else sentence, line, span=span)
