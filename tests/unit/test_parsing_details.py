"""The details of reading a page: offsets, layouts, the edges of articles, and which lines may sign."""

from __future__ import annotations

import pytest

import newswire
from newswire.models import Page
from newswire.parsing.classifying import classify_shapes

TITLE = "Le pont rouvre"
LEAD = "Le pont de Valmer rouvre lundi à l'aube, trois semaines après la crue."
BODY = "Les habitants rentrent chez eux depuis mardi."
ARTICLE = f"{TITLE}\n{LEAD}\n{BODY}\n"


def codes(page: Page) -> list[tuple[int, str]]:
    return [(found.line, found.code) for found in page.diagnostics]


# Offsets


def test_lines_are_numbered_from_1_and_spans_have_their_ends() -> None:
    lines = newswire.classify(f"-\r\nPluie\n{ARTICLE}")
    assert [line.number for line in lines] == [1, 2, 3, 4, 5]
    assert [tuple(line.span) for line in lines if line.span][:3] == [(0, 3), (3, 9), (9, 24)]
    assert (lines[0].text, lines[0].ending) == ("-", "\r\n")


def test_a_headline_that_ends_the_one_before_it_has_its_own_place() -> None:
    text = "\n" * 40 + f"-\nVent et pluie\n-\npluie\n{ARTICLE}"
    spans = [headline.span for headline in newswire.parse(text).headlines]
    assert [span and span.start for span in spans] == [text.index("Vent"), text.index("\npluie") + 1]


@pytest.mark.parametrize("text", ["-\nVent\n-\nPluie", "- Vent\n- Pluie", f"-\nVent\n{BODY}\n-\nPluie"])
def test_the_span_of_a_ticker_goes_from_its_first_headline_to_its_last(text: str) -> None:
    page = newswire.parse(f"{text}\n{ARTICLE}")
    assert page.ticker is not None
    assert page.ticker.span is not None
    assert page.ticker.span.cut(page.source) == text[2:]


def test_each_abstract_belongs_to_the_headline_above_it() -> None:
    page = newswire.parse(f"-\nVent\n{BODY}\n-\nPluie\n{LEAD}\n{ARTICLE}")
    assert [(headline.text, str(headline.abstract)) for headline in page.headlines] == [("Vent", BODY), ("Pluie", LEAD)]


def test_a_headline_that_holds_its_mark_is_cut_behind_the_first() -> None:
    page = newswire.parse(f"-  Vent - Vent\n- Pluie\n{ARTICLE}")
    assert [headline.text for headline in page.headlines] == ["Vent - Vent", "Pluie"]
    assert [headline.span and headline.span.start for headline in page.headlines] == [3, 17]


def test_a_table_goes_from_its_base_or_first_row_to_its_last() -> None:
    text = f"|ABC|1|\n| DEF | 2 |\n\nUSD -\nAED 3.6\nAFN 66\n{ARTICLE}"
    page = newswire.parse(text)
    assert [table.span and table.span.cut(text) for table in page.markets] == [
        "|ABC|1|\n| DEF | 2 |",
        "USD -\nAED 3.6\nAFN 66",
    ]
    assert [row.cells for table in page.markets for row in table.rows] == [
        ("ABC", "1"), ("DEF", "2"), ("AED", "3.6"), ("AFN", "66"),
    ]  # fmt: skip
    assert [row.span and row.span.cut(text) for row in page.markets[1].rows] == ["AED 3.6", "AFN 66"]


def test_a_section_goes_from_its_heading_to_its_last_paragraph() -> None:
    text = f"{ARTICLE}-  Du sel  -\n{BODY}\n- Du sable -\n"
    page = newswire.parse(text)
    assert page.article is not None
    sections = page.article.sections
    assert [section.heading for section in sections] == [None, "Du sel", "Du sable"]
    assert [section.span and section.span.cut(text) for section in sections] == [
        f"{LEAD}\n{BODY}", f"Du sel  -\n{BODY}", "Du sable",
    ]  # fmt: skip


# Layouts


@pytest.mark.parametrize(("text", "layout"), [
    ("", ""), (ARTICLE, "article"), (ARTICLE.replace("\n", "\n\n"), "spaced article"), (f"-\nVent\n-\nPluie\n{ARTICLE}", "announced+article"),
    (f"| A | 1 |\nUSD -\nAED 3.6\n-\nVent\n{ARTICLE}", "quotes+rates+announced+article"),
    (f"{ARTICLE}R.Okonkwo--VL-GZT\n-\nVent\n-\nPluie\n", "announced, below+article"), ("-\n-\n", "separators"),
])  # fmt: skip
def test_the_layout_of_a_page_names_the_forms_of_its_parts(text: str, layout: str) -> None:
    assert newswire.parse(text).layout == layout


@pytest.mark.parametrize(("shapes", "roles"), [
    ("dd-s-ssq", "DD-H-HTP"), ("p-s-s", "P-H-H"), ("spb-s-sdd", "TPB-H-HDD"), ("b-s-s", "B-H-H"), ("spbspbspb", "TPBTPBTPB"),
    ("spbdsq", "TPBDTP"), ("msq", "MTP"), ("dmsq", "DMTP"), ("ursq", "URTP"),
])  # fmt: skip
def test_parts_meet_without_a_line_lost(shapes: str, roles: str) -> None:
    assert classify_shapes(shapes).roles == roles


