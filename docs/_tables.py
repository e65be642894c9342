"""Tables of the documentation that are printed from the code, so that they cannot differ from it.

A page names one by a comment on a line of its own, `<!-- table: diagnostics -->`. A new table is a function here, and its name in `TABLES`.
"""

from __future__ import annotations

import importlib
import inspect
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from importlib import metadata
from typing import Any

from packaging.requirements import Requirement

import newswire
from newswire.anatomy import TAGS
from newswire.batch import FAULTS
from newswire.batch._columns import COLUMNS, NORMALIZED, SOURCE
from newswire.cli import COMMANDS
from newswire.formats import FORMATS, field_of, leaves
from newswire.french import RULES, STYLES, Example
from newswire.models import LineKind
from newswire.parsing.diagnostics import DIAGNOSTIC_KINDS
from newswire.parsing.layouts import ARTICLE_BODY, CLOSINGS, PREAMBLES, TICKERS, LayoutPattern
from newswire.parsing.roles import ROLES
from newswire.parsing.shapes import SHAPES
from newswire.slugs import FOLDS
from newswire.threads import THRESHOLDS

OPTION = re.compile(r"(?<!\S)(--[a-z-]+)")
MARK = re.compile(r"^<!-- table: (?P<name>[a-z-]+) -->$", re.MULTILINE)


