"""What the checkers of types know about threads, keys, export, batches and strategies. It is checked, never run."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, assert_type

from hypothesis.strategies import SearchStrategy

import newswire
from newswire import batch, export, models, strategies, threads
from newswire.models import Headline, Page


def threading(headlines: tuple[Headline, ...], page: Page, thread: threads.Thread) -> None:
    """Headlines, as models or as text, become threads and events."""
    assert_type(newswire.group_headlines(headlines), tuple[threads.Thread, ...])
    assert_type(newswire.group_headlines(["Un titre", headlines[0]], newest_first=False), tuple[threads.Thread, ...])
    assert_type(threads.group_pages([page]), tuple[threads.Thread, ...])
    assert_type(newswire.track(None, page), tuple[threads.Event, ...])
    assert_type(threads.replay(page, newswire.track(page, headlines)), tuple[Headline, ...])
    assert_type(thread.headlines, tuple[Headline, ...])
    assert_type(thread.links, tuple[threads.Link, ...])
    assert_type(thread.links[0].relation, threads.Relation)
    assert_type(newswire.track(page, page)[0].kind, threads.EventKind)


def keys(headline: Headline) -> None:
    """Keys are text."""
    assert_type(newswire.fold("Élan"), str)
    assert_type(newswire.slugify("Élan", max_length=20, separator="_"), str)
    assert_type(newswire.headline_key(headline), str)
    assert_type(newswire.headline_key("Un titre"), str)


def exporting(page: Page, data: dict[str, Any]) -> None:
    """Outside formats."""
    assert_type(export.to_dict(page), dict[str, Any])
    assert_type(export.to_json(page, indent=2, file="page.txt"), str)
    assert_type(export.from_dict(data), Page)
    assert_type(export.from_json(b"{}"), Page)
    assert_type(export.schema(), dict[str, Any])


def batches(path: Path) -> None:
    """Many pages, one after another or on all cores."""
    assert_type(newswire.iter_pages(["un texte", path]), Iterator[Page])
    assert_type(batch.run([path], path, workers=2), batch.Summary)


def drawing() -> None:
    """Each strategy draws its model."""
    assert_type(strategies.pages(), SearchStrategy[Page])
    assert_type(strategies.page_texts(pages=strategies.pages(), messy=True), SearchStrategy[str])
    assert_type(strategies.headlines(), SearchStrategy[Headline])
    assert_type(strategies.tickers(), SearchStrategy[models.Ticker])
    assert_type(strategies.articles(), SearchStrategy[models.Article])
    assert_type(strategies.sections(headed=True), SearchStrategy[models.Section])
    assert_type(strategies.bylines(), SearchStrategy[models.Byline])
    assert_type(strategies.datelines(), SearchStrategy[models.Dateline])
    assert_type(strategies.credits(), SearchStrategy[models.Credit])
    assert_type(strategies.partial_dates(), SearchStrategy[models.PartialDate])
