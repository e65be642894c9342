"""The shape of a page as data: what is written, what is read, and what is refused, with the path of the fault."""

from __future__ import annotations

import importlib.resources
import json
import pickle
import subprocess
import sys
import time
from typing import Any

import jsonschema
import pytest

import newswire
from newswire import export
from newswire.errors import ShapeError
from newswire.export._schema import generate
from newswire.models import Article, Byline, Diagnostic, Headline, Page, Paragraph, Person, Section, Span, Ticker

PAGE = newswire.parse("| ABX | 1.5% |\n-\nGrève\n-\n-\nBacs\nLe port rouvre\nEnfin.\n- Retards -\nOui.\nT.Kerzo--GO-ST")


def article(**fields: Any) -> dict[str, Any]:
    return {"newswire": 1, "articles": [fields]}


def fault(data: Any) -> ShapeError:
    with pytest.raises(ShapeError) as caught:
        export.from_dict(data)
    return caught.value


def test_a_page_comes_back_from_json_with_its_spans_and_diagnostics() -> None:
    back = export.from_json(export.to_json(PAGE))
    assert back == PAGE
    assert back.diagnostics == PAGE.diagnostics
    assert back.layout == PAGE.layout
    assert back.headlines[0].span == PAGE.headlines[0].span
    assert back.source == ""


def test_json_and_dictionaries_say_the_same() -> None:
    assert json.loads(export.to_json(PAGE)) == export.to_dict(PAGE)
    assert json.loads(export.to_json(PAGE, indent=2)) == export.to_dict(PAGE)


def test_the_shape_is_this() -> None:
    page = Page(
        ticker=Ticker((Headline("Grève", span=Span(2, 7)),)),
        articles=(Article(None, (Section("Retards", (Paragraph("Oui."),)),)),),
        diagnostics=(Diagnostic("no-title", "no title", 3, span=Span(8, 9)),),
        layout="announced",
        source="-\nGrève",
    )
    data = export.to_dict(page)
    assert list(data) == ["newswire", "ticker", "articles", "markets", "diagnostics", "layout"]
    assert data["newswire"] == 1
    assert data["ticker"] == {"headlines": [{"text": "Grève", "abstract": None, "span": [2, 7]}], "span": None}
    assert data["articles"][0]["sections"] == [
        {"heading": "Retards", "paragraphs": [{"text": "Oui.", "span": None}], "heading_span": None, "span": None}
    ]
    assert data["diagnostics"] == [{"code": "no-title", "message": "no title", "line": 3, "span": [8, 9]}]


def test_a_key_that_is_left_out_stands_for_its_default() -> None:
    assert export.from_dict({"newswire": 1}) == Page()


def test_the_file_that_a_page_came_from_is_written_on_demand_and_passed_over() -> None:
    text = export.to_json(PAGE, file="a.txt")
    assert json.loads(text)["file"] == "a.txt"
    assert export.from_json(text) == PAGE


@pytest.mark.parametrize(
    ("data", "path", "reason"),
    [
        (article(sections=[{"heading": 3}]), "$.articles[0].sections[0].heading", "expected a string, got 3"),
        (article(sections=[{"paragraphs": [{"text": "a"}, {}]}]), "$.articles[0].sections[0].paragraphs[1].text", "required"),
        (article(sections=[{"heading": "a\nb"}]), "$.articles[0].sections[0]", "line break"),
        (article(titel={"text": "a"}), "$.articles[0].titel", "did you mean 'title'?"),
        (article(title="a"), "$.articles[0].title", "expected an object, got 'a'"),
        (article(title={"text": "a"}, span=[3, 2]), "$.articles[0].span", "0 <= start <= end"),
        (article(title={"text": "a"}, span=[0, True]), "$.articles[0].span", "two integers"),
        (article(title={"text": "a"}, span=[0, 1, 2]), "$.articles[0].span", "two integers"),
        (article(title={"text": "a"}, span={"start": 0}), "$.articles[0].span", "two integers"),
        (article(byline={"text": "a", "agencies": "AFP"}), "$.articles[0].byline.agencies", "expected an array"),
        (article(byline={"text": "a", "agencies": ["AFP", None]}), "$.articles[0].byline.agencies[1]", "expected a string"),
        (article(byline={"text": "a"}), "$.articles[0].byline", "a byline must name"),
        (article(), "$.articles[0]", "an article must have"),
        ({"newswire": 1, "articles": [1.5]}, "$.articles[0]", "expected an object, got 1.5"),
        ({"newswire": 1, "articles": {}}, "$.articles", "expected an array"),
        ({"newswire": 1, "articles": None}, "$.articles", "expected an array"),
        ({"newswire": 1, "layout": 1}, "$.layout", "expected a string"),
        ({"newswire": 1, "source": "a"}, "$.source", "unknown key; the keys are ticker"),
        ({"newswire": 1, "diagnostics": [{"code": "a", "message": "b", "line": True}]}, "$.diagnostics[0].line", "integer"),
        ({"newswire": 1, 3: 4}, "$.3", "unknown key"),
        ({"newswire": 2}, "$.newswire", "expected 1, the version of the shape; got 2"),
        ({"newswire": True}, "$.newswire", "got True"),
        ({}, "$.newswire", "the key is missing"),
        ([], "$", "expected an object, got []"),
        ("{}", "$", "expected an object"),
        (None, "$", "expected an object"),
    ],
)  # fmt: skip
def test_what_has_another_shape_is_refused_with_the_path_to_it(data: Any, path: str, reason: str) -> None:
    error = fault(data)
    assert error.path == path
    assert reason in error.reason


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('{"newswire": 1,\n "layout": }', "line 2, column 12: Expecting value"),
        ("", "line 1, column 1"),
        ('{"newswire": 1, "newswire": 1}', "the key 'newswire' occurs twice"),
        ('{"newswire": NaN}', "NaN is not a JSON value"),
        ("[" * 100_000, "nested too deeply"),
        (b'{"layout": "\xff"}', "byte 12 is not valid utf-8"),
        ("1" * 5000, "digits"),
    ],
)
def test_what_is_no_json_is_refused_with_the_place(text: str | bytes, reason: str) -> None:
    with pytest.raises(ShapeError, match=r"^\$: not JSON: ") as caught:
        export.from_json(text)
    assert reason in caught.value.reason


