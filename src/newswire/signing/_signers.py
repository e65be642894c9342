"""What the pieces of a byline are: people, agencies, desks, and facts about those who stand before."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Final

import attrs
import regex

from newswire._patterns import compiled, either
from newswire._text import Span
from newswire.lexicon._lists import words
from newswire.lexicon.agencies import Registry
from newswire.lexicon.given_names import is_given_name
from newswire.models.signing import Person
from newswire.signing._grammar import Grammar
from newswire.signing._institutions import ARTICLES, COLUMNS, INSTITUTIONS, MODIFIERS
from newswire.signing._particles import PARTICLES
from newswire.signing._people import has_given_name, is_outlet_case, read_person
from newswire.signing._pieces import Piece, pieces_of
from newswire.signing._reading import Reading
from newswire.signing._unparted import badged, led, two

__all__ = ["ROLE_ENDINGS", "TOLD", "is_signature", "read_signer"]

_MOST_WORDS: Final = 9
_FEWEST_TITLED: Final = 3
_MOST_TITLED: Final = 12
_MOST_OUTLET: Final = 4
_PICTURES: Final = words("photographs photos photography photographer photographers fotos bilder")
_EXECUTIVES: Final = words("ceo cto cfo coo founder co-founder cofounder")
_TWO: Final = 2
ROLE_ENDINGS: Final = (
    "redakteur",
    "redakteurin",
    "korrespondent",
    "korrespondentin",
    "reporterin",
    "leiter",
    "leiterin",
    "volontärin",
)
_LANDFORMS: Final = words("praia playa plage fort mount puerto cabo cape costa isla ilha île lago mont monte")
"""What the name of a place begins with, in two words at least, behind the comma of a name."""
_LANDSCAPE: Final = words(
    "valley city park river bay beach island islands province region county port lake mountains hills desert camp airport "
    "road coast peninsula strait harbour harbor village square street"
)
"""What the name of a place ends with that no person's name does."""
TOLD: Final = _PICTURES | _EXECUTIVES | _LANDFORMS | _LANDSCAPE
"""The words of these tables."""
_SHORT: Final = r"""
    (?P<name> \p{Lu}\p{Ll}{2,15} (?:\s\p{Lu}\p{Ll}{1,15})?+ ) (?:\s (?P<initials> \p{Lu}\. ) )? | (?P<initials> (?:\p{Lu}\.\s?){2,3} )
"""
_ACRONYM: Final = r"\p{Lu}[\p{Lu}&]{1,5}"


def read_signer(grammar: Grammar, piece: Piece, registry: Registry, reading: Reading) -> bool:
    """Read one piece of a byline into what was read so far; tell whether it is anything that a byline holds."""
    full = bool(reading.people)
    if _says_facts(grammar, piece.text):
        return _reads(grammar, piece, registry, reading, _STEPS if full else _FIRST_STEPS)
    return _reads(grammar, piece, registry, reading, _BARE_STEPS if full else _FIRST_BARE_STEPS)


def _says_facts(grammar: Grammar, text: str) -> bool:
    """Tell cheaply whether a piece may say more than names: it holds a word by which a grammar reads facts, or a mark."""
    if compiled(r"[()|:•·–]").search(text):
        return True
    folded = text.casefold()
    spelled = frozenset(compiled(r"[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*").findall(folded))
    return not _words_of_facts(grammar).isdisjoint(spelled) or any(ending in folded for ending in ROLE_ENDINGS)


@functools.cache
def _words_of_facts(grammar: Grammar) -> frozenset[str]:
    """Return the words by which a grammar reads anything but a name: each word of its phrases, columns, and `d'`."""
    tables = (
        grammar.affiliations,
        grammar.places,
        grammar.together,
        grammar.roles,
        grammar.desks,
        COLUMNS,
        _EXECUTIVES,
    )
    phrases = [phrase for table in tables for phrase in table] + ["d"]
    parts = compiled(r"[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*")
    return frozenset(word for phrase in phrases for word in parts.findall(phrase))


