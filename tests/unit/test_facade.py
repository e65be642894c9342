"""The front door: what a stranger guesses works, what needs an extra says so, and a wrong type is told in one sentence."""

from __future__ import annotations

import inspect
import json
import pickle
import subprocess
import sys
from pathlib import Path

import pytest

import newswire
from newswire import errors, export, french, models, parsing, signing, slugs, threads
from newswire.export import html
from newswire.models import Article, Headline, Page, Paragraph, Section, Span, Ticker
from tests.examples import ROOT


def run(code: str, *absent: str) -> str:
    """Run code in a new interpreter in which some packages cannot be imported; return what it prints."""
    prepared = f"import sys; sys.modules.update(dict.fromkeys({absent!r}))\n{code}"
    done = subprocess.run([sys.executable, "-c", prepared], capture_output=True, text=True, check=False)  # noqa: S603
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize("name", models.__all__)
def test_every_model_is_imported_from_newswire(name: str) -> None:
    assert getattr(newswire, name) is getattr(models, name)
    assert name in dir(newswire)


@pytest.mark.parametrize(
    "room", ["anatomy", "batch", "errors", "export", "french", "models", "parsing", "signing", "slugs"]
)
def test_a_room_is_there_after_importing_newswire_alone(room: str) -> None:
    assert run(f"import newswire; print(newswire.{room}.__name__)") == f"newswire.{room}\n"


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="module 'newswire' has no attribute 'prase'"):
        newswire.prase  # type: ignore[attr-defined]  # noqa: B018


def test_importing_newswire_imports_none_of_its_dependencies() -> None:
    code = (
        "import newswire; print([n for n in ('attrs', 'regex', 'cattrs', 'dateutil', 'unidecode') if n in sys.modules])"
    )
    assert run(code) == "[]\n"


EXTRAS = ("hypothesis", "rapidfuzz", "pyarrow", "click", "rich", "pydantic", "sqlalchemy", "django")


def test_nothing_breaks_without_the_extras() -> None:
    code = """
import inspect, pydoc
from newswire import *
import newswire
print(len(inspect.getmembers(newswire)) > 40, "parse_file" in pydoc.render_doc(newswire))
print(sorted({"strategies", "threads", "track", "group_headlines"} & set(dir(newswire))))
import newswire.batch, newswire.batch._rows
print(len(list(iter_pages(["Le port rouvre"]))), parse("Le port rouvre").to_dict()["newswire"])
"""
    assert run(code, *EXTRAS).splitlines() == ["True True", "[]", "1 1"]


@pytest.mark.parametrize(
    ("statement", "extra"),
    [
        ("from newswire import track", "threads"),
        ("from newswire import group_headlines", "threads"),
        ("import newswire.threads", "threads"),
        ("from newswire import strategies", "strategies"),
    ],
)
def test_what_needs_an_extra_says_so_at_import(statement: str, extra: str) -> None:
    code = f"""
from newswire.errors import MissingExtraError
try:
    {statement}
except MissingExtraError as error:
    print(error)
"""
    assert f"pip install 'newswire[{extra}]'" in run(code, *EXTRAS)


PAGE = newswire.parse("-\nGel: les ports bloqués\nLe port rouvre\nIl rouvre lundi.\n- Retards -\nUn cargo attend.")


def test_an_article_is_read_as_text_and_as_body() -> None:
    article = PAGE.article
    assert article is not None
    assert article.text == "Il rouvre lundi.\n\nRetards\n\nUn cargo attend."
    assert article.body == "Il rouvre lundi.\nRetards\nUn cargo attend."
    assert str(article) == "Le port rouvre\nIl rouvre lundi.\n- Retards -\nUn cargo attend."
    assert Article(Headline("Le port rouvre")).text == Article(Headline("Le port rouvre")).body == ""


def test_a_page_writes_itself_where_one_looks_for_it() -> None:
    assert str(PAGE) == newswire.render(PAGE)
    assert PAGE.to_dict() == newswire.to_dict(PAGE)
    assert PAGE.to_json() == newswire.to_json(PAGE)
    assert str(Page()) == ""


