"""The public strategies, and the laws of the shape of a page, which they make easy to state."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import attrs
import jsonschema
import pytest
from hypothesis import HealthCheck, Phase, find, given, settings
from hypothesis import strategies as st

import newswire
from newswire import export, models, signing, strategies
from newswire.models import Headline, MarketRow, Page, Paragraph, PartialDate, Person, Section, Span, Ticker
from newswire.strategies._texts import LAYOUTS

MODELS = sorted(
    (model for name in models.__all__ if attrs.has(model := getattr(models, name))), key=lambda model: model.__name__
)

WHOLE_PAGES = st.builds(
    Page,
    st.none() | strategies.tickers(),
    st.lists(strategies.articles(), max_size=2),
    st.lists(strategies.market_tables(), max_size=2),
    diagnostics=st.lists(strategies.diagnostics(), max_size=2),
    layout=st.sampled_from(["", "announced"]),
)
"""Pages of any models, with spans and diagnostics, whether they can be written as text or not."""

QUICK = settings(database=None, phases=[Phase.generate], max_examples=2_000, derandomize=True)
SHRINKING = settings(database=None, max_examples=10)
VALIDATOR = jsonschema.Draft202012Validator(export.schema())


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_model_has_a_strategy_that_hypothesis_knows(model: type) -> None:
    assert isinstance(find(st.from_type(model), lambda _value: True, settings=QUICK), model)
    assert strategies._STRATEGIES[model].__name__.rstrip("_") in strategies.__all__


@pytest.mark.parametrize(
    ("name", "shrunk"),
    [
        ("pages", Page()),
        ("spans", Span(0, 0)),
        ("paragraphs", Paragraph("0")),
        ("headlines", Headline("0")),
        ("sections", Section("0")),
        ("tickers", Ticker((Headline("0"),))),
        ("page_texts", ""),
        ("bylines", newswire.parse_byline("N.Orvan--PC")),
        ("credits", signing.parse_credit("(With inputs from AFP)")),
        ("market_rows", MarketRow(("ABX",))),
        ("notices", signing.parse_notice("ALERTE")),
        ("partial_dates", PartialDate(1)),
        ("people", Person(surname="Orvan")),
        ("sign_offs", newswire.parse_sign_off("bb/bb")),
    ],
)
def test_a_strategy_shrinks_to_what_its_documentation_says(name: str, shrunk: Any) -> None:
    assert find(getattr(strategies, name)(), lambda _value: True, settings=SHRINKING) == shrunk


@given(strategies.pages())
def test_a_page_that_is_drawn_reads_back_from_its_canonical_text(page: Page) -> None:
    assert newswire.parse(newswire.render(page)) == page


@given(st.data())
def test_a_page_reads_the_same_in_every_layout_that_suits_it(data: st.DataObject) -> None:
    page = data.draw(strategies.pages())
    text = data.draw(strategies.page_texts(pages=st.just(page)))
    assert newswire.parse(text) == page


@pytest.mark.parametrize("place", range(len(LAYOUTS)))
def test_every_layout_suits_some_page(place: int) -> None:
    fits, _layout = LAYOUTS[place]
    page = find(strategies.pages(), lambda page: fits(page) and page.ticker is not None, settings=QUICK)
    assert newswire.parse(newswire.render(page)) == page


@given(strategies.page_texts(messy=True))
def test_a_messy_page_gives_a_page_of_the_documented_shape(text: str) -> None:
    page = newswire.parse(text)
    VALIDATOR.validate(export.to_dict(page))
    back = export.from_json(export.to_json(page))
    assert spelt_out(back) == spelt_out(page)


@settings(suppress_health_check=[HealthCheck.data_too_large, HealthCheck.too_slow])
@given(WHOLE_PAGES)
def test_any_page_comes_back_from_json_with_its_spans_and_diagnostics(page: Page) -> None:
    VALIDATOR.validate(export.to_dict(page))
    assert spelt_out(export.from_dict(export.to_dict(page))) == spelt_out(page)
    assert spelt_out(export.from_json(export.to_json(page))) == spelt_out(page)
    assert spelt_out(export.from_json(export.to_json(page, indent=1))) == spelt_out(page)


def spelt_out(page: Page) -> dict[str, Any]:
    """Return everything that a page holds except its source, what takes no part in equality too."""
    return attrs.asdict(attrs.evolve(page, source=""))


@given(st.text(st.characters(codec=None)))
def test_any_text_comes_back_from_json_and_ends_no_line_in_it(text: str) -> None:
    page = newswire.parse(text)
    written = export.to_json(page)
    assert len(written.splitlines()) == 1
    assert spelt_out(export.from_json(written)) == spelt_out(page)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5) | st.just([0, 1]),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["text", "heading", "sections", "span"]), inner)
    ),
    max_leaves=8,
)
KEYS = st.sampled_from(["newswire", "ticker", "articles", "markets", "diagnostics", "layout", "file", "other"])


@given(st.dictionaries(KEYS, JSON))
def test_data_are_a_page_or_refused_with_a_path(data: dict[str, Any]) -> None:
    try:
        page = export.from_dict({"newswire": 1, **data})
    except newswire.errors.ShapeError as error:
        place = error.path
    else:
        place = "$"
        assert export.from_dict(export.to_dict(page)) == page
    assert place.startswith("$")


@given(strategies.pages(), st.data())
def test_one_wrong_value_anywhere_is_refused_with_the_path_to_it(page: Page, data: st.DataObject) -> None:
    written = export.to_dict(page)
    path, holder, key = data.draw(st.sampled_from(list(slots("$", written))))
    holder[key] = 1.5
    with pytest.raises(newswire.errors.ShapeError) as caught:
        export.from_dict(written)
    assert caught.value.path == path


def slots(path: str, data: Any) -> Any:
    """Yield the path, the holder and the key of every value in some data."""
    keys = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in keys:
        inner = f"{path}[{key}]" if isinstance(data, list) else f"{path}.{key}"
        yield inner, data, key
        yield from slots(inner, value)


def test_without_hypothesis_the_strategies_say_what_to_install() -> None:
    code = "import sys; sys.modules['hypothesis'] = None; import newswire.strategies"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)  # noqa: S603
    assert done.stderr.splitlines()[-1] == (
        "newswire.errors.MissingExtraError: newswire.strategies needs the package hypothesis, which is not installed: pip install 'newswire[strategies]'"
    )


def test_importing_newswire_imports_no_hypothesis() -> None:
    code = "import sys, newswire; print('hypothesis' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603
    assert done.stdout == "False\n"
