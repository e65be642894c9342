"""What the models share and do not show: moving spans."""

from __future__ import annotations

from newswire.models import Article, Headline, Paragraph, Section, Span
from newswire.models._base import moved

ARTICLE = Article(
    Headline("Le pont de Valmer rouvre", span=Span(3, 27)),
    (
        Section(None, (Paragraph("Le pont rouvre lundi.", span=Span(28, 49)),), span=Span(28, 49)),
        Section("Pile fissurée", (Paragraph("Une pile."),), heading_span=Span(52, 65)),
    ),
    span=Span(3, 65),
)


def test_moving_a_model_moves_every_span_in_it_and_nothing_else() -> None:
    """Spans at any depth are moved, in tuples of parts too; the content stays."""
    again = moved(ARTICLE, 10)
    assert again == ARTICLE
    assert again.span == Span(13, 75)
    assert again.paragraphs[0].span == Span(38, 59)
    assert [section.span for section in again.sections] == [Span(38, 59), None]
    assert again.sections[1].heading_span == Span(62, 75)


def test_moving_a_model_back_gives_the_spans_that_it_had() -> None:
    """Two moves that cancel out change nothing."""
    assert repr(moved(moved(ARTICLE, 7), -7).span) == repr(ARTICLE.span)