def test_a_page_that_has_no_canonical_text_has_a_string_all_the_same() -> None:
    article = Article(None, [Section(None, [Paragraph("R.Okonkwo--VL-GZT"), Paragraph("a")])])
    with pytest.raises(errors.RenderError):
        newswire.render(Page(articles=[article]))
    assert str(Page(articles=[article])) == "R.Okonkwo--VL-GZT\na"


def test_a_span_cuts_with_brackets_and_a_ticker_is_a_sequence() -> None:
    headline = PAGE.headlines[0]
    assert headline.span is not None
    assert PAGE.source[headline.span.slice] == headline.text == headline.span.cut(PAGE.source)
    ticker = Ticker([Headline("a"), Headline("b"), Headline("c")])
    assert (len(ticker), ticker[0], ticker[-1], ticker[1:]) == (3, Headline("a"), Headline("c"), ticker.headlines[1:])
    assert tuple(ticker) == ticker.headlines
    assert Span(2, 4).slice == slice(2, 4)


@pytest.mark.parametrize("kind", [str, Path])
def test_a_file_is_read_as_its_bytes_are(kind: type) -> None:
    path = ROOT / "examples" / "ferry.txt"
    assert newswire.parse_file(kind(path)) == newswire.parse_bytes(path.read_bytes())


def test_errors_of_a_file_name_it(tmp_path: Path) -> None:
    path = tmp_path / "leer.txt"
    path.write_bytes(b"")
    with pytest.raises(newswire.ParseError) as caught:
        newswire.parse_file(path, strict=True)
    assert caught.value.__notes__ == [f"in {path}"]
    with pytest.raises(FileNotFoundError):
        newswire.parse_file(tmp_path / "none.txt")
    with pytest.raises(errors.UnknownNameError):
        newswire.parse_file(path, "no-such-encoding")


def test_one_of_a_thing_is_singular() -> None:
    assert repr(PAGE) == "<Page: 1 headline, <Article 'Le port rouvre', 2 sections, 2 paragraphs, by None>>"
    with pytest.raises(TypeError, match=r"^article 0 must be an Article, got 3$"):
        Page(articles=[3])  # type: ignore[list-item]


READERS = {
    function.__qualname__: function
    for module in (newswire, signing, slugs, export, threads, french, html, parsing)
    for function in (getattr(module, name) for name in module.__all__)
    if inspect.isfunction(function)
    and any(
        p.default is p.empty and p.kind is p.POSITIONAL_OR_KEYWORD
        for p in inspect.signature(function).parameters.values()
    )
}


@pytest.mark.parametrize("name", sorted(set(READERS) - {"edited", "escaped", "from_dict", "iter_pages"}))
@pytest.mark.parametrize("wrong", [3, 2.5, object()])
def test_a_wrong_type_is_told_in_one_sentence(name: str, wrong: object) -> None:
    """What was expected and what came, whatever the function."""
    function = READERS[name]
    needed = [p for p in inspect.signature(function).parameters.values() if p.default is p.empty and p.kind in (0, 1)]
    with pytest.raises(TypeError, match=rf"(takes an? \w+.*|expected.*), got (one )?{type(wrong).__name__}"):
        function(*[wrong] * len(needed))


def test_a_wrong_type_is_told_what_to_do_instead() -> None:
    with pytest.raises(TypeError, match=r"^parse takes a str, got bytes: decode it first, or .*parse_bytes$"):
        newswire.parse(b"a")  # type: ignore[arg-type]
    with pytest.raises(
        TypeError, match=r"^render takes a Page, got Article: wrap it in newswire.Page\(articles=\[article\]\)$"
    ):
        newswire.render(PAGE.article)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match=r"^fold takes a str, got bytes"):
        newswire.fold(b"a")  # type: ignore[arg-type]


def test_lazily_imported_models_pickle() -> None:
    assert pickle.loads(pickle.dumps(PAGE)) == PAGE  # noqa: S301
    assert json.loads(PAGE.to_json()) == PAGE.to_dict()
