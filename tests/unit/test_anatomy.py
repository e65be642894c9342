"""The anatomy of headlines: kickers, tags, quotations and their speakers, sources, dated kickers, questions."""

from __future__ import annotations

import pytest

from newswire._chars import NBSP, NNBSP
from newswire.anatomy import read_anatomy, read_kicker, read_tags
from newswire.models import Headline
from tests.shared import real_page

KICKERS = {
    "Affaire Dumoulin: le maire entendu": "Affaire Dumoulin",
    "Affaire Dumoulin : le maire entendu": "Affaire Dumoulin",
    f"Affaire Dumoulin{NBSP}: le maire entendu": "Affaire Dumoulin",
    f"Affaire Dumoulin{NNBSP}: le maire entendu": "Affaire Dumoulin",
    "Affaire Dumoulin:l'enquête": "Affaire Dumoulin",
    "Brume, Osque, Tarvin: trois ports": "Brume, Osque, Tarvin",
    "JO-2026: Brume en or": "JO-2026",
    "Mondial-2026:3 buts pour Osque": "Mondial-2026",
    "Top 14 : 22 joueurs retenus": "Top 14",
    "Le match de 20:30: Osque reçoit Tarvin": "Le match de 20:30",
    'Procès "des écluses": le port nie': 'Procès "des écluses"',
    "Lehrer:innen: Streik in Berlin": "Lehrer:innen",
    "'90s fans: a reunion": "'90s fans",
    "Workers' rights: a win": "Workers' rights",
    '27" écran: Apple renonce': '27" écran',
    "速報：東京で地震": "速報",
    "« Il dit « oui : non » et part » titre Osque : suite": "« Il dit « oui : non » et part » titre Osque",
    "URGENT - Brume: le port fermé": "Brume",
    "CORRECTED-UPDATE 2-Orvan: profit up": "Orvan",
    "2ème LEAD: Orvan: le bénéfice bondit": "Orvan",
    'Ada Brume: "Nous tiendrons"': "Ada Brume",
    'Brume, "Osque": deux ports': 'Brume, "Osque"',
    "Ordfører: – Vi har ikke sovet": "Ordfører",
    "Storm over the port of Brume: Rising tides": "Storm over the port of Brume",
    "First Holt, now Orme: Brume Joins Osque As CEO": "First Holt, now Orme",
}
NO_KICKERS = [
    "Le port rouvre",
    '"On tiendra": à Brume, les pêcheurs restent',
    "« Non : jamais » : le maire refuse",
    "»Ja: nein«: Streit um den Hafen",
    "„Ja: nein“ sagt der Bürgermeister",
    "'We will win: now': Brume vows revenge",
    'Il dit "oui: non" et part',
    'On tiendra": les pêcheurs restent',
    '"Brume: le port fermé',
    "Coup d'envoi à 20:30",
    "Osque bat Tarvin 3:2",
    "Osque schlägt Tarvin 3 : 2",
    "Une carte au 1:25000",
    "Voir https://example.org",
    "Lehrer:innen streiken",
    "EU:s ledare enades",
    "std::string n'est plus",
    "Trois morts dans un accident de car: police",
    "Port trade faces new risks: World Bank",
    "Le port de Brume restera fermé: ministère des Transports",
    "Brume port will reopen in May: Holt",
    "Storm kills three at Brume port: report (Update1)",
    "Storm kills three at Brume port: report (Reuters)",
    '"On tiendra", "On reste": la semaine de Brume',
    "« Oui », « non » et « jamais » : trois maires parlent",
    "URGENT: le port fermé",
    "En direct:",
    ": le port fermé",
    ":",
    "",
]


@pytest.mark.parametrize(("text", "kicker"), KICKERS.items())
def test_the_kicker_stands_before_the_colon_that_introduces(text: str, kicker: str) -> None:
    assert read_kicker(text) == kicker
    assert Headline(text).kicker == kicker


@pytest.mark.parametrize("text", NO_KICKERS)
def test_a_colon_that_introduces_nothing_makes_no_kicker(text: str) -> None:
    assert read_kicker(text) is None


