"""reStructuredText, HTML, PO and AsciiDoc: what is prose in them, and what no rule touches."""

from __future__ import annotations

import attrs
import pytest

from newswire.french import MARKUPS, explain, normalize

N, NN = "\N{NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}"

KEPT = {
    "rst": [
        "``l'art: oui``", "``mot``l'art: oui``", ":ref:`l'art: oui <a>`", "`l'art: oui <http://a.b>`_", "|l'art: oui|", "Fin ::\n\n    l'art: oui\n",
        ".. code-block:: python\n   :caption: l'art\n\n   l'art: oui\n", ".. l'art: oui\n   l'autre: non\n", ".. _l'art: http://a.b/c:d",
        ".. |l'art| image:: a:b", ">>> l'art: oui", "=====\n", ".. toctree::\n\n   l'art: oui <a>\n", "Fin::\n\n> l'art: oui\n",
        "`L'art`_\n\nL'art\n=====\n", "mot : classe\n    suite",
    ],
    "html": [
        "<pre>l'art: oui</pre>", "<textarea>l'art: oui</textarea>", "<script>l'art: 'oui'</script>", "<style>a:b</style>", '<a title="l\'art: oui">',
        "<!-- l'art: oui -->", "<code>l'<b>art</b>: oui</code>", '<p lang="en">it\'s: no</p>', '<p translate="no">l\'art</p>',
        '<p class="notranslate">l\'art</p>', "{{ l'art: oui }}", "<!DOCTYPE html>", "<p>mot <my-field></my-field></p>", "<p>mot <input name=x></p>", "&amp;lt;mot&amp;gt;", "<?php l'art: oui ?>", "<code><code>a</code>l'art</code>",
    ],
    "po": [
        'msgid ""\nmsgstr ""\n"Plural: l\'art\\n"\n', "#. l'art: oui\n#: l'art:3\n", 'msgid "l\'art: oui"\nmsgstr ""\n',
        'msgid "a"\nmsgstr "``l\'art: oui``"\n', 'msgctxt "l\'art: oui"\nmsgid "a"\nmsgstr ""\n', '#~ msgid "a"\n#~ msgstr "l\'art"\n',
    ],
    "asciidoc": [
        "----\nl'art: oui\n----", "....\nl'art: oui\n....", "++++\nl'art: oui\n++++", "////\nl'art: oui\n////", "// l'art: oui",
        "[source,ruby]\nl'art: oui\n", "[source]\n--\nl'art: oui\n--\n", "```ruby\nl'art: oui\n```", ":toc-title: l'art: oui", "image::a.png[l'art: oui]",
        "`l'art: oui`", "+l'art: oui+", "<<a,l'art: oui>>", "kbd:[l'art: oui]", " l'art: oui", "'''", "ifdef::a[]", "((l'art: oui))",
    ],
}  # fmt: skip

EDITED = {
    "rst": [
        ("Quoi?\n=====\n", f"Quoi{NN}?\n======\n"),
        ("=====\nQuoi?\n=====\n", f"======\nQuoi{NN}?\n======\n"),
        ("- un: deux\n  trois: quatre", f"- un{N}: deux\n  trois{N}: quatre"),
        (".. note:: un: deux\n\n   trois: quatre", f".. note:: un{N}: deux\n\n   trois{N}: quatre"),
        (".. [1] un: deux", f".. [1] un{N}: deux"),
        (":champ: un: deux", f":champ: un{N}: deux"),
        ("| un: deux", f"| un{N}: deux"),
        ("*l'art*: ``l'art``!", f"*l’art*{N}: ``l'art``{NN}!"),
        ("=== ====\nl'a b: c\n=== ====\n", "=== ====\nl’a b: c\n=== ====\n"),
        ("  == ====\n  a  l'a  b\n  == ====\nl'or", "  == ====\n  a  l’a  b\n  == ====\nl’or"),
        ("+------+\n| l'a: |\n+------+\n", "+------+\n| l’a: |\n+------+\n"),
        ("Un: deux::\n\n    l'art", f"Un{N}: deux::\n\n    l'art"),
    ],
    "html": [
        ('<p>Un: <b>"deux"</b> &amp; l\'art</p>', f"<p>Un{N}: <b>«{N}deux{N}»</b> &amp; l’art</p>"),
        ("un < l'art", "un < l’art"),
        ("<br>l'art<br/>l'or", "<br>l’art<br/>l’or"),
        ("<code>a</code>l'art", "<code>a</code>l’art"),
    ],
    "po": [
        ('msgid "a"\nmsgstr "un: \\"deux\\" %s"\n', f'msgid "a"\nmsgstr "un{N}: «{N}deux{N}» %s"\n'),
        ('msgid "a"\nmsgstr ""\n"un "\n"mot: oui\\n"\n', f'msgid "a"\nmsgstr ""\n"un "\n"mot{N}: oui\\n"\n'),
        ('msgid "a"\nmsgid_plural "b"\nmsgstr[0] "l\'un"\nmsgstr[1] "l\'un"\n', 'msgid "a"\nmsgid_plural "b"\nmsgstr[0] "l’un"\nmsgstr[1] "l’un"\n'),
        ('msgid "a"\nmsgstr "un \\" deux \\" ."\n', f'msgid "a"\nmsgstr "un «{N}deux{N}»."\n'),
        ('msgid "a"\nmsgstr "Nom: "\n', f'msgid "a"\nmsgstr "Nom{N}: "\n'),
    ],
    "asciidoc": [
        ("== L'art: oui", f"== L’art{N}: oui"),
        ("Quoi?\n=====\n", f"Quoi{NN}?\n======\n"),
        ("* un: deux\n  trois: quatre", f"* un{N}: deux\n  trois{N}: quatre"),
        ("l'un:: deux: trois", f"l’un:: deux{N}: trois"),
        ("|===\n|l'un: a |b\n|===", f"|===\n|l’un{N}: a |b\n|==="),
        (".L'art: oui\n----\nl'art\n----", f".L’art{N}: oui\n----\nl'art\n----"),
        ("NOTE: un: deux", f"NOTE: un{N}: deux"),
        ("[NOTE]\n====\nun: deux\n====", f"[NOTE]\n====\nun{N}: deux\n===="),
        ("un footnote:[l'art: oui]", f"un footnote:[l’art{N}: oui]"),
    ],
}  # fmt: skip


