"""The particles of surnames, as data: the small words that a surname begins with or holds."""

from __future__ import annotations

from typing import Final

from newswire.lexicon._lists import words

__all__ = ["PARTICLES"]

_BY_LANGUAGE: Final = {
    "Arabic": words("abd abdel abdul abou abu al bent bin bint bou ibn ould oum umm"),
    "Arabic and Hebrew": words("ben"),
    "Arabic and Spanish": words("el"),
    "Dutch": words("aan den der het in op 't te ten ter van vande vanden vander"),
    "Dutch and Romance": words("de"),
    "English": words("ap fitz mac mc o st st."),
    "French": words("des du l' le les"),
    "German": words("am auf vom von zu zum zur und"),
    "Hebrew": words("bar bat"),
    "Italian": words("dal dalla degli dei della dello di lo"),
    "Malay": words("a/l a/p anak binte binti"),
    "Portuguese": words("das do dos e"),
    "Romance": words("d' da del la"),
    "Scandinavian": words("af av til"),
    "Spanish": words("las los y i"),
    "Arabic script": words("ابن ابو أبو آل بن بو بنت عبد"),
}

PARTICLES: Final = frozenset[str]().union(*_BY_LANGUAGE.values())
"""Lower-case particles, each once; `d'` and `l'` keep their straight apostrophe.

Source: Library of Congress, RDA and AACR2 22.5D (surnames with separately written prefixes); Names of Persons, IFLA
Series on Bibliographic Control 14, 4th edition.
"""
