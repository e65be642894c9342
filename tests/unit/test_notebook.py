"""What notebooks show: the whole text, escaped, boxed in its own style."""

from __future__ import annotations

import html
import re

import pytest

import newswire
from newswire import Article, Headline, Page, Paragraph, Section, french
from newswire.threads import group_headlines

HOSTILE = "<script>alert(1)</script> & </div></style>\x1b[31m \u202e"
TEXT = f'-\nGel: "on tient" {HOSTILE}\nLe port rouvre\nIl rouvre lundi, {HOSTILE} dit-on.'


def shown(value: object) -> str:
    """Return the markup of what a notebook shows, without its style sheet."""
    markup = value._repr_html_()  # type: ignore[attr-defined]
    style, _, rest = markup.partition("</style>")
    assert style.startswith("<style>")
    assert rest.startswith('<div class="newswire">')
    return str(rest)


VALUES = [
    newswire.parse(TEXT),
    newswire.parse(TEXT).article,
    group_headlines([f"Le port rouvre {HOSTILE}".strip(), "Le port rouvre mardi"])[0],
    french.explain(f'Il dit: "oui" {HOSTILE}'),
]


@pytest.mark.parametrize("value", VALUES, ids=lambda value: type(value).__name__)
def test_text_is_data(value: object) -> None:
    markup = shown(value)
    assert "<script" not in markup
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;/div&gt;" in markup
    assert "\x1b" not in markup
    assert "\u202e" not in markup
    assert markup.count("<div") == markup.count("</div>") == 1
    assert not re.search(r"\b(src|href)=\"(?!#)", markup)


def test_the_whole_text_is_there() -> None:
    words = html.unescape(re.sub("<[^>]*>", " ", shown(newswire.parse("-\nGel: froid\nUn titre\nUn chapeau."))))
    assert {"Gel", "froid", "titre", "chapeau.", "headline", "paragraph"} <= set(re.findall(r"[\w.]+", words))


def test_an_article_shows_what_signs_it() -> None:
    article = newswire.parse(
        "Le port rouvre\nIl rouvre lundi.\n- Retards -\nUn cargo attend.\nR.Okonkwo--VL-GZT"
    ).article
    markup = shown(article)
    assert "<h2>Le port rouvre</h2>" in markup
    assert '<p class="signed">R.Okonkwo--VL-GZT</p>' in markup
    assert "<h3>Retards</h3>" in markup


def test_lines_stay_lines() -> None:
    markup = shown(french.explain("L'une\nL'autre\r\nfin"))
    assert "U+000A" not in markup
    assert markup.count("\n") == 2


def test_a_normalization_shows_its_edits() -> None:
    markup = shown(french.explain("L'ete"))
    assert "1 edit<" in markup
    assert '<ins title="apostrophe">' in markup


def test_what_is_too_long_or_has_no_text_is_left_to_its_repr() -> None:
    long = "mot " * 30_000
    assert newswire.parse(long)._repr_html_() is None
    assert Article(Headline("a"), [Section(None, [Paragraph(long.strip())])])._repr_html_() is None
    assert french.explain(long)._repr_html_() is None
    odd = Page(articles=[Article(None, [Section(None, [Paragraph("R.Okonkwo--VL-GZT"), Paragraph("a")])])])
    assert odd._repr_html_() is None
    assert Page()._repr_html_() is not None
