"""What the pieces of a byline are: people, agencies, desks, and facts about those who stand before."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Final

import attrs
import regex

from newswire._patterns import compiled, either
from newswire._text import Span, trimmed
from newswire.lexicon.given_names import is_given_name
from newswire.lexicon.language import Language, words
from newswire.lexicon.lexicon import KEPT_LEXICONS, Lexicon
from newswire.models.signing import Person
from newswire.signing._draft import BylineDraft
from newswire.signing._pieces import Piece, pieces_of
from newswire.signing._plain import plain_person
from newswire.signing._unparted import badged, led, two
from newswire.signing._words import Words, words_of
from newswire.signing.people import has_given_name, is_outlet_case, read_person

__all__ = ["is_signature", "read_signer", "reads_bare"]

_MOST_WORDS: Final = 9
_FEWEST_TITLED: Final = 3
_MOST_TITLED: Final = 12
_MOST_OUTLET: Final = 4
_LANGUAGES: Final = 32
"""For how many languages of a lexicon the words of facts are kept."""
_NO_LANGUAGE: Final = Language(code="und", name="none")
"""One that knows no words."""
_TWO: Final = 2
_SHORT: Final = r"""
    (?P<name> \p{Lu}\p{Ll}{2,15} (?:\s\p{Lu}\p{Ll}{1,15})?+ ) (?:\s (?P<initials> \p{Lu}\. ) )? | (?P<initials> (?:\p{Lu}\.\s?){2,3} )
