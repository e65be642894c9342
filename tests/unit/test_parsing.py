"""Reading a page: the public functions, with texts that each show one thing."""

from __future__ import annotations

import pytest

import newswire
from newswire.errors import DecodeError, ParseError, RenderError, UnknownNameError
from newswire.models import Article, Headline, LineKind, MarketRow, MarketTable, Page, Paragraph, Section, Ticker

LEAD = "Le port a rouvert lundi à l'aube, après trois semaines de grève des pilotes."
BODY = "Un cargo chargé de sel est entré le premier, sous les sirènes."
SIGNED = "R.Okonkwo--VL-GZT"
ARTICLE = f"Le port rouvre\n{LEAD}\n- Retards -\n{BODY}\n{SIGNED}"


def codes(page: Page) -> list[tuple[int, str]]:
    return [(found.line, found.code) for found in page.diagnostics]


def headlines(page: Page) -> list[str]:
    return [headline.text for headline in page.headlines]


def title(page: Page) -> str | None:
    return page.article.title.text if page.article and page.article.title else None


def test_a_title_is_a_whole_line_with_text_after_it() -> None:
    assert title(newswire.parse("Le port rouvre\nLe port")) == "Le port rouvre"


@pytest.mark.parametrize("text", ["Le port rouvre", "Le port rouvre\n", "Le port rouvre\n\n", f"{LEAD}\n{BODY}"])
def test_a_line_that_may_be_no_title_is_none(text: str) -> None:
    page = newswire.parse(text)
    assert title(page) is None
    assert codes(page)[0] == (1, "no-title")


def test_an_article_may_open_with_a_heading() -> None:
    page = newswire.parse(f"- Retards -\n{BODY}\n")
    assert page.article is not None
    assert page.article.sections == (Section("Retards", [Paragraph(BODY)]),)
    assert codes(page) == [(1, "no-title")]


def test_an_article_may_be_a_title_and_a_byline() -> None:
    page = newswire.parse(f"Le port rouvre\n{SIGNED}")
    assert title(page) == "Le port rouvre"
    assert page.article is not None
    assert str(page.article.byline) == SIGNED
    assert page.article.lead is None
    assert newswire.render(page) == f"Le port rouvre\n{SIGNED}"


def test_a_text_that_ends_in_its_ticker_says_so_of_the_last_headline() -> None:
    page = newswire.parse("-\nGrève au port\n-\nPluie sur")
    assert page.article is None
    assert codes(page) == [(4, "ends-in-ticker")]
    assert "'Pluie sur'" in page.diagnostics[0].message


def test_a_text_that_ends_in_a_paragraph_says_so() -> None:
    assert codes(newswire.parse("Le port rouvre\nLe port a rou")) == [(2, "cut-paragraph")]


@pytest.mark.parametrize("text", ["", " \n\t\n", "\N{NO-BREAK SPACE}", "\ufeff"])
def test_a_page_without_text_is_empty_and_says_so(text: str) -> None:
    page = newswire.parse(text)
    assert page == Page()
    assert codes(page) == [(1, "empty-page")]


def test_separators_that_announce_nothing_are_named_and_make_no_headline() -> None:
    page = newswire.parse(f"-\n-\nGrève au port\n-\n{''}-\nPluie\n{ARTICLE}")
    assert headlines(page) == ["Grève au port", "Pluie"]
    assert codes(page) == [(1, "empty-headline"), (4, "empty-headline")]


def test_a_page_of_separators_has_no_headline() -> None:
    page = newswire.parse("-\n-\n")
    assert page == Page()
    assert codes(page) == [(1, "empty-headline"), (2, "empty-headline")]


def test_an_abstract_belongs_to_its_headline() -> None:
    page = newswire.parse(f"-\nGrève au port\n{BODY}\n-\nPluie\n{ARTICLE}")
    assert page.ticker == Ticker([Headline("Grève au port", abstract=Paragraph(BODY)), Headline("Pluie")])
    assert title(page) == "Le port rouvre"


def test_a_ticker_in_two_places_is_one_ticker_without_a_span() -> None:
    page = newswire.parse(f"-\nGrève\n-\nPluie\n{ARTICLE}\n-\nVent\n")
    assert headlines(page) == ["Grève", "Pluie", "Vent"]
    assert page.ticker is not None
    assert page.ticker.span is None


def test_the_span_of_a_ticker_goes_from_its_first_headline_to_its_last_abstract() -> None:
    text = f"-\nGrève au port\n{BODY}\n-\nPluie\n{BODY}\n"
    page = newswire.parse(text)
    assert page.ticker is not None
    assert page.ticker.span is not None
    assert page.ticker.span.cut(text) == text[2:-1]


