"""Lines of ten megabytes, as broken scrapers give them: read and set like any other."""

from __future__ import annotations

import newswire

WORDS = "Il pleut sur le port, dit-on. " * 350_000


def test_a_line_of_10_mb_is_a_paragraph() -> None:
    """The page holds it whole, and is written back."""
    text = f"Un titre\n{WORDS.strip()}\nUn autre paragraphe."
    page = newswire.parse(text)
    assert page.article
    assert page.article.lead
    assert page.article.lead.text == WORDS.strip()
    assert newswire.render(page) == text


def test_a_line_of_10_mb_is_set_as_french() -> None:
    """What is right stays, what is not is mended to the last word, and can be undone."""
    text = WORDS + '"L\'eau monte": alerte!'
    done = newswire.french.explain(text)
    assert done.text == WORDS + "«\xa0L’eau monte\xa0»\xa0: alerte\u202f!"
    assert done.revert() == text
