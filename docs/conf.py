"""How Sphinx builds the documentation: `nox -s docs`."""

from __future__ import annotations

import json
import os
import re
import sys
from pathlib import Path

from docutils import nodes
from sphinx.application import Sphinx

import newswire
from newswire import export
from newswire.export.html import to_html

HERE = Path(__file__).parent
CODE = re.compile(r"(?<![`:])`([^`]+)`(?!`)")
sys.path.insert(0, str(HERE))

from _tables import fill  # noqa: E402

project = "newswire"
author = "The newswire maintainers"
project_copyright = "2026, The newswire maintainers"
version = release = newswire.__version__
language = "en"

extensions = [
    "myst_parser",
    "sphinx_copybutton",
    "sphinxext.opengraph",
    "sphinx.ext.autodoc",
    "sphinx.ext.napoleon",
    "sphinx.ext.viewcode",
]
source_suffix = {".md": "markdown"}
exclude_patterns = ["_build"]
nitpicky = False

smartquotes_action = "qD"  # three points stay: which sign they are is what this library is about

html_theme = "furo"
html_static_path = ["_static"]
html_favicon = "_static/favicon.svg"
html_css_files = ["newswire.css"]
html_js_files = ["newswire.js"]
pygments_dark_style = "github-dark"
html_title = f"newswire {release}"
html_theme_options = {
    "light_logo": "logo-light.svg",
    "dark_logo": "logo-dark.svg",
    "sidebar_hide_name": True,
    "source_repository": "https://github.com/newswire/newswire/",
    "source_branch": "main",
    "source_directory": "docs/",
}

templates_path = ["_templates"]
html_context = {
    "versions": os.environ.get("NEWSWIRE_VERSIONS", "").split(),
    "site": "https://newswire.github.io/newswire/",
}
html_sidebars = {
    "**": [
        *("sidebar/brand.html", "sidebar/search.html", "sidebar/scroll-start.html", "sidebar/navigation.html"),
        *("sidebar/ethical-ads.html", "versions.html", "sidebar/scroll-end.html", "sidebar/variant-selector.html"),
    ]
}

ogp_site_url = "https://newswire.github.io/newswire/"
ogp_image = "https://newswire.github.io/newswire/_static/page-light.png"
ogp_image_alt = "A page of news-wire text, each line in the colour of what it is"
ogp_description_length = 180
ogp_social_cards = {"enable": False}
copybutton_prompt_text = r">>> |\.\.\. |\$ "
copybutton_prompt_is_regexp = True

myst_enable_extensions = ["colon_fence", "deflist", "fieldlist"]
myst_heading_anchors = 3

default_role = "code"
autodoc_default_options = {"member-order": "bysource"}
autodoc_typehints = "signature"
autodoc_typehints_format = "short"
maximum_signature_line_length = 88
napoleon_google_docstring = True
napoleon_numpy_docstring = False
napoleon_use_rtype = False
napoleon_use_ivar = True


def fill_tables(_app: Sphinx, _docname: str, source: list[str]) -> None:
    """Put the tables that are printed from the code where a page names them."""
    source[0] = fill(source[0])


def literal_code(_app: Sphinx, _what: str, _name: str, _thing: object, _options: object, lines: list[str]) -> None:
    """Make code of what stands between single backticks in docstrings, also where it ends with a space."""
    lines[:] = [CODE.sub(lambda found: f"``{found[1].strip()}``", line) for line in lines]


VIEWS = {"first": ("README.md", None), "crue": ("examples/crue.txt", "fr-FR")}
"""Pages that are shown in colour: the name of the view, the file, and the style whose edits are shown."""
README_PAGE = re.compile(r"```text\n(.*?)\n```", re.DOTALL)


def write_views(app: Sphinx, _error: Exception | None) -> None:
    """Write the coloured pages that the documentation shows, each by the library itself."""
    folder = Path(app.outdir) / "_static" / "views"
    folder.mkdir(parents=True, exist_ok=True)
    for name, (file, style) in VIEWS.items():
        text = (HERE.parent / file).read_text(encoding="utf-8")
        found = README_PAGE.search(text) if file.endswith(".md") else None
        title = "page.txt" if found else file
        document = to_html(newswire.parse(found[1] if found else text), name=title, style=style)
        (folder / f"{name}.html").write_text(document, encoding="utf-8")


def write_schema(app: Sphinx, _error: Exception | None) -> None:
    """Write the JSON Schema where its `$id` says that it is."""
    schema = export.schema()
    place = Path(app.outdir) / "schema" / schema["$id"].rpartition("/")[2]
    place.parent.mkdir(exist_ok=True)
    place.write_text(json.dumps(schema, ensure_ascii=False, indent=2), encoding="utf-8")


WORDS, LETTERS = 5, 15
"""From so many words on, a cell of a table is prose and gets room on a phone; from so many letters on, code in it is broken there."""


def mark_cells(_app: Sphinx, tree: nodes.document, _docname: str) -> None:
    """Give the cells that hold prose or long code a class of their own."""
    for entry in tree.findall(nodes.entry):
        codes = [code.astext() for code in entry.findall(nodes.literal)]
        if len(entry.astext().split()) - len(" ".join(codes).split()) >= WORDS:
            entry["classes"].append("prose")
        if any(len(code) > LETTERS for code in codes):
            entry["classes"].append("long")


def mark_codes(_app: Sphinx, tree: nodes.document, _docname: str) -> None:
    """Give short code a class of its own: an option is not broken behind its first dash."""
    for code in tree.findall(nodes.literal):
        if len(code.astext()) <= LETTERS:
            code["classes"].append("short")


def skip_fields(_app: Sphinx, _what: str, _name: str, thing: object, _skip: bool, _options: object) -> bool | None:
    """Leave out the fields of named tuples: their class describes them."""
    return True if type(thing).__name__ == "_tuplegetter" else None


SENTENCES = {"attribute", "data", "property"}
"""What is described by a sentence: napoleon would take what stands before a colon in it for a type."""


def keep_sentences(_app: Sphinx, what: str, name: str, _thing: object, _options: object, lines: list[str]) -> None:
    """Remember the sentence that describes an attribute, before napoleon reads it."""
    if what in SENTENCES:
        KEPT[name] = list(lines)


def put_back_sentences(_app: Sphinx, what: str, name: str, _thing: object, _options: object, lines: list[str]) -> None:
    """Put the sentence back in its place, after napoleon read it."""
    if what in SENTENCES:
        lines[:] = KEPT.pop(name)


KEPT: dict[str, list[str]] = {}


def setup(app: Sphinx) -> None:
    """Register what this file adds to Sphinx."""
    app.connect("build-finished", write_views)
    app.connect("build-finished", write_schema)
    app.connect("doctree-resolved", mark_cells)
    app.connect("doctree-resolved", mark_codes)
    app.connect("autodoc-skip-member", skip_fields)
    app.connect("source-read", fill_tables)
    app.connect("autodoc-process-docstring", literal_code, priority=400)  # before napoleon looks for colons
    app.connect("autodoc-process-docstring", keep_sentences, priority=401)
    app.connect("autodoc-process-docstring", put_back_sentences, priority=600)
