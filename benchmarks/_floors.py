"""The least that each task costs in pure Python, written for one page whose roles are known beforehand.

Nothing is classified, signed, checked or reported here, and no text but the one that these functions are made of is read right. What
they leave out is what `parse` and its neighbours promise; what they do, no version in pure Python can leave out: to split the text, to
know where each line begins, to look at each line once, and to make the models.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from itertools import accumulate, compress, repeat
from json.encoder import encode_basestring
from operator import add

import regex

import newswire
from newswire.models import LineKind
from newswire.parsing import _build

__all__ = ["floors"]

ANCHORS = regex.compile(r"""["':;!?«»%-]|\.{2,}|\d[.,\d]*""")
"""What the rules of French look at."""
SHORT, LONG = 24, 70


def floors(page: newswire.Page, whole: str, wrapped: str) -> dict[str, Callable[[], object]]:
    """Return the least of each task of `costs.py` on a page, by the task's name.

    Args:
        page: the page, parsed; its source is what is split.
        whole: the text of its article, a paragraph a line.
        wrapped: the same text in wrapped lines, of which those of a paragraph begin without blanks.
    """
    text, data = page.source, newswire.to_json(page)
    places = Places(text, page)
    article = Places(whole, newswire.parse(whole))
    kinds = [line.kind for line in newswire.classify(text)]
    return {
        "parse, everything": lambda: places.models(*lines_of(text)),
        "parse, and all spans read": lambda: places.models(*lines_of(text)),
        "classify": lambda: classified(text, kinds),
        "to_json of parse": lambda: (places.models(*lines_of(text)), written(page)),
        "from_json": lambda: (json.loads(data), places.models(places.texts, places.starts)),
        "parse of wrapped copy": lambda: article.models(*unwrapped(wrapped)),
        "parse of the same, not wrapped": lambda: article.models(*lines_of(whole)),
        "normalize": lambda: copied(text),
        "normalize_page": lambda: [copied(part) for part in places.parts],
    }


def lines_of(text: str) -> tuple[list[str], list[int]]:
    """Return the lines of a text, each looked at once, and where each begins."""
    raws = text.splitlines()
    starts = list(accumulate(map(add, map(len, raws), repeat(1)), initial=0))
    texts = list(map(str.strip, raws))
    letters(texts)
    return texts, starts


def letters(texts: Sequence[str]) -> str:
    """Return a letter for each line, by its length, its first and its last character."""
    found: list[str] = []
    for line in texts:
        if len(line) <= SHORT:
            found.append("h" if line[:1] == "-" else "s")
        elif line[-1] == ".":
            found.append("p")
        else:
            found.append("s" if len(line) <= LONG else "l")
    return "".join(found)


def unwrapped(text: str) -> tuple[list[str], list[int]]:
    """Return the paragraphs of wrapped lines, of which the first is indented, and where each begins."""
    raws = text.splitlines()
    starts = list(accumulate(map(add, map(len, raws), repeat(1)), initial=0))
    texts = list(map(str.strip, raws))
    first = [place for place, raw in enumerate(raws) if raw[0] == " " or place == 0]
    joined = [" ".join(texts[place:end]) for place, end in zip(first, [*first[1:], len(texts)], strict=True)]
    letters(joined)
    return joined, [starts[place] for place in first]


class Places:
    """Which lines of one text are headlines, titles, headings and paragraphs, known beforehand."""

    def __init__(self, text: str, page: newswire.Page) -> None:
        self.texts, self.starts = lines_of(text)
        headlines = {headline.text for headline in page.headlines}
        self.headlines = [line in headlines for line in self.texts]
        self.titles = [self.texts.index(article.title.text) for article in page.articles if article.title]
        self.sections: list[tuple[str | None, int, int]] = []
        for section in (section for article in page.articles for section in article.sections):
            if section.paragraphs:
                first = self.texts.index(section.paragraphs[0].text)
                self.sections.append((section.heading, first, first + len(section.paragraphs)))
        self.parts = [headline.text for headline in page.headlines]
        self.parts += [paragraph.text for article in page.articles for paragraph in article.paragraphs]

    def models(self, texts: Sequence[str], starts: Sequence[int]) -> tuple[object, ...]:
        """Return the models of the page: its ticker and its articles, without what signs them."""
        headlines = _build.headlines(list(compress(texts, self.headlines)), compress(starts, self.headlines))
        title = self.titles[0]
        sections = [
            _build.section(heading, tuple(_build.paragraphs(texts[first:end], starts[first:end])))
            for heading, first, end in self.sections
        ]
        article = _build.article(_build.headline(texts[title], span=starts[title]), tuple(sections))
        return _build.ticker(headlines) if headlines else None, article


def classified(text: str, kinds: Sequence[LineKind]) -> object:
    """Return the classified lines of a text whose kinds are known."""
    texts, starts = lines_of(text)
    return _build.lines(kinds, texts, repeat("\n", len(texts)), starts)


def written(page: newswire.Page) -> str:
    """Return the texts of a page as strings of JSON, without the names of fields, the spans and other values."""
    texts = [headline.text for headline in page.headlines]
    texts += [paragraph.text for article in page.articles for paragraph in article.paragraphs]
    return ",".join(map(encode_basestring, texts))


def copied(text: str) -> str:
    """Return a text that was taken apart at each anchor and put together again, without a decision."""
    parts: list[str] = []
    at = 0
    for found in ANCHORS.finditer(text):
        start = found.start()
        parts.append(text[at:start])
        at = start
    parts.append(text[at:])
    return "".join(parts)
