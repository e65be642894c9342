"""Double punctuation: the semicolon, the colon, the exclamation and the question mark, and runs of them."""

from __future__ import annotations

import re
from typing import Final

from newswire import _chars as c
from newswire.french._style import Style
from newswire.french.rules.classes import CLOSING_QUOTES, DASHES, FOREIGN_LETTERS, LATIN, LETTER, OPENERS, SP
from newswire.french.rules.rule import Example, Rule, Search

__all__ = ["RULES"]

HIGH_SOURCE: Final = (
    "Lexique des règles typographiques en usage à l'Imprimerie nationale (2002), Ponctuation: espace fine insécable; "
    "Jacques André, Petites leçons de typographie, tableau 1; fr-CA: OQLF, Vitrine linguistique, tableau des espacements"
)
COLON_SOURCE: Final = (
    "Lexique de l'Imprimerie nationale (2002), p. 149: espace insécable; OQLF, tableau des espacements; "
    "fr-CH: Guide du typographe (2015): espace fine"
)
CLOSED_LIST: Final = "the names' owners; a closed list"

_NAMES: Final = ("Yahoo", "Jeopardy", "Joomla", "Wham", "Yum", "Chips Ahoy", "Therapy", "Fuck ", "Oliver", "Hairspray")
_NAMED: Final = "|".join(rf"(?<=(?<!\w){name})" for name in _NAMES)
_LAST_LETTERS: Final = "".join(sorted({name[-1] for name in _NAMES}))

_LEFT: Final = rf"(?<=[^\s{OPENERS}|:;!?/\\={DASHES}\-{FOREIGN_LETTERS}])(?<![{FOREIGN_LETTERS}][{CLOSING_QUOTES}])"
_RIGHT: Final = (
    rf"(?=[\s{CLOSING_QUOTES})\]}}.,:;{c.ELLIPSIS}{DASHES}*_]|$|<(?=[/a-zA-Z])|&(?=#?\w)|\((?=[A-Z])"
    rf"|[{c.LEFT_GUILLEMET}])"
)
_BEHIND_MARK: Final = rf"(?:(?<=[\w{CLOSING_QUOTES}][!?])|(?<=[\w{CLOSING_QUOTES}]{SP}[!?])|(?<=[!?][!?]))"
_BEHIND_QUOTE: Final = rf"(?<=[\"{c.RIGHT_GUILLEMET}][!?])(?=(?![a-zß-ÿœ]){LATIN})"
_FACE: Final = rf"['{c.RIGHT_SINGLE_QUOTE}]?-?[)(\]\[DPpOo3|/\\*]"
_EMOTICON: Final = rf"[:;=]{_FACE}+(?=[\s.,!?{c.ELLIPSIS})\"]|$)"


def _high(match: re.Match[str], style: Style) -> str:
    run = match["run"]
    return style.before_high + (run if len(run) == 1 else re.sub(SP, "", run))


def _wrong_side(match: re.Match[str], style: Style) -> str:
    before = style.before_colon if match["mark"] == ":" else style.before_high
    return before + match["mark"] + c.SPACE


