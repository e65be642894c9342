"""What does not break at a line's end: titles and names, references and their numbers."""

from __future__ import annotations

from typing import Final

from newswire import _chars as c
from newswire.french.rules.classes import SP
from newswire.french.rules.rule import Example, Rule, Search

__all__ = ["RULES"]

SOURCE: Final = "Jacques André, Petites leçons de typographie; OQLF, Vitrine linguistique; Bureau de la traduction, Le guide du rédacteur"

_REFERENCES: Final = ("p", "pp", "art", "vol", "chap", "fig", "éd", "coll", "t", "al", "par", "ch", "cf", "n")
_DOTTED: Final = "|".join(rf"(?<=(?<![\w.{c.HYPHEN_MINUS}]){word}\.)" for word in _REFERENCES)
_CAPITAL: Final = r"(?![a-zß-ÿœ])[^\W\d_]"
_CAPITALS: Final = "A-ZÀÂÇÉÈÊÎÔ"
_INITIAL: Final = (
    "(?:"
    + "|".join(
        (rf"(?<![\w.'{c.RIGHT_SINGLE_QUOTE}{c.ELLIPSIS}°-])[{_CAPITALS}]", r"(?<=[A-Z]\.-)[A-Z]", r"(?<=[A-Z]\.)[A-Z]")
    )
    + ")"
)
_BEHIND_INITIAL: Final = rf"(?:(?<={_INITIAL}\.)|(?<=(?<!\w)[CPT]h\.))"
_NAME: Final = rf"(?:(?:de|van|von){SP}|d['{c.RIGHT_SINGLE_QUOTE}])?{_CAPITAL}(?:\.|\w|['{c.RIGHT_SINGLE_QUOTE}])"
_LETTERED: Final = (
    "vitamine ", "plan ", "Plan ", "catégorie ", "classe ", "groupe ", "Groupe ", "type ", "ligue ", "Ligue ", "série ", "Série ", "hépatite ",
    "point ", "option ", "zone ", "division ", "niveau ", "poule ", "lettre ", "bloc ", "grade ", "annexe ", "bâtiment ", "terminal ", "porte ",
    "hall ", "avant J.-", "après J.-", "av. J.-", "apr. J.-", "ap. J.-",
)  # fmt: skip
"""Words behind which a single capital is no initial, so that the full stop after it ends a sentence."""

_NO_INITIAL: Final = "".join(rf"(?<!{word.replace('.', '[.]').replace(' ', SP)}[A-Z]\.)" for word in _LETTERED)
_OPENERS: Final = (
    r"(?:Les?|La|Une?|Des|Du|De|Ils?|Elles?|On|Ce|Cette|Ces|Cet|Et|Mais|Ou|Où|En|Dans|Pour|Par|Sur|Au|Aux|À|A|Après|Avant|Nous|Vous|Je|Tu|Si|Selon"
    r"|Comme|Quand|Sans|Son|Sa|Ses|Leurs?|Puis|Ainsi|Toutefois|Cependant|Or|Car|Donc|Que|Qui|Quel\w*|Tout\w*|Depuis|Plus|Ne|Pas|C|L|D|J|S|Qu)(?!\w)(?!\.)"
)

RULES: Final = (
    Rule(
        name="title-dotted",
        summary="M. and MM. do not part from what follows.",
        pattern=rf"\.(?:(?<=(?<![\w.{c.HYPHEN_MINUS}])M\.)|(?<=(?<![\w.{c.HYPHEN_MINUS}])MM\.)){SP}(?=[^\W\d_])",
        replacement=".{bind}",
        wire=False,
        search=Search(anchors=".", beside=rf"(?:(?<=M\.))(?={SP}[^\W\d_])", cannot_retrigger=True),
        source=SOURCE,
        examples=(
            Example("M. Fabre et M. le préfet", "M.\N{NO-BREAK SPACE}Fabre et M.\N{NO-BREAK SPACE}le préfet"),
            Example("l'IRM. Fabre", "l’IRM. Fabre"),
        ),
    ),
    Rule(
        name="title",
        summary="Mme, Mlle, Mgr, Me, Dr, Pr do not part from the name.",
        pattern=rf"(?<![\w.{c.HYPHEN_MINUS}])(?:Mmes?|Mlles?|Mgr|Mes?|Dr|Pr){SP}(?={_CAPITAL})",
        replacement=lambda match, style: match.group()[:-1] + style.bind,
        wire=False,
        search=Search(
            anchors="MDP", beside=rf"(?<!\w[MDP])(?:mes?|lles?|gr|es?|r){SP}(?={_CAPITAL})", cannot_retrigger=True
        ),
        source=SOURCE,
        examples=(
            Example("Mme Fabre, Dr Nguyen", "Mme\N{NO-BREAK SPACE}Fabre, Dr\N{NO-BREAK SPACE}Nguyen"),
            Example("Me voici", "Me voici"),
        ),
    ),
    Rule(
        name="initial",
        summary="An initial does not part from the name, nor from the next initial.",
        pattern=rf"\.{_BEHIND_INITIAL}{_NO_INITIAL}{SP}(?!{_OPENERS})(?={_NAME})",
        replacement=".{bind}",
        wire=False,
        search=Search(anchors=".", beside=rf"(?<=[{_CAPITALS}h]\.)(?={SP}{_NAME})", cannot_retrigger=True),
        source=SOURCE,
        examples=(
            Example("A. Fabre et J.-B. Roy", "A.\N{NO-BREAK SPACE}Fabre et J.-B.\N{NO-BREAK SPACE}Roy"),
            Example("Ch. de Fabre", "Ch.\N{NO-BREAK SPACE}de Fabre"),
            Example("la vitamine C. Le reste", "la vitamine C. Le reste"),
            Example("le plan B. Fabre part", "le plan B. Fabre part"),
        ),
    ),
    Rule(
        name="reference",
        summary="p. 12, art. 5, vol. II, p. ex.: the number does not part from its abbreviation.",
        pattern=rf"\.(?:{_DOTTED}){SP}(?=\d|[IVXLC]{{1,6}}\b|(?<=\bp\.{SP})ex\.)",
        replacement=".{bind}",
        wire=False,
        search=Search(anchors=".", beside=rf"(?={SP}(?:[\dIVXLC]|ex\.))(?:{_DOTTED})", cannot_retrigger=True),
        source=SOURCE,
        examples=(Example("voir p. 7 et art. 3", "voir p.\N{NO-BREAK SPACE}7 et art.\N{NO-BREAK SPACE}3"),),
    ),
    Rule(
        name="number-sign",
        summary="The space between n°, nº, № or § and the number does not break.",
        pattern=rf"(?:(?<=\b[nN])[°º]|[№§]){SP}(?=\d)",
        replacement=lambda match, style: match.group()[0] + style.bind,
        wire=False,
        search=Search(anchors="°º№§", beside=rf"(?={SP}[0-9])", cannot_retrigger=True),
        source=SOURCE,
        examples=(
            Example("le n° 8, § 4", "le n°\N{NO-BREAK SPACE}8, §\N{NO-BREAK SPACE}4"),
            Example("le n°8", "le n°8"),
        ),
    ),
)
