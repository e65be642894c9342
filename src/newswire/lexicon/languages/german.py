"""German bylines: `Von Anna Beispiel, dpa`, `Von A und B`."""

from __future__ import annotations

from typing import Final

from newswire.lexicon.language import Language, words

__all__ = ["GERMAN"]

GERMAN: Final = Language(
    code="de",
    name="german",
    example="Von Anna Beispiel, dpa",
    source="dpa-Kompass, Autorenzeile",
    months=(
        "januar jänner jan", "februar feber feb", "märz maerz mär mrz", "april apr", "mai", "juni jun", "juli jul",
        "august aug", "september sept sep", "oktober okt", "november nov", "dezember dez",
    ),
    weekdays=(
        "montag mo mon", "dienstag di die", "mittwoch mi mit", "donnerstag do don", "freitag fr fre",
        "samstag sa sam sonnabend", "sonntag so son",
    ),
    between=words("den der am um"),
    date_articles=("den", "der", "am"),
    date_prepositions=("vom",),
    clock=("um",),
    oclock=("Uhr",),
    latest=("zuletzt",),
    published=(
        "veröffentlicht", "aktualisiert", "erstellt", "geschrieben", "editiert", "geändert", "publiziert", "stand",
        "datum",
    ),
    dateline_months="Jan Feb März April Mai Juni Juli Aug Sept Okt Nov Dez",
    introducers=frozenset({
        "von", "erstellt von", "geschrieben von", "ein artikel von", "artikel von", "ein beitrag von",
        "gastbeitrag von", "autor:", "autorin:", "autoren:", "autor*in", "information autor", "eine kolumne von",
        "kolumne von", "text & fotos:",
    }),
    asking=frozenset({
        "text:", "interview:", "text von", "interview von", "eine analyse von", "ein kommentar von",
        "kommentar von", "aufgezeichnet von",
    }),
    joins=words("und"),
    affiliations=words("für"),
    places=words("in aus"),
    together=words("mit"),
    roles=words(
        "korrespondent korrespondentin reporter reporterin redakteur redakteurin chefredakteur mitglied "
        "redaktionsleiter ressortleiter leiter leiterin autor autorin kolumnist kolumnistin volontär volontärin "
        "journalist journalistin sonderkorrespondent"
    ),
    role_endings=words("redakteur redakteurin korrespondent korrespondentin reporterin leiter leiterin volontärin"),
    desks=words("redaktion agenturen agentur team desk nachrichtenredaktion onlineredaktion"),
    openers=words("kommentar unserem unserer"),
    lowered=words(
        "allein allem allen aller andere anderen anderer anderswo anfang angesicht anfangs außen außerhalb beiden "
        "beidem bekannten da daheim damals dannen davor demjenigen denen deren derselben derzeit dessen diesem "
        "diesen dieser dort drüben ebenda einander einem einen einer einigen einst eigenen etlichen euch fern "
        "fremden freunden früher gestern ganzem grund groß guten hand haus heute heutigen hier hinnen hinten ihm "
        "ihnen ihr ihrem ihren ihrer innen irgendwo jedem jeden jeder jedermann jeher jemandem jenem jenen jener "
        "jetzt keinem keiner klein kurzem lange langem letztem links manchen manchem mehreren meinem meinen "
        "meiner mir mittags morgen morgens nachmittags nah nahem neuem neulich niemandem nirgendwo nun oben "
        "obenher privat rechts seinem seinen seiner selber selbst sich solchem solchen soviel sonst sonstwo "
        "statten uns unserem unseren unserer unten unterwegs vielen vielem vorher vorhin vorn vorne vornherein "
        "vorneherein wegen weit weitem wegens welchem welchen welcher wem wenigen wenigem wessen wieviel woanders "
        "woher wo zeit zeiten zuhause zwei drei vier fünf sechs sieben acht neun zehn elf zwölf hundert tausend "
        "hunderten tausenden"
    ),
    particles=words("am auf vom von zu zum zur und"),
    honorifics=words("herr frau"),
    articles=words("der die das ein eine"),
    institutions=words(
        "alle anzeige kommentare teilen artikel beiträge bund kontakt kolumne weitere publiziert agentur "
        "agenturen nachrichten bild deutschland gmbh österreich press-agentur projekt redaktion schweiz zeitung "
        "zeit verlag universität"
    ),
    compounds=words("redaktion redaktionen agentur magazin nachrichten zeitung"),
    modifiers=words(
        "leitende leitender stellvertretende stellvertretender politische landespolitische freie freier ständige "
        "ständiger"
    ),
    columns=words("kommentar kolumne glosse leitartikel"),
    pictures=words("bilder"),
    small_words=words("an bei ob"),
    no_places=words("symbolbild von foto fotos"),
    work=(r"(?:geschrieben|berichtet|redigiert|bericht|bearbeitet|mitarbeit)\s*(?:von|:)",),
    sources=(r"mit(?:\s(?:material|informationen|agenturmaterial)\s(?:von|der))?", r"quellen?\s*:"),
    wires=("agenturen",),
    reserved=(r"alle\srechte",),
    told=(
        r"\bder(?<=\b(?P<said>sagte|sagten|erklärte|erklärten|bestätigte|bestätigten|berichtete)\s(?:[^.\n]{0,60}?\s)?der)\s(?:Nachrichtenagentur\s|Agentur\s)?{mark}",
    ),
    republished=frozenset({"bereitgestellt von"}),
    sections=frozenset({
        "artikel", "ausland", "deutschland", "gesellschaft", "inland", "kommentar", "kultur", "meinung",
        "nachrichten", "netzwelt", "panorama", "politik", "reise", "startseite", "unternehmen", "vermischtes",
        "welt", "wirtschaft", "wissen", "wissenschaft", "zusammenfassung",
    }),
    buttons=frozenset({"textgröße", "teilen", "drucken", "anzeige"}),
    common=words("der die das und ist nicht ein eine einen mit für auf von zu im den dem wir ich sie er auch"),
    cries=words("danke bitte guten tag morgen abend willkommen nein ja schaffen achtung auf wiedersehen alles gute"),
)  # fmt: skip
