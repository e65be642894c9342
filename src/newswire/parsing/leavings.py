"""Lines that pages leave within the text of an article: links to other stories, captions' credits, newsletters, legal lines.

They are data: what such a line begins with, or its whole form, by what it is and by language. A line counts only if it is short, so that a
paragraph which begins with one of these words stays.
"""

from __future__ import annotations

from typing import Final

import regex

__all__ = ["FORMS", "LEAVINGS", "LONGEST_LEAVING", "is_caption", "is_leaving"]

LONGEST_LEAVING: Final = 160
"""Characters that such a line has at most."""

LEAVINGS: Final[dict[str, tuple[str, ...]]] = {
    "link to another story": (
        *(
            "Related:",
            "Related article:",
            "Related stories:",
            "READ MORE:",
            "Read more:",
            "READ ALSO:",
            "Read also:",
            "ALSO READ:",
            "Also read:",
        ),
        *(
            "SEE ALSO:",
            "See also:",
            "MORE:",
            "WATCH:",
            "Watch:",
            "LISTEN:",
            "DON'T MISS:",
            "Don't miss:",
            "For more, read:",
        ),
        *(
            "Lire aussi:",
            "Lire aussi :",
            "À lire aussi:",
            "À lire aussi :",
            "A lire aussi :",
            "LIRE AUSSI:",
            "Voir aussi:",
            "Voir aussi :",
            "À lire :",
        ),
        *(
            "Lesen Sie auch:",
            "Lesen Sie mehr:",
            "Mehr zum Thema:",
            "Siehe auch:",
            "Auch interessant:",
            "Lea también:",
            "LEA TAMBIÉN:",
            "Le puede interesar:",
        ),
        *(
            "Te puede interesar:",
            "Ver también:",
            "Leia também:",
            "LEIA TAMBÉM:",
            "Veja também:",
            "Saiba mais:",
            "Leggi anche:",
            "LEGGI ANCHE:",
        ),
        *(
            "Lees ook:",
            "LEES OOK:",
            "Läs mer:",
            "Läs också:",
            "Læs også:",
            "Les også:",
            "Читайте также:",
            "Czytaj też:",
            "Czytaj także:",
        ),
    ),
    "credit of a picture": (
        *(
            "Photo:",
            "Photos:",
            "PHOTO:",
            "Image:",
            "Image credit:",
            "Photo credit:",
            "Picture:",
            "Featured Image by",
            "[Featured Image by",
            "[Image by",
        ),
        *(
            "(Photo by",
            "[Photo by",
            "Photo by",
            "Crédit photo:",
            "Crédit photo :",
            "Photo :",
            "© Photo",
            "Foto:",
            "FOTO:",
            "Bild:",
            "Bildquelle:",
        ),
        *("Fotocredit:", "Symbolbild:", "Imagen:", "Fotografía:", "Фото:", "Zdjęcie:"),
    ),
    "house line": (
        *(
            "Read this story in",
            "Read this article in",
            "Lisez cet article en",
            "Our Standards:",
            "Our standards:",
            "This article originally appeared",
            "This story originally appeared",
            "This article was originally",
        ),
        *(
            "Click here to",
            "Sign up for",
            "Sign up to",
            "Subscribe to",
            "Subscribe for",
            "Follow us on",
            "Follow @",
            "Download the",
            "Get the latest",
        ),
        *(
            "Cet article est réservé",
            "Abonnez-vous",
            "Inscrivez-vous",
            "Suivez-nous",
            "Recevez nos",
            "Cliquez ici",
            "Abonnieren Sie",
            "Folgen Sie uns",
        ),
        *(
            "Melden Sie sich",
            "Suscríbete",
            "Suscríbase",
            "Síguenos",
            "Siga-nos",
            "Inscreva-se",
            "Iscriviti",
            "Seguici",
            "Volg ons",
            "Abonneer",
        ),
    ),
}
"""What such lines begin with. Source: the pages of some forty newsrooms, read in their extractors' output."""

