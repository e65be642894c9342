"""The word lists of the threads, as data: what names nothing, what happens every day, what kills, what is opposed.

All words are folded to lower-case ASCII. French, English, German and Spanish; headlines in other languages are compared
without these lists, by their words alone.
"""

from __future__ import annotations

from typing import Final

__all__ = [
    "CONCEPTS",
    "DISASTERS",
    "EVERYDAY",
    "LOOK_ALIKE",
    "MONTHS",
    "NUMERALS",
    "OPPOSITES",
    "ROLES",
    "STOP_WORDS",
    "TOLL_WORDS",
]


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


STOP_WORDS: Final[dict[str, frozenset[str]]] = {
    "fr": _words(
        "a ai as au aux avant avec c ce ces cet cette chez comme contre d dans de depuis des du elle elles en encore "
        "entre est et etait ete etre eu fait faire font il ils j je l la le les leur leurs lors lui m ma mais meme mes "
        "moins n ne ni non nos notre nous on ont ou par pas pendant plus pour pres qu quand que qui s sa sans se selon "
        "sera ses si son sont sous sur t tous tout toute toutes tres un une va vers veut veulent vont vos votre vous y "
        "aujourd hui deja dit apres afin ainsi alors aussi autre autres autour face peut doit faut finalement enfin "
        "toujours jusqu lorsqu puisqu quelqu quoiqu presqu"
    ),
    "en": _words(
        "a about after again against all also an and any are as at be been before being between but by can could did "
        "do does for from had has have he her his how i if in into is it its may might more most must new no not now "
        "of off on or our out over own s says said say she should so some t than that the their them then there these "
        "they this those to too under until up us was we were what when where which while who why will with would you "
        "your amid via near least first last just only even yet still ahead"
    ),
    "de": _words(
        "ab aber alle als am an auch auf aus bei beim bin bis da damit dann das dass dem den der des die dies dieser "
        "doch durch ein eine einem einen einer eines er es etwa fur gegen gibt hat haben hatte ihr ihre im in ins ist "
        "ja jetzt kann kein keine mehr mit muss nach nicht noch nun nur ob oder ohne sein seine seit sich sie sind so "
        "soll sollen statt trotz uber um und unter vom von vor war waren was weil weiter wenn wer werden wie will wird "
        "wir wollen zu zum zur zwischen laut erneut raus zuruck fest weist erhalt"
    ),
    "es": _words(
        "a al ante asi aun bajo cada como con contra cual cuando de del desde donde dos e el ella en entre era es esta "
        "este esto estos fue fueron ha han hasta hay la las le les lo los mas me mi mientras muy ni no nos o para pero "
        "por porque que quien se segun ser si sin sobre son su sus tambien tras tu un una unas unos y ya"
    ),
}
"""Words that name nothing, by language; the elided forms of French (`l`, `d`, `qu`) and English (`s`) among them."""

NUMERALS: Final[dict[str, str]] = {
    name: str(number)
    for names in (
        "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze",
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen",
        "eins zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn",
        "uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince",
    )
    for number, name in enumerate(names.split(), start=1)
    if name not in {"un", "one", "uno"}
}
"""Numbers in words: `two million` and `2 million` are one number. The words for 1 are articles as well."""