"""
_ACRONYM: Final = r"\p{Lu}[\p{Lu}&]{1,5}"
_ELIDED: Final = r"\A[lL]['’](?=\p{Lu})"
"""The article before an agency: `Marie Martin et l'AFP`."""
_CODE: Final = r"\p{Ll}{2,4}"
"""The initials of an author in brackets behind the name: `Anna Beispiel (ab)`."""


def read_signer(language: Language, piece: Piece, draft: BylineDraft) -> bool:
    """Read one piece of a byline into what was read so far; return whether it is anything that a byline holds."""
    full = bool(draft.people)
    if _says_facts(language, piece.text, draft):
        return _reads(language, piece, draft, _STEPS if full else _FIRST_STEPS)
    return _reads(language, piece, draft, _BARE_STEPS if full else _FIRST_BARE_STEPS)


def reads_bare(text: str, lexicon: Lexicon) -> bool:
    """Return whether a first piece that opens with no agency is anything that a byline holds, by its names, whatever the language."""
    piece = Piece(text, 0)
    if plain_person(piece, lexicon, capitals=True) is not None or read_person(text, lexicon, 0, named=False):
        return True
    return _reads(_NO_LANGUAGE, piece, BylineDraft(lexicon), _BESIDE_NAMES)


def _says_facts(language: Language, text: str, draft: BylineDraft) -> bool:
    """Return, at low cost, whether a piece may say more than names: it holds a word by which a language reads facts, or a mark."""
    if compiled(r"[()|:•·–]").search(text) or _is_desk_alone(text, draft):
        return True
    folded = text.casefold()
    spelled = frozenset(compiled(r"[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*").findall(folded))
    return not _words_of_facts(language, draft.lexicon).isdisjoint(spelled) or any(
        ending in folded for ending in draft.words.role_endings
    )


@functools.lru_cache(KEPT_LEXICONS * _LANGUAGES)
def _words_of_facts(language: Language, lexicon: Lexicon) -> frozenset[str]:
    """Return the words by which a language reads anything but a name: each word of its phrases, columns, and `d'`."""
    tables = (
        language.affiliations,
        language.places,
        language.together,
        language.roles,
        language.desks,
        words_of(lexicon).columns,
        words_of(lexicon).executives,
    )
    phrases = [phrase for table in tables for phrase in table] + ["d"]
    parts = compiled(r"[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*")
    return frozenset(word for phrase in phrases for word in parts.findall(phrase))


def is_signature(language: Language, desk: str, known: Words) -> bool:
    """Return whether a desk may sign without an introducer: it holds no word in small letters but those that names of desks hold.

    `La rédaction`, `Spotlight PA Staff`, `Service des sports`; not `Le service des eaux ferme`.
    """
    kept = (
        language.desks | language.affiliations | language.joins | known.institutions | known.articles | known.particles
    )
    return language.caseless or all(not word[:1].islower() or _words_of(word) <= kept for word in desk.split())


def _agency(_language: Language, piece: Piece, draft: BylineDraft) -> bool:
    """`AFP`, `dpa`, `The Associated Press`."""
    mark = compiled(_ELIDED).sub("", piece.text) if piece.text[:1] in "lL" else piece.text
    found = draft.registry.read_marks(mark)
    if found is None or found.services or not _is_marked(mark):
        return False
    draft.add_agencies(found.agencies)
    return True


def _is_marked(text: str) -> bool:
    """Return whether a piece may name an agency by itself: not a word in small letters of more than four."""
    return text != text.lower() or len(text) <= 4 or not text.isascii()  # noqa: PLR2004


def _desk(language: Language, piece: Piece, draft: BylineDraft) -> bool:
    """`Redacción`, `Spotlight PA Staff`, `la rédaction`, `agencies`; one word of any language behind an introducer: `By Redacción`."""
    named = _words_of(piece.text)
    told = named & language.desks or _is_desk_alone(piece.text, draft)
    if "(" in piece.text or not told or (draft.people and named & language.roles):
        return False
    if any(bar in piece.text for bar in _BARS) and _before(piece.text, _BARS, draft.lexicon, person=True):
        return False
    if _before(piece.text, language.affiliations, draft.lexicon, person=True):
        return False
    draft.desks.append(piece.text)
    for word in piece.text.split():
        found = draft.registry.find(word, exact=True)
        draft.add_agencies((found.code,) if found else ())
    return True


def _is_desk_alone(text: str, draft: BylineDraft) -> bool:
    """Return whether an introducer stands before one word that is a desk in any language."""
    return draft.named and not draft.people and text.casefold() in draft.words.desks


def _together(language: Language, piece: Piece, draft: BylineDraft) -> bool:
    """`Jean Dupont avec AFP`: what stands after the word is read by itself."""
    match = _found(language.together, piece.text)
    if match is None:
        return False
    before, after = piece.cut(0, match.start()), list(pieces_of(language, piece.cut(match.end())))
    if not after or not all(_reads(language, part, BylineDraft(draft.lexicon), _WITH) for part in after):
        return False
    if before.text and not read_signer(language, before, draft):
        return False
    return all(_reads(language, part, draft, _WITH) for part in after)


def _unknown(_language: Language, piece: Piece, _reading: BylineDraft) -> bool:
    """`ORV`: an agency that the registry does not hold; the line is a byline, and names none."""
    return compiled(_ACRONYM).fullmatch(piece.text) is not None


def _reads(language: Language, piece: Piece, draft: BylineDraft, steps: tuple[_Step, ...]) -> bool:
    """Return whether one of some steps reads a piece; the first that can does."""
    for step in steps:  # noqa: SIM110 - a generator would take longer than most steps
        if step(language, piece, draft):
            return True
    return False


def _person(language: Language, piece: Piece, draft: BylineDraft) -> bool:
    """`Sarah Anne Holt`, `J. Vale Jr.`."""
    person = read_person(piece.text, draft.lexicon, piece.start, named=draft.named)
    if person is None or (draft.people and _words_of(piece.text) & language.roles):
        return False
    draft.people.append(person)
    return True


def _short(language: Language, piece: Piece, draft: BylineDraft) -> bool:
    """`By Heiko`, `By : Ada H.`, `recueilli par A. H.`: one given name, a name cut to its initial, initials alone.

    An introducer tells them from other words, or a known given name before an initial; one word must be a given name, and no place.
    """
    match = compiled(_SHORT).fullmatch(piece.text)
    name, cut = (match["name"] or "", match["initials"]) if match else ("", None)
    if match is None or not (draft.named or (cut and is_given_name(name))):
        return _lowered(language, piece, draft)
    alone = not cut and (not is_given_name(name) or draft.places.knows(name) or " " in name or draft.people)
    if alone or any(
        _words_of(word) & (draft.words.institutions | draft.words.articles | language.roles) for word in name.split()
    ):
        return False
    span = Span(piece.start, piece.start + len(piece.text))
    draft.people.append(Person(given=name if cut else "", surname=cut or name, span=span))
    draft.is_short = True
    return True


def _lowered(language: Language, piece: Piece, draft: BylineDraft) -> bool:
    """`von orvale`: a nickname in small letters, in a language whose nouns have capitals and whose other words are few there."""
    if not draft.named or not language.lowered or not compiled(r"\p{Ll}[\p{Ll}\p{N}_]{3,18}").fullmatch(piece.text):
        return False
    if (
        piece.text
        in language.lowered | language.roles | language.desks | draft.words.institutions | draft.words.articles
    ):
        return False
    draft.people.append(Person(surname=piece.text, span=Span(piece.start, piece.start + len(piece.text))))
    draft.is_short = True
    return True


def _pictured(_language: Language, piece: Piece, draft: BylineDraft) -> bool:
    """`Ada Holt / Ben Orme, Photographs`: the last of those who stand before it took the pictures, and does not sign."""
    if piece.text.casefold() not in draft.words.pictures or len(draft.people) < _TWO:
        return False
    draft.people.pop()
    return True


def _titled(language: Language, piece: Piece, draft: BylineDraft) -> bool:
    """`Ada Holt Crime Correspondent`, `Anna Beispiel Redakteurin`: a role behind the name without a comma.

    Behind people who have no role yet, such words are theirs: `Ada Holt, Far East Correspondent`.
    """
    if piece.text.count(" ") < _FEWEST_TITLED - 1:
        return False
    spelled = list(compiled(r"[^\s,.]+(?:\.(?=\S)|\.(?=\s\p{Lu}\p{Ll}))?", 0).finditer(piece.text))
    texts = [match.group().rstrip(".") for match in spelled]
    if not _FEWEST_TITLED <= len(texts) <= _MOST_TITLED or not _holds_role(language, texts[2:], draft.words):
        return False
    if _opens_role(language, texts[0], draft.words) or (draft.people and draft.people[-1].role is None):
        return False
    told = (
        place
        for place in range(2, len(texts))
        if _opens_role(language, texts[place], draft.words) or is_outlet_case(texts[place])
    )
    for place in (next(told), 2):
        name, role = piece.cut(0, spelled[place - 1].end()), piece.cut(spelled[place].start()).text
        person = read_person(name.text.rstrip("."), draft.lexicon, name.start)
        opened = role[:1].isupper() or _is_role(language, texts[place], draft.words)
        if person is not None and opened and "(" not in role and len(person.surname) > 1:
            after = _next_name(language, texts, place + 1, draft.words)
            if after is not None:
                role = piece.cut(spelled[place].start(), spelled[after - 1].end()).text
            draft.people.append(attrs.evolve(person, role=role.rstrip(" .")))
            found = draft.registry.find(texts[place], exact=True)
            draft.add_agencies((found.code,) if found and not found.word else ())
            return after is None or read_signer(language, piece.cut(spelled[after].start()), draft)
    return False


def _next_name(language: Language, texts: list[str], first: int, known: Words) -> int | None:
    """Return the word that opens another person's name right behind a role: `Ada Holt News Reporter Ben Orme News Reporter`."""
    for place in range(first, len(texts) - 1):
        if (
            _is_role(language, texts[place - 1], known)
            and is_given_name(texts[place])
            and texts[place + 1][:1].isupper()
        ):
            return place
    return None