FORMS: Final[dict[str, str]] = {
    "count of comments": r"[\d.,]+\s(?:comments?|commentaires?|kommentare?|comentarios|comentários|commenti|shares?)",
    "newsletter": r"(?:get|join|try|read|receive|recevez|erhalten|reciba|receba)\s[^.!?]{2,70}\snewsletter",
    "translator": (
        r"(?:translation|translated\sby|traduction|traduit\spar|übersetzung|übersetzt\svon|traducción|traducido\spor|tradução|traduzione)"
        r"(?:\s(?:and|et|und|y|e)\s\p{L}{5,12})?(?:\s(?:by|par|de|von|por|da|di))?\s?:?\s(?-i:\p{Lu})[^.!?]{1,50}"
    ),
    "label": (
        r"article\scontent|recommended\svideos|auch\sinteressant|externer\sinhalt(?:\snicht\sverfügbar)?"
        r"|(?:ähnliche|verwandte)\sartikel|tweet\smay\shave\sbeen\sdeleted|\(opens\sin\sa\snew\stab\)"
        r"|this\scontent\sis\sreserved\sfor\ssubscribers|subscribe\sfor\smore\sarticles|get\sdaily\s\p{L}+\snews|don['’]t\smiss|around\sthe\sweb"
        r"|continue\sreading|comments\sare\sclosed|sharing\sis\scaring!?|print\sarticle|order\sreprints|kommentar\sabgeben|voir\sles\scontributions"
        r"|click\shere\sto\s[^.!?]{1,60}|folgst\sdu\sschon\s[^.!?]{1,60}\?|would\syou\slike\sto\scomment\son\sthis\sarticle\?|video\scourtesy\sof\s.{1,60}"
        r"|il\svous\sreste\s\d[\d.,]*\s?%\sde\scet\sarticle\b.*|all\srights\sreserved\.?|you\smay\salso\slike:?"
    ),
    "section": r"from\sthe\ssection\s(?-i:\p{Lu})[^.!?]{1,40}",
}
"""Whole lines of the same kind by their forms; a bullet may stand before them. Source: as above."""

_FORMS: Final = regex.compile(rf"(?:[-•*]\s+)?(?:{'|'.join(FORMS.values())})", regex.IGNORECASE)
_LONGEST_FORM: Final = 100
_PICTURES: Final = regex.compile("|".join(map(regex.escape, LEAVINGS["credit of a picture"])))
_OPENS: Final = regex.compile(
    "|".join(regex.escape(form) for forms in LEAVINGS.values() for form in sorted(forms, key=len, reverse=True))
)


_LETTERS: Final = 3
_SENTENCE_ENDS: Final = frozenset('.!?…:»"”')
_BEGINNINGS: Final = frozenset(form[:_LETTERS] for forms in LEAVINGS.values() for form in forms)


def is_leaving(text: str) -> bool:
    """Return whether a line is one that a page left within an article, and no part of it.

    Example:
        >>> is_leaving("Lire aussi : Le port de Brume rouvre"), is_leaving("Le port de Brume rouvre")
        (True, False)
    """
    if len(text) > LONGEST_LEAVING:
        return False
    if text[:_LETTERS] in _BEGINNINGS and _OPENS.match(text) is not None:
        return True
    return len(text) <= _LONGEST_FORM and _FORMS.fullmatch(text) is not None


def is_caption(text: str, below: str) -> bool:
    """Return whether a line is the caption of a picture: short, no sentence to its end, the credit of the picture right below it.

    Example:
        >>> is_caption("Le port à l'aube", "Photo : Ada Vasse"), is_caption("Le port rouvre lundi.", "Photo : Ada Vasse")
        (True, False)
    """
    credited = len(below) <= LONGEST_LEAVING and _PICTURES.match(below) is not None
    return credited and len(text) <= LONGEST_LEAVING and text[-1:] not in _SENTENCE_ENDS
