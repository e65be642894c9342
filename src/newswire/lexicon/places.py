"""The cities and countries in datelines: evidence if nothing else distinguishes a dateline from a kicker."""

from __future__ import annotations

import functools
import json
from importlib import resources
from typing import Final, NamedTuple

from newswire.lexicon.language import words

__all__ = ["Gazetteer", "default_gazetteer", "split_places"]

_RIVERS: Final = words(
    "am breisgau donau elbe ems fulda havel inn isar lahn lippe main mosel neckar oder pleisse rhein ruhr saale "
    "sieg spree unstrut weser westfalen"
)
"""The text after a slash in the name of a single German town: `Frankfurt/Main`, `Halle/Saale`.

Source: dpa, customary short forms of the official names (`Frankfurt am Main`, `Halle (Saale)`). They are compared
case-folded, so `ß` is `ss`.
"""


REGIONS: Final = frozenset(
    name.casefold()
    for name in (
        # American states: AP's abbreviations, the postal ones, and the names that AP never abbreviates
        *[
            "Ala.",
            "Ariz.",
            "Ark.",
            "Calif.",
            "Colo.",
            "Conn.",
            "Del.",
            "D.C.",
            "Fla.",
            "Ga.",
            "Ill.",
            "Ind.",
            "Kan.",
            "Ky.",
            "La.",
            "Md.",
            "Mass.",
            "Mich.",
            "Minn.",
            "Miss.",
            "Mo.",
        ],
        *[
            "Mont.",
            "Neb.",
            "Nev.",
            "N.H.",
            "N.J.",
            "N.M.",
            "N.Y.",
            "N.C.",
            "N.D.",
            "Okla.",
            "Ore.",
            "Pa.",
            "R.I.",
            "S.C.",
            "S.D.",
            "Tenn.",
            "Vt.",
            "Va.",
            "Wash.",
            "W.Va.",
            "Wis.",
            "Wyo.",
        ],
        *[
            "AL",
            "AK",
            "AZ",
            "AR",
            "CA",
            "CO",
            "CT",
            "DE",
            "DC",
            "FL",
            "GA",
            "HI",
            "ID",
            "IL",
            "IN",
            "IA",
            "KS",
            "KY",
            "LA",
            "ME",
            "MD",
            "MA",
            "MI",
            "MN",
            "MS",
            "MO",
            "MT",
            "NE",
            "NV",
            "NH",
            "NJ",
            "NM",
            "NY",
            "NC",
            "ND",
            "OH",
            "OK",
        ],
        *["OR", "PA", "RI", "SC", "SD", "TN", "TX", "UT", "VT", "VA", "WA", "WV", "WI", "WY"],
        *[
            "Alabama",
            "Alaska",
            "Arizona",
            "Arkansas",
            "California",
            "Colorado",
            "Connecticut",
            "Delaware",
            "Florida",
            "Hawaii",
            "Idaho",
        ],
        *[
            "Illinois",
            "Indiana",
            "Iowa",
            "Kansas",
            "Kentucky",
            "Louisiana",
            "Maine",
            "Maryland",
            "Massachusetts",
            "Michigan",
            "Minnesota",
        ],
        *[
            "Mississippi",
            "Missouri",
            "Montana",
            "Nebraska",
            "Nevada",
            "Ohio",
            "Oklahoma",
            "Oregon",
            "Pennsylvania",
            "Tennessee",
            "Texas",
            "Utah",
        ],
        *["Vermont", "Virginia", "Washington", "Wisconsin", "Wyoming"],
        *("New Hampshire", "New Jersey", "New Mexico", "New York", "North Carolina", "North Dakota", "Rhode Island"),
        *("South Carolina", "South Dakota", "West Virginia"),
        # Canadian provinces
        *[
            "Ont.",
            "Que.",
            "Alta.",
            "B.C.",
            "Man.",
            "Sask.",
            "N.S.",
            "N.B.",
            "N.L.",
            "P.E.I.",
            "ON",
            "QC",
            "BC",
            "AB",
            "MB",
            "SK",
            "NS",
            "NB",
            "NL",
            "PE",
        ],
        *["Ontario", "Quebec", "Québec", "Alberta", "Manitoba", "Saskatchewan", "Newfoundland"],
        *("British Columbia", "Nova Scotia", "New Brunswick"),
        # parts of states that copy treats as countries
        *["England", "Scotland", "Wales", "Tasmania", "Queensland", "Victoria"],
        *("Northern Ireland", "Western Australia", "South Australia", "New South Wales", "West Germany"),
    )
)
"""Regions, other than countries, after the comma of a place (Georgia is both). Source: AP Stylebook, state names; Canada Post."""
_DIRECTIONS: Final = words("north south east west new upper lower northern southern eastern western")


class Gazetteer(NamedTuple):
    """Names of cities and of countries, in lower case with straight apostrophes.

    A place is known if it, or the text before its comma, is a city here. `with_cities` returns a larger gazetteer.
    """

    cities: frozenset[str]
    countries: frozenset[str]

    def knows(self, place: str) -> bool:
        """Return whether a place, as written in a dateline, is a known city."""
        folded = _folded(place)
        city = folded.partition(",")[0].rstrip()
        direction, _, rest = city.partition(" ")
        return folded in self.cities or city in self.cities or (direction in _DIRECTIONS and rest in self.cities)

    def has_region(self, place: str) -> bool:
        """Return whether a known state, province or country follows the comma of a place: `Orval, Mo.`."""
        region = _folded(place.partition(",")[2].strip(" ,"))
        return bool(region) and (region in REGIONS or region in self.countries)

    def with_cities(self, *cities: str) -> Gazetteer:
        """Return a gazetteer with these cities added."""
        return self._replace(cities=self.cities | {_folded(city) for city in cities})


def _folded(name: str) -> str:
    """Return a name in lower case, with straight apostrophes: copy writes both `N'Djamena` and `N’Djamena`."""
    return name.casefold().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")


@functools.cache
def default_gazetteer() -> Gazetteer:
    """Return the built-in gazetteer: about 1,500 names of cities in eight languages.

    Source: Unicode CLDR, exemplar cities of time zones and territory names in ar, de, en, es, fr, it, nl, pt; AP Stylebook,
    datelines: cities without a state or country.
    """
    text = resources.files("newswire.lexicon").joinpath("data/places.json").read_text(encoding="utf-8")
    data = json.loads(text)
    return Gazetteer(*(frozenset(map(_folded, data[key])) for key in ("cities", "countries")))


def split_places(text: str) -> tuple[str, ...]:
    """Return the places in the first part of a dateline, separated by a slash or `and`, except in `Frankfurt/Main`."""
    places: list[str] = []
    for part in text.split("/"):
        name = part.strip()
        if places and name.casefold() in _RIVERS:
            places[-1] += f"/{name}"
        elif name:
            places.append(name)
    return tuple(places)