EVERYDAY: Final = _words(
    # institutions and offices
    "assemblee senat parlement deputes gouvernement ministre ministere president presidente premier justice tribunal "
    "cour conseil etat police banque centrale groupe juge commission congres elections election parti bourse "
    "senate parliament government minister ministry president premier court supreme judge council state police bank "
    "central group congress election elections party lawmakers chief shares prices central "
    "bundestag bundesrat parlament regierung minister ministerin prasident prasidentin gericht polizei bank konzern "
    "koalition partei kabinett wahl landgericht bundesgerichtshof prozent "
    "senado congreso parlamento gobierno ministro ministra presidente presidenta juez tribunal supremo fiscalia "
    "policia banco grupo consejo elecciones partido "
    # what they do every day
    "adopte vote rejette approuve annonce annule suspend condamne condamnee accuse hausse baisse recule grimpe gagne bat "
    "victoire finale quarts match accord greve proces enquete projet loi reforme mesures "
    "approves rejects passes announces cuts raises holds rises falls wins win beats beat final deal strike trial plan "
    "profit rates rate sale sales law bill talks resume resumes holds signals shares "
    "beschliesst lehnt stimmt verhangt gewinnt siegt verliert sieg steigt sinkt streicht gewinn verlust streik prozess "
    "reform gesetz plane "
    "aprueba rechaza anuncia gana pierde sube baja acuerdo huelga juicio plan reforma ley decreto vence derrota "
    # what anybody does, and when
    "prend prennent met mettent donne tient reste passe voit vient semaine mois jour jours annee "
    "takes take took plans sees see sets set gets get goes go gives give makes make comes come keeps keep looks look joins join "
    "faces face moves move puts put tells tell turns eyes set sets week month day days year market markets report reports "
    "nimmt nehmen macht machen bleibt bleiben kommt kommen geht gehen woche monat tag tage jahr "
    "toma hace llega sigue queda pone dan semana mes dia dias ano "
    # who and how many
    "ans personnes millions milliards euros dollars postes emplois habitants pays monde "
    "years people million billion bln mln euros dollars jobs workers world "
    "jahre menschen millionen milliarden euro dollar stellen beschaftigte "
    "anos personas millones euros dolares empleos empleados pais mundo"
)
"""Words of every ticker: half a word's weight, for they make two votes or two results look alike."""

ROLES: Final = _words(
    "acteur actrice chanteur chanteuse realisateur realisatrice auteur ecrivain romancier romanciere influenceur "
    "entraineur joueur attaquant capitaine patron patronne fondateur maire depute opposant ancien ancienne ex geant "
    "fabricant constructeur editeur distributeur assureur operateur laboratoire marque chaine maison groupe entreprise "
    "societe compagnie siderurgiste papetier hotelier medecin avocat "
    "actor actress singer author writer director coach player striker captain founder boss owner mayor governor senator "
    "leader ex former giant maker makers carmaker chipmaker drugmaker automaker retailer insurer lender designer "
    "developer startup firm company airline airlines miner lawyer "
    "olympiasieger olympiasiegerin weltmeister weltmeisterin schauspieler schauspielerin sanger sangerin regisseur autor autorin trainer trainerin spieler sturmer kapitan "
    "grunder burgermeister burgermeisterin hersteller handler kette zulieferer autozulieferer maschinenbauer versicherer "
    "reederei molkerei brauerei grossbank unternehmen firma modekette chiphersteller stahlkonzern energiekonzern "
    "pharmakonzern baukonzern arzt anwalt aussenministerin umweltministerin verkehrsministerin verteidigungsministerin "
    "finanzminister "
    "actriz cantante escritor escritora autor entrenador jugador delantero capitan dueno alcalde alcaldesa exalcalde "
    "expresidente gigante fabricante constructora aseguradora operadora aerolinea farmaceutica tecnologica hotelera "
    "conservera papelera empresa compania firma marca cadena supermercados empresario medico abogado"
)
"""What introduces a name (`actress Ada Brume`, `chipmaker Orvan`): it comes with the name in every story about it."""

TOLL_WORDS: Final = _words(
    "mort morts tues tue blesses blesse disparus victimes bilan corps deces "
    "dead deaths death toll killed kills kill injured injures missing wounded bodies "
    "tote toten toter todesopfer verletzte verletzt vermisste opfer "
    "muertos muerto muertes fallecidos heridos herido desaparecidos victimas cifra"
)
"""Words beside which a number is a toll: it grows from headline to headline of one story."""

DISASTERS: Final = _words(
    "accident attentat avalanche crash cyclone embuscade eruption explosion fusillade glissement incendie inondations "
    "inondation naufrage ouragan seisme tempete tremblement tsunami typhon telepherique otages "
    "bombardement ambush avalanche blast bombing collapse earthquake ferry flood floods hurricane kidnap landslide quake shooting storm "
    "tornado typhoon wildfire "
    "absturz anschlag brand entgleist erdbeben flugzeugabsturz hochwasser lawine messerangriff seilbahnungluck ungluck "
    "unwetter vulkanausbruch waldbrand zugungluck bergrutsch "
    "accidente atentado erupcion explosion huracan incendio inundaciones naufragio sismo terremoto tiroteo volcan bombardeo vulkan "
    "bruckeneinsturz"
)
"""What happens once in a place: two headlines with one of these and one name in common tell one story."""

