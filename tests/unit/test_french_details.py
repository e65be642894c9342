"""What explaining says of every case of the corpus, and the details of single passes."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import attrs
import pytest

from newswire import french
from newswire.french import Normalization
from newswire.french._compose import apply_edits, compose_edits, trim_edits
from newswire.french._dialogue import find_dialogue
from newswire.french._language import find_foreign, is_foreign, is_foreign_line
from newswire.french._parts import find_parts
from newswire.french._protection import guard_spans
from newswire.models import Article, Headline, Page, Paragraph, Section, Ticker

CORPUS = sorted((Path(__file__).parent.parent / "corpus" / "french").glob("*.jsonl"))
assert CORPUS
NBSP, NNBSP = "\N{NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}"


def explained(path: Path) -> Iterator[Normalization]:
    """Give what every printed style and the wire make of the cases of a file, and of neighbours joined to one text."""
    texts: list[str] = [json.loads(line)["input"] for line in path.read_text(encoding="ascii").splitlines()]
    joined = ["\n".join(texts[place : place + 3]) for place in range(0, len(texts), 3)]
    for style in ("fr-FR", "fr-CH", "wire"):
        yield from (french.explain(text, style) for text in (*texts, *joined))


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.stem)
def test_the_edits_of_a_case_make_its_text_and_unmake_it(path: Path) -> None:
    for done in explained(path):
        raw = [(edit.span.start, edit.span.end, edit.after, edit.rule) for edit in done.edits]
        assert apply_edits(done.source, raw) == done.text
        assert done.revert() == done.source


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.stem)
def test_the_edits_of_a_case_change_each_of_their_ends_and_stand_apart(path: Path) -> None:
    for done in explained(path):
        last = -1
        for edit in done.edits:
            assert edit.span.start > last
            assert edit.span.cut(done.source) == edit.before != edit.after
            assert edit.before[:1] != edit.after[:1]
            assert edit.before[-1:] != edit.after[-1:]
            last = edit.span.end - 1


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.stem)
def test_a_case_that_is_normalized_stays(path: Path) -> None:
    for style in french.STYLES:
        for line in path.read_text(encoding="ascii").splitlines():
            once = french.normalize(json.loads(line)["input"], style)
            assert french.normalize(once, style) == once


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.stem)
def test_a_character_outside_edits_has_its_place_on_both_sides(path: Path) -> None:
    for done in explained(path):
        touched = {place for edit in done.edits for place in range(*edit.span)}
        for place in set(range(len(done.source))) - touched:
            there = done.to_result(place)
            written = any(edit.span.start == edit.span.end == place for edit in done.edits)
            assert (
                done.text[there + (1 if written and done.text[there] != done.source[place] else 0)]
                == done.source[place]
            )
        assert done.to_result(len(done.source)) == len(done.text)


def test_a_place_within_an_edit_is_as_far_into_the_other_side_and_no_farther() -> None:
    done = french.explain("Et... voilà...")
    assert done.text == "Et… voilà…"
    assert [done.to_source(place) for place in range(len(done.text) + 1)] == [0, 1, 2, 5, 6, 7, 8, 9, 10, 11, 14]
    assert [done.to_result(place) for place in range(len(done.source) + 1)] == [
        0, 1, 2, 3, 3, 3, 4, 5, 6, 7, 8, 9, 10, 10, 10,
    ]  # fmt: skip


def test_a_normalization_shows_its_size_and_its_edits() -> None:
    assert repr(french.explain("Oui! Non!")) == "<Normalization of 9 characters, 2 edits>"


# The edits as tuples


def test_two_lists_of_edits_become_the_one_that_does_both() -> None:
    text, first = "abcdef", [(1, 2, "BB", "one"), (4, 4, "-", "one")]
    middle = apply_edits(text, first)
    assert middle == "aBBcd-ef"
    second = [(2, 4, "x", "two"), (5, 6, "", "two"), (7, 8, "F", "two")]
    both = compose_edits(text, middle, first, second)
    assert apply_edits(text, both) == apply_edits(middle, second) == "aBxdeF"
    assert both == [(1, 3, "Bx", "one"), (5, 6, "F", "two")]


def test_edits_that_touch_are_one_and_edits_that_undo_are_none() -> None:
    assert compose_edits("ab", "xb", [(0, 1, "x", "one")], [(1, 2, "y", "two")]) == [(0, 2, "xy", "one")]
    assert compose_edits("ab", "xb", [(0, 1, "x", "one")], [(0, 1, "a", "two")]) == []
    assert compose_edits("ab", "ab", [], [(0, 1, "c", "two")]) == [(0, 1, "c", "two")]
    assert compose_edits("ab", "cb", [(0, 1, "c", "one")], []) == [(0, 1, "c", "one")]


def test_an_edit_is_cut_down_to_what_it_changes() -> None:
    edits = [(0, 4, "aXcY", "swap"), (4, 8, "eh", "drop"), (8, 9, "iii", "grow"), (9, 11, "jk", "none")]
    assert list(trim_edits("abcdefghijk", edits)) == [
        (1, 2, "X", "swap"), (3, 4, "Y", "swap"), (5, 7, "", "drop"), (9, 9, "ii", "grow"),
    ]  # fmt: skip


# What is protected


def test_spans_that_a_caller_protects_stay_when_the_text_is_looked_at_again() -> None:
    """The first look adds spaces before the span, so that the second finds it elsewhere."""
    text = '" pacte ": oui; l\'été "suit"'
    span = (text.index("l'été"), text.index(' "suit'))
    after = french.normalize(text, protect=[span])
    assert after == f"«{NBSP}pacte{NBSP}»{NBSP}: oui{NNBSP}; l'été «{NBSP}suit{NBSP}»"
    assert french.normalize(text) == after.replace("l'", "l’")


@pytest.mark.parametrize(("text", "spans"), [
    ("un a@orval.example ici", ["a@orval.example"]),
    ("www.orval.example/a. Puis b@orval.example.", ["www.orval.example/a", "b@orval.example"]),
    ("«mot–אhttp://orval.example/a'b»", ["http://orval.example/a'b"]), ("«été-http://orval.example/a?b=c»", ["été-http://orval.example/a?b=c"]), ('"page?a=b" et («page?a=b»)', ["page?a=b", "page?a=b"]),
    ("«~/notes/a.txt» et “/etc/hosts”", ["~/notes/a.txt", "/etc/hosts"]), ("aide://a:b et éhttps://a:b", ["aide://a:b", "https://a:b"]),
    ("un\n<b>mot</b>\nfin {x} ici", ["<b>", "</b>", "{x}"]),
    ("un mot (f()) et %(nom)s et [a](b c)", ["f()", "%(nom)s", "](b c)"]),
    ("rien ici (du tout)", []),
    ("~/notes/a.txt ici", ["~/notes/a.txt"]), ("./a/b, puis", ["./a/b"]), ("/etc/passwd et", ["/etc/passwd"]), ("et/ou 1/2", []),
    ("\\\\serveur\\dossier ici", ["\\\\serveur\\dossier"]), ("C:\\dossier\\a.txt.", ["C:\\dossier\\a.txt"]),
    ("une page?a=b&c=d ici", ["page?a=b&c=d"]), ("l'&eacute;t&#233; &#xE9; &; & co", ["&eacute;", "&#233;", "&#xE9;"]),
    ("{{nom}} et ${x} et #{y}", ["{{nom}}", "${x}", "#{y}"]), ("<?php x ?> <% y %> <!doctype>", ["<?php x ?>", "<% y %>", "<!doctype>"]),
    ("y += 'a'; \nfin", ["y += 'a';"]), ("a=\"b c\" d='e f'", ['a="b c"', "d='e f'"]), ("¿Qué? ¡Ya! ¿Qué", ["¿Qué?", "¡Ya!"]),
    ('`code "x"` et ``x``', ['`code "x"`']), ('<code>a "b"</code> "c"', ['<code>a "b"</code>']), ("mailto:a@b.fr, puis", ["mailto:a@b.fr"]),
    ("http://orval.example/a'b). Puis", ["http://orval.example/a'b"]), ("a@b et a@b.fr.", ["a@b.fr"]), ("%(nom)s %(nom)d %(nom)x", ["%(nom)s", "%(nom)d"]),
    ("f(); g() h(x)", ["f();", "g()"]), ("a < b > c et <b et <<b>>", []),
])  # fmt: skip
def test_what_is_no_prose_is_guarded(text: str, spans: list[str]) -> None:
    assert [text[start:end] for start, end in guard_spans(text)] == spans


def test_guarded_spans_come_in_order_without_overlaps_and_none_is_empty() -> None:
    assert guard_spans("abcdefgh", [(5, 7), (1, 3), (2, 4), (4, 5), (8, 8)]) == [(1, 7)]
    assert guard_spans("a@b.fr", [(0, 2), (6, 6)]) == [(0, 6)]


@pytest.mark.parametrize("guarded", [(0, 6), (5, 6), (9, 15), (4, 14)])
def test_an_edit_that_touches_a_protected_span_is_not_made(guarded: tuple[int, int]) -> None:
    text = "l'été, l'île, l'air"
    after = french.normalize(text, protect=[guarded])
    assert after[guarded[0] : guarded[1]] == text[guarded[0] : guarded[1]]
    kept = [text[place] if guarded[0] <= place < guarded[1] else "’" for place in (1, 8, 15)]
    assert [after[place] for place in (1, 8, 15)] == kept


# Other languages


@pytest.mark.parametrize(("text", "foreign"), [
    ("It's here", True), ("It’s here", True), ("le mot it's", False), ("The end of it", True), ("The end", False),
    ("le film of the day", True), ("le mot de the end of", False), ("l'homme qu'on the of", False), ("l’homme qu’on the of", False), ("l'homme the of", True),
    ("Der Mann ist nicht da", True), ("Los hombres y las mujeres", True), ("Gli uomini di Roma", True), ("", False),
])  # fmt: skip
def test_a_passage_is_foreign_where_one_language_outnumbers_french(text: str, foreign: bool) -> None:
    assert is_foreign(text) is foreign


@pytest.mark.parametrize(("line", "foreign"), [
    ('Il a lu "The end of the world" hier', False),
    ('"The end of the world"', True),
    ("The head of «La Poste» was here for it", True),
    ('The mayor of "le port de la ville" was', True),
    ("The“a”head“b”of", True),
])  # fmt: skip
def test_a_line_is_in_the_language_of_its_words_outside_quotations(line: str, foreign: bool) -> None:
    assert is_foreign_line(line) is foreign


def test_a_text_is_mostly_foreign_where_more_than_one_word_of_ten_is_a_common_one_of_another_language() -> None:
    rare = " ".join(["Orval"] * 18)
    assert not find_foreign(f"the of {rare}").whole
    assert find_foreign(f"the of {rare[6:]}").whole


# Parts that are looked at again


@pytest.mark.parametrize(("text", "places", "bound", "parts"), [
    ("un\ndeux\ntrois", [4], [], [(3, 8)]),
    ("un\ndeux\ntrois", [9, 4], [], [(3, 13)]),
    ("un\ndeux\ntrois", [0, 9], [], [(0, 3), (8, 13)]),
    ("un\ndeux\ntrois\n", [0], [(4, 9)], [(0, 3)]),
    ("un\ndeux\ntrois\n", [9], [(1, 4)], [(8, 14)]),
    ("un\ndeux\ntrois\n", [9], [(4, 9)], [(3, 14)]),
    ("- un\n- deux\ntrois", [6], [], [(0, 12)]),
    ("un\n- deux\n- trois\nquatre", [4], [], [(3, 18)]),
    ("", [], [], []),
])  # fmt: skip
def test_the_lines_of_restless_places_are_looked_at_again_with_what_belongs_to_them(
    text: str, places: list[int], bound: list[tuple[int, int]], parts: list[tuple[int, int]]
) -> None:
    assert find_parts(text, places, bound) == parts


def test_a_text_of_restless_and_of_quiet_lines_comes_out_as_its_lines_do() -> None:
    lines = [
        "On verra.... Rien.",
        "Crue: l'eau monte!",
        "Elle dit \"oui\", \"'non' ou 'si'\".",
        "- Du sel",
        "Un mot , deux  mots",
        "Fin : 12.000 m",
    ]
    text = "\n\n".join(lines * 3)
    assert french.normalize(text) == "\n\n".join(french.normalize(line) for line in lines * 3)


# Dialogue


@pytest.mark.parametrize(("text", "marks"), [
    ("- Oui!\n- Non?", [(0, 2), (7, 9)]), ("- Oui!", []), ("- Oui.\n- Non.", []), ("- Oui!\nnon\n- Non?", []),
    ("- Oui!\n- un port\n- Non?", []), ("Ah.\n- Oui!\n- Non.\nFin.\n- Le sel.\n- Le sable.", [(4, 6), (11, 13)]), ("- Oui!\r\n- Non.\r\n", [(0, 2), (8, 10)]), ("Ah:\n- Oui, dit-elle.\nFin.", [(4, 6)]), ("-- Oui!\n--  Non?", [(0, 3), (8, 12)]),
    ("- Oui!\nA.\n- Non?\nB.\n- Si.\nC.\n- Bien!", [(0, 2), (10, 12), (20, 22), (29, 31)]),
    ("- Oui!\nA.\n- Non?\nB.\n- du sel\nC.\n- Bien!\nD.\n- de l'eau;", []), ("— Oui!\n- Non?", [(7, 9)]), ('"- Oui!\n- Non?', [(1, 3), (8, 10)]),
])  # fmt: skip
def test_two_lines_of_speech_or_more_make_a_dialogue(text: str, marks: list[tuple[int, int]]) -> None:
    assert find_dialogue(text) == marks


def test_a_style_without_the_rule_of_dialogue_leaves_its_hyphens() -> None:
    mine = attrs.evolve(french.STYLES["fr-FR"], name="mine", off={"dialogue"})
    assert french.normalize("- Oui!\n- Non?", mine) == f"- Oui{NNBSP}!\n- Non{NNBSP}?"
    assert french.normalize("Ah.\n- Oui!\n- Non?") == f"Ah.\n—{NBSP}Oui{NNBSP}!\n—{NBSP}Non{NNBSP}?"


# Rules that are off


@pytest.mark.parametrize(("off", "printed", "plain"), [
    (["guillemets"], 'Un "pacte “rare” dit" et ‘vu’ ‹là›', "Un \"pacte 'rare' dit\" et 'vu' 'là'"),
    (["inner-quotes"], "Un «⍽pacte 'rare' dit⍽» et ‘vu’ ‹là›", "Un \"pacte 'rare' dit\" et 'vu' 'là'"),
    (["single-quotes"], "Un «⍽pacte “rare” dit⍽» et 'vu' ‹là›", "Un \"pacte 'rare' dit\" et 'vu' ‹là›"),
])  # fmt: skip
def test_marks_whose_rule_is_off_stay(off: list[str], printed: str, plain: str) -> None:
    text = "Un \"pacte 'rare' dit\" et 'vu' ‹là›"
    for style, expected in (("fr-FR", printed), ("wire", plain)):
        mine = attrs.evolve(french.STYLES[style], name="mine", off=off)
        assert french.normalize(text, mine).replace(NBSP, "⍽") == expected


def test_blanks_inside_marks_whose_rule_is_off_stay() -> None:
    mine = attrs.evolve(french.STYLES["fr-FR"], name="mine", off={"guillemets"})
    assert french.normalize('Un " pacte ", «pacte»', mine) == 'Un " pacte ", «pacte»'


# Pages


def test_the_paragraphs_of_a_page_keep_their_sections_and_no_quotation_runs_into_the_title() -> None:
    page = Page(
        ticker=Ticker([Headline('"Oui'), Headline('Non"')]),
        articles=[
            Article(
                Headline('Le "pacte'),
                [
                    Section(None, [Paragraph('"Un.'), Paragraph('Deux."')]),
                    Section("L'été", [Paragraph("L'île: trois"), Paragraph('"Quatre"')]),
                ],
            )
        ],
    )
    done = french.normalize_page(page)
    assert [str(headline) for headline in done.headlines] == ['"Oui', 'Non"']
    assert done.article is not None
    assert str(done.article.title) == 'Le "pacte'
    assert [[str(paragraph) for paragraph in section.paragraphs] for section in done.article.sections] == [
        [f"«{NBSP}Un.", f"Deux.{NBSP}»"],
        [f"L’île{NBSP}: trois", f"«{NBSP}Quatre{NBSP}»"],
    ]
    assert [section.heading for section in done.article.sections] == [None, "L’été"]
