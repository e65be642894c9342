"""The columns of rows follow the models."""

from __future__ import annotations

from typing import Any

import attrs
import pytest

import newswire
from newswire.batch._columns import ARTICLE, COLUMNS, SHOWN
from newswire.batch._rows import content_named
from newswire.models import Article, Byline, Credit, Dateline, Envelope, MarketTable, Person, Section, SignOff

LEFT_OUT = {
    Article: {"order", "span"},
    Byline: {"family"},
    Credit: {"gap", "family"},
    Dateline: {"gap", "family"},
    Envelope: {"head", "foot", "head_span", "foot_span"},
    Section: {"heading_span"},
    SignOff: {"hands", "gap", "family"},
}
"""What a row does not tell: where something stands, the blank before it, the name of its form, hands as groups."""


@pytest.mark.parametrize("model", SHOWN, ids=lambda model: model.__name__)
def test_each_field_of_a_model_is_shown_or_left_out_on_purpose(model: type) -> None:
    fields = {field.name for field in attrs.fields(model)} - {"span"}
    assert fields - set(SHOWN[model]) == LEFT_OUT.get(model, set())
    assert all(hasattr(model, name) or name in fields for name in SHOWN[model])


def test_an_article_shows_its_fields_too() -> None:
    fields = {field.name for field in attrs.fields(Article)}
    assert fields - set(ARTICLE) == LEFT_OUT[Article]


def test_the_columns_of_a_person_are_text_and_those_of_a_date_numbers() -> None:
    byline = COLUMNS["everything"]["byline"]
    assert byline["people"] == (dict.fromkeys(SHOWN[Person], "string"),)
    assert byline["date"]["year"] == "int32"
    assert COLUMNS["everything"]["credits"][0]["people"] == ("string",)
    assert set(COLUMNS["everything"]["markets"][0]) == set(SHOWN[MarketTable])


WIRE = "\x01bdt0042 4 pl 61  dpa 0107\n\nHafen/Sturm/\n\x02Sturm schließt den Hafen =\n\nValmer (dpa) - Der Hafen bleibt zu.\n\x03\n"


def row_of(text: str) -> dict[str, Any]:
    return content_named("everything").fill(newswire.parse(text))


def test_a_row_tells_the_date_of_a_byline_and_the_envelope() -> None:
    row = row_of("Le port rouvre\nLe port a rouvert lundi.\nPar Ada Holt, le 3 mai 2026\n")
    assert (row["byline"]["date"]["day"], row["byline"]["date"]["year"], row["envelope"]) == (3, 2026, None)
    envelope = row_of(WIRE)["envelope"]
    assert (envelope["number"], envelope["keyword"], envelope["word_count"]) == ("0042", "Hafen/Sturm", 61)
    assert row_of(WIRE)["byline"] is None
