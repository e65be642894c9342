"""Invented documents of every format that is read, and what a careless sender may make of them.

    python -m tests.format_seeds COUNT

reads COUNT mutated documents of each format, and prints how many gave a page and how many an error.
"""

from __future__ import annotations

import collections
import copy
import json
import random
import sys
from collections.abc import Callable
from typing import Any

from lxml import etree

from newswire import formats
from newswire.errors import FormatError

__all__ = ["NITF", "SEEDS", "mutated", "outcome"]

AFP: dict[str, Any] = {
    "uno": "urn:newsml:example.org:20260203T143000Z:doc-1",
    "afpshortid": "1ab2cd",
    "headline": "Bac: le port rouvre",
    "news": [
        "Le port d'Orvan a rouvert lundi, trois jours après la tempête.",
        "- Retards -",
        "Un cargo attend dans la rade.",
        "asl/tib/pid",
    ],
    "lang": "fr",
    "genre": "news",
    "slug": ["port", "meteo"],
    "status": "Usable",
    "signal": "update",
    "advisory": "URGENT",
    "city": "Orvan",
    "country": "FRA",
    "revision": 2,
    "created": "2026-02-03T14:30:00Z",
    "published": "2026-02-03T14:31:00Z",
}
AFP["news"][0] = f"ORVAN, 3 fév 2026 (AFP) - {AFP['news'][0]}"
DPA: dict[str, Any] = {
    "format": "digitalwires@0.9.1",
    "type": "composite",
    "urn": "urn:newsml:example.org:20090101:260203-1",
    "version_created": "2026-02-03T14:30:00+01:00",
    "version": 2,
    "pubstatus": "usable",
    "signal": "sig:update",
    "urgency": 4,
    "kicker": "Hafen",
    "headline": "Der Hafen von Orvan ist wieder auf",
    "teaser": "Drei Tage nach dem Sturm laufen wieder Schiffe ein.",
    "byline": "Von Ada Holt, dpa",
    "dateline": "Orvan (dpa) - ",
    "article_html": '<section class="main"><p>Der Hafen von Orvan ist wieder auf.</p><h2>Warten</h2><p>Ein Frachter&nbsp;wartet.</p></section>',
    "creditline": "dpa",
    "copyrightnotice": "Copyright 2026, dpa (www.dpa.de). Alle Rechte vorbehalten",
    "ednotes": [
        {"role": "dpaednoterole:closingline", "ednote": "dpa abc yydd n1 hol", "is_publishable": True},
        {"role": "dpaednoterole:picture", "ednote": "Es gibt Bilder", "is_publishable": False},
    ],
    "categories": [{"type": "dnltype:keyword", "name": "Hafen", "qcode": None, "rank": 1}],
}
TRAFILATURA: dict[str, Any] = {
    "title": "Orvan port reopens",
    "author": "Ada Holt; Iris Vey",
    "hostname": "example.org",
    "date": "2026-02-03",
    "fingerprint": "1f901fea2853df70",
    "comments": "",
    "raw_text": "Orvan port reopens ORVAN, Feb 3 (AP) - The port is open.",
    "text": "Orvan port reopens\nORVAN, Feb 3 (AP) - The port of Orvan is open again.\nDelays\nA ship waits outside.",
    "source": "https://example.org/1",
    "source-hostname": "example.org",
}
FUNDUS: dict[str, Any] = {
    "title": "Orvan port reopens",
    "authors": ["Ada Holt", "https://example.org/vey"],
    "publishing_date": "2026-02-03 14:30:00+00:00",
    "topics": ["Ports"],
    "free_access": True,
    "body": {
        "summary": ["The port is open again."],
        "sections": [
            {"headline": [], "paragraphs": ["ORVAN, Feb 3 (AP) - The port of Orvan is open again."]},
            {"headline": ["Delays"], "paragraphs": ["A ship waits outside."]},
        ],
    },
}
NITF = """<?xml version="1.0" encoding="UTF-8"?>
<nitf>
  <head>
    <title>Port</title>
    <docdata><doc-id id-string="1"/><ed-msg info="Pictures follow"/><date.issue norm="20260203T143000Z"/></docdata>
  </head>
  <body>
    <body.head>
      <hedline><hl1>Orvan port reopens</hl1><hl2>Ships wait</hl2></hedline>
      <byline>By <person>Ada Holt</person><byttl>AP Business Writer</byttl></byline>
      <distributor>AP</distributor>
      <dateline><location>ORVAN</location>, <story.date>Feb 3</story.date> (AP) -</dateline>
    </body.head>
    <body.content>
      <block>
        <p>The port of Orvan is open
           again.</p>
        <hl2>Delays</hl2>
        <p>A ship waits &amp; waits.</p>
        <media media-type="image"><media-caption>The port</media-caption></media>
      </block>
    </body.content>
    <body.end><tagline>(Reporting by Iris Vey)</tagline></body.end>
  </body>
</nitf>
"""
NEWSML = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE NewsML SYSTEM "http://example.org/NewsML_1.2.dtd" [<!ENTITY % nitf SYSTEM "nitf-3-0.dtd"> %nitf;]>
<NewsML>
  <NewsItem>
    <Identification><NewsIdentifier><NewsItemId>1</NewsItemId></NewsIdentifier></Identification>
    <NewsManagement><Status FormalName="Usable"/><Urgency FormalName="4"/></NewsManagement>
    <NewsComponent>
      <NewsLines>
        <HeadLine>Bac: le port rouvre</HeadLine>
        <ByLine>Par Ada Holt, AFP</ByLine>
        <DateLine>ORVAN, 3 fév 2026 (AFP) -</DateLine>
        <CopyrightLine>© 2026 AFP</CopyrightLine>
        <SlugLine>port</SlugLine>
      </NewsLines>
      <NewsComponent>
        <Role FormalName="Main"/>
        <ContentItem><DataContent>
          <p>Le port d'Orvan a rouvert lundi.</p>
          <p>Un cargo attend.</p>
          <p>asl/tib</p>
        </DataContent></ContentItem>
      </NewsComponent>
    </NewsComponent>
  </NewsItem>
