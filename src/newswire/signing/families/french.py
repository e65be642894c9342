"""French bylines: `Par Jean ORVAL et Marie VASSE, à Kiev`, `Jean Orval avec AFP`."""

from __future__ import annotations

from typing import Final

from newswire.lexicon._lists import words
from newswire.signing._grammar import Grammar

__all__ = ["GRAMMAR"]

GRAMMAR: Final = Grammar(
    name="french",
    language="fr",
    example="Par Jean ORVAL et Marie VASSE, à Kiev",
    introducers=frozenset(
        {
            "par",
            "de",
            "un texte de",
            "un article de",
            "rédigé par",
            "écrit par",
            "publié par",
            "auteur:",
            "auteure:",
            "auteurs:",
        }
    ),
    asking=frozenset(
        {
            "propos recueillis par",
            "recueilli par",
            "texte par",
            "entretien réalisé par",
            "interview réalisée par",
            "reportage de",
            "un reportage de",
            "analyse de",
            "dossier réalisé par",
            "de notre correspondant",
            "de notre envoyé spécial",
            "de notre envoyée spéciale",
            "de nos envoyés spéciaux",
        }
    ),
    joins=words("et"),
    affiliations=words("pour de"),
    places=words("à au aux en depuis"),
    together=words("avec"),
    roles=words(
        "journaliste correspondante envoyé envoyée envoyés envoyées spécial spéciale correspondant correspondante correspondants journaliste reporter rédacteur rédactrice chef photographe stagiaire chroniqueur chroniqueuse éditorialiste texte textes photo photos vidéo dessins"
    ),
    desks=words("rédaction agence agences service pôle desk équipe"),
    source="the bylines of French papers and of AFP: Manuel de l'agencier, AFP, la signature",
)