MONTHS: Final = _words(
    "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre "
    "january february march april may june july august september october november december "
    "januar februar marz april mai juni juli august september oktober november dezember "
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"
)
"""The months: figures of two months are two stories."""

OPPOSITES: Final[dict[str, int]] = {
    word: side
    for sides in (
        (
            (
                "hausse progresse progression grimpe bondit bond augmente monte accelere rises rise rose climbs jumps jump "
                "gains up steigt steigen gestiegen sube suben aumenta crece dispara"
            ),
            (
                "baisse recul recule chute plonge diminue ralentit falls fall fell drops slips eases down sinkt sinken "
                "gesunken fallt baja bajan cae caen retrocede"
            ),
        ),
        (
            "adopte approuve valide confirme approves passes beschliesst stimmt aprueba convalida confirma",
            "rejette annule rejects lehnt kippt rechaza tumba anula",
        ),
        (
            "passe qualifie bat remporte gagne victoire beats beat wins win gewinnt siegt sieg schlagt vence gana derrota golea triunfo",
            (
                "sortie sorti sort sturzt fallt scheitert perd battu chute defaite elimine forfait abandonne loses lost verliert unterliegt aus pierde cae empata "
                "abandona"
            ),
        ),
    )
    for side, words in zip((1, -1), sides, strict=True)
    for word in words.split()
}
"""Words that point two ways: a headline with one side and a headline with the other seldom tell one story."""

LOOK_ALIKE: Final[dict[str, int]] = {
    name: group
    for group, names in enumerate(
        (
            "austria australia austrian australian",
            "autriche australie",
            "osterreich australien",
            "niger nigeria nigerian nigerien",
            "slovakia slovenia slovak slovene",
            "slovaquie slovenie",
            "slowakei slowenien",
            "eslovaquia eslovenia",
            "mauritius mauritania",
            "maurice mauritanie",
            "guinea guyana",
            "guinee guyane",
            "colombia columbia colombie",
            "georgia georgie",
            "malawi malaysia maldives malta malte",
            "montana montenegro",
            "dominica dominique",
        )
    )
    for name in names.split()
}
"""Names of two places that differ by no more than a slip of the pen: neither is a misspelling of the other."""

LOCATIVES: Final = _words(
    "à au aux en dans chez vers in at near off from across im bei aus nach nahe hacia a desde sur"
)
"""What stands before the name of a place: it tells a story less than that of a person or a company does."""

PARTICLES: Final = _words("de del du des da do della di la le of von van al el ibn bin")
"""What joins the parts of one name: Ciudad de México, Tierra del Fuego."""

