"""The tables of layouts: each form matches its own example, and words of shapes become the words of roles that they should."""

from __future__ import annotations

import re
from itertools import product

import pytest

from newswire.parsing.classifying import classify_shapes
from newswire.parsing.layouts import CLOSINGS, MARKED_TICKER, PREAMBLES, TICKER_MARKS, TICKERS, LayoutPattern
from newswire.parsing.roles import ROLES
from newswire.parsing.shapes import SHAPES

CASES = {
    # ticker above
    "-s-s-ssqhqb": "-H-H-HTPIPB",
    "-s-ssp": "-H-HTP",
    "-sq-sqsq": "-HA-HATP",
    "-spsq": "-HATP",
    "-ss-ssq": "-HA-HTP",
    "s-s-sq": "H-H-TP",
    "s-sq": "H-TP",
    "s-s-ssq": "H-H-HTP",
    "s-s-sss": "H-H-TPP",
    "sq-sq-sq": "HA-HA-TP",
    "iiisq": "GGGTP",
    "isq": "GTP",
    "iqiqsq": "GAGATP",
    "-i-isq": "-H-HTP",
    # not enough to tell
    "s-s-sx": "H-H-HP",
    "s-s": "H-H",
    "s-x": "H-H",
    "-s-s": "-H-H",
    "-sx": "-HP",
    "s": "P",
    "sx": "TP",
    "x": "P",
    "sz": "PP",
    "pp": "PP",
    # look-alikes
    "s-q": "T_P",
    "s-ppp": "T_PPP",
    "-s-ss-pp": "-H-HT_PP",
    "-pppp": "_PPPP",
    "spiiip": "TPPPPP",
    "sjjp": "TPPP",
    "spcp": "TPCP",
    "sp-p": "TP_P",
    # markets
    "mm-s-ssq": "MM-H-HTP",
    "surrsq": "SURRTP",
    "urrurmsq": "URRURMTP",
    "spursp": "TPPPPP",
    # furniture
    "sefdq": "TEFDP",
    "fsq": "FTP",
    "dsdq": "DTDP",
    # ticker below
    "spb-s-s": "TPB-H-H",
    "sp-s-s": "TP-H-H",
    "spbs-s-": "TPBH-H-",
    "spbii": "TPBGG",
    "spii": "TPPP",
    "spb-s-sd": "TPB-H-HD",
    # bylines
    "spbspb": "TPBTPB",
    "spbpp": "TPBYP",
    "spbpb": "TPbPB",
    "sb": "TB",
    # blank lines
    " s  p t q ": " T  P J P ",
    "s p tq": "T P PP",
    "": "",
    "--": "oo",
    "--s-ssq": "o-H-HTP",
    "-s-s-": "-H-Ho",
}


@pytest.mark.parametrize(("shapes", "roles"), CASES.items())
def test_a_word_of_shapes_becomes_its_word_of_roles(shapes: str, roles: str) -> None:
    assert classify_shapes(shapes).roles == roles


@pytest.mark.parametrize("form", [*PREAMBLES, *TICKERS], ids=lambda form: form.name)
def test_a_form_matches_its_own_example_and_is_the_first_to_do_so(form: LayoutPattern) -> None:
    table = PREAMBLES if form in PREAMBLES else TICKERS
    tail = {"announced, with an abstract": "", "followed, and cut": ""}.get(form.name, "sq" if form in TICKERS else "")
    shapes = form.example + ("" if form.name == "separators" else tail)
    assert next((other for other in table if other.pattern.match(shapes)), None) is form, shapes


@pytest.mark.parametrize("form", CLOSINGS, ids=lambda form: form.name)
def test_a_form_below_the_article_matches_its_own_example_mirrored(form: LayoutPattern) -> None:
    assert form.pattern.match(form.example[::-1] if not form.example.endswith("b") else form.example)


@pytest.mark.parametrize("form", [*TICKERS, *CLOSINGS], ids=lambda form: form.name)
def test_a_ticker_has_a_mark(form: LayoutPattern) -> None:
    others = "".join(shape for shape in SHAPES if shape not in TICKER_MARKS | MARKED_TICKER)
    words = ["".join(word) for size in (1, 2, 3) for word in product(others, repeat=size)]
    assert not any(form.pattern.match(word) for word in words)


def test_the_letters_of_shapes_and_of_roles_are_single() -> None:
    assert all(len(letter) == 1 for letter in (*SHAPES, *ROLES))


@pytest.mark.parametrize(
    "word",
    [
        "-",
        "s-",
        "-s",
        "sq-",
        "-sq",
        "d",
        "i",
        "iq",
        "b",
        "bs",
        "sb",
        "bd",
        "m",
        "ur",
        "f",
        "e",
        " ",
        "s ",
        "p",
        "-d",
        "bsd",
        "t q ",
    ],
)
def test_long_words_of_one_shape_are_classified(word: str) -> None:
    shapes = word * 20_000
    assert len(classify_shapes(shapes).roles) == len(shapes)
    assert len(classify_shapes("s" + shapes + "z").roles) == len(shapes) + 2
    assert re.fullmatch(r"[^\n]*", classify_shapes(shapes).layout)