@pytest.mark.parametrize(
    ("text", "tags", "start"),
    [
        ("URGENT - Brume: x", [("URGENT", "alert", None)], 9),
        ("UPDATE 1-Orvan cuts jobs", [("UPDATE 1", "update", 1)], 9),
        ("CORRECTED-UPDATE 2-Orvan", [("CORRECTED", "correction", None), ("UPDATE 2", "update", 2)], 19),
        ("2ème LEAD: Orvan", [("2ème LEAD", "update", 2)], 11),
        ("ALERTE", [("ALERTE", "alert", None)], 6),
        ("UPDATE1-Orvan cuts jobs", [("UPDATE1", "update", 1)], 8),
        ("[URGENT] Brume", [("URGENT", "alert", None)], 9),
        ("Urgent: le port fermé", [("Urgent", "alert", None)], 8),
        ("FLASH-BALL: un blessé", [], 0),
        ("ALERTE ENLEVEMENT: un enfant", [], 0),
        ("Update on the port", [], 0),
    ],
)
def test_wire_tags_are_read_and_words_that_look_like_them_are_not(
    text: str, tags: list[tuple[str, str, int | None]], start: int
) -> None:
    found, at = read_tags(text)
    assert [(tag.text, tag.kind, tag.number) for tag in found] == tags
    assert at == start
    assert all(text[tag.start : tag.end] == tag.text for tag in found)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('"On tiendra", dit Ada Brume', "Ada Brume"),
        ('"I will stay", says Ada Brume', "Ada Brume"),
        ('"Ich bleibe", sagt Kanzler Brandt', "Kanzler Brandt"),
        ('"Es un error", dice la ministra Pineda', "la ministra Pineda"),
        ('"On tiendra": à Brume, les regrets des pêcheurs du port', "pêcheurs du port"),
        ('Port: l\'armateur dénonce la "mauvaise foi" des grutiers', "l'armateur"),
        ('Ada Brume: "Nous tiendrons"', "Ada Brume"),
        ("– Ingen fare, sier Ada Brume", "Ada Brume"),
        ("- Ingen fare, sier Ada Brume", "Ada Brume"),
        ("»Ingen fare«, siger Ada Brume", "Ada Brume"),
        ("”Ingen fara”, säger Ada Brume", "Ada Brume"),
        ("– Ei vaaraa, sanoo Ada Brume", "Ada Brume"),
        ("”Ingen fara”, säger hamnen", None),
        ('Brume: "la situation est grave"', None),
        ('"Gilets jaunes": Brume respire', None),
        ('Pourquoi Brume dit "non"', None),
        ('Le port "fermé" pour un mois', None),
    ],
)
def test_a_speaker_is_given_where_the_headline_names_one_beyond_doubt(text: str, speaker: str | None) -> None:
    found = read_anatomy(text).quotations[0].speaker
    assert (found.text if found else None) == speaker
    if found:
        assert text[found.start : found.end] == found.text


@pytest.mark.parametrize("blank", [" ", NBSP, NNBSP])
def test_any_blank_may_stand_within_the_words_that_name_a_speaker(blank: str) -> None:
    speaker = read_anatomy(f'"The port will reopen", according{blank}to Ada Brume').quotations[0].speaker
    assert speaker is not None
    assert speaker.text == "Ada Brume"


@pytest.mark.parametrize(
    ("text", "quotations"),
    [
        ("Brume, Osque, Tarvin: trois ports", []),
        (",,Wir warten'' in Brume, Osque", ["Wir warten"]),
        ("``We wait'' in Brume, Osque", ["We wait"]),
        ("Brume, ,,wir warten''", ["wir warten"]),
    ],
)
def test_a_comma_is_a_mark_only_where_it_stands_twice(text: str, quotations: list[str]) -> None:
    assert [quotation.text for quotation in read_anatomy(text).quotations] == quotations


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Séisme de magnitude 6 à Brume - USGS", "USGS"),
        ("Séisme de magnitude 6 à Brume: USGS", "USGS"),
        ("Three dead in bus crash near Brume - police", "police"),
        ("Three dead in bus crash near Brume -police", "police"),
        ("Port trade faces new risks: World Bank", "World Bank"),
        ("Fewer cases at the port this week: health officials", "health officials"),
        ("Port of Brume closed for repairs: Ministry of Transport", "Ministry of Transport"),
        ("Der Hafen von Brume bleibt geschlossen: Bundesbank", "Bundesbank"),
        ("Le port de Brume restera fermé: ministère des Transports", "ministère des Transports"),
        ("Inflation to slow down by summer - ECB's Holt", "ECB's Holt"),
        ("Brume port will reopen in May: Holt", "Holt"),
        ("Storm nears the port of Brume (Reuters)", "Reuters"),
        ("Storm kills three at Brume port: report (AFP)", "report (AFP)"),
        ("Storm kills three at Brume port: report (Update1)", "report"),
        ("Brume port to open before summer: commissioner Holt", "commissioner Holt"),
        ("Three villages taken north of Brume: Osque rebels", "Osque rebels"),
        ("Prices in Brume rise for a third month: Bank of Osque", "Bank of Osque"),
        ("Ferry sinks in storm off Brume: Coast Guard", "Coast Guard"),
        ("Mayor of Brume in critical condition: aides", "aides"),
        ("Storm nears the port of Brume (Osque)", None),
        ("How the port will change this year: Brume", None),
        ("Storm over the port of Brume: Rising tides", None),
        ("Le port de Brume, un an après: ministère de la Pêche visé", None),
        ("First Holt, now Orme: Brume Joins Osque As CEO", None),
        ("NBA: report", None),
        ("Le résumé du match Brume - Osque", None),
        ("Les grutiers du port s'opposent à la POLICE", None),
    ],
)
def test_a_source_is_one_that_the_table_names_after_a_sentence(text: str, source: str | None) -> None:
    found = read_anatomy(text).source
    assert (found.text if found else None) == source