def test_furniture_below_the_last_ticker_is_left_out() -> None:
    page = newswire.parse(f"{ARTICLE}\n-\nGrève\n-\nPluie\nPartager\n")
    assert headlines(page) == ["Grève", "Pluie"]
    assert codes(page) == [(10, "debris")]


def test_furniture_above_a_ticker_is_left_out() -> None:
    page = newswire.parse(f"A la une\n-\nGrève\n-\nPluie\n{ARTICLE}")
    assert headlines(page) == ["Grève", "Pluie"]
    assert codes(page) == [(1, "debris")]


def test_two_articles_are_parted_by_a_byline_and_a_new_title() -> None:
    page = newswire.parse(f"{ARTICLE}\nLe pont ferme\nLe pont ferme mardi.\n{SIGNED}")
    assert [article.title.text for article in page.articles if article.title] == ["Le port rouvre", "Le pont ferme"]
    assert newswire.parse(newswire.render(page)) == page


def test_text_after_the_byline_is_kept_and_named() -> None:
    page = newswire.parse(f"{ARTICLE}\nTous droits réservés.\n")
    assert page.article is not None
    assert page.article.paragraphs[-1].text == "Tous droits réservés."
    assert codes(page) == [(6, "text-after-byline")]


def test_a_byline_before_the_last_one_is_kept_as_a_paragraph() -> None:
    page = newswire.parse(f"Le port rouvre\n{LEAD}\n(A.Vey--LGdM)\n{SIGNED}")
    assert page.article is not None
    assert str(page.article.byline) == SIGNED
    assert page.article.paragraphs[-1].text == "(A.Vey--LGdM)"
    assert codes(page) == [(3, "inner-byline")]


def test_rows_of_quotes_make_one_table_and_the_last_may_be_short() -> None:
    page = newswire.parse(f"| ABC | 1.65% | 83.78 | $ | |\n| DEF | 2% | 3 | $ |\n{ARTICLE}")
    assert page.markets == (
        MarketTable([MarketRow(["ABC", "1.65%", "83.78", "$", ""]), MarketRow(["DEF", "2%", "3", "$"])]),
    )
    assert newswire.render(page).startswith("| ABC | 1.65% | 83.78 | $ | |\n| DEF | 2% | 3 | $ |\nLe port")


def test_exchange_rates_make_a_table_with_a_base() -> None:
    page = newswire.parse(f"LA GAZETTE - Le port rouvre\n\nUSD -\nAED 3.672981\nAFN 66.1\n\n{ARTICLE}")
    assert page.markets == (MarketTable([MarketRow(["AED", "3.672981"]), MarketRow(["AFN", "66.1"])], "USD"),)
    assert title(page) == "Le port rouvre"
    assert codes(page) == [(1, "site-line")]


def test_two_blocks_of_rates_and_a_block_of_quotes_are_three_tables() -> None:
    page = newswire.parse(f"USD -\nAED 3.6\nEUR -\nAED 4.1\n| ABC | 1 |\n{ARTICLE}")
    assert [table.base for table in page.markets] == ["USD", "EUR", None]


def test_a_base_at_the_end_of_a_cut_page_is_a_table_without_rows() -> None:
    assert newswire.parse("LA GAZETTE - Le port rouvre\n\nUSD -").markets == (MarketTable([], "USD"),)


def test_bars_with_nothing_between_them_are_no_row() -> None:
    page = newswire.parse("Le port rouvre\n| |\n")
    assert page.markets == ()
    assert page.article is not None
    assert page.article.paragraphs == (Paragraph("| |"),)


def test_debris_repeated_titles_and_photo_credits_are_left_out_and_named() -> None:
    page = newswire.parse(
        f"Le port rouvre\n\nLe port rouvre\n\nLe port rouvre / Photo: Iris Vey - ABC\n\nText size:\n\n{LEAD}\n\n"
        f"- Iris Vey in 2031. ABC/Jo Moll -\n\n{BODY}\n"
    )
    assert page.article is not None
    assert [paragraph.text for paragraph in page.article.paragraphs] == [LEAD, BODY]
    assert codes(page) == [
        (3, "repeated-title"),
        (5, "photo-title"),
        (7, "debris"),
        (11, "photo-credit"),
    ]


def test_a_short_line_between_sentences_is_a_heading_where_blank_lines_part_all() -> None:
    page = newswire.parse(f"Le port rouvre\n\n{LEAD}\n\nDes retards\n\n{BODY}\n")
    assert page.article is not None
    assert page.article.sections[1].heading == "Des retards"


