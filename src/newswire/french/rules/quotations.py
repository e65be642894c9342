"""Quotation marks: what is written for the marks that `_pairing` has paired."""

from __future__ import annotations

from typing import Final

from newswire import _chars as c
from newswire.french.rules.rule import Example, Rule

__all__ = ["RULES"]

_N: Final = c.NBSP

OUTER_SOURCE: Final = (
    "Lexique de l'Imprimerie nationale (2002), Guillemets; Jacques André, Petites leçons de typographie, tableau 1 (U+00A0 inside); "
    "fr-CA: OQLF, tableau des espacements; fr-CH: Guide du typographe (2015)"
)
INNER_SOURCE: Final = (
    "Ramat, Le Ramat de la typographie; Jacques André, Petites leçons; the daily press. The Lexique nests « », CLDR fr as well; "
    "fr-CH: Guide du typographe, CLDR fr-CH (‹ ›)"
)

RULES: Final = (
    Rule(
        name="guillemets",
        summary="Outer quotation marks, however they were typed, and the space inside them.",
        source=OUTER_SOURCE,
        examples=(
            Example('Le "pacte" est signé.', f"Le «{_N}pacte{_N}» est signé."),
            Example(
                "Le «pacte», le “pacte”, le „pacte“", f"Le «{_N}pacte{_N}», le «{_N}pacte{_N}», le «{_N}pacte{_N}»"
            ),
            Example(
                "Le ,,pacte'', le ''pacte'', le <<pacte>>",
                f"Le «{_N}pacte{_N}», le «{_N}pacte{_N}», le «{_N}pacte{_N}»",
            ),
            Example('Un écran de 24" et un "clavier"', f'Un écran de 24" et un «{_N}clavier{_N}»'),
            Example('Un " perdu', 'Un " perdu'),
            Example('"Rien ne presse.\nOn verra."', f"«{_N}Rien ne presse.\nOn verra.{_N}»"),
            Example(f"«{_N}pacte{_N}»", '"pacte"', "wire"),
        ),
    ),
    Rule(
        name="inner-quotes",
        summary="Quotation marks inside a quotation, the +marks+ of agencies among them.",
        source=INNER_SOURCE,
        examples=(
            Example('"Elle a lu "Candide" hier"', f"«{_N}Elle a lu “Candide” hier{_N}»"),
            Example('"Elle a lu +Candide+ hier"', f"«{_N}Elle a lu “Candide” hier{_N}»"),
            Example("Le solde: +4 ou -4", f"Le solde{_N}: +4 ou -4"),
        ),
    ),
    Rule(
        name="single-quotes",
        summary="Single quotation marks outside any quotation.",
        source="usage of linguistics; the wire gives them back as they came",
        examples=(Example("Le mot 'pacte' revient", "Le mot ‘pacte’ revient"),),
    ),
)
