"""The settings of a project, from `[tool.newswire]` in the nearest pyproject.toml, for the command line and the language server.

Both normalize with `Settings.explain`, so that an editor shows the edits of the command.
"""

from __future__ import annotations

import fnmatch
import re
from collections.abc import Iterable, Mapping
from pathlib import Path, PurePath
from typing import Any, Final

import attrs

from newswire.cli._project import nearest
from newswire.french import MARKUPS, Markup, Normalization, Style, explain
from newswire.french._compiled_style import compile_style
from newswire.french._style import find_style
from newswire.french.markup import find_markup, markup_for

__all__ = ["AUTO", "Settings", "matches"]

AUTO: Final = "auto"
"""The markup is inferred from the file extension."""


@attrs.frozen(kw_only=True)
class Settings:
    """The settings for normalizing the files of a project.

    Attributes:
        root: the folder of pyproject.toml, to which patterns are relative.
        style: the style, with the rules that are switched on and off.
        markup: the markup of every file, or `auto`.
        patterns: markups by pattern of the file name; the first match applies.
        protect: words that do not change.
        front_matter: keys of front matter whose values are prose.
        include: patterns of the files to process in folders; if empty, those with a known markup.
        exclude: patterns of files to skip.
    """

    root: Path = attrs.field(factory=Path.cwd)
    style: Style = attrs.field(factory=lambda: find_style("fr-FR"), converter=find_style)
    markup: str = AUTO
    patterns: Mapping[str, str] = attrs.field(factory=dict[str, str])
    protect: tuple[str, ...] = ()
    front_matter: tuple[str, ...] = ()
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()

    @classmethod
    def near(cls, folder: Path) -> Settings:
        """Return the settings of the nearest pyproject.toml with a table `[tool.newswire]`, otherwise the defaults.

        Raises:
            ArgumentError: if the table has an unknown key or a value of the wrong type; the message names file and key.
            UnknownNameError: if it names an unknown style, rule or markup.
        """
        project = nearest(folder)
        return cls(root=folder.resolve()) if project is None else cls._read(project.path, project.table)

    @classmethod
    def _read(cls, path: Path, table: Mapping[str, Any]) -> Settings:
        style = find_style(table.get("style", "fr-FR"))
        markup = table.get("markup", {})
        for name in markup.values():
            find_markup(name)
        return cls(
            root=path.parent,
            style=style,
            patterns=markup,
            protect=tuple(table.get("protect", ())),
            front_matter=tuple(table.get("front-matter", ())),
            include=tuple(table.get("include", ())),
            exclude=tuple(table.get("exclude", ())),
        ).with_rules(off=table.get("off", ()), on=table.get("on", ()))

    def with_rules(self, *, off: Iterable[str] = (), on: Iterable[str] = ()) -> Settings:
        """Return the settings with additional rules switched off or on.

        Raises:
            UnknownNameError: if a rule is unknown; the style is compiled immediately to check this.
        """
        style = attrs.evolve(self.style, off=(self.style.off | frozenset(off)) - frozenset(on))
        return attrs.evolve(self, style=compile_style(style).style)

    def with_markup(self, name: str) -> Settings:
        """Return the settings with one markup for every file."""
        return attrs.evolve(self, markup=name)

    def markup_of(self, name: str) -> Markup:
        """Return the markup of a file."""
        found = next((markup for pattern, markup in self.patterns.items() if matches(self._inner(name), pattern)), None)
        markup = MARKUPS[self.markup] if self.markup != AUTO else MARKUPS[found] if found else markup_for(name)
        return attrs.evolve(markup, front_matter=self.front_matter) if self.front_matter else markup

    def excludes(self, name: str) -> bool:
        """Return whether a file is to be skipped."""
        return any(matches(self._inner(name), pattern) for pattern in self.exclude)

    def takes(self, name: str) -> bool:
        """Return whether a file in a folder is processed."""
        inner = self._inner(name)
        known = PurePath(name).suffix.lower() in {suffix for markup in MARKUPS.values() for suffix in markup.suffixes}
        return any(matches(inner, pattern) for pattern in self.include) if self.include else known

    def explain(self, text: str, name: str) -> Normalization:
        """Return the normalization of a file's text, with its edits."""
        words = [re.escape(word) for word in sorted(self.protect, key=len, reverse=True)]
        found = re.finditer(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)", text) if words else ()
        return explain(text, self.style, markup=self.markup_of(name), protect=[one.span() for one in found])

    def _inner(self, name: str) -> str:
        """Return a file name for matching patterns: relative to the root, with slashes."""
        path = Path(name).absolute()
        return (path.relative_to(self.root) if path.is_relative_to(self.root) else path).as_posix()


def matches(name: str, pattern: str) -> bool:
    """Return whether a pattern matches a file: its whole name, its last part, or a folder above it.

    Example:
        >>> matches("docs/a/b.md", "*.md"), matches("docs/a/b.md", "docs/"), matches("docs/a/b.md", "a")
        (True, True, True)
    """
    pattern = pattern.removeprefix("./").rstrip("/")
    parts = name.split("/")
    starts = ["/".join(parts[:end]) for end in range(1, len(parts) + 1)]
    candidates = starts if "/" in pattern else [*parts, *starts]
    return any(fnmatch.fnmatchcase(one, pattern) for one in candidates)
