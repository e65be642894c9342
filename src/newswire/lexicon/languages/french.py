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
    published=("publiée?", "paru", r"mise?\sà\sjour", "actualisée?", "modifiée?", "créée?"),
    dateline_months="jan fév mars avr mai juin juil août sept oct nov déc",
    introducers=frozenset({
        "par", "de", "un texte de", "un article de", "rédigé par", "écrit par", "publié par", "auteur:",
        "auteure:", "auteurs:",
    }),
    asking=frozenset({
        "propos recueillis par", "recueilli par", "texte par", "entretien réalisé par", "interview réalisée par",
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
    sources=("avec", r"sources\s*:"),
    wires=("agences",),
    reserved=(r"tous\sdroits",),
    told=(r"(?:à|auprès\sde|par)\s(?:l['’](?:agence\s)?|la\s){mark}",),
    republished=frozenset({
        "information fournie par", "informations fournies par", "article fourni par", "contenu fourni par",
        "dépêche fournie par", "publié par",
    }),
    sections=frozenset({
        "accueil", "actu", "actualité", "actualités", "analyse", "enquête", "entretien", "environnement",
        "exclusif", "faits divers", "france", "idées", "justice", "monde", "médias", "politique", "résumé",
        "santé", "sciences", "société", "tribune", "vidéo", "économie", "éditorial", "éducation",
    }),
    buttons=frozenset({
        "taille du texte", "taille texte", "partager", "partagez", "imprimer", "publicité", "copier le lien",
        "lire la suite", "a la une", "à la une",
    }),
    common=words(
        "y non ma on dit si le la les de des du et un une est à au aux en que qui dans pour par sur pas plus avec ce cette ces "
        "son sa ses il elle ils elles nous vous je ne se mais ou où sont été être avoir ont selon comme leur leurs tout contre "
        "entre après avant chez sans"
    ),
)  # fmt: skip
