"""What the tests of markup share: sources of pieces that wake rules and readers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html.parser import HTMLParser
from typing import Any

import polib
from docutils import nodes
from docutils.core import publish_doctree
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.dollarmath import dollarmath_plugin
from mdit_py_plugins.footnote import footnote_plugin

from newswire.french.markup import MARKUPS
from newswire.french.markup._front_matter import front_matter
from tests.french_laws import kept

WORDS: Sequence[str] = (
    "mot", "l'heure", "oui: non", "quoi?", "fini!", '"cité"', "a; b", "12.500", "un - deux", "...", "d'un", "'n'", "M. Roc", "5 kg",
    "the ", "été", " ", "  ", ": ", "! ", '"', "'", "« a »", "-- ", "- ",
)  # fmt: skip
"""Pieces of prose that rules edit."""


def sources(marks: Sequence[str], lines: Sequence[str]) -> st.SearchStrategy[str]:
    """Sources of lines; a line is a whole one of the markup, or prose with inline marks in it."""
    inline = st.lists(st.sampled_from([*WORDS, *marks]), max_size=7).map("".join)
    line = st.sampled_from(list(lines)) | inline | st.builds(str.__add__, st.sampled_from(list(lines)), inline)
    return st.lists(line, max_size=8).map("\n".join) | st.text(max_size=30)


MARKS = {
    "text": (
        ["``a: b``", ":c:func:`a: b`", "`a: b`", "[x]: ", "http://a.b/c:d", "{x}", "\\"],
        ["---", 'title: "a: b"', "```", "~~~", "[ref]: http://a.b/c", "[^1]: ", ".. note::", ".. _a: b", "newswire: off", "newswire: on"],
    ),
    "markdown": (
        ["*", "**", "_", "`", "``", "[", "]", "](", ")", "![", '(a:b "c: d")', "[ref]", "[ref: x]", "<b>", "</b>", "<kbd>", "</kbd>",
         "&amp;", "\\", "|", "$", "$$", "~~", "[^1]", "{x}", "%s", "<!-- a: b -->", "<!-- newswire: off -->", "<!-- newswire: on -->"],
        ["# ", "## ", "- ", "1. ", "> ", "    ", "```", "~~~", "---", "===", "| a: b | c |", "|---|:--|", "[ref]: http://a.b 'c: d'",
         "[ref: x]: <a>", "[^1]: ", "Mot", ": ", "<div>", "</div>", "<pre>", "$$", "::: tip", "", "- [ ] ", "mot  ", "mot\\"],
    ),
    "rst": (
        ["*", "**", "`", "``", ":ref:`", "`_", "|", "|x: y|", "[#a]_", "mot_", "\\", "::", "``a: b``", ":a:`b: c`", "`a: b <c>`_", "%s", " : "],
        ["====", "----", "Mot", "Un mot", ".. note:: ", ".. image:: ", ".. _a: b", ".. [1] ", ".. ", "   ", "- ", "#. ", "1. ", ":a: ", "| ",
         "== ==", "a  b: c", "+---+", "| a |", ">>> x: 'y'", "-a  ", "::", "Fin::", "__ a: b", "", "    ", ".. code:: x", "   :a: b"],
    ),
    "html": (
        ["<b>", "</b>", "<code>", "</code>", "&amp;", "&", "<", ">", "<a b='c: d'>", "</a>", "<!-- a: b -->", "<br>", "{x}", "<i lang='en'>", "</i>",
         "<img alt='a: b'/>", "&#39;", "<!", "</", "<?"],
        ["<p>", "</p>", "<pre>", "</pre>", "<script>", "</script>", "<textarea>", "</textarea>", "<!DOCTYPE html>", "<html lang='fr'>", ""],
    ),
    "po": (
        ['\\"', "\\n", "\\\\", '"', "%s", "``a: b``", "<b>", '"\n"'],
        ['msgid "', 'msgstr "', 'msgid ""', 'msgstr ""', '"', 'msgstr[0] "', "# a: b", '#~ msgstr "a: b"', "", "#, fuzzy", 'msgid "a"', 'msgstr "l\'un: a"'],
    ),
    "asciidoc": (
        ["*", "_", "`", "+", "#", "^", "~", "<<a,b: c>>", "http://a.b/c[", "]", "link:a:b[", "kbd:[a: b]", "{a}", '"`', '`"', "[[a]]", "((a: b))",
         "::", "|", "\\", " +", "footnote:[", "<1>", "->"],
        ["= ", "== ", "* ", ". ", "- ", "----", "....", "====", "|===", "|", "[source]", "[NOTE]", ":a: b: c", "// a: b", "image::a[b: c]", ".",
         "NOTE: ", " ", "+", "Mot", "~~~~", "a:: ", "--", "```", "", "'''"],
    ),
}  # fmt: skip
"""For each markup its marks within a line, and those that begin one."""


def markdown_tree(text: str) -> list[Any]:
    """Return what a parser makes of a Markdown text, its words left out."""
    tree: list[Any] = []
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    parser.use(footnote_plugin, inline=False).use(deflist_plugin).use(dollarmath_plugin, allow_space=False)
    for token in parser.parse(text[front_matter(text) :]):
        tree.append((token.type, token.markup, token.info, "" if token.type == "inline" else token.content))
        for child in token.children or ():
            shape = (
                child.type,
                child.markup,
                sorted(child.attrs.items()),
                child.type not in {"text", "image"} and child.content,
            )
            if shape != tree[-1] or child.type != "text":
                tree.append(shape)
    return [one for one in tree if one[0] != "text"]


def rst_tree(text: str) -> list[str]:
    """Return the elements that docutils makes of a text, in order, its words left out, and what is code or a target."""
    settings = {
        "report_level": 5,
        "halt_level": 5,
        "file_insertion_enabled": False,
        "raw_enabled": True,
        "smart_quotes": False,
    }
    tree: list[str] = []
    for node in publish_doctree(text, settings_overrides=settings).findall():
        if isinstance(node.parent, nodes.system_message):
            continue
        if isinstance(
            node, nodes.literal | nodes.literal_block | nodes.comment | nodes.target | nodes.substitution_reference
        ):
            tree.append(f"{node.tagname} {node.astext()}")
        elif isinstance(node, nodes.Element) and not isinstance(node, nodes.system_message | nodes.problematic):
            tree.append(node.tagname)
    return tree


class Tags(HTMLParser):
    """The tags, comments and code of an HTML text."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=False)
        self.tree: list[Any] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tree.append((tag, attrs))

    def handle_endtag(self, tag: str) -> None:
        self.tree.append(tag)

    def handle_comment(self, data: str) -> None:
        self.tree.append(("comment", data))

    def handle_entityref(self, name: str) -> None:
        self.tree.append(("entity", name))


def messages(text: str) -> Any:
    """Return what polib reads in a PO file, the letters of the translations alone; None where it refuses the file."""
    try:
        entries = polib.pofile(text + "\n")
    except (OSError, ValueError, IndexError):
        return None
    shown = []
    for entry in entries:
        texts = [entry.msgstr, *entry.msgstr_plural.values()]
        lines = [one.count("\n") for one in texts]
        shown.append((entry.msgid, entry.flags, entry.comment, [kept(one) for one in texts], lines))
    return shown


def held(text: str) -> Any:
    """Return what newswire itself holds outside the prose of an AsciiDoc text: no other parser of it gives a tree."""
    reading = MARKUPS["asciidoc"].reading(text)
    return reading.outline, reading.shapes


TREES: dict[str, Callable[[str], Any]] = {
    "markdown": markdown_tree,
    "rst": rst_tree,
    "html": lambda text: Tags(text).tree,
    "po": messages,
    "asciidoc": held,
}
"""For each markup a function from a source to what its structure compares by."""