</NewsML>
"""
NEWSMLG2 = """<?xml version="1.0" encoding="UTF-8"?>
<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:example.org:20260203:1" version="2">
  <rightsInfo><copyrightNotice>Copyright 2026 AP</copyrightNotice></rightsInfo>
  <itemMeta>
    <itemClass qcode="ninat:text"/>
    <versionCreated>2026-02-03T14:30:00Z</versionCreated>
    <pubStatus qcode="stat:usable"/>
    <edNote>URGENT</edNote>
  </itemMeta>
  <contentMeta>
    <located><name>Orvan</name></located>
    <headline>Orvan port reopens</headline>
    <by>By Ada Holt</by>
    <dateline>ORVAN, Feb 3 (AP) -</dateline>
    <slugline>port</slugline>
  </contentMeta>
  <contentSet>
    <inlineXML contenttype="application/xhtml+xml">
      <html xmlns="http://www.w3.org/1999/xhtml">
        <head><title>Orvan port reopens</title></head>
        <body>
          <header><h1>Orvan port reopens</h1></header>
          <p>ORVAN, Feb 3 (AP) - The port of Orvan is open again.</p>
          <h2>Delays</h2>
          <p>A ship waits.<br/>Two wait.</p>
        </body>
      </html>
    </inlineXML>
  </contentSet>
