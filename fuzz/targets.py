"""What is fuzzed: each public reader and the normalizer, with the law that any text must keep."""

from __future__ import annotations

import newswire
from newswire import french
from newswire.errors import NewswireError
from newswire.export.html import to_html

__all__ = ["TARGETS"]


def _require(holds: object, law: str) -> None:
    if not holds:
        raise RuntimeError(law)


def _parse(text: str) -> None:
    page = newswire.parse(text)
    _require(
        "".join(line.span.cut(text) for line in newswire.classify(text) if line.span) == text, "lines join to the text"
    )
    try:
        canonical = newswire.render(page)
    except NewswireError:
        return
    _require(newswire.parse(canonical) == page, "a page reads back from what is rendered")


def _json(text: str) -> None:
    page = newswire.parse(text)
    _require(newswire.from_json(newswire.to_json(page)) == page, "a page reads back from its JSON")
    try:
        newswire.from_json(text)
    except NewswireError:
        return


def _bytes(text: str) -> None:
    for encoding in ("utf-8", "utf-16-le", "utf-32-be"):
        try:
            newswire.parse_bytes(text.encode(encoding, "surrogatepass"))
        except NewswireError:
            continue


def _strict(text: str) -> None:
    try:
        newswire.parse(text, strict=True)
    except newswire.ParseError:
        return


def _signing(text: str) -> None:
    for line in text.splitlines()[:20]:
        byline = newswire.parse_byline(line)
        _require(byline is None or str(byline) == line.strip(), "a byline gives its line back")
        newswire.parse_dateline(line)
        newswire.parse_sign_off(line)
        newswire.parse_date(line)


def _normalize(text: str) -> None:
    for style in french.STYLES:
        done = french.explain(text, style)
        _require(done.revert() == text, "a normalization can be reverted")
        _require(french.normalize(done.text, style) == done.text, "normalizing twice changes nothing")


def _headlines(text: str) -> None:
    newswire.group_headlines(newswire.parse(text).headlines)
    newswire.slugify(text)


def _html(text: str) -> None:
    to_html(newswire.parse(text), name=text, style="fr-FR").encode("utf-8")


TARGETS = {
    "parse": _parse,
    "strict": _strict,
    "bytes": _bytes,
    "json": _json,
    "signing": _signing,
    "normalize": _normalize,
    "headlines": _headlines,
    "html": _html,
}