def _executive(_language: Language, piece: Piece, draft: BylineDraft) -> bool:
    """`Ada Holt CEO`, `Ada Holt Co-founder of Orval Labs`; headlines hold such words too, so the given name must be known."""
    if draft.words.executives.isdisjoint(piece.text.casefold().split()):
        return False
    match = compiled(r"(\S+\s\S+)\s((\S+)(?:\s(?:of|at|and|&)\s.+)?)").fullmatch(piece.text)
    if match is None or match[3].casefold() not in draft.words.executives:
        return False
    person = read_person(match[1], draft.lexicon, piece.start)
    if person is None or not is_given_name(person.given):
        return False
    draft.people.append(attrs.evolve(person, role=match[2]))
    return True


def _holds_role(language: Language, texts: list[str], known: Words) -> bool:
    """Return whether words behind a name hold a role, or are what a column is called: `Political Briefing`."""
    column = len(texts) > 1 and texts[-1].casefold() in known.columns and texts[-2].casefold() in known.modifiers
    return column or any(_is_role(language, text, known) for text in texts)


def _opens_role(language: Language, word: str, known: Words) -> bool:
    return word.casefold() in known.modifiers or _is_role(language, word, known)


def _is_role(language: Language, word: str, known: Words) -> bool:
    folded = word.casefold()
    return folded in language.roles or folded.endswith(known.role_endings)


