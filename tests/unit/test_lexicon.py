"""A user's agencies, places and words of the wire reach every reader of lines and of pages."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

import newswire
from newswire import Lexicon
from newswire.errors import FormatError, ModelError, UnknownNameError
from newswire.lexicon import Agency, Language, Word, words
from newswire.signing import (
    find_agencies,
    find_credit,
    find_notices,
    find_sign_off,
    parse_credit,
    parse_notice,
    parser_info,
    proper_case,
)

MINE = (
    Lexicon.default()
    .with_agencies(Agency("ORV", ("Agence Orvale",), ("ORV",)))
    .with_places("Orvalmouth", "Orval Grand")
    .with_wire_words(
        Word("ORVAL", "urgency", "line", ("ORVAL {n}",)), Word("TIDE", "urgency", "prefix", ("TIDE {n}-",))
    )
)
LONG = "Le fleuve a reculé mardi dans la plaine, et les habitants rentrent chez eux après une semaine d'absence."


@pytest.mark.parametrize(
    ("read", "line", "expected"),
    [
        (newswire.parse_byline, "Par Jean Dupont avec ORV", lambda found: found.agencies == ("ORV",)),
        (newswire.parse_byline, "Ada Holt, Orval Grand", lambda found: found.people[0].place == "Orval Grand"),
        (newswire.parse_byline, "David Orme Orvalmouth", lambda found: found.people[0].place == "Orvalmouth"),
        (newswire.parse_dateline, "ORVALMOUTH – Le port rouvre.", lambda found: found.places == ("ORVALMOUTH",)),
        (newswire.parse_dateline, "ORVAL (Agence Orvale) - Le port rouvre.", lambda found: found.agencies == ("ORV",)),
        (newswire.parse_sign_off, "(ORV/sj)", lambda found: found.agencies == ("ORV",)),
        (find_sign_off, "Il pleut. (ORV/sj)", lambda found: found.agencies == ("ORV",)),
        (parse_credit, "(ORV)", lambda found: found.agencies == ("ORV",)),
        (find_credit, "Il pleut. — ORV", lambda found: found.agencies == ("ORV",)),
        (parse_notice, "ORVAL 3", lambda found: found.number == 3),
        (find_notices, "TIDE 2-Le port rouvre", lambda found: found and found[0].number == 2),
        (newswire.find_agencies, "(ORV)", lambda found: found and found[0].agency == "ORV"),
    ],
)
def test_each_reader_of_lines_reads_by_the_lexicon(
    read: Callable[..., Any], line: str, expected: Callable[[Any], bool]
) -> None:
    """What the default lexicon does not tell, the larger one does."""
    before = read(line)
    assert not (before and expected(before))
    assert expected(read(line, lexicon=MINE))


TEXT = f"Orval: la crue recule\nORVAL 2\nPar Jean Dupont avec ORV\nORVALMOUTH – {LONG}\n{LONG}\n(ORV)"


def test_a_page_is_read_by_the_lexicon() -> None:
    article = newswire.parse(TEXT, lexicon=MINE).articles[0]
    assert article.byline is not None
    assert article.byline.agencies == ("ORV",)
    assert article.dateline is not None
    assert article.dateline.places == ("ORVALMOUTH",)
    assert [notice.word for notice in article.notices] == ["ORVAL"]
    assert article.sign_off is not None
    assert article.sign_off.agencies == ("ORV",)
    assert newswire.parse(TEXT).articles[0].dateline is None


def test_classify_bytes_files_body_and_render_take_the_same_lexicon(tmp_path: Any) -> None:
    page = newswire.parse(TEXT, lexicon=MINE)
    path = tmp_path / "page.txt"
    path.write_text(TEXT, encoding="utf-8")
    assert newswire.parse_bytes(TEXT.encode(), lexicon=MINE) == page
    assert newswire.parse_file(path, lexicon=MINE) == page
    assert newswire.render(page, lexicon=MINE) == TEXT
    assert newswire.body(TEXT, lexicon=MINE) == f"{LONG}\n{LONG}"
    kinds = [line.kind.value for line in newswire.classify(TEXT, lexicon=MINE)]
    assert kinds == ["title", "notice", "byline", "paragraph", "paragraph", "sign-off"]


def test_the_body_of_a_lead_that_stands_as_a_title_is_read_by_the_lexicon() -> None:
    text = f"ORVAL (Agence Orvale) - Le port a rouvert\n{LONG}\n{LONG}\n"
    assert newswire.parse(text, lexicon=MINE).articles[0].title is not None
    assert newswire.body(text, lexicon=MINE) == f"Le port a rouvert\n{LONG}\n{LONG}"


def test_messages_of_one_text_are_parted_by_the_lexicon() -> None:
    one = f"{{}}\nORVALMOUTH – {LONG}\n{LONG}\nENDS\n"
    text = one.format("Le port ferme") + one.format("Le port rouvre")
    assert len(newswire.parse(text, lexicon=MINE).articles) == 2
    assert len(newswire.parse(text).articles) == 1


def test_a_lexicon_does_not_change_and_does_not_reach_others() -> None:
    assert "ORV" not in Lexicon.default().agencies
    assert not Lexicon.default().places.knows("Orvalmouth")
    assert Lexicon.default() is Lexicon.default()
    assert Lexicon().agencies is Lexicon.default().agencies


ORVALIAN = Language(
    code="qaa",
    name="orvalian",
    months=("unu", "doso", "tresi", "karo", "kvino", "seso", "sepo", "oko", "navo", "deko", "undeko", "dudeko"),
    weekdays=("munto", "tudo", "vodno", "hordo", "fredo", "sabo", "dimo"),
    date_articles=("zu",),
    of=(r"oz\s+",),
    ordinals=("ax",),
    clock=("ek",),
    oclock=("tikoj",),
    published=("publiku",),
    introducers=words("nad"),
    asking=frozenset({"parolo nad"}),
    joins=words("ve"),
    affiliations=words("pri"),
    places=words("eno"),
    together=words("kunu"),
    roles=words("raportisto"),
    desks=words("redaktejo"),
    particles=words("zan"),
    honorifics=words("sinjoro"),
    institutions=words("gazeto"),
    small_words=words("supru"),
    work=(r"raportu\s+nad",),
    sources=("fonto\\s*:",),
    told=(r"diris\sal\s{mark}",),
    republished=frozenset({"donita de"}),
    sure_introducers=words("nad"),
    inner_introducers=words("nad"),
    labelled_introducers=words("nad"),
    genre_labels=words("konversacio"),
    author_links=(r"pliaj\sartikoloj\sde", r"(?:aliaj|ĉiuj)\sartikoloj\sde"),
    after_names=(r"kunhavigi\b", r"artikol(?:o|oj)\sporti", r"ko?lori\b", r"gazet\w+\sdise"),
    commenting=words("komentis"),
    durations=("horoj",),
    ago_before=("antau",),
    ago_behind=("pasis",),
    listening=("auskulti",),
    date_labels=words("lasta"),
    related=frozenset({"Legu ankau:"}),
    picture_credits=frozenset({"Foto de"}),
    house_lines=frozenset({"Abonu nun"}),
    page_labels=("legu cion",),
    translations=("traduko",),
    comment_counts=("komentoj",),
    newsletters=words("ricevu"),
    elsewhere=words("vidu"),
    advertisements=words("reklamo"),
    reading_times=(r"tempo\sde\slegado",),
    minutes=("minutoj",),
    minutes_read=("legado",),
    slashed=words("kaj/au"),
    no_initials=words("kaj"),
)
TAUGHT = Lexicon.default().with_languages(ORVALIAN)


@pytest.mark.parametrize(
    ("read", "line", "expected"),
    [
        (newswire.parse_date, "3 tresi 2026", lambda found: str(found) == "2026-03-03"),
        (newswire.parse_date, "tudo zu 3ax oz tresi 2026 ek 14 tikoj", lambda found: str(found) == "2026-03-03T14"),
        (newswire.parse_date, "publiku 3.3.2026", lambda found: str(found) == "2026-03-03"),
        (newswire.parse_byline, "Nad Ada Holt ve Ben Orme", lambda found: len(found.people) == 2),
        (newswire.parse_byline, "Parolo nad Ada Holt", lambda found: found.role == "Parolo nad"),
        (newswire.parse_byline, "Nad Ada Holt, raportisto", lambda found: found.people[0].role == "raportisto"),
        (newswire.parse_byline, "Nad Ada Holt eno Kiev", lambda found: found.people[0].place == "Kiev"),
        (newswire.parse_byline, "Nad Ada Holt pri Orval Gazeto", lambda found: bool(found.people[0].affiliation)),
        (newswire.parse_byline, "Ada Holt kunu AFP", lambda found: found.agencies == ("AFP",)),
        (newswire.parse_byline, "Redaktejo", lambda found: found.desks == ("Redaktejo",)),
        (newswire.parse_byline, "By Ada zan Holt", lambda found: found.people[0].surname == "zan Holt"),
        (newswire.parse_byline, "Donita de AFP", lambda found: found.family == "republished"),
        *(
            (
                newswire.parse_byline,
                line,
                lambda found: found.people[0].name.casefold() in {"ada holt", "anne holt"},
            )
            for line in (
                *(
                    "Pliaj artikoloj de Anne Holt",
                    "By Ada Holt Kunhavigi la pagon",
                    "aliaj artikoloj de Anne Holt",
                    "By Ada Holt artikoloj porti tie",
                    "By Ada Holt klori la pagon",
                    "By Ada Holt gazetaro dise",
                    "Ada Holt komentis:",
                    "By Ada Holt 3 horoj pasis",
                ),
                *(
                    "By Ada Holt antau 3 horoj",
                    "By Ada Holt 3:25 auskulti",
                    "Konversacio ADA HOLT",
                    "THE PORT: nad Anne Holt",
                    "Gazeto Nad Anne Holt",
                ),
                *(
                    "La haveno malfermis Nad Ada Holt 3 May 2026",
                    "Lasta 3 May 2026 Ada Holt",
                    "By Ada Holt 12 komentoj",
                ),
            )
        ),
        (newswire.parse_byline, "Ada Holt 3 tresi 2026", lambda found: str(found.date) == "2026-03-03"),
        (newswire.parse_dateline, "PARIS, 3 tresi (AFP) - Il pleut.", lambda found: str(found.date) == "--03-03"),
        (newswire.parse_dateline, "Orval supru Brume (AFP) - Il pleut.", lambda found: bool(found.places)),
        (parse_credit, "(Raportu nad Ada Holt)", lambda found: found.people[0].name == "Ada Holt"),
        (parse_credit, "(Fonto: AFP)", lambda found: found.agencies == ("AFP",)),
        (find_agencies, "Li diris al AFP.", lambda found: bool(found) and found[0].agency == "AFP"),
    ],
)
def test_each_reader_of_lines_reads_in_the_languages_of_the_lexicon(
    read: Callable[..., Any], line: str, expected: Callable[[Any], bool]
) -> None:
    before = read(line)
    assert not (before and expected(before))
    assert expected(read(line, lexicon=TAUGHT))


def test_words_that_a_language_adds_belong_to_no_name_of_a_person() -> None:
    assert (
        newswire.parse_byline("By Orval Gazeto", lexicon=TAUGHT).people == ()
        if newswire.parse_byline("By Orval Gazeto", lexicon=TAUGHT)
        else True
    )
    assert proper_case(newswire.Person(surname="ZAN HOLT"), lexicon=TAUGHT).surname == "zan Holt"
    assert parser_info("qaa", lexicon=TAUGHT).month("tresi") == 3


def test_a_page_is_read_in_the_languages_of_the_lexicon() -> None:
    text = f"Orval: la crue recule\nNad Ada Holt ve Ben Orme\nPARIS, 3 tresi (AFP) - {LONG}\n{LONG}\n"
    article = newswire.parse(text, lexicon=TAUGHT).articles[0]
    assert article.byline is not None
    assert article.byline.family == "orvalian"
    assert article.dateline is not None
    assert str(article.dateline.date) == "--03-03"


@pytest.mark.parametrize(
    "line",
    [
        *("Legu ankau: la haveno", "Foto de Ada Holt", "Abonu nun la gazeton", "Traduko: Ada Holt", "12 komentoj"),
        *("Ricevu la semajnan newsletter", "5 minutoj legado", "Tempo de legado: 5 minutoj"),
    ],
)
def test_what_pages_leave_is_known_in_the_languages_of_the_lexicon(line: str) -> None:
    place = 1 if "legado" in line else 2
    lines = ["Orval: la crue recule", LONG, LONG, LONG]
    text = "".join(f"{one}\n" for one in (*lines[:place], line, *lines[place:]))
    debris = [one.text for one in newswire.classify(text, lexicon=TAUGHT) if one.kind is newswire.LineKind.DEBRIS]
    assert debris == [line]
    assert all(one.kind is not newswire.LineKind.DEBRIS for one in newswire.classify(text))


@pytest.mark.parametrize("line", ["Vidu: la ponto", "Reklamo", "Nad la ponto de Valmer"])
def test_no_heading_is_known_in_the_languages_of_the_lexicon(line: str) -> None:
    text = f"Orval: la crue recule\n{LONG}\n{LONG}\n{line}\n{LONG}\n{LONG}\n"
    kinds = [[one.kind for one in newswire.classify(text, lexicon=known)] for known in (Lexicon.default(), TAUGHT)]
    assert [newswire.LineKind.HEADING in one for one in kinds] == [True, False]


def test_no_initials_are_known_in_the_languages_of_the_lexicon() -> None:
    lines = ("kaj/au", "dpa kaj jln")
    assert all(newswire.parse_sign_off(line) is not None for line in lines)
    assert all(newswire.parse_sign_off(line, lexicon=TAUGHT) is None for line in lines)


def test_a_language_replaces_that_of_its_code_in_its_place() -> None:
    default = Lexicon.default()
    changed = default.with_languages(Language(code="fr", name="french", introducers=words("nad")))
    assert [one.code for one in changed.languages] == [one.code for one in default.languages]
    assert newswire.parse_byline("Par Jean Dupont et Ada Holt", lexicon=changed) is None
    with pytest.raises(ModelError, match="must have different codes, got 'fr' twice"):
        Lexicon(languages=(*default.languages, default.language("fr")))
    with pytest.raises(UnknownNameError, match="unknown language 'qaa'; the languages are ar, "):
        default.language("qaa")
    assert default.language("en-US").name == "english"


TOML = """
places = ["Orvalmouth"]

