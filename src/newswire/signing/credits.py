"""Credits: who reported and edited, whose copy it is, and who owns it."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

import attrs
import regex

from newswire._arguments import check_argument
from newswire._patterns import compiled, either
from newswire._text import Span, trimmed
from newswire.errors import ParseError
from newswire.lexicon.lexicon import KEPT_LEXICONS, Lexicon
from newswire.models.signing import Credit, CreditKind, Person
from newswire.signing._words import words_of
from newswire.signing.people import read_person

__all__ = ["CREDIT_FORMS", "END_MARK", "CreditForm", "find_credit", "is_contributed", "parse_credit"]

END_MARK: Final = "end mark"
"""The family of an agency's name alone, which shows where a message ends, and by itself no more than that."""
_LONGEST: Final = 400
_EXPECTED: Final = "a credit such as '(Reporting by A; Editing by B)', '© Agence France-Presse', 'mit dpa' or '(dpa)'"

_LISTING: Final = "(—–-"
"""The marks that a list of agencies begins with."""
_OWNED: Final = r"©|\(c\)|copyright(?=[\s©,:]+(?-i:[\p{Lu}\d(]|by\s))"
_SENTENCE_END: Final = r"[.!?…»”\"'’؟。）)]"


class _Found(NamedTuple):
    """What a credit states, in the order of the fields of `Credit`, which is built once it is known where it stands."""

    kind: CreditKind
    people: tuple[Person, ...] = ()
    agencies: tuple[str, ...] = ()
    year: int | None = None


class CreditForm(NamedTuple):
    """One way to credit: its name, its reader, an example, where the rule comes from."""

    name: str
    read: Callable[[str, Lexicon], _Found | None]
    example: str
    source: str


def _reporting(text: str, lexicon: Lexicon) -> _Found | None:
    """`(Reporting by A in X; Editing by B and C)`, `Additional reporting by A.`."""
    inside = _unbracketed(text)
    if not _work(lexicon).opens.match(inside):
        return None
    people = list(_workers(inside, lexicon))
    if not (people or _is_listed_work(text, inside, lexicon)):
        return None
    return _Found(CreditKind.REPORTING, tuple(people), _named(inside, lexicon))


def _is_listed_work(text: str, inside: str, lexicon: Lexicon) -> bool:
    """Return whether brackets hold nothing but clauses of work, whose people may be ones that cannot be read."""
    if inside == text:
        return False
    clauses = [clause for clause in compiled(r"\s*;\s*").split(inside.rstrip(".")) if clause]
    return len(clauses) > 1 and all(_work(lexicon).clause.fullmatch(clause) for clause in clauses)


def _workers(text: str, lexicon: Lexicon) -> Iterator[Person]:
    """Yield the people of each clause, with the words that say what they did as their role."""
    work = _work(lexicon)
    for clause in compiled(r"\s*[;.]\s+|\s*[;.]$").split(text):
        match = work.named.match(clause)
        if match is None:
            continue
        for name in work.joins.split(clause[match.end() :]):
            person = _placed(name, lexicon)
            if person is not None:
                yield attrs.evolve(person, role=match[1].strip(" :"), span=None)


class _Work(NamedTuple):
    """The patterns of what those did whom a credit names."""

    opens: regex.Pattern[str]
    named: regex.Pattern[str]
    clause: regex.Pattern[str]
    joins: regex.Pattern[str]


@functools.lru_cache(KEPT_LEXICONS)
def _work(lexicon: Lexicon) -> _Work:
    work = lexicon.patterns("work")
    joins = either(frozenset[str]().union(*(language.joins for language in lexicon.languages if language.work)))
    return _Work(
        compiled(rf"(?:{work})\s", regex.IGNORECASE),
        compiled(rf"({work})\s+(?=\S)", regex.IGNORECASE),
        compiled(rf"(?:{work})\s+\p{{Lu}}[^.;]*", regex.IGNORECASE),
        compiled(rf"\s*,\s*(?:(?:{joins})\s+)?|\s+(?:{joins})\s+", 0),
    )


