"""The cities and countries that datelines name: evidence where nothing else tells a dateline from a kicker."""

from __future__ import annotations

import functools
import json
from importlib import resources
from typing import Final, NamedTuple

from newswire.signing._lists import words

__all__ = ["Gazetteer", "default_gazetteer", "split_places"]

_RIVERS: Final = words(
    "am breisgau donau elbe ems fulda havel inn isar lahn lippe main mosel neckar oder pleiße rhein ruhr saale "
    "sieg spree unstrut weser westfalen"
)
"""What follows a slash in the name of one German town: `Frankfurt/Main`, `Halle/Saale`.

Source: dpa, customary short forms of the official names (`Frankfurt am Main`, `Halle (Saale)`).
"""


class Gazetteer(NamedTuple):
    """Names of cities and of countries, in lower case.

    A place counts as known if it, or what stands before its comma, is a city here. `with_cities` returns a larger one.
    """

    cities: frozenset[str]
    countries: frozenset[str]

    def knows(self, place: str) -> bool:
        """Tell whether a place, as a dateline writes it, is a known city."""
        folded = place.casefold().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
        return folded in self.cities or folded.partition(",")[0].rstrip() in self.cities

    def with_cities(self, *cities: str) -> Gazetteer:
        """Return a gazetteer that knows these cities too."""
        return self._replace(cities=self.cities | {city.casefold() for city in cities})


@functools.cache
def default_gazetteer() -> Gazetteer:
    """Return the gazetteer that newswire comes with: some 1,500 names of cities in eight languages.

    Source: Unicode CLDR, exemplar cities of time zones and territory names in ar, de, en, es, fr, it, nl, pt; the
    cities that stand alone in datelines: AP Stylebook, datelines.
    """
    text = resources.files("newswire.signing").joinpath("data/places.json").read_text(encoding="utf-8")
    data = json.loads(text)
    return Gazetteer(*(frozenset(name.casefold() for name in data[key]) for key in ("cities", "countries")))


def split_places(text: str) -> tuple[str, ...]:
    """Return the places of a dateline's first part: a slash or `and` stands between two, but not in `Frankfurt/Main`."""
    places: list[str] = []
    for part in text.split("/"):
        name = part.strip()
        if places and name.casefold() in _RIVERS:
            places[-1] += f"/{name}"
        elif name:
            places.append(name)
    return tuple(places)
