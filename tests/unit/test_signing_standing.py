"""What one look over a line's words refuses is what no language reads; the other lines are left to the languages."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newswire.lexicon import Lexicon
from newswire.signing._byline_edges import core_of, may_be_certain
from newswire.signing._openings import opened, small_words
from newswire.signing._standing import languages_alone
from newswire.signing._words import words_of
from newswire.signing.byline_grammar import read_byline
from newswire.signing.bylines import parse_byline
from newswire.signing.people import opens_as_name

LEXICON = Lexicon.default()
MOST_SMALL = 8

NAMES = st.sampled_from(
    [
        "Ada",
        "Holt",
        "Ben",
        "Orme",
        "ADA",
        "HOLT",
        "A.",
        "J.",
        "d'Orval",
        "al-Orval",
        "Dr.",
        "Jr.",
        '"Bo"',
        "OrvalMed",
        "Orval",
    ]
)
PHRASES = st.sampled_from(
    sorted(
        phrase
        for field in (
            "joins",
            "affiliations",
            "places",
            "together",
            "roles",
            "desks",
            "columns",
            "executives",
            "honorifics",
        )
        for phrase in LEXICON.union(field)
        if phrase.isascii() or phrase[0].isalpha()
    )
)
AGENCIES = st.sampled_from([name for agency in LEXICON.agencies.values() for name in (agency.code, *agency.names[:1])])
OTHERS = st.sampled_from(
    [
        "the",
        "port",
        "reopens",
        "in",
        "de",
        "und",
        "103",
        "2B",
        "-",
        "ada@orval.example",
        "www.orval.example",
        "London",
        "nice",
    ]
)
MARKS = st.sampled_from([" ", ", ", " | ", ": ", " (", ") ", " - ", "/", " · ", "; ", " & ", ",", "’", "·"])
WORDS = st.one_of(
    NAMES,
    NAMES,
    PHRASES,
    PHRASES.map(str.title),
    AGENCIES,
    OTHERS,
    st.sampled_from(sorted(words_of(LEXICON).particles)),
)
LINES = st.lists(st.tuples(WORDS, st.one_of(st.just(" "), MARKS)), min_size=1, max_size=8).map(
    lambda pairs: "".join(word + mark for word, mark in pairs).strip()
)


def opens_as_signed(line: str) -> bool:
    """Return whether a line opens with a name, names an agency anywhere, or holds a desk, or a role where one leads a name."""
    folded, known = line.casefold().split(), words_of(LEXICON)
    told = not (known.desks.isdisjoint(folded) and known.roles.isdisjoint(folded[:3]))
    return told or opens_as_name(line, LEXICON) or LEXICON.agencies.may_be_named_in(line)


@given(LINES)
@example("Southwest In, ORV Out Of Orval Bidding")
@example("Ada Holt ada@orval.example")
@example("(AFP), Ada Holt")
@example("avec AFP, Ada Holt")
@example("A. F. P., Ada Holt")
def test_no_language_reads_what_is_refused(line: str) -> None:
    if small_words(line) > MOST_SMALL or not opens_as_signed(line):
        return
    yielded = list(languages_alone(line, LEXICON))
    introduced = opened(line, LEXICON)
    for place, language in enumerate(LEXICON.signing):
        if introduced[place] or place in yielded or language.script:
            continue
        found = read_byline(language, line, LEXICON)
        # of the languages that know none of its words the first stands for the others
        assert found is None or any(
            (again := read_byline(LEXICON.signing[other], line, LEXICON)) is not None and again.people == found.people
            for other in yielded
        ), (language.code, found)


@pytest.mark.parametrize(
    "line",
    [
        "Port Prices May dip after the Storm",
        "Ada Holt to Reopen the Orval Port",
        "Orval Port Shuts 37 Berths, Halts Trade",
        "Orval, Holt and Orme Rise",
        "Orval Port: Trade Rises",
        "In Orval, Trade Rises",
        "The Orval Port Reopens",
    ],
)
def test_titles_are_refused_before_any_grammar(line: str) -> None:
    assert list(languages_alone(line, LEXICON)) == []
    assert parse_byline(line) is None


@pytest.mark.parametrize(
    "line",
    [
        "Ada Holt and Ben Orme",
        "Ada Holt andBen Orme",
        "Ada Holt in Orval",
        "Ada Holt, Ben Orme",
        "Ada Holt Chief Reporter",
    ],
)
def test_names_are_left_to_the_languages(line: str) -> None:
    assert list(languages_alone(line, LEXICON))
    assert parse_byline(line) is not None


FURNITURE = st.sampled_from(
    [
        *[
            "view all posts by",
            "More from",
            "follow the author",
            "About the author:",
            "subscribe to",
            "Weitere Artikel von",
            "tous les articles de",
        ],
        *[
            "vor 3 Stunden von",
            "Anzeige",
            "@ada",
            "+ Follow",
            "share",
            "Tweet",
            "add to",
            "watch live",
            "tags:",
            "filed under",
            "leave a reply",
        ],
        *[
            "Lesedauer",
            "5 min read",
            "3 comments",
            "Kommentare (2)",
            "2 hours ago",
            "2h",
            "updated: 3 hours ago",
            "erstellt:",
            "Foto: Orme",
        ],
        *[
            "edited by Orme",
            "12:30 listen",
            "alle Artikel",
            "twitter",
            "[email protected]",
            "Kontakt",
            "view orcid",
            "(via Orval)",
            "or a specific",
        ],
        *[
            "says:",
            "schreibt",
            "3 May 2025",
            "3. Mai 2025",
            "2025-05-03",
            "3.5.",
            "5月3日",
            "-",
            "|",
            ".",
            "Kultur Von",
            "THE PORT: by",
            "Interview",
        ],
    ]
)
CORES = st.lists(st.one_of(NAMES, OTHERS, FURNITURE, FURNITURE.map(str.upper)), min_size=1, max_size=6).map(" ".join)


@given(CORES)
@example("Ada Holt Ada Holt")
@example("Ada Holt Ada Holt is a reporter")
def test_what_stands_beside_names_is_told_at_one_look(line: str) -> None:
    core = core_of(line, LEXICON)
    if core is not None and core.is_certain and any(map(str.isalpha, line)):
        assert may_be_certain(line, LEXICON)


@given(st.lists(WORDS, min_size=1, max_size=3).map(" ".join), st.sampled_from([", ", " ", "/", " and "]), WORDS)
@example("Demirören Haber Ajansı", ", ", "Ada")
def test_a_registry_tells_what_may_begin_and_end_a_text(before: str, mark: str, after: str) -> None:
    agencies = LEXICON.agencies
    if agencies.read_marks(before) is not None and "/" not in before:  # a service may stand before a slash
        assert agencies.may_begin_with_one(before + mark + after)
        assert agencies.may_be_named_in(before)
    for text in (before, after):
        if agencies.find(text) is not None:
            assert agencies.may_begin_with_one(text)
            assert agencies.may_end_with_one(after + " " + text)
