"""The package as a whole: what its modules export, what they import, and that its examples are run."""

from __future__ import annotations

import ast
import importlib
import inspect
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from importlinter.cli import EXIT_STATUS_SUCCESS, lint_imports
from sybil import Sybil

import newswire
from tests.examples import DOCSTRINGS, PAGES, ROOT

SOURCE = Path(newswire.__file__).parent


def modules() -> list[str]:
    """Return the names of all modules of the package."""
    found = [module.name for module in pkgutil.walk_packages(newswire.__path__, "newswire.")]
    return ["newswire", *(name for name in found if not name.endswith("__main__"))]


def examples(sybil: Sybil, folder: Path, pattern: str) -> Iterator[str]:
    """Yield where each example stands that a Sybil finds in the files of a folder."""
    for path in sorted(folder.glob(pattern)):
        if sybil.should_parse(path):
            yield from (f"{path}:{example.line}" for example in sybil.parse(path).examples())


@pytest.mark.parametrize("name", modules())
def test_a_module_says_what_it_exports(name: str) -> None:
    """Every module has `__all__`: names that exist, each once, in order."""
    exported = importlib.import_module(name).__all__
    assert sorted(set(exported)) == sorted(exported)
    assert [public for public in exported if not hasattr(importlib.import_module(name), public)] == []


PUBLIC = ["errors", "export", "french", "models", "parsing", "signing", "slugs", "strategies", "threads"]
"""The rooms that users import from."""
ROOMS = {
    "anatomy",
    "batch",
    "envelopes",
    "errors",
    "export",
    "formats",
    "french",
    "models",
    "parsing",
    "signing",
    "slugs",
}
"""The rooms that the facade shows, each with a page of its own in the reference."""
WITH_EXTRAS = {"group_headlines", "strategies", "threads", "track"}
"""What the facade shows where the extra is installed."""


@pytest.mark.parametrize("name", ["newswire", *(f"newswire.{room}" for room in PUBLIC)])
def test_completion_offers_the_api_and_nothing_else(name: str) -> None:
    """`dir` of a public module lists what it exports: neither what it imports nor what it keeps for itself."""
    module = importlib.import_module(name)
    assert sorted(set(dir(module)) - (WITH_EXTRAS if name == "newswire" else set())) == sorted(module.__all__)


@pytest.mark.parametrize("name", modules())
def test_what_a_module_exports_has_a_docstring(name: str) -> None:
    """Every class and function that a module exports has a docstring of its own."""
    module = importlib.import_module(name)
    assert module.__doc__
    things = {public: getattr(module, public) for public in module.__all__}
    described = {
        public: thing for public, thing in things.items() if inspect.isclass(thing) or inspect.isroutine(thing)
    }
    assert [public for public, thing in described.items() if not vars(thing).get("__doc__", thing.__doc__)] == []


def test_the_layers_hold(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """A room imports only from the rooms below it, and every room has its place among the layers."""
    monkeypatch.chdir(ROOT)
    status = lint_imports(no_cache=True)
    assert status == EXIT_STATUS_SUCCESS, capsys.readouterr().out


def test_no_room_imports_the_facade() -> None:
    """No module imports from `newswire/__init__.py`, which stands above them all: only the program's version is asked."""
    rooms = {path.stem for path in SOURCE.iterdir()}
    asked = {
        (str(path.relative_to(SOURCE)), alias.name)
        for path in sorted(SOURCE.rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom) and node.module == "newswire"
        for alias in node.names
        if path != SOURCE / "__init__.py" and alias.name not in rooms | {"__version__"}
    }
    assert asked == set()


def test_the_readme_shows_examples_that_run() -> None:
    """The README has examples, and they are collected."""
    assert len(list(examples(PAGES, ROOT, "README.md"))) >= 1


def test_the_docstrings_show_examples_that_run() -> None:
    """The docstrings of the package have examples, and they are collected."""
    assert len(list(examples(DOCSTRINGS, ROOT / "src", "**/*.py"))) >= 1


def test_the_reference_names_whatever_the_facade_exports() -> None:
    """Each public name is on the pages of the API, by itself or as it is with a module that is documented whole."""
    folder = ROOT / "docs" / "reference"
    pages = "\n".join(path.read_text(encoding="utf-8") for path in (folder / "api.md", *(folder / "api").glob("*.md")))
    named = set(re.findall(r"^\.\. auto\w+:: (?:newswire\.)?([\w.]+)$", pages, re.MULTILINE))
    whole: set[str] = set()
    for module, options in re.findall(r"^\.\. automodule:: newswire\.(\w+)\n((?: +:.*\n)+)", pages, re.MULTILINE):
        left_out = set(re.findall(r"\w+", options.partition(":exclude-members:")[2]))
        part = importlib.import_module(f"newswire.{module}")
        whole |= {name for name in set(part.__all__) - left_out if getattr(newswire, name, None) is getattr(part, name)}
    assert set(newswire.__all__) - named - whole - {"__version__"} - ROOMS == set()
