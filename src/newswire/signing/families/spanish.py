"""Spanish bylines: `Por Ana Orvela`, `Por Redacción`."""

from __future__ import annotations

from typing import Final

from newswire.models.signing import Byline
from newswire.signing._grammar import Grammar, read_byline
from newswire.signing._lists import words
from newswire.signing.agencies import Registry

__all__ = ["GRAMMAR", "read"]

GRAMMAR: Final = Grammar(
    name="spanish",
    introducers=frozenset({"por"}),
    asking=frozenset({"texto de", "entrevista de", "una crónica de"}),
    joins=words("y e"),
    affiliations=words("para de"),
    places=words("en desde"),
    together=words("con"),
    roles=words("enviado enviada especial corresponsal periodista reportero reportera redactor redactora jefe"),
    desks=words("redacción agencias agencia equipo servicio"),
    source="EFE, Libro del estilo urgente, firmas",
)


def read(line: str, registry: Registry | None = None) -> Byline | None:
    """Return the byline of one Spanish line, or None.

    Example:
        >>> read("Por Ana Orvela y Luis del Valle, en Lima").people[0].name
        'Ana Orvela'
    """
    return read_byline(GRAMMAR, line, registry)