</newsItem>
"""
JSONLD: dict[str, Any] = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "headline": "Le port rouvre",
    "articleBody": "Le port a rouvert lundi.\n\nUn cargo attend.",
    "author": [{"@type": "Person", "name": "Ada Holt"}],
    "dateline": "ORVAN, 3 fév (AFP) -",
}
NINJS: dict[str, Any] = {
    "uri": "urn:example:1",
    "headlines": [{"role": "main", "value": "Le port rouvre"}],
    "bodies": [
        {"role": "html", "value": "<p>ORVAN (AFP) - Le port a rouvert.</p><h2>Retards</h2><p>Un cargo attend.</p>"}
    ],
    "by": "Par Ada Holt, AFP",
    "associations": [{"rel": "headline", "type": "text", "headlines": [{"value": "Un bac"}]}],
}
SEEDS: dict[str, str] = {
    **{
        name: json.dumps(data, ensure_ascii=False, indent=1)
        for name, data in {
            "jsonld": JSONLD,
            "ninjs": NINJS,
            "afp": AFP,
            "dpa": DPA,
            "trafilatura": TRAFILATURA,
            "fundus": FUNDUS,
        }.items()
    },
    "nitf": NITF,
    "newsml": NEWSML,
    "newsmlg2": NEWSMLG2,
}
"""A document of each format."""

ODD: tuple[Any, ...] = (
    None,
    True,
    0,
    -1.5,
    "",
    " \n",
    "\ud800",
    "\x00\x1b",
    "<p>",
    "&amp;",
    "- x -\n-",
    [],
    [[]],
    {},
    {"": {}},
    "x" * 300,
)
"""Values that no field of a document is expected to have."""
TEXTS = (
    None,
    "",
    " \n\t",
    "<p>x</p>",
    "- x -\n-\n- y",
    "By Ada Holt",
    "ORVAN (AP) -",
    "\u2028\u00a0",
    "x" * 300,
    "&",
    "URGENT",
)
PIECES = (
    "<",
    ">",
    "&",
    "&x;",
    "<p>",
    "</p>",
    "<!--",
    "<![CDATA[",
    "]]>",
    "\x00",
    "\ud800",
    "\ufeff",
    "\u2028",
    "\r\n",
    '"',
    "{",
    "}",
    ",",
    "é",
)


def mutated(seed: str, chance: random.Random) -> str:
    """Return a document with a few changes: values of other kinds, pieces that go, come twice, or change places."""
    if seed.startswith("{") and chance.random() < 0.6:
        data = json.loads(seed)
        for _ in range(chance.randint(1, 4)):
            _change(data, chance)
        return json.dumps(data, ensure_ascii=chance.random() < 0.5)
    if seed.startswith("<") and chance.random() < 0.6:
        root = etree.fromstring(seed.encode(), etree.XMLParser(resolve_entities=False, remove_pis=True))
        for _ in range(chance.randint(1, 4)):
            _change_element(root, chance)
        return str(etree.tostring(root, encoding="unicode"))
    for _ in range(chance.randint(1, 4)):
        seed = _spoilt(seed, chance)
    return seed


def _change_element(root: Any, chance: random.Random) -> None:
    """Rename an element, take one out, put a copy of one into another, or give one another text or attribute."""
    elements = [one for one in root.iter() if isinstance(one.tag, str)]
    one, other = chance.choice(elements), chance.choice(elements)
    kind = chance.randrange(5)
    if kind == 0:
        one.tag = other.tag
    elif kind == 1 and one is not root:
        one.getparent().remove(one)
    elif kind == 2:
        other.insert(chance.randint(0, len(other)), copy.deepcopy(one))
    elif kind == 3:
        one.text = chance.choice(TEXTS)
    else:
        one.set(chance.choice(("class", "FormalName", "qcode")), chance.choice(("dateline", "Body", "Title", "")))


def _change(data: Any, chance: random.Random) -> None:
    """Give one place of some JSON, at any depth, another value, or take it out."""
    while True:
        keys: list[Any] = list(data) if isinstance(data, dict) else list(range(len(data)))
        if not keys:
            return
        key = chance.choice(keys)
        if not isinstance(data[key], dict | list) or chance.random() < 0.3:
            break
        data = data[key]
    if chance.random() < 0.2:
        del data[key]
    else:
        data[key] = copy.deepcopy(
            chance.choice((*ODD, data[key], [data[key]], {"value": data[key]}, [data[key]] * 2, str(data[key])))
        )


def _spoilt(text: str, chance: random.Random) -> str:
    start = chance.randrange(len(text) + 1)
    end = min(len(text), start + chance.choice((0, 1, 1, 3, 20, 80)))
    other = chance.randrange(len(text) + 1)
    piece = chance.choice((chance.choice(PIECES), "", text[start:end] * 2, text[other : other + 40]))
    return text[:start] + piece + text[end:]


def outcome(data: str, read: Callable[[str], Any] = formats.read) -> str:
    """Return what reading some data gave: the format, or that it was refused; any other error is raised."""
    try:
        return str(read(data).format)
    except FormatError as error:
        return "refused" if error.path else "refused without a place"


def main(count: int, seed: int = 0) -> None:
    """Read mutated documents, and print what they gave."""
    for name, document in SEEDS.items():
        chance = random.Random(f"{seed} {name}")  # noqa: S311 - to be repeated, not secret
        found = collections.Counter(outcome(mutated(document, chance)) for _ in range(count))
        print(name, f"{count:,}", *(f"{key}={number:,}" for key, number in found.most_common()))  # noqa: T201 - a report


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 0)
