"""Checks that documents are valid, by the official schemas where they lie beside the checkout.

    python -m tests.format_checkers COUNT

draws COUNT pages, writes each in every format, and prints how many documents were valid.
"""

from __future__ import annotations

import collections
import functools
import json
import sys
from collections.abc import Callable, Iterator
from typing import Any

import referencing
import referencing.jsonschema
from jsonschema.validators import Draft7Validator, Draft202012Validator
from lxml import etree

from tests.shared import shared_file

GEOJSON = "formats/ninjs/validation/test_suite/GeoJSON-schema.json"


@functools.cache
def ninjs_validator(version: str, *, formats: bool = True) -> Any:
    """Return the validator of one version of ninjs; `formats` such as `uri` and `date-time` are checked too."""
    schema = json.loads(shared_file(f"formats/ninjs/specification/ninjs-schema_{version}.json").read_text())
    geojson = json.loads(shared_file(GEOJSON).read_text())
    kind = Draft7Validator if version.startswith("1") else Draft202012Validator
    resource = referencing.jsonschema.DRAFT7.create_resource(geojson)
    addresses = ("https://geojson.org/schema/GeoJSON.json", "https://geojson.org/schema/GeoJSON.json#")
    registry: Any = referencing.Registry().with_resources((address, resource) for address in addresses)
    return kind(schema, registry=registry, format_checker=kind.FORMAT_CHECKER if formats else None)


def check_ninjs(version: str) -> Callable[[str], None]:
    """Return what raises unless a document is valid ninjs of one version."""

    def check(document: str) -> None:
        ninjs_validator(version).validate(json.loads(document))

    return check


@functools.cache
def schema_org_terms() -> frozenset[str]:
    """Return the terms that the official vocabulary of schema.org defines."""
    file = shared_file("formats/schemaorg/data/releases/30.0/schemaorg-current-https.jsonld")
    defined = json.loads(file.read_text(encoding="utf-8"))["@graph"]
    return frozenset(one["@id"].removeprefix("schema:") for one in defined)


def keys_of(data: Any) -> Iterator[str]:
    """Yield every key and every type of some JSON-LD."""
    if isinstance(data, dict):
        for key, value in data.items():
            yield from [value] if key == "@type" else [key] if not key.startswith("@") else []
            yield from keys_of(value)
    elif isinstance(data, list):
        for item in data:
            yield from keys_of(item)


def check_jsonld(document: str) -> None:
    """Raise unless every key and type is a term of schema.org."""
    unknown = set(keys_of(json.loads(document))) - schema_org_terms()
    assert not unknown


def check_iramuteq(document: str) -> None:
    """Raise unless stars stand in lines of variables alone, each variable without blanks."""
    for line in document.splitlines():
        if line.startswith("****"):
            assert all(word.startswith("*") and "_" in word and word.isascii() for word in line.split(" ")[1:])
        else:
            assert "*" not in line


@functools.cache
def tei_dtd() -> Any:
    """Return the official DTD of TEI P5."""
    return etree.DTD(str(shared_file("formats/tei/tei_corpus.dtd")))


def check_tei(document: str) -> None:
    """Raise unless a document is valid by the DTD."""
    tei_dtd().assertValid(etree.fromstring(document.encode()))


@functools.cache
def newsmlg2_schema() -> Any:
    """Return the official schema of NewsML-G2 2.35, power."""
    path = shared_file("formats/newsml-g2/specification/NewsML-G2_2.35-spec-All-Power.xsd")
    return etree.XMLSchema(etree.parse(str(path)))


def check_newsmlg2(document: str) -> None:
    """Raise unless a document is valid by the schema."""
    newsmlg2_schema().assertValid(etree.fromstring(document.encode()))


CHECKERS: dict[tuple[str, Any], Callable[[str], None]] = {
    ("jsonld", ()): check_jsonld,
    ("ninjs", ()): check_ninjs("3.1"),
    ("ninjs", (("version", "1.6"),)): check_ninjs("1.6"),
    ("iramuteq", ()): check_iramuteq,
    ("tei", ()): check_tei,
    ("newsmlg2", (("created", "2026-02-03T14:30:00Z"), ("language", "fr"))): check_newsmlg2,
    ("newsmlg2", ()): check_newsmlg2,
}
"""The check of each format and its options."""


def main(count: int) -> None:
    """Write pages in every format, and print how many documents are valid."""
    from hypothesis import HealthCheck, Phase, given, settings  # noqa: PLC0415 - for the count alone
    from hypothesis import strategies as st  # noqa: PLC0415

    from newswire import Page, formats, strategies  # noqa: PLC0415

    valid: collections.Counter[str] = collections.Counter()
    drawn = st.builds(
        Page,
        st.none() | strategies.tickers(),
        st.lists(strategies.articles(), max_size=2),
        st.lists(strategies.market_tables(), max_size=1),
    )

    @settings(
        max_examples=count,
        database=None,
        phases=[Phase.generate],
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(drawn)
    def check(page: Page) -> None:
        for (name, options), check in CHECKERS.items():
            check(formats.write(page, name, **dict(options)))
            valid[" ".join([name, *(f"{option}={value}" for option, value in options)])] += 1

    check()
    for name, number in valid.items():
        print(f"{name}: {number:,} of {number:,} documents valid")  # noqa: T201 - a report; one that is not ends the program


__all__ = ["CHECKERS", "check_jsonld", "check_newsmlg2", "check_tei", "ninjs_validator", "schema_org_terms"]

if __name__ == "__main__":
    main(int(sys.argv[1]))
