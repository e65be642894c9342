"""Spanish bylines: `Por Ana Orvela`, `Por Redacción`."""

from __future__ import annotations

from typing import Final

from newswire.lexicon._lists import words
from newswire.signing._grammar import Grammar

__all__ = ["GRAMMAR"]

GRAMMAR: Final = Grammar(
    name="spanish",
    language="es",
    example="Por Ana Orvela y Luis del Valle",
    introducers=frozenset({"por", "publicado por", "escrito por"}),
    asking=frozenset({"texto de", "entrevista de", "una crónica de"}),
    joins=words("y e"),
    affiliations=words("para de"),
    places=words("en desde"),
    together=words("con"),
    roles=words("enviado enviada especial corresponsal periodista reportero reportera redactor redactora jefe"),
    desks=words("redacción agencias agencia equipo servicio"),
    source="EFE, Libro del estilo urgente, firmas",
)
