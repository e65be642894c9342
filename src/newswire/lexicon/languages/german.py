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
        "datum", r"letzte\saktualisierung",
    ),
    dateline_months="Jan Feb März April Mai Juni Juli Aug Sept Okt Nov Dez",
    introducers=frozenset({
        "von", "erstellt von", "geschrieben von", "ein artikel von", "artikel von", "ein beitrag von",
        "gastbeitrag von", "autor", "autorin", "autoren:", "autor*in", "autor:in",
        "redakteur:", "redakteurin:", "information autor", "eine kolumne von", "kolumne von", "text & fotos:",
        "verfasst von", "gepostet von", "veröffentlicht von", "beitrag von",
        "ein gastbeitrag von",
    }),
    asking=frozenset({
        "text:", "interview:", "text von", "interview von", "eine analyse von", "ein kommentar von",
        "kommentar von", "gastkommentar von", "eine reportage von", "aufgezeichnet von", "von unserem korrespondenten",
        "von unserer korrespondentin", "von unserem redakteur", "von unserer redakteurin", "von unserem reporter",
        "von unserer reporterin",
    }),
    joins=words("und"),
    affiliations=words("für"),
    places=words("in aus"),
    together=words("mit"),
    roles=words(
        "korrespondent korrespondentin reporter reporterin redakteur redakteurin chefredakteur mitglied "
        "redaktionsleiter ressortleiter leiter leiterin autor autorin kolumnist kolumnistin volontär volontärin "
        "journalist journalistin sonderkorrespondent text foto fotos"
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
    compounds=words("redaktion redaktionen agentur magazin nachrichten portal sport zeitung"),
    modifiers=words(
        "leitende leitender stellvertretende stellvertretender politische landespolitische freie freier ständige "
        "ständiger"
    ),
    columns=words("kommentar kolumne glosse leitartikel"),
    pictures=words("bilder"),
    small_words=words("an bei ob"),
    no_places=words("symbolbild von foto fotos"),
    work=(r"(?:geschrieben|berichtet|redigiert|bericht|bearbeitet|mitarbeit)\s*(?:von|:)",),
    contributing=(r"(?:hat|haben)\s(?:zu|an)\sdiesem\s(?:artikel|bericht|text)\s(?:beigetragen|mitgearbeitet)",),
    sources=(r"mit(?:\s(?:material|informationen|agenturmaterial)\s(?:von|der))?", r"quellen?\s*:"),
    wires=("agenturen",),
    reserved=(r"alle\srechte",),
    told=(
        r"\bder(?<=\b(?P<said>sagte|sagten|erklärte|erklärten|bestätigte|bestätigten|berichtete)\s(?:[^.\n]{0,60}?\s)?der)\s(?:Nachrichtenagentur\s|Agentur\s)?{mark}",
    ),
    republished=frozenset({"bereitgestellt von"}),
    advertisements=words("anzeige werbung"),
    sure_introducers=words("von"),
    inner_introducers=words("von"),
    labelled_introducers=words("von"),
    author_links=(
        r"weitere\sartikel\svon", r"weitere\sbeiträge\svon", r"alle\sartikel\svon", r"alle\sbeiträge\svon",
        r"alles\svon", r"zeige\salle\sbeiträge\svon", r"schreiben\ssie",
    ),
    after_names=(
        r"teilen\b", "kategorien?:", r"gespeichert\sunter", r"hinterlasse\b", r"schreibe\b", r"antworten\b",
        r"fotos?\s?:(?!\s*\d)", r"bild\s?:(?!\s*\d)", r"bilder\s?:(?!\s*\d)", r"grafik\s?:(?!\s*\d)",
        r"quelle\s?:(?!\s*\d)", r"anzahl\sder\skommentare\s?:(?!\s*\d)", r"alle\sartikel\s*$",
        r"alle\sbeiträge\s*$", r"alles\svon\b", r"alle\sautoren", r"kontakt\b", r"folge\smir\b",
        r"eine\snachricht\b",
    ),
    commenting=words("sagt schreibt"),
    durations=("stunden?", "minuten?", "tag", "tagen?"),
    ago_before=("vor",),
    listening=("anhören",),
    date_labels=words("artikel letzte aktualisierung anzeige"),
    related=frozenset({
        "Lesen Sie auch:", "Lesen Sie mehr:", "Mehr zum Thema:", "Siehe auch:", "Auch interessant:",
    }),
    picture_credits=frozenset({"Foto:", "FOTO:", "Bild:", "Bildquelle:", "Fotocredit:", "Symbolbild:"}),
    house_lines=frozenset({"Abonnieren Sie", "Folgen Sie uns", "Melden Sie sich"}),
    reading_times=("lesezeit", "lesedauer"),
    minutes=("minuten?",),
    minutes_read=("lesen",),
    comment_counts=("kommentare?",),
    translations=("übersetzung", r"übersetzt\svon"),
    page_labels=(
        r"auch\sinteressant", r"externer\sinhalt(?:\snicht\sverfügbar)?", r"(?:ähnliche|verwandte)\sartikel",
        r"kommentar\sabgeben", r"folgst\sdu\sschon\s[^.!?]{1,60}\?",
    ),
    newsletters=words("erhalten"),
    elsewhere=frozenset({"lesen", "mehr", "siehe", "teilen", "foto", "bild", "quelle"}),
    slashed=words("und/oder ja/nein man/frau main/oder"),
    no_initials=words(
        "am an als auf aus bei bin bis da das dem den der des die du ein er es für hat ich im in ist ja mit nach nur "
        "ob so um und uns von vor war was weg wer wie will wir wird zu zum zur"
    ),
    sections=frozenset({
        "artikel", "ausland", "deutschland", "gesellschaft", "inland", "kommentar", "kultur", "meinung",
        "nachrichten", "netzwelt", "panorama", "politik", "reise", "startseite", "unternehmen", "vermischtes",
        "welt", "wirtschaft", "wissen", "wissenschaft", "zusammenfassung",
    }),
    buttons=frozenset({"textgröße", "teilen", "drucken", "anzeige"}),
    says=words("sagt warnt fordert erklärt beklagt verspricht meint betont kritisiert"),
    say=words("sagen warnen fordern"),
    questions=words("wie warum was wer wenn"),
    determiners=words("der die"),
    according=frozenset({"laut"}),
    first_person=words("ich wir mein meine unser unsere"),
    opponents=words("gegen nach"),
    source_names=frozenset({
        "Polizei", "Behörden", "Medien", "Medienbericht", "Bericht", "Studie", "Umfrage",
        "Ministerium", "Regierung", "Armee", "Kreise", "Staatsmedien", "Feuerwehr",
    }),
    source_nouns_last=words("bundesamt kreise kreisen medien sprecher sprecherin studie umfrage universität zeitung"),
    source_endings=words("agentur anwaltschaft bank behörde behörden institut ministerium polizei verband"),
    common=words("der die das und ist nicht ein eine einen mit für auf von zu im den dem wir ich sie er auch"),
    cries=words("danke bitte guten tag morgen abend willkommen nein ja schaffen achtung auf wiedersehen alles gute"),
    stop_words=words(
        "ab aber alle als am an auch auf aus bei beim bin bis da damit dann das dass dem den der des die dies "
        "dieser doch durch ein eine einem einen einer eines er es etwa fur gegen gibt hat haben hatte ihr ihre im "
        "in ins ist ja jetzt kann kein keine mehr mit muss nach nicht noch nun nur ob oder ohne sein seine seit "
        "sich sie sind so soll sollen statt trotz uber um und unter vom von vor war waren was weil weiter wenn "
        "wer werden wie will wird wir wollen zu zum zur zwischen laut erneut raus zuruck fest weist erhalt"
    ),
    everyday=words(
        "bundestag bundesrat parlament regierung minister ministerin prasident prasidentin gericht polizei bank "
        "konzern koalition partei kabinett wahl landgericht bundesgerichtshof prozent beschliesst lehnt stimmt "
        "verhangt gewinnt siegt verliert sieg steigt sinkt streicht gewinn verlust streik prozess reform gesetz "
        "plane nimmt nehmen macht machen bleibt bleiben kommt kommen geht gehen woche monat tag tage jahr jahre "
        "menschen millionen milliarden euro dollar stellen beschaftigte"
    ),
    descriptions=words(
        "olympiasieger olympiasiegerin weltmeister weltmeisterin schauspieler schauspielerin sanger sangerin "
        "regisseur autor autorin trainer trainerin spieler sturmer kapitan grunder burgermeister burgermeisterin "
        "hersteller handler kette zulieferer autozulieferer maschinenbauer versicherer reederei molkerei brauerei "
        "grossbank unternehmen firma modekette chiphersteller stahlkonzern energiekonzern pharmakonzern "
        "baukonzern arzt anwalt aussenministerin umweltministerin verkehrsministerin verteidigungsministerin "
        "finanzminister"
    ),
    tolls=words("tote toten toter todesopfer verletzte verletzt vermisste opfer"),
    disasters=words(
        "absturz anschlag brand entgleist erdbeben flugzeugabsturz hochwasser lawine messerangriff "
        "seilbahnungluck ungluck unwetter vulkanausbruch waldbrand zugungluck bergrutsch bruckeneinsturz"
    ),
    ups=words("steigt steigen gestiegen beschliesst stimmt gewinnt siegt sieg schlagt"),
    downs=words("sinkt sinken gesunken fallt lehnt kippt sturzt scheitert verliert unterliegt aus"),
    numerals=(
        "eins", "zwei", "drei", "vier", "funf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwolf",
        "dreizehn", "vierzehn", "funfzehn",
    ),
    locatives=words("im bei aus nach nahe"),
    joints=words("von"),
    concepts={
        "acquire": words("kauft kaufen kauf ubernimmt ubernahme ubernehmen fusion"),
        "agree": words("abkommen einigen einigt einigung vertrag pakt vergleich"),
        "arrest": words("festgenommen festnahme haft inhaftiert verhaftet verhaftung"),
        "attack": words("angriff attacke anschlag angegriffen messer messerattacke uberfall"),
        "begin": words("beginnt beginn start startet eroffnet auftakt"),
        "blaze": words("brand brande brennt feuer flammen waldbrand waldbrande"),
        "block": words("blockade blockiert gesperrt sperrt sperrung gestoppt stoppt stopp unterbrochen ausgesetzt"),
        "close": words("geschlossen schliesst schliessung dicht"),
        "confess": words("gesteht gestandnis raumt zugibt"),
        "crash": words("absturz abgesturzt entgleist unfall ungluck zugungluck zusammenstoss"),
        "cut": words("abbau baut kurzt kurzung streicht stellenabbau entlassungen"),
        "die": words("gestorben stirbt tod tot tote toten"),
        "drop": words("fallt gesunken rutscht ruckgang sinkt sinken verlust"),
        "grow": words("anstieg gestiegen steigt steigen wachst wachstum zulegt"),
        "hire": words("ernannt ernennt ernennung beruft"),
        "kill": words("ermordet getotet mord totet"),
        "leave": words("abgang abschied rucktritt geht verlasst zuruckgetreten"),
        "prison": words("freiheitsstrafe gefangnis haftstrafe"),
        "promise": words("gelobt verspricht versprechen zusage"),
        "reach": words("erreicht hoch rekord"),
        "refuse": words("ablehnung abgelehnt lehnt verweigert weigert nein"),
        "request": words("fordert forderung fordern verlangt"),
        "recover": words("entdeckt fund gefunden geborgen"),
        "return": words("kehrt ruckkehr wieder wiedereroffnet"),
        "sell": words("verkauf verkauft verkaufen"),
        "sue": words("anklage angeklagt gericht klage klagt prozess"),
        "unveil": words("enthullt prasentiert stellt vorgestellt kundigt"),
        "warn": words("drohung droht warnt warnung"),
        "win": words("besiegt gewinnt schlagt sieg siegt sieger"),
        "train": words("zug bahn"),
        "plane": words("flugzeug maschine"),
        "ship": words("boot frachter containerschiff containerschiffe schiff"),
        "doctor": words("arzt klinik krankenhaus"),
        "sum": words("milliarde milliarden millionen"),
        "union_eu": words("brussel europaische"),
        "usa": words("amerika amerikanische"),
    },
)  # fmt: skip
