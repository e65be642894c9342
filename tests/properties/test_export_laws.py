"""The quick reader of data and the careful one: what one reads, the other reads alike, and what one refuses, the other refuses."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

import newswire
from newswire.errors import ShapeError
from newswire.export import from_json, to_dict, to_json
from newswire.export._converters import read_carefully
from newswire.export._json import dumps
from newswire.export._reading import page_of
from newswire.models import Diagnostic, Page
from tests.properties.pages import TEXTS

SIGNED = (
    "LEAD\nLe port rouvre\nPar Ada HOLT et Iris VEY\nORVAL, 3 fév 2031 (AFP) - Le port est ouvert.\nUn cargo attend.\nah/iv\n© 2031 AFP\n"
    "| ABC | 1.65% |\nUSD -\nAED 3.672981\n"
)
VALUES: st.SearchStrategy[Any] = st.sampled_from(
    [
        None,
        True,
        0,
        -1,
        3,
        2**70,
        1.5,
        "",
        "x",
        " x",
        "a\nb",
        "\ud800",
        [],
        {},
        [1, 2],
        [2, 1],
        [1],
        [1, "2"],
        [True, 2],
        ["x"],
        "photo",
        (),
    ]
)


def plain(page: Page) -> dict[str, Any]:
    """Return the data of a page, without the version, and with lists of its own."""
    data: dict[str, Any] = json.loads(json.dumps(to_dict(page)))
    del data["newswire"]
    return data


def holders(data: Any) -> list[Any]:
    """Return every object and array in some data."""
    inner = data.values() if isinstance(data, dict) else data if isinstance(data, list) else ()
    found = [data] if isinstance(data, dict | list) and data else []
    return found + [holder for value in inner for holder in holders(value)]


@given(TEXTS)
def test_the_quick_reader_reads_what_the_careful_one_reads(text: str) -> None:
    data = plain(newswire.parse(text))
    assert to_dict(page_of(data)) == to_dict(read_carefully(data)) == {"newswire": 1, **data}


@given(
    st.sampled_from([SIGNED, "-\nGrève\n-\nBacs\nLe port rouvre\nEnfin.\n- Retards -\nOui.\nT.Kerzo--GO-ST\n"]),
    st.data(),
)
def test_the_quick_reader_refuses_what_the_careful_one_refuses(text: str, drawn: st.DataObject) -> None:
    data = plain(newswire.parse(text))
    holder = drawn.draw(st.sampled_from(holders(data)))
    place = drawn.draw(st.sampled_from(sorted(holder) if isinstance(holder, dict) else range(len(holder))))
    harm = drawn.draw(st.sampled_from(["change", "remove", "add"]))
    if harm == "change":
        holder[place] = drawn.draw(VALUES)
    elif harm == "remove":
        del holder[place]
    elif isinstance(holder, dict):
        holder["odd"] = None
    else:
        holder.append(drawn.draw(VALUES))
    try:
        careful = read_carefully(data)
    except ShapeError:
        careful = None
    try:
        quick = page_of(data)
    except Exception:  # noqa: BLE001 - of any class
        quick = None
    assert quick == careful
    assert quick is None or careful is None or to_dict(quick) == to_dict(careful)


@given(st.text(st.sampled_from('aé "\\\x00\b\t\n\x0b\f\r\x1f\x7f\x85\x9f\u2028\u2029\ud83d\ude00\U0001f600')))
def test_a_text_is_written_as_the_encoder_of_json_writes_it(text: str) -> None:
    page = Page(diagnostics=(Diagnostic("odd", text),), layout=text)
    assert to_json(page) == dumps(to_dict(page), None)
    assert to_json(page, file=text) == dumps({"newswire": 1, "file": text, **to_dict(page)}, None)
    assert to_dict(from_json(to_json(page))) == to_dict(page)