@pytest.mark.parametrize("text", [
    f"Le port rouvre\n\n{LEAD}\n\nDes retards\n{BODY}\n",
    f"Le port rouvre\n\n{LEAD}\n\nDes retards\n\n{BODY}\n\n- Du sel -\n\n{BODY}\n",
    f"Le port rouvre\n\nDes retards\n\n{BODY}\n",
    f"Le port rouvre\n\n{LEAD}\n\nDes retards:\n\n{BODY}\n",
])  # fmt: skip
def test_a_short_line_that_may_be_no_heading_is_a_paragraph(text: str) -> None:
    page = newswire.parse(text)
    assert page.article is not None
    assert any(paragraph.text.startswith("Des retards") for paragraph in page.article.paragraphs)


@pytest.mark.parametrize(("line", "heading"), [
    ("- Retards -", "Retards"), ("– Sable et gravier –", "Sable et gravier"), ("—  Du sel  —", "Du sel"), ('- Quais "vides" -', 'Quais "vides"'),
    ("- 10 - 2 -", None), ("- Retards", None), ("-Retards-", None), ("- Retards –", None), ("- -", None), ("* Retards *", None),
])  # fmt: skip
def test_an_intertitle_stands_between_two_dashes_of_one_kind(line: str, heading: str | None) -> None:
    page = newswire.parse(f"Le port rouvre\n{LEAD}\n{line}\n{BODY}\n")
    assert page.article is not None
    assert [section.heading for section in page.article.sections] == ([None] if heading is None else [None, heading])
    if heading is None:
        assert page.article.paragraphs[1].text == line


@pytest.mark.parametrize(
    "line",
    [
        "- un cargo",
        "- Bonjour, dit-il.",
        "- (ABC) - Le port rouvre lundi.",
        "10 - 2",
        "Les quais -- vides -- attendent.",
    ],
)
def test_a_line_that_only_looks_like_something_is_a_paragraph(line: str) -> None:
    page = newswire.parse(f"Le port rouvre\n{LEAD}\n{line}\n{BODY}\n")
    assert page.article is not None
    assert page.article.paragraphs[1].text == line
    assert page.diagnostics == ()


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\N{LINE SEPARATOR}", "\N{NEXT LINE}", "\v"])
def test_lines_may_end_in_any_way(end: str) -> None:
    text = f"\ufeff-\nGrève\n-\nPluie\n{ARTICLE}"
    assert newswire.parse(text.replace("\n", end)) == newswire.parse(text)


def test_white_space_around_a_line_does_not_matter() -> None:
    text = "\t-\N{NO-BREAK SPACE}\n  Grève \n-\n\ufeff \u200bPluie\u200b\n Le port rouvre\n Le port a rouvert.\t\n"
    page = newswire.parse(text)
    assert headlines(page) == ["Grève", "Pluie"]
    assert [part.span.cut(text) for part in page.headlines if part.span] == ["Grève", "Pluie"]


def test_classify_gives_every_line_a_kind() -> None:
    lines = newswire.classify(f"-\nGrève\n-\nPluie\n{ARTICLE}\n\n")
    K = LineKind  # noqa: N806
    assert [line.kind for line in lines] == [
        K.SEPARATOR, K.HEADLINE, K.SEPARATOR, K.HEADLINE, K.TITLE, K.PARAGRAPH, K.HEADING, K.PARAGRAPH, K.BYLINE, K.BLANK,
    ]  # fmt: skip
    assert (lines[0].text, lines[0].ending) == ("-", "\n")


@pytest.mark.parametrize(("text", "line", "column", "expected"), [
    ("", 1, 1, "a headline, or a title and a lead"),
    ("Le port rouvre", 1, 1, "a title, and a lead after it"),
    (f"Le port rouvre\n{LEAD}\n  -\n{BODY}\n", 3, 3, "a paragraph, an intertitle or a byline"),
    (f"{ARTICLE}\nTous droits réservés.\n", 6, 1, "the end of the page, a ticker, or a title and a lead"),
])  # fmt: skip
def test_strict_parsing_says_where_and_what_was_expected(text: str, line: int, column: int, expected: str) -> None:
    with pytest.raises(ParseError) as caught:
        newswire.parse(text, strict=True)
    assert (caught.value.line, caught.value.column, caught.value.expected) == (line, column, expected)


def test_strict_parsing_takes_a_page_that_fits() -> None:
    text = f"-\nGrève\n{ARTICLE}"
    assert newswire.parse(text, strict=True) == newswire.parse(text)


