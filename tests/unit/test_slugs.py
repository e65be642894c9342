"""ASCII, slugs and keys."""

from __future__ import annotations

import warnings

import pytest

from newswire._chars import NBSP, NNBSP
from newswire.errors import ArgumentError
from newswire.models import Headline
from newswire.slugs import FOLDS, fold, headline_key, slugify


@pytest.mark.parametrize(
    ("text", "ascii_"),
    [
        ("À Łódź, l’«œuvre» coûte 3 €", 'A Lodz, l\'"oeuvre" coute 3 EUR'),
        ("n° 5, N°6 et 20 °C", "no 5, No6 et 20 degC"),
        ("«a» „b“ ‹c› ‚d‘", "\"a\" \"b\" 'c' 'd'"),
        ("10 £, 5 ‰, § 218", "10 GBP, 5 o/oo, par. 218"),
        ("paral·lel, étudiant·e", "paral.lel, etudiant.e"),
        ("Харьков, Тверь", "Khar'kov, Tver'".replace("'", "")),
        ("a\u200bb, Hawai\u02bbi", "ab, Hawaii"),
        (f"1{NBSP}000{NNBSP}: x", "1 000 : x"),
        ("\ud800x", "?x"),
        ("", ""),
    ],
)
def test_fold_writes_what_a_wire_would(text: str, ascii_: str) -> None:
    assert fold(text) == ascii_


def test_every_entry_of_the_table_is_ascii_and_argued() -> None:
    assert len({entry.char for entry in FOLDS}) == len(FOLDS)
    assert all(entry.ascii.isascii() and entry.why and len(entry.char) == 1 for entry in FOLDS)


def test_every_character_folds_to_ascii_without_a_warning() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert all(fold(chr(point)).isascii() for point in range(0, 0x110000, 7))


@pytest.mark.parametrize(
    ("text", "options", "slug"),
    [
        ("Norvège : l'«affaire»", {}, "norvege-l-affaire"),
        ("Norvège : l'affaire", {"separator": "_"}, "norvege_l_affaire"),
        ("Norvège : l'affaire", {"separator": ""}, "norvegelaffaire"),
        ("Norvège : l'affaire", {"max_length": 12}, "norvege-l"),
        ("Norvège : l'affaire", {"max_length": 7}, "norvege"),
        ("Norvège : l'affaire", {"max_length": 3}, "nor"),
        ("\U0001e900\U0001e923", {}, "u1e900u1e923"),
        ("?!", {}, ""),
    ],
)
def test_a_slug_is_words_of_ascii(text: str, options: dict[str, str | int], slug: str) -> None:
    assert slugify(text, **options) == slug  # type: ignore[arg-type]


@pytest.mark.parametrize("options", [{"max_length": 0}, {"separator": "a"}, {"separator": " "}, {"separator": "é"}])
def test_wrong_options_of_a_slug_are_refused(options: dict[str, str | int]) -> None:
    with pytest.raises(ArgumentError, match=r"max_length|separator"):
        slugify("x", **options)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ('ETAT: le "budget" adopte', "État : le « budget » adopté"),
        ("285.000 postes à 20h30", f"285{NNBSP}000 postes à 20{NBSP}h{NBSP}30"),
        ("3.75 millions", "3,75 millions"),
        ("Le CO2 et l'oeuvre", "Le CO₂ et l’œuvre"),
        ("1er jour, n° 5", "1ᵉʳ jour, no 5"),
        ("Mette-Marit", "Mette Marit"),
        ("STRASSE", "Straße"),
        ("e\u0301te", "été"),
    ],
)
def test_keys_are_equal_where_only_the_dress_differs(one: str, other: str) -> None:
    assert headline_key(one) == headline_key(Headline(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [("3,5%", "35%"), ("Paris -0,5%", "Paris +0,5%"), ("12 morts", "13 morts"), ("Epstein", "Esptein")],
)
def test_keys_differ_where_the_news_does(one: str, other: str) -> None:
    assert headline_key(one) != headline_key(other)