def _with_agency(_language: Language, piece: Piece, draft: BylineDraft) -> bool:
    """`Ada Holt The Associated Press`, `Ada Holt AP`: an agency behind the name without a comma."""
    if not draft.registry.may_end_with_one(piece.text) or any(map(str.islower, piece.text.split())):
        return False
    spelled = list(compiled(r"\S+", 0).finditer(piece.text))
    for count in range(min(3, len(spelled) - 2), 0, -1):
        mark = piece.text[spelled[-count].start() :]
        agency = draft.registry.find(mark, exact=True) or (
            draft.registry.find(mark.removeprefix("The ")) if count > 1 else None
        )
        person = (
            read_person(piece.cut(0, spelled[-count - 1].end()).text, draft.lexicon, piece.start) if agency else None
        )
        named_so = agency is not None and not agency.word and mark == agency.code
        if agency and person and (count > 1 or named_so or (mark.isupper() and not person.surname.isupper())):
            draft.people.append(person)
            draft.add_agencies((agency.code,))
            return True
    return False


def _agency_at(language: Language, piece: Piece, draft: BylineDraft) -> bool:
    """`Reuters in Orval`: an agency, and the place of those before it."""
    place = _found(language.places, piece.text)
    if place is None or not draft.people or not _agency(language, piece.cut(0, place.start()), draft):
        return False
    draft.mend(0, place=piece.cut(place.end()).text)
    return True


def _outlet(language: Language, piece: Piece, draft: BylineDraft) -> bool:
    """`Ada Holt, BBC News`, `Anna Beispiel, MDR ORVAL`, `Bob Orme, orval.org`: an acronym or a site behind a name."""
    if not draft.people or all(person.surname.isupper() for person in draft.people):
        return False
    if not compiled(
        r"\p{Lu}{3,5}(?:\s\p{L}[\p{L}-]*){0,3}|[\p{L}\p{N}-]+\.(?i:org|com|net|co\.uk|de|fr|es|it|at|ch|news)"
    ).fullmatch(piece.text):
        return False
    if any(word.islower() for word in piece.text.split()[1:]) or _is_role(
        language, piece.text.split()[-1], draft.words
    ):
        return False
    draft.mend(draft.open, affiliation=piece.text)
    _close(draft, piece.text)
    return True


def _at_outlet(_language: Language, piece: Piece, draft: BylineDraft) -> bool:
    """`Ada Holt OrvalMed Health News`, `Ada Holt - The Orval Times`: an outlet, told by its capitals or an institution's word.

    Behind an introducer an acronym tells it too, if it is known or an institution's word follows: `By Ada Holt OBC News`.
    """
    spelled = piece.text.split()
    third = "".join(spelled[2:3])
    acronym = draft.named and compiled(r"\p{Lu}{3,5}").fullmatch(third) and third.casefold() not in draft.words.suffixes
    if not (" - " in piece.text or acronym or any(map(is_outlet_case, spelled[2:3]))):
        return False
    match = compiled(r"(\S+\s\S+)\s(?:-\s(.+)|(\p{Lu}.*))").fullmatch(piece.text)
    if match is None or not (draft.named or is_given_name(spelled[0])):
        return False
    outlet = trimmed(match[2] or match[3])
    person = read_person(match[1], draft.lexicon, piece.start, named=draft.named)
    told = (
        _is_institution(outlet, draft.words) or draft.registry.read_marks(outlet)
        if match[2]
        else acronym or is_outlet_case(outlet.split()[0])
    )
    if (
        person is None
        or not told
        or (acronym and (person.surname.isupper() or not _is_known_outlet(outlet, draft)))
        or any(word.islower() for word in outlet.split())
        or len(outlet.split()) > _MOST_OUTLET
    ):
        return False
    draft.people.append(attrs.evolve(person, affiliation=outlet))
    _close(draft, outlet)
    return True


