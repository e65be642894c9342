"""Shared code of the writers of all formats, which return a message in canonical form."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newswire.models import Article, Envelope

__all__ = ["body_lines", "head_lines", "spaced", "tail_lines"]


def head_lines(envelope: Envelope) -> Iterator[str]:
    """Yield the lines of the header unchanged."""
    if envelope.head:
        yield from envelope.head.split("\n")


def body_lines(article: Article) -> Iterator[str]:
    """Yield a line for each heading and paragraph; a dateline with a gap begins the first paragraph."""
    opening = f"{article.dateline}" if article.dateline is not None and article.dateline.gap is not None else ""
    for section in article.sections:
        if section.heading is not None:
            yield opening + section.heading
            opening = ""
        for paragraph in section.paragraphs:
            yield opening + paragraph.text
            opening = ""


def spaced(lines: Iterable[str]) -> Iterator[str]:
    """Yield lines, each preceded by a blank line."""
    for line in lines:
        yield ""
        yield line


def tail_lines(article: Article, envelope: Envelope) -> Iterator[str]:
    """Yield the trailer, the sign-off, the credits and the footer."""
    if envelope.trailer:
        yield ""
        yield from envelope.trailer
    if article.sign_off is not None:
        yield ""
        yield str(article.sign_off)
    for credit in article.credits:
        yield ""
        yield str(credit)
    if envelope.foot:
        yield ""
        yield from envelope.foot.split("\n")