RULES: Final = (
    Rule(
        name="keep-emoticon",
        summary="Emoticons keep their form and the space before them.",
        pattern=rf"(?<![\w)]){_EMOTICON}",
        search=Search(anchors=":;=", beside=f"(?={_FACE})"),
        source="LanguageTool, issue 1872 (false alarms of the French spacing rule)",
        examples=(Example("À demain :-)", "À demain :-)"), Example("C'est noté ;)", "C’est noté ;)")),
    ),
    Rule(
        name="keep-short-code",
        summary="Short codes of emoji keep their colons.",
        pattern=r"(?<![\w:]):[a-z0-9_+-]{1,40}:(?![\w:])",
        search=Search(anchors=":", beside="(?=[a-z0-9_+-])"),
        source="Unicode CLDR short names as chat tools write them",
        examples=(Example("Un :tada: pour elle", "Un :tada: pour elle"),),
    ),
    Rule(
        name="keep-ratio",
        summary="A colon with a space on both sides, between numbers of one or two digits, is a score or a ratio.",
        pattern=r"(?:(?<=(?<!\d)\d)|(?<=(?<!\d)\d\d)) : (?=\d{1,2}(?!\d))",
        search=Search(anchors=":", beside=r"(?<= :)(?= \d)", with_leading_blanks=True),
        source="Lexique de l'Imprimerie nationale (2002), Échelles et rapports",
        examples=(Example("battus 3 : 1 hier", "battus 3 : 1 hier"),),
    ),
    Rule(
        name="keep-name",
        summary="Names that end with a mark keep it.",
        pattern=rf"(?<=[{_LAST_LETTERS}])(?:{_NAMED})!",
        search=Search(anchors="!", beside=f"(?<=[{_LAST_LETTERS}]!)"),
        source=CLOSED_LIST,
        examples=(Example("Le portail Yahoo! ferme", "Le portail Yahoo! ferme"),),
    ),
    Rule(
        name="colon",
        summary="The space before a colon. A missing one is inserted, because no colon of a sentence stands without it.",
        pattern=rf"(?:{_LEFT}|{_BEHIND_MARK})(?<![^\w\s]:){SP}*:(?!:){_RIGHT}",
        replacement="{before_colon}:",
        search=Search(anchors=":", beside=f"(?!:){_RIGHT}", with_leading_blanks=True, cannot_retrigger=True),
        source=COLON_SOURCE,
        examples=(
            Example("Grève des trains: le trafic reprend", "Grève des trains\N{NO-BREAK SPACE}: le trafic reprend"),
            Example(
                "Elle crie oui!: le vote est clos",
                "Elle crie oui\N{NARROW NO-BREAK SPACE}!\N{NO-BREAK SPACE}: le vote est clos",
            ),
            Example("Grève : le trafic reprend", "Grève: le trafic reprend", "wire"),
            Example("Grève: le trafic reprend", "Grève\N{NARROW NO-BREAK SPACE}: le trafic reprend", "fr-CH"),
            Example("rendez-vous à 18:45", "rendez-vous à 18:45"),
            Example("Jean 3:16 et std::list", "Jean 3:16 et std::list"),
        ),
    ),
    Rule(
        name="high-mark",
        summary="The space before ; ! ? and the first mark of a run; the marks of a run stand together.",
        pattern=rf"(?:{_LEFT}|{_BEHIND_MARK}(?={SP}*;)){SP}*(?P<run>;|[!?](?:{SP}*[!?])*)(?:{_RIGHT}|{_BEHIND_QUOTE})",
        replacement=_high,
        search=Search(anchors=";!?", with_leading_blanks=True, cannot_retrigger=True),
        source=HIGH_SOURCE,
        examples=(
            Example("Quelle affaire!", "Quelle affaire\N{NARROW NO-BREAK SPACE}!"),
            Example("Quoi ? !", "Quoi\N{NARROW NO-BREAK SPACE}?!"),
            Example("Quoi ?!", "Quoi?!", "wire"),
            Example("Quoi ?", "Quoi?", "fr-CA"),
            Example("un chiffre étonnant (!) mais vrai", "un chiffre étonnant (!) mais vrai"),
        ),
    ),
    Rule(
        name="mark-on-the-wrong-side",
        summary="A space that stands before a mark of a sentence instead of behind it changes sides.",
        pattern=rf"(?<=\w){SP}+(?P<mark>[:;!?])(?={LETTER})(?!:[a-z0-9_+-]{{1,40}}:)",
        replacement=_wrong_side,
        search=Search(anchors=":;!?", beside=rf"(?={LETTER})", with_leading_blanks=True),
        source=HIGH_SOURCE,
        examples=(Example("Elle part ;il reste", "Elle part\N{NARROW NO-BREAK SPACE}; il reste"),),
    ),
)
