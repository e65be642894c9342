"""Portuguese bylines: `Por Ana Orvalho`."""

from __future__ import annotations

from typing import Final

from newswire.lexicon._lists import words
from newswire.signing._grammar import Grammar

__all__ = ["GRAMMAR"]

GRAMMAR: Final = Grammar(
    name="portuguese",
    language="pt",
    example="Por Ana Orvalho, em Lisboa",
    introducers=frozenset({"por", "publicado por", "escrito por"}),
    asking=frozenset({"texto de", "reportagem de", "entrevista de"}),
    joins=words("e"),
    affiliations=words("para da do"),
    places=words("em"),
    together=words("com"),
    roles=words("enviado enviada especial correspondente jornalista repórter redator redatora"),
    desks=words("redação agências agência equipe"),
    source="Lusa, Livro de Estilo, assinaturas",
)
