"""French bylines: `Par Jean ORVAL et Marie VASSE, à Kiev`, `Jean Orval avec AFP`."""

from __future__ import annotations

from typing import Final

from newswire.lexicon.language import Language, words

__all__ = ["FRENCH"]

FRENCH: Final = Language(
    code="fr",
    name="french",
    example="Par Jean ORVAL et Marie VASSE, à Kiev",
    source="the bylines of French papers and of AFP: Manuel de l'agencier, AFP, la signature",
    months=(
        "janvier janv jan", "février févr fév", "mars mar", "avril avr", "mai", "juin jun", "juillet juil jul",
        "août aoû", "septembre sept sep", "octobre oct", "novembre nov", "décembre déc",
    ),
    weekdays=(
        "lundi lun", "mardi mar", "mercredi mer", "jeudi jeu", "vendredi ven", "samedi sam", "dimanche dim",
    ),
    between=words("le de du à a vers"),
    date_articles=("le",),
    of=(r"de\s+", r"du\s+", "d['’]"),
    ordinals=("er", "ère", "e"),
    clock=("à", "a", "vers"),
    hours=("heures?",),
    latest=("dernière",),
    published=("publiée?", "paru", r"mise?\sà\sjour", "actualisée?", "modifiée?", "créée?", r"date\sde\spublication"),
    dateline_months="jan fév mars avr mai juin juil août sept oct nov déc",
    introducers=frozenset({
        "par", "de", "un texte de", "un article de", "rédigé par", "écrit par", "publié par", "auteur:",
        "auteure:", "auteurs:",
    }),
    asking=frozenset({
        "une chronique de", "propos recueillis par", "recueilli par", "texte par", "entretien réalisé par", "interview réalisée par",
        "reportage de", "un reportage de", "analyse de", "dossier réalisé par", "de notre correspondant",
        "de notre envoyé spécial", "de notre envoyée spéciale", "de nos envoyés spéciaux",
    }),
    joins=words("et"),
    affiliations=words("pour de"),
    places=words("à au aux en depuis"),
    together=words("avec"),
    roles=words(
        "journaliste correspondante envoyé envoyée envoyés envoyées spécial spéciale correspondant correspondants "
        "reporter rédacteur rédactrice chef photographe stagiaire chroniqueur chroniqueuse éditorialiste texte "
        "textes photo photos vidéo dessins"
    ),
    single_roles=words("spécial spéciale correspondant correspondante journaliste photographe"),
    desks=words("rédaction agence agences service pôle desk équipe"),
    openers=words("reportage analyse texte propos dossier entretien notre"),
    particles=words("de des du l' le les d'"),
    twofold=words("de"),
    honorifics=words("mme m. mlle maître me docteur fr. père sœur"),
    suffixes=words("fils père"),
    articles=words("le la les l' un une nos"),
    institutions=words(
        "agence agences banque collège comité conseil école ecole gouvernement groupe hôpital institut juristes "
        "médias meteo météo ministère ouest-france parlement parti politique presse rédaction société suisse "
        "télévision université vidéo enquête lundi mardi mercredi jeudi vendredi samedi dimanche temps fondation"
    ),
    modifiers=words("chefs cheffe grand grande rédacteur rédactrice envoyé envoyée spécial spéciale chef"),
    columns=words("chronique analyse éditorial billet carnet"),
    landforms=words("plage île mont"),
    small_words=words("aux au bord en et près sur sous saint sainte à lès"),
    no_places=words("archives crédit légende vidéo par"),
    work=(
        r"(?:reportage|rédaction|édité|traduit|version\sfrançaise|avec\s[\p{L}'’ ]{2,20}|service\sfrançais)\s*(?:de|par|:)?",
    ),
    contributing=(r"(?:a|ont)\scontribué\sà\scet(?:te\sdépêche|\sarticle)",),
    sources=("avec", r"sources\s*:"),
    wires=("agences",),
    reserved=(r"tous\sdroits",),
    told=(r"(?:à|auprès\sde|par)\s(?:l['’](?:agence\s)?|la\s){mark}",),
    republished=frozenset({
        "information fournie par", "informations fournies par", "article fourni par", "contenu fourni par",
        "dépêche fournie par", "publié par",
    }),
    advertisements=words("publicité"),
    sure_introducers=frozenset({"par", "un texte de"}),
    inner_introducers=words("par"),
    labelled_introducers=words("par"),
    author_links=(r"tous\sles\sarticles\sde", r"voir\stous\sles\sarticles\sde", r"plus\sd['’]articles\sde"),
    after_names=(r"partager\b",),
    commenting=words("dit écrit"),
    related=frozenset({
        "Lire aussi:", "Lire aussi :", "À lire aussi:", "À lire aussi :", "A lire aussi :", "LIRE AUSSI:",
        "Voir aussi:", "Voir aussi :", "À lire :",
    }),
    picture_credits=frozenset({"Crédit photo:", "Crédit photo :", "Photo :", "© Photo"}),
    house_lines=frozenset({
        "Lisez cet article en", "Cet article est réservé", "Abonnez-vous", "Inscrivez-vous", "Suivez-nous",
        "Recevez nos", "Cliquez ici",
    }),
    reading_times=(r"temps\sde\slecture",),
    minutes_read=(r"(?:de\s)?lecture",),
    comment_counts=("commentaires?",),
    translations=("traduction", r"traduit\spar"),
    page_labels=(r"voir\sles\scontributions", r"il\svous\sreste\s\d[\d.,]*\s?%\sde\scet\sarticle\b.*"),
    newsletters=words("recevez"),
    elsewhere=frozenset({"lire", "voir", "regarder", "à lire", "suivre", "partager", "crédit"}),
    slashed=words("et/ou ou/et oui/non il/elle elle/il lui/elle un/une le/la les/des jour/nuit nord/sud sud/nord et/et"),
    sections=frozenset({
        "accueil", "actu", "actualité", "actualités", "analyse", "enquête", "entretien", "environnement",
        "exclusif", "faits divers", "france", "idées", "justice", "monde", "médias", "politique", "résumé",
        "santé", "sciences", "société", "tribune", "vidéo", "économie", "éditorial", "éducation",
    }),
    buttons=frozenset({
        "taille du texte", "taille texte", "partager", "partagez", "imprimer", "publicité", "copier le lien",
        "lire la suite", "a la une", "à la une",
    }),
    says=words(
        "dit affirme assure estime lance déclare promet prévient avertit répond juge dénonce clame lâche martèle "
        "raconte confie témoigne plaide accuse jure reconnaît regrette admet déplore"
    ),
    say=words("disent affirment assurent dénoncent promettent"),
    utterances=words(
        "regrets regret cri colère témoignage témoignages appel détresse plaidoyer aveux aveu espoir inquiétude "
        "désarroi adieux avertissement angoisse peur mots confidences réponse message promesse serment émotion "
        "soulagement révolte ras-le-bol"
    ),
    questions=words("pourquoi comment quand quoi qui où"),
    determiners=words("le la les l'"),
    according=frozenset({"selon"}),
    first_person=words("j' je nous on mon ma mes notre nos moi"),
    opponents=words("contre face après"),
    source_names=frozenset({
        "police", "polices", "parquet", "procureur", "préfecture", "pompiers", "autorités", "gouvernement",
        "ministère", "ministre", "armée", "officiel", "source", "sources", "source officielle",
        "source policière", "experts", "source judiciaire", "source proche du dossier", "source diplomatique",
        "source gouvernementale", "source militaire", "source sécuritaire", "sources concordantes", "médias",
        "médias d'Etat", "presse", "étude", "sondage", "rapport", "avocat", "ONG", "secours", "justice",
        "responsable", "présidence", "Kremlin",
    }),
    source_nouns_first=words(
        "agence armée association avocat avocats banque commission conseil cour gouvernement gouverneur institut "
        "maire ministère ministre ong organisation parquet police préfecture préfet président présidente "
        "procureur procureure rapport syndicat syndicats tribunal université"
    ),
    common=words(
        "y non ma on dit si le la les de des du et un une est à au aux en que qui dans pour par sur pas plus avec ce cette ces "
        "son sa ses il elle ils elles nous vous je ne se mais ou où sont été être avoir ont selon comme leur leurs tout contre "
        "entre après avant chez sans"
    ),
    stop_words=words(
        "a ai as au aux avant avec c ce ces cet cette chez comme contre d dans de depuis des du elle elles en "
        "encore entre est et etait ete etre eu fait faire font il ils j je l la le les leur leurs lors lui m ma "
        "mais meme mes moins n ne ni non nos notre nous on ont ou par pas pendant plus pour pres qu quand que qui "
        "s sa sans se selon sera ses si son sont sous sur t tous tout toute toutes tres un une va vers veut "
        "veulent vont vos votre vous y aujourd hui deja dit apres afin ainsi alors aussi autre autres autour face "
        "peut doit faut finalement enfin toujours jusqu lorsqu puisqu quelqu quoiqu presqu"
    ),
    everyday=words(
        "assemblee senat parlement deputes gouvernement ministre ministere president presidente premier justice "
        "tribunal cour conseil etat police banque centrale groupe juge commission congres elections election "
        "parti bourse adopte vote rejette approuve annonce annule suspend condamne condamnee accuse hausse baisse "
        "recule grimpe gagne bat victoire finale quarts match accord greve proces enquete projet loi reforme "
        "mesures prend prennent met mettent donne tient reste passe voit vient semaine mois jour jours annee ans "
        "personnes millions milliards euros dollars postes emplois habitants pays monde"
    ),
    descriptions=words(
        "acteur actrice chanteur chanteuse realisateur realisatrice auteur ecrivain romancier romanciere "
        "influenceur entraineur joueur attaquant capitaine patron patronne fondateur maire depute opposant ancien "
        "ancienne ex geant fabricant constructeur editeur distributeur assureur operateur laboratoire marque "
        "chaine maison groupe entreprise societe compagnie siderurgiste papetier hotelier medecin avocat"
    ),
    tolls=words("mort morts tues tue blesses blesse disparus victimes bilan corps deces"),
    disasters=words(
        "accident attentat avalanche crash cyclone embuscade eruption explosion fusillade glissement incendie "
        "inondations inondation naufrage ouragan seisme tempete tremblement tsunami typhon telepherique otages"
    ),
    ups=words(
        "hausse progresse progression grimpe bondit bond augmente monte accelere adopte approuve valide confirme "
        "passe qualifie bat remporte gagne victoire"
    ),
    downs=words(
        "baisse recul recule chute plonge diminue ralentit rejette annule sortie sorti sort perd battu defaite "
        "elimine forfait abandonne"
    ),
    numerals=(
        "", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize",
        "quatorze", "quinze",
    ),
    locatives=words("à au aux en dans chez vers sur"),
    joints=words("de du des la le"),
    concepts={
        "acquire": words("achat achete acheter acquiert acquerir acquisition rachat rachete racheter offre"),
        "agree": words("accord compromis entente pacte traite accepte"),
        "arrest": words(
            "arrete arretes arrestation interpelle interpelles interpellation ecroue garde detenu emprisonne"
        ),
        "attack": words("agression attaques attentat poignarde poignardee couteau raid frappe frappes assaut"),
        "begin": words("commence debut debute demarre lance lancement ouvre ouverture entame"),
        "blaze": words("feu flammes incendie incendies brule"),
        "block": words("bloque bloquent blocage barrage interrompt interrompu suspend suspendu suspension paralyse"),
        "close": words("ferme fermee fermes fermeture cloture"),
        "confess": words("aveu aveux avoue avouer reconnait admet"),
        "crash": words("abime accident collision crash deraille deraillement ecrase percute"),
        "cut": words(
            "coupe reduction reduit supprime supprimer suppression suppressions licencie licenciement "
            "licenciements"
        ),
        "die": words("deces decede deceder disparition meurt mort morte mortel"),
        "drop": words("baisse chute diminue diminution dechoit plonge recul recule repli"),
        "grow": words("augmentation augmente bond bondit croissance grimpe hausse monte progresse progression"),
        "hire": words("designe nomination nomme nommee recrute recrutement"),
        "kill": words("abattu assassine assassinat homicide meurtre meurtres tue tues tuee tuent"),
        "leave": words("demission demissionne demissionner depart ecarte limoge quitte quitter retraite"),
        "prison": words("carcerale detention ecrou prison reclusion"),
        "promise": words("engage engagement jure promesse promet promettent"),
        "reach": words("atteint record records"),
        "refuse": words("non refus refuse refusent rejet rejette rejettent repousse"),
        "request": words("appelle demande demandent exige reclame reclament requis requiert"),
        "recover": words("retrouve retrouvee retrouvees retrouves recupere decouvert decouverte trouve"),
        "return": words("reouvre reouverture reprise reprend retour revient rouvre"),
        "sell": words("cede cession vend vendre vente"),
        "sue": words("correctionnelle plainte poursuites proces renvoye tribunal assigne attaque poursuivi"),
        "unveil": words("annonce annoncent devoile devoilent presente revele"),
        "warn": words("alerte avertit menace menacent previent"),
        "win": words("bat domine gagne remporte sacre succes triomphe vainqueur victoire titre"),
        "train": words("train tgv rail"),
        "plane": words("avion vol appareil"),
        "ship": words("bateau cargo chalutier navire"),
        "doctor": words("hopital medecin medecins"),
        "sum": words("milliard milliards million millions"),
        "union_eu": words("bruxelles ue europe europeen europeenne"),
        "usa": words("americain americaine americains etats-unis usa"),
    },
)  # fmt: skip