def is_signature(grammar: Grammar, desk: str) -> bool:
    """Tell whether a desk may sign without an introducer: it holds no word in small letters but those that names of desks hold.

    `La rédaction`, `Spotlight PA Staff`, `Service des sports`; not `Le service des eaux ferme`.
    """
    known = grammar.desks | grammar.affiliations | grammar.joins | INSTITUTIONS | ARTICLES | PARTICLES
    return grammar.caseless or all(not word[:1].islower() or _words_of(word) <= known for word in desk.split())


def _agency(_grammar: Grammar, piece: Piece, registry: Registry, reading: Reading) -> bool:
    """`AFP`, `dpa`, `The Associated Press`."""
    found = registry.read_marks(piece.text)
    if found is None or found.services or not _is_marked(piece.text):
        return False
    reading.add_agencies(found.agencies)
    return True


def _is_marked(text: str) -> bool:
    """Tell whether a piece may name an agency by itself: not a word in small letters of more than four."""
    return text != text.lower() or len(text) <= 4 or not text.isascii()  # noqa: PLR2004


def _desk(grammar: Grammar, piece: Piece, registry: Registry, reading: Reading) -> bool:
    """`Redacción`, `Spotlight PA Staff`, `la rédaction`, `agencies`."""
    named = _words_of(piece.text)
    if "(" in piece.text or not named & grammar.desks or (reading.people and named & grammar.roles):
        return False
    if _before(piece.text, grammar.affiliations, person=True):
        return False
    reading.desks.append(piece.text)
    for word in piece.text.split():
        found = registry.find(word, exact=True)
        reading.add_agencies((found.code,) if found else ())
    return True


def _together(grammar: Grammar, piece: Piece, registry: Registry, reading: Reading) -> bool:
    """`Jean Dupont avec AFP`: what stands after the word is read by itself."""
    match = _found(grammar.together, piece.text)
    if match is None:
        return False
    before, after = piece.cut(0, match.start()), list(pieces_of(grammar, piece.cut(match.end())))
    if not after or not all(_reads(grammar, part, registry, Reading(places=reading.places), _WITH) for part in after):
        return False
    if before.text and not read_signer(grammar, before, registry, reading):
        return False
    return all(_reads(grammar, part, registry, reading, _WITH) for part in after)


def _unknown(_grammar: Grammar, piece: Piece, _registry: Registry, _reading: Reading) -> bool:
    """`ORV`: an agency that the registry does not hold; the line is a byline, and names none."""
    return compiled(_ACRONYM).fullmatch(piece.text) is not None


def _reads(grammar: Grammar, piece: Piece, registry: Registry, reading: Reading, steps: tuple[_Step, ...]) -> bool:
    """Tell whether one of some steps reads a piece; the first that can does."""
    for step in steps:  # noqa: SIM110 - a generator would take longer than most steps
        if step(grammar, piece, registry, reading):
            return True
    return False


def _person(grammar: Grammar, piece: Piece, _registry: Registry, reading: Reading) -> bool:
    """`Sarah Anne Holt`, `J. Vale Jr.`."""
    person = read_person(piece.text, piece.start, named=reading.named)
    if person is None or (reading.people and _words_of(piece.text) & grammar.roles):
        return False
    reading.people.append(person)
    return True


def _short(grammar: Grammar, piece: Piece, _registry: Registry, reading: Reading) -> bool:
    """`By Heiko`, `By : Ada H.`, `recueilli par A. H.`: one given name, a name cut to its initial, initials alone.

    An introducer tells them from other words, or a known given name before an initial; one word must be a given name, and no place.
    """
    match = compiled(_SHORT).fullmatch(piece.text)
    name, cut = (match["name"] or "", match["initials"]) if match else ("", None)
    if match is None or not (reading.named or (cut and is_given_name(name))):
        return _lowered(grammar, piece, reading)
    alone = not cut and (not is_given_name(name) or reading.places.knows(name) or " " in name or reading.people)
    if alone or any(_words_of(word) & (INSTITUTIONS | ARTICLES | grammar.roles) for word in name.split()):
        return False
    span = Span(piece.start, piece.start + len(piece.text))
    reading.people.append(Person(given=name if cut else "", surname=cut or name, span=span))
    reading.is_short = True
    return True


