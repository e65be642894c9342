"""Lines that pages leave within the text of an article: links to other stories, captions' credits, newsletters, legal lines.

They are data: what such a line begins with, by what it is and by language. A line counts only if it is short, so that a
paragraph which begins with one of these words stays.
"""

from __future__ import annotations

from typing import Final

import regex

__all__ = ["LEAVINGS", "is_leaving"]

_LONGEST: Final = 160

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

_OPENS: Final = regex.compile(
    "|".join(regex.escape(form) for forms in LEAVINGS.values() for form in sorted(forms, key=len, reverse=True))
)


_LETTERS: Final = 3
_BEGINNINGS: Final = frozenset(form[:_LETTERS] for forms in LEAVINGS.values() for form in forms)


def is_leaving(text: str) -> bool:
    """Return whether a line is one that a page left within an article, and no part of it.

    Example:
        >>> is_leaving("Lire aussi : Le port de Brume rouvre"), is_leaving("Le port de Brume rouvre")
        (True, False)
    """
    return len(text) <= _LONGEST and text[:_LETTERS] in _BEGINNINGS and _OPENS.match(text) is not None