def _placed(name: str, lexicon: Lexicon) -> Person | None:
    """Return the person of `A in X`."""
    who, _, where = name.partition(" in ")
    person = read_person(who.strip(), lexicon)
    return attrs.evolve(person, place=where.strip() or None) if person else None


def _contributed(text: str, lexicon: Lexicon) -> _Found | None:
    """`Ada Holt in Orval and Ben Orme contributed to this report.`, `AP writers Ada Holt and Ben Orme contributed ...`."""
    inside = _unbracketed(text)
    verb = _contributing(lexicon).search(inside)
    if verb is None or inside[verb.end() :] not in {"", "."}:
        return None
    named = inside[: verb.start()].strip(" ,")
    marks = lexicon.agencies.read_marks(named)
    if marks and not marks.services:
        return _Found(CreditKind.SOURCE, (), marks.agencies)
    agencies, names = _without_employer(named, lexicon)
    people: list[Person] = []
    for name in filter(None, _work(lexicon).joins.split(names)):
        place = f"{people[-1].place}, {name}" if people and people[-1].place else ""
        person = None if lexicon.places.has_region(place) else _placed(name, lexicon)
        if person is not None:
            people.append(attrs.evolve(person, role=verb[0].strip(), span=None))
        elif lexicon.places.has_region(place):  # `Ada Holt in Orval, Maine, and ...`
            people[-1] = attrs.evolve(people[-1], place=place)
        else:
            return None
    return _Found(CreditKind.REPORTING, tuple(people), agencies) if people or agencies else None


def _without_employer(text: str, lexicon: Lexicon) -> tuple[tuple[str, ...], str]:
    """Return the agency that opens a list of names, and the names: `Associated Press writers Ada Holt and Ben Orme`."""
    words = text.split()
    roles = words_of(lexicon).roles
    place = next((place for place, word in enumerate(words) if word.casefold() in roles), None)
    if place is None:
        return (), text
    found = (lexicon.agencies.find(" ".join(words[:last])) for last in range(place, 0, -1))
    agency = next((one for one in found if one), None)
    return ((agency.code,) if agency else ()), " ".join(words[place + 1 :])


@functools.lru_cache(KEPT_LEXICONS)
def _contributing(lexicon: Lexicon) -> regex.Pattern[str]:
    return compiled(rf"\s(?:{lexicon.patterns('contributing')})(?=\.?\)?\.?$)", regex.IGNORECASE)


@functools.lru_cache(KEPT_LEXICONS)
def _contributing_at_end(lexicon: Lexicon) -> regex.Pattern[str]:
    return compiled(rf"\s(?:{lexicon.patterns('contributing')})\.?\)?\.?$", regex.IGNORECASE | regex.REVERSE)


def is_contributed(text: str, lexicon: Lexicon) -> bool:
    """Return whether a line ends as one that names contributors does; it is read from its end."""
    return _contributing_at_end(lexicon).match(text) is not None


def _source(text: str, lexicon: Lexicon) -> _Found | None:
    """`mit dpa`, `(FR mit dpa)`, `(Quelle: APA/sda/dpa)`, `(Con información de AFP, EFE y Reuters)`."""
    inside = _unbracketed(text).rstrip(".")
    match = _sources(lexicon).fullmatch(inside)
    if match is None:
        return None
    if _words_of("wires", lexicon).fullmatch(match[1]):
        return _Found(CreditKind.SOURCE)
    marks = lexicon.agencies.read_marks(match[1])
    return _Found(CreditKind.SOURCE, (), marks.agencies) if marks and not marks.services else None


@functools.lru_cache(2 * KEPT_LEXICONS)
def _words_of(field: str, lexicon: Lexicon) -> regex.Pattern[str]:
    """Return the pattern of the words of a field in all languages."""
    return compiled(lexicon.patterns(field), regex.IGNORECASE)