def _lowered(grammar: Grammar, piece: Piece, reading: Reading) -> bool:
    """`von orvale`: a nickname in small letters, in a language whose nouns have capitals and whose other words are few there."""
    if not reading.named or not grammar.lowered or not compiled(r"\p{Ll}[\p{Ll}\p{N}_]{3,18}").fullmatch(piece.text):
        return False
    if piece.text in grammar.lowered | grammar.roles | grammar.desks | INSTITUTIONS | ARTICLES:
        return False
    reading.people.append(Person(surname=piece.text, span=Span(piece.start, piece.start + len(piece.text))))
    reading.is_short = True
    return True


def _pictured(_grammar: Grammar, piece: Piece, _registry: Registry, reading: Reading) -> bool:
    """`Ada Holt / Ben Orme, Photographs`: the last of those who stand before it took the pictures, and does not sign."""
    if piece.text.casefold() not in _PICTURES or len(reading.people) < _TWO:
        return False
    reading.people.pop()
    return True


def _titled(grammar: Grammar, piece: Piece, registry: Registry, reading: Reading) -> bool:
    """`Ada Holt Crime Correspondent`, `Anna Beispiel Redakteurin`: a role behind the name without a comma.

    Behind people who have no role yet, such words are theirs: `Ada Holt, Far East Correspondent`.
    """
    if piece.text.count(" ") < _FEWEST_TITLED - 1:
        return False
    spelled = list(compiled(r"[^\s,.]+(?:\.(?=\S)|\.(?=\s\p{Lu}\p{Ll}))?", 0).finditer(piece.text))
    texts = [match.group().rstrip(".") for match in spelled]
    if not _FEWEST_TITLED <= len(texts) <= _MOST_TITLED or not _holds_role(grammar, texts[2:]):
        return False
    if _opens_role(grammar, texts[0]) or (reading.people and reading.people[-1].role is None):
        return False
    told = (
        place for place in range(2, len(texts)) if _opens_role(grammar, texts[place]) or is_outlet_case(texts[place])
    )
    for place in (next(told), 2):
        name, role = piece.cut(0, spelled[place - 1].end()), piece.cut(spelled[place].start()).text
        person = read_person(name.text.rstrip("."), name.start)
        opened = role[:1].isupper() or _is_role(grammar, texts[place])
        if person is not None and opened and "(" not in role and len(person.surname) > 1:
            after = _next_name(grammar, texts, place + 1)
            if after is not None:
                role = piece.cut(spelled[place].start(), spelled[after - 1].end()).text
            reading.people.append(attrs.evolve(person, role=role.rstrip(".")))
            found = registry.find(texts[place], exact=True)
            reading.add_agencies((found.code,) if found and not found.word else ())
            return after is None or read_signer(grammar, piece.cut(spelled[after].start()), registry, reading)
    return False


def _next_name(grammar: Grammar, texts: list[str], first: int) -> int | None:
    """Return the word that opens another person's name right behind a role: `Ada Holt News Reporter Ben Orme News Reporter`."""
    for place in range(first, len(texts) - 1):
        if _is_role(grammar, texts[place - 1]) and is_given_name(texts[place]) and texts[place + 1][:1].isupper():
            return place
    return None


