"""The particles of surnames, as data: the small words that a surname begins with or holds."""

from __future__ import annotations

from typing import Final

__all__ = ["PARTICLES"]

_BY_LANGUAGE: Final = {
    "Arabic": "abd abdel abdul abou abu al ben bent bin bint bou el ibn ould oum umm",
    "Dutch": "aan de den der het in op 't te ten ter van vande vanden vander vom",
    "English": "ap fitz mac mc o st st.",
    "French": "d' de des du l' la le les",
    "German": "am auf vom von zu zum zur und",
    "Hebrew": "bar bat ben",
    "Italian": "d' da dal dalla de degli dei del della dello di la lo",
    "Malay": "a/l a/p anak binte binti",
    "Portuguese": "d' da das de do dos e",
    "Scandinavian": "af av til",
    "Spanish": "de del el la las los y i",
    "Arabic script": "ابن ابو أبو آل بن بو بنت عبد",
}

PARTICLES: Final = frozenset(word for words in _BY_LANGUAGE.values() for word in words.split())
"""Lower-case particles; `d'` and `l'` keep their straight apostrophe.

Source: Library of Congress, RDA and AACR2 22.5D (surnames with separately written prefixes); Names of Persons, IFLA
Series on Bibliographic Control 14, 4th edition.
"""
