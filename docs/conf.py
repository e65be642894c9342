"""How Sphinx builds the documentation: `nox -s docs`."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from sphinx.application import Sphinx

import newswire

HERE = Path(__file__).parent
CODE = re.compile(r"(?<![`:])`([^`]+)`(?!`)")
sys.path.insert(0, str(HERE))

from _tables import fill  # noqa: E402

project = "newswire"
author = "The newswire maintainers"
project_copyright = "2026, The newswire maintainers"
version = release = newswire.__version__
language = "en"

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon", "sphinx.ext.viewcode"]
source_suffix = {".md": "markdown"}
exclude_patterns = ["_build"]
nitpicky = False

html_theme = "furo"
html_static_path = ["_static"]
html_css_files = ["newswire.css"]
html_title = f"newswire {release}"
html_theme_options = {
    "source_repository": "https://github.com/newswire/newswire/",
    "source_branch": "main",
    "source_directory": "docs/",
}

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


def drop_empty_globs(app: Sphinx, docname: str, source: list[str]) -> None:
    """Leave those folders out of the first page's contents that have no page yet: Sphinx warns of each."""
    if docname == app.config.root_doc:
        lines = source[0].splitlines(keepends=True)
        source[0] = "".join(line for line in lines if not line.endswith("/*\n") or any(HERE.glob(line.strip() + ".md")))


def fill_tables(_app: Sphinx, _docname: str, source: list[str]) -> None:
    """Put the tables that are printed from the code where a page names them."""
    source[0] = fill(source[0])


def literal_code(_app: Sphinx, _what: str, _name: str, _thing: object, _options: object, lines: list[str]) -> None:
    """Make code of what stands between single backticks in docstrings, also where it ends with a space."""
    lines[:] = [CODE.sub(lambda found: f"``{found[1].strip()}``", line) for line in lines]


def setup(app: Sphinx) -> None:
    """Register what this file adds to Sphinx."""
    app.connect("source-read", drop_empty_globs)
    app.connect("source-read", fill_tables)
    app.connect("autodoc-process-docstring", literal_code, priority=400)  # before napoleon looks for colons