def _executive(_grammar: Grammar, piece: Piece, _registry: Registry, reading: Reading) -> bool:
    """`Ada Holt CEO`, `Ada Holt Co-founder of Orval Labs`; headlines hold such words too, so the given name must be known."""
    if _EXECUTIVES.isdisjoint(piece.text.casefold().split()):
        return False
    match = compiled(r"(\S+\s\S+)\s((\S+)(?:\s(?:of|at|and|&)\s.+)?)").fullmatch(piece.text)
    if match is None or match[3].casefold() not in _EXECUTIVES:
        return False
    person = read_person(match[1], piece.start)
    if person is None or not is_given_name(person.given):
        return False
    reading.people.append(attrs.evolve(person, role=match[2]))
    return True


def _holds_role(grammar: Grammar, texts: list[str]) -> bool:
    """Return whether words behind a name hold a role, or are what a column is called: `Political Briefing`."""
    column = len(texts) > 1 and texts[-1].casefold() in COLUMNS and texts[-2].casefold() in MODIFIERS
    return column or any(_is_role(grammar, text) for text in texts)


def _opens_role(grammar: Grammar, word: str) -> bool:
    return word.casefold() in MODIFIERS or _is_role(grammar, word)


def _is_role(grammar: Grammar, word: str) -> bool:
    folded = word.casefold()
    return folded in grammar.roles or folded.endswith(ROLE_ENDINGS)


def _with_agency(_grammar: Grammar, piece: Piece, registry: Registry, reading: Reading) -> bool:
    """`Ada Holt The Associated Press`, `Ada Holt AP`: an agency behind the name without a comma."""
    if any(map(str.islower, piece.text.split())):
        return False
    spelled = list(compiled(r"\S+", 0).finditer(piece.text))
    for count in range(min(3, len(spelled) - 2), 0, -1):
        mark = piece.text[spelled[-count].start() :]
        agency = registry.find(mark, exact=True) or (registry.find(mark.removeprefix("The ")) if count > 1 else None)
        person = read_person(piece.cut(0, spelled[-count - 1].end()).text, piece.start) if agency else None
        if agency and person and (count > 1 or (mark.isupper() and not person.surname.isupper())):
            reading.people.append(person)
            reading.add_agencies((agency.code,))
            return True
    return False


def _agency_at(grammar: Grammar, piece: Piece, registry: Registry, reading: Reading) -> bool:
    """`Reuters in Orval`: an agency, and the place of those before it."""
    place = _found(grammar.places, piece.text)
    if place is None or not reading.people or not _agency(grammar, piece.cut(0, place.start()), registry, reading):
        return False
    reading.mend(0, place=piece.cut(place.end()).text)
    return True


def _outlet(_grammar: Grammar, piece: Piece, registry: Registry, reading: Reading) -> bool:
    """`Ada Holt, BBC News`, `Anna Beispiel, MDR ORVAL`, `Bob Orme, orval.org`: an acronym or a site behind a name."""
    if not reading.people or all(person.surname.isupper() for person in reading.people):
        return False
    if not compiled(
        r"\p{Lu}{3,5}(?:\s\p{L}[\p{L}-]*){0,3}|[\p{L}\p{N}-]+\.(?:org|com|net|co\.uk|de|fr|es|it|at|ch|news)"
    ).fullmatch(piece.text):
        return False
    if any(word.islower() for word in piece.text.split()[1:]) or _is_role(_grammar, piece.text.split()[-1]):
        return False
    reading.mend(reading.open, affiliation=piece.text)
    _close(reading, registry, piece.text)
    return True


def _at_outlet(_grammar: Grammar, piece: Piece, registry: Registry, reading: Reading) -> bool:
    """`Ada Holt OrvalMed Health News`, `Ada Holt - The Orval Times`: an outlet, told by its capitals or an institution's word."""
    spelled = piece.text.split()
    if not (" - " in piece.text or any(map(is_outlet_case, spelled[2:3]))):
        return False
    match = compiled(r"(\S+\s\S+)\s(?:-\s(.+)|(\p{Lu}.*))").fullmatch(piece.text)
    if match is None or not (reading.named or is_given_name(spelled[0])):
        return False
    outlet = match[2] or match[3]
    person = read_person(match[1], piece.start, named=reading.named)
    told = _is_institution(outlet) or registry.read_marks(outlet) if match[2] else is_outlet_case(outlet.split()[0])
    if (
        person is None
        or not told
        or any(word.islower() for word in outlet.split())
        or len(outlet.split()) > _MOST_OUTLET
    ):
        return False
    reading.people.append(attrs.evolve(person, affiliation=outlet))
    _close(reading, registry, outlet)
    return True