@pytest.mark.parametrize(
    ("text", "quotations"),
    [
        ("Port says 'no risk' after storm", ["no risk"]),
        ("Mayor's 'big plan' for workers' rights", ["big plan"]),
        ("Brume calls 'workers' rights' a joke", ["workers' rights"]),
        ("Brume still learns from '94 strike", []),
        ("Rock 'n' roll is back, 'til the bars close", []),
        ("The workers' and miners' long strike", []),
        ("Havnen: ”Ingen fare” etter stormen", ["Ingen fare"]),
        ("»Ingen fare«, siger borgmesteren", ["Ingen fare"]),
        ("Rien à signaler », dit le maire", ["Rien à signaler"]),
        ("– Ingen fare, sier ordføreren", ["Ingen fare"]),
        ("Ordfører: – Vi har ikke sovet", ["Vi har ikke sovet"]),
        ("- Ingen fare, sier ordføreren", ["Ingen fare"]),
        ("Ordfører: - Vi har ikke sovet", ["Vi har ikke sovet"]),
        ("– Ingen fare i havnen", []),
        ("- Ingen fare i havnen", []),
        ("Brume - Osque: 2-1", []),
        ("Brume – Osque: 2-1", []),
    ],
)
def test_quotations_of_every_style_are_found_and_apostrophes_are_none(text: str, quotations: list[str]) -> None:
    assert [quotation.text for quotation in read_anatomy(text).quotations] == quotations


def test_a_tag_in_brackets_at_the_end_is_no_part_of_the_body() -> None:
    anatomy = read_anatomy("Orvan shares fall on outlook (Update2)")
    assert [(tag.text, tag.kind, tag.number, tag.start) for tag in anatomy.tags] == [("Update2", "update", 2, 30)]
    assert anatomy.body.text == "Orvan shares fall on outlook"
    assert read_anatomy("Orvan (Brume)").tags == ()


@pytest.mark.parametrize(
    ("text", "dated"),
    [
        ("JO-2026: Brume en or", ("JO", 2026)),
        ("Mondial-2030 : Osque battue", ("Mondial", 2030)),
        ("Winter Olympics 2034: Brume bids", ("Winter Olympics", 2034)),
        ("Brume: le port", None),
        ("2026: une année", None),
        ("Vol2026: un retard", None),
    ],
)
def test_a_dated_kicker_has_its_event_and_year(text: str, dated: tuple[str, int] | None) -> None:
    found = read_anatomy(text).dated
    assert ((found.event, found.year) if found else None) == dated


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("Le port va-t-il rouvrir ?", True),
        ("« Qui va payer ? »", True),
        ("Après la grève, le dialogue? Le port rouvre", False),
        ('Le maire demande "qui va payer?"', False),
        ("Le port rouvre", False),
    ],
)
def test_a_question_ends_as_one(text: str, question: bool) -> None:
    assert read_anatomy(text).is_question is question


def test_the_body_is_what_tags_kicker_and_source_leave() -> None:
    anatomy = Headline("URGENT - Brume : fort séisme dans la nuit - USGS").anatomy
    assert (str(anatomy.body), anatomy.body.start) == ("fort séisme dans la nuit", 17)


def test_the_real_page_has_the_kickers_that_a_reader_sees() -> None:
    rows = [line for line in real_page().splitlines()[:100] if line != "-"]
    kickers = [read_kicker(row) for row in rows]
    assert kickers.count("Affaire Epstein") == 4
    assert kickers.count("Norvège") == kickers.count("Nintendo") == 2
    assert sum(kicker is not None for kicker in kickers) == 21
    assert read_kicker(next(row for row in rows if row.startswith('"'))) is None


@pytest.mark.parametrize("row", ['"', ":", "3:2 ", "URGENT: ", "'a ", "« ", '"a", dit ', "A a ", " - USGS", "''a"])
def test_a_long_row_of_marks_is_read_whole(row: str) -> None:
    text = row * 5_000 + "fin"
    anatomy = read_anatomy(text)
    assert anatomy.text[anatomy.body.start : anatomy.body.end] == anatomy.body.text