def test_json_in_bytes_is_read_as_text_is() -> None:
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "utf-32"):
        assert export.from_json(export.to_json(PAGE).encode(encoding)) == PAGE


def test_any_character_survives_json() -> None:
    lone, pair, reverse = ["a\ud800b", "a\udc00b"], ["\ud83d\ude00", "\ud800\ud800\udc00\udc00"], ["\udc00\ud800"]
    for text in [*lone, *pair, *reverse, "\\ud83d", "a\x7fb\x9bc\x1bd", 'a\\"b']:
        page = Page(articles=(Article(None, (Section(None, (Paragraph(text),)),)),))
        assert export.from_json(export.to_json(page)) == page


def test_json_has_no_character_that_ends_a_line_or_moves_a_terminal() -> None:
    page = Page(diagnostics=(Diagnostic("a", "\x00\x1b\x7f\x85\x9b\n\r\u2028\u2029\ud800 é\u00a0\U0001f600"),))
    text = export.to_json(page)
    assert text.splitlines() == [text]
    assert not any(char < " " or "\x7f" <= char <= "\x9f" for char in text)
    assert "é\u00a0\U0001f600" in text
    text.encode()


def test_only_a_page_is_written() -> None:
    with pytest.raises(TypeError, match="takes a Page, got str"):
        export.to_dict("page")  # type: ignore[arg-type]


def test_an_error_of_shape_keeps_its_path_when_it_is_pickled() -> None:
    error = fault(article(title="a"))
    assert str(pickle.loads(pickle.dumps(error))) == str(error)  # noqa: S301 - our own bytes


def test_the_people_of_a_byline_come_back() -> None:
    byline = Byline("N.B--C", (Person(initials="N.", surname="B", span=Span(0, 3)),), outlet="C", span=Span(0, 6))
    page = Page(articles=(Article(byline=byline),))
    back = export.from_json(export.to_json(page)).articles[0].byline
    assert back == byline
    assert back.people[0].span == Span(0, 3)


def test_an_enumeration_is_its_value_in_the_data_and_a_member_in_the_model() -> None:
    credit = newswire.models.Credit(
        "\N{COPYRIGHT SIGN} AFP", kind=newswire.models.CreditKind.COPYRIGHT, agencies=("AFP",)
    )
    page = Page(articles=(Article(Headline("a"), credits=(credit,), order=("title", "credit")),))
    data = export.to_dict(page)
    assert [type(value) for value in (data["articles"][0]["credits"][0]["kind"], *data["articles"][0]["order"])] == [
        str
    ] * 3
    back = export.from_dict(data).articles[0]
    assert (back.credits, back.order) == (page.articles[0].credits, page.articles[0].order)
    data["articles"][0]["credits"][0]["kind"] = "rumour"
    error = fault(data)
    assert error.path == "$.articles[0].credits[0].kind"
    assert error.reason == "expected one of 'reporting', 'source', 'copyright', 'photo', got 'rumour'"


def test_the_schema_that_is_shipped_is_the_one_that_the_models_give() -> None:
    assert export.schema() == generate(), "python -m newswire.export._schema > src/newswire/export/page.schema.json"
    assert importlib.resources.files(export).joinpath("page.schema.json").is_file()


def test_the_schema_is_a_schema_and_refuses_what_the_reader_refuses() -> None:
    schema = export.schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    validator.validate(export.to_dict(PAGE))
    for wrong in ({"newswire": 2}, {}, {"newswire": 1, "source": "a"}, article(title="a"), article(span=[1])):
        assert not validator.is_valid(wrong)


def test_importing_the_export_imports_no_cattrs() -> None:
    code = "import sys, newswire.export; print('cattrs' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603
    assert done.stdout == "False\n"


def test_a_key_that_stands_twice_among_very_many_is_found_in_time() -> None:
    """One look at each key is enough."""
    keys = ",".join(f'"{number}":1' for number in range(100_000))
    begun = time.process_time()
    with pytest.raises(ShapeError, match="'99999' occurs twice"):
        export.from_json(f'{{{keys},"99999":2}}')
    assert time.process_time() - begun < 5


@pytest.mark.parametrize(
    "text", ["[" * 100_000, '{"newswire":1,"ticker":' * 50_000, '{"newswire":' + "9" * 100_000 + "}"]
)
def test_json_of_very_many_brackets_or_digits_is_a_shape_error(text: str) -> None:
    """However deep it nests, it ends as an error that is caught, and not the process."""
    with pytest.raises(ShapeError):
        export.from_json(text)