def _place_behind(_grammar: Grammar, piece: Piece, _registry: Registry, reading: Reading) -> bool:
    """`Ada Holt Nairobi`: a known city behind a whole name, as British papers end their bylines."""
    before, _, city = piece.text.rpartition(" ")
    person = read_person(before, piece.start) if reading.places.knows(city) and not is_given_name(city) else None
    if person is None or city.isupper() or " " in person.surname or is_given_name(person.surname):
        return False
    if not has_given_name(person):
        return False
    reading.people.append(attrs.evolve(person, place=city))
    return True


def _place(_grammar: Grammar, piece: Piece, _registry: Registry, reading: Reading) -> bool:
    """`Ada Holt, Delhi`, `Ada Holt in Lashkar Gah, Afghanistan`: a known city or country behind a name."""
    if not reading.people:
        return False
    gazetteer = reading.places
    folded = piece.text.casefold()
    known = gazetteer.knows(piece.text) or folded in gazetteer.countries or gazetteer.has_region(f"-, {piece.text}")
    first, _, rest = folded.partition(" ")
    lettered = bool(rest) and piece.text[:1].isupper() and not any(map(str.isdigit, rest))
    geographic = lettered and (first in _LANDFORMS or rest.split()[-1] in _LANDSCAPE)
    return (known or geographic) and _put(piece.text, reading)


def _one_word(grammar: Grammar, piece: Piece, _registry: Registry, reading: Reading) -> bool:
    """`Ada Holt, Latifiya`: one word with a capital, which no person's name is, behind a name."""
    text = piece.text
    if not reading.people or not compiled(r"\p{Lu}\p{Ll}[\p{L}'’-]+").fullmatch(text):
        return False
    refused = grammar.roles | grammar.desks | INSTITUTIONS | ARTICLES
    return text.casefold() not in refused and not _is_role(grammar, text) and _put(text, reading)


def _put(place: str, reading: Reading) -> bool:
    """Note a place of those who have none; a second one, a country or a state, joins the first."""
    last = reading.people[-1]
    if last.place is None:
        reading.mend(0, place=place)
        return True
    if "," in last.place:
        return False
    wider = f"{last.place}, {place}"
    reading.people = [attrs.evolve(one, place=wider) if one.place == last.place else one for one in reading.people]
    return True


def _column(grammar: Grammar, piece: Piece, _registry: Registry, reading: Reading) -> bool:
    """`Ada Holt: Analysis`: the name of a column, or a role, behind a colon."""
    match = compiled(r"([^:]+):\s+([^:]+)").fullmatch(piece.text)
    person = read_person(match[1].strip(), piece.start) if match else None
    if match is None or person is None:
        return False
    last = match[2].split()[-1].casefold()
    if last not in COLUMNS and not _is_role(grammar, last):
        return False
    reading.people.append(attrs.evolve(person, role=match[2].strip()))
    return True


def _bracketed(grammar: Grammar, piece: Piece, registry: Registry, reading: Reading) -> bool:
    """`Jean Dupont (envoyé spécial à Damas)`, `Anna Beispiel (dpa)`."""
    match = compiled(r"([^()]*)\(([^()]+)\)").fullmatch(piece.text)
    if match is None:
        return False
    first = len(reading.people)
    name = piece.cut(0, match.end(1))
    if name.text and not any(step(grammar, name, registry, reading) for step in (_person, _affiliated)):
        return False
    inside = piece.cut(match.start(2), match.end(2))
    known = any(step(grammar, inside, registry, reading) for step in (_agency, _together, _desk))
    return known or _fact(grammar, inside, registry, reading, first)


