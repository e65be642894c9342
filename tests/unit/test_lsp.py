"""`newswire lsp`, by a client that starts it and speaks to it over its standard input and output."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from lsprotocol import types
from pygls.lsp.client import LanguageClient

from newswire.french import normalize

N, NN = "\N{NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}"
TEXT = "# L'été: 🎺 \"oui\"\r\n\r\n`l'a: b` fini!\r\n"


class Editor:
    """An editor with one document open."""

    def __init__(self, client: LanguageClient, path: Path) -> None:
        self.client = client
        self.document = types.TextDocumentIdentifier(path.as_uri())
        self.shown: asyncio.Queue[types.PublishDiagnosticsParams] = asyncio.Queue()
        self.messages: asyncio.Queue[types.ShowMessageParams] = asyncio.Queue()
        client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)(lambda shown: self.shown.put_nowait(shown))  # noqa: PLW0108 - pygls sets attributes of it
        client.feature(types.WINDOW_SHOW_MESSAGE)(lambda message: self.messages.put_nowait(message))  # noqa: PLW0108

    async def open(self, text: str, language: str = "markdown") -> list[types.Diagnostic]:
        item = types.TextDocumentItem(self.document.uri, language, 1, text)
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(item))
        return list((await self.shown.get()).diagnostics)

    async def change(self, text: str) -> list[types.Diagnostic]:
        document = types.VersionedTextDocumentIdentifier(2, self.document.uri)
        change = types.TextDocumentContentChangeWholeDocument(text)
        self.client.text_document_did_change(types.DidChangeTextDocumentParams(document, [change]))
        return list((await self.shown.get()).diagnostics)

    async def actions(self, within: types.Range, *only: str) -> list[Any]:
        context = types.CodeActionContext([], only=list(only) or None)
        return list(
            await self.client.text_document_code_action_async(types.CodeActionParams(self.document, within, context))
            or ()
        )


def session(path: Path, steps: Callable[[Editor], Awaitable[None]]) -> None:
    """Start the server, open a document by `steps`, and end both."""

    async def run() -> None:
        client = LanguageClient("editor", "1")
        await client.start_io(sys.executable, "-m", "newswire", "lsp")
        editor = Editor(client, path)
        await client.initialize_async(types.InitializeParams(types.ClientCapabilities(), root_uri=path.parent.as_uri()))
        client.initialized(types.InitializedParams())
        await steps(editor)
        await client.shutdown_async(None)
        client.exit(None)
        await client.stop()

    asyncio.run(asyncio.wait_for(run(), 60))


def done(text: str, edits: list[Any]) -> str:
    """Return a text with edits done as an editor does them: positions count lines, and in them UTF-16 units."""
    lines = text.split("\n")
    for edit in sorted(edits, key=lambda one: (one.range.start.line, one.range.start.character), reverse=True):
        start, end = edit.range.start, edit.range.end
        assert start.line == end.line
        units = lines[start.line].encode("utf-16-le")
        before, after = units[: 2 * start.character].decode("utf-16-le"), units[2 * end.character :].decode("utf-16-le")
        lines[start.line] = before + edit.new_text + after
    return "\n".join(lines)


def test_an_editor_is_shown_the_rule_and_its_authority(tmp_path: Path) -> None:
    async def steps(editor: Editor) -> None:
        found = await editor.open(TEXT)
        assert [one.code for one in found] == ["apostrophe", "colon", "guillemets", "guillemets", "high-mark"]
        assert "Imprimerie nationale" in found[1].message
        assert (found[2].range.start.line, found[2].range.start.character) == (0, 12)
        assert await editor.change("rien") == []

    session(tmp_path / "a.md", steps)


def test_formatting_does_what_the_function_does(tmp_path: Path) -> None:
    async def steps(editor: Editor) -> None:
        await editor.open(TEXT)
        options = types.FormattingOptions(4, insert_spaces=True)
        edits = await editor.client.text_document_formatting_async(
            types.DocumentFormattingParams(editor.document, options)
        )
        assert done(TEXT, list(edits or ())) == normalize(TEXT, markup="markdown")
        second = types.Range(types.Position(2, 0), types.Position(2, 20))
        part = await editor.client.text_document_range_formatting_async(
            types.DocumentRangeFormattingParams(editor.document, second, options)
        )
        assert done(TEXT, list(part or ())) == TEXT.replace("fini!", f"fini{NN}!")

    session(tmp_path / "a.md", steps)


def test_quick_fixes_come_one_by_one_and_all_together(tmp_path: Path) -> None:
    async def steps(editor: Editor) -> None:
        await editor.open(TEXT)
        here = types.Range(types.Position(0, 3), types.Position(0, 4))
        one, every = await editor.actions(here)
        assert done(TEXT, one.edit.changes[editor.document.uri]) == TEXT.replace("L'é", "L’é")
        (fix_all,) = await editor.actions(here, "source.fixAll")
        assert fix_all.kind == "source.fixAll.newswire"
        for action in (every, fix_all):
            assert done(TEXT, action.edit.changes[editor.document.uri]) == normalize(TEXT, markup="markdown")
        await editor.change("rien")
        assert await editor.actions(here) == []

    session(tmp_path / "a.md", steps)


def test_the_project_and_the_language_say_how(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text('[tool.newswire]\noff = ["apostrophe"]\n', encoding="utf-8")

    async def steps(editor: Editor) -> None:
        assert [one.code for one in await editor.open("l'a: `b: c`")] == ["colon"]
        (tmp_path / "pyproject.toml").write_text('[tool.newswire]\noff = "x"\n', encoding="utf-8")
        assert await editor.change("l'a: b") == []
        assert "a list of strings" in (await editor.messages.get()).message

    session(tmp_path / "untitled", steps)
