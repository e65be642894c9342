"""Laws of headlines as data: anatomy, ASCII, slugs, keys, threads, history."""

from __future__ import annotations

import re
import string
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newswire.anatomy import _speakers, read_anatomy
from newswire.anatomy._quotes import Quoted
from newswire.lexicon.languages import all_words
from newswire.models import Headline
from newswire.slugs import fold, headline_key, slugify
from newswire.threads import THRESHOLDS, _group, _words, group_headlines, replay, track
from newswire.threads._likeness import fit

ANY_TEXT = st.text(st.characters(codec=None), max_size=60)
SEPARATORS = st.text(st.sampled_from(string.punctuation), max_size=3)
NAMES = ["Brume", "Osque", "Tarvin", "Kelvar", "Orvan", "Travin", "Ada Merle"]
ACTS = [
    "le port fermé par la grève des grutiers",
    "le port rouvre après la grève des grutiers",
    "12 morts dans le naufrage d'un chalutier",
    "18 morts dans le naufrage d'un chalutier",
    "bénéfice en hausse de 12%",
    '"On tiendra", dit Ada Merle',
]
ROWS = st.builds("{}: {}".format, st.sampled_from(NAMES), st.sampled_from(ACTS))
TICKERS = st.lists(ROWS, max_size=12)


@given(ANY_TEXT)
def test_the_parts_of_a_headline_are_stretches_of_it_in_order(text: str) -> None:
    anatomy = read_anatomy(text)
    parts = sorted(
        [*anatomy.tags, *filter(None, [anatomy.kicker, anatomy.body, anatomy.source])], key=lambda part: part.start
    )
    assert all(text[part.start : part.end] == part.text for part in parts)
    assert all(one.end <= other.start for one, other in pairwise(parts))
    assert all(one.end <= other.start for one, other in pairwise(anatomy.quotations))
    for quotation in anatomy.quotations:
        assert quotation.text in text[quotation.start : quotation.end]
        assert (
            quotation.speaker is None or text[quotation.speaker.start : quotation.speaker.end] == quotation.speaker.text
        )


VERBS = st.sampled_from(
    sorted({*all_words("says"), *all_words("say"), *all_words("says_behind"), *all_words("according")})
)
BESIDE = st.lists(
    st.one_of(
        VERBS, st.sampled_from(NAMES), st.sampled_from(["le maire", "l'appel", "des", ",", ", ", ":", " : ", " ", "’"])
    ),
    max_size=6,
).map(" ".join)


@given(BESIDE, st.sampled_from(["", " ", ", ", " , ", ": "]), BESIDE)
def test_a_speaker_is_found_as_if_every_pattern_were_tried(before: str, mark: str, after: str) -> None:
    text = f'{before} "On tiendra"{mark}{after}'
    quotation = Quoted(text.index('"'), text.rindex('"') + 1)
    behind = (found for pattern in _speakers._AFTER if (found := pattern.match(text, quotation.end, len(text))))
    found = next(behind, None) or _speakers._BEFORE.match(text, 0, quotation.start)
    speaker = _speakers.find_speaker(text, quotation, (0, len(text)), None)
    assert speaker == (found.span("speaker") if found else None)


@given(
    st.one_of(st.text(st.sampled_from('Ab3 :-()"?,.\u00a0é'), max_size=24), ANY_TEXT),
    st.sampled_from(["", "URGENT - "]),
)
def test_the_words_of_a_plain_headline_are_those_of_any_other(text: str, tag: str) -> None:
    quickly = _words.read_words(tag + text)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(_words, "_PLAIN", re.compile(r"(?!)"))
        assert _words.read_words(tag + text) == quickly


@given(st.text(st.sampled_from("ab3 :\"'«»“”„:-'?URGENT"), max_size=40))
def test_a_kicker_is_never_empty_and_a_colon_follows_it(text: str) -> None:
    kicker = read_anatomy(text).kicker
    assert kicker is None or (kicker.text.strip() == kicker.text != "" and text[kicker.end :].lstrip()[:1] == ":")


@given(ANY_TEXT)
def test_fold_is_ascii_for_every_text_and_itself_on_ascii(text: str) -> None:
    assert fold(text).isascii()
    assert fold(fold(text)) == fold(text)


@given(st.text(st.characters(max_codepoint=127)))
def test_fold_leaves_ascii_alone(text: str) -> None:
    assert fold(text) is text


@given(ANY_TEXT, st.none() | st.integers(1, 40), SEPARATORS)
def test_a_slug_gives_itself_and_keeps_its_alphabet_and_length(text: str, most: int | None, separator: str) -> None:
    slug = slugify(text, max_length=most, separator=separator)
    assert slugify(slug, max_length=most, separator=separator) == slug
    assert set(slug) <= set(string.ascii_lowercase + string.digits + separator)
    assert most is None or len(slug) <= most


