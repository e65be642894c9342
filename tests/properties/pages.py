"""Page texts for the laws of parsing: any string, any mixture of lines that look like something, and well-made pages."""

from __future__ import annotations

from hypothesis import strategies as st

from newswire.parsing.labels import FEWEST_ENTRIES, MOST_WORDS

WORDS = st.sampled_from(
    [
        "Le",
        "La",
        "port",
        "grève",
        "navire",
        "Okonkwo",
        "annonce",
        "lundi",
        "pluie",
        "2031",
        "49.3",
        "budget",
        "'avec'",
        '"sans"',
        "ñandú",
        "Überfall",
        "مرفأ",
        "порт",
        "港",
        "l'été",
        "d'hiver",
        "pêche",
    ]
)
ODD_LINES = st.sampled_from(
    [
        "", " ", "\N{NO-BREAK SPACE}", "\t", "\ufeff", "\u200b", "-", "- ", "-\N{NO-BREAK SPACE}", "–", "—", "•", "*", "--", "---", "- -", "-  -",
        "- Retards -", "– Sable et gravier –", "- 10 - 2 -", "- Vu in 2031. ABC/Iris Vey -", "- Le port rouvre", "- Dit-il.", "• Un cargo", "|", "| |",
        "| ABC | 1.65% | 83.78 | $ | |", "| DEF | 2 |", "USD -", "EUR –", "AED 3.672981", "AFN 66,1", "Text size:", "Partager", "A+",
        "Le port rouvre / Photo: Iris Vey - ABC", "LA GAZETTE - Le port rouvre", "R.Okonkwo--VL-GZT", "(A.Vey--LGdM)", "Les quais -- vides -- attendent.",
        "Le port rouvre", "Le port rouvre", "U", "USD", "Par Iris VEY", "© Agence du Port", "N.\u200b", "\x00", "\ud800", "\x1b[31mrouge", "«", '"',
    ]
)  # fmt: skip


@st.composite
def headings(draw: st.DrawFn) -> str:
    """Return a line without a mark at its end."""
    return " ".join(draw(st.lists(WORDS, min_size=1, max_size=8))).strip("'\"")


@st.composite
def sentences(draw: st.DrawFn) -> str:
    """Return a line that ends with a full stop."""
    return " ".join(draw(st.lists(WORDS, min_size=3, max_size=40))) + "."


LINES = st.one_of(ODD_LINES, headings(), sentences(), st.text(max_size=12))
ENDINGS = st.sampled_from(["\n", "\n", "\n", "\r\n", "\r", "\N{LINE SEPARATOR}", "\v", "\x1c", "\n\n"])
MESSY = st.lists(st.tuples(LINES, ENDINGS), max_size=24).map(lambda rows: "".join(line + end for line, end in rows))
TEXTS = st.one_of(st.text(), MESSY, MESSY, st.tuples(MESSY, LINES).map("".join))
"""Any string at all, and strings of lines that look like something."""


@st.composite
def bodies(draw: st.DrawFn) -> list[str]:
    """Return the lines of an article: title, lead, paragraphs, intertitles, byline."""
    lines = [draw(headings()), draw(sentences()), *draw(st.lists(sentences(), max_size=3))]
    for _ in range(draw(st.integers(0, 2))):
        lines += [f"- {draw(headings())} -", *draw(st.lists(sentences(), min_size=1, max_size=3))]
    return [*lines, "R.Okonkwo--VL-GZT"] if draw(st.booleans()) else lines


def tickers(least: int = 2) -> st.SearchStrategy[list[str]]:
    """Return the headlines of a ticker; several that are all a word or two would be a menu."""
    return st.lists(headings(), min_size=least, max_size=6).filter(_is_no_menu)


def _is_no_menu(headlines: list[str]) -> bool:
    return len(headlines) < FEWEST_ENTRIES or any(len(headline.split()) > MOST_WORDS for headline in headlines)
