"""The language server: the edits of `newswire normalize` as diagnostics, quick fixes and formatting."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any, Final

from lsprotocol import types
from pygls.lsp.server import LanguageServer
from pygls.uris import to_fs_path
from pygls.workspace import PositionCodec, TextDocument

from newswire import __version__
from newswire.cli._reports import authority
from newswire.cli._settings import Settings
from newswire.errors import NewswireError
from newswire.french import Edit
from newswire.french.markup import MARKUPS

__all__ = ["make_server"]

SOURCE: Final = "newswire"
FIX_ALL: Final = "source.fixAll.newswire"
_LANGUAGES: Final = {
    "asciidoc": "asciidoc",
    "html": "html",
    "markdown": "markdown",
    "mdx": "markdown",
    "plaintext": "text",
    "po": "po",
    "restructuredtext": "rst",
    "rst": "rst",
}
"""The markups by the language identifiers of editors, for documents without a known extension."""


class _Look:
    """A version of a document: its normalization, and positions in the units of the client."""

    def __init__(self, document: TextDocument, codec: PositionCodec) -> None:
        name = to_fs_path(document.uri) or document.uri
        self.done = _settings(name, document.language_id).explain(document.source, name)
        self._codec = codec
        self._starts = [0]
        self._lines: list[str] = []
        for line in _lines(document.source):
            self._lines.append(line)
            self._starts.append(self._starts[-1] + len(line))
        self._lines.append("")

    def position(self, offset: int) -> types.Position:
        """Return the client's position of an offset."""
        line = _last(self._starts, offset)
        place = types.Position(line, offset - self._starts[line])
        return self._codec.position_to_client_units(self._lines, place)

    def offset(self, position: types.Position) -> int:
        """Return the offset of a client's position."""
        place = self._codec.position_from_client_units(self._lines, position)
        return self._starts[min(place.line, len(self._starts) - 1)] + place.character

    def edits(self, within: types.Range | None = None) -> Iterator[Edit]:
        """Yield the edits, or those that touch a range."""
        low, high = (self.offset(within.start), self.offset(within.end)) if within else (0, len(self.done.source))
        return (edit for edit in self.done.edits if edit.span.start <= high and low <= edit.span.end)

    def text_edit(self, edit: Edit) -> types.TextEdit:
        """Return an edit for the client."""
        return types.TextEdit(types.Range(self.position(edit.span.start), self.position(edit.span.end)), edit.after)

    def diagnostic(self, edit: Edit) -> types.Diagnostic:
        """Return the diagnostic for an edit: at least one character, the rule, and its source."""
        summary, source = authority(edit.rule)
        end = max(edit.span.end, min(edit.span.start + 1, len(self.done.source)))
        return types.Diagnostic(
            range=types.Range(self.position(edit.span.start), self.position(end)),
            message=f"{summary}\n{source}" if source else summary,
            severity=types.DiagnosticSeverity.Information,
            code=edit.rule,
            source=SOURCE,
        )


def _lines(text: str) -> Iterator[str]:
    r"""Yield the lines of a text with their ends, as the protocol defines them: only `\n`, `\r\n` and `\r` end a line."""
    start = 0
    while start < len(text):
        ends = [place for place in (text.find("\n", start), text.find("\r", start)) if place >= 0]
        end = min(ends) + 1 if ends else len(text)
        end += text.startswith("\r\n", end - 1)
        yield text[start:end]
        start = end


def _last(starts: Sequence[int], offset: int) -> int:
    low, high = 0, len(starts)
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if starts[middle] <= offset else (low, middle)
    return low


def _settings(name: str, language: str | None) -> Settings:
    """Return the settings for a document: those of its project, with its language if the file has no known extension."""
    settings = Settings.near(Path(name).parent if Path(name).parent.is_dir() else Path.cwd())
    known = _LANGUAGES.get(language or "")
    if settings.markup_of(name).name == "text" and known and known != "text":
        return settings.with_markup(MARKUPS[known].name)
    return settings


def _shown(edit: Edit) -> str:
    return f"{edit.rule}: {edit.before!r} → {edit.after!r}"


def make_server() -> LanguageServer:
    """Return a language server that is ready to start."""
    server = LanguageServer(SOURCE, __version__, text_document_sync_kind=types.TextDocumentSyncKind.Incremental)
    for feature in (types.TEXT_DOCUMENT_DID_OPEN, types.TEXT_DOCUMENT_DID_CHANGE, types.TEXT_DOCUMENT_DID_SAVE):
        server.feature(feature)(partial(_publish, server))
    server.feature(types.TEXT_DOCUMENT_DID_CLOSE)(partial(_clear, server))
    kinds = [types.CodeActionKind.QuickFix, FIX_ALL]
    server.feature(types.TEXT_DOCUMENT_CODE_ACTION, types.CodeActionOptions(code_action_kinds=kinds))(
        partial(_actions, server)
    )
    server.feature(types.TEXT_DOCUMENT_FORMATTING)(partial(_format, server))
    server.feature(types.TEXT_DOCUMENT_RANGE_FORMATTING)(partial(_format, server))
    return server


def _look(server: LanguageServer, uri: str) -> _Look | None:
    """Return the current version of a document; if the settings of its project are wrong, show a message and return None."""
    try:
        return _Look(server.workspace.get_text_document(uri), server.workspace.position_codec)
    except NewswireError as error:
        server.window_show_message(types.ShowMessageParams(types.MessageType.Error, f"newswire: {error}"))
        return None


def _publish(server: LanguageServer, params: Any) -> None:
    document = params.text_document
    look = _look(server, document.uri)
    found = [look.diagnostic(edit) for edit in look.edits()] if look else []
    server.text_document_publish_diagnostics(types.PublishDiagnosticsParams(document.uri, found))


def _clear(server: LanguageServer, params: types.DidCloseTextDocumentParams) -> None:
    server.text_document_publish_diagnostics(types.PublishDiagnosticsParams(params.text_document.uri, []))


def _format(
    server: LanguageServer, params: types.DocumentFormattingParams | types.DocumentRangeFormattingParams
) -> list[types.TextEdit]:
    look = _look(server, params.text_document.uri)
    within = params.range if isinstance(params, types.DocumentRangeFormattingParams) else None
    return [look.text_edit(edit) for edit in look.edits(within)] if look else []


def _actions(server: LanguageServer, params: types.CodeActionParams) -> list[types.CodeAction]:
    """Return a quick fix for each edit in the range and one for all, or on request the source action for all."""
    look = _look(server, params.text_document.uri)
    only = params.context.only or [types.CodeActionKind.QuickFix]
    if look is None or not look.done.edits:
        return []
    uri = params.text_document.uri
    every = types.WorkspaceEdit(changes={uri: [look.text_edit(edit) for edit in look.edits()]})
    actions: list[types.CodeAction] = []
    if types.CodeActionKind.QuickFix in only:
        actions += (_fix(uri, look, edit) for edit in look.edits(params.range))
        actions.append(types.CodeAction("newswire: fix all", types.CodeActionKind.QuickFix, edit=every))
    if any(kind == FIX_ALL or FIX_ALL.startswith(f"{kind}.") for kind in only):
        actions.append(types.CodeAction("newswire: fix all", FIX_ALL, edit=every))
    return actions


def _fix(uri: str, look: _Look, edit: Edit) -> types.CodeAction:
    change = types.WorkspaceEdit(changes={uri: [look.text_edit(edit)]})
    kind = types.CodeActionKind.QuickFix
    return types.CodeAction(_shown(edit), kind, diagnostics=[look.diagnostic(edit)], edit=change)
