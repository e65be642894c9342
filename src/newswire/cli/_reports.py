"""Machine-readable output of `--check` and `--diff`: unified diffs, GitHub annotations, SARIF and JSON."""

from __future__ import annotations

import difflib
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from newswire import __version__
from newswire.french import RULES, Edit, Normalization

__all__ = ["FORMATS", "Checked", "authority", "diff", "places"]

Checked = tuple[str, Normalization]
"""A file name and its normalization."""

_SCHEMA: Final = "https://json.schemastore.org/sarif-2.1.0.json"
_OWN: Final[Mapping[str, tuple[str, str]]] = MappingProxyType(
    {"underline": ("The underline of a title is as long as the title.", "the specification of the markup")}
)


def diff(name: str, done: Normalization) -> str:
    """Return a unified diff of a file for `patch`; empty if nothing changes."""
    before, after = (_lines(text) for text in (done.source, done.text))
    return "".join(
        line if line.endswith("\n") else line + "\n\\ No newline at end of file\n"
        for line in difflib.unified_diff(before, after, f"a/{name}", f"b/{name}")
    )


def _lines(text: str) -> list[str]:
    pieces = text.split("\n")
    return [piece + "\n" for piece in pieces[:-1]] + ([pieces[-1]] if pieces[-1] else [])


def places(done: Normalization) -> Iterator[tuple[Edit, int, int, int]]:
    """Yield each edit with its line, column and end column, from 1, in code points."""
    number, line_start, counted = 1, 0, 0
    for edit in done.edits:
        breaks = done.source.count("\n", counted, edit.span.start)
        if breaks:
            number += breaks
            line_start = done.source.rfind("\n", counted, edit.span.start) + 1
        counted = edit.span.start
        yield edit, number, edit.span.start - line_start + 1, edit.span.end - line_start + 1


def authority(rule: str) -> tuple[str, str]:
    """Return the summary of a rule, and its source."""
    found = next((one for one in RULES if one.name == rule), None)
    return (found.summary, found.source) if found else _OWN.get(rule, (rule, ""))


def _github(checked: Sequence[Checked]) -> Iterator[str]:
    for name, done in checked:
        for edit, line, column, end in places(done):
            where = (
                f"file={_property(name)},line={line},col={column},endColumn={max(end, column + 1)},title={edit.rule}"
            )
            yield f"::warning {where}::{_escaped(_message(edit))}"


def _message(edit: Edit) -> str:
    summary, source = authority(edit.rule)
    return f"{summary} {edit.before!r} -> {edit.after!r}" + (f" ({source})" if source else "")


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")


def _json(checked: Sequence[Checked]) -> Iterator[str]:
    for name, done in checked:
        for edit, line, column, _end in places(done):
            row = {"file": name, "line": line, "column": column, "start": edit.span.start, "end": edit.span.end}
            yield json.dumps({**row, "before": edit.before, "after": edit.after, "rule": edit.rule}, ensure_ascii=False)


def _sarif(checked: Sequence[Checked]) -> Iterator[str]:
    results = [_result(name, *place) for name, done in checked for place in places(done)]
    rules = sorted({result["ruleId"] for result in results})
    driver = {"name": "newswire", "version": __version__, "rules": [_rule(rule) for rule in rules]}
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    yield json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1)


def _rule(name: str) -> dict[str, Any]:
    summary, source = authority(name)
    return {"id": name, "shortDescription": {"text": summary}, "help": {"text": source or summary}}


def _result(name: str, edit: Edit, line: int, column: int, end: int) -> dict[str, Any]:
    region = {"startLine": line, "startColumn": column, "endLine": line, "endColumn": end}
    artifact = {"uri": Path(name).as_posix()}
    replacement = {"deletedRegion": region, "insertedContent": {"text": edit.after}}
    return {
        "ruleId": edit.rule,
        "level": "warning",
        "message": {"text": _message(edit)},
        "locations": [{"physicalLocation": {"artifactLocation": artifact, "region": region}}],
        "fixes": [{"artifactChanges": [{"artifactLocation": artifact, "replacements": [replacement]}]}],
    }


FORMATS: Final[Mapping[str, Callable[[Sequence[Checked]], Iterator[str]]]] = MappingProxyType(
    {"github": _github, "json": _json, "sarif": _sarif}
)
"""The functions that print the edits of all files, by the name of the format."""