@functools.lru_cache(KEPT_LEXICONS)
def _sources(lexicon: Lexicon) -> regex.Pattern[str]:
    opened = rf"(?:\p{{Lu}}{{2,5}}\s)?(?:{lexicon.patterns('sources')})(?:(?<=:)\s*+|\s++)"
    return compiled(rf"{opened}(.{{2,80}})", regex.IGNORECASE)


def _listed(text: str, lexicon: Lexicon) -> _Found | None:
    """`(dpa)`, `(sda/afp)`, `(ANSA).`, `— AFP`."""
    if text[:1] not in _LISTING:
        return None
    match = compiled(r"\(([^()]{2,40})\)\.?|[—–\-]{1,2}\s?([^()]{2,40})").fullmatch(text)
    marks = lexicon.agencies.read_marks(match[1] or match[2]) if match else None
    return _Found(CreditKind.SOURCE, (), marks.agencies) if marks and not marks.services else None


def _ended(text: str, lexicon: Lexicon) -> _Found | None:
    """`Reuter`, `REUTER...`, `AFP`, `AAP RTV`, `==Kyodo`, `/ritzau/`: the agency's name alone, where its message ends."""
    match = compiled(r"={0,2}\s?/?(?P<mark>[\p{L}\p{Lo}][\p{L}\-]{1,14})/?(?P<desk>\sRTV)?(?:\.{3}|;)?").fullmatch(text)
    if match is None:
        return None
    mark = "Reuters" if match["mark"].casefold() == "reuter" else match["mark"]
    agency = lexicon.agencies.find(mark, exact=True) or (lexicon.agencies.find(mark) if mark != text else None)
    if agency is None or (agency.word and mark == text):
        return None
    return _Found(CreditKind.SOURCE, (), (agency.code,))


def _copyright(text: str, lexicon: Lexicon) -> _Found | None:
    """`© Agence France-Presse`, `Copyright AFP (Agence France-Press), 2018`, `© Riproduzione Riservata`, `(c)AFP/Name`."""
    match = compiled(rf"\(?(?:{_OWNED})[\s©]*(?:by\s)?(.{{2,160}}?)\)?", regex.IGNORECASE).fullmatch(text)
    if match is None:
        return None
    year = compiled(r"(?<!\d)(?:19|20)\d{2}(?!\d)").search(match[1])
    agencies = _named(match[1], lexicon)
    owned = agencies or (year and compiled(r"[^\p{L}]*+\p{Lu}.{2,}").match(match[1]))
    if not owned and not _words_of("reserved", lexicon).search(match[1]):
        return None
    taken = None
    if "/" in match[1]:
        taken = compiled(r"[^/]{2,30}/\s*(?:photographer\s+)?(.+)", regex.IGNORECASE).fullmatch(match[1])
    person = read_person(taken[1], lexicon) if taken else None
    kind = CreditKind.PHOTO if person else CreditKind.COPYRIGHT
    people = (attrs.evolve(person, span=None),) if person else ()
    return _Found(kind, people, agencies, int(year[0]) if year else None)


def _named(text: str, lexicon: Lexicon) -> tuple[str, ...]:
    """Return the codes of the agencies whose marks or names stand in a text, in its order."""
    parts = compiled(r"[^\s,;:/()|.\d][^,;:/()|.\d]*").findall(text)
    found = (lexicon.agencies.find(part.strip(), exact=True) or lexicon.agencies.find(part.strip()) for part in parts)
    return tuple(dict.fromkeys(agency.code for agency in found if agency))


def _unbracketed(text: str) -> str:
    match = compiled(r"\(([^()]+)\)\.?").fullmatch(text) if text[:1] == "(" else None
    return match[1].strip() if match else text


