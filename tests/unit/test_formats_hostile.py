"""Documents that mean harm: entities that grow, entities and addresses that lead elsewhere, values of 50 MB, deep nesting."""

from __future__ import annotations

import json
import socket
import tracemalloc
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("lxml", reason="the extra 'formats' is not installed")

from newswire import formats
from newswire.errors import FormatError
from tests.format_seeds import AFP, DPA, FUNDUS, JSONLD, NEWSML, NEWSMLG2, NINJS, NITF, SEEDS, TRAFILATURA, outcome

HELD = "geheim"
EXTRACTED = '<doc title="Port"><main><p>The port is open.</p></main></doc>'
XML = {"nitf": NITF, "newsml": NEWSML, "newsmlg2": NEWSMLG2, "trafilatura": EXTRACTED}
LAUGHS = '<!ENTITY a0 "ha">' + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
QUADRATIC = f'<!ENTITY a9 "{"ha" * 50_000}">'
BIG = 50_000_000
"""How many characters the values have."""


def with_subset(document: str, declared: str, text: str) -> str:
    """Return a document whose DTD declares something, and whose first paragraph has a text."""
    body = document[document.index("?>") + 2 :] if document.startswith("<?xml") else document
    if "<!DOCTYPE" in body:
        body = body[body.index("]>") + 2 :]
    return f"<!DOCTYPE x [{declared}]>{body.replace('<p>', f'<p>{text}', 1)}"


def said(document: str) -> str:
    """Return all that reading a document tells."""
    try:
        found = formats.read(document)
    except FormatError as error:
        return str(error)
    return (found.page.source or "") + repr(found.page) + repr(found.fields)


@pytest.fixture
def address() -> Iterator[tuple[str, socket.socket]]:
    """An address of this machine that nobody may ask."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.05)
        yield f"http://127.0.0.1:{server.getsockname()[1]}/x.dtd", server


@pytest.mark.parametrize("declared", [LAUGHS, QUADRATIC], ids=["billion-laughs", "quadratic"])
@pytest.mark.parametrize("name", XML)
def test_entities_are_refused_before_they_grow(name: str, declared: str) -> None:
    """Whether a text or an attribute refers to them, and in no more memory than the document takes."""
    for text in ("&a9;" * 100, '<x y="&a9;"/>', ""):
        tracemalloc.start()
        with pytest.raises(FormatError, match=r"entit|amplification|declares"):
            formats.read(with_subset(XML[name], declared, text))
        assert tracemalloc.get_traced_memory()[1] < 10_000_000
        tracemalloc.stop()


@pytest.mark.parametrize("name", XML)
def test_nothing_outside_a_document_is_opened(name: str, tmp_path: Path, address: tuple[str, socket.socket]) -> None:
    """Neither a file nor an address: not for an entity, a DTD, a stylesheet, a schema or an inclusion."""
    (tmp_path / "secret.txt").write_text(HELD)
    file, (web, server) = (tmp_path / "secret.txt").as_uri(), address
    include = f'<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="{file}" parse="text"/>'
    documents = [
        *(with_subset(XML[name], f'<!ENTITY e SYSTEM "{where}">', "&e;") for where in (file, web)),
        *(with_subset(XML[name], f'<!ENTITY % e SYSTEM "{where}"> %e;', "") for where in (file, web)),
        *(with_subset(XML[name], "", "").replace("x []", f'x SYSTEM "{where}"') for where in (file, web)),
        f'<?xml-stylesheet href="{web}"?>' + with_subset(XML[name], "", ""),
        with_subset(XML[name], "", include),
    ]
    for document in documents:
        assert HELD not in said(document)
    with pytest.raises(TimeoutError):
        server.accept()


def test_html_within_json_opens_nothing(tmp_path: Path, address: tuple[str, socket.socket]) -> None:
    """Pictures, frames, links and declarations are markup, and no more."""
    (tmp_path / "secret.txt").write_text(HELD)
    file, (web, server) = (tmp_path / "secret.txt").as_uri(), address
    html = (
        f'<!DOCTYPE html [<!ENTITY e SYSTEM "{file}">]><p>&e; Le port a rouvert.</p><img src="{web}"><iframe src="{file}">'
        f'</iframe><link rel="stylesheet" href="{web}"><base href="{web}"><object data="{file}"></object>'
    )
    for data in (DPA | {"article_html": html}, NINJS | {"bodies": [{"role": "html", "value": html}]}):
        found = formats.read(json.dumps(data))
        assert "Le port a rouvert." in found.page.source
        assert HELD not in found.page.source + repr(found.fields)
    with pytest.raises(TimeoutError):
        server.accept()


def big(name: str, text: str) -> str:
    """Return the document of a format whose body is a text."""
    bodies: dict[str, dict[str, Any]] = {
        "afp": AFP | {"news": [text]},
        "trafilatura": TRAFILATURA | {"text": text},
        "jsonld": JSONLD | {"articleBody": text},
        "fundus": FUNDUS | {"body": {"summary": [], "sections": [{"headline": [], "paragraphs": [text]}]}},
        "dpa": DPA | {"article_html": text},
        "ninjs": NINJS | {"bodies": [{"role": "text", "value": text}]},
    }
    return json.dumps(bodies[name]) if name in bodies else SEEDS[name].replace("<p>", f"<p>{text}", 1)


@pytest.mark.parametrize("name", SEEDS)
def test_a_body_of_50_mb_is_read_or_refused(name: str) -> None:
    """Markup beyond what libxml2 reads for certain is refused; nothing else ends the program."""
    expected = "refused" if name in {"dpa", "nitf", "newsml", "newsmlg2"} else name
    assert outcome(big(name, "x" * BIG)) == expected


@pytest.mark.parametrize("name", SEEDS)
def test_a_field_of_50_mb_that_has_no_place_is_kept_or_refused(name: str) -> None:
    """It is in `fields` as a whole, or the document is refused; it is never cut."""
    data = SEEDS[name]
    if data.startswith("{"):
        found = formats.read(json.dumps(json.loads(data) | {"note": "x" * BIG}))
        assert len(found.fields["note"]) == BIG
    else:
        end = data.rindex("</")
        assert outcome(f'{data[:end]}<note is="{"x" * BIG}"/>{data[end:]}') == "refused"


@pytest.mark.parametrize("name", SEEDS)
def test_a_document_that_nests_without_end_is_refused(name: str) -> None:
    """Or read, where the nesting stands in a field of no meaning; the stack holds."""
    for depth in (300, 5_000, 200_000):
        if SEEDS[name].startswith("{"):
            data = SEEDS[name].replace("{", '{"deep": ' + "[" * depth + "]" * depth + ",", 1)
            assert outcome(data) in {name, "refused"}
        else:
            assert outcome(SEEDS[name].replace("<p>", "<p>" + "<b>" * depth + "</b>" * depth, 1)) == "refused"
    for html in ("<div>" * 100_000, "<b>" * 100_000 + "x", "<table>" * 20_000):
        if name in {"dpa", "ninjs"}:
            assert outcome(json.dumps(DPA | {"article_html": html})) in {"dpa", "refused"}