@given(ANY_TEXT)
def test_a_text_with_a_letter_has_a_slug_and_a_key(text: str) -> None:
    if any(map(str.isalnum, text)):
        assert slugify(text)
        assert headline_key(text)


@given(ROWS, st.data())
def test_a_key_does_not_see_case_accents_quotes_and_spaces(row: str, data: st.DataObject) -> None:
    key = headline_key(row)
    assert headline_key(row.upper()) == headline_key(fold(row)) == headline_key(row.replace(" ", "\u202f")) == key
    assert headline_key(row.replace('"', "«").replace("'", "\u2019").replace(":", " :")) == key
    at = data.draw(st.integers(0, len(row)))
    mark = data.draw(st.sampled_from(["!", "…", "«", " ", "\u00a0", ";"]))
    if not (row[at - 1 : at].isdigit() or row[at : at + 1].isdigit()):
        assert headline_key(row[:at] + mark + row[at:]) == key


@given(TICKERS)
def test_grouping_is_a_partition_newest_first(rows: list[str]) -> None:
    threads = group_headlines(rows)
    assert sorted(place for thread in threads for place in thread.positions) == list(range(len(rows)))
    for thread in threads:
        assert list(thread.positions) == sorted(thread.positions)
        assert [headline.text for headline in thread.headlines] == [rows[place] for place in thread.positions]
        assert len(thread.links) == len(thread) - 1
    assert [thread.positions[0] for thread in threads] == sorted(thread.positions[0] for thread in threads)


@given(st.lists(ROWS, min_size=1, max_size=10), st.data())
def test_duplicating_a_headline_adds_no_thread(rows: list[str], data: st.DataObject) -> None:
    again = data.draw(st.sampled_from(rows))
    at = data.draw(st.integers(0, len(rows)))
    assert len(group_headlines([*rows[:at], again, *rows[at:]])) == len(group_headlines(rows))


@given(TICKERS, st.data())
def test_the_order_of_headlines_changes_no_group(rows: list[str], data: st.DataObject) -> None:
    other = data.draw(st.permutations(rows))
    assert groups(rows) == groups(other)


STORM = [
    *(
        "Kelvar port reopens after storm",
        "Storm in Kelvar: port reopens",
        "Kelvar port closed by storm",
        "Storm closes port of Kelvar",
    ),
    *(
        "Two ships lost in Kelvar storm",
        "Kelvar storm: two ships missing near port",
        "Port of Kelvar reopens, two ships lost",
    ),
    *(
        "Kelvar: 12 dead in storm",
        "Kelvar: 18 dead in storm at port",
        "Storm death toll in Kelvar rises to 18",
        "Storm nears Kelvar port",
    ),
    *(
        "Storm hits Kelvar, port shuts",
        "Port shut as storm nears Kelvar",
        "After storm, Kelvar port asks for aid",
        "Kelvar braces for storm",
    ),
    *(
        "Kelvar minister visits port hit by storm",
        "Ferries to Kelvar resume after storm",
        "Kelvar storm damage at 5 million, port says",
    ),
]
"""Headlines of one story, many of which are in one thread."""


@given(st.lists(st.sampled_from(STORM), min_size=5, unique=True), st.data())
def test_the_order_of_headlines_changes_no_group_of_one_long_story(rows: list[str], data: st.DataObject) -> None:
    other = data.draw(st.permutations(rows))
    assert groups(rows) == groups(other)


def groups(rows: list[str]) -> set[frozenset[str]]:
    return {frozenset(headline.text for headline in thread.headlines) for thread in group_headlines(rows)}


WORDS = [
    "Brume",
    "Osque",
    "Tarvin",
    "storm",
    "harbour",
    "ferry",
    "strike",
    "falls",
    "rises",
    "12",
    "13",
    "shuts",
    "votes",
]
TITLES = st.lists(st.sampled_from(WORDS), min_size=3, max_size=7).map(" ".join)


@given(st.lists(TITLES, min_size=3, max_size=40, unique_by=headline_key))
def test_the_newest_and_the_oldest_headline_of_a_thread_fit(rows: list[str]) -> None:
    """However many lie between them, they share words that count and do not contradict each other, or they are alike."""
    groups, profiles = _group._groups([Headline(row) for row in rows])
    for places in groups:
        assert places == sorted(places)
        assert len(places) == 1 or fit(profiles[places[0]], profiles[places[-1]]) >= THRESHOLDS["floor"].value


@given(TICKERS)
def test_grouping_gives_the_same_twice(rows: list[str]) -> None:
    assert group_headlines(rows) == group_headlines(rows)


@given(TICKERS, TICKERS)
def test_the_events_of_a_page_lead_from_one_state_to_the_other(before: list[str], after: list[str]) -> None:
    events = track(before, after)
    assert [headline.text for headline in replay(before, events)] == after
    assert track(after, after) == ()