def _is_known_outlet(text: str, draft: BylineDraft) -> bool:
    """Return whether a text is an agency, or ends with a word of institutions: an acronym alone is a degree as often."""
    return (
        text.rsplit(maxsplit=1)[-1].casefold() in draft.words.institutions
        or draft.registry.read_marks(text) is not None
    )


def _place_behind(_language: Language, piece: Piece, draft: BylineDraft) -> bool:
    """`Ada Holt Nairobi`: a known city behind a whole name, as British papers end their bylines."""
    before, _, city = piece.text.rpartition(" ")
    person = (
        read_person(before, draft.lexicon, piece.start)
        if draft.places.knows(city) and not is_given_name(city)
        else None
    )
    if person is None or city.isupper() or " " in person.surname or is_given_name(person.surname):
        return False
    if not has_given_name(person):
        return False
    draft.people.append(attrs.evolve(person, place=city))
    return True


def _place(_language: Language, piece: Piece, draft: BylineDraft) -> bool:
    """`Ada Holt, Delhi`, `Ada Holt in Lashkar Gah, Afghanistan`: a known city or country behind a name."""
    if not draft.people:
        return False
    first, _, rest = piece.text.casefold().partition(" ")
    lettered = bool(rest) and piece.text[:1].isupper() and not any(map(str.isdigit, rest))
    geographic = lettered and (first in draft.words.landforms or rest.split()[-1] in draft.words.landscape)
    return (_is_known_place(piece.text, draft) or geographic) and _put(piece.text, draft)


def _is_known_place(text: str, draft: BylineDraft) -> bool:
    """Return whether a text is a known city, country or region."""
    known = draft.places
    return known.knows(text) or text.casefold() in known.countries or known.has_region(f"-, {text}")


def _one_word(language: Language, piece: Piece, draft: BylineDraft) -> bool:
    """`Ada Holt, Latifiya`: one word with a capital, which no person's name is, behind a name."""
    text = piece.text
    if not draft.people or not compiled(r"\p{Lu}\p{Ll}[\p{L}'’-]+").fullmatch(text):
        return False
    refused = language.roles | language.desks | draft.words.institutions | draft.words.articles
    return text.casefold() not in refused and not _is_role(language, text, draft.words) and _put(text, draft)


def _put(place: str, draft: BylineDraft) -> bool:
    """Note a place of those who have none; a second one, a country or a state, joins the first."""
    last = draft.people[-1]
    if last.place is None:
        draft.mend(0, place=place)
        return True
    if "," in last.place:
        return False
    wider = f"{last.place}, {place}"
    draft.people = [attrs.evolve(one, place=wider) if one.place == last.place else one for one in draft.people]
    return True


def _column(language: Language, piece: Piece, draft: BylineDraft) -> bool:
    """`Ada Holt: Analysis`: the name of a column, or a role, behind a colon."""
    match = compiled(r"([^:]+):\s+([^:]+)").fullmatch(piece.text)
    person = read_person(match[1].strip(), draft.lexicon, piece.start) if match else None
    if match is None or person is None:
        return False
    last = match[2].split()[-1].casefold()
    if last not in draft.words.columns and not _is_role(language, last, draft.words):
        return False
    draft.people.append(attrs.evolve(person, role=match[2].strip()))
    return True