def markdown(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table in Markdown; bars in its cells are escaped."""
    cells = [list(head), ["---"] * len(head), *([cell.replace("|", "\\|") for cell in row] for row in rows)]
    return "\n".join(f"| {' | '.join(row)} |" for row in cells)


def diagnostics() -> str:
    """Return every diagnostic that parsing makes."""
    return markdown(
        ("code", "what it says", "cause", "cure", "with `strict=True`"),
        (
            (
                f"`{kind.code}`",
                kind.sentence,
                kind.cause,
                kind.cure,
                "kept" if kind.accepted_when_strict else "`ParseError`",
            )
            for kind in DIAGNOSTIC_KINDS.values()
        ),
    )


def kinds() -> str:
    """Return every kind of line."""
    return markdown(("kind", "as a member"), ((f"`{kind}`", f"`LineKind.{kind.name}`") for kind in LineKind))


def letter(value: str) -> str:
    """Return a letter of an alphabet as code; white space by its name."""
    return "(blank)" if value.isspace() else f"`{value}`"


def shapes() -> str:
    """Return every shape of a line."""
    return markdown(("shape", "what the line looks like"), ((letter(shape), text) for shape, text in SHAPES.items()))


def roles() -> str:
    """Return every role of a line, with the public kind that it is shown as."""
    return markdown(
        ("role", "kind", "what the line is", "diagnostic"),
        (
            (letter(role.letter), f"`{role.kind}`", role.meaning, f"`{role.code}`" if role.code else "")
            for role in ROLES.values()
        ),
    )


def forms(table: Iterable[LayoutPattern]) -> Callable[[], str]:
    """Return what prints one table of layouts."""
    return lambda: markdown(
        ("form", "such as", "what it is"), ((form.name, f"`{form.example}`", form.meaning) for form in table)
    )


def body() -> str:
    """Return the roles of shapes within an article."""
    return markdown(
        ("shape", "role", "what the line is"),
        ((letter(shape), letter(role), ROLES[role].meaning) for shape, role in ARTICLE_BODY.items()),
    )


SHOWN = {"\N{NO-BREAK SPACE}": "⍽", "\N{NARROW NO-BREAK SPACE}": "⎵", "\n": "⏎", " ": "\N{NO-BREAK SPACE}"}


def shown(text: str) -> str:
    """Return a text as code, its invisible spaces made visible."""
    fence = "``" if "`" in text else "`"
    return f"{fence}{''.join(SHOWN.get(char, char) for char in text)}{fence}"


def example(one: Example) -> str:
    """Return an example of a rule: before and after, or that it stays."""
    style = "" if one.style == "fr-FR" else f" ({one.style})"
    return f"{shown(one.before)} {'stays' if one.before == one.after else '→ ' + shown(one.after)}{style}"


def french_rules() -> str:
    """Return every rule of French punctuation."""
    return markdown(
        ("rule", "what it does, and by whose authority", "examples"),
        (
            (
                f"`{rule.name}`" + (" (optional)" if rule.name in STYLES["fr-FR"].off else ""),
                f"{rule.summary}<br>*{rule.source}*",
                "<br>".join(map(example, rule.examples)),
            )
            for rule in RULES
        ),
    )


def folds() -> str:
    """Return every character for which `fold` differs from Unidecode."""
    return markdown(
        ("character", "ASCII", "why"),
        ((unicodedata.name(one.char, f"U+{ord(one.char):04X}"), f"`{one.ascii!r}`", one.why) for one in FOLDS),
    )


def thresholds() -> str:
    """Return every threshold that decides which headlines belong to one story."""
    return markdown(
        ("name", "value", "why"), ((f"`{name}`", f"{one.value:g}", one.why) for name, one in THRESHOLDS.items())
    )


def wire_tags() -> str:
    """Return the wire tags by the kind of copy."""
    return markdown(
        ("kind", "in capitals only", "in any case, before `:` or ` - `"),
        ((f"`{rule.kind}`", ", ".join(rule.capitals), ", ".join(rule.any_case)) for rule in TAGS),
    )


def command_options(module: str) -> Iterator[tuple[str, str]]:
    """Yield each option in a command's help: its syntax and its meaning."""
    import click  # noqa: PLC0415 - only this table needs the extra

    command: click.Command = importlib.import_module(module).command
    context = click.Context(command, info_name=command.name, help_option_names=["-h", "--help"])
    for parameter in command.get_params(context):
        record = parameter.get_help_record(context)
        if record and record[0].startswith("-"):
            yield f"`{record[0].replace('|', ' | ')}`", OPTION.sub(r"`\1`", record[1].replace("  ", " "))


def options() -> str:
    """Return the options of every command, each with a heading and a table."""
    return "\n\n".join(
        f"## `newswire {name}`\n\n{entry.summary}\n\n" + markdown(("option", "meaning"), command_options(entry.module))
        for name, entry in COMMANDS.items()
    )


COLUMN_MEANINGS = {
    "source": "the file that contains the document; only in runs",
    "offset": "where the document begins in the file: bytes of the uncompressed file, or rows from 0; only in runs",
    "id": "the name of the document: its field or column, or its file",
    "error": "why the document has no page; null if it has one",
    "layout": "the layout that was recognised",
    "document": "the page as one document in the format",
    "headlines": "the headlines of the page",
    "title": "the title of the first article",
    "kicker": "the prefix before the colon of the title",
    "lead": "the first paragraph of the first article",
    "sections": "all sections of the first article; the first has no heading",
    "byline": "who signed the first article",
    "dateline": "where and when",
    "sign_off": "the initials of the desk",
    "credits": "sources, copyright, reporting",
    "notices": "the wire's own remarks: corrections, advisories, urgency",
    "envelope": "the header and the footer of a wire message",
    "further_articles": "the other articles of the page",
    "markets": "tables of quotes and of exchange rates",
    "diagnostics": "what is unusual in the page",
    "key": "equal for pages whose titles and leads differ only in punctuation, case and accents",
    "format": "the format of the document, if it is one of `newswire.formats`",
    "fields": "the fields of that document that have no place in a page, as JSON",
    "body": "headings and paragraphs of the articles, one per line",
    "text": "the text in the requested style",
    "changed": "whether the text differs from the input",
}
"""The content of the columns. If a column is missing here, the build fails."""


def arrow_type(kind: Any) -> str:
    """Return the type of a column in words."""
    if isinstance(kind, str):
        return f"`{kind.rstrip('_')}`"
    if isinstance(kind, tuple):
        return "list of structs" if isinstance(kind[0], Mapping) else f"list of {arrow_type(kind[0])}"
    return "struct"


def fields(path: str, kind: Any) -> Iterator[tuple[str, str]]:
    """Yield the path and the type of everything inside a column; `[]` stands for each item of a list."""
    inner, path = (kind[0], f"{path}[]") if isinstance(kind, tuple) else (kind, path)
    if isinstance(inner, Mapping):
        for name, field in inner.items():
            yield f"`{path}.{name}`", arrow_type(field)
            yield from fields(f"{path}.{name}", field)


def columns(named: Mapping[str, Any], seen: Iterable[str] = ()) -> Callable[[], str]:
    """Return what prints the columns of one schema, with all that is inside them; what was `seen` is not opened again."""

    def rows() -> Iterator[tuple[str, str, str]]:
        for name, kind in named.items():
            yield f"`{name}`", arrow_type(kind), COLUMN_MEANINGS[name]
            if name not in seen:
                yield from ((path, inner, "") for path, inner in fields(name, kind))

    return lambda: markdown(("column", "type", "content"), rows())


def faults() -> str:
    """Return every code of the column `error`."""
    return markdown(("code", "what happened"), ((f"`{code}`", meaning) for code, meaning in FAULTS.items()))


EXTRAS = {
    "batch": "many pages: `newswire.batch`, the command `newswire batch`, Arrow, Parquet, WARC",
    "cli": "the command `newswire`; add `threads` for `newswire threads`",
    "datatrove": "the pipeline block in `examples/datatrove`",
    "django": "`newswire.integrations.django`: a Django model field for pages",
    "lsp": "`newswire lsp`: French typography in editors",
    "markup": "French typography in Markdown",
    "pydantic": "`newswire.Page` as a field of Pydantic models",
    "html": "`newswire batch --html trafilatura`: text extraction from HTML records in WARC files",
    "formats": "reading XML, and JSON with HTML bodies, with `newswire.formats.read`",
    "ray": "the program in `examples/ray`",
    "remote": "`newswire batch` with `s3://` and other fsspec paths; protocols other than S3 need their own package, such as gcsfs",
    "sqlalchemy": "`newswire.integrations.sqlalchemy`: a column type for pages",
    "spark": "the program in `examples/spark`",
    "strategies": "`newswire.strategies`: Hypothesis strategies for your own tests",
    "threads": "`newswire.group_headlines` and `track`: grouping headlines by story",
}
"""The purpose of each extra. If an extra is missing here, the build fails."""


def extras() -> str:
    """Return every extra with what it is for and what it brings."""
    declared = [Requirement(line) for line in metadata.requires("newswire") or ()]

    def brought(extra: str) -> str:
        marked = [one for one in declared if one.marker and not one.marker.evaluate({"extra": ""})]
        return ", ".join(one.name for one in marked if one.marker and one.marker.evaluate({"extra": extra}))

    names = sorted(metadata.metadata("newswire").get_all("Provides-Extra") or ())
    return markdown(("extra", "purpose", "installs"), ((f"`{name}`", EXTRAS[name], brought(name)) for name in names))


PARTS = {
    "newswire.errors",
    "newswire.export",
    "newswire.lexicon",
    "newswire.models",
    "newswire.signing",
    "newswire.threads",
}
"""The modules whose names are documented under them rather than under `newswire`."""


def documented(name: str) -> str:
    """Return the full name in the reference of a name in `newswire`."""
    home = ".".join(getattr(getattr(newswire, name), "__module__", "").split(".")[:2])
    return f"{home if home in PARTS else 'newswire'}.{name}"


def names() -> str:
    """Return every name in `newswire`, with its summary."""

    def row(name: str) -> tuple[str, str]:
        if name == "__version__":
            return f"`{name}`", "The version of newswire, as a `str`."
        said = inspect.getdoc(getattr(newswire, name)) or ""
        return f"{{py:obj}}`{name} <{documented(name)}>`", said.split("\n")[0]

    return markdown(("name", "what it is"), map(row, newswire.__all__))


def mapping(name: str) -> Callable[[], str]:
    """Return what prints the mapping of one format: every field of a page, where the format has it, and what comes back."""

    def rows() -> Iterator[tuple[str, str, str]]:
        last = None
        for path in leaves():
            found = field_of(FORMATS[name].fields, path)
            if found is None or found is not last:
                yield (
                    f"`{found.ours if found else path}`",
                    found.theirs if found else "",
                    found.back if found else "lost",
                )
            last = found

    return lambda: markdown(("field of a page", "in the format", "comes back"), rows())


def reading(name: str) -> Callable[[], str]:
    """Return what prints the mapping of a format that is read only: where the fields of a page come from."""
    return lambda: markdown(
        ("field of a page", "from"), ((f"`{one.ours}`", one.theirs) for one in FORMATS[name].fields)
    )


def formats_table() -> str:
    """Return every format, and what newswire does with it."""
    return markdown(
        ("name", "format", "written", "read"),
        (
            (f"`{one.name}`", f"[{one.title}]({one.source})", "yes" if one.write else "", "yes" if one.read else "")
            for one in FORMATS.values()
        ),
    )


TABLES: dict[str, Callable[[], str]] = {
    "arrow-bodies": columns(COLUMNS["bodies"], seen={"error"}),
    "arrow-everything": columns(COLUMNS["everything"], seen={"further_articles"}),
    "arrow-document": columns(COLUMNS["ninjs"], seen={"error"}),
    "arrow-headlines": columns(COLUMNS["headlines"], seen={"error"}),
    "arrow-threads": columns(COLUMNS["threads"], seen={"error"}),
    "arrow-normalized": columns(NORMALIZED, seen={"error"}),
    "arrow-source": columns(SOURCE),
    "article-body": body,
    "closings": forms(CLOSINGS),
    "diagnostics": diagnostics,
    "extras": extras,
    "faults": faults,
    "folds": folds,
    "formats": formats_table,
    **{f"format-{name}": mapping(name) if one.write else reading(name) for name, one in FORMATS.items()},
    "french-rules": french_rules,
    "kinds": kinds,
    "names": names,
    "options": options,
    "preambles": forms(PREAMBLES),
    "roles": roles,
    "shapes": shapes,
    "thresholds": thresholds,
    "tickers": forms(TICKERS),
    "wire-tags": wire_tags,
}


def fill(page: str) -> str:
    """Return a page with each comment that names a table replaced by the table."""
    return MARK.sub(lambda found: TABLES[found["name"]](), page)
