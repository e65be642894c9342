"""Laws of the readers of lines that sign."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

import newswire
from newswire import signing
from newswire.errors import ParseError
from newswire.lexicon.language import words
from newswire.models import Byline, Credit, Dateline, Notice, PartialDate, SignOff
from newswire.strategies import _signing as drawn

READERS: tuple[Callable[..., Any], ...] = (
    signing.parse_byline,
    signing.parse_dateline,
    signing.parse_sign_off,
    signing.parse_date,
    signing.parse_credit,
    signing.parse_notice,
)
WORDS = st.sampled_from(
    [
        *sorted(
            words(
                "By Par Von Por AFP Reuters dpa (AFP) (dpa/lno) - -- — : . , / 3 fév 2026 Feb 310544 AOU 97 GMT Ada Holt de la "
                "Orval PARIS, et and of The ( ) © Copyright Source: mit avec asl/tib +photo [NDLR] 【 】 | LEAD 2ème UPDATE 1-"
            )
        ),
        "\n",
        "\r\n",
    ]
)
LINES = st.lists(WORDS, max_size=12).map(" ".join)
TEXTS = LINES | st.text(max_size=80)


@given(drawn.bylines())
def test_a_byline_reads_back_as_it_is_written(byline: Byline) -> None:
    assert signing.parse_byline(str(byline)) == byline


@given(drawn.datelines())
def test_a_dateline_reads_back_as_it_is_written(dateline: Dateline) -> None:
    assert signing.parse_dateline(str(dateline)) == dateline


@given(drawn.sign_offs())
def test_a_sign_off_reads_back_as_it_is_written(sign_off: SignOff) -> None:
    assert signing.parse_sign_off(str(sign_off)) == sign_off


@given(drawn.partial_dates())
def test_a_date_reads_back_as_it_is_written(date: PartialDate) -> None:
    assert signing.parse_date(str(date)) == date


@given(drawn.credits_())
def test_a_credit_reads_back_as_it_is_written(credit: Credit) -> None:
    assert signing.parse_credit(str(credit)) == credit


@given(drawn.notices())
def test_a_notice_reads_back_as_it_is_written(notice: Notice) -> None:
    assert signing.parse_notice(str(notice)) == notice


@pytest.mark.parametrize("read", READERS, ids=lambda read: read.__name__)
@given(text=TEXTS)
def test_a_reader_takes_any_text_and_is_as_strict_as_it_is_asked_to_be(read: Callable[..., Any], text: str) -> None:
    found = read(text)
    if found is not None:
        assert read(text, strict=True) == found
        return
    with pytest.raises(ParseError) as caught:
        read(text, strict=True)
    assert 0 <= caught.value.offset <= len(text)
    assert caught.value.expected


@pytest.mark.parametrize("read", READERS, ids=lambda read: read.__name__)
@given(text=LINES)
def test_a_span_cuts_the_text_to_what_was_read(read: Callable[..., Any], text: str) -> None:
    found = read(text)
    if found is not None and not isinstance(found, PartialDate) and "\r" not in text and "\n" not in text:
        assert found.span.cut(text) == found.text


@given(text=TEXTS)
def test_evidence_and_notices_stand_where_they_say(text: str) -> None:
    for found in (*signing.find_agencies(text), *signing.find_notices(text)):
        assert found.span is not None
        assert found.span.cut(text).strip() == found.text.strip()


@given(drawn.partial_dates(), st.dates(dt.date(1, 1, 1), dt.date(9999, 12, 31)))
def test_a_reference_adds_a_year_and_a_month_and_changes_nothing_that_is_stated(
    date: PartialDate, reference: dt.date
) -> None:
    found = signing.parse_date(str(date), reference)
    assert found is not None
    for part in ("year", "month", "day", "hour", "minute", "second", "zone"):
        assert getattr(date, part) in {None, getattr(found, part)}


BODY = ("Le fleuve a reculé mardi dans toute la vallée.", "Les habitants rentrent chez eux depuis le matin.")


@given(drawn.datelines(), drawn.bylines(), drawn.sign_offs(), st.booleans())
def test_a_signed_page_is_written_back_byte_for_byte_and_its_paragraphs_stay(
    dateline: Dateline, byline: Byline, sign_off: SignOff, first: bool
) -> None:
    assume(signing.parse_credit(str(byline)) is None)  # `Geschrieben von ...` below a text is the credit of an agency
    head, foot = ([str(byline)], []) if first and byline.outlet is None else ([], [str(byline)])
    text = "\n".join(["Orval: la crue recule", *head, f"{dateline}{BODY[0]}", BODY[1], str(sign_off), *foot])
    page = newswire.parse(text)
    article = page.article
    assert article is not None
    assert newswire.render(page) == text
    assert (article.dateline, article.byline, article.sign_off) == (dateline, byline, sign_off)
    bare = newswire.parse("\n".join(["Orval: la crue recule", *BODY])).article
    assert bare is not None
    assert [str(paragraph) for paragraph in article.paragraphs] == [str(paragraph) for paragraph in bare.paragraphs]
