"""The neighbouring tools that the benchmarks compare newswire with, each as one callable, as its own documentation uses it.

They come from the dependency group `bench`; one that is not installed is left out, and named.
"""

from __future__ import annotations

import html
import importlib
import warnings
from collections.abc import Callable, Iterable, Mapping, Sequence
from importlib import metadata
from typing import Any, NamedTuple

PEOPLE = ("GivenName", "FirstInitial", "MiddleName", "MiddleInitial", "Surname", "LastInitial", "SuffixGenerational")
"""The labels of probablepeople that make up a name."""


class Peer(NamedTuple):
    """A tool: the callable to time, the same callable with what it gives as plain text or data, and whether it is slow."""

    call: Callable[[str], Any]
    plain: Callable[[str], Any]
    slow: bool = False


def polytypo(module: Any) -> Peer:
    """Return polytypo's French."""

    def call(text: str) -> str:
        return str(module.transform(text, locale="fr"))

    return Peer(call, call, slow=True)


def typographeur(module: Any) -> Peer:
    """Return typographeur, which writes HTML."""
    return Peer(module.typographeur, lambda text: html.unescape(module.typographeur(text)), slow=True)


def smartypants(module: Any) -> Peer:
    """Return smartypants, told to write characters instead of entities."""
    kinds = module.Attr.q | module.Attr.D | module.Attr.e | module.Attr.u

    def call(text: str) -> str:
        return str(module.smartypants(text, kinds))

    return Peer(call, call)


def sacremoses(module: Any) -> Peer:
    """Return the punctuation normalizer of sacremoses for French."""
    call = module.MosesPunctNormalizer(lang="fr").normalize
    return Peer(call, call)


def ftfy(module: Any) -> Peer:
    """Return ftfy as it is."""
    return Peer(module.fix_text, module.fix_text)


def nameparser(module: Any) -> Peer:
    """Return nameparser, made to read its parts; it reads one name."""

    def call(text: str) -> list[str]:
        found = str(module.HumanName(text))
        return [found] if found else []

    return Peer(call, call)


def probablepeople(module: Any) -> Peer:
    """Return probablepeople, which raises on what it cannot tag; it reads one name."""

    def call(text: str) -> Any:
        try:
            return module.tag(text)
        except module.RepeatedLabelError:
            return None

    def plain(text: str) -> list[str]:
        found = call(text)
        if found is None or found[1] != "Person":
            return []
        name = " ".join(part for label, part in found[0].items() if label in PEOPLE)
        return [name] if name else []

    return Peer(call, plain)


def dateparser(module: Any) -> Peer:
    """Return dateparser without its warnings."""

    def call(text: str) -> Any:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return module.parse(text)

    return Peer(call, call)


Make = Callable[[Any], Peer]
FRENCH: Mapping[str, Make] = {
    "polytypo": polytypo,
    "typographeur": typographeur,
    "smartypants": smartypants,
    "sacremoses": sacremoses,
    "ftfy": ftfy,
}
NAMES: Mapping[str, Make] = {"nameparser": nameparser, "probablepeople": probablepeople}
DATES: Mapping[str, Make] = {"dateparser": dateparser}


def installed(makes: Mapping[str, Make]) -> dict[str, Peer]:
    """Return the tools of a table that can be imported; say which cannot."""
    found: dict[str, Peer] = {}
    for name, make in makes.items():
        try:
            found[name] = make(importlib.import_module(name))
        except ImportError:
            print(f"{name} is not installed: left out (dependency group `bench`)")
    return found


def versions(names: Iterable[str]) -> str:
    """Return packages with their versions, in one line."""
    return ", ".join(f"{name} {metadata.version(name)}" for name in names)


# Headlines


def alike(texts: Sequence[str], cutoff: float) -> list[tuple[int, int]]:
    """Return the pairs of headlines that rapidfuzz finds alike, each compared with each."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - a peer, for those who ask for it

    return [
        (place, place + 1 + other)
        for place, text in enumerate(texts)
        for _, _, other in process.extract(
            text, texts[place + 1 :], scorer=fuzz.token_set_ratio, limit=None, score_cutoff=cutoff
        )
    ]


def near(texts: Sequence[str], threshold: float) -> list[tuple[int, int]]:
    """Return the pairs of near neighbours that MinHash with LSH from datasketch finds, by words."""
    from datasketch import MinHash, MinHashLSH  # noqa: PLC0415 - a peer of the group `bench`

    index = MinHashLSH(threshold=threshold, num_perm=64)
    found: list[tuple[int, int]] = []
    for place, text in enumerate(texts):
        sketch = MinHash(num_perm=64)
        sketch.update_batch([word.lower().encode() for word in text.split()])
        found += [(int(other), place) for other in index.query(sketch)]
        index.insert(str(place), sketch)
    return found
