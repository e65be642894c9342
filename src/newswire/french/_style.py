"""Styles: what each rule writes. Users derive their own from these values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final

import attrs

from newswire import _chars as c
from newswire.errors import UnknownNameError

__all__ = ["STYLES", "Style", "find_style"]

Pair = tuple[str, str]

_OPTIONAL: Final = frozenset({"ellipsis-joined", "unit-insert"})
"""The optional rules. Their output cannot be told from what was sent, so a style must ask for them."""


def _names(names: Iterable[str]) -> frozenset[str]:
    return frozenset([names] if isinstance(names, str) else names)


@attrs.frozen(kw_only=True, cache_hash=True)
class Style:
    r"""The spaces and marks that the rules write, and the rules that are off. Derive your own with `attrs.evolve`.

    Attributes:
        name: what reports call it.
        before_high: the space before `;`, `!` and `?`.
        before_colon: the space before `:`.
        guillemets: the outer quotation marks.
        guillemet_space: the space inside them.
        inner_quotes: the quotation marks of the second level.
        inner_quote_space: the space inside those.
        single_quotes: what single quotation marks outside any other become.
        apostrophe: the apostrophe.
        ellipsis: the suspension points.
        dash: what a hyphen between spaces becomes.
        recast_dashes: whether dashes that are already dashes become `dash` as well.
        hyphen: what plain styles write for dashes inside words and the minus sign.
        dialogue_dash: what opens a line of dialogue.
        dialogue_space: the space behind it.
        thousands: what stands between thousands: one width in print, a space or a point on the wire.
        bind: the space that keeps a number and its unit, a title and its name together.
        is_wire: whether it is a style of wire copy: ordinary spaces and typewriter marks.
        off: the names of the rules that are switched off. An unknown name is an error when the style is used.

    Example:
        >>> import attrs
        >>> mine = attrs.evolve(STYLES["fr-FR"], name="mine", before_high="\N{NO-BREAK SPACE}", off={"dash"})
        >>> sorted(mine.off)
        ['dash']
    """

    name: str
    before_high: str = c.NNBSP
    before_colon: str = c.NBSP
    guillemets: Pair = (c.LEFT_GUILLEMET, c.RIGHT_GUILLEMET)
    guillemet_space: str = c.NBSP
    inner_quotes: Pair = (c.LEFT_DOUBLE_QUOTE, c.RIGHT_DOUBLE_QUOTE)
    inner_quote_space: str = ""
    single_quotes: Pair = (c.LEFT_SINGLE_QUOTE, c.RIGHT_SINGLE_QUOTE)
    apostrophe: str = c.RIGHT_SINGLE_QUOTE
    ellipsis: str = c.ELLIPSIS
    dash: str = c.EN_DASH
    recast_dashes: bool = False
    hyphen: str = c.HYPHEN_MINUS
    dialogue_dash: str = c.EM_DASH
    dialogue_space: str = c.NBSP
    thousands: str = c.NNBSP
    bind: str = c.NBSP
    is_wire: bool = False
    off: frozenset[str] = attrs.field(default=_OPTIONAL, converter=_names)


_FRANCE: Final = Style(name="fr-FR")

STYLES: Final[Mapping[str, Style]] = MappingProxyType(
    {
        style.name: style
        for style in (
            _FRANCE,
            attrs.evolve(_FRANCE, name="fr-BE"),
            attrs.evolve(_FRANCE, name="fr-FR-nbsp", before_high=c.NBSP, thousands=c.NBSP),
            attrs.evolve(_FRANCE, name="fr-CA", before_high="", thousands=c.NBSP),
            attrs.evolve(
                _FRANCE,
                name="fr-CH",
                before_colon=c.NNBSP,
                guillemet_space=c.NNBSP,
                inner_quotes=(c.LEFT_SINGLE_GUILLEMET, c.RIGHT_SINGLE_GUILLEMET),
                inner_quote_space=c.NNBSP,
            ),
            Style(
                name="wire",
                before_high="",
                before_colon="",
                guillemets=('"', '"'),
                guillemet_space="",
                inner_quotes=("'", "'"),
                single_quotes=("'", "'"),
                apostrophe="'",
                ellipsis="...",
                dash=c.HYPHEN_MINUS,
                recast_dashes=True,
                thousands=c.SPACE,
                bind=c.SPACE,
                is_wire=True,
            ),
        )
    }
)
"""The styles by name: fr-FR, fr-BE, fr-FR-nbsp (U+00A0 alone), fr-CA, fr-CH, and `wire`, what agencies send."""


def find_style(style: str | Style) -> Style:
    """Return a style by its name, or the style itself.

    Raises:
        UnknownNameError: if no style has that name; the message lists those there are.
    """
    if isinstance(style, Style):
        return style
    found = STYLES.get(style)
    if found is None:
        raise UnknownNameError(f"unknown style {style!r}; the styles are {', '.join(STYLES)}")
    return found