# The end of the text


@pytest.mark.parametrize(("text", "found"), [
    (f"{TITLE}\n{LEAD}", []), (f"{TITLE}\n{LEAD}\nLes hab", [(3, "cut-paragraph")]), (f"{TITLE}\n{LEAD}\nLes hab\n", []),
    (f"{TITLE}\n{LEAD} (dpa)", []), (f"{TITLE}\n{LEAD}\n- Du sel -", []), (f"-\nVent\n{ARTICLE}Les hab", [(6, "cut-paragraph")]),
    (f"{ARTICLE}\n\nLes hab", [(6, "cut-paragraph")]), (f"{TITLE}\n{LEAD} — AFP", []),
    (f"{ARTICLE}R.Okonkwo--VL-GZT\n-\nVent\n-\nPluie\n", []), (f"{ARTICLE}R.Okonkwo--VL-GZT\n-\nVent\n-\nPluie", [(8, "ends-in-ticker")]),
    ("\n\n", [(1, "empty-page")]), (f"{BODY}\n{LEAD}", []), (f"\n{LEAD}\n{BODY}", [(2, "no-title")]),
])  # fmt: skip
def test_a_page_says_where_its_end_may_be_cut(text: str, found: list[tuple[int, str]]) -> None:
    page = newswire.parse(text)
    assert codes(page) == found
    for diagnostic in page.diagnostics:
        assert diagnostic.span is not None
        assert diagnostic.span.start == sum(map(len, text.splitlines(keepends=True)[: diagnostic.line - 1]))


# Bytes


def test_a_damaged_run_and_a_byte_of_another_encoding_are_named_by_line_and_place() -> None:
    page = newswire.parse_bytes(f"{TITLE}\nÀ l'aube é".encode() + b"\xc3 et \xe2\x82 la crue.\n")
    assert [(found.code, found.line, found.span and tuple(found.span)) for found in page.diagnostics] == [
        ("damaged-bytes", 2, (25, 26))
    ]
    page = newswire.parse_bytes(f"{TITLE}\nLa crue est passée.\n".encode("latin-1"))
    assert [(found.code, found.line, found.span and tuple(found.span)) for found in page.diagnostics] == [
        ("decoded", 2, (31, 32))
    ]
    assert "0xe9 at 31" in page.diagnostics[0].message
    first = newswire.parse_bytes(b"\xc9t\xe9\nLa crue.\n").diagnostics[0]
    assert (first.line, first.span and tuple(first.span)) == (1, (0, 1))


def test_bytes_that_are_as_much_one_as_the_other_are_no_utf_8() -> None:
    assert codes(newswire.parse_bytes(b"Le caf\xc3\xa9 \xe9\xe9.\nLa crue.\n"))[0] == (1, "decoded")


# Who signs


@pytest.mark.parametrize(("above", "kinds"), [
    ("By Ada Holt", "byline"), ("By Ada Holt\nOrval (AP)", "byline dateline"), ("Orval (AP)\nBy Ada Holt", "dateline byline"),
    ("By Ada Holt\nBy Ben Orme", "byline paragraph"), ("Orval (AP)\nValmer (AP)", "dateline paragraph"), ("Ada Holt", "paragraph"),
    ("By Ada Holt\nUPDATES with details", "byline notice"), ("310544 AOU 97", "paragraph"), ("Orval (AP) Le port", "paragraph"),
    ("By\nAda Holt", "byline byline"), ("By Ada Holt\nAP Sports Writer", "byline byline"), ("By Ada Holt\nAP", "byline paragraph"),
    ("By Ada Holt\nBen Orme", "byline paragraph"), ("By Ada Holt\n" + "x" * 101, "byline paragraph"),
    ("By Ada Holt, " + "Ben Orme, " * 18 + "Cy Vale", "byline"),
    ("By Ada Holt, " + "Ben Orme, " * 18 + "Cys Vale", "paragraph"), ("Par Jean ORVAL et Marie VASSE, à Kiev", "byline"),
    ("Le service des eaux", "paragraph"), ("Orval (AP)\nBy Ada Holt\nUPDATES with details\nUPDATES with more", "dateline byline notice notice"),
    ("Orval (AP)\nBy Ada Holt\nUPDATES with a\nUPDATES with b\nUPDATES with c\nUPDATES with d", "dateline byline notice notice notice paragraph"),
    ("القدس (أ ف ب)\nنادر أبو زيتون", "dateline byline"), ("القدس (أ ف ب)\nAda Holt", "dateline paragraph"), ("نادر أبو زيتون", "paragraph"),
])  # fmt: skip
def test_lines_between_the_title_and_the_lead_sign_where_their_form_leaves_no_doubt(above: str, kinds: str) -> None:
    text = f"{TITLE}\n{above}\n{LEAD}\n{BODY}\n"
    lines = [line.kind.value for line in newswire.classify(text)]
    assert lines == ["title", *kinds.split(), "paragraph", "paragraph"]