def _bracketed(language: Language, piece: Piece, draft: BylineDraft) -> bool:
    """`Jean Dupont (envoyé spécial à Damas)`, `Anna Beispiel (dpa)`."""
    match = compiled(r"([^()]*)\(([^()]+)\)").fullmatch(piece.text)
    if match is None:
        return False
    first = len(draft.people)
    name = piece.cut(0, match.end(1))
    if name.text and not any(step(language, name, draft) for step in (_person, _affiliated)):
        return False
    inside = piece.cut(match.start(2), match.end(2))
    known = any(step(language, inside, draft) for step in (_agency, _together, _desk))
    return known or _fact(language, inside, draft, first) or _is_code(inside.text, draft, first)


def _is_code(text: str, draft: BylineDraft, first: int) -> bool:
    """Return whether a text is the initials of the person before it, who is introduced or has a known given name.

    They begin with the first letter of a part of the name, and are letters of the name in their order.
    """
    if first >= len(draft.people) or compiled(_CODE).fullmatch(text) is None:
        return False
    name = draft.people[first].name.casefold()
    letters = iter(name)
    if not any(part.startswith(text[0]) for part in name.split()) or not all(letter in letters for letter in text):
        return False
    return draft.named or has_given_name(draft.people[first])


def _affiliated(language: Language, piece: Piece, draft: BylineDraft) -> bool:
    """`Ada Holt of The Caucus`, `Ada Holt à Kiev`."""
    if _barred(piece, draft):
        return True
    for table, name in ((language.affiliations | _BARS, "affiliation"), (language.places, "place")):
        match = _before(piece.text, table, draft.lexicon, person=True, places=language.places)
        if match is None or not _is_named(piece.text[match.end() :], draft.words):
            continue
        if name == "place" and not _is_name_of_place(piece.text[match.end() :], draft.words):
            continue
        shared = draft.open if name == "affiliation" else len(draft.people)
        if not _reads(language, piece.cut(0, match.start()), draft, (_affiliated, _person)):
            continue
        after = piece.cut(match.end()).text
        if table is not language.places and _is_role(language, after.split()[-1], draft.words):
            draft.mend(len(draft.people) - 1, role=after)
            return True
        draft.mend(shared, **{name: after})
        if name == "affiliation":
            _close(draft, after)
        return True
    return False


def _barred(piece: Piece, draft: BylineDraft) -> bool:
    """`Ada Holt | Ben Orme`: two people; the second shows by the given name that it is no outlet."""
    if _BARS.isdisjoint(piece.text):
        return False
    parts = [piece.cut(*match.span()) for match in compiled(r"[^|•·]+", 0).finditer(piece.text)]
    people = [read_person(part.text, draft.lexicon, part.start) for part in parts]
    if len(parts) < _TWO or not all(person and has_given_name(person) for person in people):
        return False
    draft.people += [person for person in people if person]
    return True


def _close(draft: BylineDraft, institution: str) -> None:
    """Note the agency of an institution, and that the people so far have theirs."""
    found = draft.registry.find(institution)
    draft.add_agencies((found.code,) if found else ())
    draft.open = len(draft.people)


def _fact(language: Language, piece: Piece, draft: BylineDraft, first: int | None = None) -> bool:
    """`envoyé spécial à Damas`, `AP Sports Writer`, `à Kiev`: of the people before it who have none; a role of one person, of the last.

    Papers name a second author with a role behind the first: `Ada Holt and Ben Orme, Diplomatic Editor` is the editor Ben Orme.
    `photos : Ada Holt` is none: what stands behind a colon is another signer, with another role.
    """
    if not draft.people or ":" in piece.text:
        return False
    place = _found(language.places, piece.text)
    head = piece.cut(0, place.start() if place else None).text
    where = piece.cut(place.end()).text if place else None
    if place and (not where or where[:1].islower()):
        place, head, where = None, piece.text, None
    if head and not any(_is_role(language, word, draft.words) for word in _words_of(head)):
        return False
    single = head.split()[-1:] and head.split()[-1].strip(".,").casefold() in language.single_roles
    since = len(draft.people) - 1 if single else first or 0
    draft.mend(since, role=head or None, place=where)
    for word in head.split():
        found = draft.registry.find(word, exact=True)
        draft.add_agencies((found.code,) if found else ())
    return bool(head or where)