CONCEPTS: Final[dict[str, str]] = {
    word: name
    for name, words in {
        "acquire": (
            "achat achete acheter acquiert acquerir acquisition rachat rachete racheter offre reprend "
            "acquire acquires acquisition bid buy buys buying buyout merge merger purchase takeover "
            "kauft kaufen kauf ubernimmt ubernahme ubernehmen fusion "
            "adquiere adquisicion compra comprar comprara fusion"
        ),
        "agree": (
            "accord compromis entente pacte traite accepte "
            "accept accepts accord agree agrees agreement compromise deal pact settle settlement settles treaty truce "
            "abkommen einigen einigt einigung vertrag pakt vergleich "
            "acuerdan acuerdo acepta pacto pactan tratado"
        ),
        "arrest": (
            "arrete arretes arrestation interpelle interpelles interpellation ecroue garde detenu emprisonne "
            "arrest arrests arrested captured caught custody detain detained detains held nabbed "
            "festgenommen festnahme haft inhaftiert verhaftet verhaftung "
            "arresta arrestado detencion detenido detenidos detiene capturado"
        ),
        "attack": (
            "agression attaque attaques attentat poignarde poignardee couteau raid frappe frappes assaut "
            "assault attack attacks attacked attempt assassination raid raids strike strikes stabbed stabbing shot shooting "
            "angriff attacke anschlag angegriffen messer messerattacke uberfall "
            "ataque ataques atacan atentado asalto apunalado"
        ),
        "begin": (
            "commence debut debute demarre lance lancement ouvre ouverture entame "
            "begin begins begun debut kick launch launches launched open opens opening start starts starting started "
            "beginnt beginn start startet eroffnet auftakt "
            "abre arranca comienza comienzo empieza inicia inicio lanza apertura"
        ),
        "blaze": (
            "feu flammes incendie incendies brule "
            "ablaze blaze burn burns fire fires wildfire wildfires "
            "brand brande brennt feuer flammen waldbrand waldbrande "
            "arde fuego incendio incendios llamas"
        ),
        "block": (
            "bloque bloquent blocage barrage interrompt interrompu suspend suspendu suspension paralyse "
            "block blocks blocked halt halts halted freeze pause pauses suspend suspends suspended stop stops stopped "
            "blockade blockiert gesperrt sperrt sperrung gestoppt stoppt stopp unterbrochen ausgesetzt "
            "bloquea bloqueo detiene paraliza suspende suspendida suspendido"
        ),
        "close": (
            "ferme fermee fermes fermeture cloture "
            "close closed closes closing closure shut shuts shutdown "
            "geschlossen schliesst schliessung dicht "
            "cerrada cerrado cierra cierre"
        ),
        "confess": (
            "aveu aveux avoue avouer reconnait admet "
            "admission admit admits admitted confess confesses confession "
            "gesteht gestandnis raumt zugibt "
            "admite confesion confiesa reconoce"
        ),
        "crash": (
            "abime accident collision crash deraille deraillement ecrase percute "
            "accident collide collides collision crash crashed crashes derailed derailment derails "
            "absturz abgesturzt entgleist unfall ungluck zugungluck zusammenstoss "
            "accidente choque colision descarrila descarrilamiento estrella"
        ),
        "cut": (
            "coupe reduction reduit supprime supprimer suppression suppressions licencie licenciement licenciements "
            "axe axes cut cuts cutting layoff layoffs slash slashes trim redundancies fire fires sack sacks "
            "abbau baut kundigt kurzt kurzung streicht stellenabbau entlassungen "
            "despedira despide despidos recorta recorte reduce suprime"
        ),
        "die": (
            "deces decede deceder disparition meurt mort morte mortel "
            "dead death deaths die died dies dying obituary passed "
            "gestorben stirbt tod tot tote toten "
            "fallece fallecido fallecimiento muere muerte muerto"
        ),
        "drop": (
            "baisse chute diminue diminution dechoit plonge recul recule repli "
            "decline declines down drop drops dip dips ease eases fall falls fell lower plunge plunges sink sinks slide slides slip slips "
            "fallt gesunken rutscht ruckgang sinkt sinken verlust "
            "baja bajan cae caen caida desciende descenso retrocede"
        ),
        "grow": (
            "augmentation augmente bond bondit croissance grimpe hausse monte progresse progression "
            "climb climbs gain gains grow grows growth higher increase increases jump jumps rally rallies rise rises rose soar soars surge surges up "
            "anstieg gestiegen steigt steigen wachst wachstum zulegt "
            "aumenta aumento crece crecimiento dispara sube suben subida"
        ),
        "hire": (
            "designe nomination nomme nommee recrute recrutement "
            "appoint appointed appoints hire hires name named names nominated pick picks taps "
            "ernannt ernennt ernennung beruft "
            "designa nombra nombrado nombramiento ficha"
        ),
        "kill": (
            "abattu assassine assassinat homicide meurtre meurtres tue tues tuee tuent "
            "kill killed killing kills murder murdered murders slain slaying "
            "ermordet getotet mord totet "
            "asesina asesinado asesinato homicidio mata matan"
        ),
        "leave": (
            "demission demissionne demissionner depart ecarte limoge quitte quitter retraite "
            "exit exits leave leaves leaving ouster ousted quit quits resign resignation resigned resigns retire retires step steps "
            "abgang abschied rucktritt geht verlasst zuruckgetreten "
            "abandona deja destituido dimision dimite renuncia retira"
        ),
        "prison": (
            "carcerale detention ecrou prison reclusion "
            "jail jailed prison imprisoned sentence sentenced "
            "freiheitsstrafe gefangnis haftstrafe "
            "carcel condena encarcelado prision"
        ),
        "promise": (
            "engage engagement jure promesse promet promettent "
            "pledge pledges promise promises vow vows "
            "gelobt verspricht versprechen zusage "
            "compromete promesa promete"
        ),
        "reach": (
            "atteint bat record records "
            "high hit hits reach reaches record records "
            "erreicht hoch rekord "
            "alcanza maximo record"
        ),
        "refuse": (
            "non refus refuse refusent rejet rejette rejettent repousse "
            "bars decline nix refusal refuse refuses reject rejected rejection rejects rebuff rebuffs spurns turn "
            "ablehnung abgelehnt lehnt verweigert weigert nein "
            "niega rechaza rechazan rechazo"
        ),
        "request": (
            "appelle demande demandent exige reclame reclament requis requiert "
            "ask asks call calls demand demands request requests seek seeks urge urges "
            "fordert forderung fordern verlangt "
            "demanda exige pide piden solicita"
        ),
        "recover": (
            "retrouve retrouvee retrouvees retrouves recupere decouvert decouverte trouve "
            "discover discovered find finds found recover recovered recovers retrieve retrieved "
            "entdeckt fund gefunden geborgen "
            "encontrado encuentra encuentran hallado halla hallan recupera"
        ),
        "return": (
            "reouvre reouverture reprise reprend retour revient rouvre "
            "comeback rejoin rejoins reopen reopens reopening resume resumes return returns returned "
            "kehrt ruckkehr wieder wiedereroffnet "
            "reabre reapertura regresa regreso reanuda vuelta vuelve"
        ),
        "sell": (
            "cede cession vend vendre vente "
            "divest sale sell selling sells sold "
            "verkauf verkauft verkaufen "
            "vende vender venta"
        ),
        "sue": (
            "correctionnelle plainte poursuites proces renvoye tribunal assigne attaque poursuivi "
            "charged charges court hearing indicted lawsuit prosecuted sue sued sues suit trial "
            "anklage angeklagt gericht klage klagt prozess "
            "demanda denuncia juicio procesado querella tribunal"
        ),
        "unveil": (
            "annonce annoncent devoile devoilent presente revele "
            "announce announces introduce introduces present presents reveal reveals show shows unveil unveils unveiled "
            "enthullt prasentiert stellt vorgestellt kundigt "
            "anuncia desvela presenta revela"
        ),
        "warn": (
            "alerte avertit menace menacent previent "
            "threat threaten threatens warn warned warning warns "
            "drohung droht warnt warnung "
            "advertencia advierte alerta amenaza"
        ),
        "win": (
            "bat domine gagne remporte sacre succes triomphe vainqueur victoire titre "
            "beat beats capture captures champion down edge edges defeat defeats rout topple tops triumph victory win winner wins won "
            "besiegt gewinnt schlagt sieg siegt sieger "
            "campeon derrota gana triunfa triunfo vence victoria"
        ),
        "train": "train tgv rail zug bahn tren ferrocarril",
        "plane": "avion vol appareil plane jet flight aircraft airliner flugzeug maschine vuelo aparato",
        "ship": "bateau cargo chalutier ferry navire boat ship tanker trawler vessel boot frachter containerschiff containerschiffe schiff barco buque",
        "doctor": "hopital medecin medecins doctor doctors hospital arzt klinik krankenhaus hospital medico medicos",
        "sum": "milliard milliards million millions billion bln mln milliarde milliarden millionen millones milliones",
        "union_eu": "bruxelles ue europe europeen europeenne brussels eu europe european brussel eu europa europaische bruselas",
        "usa": "americain americaine americains etats-unis usa washington american america us usa amerika amerikanische eeuu estadounidense",
    }.items()
    for word in words.split()
}
"""Words that headlines of one story change for one another, by what they mean; a word with two meanings has its last."""