@pytest.mark.parametrize(("markup", "source"), [(markup, one) for markup, sources in KEPT.items() for one in sources])
def test_what_is_no_prose_of_a_format_stays(markup: str, source: str) -> None:
    assert normalize(source, markup=markup) == source


@pytest.mark.parametrize(
    ("markup", "source", "after"), [(markup, *pair) for markup, pairs in EDITED.items() for pair in pairs]
)
def test_the_prose_of_a_format_is_edited(markup: str, source: str, after: str) -> None:
    done = explain(source, markup=markup)
    assert done.text == after
    assert done.revert() == source
    assert normalize(after, markup=markup) == after


def test_the_wire_writes_escaped_quotation_marks_into_po() -> None:
    source = f'msgid "a"\nmsgstr "«{N}deux{N}»"\n'
    assert normalize(source, "wire", markup="po") == 'msgid "a"\nmsgstr "\\"deux\\""\n'


def test_a_po_file_is_recognised_in_plain_text() -> None:
    source = 'msgid "l\'art"\nmsgstr "l\'art: oui"\n'
    assert normalize(source) == f'msgid "l\'art"\nmsgstr "l’art{N}: oui"\n'


def test_a_title_without_edits_keeps_its_short_underline() -> None:
    assert normalize("Un long titre\n=====\n\nl'art", markup="rst") == "Un long titre\n=====\n\nl’art"


def test_front_matter_of_asciidoc_holds_prose_if_asked_for() -> None:
    titled = attrs.evolve(MARKUPS["asciidoc"], front_matter=["title"])
    assert normalize("---\ntitle: \"l'art\"\n---\nl'or", markup=titled) == '---\ntitle: "l’art"\n---\nl’or'


def test_tags_that_nothing_closes_take_time_in_proportion() -> None:
    assert normalize("l'art <i>l'or</i> " + "<a l'art" * 20_000, markup="html").startswith("l’art <i>l’or</i> <a l'art")


@pytest.mark.parametrize("mark", [".. newswire: off", "// newswire: off", "# newswire: off", "<!-- newswire: off -->"])
def test_a_comment_of_any_markup_switches_the_rules_off(mark: str) -> None:
    markup = {".": "rst", "/": "asciidoc", "#": "po", "<": "html"}[mark[0]]
    entry = 'msgid "a"\nmsgstr "l\'art"\n\n' if markup == "po" else "l'art\n\n"
    source = f"{entry}{mark}\n\n{entry}{mark.replace('off', 'on')}\n\n{entry}"
    assert normalize(source, markup=markup).count("’") == 2


def test_options_above_a_line_of_marks_are_no_title() -> None:
    """Docutils reads a list of options there, whose two blanks are a mark."""
    assert normalize("-a  mot\n====", markup="rst") == "-a  mot\n===="
    assert normalize("Le  mot\n=======", markup="rst") == "Le mot\n======="
