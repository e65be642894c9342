"""The registry of agencies, and the lines that name them: sign-offs, credits, notices, and what is evidence in prose."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

import newswire
from newswire.errors import ModelError, ParseError, UnknownNameError
from newswire.lexicon import Agency, Lexicon, Vocabulary, Word, default_registry, default_vocabulary
from newswire.models import Credit, Person, SignOff
from newswire.signing import (
    find_agencies,
    find_credit,
    find_notices,
    find_sign_off,
    parse_credit,
    parse_notice,
    parse_sign_off,
    proper_case,
)

REGISTRY = default_registry()
ORVALE = Agency("ORV", ("Agence Orvale",), ("orv",))


# The registry


@pytest.mark.parametrize(("text", "loose", "exact"), [
    ("AFP", "AFP", "AFP"), ("afp", "AFP", None), ("A F P", "AFP", None), ("a.f.p.", "AFP", None), ("Agence France-Presse", "AFP", "AFP"),
    ("agence  france-presse", "AFP", None), ("АФП", "AFP", "AFP"), ("map", None, None), ("Map", "MAP", None), ("MAP", "MAP", "MAP"),
    ("ap", None, None), ("xyz", None, None), ("", None, None), ("AgenceFrance-Presse", None, None),
])  # fmt: skip
def test_an_agency_is_found_by_its_names_and_marks(text: str, loose: str | None, exact: str | None) -> None:
    found = (REGISTRY.find(text), REGISTRY.find(text, exact=True))
    assert tuple(agency and agency.code for agency in found) == (loose, exact)


def test_no_two_agencies_have_the_same_name_or_mark() -> None:
    found = [
        f"{text!r} of {code} is a name or mark of {other.code}: leave it out of one of them"
        for code, agency in REGISTRY.items()
        for text in (code, *agency.names, *agency.marks)
        if (other := REGISTRY.find(text, exact=True) or agency) is not agency
    ]
    assert not found, "\n".join(found)


@pytest.mark.parametrize(("text", "agencies", "services"), [
    ("ats afp", ["ATS", "AFP"], []), ("dpa/lno", ["dpa"], ["lno"]), ("AFP, EFE y Reuters", ["AFP", "EFE", "Reuters"], []),
    ("afp & dpa", ["AFP", "dpa"], []), ("AFP|dpa", ["AFP", "dpa"], []), ("AFP + AP", ["AFP", "AP"], []), ("AFP/AFP", ["AFP"], []),
    ("dpa/lno1", ["dpa"], ["lno1"]), ("dpa/12", ["dpa"], ["12"]), (" Agence France-Presse ", ["AFP"], []),
    ("The Associated Press and Reuters", ["AP", "Reuters"], []),
])  # fmt: skip
def test_a_list_of_marks_holds_agencies_and_services(text: str, agencies: list[str], services: list[str]) -> None:
    found = REGISTRY.read_marks(text)
    assert found is not None
    assert (list(found.agencies), list(found.services)) == (agencies, services)


@pytest.mark.parametrize("text", [
    "dpa lno", "lno", "1/2", "dpa/Lno", "dpa/lnolnol", "la mairie", "AFP mairie", "", "dpa/1234", "AFP " * 31,
])  # fmt: skip
def test_what_holds_something_else_is_no_list_of_marks(text: str) -> None:
    assert REGISTRY.read_marks(text) is None


def test_a_registry_is_a_mapping_that_grows_by_a_copy() -> None:
    more = REGISTRY.with_agencies(ORVALE)
    assert (len(more), "ORV" in more, "ORV" in REGISTRY) == (len(REGISTRY) + 1, True, False)
    assert next(iter(more)) == "ORV"
    assert more.find("Agence Orvale") is ORVALE
    assert repr(more) == f"<Registry of {len(more)} agencies>"
    assert str(ORVALE) == "ORV"
    other = more.with_agencies(Agency("ORV", ("Orvale Presse",)))
    assert (len(other), other.find("Agence Orvale")) == (len(more), None)


def test_agencies_without_a_name_or_with_names_in_a_str_are_refused() -> None:
    assert REGISTRY.with_agencies(Agency("ORV", (), ("orv",)), Agency("ORW", ("Orvale",)))["ORW"].names == ("Orvale",)
    with pytest.raises(ModelError, match="a name or a mark"):
        REGISTRY.with_agencies(ORVALE, Agency("ORX"))
    with pytest.raises(TypeError, match="tuple"):
        Agency("ORV", "Agence Orvale")  # type: ignore[arg-type]
    with pytest.raises(ModelError):
        Agency("ORV", (), (), services=("a\nb",))
    with pytest.raises(UnknownNameError, match=r"^unknown agency 'XX'; the agencies are .*AFP"):
        REGISTRY["XX"]
    assert REGISTRY.get("XX") is None
    assert REGISTRY.get("XX", REGISTRY["AFP"]) is REGISTRY["AFP"]


# Sign-offs


@pytest.mark.parametrize(("text", "hands", "agencies"), [
    ("asl/tib/pid/cac", "asl tib pid cac", []), ("prm-sr/jah", "prm-sr jah", []), ("bur-abc", "bur-abc", []), ("ab/cdef", "ab cdef", []),
    ("AFP/VNA/CVN", "", ["AFP", "VNA", "CVN"]), ("AFP/afp", "afp", ["AFP"]), ("AFP/AFP", "", ["AFP"]), ("dpa wsz", "wsz", ["dpa"]),
    ("dpa aa bb cc dd ee", "aa bb cc dd ee", ["dpa"]), ("(SDA/sj)", "sj", ["SDA"]), ("(SDA/sj).", "sj", ["SDA"]),
    ("(dpa/felt/ab-cd)", "felt ab-cd", ["dpa"]), ("(Res)", "Res", []), ("(sda/afp)", "", ["SDA", "AFP"]), ("(dpa)", "", ["dpa"]),
    ("saf/m", "saf m", []), ("jm tc mc/sab", "jm tc mc sab", []), ("pa-c", "pa-c", []), ("Jar-c", "Jar-c", []), ("MA/NJ/rq./cla", "MA NJ rq cla", []),
    ("EFE saf/m", "saf m", ["EFE"]), ("EFE imb/mmm/ja", "imb mmm ja", ["EFE"]), ("ach//Mc", "ach Mc", []), ("srf/hosb;kesm", "srf hosb kesm", []),
    ("asl/TIB", "asl TIB", []), ("(dpa/lno1)", "lno1", ["dpa"]), ("/".join(["ab"] * 10), " ".join(["ab"] * 10), []), (" asl / tib ", "asl tib", []),
])  # fmt: skip
def test_a_sign_off_holds_hands_and_agencies(text: str, hands: str, agencies: list[str]) -> None:
    found = parse_sign_off(text)
    assert found is not None
    assert [list(hand) for hand in found.hands] == [hand.split("-") for hand in hands.split()]
    assert list(found.agencies) == agencies
    assert found.span is not None
    assert found.span.cut(text) == found.text == text.strip()


@pytest.mark.parametrize(("text", "offset"), [
    ("", 0), (" et/ou", 4), ("a/b", 0), ("ab/cdefg", 3), ("ab", 0), ("/".join(["ab"] * 11), 30), ("dpa", 0), ("dpa a", 4),
    ("dpa mit abc", 8), ("DPA wsz", 0), ("dpa aa bb cc dd ee ff gg hh", 25), ("(res)", 1), ("(RES)", 1), ("(Resi)", 1), ("(ab/cd)", 4),
    ("(the mayor)", 5), ("AC/DC", 0), ("in on/off", 6), ("Sport/Foot", 0), ("TV/Radio", 0), ("Yes/no", 0), ("port news", 5), ("ab/cd\x00", 3), ("ab/" + "x" * 80, 3), ("bur-", 4), ("bur", 0),
])  # fmt: skip
def test_what_is_no_sign_off_stops_at_its_first_other_word(text: str, offset: int) -> None:
    assert parse_sign_off(text) is None
    with pytest.raises(ParseError) as caught:
        parse_sign_off(text, strict=True)
    assert caught.value.offset == offset
    assert "prm-sr/jah" in caught.value.expected


def placed(found: Credit | SignOff | None, text: str) -> tuple[str, str | None] | None:
    """Return the text of a mark that ends a paragraph, and its gap."""
    if found is None:
        return None
    assert found.span is not None
    assert found.span.cut(text) == found.text
    return found.text, found.gap


@pytest.mark.parametrize(("text", "found"), [
    ("Es regnet. (SDA/sj)", ("(SDA/sj)", " ")), ("Es regnet.(SDA/sj)", ("(SDA/sj)", "")), ("Es regnet.\xa0(SDA/sj).", ("(SDA/sj).", "\xa0")),
    ("x" * 200 + ". (SDA/sj)", ("(SDA/sj)", " ")), ("Es regnet (SDA/sj)", None), ("Es regnet. (SDA)", None), ("Es regnet. (ab/cd)", None),
    ("(SDA/sj)", None), ("", None), ("Es regnet. (SDA/sj) ", None), ("Es regnet. (SDA/sj", None),
])  # fmt: skip
def test_a_sign_off_in_brackets_ends_a_paragraph(text: str, found: tuple[str, str] | None) -> None:
    assert placed(find_sign_off(text), text) == found


# Credits


@pytest.mark.parametrize(("text", "kind", "people", "agencies", "year"), [
    ("(Reporting by Ada Holt in Orval; Editing by Ben Orme)", "reporting", ["Ada Holt, Reporting by, Orval", "Ben Orme, Editing by, None"], [], None),
    ("Additional reporting by Ada Holt, and Ben Orme.", "reporting", [
        "Ada Holt, Additional reporting by, None", "Ben Orme, Additional reporting by, None",
    ], [], None),
    ("Rédaction: Jean Dupont", "reporting", ["Jean Dupont, Rédaction, None"], [], None),
    ("(Reporting by Adax; Editing by Benx)", "reporting", [], [], None), ("(Reporting by Adax; Editing by Benx.)", "reporting", [], [], None),
    ("mit dpa", "source", [], ["dpa"], None), ("(FR mit dpa)", "source", [], ["dpa"], None), ("Source:AFP", "source", [], ["AFP"], None),
    ("(Quelle: APA/sda/dpa)", "source", [], ["APA", "SDA", "dpa"], None), ("(With inputs from agencies.)", "source", [], [], None),
    ("(Con información de AFP, EFE y Reuters)", "source", [], ["AFP", "EFE", "Reuters"], None),
    ("© Agence France-Presse", "copyright", [], ["AFP"], None), ("Copyright AFP (Agence France-Presse), 2018", "copyright", [], ["AFP"], 2018),
    ("© 2018 AFP", "copyright", [], ["AFP"], 2018), ("© 20180 AFP", "copyright", [], ["AFP"], None), ("(© by AFP)", "copyright", [], ["AFP"], None),
    ("© Riproduzione Riservata", "copyright", [], [], None), ("(c)AFP/Jo Moll", "photo", ["Jo Moll, None, None"], ["AFP"], None),
    ("© AFP/photographer Jo Moll", "photo", ["Jo Moll, None, None"], ["AFP"], None), ("© AFP/moll", "copyright", [], ["AFP"], None),
    ("  (dpa) ", "source", [], ["dpa"], None), ("(dpa/sda).", "source", [], ["dpa", "SDA"], None), ("— AFP", "source", [], ["AFP"], None),
    ("--AFP", "source", [], ["AFP"], None), ("(AP, Reuters)", "source", [], ["AP", "Reuters"], None),
])  # fmt: skip
def test_a_credit_says_who_did_what(
    text: str, kind: str, people: list[str], agencies: list[str], year: int | None
) -> None:
    found = parse_credit(text, strict=True)
    assert found is not None
    assert [f"{one.name}, {one.role}, {one.place}" for one in found.people] == people
    assert (found.kind.value, list(found.agencies), found.year) == (kind, agencies, year)
    assert found.span is not None
    assert found.span.cut(text) == text.strip()
    assert [person.span for person in found.people] == [None] * len(people)


@pytest.mark.parametrize("text", [
    "", "x", "  nobody", "Reporting by AP", "(Reporting by Adax)", "Reporting by Adax; Editing by Benx", "(FR mit dpa/lno)", "avec la mairie",
    "Copyright law", "© Orval", "(dpa/lno)", "(the mayor)", "(Reuters) ok", "(Reporting by Ada Holt\x00)", "© AFP" + " x" * 200,
    "(Reporting by Adax; written)",
])  # fmt: skip
def test_what_credits_nobody_is_no_credit(text: str) -> None:
    assert parse_credit(text) is None
    with pytest.raises(ParseError, match="not a credit") as caught:
        parse_credit(text, strict=True)
    assert caught.value.offset == len(text) - len(text.lstrip())


@pytest.mark.parametrize(("text", "found"), [
    ("Il pleut. — AFP", ("— AFP", " ")), ("Il pleut. (dpa)", ("(dpa)", " ")), ("Il pleut.(dpa)", ("(dpa)", "")), ("Il pleut. afp", ("afp", " ")),
    ("Il pleut. AFP", ("AFP", " ")), ("Il pleut? REUTERS", ("REUTERS", " ")), ("Il pleut. afp/dpa", ("afp/dpa", " ")),
    ("Il pleut. (c)AFP/Jo Moll", ("(c)AFP/Jo Moll", " ")), ("x" * 300 + ". (dpa)", ("(dpa)", " ")),
    ("Il pleut. Afp", None), ("Il pleut. Reuters", None), ("Il pleut. MAP", None), ("Il pleut. AFP/MAP", None), ("Il pleut (dpa)", None),
    ("Il pleut. (la mairie)", None), ("Il pleut. mairie", None), ("(dpa)", None), (" (dpa)", None), (". (dpa)", ("(dpa)", " ")), ("", None),
])  # fmt: skip
def test_a_credit_ends_a_paragraph_after_the_end_of_a_sentence(text: str, found: tuple[str, str] | None) -> None:
    assert placed(find_credit(text), text) == found


# Evidence


@pytest.mark.parametrize(("text", "found"), [
    ("PARIS, 3 fév 2026 (AFP) - Il pleut, a dit à l'AFP un témoin.\n\nasl/tib", [
        ("AFP", "dateline", "PARIS, 3 fév 2026 (AFP) -"), ("AFP", "attribution", "à l'AFP"),
    ]),
    ("Il pleut. (dpa)", [("dpa", "credit", "(dpa)")]), ("Es regnet. (SDA/sj)", [("SDA", "sign-off", "(SDA/sj)")]),
    ("(SDA/sj)", [("SDA", "sign-off", "(SDA/sj)")]), ("© Agence France-Presse", [("AFP", "copyright", "© Agence France-Presse")]),
    ("mit dpa", [("dpa", "credit", "mit dpa")]), ("Par Jean DUPONT avec AFP", [("AFP", "byline", "Par Jean DUPONT avec AFP")]),
    ("AFP/Reuters", [("AFP", "sign-off", "AFP/Reuters"), ("Reuters", "sign-off", "AFP/Reuters")]),
    ("\r\n(dpa)\r\nIl pleut. — AFP\r\n" + "x" * 170 + " (AFP)", [("dpa", "sign-off", "(dpa)"), ("AFP", "credit", "— AFP")]),
    ("x" * 154 + ".(dpa)", [("dpa", "credit", "(dpa)")]), ("x" * 155 + ". (dpa)", [("dpa", "credit", "(dpa)")]),
    ("he told Reuters on Monday", [("Reuters", "attribution", "told Reuters")]), ("told AP on", [("AP", "attribution", "told AP")]),
    ("told The Associated Press that", [("AP", "attribution", "told The Associated Press")]),
    ("told Agence France-Presse Monday", [("AFP", "attribution", "told Agence France-Presse")]),
    ("dit à la MAP", [("MAP", "attribution", "à la MAP")]), ("dit par l'agence AFP", [("AFP", "attribution", "par l'agence AFP")]),
    ("dijo a EFE el alcalde", [("EFE", "attribution", "dijo a EFE")]), ("tegen persbureau ANP", [("ANP", "attribution", "tegen persbureau ANP")]),
    ("sagte der dpa", [("dpa", "attribution", "sagte der dpa")]), ("sagte der dpa der Minister", [("dpa", "attribution", "sagte der dpa")]),
    ("so sagte der Minister der Nachrichtenagentur dpa in der Hauptstadt", [
        ("dpa", "attribution", "sagte der Minister der Nachrichtenagentur dpa"),
    ]),
    ("", []), ("\n \n", []), ("AFP", []), ("L'AFP", []), ("selon l'AFP", []), ("told Petra that", []), ("dit à la Map", []), ("asl/tib", []),
    ("sagte Müller. Das war der dpa", []), ("versagte der dpa", []), ("Jean Dupont", []), ("© Riproduzione Riservata", []),
    ("Par Jean DUPONT", []), ("Par Jean DUPONT, " + "x" * 200 + " AFP", []),
])  # fmt: skip
def test_evidence_is_what_signs_and_what_is_said_to_an_agency(text: str, found: list[tuple[str, str, str]]) -> None:
    evidence = find_agencies(text)
    assert [(one.agency, one.kind.value, one.text) for one in evidence] == found
    assert [one.span.cut(text) for one in evidence] == [one.text for one in evidence]


@pytest.mark.parametrize("names", ["", ", , ,", "and", "writers", "A in"])
def test_a_credit_of_contributors_names_somebody(names: str) -> None:
    assert parse_credit(f"{names} contributed to this report.") is None


def test_evidence_counts_the_agencies_of_the_registry_that_is_given() -> None:
    registry = REGISTRY.with_agencies(ORVALE)
    text = "ORVAL, 3 fév 2026 (ORV) - Il pleut, a dit à l'ORV un témoin. (orv)\n\nmit orv\n\nORV/AFP\n\nPar Jean DUPONT avec ORV"
    kinds = [one.kind.value for one in find_agencies(text, lexicon=Lexicon(agencies=registry)) if one.agency == "ORV"]
    assert kinds == ["dateline", "attribution", "credit", "credit", "sign-off", "byline"]


SIGNED = (
    "Par Ada Holt avec {}",
    "ORVAL ({}) - Il pleut.",
    "Il pleut ({})",
    "© {}",
    "told {}",
    "By {}",
    "{}/xx",
    "a-t-il dit à l'{}",
)


def test_a_line_that_may_name_no_agency_has_no_evidence() -> None:
    """Every spelling that a reader knows passes the look at the words that comes before the readers."""
    registry = default_registry()
    spellings = {name for agency in registry.values() for name in (agency.code, *agency.names, *agency.marks)}
    dotted = {".".join(name) for name in spellings if name.isupper() and name.isalpha()}
    assert not [name for name in spellings | dotted if not registry.may_be_named_in(name)]
    lines = [form.format(name) for name in sorted(spellings | dotted) for form in SIGNED]
    assert not [line for line in lines if registry.read_marks(line) and not registry.may_be_named_in(line)]
    assert not registry.may_be_named_in("Pluie sur X.3 et J. Holt")


@pytest.mark.parametrize("unit", ["X.3\n- ", "a\n", "Ub Bb\n", "J. Holt\n"])
def test_looking_for_agencies_takes_no_more_than_ten_times_parsing(unit: str) -> None:
    text = unit * (30_000 // len(unit))
    parse_seconds = min(seconds_of(lambda: newswire.parse(text).articles) for _ in range(3))
    assert min(seconds_of(lambda: find_agencies(text)) for _ in range(3)) < 10 * parse_seconds


@pytest.mark.parametrize(
    "line", ["ORVAL{} (AFP) - Il pleut.", "Par Ada Holt{} avec AFP", "Il pleut {}. (AFP)", "AFP/{}"]
)
def test_each_line_that_shows_an_agency_counts_however_many_there_are(line: str) -> None:
    letters = ["".join(chr(97 + number // 26**place % 26) for place in range(3)) for number in range(400)]
    text = "\n".join(line.format(word) for word in letters)
    alone = [len(find_agencies(one)) for one in text.splitlines()]
    assert sum(alone) >= 100
    assert len(find_agencies(text)) == sum(alone)


def seconds_of(run: Callable[[], object]) -> float:
    began = time.process_time()
    run()
    return time.process_time() - began


# Names and notices


@pytest.mark.parametrize(("given", "surname", "name"), [
    ("CHARLES-ANDRÉ", "DE LA MCDONALD", "Charles-André de la McDonald"), ("JEAN", "D'ORVAL", "Jean d'Orval"), ("JEAN L.", "O'BRIEN", "Jean L. O'Brien"),
    ("A", "MACDONALD", "A Macdonald"), ("A.B.", "MACKAY", "A.B. Mackay"), ("Jean", "DUPONT", "Jean Dupont"), ("", "VAN DER HOLT", "van der Holt"),
    ("ANNA", "MACPHERSON", "Anna MacPherson"), ("Jean", "McOrval", "Jean McOrval"), ("", "MACHADO", "Machado"),
])  # fmt: skip
def test_names_in_capitals_get_their_proper_case(given: str, surname: str, name: str) -> None:
    assert proper_case(Person(given=given, surname=surname)).name == name


@pytest.mark.parametrize(("text", "found"), [
    ("UPDATE 2-Orval shares fall", [("UPDATE 2-", "UPDATE", 2)]), ("  UPDATE 2-Orval", [("UPDATE 2-", "UPDATE", 2)]),
    ("Il l'a vue (NDLR: sa sœur) hier.", [("(NDLR: sa sœur)", "NDLR", None)]), ("WRAPUP 1-UPDATE 2-X", [("WRAPUP 1-", "WRAPUP", 1)]),
    ("Il (NDLR) et [NDLR: oui] là", [("(NDLR)", "NDLR", None), ("[NDLR: oui]", "NDLR", None)]), ("Il (vu) et (NDLR) là", [("(NDLR)", "NDLR", None)]),
    ("UPDATE 1-Il l'a vue (NDLR: sa sœur)", [("UPDATE 1-", "UPDATE", 1), ("(NDLR: sa sœur)", "NDLR", None)]),
    ("(NDLR: a (b) c)", []), ("URGENT-Orval", []), ("", []),
])  # fmt: skip
def test_a_text_holds_notices_at_its_opening_and_in_brackets(
    text: str, found: list[tuple[str, str, int | None]]
) -> None:
    notices = find_notices(text)
    assert [(one.text, one.word, one.number) for one in notices] == found
    assert [one.span and one.span.cut(text) for one in notices] == [one.text for one in notices]


@pytest.mark.parametrize(("text", "found"), [
    (" 2ème LEAD ", ("LEAD", 2, "lead")), ("LEAD", ("LEAD", None, "lead")), ("1er lead", ("LEAD", 1, "lead")), ("FLASH", ("FLASH", None, "urgency")),
    ("310544 AOU 97", ("stamp", None, "stamp")), ("UPDATES with details", ("UPDATES", None, "advisory")), ("(Adds details)", ("Adds", None, "advisory")),
    ("(Photo+Video)", ("photo+video", None, "product")), ("319944 AOU 97", None), ("FLASH FLASH", None), ("x", None), ("", None), ("FLASH\x00", None),
    ("(Adds " + "x" * 300 + ")", None),
])  # fmt: skip
def test_a_line_is_a_notice_or_none(text: str, found: tuple[str, int | None, str] | None) -> None:
    notice = parse_notice(text)
    assert (notice and (notice.word, notice.number, notice.kind.value)) == found
    if notice is not None:
        assert notice.span is not None
        assert notice.span.cut(text) == text.strip()
        return
    with pytest.raises(ParseError, match="not a notice") as caught:
        parse_notice(text, strict=True)
    assert caught.value.expected


def test_a_vocabulary_grows_by_a_copy_and_tries_its_new_words_first() -> None:
    words = default_vocabulary().with_words(
        Word("ORVAL", "urgency", "line", ("FLASH", "ORVAL {n}")), Word("PRÉ", "update", "prefix", ("PRE {n}-",))
    )
    assert len(words.words) == len(default_vocabulary().words) + 2
    assert repr(words) == f"<Vocabulary of {len(words.words)} words>"
    assert [parse_notice(text, lexicon=Lexicon(wire_words=words)).word for text in ("FLASH", "ORVAL 3")] == [
        "ORVAL",
        "ORVAL",
    ]  # type: ignore[union-attr]
    assert parse_notice("ORVAL 3") is None
    assert [found.number for found in find_notices("PRE 4-Orval", lexicon=Lexicon(wire_words=words))] == [4]
    assert repr(Vocabulary(())) == "<Vocabulary of 0 words>"
    with pytest.raises(TypeError, match="tuple"):
        Word("ORVAL", "urgency", "line", "ORVAL")  # type: ignore[arg-type]