def test_bytes_where_text_is_expected_get_advice() -> None:
    with pytest.raises(TypeError, match="parse_bytes"):
        newswire.parse(b"Le port")  # type: ignore[arg-type]


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_bytes_are_utf8_with_or_without_a_mark(mark: bytes) -> None:
    page = newswire.parse_bytes(mark + ARTICLE.encode())
    assert page == newswire.parse(ARTICLE)
    assert page.diagnostics == ()


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32", "utf-8-sig"])
def test_a_byte_order_mark_tells_the_encoding(encoding: str) -> None:
    assert newswire.parse_bytes(ARTICLE.encode(encoding)) == newswire.parse(ARTICLE)


def test_bytes_that_are_no_utf8_are_windows_1252_and_that_is_reported() -> None:
    page = newswire.parse_bytes(ARTICLE.replace("'", "\N{RIGHT SINGLE QUOTATION MARK}").encode("windows-1252"))
    assert page.article is not None
    assert page.article.lead is not None
    assert "l\N{RIGHT SINGLE QUOTATION MARK}aube" in page.article.lead.text
    assert codes(page) == [(2, "decoded")]


def test_a_character_cut_in_two_is_reported_and_the_rest_is_utf8() -> None:
    page = newswire.parse_bytes("Le port rouvre\nÀ l'aube, après trois jours, la grève est levée".encode()[:-2])
    assert page.article is not None
    assert page.article.paragraphs[0].text.startswith("À l'aube, après")
    assert (2, "damaged-bytes") in codes(page)


def test_a_declared_encoding_is_taken_at_its_word() -> None:
    assert (
        newswire.parse_bytes("Le café rouvre\nDès l'aube.".encode("cp437"), "cp437").article
        == newswire.parse("Le café rouvre\nDès l'aube.").article
    )


def test_bytes_that_are_not_in_the_declared_encoding_are_refused_with_their_offset() -> None:
    with pytest.raises(DecodeError, match="0xe9 at offset 6") as caught:
        newswire.parse_bytes("Le café".encode("latin-1"), "utf-8")
    assert (caught.value.encoding, caught.value.offset) == ("utf-8", 6)


def test_bytes_in_no_known_encoding_are_refused() -> None:
    with pytest.raises(DecodeError, match="0x81"):
        newswire.parse_bytes(b"Le port \x81\xff")


def test_an_unknown_encoding_is_refused() -> None:
    with pytest.raises(UnknownNameError, match="klingon"):
        newswire.parse_bytes(b"", "klingon")


@pytest.mark.parametrize(("page", "part"), [
    (Page(articles=[Article(None, [Section(None, [Paragraph("Le port rouvre"), Paragraph(LEAD)])])]), "articles"),
    (Page(articles=[Article(Headline("Le port rouvre"))]), "articles"),
    (Page(Ticker([Headline("-")])), "ticker"),
    (Page(markets=[MarketTable([MarketRow(["a", "b"])], "USD")]), "markets"),
    (Page(articles=[Article(Headline("Le port"), [Section(None, [Paragraph(LEAD), Paragraph("- Retards -")])])]), "articles"),
])  # fmt: skip
def test_a_page_that_would_read_back_otherwise_is_not_written(page: Page, part: str) -> None:
    with pytest.raises(RenderError, match=f"its {part} would read back"):
        newswire.render(page)


@pytest.mark.parametrize(
    "text",
    [
        "<!DOCTYPE html>\n<html>\n<body>Le port rouvre",
        "\n\n  <div class='a'>\nLe port",
        "<p>Le port rouvre</p>",
        "<!-- a -->\na",
        "<H1>a</H1>",
    ],
)
def test_html_is_said_to_be_html(text: str) -> None:
    """The page of a web server is read as text, and a diagnostic says what it is; strict use refuses it."""
    found = [odd for odd in newswire.parse(text).diagnostics if odd.code == "looks-like-html"]
    assert [odd.line for odd in found] == [len(text) - len(text.lstrip("\n")) + 1]
    with pytest.raises(ParseError, match="expected the text of a page, without markup"):
        newswire.parse(text, strict=True)


@pytest.mark.parametrize(
    "text", ["<GOOG> monte de 3%", "<- retour", "Le port\n<p>", "a < b", "<parfum> et lavande", "<"]
)
def test_other_angle_brackets_are_text(text: str) -> None:
    """What opens with a bracket and is no tag is not taken for HTML."""
    assert "looks-like-html" not in [odd.code for odd in newswire.parse(text).diagnostics]
