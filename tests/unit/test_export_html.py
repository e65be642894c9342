"""The HTML of a page: all of its text, in colour, and nothing that acts."""

from __future__ import annotations

import html as markup
import unicodedata
from html.parser import HTMLParser
from pathlib import Path

import pytest
import regex
from hypothesis import example, given
from hypothesis import strategies as st

import newswire
from newswire.cli import _group
from newswire.errors import UnknownNameError
from newswire.export.html import to_html

TEXT = '-\nGrève: "les bacs" à quai\nLe port rouvre\n"Enfin", soupire la maire.\n- Retards -\nUn cargo attend.\nT.Kerzo--GO-ST\n'
HOSTILE = (
    "</style><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "\" onmouseover=\"alert(1)' x='",
    "&lt;b&gt; &amp;amp; &#60;",
    "a\u202eb\u2066c\u2069",
    "nul\0 esc\x1b]0;title\x07 \x1b[31m del\x7f",
    "\ud800 lone",
    "\ufffe\U0010ffff\ue000 \u2028 \u2029 \u0085",
    "]]><!-- --!> <?php",
)
ALLOWED = frozenset(
    [
        "html",
        "head",
        "meta",
        "title",
        "style",
        "body",
        "h1",
        "h2",
        "small",
        "section",
        "p",
        "ul",
        "li",
        "a",
        "code",
        "ol",
        "b",
        "i",
        "span",
        "del",
        "ins",
        "s",
    ]
)
ATTRIBUTES = frozenset(["lang", "charset", "http-equiv", "content", "name", "class", "id", "dir", "title", "href"])


class Reader(HTMLParser):
    """Reads a document as a browser would: its elements, its attributes, the text of its lines before or after its edits."""

    def __init__(self, document: str, without: str = "ins") -> None:
        super().__init__(convert_charrefs=True)
        self.without = without
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.links: list[str] = []
        self.rows: list[str] = []
        self.open: list[str] = []
        self.blank = ""
        self.feed(document)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes.update(name for name, _ in attrs)
        self.links += [value or "" for name, value in attrs if name in {"href", "src"}]
        if tag != "meta":
            self.open.append(tag)
        if tag == "s":
            self.blank = unicodedata.lookup((dict(attrs)["title"] or "").upper())
        if tag == "p" and dict(attrs).get("dir"):
            self.rows.append("")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "ol" in self.open and "p" in self.open and self.without not in self.open:
            if "s" in self.open:
                self.rows[-1] += self.blank
            else:
                self.rows[-1] += chr(int(data.removeprefix("U+"), 16)) if "code" in self.open else data


def lines(text: str) -> list[str]:
    return [text[line.span.start : line.span.end - len(line.ending)] for line in newswire.classify(text) if line.span]


def check(document: str) -> Reader:
    """Require a document that is well formed, of known elements only, and that points nowhere outside."""
    document.encode("utf-8")
    read = Reader(document)
    assert read.open == []
    assert read.tags <= ALLOWED
    assert read.attributes <= ATTRIBUTES
    assert all(link.startswith("#") for link in read.links)
    assert not regex.search(r"url\(|@import|[\p{Cc}\p{Cs}\p{Zl}\p{Zp}--\n\t]", document, regex.V1)
    return read


def test_every_line_stands_in_it_with_its_kind() -> None:
    """A line is an item whose class is its kind and whose text is the line."""
    document = to_html(newswire.parse(TEXT))
    assert check(document).rows == lines(TEXT)
    assert '<li class="byline" id="p1l7"><b>7</b> <i>byline</i>' in document


def test_kicker_quotation_and_people_are_marked() -> None:
    """What stands in a line has its own class."""
    document = to_html(newswire.parse(TEXT))
    assert '<span class="kicker">Grève</span>: <span class="quote">&quot;les bacs&quot;</span>' in document
    assert '<span class="person">T.Kerzo</span>' in document


