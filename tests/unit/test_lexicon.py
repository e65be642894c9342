"""A user's agencies, places and words of the wire reach every reader of lines and of pages."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

import newswire
from newswire import Lexicon
from newswire.lexicon import Agency, Word
from newswire.signing import notices_in, parse_credit, parse_notice, tail_credit, tail_sign_off

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
        (tail_sign_off, "Il pleut. (ORV/sj)", lambda found: found.agencies == ("ORV",)),
        (parse_credit, "(ORV)", lambda found: found.agencies == ("ORV",)),
        (tail_credit, "Il pleut. — ORV", lambda found: found.agencies == ("ORV",)),
        (parse_notice, "ORVAL 3", lambda found: found.number == 3),
        (notices_in, "TIDE 2-Le port rouvre", lambda found: found and found[0].number == 2),
        (newswire.agencies_in, "(ORV)", lambda found: found and found[0].agency == "ORV"),
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
