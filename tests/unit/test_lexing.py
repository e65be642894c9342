"""The first pass: what each line looks like by itself, and what its neighbours and the end of the text change."""

from __future__ import annotations

import pytest

from newswire.parsing.lexing import lex

LETTERS = {
    "t": ["Le port", "A" * 70, "US -", "Lead", "AED", "AÉD 3.6", "aed 3.6", "3e lead x", "| |", "T / Port", "-Grève", "-- --", 'U.S."',
          "Lire la suite des aventures du port", "R.Dupin -- XY"],
    "s": ["A" * 71, "Oui?", "Un port:", "A" * 69 + ",", "Il pleut...", "Vu aux U.S.", "A.B.", "..", "A" * 250],
    "q": ["Il pleut.", "A" * 58 + ".", 'Il dit "oui."', "Il pleut.)", "«Oui.»", "1.5.", "a.", "5."],
    "p": ["A" * 59 + ".", "A" * 251, "A" * 60 + '."'],
    "-": ["-", "*", "–", "—", "•"],
    "i": ["- Grève", "* Grève", "• Grève", "-\tGrève", "- 1 -", "- Du sel –", "- -"],
    "j": ["- Il pleut.", "* Il pleut."],
    "h": ["- x -", "– Du sel –", "-  Du sel  -", "- ABC/JO -", "- Accord Port/Ville -", "- Le port. Abc/Jo -", "- Le port/ -",
          "- Le port. Abc/1 Moll -", "- Le port/Le quai -"],
    "c": ["- Iris Vey in 2031. ABC/Jo Moll -", "- ABC/Jo Moll -", "- Le port. Abc/Jo Moll -", "- Le port. ABC/Jo -",
          f"- {'x' * 60}. ABC/Jo Moll -"],
    "m": ["| A | 1 |", "|A|1|", "| A"],
    "u": ["USD -", "USD-", "USD –"],
    "r": ["AED 3.672981", "AED 3,6", "AED 4"],
    "d": ["FLASH", "2ème LEAD", "3 LEAD", "3e lead", "Text size:", "Partager", "PARTAGER", "Partager :", "Taille du texte:"],
    "f": ["Le port / Photo: X - Y", "Le port /Foto: X"],
    "b": ["N.Halloun--QF-PST"],
}  # fmt: skip
LINES = [(line, letter) for letter, lines in LETTERS.items() for line in lines]


@pytest.mark.parametrize(("line", "letter"), LINES)
def test_a_line_looks_like_what_its_letter_says(line: str, letter: str) -> None:
    assert lex(f"{line}\n").shapes == letter
    assert lex(f" \t{line} \r\n").texts == [line]


@pytest.mark.parametrize(("line", "letter"), [
    ("Le port", "x"), ("Le port est", "x"), ("A" * 71, "x"), ("A" * 251, "x"), ("Il pleut.", "y"), ("A" * 60 + ".", "y"),
    ("US -", "z"), ("AED", "z"), ("A", "z"), ("AEDX", "x"),
    ("USD -", "u"), ("AED 3.6", "r"), ("- Grève", "i"), ("- Du sel -", "h"), ("| A", "m"), ("FLASH", "d"), ("-", "-"),
])  # fmt: skip
def test_a_last_line_of_text_that_no_line_end_completes_may_go_on(line: str, letter: str) -> None:
    assert lex(line).shapes == letter
    assert lex(f"Le port\n{line}").shapes == f"t{letter}"


@pytest.mark.parametrize(("text", "shapes"), [
    ("Le port\nLe port\n", "te"), ("Le port\n\nLe port\n", "t e"), ("Le port\nPartager\nLe port\n", "tde"),
    ("Le port\nLe port / Photo: X\nLe port\n", "tfe"), ("Le port\nLe port\nLe port\n", "tee"), ("Il pleut.\nIl pleut.\n", "qe"),
    ("Le port\n-\nLe port\n", "t-t"), ("Le port\nLe pont\nLe port\n", "ttt"), ("Le port\n- Sel\nLe port\n", "tit"),
    ("FLASH\nFLASH\n", "dd"), ("- Sel\n- Sel\n", "ii"), ("Le port\nLe port", "tx"), (f"{'A' * 80}.\n{'A' * 80}.\n", "pp"),
    ("-\nLe port\n\n\nLe port\n-\nLe pont\nLe pont\n", "-t  e-te"),
])  # fmt: skip
def test_a_line_that_says_what_the_one_before_it_said_is_an_echo(text: str, shapes: str) -> None:
    assert lex(text).shapes == shapes


@pytest.mark.parametrize(
    ("rows", "shape"),
    [
        ("| Friday | Anna Holt |\n| Saturday | Bert Orm |\n", "pp"),
        ("| Friday | Anna Holt |\n\n| Saturday | Bert Orm |\n| Sunday | Carla Orm |\n", "p pp"),
        ("| Name |\n", "m"),
        ("| Name | Last |\n| ORV | 12.5 |\n", "mm"),
        ("| ORV | +1,5 % |\n| ORM | $ 12 |\n| OST | - |\n", "mmm"),
        ("| Name | Town | Desk |\n| 1. Anna | Orm | B4 |\n| 2. Bert | Orm | B5 |\n", "ppp"),
    ],
)
def test_rows_between_bars_are_quotes_if_every_other_one_has_a_number(rows: str, shape: str) -> None:
    assert lex(rows).shapes == shape
