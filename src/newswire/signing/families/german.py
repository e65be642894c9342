"""German bylines: `Von Anna Beispiel, dpa`, `Von A und B`."""

from __future__ import annotations

from typing import Final

from newswire.signing._grammar import Grammar
from newswire.signing._lists import words

__all__ = ["GRAMMAR"]

GRAMMAR: Final = Grammar(
    name="german",
    language="de",
    example="Von Anna Beispiel, dpa",
    introducers=frozenset(
        {
            "von",
            "erstellt von",
            "geschrieben von",
            "ein artikel von",
            "artikel von",
            "ein beitrag von",
            "gastbeitrag von",
        }
        | {
            "autor:",
            "autorin:",
            "autoren:",
            "autor*in",
            "autor*in:",
            "information autor",
            "eine kolumne von",
            "kolumne von",
            "text & fotos:",
        }
    ),
    asking=frozenset(
        {
            "text:",
            "interview:",
            "text von",
            "interview von",
            "eine analyse von",
            "ein kommentar von",
            "kommentar von",
            "aufgezeichnet von",
        }
    ),
    joins=words("und"),
    affiliations=words("für"),
    places=words("in aus"),
    together=words("mit"),
    roles=words(
        "korrespondent korrespondentin reporter reporterin redakteur redakteurin chefredakteur mitglied redaktionsleiter ressortleiter leiter leiterin autor autorin kolumnist kolumnistin volontär volontärin journalist journalistin sonderkorrespondent"
    ),
    desks=words("redaktion agenturen agentur team desk nachrichtenredaktion onlineredaktion"),
    source="dpa-Kompass, Autorenzeile",
)
