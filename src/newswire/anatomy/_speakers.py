"""Who speaks in a headline: the speaker of a quotation, where the headline names one beyond doubt."""

from __future__ import annotations

from typing import Final

import regex

from newswire._chars import RIGHT_SINGLE_QUOTE
from newswire.anatomy._quotes import NORDIC_SAYS, Quoted

__all__ = ["find_speaker"]


def _either(words: str) -> str:
    return "|".join(regex.escape(word) for word in sorted(words.split(), key=len, reverse=True))


_SAYS: Final = _either(
    "dit affirme assure estime lance déclare promet prévient avertit répond juge dénonce clame lâche martèle raconte "
    "confie témoigne plaide accuse jure reconnaît regrette admet déplore "
    "says said warns tells vows claims admits insists argues pledges urges declares slams "
    "sagt warnt fordert erklärt beklagt verspricht meint betont kritisiert "
    "dice afirma asegura advierte promete lamenta denuncia admite declara responde sostiene"
)
"""Verbs of speech, third person singular."""

_SAY: Final = _either(
    "disent affirment assurent dénoncent promettent say warn claim vow insist sagen warnen fordern dicen afirman aseguran"
)
_UTTERANCES: Final = _either(
    "regrets regret cri colère témoignage témoignages appel détresse plaidoyer aveux aveu espoir inquiétude désarroi "
    "adieux avertissement angoisse peur mots confidences réponse message promesse serment émotion soulagement révolte "
    "ras-le-bol"
)
"""What somebody utters, in French headlines: `"...": à Brume, les regrets des pêcheurs`."""

_ASKS: Final = _either(
    "Pourquoi Comment Quand Quoi Qui Où Why How What When Who Wie Warum Was Wer Cómo Qué Quién Si If Wenn"
)

_APOSTROPHE: Final = f"['{RIGHT_SINGLE_QUOTE}]"
_TITLE: Final = rf"(?:(?:[Ll]e|[Ll]a|[Ll]es|[Tt]he|[Dd]er|[Dd]ie|[Ee]l|[Ll]os|[Ll]as)\ |[Ll]{_APOSTROPHE})"
_PLAIN: Final = r"[\p{L}\p{M}\p{N}.'" + RIGHT_SINGLE_QUOTE + r"-]{1,40}"
_CAPITAL: Final = r"\p{Lu}" + _PLAIN[:-6] + "{0,40}"
_NAME: Final = (
    rf"(?:{_TITLE}(?:{_PLAIN}\ ){{0,2}})?+{_CAPITAL}(?:\ (?:(?:de|du|des|von|van|der|bin|al|ben)\ )?{_CAPITAL}){{0,5}}"
)
_SUBJECT: Final = rf"(?:{_NAME}|{_TITLE}{_PLAIN}(?:\ {_PLAIN}){{0,3}}?)"
_GROUP: Final = rf"(?:{_PLAIN}\ ){{0,7}}{_PLAIN}"

_AFTER: Final[tuple[regex.Pattern[str], ...]] = tuple(
    regex.compile(pattern)
    for pattern in (
        rf"\ ?,?\ (?:{_SAYS}|{_SAY}|{'|'.join(NORDIC_SAYS)})\ (?P<speaker>{_NAME})(?!\w)",
        rf"\ ?,\ (?:selon|according\ to|laut|según)\ (?P<speaker>{_NAME})(?!\w)",
        rf"\ ?[,:]\ (?P<speaker>{_NAME})\ (?:{_SAYS}|{_SAY})(?!\w)",
        rf"\ ?[,:]\ (?P<speaker>{_CAPITAL}(?:\ {_CAPITAL}){{1,3}})\Z",
        (
            rf"\ ?:\ (?:(?:à|au|en|dans|aux)\ [^,:]{{1,60}},\ )?(?:le|la|les|l{_APOSTROPHE})\ ?(?:{_UTTERANCES})\ "
            rf"(?:des?|du|d{_APOSTROPHE})\ ?(?P<speaker>{_GROUP})(?=\Z|,)"
        ),
    )
)
"""What follows a quotation whose speaker it names."""
_GOES_ON: Final = frozenset(" ,:")
"""The characters that it begins with."""

_BEFORE: Final = regex.compile(rf"(?!(?:{_ASKS})(?!\w))(?P<speaker>{_SUBJECT})\ (?:{_SAYS}|{_SAY})(?!\w)")
"""What a headline begins with that says who utters its quotations."""

_FIRST_PERSON: Final = regex.compile(
    rf"\b(?:j{_APOSTROPHE}|(?:je|nous|on|mon|ma|mes|notre|nos|moi|I|we|my|our|me|us|ich|wir|mein|meine|unser|unsere|yo|"
    r"nosotros|mi|mis|nuestro|nuestra)(?!\w))",
    regex.IGNORECASE,
)
_PERSON: Final = regex.compile(rf"{_CAPITAL}(?:\ (?:(?:de|du|von|van|bin|al|ben)\ )?{_CAPITAL}){{0,3}}")


def find_speaker(
    text: str, quotation: Quoted, body: tuple[int, int], kicker: tuple[int, int] | None
) -> tuple[int, int] | None:
    """Return where the speaker of a quotation stands; None where the headline does not name one beyond doubt.

    A headline names the speaker after the quotation (`"...", dit Ada Brume`), before it (`Ada Brume promet "..."`), or in
    a kicker that is a name, if the quotation is all that follows and speaks in the first person.
    """
    for pattern in _AFTER if text[quotation.end : quotation.end + 1] in _GOES_ON else ():
        found = pattern.match(text, quotation.end, body[1])
        if found:
            return found.span("speaker")
    if kicker and (quotation.start, quotation.end) == body:
        person = _PERSON.fullmatch(text, *kicker)
        return kicker if person and _FIRST_PERSON.search(text, *body) else None
    found = _BEFORE.match(text, body[0], quotation.start)
    return found.span("speaker") if found else None
