"""The style sheets of the HTML page and of notebooks: one table of colours for light and dark, one column on a phone."""

from __future__ import annotations

from typing import Final

__all__ = ["NOTEBOOK_STYLE", "STYLE_SHEET"]

_LIGHT: Final = """--paper: #fff; --ink: #1b1b1f; --faint: #62646c; --rule: #dddfe4; --soft: #f3f4f7;
  --headline: #0b5c8a; --title: #14643b; --heading: #7a4a00; --sign: #8a1c6b; --market: #155e63; --odd: #b3261e;
  --kicker: #dcebf7; --quote: #fff1c9; --del: #fbdcd9; --ins: #d3f1dc;"""
_DARK: Final = """--paper: #15161a; --ink: #e7e8ec; --faint: #a0a3ad; --rule: #34363d; --soft: #1f2127;
  --headline: #8ecbf3; --title: #86d9a8; --heading: #f0bd6b; --sign: #ee9fd6; --market: #7fd4da; --odd: #ff9a90;
  --kicker: #17384d; --quote: #43380f; --del: #5a211d; --ins: #164a29;"""
_DOCUMENT: Final = """\
body { margin: 0 auto; max-width: 64rem; padding: 1rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.55 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.25rem; margin: 0; } h2 { font-size: 1rem; margin: 1rem 0 0; } section:first-of-type h2 { font-size: 0; margin: 0; }
section:first-of-type h2 small { font-size: .875rem; }
@media (max-width: 40rem) { body { padding: .75rem; } }
"""
_LINES: Final = """\
* { box-sizing: border-box; }
small, .sum { color: var(--faint); font-weight: normal; }
.sum { margin: 0 0 1rem; } ol, ul { list-style: none; margin: 0; padding: 0; }
.diagnostics { margin: 0 0 1rem; padding: .5rem .75rem; border-left: 3px solid var(--odd); background: var(--soft); }
a { color: var(--odd); }
ol > li { display: grid; grid-template-columns: 3.5rem 6rem 1fr; column-gap: .75rem; padding: .15rem .25rem; }
ol > li:target { background: var(--soft); } ol > li.paragraph { padding-block: .35rem; }
li > b, li > i { color: var(--faint); font: .75rem/1.55rem ui-monospace, monospace; text-align: right; }
li > i { text-align: left; } li > p { margin: 0; min-width: 0; white-space: pre-wrap; }
.separator > p, .blank > p, .debris > p { color: var(--faint); }
.headline > p { color: var(--headline); } .abstract > p { font-style: italic; }
.title > p { color: var(--title); font-weight: 700; font-size: 1.25rem; }
.heading > p { color: var(--heading); font-weight: 700; }
.byline > p, .dateline > p, .sign-off > p, .credit > p, .notice > p { color: var(--sign); }
.envelope > p { color: var(--market); font-family: ui-monospace, monospace; font-size: .85em; }
.market > p { color: var(--market); font-family: ui-monospace, monospace; }
.odd > p { border-left: 3px solid var(--odd); padding-left: .5rem; }
.kicker { background: var(--kicker); border-radius: .2rem; font-weight: 700; }
.quote { background: var(--quote); border-radius: .2rem; }
.person { text-decoration: underline; text-underline-offset: .2em; }
.dateline-part, .sign-off-part, .credit-part { color: var(--sign); font-weight: 600; }
del { background: var(--del); } ins { background: var(--ins); text-decoration: none; font-weight: 700; }
ins.nothing { display: none; } s { text-decoration: none; opacity: .7; }
code { font: .8em ui-monospace, monospace; padding: 0 .2em; border: 1px solid var(--rule); border-radius: .2rem; color: var(--odd); }
@media (max-width: 40rem) {
  ol > li { grid-template-columns: auto 1fr; column-gap: .5rem; } li > b { text-align: left; }
  li > p { grid-column: 1 / -1; }
  ol > li.separator, ol > li.blank { grid-template-columns: auto auto 1fr; }
  li.separator > p, li.blank > p { grid-column: auto; line-height: 1.55rem; } }
"""
"""The style of the lines of a page, in a document and in a notebook."""

STYLE_SHEET: Final = (
    f":root {{ color-scheme: light dark; {_LIGHT} }}\n@media (prefers-color-scheme: dark) {{\n  :root {{ {_DARK} }} }}\n"
    f"{_DOCUMENT}{_LINES}"
)
"""The style sheet of a complete document."""

_SCOPE: Final = ".newswire.newswire"
"""The class twice, to be more specific than the selectors with which notebooks style lists."""
_LIGHT_THEMES: Final = ('[data-jp-theme-light="true"]', '[data-theme="light"]', ".vscode-light")
_DARK_THEMES: Final = ('[data-jp-theme-light="false"]', '[data-theme="dark"]', ".vscode-dark")
"""The selectors with which JupyterLab, Sphinx sites and VS Code mark the chosen theme, which overrides the system's."""
_BOX: Final = """\
max-width: 64rem; padding: .75rem; background: var(--paper); color: var(--ink); border: 1px solid var(--rule);
  border-radius: .3rem; font: .9rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; text-align: left; max-height: 40rem;
  overflow-y: auto; container-type: inline-size;
h2 { font-size: 1rem; margin: 0; color: var(--title); } h3 { font-size: .95rem; margin: .75rem 0 0; color: var(--heading); }
p { margin: .4rem 0; } .signed { color: var(--sign); } .text { white-space: pre-wrap; }
"""


def _themed(selectors: tuple[str, ...], colours: str) -> str:
    return f"{', '.join(f'{selector} {_SCOPE}' for selector in selectors)} {{ {colours} }}\n"


NOTEBOOK_STYLE: Final = (
    f"{_SCOPE} {{ {_LIGHT} }}\n@media (prefers-color-scheme: dark) {{ {_SCOPE} {{ {_DARK} }} }}\n"
    f"{_themed(_LIGHT_THEMES, _LIGHT)}{_themed(_DARK_THEMES, _DARK)}{_SCOPE} {{ {_BOX}{_LINES.replace('@media', '@container')} }}\n"
)
"""The style sheet of one notebook output: it affects nothing outside, and adapts to the width of the output."""