def _affiliated(grammar: Grammar, piece: Piece, registry: Registry, reading: Reading) -> bool:
    """`Ada Holt of The Caucus`, `Ada Holt à Kiev`."""
    if _barred(piece, reading):
        return True
    for table, name in ((grammar.affiliations | _BARS, "affiliation"), (grammar.places, "place")):
        match = _before(piece.text, table, person=True, places=grammar.places)
        if match is None or not _is_named(piece.text[match.end() :]):
            continue
        shared = reading.open if name == "affiliation" else len(reading.people)
        if not _reads(grammar, piece.cut(0, match.start()), registry, reading, (_affiliated, _person)):
            continue
        after = piece.cut(match.end()).text
        reading.mend(shared, **{name: after})
        if name == "affiliation":
            _close(reading, registry, after)
        return True
    return False


def _barred(piece: Piece, reading: Reading) -> bool:
    """`Ada Holt | Ben Orme`: two people; the second shows by the given name that it is no outlet."""
    if _BARS.isdisjoint(piece.text):
        return False
    parts = [piece.cut(*match.span()) for match in compiled(r"[^|•·]+", 0).finditer(piece.text)]
    people = [read_person(part.text, part.start) for part in parts]
    if len(parts) < _TWO or not all(person and has_given_name(person) for person in people):
        return False
    reading.people += [person for person in people if person]
    return True


def _close(reading: Reading, registry: Registry, institution: str) -> None:
    """Note the agency of an institution, and that the people so far have theirs."""
    found = registry.find(institution)
    reading.add_agencies((found.code,) if found else ())
    reading.open = len(reading.people)


def _fact(grammar: Grammar, piece: Piece, registry: Registry, reading: Reading, first: int | None = None) -> bool:
    """`envoyé spécial à Damas`, `AP Sports Writer`, `à Kiev`: of the people before it who have none.

    `photos : Ada Holt` is none: what stands behind a colon is another signer, with another role.
    """
    if not reading.people or ":" in piece.text:
        return False
    since = 0 if first is None else first
    place = _found(grammar.places, piece.text)
    head = piece.cut(0, place.start() if place else None).text
    where = piece.cut(place.end()).text if place else None
    if place and (not where or where[:1].islower()):
        place, head, where = None, piece.text, None
    if head and not any(_is_role(grammar, word) for word in _words_of(head)):
        return False
    reading.mend(since, role=head or None, place=where)
    for word in head.split():
        found = registry.find(word, exact=True)
        reading.add_agencies((found.code,) if found else ())
    return bool(head or where)


def _institution(_grammar: Grammar, piece: Piece, registry: Registry, reading: Reading) -> bool:
    """`Ada Holt, The Orval Times`; or the rest of an affiliation that holds a join: `for the Lab at Orval and Light PA`."""
    if not reading.people or not _is_institution(piece.text):
        return False
    last = reading.people[-1]
    if reading.open == len(reading.people) and last.affiliation is not None:
        return True
    reading.mend(reading.open, affiliation=piece.text)
    _close(reading, registry, piece.text)
    return True


def _is_institution(text: str) -> bool:
    """Tell whether words name an institution: an article, a word of one, an acronym, in capitals."""
    parts = text.split()
    marked = _words_of(text) & INSTITUTIONS or parts[0].casefold() in ARTICLES
    acronym = any(compiled(_ACRONYM).fullmatch(part) for part in parts)
    opened = parts[0][:1].isupper() or parts[0].casefold() in ARTICLES
    closed = not text.endswith((".", "!", "?")) and not compiled(r"[()]").search(text)
    named = opened and any(part[:1].isupper() for part in parts[parts[0].casefold() in ARTICLES :])
    return bool(named and closed and (marked or acronym) and len(parts) <= _MOST_WORDS)