CREDIT_FORMS: Final = (
    CreditForm("reporting", _reporting, "(Reporting by Ada Holt; Editing by Ben Orme)", "Reuters Handbook, sign-offs"),
    CreditForm(
        "contributors",
        _contributed,
        "Ada Holt in Orval contributed to this report.",
        "the last line of AP and BBC copy",
    ),
    CreditForm("source", _source, "(Con información de AFP, EFE y Reuters)", "papers that name the agencies they used"),
    CreditForm("copyright", _copyright, "© Agence France-Presse", "the foot of AFP, ANSA, dpa and Reuters copy"),
    CreditForm(END_MARK, _ended, "Reuter", "the last line of Reuters, AAP, Kyodo and ritzau messages"),
    CreditForm("agencies", _listed, "(dpa)", "the end of the last paragraph of dpa, SDA, ANSA and Lusa copy"),
)
"""The families, in the order in which they are tried."""


def parse_credit(text: str, *, lexicon: Lexicon | None = None, strict: bool = False) -> Credit | None:
    """Return the credit on a line, or None if the line is not a credit.

    Args:
        text: one line, optionally with outer white space.
        lexicon: the languages and agencies; by default, the built-in ones.
        strict: raise instead of returning None.

    Raises:
        ParseError: if `strict` and the text is not a credit; the error states where, and what was expected.

    Example:
        >>> credit = parse_credit("(Reporting by Ada Holt in Orval; Editing by Ben Orme)")
        >>> [(person.name, person.role) for person in credit.people]
        [('Ada Holt', 'Reporting by'), ('Ben Orme', 'Editing by')]
    """
    check_argument("parse_credit", text, str)
    line = trimmed(text)
    start = text.index(line)
    if 1 < len(line) <= _LONGEST and line.isprintable():
        for family in CREDIT_FORMS:
            found = family.read(line, lexicon or Lexicon.default())
            if found is not None:
                return Credit(line, *found, family=family.name, span=Span(start, start + len(line)))
    if strict:
        raise ParseError.at(text, start, "not a credit: no person, agency or owner is named", _EXPECTED)
    return None


_TAIL: Final = rf"""
    (?<={_SENTENCE_END}) (?P<gap>[\x20\xa0\u202f]*+)
    (?P<mark> \( [^()\s][^()]{{0,40}} \) \.? (?: [^()\s][^()]{{1,40}} )? | (?<=\s) [—–\-]{{1,2}}\x20? [^\s()—–\-][^()—–]{{1,24}} | (?<=\s) \p{{L}}[\p{{L}}/]{{1,11}} ) $
"""


def find_credit(text: str, *, lexicon: Lexicon | None = None) -> Credit | None:
    """Return the credit at the end of a paragraph, or None: ` — AFP`, ` (dpa)`, `. afp`, ` REUTERS`, `(c)AFP/Name`.

    It counts only after the end of a sentence: `... the agency (AFP).` credits nobody. Its gap is the white space before it,
    its span is into the text.

    Example:
        >>> credit = find_credit("La pluie a cessé. — AFP")
        >>> credit.text, credit.agencies, credit.gap
        ('— AFP', ('AFP',), ' ')
        >>> find_credit("Il travaille à l'Agence France-Presse (AFP).") is None
        True
    """
    check_argument("find_credit", text, str)
    match = compiled(_TAIL).search(text, max(0, len(text) - 90)) if text else None
    if match is None or not text[: match.start("gap")].strip():
        return None
    found = _tail(match["mark"], lexicon or Lexicon.default())
    if found is None:
        return None
    span = Span(match.start("mark"), len(text))
    return Credit(match["mark"], *found, family="end of paragraph", gap=match["gap"], span=span)


def _tail(mark: str, lexicon: Lexicon) -> _Found | None:
    """Return what the end of a paragraph credits: listed agencies, a copyright, or a mark alone."""
    found = _copyright(mark, lexicon) if mark.startswith("(c)") else _listed(mark, lexicon)
    if found is not None:
        return found
    agencies = [lexicon.agencies.find(part) for part in mark.split("/")]
    known = tuple(agency.code for agency in agencies if agency and not agency.word)
    alone = len(known) == len(agencies) and (mark.isupper() or mark.islower())
    return _Found(CreditKind.SOURCE, (), known) if alone else None