[[agencies]]
code = "ORV"
names = ["Agence Orvale"]
marks = ["ORV"]

[[wire_words]]
word = "ORVAL"
kind = "urgency"
where = "line"
forms = ["ORVAL {n}"]

[[languages]]
code = "qaa"
name = "orvalian"
introducers = ["nad"]
joins = ["ve"]
"""


def test_a_lexicon_in_a_file_is_what_its_values_are() -> None:
    lexicon = Lexicon.from_toml(TOML)
    assert lexicon.agencies["ORV"] == Agency("ORV", ("Agence Orvale",), ("ORV",))
    assert lexicon.places.knows("ORVALMOUTH")
    assert parse_notice("ORVAL 3", lexicon=lexicon).number == 3  # type: ignore[union-attr]
    assert newswire.parse_byline("Nad Ada Holt ve Ben Orme", lexicon=lexicon).family == "orvalian"  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("text", "path", "reason"),
    [
        ("places = [", "$", "not TOML"),
        ("cities = []", "$", "unknown key 'cities'; the keys are agencies, places, wire_words, languages"),
        ('places = "Orval"', "$.places", "expected a list of strings"),
        ("places = [1]", "$.places", "expected a list of strings"),
        ("agencies = 3", "$.agencies", "expected tables"),
        ('[[agencies]]\nmarks = ["ORV"]', "$.agencies[0]", "'code' is missing"),
        ('[[agencies]]\ncode = "O"\nmark = "O"', "$.agencies[0]", "unknown field 'mark'"),
        ('[[agencies]]\ncode = "O"\nmarks = "O"', "$.agencies[0].marks", "expected a list of strings"),
        ('[[agencies]]\ncode = "O"\nword = "yes"', "$.agencies[0].word", "expected true or false"),
        ('[[agencies]]\ncode = ""\nmarks = ["O"]', "$.agencies[0]", "must not be empty"),
        ('[[wire_words]]\nword = "O"\nkind = "alarm"\nwhere = "line"\nforms = ["O"]', "$.wire_words[0]", "alarm"),
        ('[[languages]]\ncode = 3\nname = "o"', "$.languages[0].code", "expected a string"),
    ],
)
def test_what_a_file_of_a_lexicon_must_not_hold_is_named(text: str, path: str, reason: str) -> None:
    with pytest.raises(FormatError, match=reason.replace("[", r"\[")) as found:
        Lexicon.from_toml(text)
    assert found.value.path == path


BARE = Lexicon(languages=(Language(code="qaa", name="orvalian"),))


@pytest.mark.parametrize("lexicon", [BARE, Lexicon(languages=())])
@pytest.mark.parametrize(
    ("read", "line"),
    [
        (parse_credit, "© some words about nothing"),
        (parse_credit, "(Ada Holt)"),
        (parse_credit, " AFP and others"),
        (newswire.parse_byline, " AFP"),
        (newswire.parse_byline, "  : Ada Holt, a port and a bridge"),
        (newswire.parse_date, "x 2026"),
        (newswire.parse_date, "3 May 2026"),
    ],
)
def test_without_the_words_of_a_language_nothing_is_read_by_them(
    read: Callable[..., Any], line: str, lexicon: Lexicon
) -> None:
    """A field that no language has makes a pattern that matches nowhere, and not one that matches everywhere."""
    assert read(line, lexicon=lexicon) is None


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda: Lexicon(languages=[3]), r"Lexicon\(languages=...\) takes a Language, got int"),  # type: ignore[list-item]
        (lambda: Lexicon.default().with_languages("fr"), "with_languages takes a Language, got str"),  # type: ignore[arg-type]
        (lambda: Lexicon.from_toml(3), "Lexicon.from_toml takes a str, got int"),  # type: ignore[arg-type]
        (lambda: Language(code=3, name="o"), r"Language\(code=...\) takes a str, got int"),  # type: ignore[arg-type]
        (lambda: Language(code="qaa", name="o", months="unu"), r"Language\(months=...\) takes a tuple, got str"),  # type: ignore[arg-type]
        (lambda: Language(code="qaa", name="o", joins=["ve"]), r"Language\(joins=...\) takes a frozenset, got list"),  # type: ignore[arg-type]
    ],
)
def test_a_wrong_type_is_told(make: Callable[[], object], said: str) -> None:
    with pytest.raises(TypeError, match=said):
        make()


def test_concepts_are_a_table_of_a_file() -> None:
    head = '[[languages]]\ncode = "qaa"\nname = "orvalian"\n'
    lexicon = Lexicon.from_toml(f'{head}concepts = {{ die = ["moru"] }}')
    assert lexicon.language("qaa").concepts == {"die": frozenset({"moru"})}
    with pytest.raises(FormatError, match="expected a table"):
        Lexicon.from_toml(f'{head}concepts = "moru"')