def _institution(_language: Language, piece: Piece, draft: BylineDraft) -> bool:
    """`Ada Holt, The Orval Times`; or the rest of an affiliation that holds a join: `for the Lab at Orval and Light PA`."""
    if not draft.people or not _is_institution(piece.text, draft.words):
        return False
    last = draft.people[-1]
    if draft.open == len(draft.people) and last.affiliation is not None:
        return True
    draft.mend(draft.open, affiliation=piece.text)
    _close(draft, piece.text)
    return True


def _is_institution(text: str, known: Words) -> bool:
    """Return whether words name an institution: an article, a word of one, an acronym, in capitals."""
    parts = text.split()
    marked = _words_of(text) & known.institutions or parts[0].casefold() in known.articles
    acronym = any(compiled(_ACRONYM).fullmatch(part) for part in parts)
    opened = parts[0][:1].isupper() or parts[0].casefold() in known.articles
    closed = not text.endswith((".", "!", "?")) and not compiled(r"[()]").search(text)
    named = opened and any(part[:1].isupper() for part in parts[parts[0].casefold() in known.articles :])
    return bool(named and closed and (marked or acronym) and len(parts) <= _MOST_WORDS)


_Step = Callable[[Language, Piece, BylineDraft], bool]
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
"""What needs a word of the language, a bracket, a bar or a colon."""

_FIRST_STEPS: Final = tuple(step for step in _STEPS if step not in _OF_PEOPLE)
_BARE_STEPS: Final = tuple(step for step in _STEPS if step not in _OF_FACTS)
_FIRST_BARE_STEPS: Final = tuple(step for step in _BARE_STEPS if step not in _OF_PEOPLE)
"""The same of a piece before which nobody stands, of one that holds names alone, and of one of both kinds."""

_BESIDE_NAMES: Final = tuple(step for step in _FIRST_BARE_STEPS if step not in {_agency, _person})
"""How a piece of names is read that is neither agencies nor one whole name."""

_WITH: Final[tuple[_Step, ...]] = (_agency, _desk, _person, _unknown)
"""How a piece is read that stands after a word such as `avec`."""


def _is_named(text: str, known: Words) -> bool:
    """Return whether words can be the name of a place or an institution: a capital first, an article before it at most."""
    first, _, rest = text.partition(" ")
    opens = rest if first.casefold() in known.articles else first
    return (
        not opens[:1].islower()
        and compiled(r"\d+\s?\p{Ll}{1,3}").fullmatch(text) is None
        and bool(opens)
        and len(text.split()) <= _MOST_WORDS
    )


def _is_name_of_place(text: str, known: Words) -> bool:
    """Return whether words can be the name of a place: small letters begin only such as names of places hold, or end with."""
    small = known.small_words | known.particles | known.articles
    return text.rsplit(maxsplit=1)[-1] in known.landscape or all(
        not word[:1].islower() or word.strip(",") in small for word in text.split()
    )


def _is_titled(text: str, known: Words) -> bool:
    """Return whether words name an institution even without their article."""
    first, _, rest = text.partition(" ")
    return _is_institution(rest if first.casefold() in known.articles and rest else text, known)


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
    text: str, table: frozenset[str], lexicon: Lexicon, *, person: bool, places: frozenset[str] = frozenset()
) -> regex.Match[str] | None:
    """Return the first of some words that has a person's name before it, perhaps with a place, and no small particle's name after it.

    `de` is both: `Ada Holt de Orval Light PA` names an institution, `Maria de la Cruz` nobody's.
    """
    if not table:
        return None
    for match in _behind(table).finditer(text):
        name, after = text[: match.start()], text[match.end() :]
        twofold = match[1] is None or match[1].casefold() in words_of(lexicon).twofold
        whose = read_person(name, lexicon)
        if whose is None and places and (placed := _found(places, name)):
            whose = read_person(name[: placed.start()], lexicon)
        if (whose is not None) is person and after and (not twofold or _is_titled(after, words_of(lexicon))):
            return match
    return None


_BARS: Final = words("| • · –")
