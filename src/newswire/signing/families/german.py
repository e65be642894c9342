"""German bylines: `Von Anna Beispiel, dpa`, `Von A und B`."""

from __future__ import annotations

from typing import Final

from newswire.lexicon._lists import words
from newswire.signing._grammar import Grammar

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
    lowered=words(
        "allein allem allen aller andere anderen anderer anderswo anfang angesicht anfangs außen außerhalb beiden beidem bekannten da daheim damals "
        "dannen davor demjenigen denen deren derselben derzeit dessen diesem diesen dieser dort drüben ebenda einander einem einen einer einigen "
        "einst eigenen etlichen euch fern fremden freunden früher gestern ganzem grund groß guten hand haus heute heutigen hier hinnen hinten "
        "ihm ihnen ihr ihrem ihren ihrer innen irgendwo jedem jeden jeder jedermann jeher jemandem jenem jenen jener jetzt keinem keiner klein "
        "kurzem lange langem letztem links manchen manchem mehreren meinem meinen meiner mir mittags morgen morgens nachmittags nah nahem "
        "neuem neulich niemandem nirgendwo nun oben obenher privat rechts seinem seinen seiner selber selbst sich solchem solchen soviel sonst "
        "sonstwo statten uns unserem unseren unserer unten unterwegs vielen vielem vorher vorhin vorn vorne vornherein vorneherein wegen weit weitem "
        "wegens welchem welchen welcher wem wenigen wenigem wessen wieviel woanders woher wo zeit zeiten zuhause zwei drei vier fünf sechs sieben acht neun zehn elf zwölf hundert tausend hunderten tausenden"
    ),
    source="dpa-Kompass, Autorenzeile",
)
