"""What the checkers of types know about newswire.signing. It is checked, never run."""

from __future__ import annotations

import datetime as dt
from typing import assert_type

import newswire
from newswire import lexicon, signing
from newswire.models import Byline, Credit, Dateline, Notice, PartialDate, Person, SignOff


def reading(line: str, known: newswire.Lexicon) -> None:
    """Each reader gives a model or None, from the facade as from the room."""
    assert_type(newswire.parse_byline(line), Byline | None)
    assert_type(newswire.parse_dateline(line, lexicon=known), Dateline | None)
    assert_type(newswire.parse_sign_off(line, strict=True), SignOff | None)
    assert_type(newswire.parse_date(line, dt.date(2026, 2, 3)), PartialDate | None)
    assert_type(signing.parse_credit(line), Credit | None)
    assert_type(signing.parse_notice(line), Notice | None)
    assert_type(signing.find_credit(line), Credit | None)
    assert_type(signing.find_sign_off(line), SignOff | None)
    assert_type(signing.find_notices(line), tuple[Notice, ...])


def evidence(text: str) -> None:
    """Whose copy it is."""
    assert_type(newswire.find_agencies(text), tuple[signing.Evidence, ...])
    assert_type(newswire.find_agencies(text)[0].agency, str)
    assert_type(newswire.find_agencies(text)[0].kind, signing.EvidenceKind)


def parts(dateline: Dateline, sign_off: SignOff, credit: Credit, person: Person) -> None:
    """The parts of what was read, and that those which may be absent may be None."""
    assert_type(dateline.places, tuple[str, ...])
    assert_type(dateline.agencies, tuple[str, ...])
    assert_type(dateline.date, PartialDate | None)
    assert_type(sign_off.initials, tuple[str, ...])
    assert_type(credit.people, tuple[Person, ...])
    assert_type(credit.year, int | None)
    assert_type(person.role, str | None)
    assert_type(signing.proper_case(person), Person)


def writing(dateline: Dateline, date: PartialDate, style: signing.DatelineStyle) -> None:
    """Datelines are written in the style of an agency; dates become those of Python where they are whole."""
    assert_type(newswire.format_dateline(dateline, "reuters"), str)
    assert_type(signing.restyle_dateline(dateline, style), Dateline)
    assert_type(date.year, int | None)
    assert_type(date.zone, str | None)
    assert_type(signing.to_datetime(date), dt.datetime)


def registries(registry: lexicon.Registry) -> None:
    """Agencies, places and words of one's own."""
    assert_type(lexicon.default_registry(), lexicon.Registry)
    assert_type(registry.with_agencies(lexicon.Agency("ORV", ("Agence Orvale",), ("ORV",))), lexicon.Registry)
    assert_type(registry["AFP"].marks, tuple[str, ...])
    assert_type(registry.find("AFP"), lexicon.Agency | None)
    assert_type(lexicon.default_gazetteer(), lexicon.Gazetteer)
    assert_type(lexicon.default_vocabulary(), lexicon.Vocabulary)
