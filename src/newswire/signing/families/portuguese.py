"""Portuguese bylines: `Por Ana Orvalho`."""

from __future__ import annotations

from typing import Final

from newswire.models.signing import Byline
from newswire.signing._grammar import Grammar, read_byline
from newswire.signing._lists import words
from newswire.signing.agencies import Registry

__all__ = ["GRAMMAR", "read"]

GRAMMAR: Final = Grammar(
    name="portuguese",
    introducers=frozenset({"por"}),
    asking=frozenset({"texto de", "reportagem de", "entrevista de"}),
    joins=words("e"),
    affiliations=words("para da do"),
    places=words("em"),
    together=words("com"),
    roles=words("enviado enviada especial correspondente jornalista repórter redator redatora"),
    desks=words("redação agências agência equipe"),
    source="Lusa, Livro de Estilo, assinaturas",
)


def read(line: str, registry: Registry | None = None) -> Byline | None:
    """Return the byline of one Portuguese line, or None.

    Example:
        >>> read("Por Ana Orvalho e Rui da Costa, em Lisboa").people[0].name
        'Ana Orvalho'
    """
    return read_byline(GRAMMAR, line, registry)
