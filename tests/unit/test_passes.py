"""The four passes of parsing, each alone, as functions of values."""

from __future__ import annotations

from newswire.lexicon import Lexicon
from newswire.models import Byline, Dateline
from newswire.parsing import roles
from newswire.parsing.assembling import assemble
from newswire.parsing.classifying import classify_shapes
from newswire.parsing.lexing import lex
from newswire.parsing.signing import sign

LINES = [
    "Le port de Valmer rouvre",
    "Par Ada Holt",
    "VALMER, 3 mars (AFP) - Le port de Valmer a rouvert lundi aux cargos.",
    "Un cargo attend.",
]
TEXT = "".join(f"{line}\n" for line in LINES)


def test_lexing_sees_lines_alone() -> None:
    lexed = lex(TEXT)
    assert lexed.texts == LINES
    assert lexed.shapes == "ttpq"
    assert [TEXT[at:].split("\n", 1)[0] for at in lexed.at[:-1]] == LINES


def test_classifying_sees_letters_alone() -> None:
    assert classify_shapes("ttpq") == ("TPPP", "article")


def test_signing_changes_the_roles_of_the_lines_that_sign() -> None:
    signed = sign(LINES, "TPPP", Lexicon.default())
    assert signed.roles == "TBPP"
    assert isinstance(signed.whole[1], Byline)
    assert isinstance(signed.openings[2], Dateline)


def test_signing_is_the_only_pass_that_reads_words() -> None:
    """Told that a byline is a paragraph and nothing else, assembling keeps it as one."""
    lexed = lex(TEXT)
    unsigned = sign(["x"] * len(LINES), "TPPP", Lexicon.default())
    page = assemble(TEXT, lexed, "article", unsigned)
    assert page.article
    assert [paragraph.text for paragraph in page.article.paragraphs] == LINES[1:]
    assert page.article.byline is None


def test_assembling_changes_no_role() -> None:
    lexed = lex(TEXT)
    signed = sign(lexed.texts, classify_shapes(lexed.shapes).roles, Lexicon.default())
    page = assemble(TEXT, lexed, "article", signed)
    assert page.article
    assert [letter for letter in signed.roles if letter == roles.BYLINE] == ["B"]
    assert page.article.byline == signed.whole[1]
    assert str(page.article.lead) == "Le port de Valmer a rouvert lundi aux cargos."