_Step = Callable[[Grammar, Piece, Registry, Reading], bool]
_STEPS: Final[tuple[_Step, ...]] = (
    *(
        _agency,
        _agency_at,
        _bracketed,
        _together,
        _column,
        _titled,
        led,
        _executive,
        _desk,
        _with_agency,
        _at_outlet,
        _affiliated,
        _place,
        _outlet,
    ),
    *(two, badged, _place_behind, _person, _fact, _pictured, _institution, _one_word, _short),
)
"""How a piece is read: the first of these that can."""

_OF_PEOPLE: Final[frozenset[_Step]] = frozenset(
    {_agency_at, _place, _outlet, _fact, _pictured, _institution, _one_word}
)
"""What says something of the people who stand before it."""

_OF_FACTS: Final[frozenset[_Step]] = frozenset(
    {_agency_at, _bracketed, _together, _column, _titled, led, _executive, _desk, _affiliated, _fact}
)
"""What needs a word of the grammar, a bracket, a bar or a colon."""

_FIRST_STEPS: Final = tuple(step for step in _STEPS if step not in _OF_PEOPLE)
_BARE_STEPS: Final = tuple(step for step in _STEPS if step not in _OF_FACTS)
_FIRST_BARE_STEPS: Final = tuple(step for step in _BARE_STEPS if step not in _OF_PEOPLE)
"""The same of a piece before which nobody stands, of one that holds names alone, and of one of both kinds."""

_WITH: Final[tuple[_Step, ...]] = (_agency, _desk, _person, _unknown)
"""How a piece is read that stands after a word such as `avec`."""


def _is_named(text: str) -> bool:
    """Tell whether words can be the name of a place or an institution: a capital first, an article before it at most."""
    first, _, rest = text.partition(" ")
    opens = rest if first.casefold() in ARTICLES else first
    return not opens[:1].islower() and bool(opens) and len(text.split()) <= _MOST_WORDS


def _is_titled(text: str) -> bool:
    """Tell whether words name an institution even without their article."""
    first, _, rest = text.partition(" ")
    return _is_institution(rest if first.casefold() in ARTICLES and rest else text)


def _words_of(text: str) -> frozenset[str]:
    return words(compiled(r"[^\p{L}\p{M}\-’']").sub(" ", text.casefold()))


def _found(table: frozenset[str], text: str) -> regex.Match[str] | None:
    """Return the first of some words in a text."""
    if not table:
        return None
    return _standing(table).search(text)


@functools.cache
def _standing(table: frozenset[str]) -> regex.Pattern[str]:
    return compiled(rf"(?:^|\s+)(?:{either(table)})\s+", regex.IGNORECASE)


@functools.cache
def _behind(table: frozenset[str]) -> regex.Pattern[str]:
    elided = r"|d['’](?=\p{Lu})" if "de" in table else ""
    return compiled(rf"\s+(?:({either(table)})\s+{elided})", regex.IGNORECASE)


def _before(
    text: str, table: frozenset[str], *, person: bool, places: frozenset[str] = frozenset()
) -> regex.Match[str] | None:
    """Return the first of some words that has a person's name before it, perhaps with a place, and no small particle's name after it.

    `de` is both: `Ada Holt de Orval Light PA` names an institution, `Maria de la Cruz` nobody's.
    """
    if not table:
        return None
    for match in _behind(table).finditer(text):
        name, after = text[: match.start()], text[match.end() :]
        twofold = match[1] is None or match[1].casefold() in _TWOFOLD
        whose = read_person(name)
        if whose is None and places and (placed := _found(places, name)):
            whose = read_person(name[: placed.start()])
        if (whose is not None) is person and after and (not twofold or _is_titled(after)):
            return match
    return None


_BARS: Final = words("| • · –")
_TWOFOLD: Final = words("de da do")
"""Words that stand before institutions and within surnames."""