@pytest.mark.parametrize(("below", "kinds"), [
    ("asl/tib", "sign-off"), ("(dpa)", "sign-off"), ("(Res)", "paragraph"), ("asl/tib\nprm/jah", "paragraph sign-off"), ("mit dpa", "credit"),
    ("asl/tib\n(Reporting by Ada Holt; Editing by Ben Orme)", "sign-off credit"), ("310544 AOU 97", "notice"), ("FLASH", "paragraph"),
    ("By Ada Holt", "byline"), ("Ada Holt", "paragraph"), ("By Ada Holt\nBy Ben Orme", "paragraph byline"), ("2ème LEAD", "paragraph"),
    ("asl/tib\nR.Okonkwo--VL-GZT", "sign-off byline"), ("By Ada Holt\nR.Okonkwo--VL-GZT", "paragraph byline"),
    ("Le port ferme.\nasl/tib", "paragraph sign-off"), ("asl/tib\nLe port ferme.", "paragraph paragraph"), ("© AFP", "credit"),
    ("asl/tib\n\n© AFP\n\n310544 AOU 97", "sign-off blank credit blank notice"), ("Partager\nasl/tib", "debris sign-off"),
    ("asl/tib\nPartager", "sign-off debris"), ("(Reporting by Ada Holt; Editing by " + "Ben Orme, " * 45 + "Cy Vale)", "paragraph"),
    ("- Du sel -\nasl/tib", "heading sign-off"), ("un de ces jours le port et la ville et le quai et la rue", "paragraph"),
])  # fmt: skip
def test_lines_below_the_text_sign_where_their_form_leaves_no_doubt(below: str, kinds: str) -> None:
    text = f"{TITLE}\n{LEAD}\n{BODY}\n{below}\n"
    lines = [line.kind.value for line in newswire.classify(text)]
    assert lines == ["title", "paragraph", "paragraph", *kinds.split()]


@pytest.mark.parametrize(("text", "kinds"), [
    (f"FLASH\n\n{TITLE}\n\nURGENT\n\n{LEAD}\n\n{BODY}\n", "notice title notice paragraph paragraph"),
    (f"{TITLE}\nPartager\nFLASH\n{LEAD}\n", "title debris notice paragraph"), (f"{TITLE}\n{LEAD}\nFLASH\nURGENT\n{BODY}\n", "title paragraph paragraph paragraph paragraph"),
    (f"{TITLE}\n{LEAD}\nPartager\n{BODY}\n", "title paragraph debris paragraph"),
    (f"{TITLE}\n{LEAD}\nR.Okonkwo--VL-GZT\nFLASH\nLe pont ferme\n{LEAD}\nasl/tib\n", "title paragraph byline notice title paragraph sign-off"),
    (f"{TITLE}\n{LEAD}\n{BODY}\nasl/tib\nR.Okonkwo--VL-GZT\nLe pont ferme\n{LEAD}\n", "title paragraph paragraph sign-off byline title paragraph"),
    (f"{LEAD}\n{BODY}\n310544 AOU 97\n", "paragraph paragraph notice"), (f"- Du sel -\n{BODY}\nasl/tib\n", "heading paragraph paragraph"),
])  # fmt: skip
def test_notices_stand_around_titles_and_each_article_is_signed_by_itself(text: str, kinds: str) -> None:
    assert [line.kind.value for line in newswire.classify(text) if line.text] == kinds.split()


@pytest.mark.parametrize(("last", "text", "tail"), [
    (f"{BODY} (dpa)", BODY, "(dpa)"), (f"{BODY} — AFP", BODY, "— AFP"), (f"{BODY} (SDA/sj)", BODY, "(SDA/sj)"), (f"{BODY} (SDA/sj).", BODY, "(SDA/sj)."),
    (f"{BODY} (dpa).", BODY, "(dpa)."), (f"{BODY} AFP", BODY, "AFP"), (f"{BODY}(dpa)", BODY, "(dpa)"),
    ("Il parle (dpa)", "Il parle (dpa)", None), ("Il parle de l'AFP.", "Il parle de l'AFP.", None),
])  # fmt: skip
def test_a_mark_that_ends_the_last_paragraph_is_no_part_of_it(last: str, text: str, tail: str | None) -> None:
    article = newswire.parse(f"{TITLE}\n{LEAD}\n{last}\n").article
    assert article is not None
    assert [str(paragraph) for paragraph in article.paragraphs] == [LEAD, text]
    found = [*article.credits, *([article.sign_off] if article.sign_off else [])]
    assert [mark.text for mark in found] == ([tail] if tail else [])


def test_a_paragraph_that_is_nothing_but_its_marks_stays() -> None:
    for last in ("ORVAL, 3 fév 2026 (AFP) - (dpa)", "ORVAL, 3 fév 2026 (AFP) -"):
        article = newswire.parse(f"{TITLE}\n{last}\n{BODY}\n").article
        assert article is not None
        assert newswire.render(newswire.parse(f"{TITLE}\n{last}\n{BODY}")) == f"{TITLE}\n{last}\n{BODY}"