def test_a_dateline_and_a_sign_off_are_marked() -> None:
    """What signs a paragraph is marked in it."""
    text = "Un titre\nGAVRE, 3 fév 2026 (AFP) - Le bac a quitté le quai.\nIl revient.\nasl/tib\n"
    page = newswire.parse(text)
    assert page.article
    assert page.article.dateline
    document = to_html(page)
    assert check(document).rows == lines(text)
    assert '<span class="dateline-part">GAVRE, 3 fév 2026 (AFP) -' in document


def test_edits_are_shown_when_a_style_is_named() -> None:
    """What the normalizer takes away is struck out, what it puts in is inserted, under the name of its rule."""
    page = newswire.parse(TEXT)
    document = to_html(page, style="fr-FR")
    assert "<del>" not in to_html(page)
    assert "<del>&quot;</del>" in document
    assert regex.search(r'<ins title="[a-z-]+"><s title="no-break space">&#x237D;</s></ins>', document)
    done = newswire.french.explain(TEXT, "fr-FR")
    assert regex.sub(r"<[^>]+>", "", document).count(f"{len(done.edits)} edits") == 1
    with pytest.raises(UnknownNameError):
        to_html(page, style="fr-XX")


def test_diagnostics_point_at_their_lines() -> None:
    """A diagnostic is listed with a link to its line, which is marked."""
    document = to_html(newswire.parse("Un titre\n-\nUn chapeau.\nEncore.\n"))
    assert "stray-separator" in document
    assert 'href="#p1l2"' in document
    assert 'class="separator odd" id="p1l2"' in document


def test_a_page_without_source_is_shown_in_its_canonical_form() -> None:
    """A page from JSON has no source; its canonical text stands in for it."""
    page = newswire.parse(TEXT)
    read = check(to_html(newswire.from_json(newswire.to_json(page))))
    assert read.rows == lines(newswire.render(page))


def test_what_is_no_page_is_refused() -> None:
    """A text is no page."""
    with pytest.raises(TypeError, match="takes a Page, got str"):
        to_html("text")  # type: ignore[arg-type]


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize(
    "shape", ["{}", "-\n{}\nUn titre\nUn chapeau.\n", "Titre: {}\nUn chapeau.\n- {} -\n{}: «{}».\n"]
)
def test_hostile_text_is_shown_and_does_nothing(text: str, shape: str) -> None:
    """Whatever stands in a page, in its name or in its lines, is text."""
    source = shape.replace("{}", text)
    document = to_html(newswire.parse(source), name=text, style="fr-FR")
    assert check(document).rows == lines(source)


@example('-\n"On a tenu": à Orval\nLe pont rouvre\nIl rouvrira lundi.\n')
@given(
    st.text(alphabet=st.characters(), max_size=80)
    | st.text(alphabet="-: \n\"'«»<>&\0\x1b\u202e\ud800a.é!", max_size=80)
)
def test_any_text_is_shown_whole(text: str) -> None:
    """The rows of the document are the lines of the page, code point for code point; with its edits, the lines that they make."""
    assert check(to_html(newswire.parse(text), name=text[:9])).rows == lines(text)
    document = to_html(newswire.parse(text), style="fr-FR")
    assert check(document).rows == lines(text)
    assert Reader(document, without="del").rows == lines(newswire.french.normalize(text, "fr-FR"))


def test_the_command_prints_one_document_for_all_files(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Several pages make one document whose identifiers differ."""
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    assert _group.run(["parse", "--format", "html", "--style", "fr-FR", str(path), str(path)]) == 0
    document = capsys.readouterr().out
    check(document)
    assert document.count("<!DOCTYPE html>") == 1
    assert 'id="p2l1"' in document
    assert markup.escape(str(path)) in document


def test_the_command_without_a_readable_file_prints_an_empty_document(capsys: pytest.CaptureFixture[str]) -> None:
    """What is written is a document even where no file could be read; the status says that one could not."""
    assert _group.run(["parse", "--format", "html", "no-such-file"]) == 1
    check(capsys.readouterr().out)


@pytest.mark.parametrize("words", [["--style", "fr-FR"], ["--format", "html", "--style", "fr-XX"]])
def test_the_command_refuses_a_style_that_cannot_be_shown(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """A style is for HTML, and one of those there are."""
    assert _group.run(["parse", *words, "-"]) == 2
    assert "--style" in capsys.readouterr().err
